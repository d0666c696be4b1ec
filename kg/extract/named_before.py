"""Whom "he" or "she" goes back to within a paragraph: who opens the sentence before, was called on, or heads it."""

import re

from kg.extract.exchanges import Turn
from kg.extract.noun_phrases import speaker
from kg.extract.person_titles import TITLE
from kg.extract.reporting_words import ReportingWords
from kg.extract.verb_subjects import first_subject
from kg.model import Paragraph, Span

#: How far into a sentence its main clause is looked for.
_REACH = 900
#: A note of what somebody is to do: "Cllr Moss to write to the club. He also said".
_IS_TO = re.compile(rf"(?P<who>{TITLE}\s(?:[A-Z][\w'-]{{0,24}}\.?\s){{0,2}}[A-Z][\w'-]{{0,24}})\sto\s[a-z]")
#: A clause before the main one, whose subject goes on: "Whilst Mr Hill liked it, he felt".
_WHILST = re.compile(
    rf"\W{{0,3}}(?:Whilst|While|Although|Though|As|When|After|Since)\s(?P<who>{TITLE}\s(?:[A-Z][\w'-]{{0,24}}\.?\s){{0,2}}[A-Z][\w'-]{{0,24}})"
    r"\s(?:had|has|felt|thought|understood|did|could|[a-z]{2,16}ed)\b"
)
_WOMAN, _MAN = re.compile(r"(?:Mrs|Ms|Miss)\b"), re.compile(r"(?:Mr|Sir)\b")
#: What goes on with a speaker's words: "The Chair welcomed Dr Moss. She also reminded".
_GOES_ON = re.compile(r"\s{1,3}(?:also|further)\b")
#: What a guest does who was thanked for coming, and how near to that he may not have been named already.
_REPORTING = frozenset(["explain", "report", "advise", "inform", "outline", "describe", "summarise", "update"])
_NEAR = 250
#: What whoever holds the chair does, and no guest.
_CHAIRING = frozenset(["remind", "announce", "invite", "ask", "request", "propose"])


def named_before(text: str, paragraph: Paragraph, turn: Turn, words: ReportingWords) -> Span | None:
    """Find whom a pronoun goes back to in its paragraph: who opens the nearest sentence before, or its own."""
    before = [s for s in paragraph.sentences if s.end <= turn.span.start]
    own = [Span(turn.span.start, turn.clause.start)] if turn.clause.start > turn.span.start else []
    turned = words.marks["approached"].search(text, own[0].start, own[0].end) if own else None
    if turned:
        return Span(turned.start("who"), turned.start("who") + len(turned["who"].rstrip()))
    whilst = _WHILST.match(text, own[0].start, own[0].end) if own else None
    if whilst:
        return Span(*whilst.span("who"))
    for sentence in reversed(before + own):
        end = min(sentence.end, sentence.start + _REACH)
        noted = _IS_TO.match(text, sentence.start, end) or words.marks["headed-by"].match(text, sentence.start, end)
        if noted:
            return Span(*noted.span("who"))
        found = _opens(text, sentence.start, end, turn, words)
        if found:
            return found
    return None


def heads(text: str, paragraph: Paragraph, words: ReportingWords) -> Span | None:
    """Return whom a heading names as reporting below it: "Cllr Moss's report"."""
    found = words.marks["headed-by"].match(text, paragraph.span.start, paragraph.span.end)
    alone = found is not None and (paragraph.role == "heading" or found.end() >= paragraph.span.end)
    return Span(*found.span("who")) if found and alone else None


def _opens(text: str, start: int, end: int, turn: Turn, words: ReportingWords) -> Span | None:
    """Return who opens a sentence, or is named in it as the one who speaks next."""
    called = words.marks["called-on"].search(text, start, end) or _thanked(text, start, end, turn, words)
    if called and _may_be(called["who"], turn, text):
        return Span(*called.span("who"))
    found = first_subject(text, start, end, words)
    sort = speaker(found.of(text), words) if found else None
    if found is None or sort in ("body", None) or words.marks["many"].search(found.of(text)):
        guest = words.marks["guest"].search(text, start, end)
        if guest:
            return Span(*guest.span("who"))
    several = (
        found is not None and words.marks["many"].search(found.of(text)) and turn.label and turn.label.lower() != "they"
    )
    return found if sort in ("person", "name") and not several else None


def _thanked(text: str, start: int, end: int, turn: Turn, words: ReportingWords) -> re.Match[str] | None:
    """Return the mention of one thanked for coming or for a report, who has not been named before and then explains."""
    thanked = words.marks["thanked"].search(text, start, end) if turn.clause.verb.lemma in _REPORTING else None
    surname = thanked["who"].split()[-1] if thanked else ""
    return thanked if thanked and surname not in text[max(0, start - _NEAR) : thanked.start()] else None


def _may_be(guest: str, turn: Turn, text: str) -> bool:
    """Tell whether someone called on is the one who speaks next, and not whoever holds the chair going on."""
    subject, verb = turn.clause.subject, turn.clause.verb
    if subject is None or _GOES_ON.match(text, subject.end) or verb.group == "thanking" or verb.lemma in _CHAIRING:
        return False
    other = {"he": _WOMAN, "she": _MAN}.get(subject.of(text).lower())
    return other is not None and other.match(guest) is None
