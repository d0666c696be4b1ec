"""Stretches of a page's pieces that are named as a menu would be, or as the content: which of them are."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, compress

from kg.read.web.pieces import Grid, Piece

#: What is named as a menu holds less than this share of the page's words.
_SMALL = 0.3
#: The page's content holds at least this share of its words, and so many characters.
_SHARE, _LEAST = 0.2, 80


@dataclass(slots=True)
class Stretch:
    """The pieces of one element: of the page's content, or else of what is named as a menu is."""

    is_content: bool
    start: int
    end: int = 0


def own(pieces: Sequence[Piece | Grid], stretches: Sequence[Stretch]) -> list[Piece | Grid]:
    """Return the pieces of the page's own content, without what is named as a menu and is small.

    The content is the first element that says it is and holds a fair share of the words; else the whole page.
    """
    kept = bytearray(b"\1") * len(pieces)
    sums = _sums(pieces, kept)
    for part in stretches:
        if not part.is_content and sums[part.end] - sums[part.start] < _SMALL * sums[-1]:
            kept[part.start : part.end] = bytes(part.end - part.start)
    sums = _sums(pieces, kept)
    least = max(_SHARE * sums[-1], _LEAST)
    for part in stretches:
        if part.is_content and sums[part.end] - sums[part.start] > least:
            return list(compress(pieces[part.start : part.end], kept[part.start : part.end]))
    return list(compress(pieces, kept))


def _sums(pieces: Sequence[Piece | Grid], kept: bytearray) -> list[int]:
    return list(accumulate((len(p.text) * k for p, k in zip(pieces, kept, strict=True)), initial=0))
