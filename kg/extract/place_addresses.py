"""Places in addresses: where a meeting is held, and what a planning application is for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from kg.extract.mentions import Mention, key_of, written
from kg.extract.name_edges import Edges
from kg.extract.name_heads import bare
from kg.lexicon import Lexicon
from kg.model import Claims, Span

_PART = re.compile(
    r"(?:(?!\s[-–]\s|(?<!St)(?<![A-Z])\.(?:\s|$)|\s(?i:and\s+)?(?i:via|by|remotely|online)\b|\sfollowed\s|\swith\s)[^,/|;\n])+"
)
_NAME = re.compile(
    r"(?:(?:the|In|At)[ \t]+)?(?:\d{1,4}[A-Za-z]?(?:[-–]\d{1,4}[A-Za-z]?)?[ \t]+)?"
    r"(?P<name>[A-ZŴŶ][\w’'.&-]*"
    r"(?:[ \t]+(?:(?:of|and|the|y|yr|on|&|upon|in|OF|AND|THE)[ \t]+){0,2}[A-ZŴŶ][\w’'.&-]*){0,5}?)"
    r"(?:[ \t]+(?:[A-Z]{1,2}\d{1,2}[A-Z]?[ \t]+\d[A-Z]{2}|ON|AT|on|at))?"
)
_VENUE = re.compile(r"\bVenue:[ \t]*([^\n|]{4,160}?)(?=[ \t]*(?:\.[ \t]+View\b|\n|\||$))")
#: The line after a meeting's hour: "at 7.30 p.m.", then "Harwen Primary School".
_AFTER_HOUR = re.compile(
    r"\d\s?[ap]\.?m\.?[ \t]*\n\s*([A-Z][^\n|,]{2,50}\b(?:School|Academy|College|Church|Chapel|Club|Institute|Hotel|Inn"
    r"|Hall|Centre|House|Pavilion|Library|Rooms?))[ \t]*(?=\n)"
)
_HEAD = 800
#: A part of a web address: "youtube.com/user/HarwenCouncil".
_RUN_TOGETHER = re.compile(r"[a-z]{3}[A-Z]")
#: A settlement by the form of its name, where an address leads to one: "Bron Weld, Llanmoss".
_SETTLED = re.compile(
    r"(?:Llan|Aber|Inver|Bally|Auchter|Strath|Croes|Rhos|Pen|Tre|Kil|Drum)[a-z]{3,}|St\.? [A-Z][a-z]{2,}"
    r"|[A-Z][a-z]{2,}(?:ton|ham|wick|thorpe|bury|borough|ford|ley|worth|stead|combe|hurst|minster|mouth|by|dale|field"
    r"|bridge|chester|cester|thwaite|wold|stow|hithe|stoke|holme)"
)
#: A line that is a postcode, and the lines of an address before it: "Land Opposite Elm Cottage", "Harwen".
_POSTED = re.compile(r"\n[ \t]*[A-Z]{1,2}\d{1,2}[A-Z]?[ \t]\d[A-Z]{2}[ \t]*(?=\n|$)")
_LINE = re.compile(
    r"[ \t]*(?:(?:[Ll]and|[Ss]ite|[Pp]lot|[Ff]ormer)\b(?:[ \t](?:[A-Z]?[a-z]{1,9}|[NSEW]{1,2}|\d{1,3})){0,4}?[ \t])?"
    r"(?:\d{1,4}[A-Za-z]?[ \t])?(?P<name>"
    r"(?!(?:Formerly|Former|Part|Land|Opposite|Adjacent|Adjoining|Rear|North|South|East|West|Near|Off|At|To|Of|[NSEW]{1,2})\b)"
    r"[A-ZŴŶ][\w’'-]{1,24}(?:[ \t](?:(?:of|y|yr|the|on)[ \t])?"
    r"[A-ZŴŶ][\w’'-]{1,24}){0,3}),?"
)
#: The number of the application that an address belongs to, and how far before its lines that may be.
_REFERENCE = re.compile(r"\b(?:[A-Z]{1,5}/\d{3,6}|\d{2}/\d{3,6}|\d{4,8}/\d{2,4})\b")
_REACH, _MOST, _LONGEST = 140, 4, 60
_POSTCODE = re.compile(r"[A-Z]{1,2}\d{1,2}[A-Z]?[ \t]+\d[A-Z]{2}\b")


@dataclass(frozen=True, slots=True)
class _Words:
    """What a part of an address must not be, and what tells that it is one."""

    rooms: frozenset[str]
    unfit: frozenset[str]
    heads: frozenset[str]
    edges: Edges

    @classmethod
    @lru_cache(maxsize=2)
    def of(cls, lexicon: Lexicon) -> "_Words":
        words = lexicon.book("places").words
        unfit = frozenset((*words["not_address"], *(word for word in words["not_name"] if word in words["stop"])))
        return cls(frozenset(words["room"]), unfit, frozenset(words["head"]), Edges.of(lexicon))

    def apart(self, text: str, span: Span, name: str) -> list[tuple[Span, str]]:
        """Return the parts of an address that lost its commas before a town: "Moss Offices High Street Lowtown"."""
        said = list(re.finditer(r"\S+", span.of(text)))
        ends = [n for n, word in enumerate(said) if word.group() in self.heads or word.group() == "Offices"]
        if len(said) < 4 or not ends or said[-1].group() not in self.edges.known.towns:
            return [(span, name)]
        edges = [0, *(end + 1 for end in ends), len(said)]
        if any(b - a < 2 for a, b in pairwise(edges[:-1])) or edges[-1] - edges[-2] != 1:
            return [(span, name)]
        spans = [Span(span.start + said[a].start(), span.start + said[b - 1].end()) for a, b in pairwise(edges)]
        return [(part, written(part.of(text))) for part in spans]

    def is_site(self, name: str) -> bool:
        """Tell whether a part of a meeting's address is a place: "Moss House", not "Committee Room 2"."""
        said = name.split()
        said = said[1:] if said[0] in ("The", "THE") else said
        if len(said) == 1 and _RUN_TOGETHER.search(name):
            return False
        named = len(said) > 1 or not (name in self.heads or name in ("Village", "School", "Church"))
        return named and len(name) > 3 and not name[-1].isdigit() and self.rooms.isdisjoint(map(str.lower, said))


