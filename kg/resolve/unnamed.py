"""Documents that name no council, and that no known council's company settles, gathered by what they share.

"Minutes of the Parish Council held on 1st May" names nobody's parish; but the same people round the table, at meetings
within some years, make such minutes one council's, whose name stays open. So does one text told twice of one day, and a
day and a place in common.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations, pairwise

from kg.resolve.clusters import Clusters
from kg.resolve.company import Company, in_time, sat_together
from kg.resolve.intervals import Interval

#: A council that a document is known to be of, by its key, and the days that the document states.
Home = tuple[str, Interval | None]

#: How the key of a council begins whose name no document gives; the first of its documents' keys follows.
UNNAMED = "council/u-"

# Of so many documents that share two members each is compared with its neighbours in time alone.
_MOST_TOGETHER = 40
_NEIGHBOURS = 8
# So many people, and so great a share of the shorter list, named alike in two documents are one council's.
_NAMED = 4
_MOST_NAMED = 0.6


def unnamed_homes(
    open_ones: Mapping[str, Company], twins: Iterable[tuple[str, str]], known: Mapping[str, Home]
) -> dict[str, str]:
    """Return, by their keys, the councils of the open documents that others of them are of too.

    ``twins`` are the pairs of documents that tell the same; ``known`` the councils and the days of those of them whose
    council is found: one text told again of one day is the same council's.
    """
    found, told = Clusters(open_ones), sorted(twins)
    alike = (
        (a, b)
        for a, b in told
        if a in open_ones and b in open_ones and _of_one_day(*(open_ones[k].when for k in (a, b)))
    )
    for one, other in [*alike, *_tables(open_ones), *_met(open_ones), *_naming(open_ones)]:
        found.join(one, other)
    homes: dict[str, set[str]] = defaultdict(set)
    for one, other in [*told, *((b, a) for a, b in told)]:
        if one in open_ones and other in known and _of_one_day(open_ones[one].when, known[other][1]):
            homes[found.root(one)].add(known[other][0])
    groups = ((group, homes[found.root(min(group))]) for group in found.all())
    return {
        key: min(meant) if len(meant) == 1 else f"{UNNAMED}{min(group)}"
        for group, meant in groups
        if len(group) > 1 or len(meant) == 1
        for key in group
    }


def _met(companies: Mapping[str, Company]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of documents that tell of one day in one place that has a name: "Quill School, Tameford"."""
    first: dict[tuple[date, tuple[str, ...]], str] = {}
    for key, company in sorted(companies.items()):
        day = company.when.earliest if company.when and company.when.earliest == company.when.latest else None
        for place in sorted(company.places) if day else ():
            if day and (other := first.setdefault((day, place), key)) != key:
                yield other, key


def _naming(companies: Mapping[str, Company]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of documents of which one names, written out, most of the people whom the other does."""
    naming: dict[str, list[str]] = defaultdict(list)
    for key, company in sorted(companies.items(), key=_by_day):
        for name in company.names if len(company.names) >= _NAMED else ():
            naming[name].append(key)
    shared = Counter(pair for keys in naming.values() for pair in _near(keys))
    for (one, other), count in sorted(shared.items()):
        fewest = min(len(companies[key].names) for key in (one, other))
        if count >= max(_NAMED, _MOST_NAMED * fewest) and in_time(companies[one], companies[other]):
            yield one, other


def _of_one_day(one: Interval | None, other: Interval | None) -> bool:
    """Tell whether two documents state the same day: two texts alike of two days may be two councils' form of words."""
    return one is not None and one == other


def _tables(companies: Mapping[str, Company]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of documents round whose table the same members sat; they meet by two neighbours in its list."""
    met: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key, company in sorted(companies.items(), key=_by_day):
        for pair in pairwise(sorted(company.members)):
            met[pair].append(key)
    seen: set[tuple[str, str]] = set()
    for keys in met.values():
        seen.update(_near(keys))
    return (pair for pair in sorted(seen) if sat_together(companies[pair[0]], companies[pair[1]]))


def _by_day(entry: tuple[str, Company]) -> tuple[date, str]:
    key, company = entry
    return (company.when.earliest if company.when else date.min), key


def _near(keys: Sequence[str]) -> Iterator[tuple[str, str]]:
    if len(keys) <= _MOST_TOGETHER:
        yield from combinations(keys, 2)
        return
    for n, key in enumerate(keys):
        for other in keys[n + 1 : n + 1 + _NEIGHBOURS]:
            yield key, other
