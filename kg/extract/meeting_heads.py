"""The head of a meeting's record: its heading, the lines around it, the values under their labels."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from kg.dates import find_dates, find_times
from kg.lexicon import PatternBook
from kg.model import MeetingHeading, Outline, Paragraph, Span

_ANOTHER = r"\b(?:next|previous|last)\s+meeting\b"
_NOT_ITS_OWN = re.compile(rf"{_ANOTHER}|\bminutes of the\b.{{0,80}}\bheld on\b", re.IGNORECASE)
_APPROVED = re.compile(
    rf"{_ANOTHER}|\b(?:approv|confirm|sign|agree|adopt|accept|receiv|circulat|correct|true|amend)", re.IGNORECASE
)
_UNTIL_APPROVED = re.compile(
    r"\([^()\n]{0,60}\b(?:approv|confirm|sign|adopt)[^()\n]{0,60}\)"
    r"|\buntil\s(?:approved|confirmed|signed|adopted)(?:\sat\sthe\snext\smeeting)?",
    re.IGNORECASE,
)
#: How the page of one item tells its meeting, whose title may name bodies that did not meet.
_AT_MEETING = ("Meeting of ", "Meeting: ")
_FORMS = ("report", "decisions")
#: The line of a report that says which body has it before it, and when: "CABINET – 18 March 2025".
_OF_REPORT = re.compile(
    r"\W{0,4}(?:(?:Meeting|Report)\s(?:of|to)\s(?:the\s)?)?(?:[A-Z][\w’'&-]{0,20},?\s(?:(?:and|of|for|the)\s){0,2}){0,8}"
    r"(?i:cabinet|executive|council|committee|sub-committee|board|panel|commission)\s{0,3}[-–—:,(]{0,2}\s{0,3}(?:on\s)?"
    r"(?:[A-Z][A-Za-z]{2,5}(?i:day),?\s)?"
    r"\d{1,2}(?i:st|nd|rd|th)?[ /.](?:[A-Z][A-Za-z]{2,8}|\d{1,2})[ /.]\d{2,4}\W{0,3}\Z"
)
#: A line of a report's head that is but the name of a body: "PLANNING COMMITTEE", "Report to Cabinet".
_BODY_ALONE = re.compile(
    r"\W{0,4}(?i:report\s(?:to|for)\s(?:the\s)?)?(?:[A-Z][\w’'&-]{0,20},?\s(?:(?:and|of|for|the|&)\s){0,2}){0,8}"
    r"(?i:cabinet|executive|council|committee|sub-committee|board|panel|commission)\W{0,3}"
)
#: One that is but a day, after the name of a paper of decisions: "Decision list - 7 February 2024".
_DAY_ALONE_IN_FULL = re.compile(
    r"(?i:(?:decisions?(?:\s(?:list|notice|sheet|record))?|(?:schedule|record|list|notice|summary)\sof\s(?:the\s)?decisions?)"
    r"(?:\s(?:taken|made))?(?:\son)?)?"
    r"\W{0,3}(?:\d{1,2}[:.]\d\d\s?(?:[ap]m)?,?\s)?(?:[A-Z][A-Za-z]{2,8}(?i:day),?\s)?\d{1,2}(?i:st|nd|rd|th)?\s(?:of\s)?[A-Z][A-Za-z]{2,8},?\s\d{4}\W{0,3}"
)
#: How far from its day a body's name may stand, the nearest first.
_BESIDE = (-1, 1, -2, 2)
#: No line that tells but a day is longer.
_DAY_ALONE = 40
#: How many lines of a head tell its own day.
_FIRST = 4
#: How long the line of a name or a title is.
_TITLE = 120
#: How much of a line tells whose meeting it is of.
_LONGEST = 300
#: The field below a decision, however long that is, which says when and by which body it was taken.
_DECIDED_AT = re.compile(r"(?:Decided|Made|Agreed) at meeting\s?:", re.IGNORECASE)
#: How many lines of a head may name its body.
HEAD_LENGTH = 14


@dataclass(frozen=True, slots=True)
class Head:
    """What stands at the head of a meeting's record: its heading line, then the other lines around it."""

    heading: MeetingHeading
    lines: tuple[Paragraph, ...]


