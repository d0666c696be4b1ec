"""Bodies that fields of a report's head name without their last word, which is the field's: "COMMITTEE | Finance"."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.meeting_heads import HEAD_LENGTH
from kg.extract.mentions import Mention, key_of, written
from kg.model import Outline, Paragraph, Span

_KIND = re.compile(r"(?P<kind>(?:sub-)?committee|panel|board|forum)\s{0,3}:?\s{0,3}", re.IGNORECASE)
_NAME = re.compile(r"(?:[A-Z][\w’'&-]*,?\s(?:(?:and|of|for|the|&)\s){0,2}){0,9}[A-Z][\w’'&-]{2,24}")
#: A name that says by itself what it is.
_WHOLE = re.compile(
    r"(?i:committee|panel|board|cabinet|executive|council|forum|commission|authority|group|party|partnership)$"
)
_JOINED = re.compile(r"\s(?:and|AND|&)\s")


def field_bodies(outline: Outline) -> Iterator[tuple[Mention, str]]:
    """Yield, of a report, each body that is the value of a field "Committee", "Panel" or the like, with its type.

    "COMMITTEE: POLICY AND RESOURCES" is of the Policy and Resources Committee.
    """
    text = outline.text
    for line in _head(outline) if outline.kind == "report" else ():
        field = _field(text, line)
        found = _KIND.fullmatch(field[0]) if field else None
        if field and found and _may_be_name(value := field[1].of(text)):
            kind = found["kind"].lower()
            name = f"{written(value)} {kind.title()}"
            yield Mention(name, field[1], key_of(name), "body-of-field"), kind


def _may_be_name(value: str) -> bool:
    listed = "," in value and not _JOINED.search(value)  # "Timber, Oak"
    return bool(_NAME.fullmatch(value)) and not listed and not _WHOLE.search(value)


def _head(outline: Outline) -> Sequence[Paragraph]:
    return [paragraph for section in outline.sections for paragraph in section.paragraphs][:HEAD_LENGTH]


def _field(text: str, line: Paragraph) -> tuple[str, Span] | None:
    """Return a field's name and where its value stands: in two cells, or before and after a colon."""
    if line.label:
        return line.label, line.span
    if len(line.cells) == 2:
        return line.cells[0].of(text), line.cells[1]
    name, colon, rest = line.span.of(text).partition(":")
    return (name, Span(line.span.end - len(rest.lstrip()), line.span.end)) if colon else None
