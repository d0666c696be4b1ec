"""The parts of a resolution: the list below it, or the numbers in its own sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kg.model import Paragraph, Span

_ROMAN: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_INLINE = re.compile(
    r"(?<![\w(])\(?(?P<number>\d{1,2}|[a-z]|[A-Z]|[ivx]{1,4})\)\s+|(?<=[:;,.]\s)(?P<plain>\d{1,2})\.\s+(?=[A-Z])"
)
_OPENING = re.compile(
    r"[\s“\"]*\(?(?P<number>\d{1,2}|[a-zA-Z]|[ivx]{1,4})(?:(?:[).]|(?<=[A-Z]):)(?:\s+|(?=(?:To|That)\s))|(?<=\d)\s+(?=(?:To|That)\s))"
)
# The number of the first part, right after the marker or its "that".
_FIRST = re.compile(r"[\s:;,.–—-]*(?:(?:[Tt]hat|THAT|[Tt]o)\b[\s:;,–—-]*)?\(?(?P<number>[1aAi])[).]\s+(?=\S)")
_LETTER = re.compile(r"(?P<letter>[A-Z])\s{1,8}(?=[A-Z][a-z])")
_JOINING = re.compile(r"\W*(?:and|or)\W*", re.IGNORECASE)
#: "6.2", the second part of what minute 6 resolved.
_DOTTED = re.compile(r"\d{1,3}\.(?:\d{1,3}\.)?(?P<last>\d{1,2})\.?")
#: What joins a part to the next one, at its end: "the report be noted; and".
_JOINED = re.compile(r"(?:[;,]|[;,]?\s{1,3}(?:and|or))[\s;,]{0,4}$", re.IGNORECASE)
_BARE = re.compile(r"[\s().:]+")
#: A second marker among the parts, over those that another body is to decide: "RECOMMEND to Council:".
_SENDS_UP = re.compile(r"\W{0,4}(?:and\s+)?RECOMMEND(?:S|ED)?\b")
#: What is left of a part must be more than a reference such as "(a) and (b) above".
_SHORTEST = 12
_LONGEST_HEADING = 90
#: A part's own list has no more lines without marks than these.
_SUB_LINES = 9
_LONGEST_JOIN = 12
#: A list goes on below its second marker from an item no farther up.
_ABOVE = 4


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a resolution, without its number; ``number`` is bare ("a", "2"), None for a bullet."""

    span: Span
    number: str | None = None


def follows(number: str, before: str | None) -> bool:
    """Tell whether a number comes next after another; with none before, whether it opens a list.

    >>> follows("b", "a"), follows("ii", "i"), follows("4", "2")
    (True, True, False)
    """
    if before is None:
        return number.lower() in ("1", "a", "i")
    if number.isdecimal() and before.isdecimal():
        return int(number) == int(before) + 1
    now, last = number.lower(), before.lower()
    if now in _ROMAN and last in _ROMAN and _ROMAN.index(now) == _ROMAN.index(last) + 1:
        return True
    return len(now) == len(last) == 1 and ord(now) == ord(last) + 1


def run_on_parts(paragraphs: Sequence[Paragraph], index: int, text: str, start: int) -> tuple[list[Part], int]:
    """Gather a list whose first part stands within a paragraph, at a place in it: "That (1) the report be noted;"."""
    end = paragraphs[index].span.end
    first = _FIRST.match(text, start, end)
    more, after = listed_parts(paragraphs, text, index + 1, first["number"]) if first else ([], index)
    if first is None or not more or more[0].number is None:
        return [], index
    return [Part(trimmed(text, first.end(), end), first["number"]), *more], after


def listed_parts(
    paragraphs: Sequence[Paragraph], text: str, start: int, before: str | None = None
) -> tuple[list[Part], int]:
    """Gather the list that begins at a paragraph: its parts, and the index of the first paragraph after it.

    Deeper items belong to the part above them; the list ends at the first paragraph that is no item of it. ``before``
    is the number that the first part follows, where the list goes on from one that stands in a sentence.
    """
    parts: list[Part] = []
    below: str | None = None
    depth, index = 0, start
    marked = True  # a quotation mark can stand before the first number, which is then no marker
    for index in range(start, len(paragraphs)):
        paragraph = paragraphs[index]
        if index > start and _is_cell(paragraphs[index - 1], text) and not paragraph.marker:
            continue
        item = _item_with_cell(paragraphs, index, text)
        if item is None:
            if parts and (
                _JOINING.fullmatch(paragraph.span.of(text)) or _goes_on(paragraphs, text, index, before, parts[-1])
            ):
                continue
            return parts, index
        if parts and marked and paragraph.depth > depth:
            continue
        if item.number is not None and not follows(item.number, before):
            if parts and follows(item.number, below):
                below = item.number
                continue
            return parts, index
        if (item.number is None) != (parts[0].number is None if parts else item.number is None):
            if item.number is None:
                continue
            return parts, index
        told = _run_on(item, text)
        depth, before, below, marked = paragraph.depth, told[-1].number, None, bool(paragraph.marker)
        parts += told
    return parts, index + 1


def _run_on(part: Part, text: str) -> list[Part]:
    """Split a part at the next one, where a flattened table runs them on: "That it be noted. 2. That it be paid."."""
    parts = [part]
    while (last := parts[-1]).number and last.number.isdecimal():
        number = str(int(last.number) + 1)
        found = re.search(rf"(?<=[.;:)\s])\s{number}[.)]\s+(?=That\s)", last.span.of(text))
        if found is None:
            break
        start = last.span.start
        parts[-1] = Part(trimmed(text, start, start + found.start()), last.number)
        parts.append(Part(trimmed(text, start + found.end(), last.span.end), number))
    return parts


