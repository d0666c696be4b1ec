"""Named queries: SPARQL files with a summary and parameters, for the questions that people ask most.

A file ``recommendations-to.rq`` is the query ``recommendations-to``. Its head has lines ``#+ key: value``: summary,
description, example, and for each parameter ``#+ parameter: who (person, post): whose words``, where the kinds in
brackets say what it is completed from (`kg.ask.complete.KINDS`). A variable ``?_body_text`` is a parameter ``body`` of
type text, ``?__since_date`` an optional one (two underlines); types are text, date, number and iri. An optional
parameter that is not given stays unbound, so write
``FILTER(CONTAINS(LCASE(COALESCE(?body, "")), LCASE(COALESCE(?__body_text, ""))))``.
What every row must have comes before the first ``OPTIONAL``: after one, the store joins it over all that it holds.
Where a name is asked for, the few names are filtered first, in a ``SELECT DISTINCT`` of their own, and what follows
stands in an ``OPTIONAL`` for each step, which looks at one thing at a time, with ``FILTER(BOUND(…))`` for what a row
must have.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.errors import QueryError, UnknownNameError
from kg.resources import resource

_HEAD: Final = re.compile(r"^#\+\s*(\w+):\s*(.+)$", re.MULTILINE)
_TOLD: Final = re.compile(
    r"^#\+\s*parameter:\s*(?P<name>[a-z]+)(?:\s*\((?P<kinds>[^)]*)\))?:\s*(?P<help>.+)$", re.MULTILINE
)
_PARAMETER: Final = re.compile(r"\?(?P<optional>__?)(?P<name>[a-z]+)_(?P<type>text|date|number|iri)\b")
_DATE: Final = re.compile(r"\d{4}(-\d\d){0,2}\Z")
_NUMBER: Final = re.compile(r"-?\d+(\.\d+)?\Z")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that a named query asks for: its type, what it is in words, and which things' names fit it."""

    name: str
    type: str
    optional: bool
    help: str = ""
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query with its name, what it answers and its parameters in the order of their first use."""

    name: str
    text: str
    summary: str
    description: str
    example: str
    parameters: tuple[Parameter, ...]

    def with_values(self, given: Mapping[str, str]) -> str:
        """Return the query with its parameters filled in.

        Raises QueryError where one is missing, unknown or not of its type.
        """
        known = {p.name: p for p in self.parameters}
        if unknown := sorted(set(given) - set(known)):
            raise QueryError(f"{self.name} has no parameter {unknown[0]}; it takes: {', '.join(known) or 'none'}")
        if missing := [p.name for p in self.parameters if not p.optional and p.name not in given]:
            raise QueryError(f"{self.name} needs --{missing[0]}; for example: {self.example}")
        return _PARAMETER.sub(lambda m: _term(m, given.get(m["name"])), self.text)


def gallery(folders: Iterable[Path] = ()) -> tuple[NamedQuery, ...]:
    """Return the shipped named queries and those of the user's own folders, in order of their names."""
    shipped = resource("kg", "ask", "queries") if not (own := Path(__file__).parent / "queries").is_dir() else own
    files = {path.stem: path for folder in (shipped, *folders) for path in sorted(folder.glob("*.rq"))}
    return tuple(load(path) for _, path in sorted(files.items()))


def load(path: Path) -> NamedQuery:
    """Read one named query. Raises QueryError where its head lacks a summary."""
    text = path.read_text(encoding="utf-8")
    head = dict(_HEAD.findall(text))
    if "summary" not in head:
        raise QueryError(f"{path.name} has no line '#+ summary: …'; add one")
    example = head.get("example", f"kg ask {path.stem}")
    return NamedQuery(path.stem, text, head["summary"], head.get("description", ""), example, _parameters(text))


def _parameters(text: str) -> tuple[Parameter, ...]:
    told = {m["name"]: (m["help"].strip(), m["kinds"] or "") for m in _TOLD.finditer(text)}
    found: dict[str, Parameter] = {}
    for m in _PARAMETER.finditer(text):
        words, kinds = told.get(m["name"], ("", ""))
        fitting = tuple(kind.strip() for kind in kinds.split(",") if kind.strip())
        found.setdefault(m["name"], Parameter(m["name"], m["type"], m["optional"] == "__", words, fitting))
    return tuple(found.values())


def find(name: str, folders: Iterable[Path] = ()) -> NamedQuery:
    """Return the named query of a name. Raises UnknownNameError, with near names, where there is none."""
    known = {query.name: query for query in gallery(folders)}
    if name in known:
        return known[name]
    import difflib

    near = difflib.get_close_matches(name, known, n=3, cutoff=0.4)
    hint = f"near it: {', '.join(near)}" if near else "list them with: kg ask"
    raise UnknownNameError(f'there is no named query "{name}"; {hint}')


def _term(match: re.Match[str], value: str | None) -> str:
    from pyoxigraph import Literal, NamedNode

    if value is None:
        return match.group()
    kind = match["type"]
    if kind == "iri":
        try:
            return str(NamedNode(value))
        except ValueError as error:
            raise QueryError(f"--{match['name']} takes an IRI, not {value!r}") from error
    if kind == "number":
        if not _NUMBER.match(value):
            raise QueryError(f"--{match['name']} takes a number, not {value!r}")
        return value
    if kind == "date" and not _DATE.match(value):
        raise QueryError(f"--{match['name']} takes a date such as 2021-11-22, not {value!r}")
    return str(Literal(value))
