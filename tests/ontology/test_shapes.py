"""The shapes let a well-formed graph pass and tell in words what is wrong with another."""

import pytest
from pyoxigraph import RdfFormat, Store

from kg.graph.validate import Report, validate

PREFIXES = """
@prefix ckg: <https://w3id.org/council-kg/ontology#> .
@prefix ex: <https://example.org/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
ex:doc a ckg:Document ; ckg:fileName "may.txt" ; ckg:documentKind ex:minutes ; ckg:readingStatus "read" ;
  ckg:sha256 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" .
ex:p a ckg:Passage ; ckg:inDocument ex:doc ; ckg:start 3 ; ckg:end 8 ; ckg:exact "words" .
"""

WRONG = {
    "a claim without a passage": ('ex:s a ckg:Statement ; ckg:text "She said so." .', "rests on at least one passage"),
    "offsets out of order": (
        'ex:q a ckg:Passage ; ckg:inDocument ex:doc ; ckg:start 9 ; ckg:end 8 ; ckg:exact "w" .',
        "before it ends",
    ),
    "a value that is words": (
        'ex:f a ckg:Figure ; ckg:value "many" ; ckg:measure "homes" ; ckg:evidence ex:p .',
        "datatype",
    ),
    "two preferred names": ('ex:b a ckg:Body ; skos:prefLabel "Panel" , "Board" .', "one preferred name"),
    "a date that is a wish": (
        'ex:m a ckg:Meeting ; <http://purl.org/dc/terms/date> "soon" ; ckg:evidence ex:p .',
        "",
    ),
    "a membership of nothing": (
        'ex:x a foaf:Person ; skos:prefLabel "A Lee" . ex:m a org:Membership ; org:member ex:x ; ckg:evidence ex:p .',
        "",
    ),
    "a council with no code's code": ('ex:c a ckg:Council ; skos:prefLabel "Westmoor" ; ckg:gssCode "99" .', "pattern"),
}


def checked(turtle: str) -> Report:
    store = Store()
    store.load(input=(PREFIXES + turtle).encode(), format=RdfFormat.TURTLE)
    return validate(store)


def test_a_well_formed_graph_passes() -> None:
    report = checked('ex:s a ckg:Statement ; ckg:text "She said so." ; ckg:evidence ex:p .')
    assert report.conforms and str(report) == "The graph conforms to the shapes."


@pytest.mark.parametrize(("turtle", "words"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_is_told(turtle: str, words: str) -> None:
    report = checked(turtle)
    assert not report.conforms
    assert words.lower() in str(report).lower()
