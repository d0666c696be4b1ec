"""What resolution knows once identities stand: keys, days, the IRIs of claims. Inference goes by this value alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, Protocol

from kg import iri
from kg.lexicon import Lexicon
from kg.model import Entity, Membership, Ref, Span
from kg.resolve.context import Context
from kg.resolve.councils import key_of
from kg.resolve.lists import Words
from kg.resolve.mentions import Node
from kg.resolve.texts import Twins
from kg.resolve.told import told_by

ClaimKind = Literal[
    "statement", "decision", "recommendation", "action", "inspection", "figure", "membership", "attendance"
]

_LISTS: Mapping[ClaimKind, str] = {
    "statement": "statements",
    "decision": "decisions",
    "recommendation": "recommendations",
    "action": "actions",
    "inspection": "inspections",
    "figure": "figures",
    "membership": "memberships",
    "attendance": "attendances",
}


class Spanned(Protocol):
    """Any claim: it has a span."""

    @property
    def span(self) -> Span:
        """The passage that it rests on."""
        ...


@dataclass(frozen=True)
class Known:
    """Contexts in the order of their keys, the key of every mention, meeting and item, and the twins among texts."""

    contexts: tuple[Context, ...]
    keys: Mapping[Node, str]
    twins: tuple[Twins, ...]
    lists: Words
    lexicon: Lexicon

    @cached_property
    def by_key(self) -> Mapping[str, Context]:
        """The contexts by their document's key."""
        return {context.key: context for context in self.contexts}

    @cached_property
    def twins_of(self) -> Mapping[tuple[str, Span], tuple[Twins, ...]]:
        """The twins that each stretch is one of, by its document's key and span."""
        found: dict[tuple[str, Span], list[Twins]] = defaultdict(list)
        for twins in self.twins:
            for stretch in (twins.one, twins.other):
                found[stretch.doc, stretch.span].append(twins)
        return {mark: tuple(group) for mark, group in found.items()}

    @cached_property
    def told_by(self) -> Mapping[str, frozenset[str]]:
        """The keys of the documents that tell a stretch of each document again."""
        return told_by(self.twins)

    def key(self, context: Context, ref: Ref | None) -> str | None:
        """Return the identity's key of a document's ref."""
        return self.keys.get((context.key, ref)) if ref else None

    def iri(self, key: str) -> str:
        """Return the IRI of an identity, a meeting or an item by its key."""
        return iri.entity_iri(key)

    @cached_property
    def _short_names(self) -> Mapping[str, str]:
        return {key_of(council): council.short_name for council in self.lexicon.councils}

    def short_name(self, key: str) -> str | None:
        """Return what a council is called for short, by its key: "Middlesbrough", "Tameford"; None where unknown."""
        if known := self._short_names.get(key):
            return known
        words = key.removeprefix("council/").split("-")
        place = [word.capitalize() for word in words if word not in ("council", "parish", "town", "community")]
        return " ".join(place) if "council" in words and place else None

    def document(self, context: Context) -> str:
        """Return a document's IRI."""
        return iri.document_iri(context.key)

    def passage(self, context: Context, span: Span) -> str:
        """Return the IRI of a passage."""
        return iri.passage_iri(context.key, span.start, span.end)

    def claims(self, context: Context, kind: ClaimKind) -> Iterable[tuple[str, Spanned]]:
        """Return a document's claims of a kind, each after its IRI."""
        found: tuple[Spanned, ...] = getattr(context.reading.claims, _LISTS[kind])
        names = iri.claim_names(context.key, kind, [(c.span.start, c.span.end) for c in found])
        return zip(names, found, strict=True)

    def memberships(self, context: Context) -> Iterable[tuple[str, Membership]]:
        """Return a document's memberships, each after its IRI."""
        return ((name, claim) for name, claim in self.claims(context, "membership") if isinstance(claim, Membership))

    def entities(self, context: Context) -> Mapping[Ref, Entity]:
        """Return a document's entities by their refs."""
        return {entity.ref: entity for entity in context.reading.claims.entities}

    def meetings(self, context: Context) -> frozenset[str]:
        """Return the keys of the meetings that a document records."""
        return frozenset(self.keys[context.key, meeting.ref] for meeting in context.reading.claims.meetings)
