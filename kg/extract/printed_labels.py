"""The labels under which minutes print words as they were spoken: "Question 2 from Mr Hill:", "Reply:", "Mr Hill:"."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kg.lexicon import PatternBook
from kg.model import Paragraph, Span

#: What a label announces: a question, an answer, what somebody says in turn, or only who is about to ask.
Kind = Literal["question", "answer", "turn", "name"]

_ROLES = frozenset(["text", "bullet", "heading"])
#: How far into its words a label reaches.
_REACH = 240
#: Within a paragraph only a mark with a colon or stop opens anybody's words: "… open? A: Yes, from May.".
_WITHIN = re.compile(r"[:.]\s*$")
_LABELS: tuple[tuple[Kind, str, bool], ...] = (
    ("name", "from-line", False),
    ("name", "from-to-line", True),
    ("question", "question-label", False),
    ("question", "asked-line", False),
    ("question", "asks-label", False),
    ("question", "notice-line", False),
    ("question", "question-mark", True),
    ("answer", "answer-label", False),
    ("answer", "replied-line", False),
    ("answer", "answer-mark", True),
    ("name", "name-line", False),
    ("turn", "speaker-label", True),
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label: whose it is, and where the words after it begin. A weak one does not count for itself alone."""

    kind: Kind
    who: Span | None
    words: int
    weak: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence of a paragraph, or a heading, with the label that opens it."""

    paragraph: int
    span: Span
    end: int
    heading: bool
    label: Label | None

    def body(self, text: str) -> bool:
        """Tell whether words follow the label on its own line."""
        start = self.label.words if self.label else self.span.start
        return bool(text[start : self.span.end].strip(' \n\t-–—:."'))

    @property
    def whole(self) -> Span:
        """Everything from here to the end of the paragraph."""
        return Span(self.span.start, self.end)


def units(
    paragraphs: Sequence[Paragraph], text: str, book: PatternBook, names: Collection[Span] = ()
) -> Iterator[Unit]:
    """Yield the sentences of the paragraphs with their labels; ``text`` is the plain form of the document's own.

    ``names`` are where people are named: a line that is one's name and no more may stand over that person's question.
    """
    for index, paragraph in enumerate(paragraphs):
        if paragraph.role not in _ROLES:
            continue
        heading, end = paragraph.role == "heading", paragraph.span.end
        first = _label(text, paragraph.span.start, end, book)
        if first is None and paragraph.span in names:
            first = Label("name", paragraph.span, end, weak=True)
        sentences = [s for s in paragraph.sentences or (paragraph.span,) if not (first and s.end <= first.words < end)]
        for number, span in enumerate(sentences or [paragraph.span]):
            label = first if number == 0 else _label(text, span.start, span.end, book)
            if number and label and not _WITHIN.search(text[span.start : label.words]):
                label = None
            yield Unit(index, span, end, heading, label)


def _label(text: str, start: int, end: int, book: PatternBook) -> Label | None:
    words = text[start : min(end, start + _REACH)]
    for kind, name, weak in _LABELS:
        found = book[name].search(words)
        if found:
            named = found.groupdict().get("who")
            who = Span(start + found.start("who"), start + found.end("who")) if named else None
            return Label(kind, who, start + found.end(), weak)
    return None
