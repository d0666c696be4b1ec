"""Minutes saved as one running paragraph are parted again, at their own numbers and at the list of those present."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.model import Paragraph, Span
from kg.parse import layout
from kg.parse.lines import trimmed
from kg.parse.sentences import sentences

# "… Day Moss AGENDA ITEMS 1 & 2: WELCOME AND APOLOGIES 1. The … AGENDA ITEM 3: MINUTES 3. The minutes …"
_ITEMED = re.compile(
    r"(?<=\s)(?P<name>(?:AGENDA|Agenda)\s(?:ITEMS?|Items?)\s)(?P<count>\d{1,3})(?:\s?(?:&|and|AND)\s?(?P<also>\d{1,3}))?"
    r"\s?[:.–-]?\s+(?=[A-Z])"
)
# "… be noted. 12/21 Declarations"
_SERIAL = re.compile(r"(?:^|(?<=[.?!:;)\s])\s)(?P<serial>\d{1,4})/(?P<year>\d{2})\s+(?=[A-Z•])")
# "… in Orwell Hall 1. Welcome: …", "… (CJ) - Clerk 1.Apologies for Absence …"
_STOPPED = re.compile(r"(?<=\s)(?P<count>\d{1,3})\.(?:\s+(?=[A-Z•\d])|(?=[A-Z][a-z]{2}))")
# "… None received. 2 ITEMS OF URGENT BUSINESS None received. 3 DECLARATIONS …"
_SHOUTED = re.compile(r"(?<=\s)(?P<count>\d{1,3})\s+(?=[A-Z]{4,}\b|[A-Z]{2,}(?:\s[A-Z]{2,}){2})")
# "… had passed away. 2 Datgan Diddordeb / Declaration of Interest …"
_BARE = re.compile(r"(?<=[.?!)/]\s)(?P<count>\d{1,3})\s+(?=[A-Z][a-z])")
# "… Groby Cou/285/07-08 Present …", "… be approved. C 10/035 Vote of Thanks …", "… ANNOUNCEMENTS C140/2015 WELCOME …"
_REFERENCE = re.compile(
    r"(?<=\s)(?P<stem>[A-Z][A-Za-z]{0,5}[ /.-]?)(?P<count>\d{1,4})(?P<tail>/(?:20\d\d|\d\d(?:-\d\d)?))[.:]?\s+"
    r"(?=[A-Z])"
)
# "… and Pearson. 17/17 To receive apologies …": the year comes first.
_YEARED = re.compile(r"(?<=[.?!:;)]\s)(?P<stem>\d\d/)(?P<count>\d{1,3})\s+(?=[A-Z])")
# "… IN ATTENDANCE Mrs E Rees (Town Clerk) 12/16 Apologies for Absence … 13/16 …": no other number tells the year.
_COUNTED = re.compile(r"(?<=\s)(?P<count>\d{1,4})/(?:20)?\d\d[.:]?\s+(?=[A-Z])")
# "… Presiding. 12. WELCOME … 13. DECLARATIONS …": a meeting may go on counting from the one before.
_GOES_ON = re.compile(r"(?<=\s)(?P<count>\d{1,3})\.\s+(?=[A-Z]{4,})")
# "1. APOLOGIES … 2.1 DRAFT MINUTES … 3. MATTERS ARISING … 3.1 Lamps": items and items under them, in one line.
_OUTLINED = re.compile(r"(?<=\s)(?P<major>\d{1,2})(?:\.(?P<minor>\d{1,2})\.?|\.)\s+(?=[A-Z])")
_MINOR = re.compile(r"(?<=\s)(?P<major>\d{1,2})\.(?P<minor>\d{1,2})\.?\s+(?=[A-Z])")
# "… 1.6.21 Who came … 2.6.21 To receive apologies …": the month and year come after.
_MONTHLY = re.compile(r"(?<=\s)(?P<count>\d{1,3})(?P<stem>\.\d{1,2}\.\d\d)\.?\s+(?=[A-Z])")
_WHO = r"(?:Other )?(?:Members|Councillors|Those|Also|Officers|Others|MEMBERS|COUNCILLORS|THOSE|ALSO|OFFICERS|OTHERS)"
_PRESENT = re.compile(
    r"(?<=[\w.)])\s+"
    rf"(?=(?:{_WHO} )?(?:[Ii]n )?"
    r"(?:Presennol / )?(?:Present|PRESENT|present|Attendance|Attending|[Aa]ttending)(?: / [A-Z]\w+)?\s?[:–-])"
)
_LABEL = re.compile(rf"(?:{_WHO} ?)?(?:In|in|IN)?$")
_SHORT, _LONG, _RUN, _HEAD, _TITLE = 250, 600, 3, 8, 90


def with_numbers_apart(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Part paragraphs that run several numbered minutes together; each part bears its number as its marker."""
    years = {p.marker.rpartition("/")[2] for p in paragraphs if p.marker and "/" in p.marker}
    series = _series(text, paragraphs)
    parted: list[Paragraph] = []
    for place, paragraph in enumerate(paragraphs):
        if paragraph.role not in ("text", "bullet"):
            parted.append(paragraph)
            continue
        pieces = _pieces(text, paragraph, years, series)
        pieces = [piece for one in pieces for piece in _present_apart(text, one)] if place < _HEAD else pieces
        parted.extend(pieces)
    return tuple(parted)


