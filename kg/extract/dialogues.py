"""Lists of questions as they were put, with what was answered below each, where no verb says that anybody asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.governed import listed
from kg.lexicon import PatternBook
from kg.model import Paragraph, Span, StatementKind

#: How many paragraphs below a question its answer takes, where another question follows.
_BETWEEN = 3


@dataclass(frozen=True, slots=True)
class Put:
    """One question or answer put word for word: its paragraph, its first sentence, the question that it answers, and
    where a label names who puts it.
    """

    paragraph: int
    span: Span
    kind: StatementKind
    answers: Span | None = None
    who: Span | None = None


def opens_dialogue(paragraphs: Sequence[Paragraph], index: int, text: str, book: PatternBook) -> range:
    """Return the indexes of the list that a paragraph opens as one of questions and answers; empty where it opens none.

    The lead-in says so ("The questions and responses are set out below."), and most of the list's items do ask.
    """
    paragraph = paragraphs[index]
    last = paragraph.sentences[-1].of(text) if paragraph.sentences else ""
    if book["questions-answered"].search(last) or not book["questions-and-answers"].search(last):
        return range(0)
    items, mixed = listed(paragraphs, index), _interleaved(paragraphs, index, text)
    if len(mixed) > len(items):
        return mixed
    top = [i for i in items if paragraphs[i].depth == paragraphs[items[0]].depth and paragraphs[i].sentences]
    asking = sum(_asks(paragraphs[i], text) for i in top)
    nested = len(top) < len(items)
    return items if asking and (not nested or asking * 2 >= len(top)) else range(0)


def dialogue(paragraphs: Sequence[Paragraph], items: range, text: str) -> Iterator[Put]:
    """Yield what each item of the list is: the upper ones ask, those below them answer.

    In a list of one level an item with a question mark asks, and the one after it answers.
    """
    if any(paragraphs[i].role == "text" for i in items):
        yield from _in_turns(paragraphs, items, text)
        return
    top = paragraphs[items[0]].depth
    nested = any(paragraphs[i].depth > top for i in items)
    asked: Span | None = None
    for index in (i for i in items if paragraphs[i].sentences):
        first = paragraphs[index].sentences[0]
        if paragraphs[index].depth == top and (nested or _asks(paragraphs[index], text)):
            asked = first
            yield Put(index, first, "question")
            yield from _answered_at_once(paragraphs, index, text)
        elif asked:
            yield Put(index, first, "answer", asked)


def _answered_at_once(paragraphs: Sequence[Paragraph], index: int, text: str) -> Iterator[Put]:
    """Yield what an item tells right after the question in it: "How wide is it? It is four metres wide"."""
    first, *rest = paragraphs[index].sentences
    if rest and first.of(text).rstrip().endswith("?") and not rest[0].of(text).rstrip().endswith("?"):
        yield Put(index, rest[0], "answer", first)


def _interleaved(paragraphs: Sequence[Paragraph], index: int, text: str) -> range:
    """Return the indexes of a list whose items, questions among them, have their answers as paragraphs below."""
    end, last = index + 1, index
    while end < len(paragraphs) and paragraphs[end].role in ("bullet", "text") and end - last <= _BETWEEN:
        last = end if paragraphs[end].role == "bullet" else last
        end += 1
    items = [i for i in range(index + 1, last + 1) if paragraphs[i].role == "bullet"]
    parted = any(later - item > 1 for item, later in pairwise(items)) and items[0] == index + 1
    end = last + 2 if last + 1 < len(paragraphs) and paragraphs[last + 1].role == "text" else last + 1
    return range(index + 1, end) if parted and any(_asks(paragraphs[i], text) for i in items) else range(0)


def _in_turns(paragraphs: Sequence[Paragraph], items: range, text: str) -> Iterator[Put]:
    """Yield the items of a list with paragraphs between them: those that ask, what is answered there, and comments."""
    asked: Span | None = None
    for index in (i for i in items if paragraphs[i].sentences):
        first = paragraphs[index].sentences[0]
        if paragraphs[index].role == "bullet":
            asked = first if _asks(paragraphs[index], text) else None
            yield Put(index, first, "question" if asked else "statement")
            yield from _answered_at_once(paragraphs, index, text)
        elif asked:
            yield Put(index, first, "answer", asked)


def _asks(paragraph: Paragraph, text: str) -> bool:
    return "?" in paragraph.span.of(text)