def numbered_parts(paragraphs: Sequence[Paragraph], text: str, start: int, *, goes_on: bool) -> tuple[list[Part], int]:
    """Gather the list below a decision's paragraph; where it ``goes_on``, one may follow from the numbers above it.

    "RESOLVED that: 1) … 2) …", "RECOMMEND to Council: 3) …".
    """
    parts, after = listed_parts(paragraphs, text, start)
    if parts or not goes_on or paragraphs[start - 1].marker or not paragraphs[start - 1].span.of(text).endswith(":"):
        return parts, after
    above = (_item(paragraphs[index], text) for index in range(start - 2, max(-1, start - _ABOVE), -1))
    before = next((item.number for item in above if item and item.number), None)
    return listed_parts(paragraphs, text, start, before) if before else (parts, after)


def _is_cell(paragraph: Paragraph, text: str) -> bool:
    """Tell whether a paragraph is a number alone, its text being in the next: a table's row on two lines."""
    return bool(paragraph.marker) and not any(c.isalnum() for c in paragraph.span.of(text))


def _item_with_cell(paragraphs: Sequence[Paragraph], index: int, text: str) -> Part | None:
    item = _item(paragraphs[index], text) or _lettered(paragraphs, text, index)
    alone = item is not None and _is_cell(paragraphs[index], text) and index + 1 < len(paragraphs)
    return Part(paragraphs[index + 1].span, item.number) if item and alone else item


def _lettered(paragraphs: Sequence[Paragraph], text: str, index: int) -> Part | None:
    """Read "A That the plan be adopted", where the paragraph before it or after it has the next letter."""
    span = paragraphs[index].span
    found = _LETTER.match(span.of(text))
    if not found:
        return None
    near = [p.span.of(text)[:2] for p in paragraphs[max(0, index - 1) : index + 2]]
    chained = any(f"{chr(ord(found['letter']) + step)} " in near for step in (-1, 1))
    return Part(Span(span.start + found.end(), span.end), found["letter"]) if chained else None


def _goes_on(paragraphs: Sequence[Paragraph], text: str, index: int, before: str | None, last: Part) -> bool:
    """Tell whether a line only heads the next parts: a few words, and the number after it follows the one before.

    Lines below a part that opens a list of its own ("the members be appointed –") belong to it.
    """
    words = paragraphs[index].span.of(text)
    if before and last.span.of(text).endswith((":", "–", ":-", " -")):
        below = (paragraph for paragraph in paragraphs[index : index + _SUB_LINES] if paragraph.marker)
        after = next((_item(paragraph, text) for paragraph in below), None)
        return bool(after and after.number and follows(after.number, before))
    after = _item(paragraphs[index + 1], text) if index + 1 < len(paragraphs) else None
    heads = len(words) < _LONGEST_HEADING and not words.endswith(".") and before is not None
    heads = heads and not _SENDS_UP.match(words)
    return bool(heads and after and after.number and follows(after.number, before))


def _item(paragraph: Paragraph, text: str) -> Part | None:
    if paragraph.role == "row" and len(paragraph.cells) > 1:
        number = _BARE.sub("", paragraph.cells[0].of(text))
        worded = max(paragraph.cells[1:], key=lambda cell: cell.end - cell.start)  # beside it: who, by when
        return Part(worded, number) if 0 < len(number) < 4 else None
    if paragraph.role == "heading":
        return None
    if paragraph.marker:
        dotted = _DOTTED.fullmatch(paragraph.marker)
        number = dotted["last"] if dotted else _BARE.sub("", paragraph.marker)
        return Part(paragraph.span, number if number.isalnum() and paragraph.marker != "o" else None)
    opening = _OPENING.match(paragraph.span.of(text))
    if opening:
        return Part(Span(paragraph.span.start + opening.end(), paragraph.span.end), opening["number"])
    return None


def inline_parts(text: str, span: Span, whole: bool = False) -> list[Part]:
    """Split a stretch at the numbers inside it: "that (1) the report be noted; and (2) the grant be paid".

    Returns no part where fewer than two numbers follow one another. ``whole`` keeps what stands before the first
    number with the first part.
    """
    chain: list[tuple[int, int, str]] = []
    for found in _INLINE.finditer(text, span.start, span.end):
        number = found["number"] or found["plain"]
        if follows(number, chain[-1][2] if chain else None):
            chain.append((found.start(), found.end(), number))
    if len(chain) < 2:
        return []
    stops = [start for start, _, _ in chain[1:]] + [span.end]
    starts = [span.start if whole and n == 0 else end for n, (_, end, _) in enumerate(chain)]
    parts = [
        Part(trimmed(text, begin, stop), number)
        for begin, stop, (_, _, number) in zip(starts, stops, chain, strict=True)
    ]
    return [] if any(p.span.end - p.span.start < _SHORTEST for p in parts) else parts


def plain_parts(paragraphs: Sequence[Paragraph], start: int, text: str) -> tuple[list[Part], int]:
    """Gather what follows "the following was agreed:" without a list's marks; "(3) and (4) …" goes on with it."""
    parts: list[Part] = []
    index = start
    while index < len(paragraphs) and (
        index == start or text[paragraphs[index].span.start] == "(" or paragraphs[index].marker
    ):
        span = paragraphs[index].span
        parts += inline_parts(text, span, whole=True) or [Part(span)]
        index += 1
    return parts, index


def unjoined(text: str, span: Span) -> Span:
    """Return a span without what joins it to the next part: of "the report be noted; and", "the report be noted"."""
    joined = _JOINED.search(text, max(span.start, span.end - _LONGEST_JOIN), span.end)
    return Span(span.start, joined.start()) if joined and joined.start() > span.start else span


def trimmed(text: str, start: int, end: int) -> Span:
    """Return the span between the offsets without the space around it."""
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))
