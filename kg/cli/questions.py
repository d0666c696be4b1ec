"""`kg query` and `kg ask`: SPARQL, and the named queries."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.ask.child import Limits
from kg.cli.asking import asking, completing_parameter, completing_query
from kg.cli.grouped import Group
from kg.cli.options import Source
from kg.cli.terminal import put, say, show_table

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


class Answering(Group):
    """In what form an answer comes, and what a query may use."""

    format: Format = "table"
    limit_rows: RowLimit = 1000
    limit_time: TimeLimit = 60.0

    def checked(self) -> str:
        """Return the format. Raises BadParameter where there is none of that name."""
        from kg.ask.results import GRAPH_FORMATS, ROW_FORMATS

        if self.format not in (*ROW_FORMATS, *GRAPH_FORMATS):
            raise typer.BadParameter(f"{self.format} is none of: {', '.join((*ROW_FORMATS, *GRAPH_FORMATS))}")
        return self.format

    def limits(self, more: int = 0) -> Limits:
        """Return the limits; ``more`` rows than are shown tell that some were left out."""
        return Limits(self.limit_time, self.limit_rows + more)


def add_to(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command()(query)
    app.command(cls=asking(), context_settings={"allow_extra_args": True, "ignore_unknown_options": True})(ask)


def query(
    text: Annotated[str, typer.Argument(metavar="QUERY|FILE.rq|-", help="SPARQL 1.1, a file of it, or - for stdin.")],
    *,
    answering: Answering,
    source: Source,
) -> None:
    """Answer any SPARQL 1.1 query. The usual prefixes (ckg:, org:, foaf:, skos:, dcterms:, …) need no declaration.

    Example: kg query 'SELECT ?name WHERE { ?body a ckg:Body ; skos:prefLabel ?name }'
    """
    asked = _text_of(text)
    if source.endpoint is None:
        _answer(asked, answering, source)
        return
    from kg.ask import remote

    limits = answering.limits(more=1)
    content = remote.run(source.endpoint, asked, answering.checked(), limits, asserted_only=source.asserted_only)
    _show(content, answering)


def ask(
    name: Annotated[
        str | None,
        typer.Argument(help="A named query; the list of all where none is given.", autocompletion=completing_query()),
    ] = None,
    parameters: Annotated[
        list[str] | None,
        typer.Argument(help="Its parameters, as --name VALUE.", autocompletion=completing_parameter()),
    ] = None,
    queries: Folder = None,
    sparql: Annotated[bool, typer.Option("--sparql", help="Print the query instead of its answer.")] = False,
    *,
    answering: Answering,
    source: Source,
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
    text = gallery.find(name, queries or ()).with_values(_given(parameters or []))
    if sparql:
        print(text)
        return
    _answer(text, answering, source, shipped=not queries)


def _answer(text: str, answering: Answering, source: Source, *, shipped: bool = False) -> None:
    """Answer a query over the store, or over a copy of what an endpoint holds."""
    from kg.ask import child

    rules = {"asserted_only": source.asserted_only, "shipped": shipped}
    _show(child.run(source.folder(), text, answering.checked(), answering.limits(more=1), **rules), answering)


def _show(content: bytes, answering: Answering) -> None:
    import json

    if answering.format != "table":
        put(content)
        return
    names, rows = json.loads(content)
    shown = answering.limit_rows
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
