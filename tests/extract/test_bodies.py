"""Which bodies a document names, and what it calls them for short."""

import pytest

from tests.extract.named import named, names, only


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Chair of the Overview and Scrutiny Board spoke.", ["Overview and Scrutiny Board"]),
        ("The Sandor, Brae and the Isles Area Committee met.", ["Sandor, Brae and the Isles Area Committee"]),
        (
            "The Asset Strategy Group met the Joint Improvement Chairs Group.",
            ["Asset Strategy Group"],
        ),
        ("The Isle of Elm & Moss Committee met.", ["Isle of Elm & Moss Committee"]),
        ("The Weldham Care Group, the Labour Group and the Budget Group met.", []),
        ("the Joint Commissioning Executive met", []),
        ("The Asset Risk Groups –\nHomes and Care – Councillor Moss", ["Asset Risk Groups"]),
        ("Cabinet and the Health Scrutiny Panel met.", ["Cabinet", "Health Scrutiny Panel"]),
        (
            "Current Moss Planning Committee plans stand. Through Harbour Panel visits it grew.",
            ["Moss Planning Committee", "Harbour Panel"],
        ),
        ("The 1st July Planning Committee heard it.", ["Planning Committee"]),
        ("TO FIT A 3- PHASE SOLAR PANEL SYSTEM", []),
        ("the Growth, Housing and Environment Scrutiny Panel met.", ["Growth, Housing and Environment Scrutiny Panel"]),
        ("The Scrutiny Board (Children and Families) visited.", ["Scrutiny Board (Children and Families)"]),
        (
            "The Chair of the Scrutiny (Homes and Health) Sub-Committee and Mr Moss (Elm) Committee member spoke.",
            ["Scrutiny (Homes and Health) Sub-Committee"],
        ),
        (
            "The Rights of Way Committee and the Chair of the Trees Panel met.",
            ["Rights of Way Committee", "Trees Panel"],
        ),
        (
            "The report went to the audit, governance and standards committee.",
            ["audit, governance and standards committee"],
        ),
        ("In that case, overview and scrutiny committee recommends a pause.", ["overview and scrutiny committee"]),
        ("The plan was approved by cabinet, and a motion went to council assembly.", ["cabinet", "council assembly"]),
        ("The cabinet on Mill Lane was reported to the cabinet member.", []),
        ("It went to the ECYP panel (as well as the Cabinet member).", ["ECYP panel"]),
        ("The scrutiny panel and a planning committee met; the OPEN FORUM followed.", []),
        ("The Harbour Combined Authority Board met.", ["Harbour Combined Authority Board"]),
        ("Notes of a meeting of the Amenities committee held remotely.", ["Amenities committee"]),
        ("A report to full Council in May.", ["full Council"]),
        ("1. Minutes\n2. Homes, Sport and Parks Committee - 23 April", ["Homes, Sport and Parks Committee"]),
        ("The Executive approved the plan.", ["Executive"]),
        ("The Executive Director and the Chief Executive attended.", []),
        ("Jo Moss (Chief\nExecutive) was away.", []),
        ("The Cabinet Member for Housing spoke.", []),
        ("A Board of Directors would hold the Board to account.", []),
        ("The Internal Drainage Board wrote.", []),
        ("Letters between Hirer and Leisure Committee", ["Leisure Committee"]),
        ("a member of Moss Ambulance Trust and Weldley Older People’s Board.", ["Weldley Older People’s Board"]),
        ("Councillors Moss Committee members: Weld", []),
        ("The Joint Public Health Board met.", ["Joint Public Health Board"]),
        ("The Partnership and Growth Scrutiny Committee met.", ["Partnership and Growth Scrutiny Committee"]),
        (
            "Members were put on the Personnel Advisory Group and the Elm School Sub-Group",
            ["Personnel Advisory Group", "Elm School Sub-Group"],
        ),
        (
            "It went to the Roads Policy Development Group and the Chief Officer Employment Committee.",
            ["Roads Policy Development Group", "Chief Officer Employment Committee"],
        ),
        (
            "The Governance and Constitution Committee and the Local Review Body met.",
            ["Governance and Constitution Committee", "Local Review Body"],
        ),
        (
            "The Appointments and Pay Committee and the Customer and Support Services Scrutiny Panel met.",
            ["Appointments and Pay Committee", "Customer and Support Services Scrutiny Panel"],
        ),
        (
            "The Executive Advisory Board and the City of Elmwich Licensing Board met.",
            ["Executive Advisory Board", "City of Elmwich Licensing Board"],
        ),
        ("AN ELM VALLEY INTEGRATION JOINT BOARD AT COMMITTEE ROOM 1", ["ELM VALLEY INTEGRATION JOINT BOARD"]),
        ("Mr F Weir, Weldley Parent Council Forum", []),
        ("Members met in the Clwyd Committee Room, and Board Room 2 was full.", []),
        ("It was for the Interim Committee and Member Services Manager and the Harbour Committee Clerk.", []),
    ],
)
def test_a_body_is_found_by_the_word_that_says_what_it_is(text: str, found: list[str]) -> None:
    assert names(text, "body") == found


