"""A local, read-only site over a graph, with a SPARQL endpoint; needs the extra ``serve``."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from kg.errors import StoreError

#: What the processes that serve are told: the store, whether what is inferred is left out, folders of named queries.
STORE: Final = "KG_SERVED_STORE"
ASSERTED_ONLY: Final = "KG_SERVED_ASSERTED_ONLY"
QUERIES: Final = "KG_SERVED_QUERIES"
#: Processes that answer at most: each holds its own pages, and a site for one person needs no more.
MOST: Final = 4


def serve(
    store: Path,
    host: str = "127.0.0.1",
    port: int = 8000,
    asserted_only: bool = False,
    processes: int | None = None,
    queries: Sequence[Path] = (),
) -> None:
    """Serve a graph until interrupted, by as many processes as there are cores, or as are wanted.

    ``queries`` are folders of named queries that join the gallery. Raises StoreError where there is no graph, or the
    server is not installed.
    """
    from kg.ask.session import open_session

    open_session(store, asserted_only)
    try:
        import starlette  # noqa: F401 — each process loads it; here it is only asked for
        import uvicorn
    except ImportError as error:
        raise StoreError(
            f"the server is not installed ({error.name}); install it with: pip install '.[serve]'"
        ) from error
    os.environ[STORE], os.environ[ASSERTED_ONLY] = str(store.resolve()), "1" if asserted_only else ""
    os.environ[QUERIES] = os.pathsep.join(str(folder.resolve()) for folder in queries)
    uvicorn.run(
        "kg.serve.app:from_environment",
        factory=True,
        host=host,
        port=port,
        log_level="warning",
        server_header=False,
        workers=processes or min(MOST, _cores()),
    )


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
