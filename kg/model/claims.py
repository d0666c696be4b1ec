"""Everything taken from one document, in one value."""

from dataclasses import dataclass, fields
from typing import Self

from kg.model.entities import Entity, EntityKind, unite
from kg.model.events import (
    Action,
    AgendaItem,
    Attendance,
    Decision,
    Figure,
    Inspection,
    Meeting,
    Membership,
    Recommendation,
    Statement,
    Subject,
    Vote,
)
from kg.model.outline import DocumentKind, Ref
from kg.model.text import Document


@dataclass(frozen=True, slots=True)
class Claims:
    """Everything taken from one document, or from one step of it. Claims add up: see `merge`."""

    entities: tuple[Entity, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    memberships: tuple[Membership, ...] = ()
    attendances: tuple[Attendance, ...] = ()
    statements: tuple[Statement, ...] = ()
    decisions: tuple[Decision, ...] = ()
    votes: tuple[Vote, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    actions: tuple[Action, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    figures: tuple[Figure, ...] = ()
    subjects: tuple[Subject, ...] = ()

    def merge(self, other: Self) -> Self:
        """Return both together; entities of one ref become one, with both names and all mentions."""
        merged = {f.name: getattr(self, f.name) + getattr(other, f.name) for f in fields(self)}
        merged["entities"] = unite(merged["entities"])
        return type(self)(**merged)

    def entity(self, ref: Ref | None) -> Entity | None:
        """Return the entity of a ref, or None."""
        return next((e for e in self.entities if e.ref == ref), None)

    def of_kind(self, kind: EntityKind) -> tuple[Entity, ...]:
        """Return the entities of one kind, in order of their first mention."""
        return tuple(e for e in self.entities if e.kind == kind)


@dataclass(frozen=True, slots=True)
class Reading:
    """One document with its outline's kind and title and all its claims: what extraction gives and resolution takes.

    ``coverage`` counts its sentences: read, with a claim, with a reporting verb and no claim.
    """

    document: Document
    kind: DocumentKind
    title: str | None
    claims: Claims
    coverage: tuple[int, int, int] = (0, 0, 0)
