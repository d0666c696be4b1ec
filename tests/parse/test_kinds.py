"""What kind of document a page is."""

import pytest

from kg.model import Document
from kg.parse import parse


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Decision Maker: Harbour Committee\nDecision status: For Determination\nIs Key decision?: No\n"
            "The Committee considered a report.\nThe Harbour Committee –\n1. Noted the report.",
            "decisions",
        ),
        (
            "Agendas, reports and minutes\n\nNorth Council\n\nMinutes: Read the Minutes (Items 19-24)\n\n"
            "19. Review of Standing Orders\n\nThere had been circulated a report.",
            "minutes",
        ),
    ],
)
def test_a_page_tells_its_kind_by_its_fields(text: str, kind: str) -> None:
    assert parse(Document("k", "f.txt", text, "0")).kind == kind
