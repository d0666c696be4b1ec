"""The layers of a graph on disk: the named graphs as they were built, and their merge as the default graph.

SPARQL asks for the merge of graphs, in which a triple counts once though several documents state it; the engine's own
union counts it once a graph. So the asserted triples are loaded a second time, merged, into the store's default graph.
What is inferred stays in its named graph alone: a query sees it, or does not.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, RdfFormat, Store, parse

from kg.graph.reused import RDF
from kg.graph.vocabulary import CKG

#: Lines that are loaded at once: more need more memory, fewer make more tables.
_AT_ONCE = 75_000
_INFERRED = re.compile(rf"(<[^<>\s]+>) <{RDF.type.value}> <{CKG.InferredGraph.value}> ".encode())
_GRAPH = re.compile(rb" <([^<>\s]+)> \.\n\Z")


def load(folder: Path, lines: Iterable[bytes]) -> Store:
    """Make a store in a folder from the canonical N-Quads lines of a graph."""
    return load_parts(folder, [list(lines)])


def load_parts(folder: Path, parts: Iterable[list[bytes]]) -> Store:
    """Make a store in a folder from the lines of parts of a graph; the first tells which graphs are inferred."""
    graph = Store(str(folder))
    each = iter(parts)
    first = next(each, [])
    inferred = {told[1] for line in first if (told := _INFERRED.match(line))}
    lines = chain(first, chain.from_iterable(each))
    while kept := list(islice(lines, _AT_ONCE)):
        graph.bulk_load(input=b"".join(kept), format=RdfFormat.N_QUADS)
        graph.bulk_load(input=b"".join(sorted(merged(kept, inferred))), format=RdfFormat.N_TRIPLES)
    graph.optimize()
    return graph


def amend(graph: Store, gone: Iterable[bytes], come: Iterable[bytes]) -> None:
    """Take quads from a store, and add others, given as lines; the merge of the asserted graphs is kept in step."""
    inferred = set(inferred_graphs(graph))
    removed, added = (list(parse(b"".join(lines), format=RdfFormat.N_QUADS)) for lines in (gone, come))
    for quad in removed:
        graph.remove(quad)
    graph.extend(added)
    graph.extend(Quad(q.subject, q.predicate, q.object) for q in added if q.graph_name not in inferred)
    for quad in removed:
        if quad.graph_name not in inferred and not _is_asserted(graph, quad, inferred):
            graph.remove(Quad(quad.subject, quad.predicate, quad.object))
    graph.flush()


def _is_asserted(graph: Store, quad: Quad, inferred: set[NamedNode]) -> bool:
    held = graph.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
    return any(isinstance(q.graph_name, NamedNode) and q.graph_name not in inferred for q in held)


def merged(lines: Iterable[bytes], left_out: set[bytes]) -> set[bytes]:
    """Return the triples of quads as lines, each once, without those of the graphs left out."""
    found = set()
    for line in lines:
        name = _GRAPH.search(line)
        if name and b"<" + name[1] + b">" not in left_out:
            found.add(line[: name.start()] + b" .\n")
    return found


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
