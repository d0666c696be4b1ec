"""Whether a ruling's sentence only opens the list of what was decided: "RESOLVED that Cabinet:"."""

import re

from kg.extract.marks import Ruling

_OPENS = re.compile(
    r"(?:[:;–—-]|\b(?:that|to|notes|agrees|approves|endorses|recommends|requests|as\s+follows|(?:resolutions?|recommendations?|decisions?)\s+below|(?:the\s+)?following(?:\s+(?:action|decision|resolution|recommendation)s?)?"
    r"(?:\s+(?:was|were)\s+\w+)?))[\s:;.,–—-]{0,24}$",
    re.IGNORECASE,
)
_ONE_MATTER = re.compile(
    r"\b(?:listed|set\s+out|shown|detailed)\s+(?:below|overleaf)|(?<=\w\s)(?:following|these)\s+(?:\w+\s+){0,2}(?:amendment|motion|wording|change|correction|alteration|addition|statement|text|cheque|payment|account|invoice|bill|item|matter|business|"
    r"date|result|vote|expenditure|councillor|member|cllr|meeting|minutes|committee)",
    re.IGNORECASE,
)
#: What a resolution goes on to list without deciding it: why, and on what terms.
TERMS = re.compile(
    r"\b(?:following|for\s+(?:the\s+)?)\s*(?:\w+\s+){0,2}(?:reasons?|conditions?|grounds?|informatives?)\W*$|\bsubject\s+to(?:\s+the\s+following)?\W*$|"
    r"\b(?:reasons?|conditions?|amendments?|grounds?)(?:\s+\([^()\n]{3,40}\))?\s*(?:[:–-]|:-)\s*$",
    re.IGNORECASE,
)
#: How the vote went, or to whom it is recommended, between a resolution's marker and its text: "RESOLVED: (For: 30,
#: Against: 13)", "(unanimously)", "RECOMMENDED: (to Council)".
COUNT = re.compile(
    r"\([^()]{0,80}(?:\d|nanim|\bnem\b|majority|show\s+of\s+hands|casting)[^()]{0,80}\)|\(to\s+[^()]{3,80}\)",
    re.IGNORECASE,
)
#: What a resolution without its marker lists and approves as one: "That the following sums be approved:".
_SUBJUNCTIVE = ("that-be", "bare-be")
_FOLLOWING = re.compile(r"\b(?:following|below)\b", re.IGNORECASE)
#: Notes of an outcome, which open no list.
_ALONE = ("carried-alone", "done-alone", "recommendations-agreed", "vote-unanimous", "office-bearer", "decision-told")


def opens(text: str, ruling: Ruling) -> bool:
    """Tell whether a ruling's sentence only opens a list: "RESOLVED that Cabinet:", "the following was agreed:"."""
    words = ruling.span.of(text)
    if (
        _ONE_MATTER.search(words, ruling.who.end - ruling.span.start if ruling.who else 0)
        or TERMS.search(words)
        or ruling.rule in _ALONE
        or (ruling.rule in _SUBJUNCTIVE and _FOLLOWING.search(words))
    ):
        return False
    after = COUNT.sub("", text[ruling.at + len(ruling.verb) : ruling.span.end])
    if ruling.kind == "marker" and not after.strip(" \n\t.:;,-–—"):
        return True
    return bool(_OPENS.search(words)) or COUNT.sub("", words).rstrip().endswith(":")
