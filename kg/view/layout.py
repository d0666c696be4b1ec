"""Where things stand in the picture: computed once, when the page is made, so that it opens still.

The core of each connected part is placed by rustworkx's spring layout from a fixed seed (Fruchterman and Reingold,
1991), turned to lie along the window; what hangs on one thing alone stands in rings around it, kind by kind; parts are
packed in rows; last, what overlaps is pushed apart. The same network gives the same picture.
"""

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import networkx

Point = tuple[float, float]

_SEED: Final = 7
#: Pixels between neighbours in a ring, between rings, and between things at least (across, down).
_SEAT, _RING, _WIDE, _HIGH = 62.0, 50.0, 66.0, 44.0
#: A window is wider than high by this much.
_ASPECT: Final = 1.15
#: How far a picture is stretched at most to fill it.
_STRETCH: Final = 1.4


def positions(drawn: "networkx.MultiDiGraph") -> dict[str, Point]:
    """Return a position in pixels for each node."""
    import networkx

    plain = networkx.Graph(drawn)
    parts = sorted((sorted(part) for part in networkx.connected_components(plain)), key=lambda p: (-len(p), p[0]))
    linked = [part for part in parts if len(part) > 1]
    placed = _packed([_part(plain.subgraph(part)) for part in linked])
    placed.update(_rows([part[0] for part in parts if len(part) == 1], placed))
    return {node: (round(x, 1), round(y, 1)) for node, (x, y) in _fitted(_apart(placed)).items()}


def _fitted(placed: dict[str, Point]) -> dict[str, Point]:
    """Stretch a picture a little where it is flatter, or taller, than a window."""
    left, top, right, bottom = _box(placed.values())
    wide, high = max(right - left, 1.0), max(bottom - top, 1.0)
    across = min(max(high * _ASPECT / wide, 1.0), _STRETCH)
    down = min(max(wide / _ASPECT / high, 1.0), _STRETCH)
    return {node: (x * across, y * down) for node, (x, y) in placed.items()}


def _part(part: "networkx.Graph") -> dict[str, Point]:
    """Place a connected part around the middle."""
    leaves = {n for n in part if part.degree(n) == 1 and part.degree(next(iter(part[n]))) > 1}
    core = sorted(set(part) - leaves)
    hanging: dict[str, list[str]] = {node: [] for node in core}
    for leaf in sorted(leaves, key=lambda n: (part.nodes[n].get("kind", ""), n)):
        hanging[next(iter(part[leaf]))].append(leaf)
    rings = {node: _rings(len(hanging[node])) for node in core}
    reach = {node: 45.0 + (rings[node][-1][0] if rings[node] else 0.0) for node in core}
    placed = _spread(_spring(part, core), reach)
    for node, seats in rings.items():
        x, y = placed[node]
        for leaf, (radius, angle) in zip(hanging[node], seats, strict=True):
            placed[leaf] = (x + radius * math.cos(angle), y + radius * math.sin(angle))
    return placed


def _rings(count: int) -> list[Point]:
    """Return seats in rings (radius, angle), inner ones first."""
    seats: list[Point] = []
    radius = 84.0 if count > 8 else 62.0
    while len(seats) < count:
        here = min(count - len(seats), int(2 * math.pi * radius / _SEAT))
        turn = 0.3 + len(seats)
        seats += [(radius, turn + 2 * math.pi * seat / here) for seat in range(here)]
        radius += _RING
    return seats


def _spring(part: "networkx.Graph", core: list[str]) -> dict[str, Point]:
    """Place the core by springs, its long side across."""
    import numpy
    import rustworkx

    if len(core) == 1:
        return {core[0]: (0.0, 0.0)}
    graph = rustworkx.PyGraph(multigraph=False)
    index = dict(zip(core, graph.add_nodes_from(core), strict=True))
    lines = sorted((index[a], index[b]) for a, b in part.edges if a in index and b in index)
    graph.add_edges_from_no_data(lines)
    found = rustworkx.spring_layout(graph, seed=_SEED, num_iter=300, k=1.6 / math.sqrt(len(core)))
    points = numpy.array([found[index[node]] for node in core])
    points -= points.mean(axis=0)
    _, _, axes = numpy.linalg.svd(points, full_matrices=False)
    turned = points @ axes.T
    turned *= numpy.sign(turned[numpy.abs(turned).argmax(axis=0), [0, 1]]) if len(core) > 1 else 1.0
    return {node: (float(x), float(y)) for node, (x, y) in zip(core, turned, strict=True)}


