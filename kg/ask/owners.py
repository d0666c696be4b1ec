"""What a thing is part of: the council or organisation of a body, service or post, the meeting of an item."""

from kg.ask.names import Named, named
from kg.ask.session import Session

_OWNED = ("body", "service", "post")
_OWNERS = "SELECT DISTINCT ?owner WHERE {{ <{iri}> org:unitOf|org:postIn ?owner }}"


def owners(session: Session, thing: Named) -> tuple[Named, ...]:
    """Return all that a thing is part of: where documents give it to several, none is chosen."""
    if thing.kind in _OWNED:
        return named(session, [row["owner"] for row in session.select(_OWNERS.format(iri=thing.iri))])
    held = session.index.execute("SELECT within FROM thing WHERE iri = ? AND within IS NOT NULL", (thing.iri,))
    return named(session, [iri for (iri,) in held])