def _series(text: str, paragraphs: Sequence[Paragraph]) -> list[re.Match[str]]:
    """Find references that count up through several paragraphs: "ES81/08 MINUTES … ES82/08 …" and then "ES83/08"."""
    spans = [p.span for p in paragraphs if p.role in ("text", "bullet")]
    return _run([m for span in spans for m in _within(_REFERENCE, text, span)], _from_any)


def _pieces(text: str, paragraph: Paragraph, years: set[str], series: Sequence[re.Match[str]]) -> list[Paragraph]:
    span = paragraph.span
    starts = [m for m in _within(_SERIAL, text, span) if m["year"] in years]
    starts = starts or [m for m in series if span.start < m.start() < span.end]
    starts = starts or _run(_within(_ITEMED, text, span), _from_any)
    if not starts and span.end - span.start > _SHORT:
        starts = _run(_within(_COUNTED, text, span), _from_any)
    if not starts and span.end - span.start > _SHORT:
        run = _run(_within(_STOPPED, text, span), _from_one)
        usual = sum(layout.is_standard(text[m.end() : m.end() + 30]) for m in run)
        starts = run if usual >= _RUN else []
    if not starts and span.end - span.start > _LONG:
        runs = (_run(_within(regex, text, span), first) for regex, first in _RUNS)
        starts = next((run for run in runs if run), []) or _outlined(_within(_OUTLINED, text, span))
    starts = starts or _titles_in_a_row(text, paragraph)
    if not starts:
        return [paragraph]
    ends = [m.start() for m in starts[1:]] + [span.end]
    first = _part(text, Span(span.start, starts[0].start()), paragraph.marker)
    rest = [_part(text, Span(m.end(), end), _marker(m)) for m, end in zip(starts, ends, strict=True)]
    rest = [piece for one in rest for piece in _second_level(text, one)]
    return [replace(first, role=paragraph.role, depth=paragraph.depth), *rest]


def _marker(match: re.Match[str]) -> str:
    """Return a number as the marker of its part: "3" of "AGENDA ITEM 3:"."""
    return match.group().removeprefix(match.groupdict().get("name") or "").strip(" :-–")


def _second_level(text: str, paragraph: Paragraph) -> list[Paragraph]:
    """Part a minute at the items under its own number: "3. Minutes 3.1 Minutes of … 3.2 Britain in Bloom …"."""
    own = (paragraph.marker or "").strip(". ")
    run: list[re.Match[str]] = []
    for match in _within(_MINOR, text, paragraph.span) if own.isdigit() else ():
        if match["major"] == own and int(match["minor"]) == len(run) + 1:
            run.append(match)
    if not run or run[0].start() - paragraph.span.start > _TITLE:
        return [paragraph]
    edges = [m.start() for m in run[1:]] + [paragraph.span.end]
    whole = _part(text, Span(paragraph.span.start, run[0].start()), paragraph.marker)
    return [whole, *(_part(text, Span(m.end(), e), m.group().strip()) for m, e in zip(run, edges, strict=True))]


