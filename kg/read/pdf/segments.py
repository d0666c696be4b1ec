"""One page of a PDF to its segments: stretches of printed words with the place, size and weight of each."""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from kg.read.markers import BULLETS, is_marker
from kg.read.pdf.glyphs import Box, Glyphs
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
_BREAK = re.compile("\r\n|\r|\n|(?<=[\ufffe\x02])")


#: A line's first and last offset, and the boxes of its first and last character.
Line = tuple[int, int, Box, Box]
#: A segment's first and last offset, its box, and the cell that it stands in.
Piece = tuple[int, int, Box, Place | None]


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


def segments(page: Any) -> list[Segment]:
    """Return the segments of a page in the order in which the file draws them.

    Its tags are asked only where something stands beside something else: that is where they know better.
    """
    glyphs = Glyphs(page)
    whole = list(_lines(glyphs))
    gapped = list(_gapped(glyphs, whole))
    parts = [
        _segment(glyphs, *piece)
        for line, wide in zip(whole, gapped, strict=True)
        for piece in (_parted(glyphs, *line) if wide else [_unparted(*line)])
    ]
    exist, places = tags(page.raw) if _stand_beside(parts) > 1 else (False, {})
    if exist:
        parts = list(_tagged(glyphs, zip(whole, gapped, strict=True), places))
    return [part._replace(order=number) for number, part in enumerate(parts)]


def _stand_beside(parts: Sequence[Segment]) -> int:
    """Count the segments that stand right of the one drawn before them, or above it, as cells do."""
    return sum(
        part.bottom > last.top or (part.left > last.right and part.top > last.bottom and not is_marker(last.text))
        for last, part in pairwise(parts)
    )


def _tagged(glyphs: Glyphs, lines: Iterable[tuple[Line, bool]], places: dict[int, Place]) -> Iterator[Segment]:
    """Part lines between cells where the page's tags tell of cells, else where wide gaps run through them."""
    for line, wide in lines:
        start, stop, first, last = line
        content = glyphs.content(start)
        if places and (content in places or glyphs.place(stop - 1, places)):
            pieces = _by_cells(glyphs, line, places)
        else:
            pieces = _parted(glyphs, start, stop, first, last) if wide else iter([_unparted(*line)])
        for piece in pieces:
            yield _segment(glyphs, *piece, untagged=content < 0)


def _unparted(start: int, stop: int, first: Box, last: Box) -> Piece:
    return start, stop, (first[0], last[1], min(first[2], last[2]), max(first[3], last[3])), None


def _by_cells(glyphs: Glyphs, line: Line, places: dict[int, Place]) -> Iterator[Piece]:
    start, stop, first, _ = line
    begin, opening, place = start, first, glyphs.place(start, places)
    at = glyphs.text.find(" ", start, stop)
    while at >= 0:
        word = at + 1
        if word < stop and not glyphs.text[word].isspace() and (other := glyphs.place(word, places)) != place:
            before = glyphs.box(at - 1)
            yield begin, at, (opening[0], before[1], min(opening[2], before[2]), max(opening[3], before[3])), place
            begin, opening, place = word, glyphs.box(word), other
        at = glyphs.text.find(" ", word, stop)
    end = glyphs.box(stop - 1)
    yield begin, stop, (opening[0], end[1], min(opening[2], end[2]), max(opening[3], end[3])), place


def _lines(glyphs: Glyphs) -> Iterator[Line]:
    """Yield each line's offsets, without the space around it, and the boxes of its first and last character."""
    text, start = glyphs.text, 0
    for stop in [*(m.span() for m in _BREAK.finditer(text)), (len(text), len(text))]:
        words = text[start : stop[0]]
        if stripped := words.strip():
            first = start + len(words) - len(words.lstrip())
            yield from _level(glyphs, first, first + len(stripped), glyphs.box(first))
        start = stop[1]


def _level(glyphs: Glyphs, start: int, stop: int, first: Box) -> Iterator[Line]:
    """Yield a line, in two where its end stands elsewhere on the page: a stamp ("Page 19") follows it at once."""
    last = glyphs.box(stop - 1)
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
    yield from _level(glyphs, rest, stop, glyphs.box(rest))


def _is_level(box: Box, other: Box) -> bool:
    return abs(box[2] + box[3] - other[2] - other[3]) < 2 * max(box[3] - box[2], other[3] - other[2])


def _gapped(glyphs: Glyphs, lines: Sequence[Line]) -> Iterator[bool]:
    """Tell of each line whether a wide gap may run through it: it is short, or a gap lies between two of its runs.

    Where lines and runs do not go together, every line that follows is searched.
    """
    runs, lost = deque(glyphs.runs()), False
    for start, stop, first, last in lines:
        bottom, top = min(first[2], last[2]) - 2, max(first[3], last[3]) + 2
        lost = lost or not runs or abs(runs[0][0] - first[0]) > top - bottom
        wide, right = lost, first[0]
        while not lost and runs and bottom <= (runs[0][2] + runs[0][3]) / 2 <= top and runs[0][0] <= last[1] + 1:
            run = runs.popleft()
            wide = wide or run[0] - right > 0.9 * _WIDE * (first[3] - first[2])
            right = run[1]
        yield wide or stop - start < _SHORT or "  " in glyphs.text[start:stop]


def _parted(glyphs: Glyphs, start: int, stop: int, first: Box, last: Box) -> Iterator[Piece]:
    """Part a line where a wide gap runs through it."""
    wide = _WIDE * max(first[3] - first[2], last[3] - last[2])
    opening, begin = first, start
    at = glyphs.text.find(" ", start, stop)
    while at >= 0:
        word = at + 1
        before, after = glyphs.box(at - 1), glyphs.box(word)
        if after[0] - before[1] > wide:
            yield begin, at, (opening[0], before[1], min(opening[2], before[2]), max(opening[3], before[3])), None
            opening, begin = after, word
        at = glyphs.text.find(" ", word + 1, stop)
    yield begin, stop, (opening[0], last[1], min(opening[2], last[2]), max(opening[3], last[3])), None


def _segment(glyphs: Glyphs, start: int, stop: int, box: Box, place: Place | None, untagged: bool = False) -> Segment:
    bold = glyphs.is_bold(start) and (stop - start < 2 or glyphs.is_bold(stop - 1))
    words = glyphs.text[start:stop].strip()
    if not words.isascii():
        words = printable(_HIDDEN_HYPHEN.sub("-", _SYMBOL.sub("•", words)))
    if words[0] in BULLETS and stop - start > 2:  # Its font is another than its words', and taller.
        last = glyphs.box(stop - 1)
        box = (box[0], box[1], last[2], last[3])
    if _SPACED.fullmatch(words):
        words = words.replace(" ", "")
    return Segment(words, *box, bold, 0, place, untagged)
