"""Stable names made from content: the same thing gets the same name on any machine, in any order.

Only strings here, so that every stage may name things; RDF terms begin in `kg.graph`.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

ONTOLOGY = "https://w3id.org/council-kg/ontology#"
BASE = "https://w3id.org/council-kg/id/"

_NOT_WORD = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Fold a name to lower-case ASCII words joined by hyphens; a straight apostrophe is as a curly one.

    >>> slug("Children’s Services & Élan")
    'childrens-services-and-elan'
    """
    plain = unicodedata.normalize("NFKD", text.replace("&", " and ").replace("'", "").replace("'", ""))
    plain = plain.encode("ascii", "ignore").decode().lower()
    return _NOT_WORD.sub("-", plain).strip("-")


def digest(*parts: object) -> str:
    """Return sixteen hexadecimal digits that stand for the parts, in their order."""
    # Look-ups name things and never make digests, and need not wait for this to load.
    import hashlib

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


def claim_names(key: str, kind: str, spans: Sequence[tuple[int, int]], base: str = BASE) -> tuple[str, ...]:
    """Name the claims of one kind in a document, given each one's start and end, in their order.

    Of several on one passage the second is told apart by ``2``, the third by ``3``. The kind is the claim's class in
    lower case (``statement``, ``decision``, ``figure``, ``recommendation``, ``inspection``, ``membership``, ``vote``).

    >>> claim_names("d1", "figure", [(3, 9), (3, 9)], base="")
    ('document/d1/figure/3-9', 'document/d1/figure/3-9/2')
    """
    seen: Counter[tuple[int, int]] = Counter()
    names = []
    for start, end in spans:
        seen[start, end] += 1
        part = str(seen[start, end]) if seen[start, end] > 1 else ""
        names.append(claim_iri(key, kind, start, end, part, base))
    return tuple(names)
