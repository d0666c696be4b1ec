"""Each defence taken away in a copy of the program: the test that stands for it must then fail.

    python -m fuzz.without                 # every defence of fuzz/defences.toml
    python -m fuzz.without T4 T9           # some of them

A line is printed for each: "fails" as it should, or "passes", which means that the defence is not tested.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
DEFENCES = Path(__file__).with_name("defences.toml")
#: A test that is not over by then has hung, as it would without a limit of time.
_SECONDS = 400
#: What a test may take of memory without the defence, so that it does not take the machine's.
_MEMORY = 6_000_000_000
_LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv", "__pycache__", ".*_cache", ".hypothesis", "kg-store", "build", "dist"
)


def defences(wanted: Sequence[str] = ()) -> list[Mapping[str, Any]]:
    """Return the defences of some threats, or of all."""
    entries = tomllib.loads(DEFENCES.read_text(encoding="utf-8"))["defence"]
    return [entry for entry in entries if not wanted or entry["threat"] in wanted]


def patched(root: Path, defence: Mapping[str, Any]) -> dict[Path, str]:
    """Return the files of a tree as they are without a defence. Raises ValueError where it is not where it was."""
    texts: dict[Path, str] = {}
    for change in defence["without"]:
        path = root / change["file"]
        text = texts.get(path) or path.read_text(encoding="utf-8")
        if text.count(change["find"]) != 1:
            raise ValueError(f"{defence['threat']}: {change['find']!r:.60} is not once in {change['file']}")
        texts[path] = text.replace(change["find"], change["put"])
    return texts


def _tried(root: Path, defence: Mapping[str, Any]) -> str:
    changed = patched(root, defence)
    whole = {path: path.read_text(encoding="utf-8") for path in changed}
    try:
        for path, text in changed.items():
            path.write_text(text, encoding="utf-8")
        return {0: "passes", 1: "fails"}.get(_run(root, defence), "fails (hung, or its process ended)")
    finally:
        for path, text in whole.items():
            path.write_text(text, encoding="utf-8")


def _run(root: Path, defence: Mapping[str, Any]) -> int:
    words = [sys.executable, "-m", "pytest", "-x", "-q", "-n", "0", "-p", "no:cacheprovider", *defence["tests"]]
    running = subprocess.Popen(
        words,
        cwd=root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"},
        start_new_session=True,
        preexec_fn=_limited if defence.get("limited") else None,
    )
    try:
        return running.wait(_SECONDS)
    except subprocess.TimeoutExpired:
        return 124
    finally:
        if running.poll() is None:
            os.killpg(running.pid, signal.SIGKILL)
            running.wait()


def _limited() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _lines(root: Path, wanted: Sequence[str], check: bool) -> Iterator[tuple[str, bool]]:
    for defence in defences(wanted):
        if check and _run(root, defence):
            yield f"{defence['threat']:4} {defence['what']}: its test fails WITH it", False
            continue
        found = _tried(root, defence)
        yield f"{defence['threat']:4} {defence['what']}: {found}", found != "passes"


def main() -> None:
    """Take each defence away and tell whether its test fails; exit 1 where one does not."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("threats", nargs="*")
    words.add_argument("--quick", action="store_true", help="do not run each test with its defence first")
    given = words.parse_args()
    with tempfile.TemporaryDirectory(prefix="kg-without-") as folder:
        root = Path(shutil.copytree(ROOT, Path(folder, "kg-tree"), ignore=_LEFT_OUT))
        found = []
        for line, good in _lines(root, given.threats, not given.quick):
            print(line, flush=True)
            found.append(good)
    print(f"{sum(found)} of {len(found)} fail without their defence")
    sys.exit(not all(found))


if __name__ == "__main__":
    main()
