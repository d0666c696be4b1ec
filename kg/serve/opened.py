"""The graph that is served: one session a thread, opened anew when a build puts another graph in force."""

import threading
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from kg.ask.session import Session, open_session
from kg.graph.store import current, manifest_of
from kg.iri import BASE

T = TypeVar("T")


class Opened:
    """A store that requests read. Facts that cost more than a page may take are kept while a build is in force."""

    def __init__(self, store: Path, asserted_only: bool = False) -> None:
        self.store = store
        self.asserted_only = asserted_only
        self._of_thread = threading.local()
        self._lock = threading.Lock()
        self._kept = lru_cache(maxsize=512)(self._made)
        self._makers: dict[str, Callable[..., Any]] = {}

    def session(self) -> Session:
        """Return this thread's session on the build in force. Raises StoreError where there is none."""
        build = current(self.store)
        if getattr(self._of_thread, "build", None) != build:
            self._of_thread.session = open_session(self.store, self.asserted_only)
            self._of_thread.build = build
        session: Session = self._of_thread.session
        return session

    def kept(self, make: Callable[..., T], *given: Any) -> T:
        """Return ``make(session, *given)``, made once for a build."""
        name = f"{make.__module__}.{make.__qualname__}"
        self._makers[name] = make
        found: T = self._kept(current(self.store), name, given)
        return found

    def _made(self, build: Path, name: str, given: tuple[Any, ...]) -> Any:
        return self._makers[name](self.session(), *given)

    @property
    def base(self) -> str:
        """The base IRI of the data."""
        return self.kept(_base, self.store)

    @property
    def manifest(self) -> dict[str, Any]:
        """The counts, hashes and summary of the build in force."""
        return manifest_of(self.store)


def _base(session: Session, store: Path) -> str:
    base: str = manifest_of(store).get("base", BASE)
    return base
