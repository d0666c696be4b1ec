"""Organisations known by what is said of them alone: who runs a service, is written to, sends someone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.mentions import Mention, key_of, plain
from kg.extract.name_edges import Edges
from kg.extract.name_heads import bare
from kg.extract.person_words import NameWords, name_words
from kg.lexicon import Lexicon
from kg.model import Span

RULE = "organisation-dealt-with"
_KINDS = (
    "run-by",
    "dealt-with",
    "contracted",
    "engaged",
    "headed-by",
    "heads-it",
    "apposed",
    "called",
    "belongs-to",
    "corresponds",
    "asks",
    "awarded",
    "is-awarded",
    "its-grant",
    "hired",
    "quotes",
    "represented",
    "meets",
)
#: Where what may be a forename is none: "Ann Moss of Harley Care who spoke", "a trustee of Harley Care".
_OF_SOMEONE = frozenset({"engaged", "belongs-to"})
#: Where initials may be taken for whom one deals with: "registered with OSCAR".
_FOR_INITIALS = frozenset({"awarded", "is-awarded", "dealt-with", "corresponds", "run-by", "heads-it", "meets"})
#: The letters by which parishes call their councils: "EHDC", "BCKLWN", "Harwen PC".
COUNCIL = re.compile(r"(?:.* )?(?:[A-Z]{0,5}[CBD][Cc]|BC[A-Z&]{2,6}|PC|TC)")
#: Halls and the like ask for money and are given it by their own names: "a grant to Moss Museum".
_GIVEN = frozenset({"asks", "awarded", "is-awarded", "its-grant"})
#: How far back the words "outside bodies" may lead in to a list of them.
_LED = 2000
#: What two fields share: "the Regional Planning and Transportation Division".
_UNITS = frozenset(
    [
        "Division",
        "Department",
        "Directorate",
        "Team",
        "Service",
        "Services",
        "Unit",
        "Office",
        "Group",
        "Forum",
        "Partnership",
        "Trust",
    ]
)
_BODY = r"(?:(?:Sub-?)?(?:Committee|Panel|Board|Group|Forum|Cabinet|Council)|Directorate|Department|Service|Team)\b"


@dataclass(frozen=True, slots=True)
class Names:
    """What a name must not be: places, common words, forenames."""

    names: NameWords
    places: frozenset[str]
    alone: frozenset[str]
    edge: frozenset[str]
    opening: frozenset[str]
    last: frozenset[str]
    field: frozenset[str]
    stops: frozenset[str]
    initials: frozenset[str]
    posts: frozenset[str]
    halls: tuple[str, ...]
    several: frozenset[str]

    @classmethod
    @lru_cache(maxsize=2)
    def of(cls, lexicon: Lexicon) -> "Names":
        book, places = lexicon.book("organisations"), lexicon.book("places").words
        closing, stops = frozenset(book.words["closing"]), frozenset(book.words["stop"])
        return cls(
            names=name_words(lexicon),
            places=Edges.of(lexicon).known.names,
            alone=frozenset((*book.words["head"], *book.words["not_dealt"], *lexicon.book("services").words["common"])),
            edge=stops | (frozenset(places["not_name"]) - closing),
            opening=frozenset(book.words["opening"]),
            last=frozenset(places["head"]) - closing,
            field=frozenset(book.words["not_organisation"]),
            stops=stops,
            initials=frozenset(book.words["not_initials"]),
            posts=frozenset(book.words["post"]),
            halls=tuple(book.words["hall"]),
            several=frozenset(book.words["several"]),
        )

    def is_named(self, name: str, kind: str) -> bool:
        """Tell whether a name can be an organisation's: no place, council, person, post or common word."""
        words = [bare(word) for word in name.split()]
        places = self.places.issuperset(re.split(r"\s+(?:and|&)\s+", name))  # "hosted by Leeds and Bradford"
        if (
            words[-1] in self.several
            or name.isdigit()
            or places
            or COUNCIL.fullmatch(name)
            or self.field.issuperset(words)
        ):
            return False
        hall = kind in _GIVEN and name.endswith(self.halls)
        if (len(words) == 1 and words[0] in self.alone) or (words[-1] in self.last and not hall) or words[-1] == "St":
            return False
        ends = {words[0], words[-1]} - (self.opening if kind == "contracted" else frozenset())
        if not self.edge.isdisjoint(ends) or not self._fits(name, kind) or not self.posts.isdisjoint(words):
            return False
        return name.isupper() or kind in _OF_SOMEONE or not self.names.is_forename(words[0])

    def _fits(self, name: str, kind: str) -> bool:
        several = name.endswith("s") and name[:-1].isupper() and len(name) > 2  # "DMTs", of which there are many
        if several:
            return False
        return not name.isupper() or (kind in _FOR_INITIALS and len(name) > 2 and name not in self.initials)


