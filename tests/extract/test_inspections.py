"""Inspections, visits and reviews: one for each event, with its date."""

from dataclasses import replace

import pytest

from kg.extract.inspections import find_inspections
from kg.lexicon import load_lexicon
from kg.model import Inspection
from tests.extract.minuted import outline
from tests.extract.named import named


def inspections(text: str) -> list[Inspection]:
    return list(find_inspections(outline(text), load_lexicon(), named(text)).inspections)


@pytest.mark.parametrize(
    ("text", "kind", "inspector", "date"),
    [
        (
            "Following the Ofsted inspection published in January 2020, a plan was made.",
            "inspection",
            "organisation:ofsted",
            "2020-01",
        ),
        ("May 2021 – Ofsted focussed visit.", "focused visit", "organisation:ofsted", "2021-05"),
        (
            "The joint inspection of services for children and young people in need in May 2021 was done by Ofsted.",
            "inspection",
            "organisation:ofsted",
            "2021-05",
        ),
        ("The Commissioner submitted his first report in April 2020.", "other", "post:commissioner", "2020-04"),
        (
            "The playground was inspected in April 2021 by RoSPA.",
            "inspection",
            "organisation:royal-society-for-the-prevention-of-accidents",
            "2021-04",
        ),
        (
            "The ICO carried out a consensual audit in 2023.",
            "other",
            "organisation:information-commissioners-office",
            "2023",
        ),
        (
            "HMICFRS graded the brigade as good in its 2022 inspection.",
            "inspection",
            "organisation:hm-inspectorate-of-constabulary-and-fire-and-rescue-services",
            "2022",
        ),
        (
            "The nursery had been rated weak by Estyn following an inspection in May 2021.",
            "inspection",
            "organisation:estyn",
            "2021-05",
        ),
        (
            "A joint inspection of adult support began in May 2023, led by the Care Inspectorate.",
            "inspection",
            "organisation:care-inspectorate",
            "2023-05",
        ),
        ("Estyn had inspected the service in March 2019.", "inspection", "organisation:estyn", "2019-03"),
        (
            "An LGA peer challenge of the council took place in July 2024.",
            "review",
            "organisation:local-government-association",
            "2024-07",
        ),
        (
            "Kent County Council met; Oldham were supporting it through a review of the Fostering Service.",
            "review",
            "council:oldham-metropolitan-borough-council",
            None,
        ),
        (
            "The inspection was undertaken by His Majesty’s Inspectorate of Probation (HMIP) in September 2024. "
            "HMIP had published their inspection report on 3 December 2024.",
            "inspection",
            "organisation:hm-inspectorate-of-probation",
            "2024-09",
        ),
        (
            "The Ofsted inspector’s report into children’s services of 4 May 2021 was read.",
            "inspection",
            "organisation:ofsted",
            "2021-05-04",
        ),
        ("The Internal Auditor has carried out his inspection.", "inspection", "post:internal-auditor", None),
        ("Mr Lane spoke of the next round of Estyn inspections.", "inspection", "organisation:estyn", None),
        ("The report by Estyn on the inspection of the service was noted.", "inspection", "organisation:estyn", None),
        ("The service was inspected in June 2023 by Ofsted.", "inspection", "organisation:ofsted", "2023-06"),
        (
            "The Council was rated Good following its inspection in May 2024, with the CQC naming strengths.",
            "inspection",
            "organisation:care-quality-commission",
            "2024-05",
        ),
        (
            "The report was published by Ofsted on 23 December 2019, following the revisit on 15 - 17 October 2019.",
            "other",
            "organisation:ofsted",
            "2019-10",
        ),
        (
            "Ofsted had said that it could see improvements from the 2019 inspection.",
            "inspection",
            "organisation:ofsted",
            "2019",
        ),
        ("The Ofsted ILACS judgement of 9 May 2018 was noted.", "inspection", "organisation:ofsted", "2018-05-09"),
        (
            "Ofsted rated the service Good. The next inspection was due in 2027.",
            "inspection",
            "organisation:ofsted",
            "2027",
        ),
    ],
)
def test_an_inspection_has_its_inspector_kind_and_date(text: str, kind: str, inspector: str, date: str | None) -> None:
    (found,) = inspections(text)
    assert (found.kind, found.inspector, found.date) == (kind, inspector, date)


