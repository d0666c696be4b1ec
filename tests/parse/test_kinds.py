"""What kind of document a page is."""

import pytest

from kg.model import Document
from kg.parse import parse


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Decision Maker: Harbour Committee\nDecision status: For Determination\nIs Key decision?: No\n"
            "The Committee considered a report.\nThe Harbour Committee –\n1. Noted the report.",
            "decisions",
        ),
        (
            "Agendas, reports and minutes\n\nNorth Council\n\nMinutes: Read the Minutes (Items 19-24)\n\n"
            "19. Review of Standing Orders\n\nThere had been circulated a report.",
            "minutes",
        ),
        (
            "Meeting documents\n\nHarbour Committee\nTuesday, 18th April, 2017 9.30 am\n\nItems\nNo. Item\n\n"
            "1.\n\nApologies\n\nTo receive apologies\n\nMinutes:\n\nThere were no apologies.\n\n2.\n\nMinutes\n\n"
            "To confirm the minutes of May\n\nMinutes:\n\nThe minutes were signed.\n\n3.\n\nCode\n\n· See\n\n"
            "· Tell\n\nMinutes:\n\nNone\n\n4.\n\nPiers\n\nMinutes:\n\nDecision: That the piers be let",
            "minutes",
        ),
        (
            "Meeting Details\n\nHarbour Committee\n\n5 Feb 2019 - 09:30 to 10:50\n\nOccurred\n\nAgenda\n\n"
            "The minute of the last meeting was submitted and approved.\n\nThe Committee agreed the plan.",
            "minutes",
        ),
        (
            "Annual Meeting (May 2016)\n\n17 May 2016, 7:00pm\n\nAgenda\n\n1. Introduction\n\n2. Chairman's report\n\n"
            "Minutes draft\n\n1. Introduction\n\nThe chairman addressed the meeting.\n\n2. Chairman's report\n\n"
            "The plan was noted.",
            "minutes",
        ),
        (
            "Minutes of Full Council meeting 12 May 2019\n\nPresent: Cllr Moss (Chair)\n\n"
            "The Clerk and several members made the point that minutes are only a list of the decisions made.",
            "minutes",
        ),
        (
            "Apologies had been received from Mr Moss.\n"
            "The minutes of 3 May were approved as a correct record.\n"
            "The Committee was advised that the lamps were lit.",
            "minutes",
        ),
        ("The Committee was advised of the law in 2019.\n\nThe law is old.", "other"),
    ],
)
def test_a_page_tells_its_kind_by_its_fields(text: str, kind: str) -> None:
    assert parse(Document("k", "f.txt", text, "0")).kind == kind


def test_minutes_behind_a_letter_and_minutes_among_mere_titles_are_minutes() -> None:
    letter = (
        "Public Document Pack\nDear Councillor\nHARBOUR COMMITTEE - 8 APRIL 2015\nI enclose the minutes.\n"
        "Agenda No\n5\nItem\nTo approve the minutes\nEncs\n1\nHARBOUR COMMITTEE\nWednesday, 25 March 2015\n"
        "Present: Councillor Mrs Moss (Chairman)\nCouncillors Ash and Hill\nAPOLOGIES\nHC146/14\nThey came.\n"
    )
    assert parse(Document("k", "f.txt", letter, "0")).kind == "minutes"
    page = (
        "Cabinet - Monday 4 March 2019 2.00 pm\n\nHarbour Dues\n\nTo consider the dues.\n\n"
        "Supporting documents:\n\nThe dues of 8 October were presented.\n\nDeclarations of Interest\n\n"
        "Leader's Announcements\n\nUrgent Business\n\n"
        "Public Participation\n\nThe Leader explained that the harbour was lit.\n"
    )
    assert parse(Document("k", "f.txt", page, "0")).kind == "minutes"
    assert parse(Document("k", "f.txt", page.replace("The Leader explained", "Its papers say"), "0")).kind == "agenda"


def test_a_table_of_officers_by_agenda_item_makes_minutes_no_item() -> None:
    text = (
        "ELMSHIRE COUNTY COUNCIL\n\nHarbour Panel\n\nMINUTES of the meeting on 24 February 2009\n\n"
        + "".join(f"Councillor {name} Moss\n\n" for name in ("Ann", "Bea", "Carl", "Dan", "Eve", "Finn", "Gus", "Hal"))
        + "Councillor Ian Moss\n\nCouncillor Jo Moss\n\nOfficers:\n\nAgenda Item\n\nOfficer Attending\n\n6.\n\nJo Hill"
    )
    assert parse(Document("k", "f.txt", text, "0")).kind == "minutes"


def test_two_labels_of_minutes_below_a_venue_are_those_of_a_meeting() -> None:
    items = "19.\n\nFerries\n\nMinutes:\n\nNothing was said.\n\n20.\n\nPiers\n\nMinutes:\n\nMembers saw a plan."
    paged = f"Harbour Panel\n\nVenue: The Hall\n\n{items}"
    assert [parse(Document("k", "f.txt", text, "0")).kind for text in (paged, items)] == ["minutes", "item"]


@pytest.mark.parametrize(
    "head",
    [
        "Elm Vale Parish Council Extra Ordinary meeting.\nHeld at Elm Vale Hall at 19:45 on 14th November 2022",
        "Elm Vale Community Council\n14 November 2022",
        "HARBOUR SCRUTINY PANEL\n\nElm Council\n\n14 NOVEMBER 2022",
    ],
)
def test_a_bodys_name_over_the_day_it_met_heads_minutes_that_do_not_say_so(head: str) -> None:
    told = "Councillors A. Moss, B. Hill\nB. Hill asked that the bills be agreed.\nIt was noted.\n"
    outline = parse(Document("k", "f.txt", f"{head}\n{told}", "0"))
    assert (outline.kind, len(outline.meetings)) == ("minutes", 1)
    letter = "Dear all,\nThe lamps of Elm Vale are lit.\nWe hope to see you there."
    assert parse(Document("k", "f.txt", f"Elm Vale Council\n14 November 2022\n{letter}", "0")).kind == "other"


def test_a_semicolon_ends_the_label_of_those_who_came_too() -> None:
    text = "Elm Vale\n\nApologies ; Jo Moss , Al Hill\n\nIn Attendance ; Di Dale , Bo Ames\n\nThe lamps were lit ."
    assert parse(Document("k", "f.txt", text, "0")).kind == "minutes"


def test_the_title_of_minutes_is_no_item_of_theirs() -> None:
    text = (
        "Minutes of the Community Council\n\nMATTERS ARISING\nIt was reported that the lamps were lit again.\n"
        "Land near Elm Lane\nThere was a long discussion, and it was agreed that it be bought.\n"
    )
    outline = parse(Document("k", "f.txt", text, "0"))
    assert [item.title.of(text) for item in outline.items] == ["MATTERS ARISING", "Land near Elm Lane"]