def dealings(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield who runs a service, is under contract, writes or sends representatives, by what is said of them."""
    book, known = lexicon.book("organisations"), Names.of(lexicon)
    for kind in _KINDS:
        for found in book[kind].finditer(text):
            saint = found["name"].startswith("St.")  # "St. Wilf’s" is whole, "Weld Trees’s" owns what follows
            name, start = found["name"] if saint else bare(found["name"]), found.start("name")
            told = kind != "engaged" or _tells_whom(found, name, known)
            for part, at in _two(name, start, known) if told else ():
                if known.is_named(part, kind) and not _is_body(part, text):
                    yield Mention(plain(part), Span(at, at + len(part)), key_of(part), RULE)


def contracted(text: str, lexicon: Lexicon) -> tuple[Span, ...]:
    """Return where those stand to whom contracts are awarded: no services, though their names end like one."""
    known = Names.of(lexicon)
    found = ((m["name"], m.start("name")) for m in lexicon.book("organisations")["contracted"].finditer(text))
    return tuple(Span(at, at + len(name)) for name, at in found if known.is_named(bare(name), "contracted"))


def appointed_to(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the outside bodies that a list names with who is appointed: "Weldham Rose Memorial – Councillor Moss"."""
    book, known = lexicon.book("organisations"), Names.of(lexicon)
    for found in book["appointed-to"].finditer(text):
        name, span = found["name"], Span(*found.span("name"))
        led = book["outside-bodies"].search(text, max(0, span.start - _LED), span.start)
        if led and known.is_named(name, "appointed-to") and not _is_body(name, text):
            yield Mention(plain(name), span, key_of(name), RULE)


def _tells_whom(found: re.Match[str], name: str, known: Names) -> bool:
    """Tell whether someone is said to be of an organisation: no holder of a post, nor one "of Harwen", a home."""
    at_home = " " not in name and found.group().partition(name)[0].split()[-1] == "of"
    return known.stops.isdisjoint(found.group().split()[:2]) and not at_home


def _two(name: str, start: int, known: Names) -> list[tuple[str, int]]:
    """Return the two names that "and" joins, each of two words and more: "Harwen Pride and Lowland Rescue"."""
    joined = re.search(r"\s+and\s+(?=[A-Z])", name)
    if not joined:
        return [(name, start)]
    first, second = name[: joined.start()], name[joined.end() :]
    shared = second.split()[0] in known.field or second.split()[-1] in _UNITS
    apart = " " in first and " " in second and not shared and " and " not in second
    return [(first, start), (second, start + joined.end())] if apart else [(name, start)]


def _is_body(name: str, text: str) -> bool:
    """Tell whether letters stand for something of the document's own: "the APS" beside "the APS Committee".

    What the text spells out before them in brackets would be found by its name, were it an organisation.
    """
    if not name.isupper():
        return False
    return bool(re.search(rf"\b{name}\s+{_BODY}|[A-Za-z]\s\((?:the\s)?[“‘\"]?{name}[”’\"]?\)", text))
