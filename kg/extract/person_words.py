"""The words that tell a person's name from a street, a firm or a service, ready for look-up."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from kg.lexicon import Concept, Lexicon

#: Phrases by their first word in lower case: the words that follow (lower case) and what the phrase stands for.
Phrases = dict[str, list[tuple[tuple[str, ...], str]]]


@dataclass(frozen=True, slots=True, eq=False)
class NameWords:
    """Forenames, titles, posts and the words that no person's name ends in, all in lower case."""

    forenames: frozenset[str]
    doubtful: frozenset[str]
    things: frozenset[str]
    place_surnames: frozenset[str]
    particles: frozenset[str]
    postnominals: frozenset[str]
    plurals: frozenset[str]
    openers: frozenset[str]
    not_surnames: frozenset[str]
    surnames_too: frozenset[str]
    lone_surnames: frozenset[str]
    field_labels: frozenset[str]
    mens: frozenset[str]
    womens: frozenset[str]
    ranks: Phrases
    posts: Phrases
    rank_groups: dict[str, str]
    post_groups: dict[str, str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> Self:
        """Take the words from the lexicon's ranks, posts and names."""
        words = {name: frozenset(entries) for name, entries in lexicon.book("names").words.items()}
        ranks, posts = lexicon.scheme("ranks"), lexicon.scheme("posts")
        return cls(
            forenames=words["forenames"],
            doubtful=words["doubtful_forenames"],
            things=words["things"],
            place_surnames=words["place_surnames"],
            particles=words["particles"],
            postnominals=words["postnominals"],
            plurals=words["plural_titles"],
            openers=words["post_openers"],
            not_surnames=words["not_surnames"],
            surnames_too=words["surnames_too"],
            lone_surnames=words["lone_surnames"],
            field_labels=words["field_labels"],
            mens=frozenset(lexicon.book("resolving").words["named_men"]),
            womens=frozenset(lexicon.book("resolving").words["named_women"]),
            ranks=_phrases(ranks),
            posts=_phrases(posts),
            rank_groups=_groups(ranks),
            post_groups=_groups(posts),
        )

    def elected(self, ranks: tuple[str, ...]) -> str | None:
        """Return the first of some titles that only those elected bear, or None."""
        return next((rank for rank in ranks if self.rank_groups[rank] == "elected"), None)

    def is_forename(self, word: str) -> bool:
        """Tell whether a word is a known forename: "Siân", "Mary-Jane"."""
        plain = fold(word)
        return plain in self.forenames or (not plain.startswith("non-") and plain.split("-")[0] in self.forenames)


@lru_cache(maxsize=2)
def name_words(lexicon: Lexicon) -> NameWords:
    """Return the lexicon's words of names, made once."""
    return NameWords.of(lexicon)


_ACCENTS = str.maketrans("áàâäéèêëíìîïóòôöúùûüŵŷÿçñ’", "aaaaeeeeiiiioooouuuuwyycn'")


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """Fold a word for look-up: lower case, no accents, straight apostrophes.

    >>> fold("Siân")
    'sian'
    """
    return word.lower().translate(_ACCENTS)


def _phrases(concepts: tuple[Concept, ...]) -> Phrases:
    found: Phrases = {}
    for concept in concepts:
        for label in concept.labels if concept.broader else ():
            first, *rest = fold(label).replace("-", " ").split()
            found.setdefault(first, []).append((tuple(rest), concept.notation))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def _groups(concepts: tuple[Concept, ...]) -> dict[str, str]:
    """Map each notation to the topmost concept it stands under."""
    broader = {c.notation: c.broader for c in concepts}

    def top(notation: str) -> str:
        above = broader.get(notation)
        return top(above) if above else notation

    return {notation: top(notation) for notation in broader}
