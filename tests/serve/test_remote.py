"""The same questions to an endpoint in place of a store."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import NamedNode, RdfFormat

from kg.ask import mirror, remote
from kg.ask.gallery import gallery
from kg.ask.graph import open_graph
from kg.ask.mirror import digests, mirrored
from kg.ask.remote import dataset, declared
from kg.errors import QueryError
from kg.graph.layers import named_quads
from kg.graph.push import push
from kg.graph.store import open_store
from kg.pipeline import build
from tests.conftest import Ran
from tests.graph.test_push import Server, server  # noqa: F401 — a fixture

Kg = Callable[..., Ran]
SELECT = "SELECT ?n WHERE { ?b a ckg:Body ; skos:prefLabel ?n } ORDER BY ?n"
LOOKUPS = (
    ("said", "--by", "Director of Children's Care"),
    ("said", "--about", "caseloads", "--kind", "statement"),
    ("who", "Farnham"),
    ("show", "Farnham"),
    ("find", "caseload"),
    ("path", "Farnham", "Ofsted"),
    ("trace", "locality"),
    ("recommendations", "--unanswered"),
    ("decisions", "--by", "Executive"),
    ("inspections", "--by", "Ofsted"),
    ("attended", "Farnham"),
    ("conflicts",),
    ("why", "Farnham", "prefLabel"),
)


@pytest.fixture(autouse=True)
def copies(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The copies of endpoints go where the tests can throw them away; all of these tests share them."""
    folder = tmp_path_factory.getbasetemp() / "copies"
    monkeypatch.setenv("KG_CACHE", str(folder))
    return folder


@pytest.fixture(scope="module")
def filled(server: Server, seed_store: Path) -> str:  # noqa: F811
    """The query address of a server that holds the graph of the seeds."""
    push(seed_store, server.store, user=server.user)
    return server.query


def lines(store: Path) -> set[str]:
    return {str(quad) for quad in named_quads(open_store(store))}


@pytest.mark.parametrize("format", ["csv", "tsv", "json", "markdown", "table"])
def test_an_endpoint_answers_as_the_store_does(kg: Kg, site: str, seed_store: Path, format: str) -> None:
    here = kg("query", SELECT, "--format", format, "--store", seed_store)
    there = kg("query", SELECT, "--format", format, "--endpoint", f"{site}/sparql")
    assert here.code == there.code == 0 and here.out == there.out


def test_every_look_up_answers_from_a_server_as_from_the_store(kg: Kg, filled: str, seed_store: Path) -> None:
    for words in LOOKUPS:
        for more in ((), ("--asserted-only",) if words[0] != "find" else ()):
            here = kg(*words, *more, "--json", "--store", seed_store)
            there = kg(*words, *more, "--json", "--endpoint", filled)
            assert here.code == there.code and here.out == there.out, words


def test_every_named_query_answers_from_a_server_as_from_the_store(filled: str, seed_store: Path) -> None:
    here, there = open_graph(seed_store), open_graph(filled)
    for query in gallery():
        given = {p.name: {"date": "2024-01-01"}.get(p.type, "e") for p in query.parameters}
        assert here.ask(query.name, **given).rows == there.ask(query.name, **given).rows, query.name


def test_a_page_is_drawn_from_a_server(kg: Kg, filled: str, seed_store: Path, tmp_path: Path) -> None:
    for name, where in (("here", ("--store", seed_store)), ("there", ("--endpoint", filled))):
        assert kg("view", "-o", tmp_path / f"{name}.html", *where).code == 0
    assert (tmp_path / "here.html").read_bytes() == (tmp_path / "there.html").read_bytes()


def test_a_server_whose_default_graph_is_empty_is_told_which_graphs_to_merge(kg: Kg, filled: str) -> None:
    ran = kg("query", SELECT, "--format", "csv", "--endpoint", filled)
    assert ran.code == 0 and "Scrutiny Panel" in ran.out


def test_what_is_inferred_is_left_out_at_a_server_too(kg: Kg, filled: str) -> None:
    guesses = "SELECT (COUNT(*) AS ?n) WHERE { ?i a ckg:Inference }"
    every, asserted = (
        kg("query", guesses, "--format", "json", "--endpoint", filled, *more) for more in ((), ("--asserted-only",))
    )
    assert int(json.loads(every.out)[0]["n"]) > 0 and int(json.loads(asserted.out)[0]["n"]) == 0
    assert len(dataset(filled, True, 60)) == len(dataset(filled, True, 60)) > 0


