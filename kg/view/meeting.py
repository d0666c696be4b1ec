"""A meeting: who was there, what was asked and answered, and what was decided, item by item."""

from functools import partial
from typing import TYPE_CHECKING, Final

from kg.ask.session import Session
from kg.view.columns import Column, untangled
from kg.view.network import network, one_of
from kg.view.person import in_text
from kg.view.picture import Picture

if TYPE_CHECKING:
    import networkx

_KINDS: Final = (
    "person",
    "post",
    "body",
    "meeting",
    "item",
    "question",
    "answer",
    "statement",
    "decision",
    "recommendation",
    "action",
)
_PLACES: Final = {
    "Who was there": ("person", "post", "body"),
    "Items": ("meeting", "item"),
    "Said and asked": ("statement", "question"),
    "Answered": ("answer",),
    "Decided and recommended": ("decision", "recommendation", "action"),
}


def meeting(session: Session, name: str) -> Picture:
    """Return a meeting's people, items, statements, questions with their answers, and decisions.

    ``name`` has words of the body's name and of the date, as "Executive July 2022". Raises UnknownNameError where no
    meeting, or several, have them.
    """
    drawn = network(session, _KINDS)
    which = one_of(drawn, name, "meeting")
    kept = _held(drawn, which)
    columns = [
        Column(heading, tuple(sorted((n for n in kept if kept.nodes[n]["kind"] in kinds), key=partial(in_text, kept))))
        for heading, kinds in _PLACES.items()
    ]
    items = [column.heading for column in columns].index("Items")
    people = untangled(kept, columns[: items + 1], keep=items)[0]
    return Picture(kept.nodes[which]["label"], kept, columns=(people, *columns[items:]))


def _held(drawn: "networkx.MultiDiGraph", which: str) -> "networkx.MultiDiGraph":
    """Return the meeting, its items, what was said, decided and recommended at them, and by whom."""
    first = {n for n in drawn.predecessors(which) if drawn.nodes[n]["kind"] != "document"}
    items = {n for n in first if drawn.nodes[n]["kind"] == "item"}
    claims = {n for item in items for n in drawn.predecessors(item)} | (first - items)
    asked = {n for c in claims for n in drawn.successors(c) if drawn.nodes[n]["kind"] in ("question", "body")}
    spoke = {n for c in claims for n in drawn.predecessors(c) if drawn.nodes[n]["kind"] in ("person", "post", "body")}
    return drawn.subgraph({which, *first, *claims, *asked, *spoke, *drawn.successors(which)}).copy()
