"""Passages to the events of a vote: who moved, the numbers, or both, joined where they are of one motion."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.marks import said_in
from kg.extract.movers import Movers, initialled, movers_of
from kg.extract.put_to_vote import moved_as, put_above
from kg.extract.tallies import Tally, listed_votes, named_votes, tally_of, with_names
from kg.extract.voting_records import voting_records
from kg.lexicon import PatternBook
from kg.model import Section, Span

_SECONDED_IT = re.compile(
    r"^\W*seconded\s+by\b|\bseconded(?:\s+(?:it|this|(?:the|this|that)\s+(?:proposal|motion|resolution|nomination))\b|\W*$)",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"\s{0,3}\(\s?\d{1,2}\s?/\s?\d{1,2}(?:\s?/\s?\d{1,2})?\s?\)\.?")
#: A division by name is told by itself; it belongs to the movers before it only where it follows them at once.
_NEAR = 45
#: It follows the motion's words, however long, where only these lead to it: "On a division, there voted:-".
_DIVIDED = re.compile(
    r"\b(?:(?:on|upon) (?:a|the) (?:division|roll[ -]call)|"
    r"(?:recorded|named) vote was (?:held|taken|requested|then taken)|"
    r"voting (?:\w+ ){0,6}was recorded|votes were recorded)\b[^.]{0,60}$",
    re.IGNORECASE,
)
_FAR = 1500
#: The vote on a motion after its debate, or after those on its amendments; one that was changed is another's too.
_PUT = re.compile(
    r"\bthe\s+(?:original\s+)?motion\s+(?:was|were)\s+(?:then\s+)?(?:put|lost|carried|defeated|passed)\b", re.IGNORECASE
)
#: No debate on a motion and its amendments takes more.
_DEBATE = 6000
#: A count in a sentence belongs to the movers before it where no more than the motion's words stand between.
_NEXT = 260
_SHORTEST = 20
#: An amendment that is said to be somebody's is not the one moved just before.
_ANOTHERS = re.compile(r"\bamendment\s+(?:by|of|from|moved|proposed|submitted|in\s+the\s+name)\b", re.IGNORECASE)
#: How a line begins that names the mover of what was resolved right before it.
_SAYS_WHO = ("proposed by", "moved by", "this was proposed by", "this was moved by")
#: The last heading above a mover tells whether it was a motion or an amendment that was moved.
_HEADED = re.compile(r"^\W{0,4}(?P<what>motion|amendment)\b[^\n.]{0,60}$", re.IGNORECASE | re.MULTILINE)
_ABOVE = 600
_AMENDS = "amendment: "


@dataclass(frozen=True, slots=True)
class Event:
    """Movers, numbers, or both, of one motion."""

    span: Span
    movers: Movers | None = None
    tally: Tally | None = None
    words: str = ""
    listed: bool = False

    @property
    def amends(self) -> bool:
        """Whether it moves an amendment, so that a vote on a motion is not its own."""
        return "amendment" in self.words.lower()

    @property
    def on_motion(self) -> bool:
        """Whether it counts a motion's votes, by themselves or against an amendment's."""
        return "motion" in self.words.lower()

    @property
    def contests(self) -> bool:
        """Whether it counts a motion's votes against those of an amendment to it."""
        words, tally = self.words.lower().removeprefix(_AMENDS), self.tally
        both = tally is not None and None not in (tally.votes_for, tally.votes_against)
        return both and self.movers is None and "amendment" in words and "motion" in words

    @property
    def on_another(self) -> bool:
        """Whether it counts the votes on an amendment that it says is somebody's: "the amendment by Mr Moss"."""
        return _ANOTHERS.search(self.words) is not None and not self.on_motion


def events_of(section: Section, text: str, book: PatternBook) -> Iterator[Event]:
    """Yield the votes that a section tells of, in order, a count joined to the movers before it."""
    joined = _joined(sorted(_events(section, text, book), key=lambda event: event.span), text)
    return _told(_resumed(list(joined), text), text)


