"""The names on one side of a vote: each with its title, or a list after one ("Councillors Moss and Cole. (2)")."""

import re
from dataclasses import dataclass

from kg.extract.person_titles import TITLE
from kg.model import Span

_TITLES = rf"(?:{TITLE}|Provost\b)"
_WORD = rf"(?!{_TITLES}\s)[A-ZÀ-Þ][\w’'-]"
_NAME = rf"(?:{_WORD}*\.?\s+){{0,3}}?(?:(?:van|de|der|den|von|le|la)\s){{0,2}}{_WORD}+"
_ENTITLED_NAME = rf"(?:{_TITLES}\s+){{1,2}}{_NAME}"
_HONOURS = r"(?:,?\s*(?:OBE|MBE|CBE|JP|DL|QPM|BEM|CC)\b)*(?:\s*\([A-Za-z][^()\n]{1,40}\))?"
#: A name in a list must end where a list goes on or stops.
_ENDED = r"(?:\s*(?P<mark>[,;.])|(?=\s+(?:and|&)\s)|(?=\s*(?:\(\d|\n|\Z|[|\t])))"
#: Whoever presides is listed by the post: "Lord Provost; Depute Provost; and Councillors …".
_BY_POST = (
    r"(?:[Tt]he\s+)?(?:(?:Lord|Depute|Deputy|Vice)[\s-])?(?:Provost|Convener|Chair(?:man|person)?|Mayor|Leader)(?=\s?;)"
)
_DELIMITED = re.compile(rf"\s*(?:(?:and|&)\s+)?(?P<name>{_BY_POST}|{_ENTITLED_NAME}){_HONOURS}{_ENDED}")
_SHARING = re.compile(rf"\s*(?:(?:and|&)\s+)?(?P<name>(?:{_TITLES}\s+)?{_NAME}){_HONOURS}{_ENDED}")
_RUNNING = re.compile(rf"\s{{0,24}}(?:and\s+)?(?P<name>{_ENTITLED_NAME}){_HONOURS}\s*(?P<mark>[,;.]|(?=\s|$))")
_PLURAL = re.compile(r"\s*(?:and\s+)?(?:Cllrs|Councillors|Aldermen)\b")
#: "In favour: Councillors: Ann Moss and Jo Hill"
_OPENED = re.compile(r"\s{0,4}(?:Cllrs|Councillors|Aldermen)\s?:\s{0,4}(?=[A-Z])")
_AND = re.compile(r"\s+(?:and|&)\s")
#: What parts a side's number from its names: "For the motion (4) – Councillors Moss, …".
_DASH = re.compile(r"\s{0,4}[–—-]{1,2}(?=\s)")
#: How many there were, after the names: "(4)", "[4]", in a column of its own, or after dots that lead to it.
_COUNT = re.compile(
    r"\s*(?:[\[(](?=\d{1,3}[\])])|[.…]{3,240}\s{0,9}|\.?[ ]{0,9}[|\t]\s{0,9})(?P<count>\d{1,3})(?:[\])]\.?|(?=\s|\||$))"
)
#: A full name alone on the next line goes on with a list that has a name a line.
_NEXT_LINE = re.compile(
    rf"[ \t]*\n\s{{0,3}}(?=(?:{_TITLES}\s+){{0,2}}(?:{_WORD}*\.?[ \t]+){{1,3}}{_WORD}+[ \t]*(?:\n|\Z))"
)
_NOBODY = re.compile(r"\s*(?:None|Nil|NONE|NIL|none|nil)\b\.?")
#: No page number or stray name in a list is longer.
_INTERRUPTION = 60


@dataclass(frozen=True, slots=True)
class Side:
    """The names read on one side, where they end, and how many there were, where a count or the closed list tells."""

    names: tuple[Span, ...]
    end: int
    count: int | None = None


def side_at(text: str, start: int, limit: int, *, untitled: bool = False) -> Side:
    """Read the names of a side from an offset on. ``untitled``: bare names may follow, as after "Voting for:"."""
    dash = _DASH.match(text, start, limit)
    start = dash.end() if dash else start
    nobody = _NOBODY.match(text, start, limit)
    if nobody:
        return Side((), nobody.end(), 0)
    if opened := _OPENED.match(text, start, limit):
        start, untitled = opened.end(), True
    shared, _ = _read(text, start, limit, listed=True)
    printed = _COUNT.match(text, shared[-1].end + 1, limit) if shared else None
    if printed and len(shared) == int(printed["count"]):  # "Councillor Moss, Bone and Cole. (3)"
        return Side(shared, printed.end(), len(shared))
    names, end = _read(text, start, limit, listed=untitled)
    return _counted(text, names, end, limit)


def _read(text: str, start: int, limit: int, *, listed: bool) -> tuple[tuple[Span, ...], int]:
    found: list[Span] = []
    position = start
    lines = listed and "\n" in text[max(0, start - 2) : start + 2]
    while position < limit and (name := _next(text, position, limit, listed=listed)):
        listed = listed or bool(_PLURAL.match(text, position))
        found.append(Span(*name.span("name")))
        position = name.end()
        below = _NEXT_LINE.match(text, position, limit) if lines else None
        position = below.end() if below else position
        if listed and not (below or _goes_on(text, name)):
            break
    return tuple(found), position


def _next(text: str, position: int, limit: int, *, listed: bool) -> re.Match[str] | None:
    sharing = _SHARING.match(text, position, limit) if listed and not _PLURAL.match(text, position) else None
    titled = sharing or _DELIMITED.match(text, position, limit) or _RUNNING.match(text, position, limit)
    return titled or _interrupted(text, position, limit)


def _goes_on(text: str, name: re.Match[str]) -> bool:
    return name["mark"] in (",", ";") or bool(_AND.match(text, name.end()))


def _counted(text: str, names: tuple[Span, ...], end: int, limit: int) -> Side:
    """Add the number in brackets after a list; a list that came to a stop or its line's end counts itself."""
    count = _COUNT.match(text, end, limit)
    if count and names:
        return Side(names, count.end(), int(count["count"]))
    closed = bool(names) and (text[end - 1] == "." or text[end : end + 1] in ("\n", ""))
    return Side(names, end, len(names) if closed else None)


def _interrupted(text: str, position: int, limit: int) -> re.Match[str] | None:
    """Go on after a page number, or after a name that lacks its title, where the list was not closed."""
    later = _RUNNING.search(text, position, min(limit, position + _INTERRUPTION))
    between = text[position : later.start()] if later else ""
    return later if later and not re.search(r"[.:]|\b[a-z]{3,}", between) else None
