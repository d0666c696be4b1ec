"""The head of a report whose line ends were lost: to whom it goes, when, whose it is and its title."""

import re
from collections.abc import Iterator

from kg.model import Paragraph, Span
from kg.parse.lines import trimmed
from kg.parse.sentences import sentences

_BODY = (
    r"(?:(?<!\w)[A-Z][\w’'&-]{0,20},?\s{1,2}(?:and\s|of\s|&\s)?){0,6}?"
    r"(?:Cabinet|Council|Committee|Executive|Board|Panel|CABINET|COUNCIL|COMMITTEE|EXECUTIVE|BOARD|PANEL)"
)
_OF = (
    r"(?:^|(?<=\s))(?P<field>(?:Joint\s+|JOINT\s+)?(?:Report|REPORT)\s+(?:of|OF|by|BY)\s+(?:the\s+|THE\s+)?)"
    r"(?P<who>[A-Z][^.:;\n]{3,120}?)"
)
# "… Joint Report of the Executive Director Place to Cabinet Elm Interchange – Works"
_TO_BODY = re.compile(rf"{_OF}\s+(?:to|TO)\s+(?:the\s+)?(?P<to>{_BODY})(?=\s+(?P<title>[A-Z]))")
# "CABINET 14 July 2015 Report of the Director of Health ANNUAL REPORT ON CHECKS": capitals set the title off.
_TITLED = re.compile(rf"{_OF}\s+(?=(?P<title>[A-Z]{{3,}}(?:[\s–-]+(?:[A-Z&’',()-]+|\d[\d/-]*)){{1,16}}\s*$))")
_DATED = re.compile(
    rf"(?:(?:Report|REPORT)\s(?:to|TO)\s(?:the\s)?)?(?P<to>{_BODY})\s{{0,2}}[,–-]?\s{{1,2}}"
    r"(?P<day>(?:\w{3,6}day,?\s)?\d{1,2}(?:st|nd|rd|th)?\s[A-Z]\w{2,8},?\s\d{4})\s{0,2}$"
)


def head_parts(text: str, span: Span) -> Iterator[Paragraph]:
    """Yield the parts of a report's head, those that are known as fields: "Report to", "Date", "Report of", "Title"."""
    found = _TO_BODY.search(text, span.start, span.end) or _TITLED.search(text, span.start, span.end)
    # Where all is in capitals, nothing tells a post from the title after it.
    if not found or ("to" not in found.groupdict() and found["who"].isupper()):
        yield Paragraph(span, tuple(sentences(text, span)))
        return
    yield from _before(text, trimmed(text, Span(span.start, found.start("field"))), "to" not in found.groupdict())
    for name, label in (("who", "Report of"), ("to", "Report to")):
        if found.groupdict().get(name):
            yield _field(Span(*found.span(name)), label)
    yield _field(trimmed(text, Span(found.start("title"), span.end)), "Title")


def _before(text: str, span: Span, reads: bool) -> Iterator[Paragraph]:
    """Yield what stands before whose report it is; ``reads``: its body and day tell where and when it is read."""
    dated = _DATED.search(text, span.start, span.end) if reads else None
    first = trimmed(text, Span(span.start, dated.start() if dated else span.end))
    if first.start < first.end:
        yield Paragraph(first, tuple(sentences(text, first)))
    if dated:
        yield _field(Span(*dated.span("to")), "Report to")
        yield _field(Span(*dated.span("day")), "Date")


def _field(span: Span, label: str) -> Paragraph:
    return Paragraph(span, (span,), "field", label=label)
