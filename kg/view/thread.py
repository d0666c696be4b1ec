"""A matter through time: inspections, reports, meetings, recommendations and decisions, date by date."""

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kg.ask.session import Session
from kg.view.columns import Column
from kg.view.network import network, one_of
from kg.view.person import NO_DATE, by_date
from kg.view.picture import Picture

if TYPE_CHECKING:
    import networkx

_KINDS: Final = (
    "thread",
    "inspection",
    "document",
    "meeting",
    "item",
    "recommendation",
    "decision",
    "question",
    "answer",
    "statement",
    "action",
)


def thread(session: Session, name: str) -> Picture:
    """Return the steps of a matter in columns, one a date, and the lines between them.

    Raises UnknownNameError where no matter, or several, have the words in their names.
    """
    drawn = network(session, _KINDS)
    which = one_of(drawn, name, "thread")
    steps = sorted(drawn.successors(which))
    led = {n for step in steps for n in drawn.successors(step) if drawn.nodes[n]["kind"] in ("decision", "action")}
    kept = drawn.subgraph({*steps, *led}).copy()
    columns = tuple(by_date(kept, sorted(kept)))
    _follow(kept, columns)
    return Picture(drawn.nodes[which]["label"], kept, columns=columns, note=f"{len(kept)} steps, date by date")


def _follow(kept: "networkx.MultiDiGraph", columns: tuple[Column, ...]) -> None:
    """Draw the matter's course: from the first thing of a date to each of the next, inferred as the thread is."""
    dated = [column for column in columns if column.heading != NO_DATE]
    for before, after in pairwise(dated):
        for step in after.things:
            line = {"relation": "then", "label": "was followed by", "inferred": True, "details": []}
            kept.add_edge(before.things[0], step, key="then", **line, dates=[], passages=[])
