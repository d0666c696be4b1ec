"""Readers of a store while it is built again and again: no error, and never half of one graph and half of another.

python -m fuzz.readers OLD NEW --readers 8 --rebuilds 50
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Seen:
    """What readers saw: answers that were whole, errors, and answers that mixed two graphs."""

    answers: int
    errors: tuple[str, ...]
    mixtures: tuple[str, ...]


def read_during_rebuilds(store: Path, old: Sequence[Path], new: Sequence[Path], readers: int, rebuilds: int) -> Seen:
    """Build a store in turns of two sets of documents, with readers at work all the while."""
    from kg.pipeline import build

    whole = [_totals(store, [*files], build) for files in (new, old)]
    stop = store.parent / "stop"
    command = [sys.executable, "-m", "fuzz.readers", "--read", str(store), "--stop", str(stop)]
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, stderr=subprocess.PIPE)
        for _ in range(readers)
    ]
    for number in range(rebuilds):
        build([*(new, old)[number % 2]], store, workers=1)
    time.sleep(2 if rebuilds < 10 else 0.5)
    stop.touch()
    told = [line for reader in running for line in _said(reader)]
    errors = tuple(line for line in told if not line.startswith("["))
    mixtures = tuple(line for line in told if line.startswith("[") and json.loads(line) not in whole)
    return Seen(len(told) - len(errors) - len(mixtures), errors, mixtures)


def _said(reader: "subprocess.Popen[str]") -> list[str]:
    out, problems = reader.communicate()
    return out.splitlines() + ([problems] if reader.returncode else [])


def _totals(store: Path, files: list[Path], build: object) -> list[int]:
    build(files, store, workers=1)  # type: ignore[operator]
    return _look(store)


def _look(store: Path) -> list[int]:
    """Count quads and passages in the graph, claims in the index: both of one build, or it is a mixture."""
    from kg.ask.session import open_session

    session = open_session(store)
    claims = session.index.execute("SELECT count(*) FROM claim").fetchone()[0]
    time.sleep(0.05)
    triples = int(session.select("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")[0]["n"])
    passages = int(session.select("SELECT (COUNT(*) AS ?n) { ?s a ckg:Passage }")[0]["n"])
    session.index.close()
    return [triples, passages, claims]


def _read_on(store: Path, stop: Path) -> None:
    from kg.errors import KgError

    while not stop.exists():
        try:
            print(json.dumps(_look(store)), flush=True)
        except KgError as error:
            print(f"error: {error}", flush=True)


def main() -> None:
    """Read while building, and print what was seen."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("documents", type=Path, nargs="*", help="OLD and NEW")
    words.add_argument("--readers", type=int, default=8)
    words.add_argument("--rebuilds", type=int, default=50)
    words.add_argument("--read", type=Path)
    words.add_argument("--stop", type=Path)
    given = words.parse_args()
    if given.read:
        _read_on(given.read, given.stop)
        return
    store = Path(tempfile.mkdtemp(prefix="kg-readers-")) / "store"
    old, new = given.documents
    print(json.dumps(asdict(read_during_rebuilds(store, [old], [new], given.readers, given.rebuilds))))


if __name__ == "__main__":
    main()
