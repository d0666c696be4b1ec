"""Two councils side by side: what each has, and what they share."""

from collections import Counter
from typing import TYPE_CHECKING, Final

from kg.ask.session import Session
from kg.errors import UnknownNameError
from kg.view.columns import Column, untangled
from kg.view.kinds import kinds
from kg.view.network import network
from kg.view.overview import thing
from kg.view.picture import Picture

if TYPE_CHECKING:
    import networkx

_KINDS: Final = ("council", "body", "service", "person", "post", "organisation", "meeting", "inspection", "thread")
#: What is listed on each side, and how many of each kind at most.
_SIDE, _EACH = ("body", "service", "person", "inspection", "thread"), 8
_FAR: Final = 3


def councils(session: Session, first: str, second: str) -> Picture:
    """Return two councils, each with its own bodies, services and people, and between them what both are linked to.

    Raises UnknownNameError where a name is no council's.
    """
    drawn = network(session, _KINDS)
    ends = [thing(session, name, ("council",)) for name in (first, second)]
    if ends[0] == ends[1]:
        raise UnknownNameError(f'"{first}" and "{second}" are one council; name two')
    near = [_near(drawn, end, set(ends)) for end in ends]
    shared = {n for n in near[0].keys() & near[1].keys() if drawn.nodes[n]["kind"] != "council"}
    own = [_own({n for n in side if n not in shared}, drawn) for side in near]
    columns = [
        Column(f"Of {drawn.nodes[ends[0]]['label']}", tuple(own[0])),
        Column("", (ends[0],)),
        Column("Both", tuple(sorted(shared, key=lambda n: (-drawn.degree(n), n))[:20])),
        Column("", (ends[1],)),
        Column(f"Of {drawn.nodes[ends[1]]['label']}", tuple(own[1])),
    ]
    kept = drawn.subgraph([n for column in columns for n in column.things]).copy()
    title = " and ".join(drawn.nodes[end]["label"] for end in ends)
    table = _counted(drawn, ends, near)
    return Picture(title, kept, columns=tuple(untangled(kept, columns, keep=0)), summary=table)


def _near(drawn: "networkx.MultiDiGraph", council: str, ends: set[str]) -> dict[str, int]:
    """Return what is within some steps of a council, without going through another council."""
    plain = drawn.to_undirected(as_view=True)
    found, edge = {council: 0}, [council]
    for step in range(1, _FAR + 1):
        edge = [n for at in edge for n in plain[at] if n not in found and drawn.nodes[n]["kind"] != "council"]
        found.update(dict.fromkeys(edge, step))
    return found


def _own(side: set[str], drawn: "networkx.MultiDiGraph") -> list[str]:
    found: list[str] = []
    for kind in _SIDE:
        ranked = sorted((n for n in side if drawn.nodes[n]["kind"] == kind), key=lambda n: (-drawn.degree(n), n))
        found += ranked[:_EACH]
    return found


def _counted(
    drawn: "networkx.MultiDiGraph", ends: list[str], near: list[dict[str, int]]
) -> tuple[tuple[str, ...], ...]:
    counts = [Counter(drawn.nodes[n]["kind"] for n in side) for side in near]
    rows = [(kinds()[k].label, *(f"{c[k]:,}" for c in counts)) for k in _KINDS[1:] if any(c[k] for c in counts)]
    return (("", *(drawn.nodes[end]["label"] for end in ends)), *rows)
