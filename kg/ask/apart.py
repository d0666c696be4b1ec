"""What tells one thing from another of a like name: posts, bodies, councils, years, how often it is named."""

from collections.abc import Sequence

from kg.ask.names import Named
from kg.ask.owners import owners
from kg.ask.session import Session

_SEEN = """
SELECT count(*), min(coalesce(claim.day, claim.earliest)), max(coalesce(claim.day, claim.latest))
FROM link JOIN claim ON claim.id = link.claim WHERE link.thing = ?
"""
_HELD = """
SELECT DISTINCT thing.name FROM link AS held
JOIN link AS what ON what.claim = held.claim AND what.property IN ('post', 'organization')
JOIN thing ON thing.iri = what.thing
WHERE held.thing = ? AND held.property = 'member' ORDER BY what.property DESC, thing.name LIMIT 3
"""
_COUNCILS = """
SELECT council.name FROM link JOIN claim ON claim.id = link.claim
JOIN meeting ON meeting.iri = claim.meeting JOIN thing AS council ON council.iri = meeting.council
WHERE link.thing = ? GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 2
"""


def apart(session: Session, thing: Named, within: Sequence[Named] | None = None) -> str:
    """Return in one line what tells a thing apart: "person; Director of Care; Oldtown Council; 12 claims, 2021".

    ``within`` is what it is part of, where that is known already.
    """
    held = _names(session, _HELD, thing.iri) if thing.kind == "person" else []
    owner = [one.name for one in (owners(session, thing) if within is None else within)]
    told = [] if owner else councils(session, thing.iri)
    count, first, last = session.index.execute(_SEEN, (thing.iri,)).fetchone()
    years = sorted({day[:4] for day in (first, last) if day})
    seen = f"named in {count} claim{'' if count == 1 else 's'}" + (f", {' to '.join(years)}" if years else "")
    return "; ".join([thing.kind, *held, *owner, *told, seen])


def councils(session: Session, iri: str) -> list[str]:
    """Return the councils in whose meetings a thing is told of most, two at most."""
    return _names(session, _COUNCILS, iri)


def _names(session: Session, query: str, iri: str) -> list[str]:
    return [name for (name,) in session.index.execute(query, (iri,))]
