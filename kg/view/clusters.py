"""The things of a large picture in clusters, so that all of it can be seen at once: by community, and by body.

Communities are found by the method of Louvain (Blondel and others, 2008) from a fixed seed; by body, a thing stands
with the body that is nearest, where there is none with the council. A cluster is named after its strongest things.
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.view.layout import Point, positions
from kg.view.picture import Picture

if TYPE_CHECKING:
    import networkx

_SEED: Final = 7
#: Things that make a cluster at least, and clusters that are worth a view of their own.
_LEAST, _SOME = 4, 3
#: Pixels from one cluster that stands alone to the next, across and down: room for its name.
_SEAT, _ROW = 190.0, 110.0
#: What a cluster is named after first.
_HEADS: Final = {"council": 0, "body": 0, "thread": 1, "service": 1, "organisation": 2, "person": 2}


@dataclass(frozen=True, slots=True)
class Cluster:
    """Things that belong together, the strongest first: what they are called together, and where they stand."""

    name: str
    things: tuple[str, ...]
    at: Point


def clusters(picture: Picture) -> dict[str, list[Cluster]]:
    """Return the clusters of a picture by each way of finding them, the largest first; none for a picture in columns.

    A way that finds fewer than three is left out.
    """
    import networkx

    if picture.columns:
        return {}
    plain = networkx.Graph(picture.network.to_undirected(as_view=True))
    found = {"community": _communities(plain), "body": _by_body(plain)}
    return {by: _laid(plain, groups) for by, groups in found.items() if len(groups) >= _SOME}


def _communities(plain: "networkx.Graph") -> list[list[str]]:
    from networkx.algorithms.community import louvain_communities

    linked = plain.subgraph([node for node in plain if plain.degree(node)])
    return _kept(plain, louvain_communities(linked, seed=_SEED)) if linked else []


def _by_body(plain: "networkx.Graph") -> list[list[str]]:
    """Put each thing to the body that is nearest, and what no body is near to the council that is."""
    belongs: dict[str, str] = {}
    for kind in ("body", "council"):
        heads = (node for node, of in plain.nodes(data=True) if of["kind"] == kind and plain.degree(node) >= _LEAST)
        _reach(plain, belongs, sorted(node for node in heads if node not in belongs))
    groups: dict[str, list[str]] = {}
    for node, head in belongs.items():
        groups.setdefault(head, []).append(node)
    return _kept(plain, groups.values())


def _reach(plain: "networkx.Graph", belongs: dict[str, str], heads: list[str]) -> None:
    """Let heads take what is near, step by step outwards; of several as near, the one it has the most ways to."""
    belongs.update({head: head for head in heads})
    edge = heads
    while edge:
        reached: dict[str, Counter[str]] = {}
        for node in edge:
            for other in sorted(plain[node]):
                if other not in belongs:
                    reached.setdefault(other, Counter())[belongs[node]] += 1
        belongs |= {node: min(ways, key=lambda body: (-ways[body], body)) for node, ways in reached.items()}
        edge = list(reached)


def _kept(plain: "networkx.Graph", groups: Iterable[Iterable[str]]) -> list[list[str]]:
    ordered = [sorted(group, key=lambda node: (-plain.degree(node), node)) for group in groups]
    return sorted((group for group in ordered if len(group) >= _LEAST), key=lambda group: (-len(group), group[0]))


def _laid(plain: "networkx.Graph", groups: list[list[str]]) -> list[Cluster]:
    import networkx

    of = {node: at for at, group in enumerate(groups) for node in group}
    whole = networkx.MultiDiGraph()
    whole.add_nodes_from((str(at), {"kind": "cluster"}) for at in range(len(groups)))
    whole.add_edges_from({(str(of[a]), str(of[b])) for a, b in plain.edges if a in of and b in of and of[a] < of[b]})
    at = _spots(whole)
    return [Cluster(_name(plain, group), tuple(group), at[str(n)]) for n, group in enumerate(groups)]


def _spots(whole: "networkx.MultiDiGraph") -> dict[str, Point]:
    """Place clusters: linked ones by springs, wide apart; under them, in rows, those that stand alone."""
    linked = positions(whole.subgraph([node for node in whole if whole.degree(node)]))
    at = {node: (1.6 * x, 1.1 * y) for node, (x, y) in linked.items()}
    alone = [node for node in whole if node not in at]
    left, right = min((x for x, _ in at.values()), default=0.0), max((x for x, _ in at.values()), default=0.0)
    under = max((y for _, y in at.values()), default=0.0) + _ROW
    across = max(int((right - left) / _SEAT) + 1, math.ceil(math.sqrt(len(whole) * _ROW / _SEAT)))
    return at | {node: (left + _SEAT * (n % across), under + _ROW * (n // across)) for n, node in enumerate(alone)}


def _name(plain: "networkx.Graph", group: list[str]) -> str:
    """Name a cluster after its two strongest things, bodies before people: "Parks Board, Housing Panel"."""
    heads = sorted(group, key=lambda node: _HEADS.get(plain.nodes[node]["kind"], 3))
    return ", ".join(list(dict.fromkeys(plain.nodes[node]["label"] for node in heads))[:2])
