"""Who was there, who they are and what they hold, in forms that a page's conversion or a clerk's haste gives a list."""

import pytest

from tests.extract.minuted import outline
from tests.extract.test_attendance import attended
from tests.extract.test_people import people
from tests.extract.test_posts import held


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Present: CouncillorsJA Moss, B Hill andM Dale\nApologies were received fromIris Marsh and CllrGary Ames.",
            "JA Moss present, B Hill present, M Dale present, Iris Marsh apologies, Gary Ames apologies",
        ),
        (
            "PRESENT: P. Moss, A Steele, D Hill\n\nDist. Cllr. D. Marsh\nAPOLOGIES Dist. Cllr. P Dale",
            "P. Moss present, A Steele present, D Hill present, D. Marsh present, P Dale apologies",
        ),
        (
            "Present: M. Moss (Chair), S Hill\nAlso in attendance: W.Cnllr T. Ames; 1 resident.",
            "M. Moss present, S Hill present, T. Ames in-attendance",
        ),
        (
            "Present: Cllrs Moss (Chairman), Box, Marsh, Dale and Warden\nAlso Present: Ann Hill (Clerk)",
            "Moss present, Box present, Marsh present, Dale present, Warden present, Ann Hill in-attendance",
        ),
        (
            "PRESENT: Cllrs: Ann Hill, Jo Dale,\n\nPeter Hughes Griffin, Al Marsh, Angharad Jones Leek, Bo Moss\n",
            "Ann Hill present, Jo Dale present, Peter Hughes Griffin present, Al Marsh present, "
            "Angharad Jones Leek present, Bo Moss present",
        ),
        (
            "Present: Graham Moss Chairman, Ann Hill Secretary, Hazel Park Treasurer, Alex Park, Jo Dale.",
            "Graham Moss present, Ann Hill present, Hazel Park present, Alex Park present, Jo Dale present",
        ),
        (
            "Members Present: D Moss, G Hill Apologies: H Marsh, Area Councillors Present: None "
            "Apologies; Al Dale, Jo Ames Visitors: Dan Reed, Joe Lane",
            "D Moss present, G Hill present, H Marsh apologies, Al Dale apologies, Jo Ames apologies, "
            "Dan Reed in-attendance, Joe Lane in-attendance",
        ),
        (
            "|Present: |Roger Moss, Sally Hill, Nora Marsh, |\n\n|Apologies |Councillors Dale and Reed, Ann Lane |\n\n"
            "|In attendance |Julie Ames, Police Scotland |\n",
            "Roger Moss present, Sally Hill present, Nora Marsh present, Dale apologies, Reed apologies, "
            "Ann Lane apologies, Julie Ames in-attendance",
        ),
        (
            "Present: Fiona Moss (chair), George Dale, 4 residents from Hethe and 1 resident from Kirkton of Moor.",
            "Fiona Moss present, George Dale present",
        ),
        (
            "Present: Mr Robert (Bob) Moss (BM), Mr John Hill (JH)\nApologies: Mr Al Dale",
            "Robert Moss present, John Hill present, Al Dale apologies",
        ),
        (
            "Minutes of the meeting on Tuesday, 8 June 2021\n(by Zoom)\n\n"
            "Tim Moss (TM, Chair), Bob Hill (BH), Saki (minute), Ian Dale (Councillor), Joan Marsh\n\n"
            "Member of the public:\nAl Reed\n",
            "Tim Moss present, Bob Hill present, Saki present, Ian Dale present, Joan Marsh present, "
            "Al Reed in-attendance",
        ),
        (
            "Vale Community Council\nMinutes of Meeting\n\n25 August 2021\n\nMags Moss (Secretary)\nJane Hill\n\n"
            "William Dale\nGael Marsh\n\nIn Attendance:\n\nCllr Jo Reed\n",
            "Mags Moss present, Jane Hill present, William Dale present, Gael Marsh present, Jo Reed in-attendance",
        ),
        (
            "Minutes of Meeting held on 11 June, 2001\n\nEastholm - Mr J. Moss\nWest Fell - Mr C. Hill, Mr I. Dale\n"
            "North Tarn - Mrs N. Marsh\nIn attendance - Mr D. Reed, Cllr. R. Lane\n",
            "J. Moss present, C. Hill present, I. Dale present, N. Marsh present, D. Reed in-attendance, "
            "R. Lane in-attendance",
        ),
        (
            "Present:- Councillors J. Moss (Chairman), B. Hill. In Attendance:- Solicitor, Licensing Officers (Mr I. "
            "Dale and Mr M Marsh), Committee Officer (F Reed), Inspector T. Lane and PC C Ames- Police Scotland.",
            "J. Moss present, B. Hill present, I. Dale in-attendance, M Marsh in-attendance, F Reed in-attendance, "
            "T. Lane in-attendance, C Ames in-attendance",
        ),
        (
            "The Committee noted that the following substitutions had been made:\n\n \n\n(i)       Cllr D Moss for "
            "Cllr I Hill; and\n\n \n\n(ii)      Cllr J Dale for Cllr G Marsh.\n",
            "D Moss substitute, J Dale substitute",
        ),
        (
            "Attendance: Dr Moss in the Chair, Mr Hill, Mrs Wicks Richard Price (County Councillor) and six others.",
            "Moss present, Hill present, Wicks present, Richard Price present",
        ),
        (
            "PRESENT (Four Councillors):- Stuart Moss (SM), Keith Hill (KH), Ann Hunt (AH) Chair and Susan\n"
            "Pepper (SP)\nIn attendance: Peter Dale, Parish Clerk",
            "Stuart Moss present, Keith Hill present, Ann Hunt present, Susan Pepper present, Peter Dale in-attendance",
        ),
        (
            "Present: Councillors Ann Moss and Jo Hill.\n"
            "Also present were Helen Dale, RAY Elmshire, and the Clerk, Lowri Jones.\n"
            "\nThe Chair, Councillor Ann Moss, extended a warm welcome.",
            "Ann Moss present, Jo Hill present, Helen Dale in-attendance, Lowri Jones in-attendance",
        ),
        (
            "Venue: The Cock, Elm.Attendance:Jo Moss (Chair), Al Hill (Secretary)\nApologies: Bo Dale",
            "Jo Moss present, Al Hill present, Bo Dale apologies",
        ),
    ],
)
def test_lists_are_read_though_marks_spaces_or_columns_were_lost(text: str, found: str) -> None:
    assert ", ".join(f"{name} {capacity}" for name, capacity in attended(outline(text))) == found


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "Vale Community Council\nPresent: Mrs R Moss, Mr G Hill, D Dale, Cllr Reed\nApologies: Mrs D Marsh",
            "D Marsh",
            "councillor",
        ),
        ("Vale Community Council\nPresent: Cllr R Moss, Cllr G Hill, Mr D Dale", "D Dale", "other"),
        ("Present: Cllrs R Moss (Chair), P Hill; P Dale; Mrs M Marsh; B Reed", "M Marsh", "councillor"),
        ("Present: Cllrs R Moss (Chair), P Hill, P Dale; Mrs M Marsh; B Reed", "M Marsh", "other"),
        (
            "Present: Councillors: Mrs E Moss (Chair); Mrs J Hill; Mr P Dale.\nApologies: Mr K Reed, Mr B Lane",
            "K Reed",
            "councillor",
        ),
        ("Present: Cllrs E Moss (Chair), J Hill, P Dale.\nApologies: Mr K Reed, Mr B Lane", "K Reed", "other"),
        ("The motion was moved by Mr A Moss and seconded by Mrs E Hill.", "A Moss", "councillor"),
        ("The motion was moved by Mr A Moss and seconded by Mrs E Hill.", "E Hill", "councillor"),
        ("Ann Dale was seconded to the Trust, and Jo Hill proposed a toast.", "Jo Hill", "other"),
        ("Minutes of the Annual Parish Meeting\nMoved by Mr A Moss, seconded by Mrs E Hill.", "E Hill", "other"),
        ("It was seconded by the Clerk.\nSeconded by Mr A Moss (Clerk).", "A Moss", "officer"),
        (
            "Apologies were received from Mr C Moss and Mr S Hill.\nMoved by Mr A Dale and seconded by Mrs E Marsh.",
            "C Moss",
            "councillor",
        ),
        ("Vale CCG Governing Body\nPresent:\nDr A Moss (AM) Clinical Chair\nDr B Hill (BH)", "A Moss", "other"),
        ("Apologies were received from Cllrs N Ames; V Hill, M Marsh and P Dale; E Reed.", "E Reed", "councillor"),
        (
            "Present: Mrs P Moss (Chairman), Mr B Hill, Ms A Dale\nApologies: Mrs S Reed, Ms V Lane (National Trust)",
            "V Lane",
            "other",
        ),
        ("Elm Neighbourhood Plan Steering Group\nPresent: Jo Moss (Chair), Al Hill, Ann Dale", "Al Hill", "other"),
        ("Vale Community Council\nPresent: Jo Moss, Al Jones MSP, Ann Dale", "Al Jones", "other"),
    ],
)
def test_who_is_a_member_is_known_from_how_a_list_names_its_own(text: str, name: str, kind: str) -> None:
    assert people(text)[name].subtype == kind


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Present: Tim Moss (TM, Chair), Bob Hill (BH, Clerk)", [("Tim Moss", "Chair"), ("Bob Hill", "Clerk")]),
        (
            "Police: PC Al Moss (AM)  Minutes Secretary: Mary Dale",
            [("Al Moss", "PC"), ("Mary Dale", "Minutes Secretary")],
        ),
        ("Present: Sec Sue Moss (SM), Jo Hill", [("Sue Moss", "Sec")]),
        ("Police: None Internal Auditor: Mr Al Moss", [("Al Moss", "Internal Auditor")]),
        ("Present: Ann Hill Secretary, Hazel Park Treasurer", [("Ann Hill", "Secretary"), ("Hazel Park", "Treasurer")]),
        (
            "In Attendance: Managing Solicitor, Licensing Team Leader, Licensing Officer (Mr I Dale)",
            [("I Dale", "Licensing Officer")],
        ),
        ("Jo Hill MP, Ann Clark MSP and Dr Al Jones MRTPI wrote.", [("Jo Hill", "MP"), ("Ann Clark", "MSP")]),
        ("Present: Ann Hunt (AH) Chair and Susan\nPepper (SP)", [("Ann Hunt", "Chair")]),
        ("The meeting was held in Provost Watt Drive, Harwen.", []),
    ],
)
def test_posts_are_given_to_those_whom_the_layout_gives_them(text: str, posts: list[tuple[str, str]]) -> None:
    assert sorted(held(text)) == sorted(posts)
