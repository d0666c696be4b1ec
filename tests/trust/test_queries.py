"""No query changes data, reads a file, reaches the network, outlives its limit or ends the process (T4 to T7)."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pyoxigraph
import pytest

from kg.ask.child import Limits, run
from kg.errors import QueryError
from kg.graph.store import manifest_of

HERE = "http://127.0.0.1:{port}/sparql"
FORMS = [
    "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
    "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
    "SELECT * { SERVICE#a remark\n<%s> { ?s ?p ?o } }",
    "select * { sErViCe <%s> { ?s ?p ?o } }",
    "SELECT * { \\u0053ERVICE <%s> { ?s ?p ?o } }",
    "SELECT * { BIND(<%s> AS ?where) SERVICE ?where { ?s ?p ?o } }",
    "SELECT * { ?a ?b ?c OPTIONAL { SERVICE <%s> { ?s ?p ?o } } }",
    "SELECT * { ?a ?b ?c FILTER EXISTS { SERVICE <%s> { ?s ?p ?o } } }",
    "SELECT * { { SELECT * { ?a ?b ?c MINUS { SERVICE <%s> { ?s ?p ?o } } } } }",
    "SELECT * FROM <%s> { ?s ?p ?o }",
    "SELECT * FROM NAMED <%s> { GRAPH ?g { ?s ?p ?o } }",
    "LOAD <%s>",
    "INSERT { ?s ?p ?o } WHERE { SERVICE <%s> { ?s ?p ?o } }",
    "PREFIX : <%s> CONSTRUCT { ?s ?p ?o } WHERE { SERVICE : { ?s ?p ?o } }",
]


class _Listener(HTTPServer):
    """A server on the loopback that counts who comes."""

    def __init__(self) -> None:
        self.came: list[str] = []
        came = self.came

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                came.append(self.path)
                self.send_response(500)
                self.end_headers()

            do_POST = do_GET  # noqa: N815

            def log_message(self, *_: object) -> None: ...

        super().__init__(("127.0.0.1", 0), Handler)


@pytest.fixture
def listener() -> Iterator[_Listener]:
    server = _Listener()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


def test_no_form_of_hostile_query_sends_a_request(seed_store: Path, listener: _Listener) -> None:
    address = HERE.format(port=listener.server_port)
    for form in FORMS:
        with pytest.raises(QueryError):
            run(seed_store, form % address, "json", Limits(seconds=30))
    assert listener.came == []


def test_the_engine_alone_would_have_sent_one(listener: _Listener) -> None:
    """What the refusal is for: without it the same query reaches the listener."""
    with pytest.raises(Exception, match=r".+"):
        list(pyoxigraph.Store().query(FORMS[0] % HERE.format(port=listener.server_port)))  # type: ignore[arg-type]
    assert listener.came


def test_no_query_reads_a_file(seed_store: Path, tmp_path: Path) -> None:
    canary = tmp_path / "canary.ttl"
    canary.write_text("<urn:a> <urn:b> 'canary' .")
    for form in (
        "SELECT * FROM <%s> { ?s ?p ?o }",
        "ASK FROM NAMED <%s> { ?s ?p ?o }",
        "LOAD <%s>",
        "SELECT * { SERVICE <%s> {} }",
    ):
        with pytest.raises(QueryError):
            run(seed_store, form % canary.as_uri(), "json", Limits(seconds=30))


@pytest.mark.parametrize(
    "update", ["INSERT DATA { <a:a> <a:b> <a:c> }", "DELETE WHERE { ?s ?p ?o }", "CLEAR ALL", "DROP ALL"]
)
def test_no_query_changes_data(seed_store: Path, update: str) -> None:
    before = manifest_of(seed_store)["sha256"]
    with pytest.raises(QueryError):
        run(seed_store, update, "json", Limits(seconds=30))
    assert manifest_of(seed_store)["sha256"] == before


def test_a_runaway_query_is_stopped_at_its_limit(seed_store: Path) -> None:
    with pytest.raises(QueryError, match="took more than 4 seconds"):
        run(seed_store, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "json", Limits(seconds=4))


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { " + "{" * 9_000 + "}" * 9_000 + " }",
        "SELECT (" + "(" * 9_000 + "1" + ")" * 9_000 + " AS ?x) { }",
        "SELECT * { ?s ?p ?o FILTER(" + "!" * 19_000 + "true) }",
    ],
)
def test_a_query_that_would_crash_the_engine_costs_its_child_alone(seed_store: Path, query: str) -> None:
    with pytest.raises(QueryError):
        run(seed_store, query, "json", Limits(seconds=30))


def test_a_query_that_takes_all_memory_costs_its_child_alone(seed_store: Path) -> None:
    # A gigabyte and a half, so that without the limit it would be answered.
    doubled = 'BIND("aaaaaaaaaaaaaaaa" AS ?v0)' + "".join(
        f" BIND(CONCAT(?v{n}, ?v{n}) AS ?v{n + 1})" for n in range(25)
    )
    with pytest.raises(QueryError, match="memory"):
        run(seed_store, f"SELECT (STRLEN(?v25) AS ?n) {{ {doubled} }}", "json", Limits(30, memory=1_000_000_000))


def test_the_end_of_a_child_is_not_the_end_of_its_parent(seed_store: Path) -> None:
    """So deep a query ends the engine's process; its guard is passed over here, as for a shipped query."""
    deep = "SELECT (" + "(" * 50_000 + "1" + ")" * 50_000 + " AS ?x) { }"
    with pytest.raises(QueryError, match="nested more deeply"):
        run(seed_store, deep, "json", Limits(seconds=30), shipped=True)
