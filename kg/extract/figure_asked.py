"""What a bare number counts: what was asked for, or what the sentence before counted."""

import re

from kg.model import Span

#: What was asked: "how many homes were empty", "the number of trees planted".
_ASKED = re.compile(
    r"\b(?:[Hh]ow\s+many|(?:[Tt]he\s+|[Aa]\s+)?(?:total\s+)?[Nn]umbers?\s+of|[Ww]hat\s+(?:percentage|proportion|number)\s+of)\s+(?P<of>[^?.;:\n]{3,120})"
)
#: What stands before a number that answers: "The Director replied that there were 412", "A: 250".
_ANSWERS = re.compile(
    r"(?:\b(?:there|it|this|that|they|figure|number|total|answer|currently|had|numbered)\s+(?:(?:was|were|is|are|had|been|stood|now|currently)\s+){0,3}"
    r"|^\s{0,3}A\s?[:–-]\s*|^\s*)(?:(?:at|about|around|approximately|just|over|under|only|some|in\s+total)\s+){0,3}$"
)
#: What may follow it where nothing says what it counts.
_BARE = re.compile(r"\s*(?:[.,;)]|$)|\s+(?:in\s+total|at\s+present|currently|so\s+far|to\s+date|in\s+all)\b")
#: Where a sentence goes on with those that the one before it counted: "Of those, 45 were new".
_OF_THOSE = re.compile(
    r"^\W{0,3}(?:[Oo]f\s+(?:these|those|them|which|whom))\s*,?\s+(?:(?:about|around|only|some|just|over)\s+)?$"
)
_WERE = re.compile(r"\s+(?:were|was|had|have|are|would|will|came|led|became|did)\b(?P<said>[^,;.:]{2,60})")
#: Before a number of the kind that the sentence opens with: "Of the 310 routes, the Council supports 200".
_OUT_OF = re.compile(r"\W{0,3}(?:Out\s+)?[Oo]f\s+(?:the|its|our|their|all)\b")
#: Before a bare number of what was counted just before: "it used to run ten homes but they now run nine".
_NOW = re.compile(
    r"\b(?:now|still|only)\s+(?:run|runs|ran|has|had|have|owns?|owned|operate[ds]?|employ(?:s|ed)?|held|holds?)\s+(?:only\s+)?$"
)
#: A count of so many in brackets, after what it is a part of: "one third of the fires (29 of 75)".
_IN_BRACKETS = re.compile(r"\bof\s+(?:(?:the|all|our|its|their)\s+)?(?P<of>[a-z][a-z’' -]{2,40}[a-z])\s*\($")
_OF_SO_MANY = re.compile(r"\s+(?:out\s+)?of\s+(?:the\s+)?\d{1,6}\)")
#: A lone number that a sentence asks about, or answers, stands no farther from the question.
_NEAR = 400


def asked_for(text: str, before: Span | None, sentence: Span, number: Span) -> Span | None:
    """Return what was asked, in the sentence or the one before, that a bare number answers; else None."""
    if not _BARE.match(text, number.end, sentence.end) or not _ANSWERS.search(text[sentence.start : number.start]):
        return None
    same = list(_ASKED.finditer(text, sentence.start, number.start))
    found = same or (list(_ASKED.finditer(text, before.start, before.end)) if before and _near(before, number) else [])
    return Span(found[-1].start("of"), found[-1].end("of")) if found else None


def _near(before: Span, number: Span) -> bool:
    return number.start - before.end < _NEAR


def of_those(text: str, sentence: Span, number: Span) -> str | None:
    """Return what some of those that the sentence before counted were: of "Of those, 45 were new", "new"."""
    if not _OF_THOSE.search(text[sentence.start : number.start]):
        return None
    found = _WERE.match(text, number.end, sentence.end)
    return " ".join(found["said"].split()) if found else None


def out_of(text: str, sentence: Span, number: Span) -> bool:
    """Tell whether a bare number is of the kind that its sentence counted: "Of the 310 routes, it supports 200"."""
    said = _OUT_OF.match(text, sentence.start, number.start) or _NOW.search(text, sentence.start, number.start)
    return bool(said and _BARE.match(text, number.end, sentence.end))


def counted_of(text: str, sentence: Span, number: Span) -> str | None:
    """Return what a count in brackets is of, told with the whole: of "a third of the fires (29 of 75)", "fires"."""
    found = _IN_BRACKETS.search(text[sentence.start : number.start])
    return " ".join(found["of"].split()) if found and _OF_SO_MANY.match(text, number.end, sentence.end) else None
