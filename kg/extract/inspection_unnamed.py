"""The events of sentences that name no inspector: "The latest monitoring visit took place in April"."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from kg.extract.inspection_events import Event, event_of
from kg.lexicon import PatternBook
from kg.model import Claims, Entity, Ref, Span, ref_of

_PUBLISHED_REPORT = "inspection-report-published"
#: How a sentence tells of an inspection without its inspector, and what of these needs a date to be one.
_UNNAMED = (
    "visit-alone",
    "framework-alone",
    "area-framework",
    "inspectors",
    "inspection-of-a-year",
    "inspection-of-service",
    "inspection-alone",
    "service-inspected",
    "inspection-at",
    "acronym-alone",
    "service-inspection",
    "service-inspection-held",
    _PUBLISHED_REPORT,
)
_DATED = (
    "inspectors",
    "inspection-of-service",
    "inspection-alone",
    "service-inspected",
    "acronym-alone",
    "service-inspection",
    _PUBLISHED_REPORT,
)
#: One that is spoken of by its framework is one of its own, unless it is only what comes next or came before.
_NEXT = re.compile(r"\b(?:next|previous|last)\b", re.IGNORECASE)
#: Whose peers review a council where nobody else is named.
_PEERS = ref_of("organisation", "Local Government Association")


def usual(claims: Claims) -> Entity | None:
    """Return the inspectorate that the document names most: whose "the monitoring visit" is."""
    inspectorates = [e for e in claims.of_kind("organisation") if e.subtype == "inspectorate"]
    return max(inspectorates, key=lambda e: len(e.spans), default=None)


def peers(claims: Claims) -> Entity | None:
    """Return the association of councils whose peers look at one, where the document names it."""
    named = (e for e in claims.of_kind("organisation") if e.ref == _PEERS)
    return next(named, None)


def unnamed_events(
    text: str, sentence: Span, book: PatternBook, inspector: Ref, named: Collection[Ref]
) -> Iterator[Event]:
    """Yield the events of a sentence that names no inspector: "The latest monitoring visit took place in April".

    They are the given inspector's, those called by a framework its own inspector's where that is ``named`` somewhere.
    Several are told one way and have a day each: "the last inspection in 2016 and the next inspection in 2019".
    """
    for name in _UNNAMED:
        found = list(book[name].finditer(text, sentence.start, sentence.end))
        if found:
            events = [
                _unnamed(text, sentence, one, name, book, _whose(one, book, named) or inspector)
                for one in found[: None if name in _DATED else 1]
            ]
            dated = {event.date: event for event in reversed(events) if event.date or name not in _DATED}
            yield from reversed(dated.values())
            return


def _whose(found: re.Match[str], book: PatternBook, named: Collection[Ref]) -> Ref | None:
    """Return the named inspectorate whose framework a pattern found: Ofsted's of "the SEND inspection"."""
    said = " ".join((found.groupdict().get("framework") or "").lower().split())
    owners = dict(line.lower().split(": ") for line in book.words["frameworks"])
    ref = ref_of("organisation", owners[said]) if said in owners else None
    return ref if ref in named else None


def earlier_events(text: str, sentence: Span, book: PatternBook, told: Sequence[Event]) -> Iterator[Event]:
    """Yield the dated inspection that a sentence tells of besides a visit by the same inspectorate.

    "Following its inspection in May 2018, Ofsted had made a visit in June 2019."
    """
    days = {event.date for event in told if event.date}
    for name in ("inspection-alone", "inspection-of-a-year") if days else ():
        for found in book[name].finditer(text, sentence.start, sentence.end):
            event = _unnamed(text, sentence, found, name, book, told[0].inspector)
            if event.date and not any(event.date.startswith(day) or day.startswith(event.date) for day in days):
                yield event
                return


def _unnamed(text: str, sentence: Span, found: re.Match[str], name: str, book: PatternBook, inspector: Ref) -> Event:
    event = event_of(text, sentence, found, inspector, Span(found.start(), found.start()), book)
    event = replace(event, published=event.published or name == _PUBLISHED_REPORT)
    if found.groupdict().get("framework") and event.kind == "inspection" and not _NEXT.search(found.group()):
        event = replace(event, vague=False)
    year = found.groupdict().get("year")
    if year:
        date = event.date if (event.date or "").startswith(year) else year
        event = replace(event, date=date, by_year=True)
    return event


def peer_event(text: str, sentence: Span, book: PatternBook, association: Ref, others: bool) -> Event | None:
    """Return the dated peer review of a sentence that names no reviewer: "the peer challenge of 3-5 May 2022".

    A "follow-up visit" may be an inspectorate's where one was spoken of (``others``), unless it is called the peers’.
    """
    again = book["peer-follow-up"].search(text, sentence.start, sentence.end)
    if others and "peer" not in sentence.of(text).lower():
        again = None
    found = book["peer-alone"].search(text, sentence.start, sentence.end) or again
    if found is None:
        return None
    earlier = book["peer-earlier"].search(text, sentence.start, sentence.end)
    if earlier:
        return Event(sentence, "review", association, earlier["year"], by_year=True, earlier=True)
    event = event_of(text, sentence, found, association, Span(*found.span()), book)
    return replace(event, earlier=found is again) if event.date else None