def _titles_in_a_row(text: str, paragraph: Paragraph) -> list[re.Match[str]]:
    """Find the further numbers of titles on one line: "1. Apologies 2. Declarations of Interest 3. Welcome"."""
    own = (paragraph.marker or "").rstrip(".")
    if not own.isdigit():
        return []
    run: list[re.Match[str]] = []
    for match in _within(_STOPPED, text, paragraph.span):
        if int(match["count"]) == int(own) + len(run) + 1:
            run.append(match)
    edges = [paragraph.span.start, *(m.start() for m in run), paragraph.span.end]
    short = all(b - a < _TITLE and "." not in text[a + 4 : b - 1] for a, b in pairwise(edges))
    return run if run and short else []


def _within(regex: re.Pattern[str], text: str, span: Span) -> list[re.Match[str]]:
    return [m for m in regex.finditer(text, span.start, span.end) if m.start() > span.start]


def _from_one(count: int) -> bool:
    return count == 1


def _from_two(count: int) -> bool:
    """The first number is often lost, or stands over the whole."""
    return count in (1, 2)


def _from_any(count: int) -> bool:
    return count > 0


_RUNS: tuple[tuple[re.Pattern[str], Callable[[int], bool]], ...] = (
    (_STOPPED, _from_one),
    (_REFERENCE, _from_any),
    (_YEARED, _from_any),
    (_MONTHLY, _from_one),
    (_GOES_ON, _from_any),
    (_SHOUTED, _from_two),
    (_BARE, _from_two),
)


def _run(found: Sequence[re.Match[str]], begins: Callable[[int], bool]) -> list[re.Match[str]]:
    """Return the first run of numbers that count up one by one from a fitting one; none where it is short."""
    run: list[re.Match[str]] = []
    for match in found:
        count = int(match["count"])
        last = int((run[-1].groupdict().get("also") or run[-1]["count"]) if run else 0)
        if run and count == last + 1 and _same_series(run[-1], match):
            run.append(match)
        elif len(run) < 2 and begins(count):
            run = [match]
    return run if len(run) >= _RUN or (len(run) > 1 and all(map(_is_sure, run))) else []


def _outlined(found: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """Return the numbers that count up from 1 on two levels, before titles in capitals twice at least."""
    run: list[re.Match[str]] = []
    at = (0, 0)
    for match in found:
        major, minor = int(match["major"]), int(match["minor"] or 0)
        if (major == at[0] + 1 and minor < _RUN) or (major == at[0] > 0 and minor == at[1] + 1):
            run, at = [*run, match], (major, minor)
    shouted = sum(match.string[match.end() : match.end() + 6].isupper() for match in run)
    return run if len(run) >= _RUN and shouted > 1 else []


def _is_sure(match: re.Match[str]) -> bool:
    """Tell whether a number is a reference before what only a heading says: "C140/2015 WELCOME", "17/16 Apologies"."""
    following = match.string[match.end() : match.end() + 30]
    if not match.groupdict().get("stem"):
        return "/" in match.group() and layout.is_standard(following)
    return following[:4].isupper() or layout.is_standard(following)


def _same_series(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.groupdict().get("stem") == other.groupdict().get("stem")


def _present_apart(text: str, paragraph: Paragraph) -> Iterator[Paragraph]:
    found = _PRESENT.search(text, paragraph.span.start, min(paragraph.span.end, paragraph.span.start + _LONG))
    if not found or _LABEL.fullmatch(text, paragraph.span.start, found.start()):
        yield paragraph
        return
    yield replace(_part(text, Span(paragraph.span.start, found.start()), paragraph.marker), role=paragraph.role)
    yield _part(text, Span(found.end(), paragraph.span.end), None)


def _part(text: str, span: Span, marker: str | None) -> Paragraph:
    bare = trimmed(text, span)
    return Paragraph(bare, tuple(sentences(text, bare)), "text", marker)
