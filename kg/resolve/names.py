"""Names of things folded so that one thing's spellings meet: ampersands, apostrophes, plurals, a misprint.

Only strings here. A fold never decides anything: it says which names deserve to be compared.
"""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from kg.iri import slug

_SMALL = frozenset(["a", "an", "and", "at", "by", "for", "in", "of", "on", "the", "to", "with"])
_LONG_ENOUGH = 5
_ABBREVIATED = re.compile(r"\b(?:[A-Z]\.){2,}|\b[BCDPT]C\b|^[A-Z&]{2,8}$")


@lru_cache(maxsize=1 << 16)
def words(name: str) -> tuple[str, ...]:
    """Split a name into folded words, without a leading article.

    >>> words("The Children & Young People’s Panel")
    ('children', 'and', 'young', 'peoples', 'panel')
    """
    found = tuple(word for word in slug(name).split("-") if word)
    return found[1:] if len(found) > 1 and found[0] in ("the", "a", "an") else found


@lru_cache(maxsize=1 << 16)
def gist(name: str) -> tuple[str, ...]:
    """Keep the words that tell names apart, without their plural s.

    >>> gist("Multi-Agency Children's Hub") == gist("Multi Agency Children Hub")
    True
    """
    return telling(words(name)) or words(name)


def telling(found: tuple[str, ...]) -> tuple[str, ...]:
    """Keep the words of a text that tell, stemmed as in a gist."""
    return tuple(stem(word) for word in found if word not in _SMALL)


def text_words(text: str) -> tuple[str, ...]:
    """Split a whole text into folded words."""
    return tuple(word for word in slug(text).split("-") if word)


def stem(word: str) -> str:
    """Take the plural or possessive s from a word of some length: "services" and "service" are one."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def misprinted(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two gists of several words are the same but for one slip of a letter.

    A slip never touches a short word, a number or a first letter: "north" and "south" or "ward 1" and "ward 2" differ.

    >>> misprinted(gist("Mulit-Agency Children' Hub"), gist("Multi-Agency Children's Hub"))
    True
    """
    if len(one) != len(other) or len(one) < 2:
        return False
    unlike = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(unlike) == 1 and _slip(*unlike[0])


def _slip(a: str, b: str) -> bool:
    if min(len(a), len(b)) < _LONG_ENOUGH or a[0] != b[0] or not (a.isalpha() and b.isalpha()):
        return False
    return OSA.distance(a, b, score_cutoff=1) <= 1


def is_acronym(name: str) -> bool:
    """Tell whether a name is a run of capitals, such as "MACH" or "CQC"."""
    bare = name.strip().removeprefix("the ").removeprefix("The ")
    return 2 < len(bare) < 8 and bare.isalpha() and bare.isupper()


def initials(name: str) -> str:
    """Return the first letters of a name's words, for comparison with an acronym.

    >>> initials("Multi-Agency Children's Hub")
    'mach'
    """
    return "".join(word[0] for word in words(name) if word not in _SMALL)


def plainness(name: str) -> tuple[bool, bool]:
    """Rank a name as a label: one that is not in capitals throughout, and is no abbreviation, ranks first.

    >>> max(["STEEPLE PARISH COUNCIL", "Steeple P.C.", "Steeple Parish Council"], key=plainness)
    'Steeple Parish Council'
    """
    letters = [c for c in name if c.isalpha()]
    shouted = " " in name.strip() and all(c.isupper() for c in letters)
    short = is_acronym(name) or bool(_ABBREVIATED.search(name))
    return (not shouted, not short)
