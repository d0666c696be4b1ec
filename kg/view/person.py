"""A person through time: their posts, the meetings they were at, and what they said there."""

from typing import TYPE_CHECKING, Final

from kg.ask.session import Session
from kg.view.columns import Column
from kg.view.network import network, one_of
from kg.view.picture import Picture
from kg.view.things import in_words

if TYPE_CHECKING:
    import networkx

_KINDS: Final = ("person", "post", "body", "meeting", "question", "answer", "statement", "decision", "action")
#: Heads the column of what has no date.
NO_DATE: Final = "No date"
_CLAIMS: Final = ("question", "answer", "statement", "decision", "action")


def person(session: Session, name: str) -> Picture:
    """Return a person's posts, then a column a date with the meetings, and what they said at each.

    Raises UnknownNameError where no person, or several, bear the name.
    """
    drawn = network(session, _KINDS)
    who = one_of(drawn, name, "person")
    linked = {*drawn.successors(who), *drawn.predecessors(who)}
    met = {n for thing in linked for n in drawn.successors(thing) if drawn.nodes[n]["kind"] == "meeting"}
    kept = drawn.subgraph({who, *linked, *met}).copy()
    return Picture(f"{kept.nodes[who]['label']} through time", kept, columns=_columns(kept, who), focus=None)


def _columns(kept: "networkx.MultiDiGraph", who: str) -> tuple[Column, ...]:
    timed = [n for n in kept if kept.nodes[n]["kind"] in ("meeting", *_CLAIMS)]
    still = [n for n in kept if n != who and n not in set(timed)]
    return (Column("", (who,)), Column("Posts and bodies", tuple(sorted(still))), *by_date(kept, timed))


def by_date(kept: "networkx.MultiDiGraph", timed: list[str]) -> list[Column]:
    """Return a column for each date, meetings first, then in the order of the documents; what has none comes last."""
    dated: dict[tuple[str, ...], list[str]] = {}
    for node in timed:
        dated.setdefault(_dates(kept, node), []).append(node)
    ordered = sorted(dated, key=lambda dates: dates or ("9999",))
    return [
        Column(in_words(dates) if dates else NO_DATE, tuple(sorted(dated[dates], key=lambda n: in_text(kept, n))))
        for dates in ordered
    ]


def _dates(kept: "networkx.MultiDiGraph", node: str) -> tuple[str, ...]:
    """Return a thing's own dates, or those of the meeting it belongs to."""
    own = tuple(kept.nodes[node]["dates"])
    if own:
        return (own[0], own[-1]) if len(own) > 1 else own
    met = [n for n in kept.successors(node) if kept.nodes[n]["kind"] == "meeting" and kept.nodes[n]["dates"]]
    return _dates(kept, sorted(met)[0]) if met else ()


def in_text(kept: "networkx.MultiDiGraph", node: str) -> tuple[bool, str, int, str]:
    """Return where a thing stands: meetings before all, then by document and place in it."""
    of = kept.nodes[node]
    quote = of["passages"][0] if of["passages"] else {}
    return of["kind"] != "meeting", quote.get("file", ""), int(quote.get("start", 0)), node
