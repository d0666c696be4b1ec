"""Real documents, damaged at random: bits flipped, cut short, spliced, given a wrong suffix. Each is read or listed.

python -m fuzz.mutated FOLDER --copies 10000
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

from fuzz.laws import broken_laws
from kg.guarded import Workers
from kg.lexicon import load_lexicon
from kg.read import Source, sources

SUFFIXES = (".pdf", ".docx", ".html", ".xml", ".txt", ".zip", ".md", ".doc", "")


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


def copies(folder: Path, number: int, into: Path, seed: int) -> Iterator[Source]:
    """Write so many damaged copies of a folder's documents, and yield them."""
    chance = random.Random(seed)
    files = [source.path for source in sources([folder]) if source.path.stat().st_size < 400_000]
    for count in range(number):
        one, other = chance.choice(files), chance.choice(files)
        suffix = one.suffix if chance.random() < 0.8 else chance.choice(SUFFIXES)
        path = into / f"{count:05}{suffix}"
        path.write_bytes(mutated(one.read_bytes() or b"\0", other.read_bytes(), chance))
        yield Source(path)


def main() -> None:
    """Read damaged copies, and print how many were read, how many were listed and why, and what did not hold."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("folder", type=Path)
    words.add_argument("--copies", type=int, default=10_000)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--workers", type=int, default=2)
    words.add_argument("--minutes", type=float, default=600)
    given = words.parse_args()
    ends = time.monotonic() + given.minutes * 60
    counted: Counter[str] = Counter()
    wrong: list[str] = []
    lexicon = load_lexicon()
    with tempfile.TemporaryDirectory() as folder, Workers(given.workers) as crew:
        for source in copies(given.folder, given.copies, Path(folder), given.seed):
            readings = crew.read(source, lexicon, None)
            counted["files"] += 1
            counted.update(f"{r.document.reason or 'read'}"[:60] for r in readings)
            broken = [law for reading in readings for law in broken_laws(reading)]
            given_up = [r.document.reason for r in readings if "given up" in (r.document.reason or "")]
            for what in (*broken, *given_up):
                wrong.append(f"{source.path.name}: {what}")
                print(wrong[-1], file=sys.stderr, flush=True)
            source.path.unlink()
            if time.monotonic() > ends:
                break
    print(json.dumps({"counted": dict(counted.most_common(12)), "wrong": wrong}, indent=1))


if __name__ == "__main__":
    main()
