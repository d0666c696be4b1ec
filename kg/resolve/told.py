"""What two documents that tell the same say of each other: draft and final minutes, an item and its stub."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.resolve.clusters import Clusters
from kg.resolve.mentions import Mention, Node
from kg.resolve.names import gist
from kg.resolve.texts import Twins

#: The keys of the documents that tell a stretch of each document again.
ToldBy = Mapping[str, frozenset[str]]


def told_by(twins: Iterable[Twins]) -> ToldBy:
    """Return, by each document's key, the keys of those that tell a stretch of it again."""
    found: dict[str, set[str]] = defaultdict(set)
    for pair in twins:
        found[pair.one.doc].add(pair.other.doc)
        found[pair.other.doc].add(pair.one.doc)
    return {doc: frozenset(others) for doc, others in found.items()}


def join_told(mentions: Sequence[Mention], found: Clusters[Node], told: ToldBy) -> None:
    """Join names that documents telling the same both use, and "the Panel" of one to the panel that meets in the other.

    A name printed twice in one text told twice is one person's, however short it is.
    """
    by_doc: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.doc in told and mention.kind in ("person", "body"):
            by_doc[mention.doc].append(mention)
    for doc, here in sorted(by_doc.items()):
        there = [m for other in sorted(told[doc]) for m in by_doc.get(other, ())]
        _join_people(here, there, found)
        _join_bodies(here, there, found)


def _join_people(here: Iterable[Mention], there: Iterable[Mention], found: Clusters[Node]) -> None:
    named: dict[tuple[object, str], list[Mention]] = defaultdict(list)
    for mention in there:
        named[mention.person, mention.scopes[0]].append(mention)
    for mention in here:
        if mention.person:
            for other in named.get((mention.person, mention.scopes[0]), ()):
                found.join(mention.node, other.node)


def _join_bodies(here: Iterable[Mention], there: Sequence[Mention], found: Clusters[Node]) -> None:
    for mention in here:
        if mention.kind != "body" or mention.proper or len(gist(mention.entity.name)) != 1:
            continue
        council = mention.scopes[0].split("/", 1)[0]
        meant = [m for m in there if m.heads_meeting and m.scopes[0] == council and _ends(m, mention)]
        if len({found.root(m.node) for m in meant}) == 1:
            found.join(meant[0].node, mention.node)


def _ends(full: Mention, short: Mention) -> bool:
    return gist(full.entity.name)[-1:] == gist(short.entity.name)
