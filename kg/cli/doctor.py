"""`kg doctor` and `kg privacy`: whether a store is whole, and whom it holds."""

from dataclasses import asdict
from typing import Annotated

import typer

from kg.cli.options import DEFAULT_STORE, Json, Store
from kg.cli.terminal import say, show_json, show_table


def add_to(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command()(doctor)
    app.command()(privacy)


def doctor(store: Store = DEFAULT_STORE, json: Json = False) -> None:
    """Look whether a store is whole, and say what to do where it is not; the exit code is then 5.

    Example: kg doctor --store graph
    """
    from kg.graph.health import examine, is_held

    problems = examine(store)
    if json:
        show_json([asdict(problem) for problem in problems])
    elif problems:
        show_table(["what is wrong", "what to do"], [(problem.what, problem.remedy) for problem in problems])
    if builder := is_held(store):
        say(f"{store} is being built by {builder}; the graph before stays in force meanwhile")
    if any(problem.damage for problem in problems):
        raise typer.Exit(5)
    say(f"the graph in {store} is whole")


def privacy(
    store: Store = DEFAULT_STORE,
    leave_out: Annotated[
        str | None, typer.Option(help="Add a name to the store's list of those that are to be in no graph.")
    ] = None,
    json: Json = False,
) -> None:
    """List the people in a graph, why each is there, and in which documents.

    Example: kg privacy --store graph --leave-out "Jo Bloggs"
    """
    from kg.ask.people import people_in
    from kg.graph.store import current, manifest_of
    from kg.graph.suppress import LIST, add_name, names_in

    if leave_out:
        current(store)
        add_name(store, leave_out)
        say(f"{leave_out} is on the list {store / LIST}: build the graph again, and write each export again")
        return
    people, left_out = people_in(store), manifest_of(store).get("left_out", 0)
    if json:
        show_json(
            {"people": [asdict(person) for person in people], "left_out": left_out, "suppressed": len(names_in(store))}
        )
        return
    rows = [(person.name, person.kind, "; ".join(person.roles), ", ".join(person.documents)) for person in people]
    show_table(["person", "kind", "why", "documents"], rows)
    say(f"\n{len(people):,} people are in the graph, {left_out:,} in no public role were left out")
