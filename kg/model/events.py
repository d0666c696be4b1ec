"""What a document says: one kind of claim a class, each with the span it rests on and the rule that took it."""

from dataclasses import dataclass
from typing import Literal

from kg.model.outline import Ref
from kg.model.text import Span

Capacity = Literal["present", "in-attendance", "apologies", "substitute", "absent"]
StatementKind = Literal["statement", "question", "answer"]
Outcome = Literal["agreed", "noted", "resolved", "approved", "refused", "deferred", "recommended", "other"]


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting as one document records it. Date ``YYYY-MM-DD``, time ``HH:MM``; what is not said is None."""

    ref: Ref
    span: Span
    body: Ref | None = None
    council: Ref | None = None
    date: str | None = None
    time: str | None = None
    venue: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item of a meeting's agenda."""

    ref: Ref
    span: Span
    title: str
    number: str | None = None
    meeting: Ref | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Membership:
    """That a document shows a person in a post, or in a body. Start and end only where the document states them."""

    person: Ref
    span: Span
    post: Ref | None = None
    organisation: Ref | None = None
    start: str | None = None
    end: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Attendance:
    """That a named person was present, in attendance, absent, sent apologies or stood in for another."""

    person: Ref
    capacity: Capacity
    span: Span
    meeting: Ref | None = None
    substitutes_for: Ref | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """Reported speech: one reporting sentence or governed list item.

    ``label`` is the speaker in the sentence's words (None: it names none); ``speaker`` the person, body, post or
    organisation where this document settles who that was, ``beside`` those who said it together with the speaker.
    ``answers`` is the span of the question it replies to.
    """

    span: Span
    kind: StatementKind
    label: str | None = None
    speaker: Ref | None = None
    beside: tuple[Ref, ...] = ()
    addressee: Ref | None = None
    answers: Span | None = None
    meeting: Ref | None = None
    item: Ref | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """A resolution or one numbered part of it. ``decided_by`` and ``date`` differ from the meeting's where the text
    reports a decision of another body or day (then ``meeting`` is None). Procedural: approving minutes, excluding the
    press, electing a chair.
    """

    span: Span
    outcome: Outcome
    decided_by: Ref | None = None
    number: str | None = None
    procedural: bool = False
    date: str | None = None
    meeting: Ref | None = None
    item: Ref | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Vote:
    """Numbers, movers or names of a vote; ``decision`` is the span of the decision it was on."""

    span: Span
    decision: Span | None = None
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    proposer: Ref | None = None
    seconder: Ref | None = None
    voters_for: tuple[Ref, ...] = ()
    voters_against: tuple[Ref, ...] = ()
    abstainers: tuple[Ref, ...] = ()
    meeting: Ref | None = None
    item: Ref | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What a body or author recommends another to do. ``number`` is its letter or number as printed, bare ("a")."""

    span: Span
    number: str | None = None
    made_by: Ref | None = None
    addressed_to: Ref | None = None
    meeting: Ref | None = None
    item: Ref | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """Something that somebody is to do: "ACTION: Clerk to write to the highways team"."""

    span: Span
    responsible: Ref | None = None
    deadline: str | None = None
    meeting: Ref | None = None
    item: Ref | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Inspection:
    """An inspection, visit or review by an outside body. ``date`` is as exact as stated: YYYY, YYYY-MM, YYYY-MM-DD."""

    span: Span
    kind: Literal["inspection", "monitoring visit", "focused visit", "review", "other"]
    inspector: Ref | None = None
    inspected: Ref | None = None
    date: str | None = None
    judgement: str | None = None
    findings: tuple[Span, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with what it counts. ``value`` is a plain decimal ("3300000"), ``unit`` "%", "£" or None."""

    span: Span
    value: str
    measure: str
    unit: str | None = None
    as_of: str | None = None
    concerns: Ref | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """That the claim or item on a span is about a topic: ``concept`` is the topic's notation in the subject scheme."""

    span: Span
    concept: str
    rule: str = ""
