"""A part of the graph on disk: what some documents that are resolved together add to it.

A part is named by all that it is made of, so that one that is there need not be made again. Beside ``NAME.nq.gz``, its
canonical N-Quads, stands
``NAME.json``, which tells how much it holds, and is written last.
"""

import gzip
import hashlib
import zlib
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from pathlib import Path

import msgspec

from kg.cache import code_version, kept
from kg.errors import GoneError
from kg.iri import BASE
from kg.lexicon import Lexicon
from kg.model import Identity, Reading
from kg.resolve.judgements import Judgements
from kg.resolve.part import Given, own_identities, resolve_part
from kg.resolve.sketch import Sketcher

_STAGES = ("model", "resolve", "graph")


class PartOrder(msgspec.Struct, frozen=True):
    """What a part is made of: where each document's reading is kept, what it is told of others, how it is written."""

    documents: tuple[tuple[str, int], ...]
    told: Given
    judgements: Judgements
    lexicon: str
    base: str = BASE
    everyone: bool = False
    left_out: tuple[str, ...] = ()


class Errand(msgspec.Struct, frozen=True, tag="errand"):
    """A part that a worker is to make: of what, from which cache, into which folder."""

    order: PartOrder
    cache: str
    folder: str


class Load(msgspec.Struct, frozen=True, tag="load"):
    """Parts that a worker is to load into a graph on disk: from which folder, their names, into which one."""

    parts: str
    names: tuple[str, ...]
    folder: str


class Loaded(msgspec.Struct, frozen=True, tag="loaded"):
    """Parts were loaded: so many."""

    parts: int


class PartMade(msgspec.Struct, frozen=True, tag="made"):
    """How much a part holds: quads, the sum of their hashes, people left out, councils that it names as owners only."""

    quads: int
    tally: str
    left_out: int
    owners: tuple[str, ...]


class PartFailed(msgspec.Struct, frozen=True, tag="failed"):
    """Why a part was not made, in one sentence, and whether it is that what was read of a document is gone."""

    reason: str
    gone: bool = False


@cache
def parts_version() -> str:
    """Return a hash of the code that parts depend on."""
    return code_version(_STAGES)


def part_name(order: PartOrder) -> str:
    """Name a part by all that decides what it holds."""
    content = msgspec.msgpack.encode(order) + parts_version().encode()
    return hashlib.sha256(content).hexdigest()[:32]


def make_part(order: PartOrder, sketcher: Sketcher, cache: Path, folder: Path) -> PartMade:
    """Resolve some documents, write what they add to the graph into a folder, and return how much it is.

    Raises GoneError where what was read of a document is no longer kept, OSError where nothing can be written.
    """
    name = part_name(order)
    if made := part_made(folder, name):
        return made
    from kg.graph.build import part_quads
    from kg.graph.canonical import lines_of, tally
    from kg.graph.suppress import without
    from kg.privacy import only_public

    readings = _readings(order, cache)
    resolution = resolve_part(readings, order.told, sketcher, order.judgements)
    public, known, left_out = (readings, resolution, 0) if order.everyone else only_public(readings, resolution)
    own, owners = own_identities(known, order.told)
    lines = lines_of(without(part_quads(public, known, own, order.base), order.left_out))
    made = PartMade(len(lines), tally(lines), left_out, tuple(sorted(owner.key for owner in owners)))
    write_part(folder, name, lines, made)
    return made


def make_shared(
    identities: Collection[Identity],
    said: Collection[tuple[str, str]],
    lexicon: Lexicon,
    folder: Path,
    *,
    base: str = BASE,
    left_out: tuple[str, ...] = (),
) -> tuple[str, PartMade]:
    """Write the part that hangs on no documents alone, and return its name and how much it is."""
    from kg.graph.build import shared_quads
    from kg.graph.canonical import lines_of, tally
    from kg.graph.suppress import without

    lines = lines_of(without(shared_quads(identities, said, lexicon, base), left_out))
    made = PartMade(len(lines), tally(lines), 0, ())
    write_part(folder, made.tally[:32], lines, made)
    return made.tally[:32], made


def _readings(order: PartOrder, cache: Path) -> tuple[Reading, ...]:
    found = []
    held: dict[str, tuple[Reading, ...] | None] = {}
    for name, number in order.documents:
        if name not in held:
            held = {name: kept(cache, name)}
        readings = held[name]
        if readings is None or number >= len(readings):
            raise GoneError(f"what was read of a document is gone from {cache}; build once more, with room on the disk")
        found.append(readings[number])
    return tuple(found)


def write_part(folder: Path, name: str, lines: Iterable[bytes], made: PartMade) -> None:
    """Write a part; another process that writes the same part writes the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    content = gzip.compress(b"".join(lines), 1, mtime=0)
    for path, written in ((_lines(folder, name), content), (_made(folder, name), msgspec.json.encode(made))):
        partial = path.with_name(f"{path.name}.partial")
        partial.write_bytes(written)
        partial.replace(path)


def part_made(folder: Path, name: str) -> PartMade | None:
    """Return how much a part holds; None where it is not there."""
    try:
        if not _lines(folder, name).is_file():
            return None
        return msgspec.json.decode(_made(folder, name).read_bytes(), type=PartMade)
    except (OSError, msgspec.MsgspecError):
        return None


def part_lines(folder: Path, name: str) -> list[bytes] | None:
    """Return a part's lines; None where it is not whole."""
    try:
        lines = gzip.decompress(_lines(folder, name).read_bytes()).splitlines(keepends=True)
    except (OSError, EOFError, zlib.error):
        return None
    made = part_made(folder, name)
    return lines if made and made.quads == len(lines) else None


def lines_of_parts(folder: Path, names: Iterable[str]) -> Iterator[list[bytes]]:
    """Yield the lines of each part. Raises GoneError where one is gone, or not whole."""
    for name in names:
        lines = part_lines(folder, name)
        if lines is None:
            raise GoneError(f"a part of the graph is gone from {folder}; build once more")
        yield lines


def load(order: Load) -> Loaded:
    """Load parts into a graph on disk. Raises GoneError where one is gone, OSError where nothing can be written."""
    from kg.graph.layers import load_parts

    load_parts(Path(order.folder), lines_of_parts(Path(order.parts), order.names)).flush()
    return Loaded(len(order.names))


def sweep(folder: Path, names: Iterable[str]) -> None:
    """Remove the parts that no build is made of any more."""
    wanted = set(names)
    for path in folder.glob("*"):
        if path.name.split(".", 1)[0] not in wanted:
            path.unlink(missing_ok=True)


def _lines(folder: Path, name: str) -> Path:
    return folder / f"{name}.nq.gz"


def _made(folder: Path, name: str) -> Path:
    return folder / f"{name}.json"
