"""Dates and times of day as minutes state them: day before month, as exact as the words are and no more.

Only the standard library, so that any stage may read a date. Numbers that merely look like dates are refused: minute
numbers (``21/25``), planning references (``DOV/22/01320``), financial years (``2024/25``), paragraph numbers, amounts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kg.model import Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:r?uary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:1[89]\d\d|20\d\d)(?!\d|[,.]\d|%)"
# The ending of an ordinal may be set as a superscript: "4<sup>th</sup>", "4^th^".
_DAY = (
    r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
    r"(?:\s?(?:st|nd|rd|th|h)(?!(?-i:[a-z]))|(?:<sup>|\^)(?:st|nd|rd|th)(?:</sup>|\^))?"
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,?\s+(?:the\s+)?)?"
_GAP = r"(?:[\s,]{1,4}|(?<=st|nd|rd|th))(?:of\s+)?"
_TO = r"\s?(?:[-–—/&]|\bto\b|\band\b)\s?"
_BEFORE_YEAR = r"(?:in|by|since|until|during|from|after|before|early|late|mid|spring|summer|autumn|winter)[\s-]"

# The order matters: at each place the fuller form is tried first.
_DATE = re.compile(
    r"(?:(?<![\w£.])|(?<=\d[ap]m))(?:"
    rf"(?P<days>{_WEEKDAY}{_DAY}(?:\s{_MONTH})?{_TO}{_WEEKDAY}{_DAY}\s+(?P<m1>{_MONTH}){_GAP}(?P<y1>{_YEAR}))"
    rf"|(?P<full>{_WEEKDAY}(?P<d2>{_DAY})(?:\.(?=\s)|\sday(?=\sof\s))?[-\s]{{0,3}}(?:of\s+)?(?P<m2>{_MONTH})[-,\s]{{1,4}}(?P<y2>{_YEAR}))"
    rf"|(?P<turned>{_WEEKDAY}(?P<m3>{_MONTH})\s+(?:the\s+)?(?P<d3>{_DAY}){_GAP}(?P<y3>{_YEAR}))"
    rf"|(?P<months>{_MONTH}{_TO}{_MONTH}{_GAP}(?P<y4>{_YEAR}))"
    rf"|(?P<month>(?P<m5>{_MONTH}){_GAP}(?P<y5>{_YEAR})(?!/\d))"
    r"|(?<![/-])(?P<iso>(?P<y6>(?:19|20)\d\d)-(?P<m6>\d\d)-(?P<d6>\d\d)(?!\d))"
    rf"|(?<![/-])(?P<figures>{_WEEKDAY}(?P<d7>\d{{1,2}})(?P<sep>[./-])(?P<m7>\d{{1,2}})(?P=sep)(?P<y7>(?:19|20)?\d\d)"
    r"(?!\d|[/-]\w|\.\d|%))"
    rf"|{_BEFORE_YEAR}(?P<year>(?P<y8>{_YEAR})(?!\s?[-–/]\s?\d|\s{{0,2}}{_MONTH}))"
    r")",
    re.IGNORECASE,
)
_PARAGRAPH_NUMBER = re.compile(r"\d{1,2}\.\d{1,2}\.\d\d\.?(?=\s+[A-Z(])")

_TIME = re.compile(
    r"(?<![\w£.:/-])(?:(?P<hour>1[0-2]|0?[1-9])(?:(?:[.:;]|-(?=00|15|30|45))(?P<minute>[0-5]\d))?\s?(?:o[’']clock\s)?(?P<half>[ap])\.?\s?m(?:\b|(?=\d))\.?"
    r"|(?P<h24>[01]?\d|2[0-3]):(?P<m24>[0-5]\d)(?![\d:])(?:\s?h(?:ou)?rs)?"
    r"|(?P<h6>1[3-9]|2[0-3])\.(?P<m6>[0-5]\d)\s?p\.?\s?m\b"
    r"|(?:(?P<h4>[01]\d|2[0-3])|(?<=at\s)(?P<h5>[01]?\d|2[0-3])\.)(?P<m4>[0-5]\d)\s?h(?:ou)?rs\b"
    r"|(?P<h7>1[0-2]|0?[1-9])[.:](?P<m7>[0-5]\d)(?=\s?(?:to|until|[-–])\s?(?P<end>1[0-2]|0?[1-9])(?:[.:][0-5]\d)?\s?(?P<half7>[ap])\.?m\b)"
    r"|(?:12(?:[.:]00)?\s)?(?P<noon>noon|mid-?day)\b)",
    re.IGNORECASE,
)


#: When what begins at an hour ends: "6:30 to 8pm".
_UNTIL = re.compile(r"\s?(?:to|until|[-–])\s?(?P<hour>\d{1,2})(?:[:.]\d\d)?\s?p\.?m\b", re.IGNORECASE)
_NOON = 12


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date in a text: where, and ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``, as exact as it is stated."""

    span: Span
    iso: str