@pytest.mark.parametrize(
    "text",
    [
        "The playground inspection would be carried out by a contractor.",
        "The next Ofsted visit would focus on practice.",
        "Monitoring visits by Ofsted were made every three months.",
        "It was hoped to improve the Ofsted rating.",
        "The accounts were open for inspection.",
        "Ofsted was thanked. The last inspection of the play area was in March 2021.",
        "The report on Ofsted Inspection Readiness of May 2022 was noted.",
        "The letter would tell of inspection and review activity completed by Estyn during the year.",
    ],
)
def test_talk_of_inspections_in_general_is_no_event(text: str) -> None:
    assert inspections(text) == []


def test_a_second_mention_is_the_same_event_and_may_date_it() -> None:
    text = (
        "The Ofsted inspection was poor.\nThe Ofsted inspection took place in May 2019.\nThe Ofsted report was public."
    )
    (found,) = inspections(text)
    assert (found.date, found.span.of(text)) == ("2019-05", "The Ofsted inspection was poor.")


def test_a_month_without_a_year_takes_the_year_told_before() -> None:
    text = "Ofsted was told.\nThe hub opened in July 2020. That was seen during the monitoring visit in September."
    assert inspections(text)[0].date == "2020-09"


def test_what_an_inspector_found_is_gathered() -> None:
    lead = "The Commissioner submitted a report in April 2020.\nThe Commissioner found that:-\n"
    text = f"{lead}· Plans were late.\n· Homes were safe."
    (found,) = inspections(text)
    assert [span.of(text) for span in found.findings] == ["Plans were late.", "Homes were safe."]


def test_a_judgement_is_noted() -> None:
    text = "In October 2016 an Ofsted inspection took place.\nServices were rated inadequate again."
    assert inspections(text)[0].judgement == "inadequate"


def test_a_later_judgement_is_not_of_the_inspection_before_nor_of_a_peer_review() -> None:
    found = inspections(
        "Members heard of the recent Ofsted inspection. The council had last been inspected by Ofsted in 2010. "
        "An LGA peer review took place in April 2015. Services had been judged as ‘Good’."
    )
    assert [(one.date, one.judgement) for one in found] == [(None, "good"), ("2010", None), ("2015-04", None)]


def test_the_inspection_of_a_named_school_is_of_the_school() -> None:
    (found,) = inspections("Hill Primary School was inspected by Ofsted in May 2023 and judged good.")
    assert (found.inspected, found.date) == ("organisation:hill-primary-school", "2023-05")
    assert inspections("The school’s Ofsted inspection in May 2023 had gone well.") == []


def test_the_inspections_of_two_schools_are_two() -> None:
    text = "Estyn inspected Ysgol y Weld and found it good.\nEstyn inspected Hill Primary School and found it good."
    assert [one.inspected for one in inspections(text)] == [
        "organisation:ysgol-y-weld",
        "organisation:hill-primary-school",
    ]


