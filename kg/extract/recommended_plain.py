"""Recommendations below the sentence that makes them, with no list's marks: "That a guide be made", "R1 Improve it"."""

import re
from collections.abc import Sequence

from kg.extract.parts import Part
from kg.lexicon import PatternBook
from kg.model import Paragraph, Span

#: How a recommendation begins that stands in a paragraph of its own.
_THAT = re.compile(r"[\s“\"‘']{0,4}(?:That|THAT|that)\s+(?:the\s+)?[\w“‘\"(£]")
#: What an agenda proposes at its end each time: "That the public be excluded from the meeting".
_EXCLUDES = re.compile(
    r"\b(?:public|press)\b[^.;]{0,60}\bexcluded?\b|\bexclud(?:e|ing)\s+the\s+(?:press|public)", re.IGNORECASE
)
#: An inspectorate's own number: "R1 Improve standards", "P2: The Council should …".
_CODED = re.compile(r"\s*[RP](?P<number>\d{1,2})\s?[:.–-]?\s+(?=[A-Z])")


def plain_below(paragraphs: Sequence[Paragraph], text: str, start: int, book: PatternBook) -> tuple[list[Part], int]:
    """Gather the paragraphs from here that each word a recommendation, and the index after the last of them."""
    parts: list[Part] = []
    index = start
    for index in range(start, len(paragraphs)):
        part = _part(paragraphs[index], text, book)
        if part is None:
            return parts, index
        parts.append(part)
    return parts, index + 1


def _part(paragraph: Paragraph, text: str, book: PatternBook) -> Part | None:
    span = paragraph.span
    if paragraph.role == "heading" or paragraph.marker:
        return None
    coded = _CODED.match(span.of(text))
    if coded:
        return Part(Span(span.start + coded.end(), span.end), coded["number"])
    words = span.of(text)
    worded = _THAT.match(words) or book["put-plainly"].search(words)
    return Part(span) if worded and not _EXCLUDES.search(words) else None
