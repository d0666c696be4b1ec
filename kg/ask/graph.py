"""A graph in Python: `kg.open(store)` for queries, named queries and look-ups, in one line each.

import kg

graph = kg.open("kg-store")
graph.query("SELECT ?name { ?b a ckg:Body ; skos:prefLabel ?name }").pandas()
graph.ask("recommendations", to="Executive").rows
graph.said(about="caseloads")
graph.recommendations(to="Executive", unanswered=True)
kg.open("http://127.0.0.1:7878/query").who("R Farnham")
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kg.ask.session import PREFIXES, Row, Session, open_session
from kg.errors import QueryError

if TYPE_CHECKING:
    import networkx
    import pandas
    import rdflib

    from kg.ask.claims import Claim
    from kg.ask.find import Found
    from kg.ask.path import Step
    from kg.ask.records import Recommended
    from kg.ask.said import Said
    from kg.ask.show import Shown
    from kg.ask.trace import Traced
    from kg.ask.who import Known
    from kg.ask.why import Reason


_NUMBERS: Final[dict[str, Callable[[str], Any]]] = {"integer": int, "decimal": float, "double": float}


@dataclass(frozen=True)
class Answer:
    """The answer to a query; each form is made when it is asked for. Raises QueryError where the query is wrong."""

    session: Session
    text: str

    @cached_property
    def rows(self) -> list[Row]:
        """The rows of a SELECT as dicts of text, without what is unbound; a graph's triples; or ``answer``: yes, no."""
        from kg.ask.results import table

        names, rows = table(self.session, self.text)
        return [{n: v for n, v in zip(names, row, strict=True) if v is not None} for row in rows]

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def pandas(self) -> "pandas.DataFrame":
        """The rows as a pandas frame, with a column for each variable and typed values (needs pandas)."""
        frame: Any = _needed("pandas").DataFrame
        found: Any = self.session.query(self.text)
        if not hasattr(found, "variables"):
            return frame(self.rows)
        names = [variable.value for variable in found.variables]
        return frame([[_python(row[n]) for n in names] for row in found], columns=names)

    def rdflib(self) -> "rdflib.Graph":
        """The triples of a CONSTRUCT or DESCRIBE as an rdflib graph."""
        from rdflib import Graph

        from kg.ask.results import answer

        graph = Graph().parse(data=answer(self.session, self.text, "ntriples"), format="nt")
        for prefix, iri in PREFIXES.items():
            graph.bind(prefix, iri)
        return graph

    def networkx(self) -> "networkx.MultiDiGraph[str]":
        """The triples of a CONSTRUCT or DESCRIBE, or the first three columns of a SELECT, as a networkx graph."""
        import networkx

        from kg.ask.results import table

        names, rows = table(self.session, self.text)
        if len(names) < 2:
            raise QueryError("a network needs rows of subject, predicate and object, or of two things")
        graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
        for first, *more in rows:
            if first is not None and more[-1 if len(more) == 1 else 1] is not None:
                label, end = ("", more[0]) if len(more) == 1 else more[:2]
                graph.add_edge(first, end, label=label or "")
        return graph


@dataclass(frozen=True)
class Graph:
    """An open graph."""

    session: Session

    def query(self, text: str) -> Answer:
        """Ask any SPARQL 1.1 query; the usual prefixes are known. It runs when its answer is first looked at."""
        return Answer(self.session, text)

    def ask(self, name: str, **parameters: object) -> Answer:
        """Ask a named query, such as ``graph.ask("recommendations", to="Executive")``.

        Raises UnknownNameError for no such query, QueryError for a parameter that is missing or unknown.
        """
        from kg.ask.gallery import find

        return Answer(self.session, find(name).with_values({k: str(v) for k, v in parameters.items()}))

    def said(self, **wanted: Any) -> "tuple[Said, ...]":
        """Look up who said what; `kg.ask.said.said` lists the options: by, to, about, at, within, since, until, …"""
        from kg.ask.said import said

        return said(self.session, **wanted)

    def show(self, thing: str) -> "Shown":
        """Return all that is known of a thing, by its name or IRI."""
        from kg.ask.show import show

        return show(self.session, thing)

    def who(self, name: str) -> "Known":
        """Return who a person is, who held a post, or who sat on a body."""
        from kg.ask.who import who

        return who(self.session, name)

    def find(self, words: str, limit: int = 20) -> "tuple[Found, ...]":
        """Search names and passages: ``"a phrase"``, ``pre*``, ``speaker:word``, ``item:word``."""
        from kg.ask.find import find

        return find(self.session, words, limit)

    def path(self, start: str, end: str) -> "tuple[Step, ...]":
        """Return how two things are connected, sentence by sentence."""
        from kg.ask.path import path

        return path(self.session, start, end)

    def trace(self, matter: str, limit: int = 100) -> "Traced":
        """Follow a matter through time."""
        from kg.ask.trace import trace

        return trace(self.session, matter, limit)

    def why(self, fact: str, property: str | None = None, value: str | None = None) -> "tuple[Reason, ...]":
        """Return the grounds of a fact, down to the passages."""
        from kg.ask.why import why

        return why(self.session, fact, property, value)

    def decisions(self, **wanted: Any) -> "tuple[Claim, ...]":
        """Look up decisions: by, outcome, substance, limit; about, at, within, since, until."""
        found: tuple[Claim, ...] = self._records("decisions", wanted)
        return found

    def recommendations(self, **wanted: Any) -> "tuple[Recommended, ...]":
        """Look up recommendations with what became of them: by, to, unanswered, limit; about, at, within, …"""
        found: tuple[Recommended, ...] = self._records("recommendations", wanted)
        return found

    def inspections(self, **wanted: Any) -> "tuple[Claim, ...]":
        """Look up inspections, visits and reviews: by, of, limit; about, at, within, since, until."""
        found: tuple[Claim, ...] = self._records("inspections", wanted)
        return found

    def attended(self, who: str | None = None, **wanted: Any) -> "tuple[Claim, ...]":
        """Look up who was at which meeting: who, capacity, limit; at, within, since, until."""
        found: tuple[Claim, ...] = self._records("attended", {"who": who, **wanted})
        return found

    def conflicts(self) -> "tuple[tuple[Claim, Claim], ...]":
        """Return the pairs of claims that cannot both be right."""
        from kg.ask.records import conflicts

        return conflicts(self.session)

    def _records(self, kind: str, wanted: dict[str, Any]) -> Any:
        from kg.ask import records

        narrowed = {name: wanted.pop(name) for name in ("about", "at", "within", "since", "until") if name in wanted}
        return getattr(records, kind)(self.session, records.Filters(**narrowed), **wanted)


def open_graph(store: str | Path, asserted_only: bool = False) -> Graph:
    """Open the graph in a store, or in a SPARQL server by the address of its endpoint.

    Raises StoreError where there is none, QueryError where the server cannot be asked.
    """
    if isinstance(store, str) and store.startswith(("http://", "https://")):
        from kg.ask.mirror import mirrored

        store = mirrored(store)
    return Graph(open_session(Path(store), asserted_only))


def _needed(module: str) -> Any:
    from importlib import import_module

    try:
        return import_module(module)
    except ImportError as error:
        raise QueryError(f"this needs {module}; install it with: pip install {module}") from error


def _python(term: Any) -> Any:
    if term is None:
        return None
    kind = getattr(getattr(term, "datatype", None), "value", "").rsplit("#", 1)[-1]
    if kind == "boolean":
        return term.value == "true"
    try:
        return _NUMBERS.get(kind, str)(term.value)
    except ValueError:
        return str(term.value)
