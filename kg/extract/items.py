"""The items of each meeting's agenda, with their numbers and titles."""

import re

from kg.lexicon import Lexicon
from kg.model import AgendaItem, Claims, Outline

_MARKS = re.compile(r"[*_]{2,3}|</?(?:b|strong|em|i|br|u)\s?/?>|\\(?=\W)")


def find_items(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Return the agenda items that the outline's headings give. A title broken over lines is one line."""
    return Claims(
        items=tuple(
            AgendaItem(
                ref=heading.ref,
                span=heading.title,
                title=_plain(heading.title.of(outline.text)),
                number=heading.number,
                meeting=heading.meeting,
                rule="item-heading",
            )
            for heading in outline.items
            if heading.title.start < heading.title.end
        )
    )


def _plain(words: str) -> str:
    """Return a title on one line, without marks of bold type or of the next bullet that a source left in it."""
    return " ".join(_MARKS.sub(" ", words).split()).rstrip(" •·")
