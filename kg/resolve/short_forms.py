"""Short forms of bodies and services: names cut off, led by a council's name or by initials, or turned about.

"Highways" in a parish's minutes is the one "Hampshire Highways" that they name; "CYP Scrutiny Panel" is the only panel
whose first words have those initials; "Scrutiny Committee (Housing)" is the "Housing Scrutiny Committee". A short form
is accepted where one thing alone can be meant; shared words never make two things one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.resolve.clusters import Clusters
from kg.resolve.councils import core_words, is_local
from kg.resolve.lists import Words
from kg.resolve.mentions import Mention, Node
from kg.resolve.names import gist, is_acronym, telling

Gist = tuple[str, ...]
#: By council, what it and the councils that its documents name are called, each with the key of the council meant.
Called = Mapping[str, Mapping[Gist, str]]

_LONGEST_LEAD = 4
_FEWEST_CUT = 2
_FEWEST_TURNED = 4


def councils_called(mentions: Iterable[Mention], keys: Mapping[Node, str]) -> dict[str, dict[Gist, str]]:
    """Return, for each council, the names that go before a body's or a service's in its documents.

    "Hampshire County Council" may stand as "Hampshire" or "HCC". A name that two councils go by is left out. ``keys``
    are those of the councils that mentions are known to mean.
    """
    called: dict[str, dict[Gist, set[str]]] = defaultdict(lambda: defaultdict(set))
    for mention in mentions:
        for name in (mention.entity.name, *mention.entity.aliases) if mention.kind == "council" else ():
            for words in {gist(name), telling(core_words(name))}:
                if words and len(words) <= _LONGEST_LEAD:
                    called[mention.scopes[0]][words].add(keys.get(mention.node, mention.own))
    return {
        scope: {words: min(meant) for words, meant in names.items() if len(meant) == 1}
        for scope, names in called.items()
    }


def known_councils(mentions: Sequence[Mention], found: Clusters[Node]) -> dict[Node, str]:
    """Return the key of each council's mention that was joined to one with a key of its own."""
    keys = {found.root(m.node): m.own for m in mentions if m.proper}
    return {m.node: keys[found.root(m.node)] for m in mentions if found.root(m.node) in keys}


def join_short_forms(group: Sequence[Mention], found: Clusters[Node], lists: Words, called: Called) -> None:
    """Join the short forms among the bodies or the services of one owner."""
    named = [m for m in group if m.proper]
    _join_led(named, found, lists, called)
    _join_meant((*_by_initials(named), *_cut_off(named), *_turned_about(named)), found)


def join_kinds(group: Sequence[Mention], found: Clusters[Node], lists: Words) -> None:
    """Join a service to the same with its kind: "Occupational Therapy" is the only "Occupational Therapy Service".

    A "Highways and Transport" beside such a directorate and such a team stays open.
    """
    by_name: dict[Gist, list[Mention]] = defaultdict(list)
    for mention in group:
        by_name[gist(mention.entity.name)].append(mention)
    longer: dict[Gist, list[Mention]] = defaultdict(list)
    for name, same in by_name.items():
        if len(name) > _FEWEST_CUT and name[-1] in lists.kinds_of_service and name[-2] not in lists.kinds_of_body:
            longer[name[:-1]] += same
    _join_meant(((by_name[name][0], meant) for name, meant in sorted(longer.items()) if name in by_name), found)


def join_turned(group: Sequence[Mention], found: Clusters[Node]) -> None:
    """Join names turned about: the "Team Manager (Early Help)" is the "Early Help Team Manager"."""
    _join_meant(_turned_about(group), found)


def _join_meant(shorts: Iterable[tuple[Mention, list[Mention]]], found: Clusters[Node]) -> None:
    for short, meant in shorts:
        if len({found.root(m.node) for m in meant}) == 1:
            found.join(meant[0].node, short.node)


