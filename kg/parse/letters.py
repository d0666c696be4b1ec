"""Capital letters that mark list items ("A. Agree to …", "B. Delegate …"), told from initials by their order."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.model import Paragraph, Span
from kg.parse.sentences import sentences

_LETTER = re.compile(r"(?P<letter>[A-Z])\.\s+(?=[A-Z“\"(])")
_APART = 4


def with_letters(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Make list items of paragraphs that begin with A., B., … in order, each soon after the last."""
    marked: set[int] = set()
    run: list[int] = []
    for place, paragraph in enumerate(paragraphs):
        letter = _letter(text, paragraph)
        if letter is None:
            continue
        follows = run and place - run[-1] <= _APART and letter == _next(text, paragraphs[run[-1]])
        run = [*run, place] if follows else [place] if letter == "A" else []
        if len(run) > 1:
            marked.update(run)
    return tuple(_item(text, p) if n in marked else p for n, p in enumerate(paragraphs))


def _letter(text: str, paragraph: Paragraph) -> str | None:
    found = _LETTER.match(text, paragraph.span.start, paragraph.span.end)
    return found["letter"] if found and paragraph.role == "text" and not paragraph.marker else None


def _next(text: str, paragraph: Paragraph) -> str:
    return chr(ord(text[paragraph.span.start]) + 1)


def _item(text: str, paragraph: Paragraph) -> Paragraph:
    found = _LETTER.match(text, paragraph.span.start, paragraph.span.end)
    if not found:
        return paragraph
    span = Span(found.end(), paragraph.span.end)
    found_sentences = tuple(sentences(text, span))
    return replace(
        paragraph, span=span, sentences=found_sentences, role="bullet", marker=f"{found['letter']}.", depth=1
    )
