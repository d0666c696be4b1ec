"""Which outside bodies members are appointed to, and who is given a contract, though its name end like a service's."""

import pytest

from tests.extract.named import names

BODIES = "Appointments to Outside Bodies\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (BODIES + "(a) Trustees of WG Dale Memorial - 1 place - Councillor Moss", ["WG Dale Memorial"]),
        (BODIES + "2. Canals and Rivers Watch - Cllr Moss", ["Canals and Rivers Watch"]),
        (BODIES + "Hereford - Councillor Moss", []),
        ("Appointments\n(a) WG Dale Memorial - 1 place - Councillor Moss", []),
        ("Sites\n2. Canals and Rivers Watch - Cllr Moss", []),
    ],
)
def test_a_list_of_outside_bodies_names_organisations_and_others_do_not(text: str, found: list[str]) -> None:
    assert names(text, "organisation") == found


@pytest.mark.parametrize(
    ("text", "organisations", "services"),
    [
        ("to award the contract to Moss Advocacy Project for a year", ["Moss Advocacy Project"], []),
        ("to directly award Lowtown Outreach a 3-year contract", ["Lowtown Outreach"], []),
        ("the staff of the Moss Advocacy Project were thanked", [], ["Moss Advocacy Project"]),
        ("a contract with residents of Lowtown", [], []),
    ],
)
def test_who_is_awarded_a_contract_is_an_organisation_and_no_service(
    text: str, organisations: list[str], services: list[str]
) -> None:
    assert (names(text, "organisation"), names(text, "service")) == (organisations, services)


def test_a_place_before_a_field_after_a_post_names_its_service() -> None:
    text = "Ann Moss, Head of Works, Essex Highways, spoke; so did Bob Weld, Head of Works, Highways."
    assert names(text, "service") == ["Essex Highways"]
