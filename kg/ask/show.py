"""One thing and all that is known of it: what each document says, where, and what is inferred."""

from dataclasses import dataclass

from kg.ask.names import one
from kg.ask.session import Session
from kg.ask.why import brief
from kg.errors import UnknownNameError

_FACTS = """
SELECT DISTINCT ?graph ?predicate ?value ?label WHERE {{
  GRAPH ?graph {{ <{iri}> ?predicate ?value }}
  OPTIONAL {{ ?value skos:prefLabel ?label }}
}}
ORDER BY ?predicate ?label ?value ?graph
"""

_POINTING = """
SELECT DISTINCT ?subject ?predicate ?label ?text WHERE {{
  ?subject ?predicate <{iri}> .
  FILTER(?predicate NOT IN (rdf:object, rdf:subject, prov:wasDerivedFrom))
  OPTIONAL {{ ?subject skos:prefLabel|dcterms:title ?label }}
  OPTIONAL {{ ?subject ckg:evidence/ckg:exact ?text }}
}}
ORDER BY ?predicate ?subject ?text LIMIT 2000
"""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of what is known: a property, its value in words, and the graph that says so."""

    property: str
    value: str
    said_in: str
    iri: str | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """A thing with its facts and those that point to it."""

    iri: str
    name: str
    kind: str
    facts: tuple[Fact, ...]
    pointing: tuple[Fact, ...]


def show(session: Session, thing: str) -> Shown:
    """Return what is known of a thing, by its name or IRI.

    Raises UnknownNameError where nothing bears the name, or several things do (they are listed).
    """
    iri, name, kind = _one(session, thing)
    rows = session.select(_FACTS.format(iri=iri))
    files = _files(session, {r["graph"] for r in rows})
    facts = tuple(
        Fact(
            short(r["predicate"]),
            r.get("label") or brief(r["value"]),
            files.get(r["graph"], short(r["graph"])),
            r["value"],
        )
        for r in rows
        if not r["predicate"].endswith("#evidence")
    )
    pointing = {
        r["subject"] + r["predicate"]: Fact(
            short(r["predicate"]), " ".join((r.get("label") or r.get("text") or r["subject"]).split()), "", r["subject"]
        )
        for r in session.select(_POINTING.format(iri=iri))
    }
    return Shown(iri, name, kind, facts, tuple(pointing.values()))


def _one(session: Session, thing: str) -> tuple[str, str, str]:
    if "://" in thing:
        if not session.select(f"SELECT ?p WHERE {{ <{thing}> ?p ?o }} LIMIT 1"):
            raise UnknownNameError(f"nothing in the graph has the IRI {thing}")
        return thing, short(thing), "thing"
    found = one(session, thing)
    return found.iri, found.name, found.kind


def _files(session: Session, graphs: set[str]) -> dict[str, str]:
    """Return the file behind each document's graph: a graph is named for its document."""
    found = {}
    for graph in graphs:
        row = session.index.execute(
            "SELECT file FROM document WHERE iri = ?", (graph.replace("/graph/", "/document/", 1),)
        ).fetchone()
        if row:
            found[graph] = row[0]
    return found


def short(iri: str) -> str:
    """Return the last part of an IRI, for reading."""
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1] if "/" in iri else iri
