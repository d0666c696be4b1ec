"""Papers that number their items on through the years: which of them are one council's.

A clerk who numbers on, "3310. Police Report" to "3327. Date of next meeting", uses each number once. An agenda and the
minutes of its meeting bear the same numbers and titles; the paper before or after leaves off, or begins, at its ends.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.model import AgendaItem
from kg.resolve.names import gist

#: Titles as gists in one string, by their numbers.
Numbered = Mapping[int, str]

# Numbers below begin anew each year, or each meeting.
_FIRST_RUNNING = 1000
_LAST_RUNNING = 99999
_FEWEST_ALIKE = 4
_FEWEST_TITLES = 6
_SHARE_OF_TITLES = 0.6
# So far apart may two known papers be between which another's numbers stand.
_GAP = 120


def numbered(items: Iterable[AgendaItem]) -> dict[int, str]:
    """Return the titles of the items whose numbers run on; of two items with one number neither counts."""
    found: dict[int, set[str]] = defaultdict(set)
    for item in items:
        if item.number and item.number.isascii() and item.number.isdigit():
            found[int(item.number)].add(" ".join(gist(item.title)))
    return {
        number: titles.pop()
        for number, titles in sorted(found.items())
        if _FIRST_RUNNING <= number <= _LAST_RUNNING and len(titles) == 1
    }


@dataclass(frozen=True, slots=True)
class _Ends:
    """One paper of a council, by the titles under which its items stand."""

    home: str
    titles: frozenset[str]


class Numberings:
    """The numbered papers of known councils."""

    def __init__(self, papers: Iterable[tuple[str, Numbered]]) -> None:
        self._with: dict[tuple[int, str], set[str]] = defaultdict(set)
        self._ends: dict[int, list[_Ends]] = defaultdict(list)
        self._below: dict[int, list[tuple[int, _Ends]]] = defaultdict(list)
        self._above: dict[int, list[tuple[int, _Ends]]] = defaultdict(list)
        for home, items in papers:
            for number, title in items.items():
                self._with[number, title].add(home)
            if len(items) >= _FEWEST_TITLES:
                ends = _Ends(home, frozenset(items.values()))
                self._ends[max(items) + 1].append(ends)
                self._ends[min(items) - 1].append(ends)
                self._below[max(items) // _GAP].append((max(items), ends))
                self._above[min(items) // _GAP].append((min(items), ends))

    def homes(self, items: Numbered) -> frozenset[str]:
        """Return the councils whose papers a paper's numbers belong among: the same items, or the next ones."""
        alike = Counter(home for pair in items.items() for home in self._with.get(pair, ()))
        same = {home for home, count in alike.items() if count >= _FEWEST_ALIKE}
        return frozenset(same | set(self._beside(items)) | self._between(items))

    def _between(self, items: Numbered) -> set[str]:
        """Return the councils that have papers titled so a little below a paper's numbers, and a little above."""
        if len(items) < _FEWEST_TITLES:
            return set()
        titles, first, last = frozenset(items.values()), min(items), max(items)
        below = (p for n in (0, 1) for p in self._below.get(first // _GAP - n, ()) if first - _GAP <= p[0] < first)
        above = (p for n in (0, 1) for p in self._above.get(last // _GAP + n, ()) if last < p[0] <= last + _GAP)
        return {p.home for _, p in below if _titled(titles, p)} & {p.home for _, p in above if _titled(titles, p)}

    def _beside(self, items: Numbered) -> Iterator[str]:
        """Yield the councils of papers that end where this one begins, or begin where it ends, titled as it is."""
        if len(items) < _FEWEST_TITLES:
            return
        titles = frozenset(items.values())
        for number in (min(items), max(items)):
            for ends in self._ends.get(number, ()):
                if _titled(titles, ends):
                    yield ends.home


def _titled(titles: frozenset[str], ends: _Ends) -> bool:
    """Tell whether a paper's items are titled as another's are, most of them."""
    return len(titles & ends.titles) >= max(_FEWEST_TITLES, _SHARE_OF_TITLES * len(titles))


__all__ = ["Numbered", "Numberings", "numbered"]
