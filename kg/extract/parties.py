"""Parties to an application, whom minutes name once and then call by their part in it: "The applicant added"."""

import re
from collections.abc import Callable, Iterator

from kg.extract.person_titles import TITLE
from kg.model import Ref, Span

_PART = (
    r"(?:(?:premises\s|applicant's\s|applicant’s\s)?(?:applicant|appellant|objector|licensee|licen[cs]e\s(?:holder|owner)"
    r"|petitioner|complainant|landowner|developer|agent|architect|solicitor|barrister|representative|legal\srepresentative))"
)
_NAME = rf"(?P<who>{TITLE}\s(?:[A-Z][\w’'-]{{0,24}}\.?\s?){{1,3}})"
_FIRST = re.compile(rf"\b[Tt]he\s(?P<part>(?i:{_PART})),?\s{_NAME}(?=[,.;(]|\s?[a-z])")
_AFTER = re.compile(
    rf"{_NAME}(?:\s?\((?:the\s)?|,?\s?the\s|,\s)(?P<part>(?i:{_PART}))(?=[,.;)]|\s(?:said|stated|explained|advised|added))"
)
_LABEL = re.compile(rf"(?i)the\s(?P<part>{_PART})")
#: How far back somebody is named whose part is meant: further off another application may have come.
_REACH = 4_000


class Parties:
    """The parties of one run of minutes; ``who`` tells which person a name means at an offset."""

    def __init__(self, text: str, within: Span, who: Callable[[str, int], Ref | None]) -> None:
        self._text, self._within, self._who = text, within, who

    def meant(self, label: str | None, at: int) -> Ref | None:
        """Return the one person named before an offset who has the part that a label says: "The applicant"."""
        found = _LABEL.fullmatch(label or "")
        if not found:
            return None
        start = max(self._within.start, at - _REACH)
        part = _plain(found["part"])
        if re.search(rf"(?i)\b(?:an?|another|one|some|several|two|three|both)\s{part}|{part}s\b", self._text[start:at]):
            return None
        named = set(self._named(part, start, at))
        return named.pop() if len(named) == 1 else None

    def _named(self, part: str, start: int, end: int) -> Iterator[Ref | None]:
        for shape in (_FIRST, _AFTER):
            for found in shape.finditer(self._text, start, end):
                if _plain(found["part"]) == part:
                    yield self._who(found["who"].strip(), found.start("who"))


def _plain(part: str) -> str:
    return " ".join(part.lower().replace("’", "'").split())
