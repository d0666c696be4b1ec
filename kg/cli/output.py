"""`kg export` and `kg validate`: the graph as a file, and held against its shapes."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Final

import typer

from kg.cli.options import DEFAULT_STORE, AssertedOnly, Json, Output, Store
from kg.cli.terminal import put, say, show_json, show_table

#: The formats that the named queries go into, as data.
_RDF: Final = ("nquads", "trig", "turtle", "jsonld")


def add_to(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    for command in (export, validate):
        app.command()(command)


def export(
    format: Annotated[str, typer.Option(help="nquads, trig, turtle, jsonld, graphml, gexf or csv.")] = "nquads",
    output: Output = None,
    store: Store = DEFAULT_STORE,
    asserted_only: AssertedOnly = False,
) -> None:
    """Write the graph as a file that other programs read; as RDF with the named queries in a graph of their own.

    Example: kg export --format graphml -o graph.graphml
    """
    from kg.ask.executable import gallery_quads
    from kg.ask.gallery import gallery
    from kg.graph.layers import named_quads
    from kg.graph.serialise import FORMATS
    from kg.graph.serialise import export as write
    from kg.graph.store import manifest_of, open_store
    from kg.graph.suppress import names_in, without
    from kg.iri import BASE

    if format not in FORMATS:
        raise typer.BadParameter(f"{format} is none of: {', '.join(FORMATS)}")
    kept = without(named_quads(open_store(store)), names_in(store))
    if format in _RDF:
        kept = [*kept, *gallery_quads(gallery(), manifest_of(store).get("base", BASE))]
    content = write(kept, format, asserted_only=asserted_only)
    if output is None:
        put(content)
        return
    write_file(output, content)


def write_file(output: Path, content: bytes) -> None:
    """Write a file and say so. Raises BadParameter where it cannot be written."""
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
