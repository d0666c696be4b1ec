"""In which sections of a document somebody was heard."""

import pytest

from kg.extract.heard import sections_heard
from kg.model import DocumentKind
from tests.extract.minuted import outline


@pytest.mark.parametrize(
    ("text", "document", "heard"),
    [
        (
            "Apologies were recorded for Councillor Ash.\nThe Mayor advised Members that a reception had been held.",
            "agenda",
            True,
        ),
        ("To receive apologies.\nThe Mayor will report on receptions.", "agenda", False),
        ("Mr Pear asked why the hedge was cut.\nThe Chair indicated that Council would decide.", "minutes", True),
        ("The Committee asked for this report.\nThe Chair indicated that it was due.", "minutes", False),
        ("The Senior HMI described how inspections go.\nIt takes four weeks.", "minutes", True),
        ("To consider the report of the Chair.\nMembers of the public may ask a question.", "item", False),
        ("Mr Pear asked why the hedge was cut.\nThe Clerk said that it was ill.", "report", False),
    ],
    ids=["booklet", "agenda", "twice", "once", "first", "words of an agenda", "report"],
)
def test_agenda_words_are_heard_where_they_tell_twice_what_was_said(
    text: str, document: DocumentKind, heard: bool
) -> None:
    assert bool(sections_heard(outline(text, "blurb", document))) is heard
