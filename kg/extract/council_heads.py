"""The councils whose names take more than a row of words: over two lines, before "annual", about a bracket."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.mentions import Mention, key_of, plain
from kg.model import Span

# "LLANWEN GLAN ELM" over "COMMUNITY COUNCIL", each on a line of its own.
_LINES = re.compile(
    r"^[ \t]*(?P<name>(?!(?:CYNGOR|MINUTES|AGENDA|DRAFT|THE|NOTICE|MEETING)\b)"
    r"[A-Z][A-Z’'-]{2,20}(?:[ \t]+[A-Z&][A-Z’'-]{0,20}){0,4}[ \t]*\n\s{0,40}(?:PARISH|TOWN|COMMUNITY) COUNCIL)[ \t]*$",
    re.MULTILINE,
)
# "Elm and Oak with Ash Parish Council" on a line of its own.
_GROUPED = re.compile(
    r"^[ \t]*(?P<name>(?!(?i:meeting|partnership|liaison|agreement|minutes|joint|working|report|update|discussions?)\b)"
    r"(?:[A-Z][\w’'-]{2,24},?[ \t](?:(?:and|&|cum|in)[ \t])?){1,5}with[ \t](?:[A-Z][\w’'-]{2,24}[ \t]){1,4}"
    r"(?i:(?:parish|town|community)[ \t]council))[ \t]*$",
    re.MULTILINE,
)
_ANNUAL = re.compile(
    r"^[ \t]*(?P<place>(?!(?i:minutes?|agenda|draft|the|of)\b)[A-Z][\w’'-]{2,24}(?:[ \t][A-Z&][\w’'-]{0,24}){0,4}?)"
    r"[ \t](?:ANNUAL|Annual|ORDINARY|Ordinary|MONTHLY|Monthly)[ \t](?P<kind>(?i:(?:parish|town|community)[ \t]council))"
    r"(?=[ \t](?i:meeting)\b)",
    re.MULTILINE,
)
# "Harwenshire Combined Fire Authority" over "Planning Committee", or before "Minutes of the …": whose committee met.
_AUTHORITY = re.compile(
    r"(?:^|(?<=\.\s))[ \t]*(?P<name>(?!(?i:minutes|agenda|draft|the|notice|meeting|joint)\b)"
    r"(?:[A-Z][\w’'-]{2,24},?[ \t](?:(?:and|&|of)[ \t])?){1,4}"
    r"(?i:national[ \t]park|(?:combined[ \t])?fire(?:[ \t](?:and|&)[ \t]rescue)?|police)[ \t](?i:authority))[ \t]*"
    r"(?=\n\s{0,40}(?:[^\n]{0,60}\n\s{0,40})?[^\n.]{0,60}\b(?i:committee|panel)\b"
    r"|(?i:(?:draft\s)?minutes\sof\s(?:the\s)?)[^\n.]{0,60}\b(?i:committee|panel|board)\b"
    r"|[ \t]*\n[\s\S]{0,300}?\n[ \t]*(?i:minutes\sof\s(?:the\s)?(?:(?:meeting|proceedings)\sof\s(?:the\s)?)?"
    r"(?:fire\s|police\s)?authority)\b)",
    re.MULTILINE,
)
# "St Elm (Out) Parish Council", of the part of a parish outside a town; "Harwen (Within) Parish Council".
_IN_BRACKETS = re.compile(
    r"\b(?P<name>(?:(?!(?i:minutes?|meeting|agenda|the|of|and|for|by|at|to|from|with)\b)[A-Z][\w’'.-]{1,24}[ \t]){1,4}"
    r"\((?i:out|in|within|without|rural|urban|[nsew]\w{3,4})\)[ \t](?i:parish|town|community)[ \t](?i:council))\b"
)
#: How far down a text its head may reach.
_HEAD = 1200


def over_lines(text: str, named: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the council whose name is on one line of the head, its kind on the next: "ELM GREEN", "PARISH COUNCIL"."""
    for found in _LINES.finditer(text, 0, _HEAD):
        span = Span(*found.span("name"))
        if not any(span.covers(mention.span) or mention.span.covers(span) for mention in named):
            yield _mention(span.of(text), span)


def grouped(text: str) -> Iterator[Mention]:
    """Return the council of several parishes, alone on a line of the head: "Elm with Ash Parish Council"."""
    return _named(_GROUPED, text)


def bracketed(text: str) -> Iterator[Mention]:
    """Yield the councils that a bracket in their name tells from another's: "St Elm (Out) Parish Council"."""
    for found in _IN_BRACKETS.finditer(text):
        yield _mention(found["name"], Span(*found.span("name")))


def authorities(text: str) -> Iterator[Mention]:
    """Return the authority of a park, fire service or police, alone on a line of the head over its committee's name."""
    return _named(_AUTHORITY, text)


def annual(text: str) -> Iterator[Mention]:
    """Yield the council in the heading of its annual meeting: "ELM GREEN ANNUAL PARISH COUNCIL MEETING"."""
    for found in _ANNUAL.finditer(text, 0, _HEAD):
        yield _mention(f"{found['place']} {found['kind']}", Span(found.start("place"), found.end("kind")))


def _named(form: re.Pattern[str], text: str) -> Iterator[Mention]:
    for found in form.finditer(text, 0, _HEAD):
        yield _mention(found["name"], Span(*found.span("name")))


def _mention(words: str, span: Span) -> Mention:
    name = plain(words)
    return Mention(name, span, key_of(name), "council-name")
