"""The words that an expression cannot match without: where none of them stands, it need not be searched for.

Most phrases match one sentence in a thousand, and to look for a word takes a hundredth of a search's time.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from typing import Any

#: Shorter words stand everywhere; looking for more of them than so many takes as long as a search.
_SHORTEST, _MOST = 3, 64
#: Words and endings that stand in nearly every sentence: a set that holds one is worth little.
_EVERYWHERE = frozenset("and for from has have not that the was were with ate ent ing ion tion".split())  # noqa: SIM905
#: An expression that can take more characters has no bound to speak of.
_FARTHEST = 100_000

Words = frozenset[str]


def needed(regex: re.Pattern[str]) -> tuple[str, ...]:
    r"""Return words in small letters of which every match holds one; none where the expression tells of none.

    >>> needed(re.compile(r"\b(?:moved|seconded)\s+by\s+(?P<who>[A-Z]\w+)"))
    ('moved', 'seconded')
    """
    return tuple(sorted(_best(_parsed(regex))))


@lru_cache(1)
def _parsed(regex: re.Pattern[str]) -> Any:
    """Return an expression's parts, by what `re.compile` parses with, which has no public name."""
    return import_module("re._parser").parse(regex.pattern, regex.flags)


def reach_of(regex: re.Pattern[str]) -> tuple[int, int] | None:
    """Return how many characters a match takes at most, and how many beyond it are looked at; None for no bound."""
    parsed = _parsed(regex)
    longest, ahead = parsed.getwidth()[1], _looked_at(parsed)
    return (longest, ahead) if max(longest, ahead) < _FARTHEST else None


def _looked_at(parsed: Iterable[Any]) -> int:
    """Return how many characters all that looks ahead or back in an expression sees at most."""
    seen = 0
    for sort, value in parsed:
        if str(sort) in ("ASSERT", "ASSERT_NOT"):
            seen += value[1].getwidth()[1]
        for part in _parts(value):
            seen += _looked_at(part)
    return seen


def _parts(value: Any) -> Iterator[Any]:
    """Yield the expressions within a part of one."""
    if hasattr(value, "getwidth"):
        yield value
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from _parts(one)


def windows(words: tuple[str, ...], longest: int, text: str, start: int, end: int) -> list[tuple[int, int]] | None:
    """Return the stretches, first and last offset, in which a match that holds one of the words can begin, in order.

    None where they are no shorter than the whole, or cannot be told since letters change their number in small ones.
    """
    folded = _folded(text, start, end)
    if len(folded) != end - start:
        return None
    found: list[int] = []
    for word in words:
        at = folded.find(word)
        while at >= 0:
            found.append(at)
            if len(found) * longest > len(folded):
                return None
            at = folded.find(word, at + 1)
    merged: list[tuple[int, int]] = []
    for at in sorted(found):
        first, last = max(start, start + at - longest), start + at
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], last)
        else:
            merged.append((first, last))
    return merged


def holds(words: tuple[str, ...], text: str, start: int, end: int) -> bool:
    """Tell whether one of the words stands between the offsets, in whatever case."""
    folded = _folded(text, start, end)
    for word in words:  # noqa: SIM110 -- a generator takes longer than all the words.
        if word in folded:
            return True
    return False


@lru_cache(16)
def _folded(text: str, start: int, end: int) -> str:
    """Return a stretch in small letters; phrase after phrase is looked for in the same one."""
    return text[start:end].lower()


def _best(parsed: Iterable[Any]) -> Words:
    """Return, of all sets of words of which a match must hold one, that with the longest and fewest; empty for none."""
    sets = [words for words in _sets(parsed) if len(words) <= _MOST]
    return max(
        sets,
        key=lambda words: (
            _EVERYWHERE.isdisjoint(map(str.strip, words)),
            min(len(word.strip()) for word in words),
            -len(words),
        ),
        default=frozenset(),
    )


def _sets(parsed: Iterable[Any]) -> Iterator[Words]:
    """Yield the sets of words that the parts of an expression need, one after another as they stand in it."""
    run = ""
    for sort, value in parsed:
        name = str(sort)
        if name == "LITERAL" and value < 128:
            run += chr(value).lower()
        # What takes no characters parts no word. What is looked ahead to must be there; what stands before need not be.
        elif name == "ASSERT":
            yield from filter(None, (_best(value[1]) if value[0] > 0 else frozenset(),))
        elif name not in ("AT", "ASSERT_NOT"):
            yield from _word(run)
            run = ""
            yield from filter(None, (_within(name, value),))
    yield from _word(run)


def _word(run: str) -> Iterator[Words]:
    if len(run.strip()) >= _SHORTEST:
        yield frozenset((run,))


def _within(name: str, value: Any) -> Words:
    """Return the words that a group, an alternative or a repeated part needs."""
    if name == "SUBPATTERN":
        return _best(value[3])
    if name == "ATOMIC_GROUP":
        return _best(value)
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return _best(value[2]) if value[0] else frozenset()
    if name == "BRANCH":
        branches = [_best(branch) for branch in value[1]]
        return frozenset().union(*branches) if all(branches) else frozenset()
    return frozenset()
