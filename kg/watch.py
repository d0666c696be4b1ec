"""A folder followed: what changes in it, told as often as it comes to rest."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event

#: Changes that follow one another within so many milliseconds are told together.
_REST = 1_000
_LOOK = 200


def follow(paths: Sequence[Path], besides: Path, stop: Event | None = None) -> Iterator[int]:
    """Yield 0 once the paths are watched, then the number of files that changed, each time that some have.

    Nothing that changes meanwhile is missed: it is told the next time. What lies in ``besides``, the store, does not
    count. Ends when ``stop`` is set, or raises KeyboardInterrupt.
    """
    from watchfiles import watch

    own = besides.absolute()
    begun = False
    for changes in watch(
        *paths, debounce=_REST, step=_LOOK, stop_event=stop, rust_timeout=_LOOK, yield_on_timeout=True
    ):
        files = {path for _, path in changes if not Path(path).is_relative_to(own) and not _is_hidden(path)}
        if files or not begun:
            yield len(files) if begun else 0
        begun = True


def _is_hidden(path: str) -> bool:
    return Path(path).name.startswith(".")
