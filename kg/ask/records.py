"""What meetings left behind: decisions, recommendations with their fate, inspections, and who attended."""

from dataclasses import dataclass

from kg.ask import chosen
from kg.ask.claims import Claim, load, named
from kg.ask.names import match, one
from kg.ask.session import Session

_GROUPS = ("body", "council", "service", "organisation", "post", "person")


@dataclass(frozen=True, slots=True)
class Filters:
    """What every look-up of records may ask for; see `kg.ask.said.said` for each."""

    about: str | None = None
    at: str | None = None
    within: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Recommended:
    """A recommendation with what answered it: decisions, actions or statements; none where no document here does."""

    claim: Claim
    responses: tuple[Claim, ...]


def decisions(
    session: Session,
    filters: Filters,
    *,
    by: str | None = None,
    outcome: str | None = None,
    substance: bool = False,
    limit: int | None = None,
) -> tuple[Claim, ...]:
    """Return decisions: of a body (``by``), with an outcome, and, for ``substance``, without those of procedure."""
    wanted = _conditions(session, filters, "decision")
    if by is not None:
        chosen.linked(session, wanted, match(session, by, _GROUPS), "decidedBy")
    if outcome is not None:
        wanted.add("claim.facts ->> 'outcome' = ?", outcome)
    if substance:
        wanted.add("coalesce(claim.facts ->> 'procedural', 'false') <> 'true'")
    return load(session, chosen.numbers(session, wanted, limit))


def recommendations(
    session: Session,
    filters: Filters,
    *,
    by: str | None = None,
    to: str | None = None,
    unanswered: bool = False,
    limit: int | None = None,
) -> tuple[Recommended, ...]:
    """Return recommendations with what became of them; ``unanswered``: those that no document here answers."""
    wanted = _conditions(session, filters, "recommendation")
    if by is not None:
        chosen.linked(session, wanted, match(session, by, _GROUPS), "madeBy")
    if to is not None:
        chosen.linked(session, wanted, match(session, to, _GROUPS), "addressedTo")
    if unanswered:
        out = chosen.inferred_out(session)
        wanted.add(f"claim.id NOT IN (SELECT claim FROM link WHERE property = 'respondedToBy'{out})")
    claims = load(session, chosen.numbers(session, wanted, limit))
    return tuple(Recommended(c, named(session, [link.iri for link in c.linked("respondedToBy")])) for c in claims)


def inspections(
    session: Session, filters: Filters, *, by: str | None = None, of: str | None = None, limit: int | None = None
) -> tuple[Claim, ...]:
    """Return inspections, visits and reviews: by an inspectorate, of a council or service."""
    wanted = _conditions(session, filters, "inspection")
    if by is not None:
        chosen.linked(session, wanted, match(session, by, _GROUPS), "inspector")
    if of is not None:
        chosen.linked(session, wanted, match(session, of, _GROUPS), "inspected")
    return load(session, chosen.numbers(session, wanted, limit))


def attended(
    session: Session,
    filters: Filters,
    *,
    who: str | None = None,
    capacity: str | None = None,
    limit: int | None = None,
) -> tuple[Claim, ...]:
    """Return who was at which meeting, in what capacity: of a person (``who``), or of all."""
    wanted = _conditions(session, filters, "attendance")
    if who is not None:
        chosen.linked(session, wanted, [one(session, who, ("person",))], "attendee", "substitutesFor")
    if capacity is not None:
        wanted.add("claim.facts ->> 'capacity' = ?", capacity)
    return load(session, chosen.numbers(session, wanted, limit))


def conflicts(session: Session) -> tuple[tuple[Claim, Claim], ...]:
    """Return the pairs of claims that cannot both be right; none where inference is left out."""
    if session.asserted_only:
        return ()
    rows = session.index.execute(
        "SELECT claim.iri, link.thing FROM link JOIN claim ON claim.id = link.claim"
        " WHERE link.property = 'conflictsWith' AND claim.iri < link.thing ORDER BY claim.iri, link.thing"
    ).fetchall()
    known = {claim.iri: claim for claim in named(session, sorted({iri for pair in rows for iri in pair}))}
    return tuple((known[one], known[other]) for one, other in rows if one in known and other in known)


def _conditions(session: Session, filters: Filters, *kinds: str) -> chosen.Conditions:
    wanted = chosen.Conditions()
    chosen.kinds(wanted, *kinds)
    chosen.between(wanted, filters.since, filters.until)
    if filters.about is not None:
        chosen.about(wanted, filters.about)
    if filters.at is not None:
        chosen.at(session, wanted, filters.at)
    if filters.within is not None:
        chosen.within(session, wanted, filters.within)
    return wanted
