"""A web page to its layout: its own content in reading order, without menus, banners and footers."""

import re
from collections.abc import Sequence
from typing import Any

from kg.errors import UnreadableError
from kg.read.markers import is_item_number
from kg.read.sheet import Layout, Sheet
from kg.read.text import printable
from kg.read.web.breaks import mended
from kg.read.web.contacts import set_aside
from kg.read.web.fields import paired
from kg.read.web.pieces import Grid, Piece
from kg.read.web.stretches import own
from kg.read.web.tree import page_tree
from kg.read.web.walk import Walker

_COOKIES = re.compile(
    r"\b(?:uses?|accept|about|manage|essential|optional)\b.{0,60}\bcookies?\b|\bcookie (?:settings|policy|preferences)",
    re.I,
)
_PRESSED = (
    r"(?:cymraeg|english|gàidhlig|gaeilge|skip to .{0,20}content|skip navigation"
    r"|print(?: this page| page)?"
    r"|share(?: this page)?|back to top|top of page|home|menu|search|close|next|previous"
    r"|log ?in|sign ?in|register|accept all|reject all"
    r"|share on .{0,20}|email this page|a to z|translate|listen|close (?:this )?window|printable version)[\s.»>]*"
)
_CONTROL = re.compile(rf"{_PRESSED}(?:\|\s{{0,4}}{_PRESSED}){{0,4}}", re.I)
_CLOSING = re.compile(
    r"©|\bcopyright\b|all rights reserved|privacy (?:policy|notice)|accessibility|terms (?:and|of)|site ?map"
    r"|powered by|follow us|^printed (?:from|on)\b",
    re.I,
)
_REFUSED = re.compile(
    r"access denied|forbidden|not found|just a moment|page unavailable|service unavailable|error \d{3}", re.I
)
_LOGIN = re.compile(r"\b(?:log|sign) ?in\b|\bpassword\b", re.I)
_LONGEST_CONTROL, _LONGEST_NOTICE = 80, 600
_SHORT_PAGE = 1500
_SENTENCE = 60
_TITLE_LENGTH, _NUMBER_LENGTH = 300, 12


def read_web(markup: str) -> Layout:
    """Read a web page. Raises UnreadableError for a form to log in, an error's page and a page without text."""
    tree = page_tree(markup)
    title = _title(tree)
    asks = tree.css_first("input[type='password']") is not None
    pieces = trimmed(_content(tree))
    text = " ".join(piece.text for piece in pieces)
    if len(text) < _SHORT_PAGE and (asks or (len(text) < 400 and title and _LOGIN.search(title))):
        raise UnreadableError("a page that asks to log in")
    if len(text) < 500 and title and _REFUSED.search(title):
        raise UnreadableError(f"a page that refuses: “{title[:80]}”")
    if not text:
        raise UnreadableError("a web page without text of its own")
    return laid_out(pieces, title)


def fragment(markup: str) -> list[Piece | Grid]:
    """Return the pieces of a fragment of markup, such as an item's minutes in a web service's answer."""
    tree = page_tree(markup)
    if tree.body is None:
        return []
    return mended(Walker(fragment=True).walked(tree.body))


def _content(tree: Any) -> list[Piece | Grid]:
    """Return the pieces of a page's own content; none where the page has no body."""
    if tree.body is None:
        return []
    walker = Walker()
    return own(walker.walked(tree.body), walker.stretches)


def trimmed(pieces: Sequence[Piece | Grid]) -> list[Piece | Grid]:
    """Leave out menus before the first heading, banners and controls, the footer's lines; set contacts aside.

    Names are joined to their values, and numbers to their titles.
    """
    kept = mended(paired([p for p in _without_menu(pieces) if not _is_control(p)]))
    kept = list(set_aside(numbered(kept)))
    while kept and len(kept[-1].text) < 300 and (_CLOSING.search(kept[-1].text) or _is_bar(kept[-1])):
        kept.pop()
    return kept


def _without_menu(pieces: Sequence[Piece | Grid]) -> Sequence[Piece | Grid]:
    """Leave out the short lines before the first heading; on a page without one, the links before its first line."""
    first = next((n for n, p in enumerate(pieces) if isinstance(p, Piece) and p.kind == "heading" and p.level == 1), 0)
    if first:
        return [*(p for p in pieces[:first] if not _is_menu(p)), *pieces[first:]]
    first = next((n for n, p in enumerate(pieces) if len(p.text) >= _SENTENCE or not isinstance(p, Piece)), 0)
    return [*(p for p in pieces[:first] if not p.is_link), *pieces[first:]] if first else pieces


def numbered(pieces: Sequence[Piece | Grid]) -> list[Piece | Grid]:
    """Put an item's number, which has a cell of its own, before the item's title: "21/23 Declarations of Interest"."""
    found: list[Piece | Grid] = []
    for piece in pieces:
        last = found[-1] if found else None
        if (
            isinstance(last, Piece)
            and len(last.text) <= _NUMBER_LENGTH
            and isinstance(piece, Piece)
            and is_item_number(last.text)
            and piece.kind in ("paragraph", "heading")
            and len(piece.text) <= _TITLE_LENGTH
        ):
            found[-1] = piece._replace(text=f"{last.text} {piece.text}", kind="heading", level=3, label=last.text)
        else:
            found.append(piece)
    return found


def laid_out(pieces: Sequence[Piece | Grid], title: str | None) -> Layout:
    """Write the pieces on a sheet and return its layout."""
    sheet = Sheet()
    write(sheet, pieces)
    return sheet.layout(title=title, checked=True)


def write(sheet: Sheet, pieces: Sequence[Piece | Grid], table: int = 0) -> int:
    """Write pieces on a sheet, numbering tables from the number given; return the last table's number."""
    close = False
    for piece in pieces:
        if isinstance(piece, Grid):
            table += 1
            _write_grid(sheet, piece, table)
            close = False
            continue
        sheet.block(
            piece.text,
            piece.kind,
            level=piece.level,
            label=piece.label,
            bold=piece.bold,
            element=piece.element,
            before=1 if close else 2,
        )
        close = piece.close
    return table


def _write_grid(sheet: Sheet, grid: Grid, table: int) -> None:
    for number, row in enumerate(grid.rows):
        labels = list(grid.heads) if number and grid.heads else None
        heading = not number and bool(grid.heads)
        sheet.row(list(row), table=table, row=number, labels=labels, bold=heading, before=1 if number else 2)


def _title(tree: Any) -> str | None:
    node = tree.css_first("title")
    return (printable(" ".join(node.text().split())) or None) if node is not None else None


def _is_control(piece: Piece | Grid) -> bool:
    text = piece.text
    if len(text) >= _LONGEST_NOTICE or isinstance(piece, Grid):
        return False
    if len(text) < _LONGEST_CONTROL and _CONTROL.fullmatch(text):
        return True
    return ("ookie" in text or "OOKIE" in text) and bool(_COOKIES.search(text))


def _is_menu(piece: Piece | Grid) -> bool:
    return piece.is_link or _is_bar(piece) or len(piece.text) < 40


def _is_bar(piece: Piece | Grid) -> bool:
    """A bar of links: "Home | About | Contact", or nothing but signs."""
    return (piece.is_link and "|" in piece.text) or not any(c.isalnum() for c in piece.text)
