"""Why the graph holds a fact: the documents that state it, with the passage and the rule; or the inference, its
confidence and what it rests on, down to the passages.
"""

import re
from dataclasses import dataclass
from typing import Final

from kg.ask.claims import Claim, named
from kg.ask.names import one
from kg.ask.session import PREFIXES, Session
from kg.errors import UnknownNameError

_PLACE: Final = re.compile(r"(?P<file>\S+?)(?: page \d+)? \[(?P<first>\d+):(?P<last>\d+)\]\Z")
_DEEPEST: Final = 6

_TRIPLES = """
SELECT DISTINCT ?predicate ?value ?label ?graph WHERE {{
  GRAPH ?graph {{ <{iri}> ?predicate ?value }}
  FILTER(?predicate NOT IN (rdf:type, ckg:evidence))
  OPTIONAL {{ ?value skos:prefLabel ?label }}
  {only}
}}
ORDER BY ?predicate ?value ?graph
"""
_INFERENCES = """
SELECT ?inference ?predicate ?value ?label ?rule ?confidence ?premise WHERE {{
  ?inference a ckg:Inference ; rdf:subject <{iri}> ; rdf:predicate ?predicate ; rdf:object ?value ;
    ckg:rule ?rule ; ckg:confidence ?confidence .
  OPTIONAL {{ ?inference prov:wasDerivedFrom ?premise }}
  OPTIONAL {{ ?value skos:prefLabel ?label }}
  {only}
}}
ORDER BY ?predicate ?value ?inference ?premise
"""
_FILINGS = """
SELECT DISTINCT ?file ?label ?rule ?confidence WHERE {{
  <{iri}> ckg:evidence/ckg:inDocument ?document .
  ?document ckg:fileName ?file .
  ?inference rdf:subject ?document ; rdf:predicate ckg:filedUnder ; rdf:object <{owner}> ;
    ckg:rule ?rule ; ckg:confidence ?confidence .
  <{owner}> skos:prefLabel ?label .
}}
ORDER BY ?file LIMIT 5
"""
_PASSAGE = """
SELECT ?text ?file ?start ?end WHERE {{
  {{ <{iri}> ckg:evidence ?passage }} UNION {{ BIND(<{iri}> AS ?passage) }}
  ?passage ckg:exact ?text ; ckg:start ?start ; ckg:end ?end ; ckg:inDocument/ckg:fileName ?file .
}}
ORDER BY ?file ?start LIMIT {most}
"""


@dataclass(frozen=True, slots=True)
class Reason:
    """One link of the chain: what is held, on what ground, and what that rests on."""

    what: str
    ground: str
    words: str | None = None
    place: str | None = None
    premises: tuple["Reason", ...] = ()


def why(session: Session, fact: str, property: str | None = None, value: str | None = None) -> tuple[Reason, ...]:
    """Return the grounds of a fact.

    ``fact`` is a claim's IRI, the place of a passage as look-ups print it (``minutes.txt [120:180]``), an inference's
    IRI, a document's file name, or a thing's name or IRI, then with ``property`` (``ckg:speaker`` or ``speaker``) and
    ``value`` to narrow.
    Raises UnknownNameError where there is no such thing or no such fact.
    """
    iris = _subjects(session, fact)
    found = tuple(reason for iri in iris for reason in _grounds(session, iri, property, value))
    if not found:
        raise UnknownNameError(f"the graph holds no such fact of {fact}; see all with: kg show {fact!r}")
    return found


def _subjects(session: Session, fact: str) -> list[str]:
    place = _PLACE.match(fact)
    if place:
        rows = session.index.execute(
            "SELECT iri FROM claim WHERE file = ? AND first = ? AND last = ? ORDER BY iri",
            (place["file"], int(place["first"]), int(place["last"])),
        ).fetchall()
        if not rows:
            raise UnknownNameError(f"no claim rests on the passage {fact}")
        return [iri for (iri,) in rows]
    if "://" in fact:
        return [fact]
    documents = session.index.execute("SELECT iri FROM document WHERE file = ? ORDER BY iri", (fact,)).fetchall()
    return [iri for (iri,) in documents] or [one(session, fact).iri]


