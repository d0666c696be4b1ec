"""Questions printed without a label under a line that announces questions, and the paragraphs that answer them."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.dialogues import Put
from kg.model import Paragraph

#: A line that announces questions: "Public Questions", "The only question raised:".
_ANNOUNCES = re.compile(r"(?i)\bquestions?\b")
_SHORT_LINE, _LONG_LINE = 40, 120
#: How far into a paragraph it is told that somebody else asks.
_OPENING = 60
#: How many paragraphs after the line, or after the question before, a question stands.
_WAIT, _BETWEEN = 2, 4
_ASKS = re.compile(r"\?[\"'\s]*$")
#: Minutes that report who asked need no help; nor does what somebody did: "Action: Clerk to ask?".
_REPORTED = re.compile(
    r"(?i)\b(?:asked|asks|asking|queried|querying|enquired|questioned|wondered|raised\s+by|question\s+(?:from|by))\b|^\W*(?:action|note|resolved|agreed)\b"
)


def bare_questions(paragraphs: Sequence[Paragraph], text: str) -> Iterator[Put]:
    """Yield each question below a line that announces questions, and the paragraph after it as its answer.

    ``text`` is the plain form of the document's own.
    """
    since: int | None = None
    for index, paragraph in enumerate(paragraphs):
        if _announces(paragraph, text):
            since = index + _WAIT
        elif since is not None and index > since:
            since = None
        elif since is not None and _asks(paragraph, text):
            since = index + _BETWEEN
            asked = paragraph.sentences[0]
            yield Put(index, asked, "question")
            below = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
            if below and _answers(below, text):
                yield Put(index + 1, below.sentences[0], "answer", asked)


def _announces(paragraph: Paragraph, text: str) -> bool:
    line = paragraph.span.of(text).strip()
    if not _ANNOUNCES.search(line) or "?" in line or _REPORTED.search(line):
        return False
    heads = paragraph.role == "heading" or line.endswith(":")
    return len(line) <= (_LONG_LINE if heads else _SHORT_LINE)


def _asks(paragraph: Paragraph, text: str) -> bool:
    words = paragraph.span.of(text)
    plain = paragraph.role == "text" and bool(paragraph.sentences)
    return plain and _ASKS.search(words) is not None and not _REPORTED.search(words)


def _answers(paragraph: Paragraph, text: str) -> bool:
    words = paragraph.span.of(text).strip()
    told = paragraph.role == "text" and bool(paragraph.sentences) and "?" not in words
    return told and not words.endswith(":") and not _REPORTED.search(words[:_OPENING])
