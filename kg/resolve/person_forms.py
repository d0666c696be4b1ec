"""People named in two ways: a double surname without its hyphen, a guest once with and once without a council."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from kg.iri import slug
from kg.resolve.clusters import Clusters
from kg.resolve.mentions import Mention, Node
from kg.resolve.person_names import NameWords, PersonName, compatible

_DOUBLE = re.compile(r"(\w[\w’']{0,60})[-–‐]\s?(\w[\w’']{0,60})")
_YEARS_OF_A_GUEST = 8 * 366


def read_doubled(mentions: Iterable[Mention]) -> list[Mention]:
    """Read "J Field Moss" as a J Field-Moss where the council's documents have that surname; return all mentions."""
    mentions = list(mentions)
    doubled = {(m.scopes[0], *halves) for m in mentions if (halves := _halves(m))}
    return [_whole(mention, doubled) for mention in mentions]


def join_doubled(mentions: Sequence[Mention], found: Clusters[Node], names: NameWords) -> None:
    """Join the two forms of a double surname in a document that prints both, where nothing else contradicts it."""
    beside: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.person:
            beside[mention.doc, mention.person.surname].append(mention)
    for group in beside.values():
        if len(group) == 2 and _spelt_apart(group) and _one(group[0].person, group[1].person, names):
            found.join(group[0].node, group[1].node)


def join_beside(mentions: Iterable[Mention], found: Clusters[Node], names: NameWords) -> None:
    """Join "Cllr Quill" to the one Quill of a document who is named in full and sits there, if the name is uncommon."""
    beside: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.person and mention.person.surname not in names.common:
            beside[mention.doc, mention.person.surname].append(mention)
    for group in beside.values():
        if len(group) == 2:
            short, full = sorted(group, key=lambda m: bool(m.person and m.person.givens))
            if _speaks_of(short, full, names):
                found.join(short.node, full.node)


def _speaks_of(short: Mention, full: Mention, names: NameWords) -> bool:
    bare = short.person is not None and not short.person.givens and short.side == "c" and not short.attends
    presides = full.seated or any({"chair", "mayor", "convener"} & set(post) for post in full.posts)
    return bare and presides and full.side != "o" and _one(short.person, full.person, names)


def is_double(mention: Mention) -> bool:
    """Tell whether a person's surname is a double one, which hardly two people of a parish bear."""
    return _halves(mention) is not None


def _halves(mention: Mention) -> tuple[str, str] | None:
    """Return the halves of a surname that is printed with a hyphen."""
    for match in _DOUBLE.finditer(mention.entity.name):
        first, second = (slug(part).replace("-", "") for part in match.groups())
        if mention.person and mention.person.surname == first + second:
            return first, second
    return None


def _whole(mention: Mention, doubled: set[tuple[str, str, str]]) -> Mention:
    name = mention.person
    if name is None or not name.givens or (mention.scopes[0], name.givens[-1], name.surname) not in doubled:
        return mention
    whole = replace(name, surname=name.givens[-1] + name.surname, givens=name.givens[:-1])
    return replace(mention, person=whole, own=f"person/{mention.scopes[0]}/{whole.slug}")


def _one(one: PersonName | None, other: PersonName | None, names: NameWords) -> bool:
    return one is not None and other is not None and compatible(one, other, names)


def _spelt_apart(group: Sequence[Mention]) -> bool:
    return len({_halves(mention) is None for mention in group}) == 2


def one_side(group: Iterable[Mention]) -> bool:
    """Tell whether documents agree whether one is a councillor or an officer, but for a slip.

    A document or two that differ from many others are taken for a slip: the clerk listed among the councillors.
    """
    sides = Counter(m.side for m in group if m.side)
    return len(sides) < 2 or (min(sides.values()) < 3 and 4 * min(sides.values()) <= max(sides.values()))


def join_guests(mentions: Iterable[Mention], found: Clusters[Node]) -> None:
    """Join one name written out in one council's documents, where some of them say that the person is another's.

    "Ann Quill, Tameford County Council" in one parish's minutes and "Ann Quill" in its next are one, if neither is said
    to be a councillor while the other is an officer.
    """
    named: dict[tuple[str, str, tuple[str, ...]], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.person and mention.person.full and not mention.home.startswith("d-"):
            named[mention.home, mention.person.surname, mention.person.givens].append(mention)
    for _, group in sorted(named.items()):
        if len({m.scopes for m in group}) > 1 and _no_two(group):
            _join_near(group, found)


def _no_two(group: Iterable[Mention]) -> bool:
    genders = {m.person.gender for m in group if m.person} - {""}
    return one_side(group) and len(genders) < 2


def _join_near(group: Sequence[Mention], found: Clusters[Node]) -> None:
    ordered = sorted(group, key=lambda m: (m.when is not None, (m.when and m.when.earliest) or date.min, m.node))
    for one, other in pairwise(ordered):
        if not (one.when and other.when) or one.when.distance(other.when) <= _YEARS_OF_A_GUEST:
            found.join(one.node, other.node)
