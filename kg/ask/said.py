"""Who said what: statements by speaker, subject, body and date, a question beside its answers."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.ask import chosen
from kg.ask.claims import Claim, load, named
from kg.ask.names import Named, match, several
from kg.ask.session import Session
from kg.errors import AmbiguousNameError, UnknownNameError
from kg.graph.index import fold

_SPEAKERS = ("person", "post", "body", "organisation", "council", "service")
KINDS = ("statement", "question", "answer")

_HOLDERS = """
SELECT DISTINCT holder.thing FROM link AS held JOIN link AS holder ON holder.claim = held.claim
WHERE held.property = 'post' AND holder.property = 'member' AND held.thing = ?
"""
# Where a person is known as the speaker, the words used of them do not make another the speaker.
_LABELLED = """
SELECT rowid FROM claim_text WHERE claim_text MATCH ? AND rowid NOT IN (
  SELECT link.claim FROM link JOIN thing ON thing.iri = link.thing
  WHERE link.property = 'speaker' AND thing.kind = 'person' AND ?)
"""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement with what belongs to it: the question that it answers, or the answers that it had."""

    claim: Claim
    question: Claim | None = None
    answers: tuple[Claim, ...] = ()


def said(
    session: Session,
    *,
    by: str | None = None,
    to: str | None = None,
    about: str | None = None,
    at: str | None = None,
    within: str | None = None,
    since: str | None = None,
    until: str | None = None,
    kind: str | None = None,
    limit: int | None = None,
) -> tuple[Said, ...]:
    """Return the statements that fit, in order of date, document and place.

    ``by`` and ``to`` are a name, part of one, a post or a body; ``about`` words or a subject; ``at`` the body or
    council that met; ``within`` a document or council; dates are ``YYYY-MM-DD`` or shorter.
    Raises UnknownNameError where a name fits nothing, or several people; QueryError for what is no date or no word.
    """
    wanted = chosen.Conditions()
    chosen.kinds(wanted, *((kind,) if kind else KINDS))
    chosen.between(wanted, since, until)
    if by is not None:
        chosen.among(wanted, spoken_by(session, by))
    if to is not None:
        chosen.linked(session, wanted, _one(session, match(session, to, _SPEAKERS), to), "addressee")
    if about is not None:
        chosen.about(wanted, about)
    if at is not None:
        chosen.at(session, wanted, at)
    if within is not None:
        chosen.within(session, wanted, within)
    return exchanges(session, load(session, chosen.numbers(session, wanted, limit)))


def exchanges(session: Session, claims: Iterable[Claim]) -> tuple[Said, ...]:
    """Put beside each statement the question that it answers, and the answers that it had."""
    kept = tuple(claims)
    asked = {claim.iri: [link.iri for link in claim.linked("answers")] for claim in kept}
    questions = {claim.iri: claim for claim in named(session, sorted({iri for iris in asked.values() for iri in iris}))}
    return tuple(
        Said(
            claim,
            next((questions[iri] for iri in asked[claim.iri] if iri in questions), None),
            answers_to(session, claim) if claim.kind == "question" else (),
        )
        for claim in kept
    )


def answers_to(session: Session, question: Claim) -> tuple[Claim, ...]:
    """Return the answers to a question, in their order."""
    rows = session.index.execute(
        "SELECT claim.id FROM link JOIN claim ON claim.id = link.claim WHERE link.thing = ? AND property = 'answers'"
        " ORDER BY claim.first",
        (question.iri,),
    )
    return load(session, [number for (number,) in rows])


def spoken_by(session: Session, who: str) -> set[int]:
    """Return the numbers of the statements of a person, a post and its holders, or a body; and of those whose
    speaker is unresolved and called so.
    """
    found: tuple[Named, ...] = ()
    unknown: UnknownNameError | None = None
    try:
        found = _one(session, match(session, who, _SPEAKERS), who)
    except AmbiguousNameError:
        raise
    except UnknownNameError as error:
        unknown = error
    numbers = _labelled(session, who, found)
    if unknown and not numbers:
        raise unknown
    for iri in {*(thing.iri for thing in found), *_holders(session, found)}:
        rows = session.index.execute(
            f"SELECT claim FROM link WHERE thing = ? AND property = 'speaker'{chosen.inferred_out(session)}", (iri,)
        )
        numbers |= {number for (number,) in rows}
    return numbers


def _labelled(session: Session, who: str, found: tuple[Named, ...]) -> set[int]:
    if "://" in who:
        return set()
    phrase = " ".join(fold(who).replace('"', " ").split())
    if not any(letter.isalnum() for letter in phrase):
        return set()
    person = any(thing.kind == "person" for thing in found)
    return {number for (number,) in session.index.execute(_LABELLED, (f'speaker : "{phrase}"', person))}


def _one(session: Session, found: tuple[Named, ...], who: str) -> tuple[Named, ...]:
    people = [thing for thing in found if thing.kind == "person"]
    exact = [thing for thing in people if fold(thing.name) == fold(who)]
    if len(exact or people) > 1:
        raise several(session, who, exact or people)
    return tuple(thing for thing in found if thing.kind != "person" or thing in (exact or people))


def _holders(session: Session, found: Iterable[Named]) -> set[str]:
    posts = [thing.iri for thing in found if thing.kind == "post"]
    return {iri for post in posts for (iri,) in session.index.execute(_HOLDERS, (post,))}
