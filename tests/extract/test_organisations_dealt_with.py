"""Which organisations a document names by what they do and who meets them, and what is none."""

import pytest

from tests.extract.named import names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The work was done by Moss Electrical.", ["Moss Electrical"]),
        ("The contract was with AJC Electrical.", ["AJC Electrical"]),
        ("A grant was paid to Elm Arts Festival.", ["Elm Arts Festival"]),
        ("The sum of £22 was received from EVP.", ["EVP"]),
        ("Mr Hill will meet with the EVT to talk about it.", ["EVT"]),
        ("Mr Hill will meet with the EVT team.", []),
        ("A talk was given by Northdale Regional Equality Council.", ["Northdale Regional Equality Council"]),
        ("Weldham Forestry would be felling the limes.", ["Weldham Forestry"]),
        ("Moss Planning Consultants had drawn up plans.", ["Moss Planning Consultants"]),
        ("Weldham Local History Group had met.", ["Weldham Local History Group"]),
        ("They spoke of the work of the Scrutiny Committees.", []),
        ("Mr A Moss (Non-Financial) spoke.", []),
        ("The Charitable Trust was talked about.", []),
        ("It was the Revenue Division’s Housing and Council Tax Service.", []),
        ("Raven Youth Centre Fencing was paid for.", []),
        ("Bob Dale – Moss Pride - BD", ["Moss Pride"]),
        ("Dr L Dale, WELenergy", ["WELenergy"]),
        ("They went to St John the Baptist Primary in May.", ["St John the Baptist Primary"]),
        ("Weld Society for Care and Glad Sport (WSCGS) wrote.", ["Weld Society for Care and Glad Sport"]),
        ("the Moss Community Council Windfarm Trust had met", []),
        ("He was a trustee of the Carers Centre Leicestershire.", ["Carers Centre Leicestershire"]),
    ],
)
def test_an_organisation_is_known_by_its_dealings_or_its_last_words(text: str, found: list[str]) -> None:
    assert names(text, "organisation") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("figures for the Directorate of Housing and Investment (DHI)", ["Directorate of Housing and Investment"]),
        ("figures for the Directorate of Weldham", []),
    ],
)
def test_a_directorate_is_a_service_by_what_it_is_of(text: str, found: list[str]) -> None:
    assert names(text, "service") == found
    assert not names(text, "organisation")
