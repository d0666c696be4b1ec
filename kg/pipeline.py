"""The whole program in one sentence: graph(resolve(extract(parse(read(path))))).

`build` says it over many files: read, parsed and extracted file by file, on as many processes as there are cores;
resolved council by council; written beside the old graph and swapped in. What was done already is not done again.
"""

import os
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from kg.errors import GoneError, StoreError, UnreadableError
from kg.guarded import Workers
from kg.incremental import Made, Progress, Summary, Wanted, make_parts, take_in
from kg.iri import BASE
from kg.ledger import Ledger, has_news, throw_away
from kg.lexicon import load_lexicon
from kg.read import Source, sources
from kg.resolve import load_judgements
from kg.resolve.sketch import Sketcher

# Below this many bytes a second process costs more than it saves.
_WORTH_A_PROCESS = 3_000_000
# Reasons that one message gives.
_SHOWN = 5


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

    Raises StoreError where the store cannot be written; UnreadableError where a path is missing, or where not one file
    could be read and the store holds documents, which then stay. A file that cannot be read never stops the rest: it is
    listed in the summary, with its reason. People in no public role are left out, unless ``everyone`` is wanted; names
    on the store's list of those to be left out always are.
    """
    from kg.graph import store as shelf
    from kg.graph.suppress import names_in
    from kg.inforce import PARTS, put_in_force

    # A store may lie in the folder that it is built from.
    own = store.absolute()
    files = tuple(file for file in sources(paths) if not file.path.absolute().is_relative_to(own))
    with shelf.lock(store), Workers(workers or _worth(files), at_once=has_news(files, store)) as crew:
        sketcher, judged = Sketcher(load_lexicon()), load_judgements(judgements)
        wanted = Wanted(base, everyone, names_in(store), judged)
        try:

            def made() -> Made:
                with Ledger(store, store / "cache") as ledger:
                    places = take_in(files, ledger, crew, sketcher, progress)
                    return make_parts(ledger, places, crew, sketcher, wanted, store / PARTS)

            found = _anew_where_damaged(store, made)
            _refuse_nothing(found.summary, store)
            version = sketcher.lexicon.version
            return put_in_force(store, found, wanted, version, crew)
        except (OSError, sqlite3.Error) as error:
            raise StoreError(f"{store} could not be written ({error}); the graph before is as it was") from error


def _anew_where_damaged(store: Path, made: Callable[[], Made]) -> Made:
    """Do what rests on the ledger; where that is damaged, or what it tells of is gone, once more with an empty one."""
    try:
        return made()
    except (GoneError, sqlite3.DatabaseError, msgspec.MsgspecError, ValueError, LookupError, TypeError) as error:
        if isinstance(error, sqlite3.OperationalError) and "decode" not in str(error):  # Such as a full disk.
            raise
        throw_away(store)
        return made()


def _refuse_nothing(found: Summary, store: Path) -> None:
    """Raise UnreadableError where files were given, none was read, and a graph that holds documents would be lost."""
    from kg.graph.store import manifest_of

    if found.documents or not found.unread:
        return
    try:
        held = manifest_of(store)["documents"]
    except (StoreError, LookupError):
        return
    if held:
        reasons = "; ".join(f"{file}: {reason}" for file, reason in found.unread[:_SHOWN])
        more = f"; and {len(found.unread) - _SHOWN} more" if len(found.unread) > _SHOWN else ""
        raise UnreadableError(
            f"no file could be read ({reasons}{more}); the graph in {store} stands as it was. "
            "For a graph of these files alone, name a new store"
        )


def _worth(files: tuple[Source, ...]) -> int:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return cores if sum(_size(f.path) for f in files) > _WORTH_A_PROCESS else 1


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


__all__ = ["Progress", "Summary", "build"]
