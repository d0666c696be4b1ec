"""What was taken from each sentence of a document, by which rule, and what was left: for trust, and to mend rules."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final

from kg.extract import extract
from kg.extract.coverage import Coverage, coverage
from kg.lexicon import Lexicon, load_lexicon
from kg.model import Claims, Document, Outline, Paragraph, Reading, Span
from kg.parse import parse
from kg.read import read, sources

#: The kinds of claims that stand on passages; entities have several spans each and are told apart from these.
_PLAIN: Final = ("entities", "subjects", "meetings", "items")
_SINGULAR: Final = {"memberships": "membership", "inspections": "inspection"}
#: What a claim of each kind tells beside its words.
_TOLD: Final = (
    *("label", "speaker", "beside", "addressee", "person", "post", "organisation", "outcome", "decided_by"),
    *("number", "made_by"),
    *("addressed_to", "responsible", "deadline", "inspector", "inspected", "date", "judgement", "capacity", "value"),
    *("unit", "measure", "votes_for", "votes_against", "abstentions", "proposer", "seconder"),
)


@dataclass(frozen=True, slots=True)
class Taken:
    """One claim taken from a sentence: its kind, the rule that took it, and what it holds."""

    kind: str
    rule: str
    start: int
    end: int
    told: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence with what was taken from it; ``left`` says why it may have been missed."""

    text: str
    start: int
    end: int
    section: str
    role: str
    taken: tuple[Taken, ...]
    left: bool = False


@dataclass(frozen=True, slots=True)
class Explained:
    """A document, sentence by sentence, with the measure of what was read and claimed."""

    document: Document
    kind: str
    title: str | None
    lines: tuple[Line, ...]
    coverage: Coverage


def explain(path: Path) -> tuple[Explained, ...]:
    """Return what was taken from each document in a file. Raises UnreadableError where there is no such file."""
    lexicon = load_lexicon()
    return tuple(_explained(document, lexicon) for file in sources([path]) for document in read(file))


def _explained(document: Document, lexicon: Lexicon) -> Explained:
    outline = parse(document)
    reading = extract(outline, lexicon)
    measured = coverage(outline, lexicon, reading.claims)
    return Explained(document, outline.kind, reading.title, tuple(_lines(outline, reading, measured)), measured)


def _lines(outline: Outline, reading: Reading, measured: Coverage) -> Iterator[Line]:
    taken = sorted(_all_taken(reading.claims), key=lambda one: (one.start, one.end))
    left = set(measured.unclaimed)
    starts = [one.start for one in taken]
    text = outline.text
    for section in outline.sections:
        name = f"{section.kind}, {section.item}" if section.item else section.kind
        if section.heading and not any(p.span.start == section.heading.start for p in section.paragraphs):
            yield Line(section.heading.of(text), section.heading.start, section.heading.end, name, "heading", ())
        for paragraph in section.paragraphs:
            for span in _sentences(paragraph):
                last = bisect_right(starts, span.end - 1)
                mine = tuple(one for one in taken[:last] if span.start <= one.start < span.end)
                words = " ".join(span.of(text).split())
                yield Line(words, span.start, span.end, name, paragraph.role, mine, span in left)


def _sentences(paragraph: Paragraph) -> tuple[Span, ...]:
    return paragraph.sentences or (paragraph.span,)


def _all_taken(claims: Claims) -> Iterator[Taken]:
    for field in fields(Claims):
        if field.name not in _PLAIN:
            kind = _SINGULAR.get(field.name, field.name.removesuffix("s"))
            for claim in getattr(claims, field.name):
                yield Taken(kind, claim.rule, claim.span.start, claim.span.end, _told(claim))


def _told(claim: Any) -> tuple[tuple[str, str], ...]:
    found = ((name, getattr(claim, name, None)) for name in _TOLD)
    told = ((name.replace("_", " "), value) for name, value in found if value not in (None, ()))
    return tuple((name, ", ".join(value) if isinstance(value, tuple) else str(value)) for name, value in told)
