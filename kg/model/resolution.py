"""Who is who, and what follows: what resolution gives."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.model.entities import EntityKind
from kg.model.outline import Ref


@dataclass(frozen=True, slots=True)
class Identity:
    """One thing in the world: ``key`` names it for ever (``person/E06000002/r-farnham``).

    ``registered`` is true where it comes from the register of councils. ``part_of`` is another identity's key.
    """

    key: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    subtype: str | None = None
    code: str | None = None
    part_of: str | None = None
    start: str | None = None
    end: str | None = None
    successor: str | None = None
    registered: bool = False


@dataclass(frozen=True, slots=True)
class Inference:
    """A fact that follows from several: a triple of IRIs or a literal, its rule, its confidence, what it rests on.

    ``predicate`` is a full IRI; ``object`` is an IRI, or a literal's text where ``datatype`` is given.
    """

    subject: str
    predicate: str
    object: str
    rule: str
    confidence: float
    premises: tuple[str, ...]
    datatype: str | None = None


@dataclass(frozen=True, slots=True)
class Thread:
    """A matter followed through time: its label and the IRIs of its steps with their dates, oldest first."""

    key: str
    label: str
    steps: tuple[tuple[str, str | None], ...]
    premises: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is who: for each document key and ref the identity's key, the identities, and what is inferred."""

    members: Mapping[tuple[str, Ref], str] = field(default_factory=dict)
    identities: tuple[Identity, ...] = ()
    inferences: tuple[Inference, ...] = ()
    threads: tuple[Thread, ...] = ()
