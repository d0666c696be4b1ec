"""Each document's entities as mentions: whose they are, their own key, what else the document says of them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from kg.iri import slug
from kg.model import Entity, EntityKind, Ref
from kg.resolve.context import Context
from kg.resolve.councils import in_full, initials_of_key, is_local, is_own
from kg.resolve.intervals import Interval
from kg.resolve.lists import Words
from kg.resolve.names import gist, is_acronym, words
from kg.resolve.person_names import NameWords, PersonName, parse_name
from kg.resolve.surroundings import (
    heads_council,
    is_a_larger_ones,
    met_in,
    of_council,
    offices,
    organisation_called,
    presides,
    renamed,
    said_to_be,
    words_ahead,
)

Node = tuple[str, Ref]

_BARE = frozenset({"the", "council", "parish", "town", "community", "county", "city", "borough", "district"})
_TIERS = frozenset({"county", "borough", "district", "city"})
_COUNCILLOR = frozenset({"councillor", "cllr"})
# The tier of a councillor who is named for short, and the codes under which councils of a tier are registered.
_SHORT_TIERS = {"cc": "county", "bc": "borough", "dc": "district"}
_CODES = {"county": ("E10", "W06"), "borough": ("E07", "E08", "E09"), "district": ("E07",), "city": ("E07", "E08")}
_DOUBLE = re.compile(r"(?P<first>[A-Z]\w+)\s+(?:and|&)\s+(?P<second>[A-Z]\w+)(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Mention:
    """One entity of one document. ``own`` is the key it would have if nothing else mentioned it.

    ``scopes`` are the councils (or the document) whose names it is compared with. ``proper`` is false of a name that
    names nothing outside its document ("the Panel"). ``posts`` and ``bodies`` are gists of a person's, there. ``ahead``
    are the words before a body's or service's name in the text, ``formerly`` the refs of what it was called before.
    ``home`` is, of a person, the council in whose document they are named; ``attends`` says that they are on its list.
    """

    node: Node
    entity: Entity
    scopes: tuple[str, ...]
    own: str
    when: Interval | None
    proper: bool = True
    person: PersonName | None = None
    posts: frozenset[tuple[str, ...]] = frozenset()
    bodies: frozenset[tuple[str, ...]] = frozenset()
    heads_meeting: bool = False
    seated: bool = False
    attends: bool = False
    short_forms: tuple[str, ...] = ()
    ahead: frozenset[tuple[str, ...]] = frozenset()
    formerly: tuple[Ref, ...] = ()
    home: str = ""

    @property
    def doc(self) -> str:
        """The document's key."""
        return self.node[0]

    @property
    def kind(self) -> EntityKind:
        """The entity's kind."""
        return self.entity.kind

    @property
    def side(self) -> str:
        """Return "c" of a councillor, "o" of an officer, "" where the document does not say."""
        return {"councillor": "c", "officer": "o"}.get(self.entity.subtype or "", "")


def mentions_of(context: Context, lists: Words) -> Iterator[Mention]:
    """Yield a document's mentions, each with its own key."""
    formerly = renamed(context.reading, lists.renamed) if lists.renamed else {}
    for entity in context.reading.claims.entities:
        match entity.kind:
            case "council":
                yield _council(entity, context)
            case "person":
                yield _person(entity, context, lists)
            case _:
                yield _surrounded(_thing(entity, context, lists), context, formerly)


def _council(entity: Entity, context: Context) -> Mention:
    """Make a council's mention; "the Council" is the document's own, what stays open is open within its own."""
    key = context.councils[entity.ref].key
    short_for_home = context.home is not None and slug(entity.name).replace("-", "") == initials_of_key(context.home)
    if key is None and (
        short_for_home or (not context.councils[entity.ref].candidates and is_own(entity.name, context.home))
    ):
        key = context.home
    own = key or f"council/{context.scope}/{slug(entity.name)}"
    node, short = (context.key, entity.ref), tuple(_short_forms(entity, context.reading.document.text))
    return Mention(node, entity, (context.scope,), own, context.when, proper=key is not None, short_forms=short)


def _short_forms(council: Entity, text: str) -> Iterator[str]:
    """Yield the first half of a double name where the text uses it alone: "services shared with Redcar"."""
    for name in (council.name, *council.aliases):
        if double := _DOUBLE.match(name):
            first, second = map(re.escape, double.group("first", "second"))
            alone = rf"{first}\b(?!\s+(?:and|&)\s+{second})(?=[\s,.;)])(?!\s+[A-Z])"
            if re.search(rf"\b(?:with|by|from|at|and)\s+{alone}", text):
                yield double["first"]


