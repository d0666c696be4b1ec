"""Lines of a page that say where to write to a person and whom to ring: in the text, and no part of what it tells."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.lexicon import load_book
from kg.read.web.pieces import Grid, Piece
from kg.resources import resource

#: A label ends with a colon within so many characters, or is a line of its own.
_LABEL = 60


def set_aside(pieces: Sequence[Piece | Grid]) -> Iterator[Piece | Grid]:
    """Yield the pieces of a page, those that give contact details as furniture.

    What goes on below the label within its element is set aside with it: the lines of an address.
    """
    goes_on = False
    for piece in pieces:
        if isinstance(piece, Grid):
            yield from _of_grid(piece)
            goes_on = False
            continue
        opens = is_contact(piece.text)
        aside = opens or (goes_on and piece.kind != "heading")
        goes_on = aside and (piece.close or (opens and piece.text.endswith(":")))
        yield piece._replace(kind="furniture", level=0, label=None) if aside else piece


def is_contact(words: str) -> bool:
    """Tell whether a line is an address, a telephone number or an e-mail address under its label."""
    labelled = len(words) < _LABEL or ":" in words[:_LABEL]
    return labelled and any(regex.search(words) for regex in _labels())


def _of_grid(grid: Grid) -> Iterator[Piece | Grid]:
    """Yield a table without the rows that give contact details, and these behind it."""
    aside = [row for row in grid.rows if is_contact(row[0].rstrip(" :") + ":")]
    rows = tuple(row for row in grid.rows if row not in aside)
    if rows:
        yield grid._replace(rows=rows) if aside else grid
    yield from (Piece("\t".join(row), "furniture", element=grid.element) for row in aside)


@cache
def _labels() -> tuple[re.Pattern[str], ...]:
    book = load_book(resource("ontology", "patterns", "contacts.toml"))
    return tuple(pattern.regex for pattern in book.yielding("contact"))
