"""Makes the outline of a few lines of minutes: each line a paragraph, a marker at its start a list item."""

import re
from collections.abc import Iterator

from kg.model import (
    Claims,
    Document,
    DocumentKind,
    Entity,
    ItemHeading,
    Meeting,
    Outline,
    Paragraph,
    Section,
    SectionKind,
    Span,
    ref_of,
)
from kg.parse.sentences import sentences

_LINE = re.compile(r"[^\n]+")
_MARKER = re.compile(r"\s*(?P<marker>[·•*-]|\(?[a-z]{1,2}\)|\(?[ivx]+\)|\(?\d+[.)])\s+")

MEETING = Meeting("meeting:0", Span(0, 0), body="body:council", date="2024-05-13")


def paragraphs(text: str) -> Iterator[Paragraph]:
    for line in _LINE.finditer(text):
        marker = _MARKER.match(line.group())
        span = Span(line.start() + (marker.end() if marker else 0), line.end())
        said = tuple(sentences(text, span))
        if marker:
            yield Paragraph(span, said, "bullet", marker["marker"], 1)
        else:
            yield Paragraph(span, said)


def outline(
    text: str, kind: SectionKind = "minutes", document: DocumentKind = "minutes", title: Span | None = None
) -> Outline:
    item = "item:0" if title else None
    section = Section(kind, Span(0, len(text)), tuple(paragraphs(text)), None, item, "meeting:0")
    items = (ItemHeading("item:0", title),) if title else ()
    return Outline(Document("key", "minutes.txt", text, ""), document, (section,), items=items)


def people(text: str, *names: str) -> Claims:
    """Claims with a meeting, and a person for each name where it stands in the text."""
    entities = [
        Entity(
            ref_of("person", name), "person", name, tuple(Span(*m.span()) for m in re.finditer(re.escape(name), text))
        )
        for name in names
    ]
    return Claims(entities=tuple(entities), meetings=(MEETING,))
