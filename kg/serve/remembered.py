"""Pages that were made already: within a build an address always shows the same, so each is made once."""

import threading
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from functools import cached_property

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from starlette.requests import Request
from starlette.responses import Response

from kg.serve.opened import Opened

Handler = Callable[[Request], Response]
_MOST = 64_000_000
#: Pages that one process makes at once: made in turn, each is ready sooner than where ten share one interpreter.
_AT_ONCE = 2


class Remembered:
    """The pages of the build in force that were asked for last, up to so many bytes."""

    def __init__(self, most: int = _MOST) -> None:
        self._pages: OrderedDict[tuple[str, ...], Response] = OrderedDict()
        self._most, self._size = most, 0
        self._lock = threading.Lock()

    @cached_property
    def turns(self) -> CapacityLimiter:
        """What lets a few pages at a time be made; the others wait in the order in which they were asked for."""
        return CapacityLimiter(_AT_ONCE)

    def page(self, key: tuple[str, ...]) -> Response | None:
        """Return the page of a key, or None where it is not remembered."""
        with self._lock:
            found = self._pages.get(key)
            if found is not None:
                self._pages.move_to_end(key)
            return found

    def made(self, key: tuple[str, ...], page: Response) -> Response:
        """Remember a page that was made, and return it; failures, and pages of a size of their own, are not kept."""
        if page.status_code == 200 and len(page.body) * 10 < self._most:
            self._keep(key, page)
        return page

    def _keep(self, key: tuple[str, ...], made: Response) -> None:
        with self._lock:
            if key not in self._pages:
                self._size += len(made.body)
            self._pages[key] = made
            while self._size > self._most:
                _, left = self._pages.popitem(last=False)
                self._size -= len(left.body)


def remembered(handler: Handler) -> Callable[[Request], Awaitable[Response]]:
    """Return a handler that makes each page once for a build, in a thread; one that is remembered needs none."""

    async def page(request: Request) -> Response:
        opened: Opened = request.app.state.opened
        pages: Remembered = request.app.state.pages
        build = str(opened.build())
        key = (build, request.url.path, request.url.query, request.headers.get("accept", ""))
        known = pages.page(key)
        if known is not None:
            return known
        # While this one waits for its turn, another may make the same page.
        return await run_sync(lambda: pages.page(key) or pages.made(key, handler(request)), limiter=pages.turns)

    return page
