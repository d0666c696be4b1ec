"""A paragraph to its sentences."""

import re
from collections.abc import Iterator

from kg.model import Span

_END = re.compile(r"[.?!][\"”’')\]]*\s+(?=[A-Z“‘\"'(£])")
_ABBREVIATION = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Cllr|Cllrs|No|St|Rev|e\.g|i\.e|etc|approx)\.\s+$")


def sentences(text: str, span: Span) -> Iterator[Span]:
    """Yield the sentences between the span's offsets, without the space between them."""
    start = span.start
    for end in _END.finditer(text, span.start, span.end):
        if _ABBREVIATION.search(text, max(start, end.end() - 12), end.end()):
            continue
        stop = end.start() + len(end.group().rstrip())
        yield Span(start, stop)
        start = end.end()
    if start < span.end:
        yield Span(start, span.end)
