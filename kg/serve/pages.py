"""The pages that are not of one thing: home, search, conflicts, coverage, the gallery and the workbench."""

import json
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.ask import gallery as named_queries
from kg.ask.child import Order, carry_out
from kg.ask.complete import KINDS, complete
from kg.ask.executable import executables
from kg.ask.find import Found, find, passages
from kg.ask.records import conflicts as conflicting
from kg.ask.session import PREFIXES, Session
from kg.errors import QueryError
from kg.serve.forms import Listing, as_csv, in_form, of_claims
from kg.serve.lists import turn_asked
from kg.serve.negotiate import GRAPHS, HTML, PAGE, accepted, suffixed
from kg.serve.opened import Opened
from kg.serve.sparql import LIMITS, as_format, void
from kg.serve.template import page

_ROWS = 500
#: Passages that a page of the search shows.
_HITS = 25
_YASGUI = Path(__file__).parent / "static" / "yasgui" / "package.json"


def home(request: Request) -> Response:
    """What there is, and where to begin; as data, the description of the data."""
    if accepted(request.headers.get("accept"), {HTML: "html", **GRAPHS})[:1] not in ((), ("html",)):
        return void(request)
    opened: Opened = request.app.state.opened
    return page(request, "home", title="Council knowledge graph", counts=opened.kept(_counts))


def _counts(session: Session) -> dict[str, list[tuple[str, int]]]:
    things = session.index.execute("SELECT kind, count(*) FROM thing GROUP BY kind ORDER BY 2 DESC").fetchall()
    claims = session.index.execute("SELECT kind, count(*) FROM claim GROUP BY kind ORDER BY 2 DESC").fetchall()
    (documents,) = session.index.execute("SELECT count(*) FROM document").fetchone()
    (meetings,) = session.index.execute("SELECT count(*) FROM meeting").fetchone()
    kept = [row for row in things if row[0] not in ("item", "subject", "document")]
    return {"things": [("document", documents), ("meeting", meetings), *kept], "claims": claims}


def search(request: Request) -> Response:
    """Names and passages with some words, the best first; the next best stand on the next page."""
    opened: Opened = request.app.state.opened
    words, turn = request.query_params.get("q", "").strip(), turn_asked(request)
    try:
        hits = _hits(opened.session(), words, turn) if words else ()
        told = "" if hits or not words else f"No name and no passage has “{words}”."
    except QueryError as error:
        hits, told = (), str(error)
    # One more than is shown tells that there are more.
    of_text = [hit for hit in hits if hit.file]
    more, hits = len(of_text) > _HITS, tuple(hit for hit in hits if hit not in of_text[_HITS:])
    rows = [(h.kind, h.text, h.who, h.file, h.iri) for h in hits]
    data = in_form(request, lambda: Listing(("kind", "text", "who", "file", "iri"), rows, [h.iri for h in hits]))
    if data:
        return data
    return page(
        request,
        "search",
        listed=bool(words),
        title=f"Search: {words}" if words else "Search",
        words=words,
        hits=hits,
        told=told,
        following=turn + 1 if more else None,
    )


def _hits(session: Session, words: str, turn: int) -> tuple[Found, ...]:
    if turn == 1:
        return find(session, words, _HITS + 1)
    return passages(session, words, _HITS + 1, (turn - 1) * _HITS)


def conflicts(request: Request) -> Response:
    """Claims that cannot both be right, side by side."""
    opened: Opened = request.app.state.opened
    pairs = conflicting(opened.session())
    data = in_form(request, lambda: of_claims(claim for pair in pairs for claim in pair))
    return data or page(request, "conflicts", listed=True, title="Conflicts", pairs=pairs)


def coverage(request: Request) -> Response:
    """What was read, how much of it a claim rests on, and what was not read, with the reason."""
    opened: Opened = request.app.state.opened
    documents = opened.kept(_documents)
    columns = ("iri", "file", "title", "kind", "claims")
    data = in_form(request, lambda: Listing(columns, documents, [row[0] for row in documents]))
    return data or page(
        request, "coverage", listed=True, title="Coverage", manifest=opened.manifest, documents=documents
    )


def _documents(session: Session) -> list[tuple[Any, ...]]:
    return session.index.execute(
        "SELECT document.iri, document.file, document.title, document.kind, count(claim.id) FROM document"
        " LEFT JOIN claim ON claim.document = document.iri GROUP BY document.iri ORDER BY document.file"
    ).fetchall()


def gallery(request: Request) -> Response:
    """The named queries, as a page or as data."""
    path, written = suffixed(request.url.path)
    formats = (written,) if written else accepted(request.headers.get("accept"), {HTML: "html", **GRAPHS}) or ("html",)
    if path == "/queries" and formats[0] in GRAPHS.values():
        opened: Opened = request.app.state.opened
        return as_format(list(executables(named_queries.gallery(request.app.state.queries), opened.base)), formats[0])
    return page(request, "gallery", title="Named queries", queries=named_queries.gallery(request.app.state.queries))


def named_query(request: Request) -> Response:
    """One named query: its parameters as a form, its answer, its text; its answer as CSV, itself as RDF."""
    opened: Opened = request.app.state.opened
    name, written = suffixed(request.path_params["name"])
    query = named_queries.find(name, request.app.state.queries)
    form = written or (accepted(request.headers.get("accept"), PAGE) or ("html",))[0]
    if form in GRAPHS.values():
        return as_format(list(executables([query], opened.base)), form)
    given = {p.name: v for p in query.parameters if (v := request.query_params.get(p.name, "").strip())}
    ready = all(p.optional or p.name in given for p in query.parameters)
    names, rows, text = [], [], query.text
    if ready:
        text = query.with_values(given)
        # A query of the user's own is checked as a stranger's is.
        shipped = not request.app.state.queries
        order = Order(str(opened.store), text, ("table",), opened.asserted_only, shipped, _ROWS + 1, LIMITS.memory)
        names, rows = json.loads(carry_out(order, LIMITS.seconds)[1])
    if form == "csv":
        return as_csv(names, rows)
    return page(
        request,
        "query",
        listed=ready,
        title=query.summary,
        query=query,
        given=given,
        ready=ready,
        names=names,
        rows=rows[:_ROWS],
        more=len(rows) > _ROWS,
        text=text,
    )


def names(request: Request) -> Response:
    """What a field that names things may go on with, as a JSON list: of some kinds, beginning with some letters."""
    opened: Opened = request.app.state.opened
    kinds = [kind for kind in request.query_params.get("kinds", "").split(",") if kind in KINDS]
    return JSONResponse(complete(opened.session(), kinds, request.query_params.get("q", "")[:100]) if kinds else [])


def workbench(request: Request) -> Response:
    """An editor for SPARQL, with the named queries as tabs: YASGUI where it was installed, else one of our own."""
    start = request.query_params.get("query") or "SELECT ?name WHERE {\n  ?body a ckg:Body ; skos:prefLabel ?name\n}"
    return page(
        request,
        "workbench",
        title="SPARQL workbench",
        start=start,
        queries=named_queries.gallery(request.app.state.queries),
        prefixes=PREFIXES,
        yasgui=_YASGUI.is_file() and "plain" not in request.query_params,
    )
