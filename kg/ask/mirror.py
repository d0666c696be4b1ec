"""A copy of the graph in a SPARQL server, kept beside the user's other caches: so every look-up answers as at home.

A look-up needs ranked search by stems, which no SPARQL server is bound to have. So the graph is fetched once, named
graph by named graph, and indexed as a build is. Before each use the server is asked which graphs it holds and how many
facts are in each; where that differs from the copy, and once an hour in any case, it is asked for a digest of each, and
what changed there is fetched again. (A document's graph is named for its text, so a change that leaves the names and
the numbers as they were is rare; to digest a million facts costs a server some ten seconds, to count them one.)
"""

import hashlib
import os
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from kg.ask import remote
from kg.errors import QueryError, StoreError
from kg.graph import store as shelf

_COUNTS: Final = """
SELECT ?g (COUNT(*) AS ?n) WHERE {
  GRAPH ?g { ?g a ?kind } FILTER(?kind IN (ckg:DocumentGraph, ckg:RegisterGraph, ckg:InferredGraph))
  GRAPH ?g { ?s ?p ?o }
} GROUP BY ?g
"""
#: A digest of each graph of this program's, by what SPARQL 1.1 can count. Where "0", "7", "b" and "e" stand in the MD5
#: of a triple is as good as chance, so that a change of one letter changes one of the sums.
_GRAPHS: Final = """
SELECT ?g (COUNT(*) AS ?n) {sums} WHERE {{
  GRAPH ?g {{ ?g a ?kind }} FILTER(?kind IN (ckg:DocumentGraph, ckg:RegisterGraph, ckg:InferredGraph))
  GRAPH ?g {{ ?s ?p ?o }} BIND(MD5(CONCAT(STR(?s), " ", STR(?p), " ", STR(?o))) AS ?hash)
}} GROUP BY ?g
""".format(sums=" ".join(f'(SUM(STRLEN(STRBEFORE(?hash, "{d}"))) AS ?sum{d})' for d in "07be"))
_GRAPH: Final = "CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{name}> {{ ?s ?p ?o }} }}"
_PART: Final = """CONSTRUCT {{ ?s ?p ?o }} WHERE {{
  SELECT ?s ?p ?o WHERE {{ GRAPH <{name}> {{ ?s ?p ?o }} }} ORDER BY ?s ?p ?o LIMIT {most} OFFSET {offset} }}"""
_SECONDS: Final = 300.0
#: Seconds for which numbers that are the same are enough.
_TRUSTED: Final = 3600.0

Digests = dict[str, list[str]]
Told = Callable[[str], None]


def mirrored(endpoint: str, told: Told = lambda _: None, folder: Path | None = None) -> Path:
    """Return a store with the graph that a server holds now; ``told`` hears what is fetched.

    Raises QueryError where the server cannot be asked, holds no such graph, or does not give all of it.
    """
    store = (folder or cache()) / hashlib.sha256(endpoint.encode()).hexdigest()[:16]
    held, mark = _held(store), store / "checked"
    if held and _is_recent(mark) and _asked(endpoint, _COUNTS) == {name: [d[0]] for name, d in held.items()}:
        return store
    there = digests(endpoint)
    if held != there:
        with shelf.lock(store), shelf.draft(store) as draft:
            _fetch(endpoint, store, draft, there, told)
    mark.touch()
    return store


def _is_recent(mark: Path) -> bool:
    return mark.is_file() and 0 <= time.time() - mark.stat().st_mtime < _TRUSTED


def digests(endpoint: str) -> Digests:
    """Return a digest of each of the graphs that a server holds. Raises QueryError where it holds none."""
    found = _asked(endpoint, _GRAPHS)
    if not found:
        raise QueryError(f"{endpoint} holds no graph of kg; send one there with: kg push")
    return found


def _asked(endpoint: str, query: str) -> Digests:
    rows = remote.select(endpoint, query, _SECONDS)[1]
    return dict(sorted((row[0], [value or "" for value in row[1:]]) for row in rows if row[0]))


def cache() -> Path:
    """Return the folder in which copies are kept: of ``KG_CACHE``, else as the system has it."""
    if own := os.environ.get("KG_CACHE"):
        return Path(own)
    names = {"win32": "LOCALAPPDATA"}
    kept = os.environ.get(names.get(sys.platform, "XDG_CACHE_HOME"))
    return (Path(kept) if kept else Path.home() / ".cache") / "kg" / "endpoints"


def _held(store: Path) -> Digests:
    try:
        found: Digests = shelf.manifest_of(store).get("graphs", {})
    except StoreError:
        return {}
    return found


def _fetch(endpoint: str, store: Path, draft: Path, there: Digests, told: Told) -> None:
    from kg.graph.index import write_index
    from kg.graph.layers import load

    held = _held(store)
    changed = [name for name, digest in there.items() if held.get(name) != digest]
    told(f"fetching {len(changed)} of {len(there)} graphs from {endpoint}")
    lines = list(_kept(store, [name for name in there if name not in changed]))
    for name in changed:
        lines += _lines(name, _triples(endpoint, name, int(there[name][0])))
    canonical = sorted(set(lines))
    graph = load(draft / "graph", canonical)
    write_index(graph, draft / "search.sqlite")
    graph.flush()
    shelf.publish(store, draft, _manifest(endpoint, there, canonical))


def _kept(store: Path, names: list[str]) -> Iterator[bytes]:
    from pyoxigraph import NamedNode

    if names:
        graph = shelf.open_store(store)
        for name in names:
            yield from _lines(name, (q.triple for q in graph.quads_for_pattern(None, None, None, NamedNode(name))))


def _lines(name: str, triples: Iterable[Any]) -> list[bytes]:
    from pyoxigraph import NamedNode, Quad, RdfFormat, serialize

    graph = NamedNode(name)
    quads = (Quad(t.subject, t.predicate, t.object, graph) for t in triples)
    return (serialize(quads, format=RdfFormat.N_QUADS) or b"").splitlines(keepends=True)


def _triples(endpoint: str, name: str, wanted: int) -> set[Any]:
    """Fetch a graph, in parts where the server gives no more than so many rows at once."""
    found = set(_parsed(endpoint, _GRAPH.format(name=name)))
    most = len(found)
    while 0 < len(found) < wanted:
        before = len(found)
        for offset in range(0, wanted, most):
            found |= set(_parsed(endpoint, _PART.format(name=name, most=most, offset=offset)))
        if len(found) == before:
            break
    if len(found) != wanted:
        raise QueryError(f"{endpoint} gives {len(found):,} of the {wanted:,} facts of {name}; raise its limit of rows")
    return found


def _parsed(endpoint: str, query: str) -> Iterator[Any]:
    from pyoxigraph import RdfFormat, parse

    content = remote.sent(endpoint, query, "application/n-triples, text/turtle;q=0.5", _SECONDS)
    try:
        # N-Triples are Turtle too, so that either can come.
        yield from parse(content, format=RdfFormat.TURTLE)
    except (SyntaxError, ValueError) as error:
        raise QueryError(f"{endpoint} sent no graph: {error}") from error


def _manifest(endpoint: str, there: Digests, lines: list[bytes]) -> dict[str, Any]:
    from kg.graph.canonical import tally

    based = re.match(r"(.*/)graph/", next(iter(there)))
    documents = sum(not name.endswith(("/register", "/inferred")) for name in there)
    counts = {"documents": documents, "unread": [], "found": {}, "quads": len(lines), "sha256": tally(lines)}
    return {**counts, "base": based[1] if based else "", "endpoint": endpoint, "graphs": there}
