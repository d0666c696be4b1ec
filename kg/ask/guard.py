"""Queries of strangers: what a query may not ask, found in the parsed query and never by a search for words.

The store's engine would send a request for ``SERVICE``, and other engines read files for ``FROM``: both are refused.
"""

from typing import Any

from kg.errors import QueryError

#: Characters of a query at most: deeper nesting than this allows can end the engine's process.
LONGEST = 20_000
_REFUSED = {
    "ServiceGraphPattern": "SERVICE, which would send a request to another machine",
    "DatasetClause": "FROM, which would read another file or address; name a graph with GRAPH <…>",
}


def check(query: str) -> None:
    """Pass a query that only reads this graph. Raises QueryError for any other, and for one that is no query."""
    if len(query) > LONGEST:
        raise QueryError(f"the query has {len(query):,} characters; {LONGEST:,} are the most")
    from rdflib.plugins.sparql.parser import parseQuery

    from kg.ask.session import PREFIXES

    head = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    try:
        parsed = parseQuery(head + query)
    except RecursionError as error:
        raise QueryError("the query nests too deeply; make it simpler") from error
    except Exception:
        # The engine that answers says what is wrong, and where; but two parsers may differ, so see `_suspect`.
        if _suspect(query):
            raise QueryError("the query cannot be checked and is refused; write it in plain SPARQL 1.1") from None
        return
    for name in _names(parsed):
        if name in _REFUSED:
            raise QueryError(f"the query uses {_REFUSED[name]}: that is refused")


def _suspect(query: str) -> bool:
    # What this parser cannot read must not hold what it would refuse.
    folded = query.lower()
    return any(word in folded for word in ("service", "from", "\\u", "load"))


def _names(node: Any) -> list[str]:
    found, waiting = [], [node]
    while waiting:
        each = waiting.pop()
        name = getattr(each, "name", None)
        if isinstance(name, str):
            found.append(name)
        if isinstance(each, dict):
            waiting.extend(each.values())
        elif isinstance(each, list | tuple) or type(each).__name__ in ("ParseResults", "plist"):
            waiting.extend(each)
    return found


__all__ = ["LONGEST", "check"]
