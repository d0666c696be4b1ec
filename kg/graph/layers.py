"""The layers of a graph on disk: the named graphs as they were built, and their merge as the default graph.

SPARQL asks for the merge of graphs, in which a triple counts once though several documents state it; the engine's own
union counts it once a graph. So the asserted triples are loaded a second time, merged, into the store's default graph.
What is inferred stays in its named graph alone: a query sees it, or does not.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, RdfFormat, Store

from kg.graph.reused import RDF
from kg.graph.vocabulary import CKG

_GRAPH = re.compile(rb" <([^<>\s]+)> \.\n\Z")


def load(folder: Path, lines: Iterable[bytes]) -> Store:
    """Make a store in a folder from the canonical N-Quads lines of a graph."""
    kept = list(lines)
    graph = Store(str(folder))
    graph.bulk_load(input=b"".join(kept), format=RdfFormat.N_QUADS)
    inferred = {f"<{name.value}>".encode() for name in inferred_graphs(graph)}
    graph.bulk_load(input=b"".join(sorted(_merged(kept, inferred))), format=RdfFormat.N_TRIPLES)
    graph.optimize()
    return graph


def _merged(lines: Iterable[bytes], left_out: set[bytes]) -> set[bytes]:
    merged = set()
    for line in lines:
        name = _GRAPH.search(line)
        if name and b"<" + name[1] + b">" not in left_out:
            merged.add(line[: name.start()] + b" .\n")
    return merged


def inferred_graphs(graph: Store) -> list[NamedNode]:
    """Return the named graphs that hold what is inferred."""
    found = graph.quads_for_pattern(None, RDF.type, CKG.InferredGraph, None)
    return sorted({quad.subject for quad in found if isinstance(quad.subject, NamedNode)}, key=str)


def default_graphs(graph: Store, asserted_only: bool = False) -> list[NamedNode | BlankNode | DefaultGraph]:
    """Return the graphs that a query sees where it names none: the asserted and, unless left out, the inferred."""
    return [DefaultGraph(), *([] if asserted_only else inferred_graphs(graph))]


def named_quads(graph: Store) -> Iterator[Quad]:
    """Yield what the named graphs hold: the graph as it was built."""
    return (quad for quad in graph if not isinstance(quad.graph_name, DefaultGraph))
