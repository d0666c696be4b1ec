"""A graph into a SPARQL server, named graph by named graph, by the SPARQL 1.1 Graph Store Protocol.

A ledger beside the store remembers what each server was given, by hash: a push that was cut off goes on where it
stopped, and the next push sends only what changed.
"""

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import RdfFormat, serialize

from kg.errors import StoreError
from kg.graph.layers import named_quads
from kg.graph.store import open_store

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
    ``user`` a name and password for servers that ask for a digest. Raises StoreError where the server refuses.
    """
    import httpx

    graphs = _graphs(store)
    ledger = store / "pushed" / f"{hashlib.sha256(endpoint.encode()).hexdigest()[:16]}.json"
    known: dict[str, str] = json.loads(ledger.read_text(encoding="utf-8")) if ledger.is_file() else {}
    changed = sorted(name for name, lines in graphs.items() if known.get(name) != _hash(lines))
    gone = sorted(set(known) - set(graphs))
    login = httpx.DigestAuth(*user) if user else None
    with httpx.Client(auth=login, timeout=120, trust_env=False) as client:
        for done, name in enumerate((*changed, *gone), 1):
            if name in graphs:
                _ask(client, "PUT", endpoint, {parameter: name}, b"".join(graphs[name]))
                known[name] = _hash(graphs[name])
            else:
                _ask(client, "DELETE", endpoint, {parameter: name})
                del known[name]
            if done % _REMEMBERED == 0 or done == len(changed) + len(gone):
                _remember(ledger, known)
            if progress:
                progress(done, len(changed) + len(gone))
    triples = sum(len(graphs[name]) for name in changed)
    return Pushed(len(changed), len(gone), len(graphs) - len(changed), triples)


def _graphs(store: Path) -> dict[str, list[bytes]]:
    """Return the N-Triples lines of each named graph, sorted."""
    found: dict[str, list[bytes]] = defaultdict(list)
    for line in (serialize(named_quads(open_store(store)), format=RdfFormat.N_QUADS) or b"").splitlines():
        triple, _, name = line.rpartition(b" <")
        found[name.removesuffix(b"> .").decode()].append(triple + b" .\n")
    return {name: sorted(lines) for name, lines in found.items()}


def _hash(lines: list[bytes]) -> str:
    return hashlib.sha256(b"".join(lines)).hexdigest()


def _remember(ledger: Path, known: dict[str, str]) -> None:
    ledger.parent.mkdir(exist_ok=True)
    partial = ledger.with_suffix(".partial")
    partial.write_text(json.dumps(known, indent=0, sort_keys=True), encoding="utf-8")
    partial.replace(ledger)


def _ask(client: "httpx.Client", method: str, endpoint: str, graph: dict[str, str], content: bytes = b"") -> None:
    import httpx

    headers = {"Content-Type": "application/n-triples"} if content else {}
    try:
        answer = client.request(method, endpoint, params=graph, content=content, headers=headers)
    except httpx.HTTPError as error:
        raise StoreError(f"{endpoint} does not answer ({error}); what was sent is remembered, push again") from error
    # A graph that is gone already is what a DELETE wants.
    if answer.is_success or (method == "DELETE" and answer.status_code == httpx.codes.NOT_FOUND):
        return
    reason = re.sub(r"\s+", " ", answer.text)[:200]
    raise StoreError(f"{endpoint} refused a graph ({answer.status_code}: {reason}); see that it takes writes")
