"""Whose a document is that names no council clearly: the council whose people, names and addresses it shares.

Nothing is guessed. Several signs must point to one council and hardly any to another: names written out that no other
council's documents bear, the same members round the table, the council's own initials, its address on the web.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.resolve.addresses import pointed_to
from kg.resolve.context import Context, name_councils
from kg.resolve.councils import Register, initials_of_key
from kg.resolve.filing import FOLDERS_WEIGHT, by_folder
from kg.resolve.intervals import Interval
from kg.resolve.lists import Words
from kg.resolve.names import gist, telling, text_words
from kg.resolve.numbering import Numbered, Numberings, numbered
from kg.resolve.person_names import NameWords, PersonName, parse_name

_ENOUGH = 3
_AHEAD = 2
_OWN_PEOPLE = 2
# A meeting's place stands about the head of an agenda, though no heading gives it.
_HEAD = 1500
_LONGEST_PLACE = 8
AT_TABLE = 5
_AT_SMALL_TABLE = 4
_SHARE_AT_TABLE = 0.6
_SHARE_OF_NAMES = 0.3
_INITIALLED = 4
_OFFICES = 2
# Of so many words the names of services and posts may be one council's own.
_OFFICE = {"service": 3, "post": 4}
_A_PLACE = 3
_YEARS = 5 * 366
ROUNDS = 4
_SEATED = frozenset({"present", "apologies", "absent", "substitute"})


@dataclass(frozen=True, slots=True)
class Company:
    """What a document shows of its council: names written out and shorter, surnames of members, initials, addresses.

    ``names`` gives for each name written out the forms that it may stand in elsewhere: "Nicholas Quill", "Nick Quill".
    ``telling`` are the surnames of members that are not common, ``sitting`` the same with their initials; ``addresses``
    weigh the councils that addresses and halls point to; ``offices`` are long names of services and posts.
    """

    names: Mapping[str, frozenset[str]]
    surnames: Mapping[str, str]
    shorter: frozenset[str]
    members: frozenset[str]
    sitting: frozenset[str]
    telling: frozenset[str]
    initials: Mapping[str, int]
    addresses: Mapping[str, int]
    places: frozenset[tuple[str, ...]]
    days: frozenset[tuple[tuple[str, ...], str]]
    when: Interval | None
    head: tuple[str, ...] = ()
    offices: frozenset[tuple[str, ...]] = frozenset()
    items: Numbered = field(default_factory=dict)


class Homes:
    """What the documents of known councils show."""

    def __init__(self, settled: Iterable[tuple[str, Company]]) -> None:
        self.bearing: dict[str, set[str]] = defaultdict(set)
        self.tables: dict[str, list[Company]] = defaultdict(list)
        self.seated: dict[str, set[str]] = defaultdict(set)
        self.sitting: dict[str, set[str]] = defaultdict(set)
        self.offices: dict[tuple[str, ...], set[str]] = defaultdict(set)
        self.short: dict[str, set[str]] = defaultdict(set)
        self.meeting: dict[object, set[str]] = defaultdict(set)
        papers: list[tuple[str, Numbered]] = []
        for home, company in settled:
            for name in company.names.keys() | company.shorter:
                self.bearing[name].add(home)
            for surname in company.members:
                self.seated[surname].add(home)
            for office in company.offices:
                self.offices[office].add(home)
            for name in company.sitting:
                self.sitting[name].add(home)
            for mark in (*company.places, *company.days):
                self.meeting[mark].add(home)
            if company.members:
                self.tables[home].append(company)
            self.short[initials_of_key(home)].add(home)
            if company.items:
                papers.append((home, company.items))
        self.numberings = Numberings(papers)


def settle_homes(contexts: Sequence[Context], register: Register, lists: Words) -> tuple[Context, ...]:
    """Give each document that names no council clearly the council that its company points to, where one does.

    Goes in rounds, each over all documents at once, so that their order changes nothing: a document settled in one
    round may settle another in the next.
    """
    company = {context.key: company_of(context, register, lists) for context in contexts}
    homes = {context.key: context.home for context in contexts if context.home and context.sure}
    for _ in range(ROUNDS):
        shown = Homes((home, company[key]) for key, home in sorted(homes.items()))
        asked = (c for c in contexts if c.key not in homes)
        found = {c.key: home for c in asked if (home := home_by(c, company[c.key], shown))}
        if not found:
            break
        homes |= found
    return tuple(with_home(context, homes.get(context.key), register) for context in contexts)


def with_home(context: Context, home: str | None, register: Register) -> Context:
    """Return a document's context with the council found for it, if one was."""
    if home is None or home == context.home:
        return context
    return replace(context, home=home, councils=name_councils(context.reading, register, context.when))


