"""The SPARQL 1.1 Protocol for queries, the read half of the Graph Store Protocol, and descriptions of the data."""

import threading
from typing import Any, Final

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, serialize
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from kg.ask.child import Limits, Order, carry_out
from kg.errors import QueryError, QueryLimitError
from kg.graph.layers import default_graphs
from kg.graph.reused import PREFIXES
from kg.serve.negotiate import GRAPHS, HTML, MEDIA, ROWS, accepted
from kg.serve.opened import Opened

LIMITS: Final = Limits(seconds=30.0, memory=2_000_000_000)
#: Bytes of a request's body at most: a query is text that a person wrote.
LARGEST: Final = 200_000
#: Queries that run at once; more wait.
_TURNS = threading.Semaphore(2)
_FORMATS: Final = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
}
_SHORT: Final = {"json": "srj", "srj": "srj", "ttl": "turtle", "nt": "ntriples", **{n: n for n in MEDIA if n != "html"}}


class RefusedError(Exception):
    """A request that is not as the protocol has it: its status, and a sentence."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status = status


async def protocol(request: Request) -> Response:
    """Answer a request to the endpoint: a query by GET, by a form, or as the body; without one, a description."""
    opened: Opened = request.app.state.opened
    try:
        query, parameters = await _query(request)
        if query is None:
            return description(request, opened)
        formats = _formats(request, parameters)
        order = Order(
            str(opened.store),
            query,
            formats,
            opened.asserted_only,
            memory=LIMITS.memory,
            default=tuple(parameters.getlist("default-graph-uri")),
            named=tuple(parameters.getlist("named-graph-uri")),
        )
        written, content = await run_in_threadpool(_in_turn, order)
    except RefusedError as refusal:
        return PlainTextResponse(f"{refusal}\n", refusal.status)
    except QueryLimitError as error:
        return PlainTextResponse(f"{error}\n", 503)
    except QueryError as error:
        return PlainTextResponse(f"{error}\n", 400)
    return Response(content, media_type=_typed(written), headers={"Vary": "Accept"})


def _in_turn(order: Order) -> tuple[str, bytes]:
    with _TURNS:
        return carry_out(order, LIMITS.seconds)


async def _query(request: Request) -> tuple[str | None, QueryParams]:
    if request.method == "GET":
        return _single(request.query_params), request.query_params
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if int(request.headers.get("content-length") or 0) > LARGEST:
        raise RefusedError(413, f"the request is too long; {LARGEST:,} bytes are the most")
    body = await _body(request)
    if media == "application/sparql-query":
        return body, request.query_params
    if media == "application/x-www-form-urlencoded":
        form = QueryParams(body)
        if _single(form) is None:
            raise RefusedError(400, "the form has no field named query")
        return _single(form), form
    raise RefusedError(415, "post a form with the field query, or the query itself as application/sparql-query")


async def _body(request: Request) -> str:
    content = b""
    async for part in request.stream():
        content += part
        if len(content) > LARGEST:
            raise RefusedError(413, f"the request is too long; {LARGEST:,} bytes are the most")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise RefusedError(400, "the request is not UTF-8") from None


def _single(parameters: QueryParams) -> str | None:
    if "update" in parameters:
        raise RefusedError(400, "this endpoint is read-only; it takes no update")
    found = parameters.getlist("query")
    if len(found) > 1:
        raise RefusedError(400, "more than one query was given; send one")
    return str(found[0]) if found else None


def _formats(request: Request, parameters: QueryParams) -> tuple[str, ...]:
    short = parameters.get("format") or parameters.get("output")
    if isinstance(short, str):
        if short not in _SHORT and short not in ROWS | GRAPHS:
            raise RefusedError(400, f"{short} is no format; choose one of: {', '.join(_SHORT)}")
        return (_SHORT.get(short) or (ROWS | GRAPHS)[short], *ROWS.values(), *GRAPHS.values())
    found = accepted(request.headers.get("accept"), ROWS | GRAPHS)
    if not found:
        raise RefusedError(406, f"none of what is accepted can be written; these can: {', '.join([*ROWS, *GRAPHS])}")
    return found


def _typed(written: str) -> str:
    media = MEDIA[written]
    return f"{media}; charset=utf-8" if media.startswith("text/") else media


def description(request: Request, opened: Opened) -> Response:
    """Describe the endpoint, in RDF; people who come without a query are led to the workbench."""
    formats = accepted(request.headers.get("accept"), {**GRAPHS, HTML: "html"})
    if formats[:1] == ("html",):
        return RedirectResponse("/workbench", 303)
    address = str(request.url.replace(query="", fragment=""))
    turtle = opened.kept(_service, address)
    return _triples(turtle, formats or ("turtle",))


def _service(session: Any, address: str) -> tuple[Triple, ...]:
    sd = "http://www.w3.org/ns/sparql-service-description#"
    rdf = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    service, data = NamedNode(address), NamedNode(f"{address}#data")
    graph = NamedNode(f"{address}#default")
    facts = [
        Triple(service, rdf, NamedNode(sd + "Service")),
        Triple(service, NamedNode(sd + "endpoint"), service),
        Triple(service, NamedNode(sd + "supportedLanguage"), NamedNode(sd + "SPARQL11Query")),
        Triple(service, NamedNode(sd + "defaultDataset"), data),
        Triple(data, rdf, NamedNode(sd + "Dataset")),
        Triple(data, NamedNode(sd + "defaultGraph"), graph),
        Triple(graph, rdf, NamedNode(sd + "Graph")),
    ]
    results = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV")
    named = [NamedNode(f"http://www.w3.org/ns/formats/{name}") for name in (*results, "Turtle", "JSON-LD", "N-Triples")]
    return (*facts, *(Triple(service, NamedNode(sd + "resultFormat"), name) for name in named))


def store_protocol(request: Request) -> Response:
    """Answer a read of the Graph Store Protocol: ``?default``, or ``?graph=IRI``."""
    opened: Opened = request.app.state.opened
    triples, wanted = opened.session().triples, request.query_params
    if ("default" in wanted) == ("graph" in wanted):
        return PlainTextResponse("name one graph: ?default, or ?graph=IRI\n", 400)
    formats = accepted(request.headers.get("accept"), GRAPHS)
    if not formats:
        return PlainTextResponse(f"none of what is accepted can be written; these can: {', '.join(GRAPHS)}\n", 406)
    if "default" in wanted:
        graphs: list[Any] = default_graphs(triples, opened.asserted_only)
    else:
        try:
            graphs = [NamedNode(wanted["graph"])]
        except ValueError:
            return PlainTextResponse("that is no IRI\n", 400)
        if not triples.contains_named_graph(graphs[0]):
            return PlainTextResponse("there is no such graph\n", 404)
    return _triples((q.triple for g in graphs for q in triples.quads_for_pattern(None, None, None, g)), formats)


def void(request: Request) -> Response:
    """Describe the data, as VoID has it: its size, its classes and properties with their counts."""
    opened: Opened = request.app.state.opened
    formats = accepted(request.headers.get("accept"), GRAPHS)
    root = str(request.base_url).rstrip("/")
    return _triples(opened.kept(_void, root, opened.base), formats or ("turtle",))


_COUNTS = {
    "classPartition": ("class", "entities", "SELECT ?x (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s a ?x } GROUP BY ?x"),
    "propertyPartition": ("property", "triples", "SELECT ?x (COUNT(*) AS ?n) WHERE { ?s ?x ?o } GROUP BY ?x"),
}


def _void(session: Any, root: str, base: str) -> tuple[Triple, ...]:
    from pyoxigraph import Literal

    from kg.iri import digest

    ns = "http://rdfs.org/ns/void#"
    rdf = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    data = NamedNode(f"{root}/.well-known/void#data")
    facts = [
        Triple(data, rdf, NamedNode(ns + "Dataset")),
        Triple(data, NamedNode(ns + "sparqlEndpoint"), NamedNode(f"{root}/sparql")),
        Triple(data, NamedNode(ns + "uriSpace"), Literal(base)),
    ]
    for partition, (of, counts, query) in _COUNTS.items():
        for row in sorted(session.select(query), key=lambda row: row["x"]):
            part = NamedNode(f"{data.value}-{digest(partition, row['x'])}")
            facts += [
                Triple(data, NamedNode(ns + partition), part),
                Triple(part, NamedNode(ns + of), NamedNode(row["x"])),
                Triple(part, NamedNode(ns + counts), Literal(int(row["n"]))),
            ]
    return tuple(facts)


def _triples(triples: Any, formats: tuple[str, ...]) -> Response:
    written = next(name for name in (*formats, "turtle") if name in _FORMATS)
    prefixes = (
        {**PREFIXES, "void": "http://rdfs.org/ns/void#", "sh": "http://www.w3.org/ns/shacl#"}
        if written == "turtle"
        else None
    )
    content = serialize(triples, format=_FORMATS[written], prefixes=prefixes) or b""
    return Response(content, media_type=_typed(written), headers={"Vary": "Accept"})


def about_quads(opened: Opened, iri: str) -> list[Triple]:
    """Return what the graph says of a thing, and of those that it is evidence for: both directions, once each."""
    triples, node = opened.session().triples, NamedNode(iri)
    layers: list[Any] = default_graphs(triples, opened.asserted_only)
    found: dict[str, Quad] = {}
    for layer in layers:
        for quad in triples.quads_for_pattern(node, None, None, layer):
            found[str(quad.triple)] = quad
        for number, quad in enumerate(triples.quads_for_pattern(None, None, node, layer)):
            if number >= 1000:
                break
            found[str(quad.triple)] = quad
    return [quad.triple for _, quad in sorted(found.items())]


def as_format(triples: list[Triple], written: str) -> Response:
    """Write triples in a format that an address's suffix or the client asked for."""
    return _triples(triples, (written,))


__all__ = ["LARGEST", "LIMITS", "about_quads", "as_format", "protocol", "store_protocol", "void"]
