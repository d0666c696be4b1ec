"""Who someone is, who held a post and who sat on a body, each with the passages that show it."""

from dataclasses import dataclass

from kg.ask.claims import Claim, load
from kg.ask.names import Named, one
from kg.ask.session import Session

_KINDS = ("person", "post", "body", "council", "service", "organisation")
_ROLES = {"person": "member", "post": "post"}
_NAMES = "SELECT DISTINCT text FROM label WHERE iri = ? ORDER BY preferred DESC, length(text) DESC, text"
_COUNTS = """
SELECT claim.kind, link.property, count(*) FROM link JOIN claim ON claim.id = link.claim
WHERE link.thing = ? AND link.property NOT IN ('member', 'post', 'organization', 'mentions')
GROUP BY claim.kind, link.property ORDER BY claim.kind, link.property
"""
_MEMBERSHIPS = """
SELECT claim.id FROM link JOIN claim ON claim.id = link.claim
WHERE link.thing = ? AND link.property = ? ORDER BY coalesce(claim.day, claim.earliest, '9999'), claim.file, claim.first
"""


@dataclass(frozen=True, slots=True)
class Known:
    """A person, post or body: its names, the memberships that show who held what, and what it took part in."""

    thing: Named
    names: tuple[str, ...]
    memberships: tuple[Claim, ...]
    counts: tuple[tuple[str, str, int], ...]


def who(session: Session, name: str) -> Known:
    """Return what is known of a person, of a post's holders or of a body's members.

    Raises UnknownNameError where nothing is called so, or several things are (each is listed).
    """
    thing = one(session, name, _KINDS)
    held = session.index.execute(_MEMBERSHIPS, (thing.iri, _ROLES.get(thing.kind, "organization")))
    return Known(
        thing,
        tuple(text for (text,) in session.index.execute(_NAMES, (thing.iri,))),
        load(session, [number for (number,) in held]),
        tuple(session.index.execute(_COUNTS, (thing.iri,))),
    )
