"""The headings that open lists of who was there."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from kg.lexicon import PatternBook
from kg.model import Span

#: No label of a list of attendance is farther from another heading.
_NEAR = 700


#: How far into a document its opening goes.
_OPENING = 1500
#: What tells minutes from an agenda, whose list of members is that of those summoned.
_OF_MINUTES = re.compile(
    r"(?i)\bminutes?\s+of\b|\bapologies\b[^.\n]{0,30}\b(?:were|was|been)\s+(?:received|given|sent)"
)


#: A line over a list that says whose it is, such as the side of a vote.
_OVER = re.compile(r"[^\n]{0,80}:\s{0,9}$")


#: The head of the column before, in a table that lost its form.
_BESIDE = re.compile(r"\b(?:Present|Apologies|Absent|In [Aa]ttendance)\s{0,3}\|\s{0,9}$")


#: What a small council is called by at the top of its minutes.
_OF_SMALL = re.compile(r"\b(?:parish|town|community)\s+(?:council|clerk)", re.IGNORECASE)
#: Headings under which all are elected: "Councillors present", or the second half of "PRESENT IN … CHAMBER:".
_OF_ELECTED = ("councillors", "chamber", "location")
#: Those over members of a larger council: "County Councillors:", "Elm Borough Council:".
_OF_TIER = re.compile(r"(?:[\w’'-]{2,20}\s){0,3}(county|district|borough|city)\s(?:council|councillors?|cllrs?)")


class Heading(NamedTuple):
    """A heading that opens a list: where it stands and the capacity of those under it."""

    start: int
    end: int
    capacity: str
    presides: bool = False


def whose(words: str) -> str | None:
    """Return the title that a heading gives to all under it who have none: "Councillors present", "County Cllrs"."""
    folded = " ".join(words.lower().split())
    tier = _OF_TIER.fullmatch(folded)
    return f"{tier[1]}-councillor" if tier else "councillor" if folded.startswith(_OF_ELECTED) else None


@lru_cache(maxsize=4)
def headings(text: str, book: PatternBook) -> tuple[Heading, ...]:
    """Return the headings of lists of attendance in a text, in order."""
    found = [
        Heading(m.start("heading"), m.end("heading"), pattern.value, pattern.id == "presiding-list")
        for pattern in book.yielding("list")
        for m in pattern.finditer(text)
    ]
    kept = _apart(text, found)
    labels = [label for label in _labels(text, book) if any(abs(h.start - label.start) < _NEAR for h in kept)]
    return _no_columns(text, _apart(text, [*kept, *labels, *_unheaded(text, book, kept)]))


def _no_columns(text: str, found: tuple[Heading, ...]) -> tuple[Heading, ...]:
    """Leave out those that head the columns of a table that lost its form: "Council | Present | Apologies |"."""
    return tuple(h for h in found if not _BESIDE.search(text, max(0, h.start - 30), h.start))


def _apart(text: str, found: Iterable[Heading]) -> tuple[Heading, ...]:
    """Keep the first of headings that overlap; those under "Other Members" after whoever presided are present."""
    kept: list[Heading] = []
    for heading in sorted(found, key=lambda h: (h.start, -h.end, h.capacity)):
        if not kept or heading.start >= kept[-1].end:
            if _under_an_item(text, heading):
                heading = heading._replace(capacity="in-attendance")
            presided = bool(kept) and kept[-1].presides and heading.capacity == "in-attendance"
            others = text[heading.start : heading.end].lower().startswith("other members")
            kept.append(heading._replace(capacity="present") if presided and others else heading)
    return tuple(kept)


def _under_an_item(text: str, heading: Heading) -> bool:
    """Tell whether a list is of those who came for one item of a web page: "Minutes:" and then "Attendees:"."""
    before = text[max(0, heading.start - 30) : heading.start].rstrip()
    return text.startswith("Attendees", heading.start) and before.endswith("Minutes:")


def _labels(text: str, book: PatternBook) -> list[Heading]:
    """Return the labels that open a list only near another heading: "Clerk: Jo Moss" may stand under a letter too."""
    local = _OF_SMALL.search(text, 0, _OPENING) is not None
    return [
        Heading(m.start("heading"), m.end("heading"), pattern.value)
        for pattern in book.yielding("beside")
        if local or pattern.id != "beside-list-council"  # on a joint body those of each council are its members
        for m in pattern.finditer(text)
    ]


def _unheaded(text: str, book: PatternBook, found: tuple[Heading, ...]) -> list[Heading]:
    """Return where a list of members with no heading begins under the title of minutes that have no other such list."""
    if any(h.capacity == "present" and not h.presides and h.start < 2 * _OPENING for h in found):
        return []
    if not _OF_MINUTES.search(text, 0, _OPENING):
        return []
    matches = ((p, p.regex.search(text, 0, _OPENING)) for p in book.yielding("unheaded"))
    lists = ((p, Span(*m.span("heading"))) for p, m in matches if m)
    opened = [Heading(at.start, at.end, p.value) for p, at in lists if not _under_a_line(text, at.start)]
    officers = (
        Heading(m.start("heading"), m.end("heading"), p.value)
        for p in book.yielding("unheaded-officers")
        for m in p.finditer(text, 0, 2 * _OPENING)
        if any(h.end < m.start("heading") < h.end + _NEAR for h in opened)
    )
    return opened + list(officers)[:1]


def _under_a_line(text: str, start: int) -> bool:
    """Tell whether a line right over a list says whose it is, such as the side of a vote: "For Councillor Moss:"."""
    return _OVER.search(text, max(0, start - 90), start) is not None


def told_at(text: str, book: PatternBook) -> Iterator[int]:
    """Yield where paragraphs begin that say of their subjects that they were there or absent: they are no list.

    Nor is a line that tells where and from when to when a meeting was: "Civic Offices, Elm: 10.15 a.m. - 12.45 p.m.".
    """
    for pattern in book.yielding("sentence"):
        for match in pattern.finditer(text) if pattern.value in ("in-attendance", "absent") else ():
            yield max(text.rfind(mark, 0, match.start()) for mark in ("\n\n", ".\n"))
    for pattern in book.yielding("no-list"):
        yield from (match.start() for match in pattern.finditer(text))
