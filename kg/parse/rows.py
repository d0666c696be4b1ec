"""Table rows: by tabs or pipes in plain text, by cells where the source has a layout of its own."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from kg.model import Block, Span
from kg.parse.lines import trimmed

_PIPES = re.compile(r"\||\s\|\s[^|\n]*\|")
_FIELD = re.compile(r"(?P<label>[A-Z][^\t\n:|]{1,60}?)\s*:\s*(?:\t|\|)\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Row:
    """A row's cells. ``value`` is what a reader reads of it: the second cell of a row that names a field, else all.

    ``place`` is the table and row of the layout, where the source has one.
    """

    cells: tuple[Span, ...]
    value: Span
    role: Literal["row", "field"] = "row"
    label: str | None = None
    place: tuple[int | None, int | None] | None = None

    def with_cell(self, cell: Span) -> "Row":
        """Return the row with a further cell."""
        return replace(self, cells=(*self.cells, cell), value=Span(self.value.start, cell.end))


def row_at(text: str, line: Span) -> Row | None:
    """Read a plain line as a table row; None where it is none.

    "Submitted to:<tab>Executive" is a field named "Submitted to".
    """
    words = line.of(text)
    if "\t" not in words and "|" not in words:
        return None
    separator = "|" if "|" in words and (words.startswith("|") or words.count("|") > 1 or "\t" not in words) else "\t"
    cells = tuple(_cells(text, line, separator))
    if len(cells) < 2:
        return None
    field = _FIELD.match(text, line.start, line.end) if len(cells) == 2 else None
    if field:
        return Row(cells, cells[1], "field", field["label"])
    return Row(cells, Span(cells[0].start, cells[-1].end))


def block_row(block: Block, span: Span) -> Row:
    """Begin the row of a layout's cell."""
    return Row((span,), span, place=(block.table, block.row))


def _cells(text: str, line: Span, separator: str) -> list[Span]:
    edges = [line.start - 1, *(m.start() for m in re.finditer(re.escape(separator), line.of(text))), line.end]
    places = [edges[0], *(line.start + e for e in edges[1:-1]), edges[-1]]
    cells = [trimmed(text, Span(a + 1, b)) for a, b in pairwise(places)]
    return [cell for cell in cells if cell.start < cell.end]
