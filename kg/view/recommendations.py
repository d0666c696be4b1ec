"""Recommendations and their fate: who made them, to whom, and what answered them."""

from typing import TYPE_CHECKING, Final

from kg.ask.session import Session
from kg.view.columns import Column, untangled
from kg.view.network import network
from kg.view.picture import Picture

if TYPE_CHECKING:
    import networkx

_ANSWERS: Final = ("decision", "action", "statement", "answer")
_KINDS: Final = ("recommendation", "body", "person", "post", "organisation", "council", *_ANSWERS)


def recommendations(session: Session) -> Picture:
    """Return each recommendation between those who made it and what became of it, unanswered ones named so."""
    drawn = network(session, _KINDS)
    asked = [n for n, of in drawn.nodes(data=True) if of["kind"] == "recommendation"]
    answers = {b for a, b, key in drawn.edges(keys=True) if key == "answered-by" and a in set(asked)}
    makers = {b for a, b, key in drawn.edges(keys=True) if key == "recommended-by"}
    receivers = {b for a, b, key in drawn.edges(keys=True) if key == "recommended-to"} - makers
    kept = drawn.subgraph({*asked, *answers, *makers, *receivers}).copy()
    unanswered = [n for n in asked if not any(key == "answered-by" for *_, key in kept.out_edges(n, keys=True))]
    columns = [
        Column("Made by", tuple(sorted(makers))),
        Column("Recommendation", tuple(sorted(asked, key=lambda n: (n in set(unanswered), _place(kept, n))))),
        Column("To", tuple(sorted(receivers))),
        Column("What became of it", tuple(sorted(answers))),
    ]
    for node in unanswered:
        kept.nodes[node]["facts"].append(["Answer", "none found in these documents"])
    note = f"{len(asked)} recommendations, {len(asked) - len(unanswered)} with an answer in these documents"
    return Picture("Recommendations and their fate", kept, columns=tuple(untangled(kept, columns, keep=1)), note=note)


def _place(kept: "networkx.MultiDiGraph", node: str) -> tuple[str, int]:
    quote = kept.nodes[node]["passages"][0] if kept.nodes[node]["passages"] else {}
    return quote.get("file", ""), int(quote.get("start", 0))
