"""What there is to read: the files under the paths that a person names, in a stable order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from kg.errors import UnreadableError
from kg.model import Told
from kg.read import limits
from kg.read.beside import documents_beside, folder_of
from kg.read.text import decode


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A file to read, and what is told of it beside it: its address, and whose it is, where that is known."""

    path: Path
    told: Told = field(default_factory=Told)

    @property
    def url(self) -> str | None:
        """The address that the file was published at."""
        return self.told.url


def sources(paths: Iterable[Path]) -> Iterator[Source]:
    """Yield the files that the paths name, folders searched through, each once and in order of their paths.

    Within a folder, READMEs, manifests and lists of addresses are not documents; a manifest gives files their address
    and their council, and so may a folder's name. Raises UnreadableError where a path does not exist.
    """
    seen: set[Path] = set()
    for path in sorted(paths):
        if not path.exists():
            raise UnreadableError(f"{path} does not exist; give a file or a folder of documents")
        if not path.is_file() and not path.is_dir():
            raise UnreadableError(f"{path} is neither a file nor a folder; give a file or a folder of documents")
        for source in [_alone(path)] if path.is_file() else _within(path):
            if source.path not in seen:
                seen.add(source.path)
                yield source


def _alone(file: Path) -> Source:
    """Return a file that is named itself: of all that is beside it, the name of its folder alone is looked at."""
    return Source(file, Told(folder=folder_of([file.absolute().parent.name])))


def _within(folder: Path) -> Iterator[Source]:
    files = [f for f in folder.rglob("*") if f.is_file() and not f.is_symlink() and not f.name.startswith(".")]
    there = {PurePosixPath(file.relative_to(folder).as_posix()): file for file in files}
    for name, told in documents_beside(there, lambda name: _list(there[name]), folder.absolute().name):
        yield Source(there[name], told)


def _list(file: Path) -> str:
    """Return a list's words; none where it is far too long for one, or gone."""
    try:
        return decode(file.read_bytes()) if file.stat().st_size <= limits.LIST_BYTES else ""
    except OSError:
        return ""
