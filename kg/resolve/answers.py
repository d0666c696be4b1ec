"""What a sentence says became of recommendations: "None of the five recommendations had been agreed"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from kg.lexicon import Pattern, PatternBook

Fate = Literal["accepted", "amended", "rejected", "noted"]

T = TypeVar("T")

_FATES: dict[str, Fate] = {"accepted": "accepted", "amended": "amended", "rejected": "rejected", "noted": "noted"}
_VERBS: dict[str, Fate] = {
    "accepted": "accepted",
    "agreed": "accepted",
    "approved": "accepted",
    "adopted": "accepted",
    "endorsed": "accepted",
    "rejected": "rejected",
    "declined": "rejected",
    "refused": "rejected",
    "noted": "noted",
}
#: What a decision's outcome says of the recommendation that it repeats.
BY_OUTCOME: dict[str, Fate] = {
    "agreed": "accepted",
    "approved": "accepted",
    "resolved": "accepted",
    "refused": "rejected",
    "noted": "noted",
}
_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNT = re.compile(rf"\b(?:({'|'.join(_WORDS)})|(\d{{1,3}})) recommendations?\b", re.IGNORECASE)
_RANGE = re.compile(r"(\d{1,3})(?: ?[-–] ?(\d{1,3}))?")
_SINGLE = re.compile(r"\b(?:the|this|that|its|their) recommendation\b(?!s)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """A fate, and which recommendations it is told of: their numbers, or how many, or one; else all of them."""

    fate: Fate
    numbers: frozenset[str] = frozenset()
    count: int | None = None
    single: bool = False


def told_fates(sentence: str, book: PatternBook) -> Iterator[Told]:
    """Yield what a sentence says became of recommendations, each pattern's first match alone; no two on one place."""
    taken: list[tuple[int, int]] = []
    for pattern in book:
        found = pattern.regex.search(sentence)
        if found and not any(found.start() < end and start < found.end() for start, end in taken):
            taken.append(found.span())
            yield _told(found, pattern)


def _told(found: re.Match[str], pattern: Pattern) -> Told:
    groups = found.groupdict()
    fate = _VERBS[groups["verb"].lower()] if groups.get("verb") else _FATES[pattern.yields]
    which = found["which"]
    counted = _COUNT.search(which)
    count = None
    if counted:
        count = _WORDS.index(counted[1].lower()) + 2 if counted[1] else int(counted[2])
    return Told(fate, _numbers(groups.get("numbers") or ""), count, bool(_SINGLE.search(which)))


def _numbers(said: str) -> frozenset[str]:
    """Read "1, 3 and 5" or "2-4" as the numbers that it holds."""
    found: set[str] = set()
    for first, last in _RANGE.findall(said):
        end = int(last) if last and int(first) <= int(last) < int(first) + 50 else int(first)
        found |= {str(n) for n in range(int(first), end + 1)}
    return frozenset(found)


def meant(told: Told, listed: Sequence[tuple[str | None, T]]) -> Iterable[T]:
    """Return the recommendations, each given with its number, that a sentence is about; none where they do not fit.

    A number must be among them, a count must be theirs, and "the recommendation" needs there to be one.
    """
    if told.numbers:
        named = [item for number, item in listed if number in told.numbers]
        return named if len(named) == len(told.numbers) else ()
    if told.count is not None and told.count != len(listed):
        return ()
    if told.single and len(listed) != 1:
        return ()
    return [item for _, item in listed]
