"""People, the posts that they hold and the posts that stand alone, in one document."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from kg.extract.attendance_lists import Listed, listed
from kg.extract.attendance_sentences import apologies, loosely_named, stand_ins
from kg.extract.community import is_community
from kg.extract.elected import elected
from kg.extract.memberships import Holding, memberships
from kg.extract.person_clusters import Cluster, clusters
from kg.extract.person_echoes import echoes
from kg.extract.person_hints import Hint, Surroundings, public
from kg.extract.person_names import CIVIL, Tokens
from kg.extract.person_sightings import Sighting, sightings
from kg.extract.person_tokens import tokens_of
from kg.extract.person_words import NameWords, name_words
from kg.extract.presiding import presiding
from kg.extract.service_rows import rows, table_spans
from kg.lexicon import Lexicon, PatternBook
from kg.model import Claims, Entity, Outline, Ref, Span, ref_of

_VISITING = ("county-", "borough-", "district-", "city-", "town-", "parish-", "community-", "unitary-", "ward-")
_OF_MEMBERS = ("present", "apologies", "absent")
_OPENING = 1500
_HEADS_MEMBERS = re.compile(r"\b(?:members|councillors)\b", re.IGNORECASE)
_FORMS = CIVIL | {"lord", "lady"}
#: What in brackets after a name makes it no member's: "Clark Moss (Police Vale)", "Jo Hill (Elm Express)".
_FROM = re.compile(
    r"\s?\((?:(?!Community|Parish|Town|Council\s[Mm]ember)[^()]{0,40}\b(?:Police|Council|NHS|Fire|Rescue|Trust|Press"
    r"|University|Ltd|Association|Society|Club|School|College|Church|Gazette|Herald|Express|Times|Advertiser|Echo"
    r"|Residents|Resident|MSP|MP)\b|[Rr]epresenting\s|(?:[A-Z]{2,4},\s)?[Mm]inutes?\s(?:[Tt]aker|[Ss]ecretary)\))"
)
#: Two councils that share an officer: "Jo Moss Elm District and Vale Borough Councils".
_COUNCILS = re.compile(r",?\s?\(?(?:[A-Z][\w’'-]{1,20}\s){1,4}(?:and|&)\s(?:[A-Z][\w’'-]{1,20}\s){1,4}Councils\b")
#: The headings over those who are officers, members of the council but not of the body, and of other bodies.
_OF_OFFICERS = re.compile(
    r"\W*(?:(?:Other|Council)\s+)?(?:Officers?|Officials|Staff|Employees|(?:(?:The\s)?Whole|Part)\sof)\b", re.IGNORECASE
)
_OF_FELLOWS = re.compile(
    r"\W*(?:Non-?\s?Members|Other\s+(?:Members|Councillors))\b(?![^:\n]{0,30}\b(?:request|invitation)\b)", re.IGNORECASE
)
#: What the line below a name says of a member who sits for a council: "Nominated by the Council (Elected Member)".
_ELECTED_BELOW = re.compile(r"(?:[ \t]{0,3}\([^()\n]{1,40}\))?\s{1,12}[^\n]{0,60}\((?:Elected\sMember|Councillor)\)")
#: What follows the last of those who are no councillors, after one who is: "A Moss and B Hill Co-opted Members".
_COOPTED = re.compile(
    r",?\s{1,3}\(?(?:[Cc]o-?opted|Co-?optees?|[Ii]ndependent|[Ll]ay)\s?(?:[Mm]embers?|[Rr]epresentatives?)?"
)
_OF_OTHERS = re.compile(
    r"\W*(?:External\s+Representatives|Partners|Representatives?\s+(?:from|of)\s+(?:other|outside|external|partner)\b)",
    re.IGNORECASE,
)
#: What parts those of one outside body from the rest of a list: "Representatives of Vale Health Trust".
_SENT_BY = re.compile(r"(?:^|[\n:;])\s{0,12}Representatives?\s(?:of|from)\s(?:the\s)?(?!Council\b|Members\b)[A-Z]")
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
    known = list(_known(outline, items, words, book))
    mixed = (*book.yielding("electors"), *book.yielding("mixed"))
    voting = not any(p.search(outline.text, 0, _OPENING) for p in mixed)
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
    civil = civil and not _FROM.match(text, sighting.name.core.end)
    return "member" if civil and any(span.covers(sighting.name.span) for span in sorry) else ""


def _known(outline: Outline, items: Tokens, words: NameWords, book: PatternBook) -> Iterator[tuple[Sighting, Hint]]:
    """Yield those whom tables and lists of attendance show, and whether as members."""
    for row in rows(outline, items, words, book):
        yield row.sighting, "member" if row.member else ""
    tabled = table_spans(outline)
    lists = tuple(e for e in listed(outline.text, items, words, book) if not _within(e, tabled))
    counts = Counter(e.heading.start for e in lists if e.capacity == "present")
    head = counts.most_common(1)[0][0] if counts else _OPENING  # what its own title says, no item of its agenda
    electors = any(p.search(outline.text, 0, min(head, _OPENING)) for p in book.yielding("electors"))
    all_members = {e.heading: _all_members(e, lists, words) for e in lists if e.capacity == "present" and not electors}
    local = is_community(outline.text)
    county, led = any(all_members.values()) or _grouped(lists), _led_by_one_title(outline.text, lists, words)
    for entry in lists:
        beside = county and (entry.capacity == "apologies" or entry.sighting.chairs)
        own = entry.sighting.name.shared or all_members.get(entry.heading, beside)
        guest = _is_guest(outline.text, entry, local)
        member = (own and (_may_be_member(entry) or _is_fellow(outline.text, entry, lists))) or id(entry) in led
        plain = not entry.sighting.name.ranks or (local and _plainly(entry, lists))
        listed_so = entry.capacity in _OF_MEMBERS and plain and not _has_job(entry)
        member = not guest and (member or (local and listed_so))
        member = member or _ELECTED_BELOW.match(outline.text, entry.sighting.name.core.end) is not None
        yield replace(entry.sighting, listed=True), "member" if member else _headed(outline.text, entry, words)


def _grouped(lists: Sequence[Listed]) -> bool:
    """Tell whether most of those present share a title over their own: "Councillors: Mrs A Moss; Mr B Hill"."""
    names = [e.sighting.name for e in lists if e.capacity == "present" and e.sighting.name.shared]
    return len(names) > 2 and 2 * sum(bool(set(name.ranks) & _FORMS) for name in names) > len(names)


def _plainly(entry: Listed, lists: Sequence[Listed]) -> bool:
    """Tell whether a form of address is all that most of a list have: "Mrs A Moss, Mr B Hill, Cllr Dale"."""
    ranks = [set(other.sighting.name.ranks) for other in lists if other.heading == entry.heading]
    return set(entry.sighting.name.ranks) <= _FORMS and 2 * sum(r <= _FORMS for r in ranks) > len(ranks)


def _is_guest(text: str, entry: Listed, local: bool) -> bool:
    """Tell whether a bracket after a bare name says that it is no member's: "Jo Hill (Elm Express)".

    "Jo Hill (Elm Council)" may sit on a joint body, but on no community council (``local``).
    """
    found = None if set(entry.sighting.name.ranks) - _FORMS else _FROM.match(text, entry.sighting.name.core.end)
    return found is not None and (local or "Council" not in found.group())


def _headed(text: str, entry: Listed, words: NameWords) -> Hint:
    """Tell what the heading of a list says of one in it: "Officers:", "Non-Members present", "Partners present"."""
    sent = entry.capacity == "in-attendance" and _SENT_BY.search(
        text, entry.heading.end, entry.sighting.name.core.start
    )
    if sent or _OF_OTHERS.match(text, entry.heading.start, entry.heading.end):
        return "outsider"
    plain = not {words.rank_groups[r] for r in entry.sighting.name.ranks} & {"elected", "uniformed"}
    if plain and not entry.sighting.posts and _OF_FELLOWS.match(text, entry.heading.start, entry.heading.end):
        return "member"
    officers = _OF_OFFICERS.match(text, entry.heading.start, entry.heading.end) is not None
    return "officer" if officers and plain else ""


def _led_by_one_title(text: str, lists: Sequence[Listed], words: NameWords) -> set[int]:
    """Find the members of a list whose first alone has the title that all share: "Councillor A Moss, B Hill, C Day"."""
    found: set[int] = set()
    for _, group in groupby(lists, key=lambda entry: entry.heading):
        first, *rest = group
        bare = list(takewhile(lambda e: not e.sighting.name.ranks and not _has_job(e), rest))
        bare = [] if any(_FROM.match(text, e.sighting.name.core.end) for e in bare) else bare
        bare = [] if bare and _COOPTED.match(text, bare[-1].sighting.name.core.end) else bare
        if first.capacity in _OF_MEMBERS and len(bare) > 1 and _is_elected(first, words):
            found.update(id(entry) for entry in bare)
    return found


def _has_job(entry: Listed) -> bool:
    return any(p.group in ("officer-post", "outside-post") for p in entry.sighting.posts)


def _is_elected(entry: Listed, words: NameWords) -> bool:
    ranks = entry.sighting.name.ranks
    return any(words.rank_groups[r] == "elected" and not r.startswith(_VISITING) for r in ranks)


def _within(entry: Listed, spans: tuple[Span, ...]) -> bool:
    return any(s.covers(entry.sighting.name.core) for s in spans)


def _may_be_member(entry: Listed) -> bool:
    return entry.member or (
        (entry.capacity == "apologies" or entry.sighting.chairs) and bool(entry.sighting.name.ranks)
    )


def _is_fellow(text: str, entry: Listed, lists: tuple[Listed, ...]) -> bool:
    """Tell whether one who sends apologies is a member: a bare name, as most are of those present, who are members."""
    if entry.capacity != "apologies" or entry.sighting.posts or entry.sighting.name.ranks:
        return False
    present = [e for e in lists if e.capacity == "present" and not e.presides]
    fellows = [e for e in present if _HEADS_MEMBERS.search(e.heading.of(text))]
    bare = [e for e in present if not (e.sighting.name.ranks or _has_job(e))]
    alike = len(bare) > 2 and 2 * len(bare) > len(present) and not _FROM.match(text, entry.sighting.name.core.end)
    return (bool(fellows) and not any(set(e.sighting.name.ranks) - _FORMS for e in fellows)) or alike


def _all_members(entry: Listed, lists: tuple[Listed, ...], words: NameWords) -> bool:
    """Tell whether a list of those present gives nobody the title of its own councillors, so that all are members."""
    ranks = {r for other in lists if other.heading == entry.heading for r in other.sighting.name.ranks}
    return not any(words.rank_groups[r] == "elected" and not r.startswith(_VISITING) for r in ranks)


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
