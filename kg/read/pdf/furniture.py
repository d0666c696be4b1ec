"""Running headers, footers and page numbers: what stands at the edge of page after page."""

import re
from collections import defaultdict

from kg.read.pdf.rows import Row

#: How many rows from the top and from the bottom of a page may be furniture, and in how much of its height.
_ROWS = 4
_EDGE = 0.17
#: The same words on different pages are a header where they stand as high, within so many points.
_SAME_HEIGHT = 6
_STAMP = re.compile(r"(?:agenda )?item(?: no\.?)?\s{0,3}\d{1,3}[a-z]?|public document pack", re.I)
_BLANK = re.compile(r"this page (?:is|has been)?\s{0,2}(?:intentionally|deliberately) left blank[.\s]{0,3}", re.I)
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:page\s{0,3})?(?:\d{1,4}|[ivxl]{1,6})(?:\s{0,3}(?:of|/|\|)\s{0,3}\d{1,4})?[-–—\s.|]*", re.I
)


def part_furniture(
    pages: list[list[Row]], heights: list[float], first: int = 0
) -> tuple[list[list[Row]], list[list[Row]]]:
    """Return for each page the rows of its text and those that are its furniture; ``first`` is where they begin."""
    repeated = _repeated(pages, heights)
    texts, furniture = [], []
    for rows, height in zip(pages, heights, strict=True):
        out = {id(row) for row in _at_edges(rows, height) if running_key(row) in repeated or _is_number(row, height)}
        out |= {id(row) for row in rows if _BLANK.fullmatch(row.text)}
        out |= {id(row) for row in rows if row.untagged and not _is_title(row, repeated, height, first)}
        texts.append([row for row in rows if id(row) not in out] if out else rows)
        furniture.append([row for row in rows if id(row) in out] if out else [])
    return texts, furniture


def _is_title(row: Row, repeated: set[str], height: float, first: int) -> bool:
    """What the tags leave out at the head of the first page alone, and is no number, is its letterhead or title."""
    alone = row.page == first and running_key(row) not in repeated and row.bottom > 0.5 * height
    return alone and sum(c.isalpha() for c in row.text) > 5


def of_pack(furniture: list[list[Row]], parts: list[range]) -> frozenset[str]:
    """Return what runs through a pack rather than through one of its documents: furniture of several, no stamps."""
    keys = [{running_key(row) for n in part for row in furniture[n] if not is_stamp(row)} for part in parts]
    return frozenset(key for number, found in enumerate(keys) for key in found if any(key in k for k in keys[:number]))


def is_stamp(row: Row) -> bool:
    """Tell whether a row is nothing but where it stands: "4", "- 4 -", "Page 4 of 54", "Agenda Item 9"."""
    return bool(_PAGE_NUMBER.fullmatch(row.text) or _STAMP.fullmatch(row.text))


def _repeated(pages: list[list[Row]], heights: list[float]) -> set[str]:
    """Return the words, digits aside, that stand at the same height at the edge of several pages."""
    places: dict[str, list[float]] = defaultdict(list)
    for rows, height in zip(pages, heights, strict=True):
        for row in _at_edges(rows, height):
            places[running_key(row)].append(row.bottom)
    needed = 2 if len(pages) <= 5 else 3
    return {key for key, found in places.items() if _standing(found) >= needed}


def _standing(places: list[float]) -> int:
    return max(sum(abs(place - other) < _SAME_HEIGHT for other in places[:200]) for place in places[:20])


def _at_edges(rows: list[Row], height: float) -> list[Row]:
    aside = [row for row in rows if row.untagged]
    rows = [row for row in rows if not row.untagged]
    head = [row for row in rows[:_ROWS] if row.bottom > (1 - _EDGE) * height]
    foot = [row for row in rows[-_ROWS:] if row.top < _EDGE * height]
    head += aside
    return [row for row in head if not row.cells] + [row for row in foot if row not in head and not row.cells]


def running_key(row: Row) -> str:
    """Return a row's words as they come again on other pages: digits aside, in small letters."""
    return _DIGITS.sub("#", row.text.casefold())


def _is_number(row: Row, height: float) -> bool:
    outermost = row.top < 0.1 * height or row.bottom > 0.93 * height
    return outermost and is_stamp(row)
