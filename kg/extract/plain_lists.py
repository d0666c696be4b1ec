"""The lines below "It was agreed that officers:" or "to take the following action:" that bear no list's marks."""

import re
from collections.abc import Sequence

from kg.extract.parts import Part
from kg.lexicon import PatternBook
from kg.model import Paragraph

#: A line over what is to be done, whatever words each of it begins with.
_ACTIONS = re.compile(r"\bfollowing\s+(?:actions?|steps|measures)\b", re.IGNORECASE)
#: How one of the things to be done is worded.
_WORDED = re.compile(r"\b(?:to|will|would|should|could|shall|be|confirmed|agreed)\b", re.IGNORECASE)
_LONGEST = 260
_FEWEST = 2


def plain_list(
    paragraphs: Sequence[Paragraph], start: int, text: str, lead: str, book: PatternBook
) -> tuple[list[Part], int] | None:
    """Gather the unmarked lines from an offset on that each tell what is to be done, and the index after them.

    ``lead`` is the sentence over them. Each begins with a bare verb ("Prepare a plan", "write to the owner"), or, below
    "the following action:", says what somebody is to do ("Cllr Moss would seek prices"). None of a single line.
    """
    deeds = frozenset(book.words["deed"])
    acts = _ACTIONS.search(lead) is not None
    index = start
    while index < len(paragraphs) and _is_one(paragraphs[index], text, deeds, acts):
        index += 1
    parts = [Part(paragraph.span) for paragraph in paragraphs[start:index]]
    return (parts, index) if len(parts) >= _FEWEST else None


def _is_one(paragraph: Paragraph, text: str, deeds: frozenset[str], acts: bool) -> bool:
    words = paragraph.span.of(text)
    if (
        paragraph.role not in ("text", "heading")
        or paragraph.marker
        or len(paragraph.sentences) > 1
        or len(words) > _LONGEST
    ):
        return False
    first = words.split(maxsplit=1)[0].strip(".,;:").lower() if words.strip() else ""
    return first in deeds or (acts and paragraph.role == "text" and _WORDED.search(words) is not None)
