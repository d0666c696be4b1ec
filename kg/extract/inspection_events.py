"""The mentions of inspections in sentences: the inspector, the kind of look that was taken, and its date."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.extract.councils import home_council
from kg.extract.inspection_dates import WINDOW, date_near
from kg.extract.mentions import NameIndex, Taken
from kg.extract.organisation_names import POSTS
from kg.lexicon import Concept, Lexicon, PatternBook
from kg.model import Claims, Entity, Outline, Ref, Span, ref_of

_KINDS = {"monitoring": "monitoring visit", "focused": "focused visit", "inspection": "inspection", "review": "review"}
#: A grade with its day, which is then an inspection's; without one it tells of none.
_RATED = "rated-on"
_GRADING = (_RATED, "graded-landlord", "notified-by", "on-site")
_BY_INSPECTORS = (
    "report-by-on",
    "own-report-on",
    "report-on-named",
    "report-on-council",
    "notice-of",
    "inspector-of-a-field",
    "inspector-first",
    "inspector-after",
    "visit-from",
    "inspector-does",
    "inspector-inspects",
    "report-from",
    "inspected-by",
    "led-by",
    "rated-at",
    "rated-by",
    "notified-by",
    "on-site",
    "graded-landlord",
    "performance-letter",
    _RATED,
)
_PUBLISHED_REPORT = "inspection-report-published"
#: How a sentence tells of an inspection without its inspector, and what of these needs a date to be one.
_UNNAMED = (
    "visit-alone",
    "framework-alone",
    "inspectors",
    "inspection-of-a-year",
    "inspection-of-service",
    "inspection-alone",
    "service-inspected",
    "inspection-at",
    "acronym-alone",
    "service-inspection",
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
#: How many characters a date may stand from a report or "the next visit" and still be its date.
_NEAR = 70
_DEFINED = re.compile(r"@\s*\([A-Z]{2,8}\)(?!\s+(?:report|review))")
#: What stands between two who inspect together: "the Care Quality Commission (CQC) and Ofsted".
_TOGETHER = re.compile(
    r"\s*(?:/|,?\s*(?:and|&|with)\s+(?:(?:supported|joined|assisted|accompanied)\s+by\s+)?(?:the\s+)?|,\s*(?:the\s+)?|\()\s*"
)
#: "the PEEL Inspection 2022"
_YEAR_AFTER = re.compile(r"\s((?:19|20)\d\d)\b(?![/–-]\s?\d)")
_RECENT = re.compile(r"\b(?:recent|latest|forthcoming|upcoming|next|current)\b", re.IGNORECASE)
_PUBLISHED = re.compile(r"\b(?:published|issued|produced)\b")
_TWICE = re.compile(
    r"\b(?:twice|(?:on|at)\s+(?:two|three|four)\s+occasions|(?:two|three|four)\s+times)\b", re.IGNORECASE
)
#: An inspection before the one that is spoken of.
_EARLIER = re.compile(r"\b(?:last|previously|first)\s+(?:been\s+)?inspected\b", re.IGNORECASE)
#: The report of those who inspected, and the round of inspections that is to come, are events.
_OF_INSPECTORS = re.compile(r"\binspectors?[’']s?\s+(?:\w+\s+)?report\b", re.IGNORECASE)
_ROUND = ("round of ", "round of the ", "tranche of ", "tranche of the ")
#: What came of inspections, which are then those that took place: "the outcomes of interim Ofsted inspections"
_OUTCOMES = re.compile(r"\b(?:outcomes?|results?|findings)\s+(?:of|from)\s+(?:(?!of\b)[\w’-]+\s+){0,3}$")
_BY_OTHERS = (
    "outside-review",
    "reviews-from-outside",
    "peer-team",
    "review-by-others",
    "report-into",
    "review-written-of",
    "peer-first",
    "peer-after",
    "peer-does",
    "review-of-council",
    "review-of-finances",
    "on-site",
)
#: Whose peers review a council where nobody else is named.
_PEERS = ref_of("organisation", "Local Government Association")
#: What an organisation that is no inspectorate inspects for a small council.
_OF_PLAY = ("play-inspection", "play-inspection-by")


@dataclass(frozen=True, slots=True)
class Inspector:
    """Who looks from outside, and where it is named. ``firm`` is true of inspectorates, commissioners and auditors."""

    ref: Ref
    span: Span
    firm: bool = True


@dataclass(frozen=True, slots=True)
class Event:
    """A mention of an inspection. ``vague`` ones (reports, plurals, "the next visit") need a date to stand alone.

    Of a ``published`` one the date is its report's: the inspection may have been told before, with a date of its own.
    A ``recent`` one is not the one told ``by_year``: "the recent inspection", "the 2019 inspection"; an ``earlier`` one
    is none without a date: "had last been inspected in 2010". ``several`` are told as one: "visits", "inspected twice".
    ``school`` is the one school or home that was looked at.
    """

    span: Span
    kind: str
    inspector: Ref
    date: str | None = None
    vague: bool = False
    published: bool = False
    recent: bool = False
    by_year: bool = False
    earlier: bool = False
    several: bool = False
    school: Ref | None = None


@lru_cache(maxsize=2)
def _posts(concepts: tuple[Concept, ...]) -> NameIndex:
    return NameIndex((label, f"post:{c.notation}") for c in concepts if c.notation in POSTS for label in c.labels)


def inspectors_in(outline: Outline, lexicon: Lexicon, claims: Claims) -> tuple[Inspector, ...]:
    """Return the mentions of all who may inspect: inspectorates, other organisations and councils, posts."""
    home = home_council(outline, claims)
    named = [e for e in (*claims.of_kind("organisation"), *claims.of_kind("council")) if e != home]
    found = [Inspector(e.ref, span, e.subtype == "inspectorate") for e in named for span in e.spans]
    taken = Taken(claims.of_kind("organisation"))
    posts = _posts(lexicon.scheme("inspectorates")).find(outline.text)
    firm = {one.span.end for one in found if one.firm}
    found += [Inspector(ref, span) for span, ref in posts if span not in taken and span.start - 1 not in firm]
    return tuple(sorted(found, key=lambda inspector: inspector.span))


def usual(claims: Claims) -> Entity | None:
    """Return the inspectorate that the document names most: whose "the monitoring visit" is."""
    inspectorates = [e for e in claims.of_kind("organisation") if e.subtype == "inspectorate"]
    return max(inspectorates, key=lambda e: len(e.spans), default=None)


def peers(claims: Claims) -> Entity | None:
    """Return the association of councils whose peers look at one, where the document names it."""
    named = (e for e in claims.of_kind("organisation") if e.ref == _PEERS)
    return next(named, None)


def events_in(text: str, sentence: Span, book: PatternBook, inspectors: Sequence[Inspector]) -> Iterator[Event]:
    """Yield the events of a sentence that names inspectors; the first pattern that fits an inspector wins.

    That of a school without a name is none: it is not the council's.
    """
    if inspectors and book["of-a-school"].search(sentence.of(text)):
        return
    for inspector in _joint(text, inspectors):
        before = text[max(sentence.start, inspector.span.start - WINDOW) : inspector.span.start]
        after = text[inspector.span.end : min(sentence.end, inspector.span.end + WINDOW)]
        masked = _DEFINED.sub("@", f"{before}@{after}")
        for name in _patterns(inspector):
            found = book[name].search(masked)
            if found and not (name == "report-by-on" and _reports_on(inspector, inspectors)):
                event = _event(text, sentence, found, inspector.ref, inspector.span, book)
                if name in _GRADING and event.kind == "other":
                    event = replace(event, kind="inspection", vague=False)
                if event.date or name != _RATED:
                    yield event
                break


def _reports_on(post: Inspector, inspectors: Sequence[Inspector]) -> bool:
    """Tell whether who reports tells of another's: "a report by the Commissioner on the Ofsted inspection"."""
    return post.ref.startswith("post:") and any(one.firm and one.span.start > post.span.end for one in inspectors)


