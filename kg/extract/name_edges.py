"""Where a name begins: not before the person of a line of attendance, nor before another name that "and" joins on."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.mentions import LINKS, Word
from kg.extract.person_words import NameWords, name_words
from kg.lexicon import Concept, Lexicon

_SMALL = re.compile(r"(?<![\w.’'])[a-z]{2,}")
_NTH = re.compile(r"(?<![\w.])\d{1,3}(?:st|nd|rd|th)[ \t]+$")
#: The fewest words of a line that can name a person and what they are of: "Pam Moss Harwen Police".
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Edges:
    """What tells where a name begins: towns, forenames, last words of places, and words that open a name."""

    names: NameWords
    towns: frozenset[str]
    parts: frozenset[str]
    sited: frozenset[str]
    opens: frozenset[str]
    troops: frozenset[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Edges":
        """Take the words of the lexicon."""
        book, councils = lexicon.book("organisations"), tuple(council.short_name for council in lexicon.councils)
        labels = _labels(lexicon.scheme("places"), lexicon.book("gazetteer").words["settlement"], councils)
        return cls(
            names=name_words(lexicon),
            towns=frozenset(label for label in labels if " " not in label),
            parts=frozenset(word for label in labels for word in label.split()),
            sited=frozenset(lexicon.book("places").words["head"]),
            opens=frozenset(book.words["opens_name"]),
            troops=frozenset(book.words["troop"]),
        )

    def own(self, text: str, words: Sequence[Word], kinds: Collection[str]) -> Sequence[Word]:
        """Return the words of a name without what only stands before it; ``kinds`` say no particular one alone.

        "Pam Moss Dorset Police" on a line of its own is Dorset Police, "Sight and Leeds Bus Club" is Leeds Bus Club.
        """
        words = self._after_person(text, words, kinds)
        for place in range(len(words) - 3, 0, -1):
            if words[place].text in ("and", "&") and words[place + 1].text in self.towns:
                return words if words[place - 1].text in self.parts else words[place + 1 :]
        return words

    def _after_person(self, text: str, words: Sequence[Word], kinds: Collection[str]) -> Sequence[Word]:
        if len(words) < _SHORTEST or not self.names.is_forename(words[0].text):
            return words
        line = text[text.rfind("\n", 0, words[0].start) + 1 : words[0].start]
        rest = words[2:]
        particular = not {word.text for word in rest[:-1]} <= set(kinds)
        named = rest[0].text in self.towns or rest[0].text in self.opens
        person = words[1].text not in LINKS and words[1].text not in self.sited
        return rest if named and person and particular and not _SMALL.search(line) else words

    def numbered(self, text: str, words: Sequence[Word]) -> Sequence[Word]:
        """Return the words of a troop of scouts or guides with its number: "1st Harwen Scout Group"."""
        if not self.troops.isdisjoint(word.text for word in words):
            found = _NTH.search(text, max(0, words[0].start - 6), words[0].start)
            if found:
                return (Word(found.group().strip(), found.start(), found.end()), *words)
        return words


@lru_cache(maxsize=2)
def _labels(places: tuple[Concept, ...], settlements: tuple[str, ...], councils: tuple[str, ...]) -> tuple[str, ...]:
    return (*(label for place in places for label in place.labels), *settlements, *councils)
