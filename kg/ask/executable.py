"""The named queries as data: each a `sh:SPARQLExecutable`, so that other programs can list and run them."""

from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, Triple

from kg.ask.gallery import NamedQuery, Parameter
from kg.ask.session import PREFIXES
from kg.iri import BASE, graph_iri

_SH: Final = "http://www.w3.org/ns/shacl#"
_XSD: Final = PREFIXES["xsd"]
_RDF_TYPE: Final = NamedNode(PREFIXES["rdf"] + "type")
_COMMENT: Final = NamedNode(PREFIXES["rdfs"] + "comment")
_LABEL: Final = NamedNode(PREFIXES["rdfs"] + "label")
_DATATYPES: Final = {"text": "string", "date": "date", "number": "decimal", "iri": "anyURI"}


def executables(queries: Iterable[NamedQuery], base: str = BASE) -> Iterator[Triple]:
    """Yield the triples of queries, each named ``base + query/NAME``, and the prefixes that all of them use.

    No blank nodes, as nowhere in the graph; a parameter ``who`` is the variable that its ``sh:path`` ends with.
    """
    prefixes = NamedNode(f"{base}query-prefixes")
    for name, iri in PREFIXES.items():
        declared = NamedNode(f"{prefixes.value}/{name}")
        yield Triple(prefixes, _sh("declare"), declared)
        yield Triple(declared, _sh("prefix"), Literal(name))
        yield Triple(declared, _sh("namespace"), Literal(iri, datatype=NamedNode(_XSD + "anyURI")))
    for query in queries:
        node = NamedNode(f"{base}query/{query.name}")
        yield Triple(node, _RDF_TYPE, _sh("SPARQLExecutable"))
        yield Triple(node, _RDF_TYPE, _sh("SPARQLSelectExecutable"))
        yield Triple(node, _LABEL, Literal(query.name))
        yield Triple(node, _COMMENT, Literal(query.summary, language="en"))
        yield Triple(node, _sh("prefixes"), prefixes)
        yield Triple(node, _sh("select"), Literal(query.text))
        for parameter in query.parameters:
            yield from _parameter(node, parameter)


def gallery_quads(queries: Iterable[NamedQuery], base: str = BASE) -> Iterator[Quad]:
    """Yield the queries as a named graph of the data, ``base + graph/queries``."""
    graph = NamedNode(graph_iri("queries", base))
    return (Quad(t.subject, t.predicate, t.object, graph) for t in executables(queries, base))


def _parameter(query: NamedNode, parameter: Parameter) -> Iterator[Triple]:
    node = NamedNode(f"{query.value}/{parameter.name}")
    variable = f"{'__' if parameter.optional else '_'}{parameter.name}_{parameter.type}"
    yield Triple(query, _sh("parameter"), node)
    yield Triple(node, _RDF_TYPE, _sh("Parameter"))
    yield Triple(node, _sh("path"), NamedNode(f"{query.value}#{variable}"))
    yield Triple(node, _sh("name"), Literal(parameter.name))
    yield Triple(node, _sh("datatype"), NamedNode(_XSD + _DATATYPES[parameter.type]))
    yield Triple(node, _sh("optional"), Literal(parameter.optional))
    if parameter.help:
        yield Triple(node, _sh("description"), Literal(parameter.help, language="en"))


def _sh(name: str) -> NamedNode:
    return NamedNode(_SH + name)
