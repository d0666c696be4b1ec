"""Is a store whole? Its files against their hashes, its graph against its counts, and what is left lying about."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import StoreError
from kg.graph.store import builds, current, hashes, holder, leftovers, open_graph, read_manifest

_AGAIN = "build it again: kg build DOCUMENTS --store {store}"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not as it should be, and what to do; ``damage`` where answers may be wrong or missing."""

    what: str
    remedy: str
    damage: bool = True


def examine(store: Path) -> tuple[Problem, ...]:
    """Return what is wrong with a store, nothing where it is whole. Raises StoreError where there is no store."""
    if not (store / "builds").is_dir():
        raise StoreError(f"there is no graph in {store}; make one with: kg build --store {store}")
    again = _AGAIN.format(store=store)
    try:
        build = current(store)
        found = [*_files(build, again), *_graph(build, again), *_index(build, again)]
    except StoreError as error:
        found = [Problem(str(error), _go_back(store) or again)]
    return (*found, *_leftovers(store))


def _go_back(store: Path) -> str | None:
    """Name the last build that is whole, where the one in force is not."""
    for number in reversed(builds(store)):
        build = store / "builds" / str(number)
        try:
            if not any(_files(build, "")):
                return (
                    f"build it again with kg build, or go back to build {number}, which is whole:"
                    f" write {number} into {store}/current"
                )
        except StoreError:
            continue
    return None


def _files(build: Path, remedy: str) -> Iterator[Problem]:
    listed, there = read_manifest(build).get("files", {}), hashes(build)
    for name in sorted(listed.keys() | there.keys()):
        if name not in there:
            yield Problem(f"{name} of build {build.name} is missing", remedy)
        elif name not in listed:
            yield Problem(f"{name} of build {build.name} is not in its manifest", remedy)
        elif listed[name] != there[name]:
            yield Problem(f"{name} of build {build.name} was changed: its hash is not that of the manifest", remedy)


def _graph(build: Path, remedy: str) -> Iterator[Problem]:
    from kg.graph.canonical import lines_of, tally
    from kg.graph.layers import named_quads

    manifest = read_manifest(build)
    try:
        lines = lines_of(named_quads(open_graph(build)))
    except (StoreError, OSError, RuntimeError) as error:
        yield Problem(f"the graph of build {build.name} cannot be read: {error}", remedy)
        return
    if (count := len(lines)) != manifest["quads"]:
        yield Problem(f"the graph holds {count:,} quads; its manifest says {manifest['quads']:,}", remedy)
    elif tally(lines) != manifest["sha256"]:
        yield Problem("the graph is not the one that was built: its hash is not that of the manifest", remedy)


def _index(build: Path, remedy: str) -> Iterator[Problem]:
    path = build / "search.sqlite"
    try:
        opened = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        said = opened.execute("PRAGMA quick_check").fetchone()[0]
        opened.close()
    except sqlite3.Error as error:
        said = str(error)
    if said != "ok":
        yield Problem(f"the text index of build {build.name} is damaged: {said:.200}", remedy)


def _leftovers(store: Path) -> Iterator[Problem]:
    left = leftovers(store)
    if left and not is_held(store):
        what = f"a build that was cut off has left {len(left)} folder{'s' if len(left) > 1 else ''} in {store}/builds"
        yield Problem(what, "nothing need be done: the next kg build removes it", damage=False)


def is_held(store: Path) -> str | None:
    """Return who is building the store now; None where nobody is."""
    from filelock import FileLock, Timeout

    try:
        with FileLock(store / "lock", timeout=0):
            return None
    except Timeout:
        return holder(store) or "another process"
    except OSError:  # A store that may only be read is built by nobody here.
        return None
