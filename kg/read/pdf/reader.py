"""A PDF to its layout: printed lines put back into paragraphs, page by page, with its tables and headings."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2

from kg.errors import UnreadableError
from kg.model import Span
from kg.read import limits
from kg.read.pdf.flow import Paragraph, Piece, flow
from kg.read.pdf.furniture import is_stamp, of_pack, part_furniture, running_key
from kg.read.pdf.hyphens import Hyphens
from kg.read.pdf.packs import parts
from kg.read.pdf.pictures import is_picture, told
from kg.read.pdf.recognition import recognised
from kg.read.pdf.rows import Row, strips, without_notes
from kg.read.pdf.segments import segments
from kg.read.pdf.tables import Table, cell_text
from kg.read.sheet import Layout, Sheet

#: A page with fewer characters may be a picture that a header is stamped on.
_FEW_CHARACTERS = 200
_BROKEN = "a broken PDF; no page of it can be opened"


class _Page(NamedTuple):
    """What is read of one page: its strips, its height, whether it has hardly any text and shows a picture."""

    strips: list[list[Row]]
    height: float
    shows: bool
    is_damaged: bool = False

    @property
    def rows(self) -> list[Row]:
        return [row for strip in self.strips for row in strip]


def read_pdf(content: bytes) -> list[Layout]:
    """Read a PDF: one layout, or that of each document where it is a pack.

    A page that is damaged costs itself alone. Raises UnreadableError where the file is encrypted, broken, too long, or
    pictures without text.
    """
    pages = _open(content)
    texts, furniture = _parted(pages)
    wanted = _wanted(pages, texts)
    scanned = recognised(content, wanted)
    if scanned:
        for number, found in scanned.items():
            pages[number] = pages[number]._replace(strips=strips(found, number))
        texts, furniture = _parted(pages)
    damaged = _damaged(pages)
    if not any(texts):
        raise UnreadableError(_no_text(len(pages), wanted, damaged))
    pictures = [n for n in wanted if not texts[n]]
    seen = [n for n in scanned if texts[n]]
    return [
        replace(
            layout, pictures=_within(pictures, part), damaged=_within(damaged, part), recognised=_within(seen, part)
        )
        for part, layout in _documents(pages, texts, furniture)
    ]


def _within(numbers: Sequence[int], part: range) -> tuple[int, ...]:
    """Return those pages that lie in a part, counted from one as readers count them."""
    return tuple(n + 1 for n in numbers if n in part)


def _damaged(pages: Sequence[_Page]) -> list[int]:
    return [n for n, page in enumerate(pages) if page.is_damaged]


def _wanted(pages: Sequence[_Page], texts: list[list[Row]]) -> list[int]:
    """Return the pages whose text would have to be recognised: pictures without any; all, where no page has text."""
    none = not any(texts)
    return [n for n, page in enumerate(pages) if not page.is_damaged and (none or (page.shows and not texts[n]))]


def _documents(
    pages: Sequence[_Page], texts: list[list[Row]], furniture: list[list[Row]]
) -> Iterator[tuple[range, Layout]]:
    """Yield the layout of each document with the numbers of its pages."""
    found = parts(texts, furniture)
    if len(found) == 1:
        yield range(len(pages)), _layout(pages, texts, furniture[0])
        return
    pack = of_pack(furniture, found)
    for part in found:
        yield part, _part(pages, part, pack)


def _parted(pages: Sequence[_Page]) -> tuple[list[list[Row]], list[list[Row]]]:
    """Return for each page the rows of its text and those that are its furniture."""
    return part_furniture([page.rows for page in pages], [page.height for page in pages])


def _part(pages: Sequence[_Page], part: range, pack: frozenset[str]) -> Layout:
    """Return the layout of one document of a pack, read as if it stood alone, without what runs through the pack."""
    own = [[row for row in pages[number].rows if running_key(row) not in pack] for number in part]
    texts, furniture = part_furniture(own, [pages[number].height for number in part], part.start)
    found = _layout(pages[: part.stop], [[] for _ in range(part.start)] + texts, furniture[0])
    following = Span(len(found.text), len(found.text))
    spans = (*found.pages, *(following for _ in pages[part.stop :]))
    return replace(found, pages=spans, first_page=part.start + 1)


def _layout(pages: Sequence[_Page], texts: list[list[Row]], furniture: list[Row]) -> Layout:
    running = [_running(page.strips, rows) for page, rows in zip(pages, texts, strict=True) if rows]
    hyphens = Hyphens(row.text for page in running for strip in page for row in strip)
    pieces = flow([strip for page in running for strip in page], _damaged(pages))
    return _Writer(len(pages), hyphens).written(pieces, furniture)


def _running(page: list[list[Row]], kept: list[Row]) -> list[list[Row]]:
    """Return a page's strips without its furniture, and with what stands in the margin beside its row."""
    if len(kept) == sum(map(len, page)):
        return [without_notes(rows) for rows in page if rows]
    ids = {id(row) for row in kept}
    return [without_notes(rows) for strip in page if (rows := [row for row in strip if id(row) in ids])]


def _open(content: bytes) -> list[_Page]:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(_refusal(str(error))) from error
    with closing(document):
        if len(document) > limits.PAGES:
            raise UnreadableError(f"a PDF of {len(document)} pages; {limits.PAGES} are the most that is read")
        found = [_page(document, number) for number in range(len(document))]
    if found and all(page.is_damaged for page in found):
        raise UnreadableError(_BROKEN)
    return found


def _page(document: Any, number: int) -> _Page:
    """Read a page; one that cannot be made out is damaged, whatever stands on the others."""
    try:
        with closing(document[number]) as page:
            found = segments(page)
            shown = sum(len(segment.text) for segment in found) < _FEW_CHARACTERS and is_picture(page)
            return _Page(strips(found, number), float(page.get_height()), shown)
    except MemoryError:
        raise
    except Exception:  # The library refuses a page, or puts its letters where none can be: the others may be sound.
        return _Page([], 0.0, shows=False, is_damaged=True)


def _refusal(message: str) -> str:
    if "password" in message.casefold():
        return "an encrypted PDF; it opens with a password only"
    return _BROKEN


def _no_text(pages: int, pictures: Sequence[int], damaged: Sequence[int]) -> str:
    if damaged:
        return told([n + 1 for n in pictures], [n + 1 for n in damaged], pages) or _BROKEN
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
