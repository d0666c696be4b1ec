"""A graph as a page to explore: the network, its layout, and the page that draws it."""

from kg.ask.names import match
from kg.ask.session import Session
from kg.errors import UnknownNameError
from kg.view.network import around, network, strongest
from kg.view.page import page


def draw(
    session: Session, *, focus: str | None = None, hops: int = 2, kinds: tuple[str, ...] = (), most: int = 300
) -> str:
    """Return the page of the whole graph, or of what lies within some steps of a thing.

    Raises UnknownNameError where the focus is unknown, names several things, or is of a kind that is not drawn.
    """
    drawn = network(session, kinds)
    centre = _centre(session, focus) if focus else None
    if centre is not None:
        if centre not in drawn:
            raise UnknownNameError(f'"{focus}" is of a kind that is not drawn; name its kind with --kinds')
        drawn = around(drawn, centre, hops)
    shown = strongest(drawn, most)
    note = f"{len(shown):,} things, {shown.number_of_edges():,} lines"
    if len(shown) < len(drawn):
        note += f", the best connected of {len(drawn):,}"
    return page(shown, f"{focus}, {hops} steps around" if focus else "Councils and what they decide", note, centre)


def _centre(session: Session, focus: str) -> str:
    if "://" in focus:
        return focus
    found = match(session, focus)
    if len(found) > 1:
        listed = "\n".join(f"  {n.name} ({n.kind}) {n.iri}" for n in found[:20])
        raise UnknownNameError(f'{len(found)} things are called "{focus}"; name one by its IRI:\n{listed}')
    return found[0].iri


__all__ = ["draw"]
