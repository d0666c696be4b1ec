"""The whole program in one sentence: graph(resolve(extract(parse(read(path))))).

`build` says it over many files: read, parsed and extracted file by file, on as many processes as there are cores;
resolved together; written beside the old graph and swapped in.
"""

import hashlib
import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import StoreError
from kg.guarded import Workers
from kg.iri import BASE
from kg.lexicon import load_lexicon
from kg.model import Claims, Reading
from kg.privacy import only_public
from kg.read import Source, sources

if TYPE_CHECKING:
    from pyoxigraph import Quad

#: Called with the number of files done and the number of all.
Progress = Callable[[int, int], None]

# Below this many bytes a second process costs more than it saves.
_WORTH_A_PROCESS = 3_000_000
_PLURALS = {"body": "bodies", "person": "people"}


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build found: counts by kind, the files that were not read and why, sentences read and used."""

    documents: int
    unread: tuple[tuple[str, str], ...]
    found: tuple[tuple[str, int], ...]
    quads: int
    coverage: tuple[tuple[str, int], ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the summary as plain values, for a manifest or a program."""
        return {
            "documents": self.documents,
            "unread": [{"file": file, "reason": reason} for file, reason in self.unread],
            "found": dict(self.found),
            "quads": self.quads,
            "coverage": dict(self.coverage),
        }


def build(
    paths: Iterable[Path],
    store: Path,
    *,
    base: str = BASE,
    workers: int | None = None,
    judgements: Path | None = None,
    everyone: bool = False,
    progress: Progress | None = None,
) -> Summary:
    """Build the graph of all documents under the paths into a store, and return what was found.

    Raises StoreError where the store cannot be written; UnreadableError where a path is missing. A file that cannot be
    read never stops the rest: it is listed in the summary, with its reason. People in no public role are left out,
    unless ``everyone`` is wanted; names on the store's list of those to be left out always are.
    """
    from kg.graph import store as shelf
    from kg.graph.build import quads
    from kg.graph.suppress import names_in, without
    from kg.resolve import load_judgements, resolve

    files = tuple(sources(paths))
    with shelf.lock(store):
        with Workers(workers or _worth(files), at_once=not (store / "cache").exists()) as crew:
            lexicon = load_lexicon()
            found = crew.read_all(files, lexicon, store / "cache")
            readings = tuple(_distinct(_counted(found, len(files), progress)))
        try:
            with shelf.draft(store) as folder:
                resolution = resolve(readings, lexicon, load_judgements(judgements))
                public, known, left_out = (readings, resolution, 0) if everyone else only_public(readings, resolution)
                facts = _write(without(quads(public, known, lexicon, base), names_in(store)), folder)
                summary = summarise(readings, facts["quads"])
                told = {"base": base, "lexicon": lexicon.version, "left_out": left_out}
                shelf.publish(store, folder, {**summary.as_json(), **facts, **told})
        except (OSError, sqlite3.Error) as error:
            raise StoreError(f"{store} could not be written ({error}); the graph before is as it was") from error
    return summary


def _write(graph: Iterable["Quad"], folder: Path) -> dict[str, Any]:
    """Write a graph and its index into a folder, and return its size and the hash of its canonical lines."""
    from pyoxigraph import RdfFormat, serialize

    from kg.graph.index import write_index
    from kg.graph.layers import load

    lines = serialize(graph, format=RdfFormat.N_QUADS) or b""
    canonical = sorted(set(lines.splitlines(keepends=True)))
    stored = load(folder / "graph", canonical)
    write_index(stored, folder / "search.sqlite")
    stored.flush()
    digest = hashlib.sha256()
    for line in canonical:
        digest.update(line)
    return {"quads": len(canonical), "sha256": digest.hexdigest()}


def _counted(found: Iterable[tuple[Reading, ...]], total: int, progress: Progress | None) -> Iterator[Reading]:
    for done, readings in enumerate(found, 1):
        yield from readings
        if progress:
            progress(done, total)


def _worth(files: tuple[Source, ...]) -> int:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return cores if sum(_size(f.path) for f in files) > _WORTH_A_PROCESS else 1


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _distinct(readings: Iterable[Reading]) -> Iterator[Reading]:
    """Leave out a text that was read already: the same minutes in two folders are one document."""
    seen: set[tuple[str, str]] = set()
    for reading in sorted(readings, key=lambda r: (r.document.key, r.document.file_name)):
        mark = (reading.document.key, reading.document.file_name)
        if mark not in seen:
            seen.add(mark)
            yield reading


def summarise(readings: tuple[Reading, ...], quads: int) -> Summary:
    """Count what readings hold, by kind."""
    found: Counter[str] = Counter()
    for reading in readings:
        for kind in fields(Claims):
            values = getattr(reading.claims, kind.name)
            if kind.name == "entities":
                found.update(f"{_PLURALS.get(entity.kind, entity.kind + 's')} mentioned" for entity in values)
            else:
                found[kind.name] += len(values)
    unread = tuple(
        sorted((r.document.file_name, r.document.reason or "") for r in readings if r.document.status != "read")
    )
    return Summary(len(readings) - len(unread), unread, tuple(sorted(found.items())), quads, _covered(readings))


def _covered(readings: tuple[Reading, ...]) -> tuple[tuple[str, int], ...]:
    names = ("sentences read", "with a claim", "with a reporting verb but no claim")
    return tuple((name, sum(reading.coverage[n] for reading in readings)) for n, name in enumerate(names))
