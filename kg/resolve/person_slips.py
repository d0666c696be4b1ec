"""People whose names one document misprints: "Llewllyn" for Llewellyn, "Martyn" for Martin.

A slip is one letter in a long name, in a form that hardly any document uses, of one who sits in the same council and is
never named beside the other but in one post. "Andrew" and "Andrea", "Robert" and "Roberta" are no slips: they end
otherwise.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import OSA

from kg.resolve.clusters import Clusters
from kg.resolve.mentions import Mention, Node
from kg.resolve.person_names import NameWords, PersonName, compatible

_LONG_NAME = 5
_LONG_SURNAME = 7
_SHORTENED = 4
_CUT = 3
_SELDOM = 2
_OFTENER = 4
_TWICE = re.compile(r"(.)\1")

Blocks = Mapping[tuple[str, str], Sequence[Mention]]


def perhaps_one(one: PersonName, other: PersonName, names: NameWords) -> bool:
    """Tell whether two names with one surname may be one person's, a slip or a shortened given name allowed for."""
    if one.surname != other.surname or {one.gender, other.gender} == {"m", "f"}:
        return False
    if compatible(one, other, names):
        return True
    if not (one.givens and other.givens):
        return False
    a, b = one.givens[0], other.givens[0]
    rest = compatible(_without_first(one), _without_first(other), names)
    return rest and (_misprint(a, b, names) or _shortened(a, b))


def _without_first(name: PersonName) -> PersonName:
    return PersonName(name.surname, name.givens[1:], name.gender)


