"""Lines and lists to the rulings that the heading over them makes of each: "Approved:", "The Harbour Committee –"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.marks import Ruling, ruling_of
from kg.extract.outcomes import outcome_of, verb_of
from kg.extract.parts import listed_parts
from kg.lexicon import PatternBook
from kg.model import Paragraph

#: What can stand before what a body did: "otherwise continued the matter to May".
_ADVERB = re.compile(
    r"^(?:(?:otherwise|thereafter|also|further|unanimously|thereupon|and|then)\s+){1,2}", re.IGNORECASE
)
#: Who seconded, over what was resolved.
_SECONDED_AND = re.compile(r"\b[Ss]econded\s+by\b[^.;:\n]{3,80}?[\s,](?:and|(?:and\s+)?it\s+was)\W*$")
_ENDS_LIST = re.compile(r":\s*$")
#: A line of a list headed "Approved:" is an application, not a paragraph of prose.
LONGEST_LINE = 260


def headed(
    paragraphs: Sequence[Paragraph], index: int, text: str, book: PatternBook
) -> tuple[list[Ruling], int] | None:
    """Gather the lines below "Approved by Parish:", each a decision of that outcome."""
    words = paragraphs[index].span.of(text)
    decided = _by_body(paragraphs, index, text, book) or _by_movers(paragraphs, index, text, book)
    if decided:
        return decided
    for pattern in book.yielding("list"):
        found = pattern.search(words)
        if found:
            end = index + 1
            listed = end < len(paragraphs) and paragraphs[end].marker is not None
            while end < len(paragraphs) and _is_line(paragraphs[end], text):
                if listed and paragraphs[end].marker is None:
                    break
                end += 1
            ruling = ruling_of(paragraphs[index].span, found, pattern)
            return [replace(ruling, span=p.span) for p in paragraphs[index + 1 : end]], end
    return None


def _by_body(
    paragraphs: Sequence[Paragraph], index: int, text: str, book: PatternBook
) -> tuple[list[Ruling], int] | None:
    """Gather the list under "The Harbour Committee –" whose items say each what it did: "1. Noted the report."."""
    found = book["body-and-dash"].regex.search(paragraphs[index].span.of(text))
    parts, after = listed_parts(paragraphs, text, index + 1) if found else ([], index)
    said = [_ADVERB.sub("", part.span.of(text)) for part in parts]
    verbs = [verb_of(words, book, words.split()[0].strip(".,:;")) for words in said]
    known = [outcome_of(verb, book) != "other" for verb in verbs]
    if not any(known) or not all(told or verb.lower().endswith("ed") for told, verb in zip(known, verbs, strict=True)):
        return None
    made = [Ruling(p.span, v, "marker", "body-and-dash", p.number) for p, v in zip(parts, verbs, strict=True)]
    return made, after


def _by_movers(
    paragraphs: Sequence[Paragraph], index: int, text: str, book: PatternBook
) -> tuple[list[Ruling], int] | None:
    """Gather the numbered list below "Moved by A, seconded by B, and", which lost the word over it."""
    found = _SECONDED_AND.search(paragraphs[index].span.of(text))
    parts, after = listed_parts(paragraphs, text, index + 1) if found else ([], index)
    if not parts or not all(part.number for part in parts):
        return None
    verbs = [verb_of(part.span.of(text), book, "resolved") for part in parts]
    return [Ruling(p.span, v, "marker", "by-movers", p.number) for p, v in zip(parts, verbs, strict=True)], after


def _is_line(paragraph: Paragraph, text: str) -> bool:
    words = paragraph.span.of(text)
    return len(words) < LONGEST_LINE and not _ENDS_LIST.search(words)
