"""The child that reads files for `kg.guarded`: orders on stdin, what was found on stdout, under limits.

``python -m kg.worker``. It may open files, and nothing else: an attempt to reach the network or to start a program ends
it. It keeps to so much memory and so many seconds of the processor a file, after which the system ends it.
"""

import os
import sys
from pathlib import Path
from typing import IO

import msgspec

from kg.errors import GoneError, StoreError
from kg.guarded import OUT_OF_MEMORY, TOO_LONG, Order, receive, send
from kg.lexicon import load_lexicon
from kg.parts import Errand, Load, Loaded, PartFailed, PartMade, load, make_part
from kg.read import Source, limits
from kg.reading import Readings, readings_of
from kg.resolve.sketch import Sketcher
from kg.sketching import Read, read_file

_FORBIDDEN = ("socket.connect", "socket.bind", "socket.sendto", "subprocess.Popen", "os.exec", "os.system", "os.fork")
_FORBIDDEN_EXIT = 73


def main() -> None:
    """Do order after order until stdin ends."""
    orders, answers = sys.stdin.buffer, _own_stdout()
    sketcher = Sketcher(load_lexicon())
    sys.addaudithook(_refuse)
    while True:
        try:
            order = msgspec.msgpack.decode(receive(orders), type=Order | Errand | Load)
        except EOFError:
            return
        try:
            found = msgspec.msgpack.encode(
                _file(order, sketcher) if isinstance(order, Order) else _errand(order, sketcher)
            )
        except MemoryError:
            os._exit(OUT_OF_MEMORY)
        if len(found) > limits.OUTPUT_BYTES:
            os._exit(TOO_LONG)
        send(answers, found)


def _file(order: Order, sketcher: Sketcher) -> Readings | Read:
    limit(order.seconds)
    file, cache = Source(Path(order.path), order.told), Path(order.cache) if order.cache else None
    if order.sketch and cache:
        return read_file(file, sketcher, cache)
    return readings_of(file, sketcher.lexicon, cache)


def _errand(errand: Errand | Load, sketcher: Sketcher) -> PartMade | Loaded | PartFailed:
    """Make a part, or load parts: of what was read already, so without the limits that unknown files need."""
    unlimited()
    try:
        if isinstance(errand, Load):
            return load(errand)
        return make_part(errand.order, sketcher, Path(errand.cache), Path(errand.folder))
    except (StoreError, OSError) as error:
        return PartFailed(str(error), isinstance(error, GoneError))


def _own_stdout() -> IO[bytes]:
    """Return a stream to the parent that no library can print on: their stdout becomes stderr."""
    own = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return own


def limit(seconds: int) -> None:
    """Let this process have so many more seconds of the processor, and so much more memory than it has now.

    Windows has no such limits, and macOS none on memory: there the parent's clock holds.
    """
    try:
        import resource
    except ImportError:
        return
    usage = resource.getrusage(resource.RUSAGE_SELF)
    used = int(usage.ru_utime + usage.ru_stime)
    _set(resource.RLIMIT_CPU, used + 1 + seconds)
    _set(resource.RLIMIT_CORE, 0)
    statm = Path("/proc/self/statm")
    if statm.exists():
        held = int(statm.read_text().split()[0]) * resource.getpagesize()
        _set(resource.RLIMIT_AS, held + limits.MEMORY_BYTES)


def unlimited() -> None:
    """Take the limits on memory and on the processor's seconds away again."""
    try:
        import resource
    except ImportError:
        return
    for kind in (resource.RLIMIT_CPU, resource.RLIMIT_AS):
        resource.setrlimit(kind, (resource.getrlimit(kind)[1],) * 2)


def _set(kind: int, most: int) -> None:
    import resource

    hard = resource.getrlimit(kind)[1]
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    resource.setrlimit(kind, (most, hard))


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event in _FORBIDDEN:
        os._exit(_FORBIDDEN_EXIT)


if __name__ == "__main__":
    main()
