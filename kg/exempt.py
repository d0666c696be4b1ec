"""What a council keeps to itself stays so, even where it has leaked: papers and items that are marked as exempt."""

from dataclasses import replace
from itertools import islice

from kg.lexicon import Lexicon, Pattern
from kg.model import Document, Outline, Section

#: So many lines from the head a paper may bear its mark.
_HEAD = 15
_REASON = "marked as not for publication"


def is_exempt(document: Document, lexicon: Lexicon) -> bool:
    """Tell whether a whole paper is marked: "NOT FOR PUBLICATION by virtue of paragraph 3 …" near its head."""
    marks = lexicon.book("exempt").yielding("paper")
    lines = (line.strip() for line in document.text[:20_000].split("\n"))
    return any(_bears(line, marks) for line in islice((line for line in lines if line), _HEAD))


def withheld(document: Document) -> Document:
    """Return a marked paper as one that is not read: without its text, its title or its layout."""
    return replace(document, text="", title=None, blocks=(), pages=(), status="unread", reason=_REASON)


def public(outline: Outline, lexicon: Lexicon) -> Outline:
    """Leave out the sections of each item that is marked as exempt; the item's number and title stay."""
    marks = lexicon.book("exempt").yielding("item")
    marked = [section for section in outline.sections if _is_marked(section, outline.text, marks)]
    if not marked:
        return outline
    items = {section.item for section in marked if section.item}
    kept = tuple(s for s in outline.sections if s not in marked and (s.item is None or s.item not in items))
    return replace(outline, sections=kept)


def _is_marked(section: Section, text: str, marks: tuple[Pattern, ...]) -> bool:
    return any(_bears(paragraph.span.of(text)[:300], marks) for paragraph in section.paragraphs)


def _bears(line: str, marks: tuple[Pattern, ...]) -> bool:
    return any(mark.search(line[:300]) for mark in marks)
