"""Completion on the command line, by a look-up in the graph: names, dates, files and terms that are there."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

Completer = Callable[[Any, str], list[str]]

#: Set by the shell where it asks for completions; no other run of a command has use for a completer.
ASKED = "_KG_COMPLETE"


def completing(*kinds: str) -> Completer | None:
    """Return a completer for values of some kinds, where the shell asks for one; it is silent without a graph."""
    if ASKED not in os.environ:
        return None

    def offered(ctx: Any, incomplete: str) -> list[str]:
        return values(ctx.params.get("store"), kinds, incomplete)

    return offered


def values(store: object, kinds: tuple[str, ...], begun: str) -> list[str]:
    """Return the values of some kinds that begin so, in a store: the one that is given, or the usual."""
    from kg.ask.complete import complete
    from kg.ask.session import open_session
    from kg.errors import KgError

    folder = Path(str(store or os.environ.get("KG_STORE") or "kg-store"))
    try:
        return list(complete(open_session(folder), kinds, begun))
    except KgError:
        return []