def company_of(context: Context, register: Register, lists: Words) -> Company:
    """Take from a document what shows whose it is."""
    claims, known = context.reading.claims, lists.names
    people = {e.ref: parse_name(e.name, known) for e in claims.of_kind("person")}
    seated = {people[a.person] for a in claims.attendances if a.capacity in _SEATED and a.person in people}
    bodies = {e.ref: e.name for e in claims.of_kind("body")}
    short = {
        e.name.lower().replace(".", ""): len(e.spans)
        for e in claims.of_kind("council")
        if not context.councils[e.ref].key and e.name.replace(".", "").isupper() and " " not in e.name
    }
    return Company(
        names={name.slug: _forms(name, known) for name in people.values() if name.full},
        surnames={name.slug: name.surname for name in people.values() if name.full},
        shorter=frozenset(name.slug for name in people.values() if name.givens and not name.full),
        members=frozenset(name.surname for name in seated),
        sitting=frozenset(
            f"{n.givens[0][0]}-{n.surname}" for n in seated if n.givens and n.surname not in known.common
        ),
        telling=frozenset(name.surname for name in seated) - known.common,
        initials=short,
        addresses=_addresses(context, register, lists),
        places=frozenset(
            place
            for m in claims.meetings
            if len(place := gist(m.venue or "")) >= _A_PLACE and not set(place) <= lists.any_hall
        ),
        days=frozenset((gist(bodies[m.body]), m.date) for m in claims.meetings if m.date and m.body in bodies),
        when=context.when if context.stated else None,
        head=() if context.home and context.sure else telling(text_words(context.reading.document.text[:_HEAD])),
        items=numbered(claims.items),
        offices=frozenset(gist(e.name) for e in claims.entities if len(gist(e.name)) >= _OFFICE.get(e.kind, 99)),
    )


def _addresses(context: Context, register: Register, lists: Words) -> Counter[str]:
    """Weigh which councils a document's addresses and halls point to, and the folder that it lies in."""
    found = pointed_to(context.reading, register, context.when, lists)
    if folder := by_folder(context.filed):
        found[folder] += FOLDERS_WEIGHT
    return found


def _forms(name: PersonName, known: NameWords) -> frozenset[str]:
    """Return a name with each of the forms that its first given name goes by."""
    first, *rest = name.givens
    forms = {first, *known.short_forms.get(first, ())}
    return frozenset("-".join((form, *rest, name.surname)) for form in forms)


def home_by(context: Context, company: Company, shown: Homes) -> str | None:
    """Return the one council that a document's company points to, where it does so clearly."""
    signs = _signs(context, company, shown)
    ranked = sorted(signs.items(), key=lambda s: (-s[1], s[0]))
    if not ranked or ranked[0][1] < _ENOUGH:
        return None
    second = ranked[1][1] if len(ranked) > 1 else 0
    return ranked[0][0] if ranked[0][1] - second >= _AHEAD else None


