"""The terms of other vocabularies that the graph uses as they are; `ontology/README.md` says what for."""

# ruff: noqa: N815 (the names are those vocabularies')

from typing import Final

from pyoxigraph import NamedNode

from kg.iri import ONTOLOGY

#: The prefixes of the vocabularies that a graph speaks in, for files that people read.
PREFIXES: Final = {
    "ckg": ONTOLOGY,
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


class RDF:
    """The RDF vocabulary: types, and the parts of a triple that an inference is about."""

    type: Final = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    subject: Final = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#subject")
    predicate: Final = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate")
    object: Final = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#object")


class SKOS:
    """Simple Knowledge Organization System: names, and the concepts of the schemes."""

    Concept: Final = NamedNode("http://www.w3.org/2004/02/skos/core#Concept")
    prefLabel: Final = NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    altLabel: Final = NamedNode("http://www.w3.org/2004/02/skos/core#altLabel")
    notation: Final = NamedNode("http://www.w3.org/2004/02/skos/core#notation")
    inScheme: Final = NamedNode("http://www.w3.org/2004/02/skos/core#inScheme")
    broader: Final = NamedNode("http://www.w3.org/2004/02/skos/core#broader")


class DCTERMS:
    """Dublin Core: titles, dates, sources, subjects, replacement."""

    title: Final = NamedNode("http://purl.org/dc/terms/title")
    date: Final = NamedNode("http://purl.org/dc/terms/date")
    source: Final = NamedNode("http://purl.org/dc/terms/source")
    format: Final = NamedNode("http://purl.org/dc/terms/format")
    subject: Final = NamedNode("http://purl.org/dc/terms/subject")
    isReplacedBy: Final = NamedNode("http://purl.org/dc/terms/isReplacedBy")


class FOAF:
    """Friend of a Friend: people, and what a named graph is about."""

    Person: Final = NamedNode("http://xmlns.com/foaf/0.1/Person")
    primaryTopic: Final = NamedNode("http://xmlns.com/foaf/0.1/primaryTopic")


class ORG:
    """The W3C Organization ontology: units, posts, memberships."""

    Post: Final = NamedNode("http://www.w3.org/ns/org#Post")
    Membership: Final = NamedNode("http://www.w3.org/ns/org#Membership")
    member: Final = NamedNode("http://www.w3.org/ns/org#member")
    organization: Final = NamedNode("http://www.w3.org/ns/org#organization")
    postIn: Final = NamedNode("http://www.w3.org/ns/org#postIn")
    unitOf: Final = NamedNode("http://www.w3.org/ns/org#unitOf")


class PROV:
    """Provenance: the premises of an inference."""

    wasDerivedFrom: Final = NamedNode("http://www.w3.org/ns/prov#wasDerivedFrom")


class SCHEMA:
    """Schema.org: first and last days, of councils and of memberships."""

    foundingDate: Final = NamedNode("https://schema.org/foundingDate")
    dissolutionDate: Final = NamedNode("https://schema.org/dissolutionDate")
    startDate: Final = NamedNode("https://schema.org/startDate")
    endDate: Final = NamedNode("https://schema.org/endDate")


class XSD:
    """The datatypes of values."""

    boolean: Final = NamedNode("http://www.w3.org/2001/XMLSchema#boolean")
    date: Final = NamedNode("http://www.w3.org/2001/XMLSchema#date")
    decimal: Final = NamedNode("http://www.w3.org/2001/XMLSchema#decimal")
    gYear: Final = NamedNode("http://www.w3.org/2001/XMLSchema#gYear")
    gYearMonth: Final = NamedNode("http://www.w3.org/2001/XMLSchema#gYearMonth")
    integer: Final = NamedNode("http://www.w3.org/2001/XMLSchema#integer")