@pytest.mark.parametrize(
    ("text", "inspector", "date"),
    [
        ("Members noted the CQC adult social care assessment of May 2024.", "care-quality-commission", "2024-05"),
        ("The Audit Commission Comprehensive Performance Assessment in 2004 was read.", "audit-commission", "2004"),
        ("Care Inspectorate Wales undertook an assurance check in June 2021.", "care-inspectorate-wales", "2021-06"),
        ("The review of the homes of the area was led by Audit Wales.", "audit-wales", None),
        ("HMICFRS would be inspecting the Service in May 2024.", None, "2024-05"),
        ("Ofsted’s seventh monitoring visit had gone well.", "ofsted", None),
        ("Ofsted was met. The inspection of children’s social care in July 2021 rated it good.", "ofsted", "2021-07"),
        ("The report of Estyn on Harwen County Borough Council was read.", "estyn", None),
        ("HMICFRS came. The National Child Protection Inspection of May 2021 was recalled.", None, "2021-05"),
        ("The focused visit in May 2023 from Ofsted was noted.", "ofsted", "2023-05"),
        ("Ofsted were due to inspect the service in 2025.", "ofsted", "2025"),
        ("Estyn had now completed its inspection.", "estyn", None),
        ("A letter was received from Estyn following its inspection.", "estyn", None),
        ("The outcome of the Estyn revisit in April 2022 was noted.", "estyn", "2022-04"),
        ("The Benefit Fraud Inspectorate inspected the service in 2004.", "benefit-fraud-inspectorate", "2004"),
        ("The HMICFRS Round 3 inspection began on 20 January 2025.", None, "2025-01-20"),
        ("The service had been inspected in March 2017 and was judged Good by Ofsted.", "ofsted", "2017-03"),
        ("The report of the Care Inspectorate on the Joint Inspection was noted.", "care-inspectorate", None),
        (
            "The CQC had rated the home as Good following an inspection in May 2019.",
            "care-quality-commission",
            "2019-05",
        ),
        ("Food Standards Scotland had made an audit in March 2019.", "food-standards-scotland", "2019-03"),
        ("Estyn undertook a ‘core themes inspection’ in July 2011.", "estyn", "2011-07"),
        ("HMICFRS wrote. The Authority’s inspection had closed in May 2019.", None, "2019-05"),
        (
            "A report by the Centre for Governance and Scrutiny on its scrutiny health check.",
            "centre-for-governance-and-scrutiny",
            None,
        ),
        ("A new tranche of HMICFRS inspections began.", None, None),
        ("Estyn wrote. Education services had last been inspected in November 2014.", "estyn", "2014-11"),
        ("Estyn wrote. Much had improved since the previous core case inspection in 2010.", "estyn", "2010"),
        (
            "The Northern Ireland Audit Office carried out an Improvement Audit and Assessment of it in May 2017.",
            "northern-ireland-audit-office",
            "2017-05",
        ),
        (
            "The Welsh Local Government Association had carried out a peer review in May 2013.",
            "welsh-local-government-association",
            "2013-05",
        ),
        (
            "The Centre for Governance and Scrutiny carried out a review of the Council’s committees in 2020.",
            "centre-for-governance-and-scrutiny",
            "2020",
        ),
        ("The OFsted inspection in May 2013 was recalled.", "ofsted", "2013-05"),
        ("A report by Estyn with regard to the follow-up to the inspection of it in May 2013.", "estyn", "2013-05"),
        ("HM Inspectors of Schools inspected the school in May 2003.", "education-scotland", "2003-05"),
        ("Between 4 and 6 June 2015 Estyn conducted a Short Quality Screening.", "estyn", "2015-06"),
        (
            "CIW wrote. It made an inspection of older people’s services in May 2019.",
            "care-inspectorate-wales",
            "2019-05",
        ),
    ],
)
def test_inspections_are_told_in_many_ways(text: str, inspector: str | None, date: str | None) -> None:
    (found,) = inspections(text)
    assert inspector is None or found.inspector == f"organisation:{inspector}"
    assert found.date == date


@pytest.mark.parametrize(
    "text",
    [
        "Estyn and CIW had jointly inspected the service in May 2019.",
        "The Estyn and Care Inspectorate Wales (CIW) joint inspection took place in May 2019.",
        "The inspection was made in May 2019 by Estyn and CIW.",
        "There was a joint inspection led by Estyn and supported by Ofsted, CIW and the Care Inspectorate in May 2019.",
        "Estyn, Ofsted and CIW inspected the service in May 2019.",
    ],
)
def test_those_who_inspect_together_make_one_inspection(text: str) -> None:
    assert [(one.inspector, one.date) for one in inspections(text)] == [("organisation:estyn", "2019-05")]


def test_two_inspections_of_a_sentence_are_two_where_each_has_its_day() -> None:
    found = inspections(
        "Estyn wrote. The last inspection of 4 March 2016 was made under old rules, and since then the services had "
        "much improved in all respects that were of concern; the next inspection of 8 May 2019 was under new ones."
    )
    assert [one.date for one in found] == ["2016-03-04", "2019-05-08"]


def test_an_inspection_without_inspector_is_by_the_one_named_last() -> None:
    found = inspections(
        "Ofsted was thanked; Ofsted wrote again and Ofsted came.\n\nThe Care Inspectorate was met. "
        "The Authority’s inspection had closed in May 2019."
    )
    assert [one.inspector for one in found] == ["organisation:care-inspectorate"]


def test_the_peers_come_again() -> None:
    found = inspections("The Local Government Association wrote.\n\nA follow-up visit took place in March 2021.")
    assert [(one.inspector, one.date) for one in found] == [("organisation:local-government-association", "2021-03")]


