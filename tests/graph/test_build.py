"""A graph says what its documents say, each in its own graph, with quotes that are slices of the text."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg import iri
from kg.graph.build import document_quads, inferred_quads, quads, register_quads
from kg.graph.serialise import nquads
from kg.graph.validate import validate
from kg.graph.vocabulary import CKG
from kg.lexicon import KnownCouncil, Lexicon, load_scheme
from kg.model import Claims, Document, Identity, Inference, Reading, Resolution, Span, Statement
from kg.resources import resource
from tests.graph.minutes import MARLOW, RESOLUTION, TEXT, reading

SCHEMES = ("capacities", "outcomes", "document-kinds", "inspection-kinds")
LEXICON = Lexicon({n: load_scheme(resource("ontology", "vocab", f"{n}.ttl")) for n in SCHEMES}, {}, (), "test")
PREFIXES = """
PREFIX ckg: <https://w3id.org/council-kg/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""


def built(*readings: Reading, resolution: Resolution = RESOLUTION, base: str = iri.BASE) -> list[Quad]:
    return list(quads(readings or (reading(),), resolution, LEXICON, base))


def ask(pattern: str, made: Sequence[Quad]) -> bool:
    store = Store()
    store.extend(made)
    return bool(store.query(f"{PREFIXES} ASK {{ {pattern} }}", use_default_graph_as_union=True))


SAID = {
    "a question is a statement too": "?s a ckg:Question, ckg:Statement ; ckg:speakerLabel 'A Member'",
    "an answer answers its question": "?a a ckg:Answer ; ckg:answers ?q . ?q a ckg:Question",
    "a statement mentions what its words name": "?q a ckg:Question ; ckg:mentions/skos:prefLabel 'Northside'",
    "a decision is that of the body that met": "?d ckg:decidedBy/skos:prefLabel 'Housing Scrutiny Panel'",
    "an outcome has its notation": "?d ckg:outcome/skos:notation 'approved'",
    "a vote is on its decision": "?v ckg:onDecision/ckg:text 'RESOLVED that the strategy be approved.'",
    "a vote has numbers": "?v ckg:votesFor 5 ; ckg:votesAgainst 2 ; ckg:votedAgainst/skos:prefLabel 'C Rees'",
    "a substitute sat for another": "?a ckg:capacity/skos:notation 'substitute' ; ckg:substitutesFor ?b",
    "a membership is seen on the meeting's day": "?m org:member ?p ; ckg:observedOn '2022-05-04'^^xsd:date",
    "a recommendation is made to another": "?r ckg:number 'a' ; ckg:addressedTo/skos:prefLabel 'Cabinet'",
    "an inspection is as exact as stated": "?i a ckg:Inspection ; dcterms:date '2021-03'^^xsd:gYearMonth",
    "an inspection has findings": "?i ckg:finding/ckg:text 'repairs took too long'",
    "a panel is a body": "?b a ckg:Panel, ckg:Body ; skos:altLabel 'the Panel' ; org:unitOf ?c . ?c a ckg:Council",
    "an item is the meeting's": "?d ckg:records ?m . ?i ckg:itemOf ?m ; ckg:number '22/14'",
    "a subject is a claim's": "?d a ckg:Decision ; dcterms:subject <https://w3id.org/council-kg/vocab/subjects/housing>",
    "a council is registered": "?c ckg:gssCode 'E06000999' ; schema:foundingDate ?start ; skos:altLabel 'Westmoor'",
    "an inference tells why": "?i a ckg:Inference ; ckg:rule ?r ; ckg:confidence 0.9 ; prov:wasDerivedFrom ?p",
    "a thread's steps are dated": "?t a ckg:Thread ; ckg:step ?s . ?s dcterms:date ?d",
}


@pytest.mark.parametrize("pattern", SAID.values(), ids=SAID.keys())
def test_the_graph_says_what_the_minutes_say(pattern: str) -> None:
    assert ask(pattern, built())


def test_the_graph_conforms_to_its_shapes() -> None:
    made = [quad for quad in built() if quad.graph_name != NamedNode(iri.graph_iri("inferred"))]
    report = validate(made)
    assert report.conforms, str(report)


def test_a_slice_is_its_quote() -> None:
    facts = {(q.subject, q.predicate): q.object.value for q in built() if isinstance(q.object, Literal)}
    passages = [subject for subject, predicate in facts if predicate == CKG.exact]
    assert passages
    for passage in passages:
        start, end = int(facts[passage, CKG.start]), int(facts[passage, CKG.end])
        assert TEXT[start:end] == facts[passage, CKG.exact]


def test_no_passage_gives_contact_details() -> None:
    words = " ".join(q.object.value for q in built() if isinstance(q.object, Literal))
    assert "960001" not in words and "@" not in words
    assert "Head of Housing to write to" in words


