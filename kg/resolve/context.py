"""What resolution knows of each document before it compares names: whose it is and when it speaks.

A document's council is the one its meeting heading, its letterhead or its web service names; else the one it is filed
under; else the one it speaks of most; else its twin's. One that is only spoken of gives way to the council whose people
are shown: see `company`.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.lexicon import KnownCouncil, Lexicon, PatternBook
from kg.model import Entity, Reading, Ref
from kg.resolve.addresses import served_by
from kg.resolve.councils import Named, Register, is_local, key_of, names_a_place
from kg.resolve.filing import Filed, by_folder, filed_under, settled_by
from kg.resolve.intervals import Interval, bounded, spoken_on

# A council named once or twice may be any council: a county in a parish's minutes.
_OFTEN = 3
# A document's own council is named about its head; a name further down is another's more often than not.
_HEAD = 1000
_LETTERHEAD = 300


@dataclass(frozen=True, slots=True)
class Context:
    """A reading with its council's key (None: unknown), the keys of the councils it names, and its days.

    ``scope`` is the part of a key that says whose: ``E06000002``, or ``d-`` and the document's key where nothing says.
    ``stated`` is true where the days are stated, not bounded; ``sure`` where the council is named about the head, or
    given beside the text. ``filed`` are the councils that it is filed under, whatever the text says.
    """

    reading: Reading
    home: str | None
    councils: Mapping[Ref, Named]
    when: Interval | None
    stated: bool
    sure: bool = False
    filed: tuple[Filed, ...] = ()

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
    filed = filed_under(reading, lexicon, register, when)
    home, sure = _own(reading, councils, filed, lexicon, register)
    return Context(reading, home, councils, when, stated is not None, sure, filed)


def _own(
    reading: Reading, councils: Mapping[Ref, Named], filed: Sequence[Filed], lexicon: Lexicon, register: Register
) -> tuple[str | None, bool]:
    """Return whose a document is, and whether that is sure: by its text, else by what is told of it beside it."""
    if served := served_by(reading, register):
        return served, True
    own, heads = home_of(reading, councils, lexicon.book("resolving"))
    sure = own is not None and heads_text(own, reading, councils)
    settled = settled_by(filed)
    if settled and not (heads and sure):
        return settled, True
    return (own, sure) if own else (by_folder(filed), False)


def heads_text(home: str, reading: Reading, councils: Mapping[Ref, Named]) -> bool:
    """Tell whether a document names its council about its head, in so many words: not as "the above Council"."""
    own = (e for e in reading.claims.of_kind("council") if councils[e.ref].key == home)
    ahead = (span.of(reading.document.text) for e in own for span in e.spans if span.start <= _HEAD)
    return any(names_a_place(words) for words in ahead)


def name_councils(reading: Reading, register: Register, when: Interval | None) -> dict[Ref, Named]:
    """Find which council each council entity of a document is; a short name may lean on a full one beside it."""
    entities = reading.claims.of_kind("council")
    alone = {e.ref: _named(e, register, when) for e in entities}
    near: list[KnownCouncil] = [c for named in alone.values() if (c := register.by_key(named.key))]
    text = reading.document.text
    return {
        e.ref: _among(e.name, alone[e.ref], near, text)
        if alone[e.ref].key or alone[e.ref].candidates
        else register.named(e.name, when, near)
        for e in entities
    }


def _among(name: str, named: Named, near: Sequence[KnownCouncil], text: str) -> Named:
    """Settle a name that several councils bear by the one of them that the document names clearly.

    "MCC" is the only such council that it names in full; else the only one whose place it names: "Monmouthshire".
    """
    if named.key or not named.candidates:
        return named
    meant = {key_of(c) for c in named.candidates} & {key_of(c) for c in near}
    if not meant and name.isupper() and " " not in name.strip():
        meant = {key_of(c) for c in named.candidates if re.search(rf"\b{re.escape(c.short_name)}\b", text)}
    return Named(meant.pop()) if len(meant) == 1 else named


def _named(entity: Entity, register: Register, when: Interval | None) -> Named:
    """Ask the register for an entity's names, the fullest first; the first that leads to one council counts."""
    names = sorted({entity.name, *entity.aliases}, key=lambda n: (-len(n), n))
    found = [register.named(name, when) for name in names]
    return next((n for n in found if n.key), next((n for n in found if n.candidates), Named(None)))


def home_of(reading: Reading, councils: Mapping[Ref, Named], book: PatternBook) -> tuple[str | None, bool]:
    """Return the key of a document's own council, or None, and whether it heads the document.

    The meeting heading decides; else the council of the body that met; else the letterhead; else the one named three
    times or more and at least twice as often as any other. A letterhead in so many words goes before "the Council" of a
    heading; "the Parish Council" in a heading is no district, nor is a district that a clerk's minutes speak of most.
    """
    claims = reading.claims
    heads = _keys([m.council for m in claims.meetings if m.council], councils)
    met = {m.body for m in claims.meetings}
    owners = [e.part_of for e in claims.of_kind("body") if e.part_of and e.ref in met]
    headed = next((keys.pop() for asked in (heads, _keys(owners, councils)) if len(keys := set(asked)) == 1), None)
    ahead = _named_in_words(reading, councils)
    if headed in {key for key, _ in ahead}:
        return headed, True
    if lettered := _letterhead(reading.document.text, ahead):
        return lettered, True
    if headed and not is_local(headed):
        return (None if _heads_a_parish(reading, book) else headed), True
    if headed and _in_heading(headed, reading, councils):
        return headed, True
    most = _most_named(claims.of_kind("council"), councils)
    return (most if most is None or is_local(most) or not _is_a_parishs(reading.document.text, book) else None), False


def _in_heading(home: str, reading: Reading, councils: Mapping[Ref, Named]) -> bool:
    """Tell whether a council is named, be it for short, in a meeting's heading or before it."""
    spans = [s for e in reading.claims.of_kind("council") if councils[e.ref].key == home for s in e.spans]
    return any(s.start < max(m.span.end, _LETTERHEAD) for m in reading.claims.meetings for s in spans)


def _letterhead(text: str, named: Sequence[tuple[str, int]]) -> str | None:
    """Return the one of the councils named about a document's head whose name begins a line there."""
    found = {key for key, start in named if not text[text.rfind("\n", 0, start) + 1 : start].strip(" \t#*_|")}
    return found.pop() if len(found) == 1 else None


def _named_in_words(reading: Reading, councils: Mapping[Ref, Named]) -> list[tuple[str, int]]:
    """Return the keys of the councils that a text names up to its meeting, each with where: not as "the Council"."""
    text, meetings = reading.document.text, reading.claims.meetings
    end = meetings[0].span.end if meetings else _LETTERHEAD
    return [
        (key, span.start)
        for entity in reading.claims.of_kind("council")
        if (key := councils[entity.ref].key)
        for span in entity.spans
        if span.start < end and names_a_place(words := span.of(text)) and "council" in words.lower()
    ]


def _heads_a_parish(reading: Reading, book: PatternBook) -> bool:
    """Tell whether a meeting's heading is a parish's, a town's or a community's: "Minutes of the Parish Council"."""
    text = reading.document.text
    return any(book["local-council"].regex.search(m.span.of(text)) for m in reading.claims.meetings)


def _is_a_parishs(text: str, book: PatternBook) -> bool:
    """Tell whether a text reads as the minutes of a parish or the like: its clerk, and who came from above."""
    local = book["local-council"].regex.search(text) or book["guest-from-above"].regex.search(text)
    return local is not None and book["own-clerk"].regex.search(text) is not None


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
