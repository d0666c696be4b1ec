"""What crosses councils, found from sketches: like texts, whose a document is, what is shared, what goes together.

`parts` gives the documents that must be resolved together, part by part; a part is a council's documents, with those
of the councils whose names they use. What each part needs to know of the others comes with it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Protocol

from kg.model import Identity, Reading
from kg.resolve.clusters import Clusters
from kg.resolve.company import ROUNDS, Company, Homes, home_by
from kg.resolve.handovers import Handover, Table, handovers
from kg.resolve.identities import Identified, identify
from kg.resolve.intervals import Interval
from kg.resolve.judgements import Judgements
from kg.resolve.mentions import Mention, Node
from kg.resolve.resolution import with_twins
from kg.resolve.sketch import Fixes, Marked, Settled, Sketch, Sketcher, settled_of, words_of_stretch
from kg.resolve.texts import CONTAINED, STANDING, Twins, contained
from kg.resolve.unnamed import unnamed_homes

_MOST = 2 * STANDING


class Shelf(Protocol):
    """Where sketches and readings are kept: each document once, by its key."""

    def sketches(self) -> Iterator[Sketch]:
        """Yield all sketches, in the order of their keys; their companies may be left out."""
        ...

    def open_sketches(self) -> Iterator[Sketch]:
        """Yield at least the sketches of the documents whose council is not sure."""
        ...

    def companies(self) -> Iterator[tuple[str, str | None, Company]]:
        """Yield the key of each document, that of its council where it is sure, and its company."""
        ...

    def sketch(self, key: str) -> Sketch:
        """Return one document's sketch."""
        ...

    def reading(self, key: str) -> Reading:
        """Return one document's reading."""
        ...

    def buckets(self) -> Iterator[Sequence[int]]:
        """Yield the numbers of the stretches that share a mark, for each mark that several share."""
        ...

    def stretch(self, number: int) -> tuple[str, Marked]:
        """Return a stretch by its number, with its document's key."""
        ...

    def likeness(self, one: str, other: str) -> float | None:
        """Return what was remembered of how much two stretches share, by their digests."""
        ...

    def remember(self, one: str, other: str, shared: float) -> None:
        """Remember how much two stretches share."""
        ...


@dataclass(frozen=True)
class Crossing:
    """What crosses councils: like texts, what was settled of documents, the identities of what is shared.

    ``said`` are the keys of shared identities with the names that documents give them.
    """

    twins: tuple[Twins, ...]
    fixes: Fixes
    shared: Identified
    said: frozenset[tuple[str, str]]
    groups: Mapping[str, tuple[str, ...]]
    whole: bool = False


def cross(shelf: Shelf, sketcher: Sketcher, judgements: Judgements, files: Mapping[str, str]) -> Crossing:
    """Find what crosses councils. ``files`` gives the key of each document by its file name, for judgements."""
    twins = find_like(shelf)
    fixes = _by_company(shelf, _by_twins(twins, shelf, sketcher), sketcher, twins)
    lean: list[Mention] = []
    scopes: dict[str, tuple[str, ...]] = {}
    told: dict[str, list[Node]] = {}
    tables: list[Table] = []
    for sketch in shelf.sketches():
        if fix := fixes.get(sketch.key):
            sketch = sketcher.sketch(shelf.reading(sketch.key), fix)
        lean += sketch.shared
        scopes[sketch.key] = sketch.scopes
        tables += [sketch.table] if sketch.table else []
        if sketch.inspected:
            told[sketch.key] = [(sketch.key, ref) for ref in sketch.inspected]
    common = sketcher.lists.common_surnames
    sat_on = handovers((), tables, sketcher.register, common)
    shared = identify(lean, sketcher.lists, sketcher.register, judgements, files, {}, handed=sat_on)
    for key, nodes in told.items():
        scopes[key] += tuple(shared.keys[node].split("/")[1] for node in nodes)
    said = {(shared.keys[m.node], name) for m in lean for name in (m.entity.name, *m.entity.aliases)}
    lean_shared = replace(shared, mentions={})
    whole = _is_mixed(judgements, shared, files)
    known = {scope for of_doc in scopes.values() for scope in of_doc}
    handed = handovers(known, tables, sketcher.register, common)
    groups = {"all": tuple(sorted(scopes))} if whole else together(scopes, twins, judgements, files, handed)
    return Crossing(twins, fixes, lean_shared, frozenset(said), groups, whole)