def _shortened(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    return len(short) >= _SHORTENED and len(long) - len(short) >= _CUT and long.startswith(short)


def _misprint(a: str, b: str, names: NameWords) -> bool:
    """Tell whether one given name is the other with a slip: both long, ending alike, not two names that are known."""
    if min(len(a), len(b)) < _LONG_NAME or a[-1] != b[-1] or {a, b} <= names.short_forms.keys():
        return False
    return OSA.distance(a, b, score_cutoff=1) <= 1


@dataclass(frozen=True, slots=True)
class _Bearers:
    """The members of one council with one surname who are one person so far."""

    surname: str
    node: Node
    mentions: tuple[Mention, ...]

    @property
    def docs(self) -> frozenset[str]:
        return frozenset(m.doc for m in self.mentions)

    @property
    def posts(self) -> frozenset[tuple[str, ...]]:
        return frozenset().union(*(m.posts for m in self.mentions))


def join_slips(blocks: Blocks, found: Clusters[Node], names: NameWords) -> None:
    """Join members of a council, and names written out, whose surnames differ by a slip.

    Names meet by all their letters but one.
    """
    met: dict[tuple[str, str], list[_Bearers]] = defaultdict(list)
    for (scope, surname), block in sorted(blocks.items()):
        if len(surname) >= _LONG_NAME:
            for bearers in _bearers(surname, block, found):
                for letters in {surname, *(surname[:n] + surname[n + 1 :] for n in range(1, len(surname)))}:
                    met[scope, letters].append(bearers)
    near: dict[Node, set[Node]] = defaultdict(set)
    for group in met.values():
        for one, other in combinations(group, 2):
            if one.surname != other.surname and _one_person(one, other, names):
                near[one.node].add(other.node)
                near[other.node].add(one.node)
    for node, others in sorted(near.items()):
        if len({found.root(other) for other in others}) == 1 or _all_near(others, near):
            _join_all(node, others, found)


def _join_all(node: Node, others: Iterable[Node], found: Clusters[Node]) -> None:
    for other in sorted(others):
        found.join(node, other)


def _all_near(nodes: Iterable[Node], near: Mapping[Node, Set[Node]]) -> bool:
    """Tell whether each of some bearers differs from each other by a slip: two slips of one name."""
    return all(other in near[one] for one, other in combinations(sorted(nodes), 2))


def _bearers(surname: str, block: Iterable[Mention], found: Clusters[Node]) -> list[_Bearers]:
    groups: dict[Node, list[Mention]] = defaultdict(list)
    for mention in block:
        if mention.person and (_is_member(mention) or len(surname) >= _LONG_SURNAME):
            groups[found.root(mention.node)].append(mention)
    return [_Bearers(surname, min(m.node for m in group), tuple(group)) for _, group in sorted(groups.items())]


def _is_member(mention: Mention) -> bool:
    return mention.seated or mention.side == "c"


def _is_telling(name: PersonName) -> bool:
    """Tell whether a name is so long that a slip in it makes no other: written out, with a long surname."""
    return name.full and len(name.surname) >= _LONG_SURNAME


def _may_slip(mention: Mention) -> bool:
    """Tell whether a name may be a slip of another document's: a member's, or a telling one."""
    return mention.person is not None and (_is_member(mention) or _is_telling(mention.person))


def _one_person(one: _Bearers, other: _Bearers, names: NameWords) -> bool:
    """Tell whether two surnames are one misprinted: seldom printed so, no two seats, the rest agreeing."""
    few, many = sorted((len(one.docs), len(other.docs)))
    if OSA.distance(one.surname, other.surname, score_cutoff=1) > 1:
        return False
    if {"c", "o"} <= {m.side for m in (*one.mentions, *other.mentions)}:
        return False
    if _doubled(one, other):
        return True
    beside = one.docs & other.docs
    if beside and not (one.posts & other.posts) and not _one_listed(one, other, beside):
        return False
    if few > _SELDOM and many < _OFTENER * few:
        return False
    if not beside and not all(_may_slip(m) for m in (*one.mentions, *other.mentions)):
        return False
    pairs = {(a.person, b.person) for a in one.mentions for b in other.mentions if a.person and b.person}
    return all(_may_agree(a, b, names) for a, b in pairs) and (bool(beside) or any(_agree(a, b) for a, b in pairs))


def _doubled(one: _Bearers, other: _Bearers) -> bool:
    """Tell whether two members of one given name differ by a letter written twice: Jim McNeil and Jim McNeill."""
    members = all(any(_is_member(m) for m in bearers.mentions) for bearers in (one, other))
    names = {m.person.givens for m in (*one.mentions, *other.mentions) if m.person and m.person.full}
    both = all(any(m.person and m.person.full for m in bearers.mentions) for bearers in (one, other))
    once = {_TWICE.sub(r"\1", bearers.surname) for bearers in (one, other)}
    return both and members and len(names) == len(once) == 1


def _one_listed(one: _Bearers, other: _Bearers, beside: Set[str]) -> bool:
    """Tell whether each document that prints both lists one alone among its members: who speaks must be on the list."""
    for doc in beside:
        here = [any(m.attends for m in bearers.mentions if m.doc == doc) for bearers in (one, other)]
        if here == [False, False] and _named_in_passing(one, other, doc):
            continue
        if here[0] == here[1]:
            return False
    return True


def _named_in_passing(one: _Bearers, other: _Bearers, doc: str) -> bool:
    """Tell whether a document without a list has one of two names often, and the other, of one given name, but once."""
    times = [sum(len(m.entity.spans) for m in bearers.mentions if m.doc == doc) for bearers in (one, other)]
    names = [{m.person.givens for m in b.mentions if m.doc == doc and m.person and m.person.full} for b in (one, other)]
    return min(times) == 1 and max(times) >= _OFTENER and len(names[0]) == 1 and names[0] == names[1]


def _may_agree(one: PersonName, other: PersonName, names: NameWords) -> bool:
    a, b = PersonName("", one.givens, one.gender), PersonName("", other.givens, other.gender)
    return compatible(a, b, names)


def _agree(one: PersonName, other: PersonName) -> bool:
    """Tell whether given names, or initials with the form of address, are the same."""
    return one.givens[:1] == other.givens[:1] != () and (one.full or bool(one.gender and one.gender == other.gender))