def _events(section: Section, text: str, book: PatternBook) -> Iterator[Event]:
    lists = [Event(t.span, None, t, t.span.of(text), True) for t in listed_votes(text, section.span, book)]
    lists += [Event(t.span, None, t, t.span.of(text), True) for t in named_votes(text, section.span, book)]
    laid_out = (t for t in voting_records(text, section.span, book) if not any(t.span.meets(e.span) for e in lists))
    lists += [Event(t.span, None, t, t.span.of(text), True) for t in tuple(laid_out)]
    lists += [
        Event(m.span, m, tally_of(text, m.span, book), m.span.of(text))
        for p in section.paragraphs
        for m in initialled(text, p, book)
    ]
    yield from lists
    said = (_with_slash(s, p.span.end, text) for p in section.paragraphs for s in said_in(p))
    for sentence in (_before_list(s, lists) for s in said):
        if sentence is None:
            continue
        movers, tally = movers_of(text, sentence, book), tally_of(text, sentence, book)
        if movers or tally:
            yield Event(sentence, movers, tally, _heading(text, sentence) + sentence.of(text))


def _with_slash(sentence: Span, end: int, text: str) -> Span:
    """Return a sentence with the score that stands in brackets after it: "The hall was sold. (6/3)"."""
    found = _SLASHED.match(text, sentence.end, end)
    return Span(sentence.start, found.end()) if found else sentence


def _heading(text: str, sentence: Span) -> str:
    """Return "amendment: " where the last heading above a sentence says that one is moved, else nothing."""
    above = text[max(0, sentence.start - _ABOVE) : sentence.start]
    last = next((found["what"] for found in reversed(list(_HEADED.finditer(above)))), "")
    return _AMENDS if last.lower() == "amendment" else ""


def _before_list(sentence: Span, lists: Sequence[Event]) -> Span | None:
    """Return what a sentence says before a list of names that goes on from it; None where it is within one."""
    met = next((e.span for e in lists if e.span.meets(sentence)), None)
    if met is None:
        return sentence
    return Span(sentence.start, met.start) if met.start - sentence.start > _SHORTEST else None


def _joined(events: Sequence[Event], text: str) -> Iterator[Event]:
    """Join what belongs to one motion: its mover and its seconder on two lines, its movers and the count after them."""
    waiting: Event | None = None
    opened = False  # a motion was moved before the one that waits, and not counted yet
    for event in events:
        counted = waiting is not None and waiting.tally is not None
        together = _together(waiting, event, text) if waiting and (counted or not (opened and event.contests)) else None
        if together is None and waiting:
            yield waiting
            opened = waiting.movers is not None and waiting.tally is None
        waiting = together or event
    if waiting:
        yield waiting


def _resumed(events: Sequence[Event], text: str) -> Iterator[Event]:
    """Join a motion's movers to its count after the amendments to it that were voted on between."""
    moved = amended = 0
    waiting: list[Event] = []
    for event in events:
        counts = event.tally is not None and event.movers is None and bool(_PUT.search(event.span.of(text)))
        motion = _motion_in(waiting) if event.contests else None
        above = put_above(text, event.span) if event.listed and not event.movers else None
        put = moved_as(above, [(e.span, e.movers, e.tally, e.amends) for e in waiting], text) if above else None
        if put is not None:
            event = _counted(waiting.pop(put), event)
            moved = moved - 1 if put < moved else min(moved, len(waiting))
        elif motion is not None and event.span.end - waiting[motion].span.start < _DEBATE:
            event = _counted(waiting.pop(motion), event)
        elif counts and (amended or _awaits(waiting, moved)) and event.span.end - waiting[moved].span.start < _DEBATE:
            event = _counted(waiting.pop(moved), event)
            amended = 0
        elif event.movers and not (event.amends or "amendment" in event.span.of(text).lower()):
            moved, amended = len(waiting), 0
        elif event.movers and waiting and waiting[moved].tally is None:
            amended += 1
        waiting.append(event)
    yield from waiting


def _awaits(events: Sequence[Event], moved: int) -> bool:
    """Tell whether a motion that was moved, in that word, has no count yet: its text and a debate may come first."""
    return moved < len(events) and bool(events[moved].movers) and not events[moved].tally and events[moved].on_motion


def _counted(moved: Event, count: Event) -> Event:
    """Return a motion that was moved with its later count, whose passage alone counts after a long debate."""
    start = moved.span.start if count.span.end - moved.span.start < 2 * _DEBATE else count.span.start
    return Event(Span(start, count.span.end), moved.movers, count.tally, moved.words)


def _motion_in(events: Sequence[Event]) -> int | None:
    """Return which of the last events, moved and not counted yet, moved the motion that the others would amend."""
    last = next((n for n, event in enumerate(reversed(events)) if event.tally or not event.movers), len(events))
    run = range(len(events) - last, len(events))
    amending = next((n for n in run if events[n].amends), run.stop - 1)
    return amending - 1 if amending - 1 in run else None


