"""The store on disk: built beside the old one and swapped in by one atomic step.

``DIR/current`` names the build in force, ``DIR/builds/NUMBER/`` holds it: ``graph/`` (Oxigraph), ``search.sqlite``
(the text index) and ``manifest.json`` (counts and hashes). Readers go on with the build they opened; a build that is
cut off leaves the old one as it was. ``DIR/cache/`` holds what extraction found, by content.
"""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import StoreError

if TYPE_CHECKING:
    from pyoxigraph import Store

_POINTER, _BUILDS, _LOCK = "current", "builds", "lock"


@contextmanager
def lock(store: Path) -> Iterator[None]:
    """Hold the store for writing. Raises StoreError where it cannot be made, or another build holds it."""
    from filelock import FileLock, Timeout

    _make(store)
    holder = store / _LOCK
    try:
        with FileLock(holder, timeout=0):
            (store / f"{_LOCK}.holder").write_text(f"process {os.getpid()}", encoding="utf-8")
            yield
    except Timeout as error:
        who = _read(store / f"{_LOCK}.holder") or "another process"
        raise StoreError(f"{store} is being built by {who}; wait for it to end, or choose another --store") from error


def _make(store: Path) -> None:
    if store.exists() and not store.is_dir():
        raise StoreError(f"{store} is a file, not a store; choose another --store")
    if store.is_dir() and not (store / _BUILDS).is_dir() and any(store.iterdir()):
        raise StoreError(f"{store} holds other files and is no store; choose an empty or new folder for --store")
    try:
        (store / _BUILDS).mkdir(parents=True, exist_ok=True)
        probe = store / f".writable-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise StoreError(f"{store} cannot be written ({error.strerror}); choose another --store") from error


def draft(store: Path) -> Path:
    """Make an empty folder for a new build, sweeping away what cut-off builds left. The lock must be held."""
    for left in (store / _BUILDS).glob("draft-*"):
        shutil.rmtree(left, ignore_errors=True)
    folder = store / _BUILDS / f"draft-{os.getpid()}"
    folder.mkdir()
    return folder


def publish(store: Path, folder: Path, manifest: dict[str, Any]) -> Path:
    """Put a finished draft in force: one rename makes it a build, one more makes it the current one.

    The build before stays for readers that have it open; older ones are removed.
    """
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1, sort_keys=True), encoding="utf-8")
    numbers = sorted(int(p.name) for p in (store / _BUILDS).iterdir() if p.name.isdigit())
    build = store / _BUILDS / str(numbers[-1] + 1 if numbers else 1)
    folder.rename(build)
    pointer = store / f"{_POINTER}.new"
    with pointer.open("w", encoding="utf-8") as out:
        out.write(build.name)
        out.flush()
        os.fsync(out.fileno())
    pointer.replace(store / _POINTER)
    for number in numbers[:-1]:
        shutil.rmtree(store / _BUILDS / str(number), ignore_errors=True)
    return build


def current(store: Path) -> Path:
    """Return the folder of the build in force. Raises StoreError where there is no store or no whole build."""
    name = _read(store / _POINTER)
    if name is None:
        raise StoreError(f"there is no graph in {store}; make one with: kg build --store {store}")
    build = store / _BUILDS / name
    if not (build / "manifest.json").is_file():
        raise StoreError(f"the graph in {store} is damaged (build {name} is not whole); build it again")
    return build


def open_store(store: Path) -> "Store":
    """Open the graph in force for reading. Raises StoreError where it is missing or damaged."""
    from pyoxigraph import Store

    build = current(store)
    try:
        return Store.read_only(str(build / "graph"))
    except (OSError, ValueError) as error:
        raise StoreError(f"the graph in {store} cannot be opened ({error}); build it again") from error


def manifest_of(store: Path) -> dict[str, Any]:
    """Return the counts, hashes and summary of the build in force."""
    manifest: dict[str, Any] = json.loads((current(store) / "manifest.json").read_text(encoding="utf-8"))
    return manifest


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8").strip() or None
    except OSError:
        return None
