"""Paragraphs that hold several parts are parted: labels run into the text, a heading run into its minutes."""

import re
from collections.abc import Iterator, Sequence

from kg.model import Paragraph, Span
from kg.parse.itemheads import Head
from kg.parse.lines import trimmed
from kg.parse.sentences import sentences

_LABEL = re.compile(
    r"(?:^|(?<=[\s|]))(?:Additional documents|Supporting documents|Decisions?|Minutes):(?=\s|$|[A-Z][A-Za-z])"
)
# Where the agenda's own words follow a title on its line ("Apologies To receive any apologies").
_BLURB = re.compile(
    r"(?<=\w)\s(?=To (?:receive|consider|note|approve|agree|confirm|discuss|determine|appoint|elect|sign|authorise"
    r"|review|scrutinise|endorse|inform|provide|hear|update|present|answer|deal|report|include|ask|seek|ratify|adopt)\b"
    r"|You are |Members (?:of (?:the )?[A-Z][^.]{3,80} )?(?:are|will be) "
    r"|The (?:report|Chair|Committee|Panel|Board) |Report of "
    r"|(?:A|This) (?:report|verbal|presentation) |Please (?:note|find) |Minutes of the (?:previous )?meeting held "
    r"|Reports? (?:advising|detailing|outlining|setting|providing|presenting|seeking|updating|summarising) )"
)
# "PUPIL VOICE Verbal Presentation by the pupils": whose paper it is, after a title in capitals
_WHOSE = re.compile(
    r"(?=[A-Z])[A-Z0-9 ,&’'()/–-]{4,120}(?P<apart>\s)(?=(?:(?:Verbal|Joint|Oral|Written) )?"
    r"(?:Presentation|Report|Update|Briefing)s? (?:by|from|of) )"
)
# "Any Member with an interest should withdraw from the meeting.": the agenda's words, and no title.
_PROSE = re.compile(r"\b(?:should|must|shall|may|will|has|have|are|is)\s.{20,}[.]$", re.DOTALL)
_TITLE = 200
#: Where one row of a page's table ends and the next begins: "None. |", "|", "URGENT BUSINESS".
_ROW = re.compile(r"\|[ \t]{0,3}\n(?:\|[ \t]{0,3}\n)?")
#: The link to a paper ends a title, whatever stands after it.
_LINK = re.compile(r"\sPDF\s\d{1,6}\s[KM]B(?=\s)")


def with_labels_apart(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Part "Apologies Minutes: None were received." into title, label and text, where a page is flattened like that."""
    flat = [n for n, p in enumerate(paragraphs) if _inner_labels(text, p.span)]
    if len(flat) < 2:
        return tuple(paragraphs)
    parted: list[Paragraph] = []
    titled = False  # a link has ended the title of what comes next
    for number, paragraph in enumerate(paragraphs):
        if number in flat:
            above = [parted.pop()] if parted and _goes_on(text, parted[-1], paragraph) else []
            span = Span(min(p.span.start for p in (*above, paragraph)), paragraph.span.end)
            parted.extend(_parted(text, Paragraph(span, ()), "text" if titled else "heading"))
            titled = False
        elif linked := _LINK.search(paragraph.span.of(text)) is not None:
            parted.extend(_part(text, paragraph.span, "heading"))
            titled = linked
        elif number + 1 in flat and paragraph.role == "text" and _opens_with_label(text, paragraphs[number + 1]):
            parted.extend(_part(text, paragraph.span, "heading"))
        else:
            parted.append(paragraph)
    return tuple(parted)


def _goes_on(text: str, above: Paragraph, paragraph: Paragraph) -> bool:
    """Tell whether a line goes on with what was taken for a heading: "CHAIR To appoint", "a Chair for the year"."""
    words, heading = paragraph.span.of(text), above.role == "heading" and not above.marker
    return heading and words[:1].islower() and text[above.span.end : paragraph.span.start].count("\n") == 1


def _opens_with_label(text: str, paragraph: Paragraph) -> bool:
    return bool(_LABEL.match(text, paragraph.span.start, paragraph.span.end))


def _inner_labels(text: str, span: Span) -> list[Span]:
    found = [Span(*m.span()) for m in _LABEL.finditer(text, span.start, span.end)]
    return [label for label in found if label != span]


def _parted(text: str, paragraph: Paragraph, first: str) -> Iterator[Paragraph]:
    start = paragraph.span.start
    for label in _inner_labels(text, paragraph.span):
        yield from _rows(text, Span(start, label.start), first if start == paragraph.span.start else "text")
        yield Paragraph(label, (label,))
        start = label.end
    yield from _rows(text, Span(start, paragraph.span.end), "text")


def _rows(text: str, span: Span, role: str) -> Iterator[Paragraph]:
    """Part a stretch where a row of the page's table ends within it: what the next row begins with is a title."""
    start = span.start
    for row in _ROW.finditer(text, span.start, span.end):
        yield from _part(text, Span(start, row.start()), role)
        start, role = row.end(), "heading"
    yield from _part(text, Span(start, span.end), role)


def _part(text: str, span: Span, role: str) -> Iterator[Paragraph]:
    words = span.of(text)
    bare = trimmed(
        text, Span(span.start + len(words) - len(words.lstrip(" |\n\t")), span.start + len(words.rstrip(" |\n\t")))
    )
    if bare.start >= bare.end:
        return
    if role == "heading":
        link = _LINK.search(text, bare.start, min(bare.end, bare.start + _TITLE))
        if link:
            yield Paragraph(Span(bare.start, link.end()), (Span(bare.start, link.end()),), "heading")
            yield from _part(text, Span(link.end(), bare.end), "text")
            return
        blurb = _BLURB.search(text, bare.start, min(bare.end, bare.start + _TITLE))
        blurb = blurb or _WHOSE.match(text, bare.start, min(bare.end, bare.start + _TITLE))
        title = Span(bare.start, blurb.start("apart") if blurb.lastgroup else blurb.start()) if blurb else bare
        if not blurb and _PROSE.search(bare.of(text)):
            yield Paragraph(bare, tuple(sentences(text, bare)))
            return
        yield Paragraph(title, (title,), "heading")
        if blurb:
            yield from _part(text, Span(blurb.end(), bare.end), "text")
    else:
        yield Paragraph(bare, tuple(sentences(text, bare)))


def with_heads_apart(
    text: str, paragraphs: Sequence[Paragraph], heads: Sequence[Head]
) -> tuple[tuple[Paragraph, ...], dict[int, Head]]:
    """Make each item's title a paragraph of its own; return all paragraphs and the heads by their new places."""
    by_place = {head.place: head for head in heads}
    parted: list[Paragraph] = []
    placed: dict[int, Head] = {}
    for number, paragraph in enumerate(paragraphs):
        head = by_place.get(number)
        if head is None:
            parted.append(paragraph)
            continue
        placed[len(parted)] = head
        parted.append(Paragraph(head.title, (head.title,), "heading", head.number))
        parted.extend(_rest(text, paragraph, head))
    return tuple(parted), placed


def _rest(text: str, paragraph: Paragraph, head: Head) -> Iterator[Paragraph]:
    if head.rest is None:
        return
    start = max(head.rest, paragraph.span.start)
    span = trimmed(text, Span(start, paragraph.span.end))
    if span.start < span.end:
        yield Paragraph(span, tuple(sentences(text, span)))