def test_two_claims_on_one_passage_have_two_names() -> None:
    figures = {q.subject for q in built() if q.object == CKG.Figure}
    assert len(figures) == 2
    assert sorted(node.value.rsplit("/", 1)[-1] for node in figures)[0] == "2"


def test_dropping_a_document_drops_all_that_only_it_says() -> None:
    both = built(reading("d1"), reading("d2", "june.txt"))
    graph = NamedNode(iri.graph_iri("d2"))
    kept = {quad.triple for quad in both if quad.graph_name != graph}
    assert kept == {quad.triple for quad in built(reading("d1"))}


def test_a_document_says_nothing_that_is_inferred_and_the_inferred_graph_says_why() -> None:
    document = set(document_quads(reading(), RESOLUTION))
    inferred = set(inferred_quads(RESOLUTION))
    assert not {q.triple for q in document} & {q.triple for q in inferred}
    assert not [q for q in document if q.object == CKG.Inference or q.predicate == CKG.conflictsWith]
    assert [q for q in inferred if q.predicate == CKG.speaker and q.object == NamedNode(iri.entity_iri(MARLOW))]


def test_one_person_in_two_documents_is_one_node_with_one_preferred_name() -> None:
    made = built(reading("d1"), reading("d2", "june.txt"))
    node = NamedNode(iri.entity_iri(MARLOW))
    names = {(q.predicate.value.rsplit("#", 1)[-1], q.object.value) for q in made if q.subject == node}
    assert {n for n in names if n[0].endswith("Label")} == {("prefLabel", "Jane Marlow"), ("altLabel", "J Marlow")}


def test_the_base_is_the_users_to_set() -> None:
    made = built(base="https://data.example/kg/")
    assert not [q for q in made if "council-kg/id/" in str(q)]
    assert ask(f"?s ckg:speaker <https://data.example/kg/{MARLOW}>", made)


def test_there_are_no_blank_nodes() -> None:
    assert not [q for q in built() for term in (q.subject, q.object) if not isinstance(term, NamedNode | Literal)]


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 30)), max_size=6),
    st.permutations(["d1", "d2", "d3"]),
)
def test_the_order_of_documents_changes_nothing(spans: list[tuple[int, int]], order: list[str]) -> None:
    said = tuple(Statement(Span(start, start + length), "statement") for start, length in spans)
    readings = {key: reading(key, f"{key}.txt", Claims(statements=said)) for key in order}
    first = nquads(built(*(readings[key] for key in sorted(order))))
    assert first == nquads(built(*(readings[key] for key in order)))
    worded = [claim for claim in said if claim.span.of(TEXT).strip()]
    assert sum(b"#Statement>" in line for line in first.splitlines()) == 3 * len(worded)


def test_a_conflict_is_written_both_ways() -> None:
    one, other = (f"https://w3id.org/council-kg/id/document/{key}/figure/1-2" for key in ("d1", "d2"))
    found = Inference(one, CKG.conflictsWith.value, other, "two-dates", 0.5, (one, other))
    made = inferred_quads(Resolution(inferences=(found,)))
    pairs = {(q.subject.value, q.object.value) for q in made if q.predicate == CKG.conflictsWith}
    assert pairs == {(one, other), (other, one)}


def test_an_unread_file_is_a_document_with_its_reason() -> None:
    scan = Document(
        "d9", "scan.pdf", "", "b" * 64, "application/pdf", status="unread", reason="It holds pictures only."
    )
    made = built(Reading(scan, "other", None, Claims()))
    assert ask("?d ckg:readingStatus 'unread' ; ckg:unreadReason 'It holds pictures only.'", made)


def test_a_file_read_in_part_says_which_pages_were_not_read_and_which_were_recognised() -> None:
    told = replace(reading().document, reason="page 2 of 4, a picture only: no text", recognised=(3, 4))
    made = built(replace(reading(), document=told))
    assert ask("?d ckg:readingStatus 'read' ; ckg:unreadReason ?why ; ckg:recognisedPage 3, 4", made)


def test_a_name_that_no_document_uses_is_the_registers() -> None:
    graph = NamedNode(iri.graph_iri("register"))
    assert [q for q in built() if q.graph_name == graph and q.object == Literal("Jane Marlow")]


def test_a_successor_that_no_document_names_is_known_from_the_register() -> None:
    new = KnownCouncil("NEW", "Westmoor Council", "Westmoor", (), "E06000999", (), "2019-04-01", None, (), "", "", None)
    old = Identity("council/E07000999", "council", "Ashby", successor="council/E06000999", registered=True)
    made = list(register_quads((), Resolution(identities=(old,)), replace(LEXICON, councils=(new,))))
    assert ask("?old dcterms:isReplacedBy ?new . ?new a ckg:Council ; skos:prefLabel 'Westmoor Council'", made)
