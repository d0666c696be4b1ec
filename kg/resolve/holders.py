"""Who was seen in which post, on which days: the council's own record, made of the memberships that documents show."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from kg.model import Membership, Span
from kg.resolve.context import Context
from kg.resolve.councils import is_local
from kg.resolve.intervals import Interval
from kg.resolve.known import Known
from kg.resolve.lists import is_clerks
from kg.resolve.names import gist

#: A post's key, with the body's key where the post is one of a body ("Chair").
Seat = tuple[str, str | None]

_AFTER = 40
_ONE_SIDED = 366
_BRIDGED = 3 * 366
_CHAIRS = frozenset({"chair", "chairman", "chairperson", "chairwoman", "convener"})


@dataclass(frozen=True, slots=True)
class Sighting:
    """That a document shows a person in a seat: the person's key, the document's days, the IRI of what shows it.

    ``passes`` is true where the words about it say that the seat changes hands: "was elected Chairman"; ``claimed`` is
    false where a passage shows it that is no claim of a membership.
    """

    seat: Seat
    person: str
    doc: str
    when: Interval | None
    membership: str
    passes: bool = False
    claimed: bool = True


@dataclass(frozen=True, slots=True)
class Holder:
    """The person found to hold a seat, by which rule, how surely, and the memberships that it rests on."""

    person: str
    rule: str
    confidence: float
    premises: tuple[str, ...]


def sightings(known: Known) -> dict[Seat, list[Sighting]]:
    """Return the sightings of each seat, in the order of documents."""
    found: dict[Seat, list[Sighting]] = defaultdict(list)
    for context in known.contexts:
        ends = {span.end for person in context.reading.claims.of_kind("person") for span in person.spans}
        for membership, claim in known.memberships(context):
            post, person = known.key(context, claim.post), known.key(context, claim.person)
            if post and person and not _is_anothers(claim, context, ends):
                seat = seat_of(post, known.key(context, claim.organisation), known)
                passes = _passes(context, claim.span, known)
                found[seat].append(Sighting(seat, person, context.key, context.when, membership, passes))
        for sighting in _paid(context, known):
            found[sighting.seat].append(sighting)
    return found


def _is_anothers(claim: Membership, context: Context, ends: Set[int]) -> bool:
    """Tell whether a post stands right after another's name: "Mr I Hart, Chief Executive Ms R Quill, Manager"."""
    text, post = context.reading.document.text, context.reading.claims.entity(claim.post)
    words, before = claim.span.of(text), text[: claim.span.start].rstrip(" ")
    after_name = before.endswith(",") and len(before.rstrip(" ,")) in ends
    return after_name and "," not in words and post is not None and gist(words)[:1] == gist(post.name)[:1]


def _paid(context: Context, known: Known) -> Iterator[Sighting]:
    """Yield the clerk of a local council whom its list of payments names: "Mrs A Moss, Clerk’s Salary"."""
    if not is_local(context.scope):
        return
    text, paid = context.reading.document.text, known.lexicon.book("people")["paid-as-clerk"]
    for person in context.reading.claims.of_kind("person"):
        spans = [s for s in person.spans if paid.regex.match(text[s.end : s.end + 2 * _AFTER])]
        for span in spans[:1]:
            seat = (f"post/{context.scope}/clerk", None)
            who = known.keys[context.key, person.ref]
            yield Sighting(seat, who, context.key, context.when, known.passage(context, span), claimed=False)


def _passes(context: Context, span: Span, known: Known) -> bool:
    text = context.reading.document.text
    around = text[max(0, span.start - 3 * _AFTER) : span.end + 2 * _AFTER]
    return known.lexicon.book("resolving")["chair-changes"].regex.search(around) is not None


def by_document(seen: Mapping[Seat, Sequence[Sighting]]) -> dict[tuple[Seat, str], list[Sighting]]:
    """Return the sightings of each seat in each document."""
    found: dict[tuple[Seat, str], list[Sighting]] = defaultdict(list)
    for seat, sighted in seen.items():
        for sighting in sighted:
            found[seat, sighting.doc].append(sighting)
    return found


def seat_of(post: str, organisation: str | None, known: Known) -> Seat:
    """Return the seat of a post: "Chairman" and "Chair" of one body are one seat; a director's needs no body.

    A parish, town or community council has one clerk, whatever else the title holds: "Parish Clerk and RFO".
    """
    scope, _, title = post.rpartition("/")
    if title in _CHAIRS:
        return (f"{scope}/chair", organisation)
    if is_local_clerk(title.split("-"), scope, known):
        return (f"{scope}/clerk", None)
    return (post, organisation if title in _of_a_body(known) else None)


