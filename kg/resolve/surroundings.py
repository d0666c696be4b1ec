"""What stands about a name in its text: the words before it, whose it is said to be, that it is an earlier name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from itertools import pairwise

from kg.lexicon import Pattern
from kg.model import Entity, Reading, Ref
from kg.resolve.lists import Words, council_title, is_clerks, title_gist
from kg.resolve.names import gist, words

_AHEAD = 90
_WORDS = 8
_SPANS = 6
_BETWEEN = 40
_CLERK = ("clerk",)
_NAMED = ("body", "service")
#: A post's title before the council it names: "Clerk to" of "Clerk to Harwen Town Council".
_AHEAD_OF_COUNCIL = re.compile(r"(.{3,80}?)\s+(?:of|to|for)\s+(?:the\s+)?")


def offices(person: Entity, posts: Iterable[Entity], text: str, local: bool, lists: Words) -> Iterator[tuple[str, ...]]:
    """Yield the gists of a person's posts in a document, as those of titles.

    A parish's one clerk is the clerk, be it as "Parish Clerk and RFO" or as "Mrs A Moss, Clerk’s salary".
    """
    for post in posts:
        title = title_gist(post.name, lists)
        yield _CLERK if local and is_clerks(title, lists.clerks_titles) else title
    paid = lists.paid_as_clerk.regex if local and lists.paid_as_clerk else None
    if paid and any(paid.match(text[span.end : span.end + _AHEAD]) for span in person.spans):
        yield _CLERK


def words_ahead(entity: Entity, text: str) -> frozenset[tuple[str, ...]]:
    """Return the telling words before each place where a text has an entity's name in full."""
    own = gist(entity.name)
    full = [span for span in entity.spans[:_SPANS] if gist(span.of(text)) == own]
    return frozenset(gist(_sentence(text[max(0, span.start - _AHEAD) : span.start]))[-_WORDS:] for span in full)


def _sentence(ahead: str) -> str:
    """Keep what follows the last stop of some words: a name does not run over it."""
    return re.split(r"[.;:?!]\s", ahead)[-1]


def led_by(entity: Entity, reading: Reading) -> str | None:
    """Return the organisation or place right before each mention of a name: the "Urdd" of its National Eisteddfod."""
    text = reading.document.text
    ends = {s.end: s for e in reading.claims.entities if e.kind in ("organisation", "place") for s in e.spans}
    ahead = [ends.get(span.start - 1) if text[span.start - 1 : span.start] == " " else None for span in entity.spans]
    return ahead[0].of(text) if ahead and ahead[0] and all(ahead) else None


def said_to_be(entity: Entity, text: str, owners: Set[str]) -> str | None:
    """Return whose every mention of a name is said to be, other than a council's: "the Church's Legal Department"."""
    found = {_possessor(text[max(0, span.start - _AHEAD) : span.start]) for span in entity.spans}
    owner = found.pop() if len(found) == 1 else None
    return owner if owner in owners else None


def _possessor(ahead: str) -> str:
    match = re.search(r"(\w{2,40})(?:[’']s|s[’'])\s$", ahead)
    return match[1].lower() if match else ""


def is_a_larger_ones(body: Entity, scope: str, text: str, lists: Words) -> bool:
    """Tell whether a body in a parish's minutes is a larger council's: "refused by the Planning Committee".

    Its name, or what stands before it, says so; whose it is the text need not say.
    """
    name, own = words(body.name), gist(body.name)
    if set(name) & lists.larger_ones - set(scope.split("-")):
        return True
    ahead = [text[max(0, s.start - _AHEAD) : s.start] for s in body.spans if gist(s.of(text)) == own]
    if any(_ends(line.rpartition("\n")[2], lists.of_a_larger_one) for line in ahead):
        return True
    return bool(set(name) & lists.settling) and any(
        _ends(" ".join(a.split()), lists.before_an_authority) for a in ahead
    )


def _ends(ahead: str, sign: Pattern | None) -> bool:
    return sign is not None and sign.regex.search(f"{ahead.rstrip()} ") is not None


def renamed(reading: Reading, between: Pattern) -> dict[Ref, tuple[Ref, ...]]:
    """Return, by ref, the refs that a text says one thing went by: "the Budget Panel (formerly the Grants Panel)"."""
    text = reading.document.text
    spans = sorted((s, e.kind, e.ref) for e in reading.claims.entities if e.kind in _NAMED for s in e.spans)
    found: dict[Ref, list[Ref]] = defaultdict(list)
    for (one, kind, ref), (other, other_kind, other_ref) in pairwise(spans):
        apart = 0 <= other.start - one.end <= _BETWEEN and (kind, ref != other_ref) == (other_kind, True)
        if apart and between.regex.search(text[one.end : other.start]):
            found[ref].append(other_ref)
    return {ref: tuple(dict.fromkeys(others)) for ref, others in found.items()}


def presides(title: str, lists: Words) -> bool:
    """Tell whether a title is that of whoever presides over an unnamed body or the council: "Chair of the Council"."""
    return lists.presiding.issuperset(council_title(title, lists))


def met_in(reading: Reading) -> str | None:
    """Return the name of the one body whose meeting a document tells."""
    met = {e.name for m in reading.claims.meetings if (e := reading.claims.entity(m.body))}
    return met.pop() if len(met) == 1 else None


def heads_council(title: str, lists: Words) -> bool:
    """Tell whether a title is that of a member who presides over the council: "Vice-Chairman of the County Council"."""
    return "council" in gist(title) and presides(title, lists)


def of_council(post: Entity, reading: Reading, lists: Words) -> tuple[str, Entity | None] | None:
    """Return a post's title without the council at its end, and which that is if it is named.

    "Clerk to Harwen Town Council" is that council's "Clerk", the "Leader of the Council" a "leader"; None for others.
    """
    for council in reading.claims.of_kind("council") if post.part_of is None else ():
        for name in (council.name, *council.aliases):
            ahead = len(post.name) - len(name)
            if post.name.endswith(name) and (found := _AHEAD_OF_COUNCIL.fullmatch(post.name, 0, ahead)):
                return found[1], council
    rest = council_title(post.name, lists)
    return (" ".join(rest), None) if rest != gist(post.name) else None


def organisation_called(entity: Entity, reading: Reading, lists: Words) -> tuple[str, str | None]:
    """Return what an organisation is called, and its name where it is the same everywhere.

    "Anglian Water DD" was paid by direct debit; the "Urdd National Eisteddfod" is not the National Eisteddfod.
    """
    name = entity.name
    if gist(name)[-1] in lists.payment_words and len(gist(name)) > 1:
        name = name.rpartition(" ")[0]
    folded = gist(name)
    whole = lists.nationwide.get(folded) or (lists.nationwide.get(folded[:-1]) if _is_a_firm(folded, lists) else None)
    led = led_by(entity, reading) if whole else None
    return (f"{led} {name}", None) if led else (name, whole)


def _is_a_firm(name: tuple[str, ...], lists: Words) -> bool:
    """Tell whether a name says at its end what the organisation is: "CDE Bank"."""
    return len(name) > 1 and name[-1] in lists.firm_endings