def _join_led(group: Sequence[Mention], found: Clusters[Node], lists: Words, called: Called) -> None:
    """Join names that one council's name leads, and the name alone: its own, or in a parish the one that is named."""
    alone: dict[Gist, Mention] = {}
    led: dict[Gist, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for mention in group:
        name = gist(mention.entity.name)
        alone.setdefault(name, mention)
        led_by = _leads(name, called.get(_council(mention), {})) or _acronym_lead(mention)
        for council, rest in led_by:
            if not set(rest) <= lists.kinds_of_body:
                led[rest][council].append(mention)
    for rest, by_council in sorted(led.items()):
        for same in by_council.values():
            for mention in same:
                found.join(same[0].node, mention.node)
        if plain := alone.get(rest):
            own = by_council.get(f"council/{_council(plain)}")
            others = list(by_council.values())
            lone = plain.kind == "service" and is_local(_council(plain)) and len(others) == 1
            if own or lone:
                found.join((own or others[0])[0].node, plain.node)


def _council(mention: Mention) -> str:
    return mention.scopes[0].split("/", 1)[0]


def _leads(name: Gist, called: Mapping[Gist, str]) -> list[tuple[str, Gist]]:
    """Return the council whose name leads another, and the rest: the longest such name only."""
    lengths = range(min(_LONGEST_LEAD, len(name) - 1), 0, -1)
    return [(council, name[n:]) for n in lengths if (council := called.get(name[:n]))][:1]


def _acronym_lead(mention: Mention) -> list[tuple[str, Gist]]:
    """Return the capitals that lead a service's name, as a council that no document names: "BCWK Highways"."""
    first, _, rest = mention.entity.name.partition(" ")
    return [(first, gist(rest))] if mention.kind == "service" and rest and is_acronym(first) else []


def _by_initials(group: Sequence[Mention]) -> Iterator[tuple[Mention, list[Mention]]]:
    """Yield each name that capitals lead, "CYP Scrutiny Panel", with the names whose first words they abbreviate."""
    by_initials: dict[tuple[str, Gist], list[Mention]] = defaultdict(list)
    for mention in group:
        name = gist(mention.entity.name)
        for length in range(2, len(name)):
            by_initials["".join(word[0] for word in name[:length]), name[length:]].append(mention)
    for mention in group:
        first, *rest = mention.entity.name.split()
        if rest and 1 < len(first) < 7 and first.isupper() and first.isalpha():
            name = gist(mention.entity.name)
            if meant := by_initials.get((first.lower(), name[1:])):
                yield mention, meant


def _cut_off(group: Sequence[Mention]) -> Iterator[tuple[Mention, list[Mention]]]:
    """Yield each name that every text cuts off, with the longest name that the words before it make whole.

    "Children, | Young People and Education Directorate" is the Children, Young People and Education Directorate.
    """
    longer: dict[Gist, dict[Gist, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for mention in group:
        name = gist(mention.entity.name)
        for cut in range(1, len(name) - _FEWEST_CUT + 1):
            longer[name[cut:]][name[:cut]].append(mention)
    ahead: dict[Gist, set[Gist]] = defaultdict(set)
    for mention in group:
        ahead[gist(mention.entity.name)].update(mention.ahead)
    for mention in group:
        name = gist(mention.entity.name)
        fronts = longer.get(name, {})
        whole = [front for front in fronts if ahead[name] and all(a[-len(front) :] == front for a in ahead[name])]
        if whole:
            yield mention, fronts[max(whole, key=lambda front: (len(front), front))]


def _turned_about(group: Sequence[Mention]) -> Iterator[tuple[Mention, list[Mention]]]:
    """Yield each name with the names of the same words in another order.

    "Scrutiny Committee (Housing)" is the "Housing Scrutiny Committee"; "Transport and Economy Select Committee" is the
    "Economy and Transport Select Committee". Short names without brackets, and other endings, are left alone.
    """
    by_words: dict[frozenset[str], list[Mention]] = defaultdict(list)
    for mention in group:
        by_words[frozenset(gist(mention.entity.name))].append(mention)
    for mention in group:
        name, brackets = gist(mention.entity.name), "(" in mention.entity.name or _is_a_post_of(mention)
        if not brackets and len(name) < _FEWEST_TURNED:
            continue
        others = [m for m in by_words[frozenset(name)] if gist(m.entity.name) != name]
        meant = [m for m in others if brackets or gist(m.entity.name)[-1] == name[-1]]
        if meant:
            yield mention, meant


def _is_a_post_of(mention: Mention) -> bool:
    """Tell whether a post's title may be turned about at its "of": the "Chair of the Board" is the "Board Chair"."""
    return mention.kind == "post" and " of " in mention.entity.name


def join_firms(group: Sequence[Mention], found: Clusters[Node], lists: Words) -> None:
    """Join an organisation and the same with what it is: "Fairfield" and "Fairfield School", "CDE" and "CDE Ltd"."""
    by_name: dict[Gist, list[Mention]] = defaultdict(list)
    for mention in group:
        by_name[gist(mention.entity.name)].append(mention)
    longer: dict[Gist, list[Mention]] = defaultdict(list)
    for name, same in by_name.items():
        if len(name) > 1 and name[-1] in lists.firm_endings:
            longer[name[:-1]] += same
    _join_meant(((by_name[name][0], meant) for name, meant in sorted(longer.items()) if name in by_name), found)


def join_placed(group: Sequence[Mention], found: Clusters[Node]) -> None:
    """Join an organisation, or a place, that a parish's name leads to the same without it: "Tameford Village Hall"."""
    by_name: dict[Gist, Mention] = {}
    for mention in group:
        by_name.setdefault(gist(mention.entity.name), mention)
    place = gist(" ".join(core_words(_council(group[0]).replace("-", " ")))) if is_local(_council(group[0])) else ()
    for name, mention in sorted(by_name.items()):
        if len(name) >= _FEWEST_CUT and place and (led := by_name.get((*place, *name))):
            found.join(led.node, mention.node)


def join_plain_bodies(mentions: Iterable[Mention], found: Clusters[Node]) -> None:
    """Join "Scrutiny Committee" to the body of that very name that meets, in a council with no other that ends so."""
    meeting: dict[tuple[str, Gist], Mention] = {}
    plain: dict[tuple[str, Gist], list[Mention]] = defaultdict(list)
    endings: dict[str, set[Gist]] = defaultdict(set)
    for mention in mentions:
        name = gist(mention.entity.name)
        if mention.proper:
            endings[_council(mention)].update(name[cut:] for cut in range(1, len(name)))
            meeting.setdefault((_council(mention), name), mention)
        elif len(name) > 1:
            plain[_council(mention), name].append(mention)
    for (council, name), same in sorted(plain.items()):
        if (council, name) in meeting and name not in endings[council]:
            for mention in same:
                found.join(meeting[council, name].node, mention.node)


def join_within(shorts: Iterable[Mention], group: Iterable[Mention], found: Clusters[Node], lists: Words) -> None:
    """Join "the Cabinet Committee" to the one cabinet committee that its document names in full."""
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in group:
        named[mention.doc].append(mention)
    for short in shorts:
        name = gist(short.entity.name)
        # "Scrutiny Committee" may be a body of its own; what has a word such as "Cabinet" before its kind is none.
        meant = [m for m in named[short.doc] if _ends_in(gist(m.entity.name), name)] if _is_a_kind(name, lists) else []
        if len({found.root(m.node) for m in meant}) == 1:
            found.join(meant[0].node, short.node)


def _ends_in(name: Gist, ending: Gist) -> bool:
    return len(name) > len(ending) and name[-len(ending) :] == ending


def _is_a_kind(name: Gist, lists: Words) -> bool:
    return bool(set(name) & lists.forms_of_body)


def join_renamed(mentions: Iterable[Mention], found: Clusters[Node]) -> None:
    """Join a body and the name that the same text says it had: "formerly the Budget Committee"."""
    for mention in mentions:
        for ref in mention.formerly:
            if found.has((mention.doc, ref)):
                found.join(mention.node, (mention.doc, ref))