def _grounds(session: Session, iri: str, property: str | None, value: str | None) -> list[Reason]:
    claims = named(session, [iri])
    only = _only(property, value)
    head = [_of_claim(claims[0])] if claims and not only else []
    asserted = [] if claims and not only else _asserted(session, iri, only)
    return [*head, *asserted, *([] if session.asserted_only else _inferred(session, iri, only))]


def _only(property: str | None, value: str | None) -> str:
    from pyoxigraph import Literal

    tests = []
    if property:
        bare = property.rsplit(":", 1)[-1] if "://" not in property else property.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
        tests.append(f"REGEX(STR(?predicate), {Literal('[#/]' + re.escape(bare) + '$')})")
    if value:
        wanted = Literal(value.lower())
        tests.append(f"CONTAINS(LCASE(CONCAT(STR(?value), ' ', COALESCE(STR(?label), ''))), {wanted})")
    return f"FILTER({' && '.join(tests)})" if tests else ""


def _of_claim(claim: Claim) -> Reason:
    rule = claim.facts.get("rule", "the rules")
    return Reason(f"this {claim.kind}", f"read by rule {rule}", claim.text, str(claim.place))


def _asserted(session: Session, iri: str, only: str) -> list[Reason]:
    found = []
    for row in session.select(_TRIPLES.format(iri=iri, only=only)):
        if row["graph"].endswith("/inferred"):
            continue
        passage = _passages(session, iri, 1, row["graph"].rsplit("/", 1)[-1])
        ground = "the register says so" if row["graph"].endswith("/register") else "a document says so"
        what = f"{brief(row['predicate'])} {row.get('label', brief(row['value']))}"
        words, place = passage[0] if passage else (None, None)
        told = () if passage or session.asserted_only else _filings(session, iri, row["value"])
        found.append(Reason(what, ground, words, place, told))
    return found


def _filings(session: Session, iri: str, owner: str) -> tuple[Reason, ...]:
    """Return which of the documents that name a thing are filed under its owner: a text need not say whose it is."""
    if "://" not in owner:
        return ()
    rows = session.select(_FILINGS.format(iri=iri, owner=owner))
    return tuple(Reason(f"{r['file']} ckg:filedUnder {r['label']}", _by_rule(r)) for r in rows)


def _by_rule(row: dict[str, str]) -> str:
    return f"inferred by rule {row['rule']}, confidence {float(row['confidence']):.2f}"


def _inferred(session: Session, iri: str, only: str, depth: int = 0) -> list[Reason]:
    grouped: dict[str, list[dict[str, str]]] = {}
    for row in session.select(_INFERENCES.format(iri=iri, only=only)):
        grouped.setdefault(row["inference"], []).append(row)
    found = []
    for rows in grouped.values():
        row = rows[0]
        what = f"{brief(row['predicate'])} {row.get('label', brief(row['value']))}"
        # A document is filed by what stands beside it: there is no passage to show, and no deeper ground.
        premises = (r["premise"] for r in rows if r.get("premise", iri) != iri)
        rests = tuple(_premise(session, premise, depth + 1) for premise in premises)
        found.append(Reason(what, _by_rule(row), premises=rests))
    return found


def _premise(session: Session, iri: str, depth: int) -> Reason:
    claims = named(session, [iri])
    if claims:
        return _of_claim(claims[0])
    passages = _passages(session, iri, 1)
    if passages:
        return Reason(brief(iri), "it rests on the passage", *passages[0])
    deeper = tuple(_inferred(session, iri, "", depth)) if depth < _DEEPEST else ()
    return Reason(brief(iri), "a thing of the graph", premises=deeper)


def _passages(session: Session, iri: str, most: int, document: str = "") -> list[tuple[str, str]]:
    query = _PASSAGE.format(iri=iri, most=200 if document else most)
    if document:
        query = query.replace("?passage ckg:exact", f"FILTER(CONTAINS(STR(?passage), '{document}')) ?passage ckg:exact")
    rows = session.select(query)[:most]
    return [(" ".join(r["text"].split()), f"{r['file']} [{r['start']}:{r['end']}]") for r in rows]


def brief(iri: str) -> str:
    """Write an IRI with its prefix where one is known; other values as they are."""
    for prefix, start in PREFIXES.items():
        if iri.startswith(start):
            return f"{prefix}:{iri[len(start) :]}"
    return iri
