"""What a service's name begins with and no run of capitals holds: whom it is for, the fields that it lists."""

import re
from collections.abc import Sequence

from kg.extract.mentions import Word

_WITH = re.compile(r"\b(?:Children|Adults|People|Families|Parents)\s+with\s+$")
_UNITS = frozenset({"Service", "Team", "Unit", "Directorate", "Department"})
#: Fields before the comma of a name that lists them: "Children, " of "Children, Families and Adults Service".
_FIELDS = re.compile(
    r"(?<![\w’'])(?:The[ \t])?(?P<list>(?:[A-Z][\w’'-]{2,20}(?:[ \t][A-Z][\w’'-]{2,20}){0,2},[ \t]){1,3})$"
)
#: Where a post is of the first of them: "Head of Resources, Care and Learning Service".
_OF = re.compile(r"\b(?:of|for)\s+$")
_REACH = 80


def whole_name(text: str, words: Sequence[Word], fields: frozenset[str]) -> Sequence[Word]:
    """Return a name with what belongs to it before it: "Children with …", "Children, Families and Adults Service"."""
    start = words[0].start
    found = _WITH.search(text, max(0, start - 16), start)
    if found:
        return (Word(found.group().strip(), found.start(), found.end()), *words)
    listed = words[-1].text in _UNITS and any(word.text in ("and", "&") for word in words)
    first = _first_field(text, start, fields) if listed else start
    if first == start or _OF.search(text, max(0, first - 6), first):
        return words
    return (Word(text[first:start].rstrip(), first, start), *words)


def _first_field(text: str, start: int, fields: frozenset[str]) -> int:
    """Return where the fields begin that a list before ``start`` ends with; ``start`` where there are none."""
    found = _FIELDS.search(text, max(0, start - _REACH), start)
    parts = list(re.finditer(r"[^,]+", text[found.start("list") : start])) if found else []
    first = start
    for part in reversed(parts):
        words = part.group().strip()
        if words and words not in fields:
            break
        if words and found:
            first = found.start("list") + part.start() + len(part.group()) - len(part.group().lstrip())
    return first
