"""What resolution knows of each document before it compares names: whose it is and when it speaks.

A document's council is the one its meeting heading names; else the one it speaks of most; else its twin's.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.lexicon import KnownCouncil, Lexicon
from kg.model import Entity, Reading, Ref
from kg.resolve.councils import Named, Register
from kg.resolve.intervals import Interval, bounded, spoken_on

# A council named once or twice may be any council: a county in a parish's minutes.
_OFTEN = 3


@dataclass(frozen=True, slots=True)
class Context:
    """A reading with its council's key (None: unknown), the keys of the councils it names, and its days.

    ``scope`` is the part of a key that says whose: ``E06000002``, or ``d-`` and the document's key where nothing says.
    ``stated`` is true where the days are stated, not bounded.
    """

    reading: Reading
    home: str | None
    councils: Mapping[Ref, Named]
    when: Interval | None
    stated: bool

    @property
    def key(self) -> str:
        """The document's key."""
        return self.reading.document.key

    @property
    def scope(self) -> str:
        """Whose names these are, as part of a key."""
        return self.home.removeprefix("council/") if self.home else f"d-{self.key}"


def context_of(reading: Reading, lexicon: Lexicon, register: Register) -> Context:
    """Find a document's days, the councils it names and its own."""
    stated = spoken_on(reading)
    when = stated or bounded(reading, lexicon)
    councils = name_councils(reading, register, when)
    return Context(reading, home_of(reading, councils), councils, when, stated is not None)


def name_councils(reading: Reading, register: Register, when: Interval | None) -> dict[Ref, Named]:
    """Find which council each council entity of a document is; a short name may lean on a full one beside it."""
    entities = reading.claims.of_kind("council")
    alone = {e.ref: _named(e, register, when) for e in entities}
    near: list[KnownCouncil] = [c for named in alone.values() if (c := register.by_key(named.key))]
    return {
        e.ref: alone[e.ref] if alone[e.ref].key or alone[e.ref].candidates else register.named(e.name, when, near)
        for e in entities
    }


def _named(entity: Entity, register: Register, when: Interval | None) -> Named:
    """Ask the register for an entity's names, the fullest first; the first that leads to one council counts."""
    names = sorted({entity.name, *entity.aliases}, key=lambda n: (-len(n), n))
    found = [register.named(name, when) for name in names]
    return next((n for n in found if n.key), next((n for n in found if n.candidates), Named(None)))


def home_of(reading: Reading, councils: Mapping[Ref, Named]) -> str | None:
    """Return the key of a document's own council, or None.

    The meeting heading decides; else the council of the body that met; else the one named three times or more and at
    least twice as often as any other.
    """
    claims = reading.claims
    heads = _keys([m.council for m in claims.meetings if m.council], councils)
    met = {m.body for m in claims.meetings}
    owners = [e.part_of for e in claims.of_kind("body") if e.part_of and e.ref in met]
    for asked in (heads, _keys(owners, councils)):
        if len(set(asked)) == 1:
            return asked[0]
    return _most_named(claims.of_kind("council"), councils)


def _keys(refs: Sequence[Ref], councils: Mapping[Ref, Named]) -> list[str]:
    return [key for ref in refs if (named := councils.get(ref)) and (key := named.key)]


def _most_named(entities: Sequence[Entity], councils: Mapping[Ref, Named]) -> str | None:
    counts: Counter[str] = Counter()
    for entity in entities:
        if key := councils[entity.ref].key:
            counts[key] += max(1, len(entity.spans))
    ranked = sorted(counts.items(), key=lambda c: (-c[1], c[0]))
    if not ranked or ranked[0][1] < _OFTEN or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]
