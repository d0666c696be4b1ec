"""People, the posts that they hold and the posts that stand alone, in one document."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from kg.extract.attendance_sentences import apologies, loosely_named, stand_ins
from kg.extract.elected import elected
from kg.extract.memberships import Holding, memberships
from kg.extract.people_listed import FROM, OPENING, known_so
from kg.extract.person_clusters import Cluster, clusters
from kg.extract.person_echoes import echoes
from kg.extract.person_hints import Hint, Surroundings, public
from kg.extract.person_sightings import Sighting, sightings
from kg.extract.person_tokens import tokens_of
from kg.extract.person_words import name_words
from kg.extract.presiding import presiding
from kg.extract.service_rows import table_spans
from kg.lexicon import Lexicon
from kg.model import Claims, Entity, Outline, Ref, Span, ref_of

#: Two councils that share an officer: "Jo Moss Elm District and Vale Borough Councils".
_COUNCILS = re.compile(r",?\s?\(?(?:[A-Z][\w’'-]{1,20}\s){1,4}(?:and|&)\s(?:[A-Z][\w’'-]{1,20}\s){1,4}Councils\b")
#: A hall may bear a person's name: "Venue: Ada Moss Room, Civic Offices".
_VENUE = re.compile(
    r"(?:^|\n)[ \t]{0,8}(?:Venue|Location)[ \t]?:[^\n]{3,120}?"
    r"(?=\n|$|\b(?:Contact|Present|Councillors?|Cllrs?|Date|Time|Chair\w*|Clerk)\b)"
)
_SMALL = re.compile(r"^council:.*(?:parish|town|community)-council$")
_CIVIL = (("mr",), ("mrs",), ("ms",), ("miss",), ("dr",), ("sir",), ("dame",), ("professor",))


def find_people(outline: Outline, lexicon: Lexicon, so_far: Claims) -> Claims:
    """Find the people that a document names, with the posts that it says they hold; and posts named without anybody."""
    words, items, book = name_words(lexicon), tokens_of(outline), lexicon.book("attendance")
    named, alone = sightings(items, words)
    around = Surroundings.of(outline.text, lexicon.book("people"), so_far)
    told = (*loosely_named(outline, items, words, book), *stand_ins(outline, items, words, book))
    loose = [Sighting(n, listed=True, after=n.after) for n in told]
    tabled = table_spans(outline)
    apart = (*tabled, *(Span(*found.span()) for found in _VENUE.finditer(outline.text)))
    named = tuple(s for s in named if not any(span.meets(s.name.core) for span in apart))
    met = not so_far.meetings or any(m.body or m.council for m in so_far.meetings)
    firms = {span for e in so_far.of_kind("organisation") if e.rule == "organisation-known" for span in e.spans}
    known = [(s, h) for s, h in known_so(outline, items, words, book, met=met) if s.name.core not in firms]
    mixed = (*book.yielding("electors"), *book.yielding("mixed"))
    voting = not any(p.search(outline.text, 0, OPENING) for p in mixed)
    moved = (voting and s.name.ranks[:1] in _CIVIL and around.moved(s) for s in named)
    plain = any(h == "member" and s.name.ranks[:1] in _CIVIL for s, h in known) or any(moved)
    sorry = apologies(outline, book) if plain else ()
    became = {id(s): held for s, held in elected(outline, items, words, named)}
    took = lexicon.book("resolving")["took-the-chair"]
    seated = [*became.values(), *(s for s, _ in known)]
    became |= {id(s): held for s, held in presiding(outline, named, seated, took) if id(s) not in became}
    named = tuple(became.get(id(s), s) for s in named)
    others = [(s, around.hint(s) or _mover(s, around, sorry, voting)) for s in (*named, *loose)]
    known = _colleagues(
        outline.text,
        [
            (s, around.hired(s, h) or _works_beside(s, around) or _absent_member(s, sorry, outline.text))
            for s, h in known
        ],
    )
    seen = [*known, *others]
    kept = {id(s) for s in public([s for s, _ in seen], around)}
    people = clusters(_once((s, h) for s, h in seen if id(s) in kept), words)
    refs, more = _refs(people), echoes(items, people)
    persons = tuple(_entity(c, ref, more.get(n, [])) for n, (c, ref) in enumerate(zip(people, refs, strict=True)))
    seen_as = ((ref, s) for c, ref in zip(people, refs, strict=True) for s in c.sightings)
    holdings = [Holding(ref, s, around.employer(s), around.affiliation(s)) for ref, s in seen_as]
    return Claims(entities=persons).merge(memberships(outline, so_far, holdings, alone, words))


def _works_beside(sighting: Sighting, around: Surroundings) -> Hint:
    """Tell that one whose council, councils or service alone follow the name in a list is an officer of it."""
    if around.is_outsider(sighting):
        return "outsider"
    if sighting.posts or sighting.name.ranks:
        return ""
    shared = _COUNCILS.match(around.text, sighting.name.core.end)
    employer = around.employer(sighting)
    if employer and _SMALL.search(employer):  # "Ann Moss – Elm Parish Council" came for it, as one of its members
        return ""
    return "officer" if shared or employer else ""


def _colleagues(text: str, known: list[tuple[Sighting, Hint]]) -> list[tuple[Sighting, Hint]]:
    """Give those whom a list joins before an employer the same: "Jo Ames, Al Bone and Di Cole (Elm Council)"."""
    found: list[tuple[Sighting, Hint]] = []
    for sighting, hint in reversed(known):
        last, of_last = found[-1] if found else (sighting, hint)
        joined = text[sighting.name.core.end : last.name.core.start].strip() in (",", "and", "&", ", and")
        bare = not (hint or sighting.posts or last.posts or sighting.name.ranks or last.name.ranks)
        found.append((sighting, "officer" if joined and bare and of_last == "officer" else hint))
    return found[::-1]


def _mover(sighting: Sighting, around: Surroundings, sorry: tuple[Span, ...], voting: bool) -> Hint:
    """Tell that one who moves or seconds is a member, where none but those elected may vote; or one sends apologies."""
    return "member" if voting and around.moved(sighting) else _absent_member(sighting, sorry, around.text)


def _absent_member(sighting: Sighting, sorry: tuple[Span, ...], text: str) -> Hint:
    """Tell that one who sends apologies is a member, where a list of plain Mr and Mrs shows that all members are."""
    civil = sighting.name.ranks[:1] in _CIVIL and not sighting.posts
    civil = civil and not FROM.match(text, sighting.name.core.end)
    return "member" if civil and any(span.covers(sighting.name.span) for span in sorry) else ""


def _once(seen: Iterable[tuple[Sighting, Hint]]) -> Iterator[tuple[Sighting, Hint]]:
    """Yield each place once, tables and lists first: they know more of whom they name."""
    taken: set[int] = set()
    for sighting, hint in seen:
        core = sighting.name.core
        if core.start not in taken and core.end - 1 not in taken:
            taken.update(range(core.start, core.end))
            yield sighting, hint


def _refs(people: tuple[Cluster, ...]) -> tuple[Ref, ...]:
    """Name each person by the fullest name, told apart by a number where two share it."""
    refs: list[Ref] = []
    used: Counter[Ref] = Counter()
    for cluster in people:
        ref = ref_of("person", _fullest(cluster))
        used[ref] += 1
        refs.append(ref if used[ref] == 1 else f"{ref}-n{used[ref]}")
    return tuple(refs)


def _fullest(cluster: Cluster) -> str:
    return max((s.name.text for s in cluster.sightings), key=len)


def _entity(cluster: Cluster, ref: Ref, echoed: list[Span]) -> Entity:
    name = _fullest(cluster)
    forms = dict.fromkeys(
        form
        for s in cluster.sightings
        for form in (s.name.text, f"{s.name.title} {s.name.text}".strip(), s.alias)
        if form
    )
    return Entity(
        ref=ref,
        kind="person",
        name=name,
        spans=tuple(sorted({*(s.name.span for s in cluster.sightings), *echoed})),
        aliases=tuple(f for f in forms if f != name),
        subtype=_kind(cluster),
        rule="people.named",
    )


def _kind(cluster: Cluster) -> str:
    if cluster.elected:
        return "councillor"
    if cluster.uniformed:
        return "other"
    return "officer" if cluster.officer else "other"
