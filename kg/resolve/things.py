"""Which bodies, services, posts, organisations and places are one, council by council.

Names whose gist is the same are one. One slip of a letter, an acronym that a document defines, or "Committee" for the
only Panel of a long name is accepted where exactly one candidate remains. Shared words alone never are: the "Adult
Social Care Scrutiny Panel" is not the "Adult Social Care and Health Scrutiny Panel".
"""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Sequence

from kg.resolve.clusters import Clusters
from kg.resolve.councils import Register, initials_of_key, is_local
from kg.resolve.handovers import Handover
from kg.resolve.lists import Words, body_gist, is_clerks, title_gist
from kg.resolve.mentions import Mention, Node, proper_names
from kg.resolve.names import gist, initials, is_acronym, misprinted, words
from kg.resolve.short_forms import (
    Called,
    join_firms,
    join_kinds,
    join_placed,
    join_plain_bodies,
    join_renamed,
    join_short_forms,
    join_turned,
    join_within,
)

Gist = tuple[str, ...]
_LONG_CORE = 4


def join_things(mentions: Iterable[Mention], found: Clusters[Node], lists: Words, called: Called) -> None:
    """Join the mentions of one kind and one owner that name one thing.

    ``called`` gives what councils are called in each council's documents.
    """
    mentions = tuple(mentions)
    by_owner: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_owner[mention.kind, mention.scopes[0]].append(mention)
    for (kind, scope), group in sorted(by_owner.items()):
        said_of_many = _said_of_many(kind, group, lists)
        _join_alike(group, found, said_of_many, lists)
        _join_misprints(group, found)
        _join_acronyms(group, found, lists)
        if kind == "body":
            _join_slips(group, found, lists)
        if kind in ("body", "service"):
            join_short_forms(group, found, lists, called)
        if kind == "body":
            join_within([m for m in group if gist(m.entity.name) in said_of_many], group, found, lists)
        if kind == "service":
            _join_services([m for m in group if m.proper], found, lists, is_local(scope))
        if kind == "post":
            join_turned(group, found)
            join_kinds([m for m in group if gist(m.entity.name) not in lists.bare_titles], found, lists)
        if kind == "organisation":
            join_firms(group, found, lists)
        if kind in ("organisation", "place"):
            join_placed(group, found)
    join_plain_bodies((m for m in mentions if m.kind == "body"), found)
    join_renamed(mentions, found)


def join_councils(
    mentions: Iterable[Mention], found: Clusters[Node], register: Register, handed: Iterable[Handover] = ()
) -> None:
    """Join mentions of one council. A name means what the register says, so the key decides, never a likeness.

    What stays open ("NCC", "the Borough Council") is the only council with those initials, or of that tier, that
    documents of the same home name in full; where there are two, it stays open. Where none is, letters may be those of
    the one council from which the home took over, by ``handed``.
    """
    first: dict[str, Mention] = {}
    named: dict[tuple[str, str], set[str]] = defaultdict(set)
    open_ones: list[Mention] = []
    for mention in mentions:
        found.join(first.setdefault(mention.own, mention).node, mention.node)
        if not mention.proper:
            open_ones.append(mention)
            continue
        known = register.by_key(mention.own)
        for mark in {*_marks(mention.entity.name), *(_marks(known.name) if known else ())}:
            named[mention.scopes[0], mark].add(mention.own)
    befores = _befores(handed, first)
    for mention in open_ones:
        candidates = named.get((mention.scopes[0], _mark(mention.entity.name)), set())
        # Of several counties that a county's own papers name, "the County Council" is the county itself.
        candidates = (
            candidates & {f"council/{mention.scopes[0]}"}
            or candidates
            or befores.get((mention.scopes[0], _mark(mention.entity.name)), set())
        )
        if len(candidates) == 1:
            found.join(first[min(candidates)].node, mention.node)


