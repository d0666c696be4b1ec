"""Completion of named queries: their names, their parameters, and the values that these take in the graph."""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kg.cli.completion import ASKED, values

if TYPE_CHECKING:
    from typer.core import TyperCommand

    from kg.ask.gallery import NamedQuery


def completing_query() -> Callable[[Any, str], list[str]] | None:
    """Return a completer of the named queries' names, where the shell asks for one."""
    return (lambda ctx, incomplete: _queries(ctx, incomplete)) if ASKED in os.environ else None


def completing_parameter() -> Callable[[Any, str], list[str]] | None:
    """Return a completer of a parameter's values, where the shell asks for one."""
    return (lambda ctx, incomplete: _values(ctx, incomplete)) if ASKED in os.environ else None


def asking() -> "type[TyperCommand] | None":
    """Return the kind of command that completes the parameters of a named query; None where no shell asks."""
    if ASKED not in os.environ:
        return None
    from typer.core import TyperCommand

    class Asking(TyperCommand):
        def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
            own = super().shell_complete(ctx, incomplete)
            query = _query(ctx)
            names = [f"--{p.name}" for p in query.parameters] if query else []
            # The class of a completion is the library's own affair: take that of its own options.
            item = type(next(iter(super().shell_complete(ctx, "--"))))
            return [*(item(name) for name in names if incomplete and name.startswith(incomplete)), *own]

    return Asking


def _queries(ctx: Any, begun: str) -> list[str]:
    from kg.ask.gallery import gallery

    return [q.name for q in gallery(ctx.params.get("queries") or ()) if q.name.startswith(begun)]


def _query(ctx: Any) -> "NamedQuery | None":
    from kg.ask.gallery import gallery

    known = {query.name: query for query in gallery(ctx.params.get("queries") or ())}
    return known.get(ctx.params.get("name") or "")


def _values(ctx: Any, begun: str) -> list[str]:
    query = _query(ctx)
    before = (ctx.params.get("parameters") or [""])[-1].removeprefix("--")
    kinds = next((p.kinds for p in query.parameters if p.name == before), ()) if query else ()
    return values(ctx.params.get("store"), kinds, begun) if kinds else []