def _together(first: Event, second: Event, text: str) -> Event | None:
    gap = second.span.start - first.span.end
    span = Span(first.span.start, second.span.end)
    counts = first.movers and not first.tally and second.tally and not second.movers
    between = text[first.span.end : second.span.start].lower()
    others = first.amends and (second.on_motion or "motion" in between)
    others = others or (second.on_another and not first.amends)
    by_name = second.listed and second.tally is not None and bool(second.tally.names_for or second.tally.names_against)
    another = "amendment" in between and not first.amends
    divided = by_name and gap < _FAR and _DIVIDED.search(between) and not another
    if counts and (divided or gap < (_NEAR if by_name else _NEXT)) and not others:
        return Event(span, first.movers, second.tally)
    if first.movers and second.movers and not first.tally and gap < 80 and _completes(first.movers, second):
        return Event(
            span, replace(first.movers, seconder=second.movers.seconder, settled=True), second.tally, first.words
        )
    if gap < _FAR and _recalls(first, second, text):
        return Event(span, first.movers, second.tally, first.words) if second.tally else first
    if first.tally is None or second.tally is None or second.movers:
        return None
    if gap < _NEAR and not second.listed and _same_numbers(first.tally, second.tally):
        return Event(span, first.movers, first.tally, first.words)
    if gap < _NEXT and _sides_apart(first, second):
        against = replace(first.tally, span=span, votes_against=second.tally.votes_for)
        return Event(span, first.movers, against, first.words)
    if gap < _NEXT and _names_only(first.tally, second.tally):
        return Event(span, first.movers, with_names(first.tally, second.tally), first.words)
    if gap < _NEAR and first.tally.names_for and _counts_again(first.tally, second.tally):
        return Event(span, first.movers, first.tally, first.words)
    return None


def _recalls(first: Event, second: Event, text: str) -> bool:
    """Tell whether a vote is on what was moved before it: "The amendment by Councillor Moss was lost by 3 to 9."."""
    moved, recalled = first.movers, second.movers
    if not (moved and recalled and moved.proposer and recalled.proposer) or first.tally or recalled.seconder:
        return False
    return moved.proposer.of(text).split()[-1] == recalled.proposer.of(text).split()[-1]


def _same_numbers(told: Tally, again: Tally) -> bool:
    """Tell whether a line right below a resolution only gives its numbers once more: "For 6 Against 2 Abstain 1"."""
    numbers = (told.votes_for, told.votes_against, told.abstentions)
    return None not in numbers and numbers == (again.votes_for, again.votes_against, again.abstentions)


def _names_only(counted: Tally, listed: Tally) -> bool:
    """Tell whether a list gives the names of the vote that a sentence before it has counted."""
    given = (
        (counted.votes_for, listed.votes_for),
        (counted.votes_against, listed.votes_against),
        (counted.abstentions, listed.abstentions),
    )
    told = any(number is not None for number, _ in given) and not counted.names_for and bool(listed.names_for)
    return told and all(one == other for one, other in given if None not in (one, other))


def _counts_again(named: Tally, counted: Tally) -> bool:
    """Tell whether the resolution right after a vote by name gives its numbers once more, and no names."""
    sides = (named.votes_for, named.votes_against)
    again = None not in sides and sides == (counted.votes_for, counted.votes_against)
    return again and counted.abstentions in (None, named.abstentions) and not counted.names_for


def _sides_apart(motion: Event, amendment: Event) -> bool:
    """Tell whether one sentence counts those for the motion and the next those for the amendment, names between."""
    one, other = motion.tally, amendment.tally
    if one is None or other is None or "amendment" in motion.words.lower().removeprefix(_AMENDS):
        return False
    alone = one.votes_against is None and other.votes_against is None and not amendment.on_motion
    told = motion.on_motion and "amendment" in amendment.words.lower().removeprefix(_AMENDS)
    return alone and told and None not in (one.votes_for, other.votes_for)


def _completes(first: Movers, second: Event) -> bool:
    """Tell whether a sentence names who seconded what the one before moved, whatever that says came of it."""
    lacks = first.seconder is None and second.movers is not None and second.movers.proposer is None
    return lacks and (not first.settled or bool(_SECONDED_IT.search(second.words)))


def _told(events: Iterable[Event], text: str) -> Iterator[Event]:
    """Leave out a proposal that nobody seconded and that came to nothing."""
    for event in events:
        movers = event.movers
        opening = event.span.of(text).lstrip(" (").lower()
        said = opening.startswith(_SAYS_WHO)
        if event.tally or (movers and (movers.seconder or movers.settled or said)):
            yield event
