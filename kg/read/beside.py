"""What each file of a folder, of an archive or under a URL is told of: by lists beside it, and by folders' names."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath

from kg.model import Told
from kg.read.manifest import entries, is_about, is_list

# A folder that may be named for a council: "kent-county-council", "Tameford Town Council".
_A_COUNCILS = re.compile(r"(?i)(?:.{0,80}[\W_])?(?:council|authority|corporation)(?:[\W_].{0,80})?")


def documents_beside(
    files: Iterable[PurePosixPath], words_of: Callable[[PurePosixPath], str], root: str = ""
) -> Iterator[tuple[PurePosixPath, Told]]:
    """Yield each document among some files, in order, with what is told of it beside it.

    ``files`` are paths within the folder whose name is ``root``; ``words_of`` reads a list. Files about the others are
    no documents. The nearest list comes first, and the nearest folder that may be named for a council.
    """
    ordered = sorted(files)
    lists = [(file.parent, entries(file.name, words_of(file))) for file in ordered if is_list(file.name)]
    lists.sort(key=lambda entry: -len(entry[0].parts))
    for file in ordered:
        if is_about(file.name):
            continue
        told = Told(folder=folder_of((root, *file.parts[:-1])))
        found = Told()
        for folder, named in lists:
            if file.is_relative_to(folder):
                found |= named.get(file.relative_to(folder).as_posix(), Told()) | named.get(file.name, Told())
        yield file, found | told


def folder_of(names: Iterable[str]) -> str | None:
    """Return the last of some folders' names that may be a council's.

    >>> folder_of(["minutes", "kent-county-council", "2024"])
    'kent-county-council'
    """
    return next(
        (name for name in reversed(list(names)) if _A_COUNCILS.fullmatch(name) and len(name.split()) < 15), None
    )
