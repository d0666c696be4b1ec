"""The lists of words that resolution goes by, from ``ontology/patterns/resolving.toml`` and the vocabularies."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kg.lexicon import Lexicon, Pattern
from kg.resolve.names import gist, is_acronym, stem, words
from kg.resolve.person_names import NameWords, name_words


@dataclass(frozen=True)
class Words:
    """The word lists that resolution goes by."""

    names: NameWords
    kinds_of_body: frozenset[str]
    full_council: frozenset[str]
    interchangeable: frozenset[str]
    nations: frozenset[str]
    elected: frozenset[str]
    one_an_area: frozenset[str]
    nationwide: dict[tuple[str, ...], str] = field(default_factory=dict)
    forms_of_body: frozenset[str] = frozenset()
    firm_endings: frozenset[str] = frozenset()
    form_words: frozenset[str] = frozenset()
    kinds_of_service: frozenset[str] = frozenset()
    clerks_titles: frozenset[str] = frozenset()
    any_hall: frozenset[str] = frozenset()
    bare_titles: frozenset[tuple[str, ...]] = frozenset()
    same_words: Mapping[str, str] = field(default_factory=dict)
    common_surnames: frozenset[str] = frozenset()
    renamed: Pattern | None = None
    paid_as_clerk: Pattern | None = None
    owners_besides: frozenset[str] = frozenset()
    payment_words: frozenset[str] = frozenset()
    to_council: Pattern | None = None
    own_hall: Pattern | None = None
    local_council: Pattern | None = None
    agenda_number: Pattern | None = None
    before_an_authority: Pattern | None = None
    of_a_larger_one: Pattern | None = None
    settling: frozenset[str] = frozenset()
    larger_ones: frozenset[str] = frozenset()
    presiding: frozenset[str] = frozenset()
    of_the_council: frozenset[tuple[str, ...]] = frozenset()


def words_of(lexicon: Lexicon) -> Words:
    """Take the word lists from the lexicon; organisations that it lists are one and the same everywhere."""
    listed = lexicon.book("resolving").words
    schemes = (scheme for name, scheme in lexicon.schemes.items() if "organisation" in name or "inspectors" in name)
    return Words(
        names=name_words(lexicon),
        kinds_of_body=frozenset(gist(" ".join(listed["kinds_of_body"]))) | frozenset(listed["kinds_of_body"]),
        full_council=frozenset(listed["full_council"]),
        interchangeable=frozenset(listed["interchangeable"]),
        nations=frozenset(listed["nations"]),
        elected=frozenset(listed["elected"]),
        one_an_area=frozenset(listed["one_an_area"]),
        bare_titles=frozenset(gist(title) for title in listed["bare_titles"]),
        same_words={stem(word): line.split()[0] for line in listed["same_words"] for word in line.split()},
        firm_endings=frozenset(listed["firm_endings"]),
        form_words=frozenset(listed["form_words"]),
        any_hall=frozenset(gist(" ".join(listed["any_hall"]))),
        clerks_titles=frozenset(listed["clerks_titles"]),
        kinds_of_service=frozenset(gist(" ".join(listed["kinds_of_service"]))),
        common_surnames=frozenset(listed["common_surnames"]),
        forms_of_body=frozenset(gist(" ".join(listed["forms_of_body"]))),
        renamed=lexicon.book("resolving")["renamed"],
        paid_as_clerk=lexicon.book("people")["paid-as-clerk"],
        owners_besides=frozenset(listed["owners_besides"]),
        payment_words=frozenset(listed["payment_words"]),
        own_hall=lexicon.book("resolving")["own-hall"],
        local_council=lexicon.book("resolving")["local-council"],
        to_council=lexicon.book("resolving")["to-the-council"],
        before_an_authority=lexicon.book("resolving")["before-an-authority"],
        of_a_larger_one=lexicon.book("resolving")["of-a-larger-one"],
        settling=frozenset(listed["settling"]),
        larger_ones=frozenset(listed["larger_ones"]),
        presiding=frozenset(gist(" ".join(listed["presiding"]))),
        of_the_council=frozenset(gist(title) for title in listed["of_the_council"]),
        agenda_number=lexicon.book("resolving")["agenda-number"],
        nationwide={
            gist(label): concept.label
            for scheme in schemes
            for concept in scheme
            for label in concept.labels
            if _of_its_nation(label, concept.label, frozenset(listed["nations"]))
        }
        | dict(_forces(listed["forces"])),
    )


def _forces(lines: Iterable[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the gist of each name that a police force goes by, with the first of them."""
    for line in lines:
        names = [name.strip() for name in line.split(";")]
        yield from ((gist(name), names[0]) for name in names)


def council_title(title: str, lists: Words) -> tuple[str, ...]:
    """Return the gist of a post's title, without its council where no other can be meant: "Leader of the Council"."""
    whole = gist(title)
    rest = tuple(word for word in whole if word not in lists.full_council)
    alone = rest in lists.of_the_council or (bool(rest) and lists.presiding.issuperset(rest))
    return rest if alone and "council" in whole else whole


def title_gist(title: str, lists: Words) -> tuple[str, ...]:
    """Return the gist of a post's title, with one word for each that is the same: "Vice-Chairman" is "Vice Chair"."""
    return tuple(lists.same_words.get(word, word) for word in gist(title))


def is_clerks(title: Iterable[str], titles: Iterable[str]) -> bool:
    """Tell whether a title's words are those of a clerk's ``titles`` and no more: "Parish Clerk and RFO"."""
    said = frozenset(title)
    return "clerk" in said and said.issubset(titles)


def body_gist(name: str, lists: Words) -> tuple[str, ...]:
    """Return the gist of a body's name as of a title; a "Roads Working Party" is a "Roads Working Group"."""
    found = title_gist(name, lists)
    return (*found[:-1], "group") if found[:-2] and found[-2:] == ("working", "party") else found


def _of_its_nation(label: str, name: str, nations: frozenset[str]) -> bool:
    """Tell whether a label says of which nation it is, if its name does: "Boundary Commission" may be Wales's."""
    return nations & set(words(name)) <= set(words(label)) or is_acronym(label)
