"""A graph's things and the lines between them, as a networkx graph: what a page draws.

Nodes carry ``kind``, ``label``, ``names``, ``dates``, ``facts`` and ``passages``; edges ``relation``, ``label``,
``inferred``, ``dates`` and ``passages``. Lines of one relation between two things are one edge with all its passages.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kg.ask.session import Row, Session
from kg.errors import UnknownNameError
from kg.view.kinds import Relation, chosen, kinds, relations
from kg.view.things import PASSAGES, Thing, quotes, things

if TYPE_CHECKING:
    import networkx

_LINES = """
SELECT DISTINCT ?from ?to ?e ?detail ?graph WHERE {{ GRAPH ?graph {{ {core} }} {more} }} ORDER BY ?from ?to ?e ?graph
"""


def network(session: Session, wanted: Iterable[str] = (), only: Iterable[str] = ()) -> "networkx.MultiDiGraph":
    """Return the things of the wanted kinds (those of the overview where none is given) and the lines between them.

    ``only`` keeps to some things. Raises UnknownNameError for a kind that there is not.
    """
    import networkx

    drawn, kept, told = networkx.MultiDiGraph(), frozenset(only), quotes(session)
    # A question is a statement too: the kind that comes first in the file is the more exact one.
    for kind in chosen(tuple(wanted)):
        for thing in things(session, kind, told, kept):
            if thing.iri not in drawn:
                drawn.add_node(thing.iri, **_told(thing))
    shown = {of["kind"] for _, of in drawn.nodes(data=True)}
    guesses = {row["g"] for row in session.select("SELECT ?g { GRAPH ?g { ?g a ckg:InferredGraph } }")}
    for relation in relations():
        if relation.fits(shown):
            for row in session.select(_LINES.format(core=relation.core, more=relation.more)):
                if not (session.asserted_only and row["graph"] in guesses):
                    _draw(drawn, relation, row, told.get(row["e"], ()), row["graph"] in guesses)
    return drawn


def _told(thing: Thing) -> dict[str, Any]:
    return {
        "kind": thing.kind,
        "label": thing.name,
        "names": list(thing.names),
        "dates": list(thing.dates),
        "facts": [list(fact) for fact in thing.facts],
        "passages": list(thing.passages),
    }


def _draw(
    drawn: "networkx.MultiDiGraph",
    relation: Relation,
    row: Row,
    told: Iterable[dict[str, str]],
    inferred: bool,
) -> None:
    source, target = row["from"], row["to"]
    if source not in drawn or target not in drawn or source == target:
        return
    if not drawn.has_edge(source, target, key=relation.id):
        line = {"relation": relation.id, "label": relation.label, "inferred": inferred, "dates": [], "passages": []}
        drawn.add_edge(source, target, key=relation.id, **line, details=[])
    held = drawn.edges[source, target, relation.id]
    held["inferred"] = held["inferred"] and inferred
    if row.get("detail") and row["detail"] not in held["details"]:
        held["details"].append(row["detail"])
    for quote in told:
        if (date := quote.get("date")) and date not in held["dates"]:
            held["dates"].append(date)
        if len(held["passages"]) < PASSAGES and quote not in held["passages"]:
            held["passages"].append(quote)


def around(drawn: "networkx.MultiDiGraph", centre: str, hops: int) -> "networkx.MultiDiGraph":
    """Return the part of a network within some steps of a thing."""
    import networkx

    near = networkx.single_source_shortest_path_length(drawn.to_undirected(as_view=True), centre, cutoff=hops)
    return drawn.subgraph(near).copy()


def strongest(drawn: "networkx.MultiDiGraph", most: int) -> list[str]:
    """Return the things to show at first: all where there are few, else the best connected, in order of weight.

    A thing of no line is left to search and table where others have some.
    """
    ranked = sorted(drawn.nodes, key=lambda node: (-drawn.degree(node), node))
    linked = [node for node in ranked if drawn.degree(node)]
    return (linked or ranked)[:most]


def one_of(drawn: "networkx.MultiDiGraph", words: str, kind: str) -> str:
    """Return the one thing of a kind whose name has all the words, or that has the IRI.

    Raises UnknownNameError where none or several have them.
    """
    if words in drawn:
        return words
    asked = words.casefold().split()
    named: dict[str, str] = {n: of["label"] for n, of in drawn.nodes(data=True) if of["kind"] == kind}
    found = sorted(n for n, label in named.items() if all(word in label.casefold() for word in asked))
    exact = [n for n in found if named[n].casefold() == words.casefold()]
    if len(exact or found) == 1:
        return (exact or found)[0]
    what = kinds()[kind].label.lower()
    listed = "\n".join(f"  {named[n]} {n}" for n in (found or sorted(named))[:20])
    told = f"{len(found)} of kind {what} fit" if found else f"no {what} fits"
    raise UnknownNameError(f'{told} "{words}"; name one of:\n{listed}')
