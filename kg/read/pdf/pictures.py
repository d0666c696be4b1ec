"""Pages that give no text: which of them are pictures, and how they and the damaged ones are told of."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

import pypdfium2.raw as pdfium

#: A picture covers at least this share of its page; drawn letters are at least so many lines.
_SHARE, _DRAWN = 0.3, 500
#: How deep within drawings pictures are looked for.
_DEPTH = 4


def is_picture(page: Any) -> bool:
    """Tell whether a page without text shows something: a picture of a page, or letters drawn as lines."""
    width, height = page.get_size()
    covered = drawn = 0.0
    for shown in page.get_objects(max_depth=_DEPTH):
        if shown.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = shown.get_bounds()
            covered += max(right - left, 0) * max(top - bottom, 0)
        drawn += shown.type == pdfium.FPDF_PAGEOBJ_PATH
        if covered > _SHARE * width * height or drawn > _DRAWN:
            return True
    return False


def told(pictures: Sequence[int], damaged: Sequence[int], number: int) -> str | None:
    """Say which of so many pages are pictures, and which could not be read; None where none is either.

    >>> told((3, 4, 5, 9), (7,), 12)
    'pages 3–5, 9 of 12, pictures only: no text; page 7 of 12 could not be read'
    """
    shown = f"{_pages(pictures, number)}, {'a picture' if len(pictures) == 1 else 'pictures'} only: no text"
    lost = f"{_pages(damaged, number)} could not be read"
    return "; ".join([shown] * bool(pictures) + [lost] * bool(damaged)) or None


def _pages(pages: Sequence[int], number: int) -> str:
    return f"{'page' if len(pages) == 1 else 'pages'} {', '.join(_runs(pages))} of {number}"


def _runs(pages: Iterable[int]) -> Iterable[str]:
    for _, run in groupby(enumerate(pages), key=lambda placed: placed[1] - placed[0]):
        numbers = [number for _, number in run]
        yield f"{numbers[0]}–{numbers[-1]}" if len(numbers) > 2 else ", ".join(map(str, numbers))
