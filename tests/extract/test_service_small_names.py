"""Which services a document names by their fields: in small letters, joined, in brackets after who works there."""

import pytest

from tests.extract.named import names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mrs Hill said that the housing options team had helped.", ["housing options team"]),
        ("Papers were awaited from the legal department of the Council.", ["legal department"]),
        ("Weldham Council's planning and building control team would visit.", ["planning and building control team"]),
        ("The Clerk would ask the customer service team.", ["customer service team"]),
        ("The active lifestyles team gave walks.", ["active lifestyles team"]),
        (
            "The edge of care team and the adult care and support service met.",
            ["edge of care team", "adult care and support service"],
        ),
        (
            "It was known that the looked after children and leaving care team met.",
            ["looked after children and leaving care team"],
        ),
        ("The benefits of the service were plain.", []),
        ("They spoke of the benefits of public service reform.", []),
        ("The management team and the locality team met.", []),
        ("It was said by the library service manager.", []),
        ("A housing team would be wanted.", []),
    ],
)
def test_a_unit_in_small_letters_is_a_service_where_its_field_is_one_of_a_council(text: str, found: list[str]) -> None:
    assert names(text, "service") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The case was passed to trading standards.", ["trading standards"]),
        ("They had support from adult social care to leave.", ["adult social care"]),
        ("It was heard that social services had replied.", ["social services"]),
        ("More money was wanted for adult social care in England.", []),
        ("The growing costs of children’s services were noted.", []),
    ],
)
def test_a_field_in_small_letters_is_a_service_where_it_acts_or_is_asked(text: str, found: list[str]) -> None:
    assert names(text, "service") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Economy and Place was forecasting an overspend.", ["Economy and Place"]),
        ("A report by the Head was written by Catering and Cleaning.", []),
        ("There was advice from Catering and Cleaning, which was noted.", ["Catering and Cleaning"]),
        ("They thought Economy and Place a good name.", []),
        ("Early Help and Social Care staff met.", ["Early Help", "Social Care"]),
    ],
)
def test_joined_fields_are_a_department_where_they_act_or_are_asked(text: str, found: list[str]) -> None:
    assert names(text, "service") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("V. Moss (Children, Young People & Families) came.", ["Children, Young People & Families"]),
        ("Ann Moss and Bob Dale (both Leisure and the Environment) spoke.", ["Leisure and the Environment"]),
        ("Councillor Ann Moss (Housing and Planning) spoke.", []),
    ],
)
def test_fields_in_brackets_after_an_officer_are_a_department(text: str, found: list[str]) -> None:
    assert names(text, "service") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Housing Division had moved.", ["Housing Division"]),
        ("The Housing division had moved, said the Regulator of Social Housing.", ["Housing division"]),
        ("The Weldham Division had a new member, as each Electoral Division had.", []),
        ("Savings came of the Reshaping Services programme.", ["Reshaping Services programme"]),
        ("They gave to Derby’s TeleCareLine service.", ["TeleCareLine service"]),
        ("The Council Tax and Benefits Team was late.", ["Council Tax and Benefits Team"]),
        ("The 21st Century Schools Programme was late.", ["21st Century Schools Programme"]),
        ("The Connect to Work programme was late.", ["Connect to Work programme"]),
        ("The Information, Advice and Assistance Service was late.", ["Information, Advice and Assistance Service"]),
        ("The Neighbourhood Team was late.", ["Neighbourhood Team"]),
        ("The Moss Veterinary Clinic was late.", []),
        ("The Moss Lane Children and Family Centre was late.", ["Moss Lane Children and Family Centre"]),
    ],
)
def test_a_name_is_whole_and_a_council_s(text: str, found: list[str]) -> None:
    assert names(text, "service") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Scrutiny team and the Local Plan team had helped.", ["Scrutiny team", "Local Plan team"]),
        ("The Development Management Service was slow.", ["Development Management Service"]),
        ("Officers of the Crime and Grime Unit had visited.", ["Crime and Grime Unit"]),
        ("The Community Grant Scheme had closed.", ["Community Grant Scheme"]),
        ("The Management Team and the Local team met.", []),
        ("The Grant Scheme had closed.", []),
    ],
)
def test_a_field_that_councils_have_units_for_is_a_service_before_the_unit(text: str, found: list[str]) -> None:
    assert names(text, "service") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Advice came from Legal & Governance Services.", ["Legal & Governance Services"]),
        ("Advice came from Early Help and Children’s Services.", ["Early Help", "Children’s Services"]),
        (
            "A report by the Employment, Learning and Skills Division was read.",
            ["Employment, Learning and Skills Division"],
        ),
        ("Weldham Library and Moss Library would open.", ["Weldham Library", "Moss Library"]),
        ("Oakweld, the Council’s respite home for children, was good.", ["Oakweld"]),
        ("Grounds Maintenance had cut the verges.", ["Grounds Maintenance"]),
        ("The Quality Assurance and Reviewing Service was small.", ["Quality Assurance and Reviewing Service"]),
        ("The Youth Weld (YW) project and the Youth Weld Project were one.", ["Youth Weld Project"]),
    ],
)
def test_a_services_name_is_whole_where_and_joins_its_fields(text: str, found: list[str]) -> None:
    assert names(text, "service") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Community Grant Fund helped and Three UKSPF bids were made.", ["Community Grant Fund", "UKSPF"]),
        ("The Government Grant Fund was cut.", []),
        ("The Family Service was well attended.", []),
        ("The Family Service had visited.", ["Family Service"]),
        ("Land south of Elm Nursery was sold.", []),
        ("Children at Elm Nursery were happy.", ["Elm Nursery"]),
        ("Ann Moss, Managing Director – Weld Achievement Service (WAS)", ["Weld Achievement Service"]),
        ("It was the work of the newly restructured community development team.", ["community development team"]),
        ("The Community Development Grants Update was read.", []),
        ("The Moss Mitigation Fund Round 2 award was read.", ["Moss Mitigation Fund"]),
    ],
)
def test_what_is_named_like_a_service_is_one_only_in_its_place(text: str, found: list[str]) -> None:
    assert names(text, "service") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Calls came through the family front door.", ["family front door"]),
        ("Calls came through the front door of the library.", []),
        ("All was changed by the audit to betterment programme.", ["audit to betterment programme"]),
        ("All was changed by the decision to close programmes.", []),
    ],
)
def test_some_names_are_a_services_in_small_letters(text: str, found: list[str]) -> None:
    assert names(text, "service") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Welfare Rights and Money Advice teams had met.", ["Welfare Rights", "Money Advice"]),
        ("The Children and Families teams had met.", []),
        ("The Council’s Homeseeker scheme was full.", ["Homeseeker scheme"]),
        ("The Moss Court sheltered housing scheme was full.", ["Moss Court sheltered housing scheme"]),
        ("A sheltered housing scheme was full.", []),
    ],
)
def test_two_fields_are_teams_and_a_scheme_is_known_by_its_owner_or_its_tenants(text: str, found: list[str]) -> None:
    assert names(text, "service") == found
