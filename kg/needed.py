"""The words that an expression cannot match without: where none of them stands, it need not be searched for.

Most phrases match one sentence in a thousand, and to look for a word takes a hundredth of a search's time.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from typing import Any

#: Shorter words stand everywhere; looking for more of them than so many takes as long as a search.
_SHORTEST, _MOST = 3, 24

Words = frozenset[str]


def needed(regex: re.Pattern[str]) -> tuple[str, ...]:
    r"""Return words in small letters of which every match holds one; none where the expression tells of none.

    >>> needed(re.compile(r"\b(?:moved|seconded)\s+by\s+(?P<who>[A-Z]\w+)"))
    ('moved', 'seconded')
    """
    parser = import_module("re._parser")  # What `re.compile` parses with; it has no public name.
    return tuple(sorted(_best(parser.parse(regex.pattern, regex.flags))))


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
    return max(sets, key=lambda words: (min(map(len, words)), -len(words)), default=frozenset())


def _sets(parsed: Iterable[Any]) -> Iterator[Words]:
    """Yield the sets of words that the parts of an expression need, one after another as they stand in it."""
    run = ""
    for sort, value in parsed:
        name = str(sort)
        if name == "LITERAL" and value < 128:
            run += chr(value).lower()
        elif name not in ("AT", "ASSERT", "ASSERT_NOT"):  # These take no characters: what stands beside them touches.
            yield from _word(run)
            run = ""
            yield from filter(None, (_within(name, value),))
    yield from _word(run)


def _word(run: str) -> Iterator[Words]:
    if len(run) >= _SHORTEST:
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