def find_like(shelf: Shelf) -> tuple[Twins, ...]:
    """Find the stretches that tell the same in two documents, as `texts.find_twins` does, without all texts at hand."""
    found = []
    for pair in near_pairs(shelf.buckets()):
        (a, one), (b, other) = sorted((shelf.stretch(n) for n in pair), key=lambda s: (s[0], s[1].span))
        if a != b and (shared := _likeness(shelf, a, one, b, other)) >= CONTAINED:
            found.append(Twins(one.of(a), other.of(b), shared))
    return tuple(sorted(found, key=lambda t: (t.one.doc, t.one.span, t.other.doc, t.other.span)))


def near_pairs(buckets: Iterable[Sequence[int]]) -> list[tuple[int, int]]:
    """Return the pairs that share a bucket, leaving out what is like so many others that it is a form of words."""
    pairs: set[tuple[int, int]] = set()
    crowded: set[int] = set()
    for members in buckets:
        # Each of so many meets too many already: their pairs need not be written down to be left out.
        if len(members) > _MOST + 1:
            crowded.update(members)
        else:
            pairs.update(combinations(sorted(members), 2))
    counts = Counter(number for pair in pairs for number in pair)
    crowded |= {number for number, count in counts.items() if count > _MOST}
    return sorted(pair for pair in pairs if crowded.isdisjoint(pair))


def _likeness(shelf: Shelf, a: str, one: Marked, b: str, other: Marked) -> float:
    known = shelf.likeness(one.digest, other.digest)
    if known is None:
        first, second = (words_of_stretch(shelf.reading(doc), s.span) for doc, s in ((a, one), (b, other)))
        known = contained(first, second) if first and second else 0.0
        shelf.remember(one.digest, other.digest, known)
    return known


def _by_twins(twins: Iterable[Twins], shelf: Shelf, sketcher: Sketcher) -> dict[str, Settled]:
    near: dict[str, set[str]] = defaultdict(set)
    for pair in twins:
        near[pair.one.doc].add(pair.other.doc)
        near[pair.other.doc].add(pair.one.doc)
    contexts = {key: shelf.sketch(key).context() for key in near}
    found = {}
    for key, others in near.items():
        context = with_twins(contexts[key], [contexts[other] for other in sorted(others)], sketcher.register)
        if context is not contexts[key]:
            found[key] = settled_of(context)
    return found


def _by_company(shelf: Shelf, fixes: dict[str, Settled], sketcher: Sketcher, twins: Sequence[Twins]) -> Fixes:
    """Settle the documents that name no council clearly, as `settle_homes` and `unnamed_homes` do."""
    open_ones: dict[str, Sketch] = {}
    for sketch in shelf.open_sketches():
        settled = fixes.get(sketch.key, sketch.settled)
        if not (settled.home and settled.sure):
            again = sketch.key in fixes
            open_ones[sketch.key] = sketcher.sketch(shelf.reading(sketch.key), settled) if again else sketch
    if not open_ones:
        return fixes
    shown = list(_companies(shelf, fixes, sketcher, open_ones))
    contexts = {key: sketch.context() for key, sketch in open_ones.items()}
    for _ in range(ROUNDS):
        known = Homes(shown)
        asked = {k: home_by(contexts[k], _company(open_ones[k]), known) for k in contexts}
        found = {key: home for key, home in asked.items() if home}
        if not found:
            break
        for key, home in found.items():
            del contexts[key]
            shown.append((home, _company(open_ones[key])))
            settled = open_ones[key].settled
            if home != settled.home:
                fixes[key] = replace(settled, home=home)
    left = {key: _company(open_ones[key]) for key in contexts if open_ones[key].settled.home is None}
    pairs = [(pair.one.doc, pair.other.doc) for pair in twins if {pair.one.doc, pair.other.doc} & left.keys()]
    settled_ones = _known({doc for pair in pairs for doc in pair} - left.keys(), shelf, fixes, open_ones)
    for key, home in unnamed_homes(left, pairs, settled_ones).items():
        fixes[key] = replace(open_ones[key].settled, home=home)
    return fixes


