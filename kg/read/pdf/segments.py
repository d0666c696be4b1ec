"""One page of a PDF to its segments: stretches of printed words with the place, size and weight of each."""

import ctypes
import re
from collections.abc import Iterator
from statistics import median
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from kg.read import limits
from kg.read.markers import BULLETS
from kg.read.text import printable

#: A gap within a line that is wider than this share of its height parts two segments: a tab, or two cells.
_WIDE = 0.75
#: Lines up to this length are always searched for wide gaps; longer ones only where they are stretched.
_SHORT = 70
_STRETCHED = 1.06
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
#: A line ends at a line end, and after a hyphen that the library takes for a word's division and hides.
_HIDDEN_HYPHEN = re.compile("[\ufffe\x02]")
#: Signs of symbol fonts, bullets for the most part.
_SYMBOL = re.compile("[\uf020-\uf0ff]")
#: A heading with its letters set apart: "A G E N D A".
_SPACED = re.compile(r"(?:[A-Z] ){3,}[A-Z]")
_BREAK = re.compile("\r\n|\r|\n|(?<=[\ufffe\x02])")


class Segment(NamedTuple):
    """Words printed together on one line. Distances are in points from the page's lower left corner.

    ``order`` counts the page's segments as the file draws them.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    bold: bool
    order: int

    @property
    def height(self) -> float:
        """The line's height, a little more than its font's size."""
        return self.top - self.bottom


class Glyphs:
    """The characters of one page, asked for by their number."""

    def __init__(self, page: Any) -> None:
        self._page = page.get_textpage()
        self.count = min(self._page.count_chars(), limits.PAGE_CHARACTERS)
        self.text: str = self._page.get_text_range(0, self.count) if self.count else ""
        self._same = len(self.text) == self.count
        self._rect = pdfium.FS_RECTF()
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()

    def box(self, at: int) -> tuple[float, float, float, float]:
        """Return the left, right, bottom and top of the character at an offset of the text."""
        rect = self._rect
        pdfium.FPDFText_GetLooseCharBox(self._page, self._index(at), rect)
        return rect.left, rect.right, rect.bottom, rect.top

    def is_bold(self, at: int) -> bool:
        """Tell whether the character is set in a bold font."""
        number = self._index(at)
        if pdfium.FPDFText_GetFontWeight(self._page, number) >= 600:
            return True
        size = pdfium.FPDFText_GetFontInfo(self._page, number, self._name, 128, self._flags)
        return bool(size and _BOLD.search(self._name.value.decode("utf-8", "replace")))

    def _index(self, at: int) -> int:
        return at if self._same else int(pdfium.FPDFText_GetCharIndexFromTextIndex(self._page, at))


def segments(page: Any) -> list[Segment]:
    """Return the segments of a page in the order in which the file draws them."""
    glyphs = Glyphs(page)
    whole = list(_lines(glyphs))
    usual = _usual_width(whole)
    parts = [part for line in whole for part in _parted(glyphs, *line, usual)]
    return [part._replace(order=number) for number, part in enumerate(parts)]


_Line = tuple[int, int, tuple[float, float, float, float], tuple[float, float, float, float]]


def _lines(glyphs: Glyphs) -> Iterator[_Line]:
    """Yield each line's offsets, without the space around it, and the boxes of its first and last character."""
    text, start = glyphs.text, 0
    for stop in [*(m.span() for m in _BREAK.finditer(text)), (len(text), len(text))]:
        words = text[start : stop[0]]
        if stripped := words.strip():
            first = start + len(words) - len(words.lstrip())
            last = first + len(stripped)
            yield first, last, glyphs.box(first), glyphs.box(last - 1)
        start = stop[1]


def _usual_width(lines: list[_Line]) -> float:
    """Return the usual width of a character as a share of the line's height."""
    shares = [
        (last[1] - first[0]) / ((stop - start) * (first[3] - first[2]))
        for start, stop, first, last in lines
        if stop - start >= _SHORT and first[3] > first[2]
    ]
    return median(shares) if shares else 0.0


def _parted(
    glyphs: Glyphs,
    start: int,
    stop: int,
    first: tuple[float, float, float, float],
    last: tuple[float, float, float, float],
    usual: float,
) -> Iterator[Segment]:
    """Part a line where a wide gap runs through it."""
    height = max(first[3] - first[2], last[3] - last[2])
    stretched = (last[1] - first[0]) > _STRETCHED * usual * (stop - start) * height
    left, begin = first[0], start
    if glyphs.text[start] in BULLETS:  # Its font is another, and taller than the words'.
        first = (first[0], first[1], last[2], last[3])
    bottom, top = min(first[2], last[2]), max(first[3], last[3])
    if stop - start < _SHORT or stretched:
        at = glyphs.text.find(" ", start, stop)
        while at >= 0:
            word = at + 1
            before, after = glyphs.box(at - 1)[1], glyphs.box(word)[0]
            if after - before > _WIDE * height:
                yield _segment(glyphs, begin, at, (left, before, bottom, top))
                left, begin = after, word
            at = glyphs.text.find(" ", word + 1, stop)
    yield _segment(glyphs, begin, stop, (left, last[1], bottom, top))


def _segment(glyphs: Glyphs, start: int, stop: int, box: tuple[float, float, float, float]) -> Segment:
    bold = glyphs.is_bold(start) and (stop - start < 2 or glyphs.is_bold(stop - 1))
    words = _HIDDEN_HYPHEN.sub("-", _SYMBOL.sub("•", glyphs.text[start:stop].strip()))
    if _SPACED.fullmatch(words):
        words = words.replace(" ", "")
    return Segment(printable(words), *box, bold, start)
