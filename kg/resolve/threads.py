"""Matters followed through time: a topic from agenda to report to decision, an inspection and what came of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.iri import slug
from kg.model import Decision, Inspection, Recommendation, Ref, Thread
from kg.resolve.context import Context
from kg.resolve.known import Known
from kg.resolve.names import gist
from kg.resolve.records import one_item
from kg.resolve.topics import Topic, topics_of

Step = tuple[str, str | None]
_FEWEST_STEPS = 3


def find_threads(known: Known) -> tuple[Thread, ...]:
    """Return the threads of topics and of inspections, in the order of their keys."""
    found = [*_topic_threads(known), *_inspection_threads(known)]
    return tuple(sorted(found, key=lambda t: t.key))


def _topic_threads(known: Known) -> Iterator[Thread]:
    by_scope: dict[str, list[Context]] = defaultdict(list)
    for context in known.contexts:
        if context.home:
            by_scope[context.scope].append(context)
    shared = _items_by_text(known)
    for scope, contexts in sorted(by_scope.items()):
        for topic in topics_of(contexts, known.lexicon):
            steps = _ordered(step for place in topic.places for step in _steps(place.context, place.item, known))
            steps = _ordered(
                (*steps, *(s for place in topic.places for s in shared.get((place.context.key, place.item), ())))
            )
            if len(_occasions(topic, known)) > 1 and len(steps) >= _FEWEST_STEPS:
                yield Thread(f"thread/{scope}/{slug(topic.label)}", topic.label, steps)


def _occasions(topic: Topic, known: Known) -> set[str]:
    """Return the meetings and reports at which a topic came up; draft and final minutes are one occasion."""
    found: set[str] = set()
    for place in topic.places:
        meetings = known.meetings(place.context) if place.context.reading.kind != "report" else ()
        found.update(meetings or {place.context.key})
    return found


def _items_by_text(known: Known) -> dict[tuple[str, Ref | None], list[Step]]:
    """Return, by an item's document and ref, the items of other documents that tell the same."""
    found: dict[tuple[str, Ref | None], list[Step]] = defaultdict(list)
    for twins in one_item(known):
        for stretch, twin in ((twins.one, twins.other), (twins.other, twins.one)):
            context = known.by_key[twin.doc]
            key = known.key(context, twin.item) or f"item/d-{twin.doc}/text"
            found[stretch.doc, stretch.item].append((known.iri(key), _day(context)))
    return found


def _day(context: Context) -> str | None:
    """Return the day that a document speaks from, as exact as it is known: a month where the days lie in one."""
    if context.when is None:
        return None
    first, last = context.when.earliest.isoformat(), context.when.latest.isoformat()
    return first if first == last else first[:7] if first[:7] == last[:7] else None


def _steps(context: Context, item: Ref | None, known: Known) -> Iterator[Step]:
    """Yield an item (or a document) of a topic, and what was decided and recommended in it."""
    day = _day(context)
    key = known.key(context, item)
    yield (known.iri(key) if key else known.document(context), day)
    for name, claim in known.claims(context, "decision"):
        if isinstance(claim, Decision) and not claim.procedural and (item is None or claim.item == item):
            yield (name, claim.date or day)
    for name, claim in known.claims(context, "recommendation"):
        if isinstance(claim, Recommendation) and (item is None or claim.item == item):
            yield (name, day)


def _ordered(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Return steps oldest first, each once; those of no known date come last."""
    return tuple(sorted(dict.fromkeys(steps), key=lambda s: (s[1] is None, s[1] or "", s[0])))


@dataclass(frozen=True, slots=True)
class _Event:
    """An inspection as one document tells of it."""

    iri: str
    claim: Inspection
    context: Context
    inspector: str
    inspected: str


def _inspection_threads(known: Known) -> Iterator[Thread]:
    groups: dict[tuple[str, tuple[str, ...]], list[_Event]] = defaultdict(list)
    for context in known.contexts:
        for event, scope in _events(context, known):
            groups[scope, gist(event.inspected)].append(event)
    for (scope, _), events in sorted(groups.items()):
        first_of: dict[tuple[str, str, str | None], _Event] = {}
        for event in sorted(events, key=lambda e: (e.claim.date or "", e.iri)):
            if event.claim.date:
                first_of.setdefault((event.inspector, event.claim.kind, event.claim.date), event)
        steps = _ordered((event.iri, event.claim.date) for event in first_of.values())
        if len(steps) >= _FEWEST_STEPS:
            label = _label(list(first_of.values()), known.short_name(f"council/{scope}"))
            yield Thread(f"thread/{scope}/{slug(label)}", label, steps)


def _label(events: Sequence[_Event], council: str | None) -> str:
    """Name a thread by its first full inspection, else by its first event, and by its council."""
    opening = next((e for e in events if e.claim.kind == "inspection"), events[0])
    kind = opening.claim.kind if opening.claim.kind != "other" else "review"
    words = " ".join(part for part in (opening.inspector, kind, "of", opening.inspected) if part)
    place = f", {council}" if council and council.lower() not in words.lower() else ""
    return f"{words[:1].upper()}{words[1:]}{place}, and what followed"


def _events(context: Context, known: Known) -> Iterator[tuple[_Event, str]]:
    """Yield a document's inspections with whose they are; one that names nothing inspected is of what most are of."""
    entities = known.entities(context)
    listed = [(n, c) for n, c in known.claims(context, "inspection") if isinstance(c, Inspection)]
    of = Counter(c.inspected for _, c in listed if c.inspected and entities[c.inspected].kind != "council")
    usual = min(of, key=lambda ref: (-of[ref], ref)) if of else None
    for name, claim in listed:
        inspected = entities.get(claim.inspected or "")
        if inspected is None or (inspected.kind == "council" and usual):
            inspected = entities.get(usual or "")
        if inspected is None:
            continue
        key = known.keys[context.key, inspected.ref]
        scope = key.split("/")[1] if "/" in key else context.scope
        inspector = entities.get(claim.inspector or "")
        yield _Event(name, claim, context, inspector.name if inspector else "", inspected.name), scope
