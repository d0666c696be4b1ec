"""Who held which post, who stood in and who sat for others, as lists without capitals, marks or headings tell it."""

import pytest

from tests.extract.minuted import outline
from tests.extract.named import named, names
from tests.extract.test_attendance import attended
from tests.extract.test_people import people
from tests.extract.test_posts import held


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "Present: Mrs M Moss Chairman, Mr R Dale vice chairman, Mr J Hill, Mrs L J Reed clerk",
            [("M Moss", "Chairman"), ("R Dale", "vice chairman"), ("L J Reed", "clerk")],
        ),
        ("Present: Mr R Dale chair of the trust told us", []),
        ("In attendance: Mrs M.Reed (clerc / clerk)", [("M. Reed", "clerk")]),
        ("Present: Jo Moss (Cadeirydd/Chair), Bo Hill", [("Jo Moss", "Chair")]),
        (
            "Present: Cllr A Vane\nOfficers: Licensing Manager..........Mr J Parr\nSolicitor .... Ms L Quinn",
            [("J Parr", "Licensing Manager"), ("L Quinn", "Solicitor")],
        ),
        ("Present: Mr A Stone - Employer representative\nMs B Hill", [("A Stone", "Employer representative")]),
        ("Mr Bob Gale, the council’s tree officer, said it was dead.", [("Bob Gale", "tree officer")]),
        ("Mr Bob Gale, the club’s tree officer, said it was dead.", []),
        ("Ms Ann Peel, Clerk to Ashby Parish Council", [("Ann Peel", "Clerk")]),
        ("Ms Ann Peel, Clerk to the Council, spoke.", [("Ann Peel", "Clerk to the Council")]),
        (
            "Jo Moss was nominated as Convener, Marian Hill as Vice Convener and Ian Booth as Treasurer.",
            [("Marian Hill", "Vice Convener"), ("Ian Booth", "Treasurer")],
        ),
        ("Joan Reed was elected as Chair, Marian Dale as Clerk.", [("Joan Reed", "Chair"), ("Marian Dale", "Clerk")]),
        ("The Convener, Marian Norris, spoke.", [("Marian Norris", "Convener")]),
        (
            "Jo Moss, Elm and Ash Council’s Area Governance Manager, took the chair.",
            [("Jo Moss", "Area Governance Manager")],
        ),
    ],
)
def test_a_post_in_small_letters_or_after_a_row_of_dots_is_of_its_neighbour(
    text: str, posts: list[tuple[str, str]]
) -> None:
    assert held(text) == posts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Present: Cllr Al Vane\nApologies were received from Councillors A Moss, B Hill and C Lane, for whom "
            "Councillors D Reed, E Fox and F Shaw substituted respectively.",
            "D Reed substitute, E Fox substitute, F Shaw substitute, Al Vane present, A Moss apologies, "
            "B Hill apologies, C Lane apologies",
        ),
        (
            "Apologies were received from Cllr. B. Dale with Cllr. A. Moss attending as his substitute.",
            "A. Moss substitute, B. Dale apologies",
        ),
        (
            "Minutes of a meeting\nCouncil Members:  Councillors Jo Moss (Chair), Bo Hill\n"
            "Elmshire Borough Council:   Al Dale\n"
            "Apologies: Cllr C Reed",
            "Jo Moss present, Bo Hill present, Al Dale in-attendance, C Reed apologies",
        ),
        (
            "Present:\nJo Moss\nCo-opted members\nMr A Stone\n"
            "Lay members: Dr C Fern, Mr D Rush\nTenant representatives\nE Lock",
            "Jo Moss present, A Stone present, C Fern present, D Rush present, E Lock present",
        ),
        ("The minutes were agreed, the list being amended to show that Cllr A Moss was in attendance.", ""),
        ("It was amended last year. Cllr A Moss was in attendance.", "A Moss in-attendance"),
    ],
)
def test_stand_ins_and_those_who_sit_for_others_are_told_from_the_absent(text: str, found: str) -> None:
    assert ", ".join(f"{name} {capacity}" for name, capacity in attended(outline(text))) == found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Present: Cllr J Moss\nAlso: Jo Reed (Clerk) & County Councillors: Mr Al Wynn & Mr Bo Hill", "councillor"),
        ("Present: Cllr J Moss\nVisitors: Mr Al Wynn & Mr Bo Hill", "other"),
        ("STANDARDS COMMITTEE\nIt was moved by Councillor Moss, seconded by Mr Bo Hill, that it be agreed.", "other"),
        (
            "PLANNING COMMITTEE\nIt was moved by Councillor Moss, seconded by Mr Bo Hill, that it be agreed.",
            "councillor",
        ),
    ],
)
def test_a_label_or_a_committee_tells_who_is_elected(text: str, kind: str) -> None:
    assert people(text)["Bo Hill"].subtype == kind


def test_a_title_that_is_a_surname_is_one_before_a_verb() -> None:
    found = people("John Constable explained that it was late. Police Constable Hill left.")
    assert list(found) == ["John Constable", "Hill"]


def test_a_bracket_belongs_to_the_name_of_a_council() -> None:
    text = (
        "MINUTES OF ST ELM (OUT) PARISH COUNCIL HELD IN THE HALL ON MONDAY 4 MAY 2020\nHarwen (part of) Parish Council"
    )
    assert names(text, "council") == ["ST ELM (OUT) PARISH COUNCIL"]


def test_a_parish_named_in_passing_is_not_that_which_met() -> None:
    text = (
        "Minutes of the PARISH COUNCIL MEETING held on 4 May 2020\n" + "The grass was cut. The bins were full.\n" * 12
    )
    claims = named(text + "Moss Valley Parish Council have paid for the course.")
    assert all(meeting.council != "council:moss-valley-parish-council" for meeting in claims.meetings)
