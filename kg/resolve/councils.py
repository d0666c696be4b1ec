"""Which council a name means: by the register, on the days that the document speaks from."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from kg.iri import slug
from kg.lexicon import KnownCouncil, Lexicon
from kg.model import Identity
from kg.resolve.intervals import Interval
from kg.resolve.names import words

_TIERS = frozenset(["borough", "city", "county", "district", "metropolitan", "mayoral", "combined"])
_FILLERS = frozenset(["council", "the", "of", "london", "royal", "and", "authority", "corporation", "ua"]) | _TIERS
_ABBREVIATED = {"cc": "community", "pc": "parish", "tc": "town", "dc": "district", "bc": "borough"}
_FEWEST_INITIALS = 4
_LOCAL = frozenset(["parish", "town", "community", "village", "neighbourhood"])
_ENDINGS = frozenset(["council", "authority", "corporation"])
_SMALL = frozenset(["and", "of", "the", "in", "on", "by", "with", "under", "upon", "next", "le", "cum"])


@dataclass(frozen=True, slots=True)
class Named:
    """What a council's name leads to: one key, or the candidates between which nothing decides."""

    key: str | None
    candidates: tuple[KnownCouncil, ...] = ()


class Register:
    """The known councils by their names. A name that several bear is settled by its tier word, then by date.

    ``shires`` are words that names are shortened to, with what they stand for: "hants" for "hampshire".
    """

    def __init__(self, councils: Iterable[KnownCouncil], shires: Mapping[str, str] | None = None) -> None:
        self._all = tuple(councils)
        self._shires = shires or {}
        self._by_code = {c.code: c for c in self._all}
        self._full: dict[tuple[str, ...], list[KnownCouncil]] = {}
        self._core: dict[tuple[str, ...], list[KnownCouncil]] = {}
        for council in self._all:
            for name in _names(council):
                self._full.setdefault(words(name), []).append(council)
                self._core.setdefault(_core(name), []).append(council)
        self._cut: dict[tuple[str, ...], list[KnownCouncil]] = {}
        for council in self._all:
            whole = words(council.name)
            for start in range(1, len(whole) - 2):
                self._cut.setdefault(whole[start:], []).append(council)
        self._at: dict[str, list[KnownCouncil]] = {}
        for council in self._all:
            for label in _labels(council, self._shires) if not council.end else ():
                self._at.setdefault(label, []).append(council)
        self._initials: dict[str, list[KnownCouncil]] = {}
        for council in self._all:
            self._initials.setdefault(_initials_of(council.name), []).append(council)
        self._successors = {code for c in self._all for code in c.successors}
        self._by_key = {key_of(c): c for c in self._all}

    def by_key(self, key: str | None) -> KnownCouncil | None:
        """Return the council of a key such as ``council/E06000002``."""
        return self._by_key.get(key or "")

    def successors(self, key: str) -> tuple[str, ...]:
        """Return the keys of the councils that took over from that of a key."""
        council = self.by_key(key)
        codes = council.successors if council else ()
        return tuple(key_of(self._by_code[code]) for code in codes if code in self._by_code)

    def named(self, name: str, when: Interval | None = None, near: Iterable[KnownCouncil] = ()) -> Named:
        """Find the council that a name means.

        "North Yorkshire" in 2021 is the county council, in 2024 its successor; with no date it stays open. ``near`` are
        councils that the document names in full: "Redcar" beside "Redcar and Cleveland" is that one. A parish or town
        council is keyed by its name.
        """
        folded = _joined(words(name))
        if self._shires.keys() & set(folded):
            name = " ".join(self._shires.get(word, word) for word in folded)
            folded = words(name)
        if name.strip().isupper() and (len(folded) == 1 or all(len(word) == 1 for word in words(name))):
            return self._by_initials("".join(words(name)))
        if len(folded) > 1 and folded[-1] in _ABBREVIATED and folded not in self._full:
            return self._abbreviated(folded, when)
        if set(folded) & _LOCAL and folded not in self._full:
            return Named(f"council/{slug(' '.join(folded))}") if len(folded) > 2 else Named(None)
        exact = _distinct(self._full.get(folded, ()))
        found = exact if len(exact) == 1 and _core(name) != folded else self._candidates(name, when)
        if not found:
            found = tuple(c for c in _distinct(near) if _opens(_core(c.short_name), _core(name)))
        if len(found) == 1:
            return Named(key_of(found[0]))
        if found:
            return Named(None, found)
        return Named(f"council/{slug(name)}") if "council" in folded and _core(name) else Named(None)

    def standing(self, key: str | None, when: Interval | None) -> str | None:
        """Return a council's key, or the one council's that had taken over from it by the days spoken from."""
        council, after = self.by_key(key), self.successors(key or "")
        gone = council is not None and when is not None and not self.stood(council, when)
        return self.standing(after[0], when) if gone and len(after) == 1 else key

    def in_full(self, name: str, when: Interval | None) -> str | None:
        """Return the key of the one council that a name is the whole name of: not "Kent", and nobody unknown."""
        found = _distinct(self._full.get(words(name), ())) if set(words(name)) & _ENDINGS else ()
        standing = tuple(c for c in found if when and self.stood(c, when)) or found
        return key_of(standing[0]) if len(standing) == 1 else None

    def owner(self, key: str) -> Identity | None:
        """Return what is known of a council that owns things though no document names it: None where it has no name.

        One of which only a manifest or a folder tells is called as they call it.
        """
        if council := self.by_key(key):
            return self.identity(council)
        said = key.removeprefix("council/").replace("-", " ")
        return Identity(key, "council", _in_capitals(said), registered=True) if said.endswith(" council") else None

    def at_address(self, label: str) -> str | None:
        """Return the key of the one council that a part of a web address names: "argyll-bute", "northnorfolk"."""
        alive = [council for council in _distinct(self._core.get(_core(label), ())) if not council.end]
        alive = alive or list(_distinct(self._at.get(re.sub(r"[^a-z0-9]", "", label.lower()), ())))
        return key_of(alive[0]) if len(alive) == 1 else None

    def at_place(self, name: str, when: Interval | None) -> str | None:
        """Return the key of the one council of the days that is called by a place's name, whatever its tier."""
        found = _distinct(self._core.get(_core(name), ())) if _core(name) == words(name) else ()
        standing = [c for c in found if (self.stood(c, when) if when else not c.end)]
        return key_of(standing[0]) if len(standing) == 1 else None

    def _by_initials(self, initials: str) -> Named:
        """Find the one council of some initials: "KCC" is one council's, "WCC" several councils'."""
        found = _distinct(self._initials.get(initials, ()))
        return Named(key_of(found[0])) if len(found) == 1 else Named(None, found)

    def _abbreviated(self, folded: tuple[str, ...], when: Interval | None) -> Named:
        """Find the council of "Gloucestershire CC" in the register; else "St Bride CC" is a community council."""
        core, kind = " ".join(folded[:-1]), folded[-1]
        found = self._candidates(core, when)
        found = tuple(c for c in found if _initials_of(c.name).endswith(kind))
        if len(found) == 1:
            return Named(key_of(found[0]))
        return Named(None, found) if found else Named(f"council/{slug(core)}-{_ABBREVIATED[kind]}-council")

    def _candidates(self, name: str, when: Interval | None) -> tuple[KnownCouncil, ...]:
        found = _distinct(self._core.get(_core(name), ()))
        tiers = set(words(name)) & _TIERS
        of_tier = tuple(c for c in found if tiers & {w for n in _names(c) for w in words(n)})
        found = of_tier or self._ending_in(words(name)) or found
        alive = tuple(c for c in found if when and self.stood(c, when))
        return alive or found

    def _ending_in(self, name: tuple[str, ...]) -> tuple[KnownCouncil, ...]:
        """Return the councils whose names a line broke before: "Castlereagh City Council" ends one in full."""
        cut = self._cut.get(name, ()) if name[-2:-1] and name[-2] in _TIERS else ()
        return _distinct(cut)

    def stood(self, council: KnownCouncil, when: Interval) -> bool:
        """Tell whether a council existed on any of the days. A start counts only where there was a predecessor."""
        if council.end and date.fromisoformat(council.end) <= when.earliest:
            return False
        begun = council.start if council.code in self._successors else None
        return not (begun and date.fromisoformat(begun) > when.latest)

    def identity(self, council: KnownCouncil) -> Identity:
        """Return what the register says of a council."""
        after = [self._by_code[code] for code in council.successors if code in self._by_code]
        aliases = dict.fromkeys(n for n in _names(council) if n[:1].isupper() and n != council.name)
        return Identity(
            key=key_of(council),
            kind="council",
            name=council.name,
            aliases=tuple(aliases),
            code=council.gss or None,
            start=council.start if council.code in self._successors else None,
            end=council.end,
            successor=key_of(after[0]) if len(after) == 1 else None,
            registered=True,
        )


