"""Real documents, damaged at random: bits flipped, cut short, spliced, given a wrong suffix; built in batches.

python -m fuzz.mutated FOLDER --copies 10000 --told mutated.jsonl

Each batch is a build of its own; each of its files must be read, or listed with its reason, and the store be whole. A
line is written for each batch, and a run that was cut off goes on after the last.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fuzz.laws import broken_laws
from kg.graph.health import examine
from kg.guarded import Workers
from kg.lexicon import load_lexicon
from kg.pipeline import build
from kg.read import Source, sources

SUFFIXES = (".pdf", ".docx", ".html", ".xml", ".txt", ".zip", ".md", ".doc", "")
#: Larger documents are left out: there are few, and they take most of the time.
LARGEST = 400_000


def mutated(content: bytes, other: bytes, chance: random.Random) -> bytes:
    """Return a document's bytes, damaged in one of five ways."""
    whole = bytearray(content)
    at, to = sorted((chance.randrange(len(whole) + 1), chance.randrange(len(whole) + 1)))
    match chance.randrange(5):
        case 0:
            for _ in range(chance.choice((1, 10, 1000))):
                whole[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        case 1:
            del whole[at:]
        case 2:
            whole[at:at] = other[: chance.randrange(len(other) + 1)]
        case 3:
            del whole[at : min(to, at + 5_000)]
        case _:
            whole[at:to] = chance.randbytes(min(to - at, 200))
    return bytes(whole)


def copies(folder: Path, number: int, into: Path, seed: int, first: int = 0) -> Iterator[Source]:
    """Write so many damaged copies of a folder's documents, and yield them; the n-th is always the same one."""
    files = [source.path for source in sources([folder]) if source.path.stat().st_size < LARGEST]
    for count in range(first, first + number):
        chance = random.Random(f"{seed} {count}")
        one, other = chance.choice(files), chance.choice(files)
        suffix = one.suffix if chance.random() < 0.8 else chance.choice(SUFFIXES)
        path = into / f"{count:05}{suffix}"
        path.write_bytes(mutated(one.read_bytes() or b"\0", other.read_bytes(), chance))
        yield Source(path)


def built(folder: Path, number: int, seed: int, first: int, workers: int) -> dict[str, Any]:
    """Build so many damaged copies, and tell how many were read, how many were listed and why, and what is wrong."""
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as room, Workers(workers) as crew:
        into, store, lexicon = Path(room, "in"), Path(room, "store"), load_lexicon()
        into.mkdir()
        files = [*copies(folder, number, into, seed, first)]
        summary = build([into], store, workers=workers)
        wrong = [problem.what for problem in examine(store)]
        counted: Counter[str] = Counter()
        for file in files:
            readings = crew.read(file, lexicon, store / "cache")
            reasons = [reading.document.reason for reading in readings if reading.document.status != "read"]
            counted["listed" if len(reasons) == len(readings) else "read"] += 1
            broken = [law for reading in readings for law in broken_laws(reading)]
            broken += [reason for reason in reasons if reason and "given up" in reason]
            wrong += [f"{file.path.name}: {law}" for law in broken]
        reasons_told = Counter(reason[:70] for _, reason in summary.unread)
    told = {"first": first, "files": len(files), **counted, "documents": summary.documents, "quads": summary.quads}
    return {**told, "seconds": round(time.monotonic() - begun), "wrong": wrong, "reasons": reasons_told.most_common(12)}


def main() -> None:
    """Build batch after batch, go on where a run before ended, and print what all of them came to."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("folder", type=Path)
    words.add_argument("--copies", type=int, default=10_000)
    words.add_argument("--batch", type=int, default=250)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--workers", type=int, default=2)
    words.add_argument("--minutes", type=float, default=600)
    words.add_argument("--told", type=Path, default=Path("mutated.jsonl"))
    given = words.parse_args()
    ends = time.monotonic() + given.minutes * 60
    before = [json.loads(line) for line in given.told.read_text().splitlines()] if given.told.exists() else []
    done = {batch["first"]: batch for batch in before}
    for first in range(0, given.copies, given.batch):
        if first not in done and time.monotonic() < ends:
            number = min(given.batch, given.copies - first)
            done[first] = built(given.folder, number, given.seed, first, given.workers)
            with given.told.open("a") as out:
                out.write(json.dumps(done[first]) + "\n")
            print(json.dumps(done[first]), file=sys.stderr, flush=True)
    totals = {name: sum(batch.get(name, 0) for batch in done.values()) for name in ("files", "read", "listed")}
    print(json.dumps({**totals, "wrong": [what for batch in done.values() for what in batch["wrong"]]}, indent=1))


if __name__ == "__main__":
    main()
