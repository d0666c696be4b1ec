"""Lines to paragraphs, list items, rows, fields and headings, each with its sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.model import Block, Document, Paragraph, ParagraphRole, Span
from kg.parse.headings import is_heading
from kg.parse.lines import Line, lines
from kg.parse.markers import Marker, depths, is_numbered, marker_at
from kg.parse.rows import Row, block_row, row_at
from kg.parse.sentences import sentences
from kg.parse.wrapping import Wrapping, goes_on, wrapping

_STARRED = re.compile(r"[*_]{1,3}")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph on its way: its lines so far, and what its first line said it is."""

    span: Span
    last: Line
    role: ParagraphRole = "text"
    marker: Marker | None = None
    row: Row | None = None
    label: str | None = None
    level: int = 0
    lines: int = 1


def paragraphs(document: Document) -> Iterator[Paragraph]:
    """Yield the document's paragraphs in order."""
    found = tuple(lines(document))
    pieces = list(_pieces(document.text, found, wrapping(document.text, found)))
    opened: list[str] = []
    for number, piece in enumerate(pieces):
        if piece.marker and not is_numbered(piece.marker):
            opened = depths(opened, piece.marker.style, piece.marker.words)
        elif piece.row is None:
            opened = []
        following = pieces[number + 1] if number + 1 < len(pieces) else None
        yield _paragraph(document.text, piece, max(piece.level, len(opened)) if opened else 0, following)


def _pieces(text: str, found: Sequence[Line], wrap: Wrapping) -> Iterator[_Piece]:
    piece: _Piece | None = None
    for line in found:
        if piece and (joined := _joined(text, wrap, piece, line)):
            piece = joined
            continue
        if piece and piece.span.start < piece.span.end:
            yield piece
        piece = _opened(text, line)
    if piece and piece.span.start < piece.span.end:
        yield piece


def _joined(text: str, wrap: Wrapping, piece: _Piece, line: Line) -> _Piece | None:
    """Return the piece with the line added, or None where the line begins another."""
    if line.block is not None:
        return _joined_block(text, piece, line)
    if piece.last.block is not None or piece.row or piece.role == "field":
        return None
    marker = marker_at(line.span.of(text))
    alone = piece.span.start == piece.span.end
    if marker and _opens_item(text, wrap, piece, line, marker) and not (alone and _is_year(marker)):
        return None
    if row_at(text, line.span):
        return None
    if alone:  # a bullet alone on its line takes the next line, whatever that is
        return replace(piece, span=line.span, last=line)
    if not goes_on(text, wrap, piece.last, line):
        return None
    return replace(piece, span=Span(piece.span.start, line.span.end), last=line, lines=piece.lines + 1)


def _joined_block(text: str, piece: _Piece, line: Line) -> _Piece | None:
    block = line.block
    if block and block.kind == "cell" and piece.row and piece.row.place == (block.table, block.row):
        row = piece.row.with_cell(line.span)
        return replace(piece, row=row, span=Span(piece.span.start, line.span.end), last=line)
    return None


def _opens_item(text: str, wrap: Wrapping, piece: _Piece, line: Line, marker: Marker) -> bool:
    """Tell whether a marker is one: not a number or dash that a wrapped line happens to begin with."""
    if line.apart or not wrap.width or marker.style in ("bullet", "circle", "square"):
        return True
    last = piece.last.span
    return text[last.end - 1] in ".:;?!…)”’" or piece.marker is not None or last.end - last.start < wrap.width * 0.6


def _is_year(marker: Marker) -> bool:
    """Tell whether what looks a minute's number is a year that a title begins with: "3." over "2024/25 Budget"."""
    year, _, following = marker.words.partition("/")
    return len(year) == 4 and following.isdigit() and int(following) % 100 == (int(year) + 1) % 100


def _opened(text: str, line: Line) -> _Piece:
    block = line.block
    if block is not None and block.kind == "cell":
        return _Piece(line.span, line, "row", row=block_row(block, line.span))
    if block is not None and block.kind in ("heading", "field"):
        marker = _heading_marker(text, line.span, block) if block.kind == "heading" else None
        span = Span(line.span.start + (marker.length if marker else 0), line.span.end)
        return _Piece(span, line, "heading" if block.kind == "heading" else "field", marker, label=block.label)
    marker = marker_at(line.span.of(text))
    row = None if marker else row_at(text, line.span)
    if row:
        return _Piece(row.value, line, row.role, row=row, label=row.label)
    if marker is None and block is not None and block.kind == "list-item":
        words = block.label or "·"
        marker = replace(marker_at(f"{words} ") or Marker(words, "bullet", 0), length=0)
    start = line.span.start + (marker.length if marker else 0)
    role: ParagraphRole = "bullet" if marker and not is_numbered(marker) else "text"
    return _Piece(Span(start, line.span.end), line, role, marker, level=block.level if block else 0)


def _heading_marker(text: str, span: Span, block: Block) -> Marker | None:
    """Return a heading's number, whether it stands in its words or the source gives it apart."""
    written = marker_at(span.of(text))
    given = marker_at(f"{block.label} ") if block.label and not written else None
    return replace(given, length=0) if given else written


def _paragraph(text: str, piece: _Piece, depth: int, following: _Piece | None) -> Paragraph:
    marker = piece.marker.words if piece.marker else None
    if piece.row and (numbered := _numbered_row(text, piece.row)):
        return numbered
    if piece.row:
        parts = piece.row.cells if piece.role == "row" else (piece.span,)
        found = tuple(sentence for part in parts for sentence in sentences(text, part))
        return Paragraph(piece.span, found, piece.role, cells=piece.row.cells, label=piece.label)
    span = _unstarred(text, piece.span)
    role: ParagraphRole = piece.role
    if role == "text" and piece.last.block is None and is_heading(text, span, following.span if following else None):
        role = "heading"
    listed = depth if role == "bullet" else 0
    return Paragraph(span, tuple(sentences(text, span)), role, marker, listed, label=piece.label)


def _numbered_row(text: str, row: Row) -> Paragraph | None:
    """Read a row that begins with a minute's number ("18/82 | APOLOGIES – None") as that minute's paragraph."""
    marker = marker_at(row.cells[0].of(text) + " ")
    if marker is None or not 1 < len(row.cells) < 4 or marker.length < row.cells[0].end - row.cells[0].start:
        return None
    if not is_numbered(marker) and not (marker.style == "number" and marker.words.endswith(".")):
        return None
    span = Span(row.cells[1].start, row.cells[-1].end)
    return Paragraph(span, tuple(sentences(text, span)), "text", marker.words)


def _unstarred(text: str, span: Span) -> Span:
    """Return the span without the asterisks of bold or italic type around all of it."""
    opening = _STARRED.match(text, span.start, span.end)
    stars = opening.group() if opening else ""
    if stars and text.endswith(stars[::-1], span.start, span.end) and span.end - span.start > 2 * len(stars):
        return Span(span.start + len(stars), span.end - len(stars))
    return span
