"""Who was there, and in what post, where the columns of a page were flattened or its headings fell into two lines."""

import pytest

from tests.extract.minuted import outline
from tests.extract.test_attendance import attended
from tests.extract.test_people import people
from tests.extract.test_posts import held

_SPLIT = (
    "Members Present Councillor Moss, Chair Councillors Ames, Dale and Marsh Officers in Mr Reed, Director of Roads "
    "Attendance Ms Lane, Head of Parks Others in Councillor Hill Attendance The meeting commenced at 7.00 pm"
)
_LETTERED = (
    "COUNCIL 3 MAY 2021 PRESENT: Councillor I.W. Moss (Chair) Councillors: S.M. Ames L.R. Dale K.V. Marsh E. Hill "
    "Also Present: W. Reed, Director of Roads L.R. Lane, Head of Law G. Foss, Clerk"
)
_BY_STAY = (
    "Present:\nCouncillor Jo Moss\n\nWhole of meeting: R. Reed (Core Services)\n\n"
    "Part of meeting: S. Lane, T. Marsh (Resources); U Dale (Roads & Parks).\n\nThe Committee considered the reports."
)
_BY_ITEM = (
    "Present:\nCouncillor Jo Moss\n\nOfficers:\n\nPart of meeting:\n\nAgenda Item\n\nOfficer Attending\n\n6.\n\n"
    "Andy Reed and Dawn Lane (Roads)\n\n7.\n\nAlan Marsh (Parks)\n\nThe Committee considered the reports."
)
_COLUMNS = "Apology from\n\nTemporary Appointments\n\nCouncillor Dale\n\nCouncillor Jo Moss\n\n"


def _told(text: str) -> str:
    return ", ".join(f"{name} {capacity}" for name, capacity in attended(outline(text)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            _SPLIT,
            "Moss present, Ames present, Dale present, Marsh present, Reed in-attendance, Lane in-attendance, "
            "Hill in-attendance",
        ),
        (
            _BY_STAY,
            "Jo Moss present, R. Reed in-attendance, S. Lane in-attendance, T. Marsh in-attendance, "
            "U Dale in-attendance",
        ),
        (
            _LETTERED,
            "I.W. Moss present, S.M. Ames present, L.R. Dale present, K.V. Marsh present, E. Hill present, "
            "W. Reed in-attendance, L.R. Lane in-attendance, G. Foss in-attendance",
        ),
        (_BY_ITEM, "Jo Moss present, Andy Reed in-attendance, Dawn Lane in-attendance, Alan Marsh in-attendance"),
    ],
)
def test_a_heading_in_two_lines_and_labels_of_a_column_open_lists(text: str, found: str) -> None:
    assert _told(text) == found


def test_of_two_columns_that_became_one_whoever_was_there_sat_in_for_the_absent() -> None:
    told = _told(f"Present:\nCouncillor Jo Moss\nCouncillor Al Hill\n\n{_COLUMNS}")
    assert "Dale apologies" in told
    assert _told(_COLUMNS) == "Dale apologies, Jo Moss substitute"


def test_those_who_had_come_to_the_meeting_were_in_attendance() -> None:
    text = "Ann Reed (Senior HMI Ofsted) and Bo Lane (Inspection Manager Ofsted) had come to the meeting."
    assert _told(text) == "Ann Reed in-attendance, Bo Lane in-attendance"


def test_officers_by_how_long_they_stayed_are_officers() -> None:
    assert {name: one.subtype for name, one in people(_BY_STAY).items()} == {
        "Jo Moss": "councillor",
        "R. Reed": "officer",
        "S. Lane": "officer",
        "T. Marsh": "officer",
        "U Dale": "officer",
    }


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (_SPLIT, [("Moss", "Chair"), ("Reed", "Director of Roads"), ("Lane", "Head of Parks")]),
        (
            "Present: Councillor Moss\nIn attendance: Director of Waste Services Head of Service (Parks and Roads) "
            "Mr K Reed, Emergency Planning Officer Member Services Officer",
            [("K Reed", "Emergency Planning Officer")],
        ),
        (
            "Present: Councillor Moss\nIn attendance: Mr Reed Head of Law Mr Lane, Director of Roads Mrs Hill, Clerk",
            [("Reed", "Head of Law"), ("Lane", "Director of Roads"), ("Hill", "Clerk")],
        ),
        (
            _LETTERED,
            [
                ("I.W. Moss", "Chair"),
                ("W. Reed", "Director of Roads"),
                ("L.R. Lane", "Head of Law"),
                ("G. Foss", "Clerk"),
            ],
        ),
        ("The Chief Executive Director of Roads Head of Parks, Mr Lane, spoke.", [("Lane", "Head of Parks")]),
        ("Ann Reed (Inspection Manager Ofsted) spoke.", [("Ann Reed", "Inspection Manager")]),
        ("Ms A Reed, Committee Officer, Chief Executive’s Office, spoke.", [("A Reed", "Committee Officer")]),
        (
            "Ms A Reed, Director of Roads, Parks and Waste Department, spoke.",
            [("A Reed", "Director of Roads, Parks and Waste Department")],
        ),
        ("Ann Reed, Adviser for the Department for Education, spoke.", [("Ann Reed", "Adviser")]),
    ],
)
def test_posts_that_run_together_go_to_those_whom_they_stand_beside(text: str, posts: list[tuple[str, str]]) -> None:
    assert sorted(held(text)) == sorted(posts)


