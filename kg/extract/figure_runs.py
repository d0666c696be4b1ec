"""Counts of grades that share the first one's noun: "3 authorities were Outstanding, 58 Good and 2 Inadequate"."""

import re

from kg.model import Span

_JOINED = re.compile(r"(?:[,;]|\b(?:and|with|while|&))\s*$")
_OPENED = re.compile(r"\s+(?:(?:had|have|has|were|was|are|is|being)\s+)?(?:been\s+)?(?P<said>[^,;.]{3,90})")
#: What those counted were given, with or without its verb.
_GRADE = re.compile(
    r"(?:(?:received|rated|given|awarded|judged|graded|scored|achieved|assessed|classed|found)\b[^,;.\d]{0,40}?\s)?"
    r"[‘'“\"]?(?:Outstanding|Good|Requires?\s+Improvement|Inadequate|Satisfactory|Excellent|Compliant|Partial|Limited"
    r"|Substantial|Reasonable|Adequate|Weak|Moderate|Green|Amber|Red)\b[’'”\"]?\s*(?:and|with|while|&|rating)?\s*$"
)
_VERB = re.compile(r"\s(?:had|have|has|were|was|are|is|received|rated|given|judged|graded|with|achieved|being)\b.*")


#: Where some of those counted were: "six crimes: five in the south ward and two in the north".
_SOMEWHERE = re.compile(
    r"\s+(?P<where>(?:in|at|on|near|from|for)\s+(?!(?:total|favour|attendance|addition|number|all|and|example|more|less)\b)[^,;.()\d]{4,60})"
)
_PLACED = re.compile(r"\s(?:in|at|on|near)\s.*")
_PART_OF = re.compile(r"[,;:(–-]\s*(?:and\s+)?$|^\s*[^,;.]{0,60}\band\s+$")


def placed_measure(text: str, lead: Span, rest: Span, last: str | None) -> str | None:
    """Return the measure of a count of some of those counted before, by where they were; else None."""
    where = _SOMEWHERE.match(text, rest.start, rest.end)
    if not last or not where or not _PART_OF.search(text[lead.start : lead.end]):
        return None
    return f"{_PLACED.sub('', noun_of(last))} {' '.join(re.sub(r'(?:and|with|&) *$', '', where['where']).split())}"


def shared_measure(text: str, lead: Span, rest: Span, last: str | None) -> str | None:
    """Return what a further count of a list of grades counts: the first one's noun with its own grade, else None."""
    if not last or not _JOINED.search(text, lead.start, lead.end):
        return None
    found = _OPENED.match(text, rest.start, rest.end)
    said = re.sub(r"\s*\b(?:and|with|while|&)\s*$", "", found["said"]) if found else ""
    if not _GRADE.fullmatch(said):
        return None
    return f"{noun_of(last)} {' '.join(said.split())}"


def noun_of(measure: str) -> str:
    """Return what a measure counts, without what is said of it: of "authorities had been rated", the authorities."""
    return _VERB.sub("", measure)
