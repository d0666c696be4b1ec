"""Lists of questions as they were put, with what was answered below each, where no verb says that anybody asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.governed import listed
from kg.lexicon import PatternBook
from kg.model import Paragraph, Span, StatementKind


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
    items = listed(paragraphs, index)
    top = [i for i in items if paragraphs[i].depth == paragraphs[items[0]].depth and paragraphs[i].sentences]
    asking = sum(_asks(paragraphs[i], text) for i in top)
    nested = len(top) < len(items)
    return items if asking and (not nested or asking * 2 >= len(top)) else range(0)


def dialogue(paragraphs: Sequence[Paragraph], items: range, text: str) -> Iterator[Put]:
    """Yield what each item of the list is: the upper ones ask, those below them answer.

    In a list of one level an item with a question mark asks, and the one after it answers.
    """
    top = paragraphs[items[0]].depth
    nested = any(paragraphs[i].depth > top for i in items)
    asked: Span | None = None
    for index in (i for i in items if paragraphs[i].sentences):
        first = paragraphs[index].sentences[0]
        if paragraphs[index].depth == top and (nested or _asks(paragraphs[index], text)):
            asked = first
            yield Put(index, first, "question")
        elif asked:
            yield Put(index, first, "answer", asked)


def _asks(paragraph: Paragraph, text: str) -> bool:
    return "?" in paragraph.span.of(text)
