"""Votes: the numbers by side, the names by side, and who moved and seconded."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.cast import Cast
from kg.extract.deciders import meeting_of
from kg.extract.marks import said_in, unmarked
from kg.extract.movers import Movers, initialled, movers_of
from kg.extract.recorded import holds_minutes, records_a_meeting
from kg.extract.tallies import Tally, listed_votes, named_votes, tally_of, with_names
from kg.lexicon import Lexicon, PatternBook
from kg.model import Claims, Decision, Outline, Ref, Section, Span, Vote

_PRONOUN = re.compile(r"(?:He|She|They)\s+(?:\w+\s+){0,2}(?:proposed|moved)\b")
_SECONDED_IT = re.compile(
    r"\bseconded(?:\s+(?:it|this|(?:the|this|that)\s+(?:proposal|motion|resolution|nomination))\b|\W*$)", re.IGNORECASE
)
#: A count belongs to the movers before it where no more than a debate's summary stands between.
_NEAR = 1500
_NEXT = 260
_SHORTEST = 20
#: A decision that ends this near before a vote's sentence is the one voted on.
_BESIDE = 6


@dataclass(frozen=True, slots=True)
class _Event:
    """Movers, numbers, or both, of one motion."""

    span: Span
    movers: Movers | None = None
    tally: Tally | None = None
    words: str = ""
    listed: bool = False

    @property
    def amends(self) -> bool:
        """Whether it moves an amendment, so that a division between motion and amendment is not its own."""
        return "amendment" in self.words.lower()

    @property
    def fells(self) -> bool:
        """Whether it counts the votes on an amendment alone."""
        return "amendment" in self.words.lower() and "motion" not in self.words.lower()

    @property
    def divides(self) -> bool:
        """Whether it counts a motion's votes against an amendment's."""
        return "motion" in self.words.lower() and "amendment" in self.words.lower()


def find_votes(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Find the votes that give numbers or name a mover. What is merely unanimous gives none.

    A count that follows its movers is one vote with them, and its passage holds both.
    """
    book = lexicon.book("votes")
    text = unmarked(outline.text)
    cast = Cast.of(claims)
    votes = [
        _vote(event, section, text, claims, cast)
        for section in outline.sections
        if _counts_here(outline, section)
        for event in _told(_joined(sorted(_events(section, text, book), key=lambda e: e.span)), text)
    ]
    return Claims(votes=tuple(v for v in votes if _says(v)))


def _says(vote: Vote) -> bool:
    """Tell whether a vote has a number or a mover that the document names."""
    numbers = (vote.votes_for, vote.votes_against, vote.abstentions)
    return any(n is not None for n in numbers) or bool(vote.proposer or vote.seconder or vote.voters_for)


def _counts_here(outline: Outline, section: Section) -> bool:
    recorded = section.kind in ("minutes", "decision", "header", "attendance") and records_a_meeting(outline)
    return recorded or (outline.kind == "decisions" and section.kind == "report") or holds_minutes(outline, section)


def _events(section: Section, text: str, book: PatternBook) -> Iterator[_Event]:
    lists = [_Event(t.span, None, t, t.span.of(text), True) for t in listed_votes(text, section.span, book)]
    lists += [_Event(t.span, None, t, t.span.of(text), True) for t in named_votes(text, section.span, book)]
    lists += [
        _Event(m.span, m, tally_of(text, m.span, book), m.span.of(text))
        for p in section.paragraphs
        for m in initialled(text, p, book)
    ]
    yield from lists
    for sentence in (_before_list(s, lists) for p in section.paragraphs for s in said_in(p)):
        if sentence is None:
            continue
        movers, tally = movers_of(text, sentence, book), tally_of(text, sentence, book)
        if movers or tally:
            yield _Event(sentence, movers, tally, sentence.of(text))


def _before_list(sentence: Span, lists: Sequence[_Event]) -> Span | None:
    """Return what a sentence says before a list of names that goes on from it; None where it is within one."""
    met = next((e.span for e in lists if e.span.start < sentence.end and sentence.start < e.span.end), None)
    if met is None:
        return sentence
    return Span(sentence.start, met.start) if met.start - sentence.start > _SHORTEST else None


def _joined(events: Sequence[_Event]) -> Iterator[_Event]:
    """Join what belongs to one motion: its mover and its seconder on two lines, its movers and the count after them."""
    waiting: _Event | None = None
    for event in events:
        together = _together(waiting, event) if waiting else None
        if together is None and waiting:
            yield waiting
        waiting = together or event
    if waiting:
        yield waiting


