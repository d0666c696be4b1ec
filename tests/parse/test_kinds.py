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
        (
            "Meeting Details\n\nHarbour Committee\n\n5 Feb 2019 - 09:30 to 10:50\n\nOccurred\n\nAgenda\n\n"
            "The minute of the last meeting was submitted and approved.\n\nThe Committee agreed the plan.",
            "minutes",
        ),
        (
            "Minutes of Full Council meeting 12 May 2019\n\nPresent: Cllr Moss (Chair)\n\n"
            "The Clerk and several members made the point that minutes are only a list of the decisions made.",
            "minutes",
        ),
    ],
)
def test_a_page_tells_its_kind_by_its_fields(text: str, kind: str) -> None:
    assert parse(Document("k", "f.txt", text, "0")).kind == kind
