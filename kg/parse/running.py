"""Minutes saved as one running paragraph are parted again, at their own numbers and at the list of those present."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.model import Paragraph, Span
from kg.parse.lines import trimmed
from kg.parse.sentences import sentences

_NUMBER = re.compile(
    r"(?:^|(?<=[.?!:;)\s])\s)(?P<serial>\d{1,4})/(?P<year>\d{2})\s+(?=[A-Z•])|(?<=\s)(?P<count>\d{1,3})\.\s+(?=[A-Z•\d])"
)
_PRESENT = re.compile(r"(?<=[\w.)])\s+(?=(?:Present|PRESENT|Attendance|Those [Aa]ttending)\s?[:–-])")
_LONG, _RUN, _HEAD = 600, 4, 8


def with_numbers_apart(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Part paragraphs that run several numbered minutes together; each part bears its number as its marker."""
    years = {p.marker.rpartition("/")[2] for p in paragraphs if p.marker and "/" in p.marker}
    parted: list[Paragraph] = []
    for place, paragraph in enumerate(paragraphs):
        if paragraph.role not in ("text", "bullet"):
            parted.append(paragraph)
            continue
        pieces = _pieces(text, paragraph, years)
        pieces = [piece for one in pieces for piece in _present_apart(text, one)] if place < _HEAD else pieces
        parted.extend(pieces)
    return tuple(parted)


def _pieces(text: str, paragraph: Paragraph, years: set[str]) -> list[Paragraph]:
    found = list(_NUMBER.finditer(text, paragraph.span.start, paragraph.span.end))
    inner = [m for m in found if m.start() > paragraph.span.start]
    serial = [m for m in inner if m["year"] in years]
    starts = serial or (_run(inner) if paragraph.span.end - paragraph.span.start > _LONG else [])
    if not starts:
        return [paragraph]
    ends = [m.start() for m in starts[1:]] + [paragraph.span.end]
    first = _part(text, Span(paragraph.span.start, starts[0].start()), paragraph.marker)
    rest = [_part(text, Span(m.end(), end), m.group().strip()) for m, end in zip(starts, ends, strict=True)]
    return [replace(first, role=paragraph.role, depth=paragraph.depth), *rest]


def _run(found: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """Return the longest run 1, 2, 3, … of counts; none where it is short."""
    run: list[re.Match[str]] = []
    for match in found:
        count = int(match["count"] or 0)
        if count and count == (int(run[-1]["count"]) + 1 if run else 1):
            run.append(match)
    return run if len(run) >= _RUN else []


def _present_apart(text: str, paragraph: Paragraph) -> Iterator[Paragraph]:
    found = _PRESENT.search(text, paragraph.span.start, min(paragraph.span.end, paragraph.span.start + _LONG))
    if not found:
        yield paragraph
        return
    yield replace(_part(text, Span(paragraph.span.start, found.start()), paragraph.marker), role=paragraph.role)
    yield _part(text, Span(found.end(), paragraph.span.end), None)


def _part(text: str, span: Span, marker: str | None) -> Paragraph:
    bare = trimmed(text, span)
    return Paragraph(bare, tuple(sentences(text, bare)), "text", marker)
