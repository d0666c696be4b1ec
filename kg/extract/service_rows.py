"""Rows of a web service or an attendance table: one member a row, with their part in the meeting in another cell."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.person_names import Tokens, read_name
from kg.extract.person_sightings import Sighting
from kg.extract.person_words import NameWords
from kg.extract.posts import PostPhrase, read_posts
from kg.lexicon import PatternBook
from kg.model import Block, Outline, Span

_NAMES = ("fullusername", "name", "attendee", "councillor", "member", "councillors", "members")
_STATES = ("attendance", "attended", "attendance status", "present", "status")
_PARTS = ("roledescription", "role", "position", "keyposts")
_SEATS = ("party", "political party", "ward", "division", "constituency", "electoral division")
_MEMBERS = (*_SEATS, "councillorid", "memberid", "wardtitle", "politicalparty", "politicalpartytitle")


@dataclass(frozen=True, slots=True)
class Row:
    """A person in a row, the capacity that its attendance cell states, and whether it shows a member."""

    sighting: Sighting
    capacity: str | None
    member: bool
    span: Span


def table_spans(outline: Outline) -> tuple[Span, ...]:
    """Return where the rows of tables of members or attendance stand."""
    return tuple(Span(cells[0].span.start, max(c.span.end for c in cells)) for cells in _member_rows(outline))


def rows(outline: Outline, items: Tokens, words: NameWords, book: PatternBook) -> Iterator[Row]:
    """Yield the people of a document's tables of members or attendance."""
    at = {token.start: i for i, token in enumerate(items)}
    for cells in _member_rows(outline):
        labelled = {(c.label or "").lower(): c for c in cells}
        named = next(labelled[n] for n in _NAMES if n in labelled)
        state = next((labelled[n] for n in _STATES if n in labelled), None)
        yield from _row(outline.text, items, at, words, book, named, state, labelled)


def _member_rows(outline: Outline) -> Iterator[list[Block]]:
    by_row: dict[tuple[int, int], list[Block]] = {}
    for block in outline.document.blocks:
        if block.kind == "cell" and block.table is not None and block.row is not None:
            by_row.setdefault((block.table, block.row), []).append(block)
    for cells in by_row.values():
        labels = {(c.label or "").lower() for c in cells}
        if labels & set(_NAMES) and ("fullusername" in labels or labels & {*_STATES, *_SEATS}):
            yield cells


def _row(
    text: str,
    items: Tokens,
    at: dict[int, int],
    words: NameWords,
    book: PatternBook,
    named: Block,
    state: Block | None,
    labelled: dict[str, Block],
) -> Iterator[Row]:
    name = _first(items, at, named.span, words)
    if not name:
        return
    posts: list[PostPhrase] = []
    for label in _PARTS:
        index = at.get(labelled[label].span.start) if label in labelled else None
        posts += [p for p in read_posts(items, index, words)[0] if p.head != "trustee"] if index is not None else []
    capacity = _capacity(state.span.of(text), book) if state else None
    member = any(label in labelled for label in _MEMBERS)
    yield Row(replace(name, posts=tuple(posts), listed=True), capacity, member, named.span)


def _first(items: Tokens, at: dict[int, int], span: Span, words: NameWords) -> Sighting | None:
    start = at.get(span.start)
    for i in range(start, start + 6) if start is not None else ():
        if i >= len(items) or items[i].start >= span.end:
            return None
        name = read_name(items, i, words, loose=True)
        if name and name.core.end <= span.end and (name.given or name.ranks):
            return Sighting(name, after=name.after)
    return None


def _capacity(state: str, book: PatternBook) -> str | None:
    return next((p.value for p in book.yielding("state") if p.regex.search(state)), None)
