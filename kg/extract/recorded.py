"""Whether a document whose heading does not say so records what a meeting did."""

import re
from functools import lru_cache
from typing import Final

from kg.model import Outline, Section

#: What minutes say and an agenda or a letter does not: that something was moved, resolved or agreed.
_DONE: Final = re.compile(
    r"\b(?:RESOLVED|UNANIMOUSLY|AGREED|NOTED|DECIDED)\b|\b[Rr]esolved\s*[:–—-]|\b[Ss]econd(?:ed|s)\b|"
    r"\b(?:[Ii]t|[Tt]his)\s+was\s+(?:then\s+|unanimously\s+|therefore\s+){0,2}(?:agreed|resolved)\b|\bunanimously\s+(?:agreed|approved|resolved)\b|"
    r"\b(?:[Cc]ouncil|[Cc]ommittee|[Bb]oard|[Pp]anel|[Mm]eeting|[Mm]embers|[Cc]ouncillors)\s+(?:unanimously\s+)?(?:agreed|resolved|RESOLVED|AGREED)\b|"
    r"\b(?:was|were)\s+(?:submitted|circulated|received)\s+and\s+(?:approved|agreed|noted)\b|"
    r"^[ \t]*(?:Noted|Agreed|Approved)\.?[ \t]*$|"
    r"^[ \t]*The\s+(?:Committee|Sub-Committee|Board|Panel|Cabinet|Executive|Council)\s?:[-–—]?[ \t]*$|"
    r"\b(?:was|were)\s+(?:(?:then|duly|unanimously)\s+)?(?:approved|confirmed|signed|agreed|accepted)(?:\s+and\s+\w+)?\s+as\s+"
    r"(?:being\s+)?(?:an?\s+)?(?:true|correct|accurate)\b|\bput\s+to\s+the\s+vote\b|\b(?:was|were)\s+(?:agreed|approved|resolved)\s+by\s+all\b|"
    r"\b[Tt]he\s+[Cc]lerk\s+(?:reported|advised|was\s+asked)\b|\b[Mm]eeting\s+(?:closed|ended)\s+at\b|\bunanimously\s+(?:by|to)\b|\b[Ii]t\s+was\s+noted\s+(?:that|the)\b",
    re.MULTILINE,
)
#: What the record of a meeting begins with.
_MET: Final = re.compile(
    r"\b(?:apolog(?:y|ies)|in\s+attendance|present|sederunt|minutes?\s+of|meeting\s+held|seconded|had\s+before\s+(?:it|them)|"
    r"(?:there\s+was|was|were)\s+submitted|(?:was|were)\s+before\s+the\s+(?:committee|board|panel|cabinet|council))\b",
    re.I,
)
_LISTS: Final = re.compile(r"\s*\(?(?:a|1|i)[.)]\)?\s+(?:That|To|In|Cabinet|The)\b")
_REASONS: Final = re.compile(
    r"^\W{0,4}Reasons?(?:\(s\))?\s+for\s+(?:the\s+)?(?:decisions?|recommendations?)\b", re.I | re.M
)
_TOP: Final = 4000
#: A page that is nothing but a vote.
_VOTED: Final = re.compile(r"\s*Voting record\b", re.IGNORECASE)
#: A page that is nothing but a decision.
_OPENS: Final = re.compile(r"\s*(?:DECISION|Decision|RESOLVED|PENDERFYNIAD)\s*[:–—-]\s*(?:That|To)\b", re.IGNORECASE)
#: An agenda can quote a resolution to be passed; two or three are a record.
_LEAST: Final = 2


def records_a_meeting(outline: Outline) -> bool:
    """Tell whether a document of no known kind, or one that looks like an agenda, says what a meeting did.

    True of minutes whose heading is lost: they name who was there or what the minutes were, and say that things were
    resolved, agreed or seconded. Always true of minutes; false of reports.
    """
    if outline.kind in ("minutes", "item", "decisions"):
        return True
    if outline.kind not in ("other", "agenda"):
        return False
    return _tells_what_was_done(outline.text, 1 if outline.kind == "other" else _LEAST)


@lru_cache(maxsize=4)
def _tells_what_was_done(text: str, least: int) -> bool:
    if _OPENS.match(text) or _VOTED.match(text) or is_notice(text):
        return True
    done = sum(1 for _, _ in zip(range(least), _DONE.finditer(text), strict=False))
    return done >= least and bool(_MET.search(text, 0, _TOP))


def is_notice(text: str) -> bool:
    """Tell whether a page lists decisions and then the reasons for them, without any word over the list."""
    return bool(_LISTS.match(text) and _REASONS.search(text))


def holds_minutes(outline: Outline, section: Section) -> bool:
    """Tell whether a section tells what was done and said at a meeting, where the document's kind is not known."""
    loose = outline.kind in ("other", "agenda") and records_a_meeting(outline)
    return loose and section.kind in ("report", "blurb", "recommendations", "minutes")
