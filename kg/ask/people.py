"""Who is in a graph, and why: each person with the roles that documents show, and those documents."""

from dataclasses import dataclass
from pathlib import Path

from kg.ask.session import Session, open_session

_NAMED = """SELECT ?person ?name ?file WHERE {
    ?person a foaf:Person ; skos:prefLabel ?name ; ckg:evidence/ckg:inDocument/ckg:fileName ?file }"""
_KINDS = "SELECT ?person ?kind WHERE { VALUES ?kind { ckg:Councillor ckg:Officer } ?person a ?kind }"
_SEATS = """SELECT ?person ?role WHERE {
    ?membership org:member ?person .
    { ?membership ckg:post ?there } UNION { ?membership org:organization ?there } UNION { ?membership org:role ?there }
    ?there skos:prefLabel ?role }"""
_ATTENDED = "SELECT DISTINCT ?person WHERE { ?attendance ckg:attendee ?person }"


@dataclass(frozen=True, slots=True)
class Person:
    """A person in the graph: name, kind, the roles that are why, the documents that show them."""

    name: str
    kind: str
    roles: tuple[str, ...]
    documents: tuple[str, ...]


def people_in(store: Path) -> tuple[Person, ...]:
    """Return the people in a store's graph, by name. Raises StoreError where there is no graph."""
    session = open_session(store)
    kinds = {row["person"]: row["kind"].rpartition("#")[2].lower() for row in session.select(_KINDS)}
    roles = _roles(session)
    names: dict[str, str] = {}
    files: dict[str, set[str]] = {}
    for row in session.select(_NAMED):
        names[row["person"]] = min(row["name"], names.get(row["person"], row["name"]))
        files.setdefault(row["person"], set()).add(row["file"])
    found = (
        Person(name, kinds.get(who, "other"), tuple(sorted(roles.get(who, ()))), tuple(sorted(files[who])))
        for who, name in names.items()
    )
    return tuple(sorted(found, key=lambda person: (person.name, person.documents)))


def _roles(session: Session) -> dict[str, set[str]]:
    roles: dict[str, set[str]] = {}
    for row in session.select(_SEATS):
        roles.setdefault(row["person"], set()).add(row["role"])
    for row in session.select(_ATTENDED):
        roles.setdefault(row["person"], set()).add("attended a meeting")
    return roles
