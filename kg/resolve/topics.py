"""Topics that run through a council's documents: a title's telling part that stands in several of them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from kg.lexicon import Lexicon
from kg.model import Ref
from kg.resolve.context import Context
from kg.resolve.names import gist, plainness

_PART = re.compile(r"\s{1,24}(?:[-–—|]\s+|pdf icon\b)|:\s+|[‘’“”]")
_FEWEST_WORDS = 3
_MOST_MEETINGS = 12


@dataclass(frozen=True, slots=True)
class Place:
    """Where a topic stands: an agenda item, or (None) a whole document."""

    context: Context
    item: Ref | None


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic by its label, and the items and documents about it."""

    label: str
    places: tuple[Place, ...]


def topics_of(contexts: Sequence[Context], lexicon: Lexicon) -> Iterator[Topic]:
    """Yield the topics of one council's documents: parts of titles that stand in at least two documents.

    A part that heads an item at every other meeting is a form of words, not a matter.
    """
    titled: dict[tuple[str, ...], dict[tuple[str, Ref | None], Place]] = defaultdict(dict)
    labels: dict[tuple[str, ...], set[str]] = defaultdict(set)
    owners = ("council", "body")
    besides = {gist(e.name) for c in contexts for e in c.reading.claims.entities if e.kind in owners}
    for context in contexts:
        for item, title in _titles(context):
            for part in _parts(title, lexicon, besides):
                titled[gist(part)].setdefault((context.key, item), Place(context, item))
                labels[gist(part)].add(part)
    for name, places in sorted(titled.items()):
        if 1 < len({p.context.key for p in places.values()}) <= _MOST_MEETINGS:
            yield Topic(
                max(labels[name], key=lambda p: (plainness(p), len(p), p)),
                tuple(places[p] for p in sorted(places, key=str)),
            )


def _titles(context: Context) -> Iterator[tuple[Ref | None, str]]:
    if context.reading.title and context.reading.kind in ("report", "item", "decisions", "other"):
        yield None, context.reading.title
    for item in context.reading.claims.items:
        yield item.ref, item.title


def _parts(title: str, lexicon: Lexicon, besides: Set[tuple[str, ...]]) -> Iterator[str]:
    """Yield the parts of a title that may be a matter's name; ``besides`` are names of councils and bodies."""
    standing = lexicon.book("resolving")["standing-item"]
    for part in _PART.split(title):
        bare = part.strip(" .,;'\"-–")
        telling = [word for word in gist(bare) if not any(c.isdigit() for c in word)]
        if len(telling) >= _FEWEST_WORDS and not standing.search(bare) and gist(bare) not in besides:
            yield bare
