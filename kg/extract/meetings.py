"""Which meetings a document records: whose, on what day, at what hour, in which place; only what its head settles."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from kg.dates import find_dates, find_times
from kg.extract.councils import home_council
from kg.lexicon import Lexicon, PatternBook
from kg.model import Claims, Entity, Meeting, MeetingHeading, Outline, Paragraph, Ref, Span, ref_of

_BARE = re.compile(r"(?:the|The|THE)\s+$")
_NOT_ITS_OWN = re.compile(r"\b(?:next|previous|last)\s+meeting\b|\bminutes of the\b.{0,80}\bheld on\b", re.IGNORECASE)
_COUNCIL_MEETING = re.compile(
    r"\bCouncil (?:AGM|Annual |Extraordinary )?(?:Meeting|held)\b|\bmeeting of (?:the )?\w+ (?:\w+ )?Council\b",
    re.IGNORECASE,
)
_ITSELF = re.compile(r"(?:Full |County |City |Borough |District )?Council", re.IGNORECASE)
_LOCAL = re.compile(r"\b(?:Parish|Town|Community) Council\b|\babove Council\b", re.IGNORECASE)
_ASIDE = re.compile(r"(?:Venue|Place|Contact|Media|Officer|Clerk|Telephone|Email|Membership|https?)\b", re.IGNORECASE)
_HEAD_LENGTH = 14


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands at the head of a meeting's record: its heading line, then the other lines around it."""

    heading: MeetingHeading
    lines: tuple[Paragraph, ...]


