"""How fast look-ups are on a big graph: cold commands against an empty Python, and words against `CONTAINS`.

    python benchmarks/asking.py make FOLDER --quads 1000000
    python benchmarks/asking.py measure FOLDER
    python benchmarks/asking.py warm FOLDER

`make` writes a store of as many quads, by copies of the seeds' graph, each with names of its own. `measure` runs the
commands in turn, so that what slows the machine slows all, and prints the ratios of the medians, by the clock and by
the processor's seconds, which others on the machine disturb less. `warm` asks the site for its pages, ten clients at
once, and prints the 95th percentile of each: first for pages that were never made, then for the same again.
"""

import argparse
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parent.parent
_ID = "https://w3id.org/council-kg/id/"
_EMPTY = [sys.executable, "-c", "pass"]
_IMPORTS = "import gc; gc.disable(); import kg.cli.lookups, kg.cli.claims, kg.ask.said, kg.ask.session, sqlite3, json"
_WORDS = "caseloads"
_PORT = 8767
_KG = [sys.executable, "-m", "kg"]


def main() -> None:
    """Make a store, or measure one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["make", "measure", "warm"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--quads", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=15)
    given = parser.parse_args()
    if given.what == "make":
        make(given.folder, given.quads)
    elif given.what == "warm":
        warm(given.folder, given.runs)
    else:
        measure(given.folder, given.runs)


def make(folder: Path, quads: int) -> None:
    """Write a store of at least as many quads."""
    from kg.graph import store as shelf
    from kg.graph.index import write_index
    from kg.graph.layers import load, named_quads
    from kg.pipeline import build

    small = folder.with_name(f"{folder.name}-seeds")
    build([ROOT / "seeds"], small, workers=1)
    seeds = shelf.open_store(small)
    from pyoxigraph import RdfFormat, serialize

    lines = (serialize(named_quads(seeds), format=RdfFormat.N_QUADS) or b"").splitlines(keepends=True)
    with shelf.lock(folder), shelf.draft(folder) as draft:
        started = time.perf_counter()
        graph = load(draft / "graph", copies(lines, -(-quads // len(lines)), people(lines)))
        loaded = time.perf_counter()
        write_index(graph, draft / "search.sqlite")
        print(f"loaded in {loaded - started:.0f} s, indexed in {time.perf_counter() - loaded:.0f} s")
        graph.flush()
        shelf.publish(folder, draft, {"documents": 0, "unread": [], "found": {}, "quads": quads, "sha256": ""})


def people(lines: list[bytes]) -> list[bytes]:
    """Return the last names of the people of a graph."""
    labels = (re.match(rb'<\S+/person/\S+> <\S+prefLabel> "[^"]*?(\w+)"', line) for line in lines)
    return sorted({label[1] for label in labels if label})


def copies(lines: list[bytes], number: int, names: list[bytes]) -> Iterator[bytes]:
    """Yield the lines so many times, each time with IRIs and last names of their own."""
    surname = re.compile(rb"\b(" + b"|".join(names) + rb")\b")
    for copy in range(number):
        mark = letters(copy).encode()
        for line in lines:
            fresh = line.replace(_ID.encode(), f"{_ID}{mark.decode()}/".encode())
            yield surname.sub(rb"\g<1>" + mark, fresh)


def letters(number: int) -> str:
    """Write a number in letters, so that it can be part of a name."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def measure(folder: Path, runs: int) -> None:
    """Print the ratios of cold commands to an empty Python, and of `CONTAINS` to the text index."""
    kg = [str(Path(sys.executable).parent / "kg")]
    store = ["--store", str(folder)]
    commands = {
        "python -c pass": _EMPTY,
        "imports alone": [sys.executable, "-c", _IMPORTS],
        "kg said --by NAME": [*kg, "said", "--by", "R Farnhamce", *store],
        "kg said --about WORD --limit 20": [*kg, "said", "--about", _WORDS, "--limit", "20", *store],
        "kg who NAME": [*kg, "who", "R Farnhamce", *store],
        "kg find WORD": [*kg, "find", _WORDS, *store],
    }
    times = interleaved(commands, runs)
    elapsed, used = (
        {name: statistics.median(each[n] for each in taken) for name, taken in times.items()} for n in (0, 1)
    )
    for name in commands:
        print(
            f"{name:34} {elapsed[name] * 1000:7.0f} ms {elapsed[name] / elapsed['python -c pass']:5.1f} ×,"
            f" of the processor {used[name] * 1000:5.0f} ms {used[name] / used['python -c pass']:5.1f} ×"
        )
    empty, imports, said = (used[name] for name in ("python -c pass", "imports alone", "kg said --by NAME"))
    print(f"share of imports in `said --by`, over an empty Python: {(imports - empty) / (said - empty):.0%}")
    words(folder)


