"""What extraction found in a file, kept by the file's content, the lexicon's and the code's version.

Written as MessagePack, never as code: a cache from elsewhere can be wrong, but it cannot run. A digest stands before
what is kept: bytes that a failing disk has changed are not believed, and the file is read again.
"""

import hashlib
from functools import cache
from pathlib import Path

import msgspec

from kg.model import Reading, Told

_STAGES = ("model", "read", "parse", "extract")
_DIGEST = 16
_decoder = msgspec.msgpack.Decoder(tuple[Reading, ...])


@cache
def code_version(stages: tuple[str, ...] = _STAGES) -> str:
    """Return a hash of the code of some rooms: by default of those that reading, parsing and extraction depend on."""
    package = Path(__file__).parent
    files = [p for stage in stages for p in sorted((package / stage).rglob("*.py"))] + sorted(package.glob("*.py"))
    return hashlib.sha256(b"\0".join(p.read_bytes() for p in files)).hexdigest()[:16]


def kept(folder: Path | None, name: str) -> tuple[Reading, ...] | None:
    """Return the readings kept under a name, or None where there are none, or they are damaged."""
    if folder is None:
        return None
    try:
        content = memoryview(path_of(folder, name).read_bytes())
        if _digest(content[_DIGEST:]) != content[:_DIGEST]:
            return None
        return _decoder.decode(content[_DIGEST:])
    except (OSError, msgspec.MsgspecError):
        return None


def keep(folder: Path | None, name: str, readings: tuple[Reading, ...]) -> None:
    """Keep readings under a name; a cache that cannot be written is no error."""
    if folder is not None:
        content = msgspec.msgpack.encode(readings)
        put_kept(folder, name, _digest(content) + content)


def _digest(content: bytes | memoryview) -> bytes:
    return hashlib.blake2b(content, digest_size=_DIGEST).digest()


def put_kept(folder: Path, name: str, content: bytes) -> None:
    """Keep readings under a name, given as they are kept: with their digest."""
    path = path_of(folder, name)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".partial")
        partial.write_bytes(content)
        partial.replace(path)
    except OSError:
        return


def path_of(folder: Path, name: str) -> Path:
    """Return where a cache keeps the readings of a name."""
    return folder / name[:2] / name


def name_of(content: bytes, file_name: str, told: Told, lexicon_version: str) -> str:
    """Name what a file yields: by its content and name, what is told of it, and all that decides what is found."""
    parts = (hashlib.sha256(content).hexdigest(), file_name, *told.lines, lexicon_version, code_version())
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


__all__ = ["code_version", "keep", "kept", "name_of", "path_of", "put_kept"]