def test_those_whom_an_outside_body_sent_are_no_officers_of_the_council() -> None:
    text = (
        "Present:\nCouncillor Jo Moss\n\nIn Attendance:\nMr A Reed, Head of Law\n\n"
        "Representatives of Vale Health Trust\n\nMr B Lane, Chief Executive\n\nThe meeting commenced at 7 pm."
    )
    assert {name: one.subtype for name, one in people(text).items()} == {
        "Jo Moss": "councillor",
        "A Reed": "officer",
        "B Lane": "other",
    }


def test_a_title_may_be_of_attendance() -> None:
    assert held("Present: Cllr Moss\nIn attendance: Jo Reed, Education Attendance Officer") == [
        ("Jo Reed", "Education Attendance Officer")
    ]


_FORUM = (
    "VALE SCHOOLS FORUM\n\nMinutes of the meeting held on 19 January 2023\n\nPresent: School members\n"
    "Primary Head Teachers\nSue Marsh (SM) (Chair)         HT, Elm Lane Primary\nSecondary\n"
    "Dr Karen Moss (KM)         HT, Vale High School\nSpecial\nRosie Dale (RD)        HT, Oak School\n\n"
    "1. Apologies\nNone. Ian Hill attended for Al Boon (Union).\n"
)
_BOARD = (
    "MINUTES OF THE MEETING OF THE PARKS COMMITTEE HELD ON TUESDAY 11 OCTOBER 2022 AT 7.00 PM\n\n"
    "In the Chair                :  Councillor F Moss\n\n"
    "Committee                :  Aldermen – W J Hill and R Dale\nMembers Present        Councillors – D Ames and\n"
    "                                 T Marsh\n\nNon Committee         :  Councillor – A Reed\nMembers Present\n\n"
    "Officers Present         :  Director of Parks – E Lane\n\n1 APOLOGIES\n"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (_FORUM, "Ian Hill substitute, Sue Marsh present, Karen Moss present, Rosie Dale present"),
        (
            _BOARD,
            "F Moss present, W J Hill present, R Dale present, D Ames present, T Marsh present, A Reed in-attendance, "
            "E Lane in-attendance",
        ),
        (
            "Minutes of Elm Community Council held on 8 November 2023\n\nPresent:\nChairman: Councillor Ellis Bell\n"
            "Councillors: Ann Moss, Al Hill\nCounty Councillor Jo Dale\nClerk: Pam Reed\n",
            "Ellis Bell present, Ann Moss present, Al Hill present, Jo Dale present, Pam Reed in-attendance",
        ),
        (
            "Minutes of Elm Council held on 8 November 2023\n\nPRESENTProvost Morag Moss (Chair)\n"
            "Councillor Iain Baillie\nCouncillor Ann Hill\nIN ATTENDANCEHazel Dale, Chief Executive\n"
            "Stuart Reed, Strategic Director (Place)\n",
            "Morag Moss present, Iain Baillie present, Ann Hill present, Hazel Dale in-attendance, "
            "Stuart Reed in-attendance",
        ),
        (
            "Minutes of the Elm Joint Board held on 8 November 2023\n\nPresent:-\n\nMembers\n\nRole\n\n"
            "Shona MOSS (Chairperson)\n\nNominated by NHS Vale (Non-Executive Member)\n\n"
            "Derek HILL (Vice Chairperson)\n\n"
            "Nominated by Elm Council (Elected Member)\n\nJackie DALE\n\nChief Officer\n",
            "Shona MOSS present, Derek HILL present, Jackie DALE present",
        ),
    ],
)
def test_labels_over_people_and_wide_columns_part_a_list_and_are_nobody(text: str, found: str) -> None:
    assert _told(text) == found
