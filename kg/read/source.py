"""What there is to read: the files under the paths that a person names, in a stable order."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import UnreadableError
from kg.read import limits
from kg.read.manifest import addresses, is_about, is_list
from kg.read.text import decode


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A file to read, and the address it was published at where that is known."""

    path: Path
    url: str | None = None


def sources(paths: Iterable[Path]) -> Iterator[Source]:
    """Yield the files that the paths name, folders searched through, each once and in order of their paths.

    Within a folder, READMEs, manifests and lists of addresses are not documents; a manifest gives files their address.
    Raises UnreadableError where a path does not exist.
    """
    seen: set[Path] = set()
    for path in sorted(paths):
        if not path.exists():
            raise UnreadableError(f"{path} does not exist; give a file or a folder of documents")
        if not path.is_file() and not path.is_dir():
            raise UnreadableError(f"{path} is neither a file nor a folder; give a file or a folder of documents")
        for source in [Source(path)] if path.is_file() else _within(path):
            if source.path not in seen:
                seen.add(source.path)
                yield source


def _within(folder: Path) -> Iterator[Source]:
    files = [f for f in sorted(folder.rglob("*")) if f.is_file() and not f.is_symlink() and not f.name.startswith(".")]
    known = [(file.parent, addresses(file.name, _list(file))) for file in files if is_list(file.name)]
    for file in files:
        if not is_about(file.name):
            yield Source(file, _address(file, known))


def _list(file: Path) -> str:
    """Return a list's words; none where it is far too long for one, or gone."""
    try:
        return decode(file.read_bytes()) if file.stat().st_size <= limits.LIST_BYTES else ""
    except OSError:
        return ""


def _address(file: Path, known: Iterable[tuple[Path, Mapping[str, str]]]) -> str | None:
    """Return a file's address from the lists of its own folder and those above; the nearest list comes first."""
    for folder, found in sorted(known, key=lambda pair: -len(pair[0].parts)):
        if file.is_relative_to(folder):
            url = found.get(file.relative_to(folder).as_posix()) or found.get(file.name)
            if url:
                return url
    return None
