"""Which organisations a parish's accounts, grants and correspondence name."""

import pytest

from tests.extract.named import names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Payments:\n100268\tMoss Metals\t£60.00\n100269\tAnn Moss\t£240.00", ["Moss Metals"]),
        ("Payments:\n100270\tJ. Street\t£60.00\n100271\tHarwen PC\t£24.00", []),
        ("Clerk £118.44 Lowland Gardens (grass cutting) £452.56 WGM (hedges) £156.00", ["Lowland Gardens", "WGM"]),
        ("Clerk £118.44 Street Light Maintenance (Dec) £38.64", []),
        ("Letters\nxvi) Menter Bro Weldan re financial support.", ["Menter Bro Weldan"]),
        ("Letters\nxvi) Ann Moss re the footpath.", []),
        ("Grants to clubs: Harwen Toddlers £150, Weld Warblers £100.", ["Harwen Toddlers", "Weld Warblers"]),
        ("Grants to clubs: Clerk’s Salary £150 was paid.", []),
        ("A donation of £100 was made to Weld Speaking News.", ["Weld Speaking News"]),
        ("Thanks were received from the Weld Warblers for their grant.", ["Weld Warblers"]),
        ("A letter from PC Moss was read.", []),
        ("Prices were compared and Bonnards had provided a quote.", ["Bonnards"]),
        ("Prices were compared and Cllr Moss had provided a quote.", []),
        ("It was sent to the Information Commissioners Office.", ["Information Commissioners Office"]),
        ("Aircraft from RAF Weldham flew low.", ["RAF Weldham"]),
        ("Moss Lane SDNP/14/04123/CND was refused.", []),
        ("Welcome\n· Amit Moss - Director, WELDCO\n", ["WELDCO"]),
    ],
)
def test_payees_and_writers_are_organisations_where_no_person_is_meant(text: str, found: list[str]) -> None:
    assert names(text, "organisation") == found


def test_a_firm_with_its_form_is_the_one_without() -> None:
    assert names("Weldhope Care Ltd was paid. Weldhope Care had begun.", "organisation") == ["Weldhope Care Ltd"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Quotes have been obtained from Ann Moss, Weldtech and Moss-tech.", ["Weldtech", "Moss-tech"]),
        ("Quotes have been obtained from three firms.", []),
        ("Cheques for payment\nMHB Supplies x2 £31.80\n", ["MHB Supplies"]),
        ("Cheques for payment\nAnn Moss x2 £31.80\n", []),
        ("The Board had an update from Weldwise Health and Leisure on sport.", ["Weldwise Health and Leisure"]),
        ("The Board had an update from Leisure.", []),
        ("It was heard at Fit Life Gym.", ["Fit Life Gym"]),
        ("It was Welsh Gov't money.", ["Welsh Gov't"]),
    ],
)
def test_those_who_quote_are_paid_on_lines_or_bring_news_are_organisations(text: str, found: list[str]) -> None:
    assert names(text, "organisation") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12. MOSS VALLEY HOUSING ASSOCIATION\nThe paper was noted.", ["Moss Valley Housing Association"]),
        ("12. LOCAL HOUSING ASSOCIATION\nThe paper was noted.", []),
        ("REPORT FROM THE MOSS CLUB\nThe paper was noted.", []),
        ("Thanks went to the Business Forum.", ["Business Forum"]),
    ],
)
def test_an_organisation_in_capitals_is_one_where_its_heading_is_its_name(text: str, found: list[str]) -> None:
    assert names(text, "organisation") == found
