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
from kg.model import Claims, Outline, Ref, Span

_KINDS = {"monitoring": "monitoring visit", "focused": "focused visit", "inspection": "inspection", "review": "review"}
#: A grade with its day, which is then an inspection's; without one it tells of none.
_RATED = "rated-on"
_GRADING = (_RATED, "graded-landlord", "notified-by", "on-site")
_BY_INSPECTORS = (
    "report-by-on",
    "report-entitled",
    "own-report-on",
    "recommendations-of-report",
    "report-on-named",
    "report-on-council",
    "notice-of",
    "inspector-of-a-field",
    "inspector-first",
    "visited-for",
    "inspected-by",
    "inspector-after",
    "visit-from",
    "inspector-does",
    "inspector-inspects",
    "report-from",
    "led-by",
    "rated-at",
    "rated-by",
    "notified-by",
    "on-site",
    "graded-landlord",
    "performance-letter",
    _RATED,
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
_SOON = re.compile(r"\bnext\s+(?=few\b|couple\b|[\w-]+\s+(?:months?|weeks?|years?)\b)")
_PREVIOUS = re.compile(r"\bprevious\b", re.IGNORECASE)
#: An inspection before the one that is spoken of.
_EARLIER = re.compile(r"\b(?:last|previously|first)\s+(?:been\s+)?inspected\b", re.IGNORECASE)
#: The report of those who inspected, and the round of inspections that is to come, are events.
_OF_INSPECTORS = re.compile(r"\binspectors?[’']s?\s+(?:\w+\s+)?report\b", re.IGNORECASE)
_ROUND = ("round of ", "round of the ", "tranche of ", "tranche of the ")
#: What came of inspections, which are then those that took place: "the outcomes of interim Ofsted inspections"
_OUTCOMES = re.compile(
    r"\b(?:(?:outcomes?|results?|findings)\s+(?:of|from)|(?:in\s+respect\s+of|about|on|following|after)(?=\s+the\s+(?:two\s+|three\s+)?(?:recent|latest)\s))"
    r"\s+(?:(?!of\b)[\w’-]+\s+){0,3}$"
)
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
    "department-review",
    "on-site",
)
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
    A ``recent`` one is not the one told ``by_year``: "the recent inspection", "the 2019 inspection"; an ``earlier``
    one, or another visit after it, is none without a date: "had last been inspected in 2010". ``several`` are told as
    one: "visits", "inspected twice". ``school`` is the one school or home that was looked at.
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


def events_in(text: str, sentence: Span, book: PatternBook, inspectors: Sequence[Inspector]) -> Iterator[Event]:
    """Yield the events of a sentence that names inspectors; the first pattern that fits an inspector wins.

    That of a school without a name is none: it is not the council's.
    """
    if inspectors and book["of-a-school"].search(sentence.of(text)):
        return
    for inspector in joined(text, inspectors):
        before = text[max(sentence.start, inspector.span.start - WINDOW) : inspector.span.start]
        after = text[inspector.span.end : min(sentence.end, inspector.span.end + WINDOW)]
        masked = _DEFINED.sub("@", f"{before}@{after}")
        for name in _patterns(inspector):
            found = book[name].search(masked)
            if found and not (name == "report-by-on" and _reports_on(inspector, inspectors)):
                event = event_of(text, sentence, found, inspector.ref, inspector.span, book)
                if name in _GRADING and event.kind == "other":
                    event = replace(event, kind="inspection", vague=False)
                if event.date or name != _RATED:
                    yield event
                break


def _reports_on(post: Inspector, inspectors: Sequence[Inspector]) -> bool:
    """Tell whether who reports tells of another's: "a report by the Commissioner on the Ofsted inspection"."""
    return post.ref.startswith("post:") and any(one.firm and one.span.start > post.span.end for one in inspectors)


def joined(text: str, inspectors: Sequence[Inspector]) -> Iterator[Inspector]:
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
        return ("inspector-does", "audit-by-auditor", "auditor")
    return (*_BY_INSPECTORS, *_BY_OTHERS) if inspector.firm else (*_BY_OTHERS, *_OF_PLAY)


def event_of(text: str, sentence: Span, found: re.Match[str], inspector: Ref, place: Span, book: PatternBook) -> Event:
    """Return the event that a pattern found in a sentence: its kind and its date, the nearest to a place."""
    kind = next((kind for group, kind in _KINDS.items() if found.groupdict().get(group)), "other")
    said = _SOON.sub("", found.group().lower()).split()
    noun = next((found[g] for g in (*_KINDS, "other") if found.groupdict().get(g)), "")
    again = bool(set(said) & set(book.words["again"])) or (noun.endswith("s") and noun != "inspectors")
    if kind == "other" and _OF_INSPECTORS.search(found.group()):
        kind = "inspection"
    before = found.string[: found.start()]
    meant = before.endswith(_ROUND) or (noun.lower().endswith("inspections") and _OUTCOMES.search(before) is not None)
    vague = (again and not meant) or (kind == "other" and "auditor" not in inspector)
    near = _NEAR if vague and not noun.lower().startswith("audit") else None
    date = date_near(text, sentence, place, kind not in ("other", "review"), near)
    told = _YEAR_AFTER.match(found.string, found.end())
    date = date or found.groupdict().get("year") or (told[1] if told and kind in ("inspection", "review") else None)
    date = None if kind == "other" and noun.lower() == "reports" else date
    published = found.string[found.end() :].lstrip().startswith("report") and bool(_PUBLISHED.search(found.group()))
    recent = bool(_RECENT.search(found.string, max(0, found.start() - 12), found.end()))
    before_it = _PREVIOUS.search(found.string, max(0, found.start() - 12), found.end())
    earlier = bool(date) and bool(before_it or _EARLIER.search(sentence.of(text)))
    several = (noun.endswith("s") and noun != "inspectors") or _TWICE.search(sentence.of(text)) is not None
    return Event(sentence, kind, inspector, date, vague, published, recent, earlier=earlier, several=several)
