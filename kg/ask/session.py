"""A graph that is open for questions: its triples, its text index, and which of its graphs count."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import QueryError, StoreError
from kg.graph.index import VERSION
from kg.graph.store import open_graph, opening
from kg.iri import ONTOLOGY

if TYPE_CHECKING:
    from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, Store

#: Prefixes known in every query without typing them.
PREFIXES = {
    "ckg": ONTOLOGY,
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

Row = dict[str, str]


@dataclass(frozen=True)
class Session:
    """An open graph. Where ``asserted_only`` holds, what is inferred is left out of every answer.

    The triples are opened when a query first asks for them: most look-ups need the index alone.
    """

    build: Path
    index: sqlite3.Connection
    asserted_only: bool = False

    @cached_property
    def triples(self) -> "Store":
        """The graph, open for reading."""
        return open_graph(self.build)

    def query(
        self, text: str, default: Sequence[str] = (), named: Sequence[str] = ()
    ) -> "QuerySolutions | QueryBoolean | QueryTriples":
        """Answer a SPARQL 1.1 query over the merge of the graphs, or over the graphs that are named.

        Raises QueryError, with the place of a mistake.
        """
        from kg.graph.layers import default_graphs

        seen: Any = default_graphs(self.triples, self.asserted_only)
        try:
            graphs = _graphs(default, named) if default or named else {"default_graph": seen}
            return self.triples.query(text, prefixes=PREFIXES, **graphs)
        except SyntaxError as error:
            raise QueryError(_told(text, error)) from error
        except (OSError, RuntimeError, ValueError) as error:
            raise QueryError(f"the query could not be answered: {error}") from error

    def select(self, text: str) -> list[Row]:
        """Answer a SELECT query as rows of plain text; what is unbound is left out of its row."""
        found: Any = self.query(text)
        names = [variable.value for variable in found.variables]
        return [{n: term.value for n in names if (term := row[n]) is not None} for row in found]


def open_session(store: Path, asserted_only: bool = False) -> Session:
    """Open the graph in force in a store. Raises StoreError where there is none, or it is damaged."""
    build, index = opening(store, lambda build: (build, _index(build)))
    return Session(build, index, asserted_only)


def _index(build: Path) -> sqlite3.Connection:
    path, store = build / "search.sqlite", build.parent.parent
    if not path.is_file():
        raise StoreError(f"the graph in {store} has no text index; build it again")
    try:
        opened = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        version = opened.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise StoreError(f"the index of {store} is damaged ({error}); build it again") from error
    if version != VERSION:
        raise StoreError(f"the graph in {store} was built by another version of kg; build it again")
    return opened


def values(iris: Iterable[str]) -> str:
    """Write IRIs as the inside of a VALUES block."""
    return " ".join(f"<{iri}>" for iri in iris)


def _graphs(default: Sequence[str], named: Sequence[str]) -> dict[str, Any]:
    # Where a dataset is given, what it does not name is not seen: a default graph without a name is then empty.
    from pyoxigraph import NamedNode

    nowhere = [NamedNode("urn:nothing")]
    return {
        "default_graph": [NamedNode(iri) for iri in default] or nowhere,
        "named_graphs": [NamedNode(iri) for iri in named],
    }


def _told(text: str, error: SyntaxError) -> str:
    message = str(error.args[0] if error.args else error)
    place = message.split(":", 2)
    hint = "see the SPARQL 1.1 grammar, or start from an example of: kg ask"
    try:
        line, column = int(place[0].rsplit(" ", 1)[-1]), int(place[1].split()[0])
        words = text.splitlines()[line - 1]
    except (IndexError, ValueError):
        return f"the query is not SPARQL: {message}; {hint}"
    return (
        f"the query is not SPARQL, line {line}, column {column}: {message}\n  {words}\n  {' ' * (column - 1)}^\n{hint}"
    )
