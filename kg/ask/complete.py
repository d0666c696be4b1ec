"""What a value may go on with: names, dates, files and terms of the graph that begin with some letters."""

from collections.abc import Sequence
from typing import Final

from kg.ask.session import Session
from kg.graph.index import fold

#: Kinds that are no things with names, with the words of SQL that give their values.
_VALUES: Final = {
    "date": "SELECT day AS value FROM meeting UNION SELECT substr(day, 1, 4) FROM meeting",
    "file": "SELECT file AS value FROM document",
    "outcome": "SELECT facts ->> 'outcome' AS value FROM claim WHERE kind = 'decision'",
    "capacity": "SELECT facts ->> 'capacity' AS value FROM claim WHERE kind = 'attendance'",
    "measure": "SELECT facts ->> 'measure' AS value FROM claim WHERE kind = 'figure'",
    "rule": "SELECT rule AS value FROM link WHERE rule IS NOT NULL",
}
#: What a parameter of a named query, or an option, may be completed from.
KINDS: Final = (
    *("person", "post", "body", "council", "service", "organisation", "place", "thread", "subject", "meeting"),
    *_VALUES,
)
_NAMES: Final = """
SELECT text FROM (
  SELECT thing.name AS text, count(*) AS n FROM label JOIN thing ON thing.iri = label.iri
  WHERE label.kind IN ({kinds}) AND label.folded >= ? AND label.folded < ? GROUP BY thing.name
) ORDER BY length(text), text LIMIT ?
"""
_INNER: Final = """
SELECT DISTINCT thing.name FROM label_text JOIN label ON label.rowid = label_text.rowid
JOIN thing ON thing.iri = label.iri WHERE label_text MATCH ? AND label.kind IN ({kinds})
ORDER BY length(thing.name), thing.name LIMIT ?
"""


def complete(session: Session, kinds: Sequence[str], begun: str, limit: int = 20) -> tuple[str, ...]:
    """Return values of some kinds that begin with some letters, then names in which a later word begins so.

    >>> complete(session, ["person"], "farn")  # doctest: +SKIP
    ('R Farnham',)
    """
    things = [kind for kind in kinds if kind not in _VALUES]
    found = [value for kind in kinds if kind in _VALUES for value in _values(session, kind, begun, limit)]
    if things:
        found += _names(session, things, fold(begun), limit)
    return tuple(dict.fromkeys(found))[:limit]


def _values(session: Session, kind: str, begun: str, limit: int) -> list[str]:
    rows = session.index.execute(
        f"SELECT DISTINCT value FROM ({_VALUES[kind]}) WHERE instr(lower(value), ?) = 1 ORDER BY value LIMIT ?",
        (begun.lower(), limit),
    )
    return [value for (value,) in rows]


def _names(session: Session, kinds: list[str], begun: str, limit: int) -> list[str]:
    marks = ",".join("?" * len(kinds))
    first = session.index.execute(_NAMES.format(kinds=marks), (*kinds, begun, begun + "\U0010ffff", limit))
    found = [name for (name,) in first]
    words = "".join(c if c.isalnum() else " " for c in begun).split()
    if len(found) < limit and words:
        asked = " ".join([*(f'"{word}"' for word in words[:-1]), f'"{words[-1]}"*'])
        inner = session.index.execute(_INNER.format(kinds=marks), (asked, *kinds, limit))
        found += [name for (name,) in inner]
    return found
