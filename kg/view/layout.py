"""Where things stand in the picture: computed once, when the page is made, so that it opens still.

Rustworkx's spring layout from a fixed seed (Fruchterman and Reingold, 1991), each connected part apart, the parts
packed in rows: the same network gives the same picture.
"""

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx

Point = tuple[float, float]

_SEED = 7
#: Pixels that a thing and its label want on each side.
_ROOM = 115


def positions(drawn: "networkx.MultiDiGraph") -> dict[str, Point]:
    """Return a position in pixels for each node."""
    import networkx

    parts = sorted(networkx.weakly_connected_components(drawn), key=lambda part: (-len(part), min(part)))
    placed: dict[str, Point] = {}
    x = y = row_height = 0.0
    width = _ROOM * math.sqrt(max(len(drawn), 1)) * 1.6
    for part in parts:
        spread = _spring(drawn, sorted(part))
        side = _ROOM * math.sqrt(len(part)) * 1.25
        if x > 0 and x + side > width:
            x, y, row_height = 0.0, y + row_height + _ROOM, 0.0
        for node, (px, py) in spread.items():
            placed[node] = (round(x + px * side, 1), round(y + py * side, 1))
        x, row_height = x + side + _ROOM, max(row_height, side)
    return placed


def _spring(drawn: "networkx.MultiDiGraph", part: list[str]) -> dict[str, Point]:
    """Place one connected part in the unit square."""
    import rustworkx

    if len(part) == 1:
        return {part[0]: (0.5, 0.5)}
    graph = rustworkx.PyGraph(multigraph=False)
    index = dict(zip(part, graph.add_nodes_from(part), strict=True))
    lines = sorted({(a, b) for a, b in drawn.edges(part) if b in index})
    graph.add_edges_from_no_data([(index[a], index[b]) for a, b in lines])
    found = rustworkx.spring_layout(graph, seed=_SEED, num_iter=200, k=2.2 / math.sqrt(len(part)))
    xs, ys = [p[0] for p in found.values()], [p[1] for p in found.values()]
    wide, high = (max(xs) - min(xs)) or 1.0, (max(ys) - min(ys)) or 1.0
    return {node: ((found[i][0] - min(xs)) / wide, (found[i][1] - min(ys)) / high) for node, i in index.items()}