def interleaved(commands: dict[str, list[str]], runs: int) -> dict[str, list[tuple[float, float]]]:
    """Return the seconds that each run of each command took, and those of the processor, run in turn.

    The first run, which is not measured, writes the bytecode of all modules, as an installation does.
    """
    compiled = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment = {**compiled, "PYTHONPYCACHEPREFIX": tempfile.mkdtemp()}
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for run in range(runs + 1):
        for name, command in commands.items():
            started, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            if run:
                used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
                times[name].append((time.perf_counter() - started, used))
    return times


def words(folder: Path) -> None:
    """Print how much faster the text index finds a word than queries with `CONTAINS` do: lists alone, whole answers."""
    from kg.ask.find import passages
    from kg.ask.session import open_session

    session = open_session(folder)
    texts = f'SELECT ?s WHERE {{ ?s ckg:text ?t FILTER(CONTAINS(LCASE(?t), "{_WORDS}")) }}'
    claims = (
        "SELECT ?s ?label WHERE { ?p ckg:exact ?t . ?s ckg:evidence ?p OPTIONAL { ?s ckg:speakerLabel ?label }"
        f' FILTER(CONTAINS(LCASE(?t), "{_WORDS}")) }}'
    )
    listed = "SELECT rowid FROM claim_text WHERE claim_text MATCH ?"
    pairs = {
        "the list alone": (lambda: session.select(texts), lambda: session.index.execute(listed, (_WORDS,)).fetchall()),
        "a whole answer": (lambda: session.select(claims), lambda: passages(session, _WORDS, 20)),
    }
    for name, (slow, quick) in pairs.items():
        contains, index = best(slow), best(quick)
        print(f"{name}: CONTAINS {contains * 1000:.1f} ms, index {index * 1000:.2f} ms: {contains / index:.0f} times")


_PAGES = {
    "a person": "/id/{mark}/person/E06000002/r-farnham",
    "search": "/search?q={word}",
    "statements about": "/claims/said?q={word}",
    "recommendations": "/claims/recommendation?page={page}",
    "a document": "/id/{mark}/document/02bf86e659b3262c",
}
_SEARCHED = ("caseloads", "ofsted", "family", "partnership", "funding", "schools", "agency", "workforce", "referrals")


def warm(folder: Path, runs: int, clients: int = 10) -> None:
    """Print how long pages take, in milliseconds, where so many clients ask at once, each for something else."""
    process = subprocess.Popen([*_KG, "serve", "--port", str(_PORT), "--store", str(folder)], stderr=subprocess.DEVNULL)
    try:
        await_answer(process)
        with ThreadPoolExecutor(clients) as pool:
            # Each process opens the store once; no page here is one that is measured.
            list(pool.map(fetch, [path.format(mark="none", word="minutes", page=999) for path in _PAGES.values()] * 10))
        for name, path in _PAGES.items():
            paths = [
                path.format(mark=letters(n % 90), word=_SEARCHED[n % len(_SEARCHED)], page=n % 20 + 1)
                for n in range(runs * clients)
            ]
            for turn in ("first", "again"):
                used = spent(process.pid)
                with ThreadPoolExecutor(clients) as pool:
                    taken = sorted(pool.map(fetch, paths))
                median, slow = statistics.median(taken), taken[int(len(taken) * 0.95) - 1]
                each = (spent(process.pid) - used) / len(paths)
                print(
                    f"{name:18} {turn}: median {median * 1000:6.1f} ms, 95th percentile {slow * 1000:6.1f} ms,"
                    f" {each * 1000:5.1f} ms of the processor each"
                )
    finally:
        process.terminate()
        process.wait(10)


def await_answer(process: "subprocess.Popen[bytes]") -> None:
    """Wait for the site to answer. Raises SystemExit where it ends."""
    while True:
        try:
            fetch("/")
            return
        except OSError:
            if process.poll() is not None:
                raise SystemExit("the site ended: see what `kg serve` says of this store") from None
            time.sleep(0.2)


def spent(process: int) -> float:
    """Return the processor's seconds that a process and its children have used (on Linux)."""
    used = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if process in (int(stat.parent.name), int(fields[1])):
            used += int(fields[11]) + int(fields[12])
    return used / os.sysconf("SC_CLK_TCK")


def fetch(path: str) -> float:
    """Return the seconds that a page takes."""
    started = time.perf_counter()
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{_PORT}{path}", timeout=60) as answer:
            answer.read()
    except urllib.error.HTTPError:
        pass
    return time.perf_counter() - started


def best(action: Callable[[], object], runs: int = 5) -> float:
    """Return the processor's seconds of the fastest of some runs."""
    taken = []
    for _ in range(runs):
        started = time.process_time()
        action()
        taken.append(time.process_time() - started)
    return min(taken)


if __name__ == "__main__":
    main()
