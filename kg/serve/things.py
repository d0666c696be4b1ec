"""The page of one thing: what is known, when, from which sentences, what is inferred and why."""

from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.ask.apart import apart
from kg.ask.claims import Claim, load, named
from kg.ask.names import Named
from kg.ask.names import named as things_named
from kg.ask.owners import owners
from kg.ask.said import answers_to
from kg.ask.session import Session
from kg.ask.trace import steps_of
from kg.ask.why import why
from kg.errors import UnknownNameError
from kg.serve import documents
from kg.serve.forms import as_csv
from kg.serve.lists import turn_asked
from kg.serve.negotiate import PAGE, accepted, suffixed
from kg.serve.opened import Opened
from kg.serve.sparql import about_quads, as_format
from kg.serve.template import href, page

_EACH = 10
_GROUPS = """
SELECT claim.kind, link.property, count(DISTINCT claim.id) FROM link JOIN claim ON claim.id = link.claim
WHERE link.thing = ?{asserted} GROUP BY 1, 2
ORDER BY link.property NOT IN ('member', 'post', 'speaker', 'decidedBy', 'madeBy'), 3 DESC, 1, 2
"""
_GROUP = """
SELECT DISTINCT claim.id FROM link JOIN claim ON claim.id = link.claim
WHERE link.thing = ? AND link.property = ? AND claim.kind = ?{asserted}
ORDER BY coalesce(claim.day, claim.earliest, '0') DESC, claim.file, claim.first LIMIT ?
"""
_PARTS = "SELECT iri, name, kind FROM thing WHERE within = ? ORDER BY kind, name LIMIT 200"


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that a thing is linked to in one way: the kind and the property, how many, and the latest of them."""

    kind: str
    property: str
    total: int
    claims: tuple[Claim, ...]


def by_iri(request: Request) -> Response:
    """Lead to the page of an IRI: here where it is of this graph."""
    opened: Opened = request.app.state.opened
    iri = request.query_params.get("iri", "")
    if iri.startswith(opened.base):
        return RedirectResponse(href(iri, opened.base), 303)
    return _shown(request, opened, iri, None)


def thing(request: Request) -> Response:
    """Show one thing of this graph, as a page or in the form that the suffix or the client asks for."""
    opened: Opened = request.app.state.opened
    path, written = suffixed(request.path_params["path"])
    return _shown(request, opened, opened.base + path, written)


def _shown(request: Request, opened: Opened, iri: str, written: str | None) -> Response:
    formats = (written,) if written else accepted(request.headers.get("accept"), PAGE) or ("html",)
    if formats[0] == "html":
        return _page(request, opened, iri)
    try:
        triples = about_quads(opened, iri)
    except ValueError:
        triples = []
    if not triples:
        raise UnknownNameError(f"nothing here has the address {iri}")
    if formats[0] == "csv":
        terms: list[Any] = [(t.subject, t.predicate, t.object) for t in triples]
        return as_csv(("subject", "predicate", "object"), ([term.value for term in row] for row in terms))
    return as_format(triples, formats[0])


def _page(request: Request, opened: Opened, iri: str) -> Response:
    session = opened.session()
    at = request.query_params.get("at", "")
    if at.isdecimal() and len(at) < 10:
        # The browser keeps what stands behind #, and so comes to the very words.
        turn = documents.turn_of(opened, iri, int(at))
        return RedirectResponse(href(iri, opened.base) + (f"?page={turn}" if turn > 1 else ""), 303)
    claims = named(session, [iri])
    if claims:
        return _claim(request, session, claims[0])
    record = documents.record(opened, iri, turn_asked(request))
    if record:
        return page(request, "document", iri=iri, record=record, title=record.title)
    if "/passage/" in iri:
        return RedirectResponse(href(iri.partition("/passage/")[0], opened.base), 303)
    known = things_named(session, [iri])
    if not known:
        return page(request, "plain", title=iri, iri=iri, reasons=why(session, iri))
    if known[0].kind == "thread":
        return page(request, "matter", title=known[0].name, iri=iri, steps=steps_of(session, iri))
    return _named(request, session, known[0])


def _claim(request: Request, session: Session, claim: Claim) -> Response:
    return page(
        request,
        "claim",
        title=claim.text,
        claim=claim,
        iri=claim.iri,
        questions=named(session, [link.iri for link in claim.linked("answers")]),
        answers=answers_to(session, claim) if claim.kind == "question" else (),
        responses=named(session, [link.iri for link in claim.linked("respondedToBy")]),
        conflicts=named(session, [link.iri for link in claim.linked("conflictsWith")]),
        reasons=why(session, claim.iri),
    )


def _named(request: Request, session: Session, known: Named) -> Response:
    names = session.index.execute("SELECT DISTINCT text FROM label WHERE iri = ? ORDER BY text", (known.iri,))
    within = owners(session, known)
    # People have no parts, and are looked up the most.
    parts = [] if known.kind == "person" else session.index.execute(_PARTS, (known.iri,)).fetchall()
    return page(
        request,
        "thing",
        title=known.name,
        thing=known,
        iri=known.iri,
        told=apart(session, known, within),
        names=[text for (text,) in names if text != known.name],
        within=[(owner.iri, owner.name) for owner in within],
        parts=parts,
        groups=_groups(session, known.iri),
    )


def _groups(session: Session, iri: str) -> tuple[Group, ...]:
    asserted = " AND link.rule IS NULL" if session.asserted_only else ""
    found = session.index.execute(_GROUPS.format(asserted=asserted), (iri,)).fetchall()
    return tuple(
        Group(kind, by, total, load(session, _numbers(session, iri, by, kind, asserted))) for kind, by, total in found
    )


def _numbers(session: Session, iri: str, by: str, kind: str, asserted: str) -> list[int]:
    rows = session.index.execute(_GROUP.format(asserted=asserted), (iri, by, kind, _EACH))
    return [number for (number,) in rows]
