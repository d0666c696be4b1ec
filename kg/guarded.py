"""Files read in workers of their own, which can be killed: no document can stop a build, or take its process with it.

A `Worker` is a child process that reads one file after another; what it found comes back as MessagePack, which cannot
run. One that crashes, hangs or takes too much is replaced, and its file is listed as unread, with the reason.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from threading import Timer
from types import TracebackType
from typing import IO, Any, Self, TypeVar

import msgspec

from kg.cache import kept
from kg.errors import GoneError, StoreError
from kg.lexicon import Lexicon
from kg.model import Reading, Told
from kg.parts import Errand, Load, Loaded, PartFailed, PartMade, PartOrder
from kg.read import Source, limits
from kg.reading import Readings, kept_name, refusal
from kg.resolve.sketch import Sketcher
from kg.sketching import Read, file_name, remembered

#: How a worker ends that ran out of memory, or found more than it may hand over.
OUT_OF_MEMORY, TOO_LONG = 71, 72
#: The clock may run this many times the processor's seconds: on a busy machine a good file must not be given up.
_WAIT = 30
_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(tuple[Reading, ...])
_read_decoder = msgspec.msgpack.Decoder(Read)
_errand_decoder = msgspec.msgpack.Decoder(PartMade | Loaded | PartFailed)
#: What is made of files that were read has no bound but that it ends one day.
_SECONDS_AN_ERRAND = 6 * 3600
_DOING = {Errand: "made", Load: "loaded"}
Answer = TypeVar("Answer")


class Order(msgspec.Struct, frozen=True, tag="file"):
    """What a worker is to read: a file, what is told of it beside it, where to keep it, seconds of the processor.

    Where it is to ``sketch``, it gives what is remembered of the file; else all that it says.
    """

    path: str
    told: Told
    cache: str | None
    seconds: int
    sketch: bool = False


class GivenUpError(Exception):
    """A worker did not come back from a file; the text is the reason."""


def seconds_for(size: int) -> int:
    """Return how many seconds of the processor a file of so many bytes may take.

    >>> seconds_for(2_000), seconds_for(3_000_000)
    (8, 68)
    """
    return limits.SECONDS + limits.SECONDS_A_MEGABYTE * (size // 1_000_000)


class Worker:
    """A child process that reads files; it starts at once, and answers one order after another."""

    def __init__(self) -> None:
        self._late = ""
        # One thread and one arena: each reserves address space, which the limit is on, and holds what it frees.
        thrift = {"RAYON_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "1"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "kg.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if "KG_DEBUG" in os.environ else subprocess.DEVNULL,
            env={**os.environ, **thrift, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )

    def read(self, order: Order) -> Readings:
        """Return what a file says. Raises GivenUpError where it takes too long or too much, or the worker crashes."""
        return self._answer(order, order.seconds, _decoder)

    def sketch(self, order: Order) -> Read:
        """Return what is remembered of a file. Raises GivenUpError as `read` does."""
        return self._answer(order, order.seconds, _read_decoder)

    def run(self, errand: Errand | Load) -> PartMade | Loaded | PartFailed:
        """Make a part of the graph, or load parts. Raises GivenUpError where the worker crashes."""
        done: PartMade | Loaded | PartFailed = self._answer(errand, _SECONDS_AN_ERRAND, _errand_decoder)
        return done

    def _answer(self, order: Order | Errand | Load, seconds: int, decoder: "msgspec.msgpack.Decoder[Answer]") -> Answer:
        timer = Timer(seconds * _WAIT, self._kill_late, (seconds * _WAIT,))
        timer.start()
        try:
            assert self._process.stdin and self._process.stdout
            send(self._process.stdin, _encoder.encode(order))
            found = receive(self._process.stdout)
            return decoder.decode(found)
        except (OSError, EOFError, msgspec.MsgspecError) as error:
            self.close()
            raise GivenUpError(self._late or _reason(self._process.returncode, seconds)) from error
        finally:
            timer.cancel()

    def _kill_late(self, seconds: int) -> None:
        self._late = f"its reader did not come back within {seconds} seconds by the clock: given up"
        self._process.kill()

    def close(self) -> None:
        """End the process; a busy one is killed."""
        assert self._process.stdin and self._process.stdout
        self._process.stdout.close()
        try:
            self._process.stdin.close()
            self._process.wait(1)
        except (OSError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait()


def _reason(code: int, seconds: int) -> str:
    if code in (OUT_OF_MEMORY, -signal.SIGABRT):
        return f"it takes more than {limits.MEMORY_BYTES // 1_000_000} MB of memory to read: given up"
    if code == TOO_LONG:
        return f"what was found in it takes more than {limits.OUTPUT_BYTES // 1_000_000} MB: given up"
    if code in (-getattr(signal, "SIGXCPU", 0), -getattr(signal, "SIGKILL", 9)):
        return f"it takes more than {seconds} seconds to read: given up"
    return "it crashes its reader: given up"


def send(out: IO[bytes], frame: bytes) -> None:
    """Write one frame: its length in eight bytes, then its bytes."""
    out.write(len(frame).to_bytes(8, "big") + frame)
    out.flush()


def receive(source: IO[bytes]) -> bytes:
    """Read one frame. Raises EOFError at the end, and for a frame that is cut short or longer than may be."""
    length = int.from_bytes(source.read(8), "big")
    frame = source.read(length) if length <= limits.OUTPUT_BYTES else b""
    if not length or len(frame) != length:
        raise EOFError
    return frame


class Workers:
    """So many workers, each started when it is first needed, each replaced when it ends; use it in a ``with``.

    The first starts at once where it is sure to be needed: it makes itself ready while its parent does.
    """

    def __init__(self, number: int, at_once: bool = False) -> None:
        self.number = number
        self._idle: SimpleQueue[Worker | None] = SimpleQueue()
        for place in range(number):
            self._idle.put(Worker() if at_once and not place else None)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        while not self._idle.empty():
            if worker := self._idle.get():
                worker.close()

    def read_all(self, files: Iterable[Source], lexicon: Lexicon, cache: Path | None) -> Iterator[Readings]:
        """Yield what each file says, in the files' order, whatever the number of workers."""
        yield from self._mapped(lambda file: self.read(file, lexicon, cache), files)

    def read(self, file: Source, lexicon: Lexicon, cache: Path | None) -> Readings:
        """Return what one file says: from what was kept of it, from a worker, or the reason why it was given up."""
        name = kept_name(file, lexicon) if cache else None
        readings = kept(cache, name) if name else None
        return self._ordered(file, lexicon, cache) if readings is None else readings

    def sketch_all(self, files: Iterable[Source], sketcher: Sketcher, cache: Path) -> Iterator[Read]:
        """Yield what is remembered of each file, in the files' order, whatever the number of workers."""
        yield from self._mapped(lambda file: self._sketched(file, sketcher, cache), files)

    def make_all(self, orders: Iterable[PartOrder], cache: Path, folder: Path) -> Iterator[PartMade]:
        """Make parts of the graph, and yield how much each is, in order.

        Raises GoneError where what was read of a document is gone, OSError where nothing can be written, StoreError
        where a worker crashes.
        """
        yield from self._mapped(lambda order: self._run(Errand(order, str(cache), str(folder))), orders)

    def load(self, parts: Path, names: tuple[str, ...], folder: Path) -> None:
        """Load parts into a graph on disk. Raises GoneError where one is gone, else what `make_all` raises."""
        self._run(Load(str(parts), names, str(folder)))

    def _mapped(self, task: Callable[[Any], Answer], things: Iterable[Any]) -> Iterator[Answer]:
        with ThreadPoolExecutor(self.number) as threads:
            try:
                yield from threads.map(task, things)
            finally:
                threads.shutdown(cancel_futures=True)

    def _run(self, errand: Errand | Load) -> Any:
        worker = self._idle.get()
        try:
            worker = worker or Worker()
            done = worker.run(errand)
        except GivenUpError as error:
            worker = None
            raise StoreError(f"a part of the graph could not be {_DOING[type(errand)]}: {error}") from error
        finally:
            self._idle.put(worker)
        if isinstance(done, PartFailed):
            raise GoneError(done.reason) if done.gone else OSError(done.reason)
        return done

    def _sketched(self, file: Source, sketcher: Sketcher, cache: Path) -> Read:
        worker = self._idle.get()
        try:
            worker = worker or Worker()
            return worker.sketch(_order(file, cache, sketch=True))
        except GivenUpError as error:
            worker = None
            told = refusal(file, str(error), sketcher.lexicon)
            return remembered(file_name(file, sketcher.lexicon), told, sketcher, cache, given_up=True)
        finally:
            self._idle.put(worker)

    def _ordered(self, file: Source, lexicon: Lexicon, cache: Path | None) -> Readings:
        worker = self._idle.get()
        try:
            worker = worker or Worker()
            return worker.read(_order(file, cache))
        except GivenUpError as error:
            worker = None
            return refusal(file, str(error), lexicon)
        finally:
            self._idle.put(worker)


def _order(file: Source, cache: Path | None, sketch: bool = False) -> Order:
    try:
        size = file.path.stat().st_size
    except OSError:
        size = 0
    seconds = seconds_for(min(size, limits.FILE_BYTES))
    return Order(str(file.path), file.told, str(cache) if cache else None, seconds, sketch)
