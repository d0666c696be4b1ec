"""The site: its addresses, its guards, and how a failure looks."""

import contextlib
import gc
import os
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.errors import AmbiguousNameError, KgError, QueryError, StoreError, UnknownNameError
from kg.serve import ASSERTED_ONLY, QUERIES, STORE, lists, pages, sparql, things
from kg.serve.opened import Opened
from kg.serve.remembered import Remembered, remembered
from kg.serve.template import page, ready

#: Seconds after which a thread that makes a page lets the one that answers go on; Python's own five milliseconds are
#: as long as a page takes.
_SWITCH: Final = 0.0005
HOSTS: Final = ("127.0.0.1", "localhost", "[::1]")
#: Everything comes from here, scripts and styles by file only; nothing may frame a page. The one hash is of the style
#: that YASGUI sets for the edges of its columns.
_HEADERS: Final = {
    b"content-security-policy": b"default-src 'none'; style-src 'self' "
    b"'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='; script-src 'self'; img-src 'self' data:; "
    b"connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"no-referrer",
    b"cross-origin-resource-policy": b"same-origin",
}


class Guarded:
    """Adds the headers to each answer, and refuses what another site's page sends."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        origin = headers.get(b"origin", b"").decode("latin-1")
        host = headers.get(b"host", b"").decode("latin-1")
        if origin and origin not in (f"http://{host}", f"https://{host}"):
            await PlainTextResponse("requests from other sites are refused\n", 403)(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *_HEADERS.items()]
            await send(message)

        await self._app(scope, receive, guarded)


def application(store: Path, asserted_only: bool = False, queries: Sequence[Path] = ()) -> Starlette:
    """Return the site over a store, with the named queries of some folders beside the shipped ones."""
    app = Starlette(
        routes=[
            Route("/", remembered(pages.home)),
            Route("/search", remembered(pages.search)),
            Route("/search.{form}", remembered(pages.search)),
            Route("/things/{kind}", remembered(lists.things)),
            Route("/claims/{kind}", remembered(lists.claims)),
            Route("/matters", remembered(lists.matters)),
            Route("/matters.{form}", remembered(lists.matters)),
            Route("/conflicts", remembered(pages.conflicts)),
            Route("/conflicts.{form}", remembered(pages.conflicts)),
            Route("/coverage", remembered(pages.coverage)),
            Route("/coverage.{form}", remembered(pages.coverage)),
            Route("/queries", remembered(pages.gallery)),
            Route("/queries.ttl", remembered(pages.gallery)),
            Route("/queries.jsonld", remembered(pages.gallery)),
            Route("/queries/{name}", remembered(pages.named_query)),
            Route("/names", pages.names),
            Route("/workbench", remembered(pages.workbench)),
            Route("/sparql", sparql.protocol, methods=["GET", "POST"]),
            Route("/data", sparql.store_protocol),
            Route("/.well-known/void", sparql.void),
            Route("/id/{path:path}", remembered(things.thing)),
            Route("/thing", things.by_iri),
            Mount("/static", StaticFiles(directory=Path(__file__).parent / "static")),
        ],
        middleware=[Middleware(Guarded), Middleware(TrustedHostMiddleware, allowed_hosts=list(HOSTS))],
        exception_handlers={KgError: _told, 404: _missing},
    )
    app.state.opened = Opened(store, asserted_only)
    app.state.pages = Remembered()
    app.state.queries = tuple(queries)
    return app


def from_environment() -> Starlette:
    """Return the site over the store that the environment names, ready to answer; each process makes its own."""
    folders = [Path(folder) for folder in os.environ[QUERIES].split(os.pathsep) if folder]
    app = application(Path(os.environ[STORE]), bool(os.environ[ASSERTED_ONLY]), folders)
    sys.setswitchinterval(_SWITCH)
    ready()
    threading.Thread(target=_warmed, args=(app.state.opened,), daemon=True).start()
    return app


def _warmed(opened: Opened) -> None:
    """Read ahead what lists are counted from; where the graph cannot be read, the first page tells."""
    with contextlib.suppress(KgError):
        _ = opened.columns
    # What is here now stays: to look through it for what can be thrown away costs tens of milliseconds each time.
    gc.collect()
    gc.freeze()


def _told(request: Request, error: Exception) -> Response:
    statuses = {AmbiguousNameError: 300, UnknownNameError: 404, QueryError: 400, StoreError: 503}
    status = next((code for kind, code in statuses.items() if isinstance(error, kind)), 500)
    return page(request, "error", status=status, title="That cannot be shown", words=str(error))


def _missing(request: Request, error: Exception) -> Response:
    return page(request, "error", status=404, title="There is no such page", words="The address leads nowhere here.")
