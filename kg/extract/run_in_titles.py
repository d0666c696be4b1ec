"""Titles that ran into the sentence below them: "Grass cutting The Clerk reported", "Car park a) Cllr Moss said"."""

import re

from kg.extract.noun_phrases import speaker
from kg.extract.person_titles import TIER, TITLE
from kg.extract.reporting_words import ReportingWords

#: Where somebody is named with a capital that only the beginning of a sentence has, or right after its mark.
_BEGINS = re.compile(
    rf"(?<=[a-z0-9)])\s{{1,3}}(?=The\s\w|(?:{TIER}\s)?(?:{TITLE}|PCSO\b|PC\b)\s[A-Z]|(?:Members|Officers|Residents)\b)"
    r"|\s{1,3}\(?(?:[a-z]{1,2}|[ivx]{1,4}|\d{1,2}[ivx]{0,4})\)\s{1,3}(?=[A-Z])"
)
_LINK = re.compile(
    r"(?:^|\s)(?:of|by|for|from|with|the|and|to|in|on|at|as|a|an|our|his|her|their|both|including|between|via|or|than|de)$|[,&/-]$",
    re.IGNORECASE,
)
_TIER = re.compile(rf"{TIER}$")
#: A word that no "Members" belongs to: "Planning matters Members", not "other Members".
_MATTER = re.compile(r"\s[a-z]+(?:(?<!ou)s|ing|ment|tion)$")
_MANY = re.compile(r"(?:Members|Officers|Residents)\b")
#: No title is longer.
_LONGEST = 90


def after_title(words: str, known: ReportingWords) -> int:
    """Return where the speaker begins in the words before a verb; 0 where no title stands before it.

    An office before a name is none: "Council leader Mr Moss", "Cabinet Members".
    """
    for place in _BEGINS.finditer(words, 0, _LONGEST):
        before = words[: place.start()]
        if _LINK.search(before) or _TIER.search(before) or speaker(before, known) in ("person", "pronoun"):
            continue
        if any(word.lower() in known.lists["office"] for word in before.split()):
            continue
        if _MANY.match(words, place.end()) and not _MATTER.search(before):
            continue
        return place.end()
    return 0
