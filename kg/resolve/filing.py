"""Whose a document is by what stands beside its text: a manifest's column, the address it came from, a folder's name.

None of it is said by the text, so it is inferred of the document, never asserted; a text that says otherwise wins, and
both stay to be seen. A manifest and an address settle a document whose text says nothing clear; a folder's name only
one whose text names no council of its own, and so that the company it keeps may still show another.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kg.lexicon import Lexicon
from kg.model import Reading
from kg.resolve.addresses import published_by
from kg.resolve.councils import Register, is_parish_kind
from kg.resolve.intervals import Interval
from kg.resolve.names import words

MANIFEST, ADDRESS, FOLDER = "council-in-manifest", "council-of-address", "council-in-folder-name"
#: How sure it is that a document filed under a council is that council's.
CONFIDENCE: Final = {MANIFEST: 0.9, ADDRESS: 0.9, FOLDER: 0.8}
#: How much a folder's name weighs among the signs that show whose a document is.
FOLDERS_WEIGHT = 3


@dataclass(frozen=True, slots=True)
class Filed:
    """The key of the council that something beside a text names as whose it is, and the rule that took it."""

    council: str
    by: str


def filed_under(reading: Reading, lexicon: Lexicon, register: Register, when: Interval | None) -> tuple[Filed, ...]:
    """Return the councils that a document is filed under, the weightiest first, each once."""
    besides = frozenset(lexicon.book("resolving").words["filing"])
    found = {
        MANIFEST: _in_manifest(reading.document.council or "", register, when, besides),
        ADDRESS: published_by(reading, register),
        FOLDER: _in_folder(reading.document.folder or "", register, when, besides),
    }
    first: dict[str, str] = {}
    for by, council in found.items():
        if council:
            first.setdefault(council, by)
    return tuple(Filed(council, by) for council, by in first.items())


def _in_manifest(name: str, register: Register, when: Interval | None, besides: frozenset[str]) -> str | None:
    """Return the key of the council that a manifest's column names, in full or as the register knows it."""
    named = register.named(name, when).key if name and not besides & set(words(name)) else None
    return register.standing(named, when)


def _in_folder(name: str, register: Register, when: Interval | None, besides: frozenset[str]) -> str | None:
    """Return the key of the council whose name in full a folder bears: "kent-county-council"."""
    said = re.sub(r"[\W_]+", " ", name).strip()
    if not said or besides & set(words(said)):
        return None
    if is_parish_kind(said):
        return register.named(said, when).key
    return register.in_full(said, when)


def settled_by(filed: Sequence[Filed]) -> str | None:
    """Return the council that a manifest or an address gives: the manifest's where both do."""
    return next((f.council for f in filed if f.by != FOLDER), None)


def by_folder(filed: Sequence[Filed]) -> str | None:
    """Return the council that a folder's name alone gives."""
    return next((f.council for f in filed if f.by == FOLDER), None)
