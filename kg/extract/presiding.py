"""Who a paper shows to preside though no list says so: "Councillor Hill took the Chair"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.person_sightings import Sighting
from kg.lexicon import Pattern
from kg.model import Outline, Span

_REACH = 90
#: What shows that somebody presides for a while only: "Cllr Moss left the room and Cllr Hill took the Chair".
_A_WHILE = re.compile(
    r"\b(?:left\sthe|stood\sdown|withdr\w+|vacat\w+|declar\w+|for\s(?:the|this|that)\sitem|for\sitems?|remainder)\b",
    re.IGNORECASE,
)
_OF_CHAIR = ("chair", "chairman", "chairperson", "convener")


def presiding(
    outline: Outline, people: Sequence[Sighting], listed: Sequence[Sighting], took: Pattern
) -> Iterator[tuple[Sighting, Sighting]]:
    """Yield the one who is said to take the chair, with that; nobody where a chair is named or several take it.

    ``took`` is what follows a name: "took the Chair", "presided".
    """
    everybody = (*people, *listed)
    if len(outline.meetings) > 1 or any(s.chairs or any(p.head in _OF_CHAIR for p in s.posts) for s in everybody):
        return
    found = [s for s in people if took.regex.match(outline.text[s.name.span.end : s.name.span.end + _REACH])]
    one = found[0].name.span if found else None
    if one and len({s.name.surname for s in found}) == 1 and not _A_WHILE.search(_around(outline.text, one)):
        yield found[0], replace(found[0], chairs=True)


def _around(text: str, name: Span) -> str:
    """Return the words of a name's own paragraph that are near it."""
    before = text[max(0, name.start - 2 * _REACH) : name.start]
    return before[before.rfind("\n\n") + 1 :] + text[name.end : name.end + _REACH]
