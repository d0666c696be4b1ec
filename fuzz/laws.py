"""What holds for any file: it is read, or listed with its reason, without a fault; every passage is its quote."""

from collections.abc import Iterator, Sequence
from dataclasses import fields

from pyoxigraph import RdfFormat, parse

from kg.graph.build import quads
from kg.graph.serialise import nquads
from kg.graph.vocabulary import CKG
from kg.iri import document_iri
from kg.lexicon import load_lexicon
from kg.model import Claims, Document, Reading, Span
from kg.privacy import only_public
from kg.resolve import load_judgements, resolve


def broken_laws(reading: Reading) -> Iterator[str]:
    """Yield what does not hold of a reading."""
    document = reading.document
    if document.status == "failed":
        yield document.reason or "a fault without its reason"
    if document.status != "read" and not document.reason:
        yield "unread, without a reason"
    if document.status == "read" and not document.text.strip():
        yield "read, without a text"
    for span in _spans(reading):
        if not 0 <= span.start < span.end <= len(document.text):
            yield f"{span} is no passage of a text of {len(document.text)} characters"


def broken_laws_of_graph(readings: Sequence[Reading]) -> Iterator[str]:
    """Yield what does not hold of the graph of some readings: it can be read back, and every passage is its quote."""
    lexicon = load_lexicon()
    resolution = resolve(readings, lexicon, load_judgements(None))
    public, known, _ = only_public(readings, resolution)
    graph = list(quads(public, known, lexicon))
    lines = nquads(graph)
    if nquads(parse(lines, format=RdfFormat.N_QUADS)) != lines:
        yield "the graph that is read back is not the one that was written"
    texts = {document_iri(reading.document.key): reading.document for reading in readings}
    quotes = {q.subject: q.object.value for q in graph if q.predicate == CKG.exact}
    for passage, words in quotes.items():
        if words != _slice(passage.value, texts):
            yield f"{passage} is not its quote: {words!r:.80}"
    if missing := {q.object for q in graph if q.predicate == CKG.evidence} - quotes.keys():
        yield f"{missing} have no words"


def _slice(passage: str, texts: dict[str, Document]) -> str:
    document, _, offsets = passage.partition("/passage/")
    start, end = map(int, offsets.split("-"))
    return texts[document].text[start:end]


def _spans(reading: Reading) -> Iterator[Span]:
    for field in fields(Claims):
        for claim in getattr(reading.claims, field.name):
            yield from claim.spans if field.name == "entities" else (claim.span,)
