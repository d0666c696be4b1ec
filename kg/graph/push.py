"""A graph into a SPARQL server, named graph by named graph, by the SPARQL 1.1 Graph Store Protocol.

A ledger beside the store remembers what each server was given, by hash: a push that was cut off goes on where it
stopped, and the next push sends only what changed. One named graph at a time is in memory; where a suppression list is
in force, all are, since a name is taken out with all that rests on it. The list holds for a push as for an export.
"""

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pyoxigraph import Quad, RdfFormat, Store, serialize

from kg.errors import StoreError
from kg.graph.layers import named_quads
from kg.graph.store import open_store
from kg.graph.suppress import names_in, without

if TYPE_CHECKING:
    import httpx

#: Graphs sent between two writings of the ledger: so many at most are sent twice after a cut.
_REMEMBERED = 50


@dataclass(frozen=True, slots=True)
class Pushed:
    """What a push did: graphs sent anew, removed, and left as they were; triples sent."""

    sent: int
    removed: int
    unchanged: int
    triples: int


def push(
    store: Path,
    endpoint: str,
    *,
    user: tuple[str, str] | None = None,
    parameter: str = "graph",
    progress: Callable[[int, int], None] | None = None,
) -> Pushed:
    """Send what changed since the last push to a server's Graph Store Protocol address.

    ``parameter`` is the name under which the server takes a graph's IRI (``graph``; Virtuoso also ``graph-uri``);
    ``user`` a name and password for servers that ask for a digest; ``progress`` is told the graphs done and all.
    Raises StoreError where the server refuses.
    """
    import httpx

    names, contents = _graphs(store)
    login = httpx.DigestAuth(*user) if user else None
    with httpx.Client(auth=login, timeout=120, trust_env=False) as client:
        server = _Server(client, endpoint, parameter, _Ledger(store, endpoint))
        triples = sent = 0
        for done, (name, content) in enumerate(contents, 1):
            if server.given(name, content):
                sent, triples = sent + 1, triples + content.count(b"\n")
            if progress:
                progress(done, len(names))
        removed = server.left_with(names)
    return Pushed(sent, removed, len(names) - sent, triples)


class _Ledger:
    """What a server was given: the hash of each of its graphs, in a file beside the store."""

    def __init__(self, store: Path, endpoint: str) -> None:
        self._file = store / "pushed" / f"{hashlib.sha256(endpoint.encode()).hexdigest()[:16]}.json"
        self.known: dict[str, str] = json.loads(self._file.read_text(encoding="utf-8")) if self._file.is_file() else {}
        self._changes = 0

    def note(self, name: str, digest: str | None) -> None:
        """Note what a graph is now, or that it is gone; write it down now and then."""
        if digest is None:
            del self.known[name]
        else:
            self.known[name] = digest
        self._changes += 1
        if self._changes % _REMEMBERED == 0:
            self.write()

    def write(self) -> None:
        """Write the ledger beside its file, and put it in its place."""
        self._file.parent.mkdir(exist_ok=True)
        partial = self._file.with_suffix(".partial")
        partial.write_text(json.dumps(self.known, indent=0, sort_keys=True), encoding="utf-8")
        partial.replace(self._file)


@dataclass(frozen=True)
class _Server:
    client: "httpx.Client"
    endpoint: str
    parameter: str
    ledger: _Ledger

    def given(self, name: str, content: bytes) -> bool:
        """Give the server a graph; False where it has it already."""
        digest = hashlib.sha256(content).hexdigest()
        if self.ledger.known.get(name) == digest:
            return False
        _ask(self.client, "PUT", self.endpoint, {self.parameter: name}, content)
        self.ledger.note(name, digest)
        return True

    def left_with(self, names: set[str]) -> int:
        """Remove from the server what it was once given and is not among the names; return how many graphs went."""
        gone = sorted(set(self.ledger.known) - names)
        for name in gone:
            _ask(self.client, "DELETE", self.endpoint, {self.parameter: name})
            self.ledger.note(name, None)
        self.ledger.write()
        return len(gone)


def _graphs(store: Path) -> tuple[set[str], Iterator[tuple[str, bytes]]]:
    """Return the names of the graphs, and each with its N-Triples, in order."""
    graph, suppressed = open_store(store), names_in(store)
    if suppressed:
        held: dict[str, list[Quad]] = defaultdict(list)
        for quad in without(named_quads(graph), suppressed):
            held[str(getattr(quad.graph_name, "value", ""))].append(quad)
        return set(held), ((name, _lines(held[name])) for name in sorted(held))
    # A graph that lost its last triple still has a name.
    named = {name.value: name for name in graph.named_graphs() if any(_held(graph, name))}
    return set(named), ((name, _lines(_held(graph, named[name]))) for name in sorted(named))


def _held(graph: Store, name: Any) -> Iterator[Quad]:
    return graph.quads_for_pattern(None, None, None, name)


def _lines(quads: Iterable[Quad]) -> bytes:
    triples = (quad.triple for quad in quads)
    return b"".join(sorted((serialize(triples, format=RdfFormat.N_TRIPLES) or b"").splitlines(keepends=True)))


def _ask(client: "httpx.Client", method: str, endpoint: str, graph: dict[str, str], content: bytes = b"") -> None:
    import httpx

    headers = {"Content-Type": "application/n-triples"} if method == "PUT" else {}
    try:
        answer = client.request(method, endpoint, params=graph, content=content, headers=headers)
    except httpx.HTTPError as error:
        raise StoreError(f"{endpoint} does not answer ({error}); what was sent is remembered, push again") from error
    # A graph that is gone already is what a DELETE wants.
    if answer.is_success or (method == "DELETE" and answer.status_code == httpx.codes.NOT_FOUND):
        return
    reason = re.sub(r"\s+", " ", answer.text)[:200]
    raise StoreError(f"{endpoint} refused a graph ({answer.status_code}: {reason}); see that it takes writes")
