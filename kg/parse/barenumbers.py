"""Numbers that stand before a heading with no full stop ("101   Late Items") are markers where they count on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.model import Paragraph, Span
from kg.parse.chains import Numbered, best_chain
from kg.parse.sentences import sentences
from kg.parse.titles import title_in

_NUMBER = re.compile(r"(?P<number>(?P<count>\d{1,4})(?:\s\(\d{1,3}\))?)[ \t\xa0]+(?=[A-Z“\"‘'(])")


def with_bare_numbers(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Make markers of the bare numbers before headings, if three or more of them follow on from each other."""
    chain = best_chain(tuple(_numbered(text, paragraphs)))
    if len(chain) < 3:
        return tuple(paragraphs)
    places = {one.place for one in chain}
    return tuple(_marked(text, p) if n in places else p for n, p in enumerate(paragraphs))


def _numbered(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Numbered]:
    for place, paragraph in enumerate(paragraphs):
        found = _NUMBER.match(text, paragraph.span.start, paragraph.span.end)
        if not found or paragraph.marker or paragraph.role not in ("text", "heading"):
            continue
        rest = replace(paragraph, span=Span(found.end(), paragraph.span.end))
        title = title_in(text, rest, numbered=False)
        if title:
            yield Numbered(place, "bare", int(found["count"]), title.weight)


def _marked(text: str, paragraph: Paragraph) -> Paragraph:
    found = _NUMBER.match(text, paragraph.span.start, paragraph.span.end)
    if not found:
        return paragraph
    span = Span(found.end(), paragraph.span.end)
    return replace(paragraph, span=span, sentences=tuple(sentences(text, span)), marker=found["number"])
