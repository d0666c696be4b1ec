"""The ontology says of every term what it is, and the code uses no term that the ontology does not say."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef

import kg.graph.vocabulary as vocabulary
from kg.graph.generate import context_source, vocabulary_source
from kg.iri import ONTOLOGY
from kg.resources import resource

FOLDER = resource("ontology")
KG = Graph().parse(FOLDER / "kg.ttl")
CLASSES = set(KG.subjects(RDF.type, OWL.Class))
PROPERTIES = {p for kind in (OWL.ObjectProperty, OWL.DatatypeProperty) for p in KG.subjects(RDF.type, kind)}
TERMS = sorted(str(term) for term in CLASSES | PROPERTIES)
# Classes and values of other vocabularies that terms may have as domain or range.
REUSED = {RDFS.Resource, RDFS.Literal, SKOS.Concept} | {
    URIRef(name)
    for name in (
        *(f"http://www.w3.org/2001/XMLSchema#{kind}" for kind in ("string", "integer", "decimal", "boolean", "date")),
        "http://xmlns.com/foaf/0.1/Person",
        "http://www.w3.org/ns/org#Post",
        "http://www.w3.org/ns/org#Membership",
    )
}
SCHEMES = sorted((FOLDER / "vocab").glob("*.ttl"))
TURTLE = sorted(FOLDER.rglob("*.ttl"))


@pytest.mark.parametrize("term", TERMS)
def test_every_term_says_what_it_is(term: str) -> None:
    for predicate in (RDFS.label, RDFS.comment, SKOS.definition, SKOS.example, RDFS.isDefinedBy):
        assert len(set(KG.objects(URIRef(term), predicate))) == 1, predicate
    definition = KG.value(URIRef(term), SKOS.definition)
    assert definition == KG.value(URIRef(term), RDFS.comment)
    assert re.fullmatch(r"[A-Z“][^\n]*\.", str(definition)), "a definition is one sentence"
    assert str(definition).count(". ") == 0
    assert "“" in str(KG.value(URIRef(term), SKOS.example)), "an example quotes a line"


@pytest.mark.parametrize("term", sorted(map(str, PROPERTIES)))
def test_every_property_has_a_domain_and_a_range_that_are_classes(term: str) -> None:
    for predicate in (RDFS.domain, RDFS.range):
        found = list(KG.objects(URIRef(term), predicate))
        assert len(found) == 1 and (found[0] in CLASSES or found[0] in REUSED), (predicate, found)


def test_no_two_terms_share_a_label() -> None:
    labels = [str(KG.value(URIRef(term), RDFS.label)) for term in TERMS]
    assert len(labels) == len(set(labels))


def test_every_superclass_and_superproperty_of_our_own_is_defined() -> None:
    for predicate in (RDFS.subClassOf, RDFS.subPropertyOf):
        ours = {o for o in KG.objects(None, predicate) if str(o).startswith(ONTOLOGY)}
        assert ours <= CLASSES | PROPERTIES


def test_the_header_says_version_licence_and_prefix() -> None:
    ontology = URIRef("https://w3id.org/council-kg/ontology")
    said = {str(p).rsplit("/", 1)[-1].rsplit("#", 1)[-1] for p in KG.predicates(ontology)}
    assert {"versionIRI", "title", "description", "license", "creator", "created"} <= said
    assert {"preferredNamespacePrefix", "preferredNamespaceUri"} <= said


@pytest.mark.parametrize("path", TURTLE, ids=lambda p: p.name)
def test_every_term_of_ours_that_a_file_uses_is_defined(path: Path) -> None:
    named = {str(t) for triple in Graph().parse(path) for t in triple if isinstance(t, URIRef)}
    used = {name for name in named if name.startswith(ONTOLOGY)}
    assert used <= set(TERMS), used - set(TERMS)


@pytest.mark.parametrize("path", TURTLE, ids=lambda p: p.name)
def test_iris_and_literals_are_well_formed(path: Path) -> None:
    for triple in Graph().parse(path):
        for term in triple:
            if isinstance(term, URIRef):
                assert re.fullmatch(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+", str(term)), term
            if isinstance(term, Literal):
                assert not term.ill_typed, term


def test_the_constants_are_those_of_the_ontology() -> None:
    written = Path(str(vocabulary.__file__)).read_text(encoding="utf-8")
    assert written == vocabulary_source(FOLDER / "kg.ttl"), "run: python -m kg.graph.generate"


def test_the_context_names_what_the_ontology_defines() -> None:
    written = (FOLDER / "context.jsonld").read_text(encoding="utf-8")
    assert written == context_source(FOLDER / "kg.ttl"), "run: python -m kg.graph.generate"


def concepts(path: Path) -> Iterator[tuple[URIRef, Graph]]:
    scheme = Graph().parse(path)
    for concept in sorted(scheme.subjects(RDF.type, SKOS.Concept)):
        assert isinstance(concept, URIRef)
        yield concept, scheme


@pytest.mark.parametrize("path", SCHEMES, ids=lambda p: p.stem)
def test_a_concept_is_in_its_scheme_and_is_named_by_its_notation(path: Path) -> None:
    found = list(concepts(path))
    assert found
    for concept, scheme in found:
        notation = str(scheme.value(concept, SKOS.notation))
        assert str(concept) == f"https://w3id.org/council-kg/vocab/{path.stem}/{notation.replace(' ', '-')}"
        assert scheme.value(concept, SKOS.inScheme) == URIRef(f"https://w3id.org/council-kg/vocab/{path.stem}")
        assert scheme.value(concept, SKOS.prefLabel) and scheme.value(concept, SKOS.definition), concept


@pytest.mark.parametrize("path", SCHEMES, ids=lambda p: p.stem)
def test_no_two_concepts_of_a_scheme_share_a_label(path: Path) -> None:
    owners: dict[str, set[URIRef]] = {}
    for concept, scheme in concepts(path):
        for predicate in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel):
            for label in scheme.objects(concept, predicate):
                owners.setdefault(str(label).lower(), set()).add(concept)
    assert not {label: own for label, own in owners.items() if len(own) > 1 and not _one_family(own, scheme)}


def _one_family(concepts: set[URIRef], scheme: Graph) -> bool:
    """Whether one is the broader concept of all the others: a group may be called by the name of one of its members."""
    return any(all(o == c or (o, SKOS.broader, c) in scheme for o in concepts) for c in concepts)