def _surrounded(mention: Mention, context: Context, formerly: Mapping[Ref, tuple[Ref, ...]]) -> Mention:
    """Add what stands about a body's or a service's name."""
    if mention.kind not in ("body", "service"):
        return mention
    ahead = words_ahead(mention.entity, context.reading.document.text)
    return replace(mention, ahead=ahead, formerly=formerly.get(mention.entity.ref, ()))


def _thing(entity: Entity, context: Context, lists: Words) -> Mention:
    scope, called, whole = owner(entity, context), entity.name, None
    if entity.kind == "organisation":
        called, whole = organisation_called(entity, context.reading, lists)
    if entity.kind == "post" and (named := of_council(entity, context.reading, lists)):
        called, scope = named[0], _tail(named[1], context) if named[1] else scope
    folded = gist(called)
    name = slug(" ".join(words(called))) or entity.ref.replace(":", "-")
    proper, text = True, context.reading.document.text
    heads = any(m.body == entity.ref and m.date for m in context.reading.claims.meetings)
    if entity.kind == "place" and " ".join(words(entity.name)) in lists.nations:
        scope = ""
    elif entity.kind == "organisation" and (whole or entity.subtype == "inspectorate"):
        name = slug(whole or entity.name)
        scope = scope if (whole or entity.name).lower() in lists.one_an_area else ""
    elif entity.kind == "body" and (_full_council(entity.name, lists) or _names_owner(entity.name, scope, context)):
        name = "council"
    elif entity.kind == "body" and not heads and is_local(scope) and is_a_larger_ones(entity, scope, text, lists):
        scope = f"d-{context.key}"
    elif entity.kind == "post" and not is_local(scope) and entity.part_of is None and presides(called, lists):
        scope = f"{scope}/{'council' if called != entity.name else _met(context, scope, lists)}"
    elif entity.kind == "service" and (whose := said_to_be(entity, text, lists.owners_besides)):
        scope = f"{scope}/{whose}"
    elif entity.kind in ("body", "service") and set(folded) <= lists.kinds_of_body and not heads:
        scope, proper = f"{scope}/d-{context.key}", False
    own = "/".join(part for part in (entity.kind, scope, name) if part)
    return Mention((context.key, entity.ref), entity, (scope,), own, context.when, proper, heads_meeting=heads)


def _met(context: Context, scope: str, lists: Words) -> str:
    """Return the one body whose meeting a document tells, as part of a key; else the document's own key."""
    if (name := met_in(context.reading)) is None:
        return f"d-{context.key}"
    return "council" if _full_council(name, lists) or _names_owner(name, scope, context) else "-".join(gist(name))


def _full_council(name: str, lists: Words) -> bool:
    return set(words(name)) <= lists.full_council and "council" in words(name)


def _names_owner(name: str, scope: str, context: Context) -> bool:
    """Tell whether a body's name is its council's own: "Steeple Parish Council", "Steeple P.C." or its initials."""
    own = scope.split("-")
    if own in (list(words(name)), list(in_full(name))) or (
        len(own) > 2 and "".join(word[0] for word in own) == slug(name)
    ):
        return True
    councils = (
        e for e in context.reading.claims.of_kind("council") if context.councils[e.ref].key == f"council/{scope}"
    )
    return slug(name) in {slug(n) for e in councils for n in (e.name, *e.aliases) if not set(words(n)) <= _BARE}


def owner(entity: Entity, context: Context) -> str:
    """Return whose a body, service, post or place is, as part of a key: a council's, an organisation's, the home's."""
    owning = context.reading.claims.entity(entity.part_of)
    if owning is None:
        return context.scope
    if owning.kind == "council":
        key = context.councils[owning.ref].key
        # A document that took another's council for its meeting's own gave that one its own bodies too.
        mistaken = context.home not in (None, key) and (
            _is_guessed(entity) or any(m.council == owning.ref for m in context.reading.claims.meetings)
        )
        return key.removeprefix("council/") if key and not mistaken else context.scope
    if owning.kind == "organisation":
        return f"{context.scope}/{slug(owning.name)}"
    return context.scope if owning.part_of == entity.ref else owner(owning, context)


def _is_guessed(entity: Entity) -> bool:
    """Tell whether a document gave a body or service to the council it seemed to be of, as it gives all of them.

    What its own name says, "Ashwick CC" as a body, is not guessed.
    """
    return entity.kind == "service" or (entity.kind == "body" and entity.subtype != "full-council")


