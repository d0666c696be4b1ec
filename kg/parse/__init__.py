"""Text to structure: a document's kind, its meetings, items, sections, paragraphs and sentences."""

from kg.parse.outline import parse

__all__ = ["parse"]
