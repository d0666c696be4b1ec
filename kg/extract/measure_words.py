"""The words before and after a quantity that can tell what it counts, up to where a clause ends."""

import re
from collections.abc import Sequence

from kg.lexicon import PatternBook
from kg.model import Span

_TOKEN = re.compile(r"\([^()]{1,60}\)|\d{1,3}(?:,\d{3})+(?:\.\d+)?|[\w’'/&%-]+(?:\.\d+)?|[.,;:!?()–—\"“”‘\t|]")
_BREAK = frozenset('.;:!?()–—"“”‘\t|')
_NEXT = re.compile(r"\s+(\w+)")
_NUMBERED = re.compile(r"\(\w{1,2}\)")
#: How many words may tell of a thing: after its number, before it, and before it with what rose or fell.
_AFTER, _BEFORE, _SUBJECT = 11, 9, 14


class MeasureWords:
    """Walks from a quantity to the words that belong to it, by the word lists of the figures book."""

    def __init__(self, book: PatternBook) -> None:
        """Take the word lists."""
        self._words = {name: frozenset(words) for name, words in book.words.items()}

    def _joined(self, before: list[str], after: list[str]) -> str | None:
        words = " ".join([*self._trimmed(before), *self._trimmed(after)])
        return words if len(words) > 3 and not words.replace(" ", "").isdigit() else None

    def asked(self, text: str, of: Span) -> str | None:
        """Return the words of what was asked for, up to where its clause ends."""
        return self._joined([], self._after(text, of))

    def _tells(self, before: list[str]) -> bool:
        return bool(self._words["telling"] & {word.lower() for word in before})

    def _after(self, text: str, rest: Span) -> list[str]:
        words: list[str] = []
        for found in _TOKEN.finditer(text, rest.start, rest.end):
            word = found.group()
            pair = word == "and" and _NEXT.match(text, found.end())
            goes_on = bool(pair) and pair[1] in self._words["paired"] if pair else False
            stopped = words and not goes_on and (word == "," or word in self._words["stop"])
            closing = word == ")" and not words
            if (word in _BREAK and not closing) or (word == "," and not words) or stopped or len(words) == _AFTER:
                break
            if word != "," and not closing:
                words.append(word.lstrip("-"))
        return words

    def _before(self, text: str, start: int, end: int) -> list[str]:
        words: list[str] = []
        for found in reversed(list(_TOKEN.finditer(text, max(start, end - 140), end))):
            word = found.group()
            said = bool(self._trimmed(words))
            full = any(one.lower() not in self._words["hollow"] | self._words["edge"] for one in words)
            parted = said and (word in _BREAK or (full and word in (",", "that", "which", "where")))
            changed = not self._words["changing"].isdisjoint(one.lower() for one in words)
            if parted or len(words) == (_SUBJECT if changed else _BEFORE):
                break
            if word.strip("-") and word not in _BREAK and word != "," and not _NUMBERED.fullmatch(word):
                words.insert(0, word.lstrip("-"))
        return words

    def _trimmed(self, words: Sequence[str]) -> Sequence[str]:
        first, last, edge = 0, len(words), self._words["edge"]
        while first < last and words[first].lower() in edge:
            first += 1
        while last > first and words[last - 1].lower() in edge:
            last -= 1
        return words[first:last]
