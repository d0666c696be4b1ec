"""What a document tells, as facts: one short function a kind of claim, each given the claim and its name."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, Final, Protocol

from pyoxigraph import NamedNode

from kg import iri
from kg.graph.record import Fact, Facts, Record, about, concept
from kg.graph.reused import DCTERMS, ORG, RDF, SCHEMA
from kg.graph.values import amount, count, date, plain, prose, truth
from kg.graph.vocabulary import CKG
from kg.model import (
    Action,
    Attendance,
    Decision,
    Figure,
    Inspection,
    Membership,
    Recommendation,
    Span,
    Statement,
    Vote,
)


class Claim(Protocol):
    """What all claims have: the passage that each rests on, and the rule that found it."""

    @property
    def span(self) -> Span: ...
    @property
    def rule(self) -> str: ...


def claim_facts(record: Record) -> Facts:
    """Yield the facts of all claims of a document."""
    for kind, facts in _WRITERS.items():
        for node, claim in record.claims[kind]:
            yield from common(record, node, claim)
            yield from facts(record, node, claim)


def common(record: Record, node: NamedNode, claim: Claim) -> Facts:
    """Yield what every claim has: its passage and its rule."""
    yield from record.evidence(node, claim.span)
    yield from about(node, (CKG.rule, plain(claim.rule)))


def membership(record: Record, node: NamedNode, claim: Membership) -> Facts:
    """Yield that a person was seen in a post or a body, on the document's date."""
    return about(
        node,
        (RDF.type, ORG.Membership),
        (ORG.member, record.thing(claim.person)),
        (CKG.post, record.thing(claim.post)),
        (ORG.organization, record.thing(claim.organisation)),
        (CKG.observedOn, date(record.date)),
        (SCHEMA.startDate, date(claim.start)),
        (SCHEMA.endDate, date(claim.end)),
    )


def attendance(record: Record, node: NamedNode, claim: Attendance) -> Facts:
    """Yield who was at the meeting, in what capacity."""
    return about(
        node,
        (RDF.type, CKG.Attendance),
        (CKG.attendee, record.thing(claim.person)),
        (CKG.capacity, concept("capacities", claim.capacity)),
        (CKG.atMeeting, record.thing(claim.meeting)),
        (CKG.substitutesFor, record.thing(claim.substitutes_for)),
    )


def statement(record: Record, node: NamedNode, claim: Statement) -> Facts:
    """Yield what was said, by whom and to whom; a question or an answer is a statement too."""
    narrower = {"question": CKG.Question, "answer": CKG.Answer}.get(claim.kind)
    yield from about(
        node,
        (RDF.type, CKG.Statement),
        (RDF.type, narrower),
        (CKG.text, record.words(claim.span)),
        (CKG.speakerLabel, prose(claim.label)),
        *((CKG.speaker, record.thing(who)) for who in (claim.speaker, *claim.beside)),
        (CKG.addressee, record.thing(claim.addressee)),
        (CKG.statedAt, record.thing(claim.meeting)),
        (CKG.underItem, record.thing(claim.item)),
    )
    if claim.answers:
        for question in _at(record, "statement", claim.answers):
            yield node, CKG.answers, question
    yield from record.mentions(node, claim.span, claim.speaker, *claim.beside)


def decision(record: Record, node: NamedNode, claim: Decision) -> Facts:
    """Yield what was decided; a resolution in the minutes of a meeting is that of the body that met."""
    meeting = next((m for m in record.reading.claims.meetings if m.ref == claim.meeting), None)
    decider = claim.decided_by or (meeting.body if meeting else None)
    yield from about(
        node,
        (RDF.type, CKG.Decision),
        (CKG.text, record.words(claim.span)),
        (CKG.outcome, concept("outcomes", claim.outcome)),
        (CKG.number, plain(claim.number)),
        (CKG.decidedBy, record.thing(decider)),
        (CKG.decidedAt, record.thing(claim.meeting)),
        (CKG.underItem, record.thing(claim.item)),
        (CKG.procedural, truth(claim.procedural)),
        (DCTERMS.date, date(claim.date)),
    )
    yield from record.mentions(node, claim.span)


