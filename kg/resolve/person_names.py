"""Names of people taken apart: surname, given names or initials, form of address."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from kg.iri import slug
from kg.lexicon import Lexicon

Gender = Literal["m", "f", ""]
_PARTS = re.compile(r"[\s.,]+")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name: folded surname and given names, an initial being one letter; empty where only a title stands."""

    surname: str
    givens: tuple[str, ...]
    gender: Gender = ""
    councillor: bool = False

    @property
    def full(self) -> bool:
        """Tell whether a given name is written out."""
        return any(len(given) > 1 for given in self.givens)

    @property
    def slug(self) -> str:
        """The name as part of a key: ``r-farnham``."""
        return "-".join((*self.givens, self.surname))


@dataclass(frozen=True, slots=True)
class NameWords:
    """The words around people's names, from ``ontology/patterns/resolving.toml``."""

    men: frozenset[str]
    women: frozenset[str]
    titles: frozenset[str]
    councillors: frozenset[str]
    after: frozenset[str]
    particles: frozenset[str]
    short_forms: Mapping[str, frozenset[str]]
    common: frozenset[str] = frozenset()
    named_men: frozenset[str] = frozenset()
    named_women: frozenset[str] = frozenset()


def name_words(lexicon: Lexicon) -> NameWords:
    """Take the words around names from the lexicon."""
    listed = lexicon.book("resolving").words
    some = {name: frozenset(listed[name]) for name in ("men", "women", "titles", "councillors", "after", "particles")}
    forms: dict[str, frozenset[str]] = {}
    for line in listed["short_forms"]:
        for name in line.split():
            forms[name] = forms.get(name, frozenset()) | frozenset({f for f in line.split() if f != name})
    given = {name: frozenset(listed[name]) for name in ("named_men", "named_women")}
    return NameWords(**some, short_forms=forms, common=frozenset(listed["common_surnames"]), **given)


def parse_name(text: str, known: NameWords) -> PersonName:
    """Take a name apart: "Councillor K.J May" has the surname ``may`` and the givens ``k``, ``j``.

    A name of one word is a surname: "Cllr Smith".
    """
    tokens = [token for part in _PARTS.split(text) if (token := slug(part).replace("-", ""))]
    ahead: list[str] = []
    while len(tokens) > 1 and tokens[0] in known.titles | known.men | known.women | known.councillors:
        ahead.append(tokens.pop(0))
    while len(tokens) > 1 and tokens[-1] in known.after:
        tokens.pop()
    tail = max(len(tokens) - 1, 0)
    while tail > 1 and tokens[tail - 1] in known.particles:
        tail -= 1
    return PersonName(
        surname="".join(tokens[tail:]),
        givens=tuple(tokens[:tail]),
        gender=_gender(ahead, tokens[: min(tail, 1)], known),
        councillor=bool(known.councillors & set(ahead)),
    )


def _gender(ahead: Sequence[str], given: Sequence[str], known: NameWords) -> Gender:
    """Return what the form of address tells, else a given name that is men's or women's alone: "David" is no Ms."""
    if found := known.men & set(ahead) or known.women & set(ahead):
        return "m" if found <= known.men else "f"
    return "m" if set(given) & known.named_men else "f" if set(given) & known.named_women else ""


def compatible(one: PersonName, other: PersonName, known: NameWords) -> bool:
    """Tell whether two names may be one person's: the same surname, and givens that do not contradict.

    "S" goes with "Sue" and "J" with "J A", never "John" with "Jane" or "J B" with "J A".
    """
    if one.surname != other.surname or {one.gender, other.gender} == {"m", "f"}:
        return False
    return all(_agree(a, b, known) for a, b in zip(one.givens, other.givens, strict=False))


def _agree(a: str, b: str, known: NameWords) -> bool:
    initial, name = sorted((a, b), key=len)
    forms = known.short_forms.get(name, frozenset())
    if len(initial) > 1:
        return a == b or initial in forms
    return name[0] == initial or any(form[0] == initial for form in forms)
