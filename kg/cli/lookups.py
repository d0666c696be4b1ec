"""`kg said`, `kg who`, `kg show`, `kg find` and `kg info`: look-ups that cite."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.completion import completing
from kg.cli.options import Cite, Json, Kept, Limit, Narrowed, Shown, Source
from kg.cli.terminal import safe, say, show_json, show_table

if TYPE_CHECKING:
    from kg.ask.said import Said


_SPEAKERS = completing("person", "post", "body", "organisation", "council", "service")


def add_to(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    for command in (said, who, show, find, info):
        app.command()(command)


def said(
    by: Annotated[
        str | None,
        typer.Option(help="A name, part of one, a post or a body.", metavar="WHO", autocompletion=_SPEAKERS),
    ] = None,
    to: Annotated[
        str | None, typer.Option(help="Whom it was said to.", metavar="WHO", autocompletion=_SPEAKERS)
    ] = None,
    kind: Annotated[str | None, typer.Option(help="question, answer or statement.")] = None,
    *,
    narrowed: Narrowed,
    shown: Shown,
    source: Source,
) -> None:
    """Tell who said what, each with the meeting, the date and the sentence it stands in.

    Example: kg said --about caseloads --by "Director of Children's Care"
    """
    from kg.ask.said import KINDS
    from kg.ask.said import said as look_up
    from kg.cli.claims import limited

    if kind not in (None, *KINDS):
        raise typer.BadParameter(f"--kind takes one of: {', '.join(KINDS)}; not {kind}")
    found = look_up(source.session(), by=by, to=to, kind=kind, limit=shown.limit + 1, **narrowed.by_name())
    if shown.json:
        show_json([_plain(one) for one in found[: shown.limit]])
        return
    _exchanges(found[: shown.limit], shown.cite)
    limited(len(found), shown.limit, "no statement fits")


def _plain(one: "Said") -> dict[str, object]:
    from kg.cli.claims import as_json

    question = {"question": as_json(one.question)} if one.question else {}
    answers = {"answers": [as_json(answer) for answer in one.answers]} if one.answers else {}
    return {**as_json(one.claim), **question, **answers}


def _exchanges(found: "tuple[Said, ...]", cite: bool) -> None:
    """Print statements; each question is followed by its answers, and each is printed once."""
    from kg.cli.claims import show_claim

    printed: set[str] = set()
    for one in found:
        if one.claim.iri in printed:
            continue
        parts = [one.question, one.claim] if one.question and one.question.iri not in printed else [one.claim]
        for depth, claim in enumerate(part for part in parts if part):
            show_claim(claim, cite, "  " * depth)
            printed.add(claim.iri)
        for answer in one.answers:
            show_claim(answer, cite, "  ")
            printed.add(answer.iri)
        print()


def who(
    name: Annotated[str, typer.Argument(help="A person, a post or a body.", autocompletion=_SPEAKERS)],
    cite: Cite = False,
    json: Json = False,
    *,
    source: Source,
) -> None:
    """Tell who someone is, who held a post, or who sat on a body, each with the words that show it.

    Example: kg who "Director of Children's Care"
    """
    from kg.ask.who import who as look_up
    from kg.cli.claims import as_json, show_claim

    known = look_up(source.session(), name)
    if json:
        memberships = [as_json(claim) for claim in known.memberships]
        show_json({**asdict(known.thing), "names": known.names, "memberships": memberships, "counts": known.counts})
        return
    print(safe(f"{known.thing.name} ({known.thing.kind})\n{known.thing.iri}"))
    if len(known.names) > 1:
        print(safe(f"also: {'; '.join(name for name in known.names if name != known.thing.name)}"))
    print()
    for claim in known.memberships:
        show_claim(claim, cite)
        print()
    for kind, role, count in known.counts:
        print(f"{count} × {role} of {kind}")
    if not known.memberships:
        say("no document here shows a post or membership")


def show(
    thing: Annotated[str, typer.Argument(help="A name, or an IRI.", autocompletion=_SPEAKERS)],
    json: Json = False,
    *,
    source: Source,
) -> None:
    """Show one thing and all that is known of it.

    Example: kg show "R Farnham"
    """
    from kg.ask.show import show as look_up

    found = look_up(source.session(), thing)
    if json:
        show_json(asdict(found))
        return
    print(safe(f"{found.name} ({found.kind})\n{found.iri}\n"))
    said_in: dict[tuple[str, str], list[str]] = {}
    for fact in found.facts:
        said_in.setdefault((fact.property, fact.value), []).append(fact.said_in)
    rows = [(name, value, ", ".join(dict.fromkeys(files))) for (name, value), files in said_in.items()]
    show_table(["property", "value", "said in"], rows)
    if found.pointing:
        show_table(["points here by", "what"], [(f.property, f.value) for f in found.pointing])


def find(
    text: Annotated[str, typer.Argument(help='Words; "a phrase"; pre* for a prefix; speaker:word or item:word.')],
    limit: Limit = 20,
    json: Json = False,
    *,
    kept: Kept,
) -> None:
    """Find names and passages by their words, best first.

    Example: kg find "care leavers"
    """
    from kg.ask.find import find as look_up

    found = look_up(kept.session(), text, limit)
    if json:
        show_json([asdict(hit) for hit in found])
        return
    show_table(["kind", "text", "who", "file"], [(h.kind, h.text, h.who, h.file) for h in found])
    if not found:
        say(f'no name and no passage has "{text}"')


def info(
    unread: Annotated[bool, typer.Option("--unread", help="List only what was not read, and why.")] = False,
    json: Json = False,
    *,
    kept: Kept,
) -> None:
    """Tell what a graph holds, and what was not read and why."""
    from kg.graph.store import manifest_of

    manifest = manifest_of(kept.folder())
    if json:
        show_json(manifest["unread"] if unread else manifest)
        return
    if not unread:
        print(f"{manifest['documents']} documents, {manifest['quads']:,} quads, sha256 {manifest['sha256'][:16]}…\n")
        counts = manifest["found"]
        show_table(["found", "number"], [(name.replace("_", " "), f"{n:,}") for name, n in counts.items() if n])
    show_table(["not read", "why"], [(entry["file"], entry["reason"]) for entry in manifest["unread"]])