@dataclass(frozen=True, slots=True)
class StatedTime:
    """A time of day in a text, as ``HH:MM``."""

    span: Span
    clock: str


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[StatedDate]:
    """Yield the dates between the offsets, in order.

    A range is as exact as what its ends share: "9 - 11 November 2020" is ``2020-11``.

    >>> [d.iso for d in find_dates("held on Monday 22nd November, 2021; the review of May 2019 (item 21/25)")]
    ['2021-11-22', '2019-05']
    """
    for found in _DATE.finditer(text, start, len(text) if end is None else end):
        iso = _iso(found)
        if iso and not _PARAGRAPH_NUMBER.match(text, _line_start(text, found)):
            yield StatedDate(Span(*found.span(found.lastgroup or 0)), iso)


def find_times(text: str, start: int = 0, end: int | None = None) -> Iterator[StatedTime]:
    """Yield the times of day between the offsets, in order: "7.30 pm" is ``19:30``, "12 noon" ``12:00``."""
    for found in _TIME.finditer(text, start, len(text) if end is None else end):
        until = _UNTIL.match(text, found.end())
        yield StatedTime(Span(*found.span()), _in_evening(_clock(found), until["hour"]) if until else _clock(found))


def _in_evening(clock: str, until: str) -> str:
    """Return an hour as of the evening in which it ends: "6:30 to 8pm" begins at 18:30, "10:00 to 1pm" does not.

    >>> _in_evening("06:30", "8"), _in_evening("10:00", "1")
    ('18:30', '10:00')
    """
    hour = int(clock[:2])
    return f"{hour + 12}{clock[2:]}" if hour <= int(until) < _NOON else clock


def _iso(found: re.Match[str]) -> str | None:
    match found.lastgroup:
        case "days":
            return _month_of(found["y1"], found["m1"])
        case "full":
            return _day_of(found["y2"], _month(found["m2"]), found["d2"])
        case "turned":
            return _day_of(found["y3"], _month(found["m3"]), found["d3"])
        case "months":
            return found["y4"]
        case "month":
            return _month_of(found["y5"], found["m5"])
        case "iso":
            return _day_of(found["y6"], int(found["m6"]), found["d6"])
        case "figures":
            return _day_of(found["y7"], int(found["m7"]), found["d7"])
        case _:
            return found["y8"]


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _month_of(year: str, month: str) -> str:
    return f"{year}-{_month(month):02}"


def _day_of(year: str, month: int, day: str) -> str | None:
    number = int(re.sub(r"\D", "", day))
    full_year = int(year) if len(year) == 4 else int(year) + (1900 if int(year) > 60 else 2000)
    try:
        return date(full_year, month, number).isoformat()
    except ValueError:
        return None


def _line_start(text: str, found: re.Match[str]) -> int:
    """Return where the match begins if only space stands before it on its line, else the text's end."""
    before = text.rfind("\n", 0, found.start()) + 1
    return len(text) if text[before : found.start()].strip() else found.start()


def _clock(found: re.Match[str]) -> str:
    if found["noon"]:
        return "12:00"
    if found["hour"]:
        hour = int(found["hour"]) % 12 + (12 if found["half"].lower() == "p" else 0)
        return f"{hour:02}:{found['minute'] or '00'}"
    if found["h7"]:  # "10.00 - 11.45 am", "11.30 - 12.30 pm": in the half of the day in which it ends, if it can be
        hour, end = int(found["h7"]) % 12, int(found["end"]) % 12
        return f"{hour + (12 if found['half7'].lower() == 'p' and hour <= end else 0):02}:{found['m7']}"
    stated = found["h24"] or found["h6"] or found["h4"] or found["h5"]
    return f"{int(stated):02}:{found['m24'] or found['m6'] or found['m4']}"
