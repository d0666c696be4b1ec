"""Where a document tells which meeting it records, and where a second meeting begins in the same file."""

import re
from collections.abc import Sequence

from kg.dates import find_dates
from kg.model import DocumentKind, Paragraph, Span
from kg.parse import layout

_HISTORY = re.compile(r"^Meeting:\s+\d\d/\d\d/\d{4}\s+-\s+\S")
_BODY_AND_DATE = re.compile(r"^[A-Z][^\n]{2,150}?\s[-–—,]\s?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s")
# "Cofnodion y cyfarfod … / Minutes of the meeting …": Welsh before English on one line, or alone in a heading
_MINUTES_OF = re.compile(
    r"^(?:(?i:Cofnodion) [^/\n]{3,160}/\s*)?(?:\W{0,3}(?:DRAFT|Draft|CONFIRMED|UNCONFIRMED)\W{1,4})?"
    r"(?:(?:Minutes?|MINUTES?|Notes|NOTES)\s+(?:of|OF|to|TO)\s|(?i:cofnodion\s(?:o\s)?[gc]yfarfod)\s)"
    r"(?!(?i:(?:the |any )?(?:previous|last|preceding))\b)"
)
# "SPECIAL MEETING OF ANYTOWN CITY COUNCIL Held in the City Hall on …", "A meeting to be held at …"
_MEETING_OF = re.compile(
    r"^(?!.{0,80}\b[Mm]inutes of (?:the|a) (?:previous|last)\b)"
    r".{0,200}?\b(?:MEETING|Meeting|meeting) (?:OF|of) .{3,120}?\b(?:HELD|[Hh]eld) "
    r"(?:AT|IN|ON|VIA|BY|at|in|on|via|by|remotely|virtually)\b",
    re.DOTALL,
)
# "The County Council of the City & County of Anytown met at City Hall on …", at the top of its minutes
_MET = re.compile(
    r"^(?:The\s|At\s)?[A-Z].{0,110}?\b(?:Council|Committee|Board|Panel|Cabinet|Authority)\b.{0,60}?\bmet\s(?:at|in|on|via)\b"
)
# "GENERAL MEETING MONDAY 4 MARCH 2024", "Ordinary Meeting – Tuesday 4th March 2024", at the top of its minutes
_MEETING_ON = re.compile(
    r"^(?:[A-Z][\w&’']*\s){0,5}(?:MEETING|Meeting)\b[\s,:–—-]{1,4}(?i:held )?(?i:on )?"
    r"(?i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?)\s(?:(?i:the )?\d|[A-Z][a-z]+ \d)"
)
# "Held at Elm Vale Hall at 7pm on 4th March 2024", below the body's name at the top of its minutes
_HELD = re.compile(r"(?:^|\n)[ \t]{0,40}(?i:held)\s(?i:at|in|on|via|by|online|remotely|virtually)\b")
# "Elm Vale Community Council", "HARBOUR COMMITTEE MEETING", alone on a line
_NAME = re.compile(
    r"(?!(?i:report|notice|dear|agenda|to|from|record|summary|minutes)\b)[A-Z][^\n.;:]{0,100}?"
    r"\b(?i:council|committee|panel|board|cabinet|forum|commission|authority)(?:\s[–—-]?\s?(?i:meeting|minutes))?"
)
_OPENERS = re.compile(
    r"(?:held|HELD|Held)\s+(?:their\s+meeting\s+)?(?:at|in|on|by|via|AT|IN|ON|BY|VIA|(?i:online|virtually|remotely))\b"
)
_DAY = re.compile(r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?\d{1,2}(?:st|nd|rd|th)?[\s/]")
_REACH = 6
#: How far down a page the day of its meeting may stand, how few lines a head without a label is, how long a line.
_PAGE, _TOP, _LINE = 14, 3, 160
#: How long a line is that tells but the day, with the hour.
_DAY_ALONE = 50
#: How long the sentence is that opens minutes by saying who met.
_LONGEST_MET = 400
#: How far below its tabs.
_TOP_OF_PAGE = 6
#: What stands at the top of the page of a meeting, which many councils have in one of two systems.
_PAGE_TITLE = re.compile(r"Meeting documents|Agenda(?:, decisions)? and (?:draft )?minutes")


def page_start(text: str, paragraphs: Sequence[Paragraph]) -> int | None:
    """Return the place of the line that heads a meeting's page, the body's name over its day and hours; else None."""
    for place, paragraph in enumerate(paragraphs[:_PAGE]):
        words = paragraph.span.of(text)
        if layout.is_page_day(words):
            return place - 1 if place and "\n" not in words and not paragraphs[place - 1].marker else place
    return _under_tabs(text, paragraphs)


def _under_tabs(text: str, paragraphs: Sequence[Paragraph]) -> int | None:
    """Return the line over the first day below a page's tabs or title, which names the body that met; else None."""
    titles = (p.span.end for p in paragraphs[:_TOP] if _PAGE_TITLE.fullmatch(text, p.span.start, p.span.end))
    tabs = layout.end_of_tabs(text) or next(titles, 0)
    below = [n for n, p in enumerate(paragraphs) if p.span.start >= tabs][:_TOP_OF_PAGE] if tabs else []
    for place in below:
        words = paragraphs[place].span.of(text)
        if _DAY.match(words) and _is_dated(words):
            return place - 1 if place - 1 in below and "\n" not in words else place
    return None


def is_headed(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether a text begins with a body and the day of its meeting ("Harbour Board - Tuesday, 22nd January")."""
    opening = (p.span.of(text) for p in paragraphs[:_TOP] if p.role in ("text", "heading"))
    return any(len(words) < _LINE and _BODY_AND_DATE.match(words) and _is_dated(words) for words in opening)


def tells_of_meeting(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether a line at a text's top says whose meeting was held, or when: "Meeting of Elm Council …"."""
    top = (p.span for p in paragraphs[:_REACH] if not p.marker and p.role in ("text", "heading"))
    told = any(_opens(text, span) or _met(text, span) for span in top)
    return told or _held(text, paragraphs[:_REACH]) is not None


def meeting_starts(text: str, paragraphs: Sequence[Paragraph], kind: DocumentKind) -> tuple[int, ...]:
    """Return the places of the paragraphs that open the record of a meeting, in order; none where no line does.

    The first is where the heading with its date or body stands; a later one must name its day and be followed by a
    list of those present, for minutes of an earlier meeting are often spoken of.
    """
    histories = tuple(n for n, p in enumerate(paragraphs) if _HISTORY.match(p.span.of(text)))
    if histories or kind not in ("minutes", "agenda"):
        return histories
    page = page_start(text, paragraphs)
    if page is not None:
        return (page,)
    starts: list[int] = []
    for place, paragraph in enumerate(paragraphs):
        if paragraph.marker or paragraph.role in ("row", "field"):
            continue
        opens = _opens(text, paragraph.span) or (place < _PAGE and _met(text, paragraph.span))
        if opens and (not starts or _is_further(text, paragraphs, place, starts[-1])):
            starts.append(place)
    if starts:
        return (_fullest(text, paragraphs, starts[0]), *starts[1:])
    found = next((n for n in (_held(text, paragraphs), over_day(text, paragraphs)) if n is not None), None)
    return () if found is None else (found,)


def _fullest(text: str, paragraphs: Sequence[Paragraph], first: int) -> int:
    """Return the line of a head that tells most: the day and that a meeting was held, rather than a title above it."""
    if _tells(text, paragraphs[first]) > 1:
        return first
    reach = range(first, min(first + _REACH, len(paragraphs)))
    below = [n for n in reach if not paragraphs[n].marker and _opens(text, paragraphs[n].span)]
    return max(below, key=lambda n: (_tells(text, paragraphs[n]), -n), default=first)


def _tells(text: str, paragraph: Paragraph) -> int:
    words = paragraph.span.of(text)
    return _is_dated(words) + bool(_OPENERS.search(words))


def _opens(text: str, span: Span) -> bool:
    words = span.of(text)
    if len(words) > 600:
        return False
    if _MINUTES_OF.match(words) or _BODY_AND_DATE.match(words) or (_MEETING_OF.match(words) and _is_dated(words)):
        return True
    if "minutes" not in layout.kinds(words):
        return False
    return bool(_OPENERS.search(words[:200])) or _is_dated(words)


def _met(text: str, span: Span) -> bool:
    words = span.of(text)
    met = _MET.match(words) if len(words) < _LONGEST_MET else None
    return bool(met or (len(words) < _LINE and _MEETING_ON.match(words))) and _is_dated(words)


def _held(text: str, paragraphs: Sequence[Paragraph]) -> int | None:
    """Return the line at a text's top that says where and when a body met, whose name is above: "Held at … on …"."""
    for place, paragraph in enumerate(paragraphs[:_PAGE]):
        words = paragraph.span.of(text)
        if not paragraph.marker and len(words) < _LINE and _HELD.search(words) and _is_dated(words):
            return place
    return None


def over_day(text: str, paragraphs: Sequence[Paragraph]) -> int | None:
    """Return the line at a text's top that is but a body's name, over the day it met; None where there is none."""
    top = [p for p in paragraphs[:_TOP_OF_PAGE] if p.role in ("text", "heading") and not p.marker]
    lines = [(n, line.strip()) for n, p in enumerate(top) for line in p.span.of(text).split("\n")][:_TOP_OF_PAGE]
    for at, (place, line) in enumerate(lines):
        below = (words for _, words in lines[at + 1 : at + 1 + _TOP])
        if len(line) < _LINE and _NAME.fullmatch(line) and any(_is_day(words) for words in below):
            return next(n for n, p in enumerate(paragraphs) if p == top[place])
    return None


def _is_day(words: str) -> bool:
    return len(words) < _DAY_ALONE and _DAY.match(words) is not None and _is_dated(words)


def _is_dated(words: str) -> bool:
    return any(len(found.iso) == 10 for found in find_dates(words))


def _is_further(text: str, paragraphs: Sequence[Paragraph], place: int, last: int) -> bool:
    words = paragraphs[place].span.of(text)
    if place - last < _REACH or not _MINUTES_OF.match(words) or not _OPENERS.search(words):
        return False
    following = paragraphs[place + 1 : place + _REACH]
    return _is_dated(words) and any(layout.opens_attendance(text, p) for p in following)
