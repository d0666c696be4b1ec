"""A file's way to its sketches: read, kept, and sketched, so that no reading need stay in memory."""

from collections import Counter
from dataclasses import fields, replace
from pathlib import Path

import msgspec

from kg.cache import keep, name_of
from kg.lexicon import Lexicon
from kg.model import Claims, Reading
from kg.read import Source
from kg.reading import Readings, kept_name, readings_of
from kg.resolve.company import Company
from kg.resolve.sketch import Marked, Sketch, Sketcher, marked

#: How the name of a file ends that is to be read again the next time.
AGAIN = "-again"
_PLURALS = {"body": "bodies", "person": "people"}


class Sketched(msgspec.Struct, frozen=True):
    """What is remembered of one document: its sketch, its stretches, and what a summary counts."""

    sketch: Sketch
    company: Company
    marked: tuple[Marked, ...]
    status: str
    reason: str | None
    found: dict[str, int]
    coverage: tuple[int, int, int]


class Read(msgspec.Struct, frozen=True):
    """What is remembered of one file: the name its readings are kept under, and its documents."""

    name: str
    documents: tuple[Sketched, ...]


def file_name(file: Source, lexicon: Lexicon) -> str:
    """Return the name that a file's readings are kept under; that of one which cannot be kept long ends in `AGAIN`."""
    return kept_name(file, lexicon) or name_of(b"", str(file.path), file.told, lexicon.version) + AGAIN


def read_file(file: Source, sketcher: Sketcher, cache: Path) -> Read:
    """Read a file, or take what was kept of it, and return what is remembered of it."""
    return remembered(file_name(file, sketcher.lexicon), readings_of(file, sketcher.lexicon, cache), sketcher, cache)


def remembered(name: str, readings: Readings, sketcher: Sketcher, cache: Path, given_up: bool = False) -> Read:
    """Return what is remembered of a file's readings. Those that may come out otherwise next time are kept apart."""
    if given_up or name.endswith(AGAIN) or any(reading.document.status == "failed" for reading in readings):
        name = name.removesuffix(AGAIN) + AGAIN
        keep(cache, name, readings)
    return Read(name, tuple(sketched(reading, sketcher) for reading in readings))


def sketched(reading: Reading, sketcher: Sketcher) -> Sketched:
    """Return what is remembered of one reading."""
    sketch = sketcher.sketch(reading)
    assert sketch.company is not None
    return Sketched(
        replace(sketch, company=None),
        sketch.company,
        tuple(marked(reading)),
        reading.document.status,
        reading.document.reason,
        counted(reading.claims),
        reading.coverage,
    )


def counted(claims: Claims) -> dict[str, int]:
    """Count what claims hold, by kind; the kinds of which there are none, too."""
    found: Counter[str] = Counter()
    for kind in fields(Claims):
        values = getattr(claims, kind.name)
        if kind.name == "entities":
            found.update(f"{_PLURALS.get(entity.kind, entity.kind + 's')} mentioned" for entity in values)
        else:
            found[kind.name] += len(values)
    return dict(found)
