"""A tree of elements to pieces: paragraphs, headings, list items and tables in reading order, in one walk."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from kg.errors import UnreadableError
from kg.read import limits
from kg.read.markers import opening_marker
from kg.read.numerals import numeral
from kg.read.text import printable
from kg.read.web.grids import caption, grid, pairs
from kg.read.web.marks import CONTENT, HIDDEN, MARKED, NAMED, SURROUNDING, marks
from kg.read.web.pieces import Grid, Piece
from kg.read.web.stretches import Stretch

_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure form header
    h1 h2 h3 h4 h5 h6 hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul""".split()  # noqa: SIM905
)
_HEADINGS = {**{f"h{level}": level for level in range(1, 7)}, "summary": 4}
_GRIDS: dict[str, Callable[[Any, str | None], Grid | None]] = {"table": grid, "dl": pairs}
#: Elements whose children are not simply walked.
_OWN_WAY = frozenset((*_GRIDS, "ul", "ol"))
_BOLD = frozenset(("b", "strong", "th"))
#: The elements that a piece is told to stand in.
_NUMBERED = frozenset((*_HEADINGS, "p", "li", "td", "th", "div", "table", "dt", "dd", "pre", "blockquote"))
_COUNTED = ", ".join(sorted(_NUMBERED))
#: A link to a file in the place of its icon: "PDF 255 KB".
_FILE_SIZE = re.compile(
    r"\s*(?:pdf icon\s{0,3})?\(?(?:PDF|DOCX?|XLSX?|RTF|ZIP)[\s,]{1,3}[\d.]{1,8}\s{0,3}[KM]B\)?\s*", re.I
)
#: An inline element of fewer characters is left out where it is named as a menu is.
_SMALL = 300
_TITLE = "main, [role='main'], h1"

_TOO_DEEP = "a web page whose tags lie too deep in one another"

Pieces = list[Piece | Grid]


