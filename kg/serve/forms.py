"""A list as data: the rows that its page shows as CSV, or what the graph says of the things in them as RDF."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pyoxigraph import NamedNode
from starlette.requests import Request
from starlette.responses import Response

from kg.ask.cite import cite
from kg.ask.claims import Claim
from kg.graph.layers import default_graphs
from kg.serve.negotiate import PAGE, accepted, suffixed
from kg.serve.opened import Opened
from kg.serve.sparql import as_format

#: Rows of a list as data at most; its page shows fewer at a time.
MOST: Final = 2000
_CLAIM: Final = (
    *(
        "kind",
        "date",
        "body",
        "council",
        "item",
        "who",
        "text",
        "file",
        "start",
        "end",
        "page",
        "source",
        "cite",
        "iri",
    ),
)


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: the names of its columns, its rows, and the IRIs of the things in them."""

    names: Sequence[str]
    rows: Sequence[Sequence[Any]]
    iris: Sequence[str]


def in_form(request: Request, made: Callable[[], Listing]) -> Response | None:
    """Return a list in the form that the suffix or the client asks for; None where that is the page."""
    written = suffixed(request.url.path)[1]
    form = written or (accepted(request.headers.get("accept"), PAGE) or ("html",))[0]
    if form == "html":
        return None
    listing = made()
    if form == "csv":
        return as_csv(listing.names, listing.rows)
    return as_format(_triples(request.app.state.opened, listing.iris[:MOST]), form)


def of_claims(claims: Iterable[Claim]) -> Listing:
    """Return claims as a list, each with its reference."""
    kept = tuple(claims)
    return Listing(_CLAIM, [_row(claim) for claim in kept], [claim.iri for claim in kept])


def as_csv(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> Response:
    """Write rows as CSV."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(names)
    writer.writerows(["" if value is None else value for value in row] for row in rows)
    return Response(out.getvalue(), media_type="text/csv; charset=utf-8", headers={"Vary": "Accept"})


def _row(claim: Claim) -> list[Any]:
    place, who = claim.place, claim.spoken_by or claim.label
    where = [claim.date, claim.body, claim.council, claim.item]
    at = [place.file, place.start, place.end, place.page, place.link(claim.text)]
    return [claim.kind, *where, who, claim.text, *at, cite(claim), claim.iri]


def _triples(opened: Opened, iris: Iterable[str]) -> list[Any]:
    graph = opened.session().triples
    layers: list[Any] = default_graphs(graph, opened.asserted_only)
    found = {}
    for iri in iris:
        for layer in layers:
            for quad in graph.quads_for_pattern(NamedNode(iri), None, None, layer):
                found[str(quad.triple)] = quad.triple
    return [triple for _, triple in sorted(found.items())]
