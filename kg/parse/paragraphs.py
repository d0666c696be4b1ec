"""Lines to paragraphs and list items: hard-wrapped lines are joined, a bullet on a line of its own opens an item."""

import re
from collections.abc import Iterator

from kg.model import Document, Paragraph, Span
from kg.parse.sentences import sentences

_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"\s*(?P<marker>[·•▪◦o*-]|\(?[a-z]{1,2}\)|\(?[ivx]+\)|\d+[.)])(?:\s+|$)")


def paragraphs(document: Document) -> Iterator[Paragraph]:
    """Yield the document's paragraphs in order."""
    text = document.text
    gathered: list[tuple[int, int, str | None]] = []
    last_end = 0
    for line in _LINE.finditer(text):
        if not line.group().strip():
            continue
        bullet = _BULLET.match(line.group())
        start = line.start() + (bullet.end() if bullet else 0)
        blank_before = text.count("\n", last_end, line.start()) > 1
        if gathered and not bullet and not blank_before:
            gathered[-1] = (gathered[-1][0], line.end(), gathered[-1][2])
        else:
            gathered.append((start, line.end(), bullet["marker"] if bullet else None))
        last_end = line.end()
    for start, end, marker in gathered:
        span = _trimmed(text, start, end)
        if span.start < span.end:
            found = tuple(sentences(text, span))
            yield Paragraph(span, found, "bullet", marker, 1) if marker else Paragraph(span, found)


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))
