"""Rows to tables: columns are seen by what stands below one another, rows by the order in which cells are drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kg.read.markers import BULLETS, is_marker
from kg.read.pdf.rows import Cells, Row
from kg.read.pdf.segments import Segment

#: How far apart, in points, two edges may be that are meant to stand below one another.
_ALIGNED = 4.0
#: Rows of one table are no further apart than this multiple of their height.
_APART = 2.6
#: Lines of one cell are no further apart than this share of their height.
_WRAPPED = 0.35
#: A cell with more characters than this holds running text.
_LONG = 300


@dataclass(slots=True)
class Column:
    """Where a column of a table stands."""

    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Table:
    """A table's rows; each row has for each column the segments of its cell, top to bottom."""

    rows: tuple[Cells, ...]
    page: int


@dataclass(slots=True)
class _Grid:
    columns: list[Column]
    lines: list[tuple[Row, dict[int, Segment]]] = field(default_factory=list)
    several: int = 0


def part_tables(rows: Sequence[Row]) -> Iterator[Table | list[Row]]:
    """Yield runs of rows that are running text, and each run of rows that is a table.

    A row of a table with a long cell is laid out as running text, cell after cell.
    """
    at, running = 0, 0
    while at < len(rows):
        if rows[at].cells:
            if running < at:
                yield list(rows[running:at])
            yield from _parts(list(rows[at].cells), rows[at].page)
            at += 1
            running = at
            continue
        grid = _grid(rows, at) if has_cells(rows[at]) else None
        if grid:
            after = at + len(grid.lines)
            at = _with_heads(grid, rows, running, at)
            if running < at:
                yield list(rows[running:at])
            yield from _parts(list(_logical(grid)), rows[at].page)
            at = after
            running = at
        else:
            at += 1
    if running < at:
        yield list(rows[running:at])


def cell_text(cell: tuple[Segment, ...]) -> str:
    """Return a cell's words on one line."""
    return " ".join(segment.text for segment in cell)


def _parts(rows: Sequence[Cells], page: int) -> Iterator[Table | list[Row]]:
    """Yield a table's rows; the long cells of a row follow it as running text, and so does a cell that is alone."""
    short: list[Cells] = []
    for row in rows:
        filled = [cell for cell in row if cell]
        long = filled if len(filled) == 1 else [cell for cell in filled if len(cell_text(cell)) > _LONG]
        short.append(tuple(() if cell in long else cell for cell in row))
        if long:
            yield from _table(short, page)
            short = []
            yield from ([_as_row(s, page) for s in cell] for cell in long)
    yield from _table(short, page)


def _table(rows: list[Cells], page: int) -> Iterator[Table]:
    filled = tuple(row for row in rows if any(row))
    if filled:
        yield Table(filled, page)


def _as_row(segment: Segment, page: int) -> Row:
    return Row((segment,), segment.left, segment.right, segment.bottom, segment.top, page)


def has_cells(row: Row) -> bool:
    """Tell whether a row may be one of a table: several segments, of which the first is no list marker."""
    count = len(row.segments)
    return count > 2 or (count == 2 and not is_marker(row.segments[0].text))


def _grid(rows: Sequence[Row], start: int) -> _Grid | None:
    first = rows[start].whole()
    grid = _Grid([Column(s.left, s.right) for s in first.segments])
    grid.lines.append((first, dict(enumerate(first.segments))))
    several, kept, leading = 1, 1, _WRAPPED * first.height
    for last, row in zip(rows[start:], rows[start + 1 :], strict=False):
        if row.cells or last.bottom - row.top > _APART * row.height or row.top > last.top + 1:
            break
        cells = _fit(grid, row.whole())
        if cells is None:
            break
        grid.lines.append((row.whole(), cells))
        beside = len(cells) > 1 and len(row.segments) > 1  # A name in the margin alone makes no table.
        wrapped = last.bottom - row.top < leading and 0 not in cells
        several += beside
        if beside:
            leading = max(leading, _leading(grid.lines[kept - 1 : -1]))
        if beside or (wrapped and kept == len(grid.lines) - 1):
            kept = len(grid.lines)
    del grid.lines[kept:]
    return grid if several > 1 else None


def _leading(lines: Sequence[tuple[Row, dict[int, Segment]]]) -> float:
    """Return how far apart the lines of a cell stand that goes on until another row follows: as far in the last row."""
    gaps = (above.bottom - below.top for (above, _), (below, cells) in pairwise(lines) if 0 not in cells)
    return max(gaps, default=0.0) + 0.5


