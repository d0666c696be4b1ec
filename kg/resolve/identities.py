"""Mentions to identities: rules, judgements over them, and a key for each identity that stays the same."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from kg.iri import slug
from kg.model import Identity
from kg.resolve.clusters import Clusters
from kg.resolve.councils import Register
from kg.resolve.followed import join_followed
from kg.resolve.handovers import Handover
from kg.resolve.judgements import Judgements
from kg.resolve.lists import Words
from kg.resolve.mentions import Mention, Node, proper_names
from kg.resolve.names import gist, plainness
from kg.resolve.people import Doubt, join_people
from kg.resolve.person_forms import read_doubled
from kg.resolve.short_forms import Called, councils_called, known_councils
from kg.resolve.things import join_councils, join_things
from kg.resolve.told import ToldBy, join_told


@dataclass(frozen=True, slots=True)
class Identified:
    """The identity's key of each mention, the identities, and the pairs that stay open."""

    keys: Mapping[Node, str]
    identities: tuple[Identity, ...]
    doubts: tuple[Doubt, ...]
    mentions: Mapping[Node, Mention]


def identify(
    mentions: Sequence[Mention],
    lists: Words,
    register: Register,
    judgements: Judgements,
    files: Mapping[str, str],
    told_by: ToldBy,
    called: Called | None = None,
    handed: Iterable[Handover] = (),
    filed: AbstractSet[str] = frozenset(),
) -> Identified:
    """Find the identities of mentions.

    ``files`` gives each document's key by its file name, for judgements; ``told_by`` the documents that tell the same;
    ``called`` what councils are called in each council's documents, where their mentions are not among these;
    ``handed`` which council took over from which; ``filed`` are the councils that documents are filed under.

    What people judged goes first: the same are joined, the different and the unsure are kept apart, then rules go on.
    """
    ordered = sorted(read_doubled(mentions), key=lambda m: m.node)
    found = Clusters(m.node for m in ordered)
    _judge(ordered, found, judgements, files)
    councils = [m for m in ordered if m.kind == "council"]
    handed = tuple(handed)
    join_councils(councils, found, register, handed)
    if called is None:
        called = councils_called(councils, known_councils(councils, found))
    for kind in ("place", "organisation", "post", "service", "body"):
        join_things((m for m in ordered if m.kind == kind), found, lists, called)
    join_told(ordered, found, told_by)
    doubts = join_people((m for m in ordered if m.kind == "person"), found, lists.names)
    doubts += join_followed(ordered, found, handed, lists.names)
    by_node = {m.node: m for m in ordered}
    groups = [sorted((by_node[n] for n in nodes), key=lambda m: m.node) for nodes in found.all()]
    keys = _keys(groups)
    identities = {key: _identity(key, group, lists, register) for key, group in keys.items()}
    identities |= _owners(identities.values(), register, filed)
    owners = {m.node: key for key, group in keys.items() for m in group}
    open_doubts = tuple(d for d in doubts if owners[d.one] != owners[d.other])
    return Identified(owners, tuple(identities[key] for key in sorted(identities)), open_doubts, by_node)


def _judge(ordered: Sequence[Mention], found: Clusters[Node], judgements: Judgements, files: Mapping[str, str]) -> None:
    named: dict[str, list[Node]] = defaultdict(list)
    for mention in ordered:
        named[mention.own].append(mention.node)
    standing = sorted(judgements.standing, key=lambda j: (j.verdict == "same", j.pair))
    for judgement in standing:
        ones, others = (_nodes(name, named, found, files) for name in judgement.pair)
        if judgement.verdict == "same":
            for node in (ones + others)[1:] if ones and others else ():
                found.join((ones + others)[0], node)
        else:
            for one in ones:
                for other in others:
                    found.keep_apart(one, other)


def _nodes(name: str, named: Mapping[str, list[Node]], found: Clusters[Node], files: Mapping[str, str]) -> list[Node]:
    """Return the mentions that a judgement's name means: one of a document, or all with that key of their own."""
    document, _, ref = name.partition("#")
    node = (files.get(document, document), ref)
    if ref:
        return [node] if found.has(node) else []
    return named.get(name, [])


