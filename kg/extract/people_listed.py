"""Which people lists and tables of attendance show, and which of them as members."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from kg.extract.attendance_lists import Listed, listed
from kg.extract.community import is_community
from kg.extract.person_hints import Hint
from kg.extract.person_names import CIVIL, Tokens
from kg.extract.person_sightings import Sighting
from kg.extract.person_words import NameWords
from kg.extract.service_rows import rows, table_spans
from kg.lexicon import PatternBook
from kg.model import Outline, Span

#: How far into a document its opening goes.
OPENING = 1500
#: What in brackets after a name makes it no member's: "Clark Moss (Police Vale)", "Jo Hill (Elm Express)".
FROM = re.compile(
    r"\s?\((?:(?!Community|Parish|Town|Council\s[Mm]ember)[^()]{0,40}\b(?:Police|Council|NHS|Fire|Rescue|Trust|Press"
    r"|University|Ltd|Association|Society|Club|School|College|Church|Gazette|Herald|Express|Times|Advertiser|Echo"
    r"|Residents|Resident|MSP|MP)\b|[Rr]epresenting\s|(?:[A-Z]{2,4},\s)?[Mm]inutes?\s(?:[Tt]aker|[Ss]ecretary)\))"
)
_VISITING = ("county-", "borough-", "district-", "city-", "town-", "parish-", "community-", "unitary-", "ward-")
_OF_MEMBERS = ("present", "apologies", "absent")
_HEADS_MEMBERS = re.compile(r"\b(?:members|councillors)\b", re.IGNORECASE)
_FORMS = CIVIL | {"lord", "lady"}
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
_FEW = 3
#: Posts of those who sit on a committee and are elected by nobody.
_APART = re.compile(
    r"(?:Independent|Lay|Co-?opted|Co-?optee|Parent|Church|Diocesan|Teacher|Tenant|Employer|Employee)\b", re.IGNORECASE
)


def known_so(
    outline: Outline, items: Tokens, words: NameWords, book: PatternBook, *, met: bool = True
) -> Iterator[tuple[Sighting, Hint]]:
    """Yield those whom tables and lists of attendance show, and whether as members.

    ``met``: the document's meeting was a council's or one of its bodies', as those of a trust's friends are not.
    """
    for row in rows(outline, items, words, book):
        yield row.sighting, "member" if row.member else ""
    tabled = table_spans(outline)
    lists = tuple(e for e in listed(outline.text, items, words, book) if not _within(e, tabled))
    counts = Counter(e.heading.start for e in lists if e.capacity == "present")
    head = counts.most_common(1)[0][0] if counts else OPENING  # what its own title says, no item of its agenda
    electors = any(p.search(outline.text, 0, min(head, OPENING)) for p in book.yielding("electors"))
    told = [] if electors else [e for e in lists if e.capacity == "present" and (met or _is_titled(e, lists))]
    all_members = {e.heading: _all_members(e, lists, words) for e in told}
    local = is_community(outline.text)
    county, led = any(all_members.values()) or _grouped(lists), _led_by_one_title(outline.text, lists, words)
    seated = _of_elected(lists, words)
    for entry in lists:
        beside = county and (entry.capacity == "apologies" or entry.sighting.chairs)
        own = entry.sighting.name.shared or all_members.get(entry.heading, beside)
        guest = _is_guest(outline.text, entry, local) or _sits_apart(outline.text, entry)
        member = (own and (_may_be_member(entry) or _is_fellow(outline.text, entry, lists))) or id(entry) in led
        plain = not entry.sighting.name.ranks or (local and _plainly(entry, lists))
        listed_so = entry.capacity in _OF_MEMBERS and plain and not _has_job(entry)
        member = not guest and (member or (local and listed_so)) and (met or _is_titled(entry, lists))
        member = member or (seated and _heads_them(entry))
        member = member or _ELECTED_BELOW.match(outline.text, entry.sighting.name.core.end) is not None
        yield replace(entry.sighting, listed=True), "member" if member else _headed(outline.text, entry, words)


def _of_elected(lists: Sequence[Listed], words: NameWords) -> bool:
    """Tell whether most of those present have the title of councillors."""
    present = [e for e in lists if e.capacity == "present"]
    return 2 * sum(_is_elected(e, words) for e in present) > len(present) > _FEW


def _heads_them(entry: Listed) -> bool:
    """Tell whether one without a title presides over those who have one: "Chair: J Moss", "Members: Cllrs …"."""
    chairs = any(p.head in ("chair", "vice-chair") for p in entry.sighting.posts)
    return entry.capacity == "present" and chairs and not entry.sighting.name.ranks and not _has_job(entry)


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
    found = None if set(entry.sighting.name.ranks) - _FORMS else FROM.match(text, entry.sighting.name.core.end)
    return found is not None and (local or "Council" not in found.group())


def _sits_apart(text: str, entry: Listed) -> bool:
    """Tell whether a post says that one without a councillor's title sits for others: "Independent Person"."""
    named = any(_APART.match(text, p.span.start, p.span.end) for p in entry.sighting.posts)
    return named and not set(entry.sighting.name.ranks) - _FORMS


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
        bare = [] if any(FROM.match(text, e.sighting.name.core.end) for e in bare) else bare
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
    alike = len(bare) > 2 and 2 * len(bare) > len(present) and not FROM.match(text, entry.sighting.name.core.end)
    return (bool(fellows) and not any(set(e.sighting.name.ranks) - _FORMS for e in fellows)) or alike


def _is_titled(entry: Listed, lists: Sequence[Listed]) -> bool:
    """Tell whether half of a list have a title, be it but "Mr"."""
    titled = [bool(other.sighting.name.ranks) for other in lists if other.heading == entry.heading]
    return 2 * sum(titled) >= len(titled)


def _all_members(entry: Listed, lists: tuple[Listed, ...], words: NameWords) -> bool:
    """Tell whether a list of those present gives nobody the title of its own councillors, so that all are members."""
    ranks = {r for other in lists if other.heading == entry.heading for r in other.sighting.name.ranks}
    return not any(words.rank_groups[r] == "elected" and not r.startswith(_VISITING) for r in ranks)
