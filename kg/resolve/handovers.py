"""Which council took over from which: by the register, or because the same people go on sitting under another name.

The two stay different councils. What is found here says only whose people, and what else they share, may be one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from kg.resolve.context import Context, heads_text
from kg.resolve.councils import Register, is_local
from kg.resolve.intervals import Interval
from kg.resolve.lists import Words
from kg.resolve.mentions import Mention
from kg.resolve.person_names import NameWords, parse_name

SEATED = frozenset({"present", "apologies", "absent", "substitute"})
_YEAR = timedelta(days=366)
_LONGEST_GAP = 2 * 366
_SHARED = 4
_TELLING = 3


@dataclass(frozen=True, slots=True, order=True)
class Handover:
    """One council, by its scope, that another took over from; ``table`` are the surnames that sat on in the other."""

    before: str
    after: str
    table: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Table:
    """The surnames of those who sit for a parish, town or community council, in one dated document of its own.

    ``told`` says that the document bears no council's name: what stands beside it, a folder's name say, tells whose it
    is, and may tell it by a later name.
    """

    scope: str
    members: frozenset[str]
    when: Interval
    told: bool = False


def handovers(
    scopes: Iterable[str], tables: Iterable[Table], register: Register, common: Set[str]
) -> tuple[Handover, ...]:
    """Return which of some councils took over from which. ``common`` are the surnames that tell nothing."""
    return tuple(sorted({*_registered(frozenset(scopes), register), *_sat_on(tables, common)}, key=_order))


def _order(found: Handover) -> tuple[str, str]:
    return found.before, found.after


def _registered(scopes: Set[str], register: Register) -> Iterator[Handover]:
    for scope in scopes:
        for key in register.successors(f"council/{scope}"):
            if (after := key.removeprefix("council/")) in scopes:
                yield Handover(scope, after)


def handed_over(
    contexts: Iterable[Context], mentions: Iterable[Mention], register: Register, lists: Words
) -> tuple[Handover, ...]:
    """Return which council took over from which, of those that some documents are of or name people of."""
    contexts = tuple(contexts)
    tables = (table for context in contexts if (table := table_of(context, lists.names)))
    scopes = {context.scope for context in contexts} | {s.split("/", 1)[0] for m in mentions for s in m.scopes}
    return handovers(scopes, tables, register, lists.common_surnames)


def table_of(context: Context, known: NameWords) -> Table | None:
    """Return who sits for the council of a document, where it is a parish's or the like, and dated."""
    if context.home is None or not is_local(context.scope) or context.when is None or not context.stated:
        return None
    people = {e.ref: e.name for e in context.reading.claims.of_kind("person")}
    seated = {a.person for a in context.reading.claims.attendances if a.capacity in SEATED and a.person in people}
    members = frozenset(parse_name(people[ref], known).surname for ref in seated)
    told = bool(context.filed) and not heads_text(context.home, context.reading, context.councils)
    return Table(context.scope, members, context.when, told) if members else None


def _sat_on(tables: Iterable[Table], common: Set[str]) -> Iterator[Handover]:
    """Yield the councils whose first members had sat, most of them, in one that had just met for the last time."""
    by_scope: dict[str, list[Table]] = defaultdict(list)
    for table in tables:
        by_scope[table.scope].append(table)
    ends = {scope: _Ends.of(of_it) for scope, of_it in by_scope.items()}
    for one, other in sorted(_meeting(ends, common)):
        for before, after in ((one, other), (other, one)):
            shared = ends[before].last & ends[after].first
            fewest = min(len(ends[before].last), len(ends[after].first))
            enough = len(shared) >= max(_SHARED, fewest / 2) and len(shared - common) >= _TELLING
            if enough and ends[before].goes_before(ends[after]):
                yield Handover(before, after, shared)


@dataclass(frozen=True, slots=True)
class _Ends:
    """The days between which a council meets, and the surnames round its table in its first year and its last.

    ``named`` is the first day of a document that bears its name: those before it may be of one that it took over from.
    """

    days: Interval
    named: date
    first: frozenset[str]
    last: frozenset[str]

    @classmethod
    def of(cls, tables: Sequence[Table]) -> "_Ends":
        days = Interval(min(t.when.earliest for t in tables), max(t.when.latest for t in tables))
        first = (t.members for t in tables if t.when.earliest <= days.earliest + _YEAR)
        last = (t.members for t in tables if t.when.latest >= days.latest - _YEAR)
        named = min((t.when.earliest for t in tables if not t.told), default=days.earliest)
        return cls(days, named, frozenset().union(*first), frozenset().union(*last))

    def goes_before(self, other: "_Ends") -> bool:
        return self.days.latest < other.named and self.days.distance(other.days) <= _LONGEST_GAP


def _meeting(ends: Mapping[str, _Ends], common: Set[str]) -> set[tuple[str, str]]:
    """Return the pairs of councils that share a surname which tells."""
    bearing: dict[str, list[str]] = defaultdict(list)
    for scope, of_it in sorted(ends.items()):
        for surname in (of_it.first | of_it.last) - common:
            bearing[surname].append(scope)
    return {pair for scopes in bearing.values() for pair in combinations(scopes, 2)}
