"""Items' numbers that stand on a line of their own: over the title without a full stop, or between title and text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from kg.model import Paragraph, Span
from kg.parse import layout
from kg.parse.chains import Numbered, best_chain, readings
from kg.parse.sentences import sentences
from kg.parse.titles import title_in

_CHILD = re.compile(r"\d{1,3}[a-zA-F]")
# "23-24/FRA/1", "CAB/12/20", "PL.14", "12/23": the whole of a line
_REFERENCE = re.compile(
    r"(?:[A-Z]{1,6}[ ./-]?)?\d{1,4}(?:[/._-](?:\d{1,4}|[A-Z]{1,6})){0,4}|\d{1,4}\s\(\d{1,3}\)"
    r"|\d{1,3}\s?(?:&|and)\s?\d{1,3}"
)
# "Agenda Item 4", "Minute 31:", "Agenda Items 2 and 3"
_NAMED = re.compile(
    r"(?:(?:Agenda )?Items?|Min(?:ute)?)\.?\s(?:No\.?\s|Number\s)?(?=\d{1,4}(?:\s?(?:&|and)\s?\d{1,3})?[\s:.–-]{0,3}$)",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d{1,2}[/._-]\d{1,2}[/._-](?:\d\d){1,2}|\d{4}-\d\d-\d\d")
# "<AI3>" on a line of its own opens an item where a system for committees' papers wrote the page.
_OPENS_ITEM = re.compile(r"<AI\d{1,3}>")
#: The label of a title that such a mark opens.
OPENED = "opens-item"
#: The label of a title whose number is called an item's: "Agenda Item 4".
NAMED = "named-item"
_LEAST, _LEAST_AFTER, _SURE = 3, 2, 0.9


def with_lone_numbers(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Give the titles their numbers, where these count on; pages' numbers stand over no titles, or over the same."""
    paragraphs = tuple(_with_children(text, _with_rows(text, paragraphs)))
    paragraphs = tuple(_opened(text, _lent(text, paragraphs, set(_below_marks(text, paragraphs)))))
    after = best_chain(tuple(_after(text, paragraphs)))
    if len(after) >= _LEAST_AFTER:
        return tuple(_moved(paragraphs, {one.place for one in after}))
    before = best_chain(tuple(_before(text, paragraphs)))
    titles = {paragraphs[one.place + 1].span.of(text) for one in before}
    named = sum(bool(_NAMED.match(paragraphs[one.place].span.of(text))) for one in before)
    if len(before) < _LEAST or len(titles) < len(before) or (_is_numbered(paragraphs) and named < len(before)):
        return tuple(paragraphs)
    label = NAMED if named == len(before) else None
    return tuple(_lent(text, paragraphs, {one.place for one in before}, label))


