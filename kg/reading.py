"""One file's way: read, parsed and extracted, or taken from what was kept of it.

`readings_of` goes it in this process; `kg.guarded` lets a worker go it, which can be killed.
"""

import os
import traceback
from dataclasses import replace
from pathlib import Path

from kg.cache import keep, kept, name_of
from kg.lexicon import Lexicon
from kg.model import Claims, Document, Reading
from kg.read import Source, depends_on, limits, read, unread

Readings = tuple[Reading, ...]


def readings_of(file: Source, lexicon: Lexicon, cache: Path | None = None) -> Readings:
    """Read, parse and extract one file, or take what was kept of it."""
    name = kept_name(file, lexicon)
    readings = kept(cache, name) if name else None
    if readings is None:
        readings = tuple(reading_of(document, lexicon) for document in read(file))
        if name and not any(reading.document.status == "failed" for reading in readings):
            keep(cache, name, readings)
    return readings


def kept_name(file: Source, lexicon: Lexicon) -> str | None:
    """Return the name that a file's readings are kept under; None for a file that is too large, or gone."""
    try:
        if file.path.stat().st_size > limits.FILE_BYTES:
            return None
        content = file.path.read_bytes()
        return name_of(content, file.path.name, file.told, lexicon.version + depends_on(content))
    except OSError:
        return None


def refusal(file: Source, reason: str, lexicon: Lexicon) -> Readings:
    """Return the one unread document of a file that was given up, with the reason."""
    try:
        content = file.path.read_bytes() if file.path.stat().st_size <= limits.FILE_BYTES else b""
    except OSError:
        content = b""
    return (reading_of(unread(file.path.name, content, reason, file.url), lexicon),)


def reading_of(document: Document, lexicon: Lexicon) -> Reading:
    """Parse and extract one document. A fault of the program costs that document alone, and is told with its place."""
    # A build's own process has this done by its workers, and need not wait for it to load.
    from kg.exempt import is_exempt, public, withheld
    from kg.extract import extract
    from kg.parse import parse

    try:
        paper = withheld(document) if is_exempt(document, lexicon) else document
        return extract(public(parse(paper), lexicon), lexicon)
    except MemoryError:
        raise
    except Exception as error:
        if "KG_DEBUG" in os.environ:
            raise
        place = traceback.extract_tb(error.__traceback__)[-1]
        reason = (
            f"a fault of kg itself: {error!r:.300} in {Path(place.filename).name}, line {place.lineno}; "
            "please report it"
        )
        return Reading(replace(document, status="failed", reason=reason), "other", document.title, Claims())
