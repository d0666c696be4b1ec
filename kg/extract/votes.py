"""Votes: the numbers by side, the names by side, and who moved and seconded."""

import re
from collections.abc import Iterable, Sequence

from kg.extract.cast import Cast
from kg.extract.deciders import meeting_of
from kg.extract.marks import unmarked
from kg.extract.movers import Movers
from kg.extract.recorded import holds_minutes, records_a_meeting
from kg.extract.tallies import Tally
from kg.extract.vote_events import Event, events_of
from kg.lexicon import Lexicon
from kg.model import Claims, Decision, Outline, Ref, Section, Span, Vote

_PRONOUN = re.compile(r"(?:He|She|They)\s+(?:\w+\s+){0,2}(?:proposed|moved)\b")
#: The sentence before a seconder's, in which a pronoun proposes: "He moved the recommendation. Cllr Moss seconded it."
_PROPOSED_BEFORE = re.compile(
    r"(?:^|[.\n]\s{1,3})(?:He|She|They)\s+(?:\w+\s+){0,2}(?:proposed|moved)\b[^.\n]{3,160}\.\s*\Z"
)
_BEFORE = 240
#: A pronoun names who spoke no farther back than this.
_NEXT = 260
#: A decision that ends this near before a vote's sentence is the one voted on.
_BESIDE = 6


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
        for event in events_of(section, text, book)
    ]
    return Claims(votes=tuple(v for v in votes if _says(v)))


def _says(vote: Vote) -> bool:
    """Tell whether a vote has a number or a mover that the document names."""
    numbers = (vote.votes_for, vote.votes_against, vote.abstentions)
    return any(n is not None for n in numbers) or bool(vote.proposer or vote.seconder or vote.voters_for)


def _counts_here(outline: Outline, section: Section) -> bool:
    recorded = section.kind in ("minutes", "decision", "header", "attendance") and records_a_meeting(outline)
    return recorded or (outline.kind == "decisions" and section.kind == "report") or holds_minutes(outline, section)


def _vote(event: Event, section: Section, text: str, claims: Claims, cast: Cast) -> Vote:
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


def _speaker_before(event: Event, text: str, claims: Claims) -> Ref | None:
    """Return who had just spoken, where a pronoun proposes: "She then moved, seconded by Cllr Moss, that …"."""
    before = text[max(0, event.span.start - _BEFORE) : event.span.start]
    if not (_PRONOUN.match(text, event.span.start) or _PROPOSED_BEFORE.search(before)):
        return None
    said = (s for s in reversed(claims.statements) if s.span.end <= event.span.start)
    last = next(said, None)
    return last.speaker if last and event.span.start - last.span.end < _NEXT else None


def _people(names: Iterable[Span], text: str, cast: Cast) -> tuple[Ref, ...]:
    return tuple(ref for name in names if (ref := _person(name, text, cast)))


def _decision_of(vote: Span, section: Section, decisions: Sequence[Decision]) -> Span | None:
    """Return the decision that a vote was on: the one it stands in, just after, or that follows it in its section.

    Of several within it no refused one, where another is not: an amendment that fell stands before the motion. Where
    all were refused, the last is the motion.
    """
    near = [d for d in decisions if section.span.covers(d.span)]
    held = [d for d in near if d.span.meets(vote)]
    holding = next((d.span for d in held if d.outcome != "refused"), held[-1].span if held else None)
    before = next((d.span for d in reversed(near) if 0 <= vote.start - d.span.end < _BESIDE), None)
    after = next((d.span for d in near if d.span.start >= vote.end), None)
    return holding or before or after
