"""`kg serve`: the graph as a local site with a SPARQL endpoint."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import DEFAULT_STORE, AssertedOnly, Store
from kg.cli.terminal import say


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(serve)


def serve(
    port: Annotated[int, typer.Option(help="Port to listen at.", min=1, max=65535)] = 8000,
    processes: Annotated[
        int | None, typer.Option(help="Processes that answer; as many as cores where not given, at most 4.", min=1)
    ] = None,
    queries: Annotated[
        list[Path] | None, typer.Option("--queries", help="Folder of .rq files of your own, to join the gallery.")
    ] = None,
    store: Store = DEFAULT_STORE,
    asserted_only: AssertedOnly = False,
) -> None:
    """Serve the graph as a site on this machine, with a SPARQL endpoint at /sparql, until interrupted.

    Example: kg serve --port 8080
    """
    from kg.serve import serve as run

    say(f"http://127.0.0.1:{port}/ (stop it with Ctrl+C)")
    run(store, port=port, asserted_only=asserted_only, processes=processes, queries=queries or ())
