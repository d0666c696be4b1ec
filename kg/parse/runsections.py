"""Sections of a report whose line ends were lost: "1.0 Purpose of the Report 1.1 To … 2.0 Recommendation 2.1 …"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from kg.model import Paragraph, Span
from kg.parse import layout
from kg.parse.lines import trimmed
from kg.parse.runheads import head_parts
from kg.parse.sentences import sentences

_NUMBER = re.compile(r"(?:^|(?<=\s))(?P<major>\d{1,2})\.(?P<minor>\d{1,2})?\.?\s+(?=[A-Z‘'“£])")
_LONG, _RUN = 250, 4


def with_sections_apart(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Part paragraphs that run a report's numbered sections together; each part bears its number as its marker."""
    parted: list[Paragraph] = []
    for paragraph in paragraphs:
        long = paragraph.role in ("text", "heading") and paragraph.span.end - paragraph.span.start > _LONG
        run = _run(text, paragraph.span) if long else []
        parted.extend(_parts(text, paragraph, run) if run else (paragraph,))
    return tuple(parted)


def is_run_on_report(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether sections stand apart that only a report has, its purpose and what it recommends, each numbered."""
    return _has_titles(text, (p for p in paragraphs if p.marker))


def has_sections_of_report(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether lines of their own are titles that only a report's sections have, two of them at the least."""
    return _has_titles(text, (p for p in paragraphs if p.role != "row"))


def _has_titles(text: str, paragraphs: Iterable[Paragraph]) -> bool:
    """Tell whether two titles at the least that only a report's sections have are among paragraphs."""
    return len({words for p in paragraphs if (words := _section_title(text, p.span))}) > 1


def _section_title(text: str, span: Span) -> str | None:
    words = span.of(text)
    return layout.report_section(words) if len(words) < 60 else None


def _run(text: str, span: Span) -> list[re.Match[str]]:
    """Return the numbers that count up as a report's sections do: 1.0, 1.1, 1.2, 2.0, 2.1; none where they are few."""
    run: list[re.Match[str]] = []
    for match in _NUMBER.finditer(text, span.start, span.end):
        if _follows(_numbers(match), _numbers(run[-1]) if run else None):
            run.append(match)
    whole = any(match["minor"] and match["minor"] != "0" for match in run)
    return run if len(run) >= _RUN and whole and _is_of_report(text, span, run) else []


def _is_of_report(text: str, span: Span, run: Sequence[re.Match[str]]) -> bool:
    """Tell whether two sections at least bear titles that a report's do; minutes count their items so too."""
    titled = (m for m in run if not int(m["minor"] or 0))
    return sum(bool(layout.end_of_report_section(text, Span(m.end(), span.end))) for m in titled) > 1


def _numbers(match: re.Match[str]) -> tuple[int, int]:
    return int(match["major"]), int(match["minor"] or 0)


def _follows(now: tuple[int, int], last: tuple[int, int] | None) -> bool:
    if last is None:
        return now in ((1, 0), (1, 1))
    return now == (last[0], last[1] + 1) or (now[0] == last[0] + 1 and now[1] <= 1)


def _parts(text: str, paragraph: Paragraph, run: Sequence[re.Match[str]]) -> Iterator[Paragraph]:
    head = trimmed(text, Span(paragraph.span.start, run[0].start()))
    if head.start < head.end:
        yield from head_parts(text, head)
    edges = [*(m.start() for m in run), paragraph.span.end]
    for match, (_, end) in zip(run, pairwise(edges), strict=True):
        number = match.group().strip().rstrip(".") if match["minor"] else match.group().strip()
        yield from _section(text, trimmed(text, Span(match.end(), end)), number)


def _section(text: str, span: Span, number: str) -> Iterator[Paragraph]:
    """Yield a section's title and what follows it in the line: "2. Recommendations It is recommended that:"."""
    if number.endswith((".", ".0")) and (end := layout.end_of_report_section(text, span)):
        title = Span(span.start, end)
        yield Paragraph(title, (title,), "heading", number)
        rest = trimmed(text, Span(end, span.end))
        if rest.start < rest.end:
            yield Paragraph(rest, tuple(sentences(text, rest)))
    elif number.endswith((".", ".0")) and span.end - span.start < 80:
        yield Paragraph(span, (span,), "heading", number)
    else:
        yield Paragraph(span, tuple(sentences(text, span)), "text", number)
