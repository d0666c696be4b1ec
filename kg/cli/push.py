"""`kg push`: the graph into a SPARQL server."""

from typing import Annotated

import typer

from kg.cli.options import DEFAULT_STORE, Store
from kg.cli.progress import progress
from kg.cli.terminal import say

Endpoint = Annotated[str, typer.Argument(help="Address of the server's Graph Store Protocol.")]


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(push)


def push(
    endpoint: Endpoint,
    store: Store = DEFAULT_STORE,
    user: Annotated[str | None, typer.Option(help="Name for a server that asks for one.", envvar="KG_USER")] = None,
    password: Annotated[str | None, typer.Option(help="Its password.", envvar="KG_PASSWORD")] = None,
    parameter: Annotated[str, typer.Option(help="What the server calls a graph's IRI: graph or graph-uri.")] = "graph",
) -> None:
    """Send what changed since the last push to a SPARQL server, named graph by named graph.

    Example: kg push http://127.0.0.1:7878/store
    """
    from kg.graph.push import push as send

    login = (user, password or "") if user is not None else None
    with progress("sending") as bar:
        done = send(store, endpoint, user=login, parameter=parameter, progress=bar)
    say(f"{done.sent} graphs sent ({done.triples:,} triples), {done.removed} removed, {done.unchanged} as they were")
