"""`kg build`: documents in, a graph out."""

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Annotated, Any

import typer

from kg.cli.options import DEFAULT_STORE, Json, Store
from kg.cli.terminal import say, show_json, show_table

Paths = Annotated[
    list[Path] | None, typer.Argument(help="Files and folders to read; the five seeds where none is given.")
]


def add_to(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(build)


def build(
    paths: Paths = None,
    store: Store = DEFAULT_STORE,
    base: Annotated[str | None, typer.Option(help="Base IRI of the data.")] = None,
    workers: Annotated[
        int | None, typer.Option(help="Processes to read with; as many as pay where not given.", min=1)
    ] = None,
    judgements: Annotated[Path | None, typer.Option(help="File of judgements on who is who.")] = None,
    everyone: Annotated[
        bool, typer.Option("--everyone", help="Keep people in no public role too: see docs/privacy.md first.")
    ] = False,
    json: Json = False,
) -> None:
    """Read documents and build their graph, beside the old one, then swap it in.

    Example: kg build minutes/ --store graph
    """
    from kg import pipeline
    from kg.iri import BASE
    from kg.resources import resource

    with _progress() as bar:
        summary = pipeline.build(
            paths or [resource("seeds")],
            store,
            base=base or BASE,
            workers=workers,
            judgements=judgements,
            everyone=everyone,
            progress=bar,
        )
    if json:
        show_json(summary.as_json())
        return
    show_table(["found", "number"], [(name.replace("_", " "), f"{count:,}") for name, count in summary.found if count])
    print(f"\n{summary.documents} documents, {summary.quads:,} quads in {store}")
    if summary.coverage:
        print("; ".join(f"{count:,} {name}" for name, count in summary.coverage))
    if summary.unread:
        say(f"\nnot read: {len(summary.unread)}")
        for file, reason in summary.unread:
            say(f"  {file}: {reason}")
        if not summary.documents:
            raise typer.Exit(4)


def _progress() -> AbstractContextManager[Any]:
    import sys

    if not sys.stderr.isatty():
        return nullcontext(None)
    return _Bar()


class _Bar:
    """A progress bar on stderr that is called with the files done and all."""

    def __enter__(self) -> "_Bar":
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("reading", total=None)
        self._bar.start()
        return self

    def __call__(self, done: int, total: int) -> None:
        self._bar.update(self._task, completed=done, total=total)

    def __exit__(self, *_: object) -> None:
        self._bar.stop()
