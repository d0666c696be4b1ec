"""Several inspections told together: in the list below a line, by their days in a row, by the homes looked at."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.dates import StatedDate, find_dates
from kg.extract.governed import in_semicolons, listed
from kg.extract.inspection_dates import date_near
from kg.extract.inspection_events import Event
from kg.lexicon import PatternBook
from kg.model import Paragraph, Ref, Span

#: What opens a list of inspections, and what one of its entries says.
_SEVERAL = re.compile(r"\binspections\b[^:]*:\W*$", re.IGNORECASE)
_EACH = re.compile(r"\b(?:re-?)?inspection\b|\b(?:PEEL|ILACS|JTAI|SEND)\b")
#: What stands between two days of a row, and before the first of two that are the ends of one inspection.
_JOINED = re.compile(r"\s?(?:[,;]|,?\s(?:and|&)(?:\s(?:again|then|finally))?)\s?(?:(?:on|in)\s)?(?:the\s)?")
#: What stands between the days of several homes: "(3 May 2023 – Good), Elm Lodge (6 June 2023 …)".
_NAMED = re.compile(
    r"(?:[^()\n]{0,40}\))?\s?(?:[,;]|,?\s(?:and|&))\s(?:at\s)?(?:[A-Z][\w’'-]+\s){1,5}(?:(?:on|in)\s|\()"
)
_ENDS = re.compile(r"\b(?:between|from)\s(?:the\s)?$")
#: The day on which a home was inspected stands no farther after its name.
_BESIDE = 60


def below(text: str, lead: Span, paragraphs: Sequence[Paragraph], place: int, event: Event) -> Iterator[Event]:
    """Yield the inspections that the list below a sentence names one by one: "recent inspections by HMICFRS:"."""
    if not _SEVERAL.search(lead.of(text)) or lead.end != paragraphs[place].span.end:
        return
    for entry in listed(paragraphs, place) or in_semicolons(paragraphs, place, text):
        span = next(iter(paragraphs[entry].sentences), paragraphs[entry].span)
        if _EACH.search(span.of(text)):
            date = date_near(text, span, Span(span.start, span.start), yearless=False)
            yield replace(event, span=span, date=date, vague=False, school=None)


def by_home(text: str, sentence: Span, event: Event, homes: Mapping[Span, Ref]) -> Iterator[Event]:
    """Yield an inspection for each home with its day: "Larch House on 3 May 2023 and Elm Lodge on 6 June 2023"."""
    spans = sorted(span for span in homes if sentence.covers(span))
    stops = [*(span.start for span in spans[1:]), sentence.end][: len(spans)]
    dated = [
        (span, next(find_dates(text, span.end, min(stop, span.end + _BESIDE)), None))
        for span, stop in zip(spans, stops, strict=True)
    ]
    found = {homes[span]: date.iso for span, date in dated if date}
    if len(found) > 1:
        yield from (replace(event, date=date, school=home, vague=False) for home, date in found.items())


def by_day(text: str, sentence: Span, event: Event) -> Iterator[Event]:
    """Yield an inspection for each day of a row: "visits in May 2019, October 2019 and March 2020"."""
    row = _row(text, sentence, _NAMED) or (_row(text, sentence, _JOINED) if event.several else ())
    yield from (replace(event, date=date.iso, vague=False) for date in row)


def _row(text: str, sentence: Span, joining: re.Pattern[str]) -> Sequence[StatedDate]:
    row: list[StatedDate] = []
    dates = list(find_dates(text, sentence.start, sentence.end))
    for one, following in pairwise(dates):
        joined = joining.fullmatch(text, one.span.end, following.span.start)
        if joined and (row or not _ENDS.search(text, sentence.start, one.span.start)):
            row = [*(row or [one]), following]
        elif row:
            break
    return row


def and_again(text: str, sentence: Span, event: Event, book: PatternBook) -> tuple[Event, ...]:
    """Return an event, and the second visit that its sentence tells of: "in May 2019, with a revisit in June 2020"."""
    found = book["and-again"].search(text, sentence.start, sentence.end)
    date = next(find_dates(text, found.end(), min(sentence.end, found.end() + _BESIDE)), None) if found else None
    if found is None or date is None:
        return (event,)
    before = [one.iso for one in find_dates(text, sentence.start, found.start())]
    first = before[-1] if before and event.date in (None, date.iso) else event.date
    alike = event.kind == "review" or found["same"]
    kind = event.kind if alike else ("inspection" if found["inspection"] or found["again"] else "other")
    second = replace(event, kind=kind, date=date.iso, vague=False, published=False, recent=False, by_year=False)
    return (event,) if first == date.iso else (replace(event, date=first), second)
