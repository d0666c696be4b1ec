"""The register as facts: known councils, what is decided of identities, and the terms of the schemes."""

from collections.abc import Collection, Iterable
from typing import Final

from pyoxigraph import NamedNode

from kg import iri
from kg.graph.entities import BELONGING, classes
from kg.graph.record import Facts, about, concept
from kg.graph.reused import DCTERMS, RDF, SCHEMA, SKOS
from kg.graph.values import date, plain
from kg.graph.vocabulary import CKG
from kg.lexicon import Concept, KnownCouncil, Lexicon
from kg.model import Identity, Reading, Resolution

#: The schemes whose terms claims point to, with the class of their terms beside `skos:Concept`.
SCHEMES: Final = {
    "capacities": None,
    "document-kinds": None,
    "inspection-kinds": None,
    "outcomes": None,
    "subjects": CKG.Topic,
}


def register_facts(
    readings: Iterable[Reading], resolution: Resolution, lexicon: Lexicon, base: str = iri.BASE
) -> Facts:
    """Yield the identities that the register knows, what is decided of the others, and the schemes' terms."""
    yield from identity_facts(resolution.identities, names_said(readings, resolution), base)
    yield from standing_facts(resolution.identities, lexicon, base)


def identity_facts(identities: Iterable[Identity], said: Collection[tuple[str, str]], base: str = iri.BASE) -> Facts:
    """Yield what the register tells of identities. ``said`` are their keys with the names that documents give them."""
    for identity in identities:
        if identity.registered:
            yield from _registered(identity, base)
        else:
            yield from _decided(identity, (identity.key, identity.name) in said, base)


def standing_facts(identities: Collection[Identity], lexicon: Lexicon, base: str = iri.BASE) -> Facts:
    """Yield the councils that took the place of those known, and the schemes' terms."""
    yield from _successors(identities, lexicon, base)
    for scheme in SCHEMES:
        for term in lexicon.schemes.get(scheme, ()):
            yield from _term(scheme, term)


def names_said(readings: Iterable[Reading], resolution: Resolution) -> set[tuple[str, str]]:
    """Return each identity's key with each name that a document gives it."""
    return {
        (resolution.members[mark], name)
        for reading in readings
        for entity in reading.claims.entities
        if (mark := (reading.document.key, entity.ref)) in resolution.members
        for name in (entity.name, *entity.aliases)
    }


def _registered(identity: Identity, base: str) -> Facts:
    node = NamedNode(iri.entity_iri(identity.key, base))
    for kind in classes(identity.kind, identity.subtype):
        yield node, RDF.type, kind
    yield from about(
        node,
        (SKOS.prefLabel, plain(identity.name)),
        (CKG.gssCode, plain(identity.code) if identity.kind == "council" else None),
        (SCHEMA.foundingDate, date(identity.start)),
        (SCHEMA.dissolutionDate, date(identity.end)),
        (DCTERMS.isReplacedBy, NamedNode(iri.entity_iri(identity.successor, base)) if identity.successor else None),
    )
    for alias in identity.aliases:
        yield from about(node, (SKOS.altLabel, plain(alias) if alias != identity.name else None))
    yield from _belonging(identity, base)


def _successors(identities: Collection[Identity], lexicon: Lexicon, base: str) -> Facts:
    """Yield the councils that took the place of known ones, and are named by no document."""
    told = {identity.key for identity in identities}
    by_code = {council.gss: council for council in lexicon.councils}
    wanted = [identity.successor for identity in identities if identity.successor]
    for key in sorted(set(wanted) - told):
        council = by_code.get(key.rsplit("/", 1)[-1])
        if council:
            yield from _registered(_identity(key, council), base)


def _identity(key: str, council: KnownCouncil) -> Identity:
    return Identity(
        key,
        "council",
        council.name,
        council.alternatives,
        code=council.gss,
        start=council.start,
        end=council.end,
        registered=True,
    )


def _decided(identity: Identity, name_said: bool, base: str) -> Facts:
    """Yield what no document says of an identity: what it belongs to, and its name where no document uses it."""
    node = NamedNode(iri.entity_iri(identity.key, base))
    yield from _belonging(identity, base)
    if not name_said:
        yield from about(node, (SKOS.prefLabel, plain(identity.name)))


def _belonging(identity: Identity, base: str) -> Facts:
    belongs = BELONGING.get(identity.kind)
    if identity.part_of and belongs:
        owner = NamedNode(iri.entity_iri(identity.part_of, base))
        yield NamedNode(iri.entity_iri(identity.key, base)), belongs, owner


def _term(scheme: str, term: Concept) -> Facts:
    node = concept(scheme, term.notation)
    yield from about(
        node,
        (RDF.type, SKOS.Concept),
        (RDF.type, SCHEMES[scheme]),
        (SKOS.inScheme, NamedNode(f"https://w3id.org/council-kg/vocab/{scheme}")),
        (SKOS.notation, plain(term.notation)),
        (SKOS.prefLabel, plain(term.label)),
        (SKOS.broader, concept(scheme, term.broader) if term.broader else None),
    )