def lines_of(outline: Outline, heading: MeetingHeading) -> Iterator[Paragraph]:
    """Yield the lines of a meeting's head, its heading's own first; a document without a head gives none."""
    found = [
        p
        for section in outline.sections
        if section.meeting == heading.ref and section.kind in ("header", "boilerplate") and section.item is None
        for p in section.paragraphs
    ]
    found = found or list(_top_of_page(outline))
    if is_form(outline):
        every = [p for section in outline.sections for p in section.paragraphs]
        decided = [p for p in every if _DECIDED_AT.match(outline.text, p.span.start, p.span.end)]
        found = [*decided, *every][: 2 * HEAD_LENGTH]
    found = [p for p in found if p.label != "date"]  # the day a post went out, not the day of the meeting
    own = [p for p in found if heading.span.covers(p.span)]
    told = outline.text.startswith(_AT_MEETING, heading.span.start)
    if outline.kind == "item" and told and not own:  # the page of one item tells its meeting under its title
        own = [p for section in outline.sections for p in section.paragraphs if p.span == heading.span][:1]
    yield from own
    yield from (p for p in found[: 2 * HEAD_LENGTH] if p not in own)


def _top_of_page(outline: Outline) -> Iterator[Paragraph]:
    """Yield the short lines over the one item of a page, up to its number: "Harbour Board, Elm Council".

    Where the page is of an item alone, its title may stand there; one line must give a day.
    """
    first = outline.sections[0]
    lines: list[Paragraph] = []
    for paragraph in first.paragraphs[:_FIRST] if first.kind in ("blurb", "minutes") and first.item is None else ():
        words = paragraph.span.of(outline.text)
        if paragraph.marker or len(words) > _TITLE or words.endswith((".", ":", ";", "-")):
            break
        lines.append(paragraph)
    if outline.kind == "minutes" or any(True for line in lines for _ in days_in(outline.text, line)):
        yield from lines


def lines_below(outline: Outline, heading: MeetingHeading, book: PatternBook) -> Iterator[Paragraph]:
    """Yield the lines below those who were there that tell of the meeting: its place with its hours, then its day."""
    told = False
    for section in outline.sections:
        for paragraph in section.paragraphs if section.kind == "attendance" and section.meeting == heading.ref else ():
            words = paragraph.span.of(outline.text)
            hours = book["place-and-hours"].search(f"\n{words}\n") is not None
            told = told or hours
            if hours or (told and len(words) < _DAY_ALONE and any(days_in(outline.text, paragraph))):
                yield paragraph


def is_form(outline: Outline) -> bool:
    """Tell whether a document's head is a form: a report's or a single decision's, which no meeting has minuted."""
    return outline.kind in _FORMS and not outline.items


def is_anothers(text: str, paragraph: Paragraph, head: Head) -> bool:
    """Tell whether a line speaks of another meeting: the next one, or one whose minutes were approved."""
    own = head.heading.span.covers(paragraph.span)
    if own or not _NOT_ITS_OWN.search(paragraph.span.of(text)):
        return False
    words = _UNTIL_APPROVED.sub("", paragraph.span.of(text)[:_LONGEST])
    if any(True for _ in find_times(words)) and not _APPROVED.search(words):
        return False  # earlier minutes are told by their day alone, a meeting's own heading has its hour too
    others = [p for p in head.lines[:_FIRST] if p != paragraph and not _NOT_ITS_OWN.search(p.span.of(text))]
    days = {day for line in others for day in days_in(text, line)}
    return not days & set(days_in(text, paragraph))  # "Minutes of the meeting held on …" under that very day is its own


def reported_to(text: str, head: Head) -> Iterator[Paragraph]:
    """Yield the lines of a report's head that say which body has it before it, and when: "CABINET – 18 March 2025".

    Where they are two, a body's name alone beside a day alone, both are yielded.
    """
    told = [p for p in head.lines if _OF_REPORT.match(text, p.span.start, p.span.end)]
    yield from told or _body_and_day(text, head.lines[:HEAD_LENGTH])


def _body_and_day(text: str, lines: Sequence[Paragraph]) -> Iterator[Paragraph]:
    days = (n for n, p in enumerate(lines) if _DAY_ALONE_IN_FULL.fullmatch(text, p.span.start, p.span.end))
    day = next(days, None)
    near = (day + step for step in _BESIDE if 0 <= day + step < len(lines)) if day is not None else ()
    for place in near:
        if _BODY_ALONE.fullmatch(text, lines[place].span.start, lines[place].span.end):
            yield from (lines[place], lines[day]) if day is not None else ()
            return


def days_in(text: str, paragraph: Paragraph) -> Iterator[str]:
    """Yield the days that a line tells, each to the day: ``YYYY-MM-DD``."""
    dates = find_dates(text, paragraph.span.start, paragraph.span.end)
    yield from (found.iso for found in dates if len(found.iso) == 10)


def labelled(text: str, lines: Sequence[Paragraph], book: PatternBook, yields: str) -> Iterator[Paragraph]:
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
