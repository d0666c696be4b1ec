"""A document to its outline."""

from kg.model import Document, Outline, Section, Span
from kg.parse.paragraphs import paragraphs


def parse(document: Document) -> Outline:
    """Find a document's structure. An unread document has an outline with no sections."""
    found = tuple(paragraphs(document))
    whole = Span(0, len(document.text))
    sections = (Section("minutes", whole, found),) if found else ()
    return Outline(document, "other", sections)
