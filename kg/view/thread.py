"""A matter through time: inspections, reports, meetings, recommendations and decisions, date by date."""

from typing import Final

from kg.ask.session import Session
from kg.view.network import network, one_of
from kg.view.person import by_date
from kg.view.picture import Picture

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
    label = drawn.nodes[which]["label"]
    return Picture(label, kept, columns=tuple(by_date(kept, sorted(kept))), note=f"{len(kept)} steps, date by date")
