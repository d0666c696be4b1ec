"""Segments to printed rows, top to bottom; a page in two newspaper columns gives one strip of rows for each."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from kg.read.markers import is_marker, opening_marker
from kg.read.pdf.segments import Segment

#: Segments on one row that are nearer than this share of their height are one word cut in two ("5" + "th February").
_TOUCHING = 0.16
#: What makes two columns of a page newspaper columns: lines in each, share of the page's lines, and width.
_COLUMN_LINES = 8
_COLUMN_SHARE = 0.7
_COLUMN_WIDTH = 0.25
#: Columns are drawn line by line, left and right in turn, where the side changes this often for each of their lines,
#: and this share of the lines begins with a small letter. Cells of a table are drawn one after the other.
_LINE_BY_LINE = 1.6
_RUNS_ON = 0.4
#: A cell with more characters makes its table one of layout.
_CELL_TEXT = 1500
#: So is a table of one row and two columns with more lines than this in it.
_ONE_ROW = 6
#: Tags that leave out more than this share of a page are not to be believed.
_ASIDE = 0.4
#: Where an agenda's item stands in its pack.
_PAGES = re.compile(r"\(Pages?\s{0,2}\d{1,4}(?:\s{0,2}[-–]\s{0,2}\d{1,4})?\)", re.I)


#: One row of a table: the segments of each cell, top to bottom.
Cells = tuple[tuple[Segment, ...], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """What is printed on one line, from left to right, in one or more segments; ``aside`` stands in the margin.

    A whole table that the page's tags tell of is one such row, with the rows of its ``cells``.
    """

    segments: tuple[Segment, ...]
    left: float
    right: float
    bottom: float
    top: float
    page: int
    aside: tuple[Segment, ...] = ()
    cells: tuple[Cells, ...] = ()
    untagged: bool = False

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def note(self) -> str | None:
        """What stands in the margin beside it ("Clerk"), None where nothing does."""
        return " ".join(segment.text for segment in self.aside) or None

    def whole(self) -> "Row":
        """Return the row with what stands right of the text as the last of its cells: a table may go so far."""
        return replace(self, segments=(*self.segments, *self.aside), aside=()) if self.aside else self

    @property
    def text(self) -> str:
        """All its words; a tab where the gap is far too wide for a space."""
        if len(self.segments) == 1:
            return self.segments[0].text
        return _together(self.segments, self.height)


def _together(segments: tuple[Segment, ...], height: float) -> str:
    words = segments[0].text
    for last, segment in pairwise(segments):
        far = segment.left - last.right > 3 * height and not (last is segments[0] and is_marker(words))
        words += ("\t" if far else " ") + segment.text
    return words


def strips(segments: Sequence[Segment], page: int) -> list[list[Row]]:
    """Return the page's rows in reading order: one strip, or more where its text runs in two columns.

    What the tags of the page leave out stands in a strip of its own, the first.
    """
    aside = [segment for segment in segments if segment.untagged]
    if aside and sum(len(s.text) for s in aside) < _ASIDE * sum(len(s.text) for s in segments):
        rows = [replace(row, untagged=True) for row in _rows(aside, page)]
        return [rows, *_strips([segment for segment in segments if not segment.untagged], page)]
    return _strips(segments, page)


def _strips(segments: Sequence[Segment], page: int) -> list[list[Row]]:
    tables = [_tagged(group, page) for group in _tables(segments)]
    within = {segment.order for table in tables for row in table.cells for cell in row for segment in cell}
    loose = [segment for segment in segments if segment.order not in within]
    found = [_rows(part, page) for part in _columns(loose) if part]
    if len(found) <= 1:
        return [sorted([*(found[0] if found else []), *tables], key=lambda row: -row.top)] if found or tables else []
    return [*found, tables] if tables else found


def _tables(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Yield the segments of each table that the page's tags tell of, and that is one rather than a page's layout."""
    groups: dict[int, list[Segment]] = {}
    for segment in segments:
        if segment.place:
            groups.setdefault(segment.place.table, []).append(segment)
    yield from (group for group in groups.values() if _is_table(group))


def _is_table(group: list[Segment]) -> bool:
    """A table has rows, columns and short cells; numbers beside headings or paragraphs are none."""
    cells: dict[tuple[int, int], list[str]] = {}
    for segment in group:
        if segment.place:
            cells.setdefault((segment.place.row, segment.place.column), []).append(segment.text)
    columns = sorted({column for _, column in cells})
    rows = {row for row, _ in cells}
    first = [lines for (_, column), lines in cells.items() if column == columns[0]]
    if len(columns) < 2 or any(sum(map(len, lines)) > _CELL_TEXT for lines in cells.values()):
        return False
    if any(len(lines) > 1 and all(map(is_marker, lines)) for lines in first):
        return False  # The numbers of several paragraphs in one cell: a page's layout.
    numbered = all(is_marker(" ".join(lines)) for lines in first)
    if len(rows) < 2:
        return not numbered and (len(columns) > 2 or len(group) <= _ONE_ROW)
    return not numbered or len(columns) > 2


def _tagged(group: list[Segment], page: int) -> Row:
    """Return a tagged table as one row: its cells in order, each one's segments from top to bottom."""
    cells: dict[tuple[int, int], list[Segment]] = {}
    for segment in group:
        if segment.place:
            cells.setdefault((segment.place.row, segment.place.column), []).append(segment)
    columns = sorted({column for _, column in cells})
    rows = tuple(
        tuple(_top_down(cells.get((row, column), [])) for column in columns)
        for row in sorted({row for row, _ in cells})
    )
    left, right = min(s.left for s in group), max(s.right for s in group)
    return Row(tuple(group), left, right, min(s.bottom for s in group), max(s.top for s in group), page, cells=rows)


