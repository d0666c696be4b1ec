"""Elections and appointments that an item records as bare names: "Village Hall - Cllr Moss"."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.marks import Ruling, said_in
from kg.extract.person_titles import TITLE
from kg.model import Paragraph, Section, Span

_TITLE = re.compile(
    r"\b(?:election|appointment|nomination|co-option)s?\s+(?:of|to)\b(?!.{0,60}\bauditor)|\bto\s+(?:elect|appoint)\b|"
    r"\b(?:outside\s+bodies|representatives)\b",
    re.IGNORECASE,
)
_NAMES = rf"{TITLE}\s"
_ENTRY = re.compile(
    rf"^(?!\W*(?:[Pp]ropos|[Ss]econd|[Nn]omin))[^\n]{{3,80}}?\s[-–—:]\s+(?:{_NAMES}|(?:Agreed|All|To\s+be)\b)"
)
_NAMED = re.compile(
    rf"^\W{{0,3}}(?:{_NAMES})[^.]{{2,40}}?(?:\.\s|\.?$|\s(?:was|be)\s(?:duly\s)?(?:re-)?(?:elected|appointed))"
)
_LATER = re.compile(r"[-–—:]\s+To\s+be\b", re.IGNORECASE)


def appointments(section: Section, title: str, heading: Span | None, text: str) -> Iterator[Ruling]:
    """Yield what an item of elections or appointments settled, one for each post or outside body.

    Nothing where the item's title is of another matter, or its minutes are prose.
    """
    if not _TITLE.search(title):
        return
    entries = [p for p in section.paragraphs if _ENTRY.match(p.span.of(text))]
    if entries:
        yield from _entries(entries, text)
        return
    prose = [p for p in section.paragraphs if p.role != "heading"]
    if prose and _NAMED.match(prose[0].span.of(text)):
        first = said_in(prose[0])[0]
        start = heading.start if heading and 0 <= first.start - heading.end < 40 else first.start
        yield Ruling(Span(start, first.end), "elected", "appointment", "elected-by-name")


def _entries(entries: Sequence[Paragraph], text: str) -> Iterator[Ruling]:
    for entry in entries:
        verb = "deferred" if _LATER.search(entry.span.of(text)) else "appointed"
        yield Ruling(entry.span, verb, "appointment", "appointment-list")
