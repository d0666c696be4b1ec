"""Decision blocks: what stands under a heading "Decision", which minutes may repeat."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.marks import Ruling, said_in
from kg.extract.outcomes import outcome_of, sends_up, verb_of
from kg.extract.parts import Part, inline_parts, listed_parts
from kg.extract.rulings import rulings
from kg.lexicon import PatternBook
from kg.model import Paragraph, Span

_STARTED = ("that ", "to ", "decision to ", "approval to ", "approval of ", "approval for ", "authority to ")
#: What a heading "Decision" on the next line goes on from: "Reason for", "Implementation of the".
_NOT_ITSELF = re.compile(
    r"\b(?:reasons?|implementation|justification|effect|date|background)\b[^\n]{0,30}?\b(?:for|of|to)(?:\s+the)?\W*$",
    re.IGNORECASE,
)
#: A lead-in to what was told or declared, which decides nothing: "and gave advice on these points:".
_TELLS = re.compile(
    r"\b(?:information|advice|details|issues|points|matters|areas|questions|interests?|apologies|comments)\b[^:\n]{0,40}:\W*$|"
    r"\b(?:regarding|about|concerning|including)\s?:\W*$",
    re.IGNORECASE,
)
#: A page's lines can break after a decision's first word.
_BROKEN = ("That", "To")


def minuted(paragraphs: Sequence[Paragraph], text: str, book: PatternBook) -> Iterator[Ruling]:
    """Rule on paragraphs in order; below a heading "Decision" stands a block."""
    start = 0
    for index, paragraph in enumerate(paragraphs):
        if _heads(paragraphs, index, text, book):
            yield from rulings(paragraphs[start:index], text, book)
            begin = _past_headings(paragraphs, text, index + 1)
            parts, start = listed_parts(paragraphs, text, begin) if begin > index + 1 else ([], index + 1)
            if parts:
                yield from _made(parts, text, book)
                continue
            start = _block_end(paragraphs, index + 1, text, book)
            yield from decision_block(paragraphs[index + 1 : start], text, book)
            if start == index + 1 and paragraph is not paragraphs[-1]:
                yield from _broken(paragraphs[start : start + 2], text)
    yield from rulings(paragraphs[start:], text, book)


def _heads(paragraphs: Sequence[Paragraph], index: int, text: str, book: PatternBook) -> bool:
    """Tell whether a paragraph is the heading of a decision's text, not the end of "Reason for Decision"."""
    heads = any(p.search(paragraphs[index].span.of(text)) for p in book.yielding("heading"))
    return heads and not (index and _NOT_ITSELF.search(paragraphs[index - 1].span.of(text)))


def _broken(paragraphs: Sequence[Paragraph], text: str) -> Iterator[Ruling]:
    """Yield a decision whose first word stands on a line of its own: "That", "approval be granted"."""
    if len(paragraphs) > 1 and paragraphs[0].span.of(text) in _BROKEN:
        span = Span(paragraphs[0].span.start, said_in(paragraphs[1])[0].end)
        yield Ruling(span, "agreed", "block", "decision-block")


def _block_end(paragraphs: Sequence[Paragraph], start: int, text: str, book: PatternBook) -> int:
    """Return where a block ends: at a heading, or where its list or its prose does; "The Committee:" opens a list."""
    if start + 1 < len(paragraphs) and paragraphs[start + 1].marker and not paragraphs[start].marker:
        start += _opens_list(paragraphs[start].span.of(text).rstrip(" -–"), book)
    listed = start < len(paragraphs) and bool(paragraphs[start].marker)
    for index in range(start, len(paragraphs)):
        if paragraphs[index].role == "heading" or (index > start and listed != bool(paragraphs[index].marker)):
            return index
    return len(paragraphs)


def _opens_list(line: str, book: PatternBook) -> bool:
    """Tell whether a block's first line only opens the list below it: "The Committee:", "AGREED", "Resolved to"."""
    return line.endswith((":", " to", " that")) or (line.isalpha() and outcome_of(line, book) != "other")


