"""Stable names made from content: the same thing gets the same name on any machine, in any order.

Only strings here, so that every stage may name things; RDF terms begin in `kg.graph`.
"""

import hashlib
import re
import unicodedata

ONTOLOGY = "https://w3id.org/council-kg/ontology#"
BASE = "https://w3id.org/council-kg/id/"

_NOT_WORD = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Fold a name to lower-case ASCII words joined by hyphens.

    >>> slug("Children’s Services & Élan")
    'childrens-services-and-elan'
    """
    plain = unicodedata.normalize("NFKD", text.replace("&", " and "))
    plain = plain.encode("ascii", "ignore").decode().lower()
    return _NOT_WORD.sub("-", plain).strip("-")


def digest(*parts: object) -> str:
    """Return sixteen hexadecimal digits that stand for the parts, in their order."""
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:16]


def document_iri(key: str, base: str = BASE) -> str:
    """Name a document by its key (from its text)."""
    return f"{base}document/{key}"


def graph_iri(key: str, base: str = BASE) -> str:
    """Name the named graph that holds what one document says."""
    return f"{base}graph/{key}"


def passage_iri(key: str, start: int, end: int, base: str = BASE) -> str:
    """Name a stretch of a document's text, by its character offsets."""
    return f"{base}document/{key}/passage/{start}-{end}"


def claim_iri(key: str, kind: str, start: int, end: int, part: str = "", base: str = BASE) -> str:
    """Name a claim by its document, its kind and the passage it rests on; `part` tells apart those on one passage."""
    tail = f"/{part}" if part else ""
    return f"{base}document/{key}/{kind}/{start}-{end}{tail}"


def entity_iri(identity: str, base: str = BASE) -> str:
    """Name an identity by its key, such as ``person/E06000002/r-farnham``."""
    return f"{base}{identity}"
