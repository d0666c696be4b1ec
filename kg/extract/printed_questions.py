"""Questions and answers that minutes print word for word under their labels: "Question from Mr Hill:", "A1."."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kg.extract.dialogues import Put
from kg.lexicon import PatternBook
from kg.model import Paragraph, Span

#: A line that only says who asks whom, between a label and its words.
_ROLES = frozenset(["text", "bullet", "heading"])
#: How many paragraphs after a question its answer can begin.
_REACH = 12


@dataclass(frozen=True, slots=True)
class _Label:
    """A label that opens a paragraph: what follows it, whose it is, and where the words begin."""

    kind: Literal["question", "answer"]
    who: Span | None
    words: int
    weak: bool


def printed_questions(paragraphs: Sequence[Paragraph], text: str, book: PatternBook) -> Iterator[Put]:
    """Yield the questions and answers printed under labels; ``text`` is the plain form of the document's own.

    A weak label ("Q1", "Mr Hill:") opens a question only where there is a question mark; an answer needs a question.
    """
    asked: Put | None = None
    for index, paragraph in enumerate(paragraphs):
        label = _label(paragraph, text, book)
        if label is None or (asked and index == asked.paragraph):
            continue
        at = _body(paragraphs, index, label, text, book)
        if at is None:
            continue
        where, span, named = at
        who = label.who or named
        if label.kind == "question" and (not label.weak or "?" in text[span.start : paragraphs[where].span.end]):
            asked = Put(where, span, "question", None, who)
            yield asked
        elif label.kind == "answer":
            asked = asked or _asked_above(paragraphs, index, text)
            if asked and where - asked.paragraph <= _REACH and where != asked.paragraph:
                yield Put(where, span, "answer", asked.span, who)


def _asked_above(paragraphs: Sequence[Paragraph], index: int, text: str) -> Put | None:
    """Return the question that the paragraph right above a labelled answer ends in, though no label opens it."""
    above = paragraphs[index - 1] if index else None
    if above is None or not above.sentences or not above.span.of(text).rstrip(' "').endswith("?"):
        return None
    return Put(index - 1, above.sentences[-1], "question")


def _label(paragraph: Paragraph, text: str, book: PatternBook) -> _Label | None:
    if paragraph.role not in _ROLES:
        return None
    start, end = paragraph.span.start, paragraph.span.end
    words = text[start : min(end, start + 240)]
    for kind in ("question", "answer"):
        for weak, name in ((False, f"{kind}-label"), (True, f"{kind}-mark")):
            found = book[name].search(words)
            if found:
                who = Span(start + found.start("who"), start + found.end("who")) if found["who"] else None
                return _Label("question" if kind == "question" else "answer", who, start + found.end(), weak)
    return None


def _body(
    paragraphs: Sequence[Paragraph], index: int, label: _Label, text: str, book: PatternBook
) -> tuple[int, Span, Span | None] | None:
    """Return the paragraph and sentence in which a label's words begin, and who a line between them names."""
    for sentence in paragraphs[index].sentences:
        if sentence.end > label.words and text[label.words : sentence.end].strip():
            return index, sentence, None
    named = None
    for after in range(index + 1, min(index + 4, len(paragraphs))):
        paragraph = paragraphs[after]
        if book["to-line"].search(paragraph.span.of(text)):
            continue
        between = book["asker-line"].search(paragraph.span.of(text)) if named is None else None
        if between:
            named = Span(paragraph.span.start + between.start("who"), paragraph.span.start + between.end("who"))
            continue
        if _label(paragraph, text, book) or paragraph.role == "heading" or not paragraph.sentences:
            return None
        return after, paragraph.sentences[0], named
    return None
