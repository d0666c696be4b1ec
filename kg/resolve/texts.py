"""Near-duplicate texts: the full item and its stub, draft and final minutes, minutes reprinted in a pack.

MinHash with banding proposes pairs in near linear time: each stretch is entered whole and by its opening, so that a
text cut off after a page still meets the whole. A pair counts when the shorter one's word runs stand in the longer one.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rensa import RMinHash, RMinHashLSH

from kg.iri import digest
from kg.model import Reading, Ref, Span
from kg.resolve.names import text_words

_SHORTEST = 80
_OPENING = 120
_RUN = 4
_HASHES, BANDS, _SEED = 64, 16, 1
CONTAINED = 0.8
# More stretches than this that all look alike are a form of words, not one item told twice.
STANDING = 12


@dataclass(frozen=True, slots=True)
class Stretch:
    """The text of one agenda item, or of a whole document that has none, in folded words."""

    doc: str
    item: Ref | None
    span: Span
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Twins:
    """Two stretches of two documents that tell the same: how much of the shorter one stands in the longer."""

    one: Stretch
    other: Stretch
    shared: float


def stretches(reading: Reading) -> Iterator[Stretch]:
    """Yield the stretches of a document that are long enough to be told from any other."""
    text = reading.document.text
    items = sorted(reading.claims.items, key=lambda i: i.span)
    starts = [i.span.end for i in items]
    ends = [*(i.span.start for i in items[1:]), len(text)] if items else []
    bounds = [(i.ref, Span(a, max(a, b))) for i, a, b in zip(items, starts, ends, strict=True)]
    whole: list[tuple[Ref | None, Span]] = [(None, Span(0, len(text)))]
    for ref, span in bounds or whole:
        found = text_words(span.of(text))
        if len(found) >= _SHORTEST:
            yield Stretch(reading.document.key, ref, span, found)


def find_twins(readings: Iterable[Reading]) -> tuple[Twins, ...]:
    """Find the stretches that tell the same in two documents, in the order of their documents."""
    known = [stretch for reading in readings for stretch in stretches(reading)]
    known = [s for group in _by_text(known) if len(group) <= STANDING for s in group]
    known.sort(key=lambda s: (s.doc, s.span))
    pairs = _met([whole_signature(s) for s in known]) | _met([opening_signature(s) for s in known])
    crowded = Counter(n for pair in pairs for n in pair)
    found = (
        Twins(known[a], known[b], contained(known[a], known[b]))
        for a, b in sorted(pairs)
        if known[a].doc != known[b].doc and max(crowded[a], crowded[b]) <= 2 * STANDING
    )
    return tuple(twins for twins in found if twins.shared >= CONTAINED)


def _by_text(known: Iterable[Stretch]) -> Iterable[list[Stretch]]:
    groups: dict[str, list[Stretch]] = defaultdict(list)
    for stretch in known:
        groups[digest(*stretch.words)].append(stretch)
    return groups.values()


def _runs(found: Sequence[str]) -> set[str]:
    return {" ".join(found[n : n + _RUN]) for n in range(len(found) - _RUN + 1)}


def whole_signature(stretch: Stretch) -> RMinHash:
    """Return the MinHash of all of a stretch."""
    return _signature(_runs(stretch.words))


def opening_signature(stretch: Stretch) -> RMinHash:
    """Return the MinHash of a stretch's first words."""
    return _signature(_runs(stretch.words[:_OPENING]))


def _signature(runs: set[str]) -> RMinHash:
    found = RMinHash(num_perm=_HASHES, seed=_SEED)
    found.update(sorted(runs))
    return found


def _met(signatures: Sequence[RMinHash]) -> set[tuple[int, int]]:
    """Return the pairs of numbers of signatures that share a band."""
    index = RMinHashLSH(threshold=0.5, num_perm=_HASHES, num_bands=BANDS)
    index.insert_pairs(list(enumerate(signatures)))
    pairs: set[tuple[int, int]] = set()
    for number, found in enumerate(index.query_all(list(signatures))):
        pairs.update((number, other) for other in found if number < other)
    return pairs


def contained(one: Stretch, other: Stretch) -> float:
    """Return the share of the shorter one's word runs that stand in the longer one."""
    a, b = _runs(one.words), _runs(other.words)
    return len(a & b) / min(len(a), len(b))
