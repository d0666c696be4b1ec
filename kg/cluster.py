"""A build on a cluster: reading and council-wise resolution as tasks of Dask, documents and results by URL.

The client keeps the ledger of sketches; tasks read batches of documents, and make the parts of the graph. A task
that is run twice writes the same bytes under the same name: so a worker that is lost, or slow, changes nothing.
"""

import json
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from kg.errors import StoreError, UnreadableError
from kg.incremental import Made, Progress, Summary, Wanted, plan, together
from kg.ledger import Ledger
from kg.lexicon import load_lexicon
from kg.model import Told
from kg.parts import PartMade, part_name
from kg.resolve.sketch import Sketcher
from kg.sketching import Read
from kg.tasks import PARTS, READINGS, get, listed, make_there, put, read_batch, version

if TYPE_CHECKING:
    from distributed import Client

#: Documents a task: a task costs some milliseconds, whatever it holds.
BATCH = 200
#: A task whose worker is lost is run again so often.
_RETRIES = 10

#: How long a scheduler may take to answer.
_SECONDS_TO_ANSWER = 20


def build_on(
    address: str, documents: str, into: str, wanted: Wanted, *, batch: int = BATCH, progress: Progress | None = None
) -> Summary:
    """Build the graph of the documents under a URL on the cluster at an address, and put it under another URL.

    What is put there are ``parts/NAME.nq.gz``, each canonical N-Quads, and ``manifest.json``, written last. Raises
    StoreError where the cluster or a URL does not answer, UnreadableError where there are no documents.
    """
    files = listed(documents)
    if not files:
        raise UnreadableError(f"there are no documents at {documents}; give the URL of a folder of documents")
    sketcher = Sketcher(load_lexicon())
    with _client(address) as client, tempfile.TemporaryDirectory(prefix="kg-") as name:
        ledger = Ledger(Path(name), Path(name) / READINGS, fetch=lambda name: get(f"{into}/{READINGS}/{name}"))
        with ledger:
            places = _read(client, files, into, ledger, batch, progress)
            made = _made(client, places, into, ledger, sketcher, wanted, Path(name) / PARTS)
    put(f"{into}/manifest.json", _manifest(made, wanted, sketcher.lexicon.version))
    return made.summary


def _client(address: str) -> "Client":
    try:
        from distributed import Client
    except ImportError as error:
        raise StoreError("a cluster needs Dask; install it with: pip install 'council-kg[cluster]'") from error
    try:
        return Client(address, timeout=_SECONDS_TO_ANSWER)
    except OSError as error:
        raise StoreError(f"no cluster answers at {address} ({error}); start one with: dask scheduler") from error


def _read(
    client: "Client",
    files: Sequence[tuple[str, Told]],
    into: str,
    ledger: Ledger,
    batch: int,
    progress: Progress | None,
) -> dict[str, int]:
    """Have the documents read in batches, remember what they say, and return the name of each with its place."""
    batches = [files[first : first + batch] for first in range(0, len(files), batch)]
    places: dict[str, int] = {}
    own = version()
    for done, (there, found) in enumerate(_results(client, read_batch, batches, into), 1):
        if there != own:
            raise StoreError("a worker of the cluster has another version of kg; install the same on all machines")
        for read in msgspec.msgpack.decode(found, type=tuple[Read, ...]):
            if read.name not in places:
                ledger.add(read)
            places.setdefault(read.name, len(places))
        if progress:
            progress(min(done * batch, len(files)), len(files))
    return places


def _made(
    client: "Client",
    places: dict[str, int],
    into: str,
    ledger: Ledger,
    sketcher: Sketcher,
    wanted: Wanted,
    folder: Path,
) -> Made:
    kept = ledger.choose(places)
    crossing, orders = plan(ledger, kept, sketcher, wanted)
    encoded = [msgspec.msgpack.encode(order) for order in orders]
    found = (msgspec.msgpack.decode(made, type=PartMade) for made in _results(client, make_there, encoded, into))
    made = dict(zip(map(part_name, orders), found, strict=True))
    graph = together(ledger, kept, crossing, made, sketcher, wanted, folder)
    shared = next(iter(graph.parts))
    put(f"{into}/{PARTS}/{shared}.nq.gz", (folder / f"{shared}.nq.gz").read_bytes())
    return graph


def _results(client: "Client", task: Callable[..., Any], given: Sequence[Any], into: str) -> "list[Any]":
    """Run a task for each thing given, wherever there is room, and return what came of each, in order."""
    running = client.map(task, given, into=into, retries=_RETRIES, pure=False)
    try:
        return [future.result() for future in running]
    finally:
        client.cancel(running)


def _manifest(made: Made, wanted: Wanted, lexicon: str) -> bytes:
    from kg.graph.canonical import sum_of

    told = {
        **made.summary.as_json(),
        "base": wanted.base,
        "lexicon": lexicon,
        "sha256": sum_of(part.tally for part in made.parts.values()),
        "parts": {f"{PARTS}/{name}.nq.gz": {"quads": p.quads, "sha256": p.tally} for name, p in made.parts.items()},
    }
    return json.dumps(told, indent=1, sort_keys=True).encode()