def find_meetings(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Find the meetings that a document records, and tie the body of each to its council where the document does."""
    book = lexicon.book("meetings")
    council = home_council(outline, claims)
    entities: list[Entity] = []
    meetings: list[Meeting] = []
    for heading in outline.meetings:
        head = _Head(heading, tuple(_lines(outline, heading)))
        body = _body(outline, head, book, claims)
        meeting = _meeting(outline, head, book, body, council)
        if outline.kind in ("report", "decisions") and not (meeting.body or meeting.date):
            continue
        meetings.append(meeting)
        entities.extend(_tied(body, council))
    return Claims(entities=tuple(entities), meetings=tuple(meetings))


def _meeting(outline: Outline, head: _Head, book: PatternBook, body: Entity | None, council: Entity | None) -> Meeting:
    owner = (body.part_of if body else None) or (council.ref if council and body else None)
    return Meeting(
        ref=head.heading.ref,
        span=head.heading.span,
        body=body.ref if body else None,
        council=owner,
        date=_date(outline, head, book),
        time=_time(outline, head, book),
        venue=_venue(outline.text, head, book),
        rule="meeting-head",
    )


def _tied(body: Entity | None, council: Entity | None) -> Iterator[Entity]:
    if body is not None:
        yield replace(body, part_of=body.part_of or (council.ref if council else None))


def _lines(outline: Outline, heading: MeetingHeading) -> Iterator[Paragraph]:
    """Yield the lines of a meeting's head, its heading's own first; a document without a head gives none."""
    found = [
        p
        for section in outline.sections
        if section.meeting == heading.ref and section.kind in ("header", "boilerplate") and section.item is None
        for p in section.paragraphs
    ]
    if outline.kind in ("report", "decisions"):
        found = [p for section in outline.sections for p in section.paragraphs][: 2 * _HEAD_LENGTH]
    found = [p for p in found if p.label != "date"]  # the day a post went out, not the day of the meeting
    own = [p for p in found if heading.span.covers(p.span)]
    yield from own
    yield from (p for p in found[: 2 * _HEAD_LENGTH] if p not in own)


def _date(outline: Outline, head: _Head, book: PatternBook) -> str | None:
    text = outline.text
    for paragraph in _labelled(text, head.lines, book, "date"):
        for found in find_dates(text, paragraph.span.start, paragraph.span.end):
            if len(found.iso) == 10:
                return found.iso
    if outline.kind == "decisions":
        return _day_of_decision(text, book)
    for paragraph in head.lines:
        if outline.kind == "report" or _is_anothers(text, paragraph, head):
            continue
        for found in find_dates(text, paragraph.span.start, paragraph.span.end):
            if len(found.iso) == 10:
                return found.iso
    return None


def _is_anothers(text: str, paragraph: Paragraph, head: _Head) -> bool:
    """Tell whether a line speaks of another meeting: the next one, or one whose minutes were approved."""
    own = head.heading.span.covers(paragraph.span)
    return not own and bool(_NOT_ITS_OWN.search(paragraph.span.of(text)))


def _day_of_decision(text: str, book: PatternBook) -> str | None:
    days = {
        found.iso
        for match in book["day-of-decision"].regex.finditer(text)
        for found in find_dates(text, *match.span("day"))
        if len(found.iso) == 10
    }
    return days.pop() if len(days) == 1 else None


def _time(outline: Outline, head: _Head, book: PatternBook) -> str | None:
    if outline.kind in ("report", "decisions"):
        return None
    for paragraph in (*_labelled(outline.text, head.lines, book, "time"), *head.lines):
        if not _is_anothers(outline.text, paragraph, head):
            for found in find_times(outline.text, paragraph.span.start, paragraph.span.end):
                return found.clock
    return None


def _venue(text: str, head: _Head, book: PatternBook) -> str | None:
    for paragraph in head.lines:
        words = paragraph.span.of(text)
        if paragraph.label and (found := book["venue-label"].search(f"{paragraph.label}: {words}")):
            return _tidy(found["venue"])
        for pattern in book.yielding("venue"):
            if found := pattern.search(words):
                return _tidy(found["venue"])
    return None


def _tidy(words: str) -> str:
    return " ".join(words.split()).rstrip(" .,:;")


def _labelled(text: str, lines: Sequence[Paragraph], book: PatternBook, yields: str) -> Iterator[Paragraph]:
    """Yield the values under labels of a kind: a field's, a row's second cell, the line after, or after the colon."""
    regexes = [pattern.regex for pattern in book.yielding(yields)]

    def names(words: str) -> bool:
        return len(words) < 50 and any(regex.search(words.strip()) for regex in regexes)

    for paragraph, following in zip_longest(lines, lines[1:]):
        if paragraph.label and names(paragraph.label):
            yield paragraph
        elif len(paragraph.cells) > 1 and names(paragraph.cells[0].of(text)):
            yield replace(paragraph, span=Span(paragraph.cells[1].start, paragraph.cells[-1].end))
        for part in paragraph.cells or (paragraph.span,):
            name, colon, rest = part.of(text).partition(":")
            if colon and names(name) and rest.strip():
                yield replace(paragraph, span=Span(part.start + len(name) + 1, part.end))
            elif names(part.of(text)) and not paragraph.cells and following is not None:
                yield following


def _body(outline: Outline, head: _Head, book: PatternBook, claims: Claims) -> Entity | None:
    text = outline.text
    bodies = claims.of_kind("body")
    for paragraph in head.lines[: len(head.lines) if outline.kind not in ("report", "decisions") else 0]:
        named = head.heading.span.covers(paragraph.span)
        if named and (found := _named_in(paragraph.span, bodies) or _spelt(text, paragraph.span, book)):
            return _narrower(text, found, head, bodies)
    for paragraph in _labelled(text, head.lines, book, "body"):
        if found := _named_in(paragraph.span, bodies) or _called(paragraph.span.of(text), bodies):
            return found
    if outline.kind in ("report", "decisions"):
        return None
    for paragraph in head.lines[:_HEAD_LENGTH]:
        aside = _is_anothers(text, paragraph, head) or _ASIDE.match(paragraph.span.of(text))
        if not aside and (found := _named_in(paragraph.span, bodies)):
            return _narrower(text, found, head, bodies)
    return _council_itself(outline, head, claims) or _spoken_of(outline, bodies)


def _council_itself(outline: Outline, head: _Head, claims: Claims) -> Entity | None:
    """Return the council as the body that met: a line "COUNTY COUNCIL", or the meeting of "the Parish Council"."""
    text, council = outline.text, home_council(outline, claims)
    for paragraph in head.lines[:_HEAD_LENGTH]:
        words = " ".join(paragraph.span.of(text).split())
        if _ITSELF.fullmatch(words):
            name = words.title()
            return Entity(
                ref_of("body", name), "body", name, (paragraph.span,), subtype="full-council", rule="body-line"
            )
    if council is None or not _LOCAL.search(council.name) or not _LOCAL.search(head.heading.span.of(text)):
        return None
    if not any(line.span.covers(mention) for line in head.lines for mention in council.spans):
        return None
    ref = ref_of("body", council.name)
    return replace(council, ref=ref, kind="body", subtype="full-council", part_of=council.ref, rule="body-council")


def _named_in(span: Span, bodies: Sequence[Entity]) -> Entity | None:
    """Return the body that a line names; of several the first, and the longer where both begin together."""
    found = [(mention.start, -mention.end, body) for body in bodies for mention in body.spans if span.covers(mention)]
    return min(found, key=lambda one: one[:2])[2] if found else None


def _narrower(text: str, body: Entity, head: _Head, bodies: Sequence[Entity]) -> Entity:
    """Prefer the committee of a line like "ANYTOWN PARISH COUNCIL - PLANNING COMMITTEE" to the council it is of."""
    if body.subtype != "full-council" or _COUNCIL_MEETING.search(head.heading.span.of(text)):
        return body
    committees = [other for other in bodies if other.subtype != "full-council"]
    lines = (p.span for p in head.lines[:_HEAD_LENGTH] if p.span.end - p.span.start < 120)
    return next((found for line in lines if (found := _named_in(line, committees))), body)


def _called(words: str, bodies: Sequence[Entity]) -> Entity | None:
    """Return the body whose name the words are, no more and no less."""
    wanted = words.strip(" \t\n\xa0.").casefold()
    return next((body for body in bodies if wanted in {name.casefold() for name in (body.name, *body.aliases)}), None)


def _spelt(text: str, span: Span, book: PatternBook) -> Entity | None:
    """Take a body's name from the form of the heading, where no known body stands in it."""
    for pattern in book.yielding("names"):
        found = pattern.search(span.of(text))
        if found:
            place = Span(span.start + found.start("body"), span.start + found.end("body"))
            name = " ".join(found["body"].split())
            name = name.title() if name.isupper() else name
            return Entity(ref_of("body", name), "body", name, (place,), rule="body-of-heading")
    return None


def _spoken_of(outline: Outline, bodies: Sequence[Entity]) -> Entity | None:
    """Return the body that the text calls "the Panel" throughout: twice at least, and twice as often as any other."""
    if outline.kind not in ("item", "minutes"):
        return None
    text, counts = outline.text, Counter[Ref]()
    for body in bodies:
        for mention in body.spans:
            words = mention.of(text)
            if " " not in words and _BARE.search(text, max(0, mention.start - 5), mention.start):
                counts[body.ref] += 1
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return next(body for body in bodies if body.ref == ranked[0][0])
