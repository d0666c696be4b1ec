"""How asking slows as a store grows: the same look-ups and named queries of a small store and of a big one, cold.

    python benchmarks/synthetic.py in --documents 1000 && kg build in --store small      # and 20,000 into big
    python benchmarks/growing.py small big --word streets --body Planning --person Marlow --people IRI IRI

Each command is run on both in turn, in a process of its own, with twenty rows at most. The table gives the processor's
seconds of the medians and their ratio. ``--people`` are the IRIs of somebody in either store, so that a name leads to
as much in both; words, bodies and ``--person``, a name for the named queries, lead to more. A query that reaches its
limit of time is said to have, and is not run again.
"""

import argparse
import resource
import shlex
import statistics
import subprocess
import sys
from pathlib import Path

_KG = str(Path(sys.executable).parent / "kg")
_OVER = 6


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("small", type=Path)
    parser.add_argument("big", type=Path)
    parser.add_argument("--people", nargs=2, metavar="IRI", help="somebody in the small store, and in the big one")
    parser.add_argument("--word", default="caseloads")
    parser.add_argument("--body", default="Scrutiny", help="in the named queries' examples, in place of Scrutiny")
    parser.add_argument("--person", default="Farnham", help="there, in place of Farnham")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=25.0, help="that a named query may take")
    given = parser.parse_args()
    pairs = [(words, words) for words in lookups(given.word)]
    if given.people:
        pairs = [tuple(["said", "--by", iri, "--limit", "20"] for iri in given.people), *pairs]  # type: ignore[list-item]
    instead = {"Scrutiny": given.body, "Farnham": given.person}
    pairs += [(words, words) for words in examples(instead, given.seconds)]
    for pair in pairs:
        print(told(pair[0], *taken(pair, (given.small, given.big), given.runs)), flush=True)


def lookups(word: str) -> list[list[str]]:
    """Return look-ups that find a word, or are of no word."""
    found = [["said", "--about", word], ["find", word], ["decisions"]]
    return [[*words, "--limit", "20"] for words in found]


def examples(instead: dict[str, str], seconds: float) -> list[list[str]]:
    """Return the examples of the gallery, each with its limits, some words replaced."""
    from kg.ask.gallery import gallery

    lines = [shlex.split(query.example)[1:] for query in gallery()]
    limits = ["--limit-rows", "20", "--limit-time", str(seconds)]
    return [[*(instead.get(word, word) for word in line), *limits] for line in lines]


def taken(pair: tuple[list[str], list[str]], stores: tuple[Path, Path], runs: int) -> list[float | None]:
    """Return the median seconds of a command on each store, run in turn; None where it reached its limit of time."""
    times: list[list[float]] = [[], []]
    over = [False, False]
    for _ in range(runs):
        for at, (words, store) in enumerate(zip(pair, stores, strict=True)):
            if not over[at]:
                before = spent()
                over[at] = not answered(words, store)
                times[at].append(spent() - before)
    return [None if reached else statistics.median(each) for each, reached in zip(times, over, strict=True)]


def answered(words: list[str], store: Path) -> bool:
    """Run a command over a store; tell whether it was within its limit of time. Raises SystemExit where it fails."""
    done = subprocess.run([_KG, *words, "--store", str(store)], capture_output=True, check=False)
    if done.returncode not in (0, _OVER):
        raise SystemExit(f"kg {shlex.join(words)}: {done.stderr.decode()[-300:]}")
    return done.returncode == 0


def spent() -> float:
    """Return the processor's seconds that ended children have used."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


def told(words: list[str], small: float | None, big: float | None) -> str:
    """Write the seconds, and how many times those of the small store the big one takes."""
    columns = [f"{seconds * 1000:7.0f} ms" if seconds is not None else "over limit" for seconds in (small, big)]
    ratio = f"{big / small:6.2f} ×" if small and big else ""
    return f"{'kg ' + shlex.join(words):60.60} {' '.join(columns)} {ratio}"


if __name__ == "__main__":
    main()
