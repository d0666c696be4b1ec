"""A graph as canonical lines, and the hash that stands for it: the sum of the hashes of its lines.

A sum can be kept up when lines come and go, so that a graph that changed a little need not be hashed anew.
"""

import hashlib
from collections.abc import Iterable

from pyoxigraph import Quad, RdfFormat, serialize

_SIZE = 2**256


def lines_of(quads: Iterable[Quad]) -> list[bytes]:
    """Return quads as canonical N-Quads lines: each once, in order."""
    return sorted(set((serialize(quads, format=RdfFormat.N_QUADS) or b"").splitlines(keepends=True)))


def tally(lines: Iterable[bytes]) -> str:
    """Return the hash of a graph, 64 digits, given its lines in any order, each once.

    >>> sum_of([tally([b"a"]), tally([b"b"])]) == tally([b"a", b"b"]) == tally([b"b", b"a"])
    True
    """
    return _written(sum(int.from_bytes(hashlib.sha256(line).digest(), "big") for line in lines))


def sum_of(tallies: Iterable[str]) -> str:
    """Return the hash of graphs together, given theirs, where they share no line."""
    return _written(sum(int(each, 16) for each in tallies))


def _written(total: int) -> str:
    return f"{total % _SIZE:064x}"
