"""Bodies in a parish's minutes that are a larger council's, and forces that are one wherever they are named."""

import pytest

from tests.resolve.made import Paper, keys

PARISH = "Tameford Parish Council"


def of_parish(name: str, line: str, council: str = PARISH) -> str:
    paper = Paper("a", council).named("body", name, line)
    (found,) = (key for ref, key in keys(paper).items() if "#body:" in ref)
    return found


@pytest.mark.parametrize(
    ("name", "line", "is_own"),
    [
        ("Planning Committee", "The barn was refused by the Planning Committee in May.", False),
        ("Planning Committee", "The plans are to go to Planning Committee in May.", False),
        ("Planning Committee", "It was called in to the Planning Committee.", False),
        ("Planning Committee", "The minutes of the Planning Committee were noted.", True),
        ("Planning Committee", "Cllr Quill joined the Planning Committee.", True),
        ("Open Space Committee", "The hedge was referred to the Open Space Committee.", True),
        ("Standards Committee", "He sits on the Borough Council Standards Committee.", False),
        ("District Scrutiny Committee", "The District Scrutiny Committee had met.", False),
    ],
)
def test_a_body_in_a_parishs_minutes_is_its_own_unless_the_words_about_it_are_of_a_larger_ones(
    name: str, line: str, is_own: bool
) -> None:
    assert of_parish(name, line).startswith("body/tameford-parish-council/") == is_own


def test_the_committee_of_a_larger_council_stays_its_own_whatever_comes_before_it() -> None:
    line = "The barn was refused by the Planning Committee in May."
    assert of_parish("Planning Committee", line, "Kent County Council") == "body/E10000016/planning-committee"


def test_a_tier_in_the_parishs_own_name_makes_no_body_a_larger_ones() -> None:
    found = of_parish("County Green Committee", "The County Green Committee met.", "County Green Parish Council")
    assert found == "body/county-green-parish-council/county-green-committee"


def test_a_parish_committee_that_meets_is_its_own_though_plans_go_to_it() -> None:
    met = Paper("a", PARISH, "2021-02-01", body="Planning Committee")
    met.text("Two plans go to the Planning Committee.")
    assert keys(met)["a#body:planning-committee"] == "body/tameford-parish-council/planning-committee"


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Norfolk Constabulary", "Norfolk Police", True),
        ("West Mercia Police", "West Mercia Police", True),
        ("the Police", "the Police", False),
        ("Rural Police", "Rural Police", False),
        ("Environment Agency", "Environment Agency", True),
        ("Health Board", "Health Board", False),
        ("Local Enterprise Partnership", "LEP", False),
        ("HSCP", "Health and Social Care Partnership", False),
    ],
)
def test_a_force_is_one_wherever_it_is_named_and_what_each_area_has_of_its_own_is_not(
    one: str, other: str, alike: bool
) -> None:
    first, second = Paper("a", PARISH), Paper("b", "Marl Parish Council")
    refs = first.entity("organisation", one), second.entity("organisation", other)
    found = keys(first, second)
    assert (found[f"a#{refs[0]}"] == found[f"b#{refs[1]}"]) == alike
