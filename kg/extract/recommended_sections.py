"""Recommendations that a report numbers as its paragraphs: "2.0 Recommendations", "2.1 Cabinet note …", "2.2 …"."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.parts import Part, listed_parts
from kg.lexicon import PatternBook
from kg.model import Outline, Paragraph, Section, Span

_DOTTED = re.compile(r"(\d{1,2}(?:\.\d{1,2})?)\.(\d{1,2})\.?")
#: The fields that a report's head run into one line is parted into.
_FIELDS = {"author": "Report of", "reader": "Report to"}


def section_parts(paragraphs: Sequence[Paragraph], start: int) -> tuple[list[Part], int]:
    """Gather the paragraphs from here whose numbers count up within one section, and the index after the last.

    What has a letter or a bullet of its own belongs to the paragraph above it. None are gathered where the first
    paragraph bears no such number.
    """
    parts: list[Part] = []
    last: tuple[str, int] | None = None
    index = start
    for index in range(start, len(paragraphs)):
        number = _number(paragraphs[index])
        if number and last and number[0] == f"{last[0]}.{last[1]}":
            continue
        if number and (last is None or number == (last[0], last[1] + 1)):
            parts.append(Part(paragraphs[index].span, f"{number[0]}.{number[1]}"))
            last = number
        elif number or last is None or not paragraphs[index].marker or paragraphs[index].role == "heading":
            return parts, index
    return parts, index + 1


def _number(paragraph: Paragraph) -> tuple[str, int] | None:
    found = _DOTTED.fullmatch(paragraph.marker or "") if paragraph.role != "heading" else None
    return (found[1], int(found[2])) if found and found[2].strip("0") else None


def field_of(outline: Outline, yields: str) -> Span | None:
    """Return the head's field that says whose a report is (``author``) or to whom it goes (``reader``)."""
    paragraphs = (p for section in outline.sections for p in section.paragraphs if p.label == _FIELDS[yields])
    return next((p.span for p in paragraphs), None)


def above_reasons(sections: Sequence[Section], text: str, book: PatternBook) -> Iterator[tuple[Section, Part]]:
    """Yield the numbered parts right above "Reasons for the Recommendations", whose heading a page may have lost."""
    told = [(section, paragraph) for section in sections for paragraph in section.paragraphs]
    paragraphs = [paragraph for _, paragraph in told]
    for index, paragraph in enumerate(paragraphs):
        if not book["reasons"].search(paragraph.span.of(text)):
            continue
        start = index
        while start and _goes_before(paragraphs[start - 1], start < index and _is_first(paragraphs[start])):
            start -= 1
        parts, after = listed_parts(paragraphs[:index], text, start)
        yield from ((told[start][0], part) for part in parts if after == index)


def _goes_before(paragraph: Paragraph, whole: bool) -> bool:
    return not whole and paragraph.marker is not None and paragraph.role != "heading"


def _is_first(paragraph: Paragraph) -> bool:
    return (paragraph.marker or "").strip("().").lower() in ("1", "a", "i")
