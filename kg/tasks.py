"""What a worker of a cluster does: reads a batch of documents, or makes a part of the graph, from and to URLs."""

import os
import tempfile
import threading
from collections.abc import Sequence
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec

from kg.cache import code_version, path_of
from kg.guarded import Workers
from kg.lexicon import load_lexicon
from kg.model import Told
from kg.parts import PartMade, PartOrder, make_part, part_name, parts_version
from kg.read import Source, limits
from kg.read.beside import documents_beside
from kg.read.text import decode
from kg.resolve.sketch import Sketcher
from kg.sketching import Read

#: Where results lie under the URL of a build.
READINGS, PARTS = "readings", "parts"
_own = threading.local()


def version() -> str:
    """Return what must be the same on every machine for results to be the same."""
    return f"{_sketcher().lexicon.version} {code_version()} {parts_version()}"


def read_batch(documents: Sequence[tuple[str, Told]], into: str) -> tuple[str, bytes]:
    """Read documents, keep what they say under a URL, and return the version here and what is remembered of them.

    Each is given by its URL, with what is told of it beside it.
    """
    with tempfile.TemporaryDirectory(prefix="kg-") as name:
        folder = Path(name)
        files = [Source(_fetched(url, folder / f"{number}"), told) for number, (url, told) in enumerate(documents)]
        found: list[Read] = list(_crew().sketch_all(files, _sketcher(), folder / READINGS))
        for path in (folder / READINGS).rglob("*"):
            if path.is_file():
                put(f"{into}/{READINGS}/{path.name}", path.read_bytes())
    return version(), msgspec.msgpack.encode(found)


def make_there(order: bytes, into: str) -> bytes:
    """Make a part of the graph from readings under a URL, put it there, and return how much it is."""
    wanted = msgspec.msgpack.decode(order, type=PartOrder)
    with tempfile.TemporaryDirectory(prefix="kg-") as name:
        folder = Path(name)
        for reading in {reading for reading, _ in wanted.documents}:
            path = path_of(folder / READINGS, reading)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(get(f"{into}/{READINGS}/{reading}"))
        made: PartMade = make_part(wanted, _sketcher(), folder / READINGS, folder / PARTS)
        shard = f"{part_name(wanted)}.nq.gz"
        put(f"{into}/{PARTS}/{shard}", (folder / PARTS / shard).read_bytes())
    return msgspec.msgpack.encode(made)


def get(url: str) -> bytes:
    """Return the bytes at a URL."""
    import fsspec

    with fsspec.open(url, "rb") as content:
        found: bytes = content.read()
    return found


def put(url: str, content: bytes) -> None:
    """Write bytes to a URL: all of them, or none that anybody sees."""
    system, path = _system(url)
    system.makedirs(str(PurePosixPath(path).parent), exist_ok=True)
    if "file" not in system.protocol:
        system.pipe_file(path, content)
        return
    partial = Path(f"{path}.{os.getpid()}.partial")
    partial.write_bytes(content)
    partial.replace(path)


def listed(url: str) -> list[tuple[str, Told]]:
    """Return the URLs of the documents under a URL, in order, each with what is told of it beside it."""
    system, path = _system(url)
    root = PurePosixPath(path)
    found = {PurePosixPath(p).relative_to(root): system.unstrip_protocol(p) for p in system.find(path)}
    files = [file for file in found if not any(part.startswith(".") for part in file.parts)]
    return [(found[file], told) for file, told in documents_beside(files, lambda f: _list(found[f]), root.name)]


def _list(url: str) -> str:
    """Return the words of a list of files; none where it is far too long for one."""
    system, path = _system(url)
    return decode(get(url)) if system.size(path) <= limits.LIST_BYTES else ""


def _system(url: str) -> tuple[Any, str]:
    import fsspec

    system, path = fsspec.core.url_to_fs(url)
    return system, path


def _fetched(url: str, folder: Path) -> Path:
    folder.mkdir()
    path = folder / PurePosixPath(url).name
    path.write_bytes(get(url))
    return path


@cache
def _sketcher() -> Sketcher:
    return Sketcher(load_lexicon())


def _crew() -> Workers:
    """Return this thread's child that reads: no document can take the task's process with it, as on a single machine.

    It reads batch after batch, for it takes seconds to be ready, and ends with the process.
    """
    if not hasattr(_own, "crew"):
        _own.crew = Workers(1)
    crew: Workers = _own.crew
    return crew
