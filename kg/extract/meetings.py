"""Which meetings a document records: whose, on what day, at what hour, in which place; only what its head settles."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from kg.dates import find_dates, find_times
from kg.extract.bodies import ACTING, is_its_own
from kg.extract.councils import home_council
from kg.extract.meeting_bodies import body_of
from kg.extract.meeting_heads import Head, days_in, is_anothers, labelled, lines_below, lines_of, reported_to
from kg.lexicon import Lexicon, PatternBook
from kg.model import Claims, Entity, Meeting, Outline, Paragraph, Ref, ref_of

_NOT_THE_START = re.compile(
    r"\b(?:call[ -]?in|no later than|deadline|(?:closed|ended|finished|concluded) at)\b"
    r"|\b(?:arrived|joined|left|entered|re-?joined|absent|present)\b[^:\n]{0,40}?\b(?:at|from|until|till)\b",
    re.IGNORECASE,
)

_HOUR = re.compile(
    r"\b(?:at|@)\s([01]?\d|2[0-3])\.([0-5]\d)(?:\s?(?:hrs|hours|h))?\.?$"
    r"|(?:\b(?:at|@)\s|^|\d{4}[,;]?\s{1,3}(?:[-–—]\s)?)(1\d|2[0-3])\.([0-5]\d)"
    r"(?:\s?(?:hrs|hours|h)\b)?(?:\.?$|,?(?=\s(?:in|at|on)\s))"
)
#: The whole of a field or a line: "10.00", "19.30 hrs".
_BARE_HOUR = re.compile(r"([01]?\d|2[0-3])\.([0-5][05])(?:\s?(?:hrs|hours|h))?\.?")
# lines that are centred on their page begin with many spaces
_GAPS = re.compile(r"[ \t]{2,}")
_LOCAL = re.compile(r"(?:Parish|Town|Community) Council")
#: A small council's name without its kind: "Elm Valley Council"; not "Youth Council", nor that of no place.
_KINDLESS = re.compile(
    r"(?!(?:.*\s)?(?:Youth|Advisory|Joint|Partnership|Access|Learning|Sports?|Arts?|Social|Area|Planning|Church|Full"
    r"|Annual|Special|Education|Health|Local|Governing|Shadow|Executive|The|Tenants?|Students?|Parochial)\b)"
    r"(?:[A-Z][\w’'-]{1,20}\s(?:(?:and|&|of|upon|on|the)\s){0,2}){1,4}Council"
)
#: How long the name of a place may be.
_LONGEST_VENUE = 120
#: How many lines of a head may be a council's name.
_NAME_LINES = 4
#: How far down a document its own council is named, if at its top.
_TOP = 400
#: How far into a document its meeting is said to begin.
_OPENING = 6000


def find_meetings(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Find the meetings that a document records, and tie the body of each to its council where the document does."""
    book = lexicon.book("meetings")
    council = home_council(outline, claims)
    entities: list[Entity] = []
    meetings: list[Meeting] = []
    for heading in outline.meetings:
        lines = (*lines_of(outline, heading), *lines_below(outline, heading, lexicon.book("attendance")))
        head = Head(heading, lines)
        body = body_of(outline, head, book, claims)
        meeting = _meeting(outline, head, book, body, council)
        if body is None and (at_top := _at_top(outline.text, head, claims)):
            meeting = replace(meeting, council=at_top.ref)
        if outline.kind in ("report", "decisions") and not (meeting.body or meeting.date):
            continue
        meetings.append(meeting)
        entities.extend(_tied(body, meeting.council))
        entities.extend(_unnamed(body, meeting.council))
    return Claims(entities=tuple(entities), meetings=tuple(meetings))


def _meeting(outline: Outline, head: Head, book: PatternBook, body: Entity | None, council: Entity | None) -> Meeting:
    council = None if body and council and (is_its_own(body.name) or _is_anothers(body, council)) else council
    owner = (body.part_of if body else None) or (council.ref if council and body else None)
    owner = owner or next((one.ref for one in _unnamed(body, None)), None)
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


def _at_top(text: str, head: Head, claims: Claims) -> Entity | None:
    """Return the council whose name alone is a line at the top of the head, whichever of its bodies met."""
    whole = (" ".join(line.span.of(text).split()).casefold() for line in head.lines[:_NAME_LINES])
    lines = {part for words in whole for part in (words, *words.split(" / "))}
    councils = claims.of_kind("council")
    return next((c for c in councils if lines & {name.casefold() for name in (c.name, *c.aliases)}), None)


def _is_anothers(body: Entity, council: Entity) -> bool:
    """Tell whether a body without a name cannot be the council's of which its text speaks most.

    "The Parish Council" is no county's and no parish's that its text names in passing; "the Committee" of what a
    parish council asked for is none of its.
    """
    local = bool(_LOCAL.search(council.name))
    if body.subtype == "full-council" and _LOCAL.fullmatch(body.name):
        return not local or (len(council.spans) == 1 and council.spans[0].start > _TOP)
    named = local and not _LOCAL.fullmatch(council.name) and council.spans[0].start > _TOP
    return named and body.rule == ACTING


