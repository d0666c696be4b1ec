"""The characters of one page of a PDF: their text, and for each its place, its font's weight and its tag."""

import ctypes
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pypdfium2.raw as pdfium

from kg.read import limits
from kg.read.pdf.structure import Place, content_of

#: Left, right, bottom, top, in points from the page's lower left corner.
Box = tuple[float, float, float, float]

#: A font's flag that asks for bold, whatever its name.
_FORCED = 1 << 18
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)


class Glyphs:
    """The characters of one page, asked for by their number."""

    def __init__(self, page: Any) -> None:
        self._page = page.get_textpage()
        self.count = min(self._page.count_chars(), limits.PAGE_CHARACTERS)
        self.text: str = self._page.get_text_range(0, self.count) if self.count else ""
        self._same = len(self.text) == self.count
        self._raw = self._page.raw
        self._rect = pdfium.FS_RECTF()
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()

    def box(self, at: int) -> Box:
        """Return the left, right, bottom and top of the character at an offset of the text."""
        rect = self._rect
        pdfium.FPDFText_GetLooseCharBox(self._raw, at if self._same else self._index(at), rect)
        return rect.left, rect.right, rect.bottom, rect.top

    def is_bold(self, at: int) -> bool:
        """Tell whether the character is set in a bold font."""
        number = at if self._same else self._index(at)
        pdfium.FPDFText_GetFontInfo(self._raw, number, self._name, 128, self._flags)
        return bool(self._flags.value & _FORCED) or _bold_name(self._name.value)

    def runs(self) -> Iterator[Box]:
        """Yield the boxes of the stretches that are drawn in one go, in the order of the text."""
        left, top, right, bottom = (ctypes.c_double() for _ in range(4))
        for number in range(pdfium.FPDFText_CountRects(self._raw, 0, -1)):
            pdfium.FPDFText_GetRect(self._raw, number, left, top, right, bottom)
            yield left.value, right.value, bottom.value, top.value

    def place(self, at: int, places: dict[int, Place]) -> Place | None:
        """Return the cell that the character stands in, by the numbers of marked content."""
        return places.get(self.content(at))

    def content(self, at: int) -> int:
        """Return the number of the marked content that the character belongs to, -1 for none."""
        return content_of(self._raw, at if self._same else self._index(at))

    def _index(self, at: int) -> int:
        return int(pdfium.FPDFText_GetCharIndexFromTextIndex(self._raw, at))


@cache
def _bold_name(name: bytes) -> bool:
    return bool(_BOLD.search(name.decode("utf-8", "replace")))
