"""Which people are one, within a council: by surname, then given names, posts, bodies and years.

A name written out joins its like. An initial or a bare surname joins the one fuller name that it may stand for, where
posts, bodies or the councillor's seat agree; where two may be meant, or nothing agrees, it stays a person of its own.
Where a council has one member of a surname, whatever names its documents use, they are that member's.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise

from kg.resolve.clusters import Clusters
from kg.resolve.councils import is_local
from kg.resolve.intervals import Interval
from kg.resolve.mentions import Mention, Node
from kg.resolve.person_forms import is_double, join_beside, join_doubled, join_guests, one_side
from kg.resolve.person_names import NameWords, PersonName, compatible
from kg.resolve.person_slips import join_slips, perhaps_one

_YEARS_IN_OFFICE = 8 * 366
_YEARS_BY_SURNAME = 3 * 366
_YEARS_BY_INITIAL = 3 * 366
_YEARS_IN_ONE_SEAT = 12 * 366
_DAYS_OF_A_STRANGER = 183
_DAYS_OF_ONE_INITIAL = 366
_MANY_NAMES = 12


@dataclass(frozen=True, slots=True, order=True)
class Doubt:
    """Two mentions that may be one thing: how likely, and what speaks for it and against it."""

    likelihood: float
    one: Node
    other: Node
    reason: str


def join_people(mentions: Iterable[Mention], found: Clusters[Node], names: NameWords) -> tuple[Doubt, ...]:
    """Join the mentions that name one person, and return the pairs that stay open."""
    mentions = tuple(mentions)
    join_doubled(mentions, found, names)
    join_beside(mentions, found, names)
    blocks: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        for scope in mention.scopes:
            blocks[scope, _name(mention).surname].append(mention)
    doubts: list[Doubt] = []
    for (scope, _), block in sorted(blocks.items()):
        _join_alike(block, found)
        if is_local(scope):
            _join_addressed(block, found, names)
        _settle_sides(block, found)
        _join_initialled(block, found, names)
        _join_seat(block, found, names)
        doubts += _join_shorter(block, found, names, is_local(scope))
    join_slips(blocks, found, names)
    join_guests(mentions, found)
    return tuple(sorted(set(doubts), key=lambda d: (-d.likelihood, d.one, d.other)))


def _name(mention: Mention) -> PersonName:
    return mention.person or PersonName("", ())


def _join_alike(block: Sequence[Mention], found: Clusters[Node]) -> None:
    """Join equal names: written out, or a councillor's; an officer's initials only within one post."""
    alike: dict[object, list[Mention]] = defaultdict(list)
    for mention in block:
        name = _name(mention)
        side = mention.side or ("c" if mention.seated else "")
        base = (name.givens, side, name.gender)
        if name.full or (side == "c" and name.givens):
            alike[base].append(mention)
        for post in mention.posts if name.givens else ():
            alike[(*base, post)].append(mention)
    for group in alike.values():
        _join_years(group, found)


def _join_addressed(block: Sequence[Mention], found: Clusters[Node], names: NameWords) -> None:
    """Join a parish's equal initials with a form of address and an uncommon surname: "Mrs T Quillan" of two winters."""
    alike: dict[object, list[Mention]] = defaultdict(list)
    for mention in block:
        name = _name(mention)
        if name.givens and name.gender and name.surname not in names.common and mention.side != "o":
            alike[name.givens, name.gender].append(mention)
    for group in alike.values():
        _join_years(group, found, _YEARS_BY_INITIAL)


def _join_initialled(block: Sequence[Mention], found: Clusters[Node], names: NameWords) -> None:
    """Join one initial and one uncommon surname of some months, where a council's documents have no other of it."""
    bearers = {_name(m) for m in block if _name(m).givens}
    lone = next(iter(bearers)) if len({name.givens for name in bearers}) == 1 else None
    apart = Counter(m.doc for m in block)
    if lone is None or lone.full or lone.surname in names.common or not one_side(block) or max(apart.values()) > 1:
        return
    posts = [m.posts for m in block if m.posts]
    one_post = not posts or frozenset.intersection(*posts)
    if one_post and len({name.gender for name in bearers} - {""}) < 2:
        _join_years((m for m in block if _name(m).givens), found, _DAYS_OF_ONE_INITIAL)


