"""`kg path`, `kg trace` and `kg why`: how things hang together, sentence by sentence."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.completion import completing
from kg.cli.options import Cite, Json, Limit, Source
from kg.cli.terminal import paragraph, safe, say, show_json

if TYPE_CHECKING:
    from kg.ask.why import Reason


_THINGS = completing("person", "body", "post", "service", "organisation", "place", "council")


def add_to(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    for command in (path, trace, why):
        app.command()(command)


def path(
    start: Annotated[
        str, typer.Argument(metavar="A", help="A person, body, post, service or place.", autocompletion=_THINGS)
    ],
    end: Annotated[str, typer.Argument(metavar="B", help="Another.", autocompletion=_THINGS)],
    cite: Cite = False,
    json: Json = False,
    *,
    source: Source,
) -> None:
    """Tell how two things are connected, sentence by sentence.

    Example: kg path "R Farnham" Ofsted
    """
    from kg.ask.path import path as look_up
    from kg.cli.claims import as_json, show_claim

    steps = look_up(source.session(), start, end)
    if json:
        show_json([{"from": asdict(s.start), "claim": as_json(s.claim), "to": asdict(s.end)} for s in steps])
        return
    for step in steps:
        print(safe(f"{step.start.name} ({step.start.kind}) — {step.end.name} ({step.end.kind})"))
        show_claim(step.claim, cite, "  ")
        print()
    if not steps:
        say("no chain of at most four claims connects them")


def trace(
    matter: Annotated[
        str, typer.Argument(help="A matter's name or part of it; or words.", autocompletion=completing("thread"))
    ],
    limit: Limit = 100,
    cite: Cite = False,
    json: Json = False,
    *,
    source: Source,
) -> None:
    """Follow a matter through time: its items, decisions, recommendations and inspections.

    Example: kg trace "locality working"
    """
    from kg.ask.trace import trace as look_up
    from kg.cli.claims import as_json, show_claim

    found = look_up(source.session(), matter, limit)
    if json:
        steps = [{**asdict(s), "claim": as_json(s.claim) if s.claim else None} for s in found.steps]
        show_json({"matter": found.label, "thread": asdict(found.thread) if found.thread else None, "steps": steps})
        return
    if found.thread is None:
        say("no thread is called so; these have the words:")
    print(safe(f"{found.label}\n"))
    for step in found.steps[:limit]:
        if step.claim:
            show_claim(step.claim, cite, "  ")
        else:
            print(safe(f"  {step.kind.capitalize()}, {step.date or 'no date'}: {step.text}"))
        print()


def why(
    fact: Annotated[str, typer.Argument(help="A name, an IRI, or a place as look-ups print it: FILE [120:180].")],
    property: Annotated[str | None, typer.Argument(help="A property, such as speaker, to narrow.")] = None,
    value: Annotated[str | None, typer.Argument(help="A value, or words of it, to narrow.")] = None,
    json: Json = False,
    *,
    source: Source,
) -> None:
    """Tell why the graph holds a fact: the passages and rules under it, and what an inference rests on.

    Example: kg why "R Farnham" postIn
    """
    from kg.ask.why import why as look_up

    found = look_up(source.session(), fact, property, value)
    if json:
        show_json([asdict(reason) for reason in found])
        return
    for reason in found:
        _reason(reason, "")
        print()


def _reason(reason: "Reason", indent: str) -> None:
    print(safe(f"{indent}{reason.what}: {reason.ground}"))
    if reason.words:
        print(paragraph(reason.words, indent + "  "))
        print(safe(f"{indent}  {reason.place}"))
    for premise in reason.premises:
        _reason(premise, indent + "  ")
