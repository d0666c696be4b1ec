"""What follows about documents, meetings and items: whose a document is filed as, one item in two documents, the
meeting of a text that names none, its days.
"""

from collections.abc import Iterable, Iterator

from kg.iri import ONTOLOGY
from kg.model import Inference, Reading, Span
from kg.resolve.context import Context
from kg.resolve.filing import CONFIDENCE
from kg.resolve.known import Known
from kg.resolve.texts import Stretch, Twins

_SAME = "http://www.w3.org/2002/07/owl#sameAs"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_DATE = "http://www.w3.org/2001/XMLSchema#date"
_CONFIDENT = 0.95
_BOUNDED = 0.8


def infer_records(known: Known) -> Iterator[Inference]:
    """Yield under which councils documents are filed, that two records are of one item or meeting, and the days between
    which an undated meeting took place.
    """
    for context in known.contexts:
        yield from _filed(context, known)
    for twins in one_item(known):
        yield from _one_item(twins, known)
    for context in known.contexts:
        yield from _dated_between(context, known)


def _filed(context: Context, known: Known) -> Iterator[Inference]:
    """Yield that a document is filed under a council: what is told of it beside its text, so it rests on it alone."""
    document = known.document(context)
    for filed in context.filed:
        council = known.iri(filed.council)
        yield Inference(document, f"{ONTOLOGY}filedUnder", council, filed.by, CONFIDENCE[filed.by], (document,))


def one_item(known: Known) -> Iterator[Twins]:
    """Yield the twins that record one item: not two meetings' records that use one form of words."""
    for twins in known.twins:
        near = {t for s in (twins.one, twins.other) for t in known.twins_of[s.doc, s.span]}
        meetings = {m for t in near for s in (t.one, t.other) for m in _dated(s, known)}
        if len(meetings) <= 1 and known.key(_of(twins.one, known), twins.one.item) != known.key(
            _of(twins.other, known), twins.other.item
        ):
            yield twins


def _of(stretch: Stretch, known: Known) -> Context:
    return known.by_key[stretch.doc]


def _dated(stretch: Stretch, known: Known) -> set[str]:
    """Return the keys of the dated meetings that a stretch's document records."""
    context = _of(stretch, known)
    return {known.keys[context.key, m.ref] for m in context.reading.claims.meetings if m.date}


def _one_item(twins: Twins, known: Known) -> Iterator[Inference]:
    premises = tuple(p for s in (twins.one, twins.other) if (p := _first_passage(s, known)))
    confidence = round(min(_CONFIDENT, twins.shared), 2)
    names = []
    for stretch in (twins.one, twins.other):
        name, facts = _item(stretch, known, premises, confidence)
        names.append(name)
        yield from facts
    yield Inference(min(names), _SAME, max(names), "near-duplicate-text", confidence, premises)
    yield from _one_meeting(twins, known, premises, confidence)


def _item(
    stretch: Stretch, known: Known, premises: tuple[str, ...], confidence: float
) -> tuple[str, tuple[Inference, ...]]:
    """Return an item's IRI; an item known by its text alone gets one, with what makes it an item."""
    if key := known.key(_of(stretch, known), stretch.item):
        return known.iri(key), ()
    name = known.iri(f"item/d-{stretch.doc}/text")
    facts = [(_TYPE, f"{ONTOLOGY}AgendaItem")]
    if passage := _first_passage(stretch, known):
        facts.append((f"{ONTOLOGY}evidence", passage))
    return name, tuple(Inference(name, p, o, "near-duplicate-text", confidence, premises) for p, o in facts)


def _one_meeting(twins: Twins, known: Known, premises: tuple[str, ...], confidence: float) -> Iterator[Inference]:
    """Yield that the document without a dated meeting records the other one's."""
    for stretch, twin in ((twins.one, twins.other), (twins.other, twins.one)):
        meetings = _dated(twin, known)
        if _dated(stretch, known) or len(meetings) != 1:
            continue
        meeting = known.iri(meetings.pop())
        context = _of(stretch, known)
        own = [known.iri(known.keys[context.key, m.ref]) for m in context.reading.claims.meetings]
        triples = [(name, _SAME, meeting) for name in own]
        triples.append((known.document(context), f"{ONTOLOGY}records", meeting))
        for subject, predicate, value in triples:
            yield Inference(subject, predicate, value, "near-duplicate-text", confidence, premises)


def _first_passage(stretch: Stretch, known: Known) -> str | None:
    """Return the first passage within a stretch that a claim rests on: the graph holds passages of claims alone."""
    context = _of(stretch, known)
    spans = sorted(span for span in claimed(context.reading) if stretch.span.covers(span))
    return known.passage(context, spans[0]) if spans else None


def claimed(reading: Reading) -> Iterable[Span]:
    """Return the spans of a document's claims and mentions."""
    claims = reading.claims
    lists = (claims.statements, claims.decisions, claims.recommendations, claims.figures, claims.memberships)
    return [c.span for group in lists for c in group] + [s for e in claims.entities for s in e.spans]


def _dated_between(context: Context, known: Known) -> Iterator[Inference]:
    """Yield the earliest and latest day of the meeting of a text that states none, and that it records a meeting."""
    claims = context.reading.claims
    when = context.when
    if when is None or context.stated or when.is_a_day or context.reading.kind not in ("item", "minutes"):
        return
    premises = tuple(known.passage(context, _holding(context.reading, span)) for span in when.spans)
    own = [known.keys[context.key, m.ref] for m in claims.meetings] or [f"meeting/d-{context.key}/text"]
    if not premises or len(own) != 1:
        return
    meeting = known.iri(own[0])
    if not claims.meetings:
        for s, p, o in (
            (meeting, _TYPE, f"{ONTOLOGY}Meeting"),
            (known.document(context), f"{ONTOLOGY}records", meeting),
        ):
            yield Inference(s, p, o, "minutes-of-a-meeting", _BOUNDED, premises)
    for name, day in (("earliestDate", when.earliest), ("latestDate", when.latest)):
        yield Inference(meeting, ONTOLOGY + name, day.isoformat(), "looks-back-and-forward", _BOUNDED, premises, _DATE)


def _holding(reading: Reading, span: Span) -> Span:
    """Return the shortest claim's passage that holds a span, else the nearest mention's or claim's."""
    spans = list(claimed(reading))
    around = [s for s in spans if s.covers(span)]
    if around:
        return min(around, key=lambda s: (s.end - s.start, s))
    return min(spans, key=lambda s: (abs(s.start - span.start), s), default=span)
