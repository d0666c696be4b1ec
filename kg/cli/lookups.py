"""`kg said`, `kg show`, `kg find` and `kg info`: look-ups that cite."""

from dataclasses import asdict
from typing import Annotated

import typer

from kg.cli.options import DEFAULT_STORE, AssertedOnly, Json, Limit, Store
from kg.cli.terminal import paragraph, safe, say, show_json, show_table

Date = Annotated[str | None, typer.Option(help="YYYY, YYYY-MM or YYYY-MM-DD.", metavar="DATE")]


def add_to(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    for command in (said, show, find, info):
        app.command()(command)


def said(
    by: Annotated[str | None, typer.Option(help="A name, part of one, a post or a body.", metavar="WHO")] = None,
    about: Annotated[str | None, typer.Option(help="Words, or a subject.", metavar="WHAT")] = None,
    at: Annotated[str | None, typer.Option(help="The body or council that met.", metavar="BODY")] = None,
    since: Date = None,
    until: Date = None,
    kind: Annotated[str | None, typer.Option(help="question, answer or statement.")] = None,
    limit: Limit = 50,
    store: Store = DEFAULT_STORE,
    asserted_only: AssertedOnly = False,
    json: Json = False,
) -> None:
    """Tell who said what, each with the meeting, the date and the sentence it stands in.

    Example: kg said --about caseloads --by "Director of Children's Care"
    """
    from kg.ask.said import said as look_up
    from kg.ask.session import open_session

    session = open_session(store, asserted_only)
    found = look_up(session, by=by, about=about, at=at, since=since, until=until, kind=kind, limit=limit + 1)
    if json:
        show_json([asdict(s) | {"who": s.who, "place": s.place} for s in found[:limit]])
        return
    for s in found[:limit]:
        where = ", ".join(part for part in (s.date or "no date", s.body, s.council, s.item) if part)
        rule = f", inferred: {s.inferred}" if s.inferred else ""
        print(safe(f"{s.who} ({s.kind}{rule}), {where}"))
        print(paragraph(s.text))
        print(safe(f"  {s.place}\n"))
    if len(found) > limit:
        say(f"only the first {limit} are shown; ask for more with --limit")
    elif not found:
        say("no statement fits")


def show(
    thing: Annotated[str, typer.Argument(help="A name, or an IRI.")],
    store: Store = DEFAULT_STORE,
    asserted_only: AssertedOnly = False,
    json: Json = False,
) -> None:
    """Show one thing and all that is known of it.

    Example: kg show "R Farnham"
    """
    from kg.ask.session import open_session
    from kg.ask.show import show as look_up

    found = look_up(open_session(store, asserted_only), thing)
    if json:
        show_json(asdict(found))
        return
    print(safe(f"{found.name} ({found.kind})\n{found.iri}\n"))
    show_table(["property", "value", "said in"], [(f.property, f.value, f.said_in) for f in found.facts])
    if found.pointing:
        show_table(["points here by", "what"], [(f.property, f.value) for f in found.pointing])


def find(
    text: Annotated[str, typer.Argument(help='Words; "a phrase"; pre* for a prefix.')],
    limit: Limit = 20,
    store: Store = DEFAULT_STORE,
    json: Json = False,
) -> None:
    """Find names and passages by their words, best first.

    Example: kg find "care leavers"
    """
    from kg.ask.find import find as look_up
    from kg.ask.session import open_session

    found = look_up(open_session(store), text, limit)
    if json:
        show_json([asdict(hit) for hit in found])
        return
    show_table(["kind", "text", "who", "file"], [(h.kind, h.text, h.speaker, h.file) for h in found])
    if not found:
        say(f'no name and no passage has "{text}"')


def info(
    store: Store = DEFAULT_STORE,
    unread: Annotated[bool, typer.Option("--unread", help="List only what was not read, and why.")] = False,
    json: Json = False,
) -> None:
    """Tell what a graph holds, and what was not read and why."""
    from kg.graph.store import manifest_of

    manifest = manifest_of(store)
    if json:
        show_json(manifest["unread"] if unread else manifest)
        return
    if not unread:
        print(f"{manifest['documents']} documents, {manifest['quads']:,} quads, sha256 {manifest['sha256'][:16]}…\n")
        counts = manifest["found"]
        show_table(["found", "number"], [(name.replace("_", " "), f"{n:,}") for name, n in counts.items() if n])
    show_table(["not read", "why"], [(entry["file"], entry["reason"]) for entry in manifest["unread"]])
