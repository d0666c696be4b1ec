"""Claims and identities to quads: a graph for each document, the register, and what is inferred.

`quads` gives them all. No blank nodes, and every name is made from content: so the sorted lines of the N-Quads are
canonical, and the same documents give the same graph whatever their order.
"""

from collections.abc import Collection, Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from kg import iri
from kg.graph.claims import claim_facts, subject_facts
from kg.graph.entities import entity_facts
from kg.graph.inferred import inferred_facts
from kg.graph.record import Facts, Record, about, concept
from kg.graph.register import identity_facts, names_said, register_facts, standing_facts
from kg.graph.reused import DCTERMS, FOAF, ORG, RDF
from kg.graph.values import count, date, plain, prose
from kg.graph.vocabulary import CKG
from kg.lexicon import Lexicon
from kg.model import AgendaItem, Identity, Meeting, Reading, Resolution


def quads(
    readings: Iterable[Reading], resolution: Resolution, lexicon: Lexicon, base: str = iri.BASE
) -> Iterator[Quad]:
    """Yield the whole graph: what each document says, the register, and what follows from several."""
    kept = tuple(readings)
    dated: set[object] = set()
    yield from _documents(kept, resolution, base, dated)
    yield from register_quads(kept, resolution, lexicon, base)
    yield from inferred_quads(resolution, base, dated)


def _documents(readings: Iterable[Reading], resolution: Resolution, base: str, dated: set[object]) -> Iterator[Quad]:
    """Yield what each document says, and put what they date into ``dated``."""
    identities = identities_of(resolution)
    for reading in readings:
        for quad in document_quads(reading, resolution, base, identities):
            if quad.predicate == DCTERMS.date:
                dated.add(quad.subject)
            yield quad


def identities_of(resolution: Resolution) -> dict[str, Identity]:
    """Return the identities by their keys."""
    return {identity.key: identity for identity in resolution.identities}


def document_quads(
    reading: Reading,
    resolution: Resolution,
    base: str = iri.BASE,
    identities: dict[str, Identity] | None = None,
) -> Iterator[Quad]:
    """Yield what one document says, in its own graph, so that it can be dropped or rebuilt alone."""
    known = identities_of(resolution) if identities is None else identities
    record = Record(reading, resolution, known, base)
    graph = NamedNode(iri.graph_iri(reading.document.key, base))
    heading = about(graph, (RDF.type, CKG.DocumentGraph), (FOAF.primaryTopic, record.node))
    yield from _in(graph, heading)
    yield from _in(graph, document_facts(record))


def register_quads(
    readings: Iterable[Reading], resolution: Resolution, lexicon: Lexicon, base: str = iri.BASE
) -> Iterator[Quad]:
    """Yield the known councils, what is decided of identities, and the terms of the schemes."""
    graph = NamedNode(iri.graph_iri("register", base))
    yield from _in(graph, about(graph, (RDF.type, CKG.RegisterGraph)))
    yield from _in(graph, register_facts(readings, resolution, lexicon, base))


def inferred_quads(
    resolution: Resolution, base: str = iri.BASE, dated: Collection[object] = frozenset()
) -> Iterator[Quad]:
    """Yield what follows from several statements, each fact with its rule, its confidence and its premises.

    ``dated`` are the things that documents date: a date that is said is not inferred again.
    """
    graph = NamedNode(iri.graph_iri("inferred", base))
    yield from _in(graph, about(graph, (RDF.type, CKG.InferredGraph)))
    yield from _in(graph, inferred_facts(resolution, base, dated))


def part_quads(
    readings: Iterable[Reading], resolution: Resolution, own: Collection[Identity], base: str = iri.BASE
) -> Iterator[Quad]:
    """Yield what a part of the documents adds to the graph: all of it that hangs on these documents alone.

    ``own`` are the identities that the part tells of; `shared_quads` tells of the others.
    """
    kept = tuple(readings)
    dated: set[object] = set()
    yield from _documents(kept, resolution, base, dated)
    register = NamedNode(iri.graph_iri("register", base))
    yield from _in(register, identity_facts(own, names_said(kept, resolution), base))
    yield from _in(NamedNode(iri.graph_iri("inferred", base)), inferred_facts(resolution, base, dated))


def shared_quads(
    identities: Collection[Identity], said: Collection[tuple[str, str]], lexicon: Lexicon, base: str = iri.BASE
) -> Iterator[Quad]:
    """Yield what hangs on no one part: the councils and other shared identities, terms, and what the graphs are."""
    register, inferred = (NamedNode(iri.graph_iri(name, base)) for name in ("register", "inferred"))
    yield from _in(register, about(register, (RDF.type, CKG.RegisterGraph)))
    yield from _in(inferred, about(inferred, (RDF.type, CKG.InferredGraph)))
    yield from _in(register, identity_facts(identities, said, base))
    yield from _in(register, standing_facts(identities, lexicon, base))


def document_facts(record: Record) -> Facts:
    """Yield a document, the things that it names, its meetings, its items and its claims."""
    yield from _document(record)
    claims = record.reading.claims
    for entity in claims.entities:
        yield from entity_facts(record, entity)
    for meeting in claims.meetings:
        yield from _meeting(record, meeting)
    for item in claims.items:
        yield from _item(record, item)
    yield from claim_facts(record)
    yield from subject_facts(record)


def _document(record: Record) -> Facts:
    document = record.document
    whole = NamedNode(iri.document_iri(document.part_of, record.base)) if document.part_of else None
    return about(
        record.node,
        (RDF.type, CKG.Document),
        (CKG.fileName, plain(document.file_name)),
        (DCTERMS.title, prose(record.reading.title)),
        (DCTERMS.date, date(record.date)),
        (DCTERMS.source, plain(document.source)),
        (DCTERMS.format, plain(document.media_type)),
        (CKG.sha256, plain(document.sha256)),
        (CKG.documentKind, concept("document-kinds", record.reading.kind)),
        (CKG.readingStatus, plain(document.status)),
        (CKG.unreadReason, plain(document.reason)),
        *((CKG.recognisedPage, count(page)) for page in document.recognised),
        (CKG.partOf, whole),
    )


def _meeting(record: Record, meeting: Meeting) -> Facts:
    node = record.named(meeting.ref)
    body, council = record.thing(meeting.body), record.thing(meeting.council)
    yield record.node, CKG.records, node
    yield from about(
        node,
        (RDF.type, CKG.Meeting),
        (CKG.meetingOf, body),
        (CKG.ofCouncil, council),
        (DCTERMS.date, date(meeting.date)),
        (CKG.startTime, plain(meeting.time)),
        (CKG.venue, prose(meeting.venue)),
        (CKG.rule, plain(meeting.rule)),
    )
    owner = record.owner(meeting.body, meeting.council) if meeting.body else None
    if body and owner and body != owner:
        yield body, ORG.unitOf, owner
    yield from record.evidence(node, meeting.span)


def _item(record: Record, item: AgendaItem) -> Facts:
    node = record.named(item.ref)
    yield from about(
        node,
        (RDF.type, CKG.AgendaItem),
        (CKG.number, plain(item.number)),
        (DCTERMS.title, prose(item.title)),
        (CKG.itemOf, record.thing(item.meeting)),
        (CKG.rule, plain(item.rule)),
    )
    yield from record.evidence(node, item.span)


def _in(graph: NamedNode, facts: Facts) -> Iterator[Quad]:
    return (Quad(subject, predicate, value, graph) for subject, predicate, value in facts)