def test_the_panel_is_the_panel_that_the_document_names() -> None:
    text = "Housing & Planning Scrutiny Panel\nThe Housing and Planning Scrutiny Panel met.\nThe Panel was advised."
    body = only(text, "body")
    assert body.name == "Housing and Planning Scrutiny Panel"
    assert "the Panel" in body.aliases
    assert body.subtype == "panel"


def test_a_body_is_named_by_its_fuller_name_however_often_its_end_is_used() -> None:
    text = (
        "Harbour Scrutiny Committee - Tuesday, 3 May 2022\n\nThis Scrutiny Committee met. The Scrutiny Committee rose."
    )
    body = only(text, "body")
    assert (body.name, "Scrutiny Committee" in body.aliases) == ("Harbour Scrutiny Committee", True)


def test_a_slip_in_a_long_name_makes_no_second_body() -> None:
    right = "the Children and Young People's Care and Services Scrutiny Panel"
    slip = "the Children and Young People's Care and Services Scrutiny Committee"
    assert len(named(f"{right} met.\n{right} agreed.\n{slip} reported.").of_kind("body")) == 1


def test_a_document_that_says_only_the_panel_has_a_body_of_that_name() -> None:
    assert only("The Panel was advised.\nThe Panel agreed.", "body").name == "Panel"


def test_a_parish_council_meets_as_itself() -> None:
    body = only("Minutes of the meeting of Lower Wick Parish Council\nThe Council agreed.", "body")
    assert (body.name, body.subtype, body.part_of) == (
        "Lower Wick Parish Council",
        "full-council",
        "council:lower-wick-parish-council",
    )


def test_two_bodies_of_like_names_stay_two() -> None:
    text = "The {} Area Social Care and Health Scrutiny Panel met."
    for one, two in (("North", "South"), ("Adult", "Children's")):
        assert len(named(f"{text.format(one)}\n{text.format(two)}").of_kind("body")) == 2


def test_a_body_that_lists_its_fields_is_named_whole() -> None:
    text = "The Lamps, Ferries, Tolls and Hedges Committee met. Chairs, Roads and Parks Board agreed."
    assert names(text, "body") == ["Lamps, Ferries, Tolls and Hedges Committee", "Roads and Parks Board"]


def test_a_standards_committee_is_a_councils_own_but_a_standards_board_is_not() -> None:
    assert names("The Standards Committee met. The Standards Board for England wrote.", "body") == [
        "Standards Committee"
    ]


def test_a_sub_committee_may_be_the_panel_in_its_own_minutes() -> None:
    body = only("Licensing Sub-Committee\nThe Chairman introduced the Panel. The Panel withdrew.", "body")
    assert "the Panel" in body.aliases


def test_a_field_of_councils_after_a_dash_sets_a_body_apart() -> None:
    assert names("SCRUTINY COMMITTEE - PEOPLE\n", "body") == ["SCRUTINY COMMITTEE - PEOPLE"]
    assert names("The Policy Development Group – Roads and Homes met.", "body") == ["Policy Development Group"]
    assert names("The Policy Development Group – Communities and Housing met.", "body") == [
        "Policy Development Group – Communities and Housing"
    ]
    assert names("The Planning Committee - North Area Team had gone.", "body") == ["Planning Committee"]


def test_a_committee_that_is_asked_for_something_is_not_the_committee_that_asks() -> None:
    text = (
        "A report came for the Committee’s attention. "
        + "The lamps were lit. " * 30
        + "RESOLVED to ask the Harbour Scrutiny Committee to look at it."
    )
    assert "the Committee" not in only(text, "body").aliases


def test_a_committee_to_which_a_matter_is_referred_is_not_the_committee_that_refers_it() -> None:
    text = (
        "The Committee considered the motion.\n\nThat the Motion be referred, first of all, to the Harbour Committee."
    )
    assert names(text, "body") == ["Committee", "Harbour Committee"]
