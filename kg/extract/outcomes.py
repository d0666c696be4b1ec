"""The word that marks a decision to its outcome."""

import re
from functools import lru_cache

from kg.lexicon import PatternBook
from kg.model import Outcome

_OUTCOMES: tuple[Outcome, ...] = ("resolved", "agreed", "approved", "noted", "refused", "deferred", "recommended")
_SUBSTANCE = re.compile(
    r"\b(?:be|to|application|permission|consent|request|that)\s+(?:be\s+|is\s+|was\s+|were\s+)?"
    r"(?P<verb>refused?|reject(?:ed)?|declined?|dismiss(?:ed)?|defer(?:red)?|postponed?|"
    r"not\s+(?:approved|agreed|accepted|adopted|supported)|continue\s+(?:consideration|the\s+(?:application|item|matter|report))|"
    r"(?:carried|held|brought|put)\s+(?:forward|over|back)\s+(?:to|until)\s+(?:the|a|its|our)\s+(?:next|later|following|future)\s+meeting)\b",
    re.IGNORECASE,
)
_PUT_OFF = ("defer", "postpone", "continue", "carried", "held", "brought", "put")
#: "agreed to recommend to Council that …", "That it be RECOMMENDED to Cabinet", "That the Board recommends to Council".
_SENDS_UP = re.compile(
    r"\bto\s+recommend\b|^\W{0,3}recommended\s+to\s|^\W{0,3}recommends?\s+(?:to\s+)?(?:the\s+)?(?:full\s+)?(?:council|cabinet|executive)\b|\bbe\s+recommended\s+(?:to|for)\s|\bbe\s+a\s+recommendation\s+to\s|\bfollowing\s+recommendations?\s+to\s|\b(?:it|(?:full\s+)?council|(?:the\s+)?(?:cabinet|executive))\s+(?:is|be)\s+recommended\b"
    r"|\b(?:committee|panel|board|forum|group|cabinet|executive)\s+recommends?\s+to\s",
    re.IGNORECASE,
)
#: What is done with a paper before anything is decided on it.
_FIRST = ("considered", "received", "discussed", "consider", "receive", "discuss", "reviewed", "scrutinised", "heard")
_NEAR = 110


def outcome_of(verb: str, book: PatternBook) -> Outcome:
    """Return the outcome that a verb of the book's word lists means; ``other`` where no list has it.

    ``RESOLVED`` is resolved, ``not agreed`` refused, ``carried`` agreed.
    """
    return _by_word(book.name, tuple((o, book.words[o]) for o in _OUTCOMES)).get(
        " ".join(verb.lower().split()), "other"
    )


@lru_cache(maxsize=4)
def _by_word(_name: str, lists: tuple[tuple[Outcome, tuple[str, ...]], ...]) -> dict[str, Outcome]:
    return {word.lower(): outcome for outcome, words in lists for word in words}


def verb_of(words: str, book: PatternBook, otherwise: str = "agreed") -> str:
    """Return the first word of a decision that says the outcome ("Noted", "To note"), else ``otherwise``.

    ``Considered and noted`` is noted.
    """
    said = [word for word in words.split()[:4] if word.lower() != "to"]
    first = said[2] if said[1:2] == ["and"] and len(said) > 2 and said[0].lower() in _FIRST else "".join(said[:1])
    return first if outcome_of(first, book) != "other" else otherwise


def sends_up(words: str) -> bool:
    """Tell whether a line over a list leaves to another body what it lists: "That Council is recommended to:"."""
    return _SENDS_UP.search(words[:_NEAR]) is not None


def outcome_of_substance(words: str, marked: Outcome, lead: str = "") -> Outcome:
    """Return refused, deferred or recommended where a resolution's words say so, else the outcome of its marker.

    "RESOLVED that the application be refused" is a refusal; "RESOLVED that the report be noted" is resolved. ``lead``
    are the words over a list that a part stands in: "RESOLVED that the Panel recommends to Cabinet that:".
    """
    if marked not in ("resolved", "agreed", "recommended"):
        return marked
    if marked != "recommended" and (sends_up(words) or sends_up(lead)):
        return "recommended"
    found = _SUBSTANCE.search(words[:240])
    if not found:
        return marked
    return "deferred" if found["verb"].lower().startswith(_PUT_OFF) else "refused"