def _join_years(group: Iterable[Mention], found: Clusters[Node], days: int = 2 * _YEARS_IN_OFFICE) -> None:
    """Join equal names from year to year; a gap of many years parts them, as it parts two generations."""
    ordered = sorted(group, key=lambda m: (m.when is not None, (m.when and m.when.earliest) or date.min, m.node))
    for one, other in pairwise(ordered):
        if _years_agree(one.when, other.when, days):
            found.join(one.node, other.node)


def _join_seat(block: Sequence[Mention], found: Clusters[Node], names: NameWords) -> None:
    """Join all members of one surname in a council where no document shows two and no two names exclude each other."""
    seated = [m for m in block if m.side == "c" or (m.seated and not m.side)]
    distinct = sorted({_name(m) for m in seated}, key=str)
    twice = Counter(doc for doc, _ in {(m.doc, found.root(m.node)) for m in seated})
    if not seated or len(distinct) > _MANY_NAMES or max(twice.values()) > 1:
        return
    if all(perhaps_one(a, b, names) for a, b in combinations(distinct, 2)):
        _join_years((m for m in seated if _name(m).givens), found, _YEARS_IN_ONE_SEAT)
        common = _name(seated[0]).surname in names.common
        _join_years(seated, found, _YEARS_BY_SURNAME if common else _YEARS_IN_OFFICE)


def _settle_sides(block: Sequence[Mention], found: Clusters[Node]) -> None:
    """Join equal written-out names unless documents that agree make one a councillor and one an officer."""
    by_name: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    for mention in block:
        if _name(mention).full:
            by_name[_name(mention).givens].append(mention)
    for alike in by_name.values():
        genders = {_name(m).gender for m in alike} - {""}
        if one_side(alike) and len(genders) < 2:
            _join_years(alike, found)


@dataclass(frozen=True, slots=True)
class _Seen:
    """The mentions of one set that bear one name: what all of them tell, and the first for all of them."""

    node: Node
    name: PersonName
    side: str
    docs: frozenset[str]
    posts: frozenset[tuple[str, ...]]
    bodies: frozenset[tuple[str, ...]]
    when: Interval | None
    seated: bool
    double: bool


def _seen(block: Sequence[Mention], found: Clusters[Node]) -> list[_Seen]:
    groups: dict[tuple[Node, PersonName, str], list[Mention]] = defaultdict(list)
    for mention in block:
        groups[found.root(mention.node), _name(mention), mention.side].append(mention)
    return [
        _Seen(
            min(m.node for m in group),
            name,
            side,
            frozenset(m.doc for m in group),
            frozenset().union(*(m.posts for m in group)),
            frozenset().union(*(m.bodies for m in group)),
            _all_days(group),
            any(m.seated for m in group),
            any(is_double(m) for m in group),
        )
        for (_, name, side), group in groups.items()
    ]


def _all_days(group: Sequence[Mention]) -> Interval | None:
    days = [m.when for m in group if m.when]
    return Interval(min(d.earliest for d in days), max(d.latest for d in days)) if days else None


def _join_shorter(block: Sequence[Mention], found: Clusters[Node], names: NameWords, local: bool) -> list[Doubt]:
    doubts: list[Doubt] = []
    seen = _seen(block, found)
    weights = {s.name: _weight(s.name) for s in seen}
    alone = _one_family_of_names(seen, names)
    # Written names first, bare surnames last: a surname may then mean the person whom an initial has joined.
    for short in sorted(seen, key=lambda s: (*(-w for w in _weight(s.name)), s.node)):
        fuller = [s for s in seen if weights[s.name] > weights[short.name] and _may_be(short, s, names)]
        candidates = sorted({found.root(s.node) for s in fuller} - {found.root(short.node)})
        agreeing = [s for s in fuller if _agrees(short, s) or (alone and _near_enough(short, s))]
        by_initial = [s for s in fuller if _by_initial(short, s) or (local and _of_one_parish(short, s))]
        agreeing = agreeing or [s for s in by_initial if _only_short(s, seen, found, names)]
        if len(candidates) == 1 and agreeing:
            found.join(agreeing[0].node, short.node)
        else:
            doubts += _doubts(short, fuller, candidates, found)
    return doubts


