"""Cards of claims, written straight into HTML: a page has up to hundreds, and a template takes four times as long.

Every word that a document or a name brings goes through ``escape``.
"""

from collections.abc import Callable
from html import escape

from markupsafe import Markup

from kg.ask.claims import Claim, Link
from kg.serve.cards import heading, label, marks, relations
from kg.serve.reading import Part, Piece

Href = Callable[[str], str]


def _told(claim: Claim, href: Href) -> str:
    """Return what a card says above a claim's words: its kind, whose it is, to whom, with what outcome."""
    links = "".join(f' <span class="by">{_links(word, found, href)}</span>' for word, found in relations(claim))
    words = label(claim)
    soft = f' <span class="soft">{escape(words)}</span>' if words else ""
    values = "".join(f' <span class="{escape(look)}">{escape(value)}</span>' for look, value in marks(claim))
    return f'<span class="tag {escape(claim.kind)}">{escape(heading(claim))}</span>{links}{soft}{values}'


def card(claim: Claim, href: Href, dated: Callable[[str | None], str], level: str = "") -> Markup:
    """Return a claim as a card: whose it is, its words, and where they stand."""
    place, source = claim.place, claim.place.link(claim.text)
    at_source = f' · <a rel="noreferrer" href="{escape(source)}">at the source</a>' if source else ""
    return Markup(
        f'<article class="claim {escape(level)}">\n<p class="head">{_told(claim, href)}</p>\n'
        f"<blockquote>{escape(claim.text)}</blockquote>\n"
        f'<p class="foot"><a href="{escape(href(claim.iri))}">{escape(dated(claim.date))}</a>{_where(claim, href)}'
        f' · <a href="{_at(href(place.document), place.start)}">{escape(str(place))}</a>{at_source}</p>\n'
        "</article>\n"
    )


def passage(part: Part, href: Href) -> Markup:
    """Return a paragraph of a document that is read, the words that claims rest on marked, the claims beside it."""
    words = "".join(_marked(piece) if piece.marked else escape(piece.words) for piece in part.pieces)
    if part.role == "item":
        return Markup(f'<h2 class="item">{words}</h2>\n')
    if part.role == "heading" and not part.claims:
        return Markup(f"<h3>{words}</h3>\n")
    row = " row" if part.role in ("row", "field") else ""
    marker = f'<span class="soft">{escape(part.marker)}</span> ' if part.marker else ""
    beside = "".join(_margin(claim, href) for claim in part.claims)
    margin = f'\n<div class="margin">{beside}</div>' if beside else ""
    depth = f'<div class="passage depth{min(part.depth, 3)}">'
    return Markup(f'{depth}\n<p class="words{row}">{marker}{words}</p>{margin}\n</div>\n')


def _marked(piece: Piece) -> str:
    mark = f' id="{escape(piece.id)}"' if piece.id else ""
    return f"<mark{mark}>{escape(piece.words)}</mark>"


def _margin(claim: Claim, href: Href) -> str:
    more = f'<a href="{escape(href(claim.iri))}" aria-label="More of this {escape(claim.kind)}">›</a>'
    return f"<p>{_told(claim, href)} {more}</p>"


def _at(address: str, start: int) -> str:
    """Write the address of what stands at an offset of a document, on whichever of its pages that is."""
    return escape(f"{address}{'&' if '?' in address else '?'}at={start}#c{start}")


def _links(word: str, links: list[Link], href: Href) -> str:
    named = "; ".join(f'<a href="{escape(href(link.iri))}">{escape(link.name)}</a>{_rule(link)}' for link in links)
    return f"{escape(word)} {named}"


def _rule(link: Link) -> str:
    return f' <span class="inferred" title="{escape(link.rule)}">inferred</span>' if link.rule else ""


def _where(claim: Claim, href: Href) -> str:
    """Write the meeting, the council where it is not the body itself, and the item, each behind a comma."""
    body = escape(claim.body or "the meeting")
    meeting = f', <a href="{escape(href(claim.meeting))}">{body}</a>' if claim.meeting else ""
    council = claim.council if claim.council != claim.body else None
    of = f", {escape(council)}" if council else ""
    return meeting + of + (f", item {escape(claim.item)}" if claim.item else "")
