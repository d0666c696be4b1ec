"""Figures in tables: a cell's number, with its row's label and its column's heading."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.mentions import plain
from kg.extract.quantities import quantities
from kg.lexicon import PatternBook
from kg.model import Figure, Paragraph, Section, Span
from kg.parse.sentences import sentences

_NUMBER_ALONE = re.compile(r"[-(]?\s*(?:£|&pound;)?\s*[\d,]+(?:\.\d+)?\s*(?:%|m|k|FE)?\s*\)?")
_REFERENCE = re.compile(
    r"\b(?:no\.?|number|ref(?:erence)?|date|item|page|year|time|code|minute|chq|cheque|app)\b", re.I
)
_NUMBER_FIRST = re.compile(r"\d[\d,.]*\s?(?:FE\b|[A-Za-z])")
#: The most characters of a cell that is a label or holds a quantity: a longer one is prose.
_LONGEST = 60
#: What the number of a table of votes is of, which is no figure of the council's.
_BALLOT = re.compile(r"\W*votes?\W*", re.IGNORECASE)
_VOTES = re.compile(
    r"(?:votes\s+)?(?:for|against|abstain(?:ed)?|abstentions?|conflicts? of interests?|absent)", re.IGNORECASE
)
#: A cell may open with the number of a house: "11 Weld Lane Moss".
_HOUSE = re.compile(r"\s{0,3}\d{1,4}[a-zA-Z]?(?=\s{1,3}[A-Z][a-z])")
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
        elif not any(_BALLOT.fullmatch(cell.of(text)) for cell in heading):
            yield from _row_figures(text, paragraph, heading, title, book)


def prose_cells(row: Paragraph, text: str) -> Iterator[Span]:
    """Yield the sentences of a row's cells of prose, as where minutes stand in a table beside their numbers."""
    for cell in row.cells:
        if len(cell.of(text).strip()) > _LONGEST:
            house = _HOUSE.match(text, cell.start, cell.end)
            yield from sentences(text, Span(house.end(), cell.end) if house else cell)


def _counts(text: str, cell: Span, book: PatternBook) -> bool:
    """Tell whether a cell holds quantities: a number alone, or few words with a number."""
    words = cell.of(text).strip()
    if not any(character.isdigit() for character in words) or len(words) > _LONGEST:
        return False
    return bool(_NUMBER_ALONE.fullmatch(words)) or bool(_NUMBER_FIRST.match(words)) or "£" in words


def _row_figures(text: str, row: Paragraph, heading: Sequence[Span], title: str, book: PatternBook) -> Iterator[Figure]:
    cells = [(place, cell, _counts(text, cell, book)) for place, cell in enumerate(row.cells)]
    words = [plain(cell.of(text)) for _, cell, counts in cells if not counts and _WORD.search(cell.of(text))]
    labels = [label for label in words if len(label) <= _LONGEST]
    numbers = sum(counts for place, _, counts in cells if place)
    for place, cell, counts in cells:
        column = plain(heading[place].of(text)) if place < len(heading) else ""
        numbering = place == 0 and bool(words) and cell.of(text).strip().isdigit()
        if counts and not numbering and not _REFERENCE.search(column):
            about = [*labels[:3]] if numbers == 1 else [*labels[:1], column]
            yield from _cell_figures(text, row.span, cell, about, title, book)


def _cell_figures(
    text: str, row: Span, cell: Span, about: list[str], title: str, book: PatternBook
) -> Iterator[Figure]:
    found = quantities(text, cell, book)
    if len(found) > 1 and not _WORD.search(cell.of(text)):
        return
    for place, quantity in enumerate(found):
        end = found[place + 1].span.start if place + 1 < len(found) else cell.end
        words = plain(text[quantity.span.end : end])
        said = [words, *about] if _WORD.search(words) else about
        if quantity.value == "0" and not _WORD.search(cell.of(text)):
            continue
        named = any(_WORD.search(part) for part in (said if len(said) < 2 else said[:-1]))
        measure = plain(" ".join(said if named else [title, *said]))
        unit = f" ({quantity.unit})" if quantity.unit and quantity.unit not in "£%" else ""
        if _WORD.search(measure) and not _VOTES.fullmatch(measure):
            yield Figure(row, quantity.value, measure + unit, quantity.unit, None, None, "figure-table")
