"""One page of a PDF to its segments: stretches of printed words with the place, size and weight of each."""

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import Any, NamedTuple

from kg.read.markers import BULLETS, is_marker
from kg.read.pdf.glyphs import Box, Glyphs
from kg.read.pdf.ruled import Ruled, ruled
from kg.read.pdf.structure import Place, tags
from kg.read.text import printable

#: A gap within a line that is wider than this share of its height parts two segments: a tab, or two cells.
_WIDE = 0.75
#: Lines up to this length are always searched for wide gaps: a row of figures may be drawn in one go.
_SHORT = 60
#: A line ends at a line end, and after a hyphen that the library takes for a word's division and hides.
_HIDDEN_HYPHEN = re.compile("[\ufffe\x02]")
#: Signs of symbol fonts, bullets for the most part.
_SYMBOL = re.compile("[\uf020-\uf0ff]")
#: A heading with its letters set apart: "A G E N D A".
_SPACED = re.compile(r"(?:[A-Z] ){3,}[A-Z]")
#: A space before a word, and a space that cells may lie on both sides of.
_SPACE = re.compile(r" (?=\S)")
_BETWEEN = re.compile(" .", re.DOTALL)
_BREAK = re.compile("\r\n|\r|\n|(?<=[\ufffe\x02])")


#: A line's first and last offset, and the boxes of its first and last character.
Line = tuple[int, int, Box, Box]
#: A segment's first and last offset, its left, right, bottom and top, and the cell that it stands in.
Piece = tuple[int, int, "Extent", Place | None]
Extent = tuple[float, float, float, float]


class Segment(NamedTuple):
    """Words printed together on one line. Distances are in points from the page's lower left corner.

    ``order`` counts the page's segments as the file draws them; ``place`` is the cell that its tags put it in.
    On a tagged page, what is ``untagged`` is a running header or a page number.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    bold: bool
    order: int
    place: Place | None = None
    untagged: bool = False

    @property
    def height(self) -> float:
        """The line's height, a little more than its font's size."""
        return self.top - self.bottom

    def numbered(self, order: int) -> "Segment":
        """Return the same segment as the page's ``order``-th."""
        return Segment(*self[:6], order, *self[7:])


def segments(page: Any) -> list[Segment]:
    """Return the segments of a page in the order in which the file draws them.

    Its tags are asked only where something stands beside something else: that is where they know better.
    """
    glyphs = Glyphs(page)
    lines = list(_lines(glyphs))
    parted = _parted(glyphs, [line for line, wide in zip(lines, _gapped(glyphs, lines), strict=True) if wide])
    parts = [[_segment(glyphs, *piece) for piece in parted.get(line[0]) or (_unparted(line),)] for line in lines]
    beside = _stand_beside(parts) > 1
    exist, places = tags(page.raw) if beside else (False, {})
    if exist:
        parts = list(_tagged(glyphs, zip(lines, parts, strict=True), places))
    elif beside and (drawn := ruled(page.raw)).grids:
        parts = list(_within(glyphs, zip(lines, parts, strict=True), drawn))
    return [part.numbered(number) for number, part in enumerate(chain.from_iterable(parts))]


def _stand_beside(parts: Iterable[list[Segment]]) -> int:
    """Count the segments that stand right of the one drawn before them, or above it, as cells do."""
    return sum(
        part.bottom > last.top or (part.left > last.right and part.top > last.bottom and not is_marker(last.text))
        for last, part in pairwise(chain.from_iterable(parts))
    )


def _tagged(
    glyphs: Glyphs, lines: Iterable[tuple[Line, list[Segment]]], places: dict[int, Place]
) -> Iterator[list[Segment]]:
    """Part lines between cells where the page's tags tell of cells; elsewhere keep them as they were parted."""
    for line, parts in lines:
        content = glyphs.content(line[0])
        if places and (content in places or glyphs.place(line[1] - 1, places)):
            pieces = _by_cells(glyphs, line, lambda at: glyphs.place(at, places))
            yield [_segment(glyphs, *piece, untagged=content < 0) for piece in pieces]
        else:
            yield parts if content >= 0 else [part._replace(untagged=True) for part in parts]


def _unparted(line: Line) -> Piece:
    return line[0], line[1], _around(line[2], line[3]), None


def _around(first: Box, last: Box) -> Extent:
    """Return the left, right, bottom and top of a stretch from its first character to its last."""
    return first[0], last[2], min(first[3], last[3]), max(first[1], last[1])


def _within(glyphs: Glyphs, lines: Iterable[tuple[Line, list[Segment]]], drawn: Ruled) -> Iterator[list[Segment]]:
    """Part lines between cells where lines are drawn around them; elsewhere keep them as they were parted."""

    def place(at: int) -> Place | None:
        return _middle(glyphs.box(at), drawn)

    for line, parts in lines:
        if _middle(line[2], drawn) or _middle(line[3], drawn):
            yield [_segment(glyphs, *piece) for piece in _by_cells(glyphs, line, place)]
        else:
            yield parts


