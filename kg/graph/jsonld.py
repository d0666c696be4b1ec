"""A graph as JSON-LD: an object for each named graph and thing, with the short names of `ontology/context.jsonld`."""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby
from typing import Any

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from kg.graph.reused import PREFIXES, RDF, XSD
from kg.iri import ONTOLOGY
from kg.resources import resource

_STRING = XSD.date.value.removesuffix("date") + "string"


def jsonld(quads: Iterable[Quad]) -> bytes:
    """Write quads in their order (those of a graph, and in it those of a subject, together) as one JSON document."""
    graphs = [_graph(name, list(group)) for name, group in groupby(quads, key=lambda quad: quad.graph_name)]
    document = {"@context": _context(), "@graph": graphs}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


@cache
def _context() -> Mapping[str, Any]:
    source = resource("ontology", "context.jsonld").read_text(encoding="utf-8")
    context: Mapping[str, Any] = json.loads(source)["@context"]
    return context


def _graph(name: Any, quads: list[Quad]) -> dict[str, Any]:
    things = [_thing(subject.value, list(group)) for subject, group in groupby(quads, key=lambda quad: quad.subject)]
    return {"@graph": things} if isinstance(name, DefaultGraph) else {"@id": name.value, "@graph": things}


def _thing(subject: str, quads: list[Quad]) -> dict[str, Any]:
    thing: dict[str, Any] = {"@id": subject}
    for predicate, group in groupby(quads, key=lambda quad: quad.predicate):
        values = [_value(predicate, quad.object) for quad in group]
        thing[_key(predicate)] = values[0] if len(values) == 1 else values
    return thing


def _key(predicate: NamedNode) -> str:
    return "@type" if predicate == RDF.type else short(predicate.value)


def short(name: str) -> str:
    """Return a term's short name: bare for the ontology's own, with a prefix for those of others.

    >>> short("http://purl.org/dc/terms/title")
    'dcterms:title'
    """
    if name.startswith(ONTOLOGY):
        return name.removeprefix(ONTOLOGY)
    found = next((prefix for prefix, base in PREFIXES.items() if name.startswith(base)), None)
    return f"{found}:{name.removeprefix(PREFIXES[found])}" if found else name


def _value(predicate: NamedNode, value: Any) -> Any:
    coerced = _coerced(predicate)
    if isinstance(value, NamedNode):
        if predicate == RDF.type:
            return short(value.value)
        return value.value if coerced == "@id" else {"@id": value.value}
    if not isinstance(value, Literal):
        raise TypeError(f"{value} is neither an IRI nor a literal; the graph holds no blank nodes")
    if value.datatype.value == _STRING and coerced is None:
        return value.value
    if short(value.datatype.value) == coerced:
        return value.value
    return {"@value": value.value, "@type": value.datatype.value}


@cache
def _coerced(predicate: NamedNode) -> str | None:
    meaning = _context().get(short(predicate.value))
    return meaning.get("@type") if isinstance(meaning, Mapping) else None
