"""Which services, teams, hubs, programmes and establishments of councils and their partners a document names."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from kg.extract.councils import home_council
from kg.extract.mentions import Mention, NameIndex, Taken, entities_of, key_of, short_form
from kg.extract.register import Register, register_of
from kg.extract.service_names import service_names
from kg.lexicon import Lexicon, PatternBook
from kg.model import Claims, Outline, Span

#: The letters by which parishes call their county or district.
_COUNCIL = re.compile(r"[A-Z]{1,4}[CBD]C")
#: Several of a kind: "two Family Hubs".
_PLURAL = ("-hubs", "-services", "-centres", "-teams")


def find_services(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Find the services that a document names; their short forms and misprints are further names."""
    taken = Taken(claims.entities)
    found = [m for m in service_names(outline, lexicon) if Span(m.span.end - 3, m.span.end) not in taken]
    named = _united(_spelt_out(outline.text, list(_mended(found, lexicon.book("services")))), register_of(lexicon))
    named += _again(outline.text, named, taken)
    council = home_council(outline, claims)
    return Claims(entities=entities_of("service", named, part_of=council.ref if council else None, spelt=True))


def _mended(named: Iterable[Mention], book: PatternBook) -> Iterator[Mention]:
    """Where a name holds a known misprint, put what was meant beside it."""
    slips = [slip.split("=") for slip in book.words["misprint"]]
    for mention in named:
        name = mention.name
        for wrong, right in slips:
            name = name.replace(wrong, right)
        if name != mention.name:
            yield replace(mention, name=name, key=key_of(name))
            mention = replace(mention, key=key_of(name))
        yield mention


def _spelt_out(text: str, named: Sequence[Mention]) -> list[Mention]:
    """Give a short form that the text defines the key of what it stands for: "Multi-Agency Safeguarding Hub (MASH)"."""
    forms = {key_of(form[0]): m.key for m in named if (form := short_form(text, m.span.end)) and form[0] != m.name}
    return [replace(mention, key=forms.get(mention.key, mention.key)) for mention in named]


def _united(named: Sequence[Mention], register: Register) -> list[Mention]:
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
        headed = next(
            (f"{key}-{head}" for head in sorted(self.small.get(key, ())) if f"{key}-{head}" in self.built), None
        )
        own = (key in self.built and rest in self.built) or (rest in self.counts and owner in self.owners)
        return headed or (rest if own else None)


def _near(key: str, other: str) -> bool:
    """Tell whether two keys differ by slips alone, word for word: not "north" and "south"."""
    words, others = key.split("-"), other.split("-")
    alike = len(words) == len(others) and fuzz.ratio(key, other) >= 92
    return alike and all(fuzz.ratio(a, b) >= 75 for a, b in zip(words, others, strict=True))


def _again(text: str, named: Sequence[Mention], taken: Taken) -> Iterator[Mention]:
    """Every further mention of the names found, and of the short forms that the text defines for them."""
    held = Taken(())
    for mention in named:
        held.hold(mention.span)
    forms = {form[0]: mention.key for mention in named if (form := short_form(text, mention.span.end))}
    firm = (mention for mention in named if not (mention.rule == "service-small-head" and mention.name.isupper()))
    names = {mention.name: mention.key for mention in firm if mention.rule != "service-word"}
    index = NameIndex((name, f"{key}\t{name}") for name, key in (names | forms).items())
    for span, found in index.find(text):
        key, name = found.split("\t")
        if span not in taken and span not in held:
            yield Mention(name, span, key, "service-again")
