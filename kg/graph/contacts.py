"""Contact details stay out of the graph: a passage that gives one is cut to its longest part without it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache

from kg.lexicon import Pattern, load_book
from kg.model import Span
from kg.resources import resource

# An e-mail address, a telephone number of nine digits or more that begins with 0 or +44, or a postcode.
_CONTACT = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}"
    r"|(?<![\w/])(?:\+44[ ]?\(?0?\)?|\(?0)\d{2,5}\)?[ -]?\d{3,4}[ -]?\d{3,4}(?![\w/])"
    r"|\b(?:[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?|[A-Z]{2}\d{2}) ?\d[ABD-HJLNP-UW-Z]{2}\b"
)
_WORD = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"\d")
#: How far before an address, and behind it, words may tell that it is a site.
_NEAR = 60


def spare(text: str, span: Span) -> Span | None:
    """Return the passage, or the longest part of it that gives no contact details; None where no words are left.

    >>> spare("Contact: Jo Bloggs 01642 000000", Span(0, 31))
    Span(start=0, end=18)
    >>> spare("Mr J Smith of 12 Elm Road said that bins were late.", Span(0, 51))
    Span(start=25, end=51)
    """
    return _longest(text, span, details(text, span))


def details(text: str, span: Span) -> tuple[Span, ...]:
    """Return where contact details and homes stand within a passage, in order and apart from one another."""
    return _within(text, span, _homes_of_document(text))


def without_contacts(text: str) -> str | None:
    """Return the text, or its longest part that gives no contact details."""
    whole = Span(0, len(text))
    kept = _longest(text, whole, _within(text, whole, _homes(text)))
    return kept.of(text) if kept else None


def _longest(text: str, span: Span, found: Sequence[Span]) -> Span | None:
    if not found:
        return span if span.of(text).strip() else None
    edges = [span.start, *(edge for match in found for edge in (match.start, match.end)), span.end]
    parts = [_trimmed(text, start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    longest = max(parts, key=lambda part: (part.end - part.start, -part.start))
    return longest if _WORD.search(longest.of(text)) else None


def _within(text: str, span: Span, homes: Sequence[Span]) -> tuple[Span, ...]:
    found = [Span(*match.span()) for match in _CONTACT.finditer(text, span.start, span.end)]
    for home in homes[bisect_right(homes, span.start, key=lambda home: home.end) :]:
        if home.start >= span.end:
            break
        found.append(Span(max(home.start, span.start), min(home.end, span.end)))
    return _merged(found) if len(found) > 1 else tuple(found)


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return tuple(merged)


@lru_cache(4)
def _homes_of_document(text: str) -> tuple[Span, ...]:
    """Return the homes of a text that is asked about passage by passage."""
    return _homes(text)


def _homes(text: str) -> tuple[Span, ...]:
    """Return where a text tells where people live, in order; the site of an application is no home."""
    if not _DIGIT.search(text) and "," not in text:
        return ()
    spans = [Span(*match.span("home")) for pattern in _patterns("home") for match in pattern.finditer(text)]
    return _merged([span for span in spans if not _is_site(text, span)])


def _is_site(text: str, home: Span) -> bool:
    line = text[max(text.rfind("\n", 0, home.start) + 1, home.start - _NEAR) : home.start]
    near = {"before": line, "behind": text[home.end : home.end + _NEAR]}
    return any(pattern.regex.search(near[pattern.value]) for pattern in _patterns("site"))


@cache
def _patterns(yields: str) -> tuple[Pattern, ...]:
    return load_book(resource("ontology", "patterns", "contacts.toml")).yielding(yields)


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), max(start, end - len(piece) + len(piece.rstrip())))