def vote(record: Record, node: NamedNode, claim: Vote) -> Facts:
    """Yield the numbers, movers and names of a vote."""
    yield from about(
        node,
        (RDF.type, CKG.Vote),
        (CKG.votesFor, count(claim.votes_for)),
        (CKG.votesAgainst, count(claim.votes_against)),
        (CKG.abstentions, count(claim.abstentions)),
        (CKG.proposedBy, record.thing(claim.proposer)),
        (CKG.secondedBy, record.thing(claim.seconder)),
        (CKG.atMeeting, record.thing(claim.meeting)),
        (CKG.underItem, record.thing(claim.item)),
    )
    if claim.decision:
        for decided in _at(record, "decision", claim.decision):
            yield node, CKG.onDecision, decided
    yield from _voters(record, node, claim)


def _voters(record: Record, node: NamedNode, claim: Vote) -> Facts:
    sides = (
        (CKG.votedFor, claim.voters_for),
        (CKG.votedAgainst, claim.voters_against),
        (CKG.abstained, claim.abstainers),
    )
    return ((node, side, record.named(voter)) for side, voters in sides for voter in voters)


def recommendation(record: Record, node: NamedNode, claim: Recommendation) -> Facts:
    """Yield what is recommended, by whom and to whom."""
    yield from about(
        node,
        (RDF.type, CKG.Recommendation),
        (CKG.number, plain(claim.number)),
        (CKG.text, record.words(claim.span)),
        (CKG.madeBy, record.thing(claim.made_by)),
        (CKG.addressedTo, record.thing(claim.addressed_to)),
        (CKG.atMeeting, record.thing(claim.meeting)),
        (CKG.underItem, record.thing(claim.item)),
    )
    yield from record.mentions(node, claim.span, claim.made_by, claim.addressed_to)


def action(record: Record, node: NamedNode, claim: Action) -> Facts:
    """Yield what is to be done, by whom and by when."""
    return about(
        node,
        (RDF.type, CKG.Action),
        (CKG.text, record.words(claim.span)),
        (CKG.responsible, record.thing(claim.responsible)),
        (CKG.deadline, date(claim.deadline)),
        (CKG.atMeeting, record.thing(claim.meeting)),
        (CKG.underItem, record.thing(claim.item)),
    )


def inspection(record: Record, node: NamedNode, claim: Inspection) -> Facts:
    """Yield who inspected whom, when, and what was found."""
    yield from about(
        node,
        (RDF.type, CKG.Inspection),
        (CKG.inspector, record.thing(claim.inspector)),
        (CKG.inspected, record.thing(claim.inspected)),
        (CKG.inspectionKind, concept("inspection-kinds", claim.kind)),
        (DCTERMS.date, date(claim.date)),
        (CKG.judgement, prose(claim.judgement)),
    )
    for span in claim.findings:
        found = NamedNode(iri.claim_iri(record.document.key, "finding", span.start, span.end, base=record.base))
        yield node, CKG.finding, found
        yield from about(found, (RDF.type, CKG.Finding), (CKG.text, record.words(span)))
        yield from record.evidence(found, span)


def figure(record: Record, node: NamedNode, claim: Figure) -> Facts:
    """Yield a quantity and what it counts."""
    return about(
        node,
        (RDF.type, CKG.Figure),
        (CKG.value, amount(claim.value)),
        (CKG.unit, plain(claim.unit)),
        (CKG.measure, prose(claim.measure)),
        (CKG.asOf, date(claim.as_of)),
        (CKG.concerns, record.thing(claim.concerns)),
    )


def subject_facts(record: Record) -> Facts:
    """Yield what claims, items and the document are about; a topic on no claim's passage is the document's."""
    spans = {item.span: [record.named(item.ref)] for item in record.reading.claims.items}
    for claims in record.claims.values():
        for node, claim in claims:
            spans.setdefault(claim.span, []).append(node)
    for subject in record.reading.claims.subjects:
        for node in spans.get(subject.span, [record.node]):
            yield node, DCTERMS.subject, concept("subjects", subject.concept)


def _at(record: Record, kind: str, span: Span) -> tuple[NamedNode, ...]:
    """Return the claims of a kind on a passage, or else the first one that lies in it or around it."""
    claims = record.claims[kind]
    exact = tuple(node for node, other in claims if other.span == span)
    near = (node for node, other in claims if other.span.covers(span) or span.covers(other.span))
    return exact or tuple(islice(near, 1))


_WRITERS: Final[dict[str, Callable[[Record, NamedNode, Any], Iterator[Fact]]]] = {
    "membership": membership,
    "attendance": attendance,
    "statement": statement,
    "decision": decision,
    "vote": vote,
    "recommendation": recommendation,
    "action": action,
    "inspection": inspection,
    "figure": figure,
}
