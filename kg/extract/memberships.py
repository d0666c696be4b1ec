"""Posts as entities, and who is seen in them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.extract.community import calls_members_so
from kg.extract.mentions import key_of, plain
from kg.extract.person_sightings import Sighting
from kg.extract.person_words import NameWords
from kg.extract.posts import PostPhrase
from kg.iri import slug
from kg.model import Claims, Entity, Membership, Outline, Ref, Span, ref_of

_HOMES = ("council", "body", "organisation", "service")
_OF_THE_BODY = ("chair", "chairman", "chairperson", "vice-chair", "vice-chairman", "convener", "clerk", "parish-clerk")
#: As many as bear a rank in minutes where it is how every member is called.
_MANY = 4
#: What leads to the words of somebody else than whom it names: "In response to Councillor Hill, the Leader said".
_LED_BY = re.compile(
    r"(?:^|[.\n][ \t]{0,12})(?:\d[\d.]{0,8}\s{1,4})?(?:In\s+(?:response|reply|answer)|Following|Further\s+to"
    r"|(?:(?:Having\s+been|As|When|On\s+being)\s+)?(?:[Aa]sked|[Rr]equested|[Ii]nvited|[Qq]uestioned|[Pp]rompted)\s+by"
    r"|At\s+the\s+(?:request|invitation|suggestion)|Responding|Replying|After|To\s+a\s+question|(?:Second|Propos|Mov)ed\s+by|Arising\s+from)\b[^.\n]{0,160}$"
)
_LED_REACH = 160
#: A rank that is shorter is written in capitals: "MSP".
_LETTERS = 4
_COMMA = re.compile(r",\s{1,3}")
#: The title that several names share.
_OF_SEVERAL = re.compile(r"(?:Cllrs|Clrs|Councill?ors|Aldermen|Messrs|Mesdames|Members)\b")
#: One office, that is no more than one of the names after it: "the Chairman", not "Vice-Chairmen".
_OF_ONE = re.compile(r"(?:.*[^s\W]|.*ss)(?<!men)", re.DOTALL | re.IGNORECASE)
_ABSENT = re.compile(r"\babsence\s+of\s+(?:both\s)?(?:the\s)?$", re.IGNORECASE)
#: What makes whoever is named next the holder of the post: "Following his election as Chair, Councillor Hill said".
_CHOSEN = re.compile(r"\b(?:as|(?:s?election|appointment|nomination)\s+of)\s+(?:an?\s|the\s)?$", re.IGNORECASE)
#: What makes a post one that somebody held before: "the outgoing Chairman, Cllr Miss Hill".
_ONCE = re.compile(r"\b(?:past|former|previous|outgoing|retiring|late|last\s+year[’']s)\s+$", re.IGNORECASE)
_THE = re.compile(r",\s+the\s+")
_SPEAKS = re.compile(r"\s+(?:(?:then|also)\s+)?[a-z]+(?:ed|aid|oke|ave)\b")
#: What many sit as, each of them is: "Church Representatives".
_MANY_SIT = re.compile(
    r"(?<=[Rr]epresentative)s$|(?<=[Rr]ep)s$|(?<=Officer)s$|(?<=Manager)s$|(?<=Warden)s$|(?<=Director)s$"
)
_BRACKET = re.compile(r"\s?\([^()]*\)$")
#: Words of a title that are another's in short.
_SHORT = {"cllr": "councillor", "cllrs": "councillor", "councillors": "councillor", "dist": "district", "cty": "county"}
_STRAY = re.compile(r"[*_\\]{1,4}|<[^<>]{1,40}>")


@dataclass(frozen=True, slots=True)
class Holding:
    """A person and one sighting of them, with the posts beside the name."""

    person: Ref
    sighting: Sighting
    employer: Ref | None = None
    affiliation: Ref | None = None


@dataclass(frozen=True, slots=True)
class _Held:
    person: Ref
    title: str
    head: str
    span: Span
    evidence: Span
    organisation: str | None
    rule: str
    short: str | None = None
    listed: bool = False


def memberships(
    outline: Outline, so_far: Claims, holdings: Sequence[Holding], alone: Iterable[PostPhrase], words: NameWords
) -> Claims:
    """Return the posts that a document names and the memberships that it shows."""
    homes = {key_of(n): e.ref for e in so_far.entities if e.kind in _HOMES for n in (e.name, *e.aliases)}
    address = _forms_of_address(holdings, words) | ({"county-councillor"} if calls_members_so(outline.text) else set())
    firms = {key_of(n) for e in so_far.entities if e.kind in ("organisation", "council") for n in (e.name, *e.aliases)}
    told = (_at_firm(outline.text, h, firms) for holding in holdings for h in _held(outline.text, holding, words))
    held = _distinct(h for h in told if h.head not in address)
    posts = [_post(h.title, h.span, h.short, h.organisation, homes) for h in held]
    found = [
        Membership(h.person, h.evidence, post.ref, _home(h.organisation, homes) or _own_body(h, so_far), rule=h.rule)
        for h, post in zip(held, posts, strict=True)
    ]
    found += _of_homes(((h.employer, h) for h in holdings), "post.employer")
    found += _of_homes(((h.affiliation, h) for h in holdings if not h.sighting.posts), "member.of-organisation")
    unheld = [
        _post(_title(outline.text, p.span), p.span, p.short, None, homes) for p in alone if _is_post(outline.text, p)
    ]
    return Claims(entities=tuple(posts + unheld), memberships=tuple(found)).merge(Claims())


def _forms_of_address(holdings: Iterable[Holding], words: NameWords) -> set[str]:
    """Return the ranks that all of a council's own members bear: "County Councillor" in a county council's minutes."""
    bearers: dict[str, set[Ref]] = {}
    for holding in holdings:
        for rank in holding.sighting.name.ranks:
            if words.rank_groups[rank] == "elected":
                bearers.setdefault(rank, set()).add(holding.person)
    everybody = {person for people in bearers.values() for person in people}
    return {
        r for r, p in bearers.items() if r.endswith("-councillor") and len(p) >= _MANY and 2 * len(p) > len(everybody)
    }


def _of_homes(named: Iterable[tuple[Ref | None, Holding]], rule: str) -> list[Membership]:
    """Return that people were named with a council, a service or an organisation, once for each."""
    kept = {(held.person, home): held.sighting.name.span for home, held in reversed(list(named)) if home}
    return [Membership(person, span, None, home, rule=rule) for (person, home), span in kept.items()]


def _held(text: str, holding: Holding, words: NameWords) -> Iterable[_Held]:
    sighting, person = holding.sighting, holding.person
    name = sighting.name
    elected = any(words.rank_groups[r] == "elected" for r in name.ranks)
    for post in sighting.posts:
        if elected and post.group == "officer-post":
            continue
        if _another_speaks(text, name.span, post.span) or _speaks_to(text, name.span, post.span):
            continue
        if _heads_list(text, name.span, post.span) or _ONCE.search(
            text[max(0, post.span.start - 12) : post.span.start]
        ):
            continue
        evidence = Span(min(name.span.start, post.span.start), max(name.span.end, post.span.end))
        organisation = plain(post.organisation.of(text)) if post.organisation else None
        yield _Held(
            person,
            _title(text, post.span),
            post.head,
            post.span,
            evidence,
            organisation,
            "post.beside-name",
            post.short,
            sighting.listed,
        )
    cut = text[name.span.start - 1 : name.span.start] == "/"  # "Ch/Supt" is more than a superintendent
    for rank in name.ranks if not cut else ():
        if rank.endswith("-councillor") or rank == "provost" or words.rank_groups[rank] == "uniformed":
            title = name.title.removesuffix("’s").removesuffix("'s") if not name.shared else ""
            # A rank shared with the name before ("PCSOs Ann Lee and Bo Marsh") leaves no words of its own here.
            span = Span(name.span.start, name.core.start) if name.core.start > name.span.start else name.span
            label = _singular(title or (rank.upper() if len(rank) < _LETTERS else rank.replace("-", " ").title()))
            yield _Held(person, label, rank, span, name.span, None, "post.rank")
    if sighting.chairs:
        yield _Held(person, "Chair", "chair", name.span, name.span, None, "post.in-the-chair", None, sighting.listed)


def _at_firm(text: str, held: _Held, firms: set[str]) -> _Held:
    """Take from a post what is known for an organisation after its last comma: "Partner, Moss Dale (Legal Adviser)"."""
    title, comma, firm = held.span.of(text).rpartition(", ")
    firm = plain(_BRACKET.sub("", firm))
    if held.organisation or not comma or key_of(firm) not in firms:
        return held
    span = Span(held.span.start, held.span.start + len(title))
    return replace(held, title=_title(text, span), span=span, organisation=firm)


def _another_speaks(text: str, name: Span, post: Span) -> bool:
    """Tell whether a post after a name is who speaks: "In response to Councillor Hill, the Leader said"."""
    if not _THE.fullmatch(text, name.end, post.start) or not _SPEAKS.match(text, post.end):
        return False
    return _LED_BY.search(text[max(0, name.start - _LED_REACH) : name.start]) is not None


def _speaks_to(text: str, name: Span, post: Span) -> bool:
    """Tell whether a post before a name is who was answered: "In response to the Chairman, Councillor Hill said"."""
    if not _COMMA.fullmatch(text, post.end, name.start):
        return False
    before = text[max(0, post.start - _LED_REACH) : post.start]
    if _ABSENT.search(before):  # "In the absence of the Chair, Councillor Hill presided"
        return not text.startswith(",", name.end)
    led = _LED_BY.search(before) is not None and not _CHOSEN.search(before)
    return led and _SPEAKS.match(text, name.end) is not None


def _heads_list(text: str, name: Span, post: Span) -> bool:
    """Tell whether a post is one and the names after it are others: "the Chairman, Councillors Hill and Moss"."""
    before = post.end <= name.start and _OF_SEVERAL.match(text, name.start) is not None
    return before and _OF_ONE.fullmatch(post.of(text)) is not None


def _singular(title: str) -> str:
    words = [w for w in title.split() if w.rstrip(".").lower() not in ("mr", "mrs", "ms", "miss", "dr")]
    return re.sub(r"(?<=[a-zOPA])s$", "", " ".join(words))


def _title(text: str, span: Span) -> str:
    title = _MANY_SIT.sub("", plain(_STRAY.sub(" ", span.of(text))))
    return title.capitalize() if title.isupper() and len(title) > 4 else title


def _distinct(held: Iterable[_Held]) -> list[_Held]:
    """Keep one of a person's titles that say the same: "Chair" and "Chairman", "Clerk" and "Parish Clerk"."""
    kept: dict[Ref, list[_Held]] = {}
    for one in held:
        others = kept.setdefault(one.person, [])
        if not any(_same_post(one, other) for other in others):
            others.append(one)
    return [one for group in kept.values() for one in group]


