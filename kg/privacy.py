"""Whom the graph holds: people in a public role. Others are named in quotes, as councils published them, and no more.

A public role is what documents show: a seat, a post, a place in a body or an organisation, attendance at a meeting, a
motion or a vote, a decision taken, an action to carry out. Who asked a question from the gallery, or was written of,
has none.
"""

from collections.abc import Iterable, Iterator, Set
from dataclasses import fields, replace
from typing import Any, Final

from kg.iri import BASE
from kg.model import Claims, Reading, Ref, Resolution, Statement

#: A person of a document, or one known across documents: the document's key and the ref there, or the identity's key.
Who = tuple[str, Ref] | str
_CLAIMS: Final = tuple(f.name for f in fields(Claims) if f.name != "entities")
_PUBLIC_KINDS: Final = ("councillor", "officer")
#: The fields by which a claim shows that a person acts in a public role.
_ROLES: Final = {
    "memberships": ("person",),
    "attendances": ("person", "substitutes_for"),
    "decisions": ("decided_by",),
    "votes": ("proposer", "seconder", "voters_for", "voters_against", "abstainers"),
    "recommendations": ("made_by",),
    "actions": ("responsible",),
    "inspections": ("inspector",),
}


def only_public(readings: Iterable[Reading], resolution: Resolution) -> tuple[tuple[Reading, ...], Resolution, int]:
    """Leave out the people in no public role: readings and identities without them, and how many they were.

    What they are said to have said stays, with its passage, but is no longer theirs.
    """
    kept = tuple(readings)
    public = {who for reading in kept for who in _in_roles(reading, resolution)}
    public |= {i.key for i in resolution.identities if i.kind == "person" and i.subtype in _PUBLIC_KINDS}
    people = {_who(reading, e.ref, resolution) for reading in kept for e in reading.claims.of_kind("person")}
    people |= {identity.key for identity in resolution.identities if identity.kind == "person"}
    private = people - public
    return (
        tuple(_without(reading, private, resolution) for reading in kept),
        _resolved(resolution, private),
        len(private),
    )


def _who(reading: Reading, ref: Ref, resolution: Resolution) -> Who:
    mark = (reading.document.key, ref)
    return resolution.members.get(mark, mark)


def _in_roles(reading: Reading, resolution: Resolution) -> Iterator[Who]:
    for entity in reading.claims.of_kind("person"):
        if entity.subtype in _PUBLIC_KINDS:
            yield _who(reading, entity.ref, resolution)
    for kind, names in _ROLES.items():
        for claim in getattr(reading.claims, kind):
            for name in names:
                value = getattr(claim, name)
                for ref in value if isinstance(value, tuple) else (value,):
                    if ref:
                        yield _who(reading, ref, resolution)


def _without(reading: Reading, private: Set[Who], resolution: Resolution) -> Reading:
    people = reading.claims.of_kind("person")
    refs = frozenset(person.ref for person in people if _who(reading, person.ref, resolution) in private)
    if not refs:
        return reading
    entities = tuple(entity for entity in reading.claims.entities if entity.ref not in refs)
    others = {kind: tuple(_unnamed(claim, refs) for claim in getattr(reading.claims, kind)) for kind in _CLAIMS}
    return replace(reading, claims=replace(reading.claims, entities=entities, **others))


def _unnamed(claim: Any, refs: Set[Ref]) -> Any:
    """Return a claim that no longer points at the people of the refs; the label of such a speaker goes too."""
    changed: dict[str, Any] = {}
    for field in fields(claim):
        value = getattr(claim, field.name)
        if isinstance(value, str) and value in refs:
            changed[field.name] = None
        elif isinstance(value, tuple) and any(isinstance(each, str) and each in refs for each in value):
            changed[field.name] = tuple(each for each in value if each not in refs)
    if isinstance(claim, Statement) and "speaker" in changed:
        changed["label"] = None
    return replace(claim, **changed) if changed else claim


def _resolved(resolution: Resolution, private: Set[Who]) -> Resolution:
    names = {BASE + key for key in private if isinstance(key, str)}
    return replace(
        resolution,
        identities=tuple(identity for identity in resolution.identities if identity.key not in private),
        inferences=tuple(
            inference
            for inference in resolution.inferences
            if not names & {inference.subject, inference.object, *inference.premises}
        ),
    )