def _together(first: _Event, second: _Event) -> _Event | None:
    gap = second.span.start - first.span.end
    span = Span(first.span.start, second.span.end)
    counts = first.movers and not first.tally and second.tally and not second.movers
    others = (first.amends and second.divides) or (second.fells and not first.amends)
    if counts and gap < (_NEAR if second.listed else _NEXT) and not others:
        return _Event(span, first.movers, second.tally)
    if first.movers and second.movers and not first.tally and gap < 80 and _completes(first.movers, second):
        return _Event(span, replace(first.movers, seconder=second.movers.seconder, settled=True), second.tally)
    if first.tally and second.tally and not second.movers and gap < _NEXT and _names_only(first.tally, second.tally):
        return _Event(span, first.movers, with_names(first.tally, second.tally), first.words)
    return None


def _names_only(counted: Tally, listed: Tally) -> bool:
    """Tell whether a list gives the names of the vote that a sentence before it has counted."""
    given = (
        (counted.votes_for, listed.votes_for),
        (counted.votes_against, listed.votes_against),
        (counted.abstentions, listed.abstentions),
    )
    told = any(number is not None for number, _ in given) and not counted.names_for and bool(listed.names_for)
    return told and all(one == other for one, other in given if None not in (one, other))


def _completes(first: Movers, second: _Event) -> bool:
    """Tell whether a sentence names who seconded what the one before moved, whatever that says came of it."""
    lacks = first.seconder is None and second.movers is not None and second.movers.proposer is None
    return lacks and (not first.settled or bool(_SECONDED_IT.search(second.words)))


def _told(events: Iterable[_Event], text: str) -> Iterator[_Event]:
    """Leave out a proposal that nobody seconded and that came to nothing."""
    for event in events:
        movers = event.movers
        opening = event.span.of(text).lstrip(" (").lower()
        said = opening.startswith(("proposed by", "moved by"))
        if event.tally or (movers and (movers.seconder or movers.settled or said)):
            yield event


def _vote(event: _Event, section: Section, text: str, claims: Claims, cast: Cast) -> Vote:
    movers, tally = event.movers or Movers(event.span), event.tally or Tally(event.span)
    meeting = meeting_of(section, claims)
    return Vote(
        span=event.span,
        decision=_decision_of(event.span, section, claims.decisions),
        votes_for=tally.votes_for,
        votes_against=tally.votes_against,
        abstentions=tally.abstentions,
        proposer=_person(movers.proposer, text, cast) or _speaker_before(event, text, claims),
        seconder=_person(movers.seconder, text, cast),
        voters_for=_people(tally.names_for, text, cast),
        voters_against=_people(tally.names_against, text, cast),
        abstainers=_people(tally.names_abstaining, text, cast),
        meeting=meeting.ref if meeting else None,
        item=section.item,
        rule="votes:" + "+".join(n for n, part in (("movers", event.movers), ("count", event.tally)) if part),
    )


def _person(name: Span | None, text: str, cast: Cast) -> Ref | None:
    if name is None:
        return None
    words = " ".join(name.of(text).split())
    inner = words[words.find("(") + 1 : words.rfind(")")] if "(" in words else ""
    found = _named(words.split("(")[0].split(), name.start, cast)
    return found or (cast.person_of(inner, name.start + name.of(text).find("(") + 1) if inner else None)


def _named(words: Sequence[str], at: int, cast: Cast) -> Ref | None:
    """Return whom words name, with or without what runs on after the name: "John Pirie Declarations"."""
    shorter = (words[:count] for count in range(len(words), min(len(words), 2) - 1, -1))
    return next((ref for some in shorter if some and (ref := cast.person_of(" ".join(some), at))), None)


def _speaker_before(event: _Event, text: str, claims: Claims) -> Ref | None:
    """Return who had just spoken, where a pronoun proposes: "She then moved, seconded by Cllr Moss, that …"."""
    if not _PRONOUN.match(text, event.span.start):
        return None
    said = (s for s in reversed(claims.statements) if s.span.end <= event.span.start)
    last = next(said, None)
    return last.speaker if last and event.span.start - last.span.end < _NEXT else None


def _people(names: Iterable[Span], text: str, cast: Cast) -> tuple[Ref, ...]:
    return tuple(ref for name in names if (ref := _person(name, text, cast)))


def _decision_of(vote: Span, section: Section, decisions: Sequence[Decision]) -> Span | None:
    """Return the decision that a vote was on: the one it stands in, just after, or that follows it in its section."""
    near = [d for d in decisions if section.span.covers(d.span)]
    holding = next((d.span for d in near if d.span.start < vote.end and vote.start < d.span.end), None)
    before = next((d.span for d in reversed(near) if 0 <= vote.start - d.span.end < _BESIDE), None)
    after = next((d.span for d in near if d.span.start >= vote.end), None)
    return holding or before or after
