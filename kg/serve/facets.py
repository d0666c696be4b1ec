"""What a list of claims can be narrowed by: for each facet, the values that its claims have, and how many have each.

The values of all claims are read once for a build and held as numbers in columns: to count them for a list is then a
matter of milliseconds, whatever its words are.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from kg.ask.chosen import inferred_out
from kg.ask.names import named
from kg.ask.session import Session

#: Values that a facet shows at most.
_VALUES: Final = 12
#: The facets by their names, each with the words of SQL that give a claim's value.
FACETS: Final = {
    "council": "meeting.council",
    "body": "meeting.body",
    "year": "substr(coalesce(claim.day, claim.earliest), 1, 4)",
    "kind": "claim.kind",
    "outcome": "claim.facts ->> 'outcome'",
    "capacity": "claim.facts ->> 'capacity'",
}
FROM: Final = "FROM claim LEFT JOIN meeting ON meeting.iri = claim.meeting"
_LATEST_FIRST: Final = "coalesce(claim.day, claim.earliest, '0') DESC, claim.file, claim.first"


@dataclass(frozen=True, slots=True)
class Facet:
    """What a list can be narrowed by, with the values that claims have, and how many have each."""

    name: str
    values: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One value of each claim: its number by the claim's place, and the values by their numbers."""

    of: "array[int]"
    values: tuple[str | None, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """All claims: the place of each when the latest come first, its value of each facet, and the people it names."""

    place: dict[int, int]
    facets: dict[str, Column]
    people: dict[int, tuple[str, ...]]

    def latest_first(self, numbers: Iterable[int]) -> "array[int]":
        """Return the numbers of claims in the order that lists have."""
        return array("q", sorted(numbers, key=self.place.__getitem__))


def columns(session: Session) -> Columns:
    """Read the columns of all claims."""
    place: dict[int, int] = {}
    numbers = {name: array("i") for name in FACETS}
    known: dict[str, dict[str | None, int]] = {name: {} for name in FACETS}
    rows = session.index.execute(f"SELECT claim.id, {', '.join(FACETS.values())} {FROM} ORDER BY {_LATEST_FIRST}")
    for at, (claim, *values) in enumerate(rows):
        place[claim] = at
        for name, value in zip(FACETS, values, strict=True):
            numbers[name].append(known[name].setdefault(value, len(known[name])))
    facets = {name: Column(numbers[name], tuple(known[name])) for name in FACETS}
    return Columns(place, facets, _people(session))


def counted(session: Session, held: Columns, numbers: Sequence[int], given: set[str]) -> tuple[Facet, ...]:
    """Return the facets of some claims that tell them apart, or that the list is narrowed by already."""
    places = [held.place[number] for number in numbers]
    found = {name: _count(column, places) for name, column in held.facets.items()}
    found["person"] = Counter(chain.from_iterable(held.people.get(number, ()) for number in numbers))
    facets = (_facet(session, name, counts, given) for name, counts in found.items())
    return tuple(facet for facet in facets if facet)


def labelled(session: Session, values: Sequence[tuple[str, int]]) -> tuple[tuple[str, str, int], ...]:
    """Return values with what they are called, the most frequent first."""
    labels = {thing.iri: thing.name for thing in named(session, [value for value, _ in values])}
    found = [(value, labels.get(value, value), count) for value, count in values]
    return tuple(sorted(found, key=lambda v: (-v[2], v[1])))


def _people(session: Session) -> dict[int, tuple[str, ...]]:
    """Return the people that each claim is linked to."""
    out, found = inferred_out(session), dict[int, dict[str, None]]()
    people = {iri: iri for (iri,) in session.index.execute("SELECT iri FROM thing WHERE kind = 'person'")}
    for claim, thing in session.index.execute(f"SELECT claim, thing FROM link WHERE thing IS NOT NULL{out}"):
        if thing in people:
            found.setdefault(claim, {})[people[thing]] = None
    return {claim: tuple(those) for claim, those in found.items()}


def _count(column: Column, places: Iterable[int]) -> "Counter[str]":
    counts = Counter(map(column.of.__getitem__, places))
    values = ((column.values[number], count) for number, count in counts.items())
    return Counter({value: count for value, count in values if value is not None})


def _facet(session: Session, name: str, counts: "Counter[str]", given: set[str]) -> Facet | None:
    if len(counts) < 2 and not given & set(counts):
        return None
    # What the list is narrowed by is shown, however rare it is, so that it can be left out again.
    best = sorted(counts.items(), key=lambda pair: (pair[0] not in given, -pair[1], pair[0]))[:_VALUES]
    return Facet(name, labelled(session, best))
