"""Lists that run on in one paragraph, as text taken from a page has them: "points raised: • The hall leaked • The fee".

A paragraph that holds bullets is opened into what stands before the first and one paragraph for each.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.model import Paragraph, Span

#: A bullet within a line, before a word that begins an item.
_BULLET = re.compile(r"\s[·•▪●○◦\uf0b7\uf0a7\uf0d8]\s+(?=[\"(]?\w)")
#: A sign of a symbol font, which is nothing but a bullet.
_GLYPH = re.compile(r"[\uf0b7\uf0a7\uf0d8]")
#: One may be a slip; two make a list.
_FEWEST = 2


def opened(paragraphs: Sequence[Paragraph], text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs with those that hold lists opened; ``text`` is the plain form of the document's own."""
    return tuple(part for paragraph in paragraphs for part in _parts(paragraph, text))


def _parts(paragraph: Paragraph, text: str) -> Iterator[Paragraph]:
    marks = list(_BULLET.finditer(text, paragraph.span.start, paragraph.span.end))
    certain = paragraph.role == "bullet" or any(_GLYPH.search(mark.group()) for mark in marks)
    needed = 1 if certain else _FEWEST
    if len(marks) < needed or paragraph.role not in ("text", "bullet"):
        yield paragraph
        return
    starts = [paragraph.span.start, *(mark.end() for mark in marks)]
    ends = [*(mark.start() for mark in marks), paragraph.span.end]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        kept = tuple(_cut(s, start, end) for s in paragraph.sentences if s.start < end and start < s.end)
        part = replace(paragraph, span=Span(start, end), sentences=kept)
        yield replace(part, role="bullet", marker="•", depth=max(1, paragraph.depth)) if number else part


def _cut(sentence: Span, start: int, end: int) -> Span:
    return Span(max(sentence.start, start), min(sentence.end, end))
