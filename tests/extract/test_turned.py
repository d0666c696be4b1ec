"""Lists that give people's surnames before their initials."""

import pytest

from tests.extract.minuted import outline
from tests.extract.test_attendance import attended


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "PRESENT: Councillors Moss, J. (Chairman), Hibbert, A., Danes, P. and Reed, K.",
            "J. Moss present, A. Hibbert present, P. Danes present, K Reed present",
        ),
        (
            "PRESENT: Councillor Moss J (Chair), Councillors Hibbert A, Danes P B, Reed K",
            "J Moss present, A Hibbert present, P B Danes present, K Reed present",
        ),
        (
            "Present:\nMoss J\nHibbert A\nMc Dane P\nApologies: Reed K",
            "J Moss present, A Hibbert present, P Mc Dane present",
        ),
        ("Present: Cllrs J Moss, A Hibbert, P Danes", "J Moss present, A Hibbert present, P Danes present"),
    ],
)
def test_a_surname_may_stand_before_the_initials(text: str, people: str) -> None:
    assert ", ".join(f"{name} {capacity}" for name, capacity in attended(outline(text))) == people


def test_what_letters_count_is_nobody() -> None:
    assert attended(
        outline("Present: Cllr Moss\nPlot A, Plot B and Plot C were let, and Option A, Option B, Option C.")
    ) == [("Moss", "present")]
