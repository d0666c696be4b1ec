"""What a stranger's query may not do."""

import pytest

from kg.ask.guard import LONGEST, check
from kg.errors import QueryError

HOSTILE = [
    "SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * WHERE { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * WHERE { SERVICE ?where { ?s ?p ?o } }",
    "SELECT * WHERE { SERVICE#comment\n<http://127.0.0.1:9/> { ?s ?p ?o } }",
    "select * where { sErViCe <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * WHERE { \\u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * WHERE { ?a ?b ?c OPTIONAL { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } }",
    "SELECT * WHERE { ?a ?b ?c FILTER EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } }",
    "SELECT * WHERE { ?a ?b ?c MINUS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } }",
    "SELECT * WHERE { { SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } } }",
    "SELECT * FROM <file:///etc/hostname> WHERE { ?s ?p ?o }",
    "ASK FROM NAMED <file:///etc/hostname> { ?s ?p ?o }",
    "LOAD <file:///etc/hostname>",
]


@pytest.mark.parametrize("query", HOSTILE)
def test_a_query_that_reaches_out_of_the_graph_is_refused(query: str) -> None:
    with pytest.raises(QueryError):
        check(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * WHERE { ?s ?p ?o }",
        "SELECT * WHERE { ?s rdfs:label 'SERVICE <http://127.0.0.1:9/> { }' }",
        "SELECT ?name WHERE { ?body a ckg:Body ; skos:prefLabel ?name }",
        "CONSTRUCT { ?s a ?c } WHERE { GRAPH ?g { ?s a ?c } }",
    ],
)
def test_a_query_that_reads_this_graph_passes(query: str) -> None:
    check(query)


def test_a_query_longer_than_the_limit_is_refused() -> None:
    with pytest.raises(QueryError, match="characters"):
        check("SELECT * WHERE { ?s ?p ?o }" + " " * LONGEST)