def _spread(at: dict[str, Point], reach: dict[str, float]) -> dict[str, Point]:
    """Scale a unit layout so that circles of some reach have room, and push those apart that still touch."""
    import numpy

    nodes = list(at)
    points, radii = numpy.array([at[n] for n in nodes], dtype=float), numpy.array([reach[n] for n in nodes])
    side = math.sqrt(float((radii**2).sum()) * 4.0)
    wide, high = numpy.ptp(points[:, 0]) or 1.0, numpy.ptp(points[:, 1]) or 1.0
    points *= numpy.array([side * math.sqrt(_ASPECT) / wide, side / math.sqrt(_ASPECT) / max(high, wide / 4)])
    least = radii[:, None] + radii[None, :]
    _push(points, least, least, rounds=120, round_=True)
    return {node: (float(x), float(y)) for node, (x, y) in zip(nodes, points, strict=True)}


def _apart(placed: dict[str, Point]) -> dict[str, Point]:
    """Push things apart whose signs and labels would overlap."""
    import numpy

    nodes = list(placed)
    if len(nodes) < 2 or len(nodes) > 1200:
        return placed
    points = numpy.array([placed[n] for n in nodes], dtype=float)
    _push(points, _WIDE, _HIGH, rounds=60, round_=False)
    return {node: (float(x), float(y)) for node, (x, y) in zip(nodes, points, strict=True)}


def _push(points: Any, wide: Any, high: Any, *, rounds: int, round_: bool) -> None:
    """Move points in place until no two are closer than their boxes or circles allow, or the rounds are over."""
    import numpy

    jitter = numpy.random.default_rng(_SEED).normal(scale=0.01, size=points.shape)
    points += jitter
    for _ in range(rounds):
        dx = points[:, None, 0] - points[None, :, 0]
        dy = points[:, None, 1] - points[None, :, 1]
        ratio = (
            numpy.hypot(dx / wide, dy / high) if round_ else numpy.maximum(numpy.abs(dx / wide), numpy.abs(dy / high))
        )
        numpy.fill_diagonal(ratio, 2.0)
        short = numpy.clip(1.0 - ratio, 0.0, None)
        if not short.any():
            return
        share = 0.45 * short / numpy.maximum(ratio, 0.05)
        points += numpy.stack([(dx * share).sum(axis=1), (dy * share).sum(axis=1)], axis=1).clip(-60, 60)


def _packed(parts: list[dict[str, Point]]) -> dict[str, Point]:
    """Put parts down in rows, the largest first, so that all together are about as wide as a window."""
    boxes = [_box(part.values()) for part in parts]
    area = sum((right - left + 3 * _WIDE) * (bottom - top + 3 * _HIGH) for left, top, right, bottom in boxes)
    width = max([math.sqrt(area * _ASPECT) * 1.1, *(right - left for left, _, right, _ in boxes)], default=0.0)
    placed: dict[str, Point] = {}
    x = y = tall = 0.0
    for part, (left, top, right, bottom) in zip(parts, boxes, strict=True):
        if x > 0 and x + right - left > width:
            x, y, tall = 0.0, y + tall + 2.5 * _HIGH, 0.0
        placed.update({node: (px - left + x, py - top + y) for node, (px, py) in part.items()})
        x, tall = x + right - left + 2.5 * _WIDE, max(tall, bottom - top)
    return placed


def _rows(loose: list[str], placed: dict[str, Point]) -> dict[str, Point]:
    """Stand what has no line in rows below everything else."""
    left, _, right, bottom = _box(placed.values())
    across = max(int((right - left) / (2 * _WIDE)), math.ceil(math.sqrt(len(loose))), 1)
    return {
        node: (left + 2 * _WIDE * (at % across), bottom + (3 + 1.5 * (at // across)) * _HIGH)
        for at, node in enumerate(loose)
    }


def _box(points: Iterable[Point]) -> tuple[float, float, float, float]:
    at = list(points) or [(0.0, 0.0)]
    xs, ys = [x for x, _ in at], [y for _, y in at]
    return min(xs), min(ys), max(xs), max(ys)
