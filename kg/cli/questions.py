"""`kg query` and `kg ask`: SPARQL, and the named queries."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.ask.child import Limits
from kg.cli.options import DEFAULT_STORE, AssertedOnly, Store
from kg.cli.terminal import say, show_table

Format = Annotated[
    str,
    typer.Option(
        help="table, csv, spreadsheet (CSV without formulas), tsv, json, srj, xml, markdown; for graphs turtle, "
        "ntriples, jsonld or rdfxml."
    ),
]
Folder = Annotated[list[Path] | None, typer.Option("--queries", help="Folder of .rq files of your own.")]
TimeLimit = Annotated[float, typer.Option("--limit-time", help="Seconds that a query may take.", min=0.1)]
RowLimit = Annotated[int, typer.Option("--limit-rows", help="Rows that a table shows at most.", min=1)]


Endpoint = Annotated[
    str | None, typer.Option(help="A SPARQL endpoint, in place of the store.", metavar="URL", envvar="KG_ENDPOINT")
]


def add_to(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command()(query)
    app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})(ask)


def query(
    text: Annotated[str, typer.Argument(metavar="QUERY|FILE.rq|-", help="SPARQL 1.1, a file of it, or - for stdin.")],
    store: Store = DEFAULT_STORE,
    format: Format = "table",
    limit_rows: RowLimit = 1000,
    limit_time: TimeLimit = 60.0,
    asserted_only: AssertedOnly = False,
    endpoint: Endpoint = None,
) -> None:
    """Answer any SPARQL 1.1 query. The usual prefixes (ckg:, org:, foaf:, skos:, dcterms:, …) need no declaration.

    Example: kg query 'SELECT ?name WHERE { ?body a ckg:Body ; skos:prefLabel ?name }'
    """
    _answer(_text_of(text), store, format, Limits(limit_time, limit_rows), asserted_only, endpoint=endpoint)


def ask(
    context: typer.Context,
    name: Annotated[str | None, typer.Argument(help="A named query; the list of all where none is given.")] = None,
    store: Store = DEFAULT_STORE,
    format: Format = "table",
    limit_rows: RowLimit = 1000,
    limit_time: TimeLimit = 60.0,
    asserted_only: AssertedOnly = False,
    queries: Folder = None,
    endpoint: Endpoint = None,
    sparql: Annotated[bool, typer.Option("--sparql", help="Print the query instead of its answer.")] = False,
) -> None:
    """List the named queries, or run one with its parameters.

    Example: kg ask recommendations --to Executive
    """
    from kg.ask import gallery

    if name is None:
        show_table(
            ["query", "answers", "parameters"],
            [
                (q.name, q.summary, " ".join(f"[--{p.name}]" if p.optional else f"--{p.name}" for p in q.parameters))
                for q in gallery.gallery(queries or ())
            ],
        )
        return
    text = gallery.find(name, queries or ()).with_values(_given(context.args))
    if sparql:
        print(text)
        return
    limits = Limits(limit_time, limit_rows)
    _answer(text, store, format, limits, asserted_only, shipped=not queries, endpoint=endpoint)


def _answer(
    text: str,
    store: Path,
    format: str,
    limits: Limits,
    asserted_only: bool,
    *,
    shipped: bool = False,
    endpoint: str | None = None,
) -> None:
    import json

    from kg.ask.results import GRAPH_FORMATS, ROW_FORMATS

    if format not in (*ROW_FORMATS, *GRAPH_FORMATS):
        raise typer.BadParameter(f"{format} is none of: {', '.join((*ROW_FORMATS, *GRAPH_FORMATS))}")
    shown = limits.rows or 0
    more = Limits(limits.seconds, shown + 1)
    if endpoint and asserted_only:
        raise typer.BadParameter("--asserted-only needs a store: name the graphs that a query to an endpoint may see")
    if endpoint:
        from kg.ask import remote

        content = remote.run(endpoint, text, format, more)
    else:
        from kg.ask import child

        content = child.run(store, text, format, more, asserted_only=asserted_only, shipped=shipped)
    if format != "table":
        sys.stdout.buffer.write(content)
        return
    names, rows = json.loads(content)
    show_table(names, rows[:shown])
    if len(rows) > shown:
        say(f"only the first {shown:,} rows are shown; ask for more with --limit-rows")
    elif not rows:
        say("no rows")


def _text_of(argument: str) -> str:
    if argument == "-":
        return sys.stdin.read()
    if argument.endswith(".rq"):
        try:
            return Path(argument).read_text(encoding="utf-8")
        except OSError as error:
            raise typer.BadParameter(f"{argument} cannot be read: {error.strerror}") from error
    return argument


def _given(arguments: list[str]) -> dict[str, str]:
    given: dict[str, str] = {}
    words = iter(arguments)
    for word in words:
        if not word.startswith("--"):
            raise typer.BadParameter(f"{word}: parameters are given as --name VALUE")
        name, equals, value = word[2:].partition("=")
        given[name] = value if equals else next(words, "")
    return given
