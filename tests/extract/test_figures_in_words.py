"""Amounts and counts in words, money without its sign, hours that are no time of day, parts of what was told of."""

import pytest

from kg.extract.figures import find_figures
from kg.lexicon import load_lexicon
from tests.extract.minuted import outline
from tests.extract.named import named


def told(text: str) -> list[tuple[str, str | None]]:
    """What is read from a text: each value with its unit."""
    return [(figure.value, figure.unit) for figure in find_figures(outline(text), load_lexicon(), named(text)).figures]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The fund would give out about one million pounds.", [("1000000", "£")]),
        ("The Council would save half a million pounds a year.", [("500000", "£")]),
        ("Two and a half million pounds had been spent on the weir.", [("2500000", "£")]),
        ("A quote of twelve hundred pounds was received.", [("1200", "£")]),
        ("It had cost one thousand two hundred pounds.", [("1200", "£")]),
        ("A grant of 300 pounds was made to the fair.", [("300", "£")]),
        ("The levy would raise a further £1.7 B.", [("1700000000", "£")]),
        ("The swimming fee would rise by 20p to £3.40.", [("0.2", "£"), ("3.4", "£")]),
        ("Parking was charged at 12.5 pence a minute.", [("0.125", "£")]),
        ("There are three hundred and twelve homes on the list.", [("312", None)]),
        ("A quarter of a million visitors came.", [("250000", None)]),
        ("Four to five hundred people came.", [("500", None)]),
        ("The offer of childcare had increased to 1140 hours.", [("1140", None)]),
        ("Staff had worked 1140 hours of overtime.", [("1140", None)]),
        ("7 of these incidents were in Upper Weld.", [("7", None)]),
        ("Nine of the fourteen shops were empty.", [("9", None), ("14", None)]),
        ("There are 24 allotments, of which 3 are vacant.", [("24", None), ("3", None)]),
        ("Mortality was 14.2 per 1,000 live births.", [("14.2", None)]),
        ("Wardens said that 70/75% of staff preferred it.", [("75", "%")]),
    ],
)
def test_a_number_is_read_whole(text: str, found: list[tuple[str, str | None]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The works would cost between £4,000 and £5,000.", "works would cost"),
        ("The works would cost £4,000 - £5,000.", "works would cost"),
        ("Recycling rose to 54% from 49%.", "Recycling rose"),
    ],
)
def test_both_ends_of_a_range_are_of_one_thing(text: str, measure: str) -> None:
    assert [f.measure for f in find_figures(outline(text), load_lexicon(), named(text)).figures] == [measure, measure]


@pytest.mark.parametrize(
    "text",
    [
        "It ended at 2130 hours.",
        "The gate is locked from 1800 hours.",
        "It was held in the hall at 7.30p.m.",
        "Three of the recommendations had been met.",
        "Two of the members left.",
        "A two-third majority was needed.",
        "Six parish councillors voted for it.",
        "He was asked to suggest three dates.",
    ],
)
def test_times_majorities_and_counts_of_procedure_are_none(text: str) -> None:
    assert told(text) == []
