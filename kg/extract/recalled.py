"""Whom later words go back to: "The Member" to the councillor who spoke, "She said" to whoever was just asked."""

import re

from kg.extract.exchanges import Turn
from kg.extract.person_titles import ELECTED, TITLE
from kg.extract.speakers import Speakers
from kg.model import Ref

_NAME = rf"(?:{TITLE}\s)?(?:[A-Z][\w’'-]*\.?\s?){{1,3}}"
#: An office by its capitals: "the Leader", "the Portfolio Holder for Roads and Parks".
_OFFICE = r"[A-Z][\w’'-]*(?:\s(?:(?:of|for|and)\s)?[A-Z][\w’'-]*){0,7}"
_ELECTED = re.compile(rf"{ELECTED}\s")
#: A member whom the minutes do not name: "The Member" goes back to nobody then.
_UNNAMED = re.compile(
    r"(?i)(?:an?|one|another|some|several|other)\s+(?:\w+\s+)?(?:members?|councillors?|alderm[ae]n)\b"
)
#: An officer by the post, whom "The Officer" goes back to.
_OFFICER = re.compile(
    r"(?i)the\s(?:[\w&'’-]+\s){1,8}(?:officer|manager|engineer|planner|solicitor|surveyor|adviser|advisor|lawyer|ranger|accountant|co-?ordinator)\b"
)
_ANY_OFFICER = re.compile(r"(?i)(?:an?|one|another|some|several|other|the)?\s?officers?\b")
#: Whose question a reply names: "In response to Councillor Hill", "a query from Cllr Ash".
_PUT_BY = re.compile(
    r"\b(?:questions?|quer(?:y|ies)|enquir(?:y|ies)|comments?|concerns?|points?|requests?|response|reply|answer|[Rr]esponding|[Rr]eplying)\s"
    rf"[^.;,]{{0,40}}?\b(?:by|from|to)\s+(?P<who>{ELECTED}\s{_NAME})"
)
_ASKED = re.compile(rf"\s+(?P<who>her|him|{TITLE}\s{_NAME}|the\s{_OFFICE})\s*(?:\b|,)")
#: With these somebody who was asked replies.
_REPLYING = frozenset(["say", "reply", "respond", "answer", "confirm", "state", "advise", "explain", "inform"])
#: With these nobody speaks who has just asked.
_ANSWERING = frozenset(["reply", "respond", "answer"])
_PRONOUNS = ("he", "she")


def replier(turn: Turn, last: dict[str, Ref | None]) -> Ref | None:
    """Return whom a pronoun means that replies to the question before it, where that names whom it was put to."""
    pronoun = bool(turn.label and turn.label.lower() in _PRONOUNS)
    answers = turn.clause.verb.lemma in _ANSWERING and turn.clause.verb.form == "past" and turn.kind != "question"
    asked = last.get("asked") or (last.get("spoke before") if answers else None)
    return asked if pronoun and turn.clause.verb.lemma in _REPLYING else None


def agreeing(turn: Turn, last: dict[str, Ref | None]) -> Ref | None:
    """Return whom a pronoun means that agrees to what the turn before asked of somebody: "She agreed to do so"."""
    pronoun = bool(turn.label and turn.label.lower() in _PRONOUNS)
    return last.get("to do it") if pronoun and turn.clause.verb.lemma in ("agree", "undertake") else None


def recall(turn: Turn, who: Ref | None, text: str, speakers: Speakers, last: dict[str, Ref | None]) -> None:
    """Note in ``last`` what a turn leaves: which member spoke or had asked, who asked, and who was asked by it."""
    opening = text[turn.span.start : max(turn.clause.start, turn.span.start)]
    put = _PUT_BY.search(opening)
    if put:
        last["member"] = speakers.who(put["who"].strip(), turn.span.start + put.start("who"))
    elif turn.label and _UNNAMED.match(turn.label):
        last["member"] = None
    elif turn.label and _ELECTED.match(turn.label):
        last["member"] = who
    if turn.label and (_OFFICER.fullmatch(turn.label) or _ANY_OFFICER.fullmatch(turn.label)):
        last["officer"] = who
    asked = _ASKED.match(text, turn.clause.end) if turn.kind == "question" else None
    if turn.kind == "question" and turn.clause.rule == "told:asked":
        last["asked"] = _of_somebody(speakers.addressed(text, turn.clause.told))
    elif asked is None:
        last["asked"] = None
    elif asked["who"] in ("her", "him"):
        last["asked"] = last.get("spoke")
    else:
        last["asked"] = _of_somebody(speakers.who(asked["who"].strip(), asked.start("who")))
    if turn.kind == "question":
        last["asker"] = who
    to_do = _ASKED.match(text, turn.clause.end) if turn.clause.verb.lemma in ("ask", "request") else None
    named = to_do is not None and turn.kind == "statement" and to_do["who"] not in ("her", "him")
    last["to do it"] = _of_somebody(speakers.who(to_do["who"].strip(), to_do.start("who"))) if to_do and named else None
    last["spoke before"] = last.get("spoke") if turn.kind == "question" else None
    last["spoke"] = who


def _of_somebody(ref: Ref | None) -> Ref | None:
    """Return a person or a post; None for a body, which no "he" means."""
    return ref if ref and ref.startswith(("person:", "post:")) else None
