"""Titles that stand before the numbers of paragraphs, where line ends were lost, are set apart as headings.

"… Ann Moss WELCOME 1. The Convener welcomed all. 2. Ben Hill was away. MATTERS ARISING 3. There were none."
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.model import Paragraph, Span
from kg.parse import layout
from kg.parse.lines import trimmed
from kg.parse.sentences import sentences

_NUMBER = re.compile(r"(?<=\s)(?P<count>\d{1,3})\.\s+(?=[A-Z])")
#: A title is what stands between the end of a sentence and the number: "… was lit. Matters Arising (Paper 1)".
_AFTER_SENTENCE = re.compile(r"(?:[.?!]|[.?!][”’\"')])\s+(?P<title>[A-Z][^.?!;:\n]{3,90}?)\s*\Z")
#: Below a list of names nothing ends before the first title, which is in capitals or what agendas usually hold.
_SHOUTED = re.compile(r"(?<=\s)(?P<title>[A-Z]{3,}(?:\s(?:[A-Z][A-Z’']+|&)){1,9})\s*\Z")
_WORD = re.compile(r"(?<=\s)(?=[A-Z][a-z])")
_VERB = re.compile(r"\b(?:was|were|is|are|had|has|have|will|would|noted|agreed|reported|said|asked|advised|thanked)\b")
_LONG, _REACH, _USUAL, _RUN = 500, 110, 2, 3


def with_titles_over_numbers(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Part long paragraphs at the titles before their numbers; the numbers count paragraphs, not items, and go."""
    parted: list[Paragraph] = []
    for paragraph in paragraphs:
        long = paragraph.role == "text" and paragraph.span.end - paragraph.span.start > _LONG
        numbers = _numbers(text, paragraph.span) if long else []
        titles = dict(_titles(text, paragraph.span, numbers))
        usual = sum(layout.is_standard(title.of(text)) for title in titles.values())
        parted.extend(_parts(text, paragraph, numbers, titles) if usual >= _USUAL else (paragraph,))
    return tuple(parted)


def _numbers(text: str, span: Span) -> list[re.Match[str]]:
    run: list[re.Match[str]] = []
    for match in _NUMBER.finditer(text, span.start, span.end):
        if int(match["count"]) == len(run) + 1:
            run.append(match)
    return run if len(run) >= _RUN else []


def _titles(text: str, span: Span, numbers: Sequence[re.Match[str]]) -> Iterator[tuple[int, Span]]:
    """Yield the titles before numbers, each with the number's place in their order."""
    last = span.start
    for place, match in enumerate(numbers):
        start = max(last, match.start() - _REACH)
        lead = text[start : match.start()]
        found = _AFTER_SENTENCE.search(lead) or (None if place else _SHOUTED.search(lead))
        at = found.start("title") if found else (None if place else _usual(lead))
        title = trimmed(text, Span(start + at, match.start())) if at is not None else None
        if title and not _VERB.search(title.of(text)):
            yield place, title
        last = match.end()


def _usual(lead: str) -> int | None:
    """Return where what agendas usually hold begins, after a list of names: "… Day Moss Minutes of Last Meeting"."""
    return next((m.start() for m in _WORD.finditer(lead) if layout.is_standard(lead[m.start() :])), None)


def _parts(
    text: str, paragraph: Paragraph, numbers: Sequence[re.Match[str]], titles: dict[int, Span]
) -> Iterator[Paragraph]:
    starts = [titles[n].start if n in titles else match.start() for n, match in enumerate(numbers)]
    yield from _text(text, Span(paragraph.span.start, starts[0]))
    for n, (_, end) in enumerate(pairwise([*starts, paragraph.span.end])):
        if n in titles:
            yield Paragraph(titles[n], (titles[n],), "heading")
        yield from _text(text, Span(numbers[n].end(), end))


def _text(text: str, span: Span) -> Iterator[Paragraph]:
    bare = trimmed(text, span)
    if bare.start < bare.end:
        yield Paragraph(bare, tuple(sentences(text, bare)))
