"""Contact details stay out of the graph: a passage that gives one is cut to its longest part without it."""

import re

from kg.model import Span

# An e-mail address, a telephone number of nine digits or more that begins with 0 or +44, or a postcode.
_CONTACT = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}"
    r"|(?<![\w/])(?:\+44[ ]?\(?0?\)?|\(?0)\d{2,5}\)?[ -]?\d{3,4}[ -]?\d{3,4}(?![\w/])"
    r"|\b(?:[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?|[A-Z]{2}\d{2}) ?\d[ABD-HJLNP-UW-Z]{2}\b"
)
_WORD = re.compile(r"[^\W\d_]")


def spare(text: str, span: Span) -> Span | None:
    """Return the passage, or the longest part of it that gives no contact details; None where no words are left.

    >>> spare("Contact: Jo Bloggs 01642 000000", Span(0, 31))
    Span(start=0, end=18)
    """
    found = list(_CONTACT.finditer(text, span.start, span.end))
    if not found:
        return span if span.of(text).strip() else None
    edges = [span.start, *(edge for match in found for edge in match.span()), span.end]
    parts = [_trimmed(text, start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    longest = max(parts, key=lambda part: (part.end - part.start, -part.start))
    return longest if _WORD.search(longest.of(text)) else None


def details(text: str, span: Span) -> tuple[Span, ...]:
    """Return where contact details stand within a passage."""
    return tuple(Span(*found.span()) for found in _CONTACT.finditer(text, span.start, span.end))


def without_contacts(text: str) -> str | None:
    """Return the text, or its longest part that gives no contact details."""
    kept = spare(text, Span(0, len(text)))
    return kept.of(text) if kept else None


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), max(start, end - len(piece) + len(piece.rstrip())))
