"""Who moved a thing or how it was voted for: what stands over a label where a title would."""

import re
from collections.abc import Sequence

from kg.model import Paragraph
from kg.parse import layout

# "(Moved by Cllr Moss and seconded by Cllr Reed)" ends an item; the one that a label opens below it lost its title.
_MOVERS = re.compile(r"\bseconded\s+by\b|\A(?:On|Following|After)\s(?:an?|the)\s(?:recorded\s)?vote\b")


def movers_over(text: str, paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Tell whether the paragraph over a label, where a title would stand, tells of movers or what a vote came to."""
    over = place - 1 - (layout.label_of(text, paragraphs[place - 1]) == "documents")
    return _MOVERS.search(paragraphs[over].span.of(text)) is not None
