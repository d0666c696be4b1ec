"""The texts of the documents, from what a build keeps of each file: nothing more is stored for the site.

A store whose ``cache`` folder was deleted, and a copy of what an endpoint holds, have none: a document's page then
shows its passages alone.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from kg.ask.session import Session
from kg.cache import kept
from kg.exempt import public
from kg.lexicon import Lexicon, load_book
from kg.model import Outline
from kg.parse import parse
from kg.resources import resource

#: Characters of a text at most: a longer one would make a page that no browser scrolls well.
LONGEST: Final = 600_000
#: How a file's only document begins there, near the start; its key is its first value.
_BEGINNING: Final = 96
_HEAD: Final = re.compile(rb"\x91\x85\xa8document[\x80-\x8f]\xa3key\xb0([0-9a-f]{16})")


def places(session: Session, store: Path) -> dict[str, str]:
    """Return the name under which each document was kept, by the document's key; the one that was kept last counts."""
    found = {}
    for path in sorted(_files(store / "cache"), key=lambda path: path.stat().st_mtime_ns):
        for key in _keys_in(path):
            found[key] = path.name
    return found


def outline(store: Path, name: str, key: str) -> Outline | None:
    """Return a document's structure, without the items that are marked as exempt; None where it is not kept."""
    documents = (reading.document for reading in kept(store / "cache", name) or () if reading.document.key == key)
    document = next(documents, None)
    if document is None or not 0 < len(document.text) <= LONGEST:
        return None
    return public(parse(document), _exempt())


@cache
def _exempt() -> Lexicon:
    """The one book of phrases that a page needs: by what an item is marked as exempt."""
    book = load_book(resource("ontology", "patterns", "exempt.toml"))
    return Lexicon(schemes={}, books={"exempt": book}, councils=(), version="")


def _files(cache: Path) -> Iterator[Path]:
    return (path for path in cache.glob("??/*") if path.is_file() and not path.suffix) if cache.is_dir() else iter(())


def _keys_in(path: Path) -> list[str]:
    try:
        with path.open("rb") as content:
            head = _HEAD.search(content.read(_BEGINNING))
    except OSError:
        return []
    if head:
        return [head[1].decode()]
    return [reading.document.key for reading in kept(path.parent.parent, path.name) or ()]
