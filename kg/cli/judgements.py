"""`kg review`, `kg same`, `kg different` and `kg unsure`: what people decide on who is who."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import DEFAULT_STORE, Json, Limit, Store
from kg.cli.terminal import paragraph, safe, say, show_json

if TYPE_CHECKING:
    from kg.resolve.judgements import Verdict
    from kg.resolve.review import Side

File = Annotated[Path, typer.Option("--judgements", help="File of judgements.", envvar="KG_JUDGEMENTS")]
DEFAULT_FILE = Path("judgements.toml")
One = Annotated[str, typer.Argument(metavar="A", help="A name, an IRI, or a key as kg review shows it.")]
Other = Annotated[str, typer.Argument(metavar="B", help="Another.")]
By = Annotated[str | None, typer.Option(help="Who judges; you where not given.")]
Why = Annotated[str, typer.Option(help="On what ground.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    for command in (review, same, different, unsure):
        app.command()(command)


def review(
    paths: Annotated[list[Path] | None, typer.Argument(help="The documents of the graph; the seeds if none.")] = None,
    judgements: File = DEFAULT_FILE,
    limit: Limit = 10,
    store: Store = DEFAULT_STORE,
    json: Json = False,
) -> None:
    """List the pairs of names that rules leave open, those that matter most first, with what documents say.

    Example: kg review minutes/ --limit 5
    """
    from kg.judging import open_questions

    found = open_questions(paths or [], store, judgements)
    if json:
        show_json([asdict(question) for question in found[:limit]])
        return
    for question in found[:limit]:
        print(safe(f"Are these one? {question.reason} (likelihood {question.likelihood:.2f})"))
        for side in (question.one, question.other):
            _side(side)
        print(safe(f'  answer: kg same|different|unsure "{question.one.name}" "{question.other.name}"\n'))
    if len(found) > limit:
        say(f"{len(found) - limit} more; ask for them with --limit")
    elif not found:
        say("the rules leave no pair open")


def _side(side: "Side") -> None:
    print(safe(f"  {side.shown} ({side.name})"))
    print(paragraph(f"… {side.words} …", "    "))
    print(safe(f"    {side.file_name}"))


def same(
    one: One, other: Other, by: By = None, why: Why = "", judgements: File = DEFAULT_FILE, store: Store = DEFAULT_STORE
) -> None:
    """Decide that two names are of one thing; the next kg build --judgements FILE goes by it.

    Example: kg same "S Hart" "Sue Hartley" --why "The annual report gives her full name."
    """
    _judge(one, other, "same", by, why, judgements, store)


def different(
    one: One, other: Other, by: By = None, why: Why = "", judgements: File = DEFAULT_FILE, store: Store = DEFAULT_STORE
) -> None:
    """Decide that two names are of two things.

    Example: kg different "A Smith" "Anna Smith" --why "Both were present."
    """
    _judge(one, other, "different", by, why, judgements, store)


def unsure(
    one: One, other: Other, by: By = None, why: Why = "", judgements: File = DEFAULT_FILE, store: Store = DEFAULT_STORE
) -> None:
    """Put off a decision: the pair is not asked about again.

    Example: kg unsure "A Smith" "Anna Smith"
    """
    _judge(one, other, "unsure", by, why, judgements, store)


def _judge(one: str, other: str, verdict: "Verdict", by: str | None, why: str, file: Path, store: Path) -> None:
    from kg.judging import judge

    judgement = judge(store, file, one, other, verdict, by, why)
    print(safe(f"{judgement.a}\n{judgement.b}\n{verdict}, by {judgement.by}, {judgement.when}; kept in {file}"))
    say(f"it counts from the next: kg build --judgements {file}")
