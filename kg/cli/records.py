"""`kg decisions`, `kg recommendations`, `kg inspections`, `kg attended` and `kg conflicts`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.completion import completing
from kg.cli.options import Cite, Json, Narrowed, Shown, Source
from kg.cli.terminal import safe, say, show_json

if TYPE_CHECKING:
    from kg.ask.claims import Claim

_GROUPS = completing("body", "council", "service", "organisation", "post", "person")
By = Annotated[
    str | None,
    typer.Option(help="The body, person or organisation whose it is.", metavar="WHO", autocompletion=_GROUPS),
]


def add_to(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    for command in (decisions, recommendations, inspections, attended, conflicts):
        app.command()(command)


def decisions(
    by: By = None,
    outcome: Annotated[
        str | None,
        typer.Option(
            help="agreed, noted, resolved, approved, refused, deferred, …", autocompletion=completing("outcome")
        ),
    ] = None,
    substance: Annotated[bool, typer.Option("--substance", help="Leave out procedure: minutes approved, …")] = False,
    *,
    narrowed: Narrowed,
    shown: Shown,
    source: Source,
) -> None:
    """Tell what was decided, where, when and with what outcome.

    Example: kg decisions --by Executive --outcome approved
    """
    from kg.ask.records import decisions as look_up

    found = look_up(
        source.session(),
        narrowed.filters(),
        by=by,
        outcome=outcome,
        substance=substance,
        limit=shown.limit + 1,
    )
    _show(found, shown, "no decision fits")


def recommendations(
    by: By = None,
    to: Annotated[
        str | None, typer.Option(help="Whom it is addressed to.", metavar="WHO", autocompletion=_GROUPS)
    ] = None,
    unanswered: Annotated[bool, typer.Option("--unanswered", help="Only those that no document here answers.")] = False,
    *,
    narrowed: Narrowed,
    shown: Shown,
    source: Source,
) -> None:
    """Tell what was recommended, by whom, to whom, and what became of it.

    Example: kg recommendations --to Executive --unanswered
    """
    from kg.ask.records import recommendations as look_up
    from kg.cli.claims import as_json, limited, show_claim

    found = look_up(
        source.session(),
        narrowed.filters(),
        by=by,
        to=to,
        unanswered=unanswered,
        limit=shown.limit + 1,
    )
    if shown.json:
        answered = [(as_json(r.claim), [as_json(response) for response in r.responses]) for r in found[: shown.limit]]
        show_json([{**claim, "responses": responses} for claim, responses in answered])
        return
    for one in found[: shown.limit]:
        show_claim(one.claim, shown.cite)
        for response in one.responses:
            print("  answered by:")
            show_claim(response, shown.cite, "  ")
        if not one.responses:
            print("  no answer in these documents")
        print()
    limited(len(found), shown.limit, "no recommendation fits")


def inspections(
    by: By = None,
    of: Annotated[
        str | None, typer.Option(help="The council or service inspected.", metavar="WHAT", autocompletion=_GROUPS)
    ] = None,
    *,
    narrowed: Narrowed,
    shown: Shown,
    source: Source,
) -> None:
    """Tell which inspections, visits and reviews there were, by whom, of what, with what judgement.

    Example: kg inspections --by Ofsted --since 2018
    """
    from kg.ask.records import inspections as look_up

    found = look_up(source.session(), narrowed.filters(), by=by, of=of, limit=shown.limit + 1)
    _show(found, shown, "no inspection fits")


def attended(
    who: Annotated[
        str | None, typer.Argument(help="A person; everyone where not given.", autocompletion=completing("person"))
    ] = None,
    capacity: Annotated[
        str | None,
        typer.Option(
            help="present, in-attendance, apologies, substitute, absent.", autocompletion=completing("capacity")
        ),
    ] = None,
    *,
    narrowed: Narrowed,
    shown: Shown,
    source: Source,
) -> None:
    """Tell who was at which meeting, and in what capacity.

    Example: kg attended "Cllr Dean" --since 2021
    """
    from kg.ask.records import attended as look_up

    found = look_up(source.session(), narrowed.filters(), who=who, capacity=capacity, limit=shown.limit + 1)
    _show(found, shown, "no attendance fits")


def conflicts(cite: Cite = False, json: Json = False, *, source: Source) -> None:
    """Tell which claims cannot both be right, side by side.

    Example: kg conflicts --cite
    """
    from kg.ask.records import conflicts as look_up
    from kg.cli.claims import as_json, show_claim

    found = look_up(source.session())
    if json:
        show_json([[as_json(claim) for claim in pair] for pair in found])
        return
    for one, other in found:
        rule = next((link.rule for link in one.links if link.iri == other.iri and link.rule), "a rule")
        print(safe(f"cannot both be right ({rule}):"))
        for claim in (one, other):
            show_claim(claim, cite, "  ")
        print()
    if not found:
        say("no two claims here are known to conflict")


def _show(found: "Sequence[Claim]", shown: Shown, nothing: str) -> None:
    from kg.cli.claims import as_json, limited, show_claim

    if shown.json:
        show_json([as_json(claim) for claim in found[: shown.limit]])
        return
    for claim in found[: shown.limit]:
        show_claim(claim, shown.cite)
        print()
    limited(len(found), shown.limit, nothing)
