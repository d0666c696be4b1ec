"""Items of a list that lost its marks: each in small letters and closed by a semicolon, under a sentence that opens it.

"He drew the attention of Members to –", then "the budget for repairs;", "the need to review processes;" and "the rise
in claims.", each a paragraph of its own.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.model import Paragraph, ParagraphRole

_OPENS = re.compile(r"[:–—-]\s{0,3}\Z")
_ITEM = re.compile(r"[a-z]")
_GOES_ON = re.compile(r"[;,]\s{0,3}(?:and|or)?\s{0,3}\Z")
_LEAST = 2


def with_unmarked_lists(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Make list items of such paragraphs, where two at least go on to another; what opens them is then no heading."""
    roles: dict[int, ParagraphRole] = {}
    for place, paragraph in enumerate(paragraphs):
        if place not in roles and _opens(text, paragraph):
            items = _items(text, paragraphs, place + 1)
            if len(items) > _LEAST:
                roles[place] = "text"
                roles.update((item, "bullet") for item in items)
    return tuple(_as(p, roles[n]) if n in roles else p for n, p in enumerate(paragraphs))


def _as(paragraph: Paragraph, role: ParagraphRole) -> Paragraph:
    return replace(paragraph, role=role, depth=1 if role == "bullet" else paragraph.depth)


def _opens(text: str, paragraph: Paragraph) -> bool:
    plain = paragraph.role in ("text", "heading") and not paragraph.cells
    return plain and bool(_OPENS.search(paragraph.span.of(text)))


def _items(text: str, paragraphs: Sequence[Paragraph], first: int) -> range:
    """Return the places of the items from one on: all that go on, and the one that they lead to."""
    end = first
    while end < len(paragraphs) and _is_text(paragraphs[end]) and _ITEM.match(text, paragraphs[end].span.start):
        end += 1
        if not _GOES_ON.search(paragraphs[end - 1].span.of(text)):
            break
    return range(first, end)


def _is_text(paragraph: Paragraph) -> bool:
    return paragraph.role == "text" and not paragraph.cells