def is_local_clerk(title: Iterable[str], scope: str, known: Known) -> bool:
    """Tell whether a title's words name the one clerk of a parish, town or community council."""
    return is_local(scope) and is_clerks(title, known.lexicon.book("resolving").words["clerks_titles"])


def _of_a_body(known: Known) -> frozenset[str]:
    return frozenset(t.replace(" ", "-") for t in known.lexicon.book("resolving").words["posts_of_a_body"])


def held_by_one(title: str, known: Known) -> bool:
    """Tell whether one person at a time holds a post: "Chief Executive" and "Head of Housing" do, "Team Manager" not.

    "Director" alone says too little.
    """
    name = gist(title)
    for single in known.lexicon.book("resolving").words["single_posts"]:
        start = gist(single)
        if name[: len(start)] == start and (len(name) > len(start) or start not in known.lists.bare_titles):
            return True
    return False


def in_documents(docs: Mapping[str, str], here: Sequence[Sighting]) -> Holder | None:
    """Return the only person whom some documents show in a seat. ``docs`` gives the rule for each document's key."""
    if len({s.person for s in here}) != 1:
        return None
    own = any(docs[s.doc] == "holder-in-document" for s in here)
    rule = "holder-in-document" if own else "holder-in-meeting"
    return Holder(here[0].person, rule, 0.95 if own else 0.9, tuple(sorted(s.membership for s in here)))


def around(when: Interval, seen: Sequence[Sighting]) -> Holder | None:
    """Return who held a seat around a day: the one person seen in it before and after, or within a year of it.

    A post that changed hands between two sightings is not bridged: then nobody is returned. Nor is one document
    believed alone, where several near it show another in the seat.
    """
    dated = [(s, s.when) for s in seen if s.when]
    near = [(s, days) for s, w in dated if (days := w.distance(when)) <= _BRIDGED]
    before = [(d, s) for s, d in near if s.when and s.when.latest <= when.latest]
    after = [(d, s) for s, d in near if s.when and s.when.latest > when.latest]
    sides = [_nearest(side) for side in (before, after) if side]
    people = {s.person for side in sides for s in side}
    if len(people) != 1:
        return None
    premises = tuple(sorted(s.membership for side in sides for s in side))
    if len(sides) == 2:
        return Holder(people.pop(), "holder-before-and-after", 0.85, premises)
    person = people.pop()
    if min(d for d, _ in before + after) > _ONE_SIDED or _outnumbered(person, [s for s, _ in near]):
        return None
    return Holder(person, "holder-within-a-year", 0.7, premises)


def _outnumbered(person: str, near: Iterable[Sighting]) -> bool:
    shown: dict[str, set[str]] = defaultdict(set)
    for sighting in near:
        shown[sighting.person].add(sighting.doc)
    return len(shown.pop(person)) == 1 and any(len(docs) > 1 for docs in shown.values())


def _nearest(side: Sequence[tuple[int, Sighting]]) -> list[Sighting]:
    least = min(days for days, _ in side)
    return [s for days, s in side if days == least]


def meeting_documents(context: Context, known: Known, by_meeting: Mapping[str, Sequence[Context]]) -> dict[str, str]:
    """Return the documents that record the same meeting or item as a document, itself included, each with its rule."""
    docs = {other.key: "holder-in-meeting" for m in known.meetings(context) for other in by_meeting.get(m, ())}
    docs |= dict.fromkeys(known.told_by.get(context.key, ()), "holder-in-meeting")
    return docs | {context.key: "holder-in-document"}


def presided(context: Context, known: Known) -> Holder | None:
    """Return the one person of whom a document of one meeting says that they took the chair; None where two did."""
    if len(context.reading.claims.meetings) != 1:
        return None
    text, book = context.reading.document.text, known.lexicon.book("resolving")
    found: dict[str, str] = {}
    for person in context.reading.claims.of_kind("person"):
        for span in person.spans:
            after, before = text[span.end : span.end + _AFTER], text[max(0, span.start - 2 * _AFTER) : span.start]
            if book["took-the-chair"].regex.match(after) or book["chair-taken-by"].search(before):
                found[known.keys[context.key, person.ref]] = known.passage(context, span)
    if len(found) != 1:
        return None
    return Holder(next(iter(found)), "took-the-chair", 0.9, tuple(found.values()))
