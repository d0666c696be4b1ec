"""Pages that were made already: within a build an address always shows the same, so each is made once."""

import threading
from collections import OrderedDict
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response

from kg.serve.opened import Opened

Handler = Callable[[Request], Response]
_MOST = 64_000_000


class Remembered:
    """The pages of the build in force that were asked for last, up to so many bytes."""

    def __init__(self, most: int = _MOST) -> None:
        self._pages: OrderedDict[tuple[str, ...], Response] = OrderedDict()
        self._most, self._size = most, 0
        self._lock = threading.Lock()

    def page(self, key: tuple[str, ...], make: Callable[[], Response]) -> Response:
        """Return the page of a key, made by ``make`` where it is not remembered; failures are not."""
        with self._lock:
            found = self._pages.get(key)
            if found is not None:
                self._pages.move_to_end(key)
                return found
        made = make()
        if made.status_code == 200 and len(made.body) * 10 < self._most:
            self._keep(key, made)
        return made

    def _keep(self, key: tuple[str, ...], made: Response) -> None:
        with self._lock:
            if key not in self._pages:
                self._size += len(made.body)
            self._pages[key] = made
            while self._size > self._most:
                _, left = self._pages.popitem(last=False)
                self._size -= len(left.body)


def remembered(handler: Handler) -> Handler:
    """Return a handler that makes each page once for a build."""

    def page(request: Request) -> Response:
        opened: Opened = request.app.state.opened
        pages: Remembered = request.app.state.pages
        build = str(opened.build())
        key = (build, request.url.path, request.url.query, request.headers.get("accept", ""))
        return pages.page(key, lambda: handler(request))

    return page
