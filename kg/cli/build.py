"""`kg build`: documents in, a graph out."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.options import DEFAULT_STORE, Json, Store
from kg.cli.progress import progress
from kg.cli.terminal import say, show_json, show_table

if TYPE_CHECKING:
    from kg.incremental import Summary

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
    watch: Annotated[bool, typer.Option("--watch", help="Go on, and build again whenever a document changes.")] = False,
    cluster: Annotated[str | None, typer.Option(help="Address of a Dask cluster to build on: tcp://HOST:8786.")] = None,
    documents: Annotated[str | None, typer.Option(help="With --cluster: URL of the folder of documents.")] = None,
    into: Annotated[str | None, typer.Option(help="With --cluster: URL of the folder to write the graph to.")] = None,
    json: Json = False,
) -> None:
    """Read documents and build their graph, beside the old one, then swap it in.

    Example: kg build minutes/ --store graph
    """
    from kg import pipeline
    from kg.iri import BASE
    from kg.resources import resource

    if cluster:
        with progress("reading") as bar:
            summary = _on_cluster(cluster, paths, documents, into, base or BASE, judgements, everyone, bar)
        _show(summary, into or "", json)
        return
    read = paths or [resource("seeds")]

    def once() -> "Summary":
        with progress("reading") as bar:
            return pipeline.build(
                read,
                store,
                base=base or BASE,
                workers=workers,
                judgements=judgements,
                everyone=everyone,
                progress=bar,
            )

    if watch:
        _watch(once, read, store)
    else:
        _show(once(), str(store), json)


def _on_cluster(
    address: str,
    paths: list[Path] | None,
    documents: str | None,
    into: str | None,
    base: str,
    judgements: Path | None,
    everyone: bool,
    told: Any,
) -> "Summary":
    from kg.cluster import build_on
    from kg.incremental import Wanted
    from kg.resolve import load_judgements

    folder = documents or (str(paths[0].absolute()) if paths and len(paths) == 1 else None)
    if not folder or not into:
        raise typer.BadParameter("a cluster needs one folder, or --documents URL, and --into URL")
    wanted = Wanted(base, everyone, judgements=load_judgements(judgements))
    return build_on(address, folder, into, wanted, progress=told)


def _watch(once: "Callable[[], Summary]", paths: list[Path], store: Path) -> None:
    """Build, and again at each change, until the user ends it with Ctrl-C; a build that fails is told."""
    import time

    from kg.errors import KgError
    from kg.watch import follow

    try:
        for changed in follow(paths, store):
            began = time.perf_counter()
            what = f"{changed} files changed" if changed else "all read"
            try:
                summary = once()
            except KgError as error:
                say(f"{what}: {error}")
                continue
            seconds = time.perf_counter() - began
            say(f"{what}: {summary.documents:,} documents, {summary.quads:,} quads in {store}, {seconds:.1f} s")
    except KeyboardInterrupt:
        say("ended; the last graph stands")


def _show(summary: "Summary", where: str, json: bool) -> None:
    if json:
        show_json(summary.as_json())
        return
    show_table(["found", "number"], [(name.replace("_", " "), f"{count:,}") for name, count in summary.found if count])
    print(f"\n{summary.documents} documents, {summary.quads:,} quads in {where}")
    if summary.coverage:
        print("; ".join(f"{count:,} {name}" for name, count in summary.coverage))
    if summary.unread:
        say(f"\nnot read: {len(summary.unread)}")
        for file, reason in summary.unread:
            say(f"  {file}: {reason}")
        if not summary.documents:
            raise typer.Exit(4)
