"""Answers to SPARQL queries as bytes in the format that was asked for."""

import csv
import io
import json
from collections.abc import Sequence
from itertools import islice
from typing import Any, Final

from kg.ask.session import Session
from kg.errors import QueryError

#: Formats of rows and of graphs; a SELECT takes the first, a CONSTRUCT or DESCRIBE the second.
ROW_FORMATS: Final = ("table", "csv", "tsv", "json", "srj", "xml", "markdown", "spreadsheet")
GRAPH_FORMATS: Final = ("turtle", "ntriples", "jsonld", "rdfxml")

Table = tuple[list[str], list[list[str | None]]]


def table(session: Session, query: str, limit: int | None = None) -> Table:
    """Answer a query as column names and rows: a SELECT's own, an ASK's one word, a graph's triples."""
    found: Any = session.query(query)
    if hasattr(found, "variables"):
        names = [variable.value for variable in found.variables]
        rows = [[_plain(row[name]) for name in names] for row in islice(found, limit)]
    elif isinstance(found, _boolean()):
        names, rows = ["answer"], [["yes" if found else "no"]]
    else:
        names, rows = ["subject", "predicate", "object"], [[_plain(term) for term in triple] for triple in found]
    return names, rows[:limit]


def answer_in(
    session: Session, query: str, formats: Sequence[str], default: Sequence[str] = (), named: Sequence[str] = ()
) -> tuple[str, bytes]:
    """Answer a query in the first of some formats that fits its answer; return the format too.

    Raises QueryError where none fits.
    """
    if len(formats) == 1 and not default and not named:
        return formats[0], answer(session, query, formats[0])
    found: Any = session.query(query, default, named)
    is_graph = not hasattr(found, "variables") and not isinstance(found, _boolean())
    fitting = [name for name in formats if (name in GRAPH_FORMATS) == is_graph and name != "table"]
    if isinstance(found, _boolean()):
        fitting = [name for name in fitting if name in ("srj", "xml")] or ["srj"]
    if not fitting:
        offered = GRAPH_FORMATS if is_graph else ROW_FORMATS
        raise QueryError(f"this query's answer comes in: {', '.join(offered)}; none of them was asked for")
    written: bytes = found.serialize(format=_oxigraph(fitting[0]))
    return fitting[0], written


def answer(session: Session, query: str, format: str) -> bytes:
    """Answer a query as bytes in a format other than ``table``. Raises QueryError where the two do not go together."""
    if format in ("json", "markdown", "spreadsheet"):
        return rows_in(format, *table(session, query))
    found: Any = session.query(query)
    is_graph = not hasattr(found, "variables") and not isinstance(found, _boolean())
    if is_graph != (format in GRAPH_FORMATS):
        offered = GRAPH_FORMATS if is_graph else ROW_FORMATS
        raise QueryError(f"this query's answer cannot be written as {format}; choose one of: {', '.join(offered)}")
    if format == "csv" and not hasattr(found, "variables"):
        return f"answer\r\n{'yes' if found else 'no'}\r\n".encode()
    written: bytes = found.serialize(format=_oxigraph(format))
    return written


def rows_in(format: str, names: list[str], rows: list[list[str | None]]) -> bytes:
    """Write rows as ``json`` (a list of objects), ``markdown`` (a table) or ``spreadsheet`` (CSV without formulas)."""
    if format == "spreadsheet":
        # A byte-order mark tells a spreadsheet that this is UTF-8.
        return ("\ufeff" + as_csv(names, [[harmless(value) for value in row] for row in rows])).encode()
    if format == "json":
        objects = [{n: v for n, v in zip(names, row, strict=True) if v is not None} for row in rows]
        return json.dumps(objects, ensure_ascii=False, indent=1).encode() + b"\n"
    cells = [[(value or "").replace("|", "\\|").replace("\n", " ") for value in row] for row in rows]
    lines = [names, ["---"] * len(names), *cells]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines).encode()


def harmless(value: str | None) -> str | None:
    """Return a cell that no spreadsheet takes for a formula: a quote before what would begin one.

    >>> harmless("=1+1")
    "'=1+1"
    """
    return f"'{value}" if value and value.lstrip()[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def as_csv(names: list[str], rows: list[list[str | None]]) -> str:
    """Write rows as CSV, as RFC 4180 has it."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(names)
    writer.writerows([value or "" for value in row] for row in rows)
    return out.getvalue()


def _oxigraph(format: str) -> Any:
    from pyoxigraph import QueryResultsFormat, RdfFormat

    return {
        "csv": QueryResultsFormat.CSV,
        "tsv": QueryResultsFormat.TSV,
        "srj": QueryResultsFormat.JSON,
        "xml": QueryResultsFormat.XML,
        "turtle": RdfFormat.TURTLE,
        "ntriples": RdfFormat.N_TRIPLES,
        "jsonld": RdfFormat.JSON_LD,
        "rdfxml": RdfFormat.RDF_XML,
    }[format]


def _boolean() -> type:
    from pyoxigraph import QueryBoolean

    return QueryBoolean


def _plain(term: Any) -> str | None:
    return None if term is None else str(term.value)
