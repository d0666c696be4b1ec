"""Which motion a list of votes is on, where the line over it says that a motion moved farther above was put."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.movers import Movers
from kg.extract.tallies import Tally
from kg.model import Span

#: "The Chairman put the amendment set out in paragraph 7 to the vote and the voting was as follows:"
_PUT = re.compile(
    r"\bput\s(?:to\s(?:the\s)?(?:a\s)?(?:recorded\s)?vote,?\s)?(?:the\s)?(?:\w+\s){0,2}?(?P<what>motion|amendment|recommendations?|proposal)s?\b"
    r"(?:[^.\n]{0,60}?\bparagraph\s(?P<number>\d{1,3})\b)?[^.\n]{0,160}?\b(?:vot(?:e|es|ing)|result)\b[^.\n]{0,60}[:.]\s*$",
    re.IGNORECASE,
)
#: What only ends a debate: "that the motion be put to the vote".
_CLOSES = re.compile(
    r"\bthat\s(?:the\s)?(?:\w+\s)?(?:motion|question|amendment)\b[^.]{0,60}?\bbe\s(?:now\s)?put\b", re.IGNORECASE
)
_NUMBERED = re.compile(r"(?<!\d)\(?(?P<number>\d{1,3})\)\s{0,4}$")
_OVER = 320
_BEFORE = 8


@dataclass(frozen=True, slots=True)
class Put:
    """What a line puts to the vote: an amendment or a motion, and the number of the paragraph that words it."""

    amends: bool
    number: str | None


def put_above(text: str, votes: Span) -> Put | None:
    """Return what the line right above a list of votes puts to the vote; None where it does not say."""
    found = _PUT.search(text[max(0, votes.start - _OVER) : votes.start])
    return Put(found["what"].lower() == "amendment", found["number"]) if found else None


def moved_as(put: Put, moved: Sequence[tuple[Span, Movers | None, Tally | None, bool]], text: str) -> int | None:
    """Return which of those moved before, and not yet counted, was put: by its paragraph's number, else the last.

    Each of ``moved`` is a passage, who moved in it, its count and whether it moves an amendment.
    """
    waiting = [
        n
        for n, (_, movers, tally, amends) in enumerate(moved)
        if movers and movers.proposer and tally is None and amends == put.amends
    ]
    same = [n for n in waiting if put.number and put.number == _number(moved[n][0], text)]
    worded = [n for n in waiting if not _CLOSES.search(moved[n][0].of(text))]
    return next(iter(same or worded[-1:]), None)


def _number(moved: Span, text: str) -> str | None:
    found = _NUMBERED.search(text[max(0, moved.start - _BEFORE) : moved.start])
    return found["number"] if found else None
