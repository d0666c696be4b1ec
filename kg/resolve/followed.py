"""People and partners of a council followed into the one that took over from it; the councils stay different.

A councillor of a county until its end and of its successor after, written out in both, is one where no other can be
meant; so is who sat on at a parish's table under its new name. An initial alone is a question for people.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.resolve.clusters import Clusters
from kg.resolve.councils import initials_of_key
from kg.resolve.handovers import Handover
from kg.resolve.intervals import Interval
from kg.resolve.mentions import Mention, Node
from kg.resolve.names import gist, is_acronym
from kg.resolve.people import Doubt
from kg.resolve.person_names import NameWords, PersonName, compatible

_YEARS = 4 * 366
_FEWEST_WORDS = 3
_LIKELIHOOD = 0.6

Handed = Mapping[str, Sequence[Handover]]


@dataclass(frozen=True, slots=True)
class _InOffice:
    """One who sits for a council or holds a post of it: all its mentions with one surname there."""

    root: Node
    first: Node
    names: frozenset[PersonName]
    posts: frozenset[tuple[str, ...]]
    seated: bool
    days: tuple[Interval, ...]

    @property
    def full(self) -> bool:
        return any(name.full for name in self.names)


def join_followed(
    mentions: Sequence[Mention], found: Clusters[Node], handed: Iterable[Handover], names: NameWords
) -> tuple[Doubt, ...]:
    """Join who and what went on from a council to its successor, and return the pairs that stay open."""
    after: dict[str, list[Handover]] = defaultdict(list)
    for handover in handed:
        after[handover.after].append(handover)
    if not after:
        return ()
    by_scope = _by_scope(mentions, {*after, *(h.before for hs in after.values() for h in hs)})
    doubts: list[Doubt] = []
    for scope, taken in sorted(after.items()):
        for handover in taken:
            _join_partners(by_scope[handover.before], by_scope[scope], found)
        _join_written([by_scope[h.before] for h in taken], by_scope[scope], found, names)
        doubts += _follow(by_scope, scope, taken, found, names)
    return tuple(doubts)


def _by_scope(mentions: Iterable[Mention], wanted: set[str]) -> Mapping[str, list[Mention]]:
    found: dict[str, list[Mention]] = {scope: [] for scope in wanted}
    for mention in mentions:
        for scope in {scope.split("/", 1)[0] for scope in mention.scopes} & wanted:
            found[scope].append(mention)
    return found


def _join_partners(here: Iterable[Mention], there: Iterable[Mention], found: Clusters[Node]) -> None:
    """Join the organisations that both name in three words or more, and the services that another's initials lead."""
    first = {mark: m.node for m in reversed(list(here)) for mark in _marks(m)}
    for mention in there:
        for mark in _marks(mention):
            if mark in first:
                found.join(first[mark], mention.node)


def _join_written(
    befores: Iterable[Iterable[Mention]], there: Iterable[Mention], found: Clusters[Node], names: NameWords
) -> None:
    """Join who sits in neither but is named by one name written out in both: "Rose Quillan" of the county's highways.

    One who may be of either of two councils before stays open.
    """
    before, after = [_written(here, names) for here in befores], _written(there, names)
    for name, now in sorted(after.items()):
        then = [written[name] for written in before if name in written]
        alone = len(then) == 1 and all(len({found.root(m.node) for m in group}) == 1 for group in (*then, now))
        if alone and any(_near(a, b) for a in then[0] for b in now) and not _posts_differ(then[0], now):
            found.join(then[0][0].node, now[0].node)


def _posts_differ(ones: Iterable[Mention], others: Iterable[Mention]) -> bool:
    held, now = (set().union(*(m.posts for m in group)) for group in (ones, others))
    return bool(held and now) and not held & now


def _near(one: Mention, other: Mention) -> bool:
    return one.when is None or other.when is None or one.when.distance(other.when) <= _YEARS


def _written(mentions: Iterable[Mention], names: NameWords) -> dict[str, list[Mention]]:
    """Return the people of uncommon surnames whose names are written out, by their names."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        sits = mention.seated or mention.side == "c"
        if mention.person and mention.person.full and mention.person.surname not in names.common and not sits:
            found[mention.person.slug].append(mention)
    return found


def _marks(mention: Mention) -> Iterator[tuple[str, tuple[str, ...]]]:
    name = gist(mention.entity.name)
    lead, _, rest = mention.entity.name.partition(" ")
    own = initials_of_key(f"council/{mention.scopes[0]}")
    others = bool(rest) and is_acronym(lead) and lead.lower() != own
    if (mention.kind == "organisation" and len(name) >= _FEWEST_WORDS) or (mention.kind == "service" and others):
        yield mention.kind, name


def _follow(
    by_scope: Mapping[str, list[Mention]],
    scope: str,
    taken: Sequence[Handover],
    found: Clusters[Node],
    names: NameWords,
) -> Iterator[Doubt]:
    now = _in_office(by_scope[scope], found)
    then = [(handover, _in_office(by_scope[handover.before], found)) for handover in taken]
    for surname, ones in sorted(now.items()):
        before = [(h, one) for h, office in then for one in office.get(surname, ())]
        for handover, one in before:
            meant = [other for other in ones if _may_be(one, other, names)]
            rivals = {b.root for _, b in before for other in meant if _may_be(b, other, names)}
            sat_on = surname in handover.table
            alone = len({other.root for other in meant}) == len(rivals) == 1
            if alone and all(_is_plain(one, other, sat_on) for other in meant):
                found.join(one.first, meant[0].first)
            else:
                yield from _doubts(one, meant, found)


def _in_office(mentions: Iterable[Mention], found: Clusters[Node]) -> Mapping[str, list[_InOffice]]:
    groups: dict[tuple[str, Node], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.person and (mention.seated or mention.side == "c" or mention.posts):
            groups[mention.person.surname, found.root(mention.node)].append(mention)
    offices: dict[str, list[_InOffice]] = defaultdict(list)
    for (surname, root), group in sorted(groups.items()):
        offices[surname].append(_one(root, group))
    return offices


def _one(root: Node, group: Sequence[Mention]) -> _InOffice:
    return _InOffice(
        root,
        min(m.node for m in group),
        frozenset(m.person for m in group if m.person),
        frozenset().union(*(m.posts for m in group)),
        any(m.seated or m.side == "c" for m in group),
        tuple(m.when for m in group if m.when),
    )


def _may_be(one: _InOffice, other: _InOffice, names: NameWords) -> bool:
    """Tell whether one in office may have gone on in the other's: no two names contradict, and the years are near."""
    if one.root == other.root or not ((one.seated and other.seated) or one.posts & other.posts):
        return False
    near = min((a.distance(b) for a in one.days for b in other.days), default=0) <= _YEARS
    return near and all(compatible(a, b, names) for a in one.names for b in other.names)


def _is_plain(one: _InOffice, other: _InOffice, sat_on: bool) -> bool:
    return (one.full and other.full) or (sat_on and one.seated and other.seated)


def _doubts(one: _InOffice, meant: Sequence[_InOffice], found: Clusters[Node]) -> Iterator[Doubt]:
    for other in meant:
        if found.root(one.first) != found.root(other.first):
            likelihood = round(_LIKELIHOOD / len(meant), 2)
            reason = "in office in a council, and in the one that took over from it"
            yield Doubt(likelihood, min(one.first, other.first), max(one.first, other.first), reason)
