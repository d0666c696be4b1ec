"""A Word file to its layout: one paragraph after another, lists with the numbers that Word would print."""

import re
from collections.abc import Iterator
from typing import Any
from zipfile import ZipFile

from kg.errors import UnreadableError
from kg.model import BlockKind
from kg.read import limits
from kg.read.markers import opening_marker
from kg.read.sheet import Layout, Sheet
from kg.read.word.names import is_on, part, value, w
from kg.read.word.numbering import Numbering
from kg.read.word.styles import Style, Styles
from kg.read.word.words import FALLBACK, words

_SPACE = re.compile(r"[ \u00a0\t]{2,}|[\u00a0\t]")
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_LONG_CELL = 300
_WRAPPERS = frozenset(w(name) for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))


def read_word(archive: ZipFile) -> Layout:
    """Read a Word file. Raises UnreadableError where it is broken or far too long."""
    root = part(archive, "word/document.xml")
    body = root.find(w("body")) if root is not None else None
    if body is None:
        raise UnreadableError("a broken Word file; it has no body")
    if sum(1 for _ in body.iter(w("p"), w("tc"))) > limits.WORD_PARTS:
        raise UnreadableError(f"a Word file of more than {limits.WORD_PARTS} paragraphs and cells")
    writer = _Writer(archive, root)
    writer.furniture(archive)
    writer.blocks(body)
    return writer.sheet.layout(title=_title(archive))


class _Writer:
    def __init__(self, archive: ZipFile, root: Any) -> None:
        self.sheet = Sheet()
        self._styles = Styles(part(archive, "word/styles.xml"))
        self._numbering = Numbering(part(archive, "word/numbering.xml"))
        self._places = {paragraph: number for number, paragraph in enumerate(root.iter(w("p")), 1)}
        self._place = self._tables = 0

    def furniture(self, archive: ZipFile) -> None:
        """Write each different running header once, before the text."""
        names = sorted(n for n in archive.namelist() if re.fullmatch(r"word/header\d*\.xml", n))
        seen: set[str] = set()
        for root in (part(archive, name) for name in names):
            for paragraph in root.iter(w("p")):
                text = _line(words(paragraph)[0])
                if len(text) > 3 and text not in seen:
                    seen.add(text)
                    self.sheet.block(text, "furniture")

    def blocks(self, parent: Any) -> None:
        """Write the paragraphs and tables of the body or of a cell."""
        for element in _blocks(parent):
            if element.tag == w("p"):
                self._paragraph(element)
            else:
                self._table(element)

    def _paragraph(self, paragraph: Any) -> None:
        self._place = self._places.get(paragraph, 0)
        text, bold = words(paragraph)
        layout = paragraph.find(w("pPr"))
        style = self._styles.get(value(layout, "pStyle"))
        marker, level = self._marker(layout, style, text)
        lines = [line for line in (_line(part) for part in text.split("\n")) if line]
        if marker and lines:
            lines[0] = f"{marker} {lines[0]}"
        for number, line in enumerate(lines):
            self._write(line, marker if not number else None, level, bold or style.bold, style, number)
        for box in paragraph.iter(w("txbxContent")):
            if not any(True for _ in box.iterancestors(FALLBACK)):
                self.blocks(box)

    def _write(self, line: str, marker: str | None, level: int, bold: bool, style: Style, number: int) -> None:
        label = marker or opening_marker(line)
        kind: BlockKind = "heading" if style.heading else "list-item" if label else "paragraph"
        depth = style.heading or (level if label else 0)
        before = 1 if number else 2
        element = f"(//w:p)[{self._place}]"
        self.sheet.block(line, kind, level=depth, label=label, bold=bold, element=element, before=before)

    def _marker(self, layout: Any, style: Style, text: str) -> tuple[str | None, int]:
        numbers = layout.find(w("numPr")) if layout is not None else None
        list_id = value(numbers, "numId") or style.list_id
        level = int(value(numbers, "ilvl", str(style.list_level)) or 0)
        if not list_id or list_id == "0" or not text.strip():
            return None, 1
        return self._numbering.marker(list_id, level), level + 1

    def _table(self, table: Any) -> None:
        rows = [list(_within(row, "tc")) for row in _within(table, "tr") if not _is_deleted(row)]
        texts = [[_cell_text(cell) for cell in row] for row in rows]
        longest = max((len(text) for cells in texts for text in cells), default=0)
        if longest > _LONG_CELL or table.find(f".//{w('tbl')}") is not None:
            for cell in (cell for row in rows for cell in row):
                self.blocks(cell)
            return
        self._tables += 1
        bold = [_is_bold(row) for row in rows]
        labels = texts[0] if len(rows) > 1 and bold[0] and not bold[1] else None
        before = 2
        for number, cells in enumerate(texts):
            if any(cells):
                heads = labels if number else None
                self.sheet.row(cells, table=self._tables, row=number, labels=heads, bold=bold[number], before=before)
                before = 1


def _within(parent: Any, name: str) -> Iterator[Any]:
    """Yield a table's rows or a row's cells, those in content controls and tracked insertions too."""
    for element in parent:
        if element.tag == w(name):
            yield element
        elif element.tag in _WRAPPERS:
            yield from _within(element, name)


def _blocks(parent: Any) -> Iterator[Any]:
    for element in parent:
        if element.tag in (w("p"), w("tbl")):
            yield element
        elif element.tag in _WRAPPERS:
            yield from _blocks(element)


def _cell_text(cell: Any) -> str:
    return _line(" ".join(words(paragraph)[0].replace("\n", " ") for paragraph in cell.iter(w("p"))))


def _is_bold(row: list[Any]) -> bool:
    seen = [words(paragraph) for cell in row for paragraph in cell.iter(w("p"))]
    return all(bold for text, bold in seen if text.strip()) and any(text.strip() for text, _ in seen)


def _is_deleted(row: Any) -> bool:
    return is_on(row.find(w("trPr")), "del")


def _line(text: str) -> str:
    return _SPACE.sub(" ", text.replace("\u00ad", "")).strip()


def _title(archive: ZipFile) -> str | None:
    core = part(archive, "docProps/core.xml")
    words_ = (core.findtext(_TITLE) or "").strip() if core is not None else ""
    return words_ or None