def _known(
    docs: Iterable[str], shelf: Shelf, fixes: Fixes, open_ones: Mapping[str, Sketch]
) -> dict[str, tuple[str, Interval | None]]:
    """Return the councils found for some documents, each with the days that the document states."""
    found: dict[str, tuple[str, Interval | None]] = {}
    for doc in docs:
        settled = fixes.get(doc) or (open_ones[doc] if doc in open_ones else shelf.sketch(doc)).settled
        if settled.home:
            found[doc] = settled.home, settled.when if settled.stated else None
    return found


def _companies(
    shelf: Shelf, fixes: Fixes, sketcher: Sketcher, open_ones: Mapping[str, Sketch]
) -> Iterator[tuple[str, Company]]:
    """Yield the companies of settled documents, each after its council's key."""
    for key, home, company in shelf.companies():
        if key in open_ones:
            continue
        if fix := fixes.get(key):
            home, company = fix.home, _company(sketcher.sketch(shelf.reading(key), fix))
        yield home or "", company


def _company(sketch: Sketch) -> Company:
    assert sketch.company is not None
    return sketch.company


def together(
    scopes: Mapping[str, Sequence[str]],
    twins: Iterable[Twins],
    judgements: Judgements,
    files: Mapping[str, str],
    handed: Iterable[Handover] = (),
) -> dict[str, tuple[str, ...]]:
    """Gather documents into the groups that must be resolved together, by name; lone documents share some groups."""
    near = [(t.one.doc, t.other.doc) for t in twins]
    found = Clusters({scope for of_doc in scopes.values() for scope in of_doc})
    linked = [*scopes.values(), *([scopes[a][0], scopes[b][0]] for a, b in near)]
    linked += [(handover.before, handover.after) for handover in handed]
    linked += [_scopes_of(judgement.pair, scopes, files) for judgement in judgements.standing]
    for of_doc in linked:
        for scope in of_doc[1:]:
            found.join(of_doc[0], scope)
    groups: dict[str, list[str]] = defaultdict(list)
    for doc in sorted(scopes):
        groups[found.root(scopes[doc][0])].append(doc)
    named: dict[str, list[str]] = defaultdict(list)
    for docs in groups.values():
        lone = len(docs) == 1
        named[f"lone-{docs[0][:2]}" if lone else min(s for d in docs for s in scopes[d])] += docs
    return {name: tuple(sorted(docs)) for name, docs in sorted(named.items())}


def _scopes_of(pair: Iterable[str], scopes: Mapping[str, Sequence[str]], files: Mapping[str, str]) -> list[str]:
    """Return the scopes that a judgement's names are of."""
    known = {scope for of_doc in scopes.values() for scope in of_doc}
    found = []
    for name in pair:
        document, _, ref = name.partition("#")
        of_doc = scopes.get(files.get(document, document), ()) if ref else name.split("/")[1:2]
        found += [scope for scope in of_doc[:1] if scope in known]
    return found


def _is_mixed(judgements: Judgements, shared: Identified, files: Mapping[str, str]) -> bool:
    """Tell whether a judgement is on something shared and something that is one council's."""
    owns = {mention.own for mention in shared.mentions.values()}
    return any(len({_is_shared(name, owns, shared, files) for name in j.pair}) == 2 for j in judgements.standing)


def _is_shared(name: str, owns: set[str], shared: Identified, files: Mapping[str, str]) -> bool:
    document, _, ref = name.partition("#")
    return (files.get(document, document), ref) in shared.keys if ref else name in owns


def identities_for(crossing: Crossing, keys: Iterable[str]) -> tuple[Identity, ...]:
    """Return the shared identities of some keys, in order."""
    wanted = set(keys)
    return tuple(identity for identity in crossing.shared.identities if identity.key in wanted)