def _near_enough(short: _Seen, fuller: _Seen) -> bool:
    """Tell whether a name may be the fuller one of its family: a stranger's surname alone only within some months."""
    stranger = not short.name.givens and not (short.seated or fuller.seated or short.double)
    in_time = not stranger or _years_agree(short.when, fuller.when, _DAYS_OF_A_STRANGER)
    return in_time and not _posts_differ(short, fuller)


def _by_initial(short: _Seen, fuller: _Seen) -> bool:
    """Tell whether an initial is near in time to a fuller name: one of them sits, and neither is an officer."""
    if not short.name.givens or not (short.seated or fuller.seated) or "o" in (short.side, fuller.side):
        return False
    return _years_agree(short.when, fuller.when, _YEARS_BY_INITIAL) and not _posts_differ(short, fuller)


def _of_one_parish(short: _Seen, fuller: _Seen) -> bool:
    """Tell whether an initial is a parish's one of a fuller name of the same months: Mrs V Moss who is Vivien Moss."""
    near = bool(short.when and fuller.when) and _years_agree(short.when, fuller.when, _DAYS_OF_A_STRANGER)
    addressed = bool(short.name.givens and (short.name.gender or fuller.name.gender))
    return addressed and near and "o" not in (short.side, fuller.side) and not _posts_differ(short, fuller)


def _only_short(fuller: _Seen, seen: Sequence[_Seen], found: Clusters[Node], names: NameWords) -> bool:
    """Tell whether one person alone bears shorter names that may stand for a fuller one: Mr and Ms J Moss are two."""
    weight = _weight(fuller.name)
    shorter = [s for s in seen if _weight(s.name) < weight and _may_be(s, fuller, names)]
    return len({found.root(s.node) for s in shorter} - {found.root(fuller.node)}) == 1


def _weight(name: PersonName) -> tuple[bool, int, int]:
    return (name.full, len(name.givens), sum(map(len, name.givens)))


def _may_be(short: _Seen, fuller: _Seen, names: NameWords) -> bool:
    sides = {short.side, fuller.side} - {""}
    if len(sides) > 1 or (short.docs & fuller.docs and not _share_a_post(short, fuller)):
        return False
    known = short.seated and fuller.seated and short.name.surname not in names.common
    window = _YEARS_IN_OFFICE if short.name.givens or known else _YEARS_BY_SURNAME
    return _years_agree(short.when, fuller.when, window) and compatible(short.name, fuller.name, names)


def _years_agree(one: Interval | None, other: Interval | None, days: int) -> bool:
    return not (one and other) or one.distance(other) <= days


def _one_family_of_names(seen: Sequence[_Seen], names: NameWords) -> bool:
    """Tell whether every name with this surname in the council may be one person's: no relative, no namesake."""
    distinct = {s.name for s in seen}
    if len(distinct) > _MANY_NAMES or {"c", "o"} <= {s.side for s in seen}:
        return False
    return all(compatible(a, b, names) for a, b in combinations(distinct, 2))


def _share_a_post(one: _Seen, other: _Seen) -> bool:
    """Tell whether two hold one post, or a title and a longer one that it begins: "Clerk" and "Clerk and RFO"."""
    titles = ((a, b) for a in one.posts for b in other.posts)
    return any(a[: len(b)] == b or b[: len(a)] == a for a, b in titles)


def _posts_differ(short: _Seen, fuller: _Seen) -> bool:
    return bool(short.posts and fuller.posts) and not _share_a_post(short, fuller)


def _agrees(short: _Seen, fuller: _Seen) -> bool:
    seated = short.seated and fuller.seated
    return bool(_share_a_post(short, fuller) or short.bodies & fuller.bodies or seated)


def _doubts(
    short: _Seen, fuller: Sequence[_Seen], candidates: Sequence[Node], found: Clusters[Node]
) -> Iterable[Doubt]:
    many = f"{len(candidates)} people may be meant" if len(candidates) > 1 else "no post, body or seat in common"
    for candidate in candidates:
        first = min(s.node for s in fuller if found.root(s.node) == candidate)
        yield Doubt(round(0.5 / len(candidates), 2), short.node, first, many)