def _joint(text: str, inspectors: Sequence[Inspector]) -> Iterator[Inspector]:
    """Yield the inspectors, those who inspect together as the first named: "Ofsted and the CQC had inspected"."""
    held: Inspector | None = None
    for inspector in inspectors:
        if held and held.firm and inspector.firm and _TOGETHER.fullmatch(text, held.span.end, inspector.span.start):
            close = text[inspector.span.end : inspector.span.end + 1] == ")"
            held = replace(held, span=Span(held.span.start, inspector.span.end + close))
            continue
        if held:
            yield held
        held = inspector
    if held:
        yield held


def _patterns(inspector: Inspector) -> tuple[str, ...]:
    if "auditor" in inspector.ref:
        return ("inspector-does", "auditor")
    return (*_BY_INSPECTORS, *_BY_OTHERS) if inspector.firm else (*_BY_OTHERS, *_OF_PLAY)


def unnamed_events(text: str, sentence: Span, book: PatternBook, inspector: Ref) -> Iterator[Event]:
    """Yield the events of a sentence that names no inspector: "The latest monitoring visit took place in April".

    Several are told one way and have a day each: "the last inspection in 2016 and the next inspection in 2019".
    """
    for name in _UNNAMED:
        found = list(book[name].finditer(text, sentence.start, sentence.end))
        if found:
            events = [
                _unnamed(text, sentence, one, name, book, inspector) for one in found[: None if name in _DATED else 1]
            ]
            dated = {event.date: event for event in reversed(events) if event.date or name not in _DATED}
            yield from reversed(dated.values())
            return


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
    event = _event(text, sentence, found, inspector, Span(found.start(), found.start()), book)
    event = replace(event, published=event.published or name == _PUBLISHED_REPORT)
    year = found.groupdict().get("year")
    if year:
        date = event.date if (event.date or "").startswith(year) else year
        event = replace(event, date=date, by_year=True)
    return event