def shires_of(lexicon: Lexicon) -> dict[str, str]:
    """Take the short names of counties from ``ontology/patterns/resolving.toml``."""
    parted = (line.partition(" ") for line in lexicon.book("resolving").words["shires"])
    return {short: whole for short, _, whole in parted}


def is_own(name: str, home: str | None) -> bool:
    """Tell whether a name without a place is a document's own council's: "the Parish Council" in a parish's minutes.

    "The County Council" in a parish's minutes is another.
    """
    tiers = set(words(name)) & (_TIERS | _LOCAL)
    if home is None or (_core(name) and not set(_core(name)) <= _LOCAL):
        return False
    return not tiers or bool(tiers & set(home.removeprefix("council/").split("-")))


def is_local(key: str) -> bool:
    """Tell whether a key is a parish, town or community council's, or in its scope."""
    return bool(_LOCAL & set(re.split(r"[-/]", key)))


def in_full(name: str) -> tuple[str, ...]:
    """Return a name's words with the council's kind written out: "Tameford P.C." is "tameford parish council"."""
    folded = _joined(words(name))
    kind = _ABBREVIATED.get(folded[-1]) if len(folded) > 1 else None
    return (*folded[:-1], kind, "council") if kind else folded


def _joined(folded: tuple[str, ...]) -> tuple[str, ...]:
    """Join two last letters that full stops parted."""
    if len(folded) > 2 and len(folded[-1]) == len(folded[-2]) == 1:
        return (*folded[:-2], folded[-2] + folded[-1])
    return folded


