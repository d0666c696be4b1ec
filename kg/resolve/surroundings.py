"""What stands about a name in its text: the words before it, and that it is another's earlier name."""

import re
from collections import defaultdict
from itertools import pairwise

from kg.lexicon import Pattern
from kg.model import Entity, Reading, Ref
from kg.resolve.names import gist

_AHEAD = 90
_WORDS = 8
_SPANS = 6
_BETWEEN = 40
_NAMED = ("body", "service")


def words_ahead(entity: Entity, text: str) -> frozenset[tuple[str, ...]]:
    """Return the telling words before each place where a text has an entity's name in full."""
    own = gist(entity.name)
    full = [span for span in entity.spans[:_SPANS] if gist(span.of(text)) == own]
    return frozenset(gist(_sentence(text[max(0, span.start - _AHEAD) : span.start]))[-_WORDS:] for span in full)


def _sentence(words: str) -> str:
    """Keep what follows the last stop of some words: a name does not run over it."""
    return re.split(r"[.;:?!]\s", words)[-1]


def renamed(reading: Reading, between: Pattern) -> dict[Ref, tuple[Ref, ...]]:
    """Return, by ref, the refs that a text says one thing went by: "the Budget Panel (formerly the Grants Panel)"."""
    text = reading.document.text
    spans = sorted((s, e.kind, e.ref) for e in reading.claims.entities if e.kind in _NAMED for s in e.spans)
    found: dict[Ref, list[Ref]] = defaultdict(list)
    for (one, kind, ref), (other, other_kind, other_ref) in pairwise(spans):
        apart = 0 <= other.start - one.end <= _BETWEEN and (kind, ref != other_ref) == (other_kind, True)
        if apart and between.regex.search(text[one.end : other.start]):
            found[ref].append(other_ref)
    return {ref: tuple(dict.fromkeys(others)) for ref, others in found.items()}
