"""How the documents of a pack begin, where nothing is stamped on them: the headings of minutes, reports and records."""

import re
from collections.abc import Sequence
from functools import cache

from kg.lexicon import load_book
from kg.read.pdf.rows import Row
from kg.resources import resource

#: How many rows from the top of a page may open a document, and how many may tell that they do.
_HEAD, _TOLD = 5, 14
#: A header needs so many different lines, of which one says whom the paper is for.
_HEADER_LINES = 3
_PAGE = re.compile(r"\W*(?:page\s{0,3})?(\d{1,4})(?:\s{0,3}(?:of|/|\|)\s{0,3}\d{1,4})?\W*", re.IGNORECASE)
_NAME = re.compile(r"\s{0,24}[:\t]")

Rule = tuple[str | None, re.Pattern[str]]


def opens(rows: Sequence[Row], before: Sequence[Row]) -> bool:
    """Tell whether a page opens a document by its words; ``before`` are the rows since the last one began.

    It opens one by its heading with what must stand below ("MINUTES of a meeting … held in", "Report of the Director"
    over "Purpose of the report"), or by the header of a report: From, To, Subject. An agenda parts only from the
    letter that covers it: an agenda's front page is its own.
    """
    words = [row.text.strip() for row in rows[:_TOLD]]
    kinds = {kind for line in words[:_HEAD] for kind in _found("opens", line)}
    if "agenda" in kinds and not any(_found("letter", row.text) for row in before):
        kinds.discard("agenda")
    told = bool(kinds) and any(kind in kinds for line in words for kind in _found("told", line))
    return told or _is_header(words)


def is_title(row: Row) -> bool:
    """Tell whether a row is set as a title: all bold or in capitals, no sentence's end."""
    text = row.text
    return (all(s.bold for s in row.segments) or text.isupper()) and not text[:1].islower() and not text.endswith(",")


def page_numbers(furniture: Sequence[Row]) -> set[int]:
    """Return the numbers that a page bears: its own within its document, and that within the pack."""
    found = (_PAGE.fullmatch(row.text) for row in furniture)
    return {int(number[1]) for number in found if number}


def _is_header(words: Sequence[str]) -> bool:
    if not any(_found("header", line) for line in words[:_HEAD]):
        return False
    lines = {_NAME.split(line, 1)[0].casefold(): kind for line in words for kind in _found("header", line)}
    return len(lines) >= _HEADER_LINES and "to" in lines.values()


def _found(yields: str, line: str) -> list[str | None]:
    return [kind for kind, regex in _rules(yields) if regex.search(line)] if len(line) < 200 else []


@cache
def _rules(yields: str) -> tuple[Rule, ...]:
    book = load_book(resource("ontology", "patterns", "packs.toml"))
    return tuple((pattern.value, pattern.regex) for pattern in book.yielding(yields))
