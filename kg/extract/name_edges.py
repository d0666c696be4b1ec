"""Where a name begins: not before the person of a line of attendance, nor before another name that "and" joins on."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.mentions import LINKS, Word
from kg.extract.person_words import NameWords, name_words
from kg.lexicon import Concept, Lexicon

#: A place whose name has a small word in it that no run of capitals crosses.
_LINKED = re.compile(r" (?:under|le|on|by|in|next|the) [A-Z]\w+$")
_SMALL = re.compile(r"(?<![\w.’'])[a-z]{2,}")
_NTH = re.compile(r"(?<![\w.])\d{1,3}(?:st|nd|rd|th)[ \t]+$")
#: The fewest words of a line that can name a person and what they are of: "Pam Moss Harwen Police".
_SHORTEST = 4
#: How far before a person a line must be a list's: a printed list of those who came may have lost its line ends.
_RUN_ON = 40
#: What goes on with a name up to its letters: " and Early Years (PACEY)".
_LETTERED = re.compile(r"\s(?P<rest>(?:and|&)(?:\s[A-Z][\w’'-]+){1,4})\s\((?P<letters>[A-Z]{3,8})\)")
#: What is said of a saint, and the saint before it: "St John the Baptist Primary".
_SAINTS = frozenset({"Baptist", "Evangelist", "Apostle", "Martyr", "Divine", "Great", "Confessor", "Worker"})
_SAINT = re.compile(r"\b(?:St\.?|Saint)\s[A-Z][a-z]+\sthe\s$")
#: Before a Welsh article, the beginning of a name.
_ARTICLE = re.compile(r"(?<![\w’'])[A-ZŴŶ][\w’']{1,14}[ \t](?:y|yr|ar|a’r|a'r)[ \t]$")
_ASIDE = re.compile(r"\([^()]{0,30}\)|\b(?:and|of|for)\b")


@dataclass(frozen=True, slots=True)
class _Places:
    """The known places: whole names, those of one word, every word of them, and how those with a small word begin."""

    names: frozenset[str]
    towns: frozenset[str]
    parts: frozenset[str]
    begun: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Edges:
    """What tells where a name begins: places, forenames, last words of places, and words that open a name."""

    names: NameWords
    known: _Places
    sited: frozenset[str]
    opens: frozenset[str]
    troops: frozenset[str]

    @classmethod
    @lru_cache(maxsize=2)
    def of(cls, lexicon: Lexicon) -> "Edges":
        """Take the words of the lexicon, once."""
        book, councils = lexicon.book("organisations"), tuple(council.short_name for council in lexicon.councils)
        return cls(
            names=name_words(lexicon),
            known=_known(lexicon.scheme("places"), lexicon.book("gazetteer").words["settlement"], councils),
            sited=frozenset(lexicon.book("places").words["head"]),
            opens=frozenset(book.words["opens_name"]),
            troops=frozenset(book.words["troop"]),
        )

    def own(self, text: str, words: Sequence[Word], kinds: Collection[str]) -> Sequence[Word]:
        """Return the words of a name without what only stands before it; ``kinds`` say no particular one alone.

        "Pam Moss Dorset Police" on a line of its own is Dorset Police, "Sight and Leeds Bus Club" is Leeds Bus Club.
        """
        words = with_article(text, self._whole_place(text, self._after_person(text, words, kinds)))
        for place in range(len(words) - 3, 0, -1):
            if words[place].text in ("and", "&") and words[place + 1].text in self.known.towns:
                one = words[place - 1].text in self.known.parts and words[place - 1].text != words[place + 1].text
                return words if one else words[place + 1 :]
        return words

    def is_person(self, words: Sequence[str]) -> bool:
        """Tell whether words are a forename, alone or with a surname: "Ann Moss", "Kirsty"; no place's name is."""
        first = bool(words) and self.names.is_forename(words[0]) and len(words) < _SHORTEST
        return first and " ".join(words) not in self.known.names and self.sited.isdisjoint(words)

    def _after_person(self, text: str, words: Sequence[Word], kinds: Collection[str]) -> Sequence[Word]:
        if len(words) < _SHORTEST or not self.names.is_forename(words[0].text):
            return words
        line = text[text.rfind("\n", 0, words[0].start) + 1 : words[0].start]
        line = line if len(line) < _RUN_ON else line[-_RUN_ON:].partition(" ")[2]
        rest = words[2:]
        particular = not {word.text for word in rest[:-1]} <= set(kinds)
        opening = (rest[0].text, f"{rest[0].text} {rest[1].text}")
        named = (
            not self.known.towns.isdisjoint(opening[:1]) or opening[1] in self.known.names or opening[0] in self.opens
        )
        person = words[1].text not in LINKS and words[1].text not in self.sited
        return rest if named and person and particular and not _SMALL.search(_ASIDE.sub("", line)) else words

    def _whole_place(self, text: str, words: Sequence[Word]) -> Sequence[Word]:
        """Return the words with the beginning of a place's name that a small word broke off: "Newcastle under"."""
        begun = self.known.begun.get(words[0].text) if words else None
        start = words[0].start - len(begun) - 1 if begun else -1
        if begun and start >= 0 and text.startswith(f"{begun} ", start):
            return (Word(begun, start, start + len(begun)), *words)
        return words

    def numbered(self, text: str, words: Sequence[Word]) -> Sequence[Word]:
        """Return the words of a troop of scouts or guides with its number: "1st Harwen Scout Group"."""
        if not self.troops.isdisjoint(word.text for word in words):
            found = _NTH.search(text, max(0, words[0].start - 6), words[0].start)
            if found:
                return (Word(found.group().strip(), found.start(), found.end()), *words)
        return words


def to_letters(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """Return a name with what "and" joins to it where its letters tell: "Elm Society for Care and Sport (ESCS)"."""
    found = _LETTERED.match(text, words[-1].end)
    whole = text[words[0].start : found.end("rest")].split() if found else []
    if not found or "".join(word[0] for word in whole if word[0].isupper()) != found["letters"]:
        return words
    return (*words, Word(found["rest"], found.start("rest"), found.end("rest")))


def with_article(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """Return the words of a Welsh name with what its article broke off: "Hafod y" of "Hafod y Coed Surgery"."""
    found = _ARTICLE.search(text, max(0, words[0].start - 24), words[0].start) if words else None
    if words and not found and words[0].text in _SAINTS:
        found = _SAINT.search(text, max(0, words[0].start - 24), words[0].start)
    return (Word(text[found.start() : found.end()].rstrip(), found.start(), found.end()), *words) if found else words


def _known(places: tuple[Concept, ...], settlements: tuple[str, ...], councils: tuple[str, ...]) -> _Places:
    labels = (*(label for place in places for label in place.labels), *settlements, *councils)
    return _Places(
        names=frozenset(labels),
        towns=frozenset(label for label in labels if " " not in label),
        parts=frozenset(word for label in labels for word in label.split()),
        begun={label.rpartition(" ")[2]: label.rpartition(" ")[0] for label in labels if _LINKED.search(label)},
    )
