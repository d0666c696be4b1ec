"""How two things are connected: the shortest chain of sentences that links one to the other."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.ask.chosen import inferred_out
from kg.ask.claims import Claim, load
from kg.ask.names import Named, named, one
from kg.ask.session import Session
from kg.errors import UnknownNameError

#: A thing that more claims than this name connects everything with everything: no path goes through it.
_HUB = 3000
_FURTHEST = 4
_TELLING = ("person", "post", "body", "service", "organisation")
_KINDS = (*_TELLING, "place", "council")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path: from a thing, by a claim, to the next thing."""

    start: Named
    claim: Claim
    end: Named


def path(session: Session, start: str, end: str) -> tuple[Step, ...]:
    """Return the shortest path between two things, sentence by sentence; empty where none is short enough.

    Raises UnknownNameError where a name fits nothing, or several things, or both fit the same.
    """
    first, last = one(session, start, _KINDS), one(session, end, _KINDS)
    if first == last:
        raise UnknownNameError(f'"{start}" and "{end}" are the same: {first.name} ({first.kind})')
    came = _search(session, first.iri, last.iri)
    return _steps(session, came, last.iri) if came else ()


def _search(session: Session, start: str, end: str) -> dict[str, tuple[str, int]] | None:
    """Look from one thing outwards; return how each thing was come to (from which, by which claim).

    A council connects all that happens in it, which says little: a way through one counts only where there is no other.
    """
    for through in (_TELLING, _KINDS):
        came = _outwards(session, start, end, through)
        if came:
            return came
    return None


def _outwards(session: Session, start: str, end: str, through: tuple[str, ...]) -> dict[str, tuple[str, int]] | None:
    came: dict[str, tuple[str, int]] = {start: ("", 0)}
    edge = [start]
    for _ in range(_FURTHEST):
        reached: list[str] = []
        for thing in edge:
            for number, other, kind in _beside(session, thing):
                if other not in came and (other == end or kind in through):
                    came[other] = (thing, number)
                    reached.append(other)
        if end in came:
            return came
        edge = sorted(reached)
    return None


def _beside(session: Session, thing: str) -> Iterator[tuple[int, str, str]]:
    out = inferred_out(session)
    claims = session.index.execute(
        f"SELECT DISTINCT claim FROM link WHERE thing = ?{out} ORDER BY claim LIMIT ?", (thing, _HUB + 1)
    ).fetchall()
    if len(claims) > _HUB:
        return
    # A membership says more than a statement that names both: of several claims the one with the fewest links counts.
    rows = session.index.execute(
        "SELECT link.claim, link.thing, thing.kind FROM link JOIN thing ON thing.iri = link.thing WHERE link.claim IN"
        f" (SELECT DISTINCT claim FROM link WHERE thing = ?{out}) AND link.thing <> ?{out}"
        f" AND thing.kind IN ({','.join('?' * len(_KINDS))})"
        " ORDER BY (SELECT count(*) FROM link AS l WHERE l.claim = link.claim), link.claim, link.thing",
        (thing, thing, *_KINDS),
    )
    yield from rows


def _steps(session: Session, came: dict[str, tuple[str, int]], end: str) -> tuple[Step, ...]:
    chain = []
    while came[end][0]:
        before, number = came[end]
        chain.append((before, number, end))
        end = before
    chain.reverse()
    names = {thing.iri: thing for thing in named(session, [iri for a, _, b in chain for iri in (a, b)])}
    claims = load(session, [number for _, number, _ in chain])
    return tuple(Step(names[a], claim, names[b]) for (a, _, b), claim in zip(chain, claims, strict=True))
