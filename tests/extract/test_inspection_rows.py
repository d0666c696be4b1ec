"""Several inspections told together, and those told by their grade, their notice or who was on site."""

import pytest

from tests.extract.test_inspections import inspections


def told(text: str) -> list[tuple[str, str | None]]:
    return [(one.kind, one.date) for one in inspections(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ofsted had made monitoring visits in May 2019, October 2019 and March 2020.",
            [("monitoring visit", "2019-05"), ("monitoring visit", "2019-10"), ("monitoring visit", "2020-03")],
        ),
        (
            "Larch House (Ofsted inspections on 3 May 2023 and 7 June 2023) was good.",
            [("inspection", "2023-05-03"), ("inspection", "2023-06-07")],
        ),
        (
            "Ofsted inspected Larch House (3 May 2023 – good) and Elm Lodge (6 June 2023 – weak).",
            [("inspection", "2023-05-03"), ("inspection", "2023-06-06")],
        ),
        (
            "Following its inspection in May 2018, Ofsted had made a monitoring visit in June 2019.",
            [("monitoring visit", "2019-06"), ("inspection", "2018-05")],
        ),
        (
            "Estyn inspected the service in May 2019, with a revisit in June 2020.",
            [("inspection", "2019-05"), ("other", "2020-06")],
        ),
        (
            "Ofsted made a monitoring visit in May 2019 and the second in June 2019.",
            [("monitoring visit", "2019-05"), ("monitoring visit", "2019-06")],
        ),
        (
            "Ofsted carried out a monitoring visit between 3 May 2019 and 9 May 2019.",
            [("monitoring visit", "2019-05-03")],
        ),
    ],
)
def test_each_of_several_inspections_in_a_sentence_is_one(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Children’s services had been rated inadequate by Ofsted in May 2019.", [("inspection", "2019-05")]),
        ("Following the inadequate Ofsted judgement in May 2019, a board met.", [("inspection", "2019-05")]),
        ("The Regulator of Social Housing issued a C3 grading in May 2024.", [("inspection", "2024-05")]),
        ("HMICFRS had notified the Authority on 5 May 2024 of its inspection.", [("inspection", "2024-05-05")]),
        ("The Local Government Association peer team would be on site in March 2023.", [("review", "2023-03")]),
        ("Ofsted led it: the JTAI of work with children took place in May 2024.", [("inspection", "2024-05")]),
        ("The Care Inspectorate Wales Annual Performance Letter came on 2 July 2020.", [("review", "2020-07-02")]),
        ("HMICFRS would return in May 2024 to see what had changed.", [("other", "2024-05")]),
        ("Children’s services were rated good by Ofsted.", []),
        ("90% of schools were rated good by Ofsted in May 2019.", []),
    ],
)
def test_a_grade_with_its_day_tells_of_an_inspection(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text) == expected