def _person(entity: Entity, context: Context, lists: Words) -> Mention:
    claims = context.reading.claims
    held = [m for m in claims.memberships if m.person == entity.ref]
    named = {e.ref: e for e in claims.entities}
    posts = [named[m.post] for m in held if m.post in named]
    bodies = [named[m.organisation] for m in held if m.organisation in named]
    owned = [post for post in posts if post.part_of] + bodies
    away = {owner(e, context) if e.kind != "council" else _tail(e, context) for e in owned}
    scopes = tuple(sorted(scope.split("/", 1)[0] for scope in away)) or (context.scope,)
    scopes = (*scopes, *_seats_elsewhere(posts, context))
    name = _with_gender(parse_name(entity.name, lists.names), entity, context, lists.names)
    return Mention(
        (context.key, entity.ref),
        entity,
        tuple(dict.fromkeys(scopes)),
        f"person/{scopes[0]}/{name.slug or entity.ref.removeprefix('person:')}",
        context.when,
        person=name,
        posts=frozenset(offices(entity, posts, context.reading.document.text, is_local(context.scope), lists)),
        bodies=frozenset(gist(body.name) for body in bodies if body.kind == "body"),
        seated=_sits(entity, posts, context, lists),
        attends=_listed(entity, context),
        home=context.scope,
    )


def _seats_elsewhere(posts: Iterable[Entity], context: Context) -> Iterator[str]:
    """Yield the council in which a guest of a parish sits: "County Councillor Moss" where the text names one county."""
    if not is_local(context.scope):
        return
    posts = tuple(posts)
    said = {word for post in posts for word in words(post.name)}
    tiers = said & _TIERS if said & _COUNCILLOR else frozenset[str]()
    tiers |= {_SHORT_TIERS[title] for post in posts if (title := post.name.lower()) in _SHORT_TIERS}
    for tier in sorted(tiers):
        named = {
            str(context.councils[e.ref].key)
            for e in context.reading.claims.of_kind("council")
            if _is_of(tier, e, context)
        }
        if len(named) == 1:
            yield named.pop().removeprefix("council/")


def _is_of(tier: str, council: Entity, context: Context) -> bool:
    """Tell whether a council that a parish's document names is of a tier above, by its name or its code."""
    key = context.councils[council.ref].key
    if key is None or key == context.home or is_local(key):
        return False
    in_name = any(tier in words(name) for name in (council.name, *council.aliases))
    return in_name or key.removeprefix("council/").startswith(_CODES[tier])


def _with_gender(name: PersonName, entity: Entity, context: Context, known: NameWords) -> PersonName:
    """Add what the forms of address tell, before the name in the text or in another of its forms: "Mr Moss"."""
    if name.gender:
        return name
    text = context.reading.document.text
    addressed = [text[max(0, span.start - 6) : span.start].split()[-1:] for span in entity.spans]
    ahead = [parse_name(f"{' '.join(words)} {name.surname}", known).gender for words in addressed]
    genders = {*ahead, *(parse_name(alias, known).gender for alias in entity.aliases)} - {""}
    return replace(name, gender=genders.pop()) if len(genders) == 1 else name


def _sits(person: Entity, posts: Iterable[Entity], context: Context, lists: Words) -> bool:
    """Tell whether a person sits as a member: a councillor, one who holds an elected post, or one present as such."""
    if person.subtype in ("councillor", "officer"):
        return person.subtype == "councillor"
    if any(lists.elected & set(gist(post.name)) or heads_council(post.name, lists) for post in posts):
        return True
    return _listed(person, context)


def _listed(person: Entity, context: Context) -> bool:
    """Tell whether a document lists a person among the members present or away."""
    attended = (a for a in context.reading.claims.attendances if a.person == person.ref)
    return any(a.capacity in ("present", "apologies", "absent", "substitute") for a in attended)


def _tail(council: Entity, context: Context) -> str:
    key = context.councils[council.ref].key
    return key.removeprefix("council/") if key else context.scope


def proper_names(mention: Mention, lists: Words) -> Iterable[str]:
    """Return the names of a mention that mean the same outside its document: not "the Panel", not "the Director"."""
    if not mention.proper:
        return ()
    aliases = mention.entity.aliases if mention.kind not in ("person", "post") else ()
    long = (a for a in aliases if is_acronym(a) or (len(gist(a)) > 2 and not set(gist(a)) <= lists.kinds_of_body))
    return (mention.entity.name, *long)
