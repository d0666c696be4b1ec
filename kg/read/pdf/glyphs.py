"""The characters of one page of a PDF: their text, and for each its place, its font's weight and its tag."""

import ctypes
import re
from collections import deque
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import repeat
from struct import Struct
from typing import Any

import pypdfium2.raw as pdfium

from kg.read import limits
from kg.read.pdf import calls
from kg.read.pdf.structure import Place

#: Left, top, right, bottom, in points from the page's lower left corner: the order in which the library gives them.
Box = tuple[float, float, float, float]

#: A font's flag that asks for bold, whatever its name.
_FORCED = 1 << 18
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_FOUR = Struct("4f")
_SIZE = _FOUR.size
_DOUBLES = Struct("4d")


class Glyphs:
    """The characters of one page, asked for by their number."""

    def __init__(self, page: Any) -> None:
        self._page = page.get_textpage()
        self.count = min(self._page.count_chars(), limits.PAGE_CHARACTERS)
        self.text: str = self._page.get_text_range(0, self.count) if self.count else ""
        self._same = len(self.text) == self.count
        self._handle = calls.address(self._page.raw)
        self._name, self._flags = ctypes.create_string_buffer(128), ctypes.c_int()
        self._font = (calls.address(self._name), 128, ctypes.addressof(self._flags))
        self._contents: dict[int | None, int] = {None: -1}

    def box(self, at: int) -> Box:
        """Return the left, top, right and bottom of the character at an offset of the text."""
        return self.boxes((at,))[0]

    def boxes(self, offsets: Sequence[int]) -> list[Box]:
        """Return the boxes of the characters at several offsets: all are asked for in one go."""
        numbers = offsets if self._same else [self._index(at) for at in offsets]
        filled = (ctypes.c_float * (4 * len(numbers)))()
        start = ctypes.addressof(filled)
        slots = range(start, start + _SIZE * len(numbers), _SIZE)
        deque(map(calls.loose_char_box, repeat(self._handle), numbers, slots), maxlen=0)
        return list(_FOUR.iter_unpack(filled))

    def is_bold(self, at: int) -> bool:
        """Tell whether the character is set in a bold font."""
        calls.font_info(self._handle, at if self._same else self._index(at), *self._font)
        return bool(self._flags.value & _FORCED) or _bold_name(self._name.value)

    def runs(self) -> Iterator[Box]:
        """Yield the boxes of the stretches that are drawn in one go, in the order of the text."""
        count = max(pdfium.FPDFText_CountRects(self._page.raw, 0, -1), 0)
        filled = (ctypes.c_double * (4 * count))()
        start, size = ctypes.addressof(filled), _DOUBLES.size
        corners = (range(start + 8 * n, start + size * count, size) for n in range(4))
        deque(map(calls.rect, repeat(self._handle), range(count), *corners), maxlen=0)
        yield from _DOUBLES.iter_unpack(filled)

    def place(self, at: int, places: dict[int, Place]) -> Place | None:
        """Return the cell that the character stands in, by the numbers of marked content."""
        return places.get(self.content(at))

    def content(self, at: int) -> int:
        """Return the number of the marked content that the character belongs to, -1 for none."""
        drawn = calls.text_object(self._handle, at if self._same else self._index(at))
        if drawn not in self._contents:
            self._contents[drawn] = calls.marked_content(drawn)
        return self._contents[drawn]

    def _index(self, at: int) -> int:
        return int(pdfium.FPDFText_GetCharIndexFromTextIndex(self._page.raw, at))


@cache
def _bold_name(name: bytes) -> bool:
    return bool(_BOLD.search(name.decode("utf-8", "replace")))
