"""How two things are connected: every shortest way between them, step by step."""

from typing import Final

from kg.ask.session import Session
from kg.errors import UnknownNameError
from kg.view.columns import Column, untangled
from kg.view.network import network
from kg.view.overview import thing
from kg.view.picture import Picture

_KINDS: Final = (
    "council",
    "body",
    "person",
    "post",
    "service",
    "organisation",
    "meeting",
    "recommendation",
    "decision",
    "inspection",
    "thread",
)


def path(session: Session, first: str, second: str) -> Picture:
    """Return the shortest ways from one thing to another, in columns of equal distance.

    Raises UnknownNameError where a name is unknown or not one thing's, or nothing connects the two.
    """
    import networkx

    drawn = network(session, _KINDS)
    a, b = (thing(session, name, _KINDS) for name in (first, second))
    plain = networkx.Graph(drawn)
    if a not in plain or b not in plain or not networkx.has_path(plain, a, b):
        raise UnknownNameError(f'nothing in the graph connects "{first}" with "{second}"')
    there, back = (networkx.single_source_shortest_path_length(plain, end) for end in (a, b))
    length = there[b]
    ways = {n: there[n] for n in there if n in back and there[n] + back[n] == length}
    kept = drawn.subgraph(ways).copy()
    steps = [
        Column(_heading(step, length), tuple(sorted(n for n in ways if ways[n] == step))) for step in range(length + 1)
    ]
    names = [drawn.nodes[end]["label"] for end in (a, b)]
    return Picture(f"From {names[0]} to {names[1]}", kept, columns=tuple(untangled(kept, steps)))


def _heading(step: int, length: int) -> str:
    return "From" if step == 0 else "To" if step == length else f"Step {step}"
