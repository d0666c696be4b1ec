"""A graph against the shapes of `ontology/shapes.ttl`: what does not conform, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from kg.resources import resource

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

_SH = "http://www.w3.org/ns/shacl#"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that does not conform: where, by which property, what is wrong, and the value that is."""

    focus: str
    path: str
    message: str
    value: str = ""

    def __str__(self) -> str:
        return f"{self.focus}: {self.path or 'the node itself'}: {self.message}" + (
            f" ({self.value})" if self.value else ""
        )


@dataclass(frozen=True, slots=True)
class Report:
    """What a validation found; no problems where the graph conforms."""

    problems: tuple[Problem, ...]

    @property
    def conforms(self) -> bool:
        """Whether nothing was found."""
        return not self.problems

    def __str__(self) -> str:
        if self.conforms:
            return "The graph conforms to the shapes."
        count = len(self.problems)
        return "\n".join([f"{count} problem{'s' if count > 1 else ''}:", *map(str, self.problems)])


def validate(quads: Iterable[Quad]) -> Report:
    """Check quads, their named graphs taken together, against the shapes."""
    from pyshacl import validate as check
    from rdflib import Graph

    triples = sorted({str(quad.triple): quad.triple for quad in quads}.values(), key=str)
    graph = Graph().parse(data=_lines(triples), format="nt")
    _, results, _ = check(graph, shacl_graph=_shapes(), ont_graph=_ontology(), inference="none", advanced=False)
    return Report(tuple(sorted(_problems(results))))


def _lines(triples: Iterable[Triple]) -> bytes:
    return serialize(triples, format=RdfFormat.N_TRIPLES) or b""


@cache
def _shapes() -> "Graph":
    from rdflib import Graph

    return Graph().parse(resource("ontology", "shapes.ttl"), format="turtle")


@cache
def _ontology() -> "Graph":
    from rdflib import Graph

    return Graph().parse(resource("ontology", "kg.ttl"), format="turtle")


def _problems(results: "Graph") -> Iterable[Problem]:
    from rdflib import RDF, URIRef

    for result in results.subjects(RDF.type, URIRef(f"{_SH}ValidationResult")):
        yield Problem(*(_text(results, result, name) for name in ("focusNode", "resultPath", "resultMessage", "value")))


def _text(results: "Graph", result: "Node", name: str) -> str:
    from rdflib import URIRef

    value = results.value(result, URIRef(_SH + name), any=True)
    return "" if value is None else str(value)
