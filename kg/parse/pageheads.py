"""The heading of a page that shows one agenda item, or what several meetings made of one matter."""

import re
from collections.abc import Iterator, Sequence

from kg.model import Paragraph, Span
from kg.parse import layout
from kg.parse.itemheads import Head, number_of
from kg.parse.titles import title_in

# "Meeting of Harbour Committee, Tuesday, 3rd October, 2023 10.00 am (Item 11.)"
AT_MEETING = re.compile(
    r"Meeting of [A-Z][^\n]{2,150}?,\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?"
    r"\s\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8},?\s\d{4}"
)
_ITEM_OF_MEETING = re.compile(r"\((?:Item|item)\s(?P<number>[\w./]{1,12})\)")
# A page that lost its title goes straight to what was said.
_RECORDS = re.compile(r"\b(?:was|were|had)\b[^?]*\.$", re.DOTALL)
# The line under a title that says whose paper it is.
_WHOSE = re.compile(r"(?:Joint )?Reports? (?:of|by) (?:the )?[A-Z]|Presented by ")
_PAPER = re.compile(r"\S\s(?:pdf icon )?PDF\s\d+\s[KM]B$")
# "517 Annual Report …"
_LINKED = re.compile(r"(?:(?P<number>\d{1,4}[a-z]?)\s)?(?=[A-Z“\"‘'])")
_TELLS = re.compile(r"\b(?:was|were|had|considered|introduced|noted|agreed|(?i:resolved))\b[^?]*\.$", re.DOTALL)
# … or to what the agenda says under it: "The report of the Head of Parks provides …"
_BLURB = re.compile(
    r"^(?=.{90}).*\s(?:provides?|gives?|sets? out|(?:have|has) been|should|will|are|is)\s.*\.$", re.DOTALL
)
# "To receive a verbal update."
_PURPOSE = re.compile(r"To [a-z]{3,12}\s[^\n]*\.$")
_HEAD, _SURE = 12, 0.9


def page_head(text: str, paragraphs: Sequence[Paragraph], histories: Sequence[int]) -> tuple[Head, ...]:
    """Find the items of a page that shows one agenda item, or what several meetings made of one matter."""
    if histories:
        return tuple(head for place in histories if (head := _history_head(text, paragraphs, place)))
    for place, paragraph in enumerate(paragraphs[:12]):
        if layout.label_of(text, paragraph) == "agenda-item" and place + 1 < len(paragraphs):
            following = paragraphs[place + 1]
            words = following.span.of(text)
            if layout.label_of(text, following) is None and not (
                _RECORDS.search(words) or _BLURB.search(words) or _PURPOSE.match(words)
            ):
                number = number_of(following.marker) or _number_below(text, paragraphs[place + 2 : place + 3])
                return (Head(place + 1, layout.without_tail(text, following.span), number),)
    linked = linked_item(text, paragraphs)
    if linked is not None:
        return (_linked_head(text, paragraphs[linked], linked),)
    return tuple(_over_blurb(text, paragraphs))


def _number_below(text: str, below: Sequence[Paragraph]) -> str | None:
    """Return the item's number from the line that says at which meeting it came up: "… 10.00 am (Item 11.)"."""
    line = below[0].span.of(text) if below else ""
    named = _ITEM_OF_MEETING.search(line) if AT_MEETING.match(line) else None
    return named["number"].rstrip(".") if named else None


def _over_blurb(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Head]:
    """Yield the first line of a page of one item that lost its labels but "Minutes:", where it looks like a title."""
    first = paragraphs[0]
    title = title_in(text, first, numbered=False)
    labels = [layout.label_of(text, p) for p in paragraphs[:_HEAD]]
    if title and title.weight >= _SURE and title.rest is None and first.role in ("text", "heading"):
        words = title.span.of(text)
        lone = not first.marker and labels[0] is None and ":" not in words and not layout.is_boilerplate(words)
        if "minutes" in labels[2:] and lone and len(words.split()) > 1:
            yield _linked_head(text, first, 0)


def linked_item(text: str, paragraphs: Sequence[Paragraph]) -> int | None:
    """Return the place of the one title with a link to its paper that opens a page, over minutes without a label."""
    linked = [n for n, p in enumerate(paragraphs) if p.role in ("text", "heading") and _PAPER.search(p.span.of(text))]
    if len(linked) != 1 or linked[0] > 1:
        return None
    told = [p for p in paragraphs[linked[0] + 1 :] if _TELLS.search(p.span.of(text))]
    return linked[0] if told and _LINKED.match(text, paragraphs[linked[0]].span.start) else None


def _linked_head(text: str, paragraph: Paragraph, place: int) -> Head:
    """Read "517 Annual Report PDF 116 KB" as the heading of item 517."""
    span = layout.without_tail(text, paragraph.span)
    found = _LINKED.match(text, span.start, span.end)
    number = found["number"] if found else None
    start = found.end("number") + 1 if found and number else span.start
    return Head(place, Span(start, span.end), number_of(paragraph.marker) or number)


def _history_head(text: str, paragraphs: Sequence[Paragraph], place: int) -> Head | None:
    """Read "Meeting: 20/09/2017 - Council (Item 52)" and the title under it, "52 To receive the minutes …"."""
    named = _ITEM_OF_MEETING.search(paragraphs[place].span.of(text))
    if place + 1 >= len(paragraphs):
        return None
    if place and _WHOSE.match(paragraphs[place + 1].span.of(text)):  # the title is that of the page, over all meetings
        return Head(
            place - 1, layout.without_tail(text, paragraphs[place - 1].span), named["number"] if named else None
        )
    span = paragraphs[place + 1].span
    number = named["number"] if named else None
    repeated = re.match(rf"{re.escape(number)}[.)]?\s+", span.of(text)) if number else None
    title = Span(span.start + (repeated.end() if repeated else 0), span.end)
    return Head(place + 1, layout.without_tail(text, title), number)
