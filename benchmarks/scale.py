"""How a build grows: time and memory at several sizes, two workers against one, one changed document, and quality.

`python benchmarks/scale.py --sizes 100 1000 5000` makes synthetic corpora, builds each in a process of its own, and
prints a table with the exponents of growth. Figures are of this run on this machine: read the ratios.
"""

import argparse
import json
import math
import subprocess
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
_CHILD = """
import json, resource, sys, time
from pathlib import Path
from kg.pipeline import build
began = time.perf_counter()
build([Path(sys.argv[1])], Path(sys.argv[2]), workers=int(sys.argv[3]))
peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(json.dumps([time.perf_counter() - began, peak / 1024]))
"""


def built(documents: Path, store: Path, workers: int) -> tuple[float, float]:
    """Build in a process of its own; return seconds and peak megabytes of the largest process."""
    words = [sys.executable, "-c", _CHILD, str(documents), str(store), str(workers)]
    done = subprocess.run(words, check=True, capture_output=True, text=True)
    seconds, megabytes = json.loads(done.stdout)
    return seconds, megabytes


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


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", type=int, nargs="+", default=[100, 1000])
    sizes = options.parse_args().sizes
    rows = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            documents, store = Path(folder) / "in", Path(folder) / "store"
            make = [sys.executable, str(HERE / "synthetic.py"), str(documents), "--documents", str(size)]
            subprocess.run(make, check=True)
            one, memory = built(documents, store / "1", 1)
            two, _ = built(documents, store / "2", 2)
            first = next(iter(sorted(documents.iterdir())))
            first.write_text(first.read_text(encoding="utf-8") + "\nCouncillor Ann Marlow thanked the officers.\n")
            changed, _ = built(documents, store / "1", 1)
            truths = json.loads(documents.with_suffix(".truth.json").read_text(encoding="utf-8"))
            rows.append((size, one, memory, two / one, changed / one, *quality(documents, truths)))
            print(
                f"{size:>7,} documents: {one:7.1f} s with one worker ({one / size * 1000:5.1f} ms each), two workers"
                f" {two / one:4.2f} of it, one changed document {changed / one:5.3f} of it, peak {memory:6.0f} MB;"
                f" statements found {rows[-1][5]:.3f}, right person {rows[-1][6]:.3f}",
                flush=True,
            )
    for (a, was, before, *_), (b, now, after, *_) in pairwise(rows):
        exponent = math.log(now / was) / math.log(b / a)
        print(f"{a:,} to {b:,}: time grows with exponent {exponent:.2f}, memory {after / before:.2f} times")


if __name__ == "__main__":
    main()
