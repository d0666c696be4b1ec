"""Rolls of members with a code or a tick after each name."""

import pytest

from tests.extract.minuted import outline
from tests.extract.test_attendance import attended


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Cllr J Moss (Chair) | P\nCllr A Hibbert | Ap\nCllr P Danes | A\nCllr K Reed | P",
            "J Moss present, A Hibbert apologies, P Danes absent, K Reed present",
        ),
        (
            "P = Present, A = Apologies\nCllr J Moss    P\nCllr A Hibbert    A\nCllr P Danes    P",
            "J Moss present, A Hibbert apologies, P Danes present",
        ),
        ("Cllr J Moss    P\nCllr A Hibbert    A\nCllr P Danes    P", "J Moss present, P Danes present"),
        (
            "Name\tPresent\tApologies\nCllr J Moss\t✓\t\nCllr A Hibbert\t\t✓\nCllr P Danes\t✓\t",
            "J Moss present, A Hibbert apologies, P Danes present",
        ),
        (
            "Present:\nAnn Moss (Chair) - P\nBill Hibbert - P\nCath Danes - Ap",
            "Ann Moss present, Bill Hibbert present, Cath Danes apologies",
        ),
        (
            "Cllr J Moss (P)\nCllr A Hibbert (Ap)\nCllr P Danes (P)",
            "J Moss present, A Hibbert apologies, P Danes present",
        ),
        (
            "Name\nPosition\nAttendance\nAnn Moss\nChair\nPresent\nBill Hibbert\nSecretary\nApologies\n"
            "Jo Danes\nMember\nAbsent\n",
            "Ann Moss present, Bill Hibbert apologies, Jo Danes absent",
        ),
        (
            "Name\nAnn Moss\nBill Hibbert\nJo Danes\nRole\nChair\nSecretary\nMember\nAttendance\nP\nAp\nA\n",
            "Ann Moss present, Bill Hibbert apologies, Jo Danes absent",
        ),
        (
            "Cllr Ann Moss Present\nCllr Bill Hibbert Apologies\nCllr Jo Danes Present",
            "Ann Moss present, Bill Hibbert apologies, Jo Danes present",
        ),
        ("Cllr J Moss | P\nCllr A Hibbert | P", ""),
        ("Cllr J Moss – A\nCllr A Hibbert – A\nCllr P Danes – A", ""),
    ],
)
def test_a_code_after_a_name_tells_who_was_there(text: str, people: str) -> None:
    assert ", ".join(f"{name} {capacity}" for name, capacity in attended(outline(text))) == people