def peer_event(text: str, sentence: Span, book: PatternBook, association: Ref) -> Event | None:
    """Return the dated peer review of a sentence that names no reviewer: "the peer challenge of 3-5 May 2022"."""
    found = book["peer-alone"].search(text, sentence.start, sentence.end)
    found = found or book["peer-follow-up"].search(text, sentence.start, sentence.end)
    if found is None:
        return None
    earlier = book["peer-earlier"].search(text, sentence.start, sentence.end)
    if earlier:
        return Event(sentence, "review", association, earlier["year"], by_year=True, earlier=True)
    event = _event(text, sentence, found, association, Span(*found.span()), book)
    return event if event.date else None


def _event(text: str, sentence: Span, found: re.Match[str], inspector: Ref, place: Span, book: PatternBook) -> Event:
    kind = next((kind for group, kind in _KINDS.items() if found.groupdict().get(group)), "other")
    said = found.group().lower().split()
    noun = next((found[g] for g in (*_KINDS, "other") if found.groupdict().get(g)), "")
    again = bool(set(said) & set(book.words["again"])) or (noun.endswith("s") and noun != "inspectors")
    if kind == "other" and _OF_INSPECTORS.search(found.group()):
        kind = "inspection"
    before = found.string[: found.start()]
    meant = before.endswith(_ROUND) or (noun.endswith("inspections") and _OUTCOMES.search(before) is not None)
    vague = (again and not meant) or (kind == "other" and "auditor" not in inspector)
    near = _NEAR if vague and not noun.lower().startswith("audit") else None
    date = date_near(text, sentence, place, kind not in ("other", "review"), near)
    told = _YEAR_AFTER.match(found.string, found.end())
    date = date or found.groupdict().get("year") or (told[1] if told and kind == "inspection" else None)
    published = found.string[found.end() :].lstrip().startswith("report") and bool(_PUBLISHED.search(found.group()))
    recent = bool(_RECENT.search(found.string, max(0, found.start() - 12), found.end()))
    earlier = bool(date) and _EARLIER.search(sentence.of(text)) is not None
    several = (noun.endswith("s") and noun != "inspectors") or _TWICE.search(sentence.of(text)) is not None
    return Event(sentence, kind, inspector, date, vague, published, recent, earlier=earlier, several=several)
