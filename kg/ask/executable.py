"""The named queries as data: each a `sh:SPARQLExecutable`, so that other programs can list and run them."""

from collections.abc import Iterable, Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.ask.gallery import NamedQuery
from kg.ask.session import PREFIXES

_SH = "http://www.w3.org/ns/shacl#"
_RDF_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_COMMENT = NamedNode("http://www.w3.org/2000/01/rdf-schema#comment")
_LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
_ANY_URI = NamedNode("http://www.w3.org/2001/XMLSchema#anyURI")


def executables(queries: Iterable[NamedQuery], root: str) -> Iterator[Triple]:
    """Yield the triples of queries, each named ``root/queries/NAME``, and the prefixes that all of them use."""
    prefixes = NamedNode(f"{root}/queries#prefixes")
    for name, iri in PREFIXES.items():
        declared = BlankNode(f"prefix-{name}")
        yield Triple(prefixes, NamedNode(_SH + "declare"), declared)
        yield Triple(declared, NamedNode(_SH + "prefix"), Literal(name))
        yield Triple(declared, NamedNode(_SH + "namespace"), Literal(iri, datatype=_ANY_URI))
    for query in queries:
        node = NamedNode(f"{root}/queries/{query.name}")
        yield Triple(node, _RDF_TYPE, NamedNode(_SH + "SPARQLExecutable"))
        yield Triple(node, _RDF_TYPE, NamedNode(_SH + "SPARQLSelectExecutable"))
        yield Triple(node, _LABEL, Literal(query.name))
        yield Triple(node, _COMMENT, Literal(query.summary, language="en"))
        yield Triple(node, NamedNode(_SH + "prefixes"), prefixes)
        yield Triple(node, NamedNode(_SH + "select"), Literal(query.text))
