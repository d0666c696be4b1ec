"""The page of a document or a meeting: each document that tells of it, read with its claims in the margin."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kg.ask.claims import Claim, load
from kg.ask.session import Session
from kg.graph.suppress import names_in
from kg.model import Span
from kg.serve import texts
from kg.serve.opened import Opened
from kg.serve.reading import Part, Piece, parts

#: Claims that a page shows; what follows stands on the next.
_EACH = 40
#: Characters before a meeting's first claim, and after its last, that belong to it: its heading, its close.
_AROUND = 1500
_DOCUMENTS = """
SELECT iri, coalesce(title, file), file, kind, source FROM document WHERE iri = ?1
  OR iri IN (SELECT document FROM meeting WHERE iri = ?1) OR iri IN (SELECT document FROM claim WHERE meeting = ?1)
ORDER BY kind <> 'https://w3id.org/council-kg/vocab/document-kinds/minutes', kind <> 'minutes', file LIMIT 20
"""


@dataclass(frozen=True, slots=True)
class Read:
    """One document of the page. ``whole`` tells whether its text is shown, or only the passages that claims rest on."""

    iri: str
    title: str
    file: str
    kind: str | None
    source: str | None
    parts: tuple[Part, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class Record:
    """A document or meeting with the documents to be read: one page of some, ``turn`` of ``last``."""

    title: str
    meeting: Claim | None
    documents: tuple[Read, ...]
    turn: int
    last: int


class Stand(NamedTuple):
    """A claim by its number, and where it stands."""

    claim: int
    document: str
    first: int
    last: int


def record(opened: Opened, iri: str, turn: int = 1) -> Record | None:
    """Return one page of a document or meeting to be read; None where the IRI is of neither."""
    session = opened.session()
    heads = session.index.execute(_DOCUMENTS, (iri,)).fetchall()
    if not heads:
        return None
    stands, meeting = _stands(session, iri, heads), iri if heads[0][0] != iri else None
    last = max(1, -(-len(stands) // _EACH))
    turn = min(turn, last)
    shown = range((turn - 1) * _EACH, min(turn * _EACH, len(stands)))
    claims = load(session, [stands[at].claim for at in shown])
    of: dict[str, dict[int, Stand]] = {head[0]: {} for head in heads}
    for at, stand in enumerate(stands):
        of.setdefault(stand.document, {})[at] = stand
    read = (_read(opened, head, claims, shown, of[head[0]], meeting) for head in heads)
    documents = tuple(one for one in read if one)
    return Record(heads[0][1], next((c for c in claims if c.meeting), None), documents, turn, last)


def turn_of(opened: Opened, iri: str, offset: int) -> int:
    """Return the page of a document on which what stands at an offset is read."""
    (before,) = (
        opened.session()
        .index.execute("SELECT count(*) FROM claim WHERE document = ? AND first < ?", (iri, offset))
        .fetchone()
    )
    return int(before) // _EACH + 1


def _stands(session: Session, iri: str, heads: Sequence[Sequence[str]]) -> list[Stand]:
    """Return where the claims of a document or meeting stand, in the order of reading."""
    column = "document" if heads and heads[0][0] == iri else "meeting"
    rows = session.index.execute(f"SELECT id, document, first, last FROM claim WHERE {column} = ?", (iri,))
    place = {head[0]: at for at, head in enumerate(heads)}
    return sorted((Stand(*row) for row in rows), key=lambda s: (place.get(s.document, len(place)), s.first, -s.last))


def _read(
    opened: Opened,
    head: Sequence[str],
    claims: Sequence[Claim],
    shown: range,
    of: dict[int, Stand],
    meeting: str | None,
) -> Read | None:
    """Return what one page shows of a document; None where that is nothing. A document of no claim is on the first."""
    iri, title, file, kind, source = head
    mine = tuple(claim for claim in claims if claim.place.document == iri)
    if not mine and (of or shown.start > 0):
        return None
    key = iri.rsplit("/", 1)[-1]
    name = opened.kept(texts.places, opened.store).get(key)
    outline = texts.outline(opened.store, name, key) if name else None
    if outline is None:
        return Read(iri, title, file, kind, source, _passages(mine), False)
    here, own = _stretch(shown, of), _within(opened.session(), meeting, tuple(of.values())) if meeting else None
    within = Span(max(here.start, own.start), min(here.end, own.end)) if own else here
    return Read(iri, title, file, kind, source, parts(outline, mine, within, names_in(opened.store)), True)


def _stretch(shown: range, of: dict[int, Stand]) -> Span:
    """Return the stretch of a document that one page shows: from its first claim there to the first of the next."""
    here = [at for at in of if at in shown]
    if not here:
        return Span(0, texts.LONGEST)
    start = 0 if here[0] == min(of) else of[here[0]].first
    # A passage that several claims rest on is not cut, wherever the page ends.
    end = texts.LONGEST if here[-1] == max(of) else max(of[here[-1] + 1].first, of[here[-1]].first + 1)
    return Span(start, end)


def _within(session: Session, meeting: str, of: Sequence[Stand]) -> Span | None:
    """Return the stretch of a document that a meeting's claims stand in; None for a document of one meeting."""
    if not of:
        return None
    (meetings,) = session.index.execute(
        "SELECT count(DISTINCT meeting) FROM claim WHERE document = ?", (of[0].document,)
    ).fetchone()
    if meetings < 2:
        return None
    first, last = min(stand.first for stand in of), max(stand.last for stand in of)
    before = session.index.execute(
        "SELECT max(last) FROM claim WHERE document = ? AND last <= ? AND meeting <> ?",
        (of[0].document, first, meeting),
    ).fetchone()[0]
    return Span(max(first - _AROUND, before or 0), last + 1)


def _passages(claims: Sequence[Claim]) -> tuple[Part, ...]:
    """Put together the claims on one passage: under their item, its words, and what was read from it."""
    found: list[Part] = []
    item: str | None = None
    held: list[Claim] = []
    for claim in (*claims, None):
        if held and (claim is None or claim.place.start < held[0].place.start or claim.place.end > held[0].place.end):
            if held[0].item and held[0].item != item:
                item = held[0].item
                found.append(Part("item", (Piece(item),)))
            found.append(Part("text", (Piece(held[0].text, True, f"c{held[0].place.start}"),), tuple(held)))
            held = []
        if claim:
            held.append(claim)
    return tuple(found)
