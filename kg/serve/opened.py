"""The graph that is served: one session a thread, opened anew when a build puts another graph in force."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from kg.ask.session import Session, open_session
from kg.graph.store import current, manifest_of
from kg.iri import BASE
from kg.serve.facets import Columns, columns

T = TypeVar("T")
#: Facts that are kept at most: lists of claims are the biggest, eight bytes a claim.
_MOST = 128
#: Bytes of an index that are mapped at most: address space, not memory.
_MAPPED = 4_000_000_000


class Opened:
    """A store that requests read. Facts that cost more than a page may take are kept while a build is in force."""

    def __init__(self, store: Path, asserted_only: bool = False) -> None:
        self.store = store
        self.asserted_only = asserted_only
        self._of_thread = threading.local()
        self._lock = threading.Lock()
        self._kept = lru_cache(maxsize=_MOST)(self._promised)
        self._seen: tuple[tuple[int, int], Path] | None = None

    def build(self) -> Path:
        """Return the build in force; it is looked up anew where another was put in its place.

        Raises StoreError where there is none.
        """
        try:
            pointer = (self.store / "current").stat()
        except OSError:
            return current(self.store)
        mark = (pointer.st_ino, pointer.st_mtime_ns)
        seen = self._seen
        if seen is None or seen[0] != mark:
            self._seen = seen = (mark, current(self.store))
        return seen[1]

    def session(self) -> Session:
        """Return this thread's session on the build in force. Raises StoreError where there is none."""
        build = self.build()
        if getattr(self._of_thread, "build", None) != build:
            self._of_thread.session = _quick(open_session(self.store, self.asserted_only))
            self._of_thread.build = build
        session: Session = self._of_thread.session
        return session

    def kept(self, make: Callable[..., T], *given: Any) -> T:
        """Return ``make(session, *given)``, made once for a build; who asks meanwhile waits for it."""
        with self._lock:
            promise, first = self._kept(self.build(), make, given), False
            if not promise.running() and not promise.done():
                first = promise.set_running_or_notify_cancel()
        if first:
            try:
                promise.set_result(make(self.session(), *given))
            except BaseException as error:
                # What could not be made is tried again by the next who asks.
                self._kept.cache_clear()
                promise.set_exception(error)
        found: T = promise.result()
        return found

    def _promised(self, build: Path, make: Callable[..., Any], given: tuple[Any, ...]) -> "Future[Any]":
        return Future()

    @property
    def columns(self) -> Columns:
        """What lists are counted from."""
        return self.kept(columns)

    @property
    def base(self) -> str:
        """The base IRI of the data."""
        return self.kept(_base, self.store)

    @property
    def manifest(self) -> dict[str, Any]:
        """The counts, hashes and summary of the build in force."""
        return manifest_of(self.store)


def _quick(session: Session) -> Session:
    """Let the index be read where the system holds it already, instead of copied page by page into each thread."""
    session.index.execute(f"PRAGMA mmap_size = {_MAPPED}")
    return session


def _base(session: Session, store: Path) -> str:
    base: str = manifest_of(store).get("base", BASE)
    return base
