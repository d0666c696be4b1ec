"""Builds that are cut off, by a kill or a write that fails: each time the old graph is there, whole, or the new one.

    python -m fuzz.faults kill OLD NEW --times 200
    python -m fuzz.faults fail OLD NEW

OLD and NEW are documents: a store is built of OLD, then built anew of NEW again and again, and cut off each time. Each
write fails once alone, and once with all that come after it; with ``--told FILE`` a run that was cut off goes on after
the last, and with ``--every 4 --first N`` four runs share the writes.
"""

import argparse
import ctypes
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from itertools import product
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
SOURCE = Path(__file__).parent / "interpose.c"


@cache
def interposer() -> Path | None:
    """Compile the library that makes writes fail; None where there is no compiler for it."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if sys.platform != "linux" or compiler is None:
        return None
    out = Path(tempfile.mkdtemp(prefix="kg-faults-")) / "interpose.so"
    done = subprocess.run(
        [compiler, "-shared", "-fPIC", "-O1", "-o", out, SOURCE, "-ldl"], capture_output=True, check=False
    )
    return out if done.returncode == 0 else None


def environment(store: Path, at: int | None = None) -> dict[str, str]:
    """Return an environment in which writes under a store fail: from the given one on, or once armed."""
    armed = {} if at is None else {"KG_FAULT_AT": str(at)}
    return {**os.environ, **armed, "LD_PRELOAD": str(interposer()), "KG_FAULT_UNDER": str(store.resolve())}


def disk_full(store: Path) -> dict[str, str]:
    """Return an environment in which the disk is full once the draft of a graph is under way."""
    return {**environment(store, 20), "KG_FAULT_UNDER": str(store.resolve() / "builds")}


def killed(store: Path, old: Path, new: Sequence[Path], times: int, seed: int = 0) -> Counter[str]:
    """Kill so many builds at random moments; count what was there after each."""
    return _driven("kill", store, old, new, ("--times", str(times), "--seed", str(seed)), dict(os.environ))


def failing_writes(store: Path, old: Path, new: Sequence[Path], every: int = 1) -> Counter[str]:
    """Let the n-th write of a build fail, for every n or every so many; count what was there after each."""
    return _driven("fail", store, old, new, ("--every", str(every)), environment(store))


def _driven(
    how: str, store: Path, old: Path, new: Sequence[Path], more: Sequence[str], env: dict[str, str]
) -> Counter[str]:
    words = [sys.executable, "-m", "fuzz.faults", how, str(old), *map(str, new), "--store", str(store.resolve()), *more]
    done = subprocess.run(words, capture_output=True, text=True, check=False, cwd=ROOT, env=env)
    if done.returncode:
        raise AssertionError(done.stdout[-2000:] + done.stderr[-4000:])
    return Counter(json.loads(done.stdout.splitlines()[-1]))


class _Trial:
    """A store of the old documents, put back after each trial, and the hashes of the old graph and the new."""

    def __init__(self, store: Path, old: Path, new: Sequence[Path]) -> None:
        from kg.graph.store import manifest_of
        from kg.pipeline import build

        self.store, self.new, self.pristine = store, new, store.with_name(store.name + "-pristine")
        probe = store.with_name(store.name + "-probe")
        self._apart(lambda: build([old], store, workers=1))
        shutil.copytree(store / "cache", probe / "cache", dirs_exist_ok=True)
        (probe / "builds").mkdir(exist_ok=True)
        begun = time.monotonic()
        self._apart(lambda: build(new, probe, workers=1))
        self.seconds = time.monotonic() - begun
        shutil.copytree(probe / "cache", store / "cache", dirs_exist_ok=True)
        shutil.copytree(store, self.pristine)
        self.names = {manifest_of(store)["sha256"]: "old", manifest_of(probe)["sha256"]: "new"}
        shutil.rmtree(probe)

    def _apart(self, task: Callable[[], object]) -> None:
        # In a process of its own: this one forks, and must hold no open store.
        child = self.start(task)
        if os.waitpid(child, 0)[1]:
            raise AssertionError("the build without a fault failed")

    def start(self, task: Callable[[], object]) -> int:
        from kg.errors import KgError

        child = os.fork()
        if child:
            return child
        try:
            task()
            os._exit(0)
        except KgError:
            os._exit(5)
        except BaseException:
            import traceback

            traceback.print_exc()
            os._exit(1)

    def rebuild(self, workers_too: bool = False) -> None:
        from kg.pipeline import build

        if workers_too:
            shutil.rmtree(self.store / "cache", ignore_errors=True)
        build(self.new, self.store, workers=1)

    def state(self) -> str:
        """Tell what is in force now: old or new where it is whole; else what is wrong."""
        from kg.errors import KgError
        from kg.graph.health import examine
        from kg.graph.store import manifest_of

        try:
            wrong = [problem.what for problem in examine(self.store) if problem.damage]
            return "; ".join(wrong) or self.names.get(manifest_of(self.store)["sha256"], "a mixture")
        except KgError as error:
            return str(error)

    def put_back(self) -> None:
        shutil.rmtree(self.store)
        shutil.copytree(self.pristine, self.store)


def _state_apart(trial: _Trial) -> str:
    """Look at the store in a process of its own: an open store would not outlive a fork."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        os.write(write, trial.state().encode()[:60_000])
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as told:
        state = told.read()
    os.waitpid(child, 0)
    return state or "the look at the store crashed"


