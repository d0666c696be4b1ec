"""Lists of attendance that give the surname first: "Moss, A. (Chair)", "Lowe, J    P", in one column or two."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.attendance_headings import Heading, headings
from kg.extract.person_names import Name, Tokens
from kg.lexicon import PatternBook
from kg.model import Span

_TITLE = r"(?:(?:County\s|Community\s)?(?:Councillors?|Cllrs?)\.?\s{1,3})"
_ENTRY = (
    rf"(?P<title>{_TITLE})?(?P<name>(?P<surname>(?:(?:Mc|Mac|O[’']|[Dd]e\s|[Vv]an\s)?[A-Z][\w’'-]{{1,24}})(?:\s[A-Z][\w’'-]{{1,24}})?),"
    r"[ \t]{0,3}(?P<given>(?:[A-Z]\.?[ ]?){1,3})(?<![ ]))(?![\w’'])"
)
#: What may follow on an entry's line: a bracket, "Chair", a code of the columns "P", "A", "Ap".
_TAIL = (
    r"(?:[ \t]{0,8},?[ \t]?\([^()\n]{2,40}\))?"
    r"(?:[ \t]{1,40}(?P<code>Apologies|Apols?|AP|Ap|A|Present|Absent|P|[✓✔√])(?!\w))?"
)
_PARTED = r"(?:[ \t]{1,60}|[ \t]{0,3}[;,][ \t]{0,3}(?:and[ \t])?|[ \t]and[ \t]|[ \t]{0,3}\t[ \t]{0,3})"
_ONE = re.compile(_ENTRY + _TAIL)
_NAMELESS = re.sub(r"\?P<[a-z]+>", "?:", _ENTRY + _TAIL)
_LINE = re.compile(rf"[ \t•·*-]{{0,12}}{_NAMELESS}(?:{_PARTED}{_NAMELESS}){{0,12}}[ \t.;,]{{0,4}}")
#: A line over the names that says only whose they are.
_LABEL = re.compile(r"[ \t]{0,12}(?:Members|Councillors?|Cllrs|COUNCILLORS|MEMBERS)[ \t]{0,3}[:;–-]{0,3}[ \t]{0,3}")
_OF_CODE = {"ap": "apologies", "apol": "apologies", "apols": "apologies", "apologies": "apologies", "absent": "absent"}
_ABSENT, _SORRY = re.compile(r"\bA\s?[=:–-]\s?[Aa]bsent"), re.compile(r"\bA\s?[=:–-]\s?[Aa]polog")
_LEAST, _MOST_LINES = 2, 120


@dataclass(frozen=True, slots=True)
class Reversed:
    """An entry with the surname first: where the name stands, its parts, its capacity; None where a code is unclear."""

    span: Span
    surname: str
    given: tuple[str, ...]
    capacity: str | None
    titled: bool

    def name(self, items: Tokens, starts: list[int]) -> Name:
        """Return the entry as a name among the tokens of its text, which begin at ``starts``."""
        first, after = bisect_left(starts, self.span.start), bisect_left(starts, self.span.end)
        after += after < len(items) and items[after].text == "." and items[after].start == self.span.end
        ranks = ("councillor",) if self.titled else ()
        return Name(self.span, self.span, self.given, self.surname, first, after, ranks, shared=self.titled)


@dataclass(frozen=True, slots=True)
class Run:
    """The entries of one list, and where they end."""

    entries: tuple[Reversed, ...]
    end: int


@lru_cache(maxsize=2)
def reversed_runs(text: str, book: PatternBook) -> dict[Heading, Run]:
    """Return, by its heading, each list that gives surnames first; one entry alone counts beside a list of two."""
    found = {heading: run for heading in headings(text, book) if (run := _run(text, heading)).entries}
    return found if any(len(run.entries) >= _LEAST for run in found.values()) else {}


def _run(text: str, heading: Heading) -> Run:
    entries: list[Reversed] = []
    start, end, titled = heading.end, heading.end, False
    while start < len(text) and text[start] in " \t:;.-–":
        start += 1
    for line in _lines(text, start):
        words = line.of(text)
        if not words.strip():
            continue
        if not entries and _LABEL.fullmatch(words):
            titled = titled or words.strip()[:1].lower() == "c"
            continue
        if not _LINE.fullmatch(words):
            break
        found = list(_entries(text, line, heading, titled))
        titled = titled or (bool(found) and found[0].titled)
        entries += found
        end = line.end
    return Run(tuple(entries), end)


def _lines(text: str, start: int) -> Iterator[Span]:
    for _ in range(_MOST_LINES):
        end = text.find("\n", start)
        yield Span(start, len(text) if end < 0 else end)
        if end < 0:
            return
        start = end + 1


def _entries(text: str, line: Span, heading: Heading, titled: bool) -> Iterator[Reversed]:
    for found in _ONE.finditer(text, line.start, line.end):
        titled = titled or bool(found["title"])
        given = tuple(letter for letter in found["given"].replace(".", " ").split())
        yield Reversed(
            Span(*found.span("name")), found["surname"], given, _capacity(text, found["code"], heading), titled
        )


def _capacity(text: str, code: str | None, heading: Heading) -> str | None:
    if code == "A":
        return "absent" if _ABSENT.search(text) else "apologies" if _SORRY.search(text) else None
    return _OF_CODE.get((code or "").lower(), heading.capacity)