def _keys(groups: Iterable[Sequence[Mention]]) -> dict[str, Sequence[Mention]]:
    """Give each group the own key of its fullest name; groups that would share one are told apart by what they hold."""
    wanted: dict[str, list[Sequence[Mention]]] = defaultdict(list)
    for group in groups:
        wanted[_best(group).own].append(group)
    keys: dict[str, Sequence[Mention]] = {}
    for key, rivals in wanted.items():
        if len(rivals) == 1:
            keys[key] = rivals[0]
            continue
        marks = Counter(_mark(group) for group in rivals)
        for group in rivals:
            mark = _mark(group) if marks[_mark(group)] == 1 else min(m.doc for m in group)
            keys[_unused(f"{key}--{mark}", keys)] = group
    return keys


def _unused(key: str, keys: Mapping[str, object]) -> str:
    return key if key not in keys else next(k for n in range(2, 10**6) if (k := f"{key}-{n}") not in keys)


def _mark(group: Sequence[Mention]) -> str:
    """Tell a namesake apart by the post first in the alphabet, else by the first document that names them."""
    posts = sorted(slug(" ".join(post)) for m in group for post in m.posts)
    return posts[0] if posts else min(m.doc for m in group)


def _best(group: Sequence[Mention]) -> Mention:
    """Return the mention with a person's fullest name; of other things, with the name that most documents use."""
    if group[0].person:
        spelt = Counter(m.person.surname for m in group if m.person)
        return max(
            group, key=lambda m: (*_fullness(m)[:2], spelt[m.person.surname] if m.person else 0, _fullness(m), m.own)
        )
    used = Counter(m.own for m in group)
    heads = Counter(m.own for m in group if m.heads_meeting)
    return max(group, key=lambda m: (m.proper, heads[m.own], used[m.own], len(m.entity.name), m.own))


def _fullness(mention: Mention) -> tuple[bool, int, int]:
    name = mention.person
    return (name.full, len(name.givens), sum(map(len, name.givens))) if name else (False, 0, 0)


def _identity(key: str, group: Sequence[Mention], lists: Words, register: Register) -> Identity:
    best = _best(group)
    names = Counter(name for m in group for name in proper_names(m, lists))
    if known := register.by_key(key):
        of_it = register.identity(known)
        short = sorted({form for m in group for form in m.short_forms} - {of_it.name, *of_it.aliases})
        return replace(of_it, aliases=(*of_it.aliases, *short))
    name = max(_names_of(best, group, names), key=lambda n: (plainness(n), names[n], len(n), n))
    aliases = tuple(sorted(n for n in names if n != name))
    subtypes = Counter(m.entity.subtype for m in group if m.entity.subtype)
    return Identity(
        key=key,
        kind=best.kind,
        name=name,
        aliases=aliases,
        subtype=max(subtypes, key=lambda s: (subtypes[s], s)) if subtypes else None,
        part_of=_part_of(best),
    )


def _names_of(best: Mention, group: Sequence[Mention], names: Iterable[str]) -> Iterable[str]:
    """Return the names among which a label is chosen: those of one key; any of a council's, body's or organisation's
    where the others are but capitals or abbreviations.
    """
    own = [m.entity.name for m in group if m.own == best.own]
    if best.kind == "person" or any(all(plainness(name)) for name in own):
        return own
    return [*own, *(name for name in names if len(gist(name)) > 1)]


def _owners(identities: Collection[Identity], register: Register, filed: AbstractSet[str]) -> dict[str, Identity]:
    """Return the councils that own something, though no document names them: a web service's, a folder's."""
    owners = ({i.part_of for i in identities if i.part_of} | filed) - {i.key for i in identities}
    return {key: council for key in sorted(owners) if (council := register.owner(key))}


def _part_of(best: Mention) -> str | None:
    """Return the council's key of a body, service or post; None where no document gives the council's name, and where
    it is an organisation's: the Minister of the Home Office that a council's minutes name is none of the council's.
    """
    if best.kind not in ("body", "service", "post") or not best.scopes[0]:
        return None
    scope, _, within = best.scopes[0].partition("/")
    is_anothers = within and not within.startswith("d-")
    return None if is_anothers or scope.startswith(("d-", "u-")) else f"council/{scope}"
