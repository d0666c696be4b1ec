"""Who spoke to whom about what: those who ask, the subjects, and those who answer."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from kg.ask.session import Session
from kg.view.columns import Column, untangled
from kg.view.network import network
from kg.view.picture import Picture
from kg.view.things import PASSAGES

if TYPE_CHECKING:
    import networkx

_SPEAKERS: Final = ("person", "post", "body", "organisation")
_KINDS: Final = (*_SPEAKERS, "question", "answer", "topic")
_MOST: Final = 40

#: Asker or answerer, subject, "asked" or "answered", the statement's node, and whether the speaker was inferred.
Spoken = tuple[str, str, str, dict[str, Any], bool]


def talk(session: Session) -> Picture:
    """Return askers, subjects and answerers, each line with the questions or answers it stands for."""
    import networkx

    drawn = network(session, _KINDS)
    kept = networkx.MultiDiGraph()
    for who, subject, verb, of, inferred in _spoken(drawn):
        ends = (who, subject) if verb == "asked" else (subject, who)
        for node in ends:
            kept.add_node(node, **drawn.nodes[node])
        if not kept.has_edge(*ends, key=verb):
            label = "asked about" if verb == "asked" else "was answered by"
            kept.add_edge(*ends, key=verb, relation=verb, label=label, inferred=True, dates=[], passages=[], details=[])
        held = kept.edges[(*ends, verb)]
        held["inferred"] = held["inferred"] and inferred
        held["dates"] += [date for date in of["dates"] if date not in held["dates"]]
        held["passages"] += of["passages"][: max(PASSAGES - len(held["passages"]), 0)]
    asked = {a for a, _, key in kept.edges(keys=True) if key == "asked"}
    subjects = _strongest(kept, {n for n, of in kept.nodes(data=True) if of["kind"] == "topic"})
    answering = {b for _, b, key in kept.edges(keys=True) if key == "answered"} - asked
    columns = [
        Column("Ask (and answer)", tuple(sorted(_strongest(kept, asked)))),
        Column("About", tuple(sorted(subjects))),
        Column("Answer", tuple(sorted(_strongest(kept, answering)))),
    ]
    return Picture("Who asks whom about what", kept, columns=tuple(untangled(kept, columns, keep=1)))


def _spoken(drawn: "networkx.MultiDiGraph") -> Iterator[Spoken]:
    for node, of in drawn.nodes(data=True):
        verb = {"question": "asked", "answer": "answered"}.get(of["kind"])
        if verb is None:
            continue
        said = [(n, drawn.edges[n, node, "said"]) for n in drawn.predecessors(node) if drawn.has_edge(n, node, "said")]
        for subject in _subjects(drawn, node):
            for who, line in said:
                yield who, subject, verb, of, line["inferred"]


def _subjects(drawn: "networkx.MultiDiGraph", node: str) -> set[str]:
    """Return the subjects of a question or answer; an answer without one has those of its question."""
    own = {n for n in drawn.successors(node) if drawn.nodes[n]["kind"] == "topic"}
    asked = [n for n in drawn.successors(node) if drawn.nodes[n]["kind"] == "question"]
    return own or {subject for question in asked for subject in _subjects(drawn, question)}


def _strongest(kept: "networkx.MultiDiGraph", nodes: set[str]) -> list[str]:
    return sorted(nodes, key=lambda n: (-kept.degree(n), n))[:_MOST]
