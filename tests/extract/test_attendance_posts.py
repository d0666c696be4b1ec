"""Who held which post, who stood in and who sat for others, as lists without capitals, marks or headings tell it."""

import pytest

from tests.extract.minuted import outline
from tests.extract.named import named, names
from tests.extract.test_attendance import attended
from tests.extract.test_meetings import meetings
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
        ("He handed over the Chair to the Vice Chairman (Mr K Brown).", [("K Brown", "Vice Chairman")]),
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
            "Minutes of the Parish Council\nCouncil Members:  Councillors Jo Moss (Chair), Bo Hill\n"
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
        (
            "Minutes of the Board\nMembers Councillors Ames, Mrs Bone, Cole and Dr Day (Chair)\n"
            "Officers Treasurer, Clerk\n",
            "Ames present, Bone present, Cole present, Day present",
        ),
        (
            "YMDDIHEURIADAU/APOLOGIES:\nCyng/Cllrs: C Reed, B Mills\n\nYN BRESENNOL /IN ATTENDANCE:\nR Smith, P Bates",
            "C Reed apologies, B Mills apologies, R Smith in-attendance, P Bates in-attendance",
        ),
        (
            "Presennol yn y Cyfarfod/Present at Meeting:\nGADEIRYDD/ CHAIR: R Lewis\n"
            "AELODAU/MEMBERS:\nCyng/Cllrs: J Bell, K W Hurst",
            "R Lewis present, J Bell present, K W Hurst present",
        ),
        ("Councillor G Moss, who had recently replaced Councillor P Hill as a Member of the Board, spoke.", ""),
        ("Present: Lawrie Lowe / Tony Dale / Ken Moss", "Lawrie Lowe present, Tony Dale present, Ken Moss present"),
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
        ("Present:\nChair: Bo Hill\nMembers: Cllrs J Moss, K Dale, P Reed", "councillor"),
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


def test_a_contact_is_known_by_initials_before_how_to_reach_them() -> None:
    assert list(people("Contact: G. Woodhouse Tel: (01632) 960001 Email: g@elm.example")) == ["G. Woodhouse"]


def test_an_authority_alone_on_a_line_is_whose_minutes_follow() -> None:
    head = "ELM AND WEST MOOR FIRE AND RESCUE AUTHORITY\n\nNOTE: DRAFT\n\n"
    assert names(head + "MINUTES OF THE FIRE AUTHORITY MEETING\n11 MAY 2020\n", "council") == [
        "ELM AND WEST MOOR FIRE AND RESCUE AUTHORITY"
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Present:\nAnn Moss Vasiliki Hurst Roger Dale\nTegwen Marsh Bo Reed\nApologies: Cllr C Lane",
            "Ann Moss present, Vasiliki Hurst present, Roger Dale present, Tegwen Marsh present, Bo Reed present, "
            "C Lane apologies",
        ),
        ("Present:\nElm Ward Moss Hill Town Green\n", ""),
        (
            "Present: Cllrs A Moss and B Hill\n\nCommittees\nPlanning: Cllr C Dale (Chair)\nStaffing: Cllr D Reed\n",
            "A Moss present, B Hill present",
        ),
        (
            "Present\nCouncillors                 Officers\nA Moss (Chairman)           J Parr, Chief Executive\n"
            "B Hill                      K Quinn, Monitoring Officer\n",
            "A Moss present, J Parr in-attendance, B Hill present, K Quinn in-attendance",
        ),
    ],
)
def test_columns_that_lost_their_form_give_each_name_once(text: str, found: str) -> None:
    assert ", ".join(f"{name} {capacity}" for name, capacity in attended(outline(text))) == found


@pytest.mark.parametrize(
    ("text", "posts", "kind"),
    [
        (
            "Mrs Odette Quill, who had joined the Council as Head of Audit in May, spoke.",
            [("Odette Quill", "Head of Audit")],
            "officer",
        ),
        (
            "Ian Voles, who was recently appointed Director of Finance, agreed.",
            [("Ian Voles", "Director of Finance")],
            "officer",
        ),
        ("Mr J Dale, the member for Elm South, asked why.", [("J Dale", "member for Elm South")], "councillor"),
        ("Ms Vera Lund, appointed as Clerk in May, left.", [("Vera Lund", "Clerk")], "officer"),
        ("Mr J Dale, who had joined the club as a boy, spoke.", [], "other"),
    ],
)
def test_a_clause_tells_what_somebody_is(text: str, posts: list[tuple[str, str]], kind: str) -> None:
    assert held(text) == posts
    assert [person.subtype for person in people(text).values()] == [kind]


