"""A bar of how far long work has come: on stderr, and only where that is a terminal."""

import sys
from contextlib import AbstractContextManager, nullcontext
from typing import Any


def progress(doing: str) -> AbstractContextManager[Any]:
    """Return what shows the progress of some work, such as "reading"; in it, call it with what is done and all.

    It gives None where nobody looks at a terminal.
    """
    return _Bar(doing) if sys.stderr.isatty() else nullcontext(None)


class _Bar:
    def __init__(self, doing: str) -> None:
        self._doing = doing

    def __enter__(self) -> "_Bar":
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn(self._doing), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task(self._doing, total=None)
        self._bar.start()
        return self

    def __call__(self, done: int, total: int) -> None:
        self._bar.update(self._task, completed=done, total=total)

    def __exit__(self, *_: object) -> None:
        self._bar.stop()
