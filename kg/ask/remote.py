"""A graph in any SPARQL 1.1 server: the same queries, sent to an endpoint in place of a store."""

import json
import re
from collections.abc import Iterable
from typing import Any, Final
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from kg.ask.child import Limits
from kg.ask.results import GRAPH_FORMATS, Table, rows_in
from kg.ask.session import PREFIXES
from kg.errors import QueryError, QueryLimitError

#: Bytes of an answer at most.
_MOST: Final = 500_000_000
_MEDIA: Final = {
    "table": "application/sparql-results+json",
    "json": "application/sparql-results+json",
    "markdown": "application/sparql-results+json",
    "spreadsheet": "application/sparql-results+json",
    "srj": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "turtle": "text/turtle",
    "ntriples": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdfxml": "application/rdf+xml",
}
#: Whether a query that names no graph sees what the graphs hold; and which graphs there are.
_MERGED: Final = "ASK { ?document a ckg:Document }"
_GRAPHS: Final = """SELECT ?graph ?kind WHERE { GRAPH ?graph { ?graph a ?kind }
  FILTER(?kind IN (ckg:DocumentGraph, ckg:RegisterGraph, ckg:InferredGraph)) }"""
_PREFIXED: Final = re.compile(r"(?<![\w<])([a-z]+):(?=[A-Za-z])")
_DECLARED: Final = re.compile(r"\bPREFIX\s+(\w+):", re.IGNORECASE)


class _NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        return None


def run(endpoint: str, query: str, format: str, limits: Limits, *, asserted_only: bool = False) -> bytes:
    """Answer a query at an endpoint, in a format; a table comes as JSON, ``[names, rows]``.

    Where the endpoint's default graph is not the merge of its graphs, or what is inferred is to be left out, the graphs
    are named to it. Raises QueryError where it cannot be reached or refuses, QueryLimitError where it is too slow.
    """
    graphs = dataset(endpoint, asserted_only, limits.seconds)
    content = sent(endpoint, declared(query), _MEDIA[format], limits.seconds, graphs)
    if format not in ("table", "json", "markdown", "spreadsheet"):
        return content
    names, rows = _table(endpoint, content)
    if format == "table":
        return json.dumps((names, rows[: limits.rows])).encode()
    return rows_in(format, names, rows)


def select(endpoint: str, query: str, seconds: float) -> Table:
    """Answer a SELECT at an endpoint as names and rows of plain text. Raises QueryError as `run` does."""
    return _table(endpoint, sent(endpoint, declared(query), _MEDIA["table"], seconds))


def dataset(endpoint: str, asserted_only: bool, seconds: float) -> tuple[tuple[str, str], ...]:
    """Return the fields of a request that name the graphs a query sees; none where the endpoint's own are these."""
    if not asserted_only and select(endpoint, _MERGED, seconds)[1] == [["yes"]]:
        return ()
    rows = select(endpoint, _GRAPHS, seconds)[1]
    inferred = {graph for graph, kind in rows if str(kind).endswith("#InferredGraph")}
    named = sorted({str(graph) for graph, _ in rows if not (asserted_only and graph in inferred)})
    return tuple((field, graph) for field in ("default-graph-uri", "named-graph-uri") for graph in named)


def declared(query: str) -> str:
    """Return a query with a declaration of each prefix that it uses without one.

    >>> declared("ASK { ?x a ckg:Body }").splitlines()[0]
    'PREFIX ckg: <https://w3id.org/council-kg/ontology#>'
    """
    known = set(_DECLARED.findall(query))
    used = sorted(set(_PREFIXED.findall(query)) & set(PREFIXES) - known)
    return "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in used) + query


def sent(endpoint: str, query: str, media: str, seconds: float, dataset: Iterable[tuple[str, str]] = ()) -> bytes:
    """Send a query as a form, which every SPARQL 1.1 server takes, and return what comes back.

    Raises QueryError where the endpoint cannot be reached or refuses, QueryLimitError where it is too slow.
    """
    if urlsplit(endpoint).scheme not in ("http", "https"):
        raise QueryError(f"{endpoint} is no endpoint; give an address that begins with http:// or https://")
    form = urlencode([("query", query), *dataset])
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": media, "User-Agent": "kg"}
    request = Request(endpoint, data=form.encode(), headers=headers, method="POST")
    try:
        with build_opener(_NoRedirect).open(request, timeout=seconds) as reply:
            content: bytes = reply.read(_MOST + 1)
    except HTTPError as error:
        told = " ".join(error.read(2000).decode("utf-8", "replace").split())
        raise QueryError(f"{endpoint} refused the query ({error.code}): {told[:1000]}") from error
    except TimeoutError as error:
        raise QueryLimitError(f"{endpoint} took more than {seconds:g} seconds; raise --limit-time") from error
    except (URLError, OSError, ValueError) as error:
        raise QueryError(f"{endpoint} cannot be asked: {getattr(error, 'reason', error)}") from error
    if len(content) > _MOST:
        raise QueryLimitError(f"the answer of {endpoint} is longer than {_MOST:,} bytes; narrow the query")
    return content


def _table(endpoint: str, content: bytes) -> Table:
    try:
        found = json.loads(content)
        if "boolean" in found:
            return ["answer"], [["yes" if found["boolean"] else "no"]]
        names: list[str] = found["head"]["vars"]
        rows = [[row[n]["value"] if n in row else None for n in names] for row in found["results"]["bindings"]]
    except (ValueError, KeyError, TypeError) as error:
        wanted = ", ".join(GRAPH_FORMATS)
        raise QueryError(f"{endpoint} sent no rows; for a graph, choose a format of: {wanted}") from error
    return names, rows
