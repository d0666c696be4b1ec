"""The whole graph, or what lies around one thing."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from kg.ask.names import match
from kg.ask.session import Session
from kg.errors import UnknownNameError
from kg.view.network import around, network
from kg.view.picture import Picture
from kg.view.things import PASSAGES

if TYPE_CHECKING:
    import networkx

#: Things that a page holds at most, shown or not: more would make it slow to open.
_HELD: Final = 3000
#: What an overview of many things shows first: what others gather around, then people and outside organisations.
_TIERS: Final = {"council": 0, "body": 0, "thread": 0, "person": 1, "organisation": 1}


def overview(session: Session, kinds: Iterable[str] = (), most: int = 300) -> Picture:
    """Return councils, bodies, services, people and matters, and how they hang together.

    Where there are more than can be shown, a person's meetings are drawn together as one line to the body that met.
    """
    drawn = network(session, kinds)
    if len(drawn) <= most:
        return Picture("Councils and what they decide", drawn, most=most)
    total = len(drawn)
    _draw_together(drawn)
    ranked = sorted(drawn.nodes, key=lambda node: (_tier(drawn, node), -drawn.degree(node), node))
    drawn = drawn.subgraph(ranked[:_HELD]).copy()
    note = f"{total:,} things known, the best connected shown"
    return Picture(
        "Councils and what they decide", drawn, note=note, most=most, first=_first(drawn, ranked[:_HELD], most)
    )


def _tier(drawn: "networkx.MultiDiGraph", node: str) -> int:
    return _TIERS.get(drawn.nodes[node]["kind"], 2) if drawn.degree(node) > 1 else 3


def _first(drawn: "networkx.MultiDiGraph", ranked: list[str], most: int) -> tuple[str, ...]:
    """Choose what to show first: a third of hubs, then people by their lines to those, each with a line to show."""
    hubs = [node for node in ranked if _tier(drawn, node) == 0][: most // 3]
    chosen = set(hubs)
    linked = {node: sum(other in chosen for other in _neighbours(drawn, node)) for node in drawn if node not in chosen}
    rest = sorted((n for n in linked if linked[n]), key=lambda n: (_tier(drawn, n), -linked[n], -drawn.degree(n), n))
    chosen.update(rest[: most - len(hubs)])
    return tuple(node for node in ranked if node in chosen and any(o in chosen for o in _neighbours(drawn, node)))


def _neighbours(drawn: "networkx.MultiDiGraph", node: str) -> set[str]:
    return {*drawn.successors(node), *drawn.predecessors(node)}


def _draw_together(drawn: "networkx.MultiDiGraph") -> None:
    """Add a line from each person to each body whose meetings they were at, with the passages of them all."""
    met = {source: target for source, target, key in drawn.edges(keys=True) if key == "meeting-of"}
    sat = [(a, met[b], of) for a, b, key, of in drawn.edges(keys=True, data=True) if key == "attended" and b in met]
    for person, body, of in sat:
        if not drawn.has_edge(person, body, key="sat"):
            line = {"relation": "sat", "label": "attended meetings of", "inferred": False, "details": []}
            drawn.add_edge(person, body, key="sat", **line, dates=[], passages=[])
        held = drawn.edges[person, body, "sat"]
        held["dates"] += [date for date in of["dates"] if date not in held["dates"]]
        held["passages"] += of["passages"][: max(PASSAGES - len(held["passages"]), 0)]


def neighbourhood(session: Session, focus: str, hops: int, kinds: Iterable[str] = (), most: int = 300) -> Picture:
    """Return what lies within some steps of a thing.

    Raises UnknownNameError where the focus is unknown, names several things, or is of a kind that is not drawn.
    """
    drawn, centre = network(session, kinds), thing(session, focus)
    if centre not in drawn:
        raise UnknownNameError(f'"{focus}" is of a kind that is not drawn; name its kind with --kinds')
    near = around(drawn, centre, hops)
    steps = "1 step" if hops == 1 else f"{hops} steps"
    return Picture(f"{drawn.nodes[centre]['label']}, {steps} around", near, focus=centre, most=most)


def thing(session: Session, name: str, kinds: tuple[str, ...] = ()) -> str:
    """Return the IRI of the one thing of a name. Raises UnknownNameError where none or several bear it."""
    if "://" in name:
        return name
    found = match(session, name, kinds)
    if len(found) > 1:
        listed = "\n".join(f"  {n.name} ({n.kind}) {n.iri}" for n in found[:20])
        raise UnknownNameError(f'{len(found)} things are called "{name}"; name one by its IRI:\n{listed}')
    return found[0].iri
