"""What a number counts where that stands before it: in a question, in the sentence before, in the count of a row."""

import pytest

from kg.extract.figures import find_figures
from kg.lexicon import load_lexicon
from tests.extract.named import named, table
from tests.extract.test_figures import figures


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A Member asked how many homes were empty. The Director replied that there were 412.", {"412": "homes"}),
        ("In reply to a question on how many pupils were at home, he said that it was 37.", {"37": "pupils"}),
        ("Q: How many trees were planted? A: 250.", {"250": "trees"}),
        ("There were 90 referrals. Of those, 45 were new.", {"90": "referrals", "45": "referrals new"}),
        ("Of the 310 bus routes, the Council supports 200.", {"310": "bus routes", "200": "bus routes"}),
        (
            "It had three wardens working in Weldham and one in Moss Hill.",
            {"3": "wardens working in Weldham", "1": "wardens working in Moss Hill"},
        ),
        (
            "It employed 12 wardens, two cleaners and one caretaker.",
            {"12": "wardens", "2": "cleaners", "1": "caretaker"},
        ),
        ("Complaints had fallen to 31 from 45.", {"31": "Complaints had fallen", "45": "Complaints had fallen"}),
        ("The vacancy rate was 12% and for cooks it was 18%.", {"12": "vacancy rate", "18": "vacancy rate"}),
        ("A further 3% would be saved.", {"3": "saved"}),
        ("Young callers were rising, now standing at 48.", {"48": "Young callers were rising now standing"}),
        (
            "It forecast an overspend, at May approximately £3m or 2% of its budget, compared to £4m in April.",
            {"3000000": "forecast an overspend at May", "2": "budget", "4000000": "forecast an overspend at May"},
        ),
        (
            "Decent homes stood at 82%, with the aim for 90% by May and 99% by the end of 2025.",
            {"82": "Decent homes", "90": "Decent homes target", "99": "Decent homes target"},
        ),
        ("There were a dozen volunteers, then two dozen.", {"12": "volunteers"}),
        ("About half a dozen residents had written.", {"6": "residents"}),
        ("There were 40 homes: 25 for rent.", {"40": "homes", "25": "homes for rent"}),
        ("There were 2x Thefts.", {"2": "Thefts"}),
        ("There was a 3-7% fall in rents.", {"3": "fall in rents", "7": "fall in rents"}),
    ],
)
def test_a_number_counts_what_was_asked_or_counted_before(text: str, told: dict[str, str]) -> None:
    assert {f.value: f.measure for f in figures(text)} == told


@pytest.mark.parametrize(
    "text",
    [
        "The 18-25 service would move and the 16-19 team had grown.",
        "The 25-26 budget had been agreed.",
        "Between the ages of 18-25 years people needed help.",
        "The Board noted the five areas identified above.",
        "It received its Round 3 report.",
        "A Member asked how many homes were empty. The Director would reply.",
        "How many would come? The road was 4.",
        "Two members and one officer spoke.",
        "It was agreed, and one by one they left.",
    ],
)
def test_ages_years_rounds_and_what_was_told_elsewhere_are_no_figures(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The number of lets for 2021/22 was 310, 2022/23 was 409, and 2023/24 (to date) was 195.",
            {"310": "number of lets for 2021/22", "409": "number of lets", "195": "number of lets"},
        ),
        (
            "The number of flats on offer from trusts had fallen by an average of 16 per month.",
            {"16": "number of flats on offer from trusts had fallen by an average month"},
        ),
        ("There had been approximately 1900 requests for help.", {"1900": "requests for help"}),
        ("The wait for a flat rose to 4½ years.", {"4.5": "wait for a flat rose years"}),
        ("It had agreed on £3,000 to be set aside each year.", {"3000": "agreed set aside each year"}),
        ("The fund which had been increased by almost 70% was small.", {"70": "fund increased small"}),
        ("In a period of six months between April and September it had 994 calls.", {"994": "calls"}),
    ],
)
def test_a_number_of_a_row_of_years_or_of_what_changed_has_its_subject(text: str, told: dict[str, str]) -> None:
    assert {f.value: f.measure for f in figures(text)} == told


def test_a_count_in_brackets_is_of_what_the_whole_is() -> None:
    found = figures("Cooking caused more than one third of the fires (29 of 75).")
    assert [(f.value, f.measure) for f in found] == [("29", "fires"), ("75", "fires")]


def test_a_bare_number_after_now_is_of_what_was_counted_before() -> None:
    found = figures("It used to run ten homes, but after the fire they now run nine.")
    assert [(f.value, f.measure) for f in found] == [("10", "homes"), ("9", "homes")]


def test_prose_in_a_table_is_read_as_prose() -> None:
    rows = "124a\tTo agree the works to the path of the recreation ground @ £2,537+VAT with the new drain.\n125\tClose"
    told = find_figures(table(rows), load_lexicon(), named("")).figures
    assert [f.value for f in told] == ["2537"]