def _top_down(cell: list[Segment]) -> tuple[Segment, ...]:
    return tuple(segment for row in _rows(cell, 0) for segment in row.segments) if len(cell) > 1 else tuple(cell)


def without_notes(rows: list[Row]) -> list[Row]:
    """Take what stands right of the running text ("Clerk", beside an action) out of the row and into its note."""
    edge = right_edge(rows)
    kept: list[Row] = []
    for row in rows:
        if row.cells:
            kept.append(row)
            continue
        if _is_item_with_owner(row):
            *item, owner = row.segments
            kept.append(replace(row, segments=tuple(item), right=item[-1].right, aside=(owner,)))
            continue
        if edge is None:
            kept.append(row)
            continue
        inside = tuple(s for s in row.segments if s.left < edge)
        aside = tuple(s for s in row.segments if s.left >= edge)
        if not aside or len(" ".join(s.text for s in aside)) > 40:
            kept.append(row)
        elif inside:
            kept.append(replace(row, segments=inside, right=max(s.right for s in inside), aside=aside))
        elif kept:
            kept[-1] = replace(kept[-1], aside=(*kept[-1].aside, *aside))
        else:
            kept.append(row)
    return kept


def _is_item_with_owner(row: Row) -> bool:
    """A list item with a name or its pages at some distance: "iii) Letter from residents of Mill Lane        Clerk"."""
    if len(row.segments) < 2:
        return False
    first, owner = row.segments[0], row.segments[-1]
    if _PAGES.fullmatch(owner.text):
        return True
    if len(row.segments) > 2:
        return False
    named = len(owner.text) <= 30 and owner.text[0].isupper() and not any(c.isdigit() for c in owner.text)
    return (
        named and len(first.text) > 25 and bool(opening_marker(first.text)) and owner.left - first.right > first.height
    )


def right_edge(rows: list[Row]) -> float | None:
    """Return where running text ends on the right: most long segments stop there. None where there is no such text."""
    rows = [row for row in rows if not row.cells]
    if not rows:
        return None
    left, right = min(r.left for r in rows), max(r.right for r in rows)
    long = sorted(s.right for r in rows for s in r.segments if s.right - s.left > 0.6 * (right - left))
    if len(long) < 4 or len(long) < 0.3 * len(rows):
        return None
    return long[int(0.95 * (len(long) - 1))] + 1


def _rows(segments: Iterable[Segment], page: int) -> list[Row]:
    ordered = sorted(segments, key=lambda s: -(s.bottom + s.top))
    gathered: list[list[Segment]] = []
    low = high = 0.0
    for segment in ordered:
        overlap = min(high, segment.top) - max(low, segment.bottom)
        if gathered and overlap > 0.5 * min(high - low, segment.top - segment.bottom):
            gathered[-1].append(segment)
        else:
            gathered.append([segment])
            low, high = segment.bottom, segment.top
    return [_row(group, page) for group in gathered]


def _row(group: list[Segment], page: int) -> Row:
    if len(group) == 1:
        only = group[0]
        return Row((only,), only.left, only.right, only.bottom, only.top, page)
    joined: list[Segment] = []
    for segment in sorted(group, key=lambda s: s.left):
        if joined and segment.left - joined[-1].right < _TOUCHING * segment.height:
            joined[-1] = _touching(joined[-1], segment)
        else:
            joined.append(segment)
    tallest = max(joined, key=lambda s: s.right - s.left)
    return Row(tuple(joined), joined[0].left, max(s.right for s in joined), tallest.bottom, tallest.top, page)


def _touching(last: Segment, segment: Segment) -> Segment:
    wider = last if last.right - last.left > segment.right - segment.left else segment
    return last._replace(
        text=last.text + segment.text,
        right=max(last.right, segment.right),
        bottom=wider.bottom,
        top=wider.top,
        bold=last.bold and segment.bold,
    )


def _columns(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Part a page at its gutter, if the file draws one column whole and then the other, or sentences in both."""
    middle = (min(s.left for s in segments) + max(s.right for s in segments)) / 2 if segments else 0.0
    left = [s for s in segments if s.right <= middle]
    right = [s for s in segments if s.left >= middle]
    if not _are_columns(left, right, segments):
        return [list(segments)]
    top = max(s.top for s in (*left, *right))
    low = min(s.bottom for s in (*left, *right))
    across = [s for s in segments if s.left < middle < s.right]
    above = [s for s in across if s.bottom >= top - s.height]
    below = [s for s in across if s.top <= low + s.height]
    between = [s for s in across if s not in above and s not in below]
    return [above, left, right, below] if not between else [list(segments)]


def _are_columns(left: list[Segment], right: list[Segment], segments: Sequence[Segment]) -> bool:
    if min(len(left), len(right)) < _COLUMN_LINES or len(left) + len(right) < _COLUMN_SHARE * len(segments):
        return False
    width = max(s.right for s in segments) - min(s.left for s in segments)
    if min(median(s.right - s.left for s in side) for side in (left, right)) < _COLUMN_WIDTH * width:
        return False
    sides = [side for _, side in sorted([(s.order, 0) for s in left] + [(s.order, 1) for s in right])]
    turns = sum(a != b for a, b in pairwise(sides))
    return turns <= 2 or (turns > _LINE_BY_LINE * min(len(left), len(right)) and all(map(_is_prose, (left, right))))


def _is_prose(column: list[Segment]) -> bool:
    """Tell lines of sentences that run on from line to line from cells, each of which stands for itself."""
    return sum(s.text[0].islower() for s in column) > _RUNS_ON * len(column)
