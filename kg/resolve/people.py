"""Which people are one, within a council: by surname, then given names, posts, bodies and years.

A name written out joins its like. An initial or a bare surname joins the one fuller name that it may stand for, where
posts, bodies or the councillor's seat agree; where two may be meant, or nothing agrees, it stays a person of its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.resolve.clusters import Clusters
from kg.resolve.mentions import Mention, Node
from kg.resolve.person_names import NameWords, PersonName, compatible

_YEARS_IN_OFFICE = 8 * 366
_YEARS_BY_SURNAME = 3 * 366


@dataclass(frozen=True, slots=True, order=True)
class Doubt:
    """Two mentions that may be one thing: how likely, and what speaks for it and against it."""

    likelihood: float
    one: Node
    other: Node
    reason: str


def join_people(mentions: Iterable[Mention], found: Clusters[Node], names: NameWords) -> tuple[Doubt, ...]:
    """Join the mentions that name one person, and return the pairs that stay open."""
    blocks: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        for scope in mention.scopes:
            blocks[scope, _name(mention).surname].append(mention)
    doubts: list[Doubt] = []
    for _, block in sorted(blocks.items()):
        _join_alike(block, found)
        _settle_sides(block, found)
        doubts += _join_shorter(block, found, names)
    return tuple(sorted(set(doubts), key=lambda d: (-d.likelihood, d.one, d.other)))


def _name(mention: Mention) -> PersonName:
    return mention.person or PersonName("", ())


def _join_alike(block: Sequence[Mention], found: Clusters[Node]) -> None:
    """Join equal names: written out, or a councillor's; an officer's initials only within one post."""
    first: dict[object, Mention] = {}
    for mention in block:
        name = _name(mention)
        base = (name.givens, mention.side, name.gender)
        if name.full or (mention.side == "c" and name.givens):
            _join_near(first.setdefault(base, mention), mention, found)
        for post in mention.posts if name.givens else ():
            _join_near(first.setdefault((*base, post), mention), mention, found)


def _join_near(one: Mention, other: Mention, found: Clusters[Node]) -> None:
    if _years_agree(one, other, 2 * _YEARS_IN_OFFICE):
        found.join(one.node, other.node)


def _settle_sides(block: Sequence[Mention], found: Clusters[Node]) -> None:
    """Join equal written-out names where only one of them says whether they are a councillor's or an officer's."""
    by_name: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    for mention in block:
        if _name(mention).full:
            by_name[_name(mention).givens].append(mention)
    for alike in by_name.values():
        sides = {m.side for m in alike} - {""}
        genders = {_name(m).gender for m in alike} - {""}
        if len(sides) < 2 and len(genders) < 2:
            for mention in alike[1:]:
                _join_near(alike[0], mention, found)


def _join_shorter(block: Sequence[Mention], found: Clusters[Node], names: NameWords) -> list[Doubt]:
    doubts: list[Doubt] = []
    # Initials before bare surnames: a surname may then mean the person whom an initial has joined.
    for mention in sorted(block, key=lambda m: (-len(_name(m).givens), m.node)):
        fuller = [m for m in block if _fuller(m, mention) and _may_be(mention, m, names)]
        candidates = sorted({found.root(m.node) for m in fuller} - {found.root(mention.node)})
        agreeing = [m for m in fuller if _agrees(mention, m)]
        if len(candidates) == 1 and agreeing:
            found.join(agreeing[0].node, mention.node)
        elif candidates:
            doubts += _doubts(mention, fuller, candidates, found)
    return doubts


def _fuller(one: Mention, other: Mention) -> bool:
    return _weight(_name(one)) > _weight(_name(other))


def _weight(name: PersonName) -> tuple[bool, int, int]:
    return (name.full, len(name.givens), sum(map(len, name.givens)))


def _may_be(mention: Mention, fuller: Mention, names: NameWords) -> bool:
    sides = {mention.side, fuller.side} - {""}
    if len(sides) > 1 or (mention.doc == fuller.doc and not (mention.posts & fuller.posts)):
        return False
    window = _YEARS_IN_OFFICE if _name(mention).givens else _YEARS_BY_SURNAME
    return _years_agree(mention, fuller, window) and compatible(_name(mention), _name(fuller), names)


def _years_agree(one: Mention, other: Mention, days: int) -> bool:
    return not (one.when and other.when) or one.when.distance(other.when) <= days


def _agrees(mention: Mention, fuller: Mention) -> bool:
    return bool(
        mention.posts & fuller.posts or mention.bodies & fuller.bodies or (mention.side == "c" and fuller.side == "c")
    )


def _doubts(
    mention: Mention, fuller: Sequence[Mention], candidates: Sequence[Node], found: Clusters[Node]
) -> Iterable[Doubt]:
    for candidate in candidates:
        of_it = min((m for m in fuller if found.root(m.node) == candidate), key=lambda m: m.node)
        reason = f"{len(candidates)} people may be meant" if len(candidates) > 1 else "no post, body or seat in common"
        yield Doubt(round(0.5 / len(candidates), 2), mention.node, of_it.node, reason)
