"""The store on disk: built beside the old one and swapped in by one atomic step.

``DIR/current`` names the build in force, ``DIR/builds/NUMBER/`` holds it: ``graph/`` (Oxigraph), ``search.sqlite``
(the text index) and ``manifest.json`` (counts and hashes). Readers go on with the build they opened; a build that is
cut off leaves the old one as it was. ``DIR/cache/`` holds what extraction found, by content.
"""

import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from kg.errors import StoreError

if TYPE_CHECKING:
    from pyoxigraph import Store

_POINTER, _BUILDS, _LOCK, _MANIFEST = "current", "builds", "lock", "manifest.json"
_TRIES = 50
#: How the files of a graph end that are never changed once they are written.
_TABLE = ".sst"
Opened = TypeVar("Opened")


@contextmanager
def lock(store: Path) -> Iterator[None]:
    """Hold the store for writing. Raises StoreError where it cannot be made, or another build holds it."""
    from filelock import FileLock, Timeout

    _make(store)
    held = FileLock(store / _LOCK, timeout=0)
    try:
        held.acquire()
        (store / f"{_LOCK}.holder").write_text(f"process {os.getpid()} since {datetime.now():%H:%M}", encoding="utf-8")
    except Timeout as error:
        who = holder(store) or "another process"
        raise StoreError(f"{store} is being built by {who}; wait for it to end, or choose another --store") from error
    except OSError as error:
        held.release()
        raise _unwritable(store, error) from error
    try:
        yield
    finally:
        held.release()


def holder(store: Path) -> str | None:
    """Return who wrote to the store last: the process, and since when."""
    return _read(store / f"{_LOCK}.holder")


def _unwritable(store: Path, error: OSError) -> StoreError:
    return StoreError(f"{store} cannot be written ({error.strerror or error}); make room, or choose another --store")


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
        raise _unwritable(store, error) from error


@contextmanager
def draft(store: Path) -> Iterator[Path]:
    """Give an empty folder for a new build, and sweep away what cut-off builds left. The lock must be held.

    A draft that is not published by the end is removed, so that a full disk has room again.
    """
    for left in leftovers(store):
        shutil.rmtree(left, ignore_errors=True)
    folder = store / _BUILDS / f"draft-{os.getpid()}"
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def leftovers(store: Path) -> list[Path]:
    """Return the folders that builds which were cut off have left."""
    return sorted((store / _BUILDS).glob("draft-*"))


def copy_of(build: Path, folder: Path) -> None:
    """Copy the graph and index of a build into a draft, to be changed there.

    The tables of the graph are written once and never changed: they are linked, not copied.
    """
    (folder / "graph").mkdir()
    for path in (build / "graph").iterdir():
        _linked(path, folder / "graph" / path.name)
    shutil.copyfile(build / "search.sqlite", folder / "search.sqlite")


def _linked(path: Path, copy: Path) -> None:
    if path.suffix == _TABLE:
        try:
            os.link(path, copy)
            return
        except OSError:  # Some file systems have no links.
            pass
    shutil.copyfile(path, copy)


def publish(store: Path, folder: Path, manifest: dict[str, Any], before: Path | None = None) -> Path:
    """Put a finished draft in force: one rename makes it a build, one more makes it the current one.

    All of it is on the disk before either. The build before stays for readers that have it open; older ones go.
    ``before`` is the build that the draft is a changed copy of. Raises OSError where the draft could not be put in
    force, StoreError where it is, but the disk does not say so.
    """
    linked = _links(before, folder) if before else {}
    written = {**manifest, "files": hashes(folder, linked), "tables": _states(folder)}
    (folder / _MANIFEST).write_text(json.dumps(written, indent=1, sort_keys=True), encoding="utf-8")
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.relative_to(folder).as_posix() not in linked:
            _to_disk(path)
    numbers = builds(store)
    build = store / _BUILDS / str(numbers[-1] + 1 if numbers else 1)
    folder.rename(build)
    pointer = store / f"{_POINTER}.new"
    pointer.write_text(build.name, encoding="utf-8")
    for path in (build, build.parent, pointer):
        _to_disk(path)
    pointer.replace(store / _POINTER)
    _confirmed(store)
    for number in numbers[:-1]:
        shutil.rmtree(store / _BUILDS / str(number), ignore_errors=True)
    return build


def _confirmed(store: Path) -> None:
    """Have the rename that put a build in force written out. What fails here undoes nothing, so both builds stay."""
    try:
        _to_disk(store)
    except OSError as error:
        raise StoreError(
            f"the new graph in {store} is in force and whole, but the disk does not confirm it "
            f"({error.strerror or error}); after a power cut the graph before may be back: build once more"
        ) from error