def _with_heads(grid: _Grid, rows: Sequence[Row], first: int, start: int) -> int:
    """Take in the rows right above a table whose words stand over its columns; return where it starts then."""
    while start > first:
        row, below = rows[start - 1].whole(), rows[start]
        cells = None if row.cells else _fit(grid, row)
        if cells is None or set(cells) == {0} or row.bottom - below.top > _WRAPPED * row.height:
            return start
        grid.lines.insert(0, (row, cells))
        start -= 1
    return start


def _fit(grid: _Grid, row: Row) -> dict[int, Segment] | None:
    """Return which column each segment stands in; None where the row is not one of this table."""
    cells: dict[int, Segment] = {}
    added: list[Segment] = []
    for segment in row.segments:
        over = [n for n, c in enumerate(grid.columns) if segment.left < c.right and segment.right > c.left]
        if len(over) > 1 or (over and over[0] in cells):
            return None
        if over:
            cells[over[0]] = segment
        else:
            added.append(segment)
    if len(row.segments) == 1:
        return _alone(grid, row.segments[0], cells, added)
    if not _aligned(grid.columns, cells, row):
        return None
    return _widened(grid, cells, added)


def _alone(grid: _Grid, segment: Segment, cells: dict[int, Segment], added: list[Segment]) -> dict[int, Segment] | None:
    """A row of one segment goes on a cell if it stays within its column, or starts a row with its first cell."""
    if added or not cells:
        return None
    number = next(iter(cells))
    column = grid.columns[number]
    if _matches(column, segment) and segment.right <= _reach(grid, number):
        column.left, column.right = min(column.left, segment.left), max(column.right, segment.right)
        return cells
    return None


def _reach(grid: _Grid, number: int) -> float:
    after = [c.left for c in grid.columns if c.left > grid.columns[number].right]
    return min(after) if after else max(c.right for c in grid.columns) + 40


def _aligned(columns: list[Column], cells: dict[int, Segment], row: Row) -> bool:
    """At least one cell besides the first stands under its column's left edge, right edge or middle."""
    return any(_matches(columns[n], s) for n, s in cells.items() if s is not row.segments[0] and n > 0)


def _matches(column: Column, segment: Segment) -> bool:
    return (
        abs(column.left - segment.left) < _ALIGNED
        or abs(column.right - segment.right) < _ALIGNED
        or abs(column.left + column.right - segment.left - segment.right) < 2 * _ALIGNED
    )


def _widened(grid: _Grid, cells: dict[int, Segment], added: list[Segment]) -> dict[int, Segment]:
    for number, segment in cells.items():
        column = grid.columns[number]
        column.left, column.right = min(column.left, segment.left), max(column.right, segment.right)
    for segment in added:
        grid.columns.append(Column(segment.left, segment.right))
        cells[len(grid.columns) - 1] = segment
    return cells


def _logical(grid: _Grid) -> Iterator[Cells]:
    """Put the lines of one row together: a cell's second line is drawn right after its first."""
    order = sorted(range(len(grid.columns)), key=lambda n: grid.columns[n].left)
    gathered: list[dict[int, list[Segment]]] = []
    for line, (row, cells) in enumerate(grid.lines):
        if gathered and _goes_on(gathered[-1], cells, grid.lines[line - 1][0].bottom - row.top, row.height):
            for number, segment in cells.items():
                gathered[-1].setdefault(number, []).append(segment)
        else:
            gathered.append({number: [segment] for number, segment in cells.items()})
    if len(gathered) == 1 and len(grid.lines) > 3 and not _is_wrapped(gathered[0]):
        gathered = [{number: [segment] for number, segment in cells.items()} for _, cells in grid.lines]
    for found in gathered:
        yield tuple(tuple(found.get(number, ())) for number in order)


def _is_wrapped(found: dict[int, list[Segment]]) -> bool:
    """Tell cells of wrapped text or bullets, drawn one after the other, from columns of names drawn so."""
    lines = [segment.text for cell in found.values() for segment in cell[1:]]
    wrapped = sum(text[0].islower() or text[0] in BULLETS for text in lines)
    return wrapped > 0.25 * len(lines)


def _goes_on(found: dict[int, list[Segment]], cells: dict[int, Segment], gap: float, height: float) -> bool:
    shared = [number for number in cells if number in found]
    if not shared:
        return gap < _WRAPPED * height
    return any(cells[number].order == found[number][-1].order + 1 for number in shared) and gap < height