def _signs(context: Context, company: Company, shown: Homes) -> Counter[str]:
    """Count what points to each council; many mentions of one kind count no more than a few."""
    signs = _by_names(company, shown)
    for home in (
        *_same_table(company, shown),
        *_same_members(company, shown),
        *_only(set(shown.numberings.homes(company.items))),
    ):
        signs[home] += _ENOUGH
    met = (*company.places, *company.days, *_runs(company.head))
    for home in {h for mark in met for h in _only(shown.meeting.get(mark, set()))}:
        signs[home] += 2
    for entity in context.reading.claims.of_kind("council"):
        if key := context.councils[entity.ref].key:
            signs[key] += min(2, len(entity.spans))
    short = ((home, times) for words, times in company.initials.items() for home in shown.short.get(words, ()))
    for home, times in short:
        signs[home] += min(3, times)
    offices = Counter(home for office in company.offices for home in _only(shown.offices.get(office, set())))
    signs.update({home: 1 for home, shared in offices.items() if shared >= _OFFICES})
    for home, weight in company.addresses.items():
        signs[home] += weight
    return signs


def _runs(head: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the runs of words about a document's head that may name a meeting's place."""
    for start in range(len(head)):
        for length in range(_A_PLACE, min(_LONGEST_PLACE, len(head) - start) + 1):
            yield tuple(head[start : start + length])


def _by_names(company: Company, shown: Homes) -> Counter[str]:
    """Count the names that one council's documents alone bear; of a long list a good share must be.

    Two names with an initial count as one that is written out. Two that are written out, whose surnames sit round that
    council's table, are enough in a document of its years.
    """
    homes = {name: _bearers(forms, shown) for name, forms in company.names.items()}
    own = Counter(home for found in homes.values() for home in found)
    short = Counter(home for name in company.shorter for home in _only(shown.bearing.get(name, set())))
    listed = len(company.names) + len(company.shorter)
    enough = {h for h in own | short if listed <= 3 * _ENOUGH or own[h] + short[h] >= _SHARE_OF_NAMES * listed}
    sitting = Counter(
        home for name, found in homes.items() for home in found & shown.seated.get(company.surnames[name], set())
    )
    sure = {home for home, count in sitting.items() if count >= _OWN_PEOPLE and _of_its_years(home, company, shown)}
    return Counter({h: own[h] + short[h] // 2 + (h in sure) for h in enough})


def _bearers(forms: Iterable[str], shown: Homes) -> set[str]:
    """Return the council whose documents alone bear one of a name's forms, if there is one."""
    return _only(set().union(*(shown.bearing.get(form, set()) for form in forms)))


def _of_its_years(home: str, company: Company, shown: Homes) -> bool:
    return any(in_time(company, other) for other in shown.tables[home])


def _only(homes: set[str]) -> set[str]:
    return homes if len(homes) == 1 else set()


def _same_table(company: Company, shown: Homes) -> set[str]:
    """Return the councils whose members sat round the table, at one meeting within some years."""
    count = Counter(home for surname in company.members for home in shown.seated.get(surname, ()))
    near = (home for home, shared in count.items() if shared >= _AT_SMALL_TABLE)
    return {home for home in near if any(sat_together(company, other) for other in shown.tables[home])}


def _same_members(company: Company, shown: Homes) -> set[str]:
    """Return the council that alone has members of so many of a table's initials and uncommon surnames, in any year."""
    count = Counter(home for name in company.sitting for home in _only(shown.sitting.get(name, set())))
    fewest = max(_INITIALLED, _SHARE_OF_NAMES * len(company.sitting))
    return {home for home, shared in count.items() if shared >= fewest}


def sat_together(one: Company, other: Company) -> bool:
    """Tell whether mostly the same people sat round the tables of two documents, within some years."""
    shared = one.members & other.members
    if not in_time(one, other) or len(shared) < _SHARE_AT_TABLE * len(one.members):
        return False
    return len(shared) >= AT_TABLE or (len(shared) >= _AT_SMALL_TABLE and len(shared & one.telling) >= _ENOUGH)


def in_time(one: Company, other: Company) -> bool:
    """Tell whether two documents are of the same years, as far as they state their days."""
    return not (one.when and other.when) or one.when.distance(other.when) <= _YEARS
