"""One document's claims as RDF: the names of its things, its passages, and what every claim has in common."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

from kg import iri
from kg.graph.contacts import spare
from kg.graph.reused import RDF
from kg.graph.values import count, plain
from kg.graph.vocabulary import CKG
from kg.model import Document, Entity, Identity, Reading, Ref, Resolution, Span

Term = NamedNode | Literal
#: A subject, a predicate and an object.
Fact = tuple[NamedNode, NamedNode, Term]
Facts = Iterator[Fact]

#: Each kind of claim, as its name has it, and where a document's claims hold it.
CLAIM_FIELDS: Final = {
    "membership": "memberships",
    "attendance": "attendances",
    "statement": "statements",
    "decision": "decisions",
    "vote": "votes",
    "recommendation": "recommendations",
    "action": "actions",
    "inspection": "inspections",
    "figure": "figures",
}

_VOCAB = "https://w3id.org/council-kg/vocab/"


def about(subject: NamedNode, *pairs: tuple[NamedNode, Term | None]) -> Facts:
    """Yield a fact for each predicate that has a value."""
    return ((subject, predicate, value) for predicate, value in pairs if value is not None)


def concept(scheme: str, notation: str) -> NamedNode:
    """Name a term of a scheme.

    >>> print(concept("inspection-kinds", "monitoring visit"))
    <https://w3id.org/council-kg/vocab/inspection-kinds/monitoring-visit>
    """
    return NamedNode(f"{_VOCAB}{scheme}/{quote(notation.replace(' ', '-'), safe='')}")


@dataclass(frozen=True)
class Record:
    """A reading beside the identities: it names the document's things and claims, and gives their evidence."""

    reading: Reading
    resolution: Resolution
    identities: dict[str, Identity]
    base: str = iri.BASE

    @property
    def document(self) -> Document:
        """The document that was read."""
        return self.reading.document

    @cached_property
    def node(self) -> NamedNode:
        """The document's own name."""
        return NamedNode(iri.document_iri(self.document.key, self.base))

    @cached_property
    def date(self) -> str | None:
        """The day of the one meeting that the document records; None where it records several or none."""
        days = {meeting.date for meeting in self.reading.claims.meetings if meeting.date}
        return days.pop() if len(days) == 1 else None

    def identity(self, ref: Ref) -> Identity | None:
        """Return who or what a ref was found to be."""
        return self.identities.get(self.resolution.members.get((self.document.key, ref), ""))

    def named(self, ref: Ref) -> NamedNode:
        """Name what a ref stands for: by its identity, or within the document where it has none."""
        key = self.resolution.members.get((self.document.key, ref))
        if key:
            return NamedNode(iri.entity_iri(key, self.base))
        return NamedNode(f"{self.node.value}/{quote(ref.replace(':', '/', 1), safe='/')}")

    def thing(self, ref: Ref | None) -> NamedNode | None:
        """Name what a ref stands for; None for none, and for a ref that nothing in the document bears."""
        return self.named(ref) if ref and ref in self._borne else None

    def owner(self, ref: Ref, owner: Ref | None) -> NamedNode | None:
        """Name what the document gives a thing to; None where resolution found that it is another council's.

        A document that speaks much of a county gives that its parish's own committees: nobody said so.
        """
        node, mine, theirs = self.thing(owner), *(self._key(named) for named in (ref, owner))
        if theirs.startswith("council/") and mine and mine.split("/")[1] != theirs.split("/")[1]:
            return None
        return node

    def _key(self, ref: Ref | None) -> str:
        return self.resolution.members.get((self.document.key, ref), "") if ref else ""

    @cached_property
    def _borne(self) -> frozenset[Ref]:
        claims = self.reading.claims
        return frozenset(
            [*(e.ref for e in claims.entities), *(m.ref for m in claims.meetings), *(i.ref for i in claims.items)]
        )

    @cached_property
    def claims(self) -> dict[str, tuple[tuple[NamedNode, Any], ...]]:
        """The claims by kind, each with its name; those whose words are contact details only are left out."""
        return {kind: tuple(self._named_claims(kind, field)) for kind, field in CLAIM_FIELDS.items()}

    def _named_claims(self, kind: str, field: str) -> Iterator[tuple[NamedNode, Any]]:
        claims = getattr(self.reading.claims, field)
        spans = [(claim.span.start, claim.span.end) for claim in claims]
        for name, claim in zip(iri.claim_names(self.document.key, kind, spans, self.base), claims, strict=True):
            if spare(self.document.text, claim.span):
                yield NamedNode(name), claim

    def evidence(self, subject: NamedNode, span: Span) -> Facts:
        """Yield the passage that shows a subject, with its words; nothing where they are contact details only."""
        kept = spare(self.document.text, span)
        if kept is None:
            return
        passage = NamedNode(iri.passage_iri(self.document.key, kept.start, kept.end, self.base))
        yield subject, CKG.evidence, passage
        yield passage, RDF.type, CKG.Passage
        yield passage, CKG.inDocument, self.node
        yield from about(
            passage,
            (CKG.start, count(kept.start)),
            (CKG.end, count(kept.end)),
            (CKG.exact, plain(kept.of(self.document.text))),
            (CKG.page, count(self.document.page_of(kept.start))),
        )

    def words(self, span: Span) -> Literal | None:
        """Return the words of a passage as the graph may hold them."""
        kept = spare(self.document.text, span)
        return plain(kept.of(self.document.text)) if kept else None

    def shows(self, entity: Entity) -> bool:
        """Tell whether anything shows a thing but words that give contact details, or where somebody lives."""
        return any(spare(self.document.text, span) for span in entity.spans)

    def mentions(self, subject: NamedNode, span: Span, *besides: Ref | None) -> Facts:
        """Yield what is named within a passage, leaving out those that the claim links to anyway."""
        first = bisect_left(self._mentioned, (span.start, 0, ""))
        for start, end, ref in self._mentioned[first:]:
            if start >= span.end:
                break
            if end <= span.end and ref not in besides:
                yield subject, CKG.mentions, self.named(ref)

    @cached_property
    def _mentioned(self) -> list[tuple[int, int, Ref]]:
        text, entities = self.document.text, self.reading.claims.entities
        found = ((span.start, span.end, entity.ref) for entity in entities for span in entity.spans)
        return sorted(mention for mention in found if spare(text, Span(*mention[:2])))
