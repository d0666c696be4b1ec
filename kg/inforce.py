"""A graph put in force from its parts: the one in force changed by the parts that differ, or all of it written anew."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

from kg.errors import StoreError
from kg.graph import store as shelf
from kg.guarded import Workers
from kg.incremental import Made, Summary, Wanted
from kg.iri import graph_iri
from kg.parts import lines_of_parts, part_lines, sweep

#: A graph of which a larger share changes is written anew, and one of whose parts so many quads would be in memory.
_MOST_CHANGED = 0.3
_MOST_QUADS = 200_000
#: The parts of a graph in the store.
PARTS = "parts"
#: The build in force, and the names of its parts.
Before = tuple[Path, list[str]]


@dataclass(frozen=True)
class Change:
    """The parts that differ, as they were and as they are, with the lines that went and those that came."""

    before: list[list[bytes]]
    after: list[list[bytes]]

    @cached_property
    def gone(self) -> list[bytes]:
        """The lines that are no longer there."""
        return sorted(set(chain(*self.before)).difference(chain(*self.after)))

    @cached_property
    def come(self) -> list[bytes]:
        """The lines that were not there."""
        return sorted(set(chain(*self.after)).difference(chain(*self.before)))


def put_in_force(store: Path, made: Made, wanted: Wanted, version: str, crew: Workers) -> Summary:
    """Write the graph that the parts make beside the one in force, swap it in, and return what was found.

    Old or new, never between: the graph in force is copied, the copy changed, and swapped in by one rename.
    Where there are several workers, the index is written while one of them loads the graph.
    """
    from kg.graph.canonical import sum_of

    told = {
        "sha256": sum_of(part.tally for part in made.parts.values()),
        "left_out": sum(part.left_out for part in made.parts.values()),
        "parts": list(made.parts),
        "base": wanted.base,
        "lexicon": version,
    }
    before = _alterable(store, wanted.base)
    with shelf.draft(store) as folder:
        changed = before and _changed(store, folder, before[0], before[1], made, wanted.base)
        if not changed:
            _write(folder, store / PARTS, made, wanted.base, crew)
        manifest = {**made.summary.as_json(), **told}
        shelf.publish(store, folder, manifest, before[0] if before and changed else None)
    sweep(store / PARTS, made.parts)
    return made.summary


def _alterable(store: Path, base: str) -> Before | None:
    """Return the build in force and its parts, where it is whole and can be changed into another under a base."""
    try:
        build = shelf.current(store)
        manifest: dict[str, Any] = shelf.read_manifest(build)
        is_like = manifest.get("base") == base and manifest.get("parts")
        # A damaged graph is not copied: it is written anew, and so mended.
        return (build, manifest["parts"]) if is_like and shelf.is_whole(build, manifest) else None
    except (StoreError, OSError):
        return None


def _changed(store: Path, folder: Path, build: Path, parts: list[str], made: Made, base: str) -> bool:
    """Make the draft a copy of a build, changed where parts differ; False where it must be written anew."""
    held, wanted = set(parts), set(made.parts)
    new = sum(made.parts[name].quads for name in wanted - held)
    if new > max(_MOST_CHANGED * made.summary.quads, _MOST_QUADS):
        return False
    before = [part_lines(store / PARTS, name) for name in sorted(held - wanted)]
    if any(lines is None for lines in before):
        return False
    after = list(lines_of_parts(store / PARTS, sorted(wanted - held)))
    change = Change([lines for lines in before if lines is not None], after)
    if len(change.gone) + len(change.come) > _MOST_CHANGED * made.summary.quads:
        return False
    shelf.copy_of(build, folder)
    _amend(folder, change, base)
    return True


def _amend(folder: Path, change: Change, base: str) -> None:
    from pyoxigraph import NamedNode, Store

    from kg.graph.layers import amend
    from kg.graph.reindex import amend_index

    graph = Store(str(folder / "graph"))
    amend(graph, change.gone, change.come)
    amend_index(folder / "search.sqlite", graph, change.before, change.after, NamedNode(graph_iri("inferred", base)))


def _write(folder: Path, parts: Path, made: Made, base: str, crew: Workers) -> None:
    from pyoxigraph import NamedNode

    from kg.graph.index import write_parts_index

    with ThreadPoolExecutor(1) as other:
        loaded = other.submit(crew.load, parts, tuple(made.parts), folder / "graph")
        if crew.number == 1:
            loaded.result()
        inferred = NamedNode(graph_iri("inferred", base))
        write_parts_index(lines_of_parts(parts, made.parts), inferred, folder / "search.sqlite")
        loaded.result()
