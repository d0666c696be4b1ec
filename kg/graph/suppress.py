"""Names that are to be in no graph: taken out with all that is said by them and of them, at a build and at an export.

The names stand in a plain file, `suppress.txt` in the store: one a line, each form of a name on its own; a line that
begins with ``#`` is a remark.
"""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import StoreError
from kg.graph.index import fold
from kg.graph.record import CLAIM_FIELDS
from kg.graph.reused import FOAF, RDF
from kg.graph.vocabulary import CKG
from kg.iri import slug

LIST: Final = "suppress.txt"
_CLAIM: Final = re.compile(rf"/document/[0-9a-f]+/(?:{'|'.join(CLAIM_FIELDS)})/\d+-\d+")
_PASSAGE: Final = re.compile(r"/document/[0-9a-f]+/passage/\d+-\d+\Z")
_EXPLAINS: Final = (RDF.type, RDF.subject, RDF.predicate, RDF.object)


def names_in(store: Path) -> tuple[str, ...]:
    """Return the names that a store's list holds; none where it has no list. Raises StoreError for one not in UTF-8."""
    path = store / LIST
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines() if path.is_file() else []
    except (OSError, ValueError) as error:
        raise StoreError(f"{path} cannot be read ({error}); save it as text in UTF-8") from error
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def add_name(store: Path, name: str) -> None:
    """Write a name at the end of a store's list."""
    with (store / LIST).open("a", encoding="utf-8") as names:
        names.write(f"{name.strip()}\n")


def without(quads: Iterable[Quad], names: Sequence[str]) -> Iterable[Quad]:
    """Leave out the people who bear a name, every claim by or of them, and every text that holds the name."""
    if not names:
        return quads
    kept = list(quads)
    named = _Named(names)
    gone: set[Any] = {
        q.subject for q in kept if _is_theirs(q.subject) and (named.iri(q.subject) or named.words(q.object))
    }
    gone |= {q.subject for q in kept if named.iri(q.subject)}
    people = {q.subject for q in kept if q.predicate == RDF.type and q.object == FOAF.Person}
    gone |= {q.subject for q in kept if q.subject in people and named.words(q.object)}
    inferences = {q.subject for q in kept if q.predicate == RDF.type and q.object == CKG.Inference}
    # A claim goes with its speaker or its passage, an inference with what it rests on, a passage with its last claim.
    for _ in range(2):
        gone |= {q.subject for q in kept if q.object in gone and (_is_claim(q.subject) or q.subject in inferences)}
    told = {q.object for q in kept if q.predicate == CKG.evidence and q.subject not in gone}
    gone |= {q.subject for q in kept if _is_passage(q.subject) and q.subject not in told}
    left = [q for q in kept if q.subject not in gone and q.object not in gone and not named.words(q.object)]
    return _explained(left, kept)


def _explained(left: list[Quad], before: list[Quad]) -> list[Quad]:
    """Leave out inferred facts whose inference has gone, and inferences that no longer say what they infer."""
    parts: dict[Any, set[Any]] = {}
    for quad in left:
        if quad.predicate in _EXPLAINS:
            parts.setdefault(quad.subject, set()).add(quad.predicate)
    broken = {s for s, predicates in parts.items() if RDF.subject in predicates and len(predicates) < len(_EXPLAINS)}
    explained = _facts(left)
    unexplained = _facts(before) - explained
    return [
        q
        for q in left
        if q.subject not in broken and (q.subject, q.predicate, q.object, q.graph_name) not in unexplained
    ]


def _facts(quads: Iterable[Quad]) -> set[tuple[Any, Any, Any, Any]]:
    said: dict[Any, dict[Any, Any]] = {}
    for quad in quads:
        if quad.predicate in _EXPLAINS[1:]:
            said.setdefault((quad.subject, quad.graph_name), {})[quad.predicate] = quad.object
    return {(f[RDF.subject], f[RDF.predicate], f[RDF.object], key[1]) for key, f in said.items() if len(f) == 3}


class _Named:
    def __init__(self, names: Sequence[str]) -> None:
        forms = "|".join(re.escape(fold(name)) for name in names)
        slugs = "|".join(re.escape(slug(name)) for name in names if slug(name))
        self._words = re.compile(rf"(?<!\w)(?:{forms})(?!\w)")
        self._iri = re.compile(rf"/(?:{slugs})(?![a-z0-9-])") if slugs else None

    def words(self, term: Any) -> bool:
        return isinstance(term, Literal) and bool(self._words.search(fold(term.value)))

    def iri(self, term: Any) -> bool:
        return isinstance(term, NamedNode) and bool(self._iri and self._iri.search(term.value))


def _is_theirs(term: Any) -> bool:
    return _is_claim(term) or _is_passage(term)


def _is_claim(term: Any) -> bool:
    return isinstance(term, NamedNode) and bool(_CLAIM.search(term.value))


def _is_passage(term: Any) -> bool:
    return isinstance(term, NamedNode) and bool(_PASSAGE.search(term.value))
