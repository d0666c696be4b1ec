"""The text index beside a graph: what was said, decided and recommended, and the names of everything, in SQLite FTS5.

`write_index` is called once a build; `kg.ask` reads. Stems by Porter, so that "caseload" finds "caseloads".
"""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.graph.layers import default_graphs
from kg.iri import ONTOLOGY

if TYPE_CHECKING:
    from pyoxigraph import Store

_SCHEMA = """
CREATE TABLE label (iri TEXT, text TEXT, folded TEXT, kind TEXT, preferred INTEGER);
CREATE VIRTUAL TABLE label_text USING
  fts5(text, content='label', content_rowid='rowid', tokenize='porter unicode61');
CREATE TABLE claim (iri TEXT, kind TEXT, text TEXT, speaker TEXT, item TEXT, file TEXT);
CREATE VIRTUAL TABLE claim_text USING
  fts5(text, speaker, item, content='claim', content_rowid='rowid', tokenize='porter unicode61');
"""

_PREFIXES = f"""
PREFIX ckg: <{ONTOLOGY}>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>
"""

_LABELS = """
SELECT DISTINCT ?iri ?text ?kind ?preferred WHERE {
  VALUES (?class ?kind) {
    (ckg:Council "council") (ckg:Body "body") (foaf:Person "person") (org:Post "post") (ckg:Service "service")
    (ckg:Organisation "organisation") (ckg:Place "place") (ckg:AgendaItem "item") (ckg:Document "document")
    (ckg:Thread "thread")
  }
  VALUES (?name ?preferred) { (skos:prefLabel 1) (dcterms:title 1) (skos:altLabel 0) }
  ?iri a ?class ; ?name ?text .
}
"""

# A question is a statement too: the kind that is listed later here is the more exact one.
_CLAIMS = """
SELECT DISTINCT ?iri ?rank ?kind ?text ?speaker ?item ?file WHERE {
  VALUES (?class ?rank ?kind) {
    (ckg:Statement 0 "statement") (ckg:Question 1 "question") (ckg:Answer 1 "answer") (ckg:Decision 0 "decision")
    (ckg:Recommendation 0 "recommendation") (ckg:Action 0 "action") (ckg:Inspection 0 "inspection")
    (ckg:Figure 0 "figure") (ckg:Vote 0 "vote")
  }
  ?iri a ?class ; ckg:evidence ?passage .
  ?passage ckg:exact ?text ; ckg:inDocument/ckg:fileName ?file .
  OPTIONAL { ?iri ckg:speakerLabel ?speaker }
  OPTIONAL { ?iri ckg:underItem/dcterms:title ?item }
}
ORDER BY ?iri ?rank
"""


def fold(text: str) -> str:
    """Fold a name for comparison: lower case, plain apostrophes, "and" for "&", single spaces.

    >>> fold("Children’s  Services & Care")
    "children's services and care"
    """
    return " ".join(text.lower().replace("’", "'").replace("‘", "'").replace("&", " and ").split())


def write_index(store: "Store", path: Path) -> None:
    """Write the index of a graph into a new SQLite file."""
    connection = sqlite3.connect(path)
    with connection:
        connection.executescript(_SCHEMA)
        connection.executemany("INSERT INTO label VALUES (?, ?, ?, ?, ?)", _labels(store))
        connection.executemany("INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?)", _claims(store))
        connection.execute("INSERT INTO label_text(label_text) VALUES ('rebuild')")
        connection.execute("INSERT INTO claim_text(claim_text) VALUES ('rebuild')")
        connection.execute("CREATE INDEX label_folded ON label(folded)")
        connection.execute("CREATE INDEX label_iri ON label(iri)")
        connection.execute("CREATE INDEX claim_iri ON claim(iri)")
    connection.close()


def _labels(store: "Store") -> list[tuple[str, str, str, str, int]]:
    rows = _rows(store, _LABELS, ("iri", "text", "kind", "preferred"))
    found = {(iri, text, fold(text), kind, int(preferred)) for iri, text, kind, preferred in rows}
    return sorted(found)


def _claims(store: "Store") -> list[tuple[str, ...]]:
    exact = {}
    for row in _rows(store, _CLAIMS, ("iri", "kind", "text", "speaker", "item", "file")):
        exact[row[0]] = row
    return [exact[iri] for iri in sorted(exact)]


def _rows(store: "Store", query: str, names: tuple[str, ...]) -> Iterator[tuple[Any, ...]]:
    solutions: Any = store.query(_PREFIXES + query, default_graph=default_graphs(store))
    for row in solutions:
        yield tuple(row[name].value if row[name] is not None else None for name in names)
