"""A graph as nodes and edges with flat attributes: what a spreadsheet or a network program holds.

Passages and inferences are no nodes: a node carries its words and its documents, an edge whether it was inferred.
"""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from typing import Any, Final

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.jsonld import short
from kg.graph.reused import DCTERMS, RDF, SKOS
from kg.graph.vocabulary import CKG

_HIDDEN: Final = {CKG.Passage, CKG.Inference, CKG.DocumentGraph, CKG.RegisterGraph, CKG.InferredGraph}
_NAMES: Final = (SKOS.prefLabel, DCTERMS.title, CKG.text, CKG.fileName, SKOS.altLabel, CKG.measure)
#: The classes that say least, and so name a node's kind only where no other does.
_BROAD: Final = ("foaf:Person", "Body", "Organisation", "Statement", "skos:Concept")
_JOINT = " | "

#: For each thing and property its values, each once.
Facts = dict[Any, dict[Any, dict[Any, None]]]


@dataclass(frozen=True, slots=True)
class Node:
    """A thing: its IRI, its kind, a name to show, and its properties as text."""

    id: str
    kind: str
    label: str
    attributes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """A line between two things, from the one that a property belongs to."""

    source: str
    target: str
    relation: str
    inferred: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """All nodes by their IRIs, and all edges between them, both in order."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def sheet(quads: Iterable[Quad]) -> Sheet:
    """Turn quads into nodes and edges. Several values of a property are joined by a bar."""
    kept = tuple(quads)
    facts: Facts = {}
    for quad in kept:
        facts.setdefault(quad.subject, {}).setdefault(quad.predicate, {})[quad.object] = None
    shown = {thing for thing, known in facts.items() if not _HIDDEN & known.get(RDF.type, {}).keys()}
    nodes = sorted((_node(thing, facts) for thing in shown), key=lambda node: node.id)
    return Sheet(tuple(nodes), _edges(kept, shown))


def _node(thing: Any, facts: Facts) -> Node:
    known = facts[thing]
    kinds = sorted((short(kind.value) for kind in known.get(RDF.type, ())), key=lambda kind: (kind in _BROAD, kind))
    name = next((_joined(known[predicate]) for predicate in _NAMES if predicate in known), "")
    attributes = {short(p.value): text for p, values in known.items() if p != RDF.type if (text := _joined(values))}
    attributes["evidence"] = _joined(words for p in known.get(CKG.evidence, ()) for words in _words(p, facts))
    label = " ".join(name.split()) or thing.value.rsplit("/", 1)[-1]
    return Node(thing.value, kinds[0] if kinds else "", label, tuple(sorted(attributes.items())))


def _words(passage: Any, facts: Facts) -> Iterable[Any]:
    return facts.get(passage, {}).get(CKG.exact, {})


def _joined(values: Iterable[Any]) -> str:
    """Join the literals among values, each once; what leads to another thing is an edge."""
    return _JOINT.join(sorted({value.value for value in values if isinstance(value, Literal)}))


def _edges(quads: Iterable[Quad], shown: Set[Any]) -> tuple[Edge, ...]:
    kept = tuple(quads)
    inferred = {quad.subject for quad in kept if quad.predicate == RDF.type and quad.object == CKG.InferredGraph}
    edges = {
        Edge(quad.subject.value, quad.object.value, short(quad.predicate.value), quad.graph_name in inferred)
        for quad in kept
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode)
        if quad.subject in shown and quad.object in shown
    }
    return tuple(sorted(edges))
