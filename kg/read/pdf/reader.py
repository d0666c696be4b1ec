"""A PDF to its layout: printed lines put back into paragraphs, page by page, with its tables and headings."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pypdfium2

from kg.errors import UnreadableError
from kg.model import Span
from kg.read import limits
from kg.read.pdf.flow import Paragraph, Piece, flow
from kg.read.pdf.furniture import is_stamp, of_pack, part_furniture, running_key
from kg.read.pdf.hyphens import Hyphens
from kg.read.pdf.packs import parts
from kg.read.pdf.pictures import is_picture
from kg.read.pdf.recognition import recognised
from kg.read.pdf.rows import Row, strips, without_notes
from kg.read.pdf.segments import segments
from kg.read.pdf.tables import Table, cell_text
from kg.read.sheet import Layout, Sheet

#: A page with fewer characters may be a picture that a header is stamped on.
_FEW_CHARACTERS = 200

#: For each page its strips of rows.
Pages = list[list[list[Row]]]


def read_pdf(content: bytes) -> list[Layout]:
    """Read a PDF: one layout, or that of each document where it is a pack.

    Raises UnreadableError where it is encrypted, broken, too long, or pictures without text.
    """
    pages, heights, pictured = _open(content)
    rows = _rows(pages)
    texts, furniture = part_furniture(rows, heights)
    wanted = (
        [n for n, shown in enumerate(pictured) if shown and not texts[n]] if any(texts) else list(range(len(pages)))
    )
    scanned = recognised(content, wanted)
    if scanned:
        for number, found in scanned.items():
            pages[number] = strips(found, number)
        rows = _rows(pages)
        texts, furniture = part_furniture(rows, heights)
    if not any(texts):
        raise UnreadableError(_no_text(len(pages)))
    pictures = [n + 1 for n in wanted if not texts[n]]
    return [
        replace(
            layout,
            pictures=tuple(n for n in pictures if n in part),
            recognised=tuple(n + 1 for n in scanned if n + 1 in part and texts[n]),
        )
        for part, layout in _documents(pages, rows, heights, texts, furniture)
    ]


def _documents(
    pages: Pages, rows: list[list[Row]], heights: list[float], texts: list[list[Row]], furniture: list[list[Row]]
) -> Iterator[tuple[range, Layout]]:
    """Yield the layout of each document with the numbers of its pages."""
    found = parts(texts, furniture)
    if len(found) == 1:
        yield range(1, len(pages) + 1), _layout(pages, texts, furniture[0])
        return
    pack = of_pack(furniture, found)
    for part in found:
        yield range(part.start + 1, part.stop + 1), _part(pages, rows, heights, part, pack)


def _rows(pages: Pages) -> list[list[Row]]:
    return [[row for strip in page for row in strip] for page in pages]


def _part(pages: Pages, rows: list[list[Row]], heights: list[float], part: range, pack: frozenset[str]) -> Layout:
    """Return the layout of one document of a pack, read as if it stood alone, without what runs through the pack."""
    own = [[row for row in rows[number] if running_key(row) not in pack] for number in part]
    texts, furniture = part_furniture(own, [heights[number] for number in part], part.start)
    found = _layout(pages[: part.stop], [[] for _ in range(part.start)] + texts, furniture[0])
    following = Span(len(found.text), len(found.text))
    spans = (*found.pages, *(following for _ in pages[part.stop :]))
    return replace(found, pages=spans, first_page=part.start + 1)


def _layout(pages: Pages, texts: list[list[Row]], furniture: list[Row]) -> Layout:
    running = [_running(page, rows) for page, rows in zip(pages, texts, strict=True) if rows]
    hyphens = Hyphens(row.text for page in running for strip in page for row in strip)
    return _Writer(len(pages), hyphens).written(flow([strip for page in running for strip in page]), furniture)


def _running(page: list[list[Row]], kept: list[Row]) -> list[list[Row]]:
    """Return a page's strips without its furniture, and with what stands in the margin beside its row."""
    if len(kept) == sum(map(len, page)):
        return [without_notes(rows) for rows in page if rows]
    ids = {id(row) for row in kept}
    return [without_notes(rows) for strip in page if (rows := [row for row in strip if id(row) in ids])]


