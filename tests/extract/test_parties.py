"""Parties to an application, called by their part in it once they are named."""

import pytest

from kg.extract.parties import Parties
from kg.model import Span


def meant(text: str, label: str = "The applicant") -> str | None:
    return Parties(text, Span(0, len(text)), lambda name, at: name).meant(label, len(text))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The applicant, Mr Rook, was there. ", "Mr Rook"),
        ("The Applicant Mrs Jo Rook said that it was late. ", "Mrs Jo Rook"),
        ("Mr Rook, the applicant, spoke. ", "Mr Rook"),
        ("Mrs Rook (applicant) spoke. ", "Mrs Rook"),
        ("Nobody was there. ", None),
        ("Mr Rook, for the applicant, spoke. ", None),
        ("The applicant, Mr Rook, was there. The applicant, Mrs Hill, came later. ", None),
        ("The applicant, Mr Rook, was there. Another applicant had sent a letter. ", None),
        ("The agent, Mr Rook, was there. ", None),
    ],
)
def test_a_party_is_the_one_person_named_as_such_before(text: str, who: str | None) -> None:
    assert meant(text) == who


def test_a_party_of_another_part_or_far_off_is_not_meant() -> None:
    named = "The applicant’s agent, Ms Vale, spoke. "
    assert meant(named, "the applicant's agent") == "Ms Vale"
    assert meant(named) is None
    assert meant("The applicant, Mr Rook, was there. " + "It rained. " * 500) is None
    assert meant("The applicant, Mr Rook, was there. ", "The applicant's brother") is None
