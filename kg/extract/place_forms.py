"""Places by the form of their names: what ends in a word such as Road, Hall or Common."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.extract.mentions import LINKS, Run, Word
from kg.extract.name_heads import bare, parted
from kg.lexicon import PatternBook


def built_places(found: Iterable[Run], book: PatternBook) -> Iterator[Sequence[Word]]:
    """Yield the names that end in a word such as Road; one may follow another, as in an address."""
    words = {name: frozenset(entries) for name, entries in book.words.items()}
    for run in found:
        parts = parted(run)
        if any(bare(word.text) in words["head"] for word in parts):
            yield from _built(parts, words)


def _built(words: Sequence[Word], known: Mapping[str, frozenset[str]]) -> Iterator[Sequence[Word]]:
    heads, ways, stops = known["head"], known["way"], known["stop"] | {"/"} | LINKS
    floor = 0
    for place, word in enumerate(words):
        if bare(word.text) in heads and _ends_here(words, place, heads, ways):
            named = words[_back(words, place, floor, stops) : place + 1]
            if _is_place(named, known):
                yield named[:-1] if len(named) > 1 and word.text in ("Ward", "Village") else named
            floor = place + 1


def _ends_here(words: Sequence[Word], place: int, heads: frozenset[str], ways: frozenset[str]) -> bool:
    """Tell whether a name ends at a head: in "Lime House Lynn Road", not in "Lime House Project"."""
    following = [bare(word.text) for word in words[place + 1 :]]
    if not following or following[0] in LINKS or following[0] == "/":
        return True
    return following[0] not in heads and (bare(words[place].text) in ways or bool(ways & set(following)))


def _is_place(named: Sequence[Word], known: Mapping[str, frozenset[str]]) -> bool:
    name = " ".join(word.text for word in named)
    said = {word.text for word in named[:-1]} - {"The"}
    if any(len(word) == 1 or word[-1].isdigit() for word in said):
        return False
    if said:
        return name in known["whole"] or not said <= known["not_place"]
    return name == "Cemetery" or (name.startswith("The ") and name[4:] in known["alone"])


def _back(words: Sequence[Word], place: int, floor: int, stops: frozenset[str]) -> int:
    first = place
    while first > floor and place - first < 4 and words[first - 1].text not in stops:
        first -= 1
    return first