def test_who_inspects_no_services_for_children_inspected_the_council() -> None:
    claims = find_inspections(
        outline(text := "Children's Services were praised. The Care Quality Commission inspected the council in 2019."),
        load_lexicon(),
        named(text),
    )
    assert [one.inspected for one in claims.inspections] == [None]


def test_an_inspectors_long_name_does_not_part_it_from_the_date() -> None:
    name = "His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services"
    (found,) = inspections(f"{name} published its inspection report on the Service on 20 January 2023.")
    assert found.date == "2023-01-20"


@pytest.mark.parametrize(
    "text",
    [
        "Ofsted reviewed its guidance in May 2020.",
        "Ofsted had submitted proposals for inspection to the minister.",
        "Ofsted was thanked. The roof was mended following an inspection by the surveyor in May 2020.",
        "Ofsted would inspect schools every four years.",
        "The review of the plan would be presented to the Committee by Ofsted in May 2020.",
    ],
)
def test_what_an_inspector_does_of_itself_is_no_event(text: str) -> None:
    assert inspections(text) == []


def headed(text: str) -> list[Inspection]:
    """The inspections of minutes whose first paragraph is a heading."""
    lexicon, made = load_lexicon(), outline(text)
    first, *others = made.sections[0].paragraphs
    section = replace(made.sections[0], paragraphs=(replace(first, role="heading"), *others))
    return list(find_inspections(replace(made, sections=(section,)), lexicon, named(text)).inspections)


def test_a_heading_that_says_what_was_inspected_tells_of_it() -> None:
    (found,) = headed("Ofsted Inspection of Services for Children\nThe Board noted the plan.")
    assert found.inspector == "organisation:ofsted"
    assert headed("Ofsted Inspection - The Journey\nThe Board noted the plan.") == []


def test_a_whole_sentence_printed_as_a_heading_is_read_as_one() -> None:
    blurb = (
        "The Director will submit a report which tells of the actions taken since the Ofsted inspection of May 2021."
    )
    told = headed(f"{blurb}\nThe Ofsted inspection was spoken of.")
    assert [(one.span.start, one.date) for one in told] == [(0, "2021-05")]


def test_the_recent_inspection_is_not_the_one_told_by_an_earlier_year() -> None:
    text = "The Chair spoke of the recent Ofsted inspection.\nImprovements were seen since the 2019 inspection."
    assert [one.date for one in inspections(text)] == [None, "2019"]


def test_the_inspection_is_the_event_and_not_the_report_on_it() -> None:
    (found,) = inspections("The report on the youth service inspection made by Estyn in May 2021 was read.")
    assert (found.kind, found.date) == ("inspection", "2021-05")


def test_an_earlier_inspection_is_one_of_its_own() -> None:
    found = inspections("Estyn had inspected the council. It had last been inspected by Estyn in 2012.")
    assert [i.date for i in found] == [None, "2012"]


def test_an_inspection_is_the_one_of_the_inspector_that_its_sentence_names() -> None:
    found = inspections(
        "Ofsted was thanked; Ofsted wrote again. The first inspection by Ofsted was in 2019. Estyn spoke of the last "
        "inspection in July 2022."
    )
    assert [(i.inspector, i.date) for i in found][-1] == ("organisation:estyn", "2022-07")


def test_a_peer_review_that_names_no_reviewer_is_the_associations_on_its_day() -> None:
    text = (
        "The Local Government Association (LGA) wrote.\n\nIts peer challenge was held on 3-5 May 2022.\n\n"
        "No peer review had come since the earlier review in 2011.\n\nA peer review would be helpful."
    )
    assert [(i.inspector, i.date) for i in inspections(text)] == [
        ("organisation:local-government-association", "2022-05"),
        ("organisation:local-government-association", "2011"),
    ]


@pytest.mark.parametrize(
    ("text", "judgement"),
    [
        ("Estyn inspected the service in May 2021. It was rated excellent for its leadership.", None),
        ("Estyn inspected the service in May 2021. No areas were judged to be inadequate.", None),
        (
            "Estyn inspected the service in May 2021. It was found adequate in respect of help and rated weak overall.",
            "weak",
        ),
        ("Estyn inspected the service in May 2021. The service was judged to be weak in June.", "weak"),
        ("An Estyn monitoring visit took place in May 2021. The inspection before it had judged it to be weak.", None),
    ],
)
def test_a_grade_of_a_part_or_of_another_event_is_not_the_judgement(text: str, judgement: str | None) -> None:
    assert inspections(text)[0].judgement == judgement


