"""Organisations that people are said to be of: in brackets after a name, or in a declaration of interest."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.mentions import LINKS, Mention, key_of, plain
from kg.extract.name_edges import Edges
from kg.extract.name_heads import bare
from kg.extract.person_words import NameWords, name_words
from kg.lexicon import Concept, Lexicon, PatternBook
from kg.model import Span

_TITLES = frozenset({"Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Professor", "Rev", "Sgt", "Inspector"})
#: The letters of a council: "Glasgow CC", "WLDC"; and of no organisation that a person can be of.
_COUNCIL = re.compile(r"(?:.* )?(?:[A-Z]{0,5}[CBDPT][Cc]|BC[A-Z&]{2,6})|.*\b[Cc]ouncil")
#: How far back a line's list may begin.
_REACH = 600
_CLEAN = re.compile(r"[^\w’'-]")


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands in brackets after a person and is no organisation: fields, posts, parties, places, names."""

    names: NameWords
    edges: Edges
    field: frozenset[str]
    unfit: frozenset[str]
    stops: frozenset[str]
    posts: frozenset[str]
    heads: frozenset[str]
    units: frozenset[str]
    letters: frozenset[str]

    @classmethod
    @lru_cache(maxsize=2)
    def of(cls, lexicon: Lexicon) -> "_Words":
        book = lexicon.book("organisations")
        unfit = frozenset((*book.words["stop"], *book.words["not_affiliated"]))
        schemes = tuple(lexicon.scheme(name) for name in ("subjects", "service-words", "posts", "ranks"))
        stops, posts = frozenset(book.words["stop"]), _lasts(schemes[2:])
        names, edges, heads = name_words(lexicon), Edges.of(lexicon), frozenset(book.words["head"])
        units = frozenset(lexicon.book("services").words["head"])
        letters = frozenset(book.words["not_initials"])
        return cls(names, edges, _fields(schemes), unfit, stops, posts, heads, units, letters)

    def is_person(self, words: list[str]) -> bool:
        """Tell whether words are a person's name: they begin with a forename or a title."""
        return words[0].rstrip(".") in _TITLES or self.names.is_forename(words[0])

    def is_field(self, words: list[str]) -> bool:
        """Tell whether words name a field of work ("Development & Environment"), or a kind alone: "Trust"."""
        said = {word.lower() for word in words} - LINKS
        return self.field.issuperset(said) or (len(words) == 1 and words[0] in self.heads)

    def is_employer(self, name: str) -> bool:
        """Tell whether what ends a line of attendance names an organisation: no post, service, field or place."""
        words = [bare(word) for word in name.split()]
        last = words[-1]
        post = not self.posts.isdisjoint(word.lower() for word in words) or self.names.is_forename(words[0])
        if _COUNCIL.fullmatch(name) or name in self.edges.known.names or (post and last not in self.heads):
            return False
        field = self.is_field(words) and last not in self.heads
        return not field and self.stops.isdisjoint(words) and last not in self.edges.sited

    def is_named(self, name: str, person: list[str]) -> bool:
        """Tell whether what stands in brackets names an organisation: no initials, post, field or place."""
        words = [bare(word) for word in name.split()]
        if _COUNCIL.fullmatch(name) or name in self.edges.known.names or not self.unfit.isdisjoint(words):
            return False
        if self.is_field(words) or self.edges.sited.intersection(words[-1:]) or name in self.letters:
            return False
        return not (name.isupper() and _is_short_for(name, person)) and not self.names.is_forename(words[0])


def affiliations(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield whom people are said to be of, in brackets: "Ann Moss (Harwen Barons)", "Mr C Weld (Courier)"."""
    words, book = _Words.of(lexicon), lexicon.book("organisations")
    for found in book["affiliated"].finditer(text):
        person, name = found["person"].split(), found["name"]
        if _is_member(text, found.start(), book) or not words.is_person(person):
            continue
        if words.is_named(name, person) and not _is_common(name, text):
            yield Mention(plain(name), Span(*found.span("name")), key_of(name), "organisation-affiliated")


def attending(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield whom those who attend are of, at the end of their line: "C Weld, Youth Harwen", "Al Dale – Moss - AD"."""
    words, book = _Words.of(lexicon), lexicon.book("organisations")
    lines = (*book["attends-for"].finditer(text), *book["attends-with-initials"].finditer(text))
    for found in lines:
        person, name = found["person"].split(), found["name"]
        letters = found.groupdict().get("letters")
        if letters and letters != "".join(word[0] for word in person):
            continue
        if words.is_person(person) and words.is_employer(name) and bare(name.split()[-1]) not in words.units:
            yield Mention(plain(name), Span(*found.span("name")), key_of(name), "organisation-affiliated")


def _is_member(text: str, start: int, book: PatternBook) -> bool:
    """Tell whether a person stands in a line's list of councillors, who have a ward or a party in brackets."""
    first = max(text.rfind("\n", 0, start) + 1, start - _REACH)
    members = [found.start() for found in book["members-listed"].finditer(text, first, start + 1)]
    others = [found.start() for found in book["others-listed"].finditer(text, first, start)]
    return bool(members) and max(members) > max(others, default=-1)


def declared(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield what members declare to be a manager, member or governor of: "an interest as manager of Harwen Fife"."""
    words, book = _Words.of(lexicon), lexicon.book("organisations")
    for found in book["declared"].finditer(text):
        name, start = bare(found["name"]), found.start("name")
        if words.is_named(name, []) and "’s " not in name:
            yield Mention(plain(name), Span(start, start + len(name)), key_of(name), "organisation-declared")


def _is_short_for(letters: str, person: list[str]) -> bool:
    """Tell whether letters may be a person's initials: at most as many as the name has words, and one more."""
    firsts = "".join(word[0] for word in person if word not in _TITLES).upper()
    if not firsts or len(letters) < 3:
        return len(letters) < 3
    return letters in firsts or firsts in letters or letters[0] == firsts[:1]


def _is_common(name: str, text: str) -> bool:
    """Tell whether a single word is a common one: the text has it in small letters."""
    return " " not in name and not name.isupper() and bool(re.search(rf"\b{re.escape(name.lower())}\b", text))


def _fields(schemes: tuple[tuple[Concept, ...], ...]) -> frozenset[str]:
    labels = (label for scheme in schemes for concept in scheme for label in concept.labels)
    return frozenset(_CLEAN.sub("", word).lower() for label in labels for word in label.split())


def _lasts(schemes: tuple[tuple[Concept, ...], ...]) -> frozenset[str]:
    labels = (label for scheme in schemes for concept in scheme for label in concept.labels)
    return frozenset(_CLEAN.sub("", label.split()[-1]).lower() for label in labels)
