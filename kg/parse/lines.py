"""A document to its lines: those of its layout's blocks, and the plain lines of the text that no block covers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Block, Document, Span

# Pages saved without their markup's meaning still hold its line ends.
_BREAK = re.compile(r"\n|</?(?:br|p|div|li|ul|ol|tr|table|hr|h[1-6])\b[^<>\n]{0,200}>", re.IGNORECASE)
_RULE = re.compile(r"[\s|:=_*#~+.\\-]*")
_WORDED = re.compile(r"\w|[·•▪◦●]")
_BLANK = re.compile(r"(?:\n|<br ?/?>[ \t]*\n?)[\s>]*(?:\n|<br)|</?(?!br)\w", re.IGNORECASE)
# The mark that a page's markup puts before each line that it quotes.
_QUOTED = re.compile(r"[ \t]*>[ \t>]*")


# A label and the blanks after it, where its list begins: "Present:     Jo Moss, Phil Hill, Judy".
_COLUMN = re.compile(r"(?:[^\n:]{3,30}:)?[ \t]{3,}(?=\S)")
_DEEP = 5


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the space around it. ``apart`` tells that a blank line (or other layout) parts it from the last.

    ``block`` is the layout block that it is, whole; None for a plain line.
    """

    span: Span
    apart: bool
    block: Block | None = None


def hangs(text: str, start: int, end: int, indent: int) -> bool:
    """Tell whether a line that is so far indented begins under the first word of the list in the line above it.

    ``start`` and ``end`` are those of the line above: a list hangs from where its label ends.
    """
    column = _COLUMN.match(text, start, end) if indent > _DEEP else None
    return column is not None and abs(column.end() - start - indent) <= 1


def lines(document: Document) -> Iterator[Line]:
    """Yield the document's lines in order. Furniture and rules (``-----``) are left out."""
    text, position = document.text, 0
    for block in document.blocks:
        yield from _plain(text, position, block.span.start, True)
        position = max(position, block.span.end)
        span = trimmed(text, block.span)
        if block.kind != "furniture" and span.start < span.end:
            yield Line(span, True, block)
    yield from _plain(text, position, len(text), bool(document.blocks))


def trimmed(text: str, span: Span) -> Span:
    """Return the span without the space at its ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def _plain(text: str, start: int, end: int, between: bool) -> Iterator[Line]:
    last_end = start
    for piece in _pieces(text, start, end):
        span = _unquoted(text, trimmed(text, piece))
        if span.start == span.end or (_RULE.fullmatch(text, span.start, span.end) and not _is_bullet(span.of(text))):
            continue
        if between and not _WORDED.search(text, span.start, span.end):
            continue
        apart = last_end == start or bool(_BLANK.search(text, last_end, span.start))
        yield Line(span, apart)
        last_end = span.end


def _unquoted(text: str, span: Span) -> Span:
    """Return a line's span without the marks of quotation before it: "> The Chair" is a line of the minutes."""
    mark = _QUOTED.match(text, span.start, span.end)
    return Span(mark.end(), span.end) if mark else span


def _is_bullet(words: str) -> bool:
    return words in {"*", "-"}


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    for found in _BREAK.finditer(text, start, end):
        yield Span(start, found.start())
        start = found.end()
    yield Span(start, end)