def venue_places(text: str, claims: Claims, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the places of the address where a meeting is held: no room, no platform, no council's offices."""
    words = _Words.of(lexicon)
    for span, name in (part for venue in _venues(text, claims) for part in _parts(text, venue)):
        for at, part in words.apart(text, span, name):
            if words.is_site(part):
                yield Mention(part, at, key_of(part), "place-venue")


def _venues(text: str, claims: Claims) -> Iterator[Span]:
    """Yield where the venues of the meetings stand, those of meetings without a date included."""
    for venue in dict.fromkeys(meeting.venue for meeting in claims.meetings if meeting.venue):
        found = re.search(r"\s+".join(map(re.escape, venue.split())), text)
        if found:
            yield Span(*found.span())
    for found in (*_VENUE.finditer(text), *_AFTER_HOUR.finditer(text, 0, _HEAD)):
        yield Span(*found.span(1))


def application_places(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the places of the addresses that follow the numbers of applications: "17/0064 – Four Winds, Lowtown"."""
    words = _Words.of(lexicon)
    for found in lexicon.book("places")["application"].finditer(text):
        parts = list(_parts(text, Span(*found.span("address"))))
        parts = [(span, name) for span, name in parts if _fits(name, words)]
        if len(parts) > 1 and (_POSTCODE.search(found["address"]) or any(_is_sited(name, words) for _, name in parts)):
            for span, name in parts:
                yield Mention(name, span, key_of(name), "place-address")
    yield from _in_capitals(text, lexicon, words)
    yield from _on_lines(text, words)
    for found in lexicon.book("places")["application-of"].finditer(text):
        name = written(found["name"])
        if name in words.edges.known.names:
            yield Mention(name, Span(*found.span("name")), key_of(name), "place-address")


def _on_lines(text: str, words: _Words) -> Iterator[Mention]:
    """Yield the places of an application's address that stands on lines of its own, down to its postcode."""
    for postcode in _POSTED.finditer(text):
        end, block = postcode.start(), list[tuple[Span, str]]()
        while len(block) < _MOST and (line := _last_line(text, end)):
            found = _LINE.fullmatch(text, line.start, line.end)
            if not found or not _fits(found["name"], words):
                break
            block.append((Span(*found.span("name")), written(found["name"])))
            end = line.start
        if block and _REFERENCE.search(text, max(0, end - _REACH), end):
            yield from (Mention(name, span, key_of(name), "place-address") for span, name in reversed(block))


def _last_line(text: str, end: int) -> Span | None:
    """Return the last line with words before an offset."""
    said = end
    while said and text[said - 1].isspace():
        said -= 1
    start = text.rfind("\n", 0, said) + 1
    return Span(start, said) if start and said - start < _LONGEST else None


def _in_capitals(text: str, lexicon: Lexicon, words: _Words) -> Iterator[Mention]:
    """Yield the road, and the known town after it, of an application's heading: "P0001.23 14 MOSS CLOSE LOWTOWN"."""
    for found in lexicon.book("places")["shouted-application"].finditer(text):
        for group in ("road", "town"):
            name = written(found[group]) if found[group] else ""
            if name and (group == "road" or name in words.edges.known.names):
                yield Mention(name, Span(*found.span(group)), key_of(name), "place-address")


def _fits(name: str, words: _Words) -> bool:
    said = [bare(word) for word in name.split()]
    forename = words.edges.names.is_forename(said[0]) and said[-1] not in words.heads
    return words.unfit.isdisjoint(said) and not forename and len(name) > 2


def _is_sited(name: str, words: _Words) -> bool:
    return (
        name in words.edges.known.names or bare(name.split()[-1]) in words.heads or _SETTLED.fullmatch(name) is not None
    )


def _parts(text: str, address: Span) -> Iterator[tuple[Span, str]]:
    """Yield the names between the commas of an address, as they are written in small letters."""
    for part in _PART.finditer(text, address.start, address.end):
        start = part.end() - len(part.group().lstrip(" \t-–"))
        end = start + len(text[start : part.end()].rstrip())
        if text[end : end + 1] == "/" and " " in text[start:end]:
            end = start + text[start:end].rindex(" ")
        found = _NAME.fullmatch(text, start, end)
        if found and not _POSTCODE.fullmatch(found["name"]):
            yield Span(*found.span("name")), written(found["name"])
