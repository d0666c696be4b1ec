"""A tree of elements to pieces: paragraphs, headings, list items and tables in reading order."""

import re
from collections.abc import Iterator
from typing import Any

from kg.errors import UnreadableError
from kg.read import limits
from kg.read.markers import opening_marker
from kg.read.numerals import numeral
from kg.read.web.pieces import Grid, Piece

_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure form header
    h1 h2 h3 h4 h5 h6 hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul""".split()  # noqa: SIM905
)
_BOLD = frozenset(("b", "strong", "th"))
_SPACE = re.compile(r"[\s\u00a0]+")
#: A cell with more characters than this, or with headings in it, makes its table one of layout.
_LONG_CELL = 300
#: A link to a file in the place of its icon: "PDF 255 KB".
_FILE_SIZE = re.compile(
    r"\s*(?:pdf icon\s{0,3})?\(?(?:PDF|DOCX?|XLSX?|RTF|ZIP)[\s,]{1,3}[\d.]{1,8}\s{0,3}[KM]B\)?\s*", re.I
)


class Walker:
    """Walks an element and gathers its pieces. What it holds besides is the text of the piece that is under way."""

    def __init__(self, numbers: dict[int, int]) -> None:
        self._numbers = numbers
        self._pieces: list[Piece | Grid] = []
        self._words: list[str] = []
        self._bold = self._links = 0
        self._in_bold = self._in_link = 0

    def walked(self, node: Any) -> list[Piece | Grid]:
        """Return the pieces of an element, in reading order."""
        self._walk(node, node.tag, 0)
        return self._pieces

    def _walk(self, node: Any, name: str, depth: int) -> None:
        """Gather the pieces of an element's children, and what is left of its own text at its end."""
        if depth > limits.TAG_DEPTH:
            raise UnreadableError("a web page whose tags lie too deep in one another")
        for child in node.iter(include_text=True):
            tag = child.tag
            if tag == "-text":
                self._take(child.text_content or "")
            elif tag == "br":
                self._end(node, close=True)
            elif tag in _BLOCKS:
                self._end(node)
                self._block(child, tag, depth)
            elif tag[0] not in "-_":
                self._inline(child, tag, depth)
        if name in _BLOCKS:
            self._end(node)

    def _block(self, node: Any, tag: str, depth: int) -> None:
        if tag == "table" and (grid := self._grid(node)):
            self._pieces.append(grid)
        elif tag in ("ul", "ol"):
            self._list(node, tag, depth)
        else:
            self._walk(node, tag, depth + 1)

    def _inline(self, node: Any, tag: str, depth: int) -> None:
        if tag == "a" and _FILE_SIZE.fullmatch(node.text(deep=True)):
            return
        bold, link = tag in _BOLD, tag == "a"
        self._in_bold += bold
        self._in_link += link
        self._walk(node, tag, depth + 1)
        self._in_bold -= bold
        self._in_link -= link

    def _list(self, node: Any, tag: str, depth: int) -> None:
        number = _whole(node.attributes.get("start"), 1)
        style = node.attributes.get("type") or "1"
        for child in node.iter():
            start, name = len(self._pieces), child.tag
            self._walk(child, name, depth + 1)
            marker = "•" if tag == "ul" else f"{numeral(number, style)}."
            self._pieces[start:] = _items(self._pieces[start:], marker if name == "li" else None)
            number += name == "li"

    def _take(self, words: str) -> None:
        self._words.append(words)
        length = len(words.strip()) if self._in_bold or self._in_link else 0
        self._bold += length if self._in_bold else 0
        self._links += length if self._in_link else 0

    def _end(self, node: Any, close: bool = False) -> None:
        """Close the piece that is being gathered. ``close``: the next one stands on the next line."""
        if not self._words:
            return
        text = " ".join("".join(self._words).replace("\u00ad", "").split())
        bold, links = self._bold, self._links
        self._words.clear()
        self._bold = self._links = 0
        if text:
            is_bold = bool(bold) and bold >= 0.9 * len(text.replace(" ", ""))
            self._pieces.append(self._piece(text, node, is_bold, links, close))

    def _piece(self, text: str, node: Any, bold: bool, links: int, close: bool) -> Piece:
        tag = node.tag
        element = self._element(node, tag)
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            return Piece(text, "heading", int(tag[1]), bold=True, element=element, links=links)
        marker = opening_marker(text)
        if marker:
            return Piece(text, "list-item", 1, marker, bold, element, links, close)
        return Piece(text, bold=bold, element=element, links=links, close=close)

    def _grid(self, table: Any) -> Grid | None:
        """Return a table of short cells as a grid; None where it serves to lay out text."""
        if "mgItemTable" in (table.attributes.get("class") or "") or table.css_first("h1, h2"):
            return None
        if any(inner.mem_id != table.mem_id for inner in table.css("table")):
            return None
        rows = [[cell for cell in row.iter() if cell.tag in ("td", "th")] for row in table.css("tr")]
        words = [[_SPACE.sub(" ", cell.text(deep=True, separator=" ")).strip() for cell in row] for row in rows]
        cells = [cell for row in words for cell in row if cell]
        if max(map(len, words), default=0) < 2 or not cells or max(map(len, cells)) > _LONG_CELL:
            return None
        heads = tuple(words[0]) if all(cell.tag == "th" for cell in rows[0]) and len(rows) > 1 else ()
        links = sum(len(link.text(deep=True, strip=True)) for link in table.css("a"))
        return Grid(tuple(tuple(row) for row in words if any(row)), heads, self._element(table, "table"), links)

    def _element(self, node: Any, tag: str) -> str | None:
        """Return an element's XPath within the page as published."""
        number = self._numbers.get(node.mem_id)
        return f"(//{tag})[{number}]" if number else None


def _items(pieces: list[Piece | Grid], marker: str | None) -> Iterator[Piece | Grid]:
    """Yield the pieces of a list's item, the first with its marker; the items of a list within it lie deeper."""
    for number, piece in enumerate(pieces):
        if not isinstance(piece, Piece):
            yield piece
        elif not number and marker and piece.kind == "paragraph":
            yield _item(piece, marker)
        else:
            yield _deeper(piece) if piece.kind == "list-item" else piece


def _item(piece: Piece, marker: str) -> Piece:
    if opening_marker(piece.text):
        return piece
    text = f"{marker} {piece.text}"
    return Piece(text, "list-item", 1, marker, piece.bold, piece.element, piece.links, piece.close)


def _deeper(piece: Piece) -> Piece:
    return Piece(
        piece.text, piece.kind, piece.level + 1, piece.label, piece.bold, piece.element, piece.links, piece.close
    )


def _whole(number: str | None, default: int) -> int:
    return int(number) if number and number.isascii() and number.isdigit() and len(number) < 6 else default