def builds(store: Path) -> list[int]:
    """Return the numbers of the builds that are there, the latest last."""
    return sorted(int(path.name) for path in (store / _BUILDS).iterdir() if path.name.isdigit())


def hashes(build: Path, known: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the SHA-256 of each file of a build, its manifest aside, by the file's path; those known as they are."""
    # Look-ups read a store and never hash it, and need not wait for this to load.
    from concurrent.futures import ThreadPoolExecutor

    files = sorted(path for path in build.rglob("*") if path.is_file() and path != build / _MANIFEST)
    found = dict(known or {})
    names = {name: path for path in files if (name := path.relative_to(build).as_posix()) not in found}
    with ThreadPoolExecutor() as threads:
        found |= zip(names, threads.map(_hash, names.values()), strict=True)
    return found


def _links(before: Path, folder: Path) -> dict[str, str]:
    """Return the hashes of the files that a draft has in common with the build that it is a changed copy of."""
    listed: dict[str, str] = read_manifest(before).get("files", {})
    there = {name: (before / name, folder / name) for name in listed}
    return {
        name: listed[name]
        for name, (old, new) in there.items()
        if old.suffix == _TABLE and old.exists() and new.exists() and old.samefile(new)
    }


def is_whole(build: Path, manifest: Mapping[str, Any]) -> bool:
    """Tell whether a build holds the files of its manifest, as they were written.

    A table of the graph that was not touched since, by its size and the time of its last change, is not hashed: tables
    are most of a graph, are never changed once written, and carry sums of their own, which the store looks at whenever
    it reads them. Raises OSError where a file cannot be read.
    """
    listed: dict[str, str] = manifest.get("files", {})
    known, now = manifest.get("tables", {}), _states(build)
    untouched = {name: listed[name] for name, state in now.items() if name in listed and known.get(name) == state}
    return hashes(build, untouched) == listed


def _states(build: Path) -> dict[str, list[int]]:
    """Return each table's size in bytes, and when it was changed last in nanoseconds, by its path in the build."""
    tables = ((path.relative_to(build).as_posix(), path.stat()) for path in build.rglob(f"*{_TABLE}"))
    return {name: [state.st_size, state.st_mtime_ns] for name, state in tables}


def _hash(path: Path) -> str:
    # Look-ups read a store and never hash it, and need not wait for this to load.
    import hashlib

    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _to_disk(path: Path) -> None:
    """Have a file, or a folder's list of files, written out: after a power cut it is there."""
    if path.is_dir() and os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def current(store: Path) -> Path:
    """Return the folder of the build in force. Raises StoreError where there is no store or no whole build."""
    return opening(store, lambda build: build)


def opening(store: Path, open: Callable[[Path], Opened]) -> Opened:
    """Open the build in force, given how; where another build takes its place meanwhile, open that one.

    Raises StoreError where there is no graph, or it is damaged.
    """
    for _ in range(_TRIES):
        name = _read(store / _POINTER)
        if name is None:
            raise StoreError(f"there is no graph in {store}; make one with: kg build --store {store}")
        try:
            return open(_whole(store, name))
        except StoreError:
            if _read(store / _POINTER) == name:
                raise
    raise StoreError(f"{store} is built again and again; ask once the builds have ended")


def _whole(store: Path, name: str) -> Path:
    build = store / _BUILDS / name
    if not name.isdigit() or not (build / _MANIFEST).is_file():
        raise StoreError(f"the graph in {store} is damaged (build {name:.20} is not whole); build it again")
    return build


def open_store(store: Path) -> "Store":
    """Open the graph in force for reading. Raises StoreError where it is missing or damaged."""
    return opening(store, open_graph)


def open_graph(build: Path) -> "Store":
    """Open the graph of one build for reading. Raises StoreError where it is missing or damaged."""
    from pyoxigraph import Store

    try:
        return Store.read_only(str(build / "graph"))
    except (OSError, ValueError, RuntimeError) as error:
        store = build.parent.parent
        raise StoreError(f"the graph in {store} cannot be opened ({error}); build it again") from error


def manifest_of(store: Path) -> dict[str, Any]:
    """Return the counts, hashes and summary of the build in force. Raises StoreError where they are damaged."""
    return opening(store, read_manifest)


def read_manifest(build: Path) -> dict[str, Any]:
    """Return the manifest of one build. Raises StoreError where it is damaged."""
    try:
        manifest: dict[str, Any] = json.loads((build / _MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise StoreError(f"the manifest of {build} is damaged ({error}); build it again") from error
    return manifest


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8").strip() or None
    except (OSError, ValueError):
        return None
