"""The date of an inspection: the one of its sentence that stands nearest to where it is told."""

import re

from kg.dates import StatedDate, find_dates
from kg.model import Span

_MONTHS = "January February March April May June July August September October November December"
_MONTH_ALONE = re.compile(rf"\bin\s+({'|'.join(_MONTHS.split())})\b(?!\s+\d)")
#: What parts a date from the event: each lengthens the way between them.
_PARTING = re.compile(r",|;|\band\b")
_FROM_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\s{0,2}(?:[-–]|to|and)\s{0,2}$")
_TOOK_PLACE = re.compile(
    r"\b(?:(?:re-?)?visit(?:ed)?|inspect(?:ion|ed)|took\s+place|undertaken|carried\s+out|conducted)(?:\s+(?:on|in|over|during|between|from))?"
    r"\s+(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s{0,2}(?:[-–]|to|and)\s{0,2})?$",
    re.IGNORECASE,
)
_APART = re.compile(r"\band that\b|\bwhil(?:e|st)\b|;")
_FARTHEST = 150
#: How far from its inspector an event can be told.
WINDOW = 300


def date_near(text: str, sentence: Span, place: Span, yearless: bool, within: int | None = None) -> str | None:
    """Return the sentence's date nearest to a place; of a month alone, in the year of the last date before it."""
    stated = find_dates(text, max(sentence.start, place.start - WINDOW), min(sentence.end, place.end + WINDOW))
    dates = {_way(text, sentence, date.span, place): _stated(text, date) for date in stated}
    if dates:
        nearest = min(dates)
        return dates[nearest] if nearest <= (within or _FARTHEST) else None
    month = _MONTH_ALONE.search(text, sentence.start, sentence.end) if yearless else None
    before = list(find_dates(text, max(0, sentence.start - 2000), sentence.start)) if month else []
    if month and before:
        return f"{before[-1].iso[:4]}-{_MONTHS.split().index(month[1]) + 1:02}"
    return None


def _stated(text: str, date: StatedDate) -> str:
    """Return a date as exact as it is stated: the month of "15 - 17 October 2019"."""
    ranged = _FROM_DAY.search(text, max(0, date.span.start - 12), date.span.start)
    return date.iso[:7] if ranged else date.iso


def _way(text: str, sentence: Span, date: Span, place: Span) -> int:
    """Measure how far a date stands from a place, with what parts them: commas, "and", the wrong side.

    One that is said to be of the visit is nearer: "The report was published on 23 May, following the visit on 5 March".
    """
    between = text[date.end : place.start] if date.end <= place.start else text[place.end : date.start]
    turned = 60 if date.end <= place.start and date.start - sentence.start > 20 else 0
    way = len(between) + turned + 40 * len(_PARTING.findall(between)) + 120 * len(_APART.findall(between))
    return way // 20 if _TOOK_PLACE.search(text, max(sentence.start, date.start - 60), date.start) else way
