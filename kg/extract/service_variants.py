"""Which names of services are of one service: a short form, a plural, a directorate's field, a council's letters."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from kg.extract.mentions import Mention, key_of, short_form
from kg.extract.register import Register

#: The letters by which parishes call their county or district.
_COUNCIL = re.compile(r"[A-Z]{1,4}[CBD]C")
#: Several of a kind: "two Family Hubs".
_PLURAL = ("-hubs", "-services", "-centres", "-teams")
#: What a field that is a directorate's is called too.
_HEADS = ("directorate", "department")
_UNITS = frozenset(
    ["Directorate", "Department", "Service", "Team", "Unit", "Hub", "Scheme", "Programme", "Project", "Initiative"]
)
_UNIT = _UNITS | {unit.lower() for unit in _UNITS}


def spelt_out(text: str, named: Sequence[Mention]) -> list[Mention]:
    """Give a short form that the text defines the key of what it stands for: "Multi-Agency Safeguarding Hub (MASH)"."""
    forms = {_initials(mention.name): mention.key for mention in named if " " in mention.name}
    forms |= {key_of(form[0]): m.key for m in named if (form := short_form(text, m.span.end)) and form[0] != m.name}
    keys = {mention.key for mention in named}
    return [replace(mention, key=_whole(mention, forms, keys)) for mention in named]


def _initials(name: str) -> str:
    """Return the letters that a long name may go by: "cype" of "Children, Young People and Education"."""
    letters = "".join(word[0] for word in name.split() if word[0].isupper() and word not in _UNITS).lower()
    return letters if len(letters) > 2 else name.lower()


def _whole(mention: Mention, forms: Mapping[str, str], keys: Collection[str]) -> str:
    """Return the key of what a mention stands for where its first word is a short form: "the ASCH Directorate"."""
    short, _, unit = mention.name.partition(" ")
    of = forms.get(key_of(short)) if short.isupper() and (not unit or unit in _UNIT) else None
    if not of:
        return forms.get(mention.key, mention.key) if mention.name.isupper() else mention.key
    whole = f"{of}-{unit.lower()}"
    return whole if whole in keys else of


def united(named: Sequence[Mention], register: Register) -> list[Mention]:
    """Give one key to the spellings of one name ("Future for Families"), and to one with a further word before it.

    "The Moss project" is the Moss Project, and the services of a council are those that go without its name elsewhere:
    "NCC Highways".
    """
    known = _Known.of(named, register)
    firm: dict[str, list[str]] = {}
    same: dict[str, str] = {}
    for key in sorted(known.counts, key=lambda key: (-known.counts[key], key)):
        close = [other for other in firm.get(key[:3], ()) if len(key) > 11 and _near(key, other)]
        other = close[0] if close else known.other(key)
        if other:
            same[key] = other
        else:
            firm.setdefault(key[:3], []).append(key)
    final = {key: same.get(other, other) for key, other in same.items()}
    return [replace(mention, key=final.get(mention.key, mention.key)) for mention in named]


@dataclass(frozen=True, slots=True)
class _Known:
    """The keys of a document's services: how often each is named, which are built, whose and headed by small words."""

    counts: Counter[str]
    built: frozenset[str]
    owners: frozenset[str]
    small: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, named: Sequence[Mention], register: Register) -> "_Known":
        firsts = {mention.name.partition(" ")[0] for mention in named if mention.rule == "service-word"}
        heads = {(m.key, key_of(m.name).removeprefix(f"{m.key}-")) for m in named if m.rule == "service-small-head"}
        heads |= {(m.key, key_of(m.name.rpartition(" ")[2])) for m in named if m.rule == "service-lettered"}
        return cls(
            counts=Counter(mention.key for mention in named),
            built=frozenset(mention.key for mention in named if mention.rule == "service-head"),
            owners=frozenset(
                key_of(word) for word in firsts if _COUNCIL.fullmatch(word) or key_of(word) in register.by_short
            ),
            small={key: frozenset(head for of, head in heads if of == key) for key, _ in heads},
        )

    def other(self, key: str) -> str | None:
        """Return another key of the same service: of one of its hubs, its capitals, without whose it is; else None."""
        owner, _, rest = key.partition("-")
        if key.endswith(_PLURAL) and key.removesuffix("s") in self.counts:
            return key.removesuffix("s")
        directed = next((f"{key}-{unit}" for unit in _HEADS if f"{key}-{unit}" in self.counts), None)
        headed = directed or next(
            (f"{key}-{head}" for head in sorted(self.small.get(key, ())) if f"{key}-{head}" in self.built), None
        )
        own = (key in self.built and rest in self.built) or (rest in self.counts and owner in self.owners)
        return headed or (rest if own else None)


def _near(key: str, other: str) -> bool:
    """Tell whether two keys differ by slips alone, word for word: not "north" and "south"."""
    words, others = key.split("-"), other.split("-")
    alike = len(words) == len(others) and fuzz.ratio(key, other) >= 92
    return alike and all(fuzz.ratio(a, b) >= 75 for a, b in zip(words, others, strict=True))
