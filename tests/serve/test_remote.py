"""The same questions to an endpoint in place of a store."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.ask.remote import declared
from tests.conftest import Ran

Kg = Callable[..., Ran]
SELECT = "SELECT ?n WHERE { ?b a ckg:Body ; skos:prefLabel ?n } ORDER BY ?n"


@pytest.mark.parametrize("format", ["csv", "tsv", "json", "markdown", "table"])
def test_an_endpoint_answers_as_the_store_does(kg: Kg, site: str, seed_store: Path, format: str) -> None:
    here = kg("query", SELECT, "--format", format, "--store", seed_store)
    there = kg("query", SELECT, "--format", format, "--endpoint", f"{site}/sparql")
    assert here.code == there.code == 0 and here.out == there.out


def test_named_queries_are_asked_of_an_endpoint(kg: Kg, site: str) -> None:
    ran = kg("ask", "recommendations", "--to", "Executive", "--format", "json", "--endpoint", f"{site}/sparql")
    assert ran.code == 0 and len(json.loads(ran.out)) >= 10


def test_a_graph_comes_from_an_endpoint(kg: Kg, site: str) -> None:
    ran = kg("query", "CONSTRUCT WHERE { ?b a ckg:Body }", "--format", "turtle", "--endpoint", f"{site}/sparql")
    assert ran.code == 0 and "Body" in ran.out


@pytest.mark.parametrize(
    ("endpoint", "told"),
    [("http://127.0.0.1:1/sparql", "cannot be asked"), ("file:///etc/passwd", "no endpoint"), ("{site}/no", "404")],
)
def test_what_is_no_endpoint_is_told(kg: Kg, site: str, endpoint: str, told: str) -> None:
    ran = kg("query", SELECT, "--endpoint", endpoint.format(site=site))
    assert ran.code == 6 and told in ran.err


def test_a_refusal_of_the_endpoint_is_passed_on(kg: Kg, site: str) -> None:
    ran = kg("query", "SELECT * WHERE { ?s a }", "--endpoint", f"{site}/sparql")
    assert ran.code == 6 and "400" in ran.err and "line 1" in ran.err


def test_prefixes_are_declared_where_they_are_used() -> None:
    assert declared("ASK { ?x a ckg:Body }").startswith("PREFIX ckg: <https://w3id.org/council-kg/ontology#>")
    own = "PREFIX ckg: <http://own.example/> ASK { ?x a ckg:Body }"
    assert declared(own) == own