def _open(content: bytes) -> tuple[Pages, list[float], list[bool]]:
    """Return each page's strips of rows, its height, and whether it has hardly any text and shows pictures."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(_refusal(str(error))) from error
    with closing(document):
        if len(document) > limits.PAGES:
            raise UnreadableError(f"a PDF of {len(document)} pages; {limits.PAGES} are the most that is read")
        found = [_page(document, number) for number in range(len(document))]
    return [page for page, _, _ in found], [height for _, height, _ in found], [shown for _, _, shown in found]


def _page(document: Any, number: int) -> tuple[list[list[Row]], float, bool]:
    page = document[number]
    with closing(page):
        found = segments(page)
        shown = sum(len(segment.text) for segment in found) < _FEW_CHARACTERS and is_picture(page)
        return strips(found, number), float(page.get_height()), shown


def _refusal(message: str) -> str:
    if "password" in message.casefold():
        return "an encrypted PDF; it opens with a password only"
    return "a broken PDF; no page of it can be opened"


def _no_text(pages: int) -> str:
    return f"{pages} {'page' if pages == 1 else 'pages'}, pictures only: no text"


class _Writer:
    def __init__(self, pages: int, hyphens: Hyphens) -> None:
        self._sheet = Sheet()
        self._starts: list[int | None] = [None] * pages
        self._hyphens = hyphens
        self._tables = 0

    def written(self, pieces: Sequence[Piece], furniture: Sequence[Row]) -> Layout:
        for row in furniture:
            if is_stamp(row):
                continue
            self._page(row.page)
            self._sheet.block(row.text, "furniture")
        for piece in pieces:
            if isinstance(piece, Table):
                self._table(piece)
            else:
                self._paragraph(piece)
        return self._sheet.layout(self._spans())

    def _paragraph(self, paragraph: Paragraph) -> None:
        first = paragraph.lines[0]
        self._sheet.gap(2)
        self._page(first.page)
        text, turns = first.text, []
        for last, line in pairwise(paragraph.lines):
            text = self._hyphens.join(text, line.text)
            if line.page != last.page:
                turns.append((line.page, len(text) - len(line.text)))
        start = self._sheet.block(
            text, paragraph.kind, level=paragraph.level, label=paragraph.marker, bold=paragraph.bold, before=0
        ).start
        for page, offset in turns:
            self._page(page, start + offset)
        for line in paragraph.lines:
            if line.note:
                self._sheet.block(line.note, "field", label="margin")

    def _table(self, table: Table) -> None:
        self._sheet.gap(2)
        self._page(table.page)
        self._tables += 1
        rows = [[cell_text(cell) for cell in row] for row in table.rows]
        labels = _labels(table, rows)
        for number, cells in enumerate(rows):
            bold = all(s.bold for cell in table.rows[number] for s in cell)
            self._sheet.row(
                cells,
                table=self._tables,
                row=number,
                labels=labels if number else None,
                bold=bold,
                before=1 if number else 0,
            )

    def _page(self, page: int, offset: int | None = None) -> None:
        if self._starts[page] is None:
            self._starts[page] = self._sheet.length if offset is None else offset

    def _spans(self) -> tuple[Span, ...]:
        return tuple(_tiles(self._starts, self._sheet.length))


def _tiles(starts: Sequence[int | None], end: int) -> Iterator[Span]:
    """Yield each page's span; a page without text has an empty one where the next begins."""
    following = end
    spans = []
    for start in reversed(starts):
        begin = following if start is None else min(start, following)
        spans.append(Span(begin, following))
        following = begin
    yield from reversed(spans)


def _labels(table: Table, rows: Sequence[Sequence[str]]) -> list[str] | None:
    """Return the headings of a table's columns: its first row, where that is bold and the second is not."""
    bold = [all(s.bold for cell in row for s in cell) for row in table.rows[:2]]
    return list(rows[0]) if len(bold) > 1 and bold[0] and not bold[1] else None
