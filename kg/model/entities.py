"""What is named in a document, each thing under one key."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from kg.iri import slug
from kg.model.outline import Ref
from kg.model.text import Span

EntityKind = Literal["council", "body", "person", "post", "service", "organisation", "place"]


@dataclass(frozen=True, slots=True)
class Entity:
    """Something named in a document. ``spans`` are its mentions in order; ``name`` is its fullest name there.

    ``subtype`` is a person's kind (councillor, officer, other), a body's type (panel, committee, …), an organisation's
    (inspectorate) or a place's. ``part_of`` is a body's or service's council, a post's organisation. ``aliases`` hold
    what this document alone calls it too ("the Panel").
    """

    ref: Ref
    kind: EntityKind
    name: str
    spans: tuple[Span, ...]
    aliases: tuple[str, ...] = ()
    subtype: str | None = None
    part_of: Ref | None = None
    code: str | None = None
    rule: str = ""


def ref_of(kind: EntityKind, name: str) -> Ref:
    """Return the key that a name of a kind has within its document.

    >>> ref_of("person", "R Farnham")
    'person:r-farnham'
    """
    return f"{kind}:{slug(name)}"


def unite(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Make one entity of those that share a ref: the first one's name, the others' names as aliases, all mentions."""
    together: dict[Ref, list[Entity]] = {}
    for entity in entities:
        together.setdefault(entity.ref, []).append(entity)
    return tuple(_united(group) for group in together.values())


def _united(group: list[Entity]) -> Entity:
    first = group[0]
    if len(group) == 1:
        return first
    names = dict.fromkeys(chain.from_iterable((e.name, *e.aliases) for e in group))
    return Entity(
        ref=first.ref,
        kind=first.kind,
        name=first.name,
        spans=tuple(sorted(set(chain.from_iterable(e.spans for e in group)))),
        aliases=tuple(name for name in names if name != first.name),
        subtype=next((e.subtype for e in group if e.subtype), None),
        part_of=next((e.part_of for e in group if e.part_of), None),
        code=next((e.code for e in group if e.code), None),
        rule=first.rule,
    )
