"""One query in a process of its own, which can be killed: the engine has no time limit, and can end its process.

`run` starts the child and reads its answer; ``python -m kg.ask.child`` is the child: a JSON order on stdin, the answer
on stdout, a refusal as one line on stderr.
"""

import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kg.errors import KgError, QueryError, QueryLimitError

_REFUSED = 3


@dataclass(frozen=True, slots=True)
class Limits:
    """What a query may use: seconds, rows and bytes of memory."""

    seconds: float = 60.0
    rows: int | None = None
    memory: int = 4_000_000_000


@dataclass(frozen=True, slots=True)
class Order:
    """What to answer: a query over a store, in a format, under limits; shipped queries need no check.

    ``formats`` are what the asker takes, best first: the first that fits the answer is written. ``default`` and
    ``named`` are the graphs that a query sees, where the asker names some.
    """

    store: str
    query: str
    formats: tuple[str, ...]
    asserted_only: bool = False
    shipped: bool = False
    rows: int | None = None
    memory: int = 0
    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


def run(
    store: Path, query: str, format: str, limits: Limits, *, asserted_only: bool = False, shipped: bool = False
) -> bytes:
    """Answer a query in a child process. Raises QueryError where it is refused, wrong, or over a limit."""
    order = Order(str(store), query, (format,), asserted_only, shipped, limits.rows, limits.memory)
    return carry_out(order, limits.seconds)[1]


def carry_out(order: Order, seconds: float) -> tuple[str, bytes]:
    """Have an order answered in a child process; return the format and the answer. Raises QueryError as `run` does."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "kg.ask.child"],
            input=json.dumps(asdict(order)).encode(),
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise QueryLimitError(
            f"the query took more than {seconds:g} seconds and was stopped; narrow it, or raise --limit-time"
        ) from error
    if done.returncode == _REFUSED:
        raise QueryError(done.stderr.decode().strip())
    if done.returncode:
        raise QueryLimitError("the query used more memory, or nested more deeply, than it may; narrow it")
    written, _, content = done.stdout.partition(b"\n")
    return written.decode(), content


def answer(order: Order) -> tuple[str, bytes]:
    """Answer an order in this process; a table comes as JSON, ``[names, rows]``."""
    from kg.ask.guard import check
    from kg.ask.results import answer_in, table
    from kg.ask.session import open_session

    if not order.shipped:
        check(order.query)
    session = open_session(Path(order.store), order.asserted_only)
    if order.formats == ("table",):
        return "table", json.dumps(table(session, order.query, order.rows)).encode()
    return answer_in(session, order.query, order.formats, order.default, order.named)


def main() -> None:
    """Read an order, answer it, and end: 3 where the query is refused or wrong."""
    given: dict[str, Any] = {name: _value(value) for name, value in json.load(sys.stdin).items()}
    order = Order(**given)
    _limit(order.memory)
    try:
        written, content = answer(order)
        sys.stdout.buffer.write(written.encode() + b"\n" + content)
    except KgError as error:
        print(error, file=sys.stderr)  # noqa: T201 — the parent reads it
        sys.exit(_REFUSED)


def _value(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _limit(memory: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit; the time limit holds there.
        return
    if memory:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
