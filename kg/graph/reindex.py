"""The index kept in step with a graph that changed a little: rows that went, rows that came."""

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kg.graph.index import SHARED, part_rows

if TYPE_CHECKING:
    from pyoxigraph import NamedNode, Quad, Store

Row = tuple[Any, ...]
#: The columns by which a row of each table is found.
_COLUMNS: Final = {
    "document": ("iri",),
    "meeting": ("iri",),
    "claim": ("id",),
    "link": ("claim", "property", "thing", "rule"),
    "step": ("thread", "step", "day"),
}


def amend_index(
    path: Path, store: "Store", before: Iterable[list[bytes]], after: Iterable[list[bytes]], inferred: "NamedNode"
) -> None:
    """Change an index as its graph was changed: some parts from what they were to what they are, given as lines.

    ``store`` is the graph as it is now: what several parts tell of is taken from there.
    """
    gone, come = _rows(before, inferred), _rows(after, inferred)
    touched = {row[0] for table in SHARED for row in gone.get(table, set()) ^ come.get(table, set())}
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA synchronous = OFF")
    with connection:
        for table in _COLUMNS:
            if table not in SHARED:
                old, new = gone.get(table, set()), come.get(table, set())
                _remove(connection, table, old - new)
                _insert(connection, table, new - old)
        _rename(connection, store, sorted(touched), inferred)
    connection.close()


def _rows(parts: Iterable[list[bytes]], inferred: "NamedNode") -> dict[str, set[Row]]:
    found: dict[str, set[Row]] = {}
    for lines in parts:
        for table, rows in part_rows(lines, inferred):
            found.setdefault(table, set()).update(rows)
    return found


def _remove(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    columns = _COLUMNS[table]
    where = " AND ".join(f"{column} IS ?" for column in columns)
    for row in _ordered(rows):
        if table == "claim":
            words = "INSERT INTO claim_text(claim_text, rowid, text, speaker, item) VALUES ('delete', ?, ?, ?, ?)"
            connection.execute(words, (row[0], row[3], row[4], row[5]))
        connection.execute(f"DELETE FROM {table} WHERE {where}", row[: len(columns)])


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    for row in _ordered(rows):
        connection.execute(f"INSERT INTO {table} VALUES ({','.join('?' * len(row))})", row)
        if table == "claim":
            words = "INSERT INTO claim_text(rowid, text, speaker, item) VALUES (?, ?, ?, ?)"
            connection.execute(words, (row[0], row[3], row[4], row[5]))


def _ordered(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: tuple(map(str, row)))


def _rename(connection: sqlite3.Connection, store: "Store", touched: Iterable[str], inferred: "NamedNode") -> None:
    """Take the names of things from the graph anew."""
    for iri in touched:
        for number, text in connection.execute("SELECT rowid, text FROM label WHERE iri = ?", (iri,)).fetchall():
            connection.execute(
                "INSERT INTO label_text(label_text, rowid, text) VALUES ('delete', ?, ?)", (number, text)
            )
        connection.execute("DELETE FROM label WHERE iri = ?", (iri,))
        connection.execute("DELETE FROM thing WHERE iri = ?", (iri,))
        for table, row in _named(store, iri, inferred):
            added = connection.execute(f"INSERT INTO {table} VALUES ({','.join('?' * len(row))})", row)
            if table == "label":
                connection.execute("INSERT INTO label_text(rowid, text) VALUES (?, ?)", (added.lastrowid, row[1]))


def _named(store: "Store", iri: str, inferred: "NamedNode") -> Iterator[tuple[str, Row]]:
    """Yield the rows of a thing's names, given the graph."""
    from pyoxigraph import NamedNode, Store

    from kg.graph.indexed import tables

    small = Store()
    small.extend(_around(store, NamedNode(iri), inferred))
    for table, rows in tables(small, [inferred]):
        if table in SHARED:
            yield from ((table, row) for row in rows if row[0] == iri)


def _around(store: "Store", node: "NamedNode", inferred: "NamedNode") -> "Iterator[Quad]":
    """Yield what a graph says of a thing and, so that one without a name can be called by its file, of its passages."""
    from pyoxigraph import DefaultGraph

    from kg.graph.vocabulary import CKG

    layers: tuple[Any, ...] = (DefaultGraph(), inferred)
    for quad in (quad for layer in layers for quad in store.quads_for_pattern(node, None, None, layer)):
        yield quad
        if quad.predicate == CKG.evidence:
            for passage in store.quads_for_pattern(quad.object, CKG.inDocument, None, DefaultGraph()):  # type: ignore[arg-type]
                yield passage
                yield from store.quads_for_pattern(passage.object, CKG.fileName, None, DefaultGraph())  # type: ignore[arg-type]
