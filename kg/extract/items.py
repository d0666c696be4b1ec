"""The items of each meeting's agenda, with their numbers and titles."""

from kg.lexicon import Lexicon
from kg.model import AgendaItem, Claims, Outline


def find_items(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Return the agenda items that the outline's headings give. A title broken over lines is one line."""
    return Claims(
        items=tuple(
            AgendaItem(
                ref=heading.ref,
                span=heading.title,
                title=" ".join(heading.title.of(outline.text).split()),
                number=heading.number,
                meeting=heading.meeting,
                rule="item-heading",
            )
            for heading in outline.items
            if heading.title.start < heading.title.end
        )
    )