def test_an_independent_person_among_absent_councillors_is_none() -> None:
    text = (
        "Present: Councillors A Moss and B Hill\n"
        "Apologies for absence: Councillors E Reed and F Lane and the Independent Person, Mr G Wells."
    )
    assert people(text)["G Wells"].subtype == "other"


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "Present:\n\nCouncillor Moss\n\n(Chair)\n\nDeputy City Mayor, Harwen City Council.\n\nIvan Brown\n\n"
            "Deputy Director of Public Health, Harwen City Council.\n\nIn attendance\n\nJo Dale\n",
            [("Moss", "Chair"), ("Moss", "Deputy City Mayor"), ("Ivan Brown", "Deputy Director of Public Health")],
        ),
        ("Present:\nIvan Brown\nThe Director of Public Health spoke of it.\n", []),
        ("Ms Morgan Ames, SBC Trainee Solicitor, spoke.", [("Morgan Ames", "Trainee Solicitor")]),
        ("Ms Morgan Ames, ICT Support Officer, spoke.", [("Morgan Ames", "ICT Support Officer")]),
    ],
)
def test_a_post_may_stand_on_the_line_below_and_a_councils_letters_are_none_of_it(
    text: str, posts: list[tuple[str, str]]
) -> None:
    assert held(text) == posts


def test_a_surname_follows_singh_whatever_it_is() -> None:
    assert list(people("Present:\nCouncillor Piara Singh Clare\nCouncillor Ann Mary\n")) == [
        "Piara Singh Clare",
        "Ann Mary",
    ]


def test_a_scheme_for_community_councils_is_no_council() -> None:
    assert names("Elmford Borough Council\nThe Community Council Scheme was amended.", "council") == [
        "Elmford Borough Council"
    ]


def test_bare_names_at_a_meeting_of_nobodys_are_no_members() -> None:
    lines = "Present: Jo Moss, Bo Hill, Al Reed\nJo Moss was thanked.\n"
    trust = named("Meeting on 24 January 2018\nMedical Centre\nMinutes\n" + lines)
    council = named("Minutes of a meeting of Elmford Parish Council held on 24 January 2018\n" + lines)
    kinds = [{p.subtype for p in found.of_kind("person")} for found in (trust, council)]
    assert kinds == [{"other"}, {"councillor"}] or not trust.meetings


def test_the_full_name_of_an_authority_is_that_of_the_one_that_met() -> None:
    head = "ELM AND WEST MOOR FIRE AND RESCUE AUTHORITY\n\nMINUTES OF THE FIRE AUTHORITY MEETING\n11 MAY 2020\n"
    assert "Fire Authority" not in names(head, "body")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Present: Cllr A Moss and the clerk B Hill and the assistant to the clerk Mrs J Thorn.",
            "A Moss present, B Hill present, J Thorn present",
        ),
        ("Subject to the list being amended to show that Councillor M. Moss was in attendance.", ""),
    ],
)
def test_an_assistant_is_there_and_whom_earlier_minutes_left_out_is_not(text: str, found: str) -> None:
    assert ", ".join(f"{name} {capacity}" for name, capacity in attended(outline(text))) == found


def test_letters_before_a_title_say_whose_post_it_is() -> None:
    claims = named("Elmford Borough Council (EBC) met.\nMs Morgan Ames, EBC Area Manager, spoke.")
    (one,) = [m for m in claims.memberships if m.post]
    assert claims.entity(one.organisation) == claims.of_kind("council")[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Members present: Cllrs A Vane, B Penn\nIn attendance: Mr N Gale and Ms O Hurst, for the applicant\n"
            "PC 1234 Peter Ives, Harwen Constabulary\nDr Q Jones (Interested Party)\n",
            "A Vane present, B Penn present, N Gale in-attendance, O Hurst in-attendance, Peter Ives in-attendance, "
            "Q Jones in-attendance",
        ),
        (
            "Cllr D H Jones in the chair\n\nMembers present: Cllrs A Vane, B Penn\n",
            "A Vane present, B Penn present, D H Jones present",
        ),
        (
            "PRESENT:\nElmshire County Council: Councillor A Moss (Chairman)\nHarwen City Council: Councillor C Dale\n"
            "Officers: Mr F Shaw",
            "A Moss present, C Dale present, F Shaw in-attendance",
        ),
        (
            "Present: Cllr A Vane\nIn attendance: Mrs K Hughes (Clerk) and Footpath Officers Declan Reed "
            "and Ann Malcolm.",
            "A Vane present, K Hughes in-attendance, Declan Reed in-attendance, Ann Malcolm in-attendance",
        ),
    ],
)
def test_those_of_parties_councils_and_one_post_are_each_there(text: str, found: str) -> None:
    assert ", ".join(f"{name} {capacity}" for name, capacity in attended(outline(text))) == found


def test_several_hold_one_post_each() -> None:
    assert held("In attendance: Footpath Officers Declan Reed and Ann Malcolm.") == [
        ("Declan Reed", "Footpath Officer"),
        ("Ann Malcolm", "Footpath Officer"),
    ]


def test_a_council_may_have_no_kind_in_its_name() -> None:
    told = "Minutes of the Annual Meeting of {} held at the Hall on 4 May 2021\nPresent: Cllr A Moss\n"
    found = [[c.name for c in meetings(told.format(n)).of_kind("council")] for n in ("Elm Council", "Youth Council")]
    assert found == [["Elm Council"], []]