def test_an_inspection_told_again_more_closely_gets_the_closer_date() -> None:
    found = inspections(
        "The original inspection in 2012 was long. Estyn made six points in its inspection of May 2012."
    )
    assert [(i.kind, i.date) for i in found] == [("inspection", "2012-05")]


def test_an_inspectors_report_on_its_inspection_is_that_inspection() -> None:
    found = inspections(
        "The CQC had inspected the trust in December 2014. The Committee received the CQC report of its inspection "
        "of the trust in December 2014."
    )
    assert [(i.kind, i.date) for i in found] == [("inspection", "2014-12")]


@pytest.mark.parametrize(
    "text",
    [
        "The CQC inspection schedule was sent to members in May 2021.",
        "The Director will bring the CQC Commissioner Assessment before members by 31 January 2021.",
    ],
)
def test_how_inspections_are_planned_and_named_is_none(text: str) -> None:
    assert [i.inspector for i in inspections(text) if i.inspector == "post:commissioner"] == []
    assert [i.kind for i in inspections(text) if "schedule" in text] == []


def test_a_council_named_by_its_kind_alone_was_not_inspected() -> None:
    (found,) = inspections("Ofsted judged services weak at its inspection in May 2021. District Council members spoke.")
    assert found.inspected is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ofsted made points. The home was subject to an initial formal inspection in May 2019.", "2019-05"),
        ("Members heard a report by the Commissioner on the Ofsted Inspection 2022.", "2022"),
    ],
)
def test_an_inspection_is_dated_however_it_is_told_and_is_not_that_of_who_reports_on_it(text: str, date: str) -> None:
    assert [(i.inspector, i.date) for i in inspections(text)] == [("organisation:ofsted", date)]


@pytest.mark.parametrize(
    ("text", "inspector", "inspected"),
    [
        ("The Care Inspectorate reports on Larch Care Homes were final.", "care-inspectorate", "larch-care-homes"),
        ("Members noted the Estyn report on Ysgol Bryn.", "estyn", "ysgol-bryn"),
        ("A draft inspection report was received from the Care Inspectorate.", "care-inspectorate", None),
        ("A report on the outcomes of interim Ofsted inspections of two homes was noted.", "ofsted", None),
        ("CIPFA had carried out a resilience review of the service.", "chartered-institute-of-public-finance", None),
        ("It heard the outcome of a return visit by an LGA peer team.", "local-government-association", None),
    ],
)
def test_an_inspection_is_told_by_its_report_its_outcome_or_who_came(
    text: str, inspector: str, inspected: str | None
) -> None:
    (found,) = inspections(text)
    assert (found.inspector or "").startswith(f"organisation:{inspector}")
    assert inspected is None or (found.inspected or "").endswith(f":{inspected}")


def test_an_inspection_under_way_at_a_home_is_of_the_inspector_that_the_text_speaks_of() -> None:
    text = (
        "The Care Inspectorate inspected Larch House in May 2023.\n"
        "One further inspection was taking place at the Elm Day Centre."
    )
    assert [found.inspector for found in inspections(text)] == ["organisation:care-inspectorate"] * 2


def test_the_day_on_which_a_report_came_out_makes_no_second_inspection() -> None:
    text = (
        "HMIP inspected the Elm Youth Justice Service in May 2023.\nIts inspection report was published on 6 July 2023."
    )
    assert [found.date for found in inspections(text)] == ["2023-05"]


def test_inspections_that_a_list_names_are_one_each() -> None:
    text = (
        "The results of two inspections by HMICFRS were these:\n"
        "The answer to fraud - final inspection report;\nPEEL 2021/22 for the force;\nA joint inspection of custody."
    )
    assert len(inspections(text)) == 3


@pytest.mark.parametrize(
    ("visit", "dates"),
    [("A follow-up visit took place in June 2023.", 2), ("The peers’ follow-up visit took place in June 2023.", 3)],
)
def test_a_follow_up_visit_is_no_peers_where_an_inspectorate_was_spoken_of(visit: str, dates: int) -> None:
    text = (
        "The Local Government Association carried out a peer review in May 2022. "
        f"In March 2023 the Care Quality Commission inspected the home and rated it good. {visit}"
    )
    assert len(inspections(text)) == dates
