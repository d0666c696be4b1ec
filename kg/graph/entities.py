"""What a document names, as facts: its council, bodies, people, posts, services, organisations and places."""

from collections.abc import Iterator, Mapping
from typing import Final

from pyoxigraph import NamedNode

from kg.graph.record import Facts, Record
from kg.graph.reused import FOAF, ORG, RDF, SKOS
from kg.graph.values import prose
from kg.graph.vocabulary import CKG
from kg.model import Entity, EntityKind

CLASSES: Final[Mapping[EntityKind, NamedNode]] = {
    "council": CKG.Council,
    "body": CKG.Body,
    "person": FOAF.Person,
    "post": ORG.Post,
    "service": CKG.Service,
    "organisation": CKG.Organisation,
    "place": CKG.Place,
}

#: The narrower class of a kind's subtype; the notations of a body's are those of the scheme of body types.
SUBCLASSES: Final[Mapping[tuple[str, str], NamedNode]] = {
    ("person", "councillor"): CKG.Councillor,
    ("person", "officer"): CKG.Officer,
    ("organisation", "inspectorate"): CKG.Inspectorate,
    ("body", "full-council"): CKG.FullCouncil,
    ("body", "cabinet"): CKG.Cabinet,
    ("body", "executive"): CKG.Executive,
    ("body", "committee"): CKG.Committee,
    ("body", "sub-committee"): CKG.SubCommittee,
    ("body", "joint-committee"): CKG.JointCommittee,
    ("body", "panel"): CKG.Panel,
    ("body", "board"): CKG.Board,
    ("body", "commission"): CKG.Commission,
    ("body", "forum"): CKG.Forum,
    ("body", "partnership"): CKG.Partnership,
    ("body", "working-group"): CKG.WorkingGroup,
    ("body", "assembly"): CKG.Assembly,
}

#: How a kind of thing belongs to the organisation that it is part of.
BELONGING: Final[Mapping[EntityKind, NamedNode]] = {"body": ORG.unitOf, "service": ORG.unitOf, "post": ORG.postIn}


def entity_facts(record: Record, entity: Entity) -> Facts:
    """Yield what the document says of one thing: its classes, its names here, what it belongs to, its mentions.

    A place that is named only where the document tells where somebody lives is left out.
    """
    if entity.kind == "place" and not record.shows(entity):
        return
    node = record.named(entity.ref)
    for kind in classes(entity.kind, entity.subtype):
        yield node, RDF.type, kind
    yield from _names(record, entity, node)
    owner, belongs = record.owner(entity.ref, entity.part_of), BELONGING.get(entity.kind)
    if owner and belongs and owner != node:
        yield node, belongs, owner
    for span in entity.spans:
        yield from record.evidence(node, span)


def classes(kind: EntityKind, subtype: str | None) -> Iterator[NamedNode]:
    """Yield the class of a kind and, where it has one, that of its subtype."""
    yield CLASSES[kind]
    narrower = SUBCLASSES.get((kind, (subtype or "").lower().replace(" ", "-")))
    if narrower:
        yield narrower


def _names(record: Record, entity: Entity, node: NamedNode) -> Facts:
    """Yield the names that the document uses. The preferred one is the identity's, in those documents that use it:
    so a thing that several documents name has one preferred name among them.
    """
    identity = record.identity(entity.ref)
    preferred = identity.name if identity else entity.name
    for name in dict.fromkeys((entity.name, *entity.aliases)):
        words = prose(name)
        if words:
            yield node, SKOS.prefLabel if name == preferred else SKOS.altLabel, words
