"""Lines that were broken by hand within an element, put together where a sentence runs on from one to the next."""

from collections.abc import Sequence

from kg.read.markers import is_ended, is_open
from kg.read.web.pieces import Grid, Piece

#: A line of running text is at least so long: names, and lines of an address, are shorter.
_LINE = 30
#: No paragraph is longer than this: what goes on and on is no sentence.
_PARAGRAPH = 5_000


def mended(pieces: Sequence[Piece | Grid]) -> list[Piece | Grid]:
    """Return a page's pieces, each line that goes on the sentence above it ("had | been repaired") joined to that."""
    found: list[Piece | Grid] = []
    for piece in pieces:
        last = found[-1] if found else None
        if isinstance(last, Piece) and last.close and isinstance(piece, Piece) and _goes_on(last, piece):
            found[-1] = last._replace(
                text=f"{last.text} {piece.text}", links=last.links + piece.links, close=piece.close
            )
        else:
            found.append(piece)
    return found


def _goes_on(last: Piece, piece: Piece) -> bool:
    if piece.kind != "paragraph" or last.kind == "heading" or not _LINE <= len(last.text) < _PARAGRAPH:
        return False
    if is_ended(last.text):
        return False
    same = (last.element, last.bold) == (piece.element, piece.bold)
    return same and (piece.text[0].islower() or is_open(last.text))
