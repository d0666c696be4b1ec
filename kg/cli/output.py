"""`kg view`, `kg export` and `kg validate`: the graph as a page, as a file, and held against its shapes."""

import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import DEFAULT_STORE, AssertedOnly, Json, Output, Store
from kg.cli.terminal import say, show_json, show_table


def add_to(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    for command in (view, export, validate):
        app.command()(command)


def view(
    focus: Annotated[str | None, typer.Option(help="Name or IRI of a thing to begin with.", metavar="THING")] = None,
    hops: Annotated[int, typer.Option(help="Steps around the focus.", min=1, max=6)] = 2,
    kinds: Annotated[str, typer.Option(help="Kinds to draw, by commas: person,body,statement,…")] = "",
    most: Annotated[int, typer.Option(help="Draw at most this many things, the best connected.", min=2)] = 300,
    output: Annotated[Path, typer.Option("--output", "-o", help="HTML file to write.")] = Path("kg.html"),
    store: Store = DEFAULT_STORE,
    asserted_only: AssertedOnly = False,
) -> None:
    """Draw the graph as one page to explore, which works offline.

    Example: kg view --focus "Overview and Scrutiny Board" --hops 2 -o board.html
    """
    from kg.ask.session import open_session
    from kg.view import draw

    wanted = tuple(kind.strip() for kind in kinds.split(",") if kind.strip())
    page = draw(open_session(store, asserted_only), focus=focus, hops=hops, kinds=wanted, most=most)
    _write(output, page.encode())


def export(
    format: Annotated[str, typer.Option(help="nquads, trig, turtle, jsonld, graphml, gexf or csv.")] = "nquads",
    output: Output = None,
    store: Store = DEFAULT_STORE,
    asserted_only: AssertedOnly = False,
) -> None:
    """Write the graph as a file that other programs read.

    Example: kg export --format graphml -o graph.graphml
    """
    from kg.graph.layers import named_quads
    from kg.graph.serialise import FORMATS
    from kg.graph.serialise import export as write
    from kg.graph.store import open_store

    if format not in FORMATS:
        raise typer.BadParameter(f"{format} is none of: {', '.join(FORMATS)}")
    content = write(named_quads(open_store(store)), format, asserted_only=asserted_only)
    if output is None:
        sys.stdout.buffer.write(content)
        return
    _write(output, content)


def _write(output: Path, content: bytes) -> None:
    try:
        output.write_bytes(content)
    except OSError as error:
        raise typer.BadParameter(f"{output} cannot be written: {error.strerror}") from error
    say(f"wrote {output} ({len(content):,} bytes)")


def validate(store: Store = DEFAULT_STORE, json: Json = False) -> None:
    """Hold the graph against its SHACL shapes; the exit code is 1 where it does not conform."""
    from kg.graph.layers import named_quads
    from kg.graph.store import open_store
    from kg.graph.validate import validate as check

    report = check(named_quads(open_store(store)))
    if json:
        show_json([asdict(problem) for problem in report.problems])
    elif report.problems:
        show_table(["thing", "property", "what is wrong"], [(p.focus, p.path, p.message) for p in report.problems])
    if report.problems:
        say(f"{len(report.problems)} places do not conform")
        raise typer.Exit(1)
    say("the graph conforms to its shapes")
