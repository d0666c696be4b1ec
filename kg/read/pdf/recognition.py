"""Text in pictures of pages, where tesseract is installed: a program of its own that no build needs."""

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import groupby
from typing import Any

import pypdfium2

from kg.errors import UnreadableError
from kg.read import limits
from kg.read.pdf.segments import Segment
from kg.read.text import printable

#: Dots an inch at which pages are drawn: what the program was trained on, and what small print needs.
_DOTS = 300
_SCALE = _DOTS / 72
#: How sure the program must be of a page's words on the whole, and of a word that is kept, of 100.
_SURE, _GUESS = 75.0, 40.0
_WORD = "5"
#: Words that stand further apart than this share of their line's height are cells of a table.
_WIDE = 1.5
#: What the lines of a table look like to the program, before and behind words.
_RULES = " |[]{}_~"

Word = tuple[tuple[str, ...], float, Segment]


def recognised(content: bytes) -> list[list[Segment]]:
    """Return the lines of each page of a scan, as a text would give them; none where the program is not installed.

    Raises UnreadableError for a scan of too many pages, and for one that takes the program too long.
    """
    program = shutil.which("tesseract")
    if program is None:
        return []
    with closing(pypdfium2.PdfDocument(content)) as document:
        if len(document) > limits.RECOGNISED_PAGES:
            most = limits.RECOGNISED_PAGES
            raise UnreadableError(f"{len(document)} pages, pictures only: text is recognised in {most} pages at most")
        return [_lines(_table(program, _picture(page)), float(page.get_height())) for page in document]


def _picture(page: Any) -> bytes:
    """Return a page drawn in grey, as a portable graymap: the simplest form that the program takes."""
    drawn = page.render(scale=_SCALE, grayscale=True)
    lines = memoryview(drawn.buffer)
    rows = (lines[at : at + drawn.width] for at in range(0, drawn.stride * drawn.height, drawn.stride))
    return b"P5 %d %d 255\n" % (drawn.width, drawn.height) + b"".join(rows)


def _table(program: str, picture: bytes) -> str:
    """Return the program's table of words with their places; empty where it fails."""
    command = [program, "stdin", "stdout", "--dpi", str(_DOTS), "-l", "eng", "tsv"]
    thrift = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(
            command, input=picture, capture_output=True, env=thrift, timeout=limits.RECOGNITION_SECONDS
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableError("pictures only: to recognise their text takes too long") from error
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def _lines(table: str, height: float) -> list[Segment]:
    """Return a page's lines, parted where words stand far apart; none where the program guessed at most of them."""
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
        if len(values) == 12 and values[0] == _WORD and values[11].strip(_RULES):
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