def _kills(trial: _Trial, times: int, seed: int) -> Iterator[str]:
    chance = random.Random(seed)
    for number in range(times):
        child = trial.start(lambda number=number: trial.rebuild(workers_too=number % 4 == 3))  # type: ignore[misc]
        time.sleep(chance.random() * trial.seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        yield _state_apart(trial)
        # Even after a kill the next build has no need of help.
        if number % 10 == 9 and os.waitpid(trial.start(trial.rebuild), 0)[1]:
            yield "the build after a kill failed"
        trial.put_back()


def _fails(trial: _Trial, every: int, first: int = 1, told: Path | None = None) -> Iterator[str]:
    shim = ctypes.CDLL(None)
    shim.kg_fault_counted.restype = ctypes.c_long

    def armed(at: int, from_there_on: int, count: int | None = None) -> None:
        shim.kg_fault_arm(ctypes.c_long(at), from_there_on)
        try:
            trial.rebuild()
        finally:
            if count is not None:
                os.write(count, str(shim.kg_fault_counted()).encode())

    read, write = os.pipe()
    os.waitpid(trial.start(lambda: armed(0, 0, write)), 0)
    total = int(os.read(read, 100))
    print(f"{total} operations write", file=sys.stderr)
    trial.put_back()
    done = {tuple(line[:2]): line[2] for line in _lines(told)}
    for at, from_there_on in product(range(first, total + 1, every), (0, 1)):
        if (found := done.get((at, from_there_on))) is None:
            found = _after_failure(trial, partial(armed, at, from_there_on))
            trial.put_back()
            if told:
                with told.open("a") as out:
                    out.write(json.dumps([at, from_there_on, found]) + "\n")
        yield from found


def _lines(told: Path | None) -> list[Any]:
    """Return what a run before told: the write that failed, whether all after it did, and what was there after."""
    return [json.loads(line) for line in told.read_text().splitlines()] if told and told.exists() else []


def _after_failure(trial: _Trial, failing: Callable[[], None]) -> list[str]:
    code = os.waitstatus_to_exitcode(os.waitpid(trial.start(failing), 0)[1])
    return [_state_apart(trial), *([] if code in (0, 5) else [f"ended with {code}"])]


def main() -> None:
    """Cut off builds as the words say, and print how often each state was found after."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("how", choices=("kill", "fail"))
    words.add_argument("old", type=Path)
    words.add_argument("new", type=Path, nargs="+")
    words.add_argument("--store", type=Path)
    words.add_argument("--times", type=int, default=200)
    words.add_argument("--every", type=int, default=1)
    words.add_argument("--first", type=int, default=1)
    words.add_argument("--seed", type=int, default=0)
    words.add_argument("--told", type=Path, help="where each failure is written down, so that a run can go on")
    given = words.parse_args()
    store = given.store or Path(tempfile.mkdtemp(prefix="kg-cut-off-")) / "store"
    if given.how == "fail" and "LD_PRELOAD" not in os.environ:
        os.execve(
            sys.executable,
            [sys.executable, "-m", "fuzz.faults", *sys.argv[1:], "--store", str(store)],
            environment(store),
        )
    import kg.graph.build
    import kg.graph.index
    import kg.graph.layers
    import kg.resolve  # noqa: F401 — before the forks, so that each is quick
    from kg.lexicon import load_lexicon

    load_lexicon()
    trial = _Trial(store, given.old, given.new)
    found = (
        _kills(trial, given.times, given.seed)
        if given.how == "kill"
        else _fails(trial, given.every, given.first, given.told)
    )
    print(json.dumps(Counter(found)))


if __name__ == "__main__":
    main()
