"""Rows of running text as lines: with their marker, and how to tell whether a line was full when it broke."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import quantiles

from kg.read.markers import is_ended, is_marker, is_open, opening_marker
from kg.read.pdf.rows import Row, right_edge

_LOWER = re.compile(r"""["'“‘(\[]?[a-z]""")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of running text. ``start`` is where its words begin, behind a marker that stands apart."""

    text: str
    left: float
    start: float
    right: float
    bottom: float
    top: float
    bold: bool
    page: int
    edge: float
    marker: str | None = None
    apart: bool = False
    note: str | None = None

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def is_ended(self) -> bool:
        """Whether it ends as a sentence, a lead-in or a list item does."""
        return is_ended(self.text)

    @property
    def is_open(self) -> bool:
        """Whether its last word asks for another: a comma, "and", "of the"."""
        return self.text.endswith(",") or is_open(self.text)

    @property
    def goes_on(self) -> bool:
        """Whether it begins with a small letter, as what goes on a sentence does."""
        return bool(_LOWER.match(self.text)) and self.marker is None

    def is_full(self, following: "Line") -> bool:
        """Tell whether the first word of the following line would not have fitted on this one."""
        if self.note:
            return True
        word, _, _ = following.text.partition(" ")
        letter = (following.right - following.left) / max(len(following.text), 1)
        return self.right + letter * (len(word) + 1) > max(self.edge, following.edge) - 0.6 * self.height


def lines(rows: Sequence[Row]) -> list[Line]:
    """Return the lines of one strip's rows."""
    edges = _edges(rows)
    return [_line(row, edges[round(row.left / 4)]) for row in rows]


def usual_gap(strips: Sequence[Sequence[Row]]) -> float:
    """Return the usual space between the lines of a paragraph, as a share of their height."""
    pairs = [pair for rows in strips for pair in pairwise(rows) if not (pair[0].cells or pair[1].cells)]
    prose = [pair for pair in pairs if _is_prose(*pair)]
    gaps = [gap for gap in (_gap(*pair) for pair in (prose if len(prose) > 2 else pairs)) if -0.5 < gap < 1.5]
    return min(quantiles(gaps, n=4)[0], 1.0) if len(gaps) > 1 else 0.2


def _gap(above: Row, below: Row) -> float:
    return (above.bottom - below.top) / max(below.height, 1.0)


def _is_prose(above: Row, below: Row) -> bool:
    """Two lines of words, of which the upper one is long."""
    return len(above.text) > 50 and len(above.segments) <= 2 and len(below.segments) == 1


def _line(row: Row, edge: float) -> Line:
    first = row.segments[0]
    apart = len(row.segments) > 1 and is_marker(first.text)
    marker = first.text if apart else opening_marker(row.text)
    start = row.segments[1].left if apart else row.left
    if marker and not apart:
        start += (row.right - row.left) * (len(marker) + 1) / max(len(row.text), 1)
    bold = all(s.bold for s in row.segments[1 if apart else 0 :])
    return Line(
        row.text, row.left, start, row.right, row.bottom, row.top, bold, row.page, edge, marker, apart, row.note
    )


def _edges(rows: Sequence[Row]) -> dict[int, float]:
    """Return for each left edge (in fours of points) where lines that start there end at the latest.

    Quotations are set narrower than the page; lists of names are narrow by nature and take the page's edge.
    """
    if not rows:
        return {}
    left, right = min(r.left for r in rows), max(r.right for r in rows)
    page = min(right_edge(list(rows)) or right, right)
    own: dict[int, float] = defaultdict(lambda: page)
    counts: dict[int, int] = defaultdict(int)
    latest: dict[int, float] = defaultdict(float)
    for row in rows:
        key = round(row.left / 4)
        counts[key] += 1
        latest[key] = max(latest[key], row.right)
    for key, edge in latest.items():
        if counts[key] > 3 and edge - key * 4 > 0.55 * (right - left):
            own[key] = min(edge, page)
    return own
