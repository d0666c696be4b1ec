"""What follows from several statements, as facts: each beside the inference that tells why it stands there."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

from pyoxigraph import Literal, NamedNode

from kg import iri
from kg.graph.record import Facts, Term, about
from kg.graph.reused import DCTERMS, PROV, RDF, SKOS, XSD
from kg.graph.values import amount, date, plain
from kg.graph.vocabulary import CKG
from kg.model import Inference, Resolution, Thread

_XSD: Final = XSD.date.value.removesuffix("date")
#: Rules that the graph itself goes by.
_STEP_DATE, _THREAD = "thread-step-date", "thread"


def inferred_facts(resolution: Resolution, base: str = iri.BASE, dated: Collection[object] = frozenset()) -> Facts:
    """Yield the inferred facts and threads; a conflict is written both ways. Steps that are dated keep their date."""
    for inference in resolution.inferences:
        yield from inference_facts(inference, base)
        if inference.predicate == CKG.conflictsWith.value:
            turned = replace(inference, subject=inference.object, object=inference.subject)
            yield from inference_facts(turned, base)
    for thread in resolution.threads:
        yield from thread_facts(thread, base, dated)


def inference_facts(inference: Inference, base: str = iri.BASE) -> Facts:
    """Yield an inferred fact and, beside it, its rule, its confidence and what it rests on."""
    subject, predicate = _rebased(inference.subject, base), NamedNode(inference.predicate)
    value = _object(inference, base)
    yield subject, predicate, value
    mark = iri.digest(inference.subject, inference.predicate, inference.object, inference.rule, *inference.premises)
    node = NamedNode(iri.entity_iri(f"inference/{mark}", base))
    yield from about(
        node,
        (RDF.type, CKG.Inference),
        (RDF.subject, subject),
        (RDF.predicate, predicate),
        (RDF.object, value),
        (CKG.rule, plain(inference.rule)),
        (CKG.confidence, amount(str(inference.confidence))),
    )
    for premise in inference.premises:
        yield node, PROV.wasDerivedFrom, _rebased(premise, base)


def thread_facts(thread: Thread, base: str = iri.BASE, dated: Collection[object] = frozenset()) -> Facts:
    """Yield a matter and the steps that it runs through, each with its date where one is known."""
    node = NamedNode(iri.entity_iri(f"thread/{thread.key.removeprefix('thread/')}", base))
    yield from about(node, (RDF.type, CKG.Thread), (SKOS.prefLabel, plain(thread.label)), (CKG.rule, plain(_THREAD)))
    for step, day in thread.steps:
        yield node, CKG.step, _rebased(step, base)
        if _rebased(step, base) not in dated:
            for fact in _dated(step, day):
                yield from inference_facts(fact, base)
    for premise in thread.premises or tuple(step for step, _ in thread.steps):
        yield node, PROV.wasDerivedFrom, _rebased(premise, base)


def _dated(step: str, day: str | None) -> Iterator[Inference]:
    typed = date(day)
    if day and typed and typed.datatype.value != f"{_XSD}string":
        yield Inference(step, DCTERMS.date.value, day, _STEP_DATE, 1.0, (step,), typed.datatype.value)


def _object(inference: Inference, base: str) -> Term:
    if not inference.datatype:
        return _rebased(inference.object, base)
    return Literal(inference.object, datatype=NamedNode(inference.datatype.replace("xsd:", _XSD)))


def _rebased(name: str, base: str) -> NamedNode:
    """Return a name of this graph's own under the user's base; those of others stay."""
    return NamedNode(base + name.removeprefix(iri.BASE) if name.startswith(iri.BASE) else name)
