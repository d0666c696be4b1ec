"""A graph's things and the lines between them, as a networkx graph: what a page draws and a file for Gephi holds.

Nodes carry ``kind``, ``label`` and ``facts``; edges ``relation``, ``label``, ``inferred`` and ``passages`` (text, file,
start, end, page). Lines of one relation between two things are one edge with all its passages.
"""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from kg.ask.session import Row, Session
from kg.errors import UnknownNameError
from kg.resources import resource

if TYPE_CHECKING:
    import networkx

#: Passages that an edge keeps at most; the rest is one query away.
_PASSAGES = 12

_NODES = """
SELECT ?iri ?name ?text ?date WHERE {{
  ?iri a {kind} .
  OPTIONAL {{ ?iri skos:prefLabel ?name }}
  OPTIONAL {{ ?iri dcterms:title ?name }}
  OPTIONAL {{ ?iri ckg:evidence/ckg:exact ?text }}
  OPTIONAL {{ ?iri dcterms:date ?date }}
}}
"""

_EDGES = """
SELECT DISTINCT ?from ?to ?graph ?text ?start ?end ?page ?file ?inferred WHERE {{
  GRAPH ?graph {{ {core} }}
  {more}
  OPTIONAL {{ GRAPH ?graph {{ ?graph a ckg:InferredGraph }} BIND(true AS ?inferred) }}
  OPTIONAL {{ ?e ckg:evidence ?passage . ?passage ckg:exact ?text ; ckg:start ?start ; ckg:end ?end ;
    ckg:inDocument/ckg:fileName ?file OPTIONAL {{ ?passage ckg:page ?page }} }}
}}
ORDER BY ?from ?to ?file ?start
"""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a kind of line means, and the pattern that finds it."""

    id: str
    label: str
    core: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing, and how it is drawn."""

    id: str
    class_: str
    label: str
    shape: str
    colour: str
    overview: bool


@cache
def relations() -> tuple[Relation, ...]:
    """Return the relations of ``relations.toml``, in its order."""
    source = tomllib.loads(resource("kg", "view", "relations.toml").read_text(encoding="utf-8"))
    return tuple(Relation(**entry) for entry in source["relation"])


@cache
def kinds() -> dict[str, Kind]:
    """Return the kinds of ``style.toml`` by their ids, in its order."""
    source = tomllib.loads(resource("kg", "view", "style.toml").read_text(encoding="utf-8"))
    return {
        name: Kind(name, entry["class"], entry["label"], entry["shape"], entry["colour"], entry["overview"])
        for name, entry in source["kind"].items()
    }


def network(session: Session, wanted: Iterable[str] = ()) -> "networkx.MultiDiGraph":
    """Return the things of the wanted kinds (those of the overview where none is given) and the lines between them.

    Raises UnknownNameError for a kind that there is not.
    """
    import networkx

    drawn = networkx.MultiDiGraph()
    for kind in _chosen(tuple(wanted)):
        for iri, name, facts in _things(session, kind):
            if iri not in drawn:
                drawn.add_node(iri, kind=kind.id, label=name, facts=facts)
    for relation in relations():
        for row in session.select(_EDGES.format(core=relation.core, more=relation.more)):
            _draw(drawn, relation, row, session.asserted_only)
    return drawn


def _chosen(wanted: tuple[str, ...]) -> list[Kind]:
    known = kinds()
    if unknown := [kind for kind in wanted if kind not in known]:
        raise UnknownNameError(f"there is no kind {unknown[0]!r}; choose of: {', '.join(known)}")
    return [kind for kind in known.values() if (kind.id in wanted if wanted else kind.overview)]


def _things(session: Session, kind: Kind) -> Iterator[tuple[str, str, dict[str, Any]]]:
    rows: dict[str, list[Row]] = {}
    for row in session.select(_NODES.format(kind=kind.class_)):
        rows.setdefault(row["iri"], []).append(row)
    for iri, group in sorted(rows.items()):
        names = sorted({row["name"] for row in group if "name" in row}, key=lambda n: (-len(n), n))
        texts = sorted({row["text"] for row in group if "text" in row})
        name = names[0] if names else " ".join(texts[0].split()) if texts else iri.rsplit("/", 1)[-1]
        dates = sorted({row["date"] for row in group if "date" in row})
        yield iri, name, {"names": names[1:], "dates": dates}


def _draw(drawn: "networkx.MultiDiGraph", relation: Relation, row: Row, asserted_only: bool) -> None:
    source, target = row["from"], row["to"]
    inferred = "inferred" in row
    if source not in drawn or target not in drawn or source == target or (inferred and asserted_only):
        return
    held = drawn.get_edge_data(source, target, key=relation.id)
    if held is None:
        drawn.add_edge(source, target, key=relation.id, relation=relation.id, label=relation.label, inferred=inferred)
        held = drawn.edges[source, target, relation.id]
        held["passages"] = []
    held["inferred"] = held["inferred"] and inferred
    if "text" in row and len(held["passages"]) < _PASSAGES:
        passage = {name: row[name] for name in ("text", "file", "start", "end", "page") if name in row}
        if passage not in held["passages"]:
            held["passages"].append(passage)


def around(drawn: "networkx.MultiDiGraph", centre: str, hops: int) -> "networkx.MultiDiGraph":
    """Return the part of a network within some steps of a thing."""
    import networkx

    near = networkx.single_source_shortest_path_length(drawn.to_undirected(as_view=True), centre, cutoff=hops)
    return drawn.subgraph(near).copy()


def strongest(drawn: "networkx.MultiDiGraph", most: int) -> "networkx.MultiDiGraph":
    """Return the best-connected things, `most` of them at most, and the lines between them."""
    if len(drawn) <= most:
        return drawn
    ranked = sorted(drawn.nodes, key=lambda node: (-drawn.degree(node), node))
    return drawn.subgraph(ranked[:most]).copy()
