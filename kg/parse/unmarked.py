"""Headings without number or mark that run into their text, in minutes saved as one paragraph, are set apart again."""

import re
from collections.abc import Iterator, Sequence

from kg.model import Paragraph, Span
from kg.parse import layout
from kg.parse.lines import trimmed
from kg.parse.sentences import sentences

# "… and Webb. Expression of Sympathy The Lord Mayor referred to …"
_TITLE = re.compile(
    r"(?<=[.?!]\s)(?P<title>[A-Z][\w’'&-]+(?:\s(?:of|and|the|for|to|on|in|by|from|with|&|[A-Z][\w’'&-]+)){0,10}?)\s"
    r"(?=(?:The|It|There|This|In|Having|Apologies|Moved|Submitted|Councillors?|Cllrs?|Alderman|Aldermen|Members|No)\s[a-zA-Z])"
)
# "… and Hill. APOLOGIES Cllr Ash. DECLARATIONS OF INTEREST None. MINUTES The minutes …"
_SHOUTED = re.compile(
    r"(?<=[.?!)]\s)(?!(?:RESOLVED|AGREED|NOTED|RECOMMENDED|APPROVED|DEFERRED|ACTION|DECISION|PRESENT|ORDERED|CARRIED)\b)"
    r"(?P<title>[A-Z][A-Z’'&/-]{3,24}(?:\s[A-Z&][A-Z’'&/-]{0,24}){0,7})[.:]?\s(?=[A-Z][a-z]|[A-Z]\s[a-z]|\d)"
)
_LEADS_ON = re.compile(r"\b(?:of|and|the|for|to|on|in|by|from|with|&)$")
_LONG, _SHORT, _USUAL = 600, 150, 2


def with_titles_apart(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Set apart the headings that run into their text, where two at least are what agendas usually hold."""
    parted: list[Paragraph] = []
    for paragraph in paragraphs:
        found = _titles(text, paragraph, _TITLE) if _is_run_on(paragraph, _LONG) else []
        found = found or (_titles(text, paragraph, _SHOUTED) if _is_run_on(paragraph, _SHORT) else [])
        usual = sum(layout.is_standard(title.of(text)) for title in found)
        parted.extend(_pieces(text, paragraph, found) if usual >= _USUAL else [paragraph])
    return tuple(parted)


def _is_run_on(paragraph: Paragraph, length: int) -> bool:
    long = paragraph.span.end - paragraph.span.start > length
    return long and paragraph.role == "text" and not paragraph.marker


def _titles(text: str, paragraph: Paragraph, form: re.Pattern[str]) -> list[Span]:
    found = (Span(*m.span("title")) for m in form.finditer(text, paragraph.span.start, paragraph.span.end))
    return [title for title in found if not _LEADS_ON.search(title.of(text))]


def _pieces(text: str, paragraph: Paragraph, titles: Sequence[Span]) -> Iterator[Paragraph]:
    start = paragraph.span.start
    for title in titles:
        yield from _text(text, Span(start, title.start))
        yield Paragraph(title, (title,), "heading")
        start = title.end
    yield from _text(text, Span(start, paragraph.span.end))


def _text(text: str, span: Span) -> Iterator[Paragraph]:
    bare = trimmed(text, span)
    if bare.start < bare.end:
        yield Paragraph(bare, tuple(sentences(text, bare)))
