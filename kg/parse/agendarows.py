"""Lines of an agenda that hold many numbered titles go on counting from the line before, and end in their pages.

"1. Apologies 2. Interests 3. Chair's Business", then "For Decision 4. Minutes of 28 June 3 - 20 5. Lamps 21 - 36".
"""

import re
from collections.abc import Iterator, Sequence

from kg.model import Paragraph, Span
from kg.parse.lines import trimmed
from kg.parse.sentences import sentences

_NUMBER = re.compile(r"(?:^|(?<=\s))(?P<count>\d{1,2})\.?\s+(?=[A-Z])")
#: The pages of a paper, right after its title: "3 - 20", "101 - 102".
_PAGES = re.compile(r"\s\d{1,4}\s[-–]\s\d{1,4}(?=\s|$)")
_LEAST, _TITLE, _LEAD = 3, 170, 60


def with_rows_of_titles_apart(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Part the unmarked lines whose numbers go on from the paragraph before, where two titles at least have pages."""
    parted: list[Paragraph] = []
    last, least = 0, _LEAST
    for paragraph in paragraphs:
        plain = paragraph.role == "text" and not paragraph.marker and last > 0
        found = list(_parts(text, paragraph.span, last, least)) if plain else []
        parted.extend(found or (paragraph,))
        number = (parted[-1].marker or "").strip(". ")
        last, least = int(number) if number.isdigit() else 0, 1 if found else least
    return tuple(parted)


def _parts(text: str, span: Span, last: int, least: int) -> Iterator[Paragraph]:
    run: list[re.Match[str]] = []
    for match in _NUMBER.finditer(text, span.start, span.end):
        if int(match["count"]) == last + len(run) + 1:
            run.append(match)
    ends = [m.start() for m in run[1:]] + [span.end]
    pages = [_PAGES.search(text, m.end(), end) for m, end in zip(run, ends, strict=bool(run))]
    paged = len(run) >= least and sum(map(bool, pages)) >= min(least, _LEAST - 1)
    if (
        not paged
        or run[0].start() - span.start > _LEAD
        or any(b - a.end() > _TITLE for a, b in zip(run, ends, strict=True))
    ):
        return
    head = trimmed(text, Span(span.start, run[0].start()))
    if head.start < head.end:
        yield Paragraph(head, (head,))
    for match, page, end in zip(run, pages, ends, strict=True):
        title = trimmed(text, Span(match.end(), page.start() if page else end))
        yield Paragraph(title, tuple(sentences(text, title)), "text", match.group().strip())
