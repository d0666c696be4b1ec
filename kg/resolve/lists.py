"""The lists of words that resolution goes by, from ``ontology/patterns/resolving.toml`` and the vocabularies."""

from dataclasses import dataclass, field

from kg.lexicon import Lexicon, Pattern
from kg.resolve.names import gist, is_acronym, words
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
    bare_titles: frozenset[tuple[str, ...]] = frozenset()
    common_surnames: frozenset[str] = frozenset()
    renamed: Pattern | None = None
    owners_besides: frozenset[str] = frozenset()
    payment_words: frozenset[str] = frozenset()
    to_council: Pattern | None = None
    agenda_number: Pattern | None = None


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
        firm_endings=frozenset(listed["firm_endings"]),
        form_words=frozenset(listed["form_words"]),
        common_surnames=frozenset(listed["common_surnames"]),
        forms_of_body=frozenset(gist(" ".join(listed["forms_of_body"]))),
        renamed=lexicon.book("resolving")["renamed"],
        owners_besides=frozenset(listed["owners_besides"]),
        payment_words=frozenset(listed["payment_words"]),
        to_council=lexicon.book("resolving")["to-the-council"],
        agenda_number=lexicon.book("resolving")["agenda-number"],
        nationwide={
            gist(label): concept.label
            for scheme in schemes
            for concept in scheme
            for label in concept.labels
            if _of_its_nation(label, concept.label, frozenset(listed["nations"]))
        },
    )


def _of_its_nation(label: str, name: str, nations: frozenset[str]) -> bool:
    """Tell whether a label says of which nation it is, if its name does: "Boundary Commission" may be Wales's."""
    return nations & set(words(name)) <= set(words(label)) or is_acronym(label)
