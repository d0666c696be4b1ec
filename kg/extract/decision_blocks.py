"""Decision blocks: what stands under a heading "Decision", which minutes may repeat."""

from collections.abc import Iterator, Sequence

from kg.extract.marks import Ruling, said_in
from kg.extract.outcomes import outcome_of, verb_of
from kg.extract.parts import Part, listed_parts
from kg.extract.rulings import rulings
from kg.lexicon import PatternBook
from kg.model import Paragraph

_STARTED = ("that ", "to ")


def minuted(paragraphs: Sequence[Paragraph], text: str, book: PatternBook) -> Iterator[Ruling]:
    """Rule on paragraphs in order; below a heading "Decision" stands a block."""
    start = 0
    for index, paragraph in enumerate(paragraphs):
        if any(p.search(paragraph.span.of(text)) for p in book.yielding("heading")):
            yield from rulings(paragraphs[start:index], text, book)
            start = _block_end(paragraphs, index + 1, text)
            yield from decision_block(paragraphs[index + 1 : start], text, book)
    yield from rulings(paragraphs[start:], text, book)


def _block_end(paragraphs: Sequence[Paragraph], start: int, text: str) -> int:
    """Return where a block ends: at a heading, or where its list or its prose does; "The Committee:" opens a list."""
    if start + 1 < len(paragraphs) and paragraphs[start + 1].marker and not paragraphs[start].marker:
        start += paragraphs[start].span.of(text).rstrip(" -–").endswith(":")
    listed = start < len(paragraphs) and bool(paragraphs[start].marker)
    for index in range(start, len(paragraphs)):
        if paragraphs[index].role == "heading" or (index > start and listed != bool(paragraphs[index].marker)):
            return index
    return len(paragraphs)


def decision_block(paragraphs: Sequence[Paragraph], text: str, book: PatternBook) -> Iterator[Ruling]:
    """Rule on a block that a heading says is the decision: its marks, or else its list, or its first sentence."""
    marked = list(rulings(paragraphs, text, book))
    parts = _block_list(paragraphs, text) if paragraphs else []
    if not paragraphs or (marked and (len(marked) >= len(parts) or not _covers(parts, marked))):
        yield from _unmarked(paragraphs, marked, text, book) if paragraphs else ()
        yield from marked
        return
    if parts:
        yield from (Ruling(p.span, verb_of(p.span.of(text), book), "block", "decision-block", p.number) for p in parts)
        return
    first = said_in(paragraphs[0])[0]
    words = first.of(text)
    if words.lower().startswith(_STARTED) or outcome_of(words.split()[0], book) != "other":
        yield Ruling(first, verb_of(words, book), "block", "decision-block")


def _unmarked(paragraphs: Sequence[Paragraph], marked: list[Ruling], text: str, book: PatternBook) -> Iterator[Ruling]:
    """Yield a block's first sentence where it is a decision that the later marks do not hold: "To agree the fee"."""
    first = said_in(paragraphs[0])[0]
    words = first.of(text)
    held = any(m.span.start < paragraphs[0].span.end for m in marked)
    if marked and not held and words.lower().startswith("to ") and not words.rstrip().endswith(":"):
        yield Ruling(first, verb_of(words, book), "block", "decision-block")


def _covers(parts: list[Part], marked: list[Ruling]) -> bool:
    """Tell whether the marks of a block all stand in its list, so that the list is the decision."""
    return all(any(p.span.start <= m.span.start < p.span.end for p in parts) for m in marked)


def _block_list(paragraphs: Sequence[Paragraph], text: str) -> list[Part]:
    """Return the block's list, which a line such as "Cabinet is asked to:" may open."""
    for start in range(len(paragraphs)):
        if start == 0 or paragraphs[start - 1].span.of(text).rstrip().endswith((":", ":-", "to", "that")):
            parts, _ = listed_parts(paragraphs, text, start)
            if parts:
                return parts
    return []
