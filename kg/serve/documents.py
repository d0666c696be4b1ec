"""The page of a document or a meeting: each document that tells of it, read with its claims in the margin."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.ask.claims import Claim, load
from kg.ask.session import Session
from kg.graph.suppress import names_in
from kg.model import Span
from kg.serve import texts
from kg.serve.opened import Opened
from kg.serve.reading import Part, Piece, parts

#: Claims that a page shows at most.
_MOST = 3000
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
    """A document or meeting with the documents to be read; ``more`` tells that some claims were too many to show."""

    title: str
    meeting: Claim | None
    documents: tuple[Read, ...]
    more: bool


def record(opened: Opened, iri: str) -> Record | None:
    """Return a document or meeting to be read; None where the IRI is of neither."""
    session = opened.session()
    heads = session.index.execute(_DOCUMENTS, (iri,)).fetchall()
    if not heads:
        return None
    column = "document" if heads[0][0] == iri else "meeting"
    rows = session.index.execute(
        f"SELECT id FROM claim WHERE {column} = ? ORDER BY document, first, last DESC LIMIT ?", (iri, _MOST + 1)
    ).fetchall()
    claims = load(session, [number for (number,) in rows[:_MOST]])
    read = tuple(_read(opened, head, claims, column == "meeting") for head in heads)
    return Record(heads[0][1], next((c for c in claims if c.meeting), None), read, len(rows) > _MOST)


def _read(opened: Opened, head: Sequence[str], claims: Sequence[Claim], of_meeting: bool) -> Read:
    iri, title, file, kind, source = head
    mine = tuple(claim for claim in claims if claim.place.document == iri)
    key = iri.rsplit("/", 1)[-1]
    name = opened.kept(texts.places, opened.store).get(key)
    outline = texts.outline(opened.store, name, key) if name else None
    if outline is None:
        return Read(iri, title, file, kind, source, _passages(mine), False)
    within = _within(opened.session(), iri, mine) if of_meeting else None
    return Read(iri, title, file, kind, source, parts(outline, mine, within, names_in(opened.store)), True)


def _within(session: Session, document: str, claims: Sequence[Claim]) -> Span | None:
    """Return the stretch of a document that a meeting's claims stand in; None for a document of one meeting."""
    (meetings,) = session.index.execute(
        "SELECT count(DISTINCT meeting) FROM claim WHERE document = ?", (document,)
    ).fetchone()
    if meetings < 2 or not claims:
        return None
    first, last = min(c.place.start for c in claims), max(c.place.end for c in claims)
    before = session.index.execute(
        "SELECT max(last) FROM claim WHERE document = ? AND last <= ? AND meeting <> ?",
        (document, first, claims[0].meeting),
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
