"""Roads with more before them than their names: a house of an address, a matter of a list, that lost its comma."""

import re
from collections.abc import Iterable, Iterator

from kg.extract.mentions import Mention, key_of
from kg.extract.name_heads import bare
from kg.extract.place_forms import way_key
from kg.lexicon import PatternBook
from kg.model import Span

#: The fewest letters of a house's name.
_SHORTEST = 4


def apart(text: str, found: Iterable[Mention], book: PatternBook) -> Iterator[Mention]:
    """Yield the places, a road that stands alone elsewhere without what is before it: "Kelwood Lynn Road", "Lynn Road".

    What is before it is a house's name where it is a word that the text has with a capital alone.
    """
    mentions = list(found)
    alone = {mention.key for mention in mentions}
    ways, compass = frozenset(book.words["way"]), frozenset(book.words["compass"])
    unfit = frozenset((*book.words["head"], *book.words["not_name"], *book.words["kind"], *book.words["stop"]))
    for mention in mentions:
        words = list(re.finditer(r"\S+", mention.span.of(text)))
        road = _road(text, mention, words, alone) if words[-1].group() in ways else None
        if road is None or compass.intersection(word.group() for word in words[: -len(road.name.split())]):
            yield mention
            continue
        yield road
        before = [word.group() for word in words[: -len(road.name.split())]]
        if len(before) == 1 and _is_house(text, before[0], unfit):
            start = mention.span.start
            yield Mention(before[0], Span(start, start + len(before[0])), key_of(before[0]), "place-house")


def _road(text: str, mention: Mention, words: list[re.Match[str]], alone: set[str]) -> Mention | None:
    """Return the longest end of a name, of two words or more, that names a road by itself."""
    for first in range(1, len(words) - 1):
        span = Span(mention.span.start + words[first].start(), mention.span.end)
        name = " ".join(word.group() for word in words[first:])
        if way_key(name) in alone and way_key(name) != mention.key:
            return Mention(name, span, way_key(name), mention.rule)
    return None


def _is_house(text: str, word: str, unfit: frozenset[str]) -> bool:
    named = word not in unfit and len(word) >= _SHORTEST and word[0].isupper() and word == bare(word)
    return named and not re.search(rf"\b{re.escape(word.lower())}\b", text)
