"""Text in pictures of pages, where tesserocr is installed: a library that no build needs, with Tesseract in it."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from functools import cache
from importlib import import_module
from itertools import groupby
from typing import Any

import pypdfium2

from kg.errors import UnreadableError
from kg.read import limits
from kg.read.pdf.segments import Segment
from kg.read.text import printable

#: Dots an inch at which pages are drawn; more take longer and tell no more.
_DOTS = 200
_SCALE = _DOTS / 72
#: How sure the library must be of a page's words on the whole, and of a word that is kept, of 100.
_SURE, _GUESS = 75.0, 40.0
#: A line of its table that is a word has so many values, and begins so.
_VALUES, _WORD = 12, "5"
#: Words that stand further apart than this multiple of their line's height are cells of a table.
_WIDE = 1.5
#: What the lines of a table look like to the library, before and behind words.
_RULES = " |[]{}_~"

Word = tuple[tuple[str, ...], float, Segment]


def recognised(content: bytes, pages: Sequence[int]) -> dict[int, list[Segment]]:
    """Return the lines of each of a scan's pages, as a text would give them; none where the library is not installed.

    Raises UnreadableError for a scan of more pages than a file of its size may take time for; where other pages have
    text, the first of them are read that there is time for.
    """
    engine = _engine() if pages else None
    if engine is None:
        return {}
    with engine, closing(pypdfium2.PdfDocument(content)) as document:
        most, whole = _most(len(content)), len(pages) == len(document)
        if whole and most < len(pages):
            raise UnreadableError(f"{len(document)} pages, pictures only: to recognise their text would take too long")
        return {number: _seen(engine, document[number]) for number in pages[: most if whole else most // 2]}


def _most(size: int) -> int:
    """Return how many pages there is time for in a file of so many bytes."""
    return int((limits.SECONDS + limits.SECONDS_A_MEGABYTE * (size // 1_000_000)) / limits.SECONDS_A_SCANNED_PAGE)


def recogniser() -> str:
    """Name the library that scans are read with: what a scan says depends on it. Empty where there is none."""
    try:
        library = import_module("tesserocr")
    except ImportError:
        return ""
    return _named(library)


@cache
def _named(library: Any) -> str:
    engine = _engine()
    if engine is None:
        return ""
    with engine:
        return f"{library.__name__} {getattr(library, '__version__', '')}"


def _engine() -> Any:
    """Return the library with its English data; None where either is missing."""
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # More threads take longer, and memory that a worker does not have.
    try:
        return import_module("tesserocr").PyTessBaseAPI(lang="eng")
    except (ImportError, RuntimeError):
        return None


def _seen(engine: Any, page: Any) -> list[Segment]:
    with closing(page):
        return _lines(_table(engine, page), float(page.get_height()))


def _table(engine: Any, page: Any) -> str:
    """Return the words that the library sees on a page, as a table with their places in dots."""
    drawn = page.render(scale=_SCALE, grayscale=True)
    engine.SetImageBytes(bytes(drawn.buffer), drawn.width, drawn.height, 1, drawn.stride)
    engine.SetSourceResolution(_DOTS)
    return str(engine.GetTSVText(0))


def _lines(table: str, height: float) -> list[Segment]:
    """Return a page's lines, parted where words stand far apart; none where the library guessed at most of them."""
    words = list(_words(table, height))
    letters = sum(len(word.text) for _, _, word in words)
    if not letters or sum(sure * len(word.text) for _, sure, word in words) < _SURE * letters:
        return []
    kept = [word for word in words if word[1] >= _GUESS]
    found = (part for _, line in groupby(kept, key=lambda word: word[0]) for part in _parted(s for _, _, s in line))
    return [part.numbered(number) for number, part in enumerate(found)]


def _words(table: str, height: float) -> Iterator[Word]:
    """Yield each word: its line, how sure it is, and its place in points from the lower left corner."""
    for row in table.splitlines():
        values = row.split("\t")
        if len(values) == _VALUES and values[0] == _WORD and values[11].strip(_RULES):
            left, top, width, tall, sure = (float(value) for value in values[6:11])
            left, top, right, bottom = (value / _SCALE for value in (left, top, left + width, top + tall))
            place = (left, right, height - bottom, height - top)
            yield tuple(values[1:5]), sure, Segment(printable(values[11].strip(_RULES)), *place, False, 0)


def _parted(words: Iterable[Segment]) -> Iterator[Segment]:
    last: Segment | None = None
    for word in words:
        if last and word.left - last.right < _WIDE * max(last.height, word.height):
            last = last._replace(
                text=f"{last.text} {word.text}",
                right=word.right,
                bottom=min(last.bottom, word.bottom),
                top=max(last.top, word.top),
            )
            continue
        if last:
            yield last
        last = word
    if last:
        yield last
