"""The index beside a graph, in SQLite: names, claims with where they stand, and what each is linked to.

It is written with the graph; `kg.ask` reads, so that a look-up need not open the graph. Words are searched by
FTS5, with stems by Porter: "caseload" finds "caseloads".
"""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pyoxigraph import NamedNode, Store

#: Each table with its rows.
Tables = Iterable[tuple[str, Iterable[tuple[Any, ...]]]]

#: The number of the schema below; an index with another was written by another version of the program.
VERSION = 2

# `speaker` and `item` of a claim are words; its links are in `link`, an inferred one with its rule. `earliest` and
# `latest` are inferred; `day` is what documents say: the claim's own date, its meeting's, or its document's.
_SCHEMA = f"""
PRAGMA user_version = {VERSION};
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE label (iri TEXT, text TEXT, folded TEXT, kind TEXT, preferred INTEGER);
CREATE VIRTUAL TABLE label_text USING
  fts5(text, content='label', content_rowid='rowid', tokenize='porter unicode61');
CREATE TABLE thing (iri TEXT PRIMARY KEY, kind TEXT, name TEXT, within TEXT) WITHOUT ROWID;
CREATE TABLE document (iri TEXT PRIMARY KEY, file TEXT, title TEXT, kind TEXT, source TEXT, day TEXT) WITHOUT ROWID;
CREATE TABLE meeting (
  iri TEXT PRIMARY KEY, body TEXT, council TEXT, day TEXT, earliest TEXT, latest TEXT, document TEXT) WITHOUT ROWID;
CREATE TABLE claim (
  id INTEGER PRIMARY KEY, iri TEXT, kind TEXT, text TEXT, speaker TEXT, item TEXT, file TEXT, document TEXT,
  first INTEGER, last INTEGER, page INTEGER, meeting TEXT, under TEXT, day TEXT, earliest TEXT, latest TEXT,
  facts TEXT);
CREATE VIRTUAL TABLE claim_text USING
  fts5(text, speaker, item, content='claim', content_rowid='id', tokenize='porter unicode61');
CREATE TABLE link (claim INTEGER, property TEXT, thing TEXT, rule TEXT);
CREATE TABLE step (thread TEXT, step TEXT, day TEXT);
"""

#: The tables that several parts of a graph tell of.
SHARED: Final = frozenset({"label", "thing"})
_GATHER = """
CREATE TEMP TABLE part_label (iri TEXT, text TEXT, folded TEXT, kind TEXT, preferred INTEGER);
CREATE TEMP TABLE part_thing (iri TEXT, kind TEXT, name TEXT, within TEXT);
"""
# A thing's name is its fullest preferred one; one that has no name is called as the first part calls it.
_TOGETHER = """
INSERT INTO label SELECT DISTINCT * FROM part_label ORDER BY 1, 2, 3, 4, 5;
CREATE TEMP TABLE owner AS SELECT iri, min(kind) AS kind, min(name) AS name, min(within) AS within
  FROM part_thing GROUP BY iri;
CREATE INDEX owner_iri ON owner(iri);
INSERT INTO thing SELECT iri, kind, text, (SELECT within FROM owner WHERE owner.iri = named.iri) FROM (
  SELECT iri, kind, text, row_number() OVER (
    PARTITION BY iri ORDER BY preferred DESC, length(text) DESC, text DESC, kind DESC) AS place FROM label) AS named
  WHERE place = 1;
INSERT INTO thing SELECT iri, kind, name, within FROM owner WHERE iri NOT IN (SELECT iri FROM thing);
DROP TABLE part_label;
DROP TABLE part_thing;
DROP TABLE owner;
"""

_AFTER = """
INSERT INTO label_text(label_text) VALUES ('rebuild');
INSERT INTO claim_text(claim_text) VALUES ('rebuild');
INSERT INTO claim_text(claim_text) VALUES ('optimize');
CREATE INDEX label_folded ON label(folded);
CREATE INDEX label_iri ON label(iri);
CREATE INDEX thing_kind ON thing(kind, name);
CREATE INDEX thing_within ON thing(within);
CREATE INDEX claim_iri ON claim(iri);
CREATE INDEX claim_kind ON claim(kind, day, document, first);
CREATE INDEX claim_meeting ON claim(meeting);
CREATE INDEX claim_document ON claim(document, first);
CREATE INDEX meeting_body ON meeting(body);
CREATE INDEX meeting_council ON meeting(council);
CREATE INDEX link_claim ON link(claim);
CREATE INDEX link_thing ON link(thing, property);
CREATE INDEX step_thread ON step(thread);
CREATE INDEX step_step ON step(step);
ANALYZE;
"""


def fold(text: str) -> str:
    """Fold a name for comparison: lower case, plain apostrophes, "and" for "&", single spaces.

    >>> fold("Children’s  Services & Care")
    "children's services and care"
    """
    return " ".join(text.lower().replace("’", "'").replace("‘", "'").replace("&", " and ").split())


def write_index(store: "Store", path: Path) -> None:
    """Write the index of a graph into a new SQLite file."""
    from kg.graph.indexed import tables

    _write(path, [tables(store)])


def write_parts_index(parts: Iterable[list[bytes]], inferred: "NamedNode", path: Path) -> None:
    """Write the index of a graph that is given part by part, as lines, so that no more than a part is in memory.

    ``inferred`` is the graph of what is inferred.
    """
    _write(path, (part_rows(lines, inferred) for lines in parts))


def part_rows(lines: list[bytes], inferred: "NamedNode") -> Tables:
    """Yield the rows of a part of a graph: all that hang on it alone, and what it tells of things that others name."""
    from pyoxigraph import RdfFormat, Store

    from kg.graph.indexed import tables
    from kg.graph.layers import merged

    store = Store()
    store.bulk_load(input=b"".join(lines), format=RdfFormat.N_QUADS)
    asserted = merged(lines, {f"<{inferred.value}>".encode()})
    store.bulk_load(input=b"".join(asserted), format=RdfFormat.N_TRIPLES)
    yield from tables(store, [inferred])


def _write(path: Path, parts: Iterable[Tables]) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(_SCHEMA)
    connection.executescript(_GATHER)
    with connection:
        for part in parts:
            for table, rows in part:
                into = f"part_{table}" if table in SHARED else table
                for row in rows:
                    connection.execute(f"INSERT INTO {into} VALUES ({','.join('?' * len(row))})", row)
    connection.executescript(_TOGETHER)
    connection.executescript(_AFTER)
    connection.close()
