"""A graph as a file that other programs read: RDF, a network, or a spreadsheet. The same graph gives the same bytes."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from pyoxigraph import Quad, RdfFormat, Store, serialize

from kg.graph.jsonld import jsonld
from kg.graph.reused import PREFIXES, RDF
from kg.graph.sheet import Sheet, sheet
from kg.graph.vocabulary import CKG

if TYPE_CHECKING:
    import networkx


def export(graph: Store | Iterable[Quad], format: str = "nquads", *, asserted_only: bool = False) -> bytes:
    """Write a graph in one of `FORMATS`; where only what is asserted is wanted, the inferred graph is left out.

    Raises KeyError for a format that there is not.
    """
    kept = list(graph)
    return FORMATS[format](_ordered(asserted(kept) if asserted_only else kept))


def asserted(quads: Iterable[Quad]) -> list[Quad]:
    """Leave out the quads of inferred graphs."""
    kept = list(quads)
    inferred = {quad.subject for quad in kept if quad.predicate == RDF.type and quad.object == CKG.InferredGraph}
    return [quad for quad in kept if quad.graph_name not in inferred]


def nquads(quads: Iterable[Quad]) -> bytes:
    """Write the lines in their order, each once: canonical, as the graph has no blank nodes."""
    lines = serialize(quads, format=RdfFormat.N_QUADS) or b""
    return b"".join(sorted(set(lines.splitlines(keepends=True))))


def _trig(quads: Iterable[Quad]) -> bytes:
    return _headed(serialize(quads, format=RdfFormat.TRIG, prefixes=PREFIXES) or b"")


def _turtle(quads: Iterable[Quad]) -> bytes:
    triples = {str(quad.triple): quad.triple for quad in quads}
    ordered = (triples[key] for key in sorted(triples))
    return _headed(serialize(ordered, format=RdfFormat.TURTLE, prefixes=PREFIXES) or b"")


def _headed(written: bytes) -> bytes:
    """Put the prefixes in order: the serialiser's own differs from one run to the next."""
    lines = written.splitlines(keepends=True)
    header = [line for line in lines if line.startswith(b"@prefix ")]
    return b"".join([*sorted(header), *lines[len(header) :]])


def _ordered(quads: Iterable[Quad]) -> list[Quad]:
    """Put the quads of a graph together, and in it those of a subject."""
    by_line = {(str(q.graph_name), str(q.subject), str(q.predicate), str(q.object)): q for q in quads}
    return [by_line[line] for line in sorted(by_line)]


def _graphml(quads: Iterable[Quad]) -> bytes:
    import networkx

    out = io.BytesIO()
    networkx.write_graphml(_network(sheet(quads)), out)
    return out.getvalue()


def _gexf(quads: Iterable[Quad]) -> bytes:
    import networkx

    out = io.BytesIO()
    networkx.write_gexf(_network(sheet(quads)), out)
    # The writer stamps the day: the same graph is to give the same bytes on any.
    return re.sub(rb' lastmodifieddate="[^"]*"', b"", out.getvalue())


def _network(table: Sheet) -> "networkx.MultiDiGraph[Any]":
    import networkx

    network: networkx.MultiDiGraph[Any] = networkx.MultiDiGraph()
    for node in table.nodes:
        # Attribute names of GraphML must be no IRIs' prefixes: "dcterms:title" is "dcterms_title".
        flat = {name.replace(":", "_"): value for name, value in node.attributes}
        network.add_node(node.id, **{**flat, "label": node.label, "kind": node.kind})
    for number, edge in enumerate(table.edges):
        network.add_edge(edge.source, edge.target, key=str(number), label=edge.relation, inferred=edge.inferred)
    return network


def _csv(quads: Iterable[Quad]) -> bytes:
    """Write nodes, then edges, told apart by the first column, for people who open it in a spreadsheet program."""
    table = sheet(quads)
    columns = sorted({name for node in table.nodes for name, _ in node.attributes})
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["row", "id", "kind", "label", "source", "relation", "target", "inferred", *columns])
    for node in table.nodes:
        known = dict(node.attributes)
        cells = [_cell(known.get(column, "")) for column in columns]
        writer.writerow(["node", node.id, node.kind, _cell(node.label), "", "", "", "", *cells])
    for edge in table.edges:
        inferred = "true" if edge.inferred else "false"
        writer.writerow(["edge", "", "", "", edge.source, edge.relation, edge.target, inferred, *("" for _ in columns)])
    return out.getvalue().encode()


def _cell(words: str) -> str:
    """Return words that no spreadsheet program takes for a formula: those that begin like one get an apostrophe."""
    return f"'{words}" if words.startswith(("=", "+", "-", "@", "\t", "\r")) else words


#: The formats by their names.
FORMATS: Final[Mapping[str, Callable[[list[Quad]], bytes]]] = {
    "nquads": nquads,
    "trig": _trig,
    "turtle": _turtle,
    "jsonld": jsonld,
    "graphml": _graphml,
    "gexf": _gexf,
    "csv": _csv,
}
