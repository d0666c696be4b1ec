"""Inspections called by their framework, joint ones, audits of small councils, and titles that tell of none."""

from dataclasses import replace

import pytest

from kg.extract.inspections import find_inspections
from kg.lexicon import load_lexicon
from tests.extract.minuted import outline
from tests.extract.named import named
from tests.extract.test_inspections import inspections


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    return [((one.inspector or "").split(":")[1], one.kind, one.date) for one in inspections(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ofsted and CQC wrote; CQC wrote again. The JTAI had taken place in May 2023.",
            ("ofsted", "inspection", "2023-05"),
        ),
        ("CQC wrote to Ofsted and the CQC. The Council's ILACS inspection was due.", ("ofsted", "inspection", None)),
        (
            "A report told of the outcome of the area inspection, undertaken jointly by Ofsted and CQC, in May 2019.",
            ("ofsted", "inspection", "2019-05"),
        ),
        (
            "The report stated that the area of Welton was inspected by Ofsted and CQC in May 2019.",
            ("ofsted", "inspection", "2019-05"),
        ),
        (
            "Estyn was thanked. Our Local Authority Education Services' for Children inspection took place in spring.",
            ("estyn", "inspection", None),
        ),
        ("Estyn visited in May 2019 to carry out a focused visit.", ("estyn", "focused visit", "2019-05")),
        ("Estyn inspectors had arrived on 4 May 2019.", ("estyn", "inspection", "2019-05-04")),
        ("Estyn had returned in May 2019 to look again.", ("estyn", "other", "2019-05")),
        ("Estyn had informed the Council that it would be inspected in May 2019.", ("estyn", "inspection", "2019-05")),
        (
            "Estyn had published its report on the inspection of the Youth Service in May 2019.",
            ("estyn", "inspection", "2019-05"),
        ),
        ("The Board heard two reports in respect of the recent Estyn inspections.", ("estyn", "inspection", None)),
        ("The 2018/19 audit has been returned by the External Auditor.", ("external-auditor", "other", None)),
        ("The Internal Auditor has now completed the audit.", ("internal-auditor", "other", None)),
        (
            "A letter came from the Clerk. The accounts had been signed off by the Internal Auditor.",
            ("internal-auditor", "other", None),
        ),
    ],
)
def test_an_inspection_is_told_by_its_framework_its_makers_or_what_came_of_it(
    text: str, expected: tuple[str, str, str | None]
) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Ofsted was thanked. The Best Value inspection report was published in May 2021.",
        "Members read a report on Ofsted inspections of schools.",
        "Ofsted returned the form.",
        "The audit papers were sent to the External Auditor.",
        "Ofsted was thanked. ILACS inspections are made each three years.",
    ],
)
def test_what_others_inspect_and_how_inspections_are_made_are_no_events(text: str) -> None:
    assert told(text) == []


def test_the_title_in_the_head_of_a_page_does_not_tell_of_the_inspection() -> None:
    text = "Outcome of the Estyn Visit\nThe Director spoke on the outcome of the Estyn monitoring visit of May 2019."
    made = outline(text)
    (section,) = made.sections
    head, rest = section.paragraphs
    made = replace(
        made, sections=(replace(section, kind="header", paragraphs=(head,)), replace(section, paragraphs=(rest,)))
    )
    (found,) = find_inspections(made, load_lexicon(), named(text)).inspections
    assert (found.span.start, found.date) == (text.index("The Director"), "2019-05")


def test_the_peers_second_visit_is_one_of_its_own() -> None:
    text = (
        "The recommendations of the Local Government Association peer review team were accepted.\n\n"
        "A follow-up visit from members of the Peer Team would come in early 2024."
    )
    assert [date for _, _, date in told(text)] == [None, "2024"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ofsted wrote. It heard of the most recent Inspection of Local Authority Children’s Services (ILACS).",
            ("ofsted", "inspection", None),
        ),
        (
            "A visit from Estyn was due in the next few months as part of an assessment that began in May 2019.",
            ("estyn", "inspection", "2019-05"),
        ),
        (
            "The Panel heard the report of HMICFRS entitled ‘Force 2017 – An inspection of Harwen Police’ of May 2018.",
            ("hm-inspectorate-of-constabulary-and-fire-and-rescue-services", "inspection", "2018-05"),
        ),
        (
            "The peer review undertaken by colleagues from the Planning Advisory Service was of use.",
            ("planning-advisory-service", "review", None),
        ),
        (
            "The findings of a recent HMICFRS PEEL report were read.",
            ("hm-inspectorate-of-constabulary-and-fire-and-rescue-services", "inspection", None),
        ),
    ],
)
def test_an_inspection_is_told_by_its_full_name_its_reports_title_or_a_visit_of_it(
    text: str, expected: tuple[str, str, str | None]
) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Ofsted was thanked. An ILACS inspection lasted for three weeks.",
        "HMICFRS meant to revise its PEEL inspection programme.",
        "All schools inspected by Ofsted were good.",
    ],
)
def test_how_a_framework_works_and_what_schools_were_inspected_are_no_events(text: str) -> None:
    assert told(text) == []


def test_the_previous_inspection_with_its_year_is_not_the_recent_one() -> None:
    text = "The recent Ofsted inspection was spoken of. The previous Ofsted inspection had been made in 2011."
    assert [date for _, _, date in told(text)] == [None, "2011"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The recommendations from Estyn following their inspection of services in 2017 were met.",
            ("estyn", "inspection", "2017"),
        ),
        ("The plan would go to Estyn following the inspection in July 2022.", ("estyn", "inspection", "2022-07")),
        (
            "A review of the Planning Committee (PC) that was undertaken by the Planning Advisory Service was read.",
            ("planning-advisory-service", "review", None),
        ),
        ("The Board accepted the recommendations of the Estyn report.", ("estyn", "inspection", None)),
    ],
)
def test_an_inspection_is_told_by_what_its_makers_asked_for(text: str, expected: tuple[str, str, str | None]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The Board accepted the recommendations of the Estyn report on places in schools.",
        "The plan would go to Estyn following the meeting in July 2022.",
        "It told of reports on early learning and childcare (ELC) by the Care Inspectorate which came out in May 2018.",
    ],
)
def test_what_an_inspector_says_of_all_councils_is_no_event(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The findings of the recent Estyn ‘Children’s Services Assessment’ were read.", [None]),
        ("A further inspection of Elm – Short Breaks Service was carried out on 26 May 2017 by Estyn.", ["2017-05-26"]),
        (
            "Estyn wrote. Judged good at its last full inspection in May 2021, it had sunk at an interim inspection "
            "conducted in June 2022.",
            ["2021-05", "2022-06"],
        ),
    ],
)
def test_each_inspection_of_a_home_or_a_service_is_told(text: str, expected: list[str | None]) -> None:
    assert [date for _, _, date in told(text)] == expected


def test_each_of_two_inspections_has_the_day_on_which_it_took_place() -> None:
    text = (
        "The Estyn inspection of the youth service took place 4-8 March 2019 and the CIW inspection of the home care "
        "service took place on 5 May 2019."
    )
    assert [(inspector, date) for inspector, _, date in told(text)] == [
        ("estyn", "2019-03"),
        ("care-inspectorate-wales", "2019-05-05"),
    ]


def test_inspectors_who_returned_have_the_day_that_opens_their_sentence() -> None:
    (found,) = told("On 3 March 2008, before the joint area review, Estyn inspectors returned to look at adoption.")
    assert found == ("estyn", "inspection", "2008-03-03")
