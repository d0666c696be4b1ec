"""Names and values that a page lays side by side in boxes of their own: "Decision Maker:" | "Cabinet"."""

import re
from collections.abc import Sequence
from functools import cache
from typing import TypeGuard

from kg.lexicon import load_book
from kg.read.web.pieces import Grid, Piece
from kg.resources import resource

#: A name has so many characters at most, and a value so many.
_NAME, _VALUE = 60, 300
_ELEMENT = re.compile(r"\(//(div|td|th)\)\[(\d+)\]")


def paired(pieces: Sequence[Piece | Grid]) -> list[Piece | Grid]:
    """Return a page's pieces, each name that has a box to itself put beside the value in the next one.

    They become a field of the page's header, as a table's row with a name and a value does; where the name opens a part
    of the minutes ("Resolved:"), one line. A name over several boxes ("Present:" over one for each member) is the
    heading of a list, and stays alone.
    """
    found: list[Piece | Grid] = []
    start = 0
    for at, piece in enumerate(pieces):
        if at < start or not _is_name(piece) or not (both := _both(piece, pieces[at + 1 : at + 3])):
            continue
        found += pieces[start:at]
        above = found[-1] if found and start == at else None
        if isinstance(above, Grid) and isinstance(both, Grid):
            found[-1] = above._replace(rows=above.rows + both.rows, links=above.links + both.links)
        else:
            found.append(both)
        start = at + 2
    return [*found, *pieces[start:]]


def _is_name(piece: Piece | Grid) -> TypeGuard[Piece]:
    return isinstance(piece, Piece) and piece.text.endswith(":") and len(piece.text) <= _NAME and _is_plain(piece)


def _is_plain(piece: Piece) -> bool:
    return piece.kind == "paragraph" and not piece.close


def _both(name: Piece, behind: Sequence[Piece | Grid]) -> Piece | Grid | None:
    """Return a name and its value as a field or as one line; None where what stands behind it is not its value."""
    value, following = behind[0] if behind else None, behind[1] if len(behind) > 1 else None
    if not isinstance(value, Piece) or not _is_plain(value) or _is_name(value) or len(value.text) > _VALUE:
        return None
    if not _are_beside(name, value):
        return None
    if isinstance(following, Piece) and not _is_name(following) and _are_beside(value, following):
        return None
    links = name.links + value.links
    if any(regex.search(name.text) for regex in _opening()):
        return name._replace(text=f"{name.text} {value.text}", bold=name.bold and value.bold, links=links)
    return Grid(((name.text, value.text),), (), name.element, links)


def _are_beside(piece: Piece, following: Piece) -> bool:
    """Tell whether one's box opens next after the other's, of its kind; the heading of a row stands before any cell."""
    box, next_box = _box(piece), _box(following)
    if not box or not next_box:
        return False
    return next_box == (box[0], box[1] + 1) or (box[0], next_box[0]) == ("th", "td")


def _box(piece: Piece) -> tuple[str, int] | None:
    found = _ELEMENT.fullmatch(piece.element or "")
    return (found[1], int(found[2])) if found else None


@cache
def _opening() -> tuple[re.Pattern[str], ...]:
    book = load_book(resource("ontology", "patterns", "pages.toml"))
    return tuple(pattern.regex for pattern in book.yielding("opens"))
