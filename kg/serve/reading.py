"""A document to be read: its paragraphs in order, the words that a claim rests on marked, the claims beside them.

What the privacy rules keep out of the graph stays out of the page: contact details are covered, items marked as exempt
are not there, and a paragraph that bears a name on the list of those to be left out is left out.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.ask.claims import Claim
from kg.graph.contacts import details
from kg.graph.index import fold
from kg.model import Outline, Paragraph, Section, Span

#: What stands in place of contact details.
COVERED = "…"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph: its words, whether a claim rests on them, and where a claim begins there, its mark."""

    words: str
    marked: bool = False
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph or a heading of the page, with the claims that rest on it."""

    role: str
    pieces: tuple[Piece, ...]
    claims: tuple[Claim, ...] = ()
    marker: str | None = None
    depth: int = 0


def parts(outline: Outline, claims: Sequence[Claim], within: Span | None, left_out: Sequence[str]) -> tuple[Part, ...]:
    """Return a document's parts, or those between two offsets."""
    paragraphs = _paragraphs(outline)
    if within is not None:
        paragraphs = [p for p in paragraphs if p[0].span.start < within.end and p[0].span.end > within.start]
    beside = _beside([paragraph for paragraph, _ in paragraphs], claims)
    named = _naming(left_out)
    found = (
        Part(role, _pieces(outline.text, p.span, near), tuple(near), p.marker, p.depth)
        for (p, role), near in zip(paragraphs, beside, strict=True)
        if not (named and named.search(fold(p.span.of(outline.text))))
    )
    return tuple(part for part in found if any(piece.words.strip() for piece in part.pieces))


def _paragraphs(outline: Outline) -> list[tuple[Paragraph, str]]:
    found: list[tuple[Paragraph, str]] = []
    titles = {item.ref: item.title for item in outline.items}
    seen: set[str] = set()
    for section in outline.sections:
        found += _headings(section, titles, seen)
        found += [(paragraph, paragraph.role) for paragraph in section.paragraphs]
    return sorted(_once(found), key=lambda pair: pair[0].span)


def _headings(section: Section, titles: dict[str, Span], seen: set[str]) -> list[tuple[Paragraph, str]]:
    found = []
    if section.item and section.item in titles and section.item not in seen:
        seen.add(section.item)
        found.append((Paragraph(titles[section.item], ()), "item"))
    if section.heading:
        found.append((Paragraph(section.heading, ()), "heading"))
    return found


def _once(paragraphs: list[tuple[Paragraph, str]]) -> list[tuple[Paragraph, str]]:
    """Leave out what stands within another: a heading that is a paragraph of its section too."""
    found: list[tuple[Paragraph, str]] = []
    for paragraph, role in sorted(paragraphs, key=lambda p: (p[0].span.start, -p[0].span.end, p[1] != "item")):
        if not found or paragraph.span.start >= found[-1][0].span.end:
            found.append((paragraph, role))
    return found


def _beside(paragraphs: Sequence[Paragraph], claims: Sequence[Claim]) -> list[list[Claim]]:
    """Put each claim beside the paragraph in which it begins, or the one before where it begins between two."""
    starts = [paragraph.span.start for paragraph in paragraphs]
    found: list[list[Claim]] = [[] for _ in paragraphs]
    for claim in claims:
        if starts:
            found[max(0, bisect_right(starts, claim.place.start) - 1)].append(claim)
    return found


def _pieces(text: str, span: Span, claims: Sequence[Claim]) -> tuple[Piece, ...]:
    hidden = details(text, span)
    stretches = [Span(max(c.place.start, span.start), min(c.place.end, span.end)) for c in claims]
    begins = {s.start: f"c{c.place.start}" for s, c in zip(stretches, claims, strict=True)}
    edges = {span.start, span.end, *(e for s in (*hidden, *stretches) for e in (s.start, s.end))}
    cuts = sorted(edge for edge in edges if span.start <= edge <= span.end)
    found = []
    for start, end in pairwise(cuts):
        here = Span(start, end)
        covered = any(s.covers(here) for s in hidden)
        marked = any(s.covers(here) for s in stretches)
        words = COVERED if covered else " ".join(f"_{here.of(text)}_".split()).removeprefix("_").removesuffix("_")
        found.append(Piece(words, marked, begins.pop(start, None)))
    return tuple(found)


def _naming(names: Sequence[str]) -> re.Pattern[str] | None:
    forms = "|".join(re.escape(fold(name)) for name in names)
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)") if forms else None