def _middle(box: Box, drawn: Ruled) -> Place | None:
    return drawn.place((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)


def _by_cells(glyphs: Glyphs, line: Line, place_of: Callable[[int], Place | None]) -> Iterator[Piece]:
    start, stop, first, _ = line
    begin, opening, place = start, first, place_of(start)
    for space in _SPACE.finditer(glyphs.text, start, stop):
        at, word = space.span()
        if (other := place_of(word)) != place:
            before, after = glyphs.boxes((at - 1, word))
            yield begin, at, _around(opening, before), place
            begin, opening, place = word, after, other
    yield begin, stop, _around(opening, glyphs.box(stop - 1)), place


def _lines(glyphs: Glyphs) -> Iterator[Line]:
    """Yield each line's offsets, without the space around it, and the boxes of its first and last character."""
    spans = list(_spans(glyphs.text))
    boxes = glyphs.boxes([at for start, stop in spans for at in (start, stop - 1)])
    for (start, stop), first, last in zip(spans, boxes[::2], boxes[1::2], strict=True):
        if _is_level(first, last):
            yield start, stop, first, last
        else:
            yield from _levels(glyphs, start, stop, first, last)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in [*(m.span() for m in _BREAK.finditer(text)), (len(text), len(text))]:
        words = text[start : stop[0]]
        if stripped := words.strip():
            first = start + len(words) - len(words.lstrip())
            yield first, first + len(stripped)
        start = stop[1]


def _levels(glyphs: Glyphs, start: int, stop: int, first: Box, last: Box) -> Iterator[Line]:
    """Yield a line in two where its end stands elsewhere on the page: a stamp ("Page 19") follows it at once."""
    if _is_level(first, last):
        yield start, stop, first, last
        return
    low, high = start, stop - 1
    while high - low > 1:
        middle = (low + high) // 2
        while middle > low and glyphs.text[middle].isspace():  # A space may have no place of its own.
            middle -= 1
        if middle == low:
            break
        low, high = (middle, high) if _is_level(first, glyphs.box(middle)) else (low, middle)
    yield start, low + 1, first, glyphs.box(low)
    rest = high + len(glyphs.text[high:stop]) - len(glyphs.text[high:stop].lstrip())
    yield from _levels(glyphs, rest, stop, *glyphs.boxes((rest, stop - 1)))


def _is_level(box: Box, other: Box) -> bool:
    return abs(box[1] + box[3] - other[1] - other[3]) < 2 * max(box[1] - box[3], other[1] - other[3])


def _gapped(glyphs: Glyphs, lines: Sequence[Line]) -> Iterator[bool]:
    """Tell of each line whether a wide gap may run through it: it is short, or a gap lies between two of its runs.

    Where lines and runs do not go together, every line that follows is searched.
    """
    runs, lost = deque(glyphs.runs()), False
    for start, stop, first, last in lines:
        bottom, top = min(first[3], last[3]) - 2, max(first[1], last[1]) + 2
        lost = lost or not runs or abs(runs[0][0] - first[0]) > top - bottom
        wide, right = lost, first[0]
        while not lost and runs and bottom <= (runs[0][3] + runs[0][1]) / 2 <= top and runs[0][0] <= last[2] + 1:
            run = runs.popleft()
            wide = wide or run[0] - right > 0.9 * _WIDE * (first[1] - first[3])
            right = run[2]
        yield wide or stop - start < _SHORT or "  " in glyphs.text[start:stop]


def _parted(glyphs: Glyphs, lines: Sequence[Line]) -> dict[int, list[Piece]]:
    """Part lines where a wide gap runs through them; by the offset at which each line begins."""
    spaces = [[space.start() for space in _BETWEEN.finditer(glyphs.text, *line[:2])] for line in lines]
    boxes = glyphs.boxes([at + side for found in spaces for at in found for side in (-1, 1)])
    sides = iter(zip(boxes[::2], boxes[1::2], strict=True))
    return {
        line[0]: _at_gaps(line, list(zip(found, sides, strict=False)))
        for line, found in zip(lines, spaces, strict=True)
    }


def _at_gaps(line: Line, spaces: Iterable[tuple[int, tuple[Box, Box]]]) -> list[Piece]:
    """Part a line at those of its spaces that are wide; each comes with the boxes of the characters beside it."""
    start, stop, first, last = line
    wide = _WIDE * max(first[1] - first[3], last[1] - last[3])
    found: list[Piece] = []
    for at, (before, after) in spaces:
        if after[0] - before[2] > wide:
            found.append((start, at, _around(first, before), None))
            start, first = at + 1, after
    return [*found, (start, stop, _around(first, last), None)]


def _segment(
    glyphs: Glyphs, start: int, stop: int, box: Extent, place: Place | None, untagged: bool = False
) -> Segment:
    bold = glyphs.is_bold(start) and (stop - start < 2 or glyphs.is_bold(stop - 1))
    words = glyphs.text[start:stop].strip()
    if not words.isascii():
        words = printable(_HIDDEN_HYPHEN.sub("-", _SYMBOL.sub("•", words)))
    if words[0] in BULLETS and stop - start > 2:  # Its font is another than its words', and taller.
        last = glyphs.box(stop - 1)
        box = (box[0], box[1], last[3], last[1])
    if words[1:2] == " " and _SPACED.fullmatch(words):
        words = words.replace(" ", "")
    return Segment(words, *box, bold, 0, place, untagged)
