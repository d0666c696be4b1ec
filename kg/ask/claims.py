"""Claims as look-ups show them: who, what, when, where, and the passage, all from the index."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from kg.ask.place import Place
from kg.ask.session import Session

_COLUMNS = """
SELECT claim.id, claim.iri, claim.kind, claim.text, claim.speaker, claim.item, claim.first, claim.last, claim.page,
  claim.meeting, claim.under, claim.day, claim.earliest, claim.latest, claim.facts, claim.document, claim.file,
  document.title, document.source, document.kind, body.name, council.name,
  coalesce(meeting.day, document.day), meeting.earliest, meeting.latest
FROM claim
JOIN document ON document.iri = claim.document
LEFT JOIN meeting ON meeting.iri = claim.meeting
LEFT JOIN thing AS body ON body.iri = meeting.body
LEFT JOIN thing AS council ON council.iri = meeting.council
"""
_MANY = 500


@dataclass(frozen=True, slots=True)
class Link:
    """What a claim is linked to: by which property, its name and kind, and the rule where the link is inferred."""

    property: str
    iri: str
    name: str
    kind: str
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim with the words it rests on. ``held`` is when its meeting was.

    ``facts`` holds its other values: outcome, number, capacity, measure, …
    """

    iri: str
    kind: str
    text: str
    label: str | None
    item: str | None
    meeting: str | None
    under: str | None
    day: str | None
    earliest: str | None
    latest: str | None
    body: str | None
    council: str | None
    place: Place
    held: str | None = None
    facts: dict[str, str] = field(default_factory=dict)
    links: tuple[Link, ...] = ()

    def linked(self, *properties: str) -> tuple[Link, ...]:
        """Return the links by some properties, in their order; a person before a post."""
        found = [link for name in properties for link in self.links if link.property == name]
        return tuple(sorted(found, key=lambda link: (properties.index(link.property), link.kind != "person")))

    @property
    def date(self) -> str | None:
        """The day, or the first and last day that it may have been."""
        return interval(self.day, self.earliest, self.latest)

    @property
    def speaker(self) -> Link | None:
        """The speaker: the person where known, else the post or body."""
        return next(iter(self.linked("speaker")), None)

    @property
    def spoken_by(self) -> str:
        """The speakers' names in one line, persons where any is known: "K Oak, P Reed and Q Vale"."""
        links = self.linked("speaker")
        people = list(dict.fromkeys(link.name for link in links if link.kind == "person"))
        *names, last = people or [link.name for link in links[:1]] or [""]
        return f"{', '.join(names)} and {last}" if names else last

    @property
    def where(self) -> str:
        """The meeting and item in one line: date, body, council, item; a council that met itself is named once."""
        parts = (self.date or "no date", self.body, self.council, self.item)
        return ", ".join(dict.fromkeys(part for part in parts if part))


def load(session: Session, numbers: Iterable[int]) -> tuple[Claim, ...]:
    """Return the claims of some numbers, in the order of the numbers."""
    wanted = list(numbers)
    found: dict[int, Claim] = {}
    for n in range(0, len(wanted), _MANY):
        part = wanted[n : n + _MANY]
        links = _links(session, part)
        for row in session.index.execute(f"{_COLUMNS} WHERE claim.id IN ({marks(part)})", part):
            found[row[0]] = _claim(row, links.get(row[0], ()), session.asserted_only)
    return tuple(found[number] for number in wanted if number in found)


def named(session: Session, iris: Iterable[str]) -> tuple[Claim, ...]:
    """Return the claims of some names, in the order of the names; names of other things are left out."""
    wanted = list(iris)
    numbers: dict[str, int] = {}
    for n in range(0, len(wanted), _MANY):
        part = wanted[n : n + _MANY]
        numbers.update(session.index.execute(f"SELECT iri, id FROM claim WHERE iri IN ({marks(part)})", part))
    return load(session, [numbers[iri] for iri in wanted if iri in numbers])


def interval(day: str | None, earliest: str | None, latest: str | None) -> str | None:
    """Return a day, or the first and last day that it may have been."""
    if day or not earliest:
        return day
    return earliest if earliest == latest else f"{earliest} to {latest}"


def marks(values: Sequence[object]) -> str:
    """Return as many question marks as there are values."""
    return ",".join("?" * len(values))


def _links(session: Session, numbers: list[int]) -> dict[int, list[Link]]:
    found: defaultdict[int, list[Link]] = defaultdict(list)
    asserted = " AND link.rule IS NULL" if session.asserted_only else ""
    rows = session.index.execute(
        "SELECT link.claim, link.property, link.thing, thing.name, thing.kind, link.rule FROM link"
        f" LEFT JOIN thing ON thing.iri = link.thing WHERE link.claim IN ({marks(numbers)}){asserted}"
        " ORDER BY link.claim, link.property, thing.name, link.thing",
        numbers,
    )
    for number, by, iri, name, kind, rule in rows:
        found[number].append(Link(by, iri, name or iri.rsplit("/", 1)[-1], kind or "claim", rule))
    return found


def _claim(row: tuple[Any, ...], links: Iterable[Link], asserted_only: bool) -> Claim:
    (_, iri, kind, text, label, item, first, last, page, meeting, under, day, early, late) = row[:14]
    facts, document, file, title, source, genre, body, council, held, opened, closed = row[14:]
    if asserted_only:
        early = late = opened = closed = None
    return Claim(
        *(iri, kind, " ".join(text.split()), label, item, meeting, under, day, early, late, body, council),
        Place(document, file, first, last, page, title, source, genre),
        interval(held, opened, closed),
        json.loads(facts),
        tuple(links),
    )
