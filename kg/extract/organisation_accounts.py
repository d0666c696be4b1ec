"""Who is paid or writes, by the lines of a parish's accounts and correspondence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.mentions import Mention, key_of, plain
from kg.extract.name_heads import bare
from kg.extract.organisation_dealings import COUNCIL
from kg.extract.person_titles import is_title
from kg.extract.person_words import NameWords, name_words
from kg.lexicon import Lexicon, PatternBook
from kg.model import Span

_COMPANY = re.compile(r"\b(?:Ltd|Limited|plc|PLC|LLP|CIC)\.?$")
#: Lines whose name of two words may be a person's unless its last word is a firm's.
_DOUBTED = "paid"
#: Lines that tell a payee or a writer so surely that only a person's forename or initial makes it none.
_SURE = ("paid-by-cheque", "paid-on-a-line", "paid-for-something", "writes-about")
#: A name of so many words is no person's, whatever it begins with.
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class _Words:
    """What no payee's name has in it, what none begins with, what ends a firm's, and forenames."""

    unfit: frozenset[str]
    stops: frozenset[str]
    firms: frozenset[str]
    names: NameWords

    @classmethod
    def of(cls, book: PatternBook, lexicon: Lexicon) -> "_Words":
        return cls(
            unfit=frozenset(book.words["not_payee"]),
            stops=frozenset(book.words["stop"]),
            firms=frozenset((*book.words["trade"], *book.words["head"])),
            names=name_words(lexicon),
        )

    def is_person(self, words: list[str], kind: str) -> bool:
        """Tell whether a name may be a person's: it has an initial, a forename, or but two words, none of a firm's."""
        initial = any(len(word.strip(".")) == 1 for word in words)
        if kind in _SURE:
            few = len(words) < _LONGEST and words[-1] not in self.firms
            return (initial and "&" not in words) or is_title(words[0]) or (few and self.names.is_forename(words[0]))
        return initial or (kind == _DOUBTED and len(words) < 3 and words[-1] not in self.firms)


def on_lines(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield who is paid or writes, in accounts and correspondence; a name of two words may be a person's."""
    book = lexicon.book("organisations")
    known = _Words.of(book, lexicon)
    for kind in (_DOUBTED, "paid-to", "writes", *_SURE):
        for found in book[kind].finditer(text):
            name = plain(found["name"])
            words = name.split()
            fits = known.unfit.isdisjoint(map(bare, words)) and words[0] not in known.stops
            council = kind in _SURE and COUNCIL.fullmatch(name)
            if fits and not council and (not known.is_person(words, kind) or _COMPANY.search(name)):
                yield Mention(name, Span(*found.span("name")), key_of(name), f"organisation-{kind}")
