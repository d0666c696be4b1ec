"""`kg decisions`, `kg recommendations`, `kg inspections`, `kg attended` and `kg conflicts`."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import DEFAULT_STORE, About, AssertedOnly, At, Cite, Date, In, Json, Limit, Store
from kg.cli.terminal import safe, say, show_json

if TYPE_CHECKING:
    from kg.ask.claims import Claim
    from kg.ask.session import Session

By = Annotated[str | None, typer.Option(help="The body, person or organisation whose it is.", metavar="WHO")]


def add_to(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    for command in (decisions, recommendations, inspections, attended, conflicts):
        app.command()(command)


def decisions(
    by: By = None,
    outcome: Annotated[str | None, typer.Option(help="agreed, noted, resolved, approved, refused, deferred, …")] = None,
    substance: Annotated[bool, typer.Option("--substance", help="Leave out procedure: minutes approved, …")] = False,
    about: About = None,
    at: At = None,
    within: In = None,
    since: Date = None,
    until: Date = None,
    limit: Limit = 50,
    cite: Cite = False,
    store: Store = DEFAULT_STORE,
    asserted_only: AssertedOnly = False,
    json: Json = False,
) -> None:
    """Tell what was decided, where, when and with what outcome.

    Example: kg decisions --by Executive --outcome approved
    """
    from kg.ask.records import Filters
    from kg.ask.records import decisions as look_up

    found = look_up(
        _session(store, asserted_only),
        Filters(about, at, within, since, until),
        by=by,
        outcome=outcome,
        substance=substance,
        limit=limit + 1,
    )
    _show(found, limit, cite, json, "no decision fits")


def recommendations(
    by: By = None,
    to: Annotated[str | None, typer.Option(help="Whom it is addressed to.", metavar="WHO")] = None,
    unanswered: Annotated[bool, typer.Option("--unanswered", help="Only those that no document here answers.")] = False,
    about: About = None,
    at: At = None,
    within: In = None,
    since: Date = None,
    until: Date = None,
    limit: Limit = 50,
    cite: Cite = False,
    store: Store = DEFAULT_STORE,
    asserted_only: AssertedOnly = False,
    json: Json = False,
) -> None:
    """Tell what was recommended, by whom, to whom, and what became of it.

    Example: kg recommendations --to Executive --unanswered
    """
    from kg.ask.records import Filters
    from kg.ask.records import recommendations as look_up
    from kg.cli.claims import as_json, limited, show_claim

    found = look_up(
        _session(store, asserted_only),
        Filters(about, at, within, since, until),
        by=by,
        to=to,
        unanswered=unanswered,
        limit=limit + 1,
    )
    if json:
        answered = [(as_json(r.claim), [as_json(response) for response in r.responses]) for r in found[:limit]]
        show_json([{**claim, "responses": responses} for claim, responses in answered])
        return
    for one in found[:limit]:
        show_claim(one.claim, cite)
        for response in one.responses:
            print("  answered by:")
            show_claim(response, cite, "  ")
        if not one.responses:
            print("  no answer in these documents")
        print()
    limited(len(found), limit, "no recommendation fits")


def inspections(
    by: By = None,
    of: Annotated[str | None, typer.Option(help="The council or service inspected.", metavar="WHAT")] = None,
    about: About = None,
    within: In = None,
    since: Date = None,
    until: Date = None,
    limit: Limit = 50,
    cite: Cite = False,
    store: Store = DEFAULT_STORE,
    asserted_only: AssertedOnly = False,
    json: Json = False,
) -> None:
    """Tell which inspections, visits and reviews there were, by whom, of what, with what judgement.

    Example: kg inspections --by Ofsted --since 2018
    """
    from kg.ask.records import Filters
    from kg.ask.records import inspections as look_up

    filters = Filters(about=about, within=within, since=since, until=until)
    found = look_up(_session(store, asserted_only), filters, by=by, of=of, limit=limit + 1)
    _show(found, limit, cite, json, "no inspection fits")


def attended(
    who: Annotated[str | None, typer.Argument(help="A person; everyone where not given.")] = None,
    at: At = None,
    within: In = None,
    since: Date = None,
    until: Date = None,
    capacity: Annotated[str | None, typer.Option(help="present, in-attendance, apologies, substitute, absent.")] = None,
    limit: Limit = 100,
    cite: Cite = False,
    store: Store = DEFAULT_STORE,
    asserted_only: AssertedOnly = False,
    json: Json = False,
) -> None:
    """Tell who was at which meeting, and in what capacity.

    Example: kg attended "Cllr Dean" --since 2021
    """
    from kg.ask.records import Filters
    from kg.ask.records import attended as look_up

    filters = Filters(at=at, within=within, since=since, until=until)
    found = look_up(_session(store, asserted_only), filters, who=who, capacity=capacity, limit=limit + 1)
    _show(found, limit, cite, json, "no attendance fits")


def conflicts(
    cite: Cite = False, store: Store = DEFAULT_STORE, asserted_only: AssertedOnly = False, json: Json = False
) -> None:
    """Tell which claims cannot both be right, side by side.

    Example: kg conflicts --cite
    """
    from kg.ask.records import conflicts as look_up
    from kg.cli.claims import as_json, show_claim

    found = look_up(_session(store, asserted_only))
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


def _session(store: Path, asserted_only: bool) -> "Session":
    from kg.ask.session import open_session

    return open_session(store, asserted_only)


def _show(found: "Sequence[Claim]", limit: int, cite: bool, json: bool, nothing: str) -> None:
    from kg.cli.claims import as_json, limited, show_claim

    if json:
        show_json([as_json(claim) for claim in found[:limit]])
        return
    for claim in found[:limit]:
        show_claim(claim, cite)
        print()
    limited(len(found), limit, nothing)
