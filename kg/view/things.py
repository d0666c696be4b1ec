"""The things of a graph as the nodes of a picture: their names, dates, facts and passages."""

import calendar
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kg.ask.session import Row, Session
from kg.view.kinds import Kind

#: Passages that a thing or a line keeps at most; the rest is one query away.
PASSAGES: Final = 6
#: Values of one fact that a card tells at most.
_FACTS: Final = 12
_MONTHS: Final = tuple(calendar.month_name[1:])
_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")

_DOCUMENTS = """
SELECT ?document ?file ?title ?link ?date WHERE {
  ?document a ckg:Document ; ckg:fileName ?file .
  OPTIONAL { ?document dcterms:title ?title }
  OPTIONAL { ?document dcterms:source ?link }
  OPTIONAL { ?document dcterms:date|ckg:records/dcterms:date ?date }
}
ORDER BY ?document ?date
"""

_EVIDENCE = """
SELECT ?of ?p ?text ?start ?end ?page ?document WHERE {
  ?of ckg:evidence ?p . ?p ckg:exact ?text ; ckg:start ?start ; ckg:end ?end ; ckg:inDocument ?document
  OPTIONAL { ?p ckg:page ?page }
}
"""


@dataclass(frozen=True, slots=True)
class Thing:
    """A node: its IRI, kind, name, other names, dates, facts (label and value) and passages."""

    iri: str
    kind: str
    name: str
    names: tuple[str, ...]
    dates: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    passages: tuple[dict[str, str], ...]


Quotes = Mapping[str, Sequence[dict[str, str]]]


def quotes(session: Session) -> dict[str, list[dict[str, str]]]:
    """Return the passages of every thing and claim, with their documents' files, titles, links and dates."""
    documents: dict[str, Row] = {}
    for row in session.select(_DOCUMENTS):
        documents.setdefault(row["document"], row)
    labels = {row["of"]: row["label"] for row in session.select("SELECT ?of ?label { ?of ckg:speakerLabel ?label }")}
    found: dict[str, dict[str, dict[str, str]]] = {}
    for row in sorted(session.select(_EVIDENCE), key=lambda row: (row["of"], row["p"])):
        of = found.setdefault(row["of"], {})
        if len(of) < PASSAGES and row["p"] not in of:
            of[row["p"]] = _passage(row, documents.get(row["document"], {}), labels.get(row["of"]))
    return {of: list(held.values()) for of, held in found.items()}


def things(session: Session, kind: Kind, told: Quotes, only: Iterable[str] = ()) -> Iterator[Thing]:
    """Return the things of a kind, or those of some IRIs, in order of their IRIs."""
    those = f"VALUES ?iri {{ {' '.join(f'<{iri}>' for iri in only)} }}" if only else ""
    facts = _facts(session, kind, those)
    for iri, rows in _grouped(session.select(_named(kind, those))).items():
        found = {row[key] for row in rows for key in ("other", "n0") if key in row}
        dates = tuple(sorted({row["date"] for row in rows if "date" in row}))
        called = _called(kind, rows, dates, told.get(iri, ()))
        others = tuple(sorted(found - {called})) if kind.name == ("skos:prefLabel",) else ()
        yield Thing(iri, kind.id, called, others, dates, facts.get(iri, ()), tuple(told.get(iri, ())))


def _passage(row: Row, document: Row, speaker: str | None) -> dict[str, str]:
    kept: dict[str, str] = {name: row[name] for name in ("text", "start", "end", "page") if name in row}
    placed: dict[str, str] = {name: document[name] for name in ("file", "title", "link", "date") if name in document}
    return {**kept, **placed, **({"speaker": speaker} if speaker else {})}


def _named(kind: Kind, those: str) -> str:
    names = "".join(f" OPTIONAL {{ ?iri {path} ?n{at} }}" for at, path in enumerate(kind.name))
    return (
        f"SELECT DISTINCT * WHERE {{ {those} ?iri a {kind.class_} .{names}"
        f" OPTIONAL {{ ?iri skos:altLabel ?other }} OPTIONAL {{ ?iri {kind.date} ?date }} }} ORDER BY ?iri"
    )


def _called(kind: Kind, rows: list[Row], dates: tuple[str, ...], quotes: Iterable[dict[str, str]]) -> str:
    """Name a thing: the fullest of each part of its name, its date behind where its kind is dated."""
    parts = [max({row.get(f"n{at}", "") for row in rows}, key=lambda n: (len(n), n)) for at in range(len(kind.name))]
    name = " ".join(" ".join(part.split()) for part in parts if part)
    if kind.dated and dates:
        return f"{name or kind.label}, {in_words(dates)}"
    return name or next((" ".join(quote["text"].split()) for quote in quotes), kind.label)


def in_words(dates: tuple[str, ...]) -> str:
    """Write a date, or the interval of several, as people do.

    >>> in_words(("2021-11-22",)), in_words(("2018-05-01", "2018-05-31")), in_words(("2020-09",))
    ('22 November 2021', '1 May 2018 to 31 May 2018', 'September 2020')
    """
    return " to ".join(dict.fromkeys(_spoken(date) for date in (dates[0], dates[-1])))


def _spoken(date: str) -> str:
    found = _DATE.match(date)
    if not found:
        return date
    year, month, day = found.groups()
    if not month or not 1 <= int(month) <= 12:
        return year
    return f"{f'{int(day)} ' if day else ''}{_MONTHS[int(month) - 1]} {year}"


def _facts(session: Session, kind: Kind, those: str) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, dict[tuple[str, str], None]] = {}
    told = [*kind.facts, *([("Figure", "^ckg:concerns/ckg:evidence/ckg:exact")] if kind.id != "figure" else [])]
    for label, path in told:
        query = (
            f"SELECT DISTINCT ?iri ?value WHERE {{ {those} ?iri a {kind.class_} ; {path} ?value }} ORDER BY ?iri ?value"
        )
        for iri, rows in _grouped(session.select(query)).items():
            values = (" ".join(row["value"].split()) for row in rows[:_FACTS])
            found.setdefault(iri, {}).update({(label, value): None for value in values})
    return {iri: tuple(pairs) for iri, pairs in found.items()}


def _grouped(rows: list[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row["iri"], []).append(row)
    return groups
