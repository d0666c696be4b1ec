"""What there is to read: the files under the paths that a person names, in a stable order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import UnreadableError


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A file to read, and the address it was published at where that is known."""

    path: Path
    url: str | None = None


def sources(paths: Iterable[Path]) -> Iterator[Source]:
    """Yield the files that the paths name, folders searched through, each once and in order of their paths.

    Raises UnreadableError where a path does not exist.
    """
    seen: set[Path] = set()
    for path in sorted(paths):
        if not path.exists():
            raise UnreadableError(f"{path} does not exist; give a file or a folder of documents")
        for file in [path] if path.is_file() else sorted(path.rglob("*")):
            if file.is_file() and not file.is_symlink() and not file.name.startswith(".") and file not in seen:
                seen.add(file)
                yield Source(file)
