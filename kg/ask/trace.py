"""A matter followed through time: the claims, items, meetings and documents that it runs through."""

from dataclasses import dataclass

from kg.ask import chosen
from kg.ask.claims import Claim, load, named
from kg.ask.names import Named, one
from kg.ask.names import named as things
from kg.ask.session import Session
from kg.errors import AmbiguousNameError, QueryError, UnknownNameError


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a matter: its date, what kind of thing it is, its words, and the claim where it is one."""

    date: str | None
    kind: str
    text: str
    iri: str
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Traced:
    """A matter with its steps in order of date. ``thread`` is None where the steps are only what has the words."""

    label: str
    thread: Named | None
    steps: tuple[Step, ...]


def trace(session: Session, matter: str, limit: int = 100) -> Traced:
    """Return the timeline of a matter; where no thread is called so, of the decisions, items and the like that have
    its words.

    Raises AmbiguousNameError where several matters fit, UnknownNameError where nothing does.
    """
    if session.asserted_only:
        return _by_words(session, matter, limit)
    try:
        thread = one(session, matter, ("thread",))
    except AmbiguousNameError:
        raise
    except UnknownNameError:
        return _by_words(session, matter, limit)
    return Traced(thread.name, thread, steps_of(session, thread.iri))


def steps_of(session: Session, thread: str) -> tuple[Step, ...]:
    """Return the steps of a thread in order of date."""
    rows = session.index.execute("SELECT step, day FROM step WHERE thread = ? ORDER BY day, step", (thread,)).fetchall()
    iris = [iri for iri, _ in rows]
    claims = {claim.iri: claim for claim in named(session, iris)}
    others = {thing.iri: thing for thing in things(session, iris)}
    meetings = _meetings(session, iris)
    found = [
        _of_claim(claims[iri]) if iri in claims else Step(day, *_named(others.get(iri), meetings.get(iri), iri), iri)
        for iri, day in rows
    ]
    return tuple(sorted(found, key=lambda step: (step.date or "9999", step.iri)))


def _of_claim(claim: Claim) -> Step:
    return Step(claim.date, claim.kind, claim.text, claim.iri, claim)


def _named(thing: Named | None, meeting: str | None, iri: str) -> tuple[str, str]:
    if thing:
        return thing.kind, thing.name
    if meeting:
        return "meeting", meeting
    return "document", iri


def _meetings(session: Session, iris: list[str]) -> dict[str, str]:
    rows = session.index.execute(
        "SELECT meeting.iri, coalesce(thing.name, 'a meeting') FROM meeting"
        f" LEFT JOIN thing ON thing.iri = meeting.body WHERE meeting.iri IN ({','.join('?' * len(iris))})",
        iris,
    ).fetchall()
    files = session.index.execute(
        f"SELECT iri, coalesce(title, file) FROM document WHERE iri IN ({','.join('?' * len(iris))})", iris
    )
    return {**dict(rows), **dict(files)}


def _by_words(session: Session, matter: str, limit: int) -> Traced:
    wanted = chosen.Conditions()
    chosen.kinds(wanted, "decision", "recommendation", "action", "inspection", "vote", "question", "answer")
    try:
        wanted.add("claim.id IN (SELECT rowid FROM claim_text WHERE claim_text MATCH ?)", chosen.terms(matter))
    except QueryError:
        raise UnknownNameError(f"there is no word to look for in {matter!r}") from None
    claims = load(session, chosen.numbers(session, wanted, limit))
    if not claims:
        raise UnknownNameError(f'no matter is called "{matter}", and no decision or the like has these words')
    return Traced(matter, None, tuple(_of_claim(claim) for claim in claims))
