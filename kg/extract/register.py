"""The register of councils, made ready for looking up names as minutes write them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from kg.extract.mentions import LINKS, NameIndex, key_of
from kg.lexicon import KnownCouncil, Lexicon

_BOROUGH = re.compile(r"^(?:The )?(?:(?:Royal|London|Metropolitan) )*(?:Borough|City) of |^(?:The )?City of ")


class Register:
    """Known councils by full name, by the town or county in it, and by initials. A name may fit several councils."""

    def __init__(self, councils: tuple[KnownCouncil, ...], shortened: Mapping[str, str]) -> None:
        """Index the councils; ``shortened`` are counties as they are written for short ("Hampshire" to "Hants")."""
        self._shortened = shortened
        self.by_name: dict[str, list[KnownCouncil]] = defaultdict(list)
        self.by_short: dict[str, list[KnownCouncil]] = defaultdict(list)
        self.by_initials: dict[str, list[KnownCouncil]] = defaultdict(list)
        self._by_key = {key_of(council.name): council for council in councils}
        for council in councils:
            self._add(council)
        for council in councils:
            self._add_ended(council)
        self.short_names = NameIndex(
            (c.short_name, key_of(c.short_name)) for c in councils if " Authority" not in c.name
        )
        others = {name for council in councils for name in _without_council(council)}
        self.other_names = NameIndex((form, key_of(name)) for name in sorted(others) for form in (name, name.upper()))

    def _add(self, council: KnownCouncil) -> None:
        full = {key_of(name) for name in (council.name, *_forms(council))}
        full |= {key_of(self._short(name)) for name in (council.name, *_forms(council))}
        short = {key_of(name) for name in (council.short_name, *council.alternatives) if "ouncil" not in name}
        for key in full:
            self.by_name[key].append(council)
        for key in short:
            self.by_short[key].append(council)
        self.by_initials[initials(council.name)].append(council)

    def _add_ended(self, council: KnownCouncil) -> None:
        """Index a council that is no more by its short name too, unless one that goes on bears it."""
        key = key_of(f"{council.short_name} Council")
        alone = len({other.name for other in self.by_short[key_of(council.short_name)]}) == 1
        if council.end and alone and key not in self.by_name and "Authority" not in council.name:
            self.by_name[key].append(council)

    def _short(self, name: str) -> str:
        return " ".join(self._shortened.get(word, word) for word in name.split())

    def get(self, key: str) -> KnownCouncil | None:
        """Return the council whose official name folds to the key."""
        return self._by_key.get(key)

    @staticmethod
    def key(found: Iterable[KnownCouncil], name: str) -> str:
        """Return the key for a name that fits these councils: the official name's where exactly one does."""
        keys = {key_of(council.name) for council in found}
        return keys.pop() if len(keys) == 1 else key_of(name)


@lru_cache(maxsize=2)
def _indexed(councils: tuple[KnownCouncil, ...], shortened: tuple[str, ...]) -> Register:
    pairs = (entry.split("=") for entry in shortened)
    return Register(councils, {long: short for short, long in pairs})


def register_of(lexicon: Lexicon) -> Register:
    """Return the lexicon's councils as a register, made once."""
    return _indexed(lexicon.councils, lexicon.book("councils").words["shortened"])


#: How an official name may begin: "Borough Council of Moss and West Elm" is "Moss and West Elm Borough Council" too.
_BOROUGH_OF = "Borough Council of "


def _forms(council: KnownCouncil) -> Iterable[str]:
    """The further full names: "Middlesbrough Council" of the borough's; not of a county's that has a successor."""
    yield from (name for name in council.alternatives if "council" in name.lower())
    if council.nation == "Wales":
        yield from (f"Cyngor {name}" for name in (council.short_name, *council.alternatives))
    if council.name.startswith(_BOROUGH_OF):
        yield f"{council.short_name} Borough Council"
    if council.end is None and "Authority" not in council.name:
        yield f"{council.short_name} Council"


def _without_council(council: KnownCouncil) -> Iterable[str]:
    """Yield the names that no run of capitals up to "Council" holds: "London Borough of …", "Elm, Ash and Oak …"."""
    if not council.name.endswith("Council"):
        yield council.name
        if council.name.startswith(_BOROUGH_OF):
            owned = (name for name in council.alternatives if "'" in name and name[0].isupper())
            yield from (f"{_BOROUGH_OF}{form}" for name in owned for form in (name, name.replace(" & ", " and ")))
    elif "," in council.name:
        yield from (council.name, council.name.replace(" and ", " & "))
    elif council.name.startswith("City and County of "):
        yield council.name.removesuffix(" Council")
    if council.tier == "London borough":
        yield f"London Borough of {council.short_name}"
        yield f"Royal Borough of {council.short_name}"


def initials(name: str) -> str:
    """Return a council's initials; a short form within the name stays whole.

    >>> initials("Redcar and Cleveland Borough Council"), initials("Wye Valley CC")
    ('RCBC', 'WVCC')
    """
    words = [word for word in name.replace("-", " ").split() if word.lower() not in LINKS]
    return "".join(word if word.isupper() and len(word) <= 3 else word[0].upper() for word in words)