def _opened(text: str, paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Label the numbered titles right below a mark that opens an item."""
    before = None
    for paragraph in paragraphs:
        opens = before is not None and paragraph.marker and _OPENS_ITEM.fullmatch(before.span.of(text))
        yield replace(paragraph, label=OPENED) if opens else paragraph
        before = paragraph


def _below_marks(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the places of numbers between a mark that opens an item and its title."""
    for place in range(1, len(paragraphs) - 1):
        number, following = _bare(paragraphs[place].span.of(text)), paragraphs[place + 1]
        opens = _OPENS_ITEM.fullmatch(paragraphs[place - 1].span.of(text)) and _is_number(number)
        if opens and not following.marker and title_in(text, following, numbered=False):
            yield place


def _with_rows(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Read the rows under "Number | Item" as items: "2 | SHARED HEADTEACHERS"."""
    opens = next((n for n, p in enumerate(paragraphs) if layout.label_of(text, p) == "items" and p.cells), None)
    if opens is not None:
        return tuple(_from_row(text, p) if n > opens else p for n, p in enumerate(paragraphs))
    chain = best_chain(tuple(_headed_rows(text, paragraphs)))
    places = {one.place for one in chain} if len(chain) >= _LEAST else set()
    return tuple(_from_row(text, p) if n in places else p for n, p in enumerate(paragraphs))


def _headed_rows(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Numbered]:
    """Yield the rows of two cells that number a title: "889 | DEMOCRATIC TIME." over its text."""
    for place, paragraph in enumerate(paragraphs):
        number = paragraph.cells[0].of(text).rstrip(".") if len(paragraph.cells) == 2 else ""
        if number.isdigit():
            span = paragraph.cells[1]
            title = title_in(text, Paragraph(span, (span,)), numbered=False)
            if title and title.weight >= _SURE and title.rest is None:
                yield from readings(place, number, 1.0)


def _from_row(text: str, paragraph: Paragraph) -> Paragraph:
    number = paragraph.cells[0].of(text) if 1 < len(paragraph.cells) < 4 else ""
    if not number.rstrip(".").isdigit():
        return paragraph
    span = Span(paragraph.cells[1].start, paragraph.cells[-1].end)
    return Paragraph(span, tuple(sentences(text, span)), "text", number)


def _with_children(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Lend "4a" on a line of its own to the title below it, as the number of an item under item 4."""
    lent: str | None = None
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        words = paragraph.span.of(text)
        opens = following is not None and not following.marker and title_in(text, following, numbered=False)
        if _CHILD.fullmatch(words) and (paragraph.marker or "*") in "*·•" and opens:
            lent = words
            continue
        yield replace(paragraph, marker=lent, role="text") if lent else paragraph
        lent = None


def _after(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Numbered]:
    """Yield the numbers of texts under headings without one: "APOLOGIES", "PLA146/14 Apologies were recorded …"."""
    for place, paragraph in enumerate(paragraphs[1:], 1):
        heading = paragraphs[place - 1]
        over = heading.role == "heading" or heading.span.of(text).isupper()
        if "/" in (paragraph.marker or "") and over and not heading.marker:
            title = title_in(text, paragraph)
            if title is None or title.weight < _SURE:
                yield from readings(place, paragraph.marker or "", 1.0)


def _before(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Numbered]:
    for place, paragraph in enumerate(paragraphs[:-1]):
        number, following = _bare(paragraph.span.of(text)), paragraphs[place + 1]
        if not _is_number(number) or paragraph.marker or following.marker or paragraph.cells:
            continue
        title = title_in(text, following, numbered=False)
        if title and title.weight >= _SURE and following.role in ("text", "heading"):
            yield from readings(place, number, 1.0)


def _bare(words: str) -> str:
    """Return a number without the word before it and the marks after it: "M/140/2006:-", "Item 4"."""
    return _NAMED.sub("", words).rstrip(" :-–.")


def _is_number(words: str) -> bool:
    if words.isdigit():
        return len(words) <= 4
    return bool(_REFERENCE.fullmatch(words)) and not _DAY.fullmatch(words)


def _is_numbered(paragraphs: Sequence[Paragraph]) -> bool:
    marked = (one for n, p in enumerate(paragraphs) if p.marker and not p.depth for one in readings(n, p.marker, 1.0))
    return len(best_chain(tuple(marked))) >= _LEAST


def _moved(paragraphs: Sequence[Paragraph], places: set[int]) -> Iterator[Paragraph]:
    for place, paragraph in enumerate(paragraphs):
        if place + 1 in places:
            yield replace(paragraph, marker=paragraphs[place + 1].marker)
        elif place in places:
            yield replace(paragraph, marker=None)
        else:
            yield paragraph


def _lent(
    text: str, paragraphs: Sequence[Paragraph], places: set[int], label: str | None = None
) -> Iterator[Paragraph]:
    for place, paragraph in enumerate(paragraphs):
        if place in places:
            continue
        lent = place - 1 in places
        marker = _bare(paragraphs[place - 1].span.of(text)) if lent else None
        yield replace(paragraph, marker=marker, label=label or paragraph.label) if lent else paragraph
