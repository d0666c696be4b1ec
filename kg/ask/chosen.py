"""Which claims a look-up is after: conditions by kind, speaker, words, body, document and date, in the index."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.ask.names import Named, match
from kg.ask.session import Session
from kg.errors import QueryError
from kg.graph.index import fold

_ORDER = " ORDER BY coalesce(claim.day, claim.earliest, '9999'), claim.file, claim.first, claim.id"
_DAY = re.compile(r"\d{4}(-\d\d){0,2}\Z")
_TOKEN = re.compile(r'"[^"]+"|\w+\*?')


@dataclass(slots=True)
class Conditions:
    """Conditions on claims, which all have to hold, with their values."""

    clauses: list[str] = field(default_factory=list)
    values: list[object] = field(default_factory=list)

    def add(self, clause: str, *values: object) -> None:
        """Add a condition in SQL, with the values of its question marks."""
        self.clauses.append(clause)
        self.values.extend(values)


def kinds(conditions: Conditions, *wanted: str) -> None:
    """Ask for claims of some kinds."""
    conditions.add(f"claim.kind IN ({','.join('?' * len(wanted))})", *wanted)


def among(conditions: Conditions, numbers: Iterable[int]) -> None:
    """Ask for claims of some numbers."""
    conditions.add("claim.id IN (SELECT value FROM json_each(?))", json.dumps(sorted(set(numbers))))


def about(conditions: Conditions, words: str) -> None:
    """Ask for claims that have words (stems; "a phrase"; pre*), or whose subject is called so.

    Raises QueryError where there is no word to look for.
    """
    conditions.add(
        "(claim.id IN (SELECT rowid FROM claim_text WHERE claim_text MATCH ?) OR claim.id IN (SELECT claim FROM link"
        " WHERE property = 'subject' AND thing IN (SELECT iri FROM label WHERE kind = 'subject' AND folded = ?)))",
        f"text : ({terms(words)})",
        fold(words.replace('"', "")),
    )


def terms(words: str) -> str:
    """Return words as the text index takes them. Raises QueryError where there is none."""
    found = [t if t.startswith('"') or t.endswith("*") else f'"{t}"' for t in _TOKEN.findall(words)]
    if not found:
        raise QueryError(f"there is no word to look for in {words!r}")
    return " ".join(found)


def at(session: Session, conditions: Conditions, where: str) -> None:
    """Ask for claims of the meetings of a body or council. Raises UnknownNameError where no such thing is named."""
    found = json.dumps([thing.iri for thing in match(session, where, ("body", "council"))])
    conditions.add(
        "claim.meeting IN (SELECT iri FROM meeting WHERE body IN (SELECT value FROM json_each(?))"
        " OR council IN (SELECT value FROM json_each(?)))",
        found,
        found,
    )


def within(session: Session, conditions: Conditions, what: str) -> None:
    """Ask for claims of a document, by its file's name or part of it, or of a council's documents.

    Raises UnknownNameError where neither is named so.
    """
    pattern = "%" + re.sub(r"([%_\\])", r"\\\1", what) + "%"
    rows = session.index.execute(
        "SELECT iri FROM document WHERE file LIKE ? ESCAPE '\\' OR title LIKE ? ESCAPE '\\'", (pattern, pattern)
    ).fetchall()
    if rows:
        conditions.add("claim.document IN (SELECT value FROM json_each(?))", json.dumps([iri for (iri,) in rows]))
    else:
        at(session, conditions, what)


def between(conditions: Conditions, since: str | None, until: str | None) -> None:
    """Ask for claims from one date to another, each as exact as it is given. Raises QueryError for no date."""
    for day in (since, until):
        if day is not None and not _DAY.match(day):
            raise QueryError(f"{day!r} is no date; write it as 2021, 2021-11 or 2021-11-22")
    if since is not None:
        conditions.add("substr(coalesce(claim.day, claim.latest), 1, ?) >= ?", len(since), since)
    if until is not None:
        conditions.add("substr(coalesce(claim.day, claim.earliest), 1, ?) <= ?", len(until), until)


def linked(session: Session, conditions: Conditions, things: Iterable[Named], *properties: str) -> None:
    """Ask for claims that are linked to one of some things by one of some properties."""
    conditions.add(
        f"claim.id IN (SELECT claim FROM link WHERE thing IN (SELECT value FROM json_each(?))"
        f" AND property IN ({','.join('?' * len(properties))}){inferred_out(session)})",
        json.dumps([thing.iri for thing in things]),
        *properties,
    )


def inferred_out(session: Session) -> str:
    """Return the condition on links that leaves out what is inferred, where the session asks for that."""
    return " AND rule IS NULL" if session.asserted_only else ""


def numbers(session: Session, conditions: Conditions, limit: int | None = None) -> list[int]:
    """Return the numbers of the claims for which all conditions hold, by date, document and place."""
    where = " AND ".join(conditions.clauses) or "1"
    query = f"SELECT claim.id FROM claim WHERE {where}{_ORDER} LIMIT ?"
    rows = session.index.execute(query, (*conditions.values, -1 if limit is None else limit))
    return [number for (number,) in rows]
