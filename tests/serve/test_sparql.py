"""The SPARQL 1.1 Protocol and the read half of the Graph Store Protocol, by real clients."""

import httpx
import pytest
from rdflib import Graph, URIRef

SELECT = "SELECT ?name WHERE { ?b a ckg:Body ; skos:prefLabel ?name } ORDER BY ?name LIMIT 3"
CONSTRUCT = "CONSTRUCT WHERE { ?b a ckg:Body }"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def test_a_query_comes_by_get_by_form_and_as_the_body(site: str) -> None:
    by_get = httpx.get(f"{site}/sparql", params={"query": SELECT})
    by_form = httpx.post(f"{site}/sparql", data={"query": SELECT})
    as_body = httpx.post(f"{site}/sparql", content=SELECT, headers={"Content-Type": "application/sparql-query"})
    assert by_get.status_code == by_form.status_code == as_body.status_code == 200
    assert by_get.json() == by_form.json() == as_body.json()
    assert len(by_get.json()["results"]["bindings"]) == 3


@pytest.mark.parametrize(
    ("query", "wanted", "media"),
    [
        (SELECT, "text/csv", "text/csv; charset=utf-8"),
        (SELECT, "application/sparql-results+xml", "application/sparql-results+xml"),
        (SELECT, "text/turtle;q=0.9, text/tab-separated-values;q=0.5", "text/tab-separated-values; charset=utf-8"),
        (SELECT, "*/*", "application/sparql-results+json"),
        (CONSTRUCT, "application/ld+json", "application/ld+json"),
        (CONSTRUCT, "text/*, application/rdf+xml;q=0.1", "text/turtle; charset=utf-8"),
        ("ASK { ?s ?p ?o }", "application/sparql-results+xml", "application/sparql-results+xml"),
        ("ASK { ?s ?p ?o }", "application/sparql-results+json", "application/sparql-results+json"),
    ],
)
def test_the_client_gets_the_form_that_it_takes(site: str, query: str, wanted: str, media: str) -> None:
    answer = httpx.get(f"{site}/sparql", params={"query": query}, headers={"Accept": wanted})
    assert answer.status_code == 200 and answer.headers["content-type"] == media
    assert answer.headers["vary"] == "Accept"


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ({"method": "GET", "params": {"query": "SELECT nonsense"}}, 400),
        ({"method": "GET", "params": [("query", SELECT), ("query", SELECT)]}, 400),
        ({"method": "GET", "params": {"update": "CLEAR ALL"}}, 400),
        ({"method": "GET", "params": {"query": "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"}}, 400),
        ({"method": "POST", "content": "x=1", "headers": FORM}, 400),
        ({"method": "POST", "content": "update=CLEAR+ALL", "headers": FORM}, 400),
        ({"method": "POST", "content": b"\xff\xfe", "headers": {"Content-Type": "application/sparql-query"}}, 400),
        ({"method": "POST", "content": "CLEAR ALL", "headers": {"Content-Type": "application/sparql-update"}}, 415),
        ({"method": "POST", "content": "#" * 300_000, "headers": {"Content-Type": "application/sparql-query"}}, 413),
        ({"method": "GET", "params": {"query": SELECT}, "headers": {"Accept": "image/png"}}, 406),
        ({"method": "PUT", "content": SELECT}, 405),
    ],
)
def test_what_is_not_the_protocol_is_refused_in_a_sentence(site: str, request_: dict[str, object], status: int) -> None:
    answer = httpx.request(url=f"{site}/sparql", **request_)  # type: ignore[arg-type]
    assert answer.status_code == status and answer.text.strip() and "Traceback" not in answer.text


def test_the_place_of_a_mistake_is_told(site: str) -> None:
    answer = httpx.get(f"{site}/sparql", params={"query": "SELECT * WHERE { ?s a }"})
    assert answer.status_code == 400 and "line 1, column 24" in answer.text


def test_a_dataset_of_the_protocol_is_what_the_query_sees(site: str) -> None:
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    graphs = httpx.get(
        f"{site}/sparql", params={"query": "SELECT ?g { GRAPH ?g { ?g a ckg:DocumentGraph } } ORDER BY ?g"}
    ).json()["results"]["bindings"]
    one = {"query": count, "default-graph-uri": graphs[0]["g"]["value"]}
    whole, part = (_number(httpx.get(f"{site}/sparql", params=p)) for p in ({"query": count}, one))
    assert 0 < part < whole
    named = {"query": "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }", "named-graph-uri": graphs[0]["g"]["value"]}
    assert _number(httpx.get(f"{site}/sparql", params=named)) == part
    unseen = {"query": count, "named-graph-uri": graphs[0]["g"]["value"]}
    assert _number(httpx.get(f"{site}/sparql", params=unseen)) == 0


def _number(answer: httpx.Response) -> int:
    return int(answer.json()["results"]["bindings"][0]["n"]["value"])


def test_without_a_query_the_service_describes_itself(site: str) -> None:
    answer = httpx.get(f"{site}/sparql", headers={"Accept": "text/turtle"})
    service = Graph().parse(data=answer.text, format="turtle")
    sd = "http://www.w3.org/ns/sparql-service-description#"
    assert (URIRef(f"{site}/sparql"), URIRef(sd + "endpoint"), URIRef(f"{site}/sparql")) in service
    people = httpx.get(f"{site}/sparql", headers={"Accept": "text/html"})
    assert people.status_code == 303 and people.headers["location"] == "/workbench"


def test_graphs_are_read_by_their_names(site: str) -> None:
    default = httpx.get(f"{site}/data?default", headers={"Accept": "application/n-triples"})
    assert default.status_code == 200 and len(default.text.splitlines()) > 5000
    graph = httpx.get(f"{site}/sparql", params={"query": "SELECT ?g { GRAPH ?g { ?g a ckg:InferredGraph } }"}).json()
    name = graph["results"]["bindings"][0]["g"]["value"]
    inferred = httpx.get(f"{site}/data", params={"graph": name})
    assert inferred.status_code == 200 and "InferredGraph" in inferred.text
    assert httpx.get(f"{site}/data", params={"graph": "http://nowhere.example/"}).status_code == 404
    assert httpx.get(f"{site}/data").status_code == 400
    assert httpx.put(f"{site}/data?default", content="").status_code == 405


def test_the_data_describe_themselves(site: str) -> None:
    void = Graph().parse(data=httpx.get(f"{site}/.well-known/void").text, format="turtle")
    assert list(void.subject_objects(URIRef("http://rdfs.org/ns/void#class")))


def test_sparqlwrapper_asks_as_it_does_elsewhere(site: str) -> None:
    wrapper = pytest.importorskip("SPARQLWrapper")
    client = wrapper.SPARQLWrapper(f"{site}/sparql")
    client.setQuery(SELECT)
    client.setReturnFormat(wrapper.JSON)
    assert len(client.queryAndConvert()["results"]["bindings"]) == 3
    client.setMethod(wrapper.POST)
    assert len(client.queryAndConvert()["results"]["bindings"]) == 3
    client.setQuery("CONSTRUCT { ?b a ckg:Body } WHERE { ?b a ckg:Body }")
    client.setReturnFormat(wrapper.TURTLE)
    assert "Body" in client.query().convert().decode()