def _same_post(one: _Held, other: _Held) -> bool:
    if slug(one.title) == slug(other.title) or (one.head == other.head and one.rule == other.rule == "post.rank"):
        return True
    left, right = ({_SHORT.get(word, word) for word in slug(held.title).split("-")} for held in (one, other))
    return one.head == other.head and (left <= right or right <= left or min(len(left), len(right)) == 1)


def _post(title: str, span: Span, short: str | None, organisation: str | None, homes: dict[str, Ref]) -> Entity:
    aliases = (short,) if short else ()
    return Entity(
        ref_of("post", title), "post", title, (span,), aliases, part_of=_home(organisation, homes), rule="post.title"
    )


def _home(organisation: str | None, homes: dict[str, Ref]) -> Ref | None:
    return homes.get(key_of(organisation)) if organisation else None


def _own_body(held: _Held, so_far: Claims) -> Ref | None:
    """Return the body whose meeting lists a plain "Chairman" or "Clerk" among those present."""
    if not held.listed or slug(held.title) not in _OF_THE_BODY:
        return None
    before = [m for m in so_far.meetings if m.span.start <= held.evidence.start] or list(so_far.meetings[:1])
    return before[-1].body or before[-1].council if before else None


def _is_post(text: str, post: PostPhrase) -> bool:
    if post.span.of(text).lower() == "party whip":  # what members are asked to declare
        return False
    return post.group in ("officer-post", "member-post", "office") and post.head not in (
        "trustee",
        "professional",
        "adviser",
    )
