"""Things in columns under headings, for pictures that are read: a meeting, a matter through time, answers."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kg.view.layout import Point

if TYPE_CHECKING:
    import networkx

#: Pixels from one column to the next, from one row to the next, and from a heading to its first row.
_COLUMN, _ROW, _HEAD = 330.0, 44.0, 56.0
#: A column of more than this many rows is set in several.
_TALL: Final = 40


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and the things under it, from top to bottom."""

    heading: str
    things: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """Where things stand, and the headings over them."""

    at: dict[str, Point]
    headings: tuple[tuple[float, float, str], ...]


def laid(columns: Iterable[Column]) -> Laid:
    """Place columns side by side, each around the middle of the tallest; a very long one is set in several."""
    at: dict[str, Point] = {}
    headings: list[tuple[float, float, str]] = []
    x = 0.0
    kept = [column for column in columns if column.things]
    tallest = max((min(len(column.things), _TALL) for column in kept), default=0)
    for column in kept:
        headings.append((x, 0.0, column.heading))
        for start in range(0, len(column.things), _TALL):
            stack = column.things[start : start + _TALL]
            top = _HEAD + (tallest - len(stack)) * _ROW / 2 if len(column.things) <= _TALL else _HEAD
            at.update({thing: (x, top + row * _ROW) for row, thing in enumerate(stack)})
            x += _COLUMN
    return Laid(at, tuple(headings))


def untangled(drawn: "networkx.MultiDiGraph", columns: Sequence[Column], keep: int = 0) -> list[Column]:
    """Order each column by the middle of what its things are linked to in the one before, so that fewer lines cross.

    The column at ``keep`` stays as it is; those on its left are ordered by what stands on their right.
    """
    found = list(columns)
    plain = drawn.to_undirected(as_view=True)
    rightwards = pairwise(range(keep, len(found)))
    leftwards = pairwise(range(keep, -1, -1))
    for fixed, moved in (*rightwards, *leftwards):
        rank = {thing: at for at, thing in enumerate(found[fixed].things)}
        found[moved] = Column(found[moved].heading, tuple(sorted(found[moved].things, key=_middle(plain, rank))))
    return found


def _middle(plain: "networkx.MultiGraph", rank: dict[str, int]) -> Callable[[str], float]:
    def middle(thing: str) -> float:
        linked = [rank[other] for other in plain[thing] if other in rank]
        return sum(linked) / len(linked) if linked else float(len(rank))

    return middle
