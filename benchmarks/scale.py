"""How a build grows: time and memory at several sizes, two workers against one, one changed document, and quality.

`python benchmarks/scale.py --sizes 100 1000 5000` makes synthetic corpora, builds each in a process of its own, and
prints a table with the exponents of growth. Figures are of this run on this machine: read the ratios. Where other
programs want the machine too, the seconds of the processor, its children's included, tell more than the clock's.
"""

import argparse
import json
import math
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
_CHILD = """
import json, resource, sys, time
from pathlib import Path
from kg.pipeline import build
began = time.perf_counter()
summary = build([Path(sys.argv[1])], Path(sys.argv[2]), workers=int(sys.argv[3]))
used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
cpu = sum(each.ru_utime + each.ru_stime for each in used)
print(json.dumps([time.perf_counter() - began, cpu, max(each.ru_maxrss for each in used) / 1024, summary.quads]))
"""


@dataclass(frozen=True)
class Built:
    """One build: seconds by the clock and of the processor, megabytes of the largest process, quads."""

    clock: float
    cpu: float
    peak: float
    quads: int


def built(documents: Path, store: Path, workers: int) -> Built:
    """Build in a process of its own."""
    words = [sys.executable, "-c", _CHILD, str(documents), str(store), str(workers)]
    done = subprocess.run(words, check=True, capture_output=True, text=True)
    return Built(*json.loads(done.stdout))


def size_of(folder: Path) -> float:
    """Return the megabytes of a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def quality(documents: Path, truths: list[dict[str, Any]]) -> tuple[float, float]:
    """Return the share of true statements found, and of those found the share with the right person."""
    from kg.extract import extract
    from kg.lexicon import load_lexicon
    from kg.parse import parse
    from kg.read import Source, read

    found = right = true = 0
    for truth in truths[:300]:
        (document,) = read(Source(documents / truth["file"]))
        claims = extract(parse(document), load_lexicon()).claims
        said = {" ".join(s.span.of(document.text).split()): s for s in claims.statements}
        for speaker, words in truth["statements"]:
            true += 1
            statement = said.get(words)
            if statement:
                found += 1
                entity = claims.entity(statement.speaker)
                right += entity is not None and entity.name.endswith(speaker)
    return found / true, right / found if found else 0.0


def measured(size: int, workers: list[int], folder: Path) -> tuple[Built, Built]:
    """Build so many documents anew, and again with one changed; print what it took."""
    documents, store = folder / "in", folder / "store"
    make = [sys.executable, str(HERE / "synthetic.py"), str(documents), "--documents", str(size)]
    subprocess.run(make, check=True)
    full = built(documents, store / "1", 1)
    disk = {name: size_of(store / "1" / name) for name in ("cache", "parts", "builds")}
    disk["ledger"] = (store / "1" / "ledger.sqlite").stat().st_size / 1e6
    first = next(iter(sorted(documents.iterdir())))
    first.write_text(first.read_text(encoding="utf-8") + "\nCouncillor Ann Marlow thanked the officers.\n")
    changed = built(documents, store / "1", 1)
    print(
        f"{size:>7,} documents, {full.quads:,} quads: {full.clock:.1f} s by the clock, {full.cpu:.1f} s of processor"
        f" ({full.cpu / size * 1000:.1f} ms each), peak {full.peak:.0f} MB;"
        f" one changed document {changed.clock:.2f} s, {changed.clock / full.clock:.4f} of it by the clock,"
        f" {changed.cpu / full.cpu:.4f} by the processor, peak {changed.peak:.0f} MB; on disk"
        f" {', '.join(f'{name} {mb:.0f} MB' for name, mb in disk.items())}",
        flush=True,
    )
    for number in workers:
        several = built(documents, store / str(number), number)
        print(f"        {number} workers: {several.clock / full.clock:.2f} of the time by the clock", flush=True)
    truths = json.loads(documents.with_suffix(".truth.json").read_text(encoding="utf-8"))
    found, right = quality(documents, truths)
    print(f"        statements found {found:.3f}, of those with the right person {right:.3f}", flush=True)
    return full, changed


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", type=int, nargs="+", default=[100, 1000])
    options.add_argument("--workers", type=int, nargs="*", default=[2], help="besides one")
    asked = options.parse_args()
    rows = []
    for size in asked.sizes:
        with tempfile.TemporaryDirectory() as folder:
            rows.append((size, measured(size, asked.workers, Path(folder))[0]))
    for (a, was), (b, now) in pairwise(rows):
        exponent = math.log(now.cpu / was.cpu) / math.log(b / a)
        print(f"{a:,} to {b:,}: time grows with exponent {exponent:.2f}, memory {now.peak / was.peak:.2f} times")


if __name__ == "__main__":
    main()
