"""Tables as their lines are drawn: which cell of a ruled grid a place on the page stands in."""

import ctypes
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pypdfium2.raw as pdfium

from kg.read.pdf import calls
from kg.read.pdf.structure import Place

#: A line is at most so thick, and at least so long, in points; edges that are so near are one.
_THICK, _LONG, _NEAR = 2.5, 8.0, 3.0
#: A page with more lines than this is a drawing or a map.
_MOST_LINES = 600


class Rule(NamedTuple):
    """A line: where it stands across its own direction, and from where to where it runs."""

    at: float
    start: float
    end: float

    def passes(self, place: float) -> bool:
        """Tell whether the line runs past a place."""
        return self.start - _NEAR <= place <= self.end + _NEAR


class Grid(NamedTuple):
    """A ruled table: its upright and its level lines, and where its edges stand, left to right and top to bottom."""

    uprights: tuple[Rule, ...]
    levels: tuple[Rule, ...]
    columns: tuple[float, ...]
    rows: tuple[float, ...]

    def cell(self, across: float, height: float) -> tuple[int, int] | None:
        """Return the row and column that a place stands in; cells that no line parts are one. None outside."""
        column = bisect_right(self.columns, across) - 1
        row = bisect_right([-edge for edge in self.rows], -height) - 1
        if not (0 <= column < len(self.columns) - 1 and 0 <= row < len(self.rows) - 1):
            return None
        while column and not _parted(self.uprights, self.columns[column], height):
            column -= 1
        while row and not _parted(self.levels, self.rows[row], across):
            row -= 1
        return row, column


class Ruled(NamedTuple):
    """The ruled tables of a page."""

    grids: tuple[Grid, ...]

    def place(self, across: float, height: float) -> Place | None:
        """Return the cell that a place on the page stands in."""
        for number, grid in enumerate(self.grids):
            if found := grid.cell(across, height):
                return Place(number, *found)
        return None


def ruled(page: object) -> Ruled:
    """Return the tables whose lines are drawn on a page; a table has two columns and two rows at least."""
    uprights: list[Rule] = []
    levels: list[Rule] = []
    for upright, rule in _rules(calls.address(page)):
        (uprights if upright else levels).append(rule)
        if len(uprights) + len(levels) > _MOST_LINES:
            return Ruled(())
    return Ruled(tuple(_grids(uprights, levels)))


def _grids(uprights: list[Rule], levels: list[Rule]) -> Iterator[Grid]:
    """Yield a grid for each lot of upright lines that level ones join."""
    while uprights:
        own, joined = [uprights.pop()], list[Rule]()
        grown = True
        while grown:
            new = [line for line in levels if line not in joined and any(_cross(u, line) for u in own)]
            joined += new
            more = [u for u in uprights if any(_cross(u, line) for line in new)]
            uprights = [u for u in uprights if u not in more]
            own += more
            grown = bool(more)
        columns, rows = _edges(own), _edges(joined)
        if len(columns) > 2 and len(rows) > 2:
            yield Grid(tuple(own), tuple(joined), columns, rows[::-1])


def _cross(upright: Rule, level: Rule) -> bool:
    return level.passes(upright.at) and upright.passes(level.at)


def _edges(rules: Sequence[Rule]) -> tuple[float, ...]:
    edges: list[float] = []
    for at in sorted(rule.at for rule in rules):
        if not edges or at - edges[-1] > _NEAR:
            edges.append(at)
    return tuple(edges)


def _parted(rules: Sequence[Rule], edge: float, place: float) -> bool:
    return any(abs(rule.at - edge) <= _NEAR and rule.start <= place <= rule.end for rule in rules)


def _rules(page: int) -> Iterator[tuple[bool, Rule]]:
    """Yield the level and upright lines of a page's paths; whether each is upright."""
    box = (ctypes.c_float * 4)()
    corners = [ctypes.addressof(box) + 4 * n for n in range(4)]
    for number in range(calls.count_objects(page)):
        shown = calls.page_object(page, number)
        if calls.object_type(shown) == pdfium.FPDF_PAGEOBJ_PATH and calls.bounds(shown, *corners):
            left, bottom, right, top = box
            if right - left <= _THICK < _LONG <= top - bottom:
                yield True, Rule((left + right) / 2, bottom, top)
            elif top - bottom <= _THICK < _LONG <= right - left:
                yield False, Rule((bottom + top) / 2, left, right)
            elif _is_box(shown):
                yield from ((True, Rule(x, bottom, top)) for x in (left, right))
                yield from ((False, Rule(y, left, right)) for y in (bottom, top))


def _is_box(path: int) -> bool:
    """Tell whether a path is the four lines around a cell: a shade behind it is none."""
    filled, drawn = ctypes.c_int(), ctypes.c_int()
    modes = ctypes.addressof(filled), ctypes.addressof(drawn)
    return bool(calls.count_points(path) in (4, 5) and calls.draw_mode(path, *modes) and drawn.value)