def _unnamed(body: Entity | None, council: Ref | None) -> Iterator[Entity]:
    """Yield the council that met whose minutes leave out its name, or its kind: "the Parish Council", "Elm Council"."""
    if body and body.rule == "body-of-heading" and not body.part_of and _KINDLESS.fullmatch(body.name):
        ref = ref_of("council", body.name)
        if council in (None, ref):
            yield Entity(ref, "council", body.name, body.spans, rule="council-of-meeting")
    if body and body.subtype == "full-council" and not body.part_of and _LOCAL.fullmatch(body.name):
        ref = ref_of("council", body.name)
        if council in (None, ref):
            yield Entity(ref, "council", body.name, body.spans, rule="council-of-meeting")


def _tied(body: Entity | None, council: Ref | None) -> Iterator[Entity]:
    if body is not None:
        yield replace(body, part_of=body.part_of or council)


def _date(outline: Outline, head: Head, book: PatternBook) -> str | None:
    text = outline.text
    if day := _first_day(text, labelled(text, head.lines, book, "date")):
        return day
    if outline.kind == "decisions" and not outline.items:
        return _day_of_decision(text, book) or _first_day(text, reported_to(text, head))
    if outline.kind == "agenda" and (summoned := _day_of_summons(text, head, book)):
        return summoned
    for paragraph in head.lines if outline.kind != "report" else reported_to(text, head):
        if is_anothers(text, paragraph, head):
            continue
        put_off = {p.end("day") for p in book["day-put-off"].finditer(text, paragraph.span.start, paragraph.span.end)}
        for found in find_dates(text, paragraph.span.start, paragraph.span.end):
            if len(found.iso) == 10 and found.span.end not in put_off:
                return found.iso
    return None


def _first_day(text: str, lines: Iterable[Paragraph]) -> str | None:
    return next((day for line in lines for day in days_in(text, line)), None)


def _day_of_summons(text: str, head: Head, book: PatternBook) -> str | None:
    """Return the day for which members are called, whatever days stand above: that of the notice, that of the page."""
    for paragraph in head.lines:
        if found := book["day-of-summons"].search(paragraph.span.of(text)):
            return next((day.iso for day in find_dates(found["day"]) if len(day.iso) == 10), None)
    return None


def _day_of_decision(text: str, book: PatternBook) -> str | None:
    days = {
        found.iso
        for match in book["day-of-decision"].finditer(text)
        for found in find_dates(text, *match.span("day"))
        if len(found.iso) == 10
    }
    return days.pop() if len(days) == 1 else None


def _time(outline: Outline, head: Head, book: PatternBook) -> str | None:
    if outline.kind in ("report", "decisions"):
        return None
    for paragraph in (*labelled(outline.text, head.lines, book, "time"), *head.lines):
        # A line's marker may be its hour: "10.00" of "10.00 - 11.45 am".
        words = " ".join(filter(None, (paragraph.marker, paragraph.span.of(outline.text))))
        if not is_anothers(outline.text, paragraph, head) and not _NOT_THE_START.search(words):
            for found in find_times(words):
                return found.clock
            if bare := _BARE_HOUR.fullmatch(words.strip()):
                return f"{int(bare[1]):02}:{bare[2]}"
    return _opened_at(outline.text, book) or _by_the_clock(outline.text, head)


def _by_the_clock(text: str, head: Head) -> str | None:
    """Return the hour in a line of the head, a full stop before its minutes: "Elm Hall at 19.30", "at 19.30 in"."""
    for paragraph in head.lines:
        found = _HOUR.search(paragraph.span.of(text))
        if found and not is_anothers(text, paragraph, head):
            return f"{int(found[1] or found[3]):02}:{found[2] or found[4]}"
    return None


def _opened_at(text: str, book: PatternBook) -> str | None:
    """Return the hour at which a meeting is said to have begun: "The meeting commenced at 7pm"."""
    for pattern in book.yielding("opened"):
        for opened in pattern.finditer(text, 0, _OPENING):
            for found in find_times(opened["time"]):
                return found.clock
    return None


def _venue(text: str, head: Head, book: PatternBook) -> str | None:
    for paragraph in head.lines:
        words = _GAPS.sub(" ", paragraph.span.of(text))
        if is_anothers(text, paragraph, head):
            continue
        if paragraph.label and (found := book["venue-label"].search(f"{paragraph.label}: {words}")):
            return _tidy(found["venue"])
        for pattern in book.yielding("venue"):
            if found := pattern.search(words):
                return _tidy(found["venue"])
    below = (paragraph.span.of(text) for paragraph in labelled(text, head.lines, book, "venue-name"))
    named = next((_tidy(words) for words in below if len(words) < _LONGEST_VENUE and "\n" not in words), None)
    return named or _venue_alone(text, head, book)


def _venue_alone(text: str, head: Head, book: PatternBook) -> str | None:
    """Return the place that stands alone right below the line of the hour: "6.30 pm", "Council Chamber, Town Hall".

    Below the line of the day "in" or "at" must open it: "on 4 March 2024", "in the Town Hall".
    """
    for above, paragraph in pairwise(sorted(head.lines, key=lambda line: line.span)):
        found = book["venue-alone"].search(paragraph.span.of(text))
        above_it = (text, above.span.start, above.span.end)
        if found and (any(find_times(*above_it)) or (found["led"] and any(find_dates(*above_it)))):
            return _tidy(found["venue"])
    return None


def _tidy(words: str) -> str:
    return " ".join(words.split()).rstrip(" .,:;")