class Walker:
    """Walks an element and gathers its pieces, and which stretches of them are marked as a menu or as the content.

    What it holds besides is the text of the piece that is under way, and how many elements of each tag it has passed:
    an element's XPath counts those that are hidden too. A ``fragment`` is no page: its elements are not named.
    """

    def __init__(self, fragment: bool = False) -> None:
        self.pieces: Pieces = []
        self.stretches: list[Stretch] = []
        self._fragment = fragment
        self._counts: dict[str, int] = {}
        self._words: list[str] = []
        self._bold = self._links = 0
        self._in_bold = self._in_link = 0

    def walked(self, node: Any) -> Pieces:
        """Return the pieces of an element, in reading order. Raises UnreadableError where it is nested far too deep."""
        try:
            self._walk(node, node.tag, 1, 0)
        except RecursionError as error:  # Lists and marked elements take several calls each.
            raise UnreadableError(_TOO_DEEP) from error
        if self._words:
            self._end(node.tag, 1)
        return self.pieces

    def _walk(self, node: Any, name: str, number: int, depth: int) -> None:
        """Gather the pieces of an element's children; ``name`` and ``number`` are those of the block it stands in."""
        if depth > limits.TAG_DEPTH:
            raise UnreadableError(_TOO_DEEP)
        words = self._words
        for child in node.iter(include_text=True):
            tag = child.tag
            if tag == "-text":
                words.append(child.text_content or "")
                if self._in_bold or self._in_link:
                    self._weigh(words[-1])
            elif tag in _BLOCKS:
                if words:
                    self._end(name, number)
                self._block(child, tag, name, depth + 1)
            elif tag == "br":
                if words:
                    self._end(name, number, close=True)
            elif tag[0] not in "-_":
                self._inline(child, tag, name, number, depth + 1)

    def _block(self, node: Any, tag: str, parent: str, depth: int) -> None:
        number = self._counts[tag] = self._counts.get(tag, 0) + 1
        attributes = node.attributes
        if attributes or tag in MARKED:
            mark = marks(tag, tuple(attributes.items()), parent)
            if mark and (mark & HIDDEN or not self._fragment):
                self._marked(node, tag, number, depth, mark)
                return
        if tag in _OWN_WAY:
            self._content(node, tag, number, depth)
            return
        self._walk(node, tag, number, depth)
        if self._words:
            self._end(tag, number)

    def _marked(self, node: Any, tag: str, number: int, depth: int, mark: int) -> None:
        if mark & HIDDEN or (mark & SURROUNDING and not node.css_first(_TITLE)):
            self._pass(node)
            return
        stretch = Stretch(bool(mark & CONTENT), len(self.pieces))
        if mark & CONTENT or (mark & NAMED and not node.css_first("h1, main")):
            self.stretches.append(stretch)
        self._content(node, tag, number, depth)
        stretch.end = len(self.pieces)

    def _content(self, node: Any, tag: str, number: int, depth: int) -> None:
        made = _GRIDS.get(tag)
        if made and (found := made(node, self._element(tag, number))):
            if tag == "table" and (title := caption(node)):
                self.pieces.append(Piece(title))
            self.pieces.append(found)
            self._pass(node)
        elif tag in ("ul", "ol"):
            self._list(node, tag, depth)
        else:
            self._walk(node, tag, number, depth)
            if self._words:
                self._end(tag, number)

    def _inline(self, node: Any, tag: str, block: str, number: int, depth: int) -> None:
        attributes = node.attributes
        mark = marks(tag, tuple(attributes.items()), block) if attributes or tag in MARKED else 0
        if mark and self._is_left_out(node, mark):
            self._pass(node)
            return
        if (tag == "a" and _FILE_SIZE.fullmatch(node.text(deep=True))) or (tag == "sup" and node.css_first("a")):
            return  # The size of a file, the number of a footnote.
        bold, link = tag in _BOLD, tag == "a"
        self._in_bold += bold
        self._in_link += link
        self._walk(node, block, number, depth)
        self._in_bold -= bold
        self._in_link -= link

    def _is_left_out(self, node: Any, mark: int) -> bool:
        if mark & HIDDEN or self._fragment:
            return bool(mark & HIDDEN)
        small = bool(mark & (SURROUNDING | NAMED)) and len(node.text(deep=True)) < _SMALL
        return small and not node.css_first(_TITLE)

    def _pass(self, node: Any) -> None:
        """Count the elements within one whose text is not walked."""
        for inner in node.css(_COUNTED):
            if inner.mem_id != node.mem_id:
                self._counts[inner.tag] = self._counts.get(inner.tag, 0) + 1

    def _list(self, node: Any, tag: str, depth: int) -> None:
        number, style = _whole(node.attributes.get("start"), 1), node.attributes.get("type") or "1"
        for child in node.iter():
            start, name = len(self.pieces), child.tag
            if name[0] in "-_":
                continue
            if name in _BLOCKS:
                self._block(child, name, tag, depth + 1)
            else:
                self._inline(child, name, tag, 0, depth + 1)
            marker = "•" if tag == "ul" else f"{numeral(number, style)}."
            self.pieces[start:] = _items(self.pieces[start:], marker if name == "li" else None)
            number += name == "li"

    def _weigh(self, words: str) -> None:
        length = len(words.strip())
        self._bold += length if self._in_bold else 0
        self._links += length if self._in_link else 0

    def _end(self, tag: str, number: int, close: bool = False) -> None:
        """Close the piece that is being gathered. ``close``: the next one stands on the next line."""
        text = _line("".join(self._words))
        self._words.clear()
        bold, links, self._bold, self._links = self._bold, self._links, 0, 0
        if not text:
            return
        is_bold = bold > 0 and bold >= 0.9 * len(text.replace(" ", ""))
        element = self._element(tag, number)
        if tag in _HEADINGS:
            piece = Piece(text, "heading", _HEADINGS[tag], None, True, element, links, False)
        elif marker := opening_marker(text):
            piece = Piece(text, "list-item", 1, marker, is_bold, element, links, close)
        else:
            piece = Piece(text, "paragraph", 0, None, is_bold, element, links, close)
        self.pieces.append(piece)

    def _element(self, tag: str, number: int) -> str | None:
        """Return an element's XPath within the page as published."""
        return f"(//{tag})[{number}]" if tag in _NUMBERED and not self._fragment else None


def _line(text: str) -> str:
    """Return words on one line, each gap between them one space, each control character U+FFFD."""
    if not text.isprintable() or "  " in text:  # A line end, a hard space, a soft hyphen.
        text = " ".join(text.replace("\u00ad", "").split())
    return text.strip() if text.isprintable() else printable(text)


def _items(pieces: Pieces, marker: str | None) -> Iterator[Piece | Grid]:
    """Yield the pieces of a list's item, the first with its marker; the items of a list within it lie deeper."""
    for number, piece in enumerate(pieces):
        if isinstance(piece, Grid):
            yield piece
        elif not number and marker and piece.kind == "paragraph":
            yield _item(piece, marker)
        else:
            yield piece._replace(level=piece.level + 1) if piece.kind == "list-item" else piece


def _item(piece: Piece, marker: str) -> Piece:
    if opening_marker(piece.text):
        return piece
    return piece._replace(text=f"{marker} {piece.text}", kind="list-item", level=1, label=marker)


def _whole(number: str | None, default: int) -> int:
    return int(number) if number and number.isascii() and number.isdigit() and len(number) < 6 else default
