"""When a document speaks from: its meeting's day, or the days that what it looks back on and forward to leave open."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kg.dates import find_dates
from kg.lexicon import Lexicon, PatternBook
from kg.model import Reading, Span

_BOUNDARY = re.compile(r"[.!?;]\s|\n\s*\n|\n\s*[·•]|:-?\s*\n")
_MONTH_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH = re.compile(r"\b(" + "|".join(_MONTH_NAMES) + r")\b", re.IGNORECASE)
_DAY_ALONE = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th)?\s+(" + "|".join(_MONTH_NAMES) + r")\b(?!,?\s+\d{4})", re.IGNORECASE
)
_NEAR = 160
_HEADER = 800
_WIDEST = timedelta(days=400)


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """The days from earliest to latest, both included; ``spans`` are the sentences that bound it."""

    earliest: date
    latest: date
    spans: tuple[Span, ...] = ()

    @property
    def is_a_day(self) -> bool:
        """Tell whether the interval is one day."""
        return self.earliest == self.latest

    def distance(self, other: "Interval") -> int:
        """Return the days between two intervals, 0 where they touch."""
        return max(0, (other.earliest - self.latest).days, (self.earliest - other.latest).days)


def spoken_on(reading: Reading) -> Interval | None:
    """Return the day or days of a document's dated meetings, else the day that a report's head gives; else None."""
    days = sorted(date.fromisoformat(m.date) for m in reading.claims.meetings if m.date)
    if days:
        return Interval(days[0], days[-1])
    if reading.kind not in ("report", "decisions"):
        return None
    head = (d for d in find_dates(reading.document.text, 0, _HEADER) if len(d.iso) == 10)
    first = next(head, None)
    return Interval(date.fromisoformat(first.iso), date.fromisoformat(first.iso), (first.span,)) if first else None


def bounded(reading: Reading, lexicon: Lexicon) -> Interval | None:
    """Return the days between what an undated text looks back on and what it looks forward to, or None.

    A month of a stated year that the text looks back on is over; a day or month that it looks forward to is to come.
    The bounds stand no more than some thirteen months apart. Where nothing is to come, a body that approves the minutes
    of its last meeting meets within as long of that.
    """
    text = reading.document.text
    told = list(_told(text, lexicon.book("looking-back")))
    back = [(_over(iso), span) for iso, span, tense in told if tense == "back"]
    if not back:
        return None
    earliest, first = max(back, key=lambda b: (b[0], -b[1].start))
    ahead = [(_begins(iso), span) for iso, span, tense in told if tense == "forward"]
    ahead += list(_days_without_year(text, lexicon.book("looking-back"), earliest))
    ahead = [(day, span) for day, span in ahead if day >= earliest]
    ahead = ahead or [(day + _WIDEST, span) for day, span in _meetings_before(text, lexicon.book("looking-back"))]
    if not ahead:
        return None
    latest, last = min(ahead, key=lambda b: (b[0], b[1].start))
    if latest < earliest:
        return None
    return Interval(earliest, latest, (first, last)) if latest - earliest <= _WIDEST else None


def _meetings_before(text: str, book: PatternBook) -> Iterator[tuple[date, Span]]:
    """Yield the days of the meetings whose minutes are approved."""
    for stated in find_dates(text):
        at = stated.span
        near = (text, max(0, at.start - _NEAR), min(len(text), at.end + _NEAR))
        if len(stated.iso) < 10 or not any(p.search(*near) for p in book.yielding("approves")):
            continue
        if any(p.search(text, near[1], at.start) for p in book.yielding("minutes of")):
            yield date.fromisoformat(stated.iso), at


def _told(text: str, book: PatternBook) -> Iterator[tuple[str, Span, str]]:
    """Yield each date of month or day precision with the tense in which the text tells of it."""
    for stated in find_dates(text):
        tense = _tense(text, stated.span, book)
        iso = _narrowed(stated.span.of(text), stated.iso, tense)
        if tense and len(iso) > 4:
            yield iso, stated.span, tense


def _narrowed(words: str, iso: str, tense: str) -> str:
    """Make "May to July 2018" its first month where it is to come, its last where it is gone."""
    months = _MONTH.findall(words)
    if len(iso) > 4 or len(months) != 2:
        return iso
    chosen = months[0] if tense == "forward" else months[1]
    return f"{iso}-{_number(chosen):02}"


def _number(month: str) -> int:
    return _MONTH_NAMES.index(month.lower()) + 1


def _tense(text: str, span: Span, book: PatternBook) -> str:
    """Return "forward" or "back" by the phrase nearest to a date in its sentence, those before it first; else ""."""
    start = max((m.end() for m in _BOUNDARY.finditer(text, max(0, span.start - _NEAR), span.start)), default=None)
    start = max(0, span.start - _NEAR) if start is None else start
    following = _BOUNDARY.search(text, span.end, span.end + _NEAR)
    end = following.start() if following else min(len(text), span.end + _NEAR)
    tenses = [p for p in book if p.yields in ("forward", "back")]
    before = [(m.end(), -n, p.yields) for n, p in enumerate(tenses) for m in p.finditer(text, start, span.start)]
    if before:
        return max(before)[2]
    after = [(m.start(), n, p.yields) for n, p in enumerate(tenses) for m in p.finditer(text, span.end, end)]
    return min(after)[2] if after else ""


def _over(iso: str) -> date:
    """Return the first day on which a day or month is over: the day itself, the month's end and one day."""
    if len(iso) == 10:
        return date.fromisoformat(iso)
    year, month = int(iso[:4]), int(iso[5:7])
    return date(year + month // 12, month % 12 + 1, 1)


def _begins(iso: str) -> date:
    """Return the last day before which a thing to come has hardly begun: the day, or the end of its first month."""
    return date.fromisoformat(iso) if len(iso) == 10 else _over(iso) - timedelta(days=1)


def _days_without_year(text: str, book: PatternBook, after: date) -> Iterator[tuple[date, Span]]:
    """Yield days to come that are named without their year, each in the first year that puts it after a day."""
    for found in _DAY_ALONE.finditer(text):
        span = Span(*found.span())
        if _tense(text, span, book) != "forward":
            continue
        for year in (after.year, after.year + 1):
            try:
                day = date(year, _number(found[2]), int(found[1]))
            except ValueError:
                continue
            if day >= after:
                yield day, span
                break
