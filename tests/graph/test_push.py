"""A graph in real servers, started on loopback and stopped by their own process."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from kg.ask.session import open_session
from kg.errors import StoreError
from kg.graph.push import Pushed, push
from kg.graph.suppress import add_name
from kg.pipeline import build
from tests.conftest import SEEDS

CKG = "https://w3id.org/council-kg/ontology#"


@dataclass(frozen=True)
class Server:
    store: str
    query: str
    user: tuple[str, str] | None = None

    def count(self, pattern: str) -> int:
        query = f"SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE {{ GRAPH ?g {{ {pattern} }} }}"
        accept = {"Accept": "application/sparql-results+json"}
        answer = httpx.get(self.query, params={"query": query}, headers=accept, trust_env=False)
        return int(answer.json()["results"]["bindings"][0]["n"]["value"])


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def await_answer(url: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        try:
            httpx.get(url, params={"query": "ASK { ?s ?p ?o }"}, trust_env=False)
            return
        except httpx.HTTPError:
            assert process.poll() is None, "the server ended"
            time.sleep(0.1)
    raise AssertionError("the server does not answer")


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder, port = tmp_path_factory.mktemp(request.param), free_port()
    if request.param == "oxigraph":
        program = Path(sys.executable).parent / "oxigraph"
        if not program.exists():
            pytest.skip("Oxigraph's server is not installed (pip install oxigraph)")
        command = [program, "serve", "--location", folder / "data", "--bind", f"127.0.0.1:{port}"]
        made = Server(f"http://127.0.0.1:{port}/store", f"http://127.0.0.1:{port}/query")
    else:
        program = shutil.which("virtuoso-t")
        if program is None:
            pytest.skip("Virtuoso is not installed (apt-get install virtuoso-opensource-7-bin)")
        (folder / "virtuoso.ini").write_text(
            f"[Database]\nDatabaseFile = {folder}/v.db\nErrorLogFile = {folder}/v.log\nLockFile = {folder}/v.lck\n"
            f"TransactionFile = {folder}/v.trx\nxa_persistent_file = {folder}/v.pxa\n"
            f"[TempDatabase]\nDatabaseFile = {folder}/t.db\nTransactionFile = {folder}/t.trx\n"
            f"[Parameters]\nServerPort = 127.0.0.1:{free_port()}\nDirsAllowed = {folder}\nNumberOfBuffers = 10000\n"
            f"[HTTPServer]\nServerPort = 127.0.0.1:{port}\n"
        )
        command = [program, "-f", "+configfile", folder / "virtuoso.ini", "+wait"]
        at = f"http://127.0.0.1:{port}"
        made = Server(f"{at}/sparql-graph-crud-auth", f"{at}/sparql", ("dba", "dba"))
    process = subprocess.Popen(
        [str(c) for c in command], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        await_answer(made.query, process)
        yield made
    finally:
        process.terminate()
        process.wait(30)


def send(server: Server, store: Path) -> Pushed:
    return push(store, server.store, user=server.user, parameter="graph")


def test_a_push_sends_what_changed_and_removes_what_is_gone(server: Server, tmp_path: Path) -> None:
    documents = tmp_path / "in"
    shutil.copytree(SEEDS, documents)
    build([documents], tmp_path / "s", workers=1)
    first = send(server, tmp_path / "s")
    assert first.sent == 7 and first.removed == 0
    assert server.count(f"?s a <{CKG}Document>") == 5
    again = send(server, tmp_path / "s")
    assert (again.sent, again.unchanged) == (0, 7)
    next(documents.glob("004*")).unlink()
    build([documents], tmp_path / "s", workers=1)
    after = send(server, tmp_path / "s")
    assert after.removed == 1 and after.unchanged >= 1
    assert server.count(f"?s a <{CKG}Document>") == 4


def test_a_server_that_does_not_answer_is_one_sentence(seed_store: Path) -> None:
    with pytest.raises(StoreError, match="does not answer"):
        push(seed_store, f"http://127.0.0.1:{free_port()}/store")


def test_a_name_on_the_suppression_list_is_pushed_no_more(server: Server, seed_store: Path, tmp_path: Path) -> None:
    shutil.copytree(seed_store, tmp_path / "s", ignore=shutil.ignore_patterns("pushed"))
    send(server, tmp_path / "s")
    named = f"?s a <{CKG}Statement> ; <{CKG}speaker> ?p . ?p <http://www.w3.org/2004/02/skos/core#prefLabel> ?name"
    said = server.count(named)
    people = open_session(tmp_path / "s").select("SELECT ?name WHERE { ?p a foaf:Person ; skos:prefLabel ?name }")
    for row in people:
        add_name(tmp_path / "s", row["name"])
    assert send(server, tmp_path / "s").sent
    assert said > server.count(named)
