"""Records that cannot both be right: shown side by side, never chosen between."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import OSA

from kg.iri import ONTOLOGY
from kg.model import Attendance, Decision, Figure, Inference
from kg.resolve.context import Context
from kg.resolve.holders import held_by_one, sightings
from kg.resolve.known import Known
from kg.resolve.names import gist, telling, text_words
from kg.resolve.person_names import compatible, parse_name

_DISTINCTIVE = 100
_MANY = 20
_THERE = frozenset({"present", "in-attendance", "substitute"})
_AWAY = frozenset({"apologies", "absent"})
_FOR = frozenset({"agreed", "approved", "resolved"})
_AGAINST = frozenset({"refused", "deferred"})
# Words too common among measures to say that two count the same.
_VAGUE = frozenset(
    {
        *("number", "total", "average", "current", "rate", "percentage", "amount", "year", "month", "week", "day"),
        *("case", "people", "cost", "about", "over", "more", "than", "less", "least", "most", "new", "all", "other"),
        *("after", "before", "from", "had", "has", "was", "were", "this", "that", "been", "since", "there", "panel"),
        *("committee", "council", "report", "advised", "reduced", "increased", "time", "high", "low", "figure"),
    }
)
# A measure that opens so points back to what was just said: "the numbers had reduced from a high of 702".
_POINTING = frozenset({"number", "figure", "total", "this", "that", "they", "these", "it"})
_BACK = 250


@dataclass(frozen=True, slots=True)
class _Counted:
    """A figure with its IRI and its document."""

    iri: str
    figure: Figure
    context: Context
    measure: frozenset[str]
    points_back: bool


def infer_conflicts(known: Known) -> Iterator[Inference]:
    """Yield pairs of claims that cannot both be right; the graph writes each both ways."""
    figures = [
        _counted(iri, f, c) for c in known.contexts for iri, f in known.claims(c, "figure") if isinstance(f, Figure)
    ]
    yield from _one_value_two_dates(figures)
    yield from _one_date_two_values(figures)
    yield from _two_holders(known)
    yield from _there_and_away(known)
    yield from _in_two_places(known)
    yield from _decided_both_ways(known)


def _conflict(one: str, other: str, rule: str, confidence: float) -> Inference:
    a, b = sorted((one, other))
    return Inference(a, f"{ONTOLOGY}conflictsWith", b, rule, confidence, (a, b))


def _counted(iri: str, figure: Figure, context: Context) -> _Counted:
    found = gist(figure.measure)
    words = frozenset(found) - _VAGUE
    if found and found[0] in _POINTING:
        start = max(0, figure.span.start - _BACK)
        words |= frozenset(telling(text_words(context.reading.document.text[start : figure.span.end]))) - _VAGUE
    return _Counted(iri, figure, context, words, bool(found) and found[0] in _POINTING)


def _one_value_two_dates(figures: Iterable[_Counted]) -> Iterator[Inference]:
    """Yield a telling number of one council that two documents give for one month of two years."""
    groups: dict[Hashable, list[_Counted]] = defaultdict(list)
    for found in figures:
        when, value = found.figure.as_of or "", found.figure.value
        if len(when) >= 7 and _telling(value):
            groups[found.context.scope, value, found.figure.unit, when[5:7]].append(found)
    for a, b in _pairs(groups):
        shared = {word for word in a.measure & b.measure if len(word) > 3 and not word.isdigit()}
        if a.figure.as_of != b.figure.as_of and shared:
            yield _conflict(a.iri, b.iri, "one-value-two-dates", 0.5 if a.points_back or b.points_back else 0.7)


def _telling(value: str) -> bool:
    """Tell whether a number would hardly occur twice by chance: 702 would not, 12 and 500 would."""
    return not value.endswith("00") and "." not in value and value.isdigit() and int(value) >= _DISTINCTIVE


def _one_date_two_values(figures: Iterable[_Counted]) -> Iterator[Inference]:
    """Yield two values that two documents give for one measure of one council, thing and date."""
    groups: dict[Hashable, list[_Counted]] = defaultdict(list)
    for found in figures:
        if found.figure.as_of and len(found.measure) > 1 and not found.points_back:
            measure = frozenset(gist(found.figure.measure))
            groups[found.context.scope, measure, found.figure.unit, found.figure.as_of].append(found)
    for a, b in _pairs(groups):
        if a.figure.value != b.figure.value:
            yield _conflict(a.iri, b.iri, "one-date-two-values", 0.6)


def _pairs(groups: dict[Hashable, list[_Counted]]) -> Iterator[tuple[_Counted, _Counted]]:
    for _, group in sorted(groups.items(), key=lambda g: g[1][0].iri):
        # So many alike are a form of words, not a contradiction.
        if len(group) > _MANY:
            continue
        for a, b in combinations(sorted(group, key=lambda f: f.iri), 2):
            if a.context.key != b.context.key:
                yield a, b


def _two_holders(known: Known) -> Iterator[Inference]:
    """Yield two people whom two documents of one day show in a post that one person holds.

    One document may show both the old and the new chairman; and a misprinted name is no second holder.
    """
    for (post, _), seen in sorted(sightings(known).items(), key=lambda s: (s[0][0], s[0][1] or "")):
        if "/d-" in post or not held_by_one(post.rsplit("/", 1)[-1].replace("-", " "), known):
            continue
        days = defaultdict(list)
        for sighting in seen:
            if sighting.claimed and sighting.when and sighting.when.is_a_day:
                days[sighting.when.earliest].append(sighting)
        for _, same_day in sorted(days.items()):
            for a, b in combinations(same_day, 2):
                if a.doc != b.doc and a.person != b.person and not _perhaps_one(a.person, b.person, known):
                    yield _conflict(a.membership, b.membership, "one-post-two-holders", 0.6)


def _perhaps_one(one: str, other: str, known: Known) -> bool:
    """Tell whether two people's keys may be one person's: names that do not exclude each other, or a misprint."""
    words = known.lists.names
    a, b = (parse_name(key.rsplit("/", 1)[-1].split("--")[0].replace("-", " "), words) for key in (one, other))
    return compatible(a, b, words) or OSA.distance(a.surname, b.surname, score_cutoff=2) <= 2


def _there_and_away(known: Known) -> Iterator[Inference]:
    """Yield that one person is recorded both as present at a meeting and as away from it."""
    groups: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for context in known.contexts:
        for iri, claim in known.claims(context, "attendance"):
            if isinstance(claim, Attendance) and (meeting := known.key(context, claim.meeting)):
                groups[known.keys[context.key, claim.person], meeting].append((claim.capacity, iri))
    for _, records in sorted(groups.items()):
        there = [iri for capacity, iri in records if capacity in _THERE]
        away = [iri for capacity, iri in records if capacity in _AWAY]
        for one, other in ((a, b) for a in there for b in away):
            yield _conflict(one, other, "present-and-away", 0.8)


def _in_two_places(known: Known) -> Iterator[Inference]:
    """Yield that one person is recorded as present at two meetings that began at one hour in two places."""
    groups: dict[tuple[str, str, str], dict[tuple[str, ...], str]] = defaultdict(dict)
    for context in known.contexts:
        met = {m.ref: m for m in context.reading.claims.meetings if m.date and m.time and m.venue}
        for iri, claim in known.claims(context, "attendance"):
            if isinstance(claim, Attendance) and claim.capacity in _THERE and (meeting := met.get(claim.meeting or "")):
                person = known.keys[context.key, claim.person]
                groups[person, meeting.date or "", meeting.time or ""].setdefault(gist(meeting.venue or ""), iri)
    for (person, _, _), places in sorted(groups.items()):
        for (one, a), (other, b) in combinations(sorted(places.items()), 2):
            # "Town Hall" and "The Council Chamber, Town Hall" may be one place.
            if "/d-" not in person and not set(one) & set(other):
                yield _conflict(a, b, "two-places-at-once", 0.6)


def _decided_both_ways(known: Known) -> Iterator[Inference]:
    """Yield that two documents record one item's decision of one number with outcomes that exclude each other."""
    groups: dict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
    for context in known.contexts:
        for iri, claim in known.claims(context, "decision"):
            item = known.key(context, claim.item) if isinstance(claim, Decision) else None
            if isinstance(claim, Decision) and item and "/d-" not in item:
                groups[item, claim.number or ""].append((claim.outcome, context.key, iri))
    for _, records in sorted(groups.items()):
        for (outcome, doc, iri), (against, other_doc, other) in combinations(sorted(records), 2):
            if doc != other_doc and _exclude(outcome, against):
                yield _conflict(iri, other, "decided-both-ways", 0.7)


def _exclude(one: str, other: str) -> bool:
    return (one in _FOR and other in _AGAINST) or (one in _AGAINST and other in _FOR)
