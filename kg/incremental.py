"""The stages of a build, each doing only what was not done before: files taken in, parts made, a graph put in force.

Files are read one by one, and what is needed of them all is a sketch of each. Parts of the graph are made from the
documents that hang together, and named by what they are made of; `inforce` changes the graph by those that differ.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg.cache import code_version
from kg.guarded import Workers
from kg.iri import BASE
from kg.ledger import Ledger, Seen
from kg.lexicon import Lexicon
from kg.model import Identity
from kg.parts import PartMade, PartOrder, make_shared, part_made, part_name
from kg.read import Source, recogniser
from kg.resolve.crossing import Crossing, cross
from kg.resolve.judgements import Judgements
from kg.resolve.part import given
from kg.resolve.sketch import Sketcher
from kg.sketching import AGAIN, file_name

#: Called with the number of files done and the number of all.
Progress = Callable[[int, int], None]
# A file that was changed so short a time before it was looked at may be changed again within one tick of its clock.
_A_TICK = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build found: counts by kind, the files, or pages of them, that were not read and why, sentences read and
    used.
    """

    documents: int
    unread: tuple[tuple[str, str], ...]
    found: tuple[tuple[str, int], ...]
    quads: int
    coverage: tuple[tuple[str, int], ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the summary as plain values, for a manifest or a program."""
        return {
            "documents": self.documents,
            "unread": [{"file": file, "reason": reason} for file, reason in self.unread],
            "found": dict(self.found),
            "quads": self.quads,
            "coverage": dict(self.coverage),
        }


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a graph is wanted: under which base, with whom, by which judgements."""

    base: str = BASE
    everyone: bool = False
    left_out: tuple[str, ...] = ()
    judgements: Judgements = field(default_factory=Judgements)


@dataclass(frozen=True, slots=True)
class Made:
    """The parts of a graph by their names, the shared one first, and what was found in the documents."""

    parts: Mapping[str, PartMade]
    summary: Summary


def take_in(
    files: Sequence[Source], ledger: Ledger, crew: Workers, sketcher: Sketcher, progress: Progress | None = None
) -> dict[str, int]:
    """Read the files that are new, forget those that went, and return the name of what each yields with its place."""
    ledger.begin(sketches_version(sketcher.lexicon))
    names = _named(files, ledger, sketcher)
    known = ledger.names()
    wanted = dict.fromkeys(names)
    todo = {name: file for file, name in zip(files, names, strict=True) if name not in known}
    ledger.forget(known - wanted.keys())
    done = len(files) - len(todo)
    again: dict[str, str] = {}
    for name, read in zip(todo, crew.sketch_all(todo.values(), sketcher, ledger.cache), strict=True):
        # A file that changed since it was named is what was read of it.
        again[name] = read.name
        ledger.add(read)
        done += 1
        if progress:
            progress(done, len(files))
    ledger.commit()
    places: dict[str, int] = {}
    for place, name in enumerate(names):
        places.setdefault(again.get(name, name), place)
    return places


def sketches_version(lexicon: Lexicon) -> str:
    """Return what sketches depend on beside their documents: the lexicon's version, the code's, what reads scans."""
    return f"{lexicon.version} {code_version()} {code_version(('resolve',))} {recogniser()}"


def _named(files: Iterable[Source], ledger: Ledger, sketcher: Sketcher) -> list[str]:
    """Name what each file yields; a file that was not touched since it was last named keeps its name."""
    before, found = ledger.seen(), dict[tuple[str, str], Seen]()
    names = []
    for file in files:
        at = (str(file.path.absolute()), "\n".join(file.told.lines))
        size, changed = _state(file.path)
        held = before.get(at)
        name = held[2] if held and held[:2] == (size, changed) else file_name(file, sketcher.lexicon)
        if not name.endswith(AGAIN) and 0 < changed < time.time_ns() - _A_TICK:
            found[at] = (size, changed, name)
        names.append(name)
    ledger.look(found)
    return names


def _state(path: Path) -> tuple[int, int]:
    try:
        state = path.stat()
    except OSError:
        return 0, 0
    return state.st_size, state.st_mtime_ns


def make_parts(
    ledger: Ledger, places: Mapping[str, int], crew: Workers, sketcher: Sketcher, wanted: Wanted, folder: Path
) -> Made:
    """Find which documents hang together, and make the parts of the graph that are not made already."""
    kept = ledger.choose(places)
    crossing, orders = plan(ledger, kept, sketcher, wanted)
    named = {part_name(order): order for order in orders}
    made = dict(zip(named, _all_made(named, crew, ledger.cache, folder), strict=True))
    return together(ledger, kept, crossing, made, sketcher, wanted, folder)


def together(
    ledger: Ledger,
    kept: Mapping[str, Sequence[tuple[str, int]]],
    crossing: Crossing,
    made: Mapping[str, PartMade],
    sketcher: Sketcher,
    wanted: Wanted,
    folder: Path,
) -> Made:
    """Write the shared part into a folder, and return it with the others and what was found in the documents."""
    name, shared = make_shared(
        shared_identities(crossing, made.values(), sketcher),
        crossing.said,
        sketcher.lexicon,
        folder,
        base=wanted.base,
        left_out=wanted.left_out,
    )
    parts = {name: shared, **made}
    return Made(parts, summarised(ledger, kept, sum(part.quads for part in parts.values())))


def plan(
    ledger: Ledger, kept: Mapping[str, Sequence[tuple[str, int]]], sketcher: Sketcher, wanted: Wanted
) -> tuple[Crossing, list[PartOrder]]:
    """Return what crosses councils, and what each part is to be made of. ``kept`` tells where readings are kept."""
    asked = {name.partition("#")[0] for judgement in wanted.judgements.standing for name in judgement.pair}
    files = {file: key for file, key in ledger.files().items() if file in asked} if asked else {}
    crossing = cross(ledger, sketcher, wanted.judgements, files)
    told = given(crossing, files)
    return crossing, [
        PartOrder(
            tuple(place for doc in docs for place in kept[doc]),
            told[name],
            wanted.judgements,
            sketcher.lexicon.version,
            wanted.base,
            wanted.everyone,
            wanted.left_out,
        )
        for name, docs in crossing.groups.items()
    ]


def _all_made(named: Mapping[str, PartOrder], crew: Workers, cache: Path, folder: Path) -> Iterator[PartMade]:
    """Yield how much each part holds, in order; those that are not there yet are made by workers, whose memory ends
    with them.
    """
    there = [part_made(folder, name) for name in named]
    missing = [order for order, held in zip(named.values(), there, strict=True) if held is None]
    made = crew.make_all(missing, cache, folder) if missing else iter(())
    yield from (held or next(made) for held in there)


def shared_identities(crossing: Crossing, made: Iterable[PartMade], sketcher: Sketcher) -> tuple[Identity, ...]:
    """Return the identities that no part tells of: the shared ones, and councils that are named as owners only."""
    shared = {} if crossing.whole else {identity.key: identity for identity in crossing.shared.identities}
    for key in {key for part in made for key in part.owners} - shared.keys():
        if council := sketcher.register.owner(key):
            shared[key] = council
    return tuple(shared[key] for key in sorted(shared))


def summarised(ledger: Ledger, kept: Mapping[str, Sequence[tuple[str, int]]], quads: int) -> Summary:
    """Count what was found in the documents that are kept."""
    found: Counter[str] = Counter()
    unread, covered, documents = [], [0, 0, 0], 0
    for file, status, reason, counts, coverage in ledger.summaries(
        place for places in kept.values() for place in places
    ):
        found.update(counts)
        covered = [a + b for a, b in zip(covered, coverage, strict=True)]
        documents += status == "read"
        if status != "read" or reason:
            unread.append((file, reason or ""))
    names = ("sentences read", "with a claim", "with a reporting verb but no claim")
    return Summary(
        documents, tuple(sorted(unread)), tuple(sorted(found.items())), quads, tuple(zip(names, covered, strict=True))
    )