def decision_block(paragraphs: Sequence[Paragraph], text: str, book: PatternBook) -> Iterator[Ruling]:
    """Rule on a block that a heading says is the decision: its marks, or else its list, or its first sentence."""
    marked = list(rulings(paragraphs, text, book))
    parts, lead = _block_list(paragraphs, text)
    if not paragraphs or (marked and (len(marked) >= len(parts) or not _covers(parts, marked))):
        yield from _unmarked(paragraphs, marked, text, book) if paragraphs else ()
        yield from (part for ruling in marked for part in _parted(ruling, text))
        yield from _lines(paragraphs, marked, text, book)
        return
    if parts:
        yield from _made(parts, text, book, lead)
        return
    first = said_in(paragraphs[0])[0]
    words = first.of(text)
    acted = next((found for p in book.yielding("acted") if (found := p.search(words))), None)
    if acted or words.lower().startswith(_STARTED) or outcome_of(words.split()[0], book) != "other":
        yield Ruling(first, acted["verb"] if acted else verb_of(words, book), "block", "decision-block")


def _made(parts: Sequence[Part], text: str, book: PatternBook, lead: Span | None = None) -> Iterator[Ruling]:
    """Yield a ruling for each part of a block's list; below "That Council is recommended to:" each is recommended."""
    over = lead.of(text) if lead else ""
    known = [word for word in over.rstrip(" :–-").split()[-3:] if outcome_of(word, book) not in ("other", "resolved")]
    for part in parts:
        verb = "recommended" if sends_up(over) else verb_of(part.span.of(text), book, known[-1] if known else "agreed")
        yield Ruling(
            part.span, verb, "block", "decision-block", part.number, at=lead.start if lead else part.span.start
        )


def _past_headings(paragraphs: Sequence[Paragraph], text: str, start: int) -> int:
    """Return where a list begins that has one or two headings over it: "Decision:", "PART A", "a. to set …"."""
    for index in range(start + 1, min(start + 3, len(paragraphs))):
        above = paragraphs[index - 1]
        heads = above.role == "heading" or (index > start + 1 and not text[: above.span.end].endswith((".", ";")))
        if above.marker or not heads:
            return start
        if paragraphs[index].marker:
            return index
    return start


def _unmarked(paragraphs: Sequence[Paragraph], marked: list[Ruling], text: str, book: PatternBook) -> Iterator[Ruling]:
    """Yield a block's first sentence where it is a decision that the later marks do not hold: "To agree the fee"."""
    first = said_in(paragraphs[0])[0]
    words = first.of(text)
    held = any(m.span.start < paragraphs[0].span.end for m in marked)
    if marked and not held and words.lower().startswith("to ") and not words.rstrip().endswith(":"):
        yield Ruling(first, verb_of(words, book), "block", "decision-block")


def _parted(ruling: Ruling, text: str) -> list[Ruling]:
    """Return a line's rulings part by part, where it has parts: "That (a) the scheme be extended; and (b) …"."""
    parts = inline_parts(text, ruling.span) if ruling.rule == "that-be" else []
    return [replace(ruling, span=part.span, number=part.number) for part in parts] or [ruling]


def _lines(paragraphs: Sequence[Paragraph], marked: list[Ruling], text: str, book: PatternBook) -> Iterator[Ruling]:
    """Yield the other paragraphs of a block that begin with "That", where its marks are only lines of that kind."""
    lines = [paragraph for paragraph in paragraphs if paragraph.span.of(text).startswith("That ")]
    if not marked or not all(ruling.rule == "that-be" for ruling in marked):
        return
    for paragraph in lines:
        if not any(ruling.span.meets(paragraph.span) for ruling in marked):
            yield Ruling(paragraph.span, verb_of(paragraph.span.of(text), book, "resolved"), "block", "decision-block")


def _covers(parts: list[Part], marked: list[Ruling]) -> bool:
    """Tell whether the marks of a block all stand in its list, so that the list is the decision."""
    return all(any(p.span.start <= m.span.start < p.span.end for p in parts) for m in marked)


def _block_list(paragraphs: Sequence[Paragraph], text: str) -> tuple[list[Part], Span | None]:
    """Return the block's list, and the line that opens it, such as "Cabinet is asked to:", where there is one."""
    for start in range(len(paragraphs)):
        above = paragraphs[start - 1].span if start else None
        lead = above.of(text).rstrip() if above else ":"
        if lead.endswith((":", ":-", "to", "that")) and not _TELLS.search(lead):
            parts, _ = listed_parts(paragraphs, text, start)
            if parts:
                return parts, above
    return [], None