MINUTES = """Minutes of the {body} of Oldtown Borough Council held on {day} May 2021

Present: Councillor A Smith (Chair).

1. BRIDGES

Councillor A Smith reported that the bridge was {state}.
"""


def test_what_changed_at_a_server_is_fetched_and_the_rest_is_kept(server: Server, tmp_path: Path) -> None:  # noqa: F811
    documents, told = tmp_path / "in", list[str]()
    documents.mkdir()
    for day, body in ((4, "Planning Committee"), (5, "Roads Panel")):
        (documents / f"{day}.txt").write_text(MINUTES.format(body=body, day=day, state="open"))
    for state in ("open", "shut"):
        (documents / "5.txt").write_text(MINUTES.format(body="Roads Panel", day=5, state=state))
        build([documents], tmp_path / "s", workers=1)
        push(tmp_path / "s", server.store, user=server.user)
        for _ in range(2):
            copy = mirrored(server.query, told.append, tmp_path / "copies")
        assert lines(tmp_path / "s") <= lines(copy)
    assert len(told) == 2
    first, second = (int(words.split()[1]) for words in told)
    assert second < first


def test_a_copy_is_trusted_by_its_numbers_for_an_hour_and_then_digested(
    site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[str]()
    whole = mirror.digests
    monkeypatch.setattr(mirror, "digests", lambda endpoint: asked.append(endpoint) or whole(endpoint))
    for _ in range(2):
        copy = mirrored(f"{site}/sparql", folder=tmp_path)
    assert len(asked) == 1
    os.utime(copy / "checked", (0, 0))
    mirrored(f"{site}/sparql", folder=tmp_path)
    assert len(asked) == 2


def test_a_change_of_one_letter_changes_the_digest(site: str, seed_store: Path) -> None:
    found = digests(f"{site}/sparql")
    assert len(found) == 7 and len({tuple(digest) for digest in found.values()}) == 7


def test_a_graph_comes_from_an_endpoint(kg: Kg, site: str) -> None:
    ran = kg("query", "CONSTRUCT WHERE { ?b a ckg:Body }", "--format", "turtle", "--endpoint", f"{site}/sparql")
    assert ran.code == 0 and "Body" in ran.out


@pytest.mark.parametrize(
    ("endpoint", "told"),
    [("http://127.0.0.1:1/sparql", "cannot be asked"), ("file:///etc/passwd", "no endpoint"), ("{site}/no", "404")],
)
@pytest.mark.parametrize("words", [("query", SELECT), ("said", "--by", "Farnham")], ids=["query", "said"])
def test_what_is_no_endpoint_is_told(kg: Kg, site: str, words: tuple[str, ...], endpoint: str, told: str) -> None:
    ran = kg(*words, "--endpoint", endpoint.format(site=site))
    assert ran.code == 6 and told in ran.err


def test_a_refusal_of_the_endpoint_is_passed_on(kg: Kg, site: str) -> None:
    ran = kg("query", "SELECT * WHERE { ?s a }", "--endpoint", f"{site}/sparql")
    assert ran.code == 6 and "400" in ran.err and "line 1" in ran.err


def test_a_server_that_cuts_answers_short_is_asked_in_parts(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    graph = open_store(seed_store)

    def capped(endpoint: str, query: str, media: str, seconds: float) -> bytes:
        found: Any = graph.query(query)
        written: bytes = found.serialize(format=RdfFormat.N_TRIPLES)
        return b"".join(written.splitlines(keepends=True)[:400])

    monkeypatch.setattr(remote, "sent", capped)
    name = "https://w3id.org/council-kg/id/graph/register"
    size = sum(1 for _ in graph.quads_for_pattern(None, None, None, NamedNode(name)))
    assert len(mirror._triples("http://127.0.0.1/", name, size)) == size > 800
    with pytest.raises(QueryError, match="gives"):
        mirror._triples("http://127.0.0.1/", name, size + 1)


def test_prefixes_are_declared_where_they_are_used() -> None:
    assert declared("ASK { ?x a ckg:Body }").startswith("PREFIX ckg: <https://w3id.org/council-kg/ontology#>")
    own = "PREFIX ckg: <http://own.example/> ASK { ?x a ckg:Body }"
    assert declared(own) == own