def _befores(handed: Iterable[Handover], known: Container[str]) -> dict[tuple[str, str], set[str]]:
    """Return the keys of the known councils from which another took over, by that one's scope and their initials."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for handover in handed:
        if (key := f"council/{handover.before}") in known:
            found[handover.after, initials_of_key(key)].add(key)
    return found


def _marks(name: str) -> tuple[str, ...]:
    """Return what a council named in full may be called for short: its initials, its tier."""
    found = words(name)
    tiers = tuple(f"{word} council" for word in ("county", "borough", "district", "city") if word in found)
    return ("".join(word[0] for word in found if word not in ("and", "of", "the", "upon")), *tiers)


def _mark(name: str) -> str:
    return "".join(name.lower().replace(".", "").split()) if " " not in name.strip() else " ".join(words(name))


def _said_of_many(kind: str, group: Sequence[Mention], lists: Words) -> frozenset[Gist]:
    """Return the names that mean another thing in each document: "Corporate Director", "Cabinet Committee"."""
    if kind == "post":
        return _bare_of_many(group, lists)
    return _ends_of_many(group, lists) if kind == "body" else frozenset()


def _ends_of_many(group: Sequence[Mention], lists: Words) -> frozenset[Gist]:
    """Return the plain names in which several bodies of a council end, and under which none of them meets."""
    longer: dict[Gist, set[Gist]] = defaultdict(set)
    for mention in group:
        name = gist(mention.entity.name)
        for cut in range(1, len(name) - 1):
            if set(name[cut:]) <= lists.kinds_of_body | lists.forms_of_body:
                longer[name[cut:]].add(name)
    meeting = {gist(m.entity.name) for m in group if m.heads_meeting}
    return frozenset(end for end, names in longer.items() if len(names) > 1 and end not in meeting)


def _bare_of_many(group: Sequence[Mention], lists: Words) -> frozenset[Gist]:
    """Return the titles that say too little where a council has several of them: "Corporate Director"."""
    longer: dict[Gist, set[Gist]] = defaultdict(set)
    for mention in group:
        name = gist(mention.entity.name)
        for length in range(1, min(len(name), _LONG_CORE)):
            if name[:length] in lists.bare_titles:
                longer[name[:length]].add(name)
    many = frozenset(title for title, names in longer.items() if len(names) > 1)
    return many | {gist(m.entity.name) for m in group if _labels_a_form(gist(m.entity.name), lists)}


def _labels_a_form(title: Gist, lists: Words) -> bool:
    """Tell whether a title is the label of a form, filled in by another person each time: "Responsible Director"."""
    rest = tuple(word for word in title if word not in lists.form_words)
    return rest != title and rest in lists.bare_titles


def _join_services(group: Sequence[Mention], found: Clusters[Node], lists: Words, local: bool) -> None:
    """Join services named with and without their kind; where a parish speaks of another's, with any kind.

    Its "Planning Enforcement Team" and "Planning Enforcement Department" are one; a larger council's own stay two.
    """
    first: dict[Gist, Mention] = {}
    for mention in group if local else ():
        *core, kind = gist(mention.entity.name)
        if len(core) > 1 and kind in lists.kinds_of_service and not lists.kinds_of_body.issuperset(core):
            found.join(first.setdefault(tuple(core), mention).node, mention.node)
    join_kinds(group, found, lists)


def _join_alike(group: Sequence[Mention], found: Clusters[Node], bare: frozenset[Gist], lists: Words) -> None:
    first: dict[str, Mention] = {}
    alike: dict[Gist, Mention] = {}
    for mention in group:
        if gist(mention.entity.name) in bare:
            continue
        name = _same_name(mention, lists)
        found.join(first.setdefault(mention.own, mention).node, mention.node)
        found.join(alike.setdefault(name, mention).node, mention.node)


def _same_name(mention: Mention, lists: Words) -> Gist:
    """Return the gist of a name, with one word for each that is the same in the names of posts, bodies and services.

    Many bodies of a larger council have a "Chair" or a "Chairman": alone these words do not make two posts one there.
    A parish has one clerk, whatever else the title holds.
    """
    name = gist(mention.entity.name)
    if mention.kind not in ("post", "body", "service"):
        return name
    if mention.kind == "post" and _is_local_clerk(name, mention.scopes[0], lists):
        return ("clerk",)
    if mention.kind == "body" and len(name) > 1:
        return body_gist(mention.entity.name, lists)
    return name if len(name) == 1 and not is_local(mention.scopes[0]) else title_gist(mention.entity.name, lists)


def _is_local_clerk(title: Gist, scope: str, lists: Words) -> bool:
    own = is_local(scope) or (scope.startswith(("d-", "u-")) and "parish" in title)
    return own and is_clerks(title, lists.clerks_titles)


def _join_misprints(group: Sequence[Mention], found: Clusters[Node]) -> None:
    """Join a name to the one other that differs by a slip; names are met by all their words but one."""
    block: dict[Gist, dict[Gist, Mention]] = defaultdict(dict)
    for mention in group:
        name = gist(mention.entity.name)
        for gap in range(len(name)):
            block[(*name[:gap], "*", *name[gap + 1 :])].setdefault(name, mention)
    near: dict[Node, set[Node]] = defaultdict(set)
    for names in block.values():
        for one, other in _pairs(sorted(names), misprinted):
            a, b = names[one].node, names[other].node
            near[a].add(b)
            near[b].add(a)
    for node, others in sorted(near.items()):
        if len({found.root(other) for other in others}) == 1:
            found.join(node, min(others))


def _pairs(names: Sequence[Gist], alike: Callable[[Gist, Gist], bool]) -> Iterator[tuple[Gist, Gist]]:
    # A block holds names that differ in one word; so many that they are no misprints are left alone.
    if len(names) > 50:
        return
    for n, one in enumerate(names):
        for other in names[n + 1 :]:
            if alike(one, other):
                yield one, other


def _join_acronyms(group: Sequence[Mention], found: Clusters[Node], lists: Words) -> None:
    """Join a bare acronym, and names that define the same one, where all that define it may be one thing."""
    defined: dict[str, list[Mention]] = defaultdict(list)
    bare: dict[str, list[Mention]] = defaultdict(list)
    for mention in group:
        if is_acronym(mention.entity.name):
            bare[mention.entity.name.removeprefix("the ").upper()].append(mention)
            continue
        for name in proper_names(mention, lists):
            if is_acronym(name) and initials(mention.entity.name).startswith(name.lower()[:2]):
                defined[name].append(mention)
    for acronym, users in sorted(defined.items()):
        if len({found.root(m.node) for m in users}) == 1:
            for mention in bare.get(acronym, ()):
                found.join(users[0].node, mention.node)


def _join_slips(group: Sequence[Mention], found: Clusters[Node], lists: Words) -> None:
    """Join "… Scrutiny Committee" to the only "… Scrutiny Panel" that meets, where the rest of a long name agrees."""
    by_core: dict[Gist, list[Mention]] = defaultdict(list)
    for mention in group:
        name = gist(mention.entity.name)
        if name[-1] in lists.interchangeable and len(name) > _LONG_CORE:
            by_core[name[:-1]].append(mention)
    for _, alike in sorted(by_core.items()):
        meeting = {found.root(m.node) for m in alike if m.heads_meeting}
        if len(meeting) == 1:
            for mention in alike:
                found.join(min(meeting), mention.node)
