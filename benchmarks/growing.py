"""How asking slows as a store grows: the same look-ups, searches and named queries of a small store and a big one.

    python benchmarks/asking.py make SMALL --quads 1000000
    python benchmarks/asking.py make BIG --quads 10000000
    python benchmarks/growing.py SMALL BIG

Each is asked of both in turn, cold in a process of its own and warm in one that has the store open, with twenty rows
at most. The table gives the processor's seconds of the median of the small store, and how many times that the big one
takes. Names are those of one copy of the seeds, so that a name leads to as much in both; words and bodies lead to more.
"""

import argparse
import resource
import shlex
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

_KG = [str(Path(sys.executable).parent / "kg")]
_LOOKUPS = (
    ["said", "--by", "R Farnhamce", "--limit", "20"],
    ["said", "--about", "caseloads", "--limit", "20"],
    ["find", "caseloads", "--limit", "20"],
    ["who", "R Farnhamce"],
)
#: A name in an example of the gallery leads to people of every copy; with this at its end, to one.
_MARK = "ce"
_NAMES = ("Farnham",)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("small", type=Path)
    parser.add_argument("big", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    stores = (given.small, given.big)
    print(f"{'':58} {'cold':>16} {'warm':>16}")
    for words in (*_LOOKUPS, *examples()):
        cold = taken([partial(asked, words, store) for store in stores], given.runs)
        warm = taken([warmed(words, store) for store in stores], given.runs) if words[0] == "ask" else None
        print(f"{'kg ' + shlex.join(words):58.58} {told(cold)} {told(warm) if warm else '':>16}", flush=True)


def examples() -> list[list[str]]:
    """Return the examples of the gallery as words, each with a limit."""
    from kg.ask.gallery import gallery

    lines = [shlex.split(query.example)[1:] for query in gallery()]
    marked = [[word + _MARK if word in _NAMES else word for word in line] for line in lines]
    return [[*line, "--limit-rows", "20"] for line in marked]


def asked(words: list[str], store: Path) -> None:
    """Run a command over a store; an answer of nothing is an answer, a limit that was reached is not."""
    done = subprocess.run([*_KG, *words, "--store", str(store)], capture_output=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"kg {shlex.join(words)}: {done.stderr.decode()[-300:]}")


def warmed(words: list[str], store: Path) -> Callable[[], None]:
    """Return what answers a named query in this process, its store open; a first time is not measured."""
    from kg.ask.gallery import find
    from kg.ask.results import table
    from kg.ask.session import open_session

    session = open_session(store)
    given = dict(zip((w.removeprefix("--") for w in words[2:-2:2]), words[3:-2:2], strict=True))
    query = find(words[1]).with_values(given)
    table(session, query, 20)
    return lambda: table(session, query, 20) and None


def taken(actions: list[Callable[[], None]], runs: int) -> list[float]:
    """Return the median seconds of the processor of each action, its children's included, run in turn."""
    times: list[list[float]] = [[] for _ in actions]
    for _ in range(runs):
        for action, each in zip(actions, times, strict=True):
            before = spent()
            action()
            each.append(spent() - before)
    return [statistics.median(each) for each in times]


def spent() -> float:
    """Return the processor's seconds that this process and its ended children have used."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def told(medians: list[float]) -> str:
    """Write the seconds of the small store, and the ratio."""
    small, big = medians
    return f"{small * 1000:7.0f} ms {big / small:4.1f} ×"


if __name__ == "__main__":
    main()
