"""The index beside a graph, in SQLite: names, claims with where they stand, and what each is linked to.

`write_index` is called once a build; `kg.ask` reads, so that a look-up need not open the graph. Words are searched by
FTS5, with stems by Porter: "caseload" finds "caseloads".
"""

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyoxigraph import Store

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

    connection = sqlite3.connect(path)
    connection.executescript(_SCHEMA)
    with connection:
        for table, rows in tables(store):
            for row in rows:
                connection.execute(f"INSERT INTO {table} VALUES ({','.join('?' * len(row))})", row)
    connection.executescript(_AFTER)
    connection.close()
