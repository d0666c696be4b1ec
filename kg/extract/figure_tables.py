"""Figures in tables: a cell's number, with its row's label and its column's heading."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.mentions import plain
from kg.extract.quantities import quantities
from kg.lexicon import PatternBook
from kg.model import Figure, Paragraph, Section, Span

_NUMBER_ALONE = re.compile(r"[-(]?\s*(?:£|&pound;)?\s*[\d,]+(?:\.\d+)?\s*(?:%|m|k|FE)?\s*\)?")
_REFERENCE = re.compile(
    r"\b(?:no\.?|number|ref(?:erence)?|date|item|page|year|time|code|minute|chq|cheque|app)\b", re.I
)
_WORD = re.compile(r"[A-Za-z]{3,}")


def table_figures(text: str, section: Section, book: PatternBook) -> Iterator[Figure]:
    """Yield the figures of the section's tables; the first row of words is the heading of those below it."""
    heading: Sequence[Span] = ()
    title = plain(section.heading.of(text)) if section.heading else ""
    for paragraph in section.paragraphs:
        if paragraph.role != "row":
            heading = ()
        elif not any(_counts(text, cell, book) for cell in paragraph.cells):
            heading = paragraph.cells
        else:
            yield from _row_figures(text, paragraph, heading, title, book)


def _counts(text: str, cell: Span, book: PatternBook) -> bool:
    words = cell.of(text).strip()
    return (
        bool(_NUMBER_ALONE.fullmatch(words))
        or any(q.unit for q in quantities(text, cell, book))
        or (words[:1].isdigit() and " " in words)
    )


def _row_figures(text: str, row: Paragraph, heading: Sequence[Span], title: str, book: PatternBook) -> Iterator[Figure]:
    labels = [plain(cell.of(text)) for cell in row.cells if not _counts(text, cell, book)]
    for place, cell in enumerate(row.cells):
        column = plain(heading[place].of(text)) if place < len(heading) else ""
        first = place == 0 and cell.of(text).strip().isdigit() and len(labels) > 0
        if first or _REFERENCE.search(column) or not _counts(text, cell, book):
            continue
        yield from _cell_figures(text, row.span, cell, [*labels[:3], column], title, book)


def _cell_figures(
    text: str, row: Span, cell: Span, about: list[str], title: str, book: PatternBook
) -> Iterator[Figure]:
    found = quantities(text, cell, book)
    for place, quantity in enumerate(found):
        end = found[place + 1].span.start if place + 1 < len(found) else cell.end
        words = plain(text[quantity.span.end : end])
        said = [words, *about] if _WORD.search(words) else about
        measure = plain(" ".join(said if any(_WORD.search(part) for part in said[:-1]) else [title, *said]))
        unit = f" ({quantity.unit})" if quantity.unit and quantity.unit not in "£%" else ""
        if _WORD.search(measure):
            yield Figure(row, quantity.value, measure + unit, quantity.unit, None, None, "figure-table")