def is_parish_kind(name: str) -> bool:
    """Tell whether a name is a whole one of a parish's, town's or community's council: "Tameford Parish Council"."""
    found = words(name)
    whole = len(found) > 2 and found[-1] == "council" and found[-2] in _LOCAL
    return whole and not any(word.isdigit() for word in found) and bool(set(found[:-2]) - _LOCAL - _FILLERS)


def _in_capitals(said: str) -> str:
    return " ".join(word if word in _SMALL else word.capitalize() for word in said.split())


def names_a_place(name: str) -> bool:
    """Tell whether a council's name tells it from others: "Tameford Parish Council" does, "the above Council" not."""
    return bool(set(_core(name)) - _LOCAL - {"above", "said", "full"})


def key_of(council: KnownCouncil) -> str:
    """Return a known council's key: its GSS code, else its name (councils abolished before the codes)."""
    return f"council/{council.gss or slug(council.name)}"


def _names(council: KnownCouncil) -> tuple[str, ...]:
    """Return a council's names; cut-off ones such as "City of" are none."""
    names = dict.fromkeys((council.name, council.short_name, *council.alternatives))
    return tuple(n for n in names if _core(n) and (set(words(n)) - _FILLERS))


def _labels(council: KnownCouncil, shires: Mapping[str, str]) -> set[str]:
    """Return what a council may be called in an address on the web, run together: "northherts", "tamefordcity".

    The tier may stand for short behind, as in "essexcc"; initials alone count from four letters, as in "nwldc".
    """
    found: set[str] = set()
    for name in _names(council):
        place, tier = "".join(_core(name)), [w for w in words(name) if w in _TIERS]
        found |= {place, "".join(words(name)).removesuffix("council")}
        found |= {place + "".join(w[0] for w in [*tier, "council"])}
    found |= {label.replace(whole, short) for label in found for short, whole in shires.items()}
    initials = _initials_of(council.name)
    return found | ({initials} if len(initials) >= _FEWEST_INITIALS else set())


def initials_of_key(key: str) -> str:
    """Return the initials of a council that is keyed by its name; of one keyed by a code nothing."""
    name = key.removeprefix("council/").split("-")
    return "".join(word[0] for word in name if word and word not in ("and", "of", "the")) if len(name) > 1 else ""


def _initials_of(name: str) -> str:
    return "".join(word[0] for word in words(name) if word not in ("and", "of", "the", "upon"))


def _core(name: str) -> tuple[str, ...]:
    return tuple(word for word in words(name) if word not in _FILLERS)


def core_words(name: str) -> tuple[str, ...]:
    """Return the words of a council's name that name its place: "Tameford Parish Council" is "tameford"."""
    return tuple(word for word in _core(name) if word not in _LOCAL)


def _opens(core: tuple[str, ...], short: tuple[str, ...]) -> bool:
    return bool(short) and len(short) < len(core) and core[: len(short)] == short


def _distinct(councils: Iterable[KnownCouncil]) -> tuple[KnownCouncil, ...]:
    return tuple(sorted({c.code: c for c in councils}.values(), key=lambda c: c.code))
