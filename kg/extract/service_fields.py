"""What a service's name begins with and no run of capitals holds: whom it is for, the fields that it lists."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.mentions import Mention, Word, key_of

_WITH = re.compile(r"\b(?:Children|Adults|People|Families|Parents)\s+with\s+$")
#: What a programme's name may open with: "Discharge to Assess", "Invest to Save".
_TO = re.compile(
    r"\b(?:(?:Safe|Safer|Active|Better)\s+)?(?:Discharge|Invest|Spend|Access|Return|Pathways?|Routes?|Ready|Time|Right|Walk|Cycle|Read|Learn)\s+to\s+$"
    r"|\bHome\s+from\s+$|\b21st\s+$"
)
#: The same before a small word: "Partners in Moss programme".
_IN = re.compile(r"(?<![.:;]\s)(?<!\n)\b[A-Z][\w’'-]{2,20}\s+(?:in|with|on|to|into)\s+$")
_IN_REACH = 26
#: Whose a programme is, by letters: "DfE’s Moss Programme".
_OWNER = re.compile(r"[A-Z][A-Za-z]?[A-Z]{1,5}[’']s")
#: The words that say what unit of a council a name is of.
UNITS = frozenset({"Service", "Team", "Unit", "Directorate", "Department"})
#: Fields before the comma of a name that lists them: "Children, " of "Children, Families and Adults Service".
_FIELDS = re.compile(
    r"(?<![\w’'])(?:The[ \t])?(?P<list>(?:[A-Z][\w’'-]{2,20}(?:[ \t][A-Z][\w’'-]{2,20}){0,2},[ \t]){1,3})$"
)
#: Where a post is of the first of them: "Head of Resources, Care and Learning Service".
_OF = re.compile(r"\b(?:of|for)\s+$")
#: A field whose last word ends a service's name elsewhere: "Social Services and " of "… Wellbeing Directorate".
_AND = re.compile(r"(?<![\w’'])(?P<field>[A-Z][a-z]{2,20}[ \t](?:Services|Care|Work))[ \t](?:and|&)[ \t]$")
_REACH = 80
#: Where what goes on is another's field: "Economy and Regeneration, Development Service".
_JOINED = re.compile(r"(?:\band|&)\s+$")
#: A quotation that opens and is not closed before a name that goes on.
_CLOSED = re.compile(r"[’'”](?=\s)")
_OPENED = re.compile(r"(?:(?<=[\s(])|^)[‘'“](?=[^‘’'“”\n]{0,80}$)")


def whole_name(
    text: str, words: Sequence[Word], fields: frozenset[str], unit: bool = False, programme: bool = False
) -> Sequence[Word]:
    """Return a name with what belongs to it before it: "Children with …", "Children, Families and Adults Service".

    ``unit`` is true where its last word, in small letters, is not among the words: "… directorate"; ``programme`` where
    that is a programme's, scheme's or the like.
    """
    words = _from_quote(text, words)
    if _OWNER.fullmatch(words[0].text) and len(words) > 2:
        words = words[1:]
    start = words[0].start
    leading = _TO.search(text, max(0, start - 28), start)
    if not leading and programme and len(words) == 1:
        leading = _IN.search(text, max(0, start - _IN_REACH), start)
    if leading:
        return (Word(leading.group().rstrip(), leading.start(), leading.end()), *words)
    found = _WITH.search(text, max(0, start - 16), start)
    if found:
        return (Word(found.group().strip(), found.start(), found.end()), *words)
    joined = _AND.search(text, max(0, start - _REACH), start) if unit or words[-1].text in UNITS else None
    if joined and joined["field"] in fields:
        return (Word(joined.group().rstrip(), joined.start(), joined.end()), *words)
    listed = (unit or words[-1].text in {*UNITS, "Services", "Division"}) and any(
        word.text in ("and", "&") for word in words
    )
    first = _first_field(text, start, fields) if listed else start
    if first == start or _OF.search(text, max(0, first - 6), first):
        return words
    return (Word(text[first:start].rstrip(), first, start), *words)


def unquoted(text: str, mention: Mention) -> Mention:
    """Return a name without the mark that closes a quotation within it: "Our Lives’ Programme"."""
    if text[mention.span.start - 1 : mention.span.start] not in ("‘", "'", "“"):
        return mention
    name = _CLOSED.sub("", mention.name)
    return replace(mention, name=name, key=key_of(name))


def _from_quote(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """Return a name from where its quotation begins: "‘Our Homes, Our Lives’ Programme"."""
    closing = next((word for word in words[:-1] if word.text.endswith(("’", "'", "”"))), None)
    found = _OPENED.search(text, max(0, words[0].start - _REACH), words[0].start) if closing else None
    if not found or not closing:
        return words
    return (Word(text[found.end() : closing.end], found.end(), closing.end), *words[words.index(closing) + 1 :])


def _first_field(text: str, start: int, fields: frozenset[str]) -> int:
    """Return where the fields begin that a list before ``start`` ends with; ``start`` where there are none."""
    found = _FIELDS.search(text, max(0, start - _REACH), start)
    if found and _JOINED.search(text, max(0, found.start("list") - 5), found.start("list")):
        return start
    parts = list(re.finditer(r"[^,]+", text[found.start("list") : start])) if found else []
    first = start
    for part in reversed(parts):
        words = part.group().strip()
        if words and words not in fields:
            break
        if words and found:
            first = found.start("list") + part.start() + len(part.group()) - len(part.group().lstrip())
    return first
