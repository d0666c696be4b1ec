"""Where the titles of numbered items end."""

import pytest

from tests.parse.test_numbers import HEAD, items, outline


@pytest.mark.parametrize(
    ("lines", "titles"),
    [
        (
            (
                "1. Welcome and Apologies Chair thanked all who came.",
                "2. Apologies Ann Moss, Bo Hill and Di Reed",
                "3. Paths",
            ),
            ("Welcome and Apologies", "Apologies", "Paths"),
        ),
        (
            (
                "1. Matters Arising Tom spoke of the lamps by the ford.",
                "2. LAMPS RESOLVED – That they be lit.",
                "3. Paths",
            ),
            ("Matters Arising", "LAMPS", "Paths"),
        ),
        (
            ("1. Members Present Councillors: A Moss B Hill", "2. Apologies Received by the Clerk.", "3. Paths"),
            ("Members Present", "Apologies Received by the Clerk", "Paths"),
        ),
        (
            ("1. Members present Noted.", "2. Public comments None.", "3. Lamps"),
            ("Members present", "Public comments", "Lamps"),
        ),
        (
            ("1. Matters arising • Bridge – The bridge was shut.", "2. Lamps", "3. Paths"),
            ("Matters arising", "Lamps", "Paths"),
        ),
        (
            ("1. ELECTION OF OFFICERS (a) Chairman", "2. LAMPS", "3. PATHS"),
            ("ELECTION OF OFFICERS", "LAMPS", "PATHS"),
        ),
        (
            ("1. To invite Councillors to tell of their interests. None did.", "2. Lamps", "3. Paths"),
            ("To invite Councillors to tell of their interests", "Lamps", "Paths"),
        ),
        (
            ("1. To consider Apologies for absence: Councillor Moss was away.", "2. Lamps", "3. Paths"),
            ("To consider Apologies for absence", "Lamps", "Paths"),
        ),
        (
            ("1. THE HOUSING ACCOUNT AND DECENT HOMES ACROSS ALL\nNEIGHBOURHOODS IN THE YEAR", "2. LAMPS", "3. PATHS"),
            ("THE HOUSING ACCOUNT AND DECENT HOMES ACROSS ALL\nNEIGHBOURHOODS IN THE YEAR", "LAMPS", "PATHS"),
        ),
        (
            ("1. THE HOUSING ACCOUNT AND DECENT HOMES ACROSS ALL\nRESOLVED:", "2. LAMPS", "3. PATHS"),
            ("THE HOUSING ACCOUNT AND DECENT HOMES ACROSS ALL", "LAMPS", "PATHS"),
        ),
        (
            ("1. Apologies for absence had been tendered by Ann Moss.", "2. Lamps", "3. Paths"),
            ("Apologies for absence", "Lamps", "Paths"),
        ),
        (
            ("1. Boathouse roof – Ann Moss presented three quotations from builders.", "2. Lamps", "3. Paths"),
            ("Boathouse roof", "Lamps", "Paths"),
        ),
        (
            (
                "1. Boathouse – Proposed Large Extension.",
                "2. Date of the next fair … Noted as 25-7-19.",
                "3. AOB – none",
            ),
            ("Boathouse – Proposed Large Extension", "Date of the next fair", "AOB"),
        ),
        (
            ("1. MATTERS FROM THE MINUTES – (a) Kiosk – it was shut.", "2. Motion: Buses in Lowtown", "3. Paths"),
            ("MATTERS FROM THE MINUTES", "Motion: Buses in Lowtown", "Paths"),
        ),
        (
            ("1. Elm Lane – Parking Permits", "2. Harbour Plan: Second Stage - Next Steps", "3. Lamps: Noted"),
            ("Elm Lane – Parking Permits", "Harbour Plan: Second Stage - Next Steps", "Lamps"),
        ),
        (
            ("1. Apologies: Ann Moss", "2. Highways: Councillor Hill", "3. Lamps: forty lit"),
            ("Apologies", "Highways", "Lamps"),
        ),
        (
            ("1. DECLARATIONS OF INTEREST      –      None", "2. LAMP REPORT – Attached", "3. PATHS"),
            ("DECLARATIONS OF INTEREST", "LAMP REPORT", "PATHS"),
        ),
        (
            ("1. PLANNING APPLICATIONS. 18/0123/FUL - Elm Farm", "2. Note absences –Nil", "3. Paths"),
            ("PLANNING APPLICATIONS", "Note absences", "Paths"),
        ),
        (
            ("1. Public Address Nobody asked for a link.", "2. Lamps", "3. Paths"),
            ("Public Address", "Lamps", "Paths"),
        ),
        (
            ("1. Co-option of Parish Councillor: Ann Moss was put on.", "2. Report from Ward Councillor", "3. Paths"),
            ("Co-option of Parish Councillor", "Report from Ward Councillor", "Paths"),
        ),
        (
            ("1. The Fair held on 3 June 2021– RESOLVED that it be held again", "2. Lamps", "3. Paths"),
            ("The Fair held on 3 June 2021", "Lamps", "Paths"),
        ),
    ],
)
def test_a_title_ends_before_what_was_said_and_goes_on_over_its_lines(
    lines: tuple[str, ...], titles: tuple[str, ...]
) -> None:
    text = HEAD + "\n\n".join(f"{line}\n\nIt was reported that all was well with it." for line in lines)
    assert items(text) == [(str(n), title) for n, title in enumerate(titles, 1)]


@pytest.mark.parametrize("row", ["{}. | {} |", "{} | {}. | ||||"])
def test_titles_in_the_cells_of_a_table_are_items(row: str) -> None:
    titles = ("Election of Chairman", "Apologies for Absence", "Disclosure of Interests")
    text = HEAD + "\n".join(
        f"{row.format(n, title)}\nIt was reported that all was well with it. |" for n, title in enumerate(titles, 21)
    )
    assert items(text) == [(str(n), title) for n, title in enumerate(titles, 21)]


def test_a_list_within_an_item_of_a_page_that_lost_its_numbers_is_no_item() -> None:
    text = (
        "Agenda and minutes\n\nParks Committee - Friday, 25th April, 2014 10.00 am\n\nNo. Item\n\n"
        "Apologies for absence\n\nTo receive apologies.\n\nActions List PDF 22 KB\n\nTo note the list.\n\n"
        "Progress Reports\n\nTo consider progress. The reviews are:\n\n1.   Lamps Group;\n\n2.   Paths Group; and\n\n"
        "3.   Trees Group."
    )
    assert [number for number, _ in items(text)] == [None, None, None]


def test_a_numbered_sentence_about_somebody_is_no_item() -> None:
    text = (
        f"{HEAD}1. Reports\n1.1. County Cllr Jo Moss reported the following:\n1.2. Ann Hill, Path Warden, was away.\n"
        "2. Lamps\n2.1 The lamps were lit.\n3. Paths\n3.1 The paths were cut."
    )
    assert [title for _, title in items(text)] == ["Reports", "Lamps", "Paths"]


def test_a_line_may_end_within_the_name_of_one_with_a_title() -> None:
    text = (
        HEAD
        + "1. Police\n\nThe team came and was welcomed by all, as was PCSO Andy\nMoss was thanked.\n\n2. Lamps\n\nNone."
    )
    found = [p.span.of(text) for section in outline(text).sections for p in section.paragraphs]
    assert any("PCSO Andy\nMoss was thanked." in words for words in found)


def test_a_post_that_ends_a_title_does_not_go_on_with_the_name_below_it() -> None:
    text = f"{HEAD}1 Welcome\nAll were.\n2 Report from Ward Councillor\nCllr Moss told of the lamps.\n3 Paths\nCut.\n"
    assert [title for _, title in items(text)] == ["Welcome", "Report from Ward Councillor", "Paths"]


def test_neither_the_place_over_a_pages_items_nor_the_label_of_its_papers_is_an_item() -> None:
    text = (
        "Agenda\nVenue: Moot Hall - Elm Road. View directions\nContact: Democratic Services,\nMedia\n"
        "Note | No. | Item |\n---|---|---|\n"
        "Apologies Additional documents: |\n||\nSubstitute Members To note any. Additional documents: |\n"
        "||\nTo approve the minutes of 1st May. Additional documents: |\n||\nDeclarations of Interest To receive any. "
        "Additional documents: |\n||\nLamps Additional documents: |\n||\nTo note the lamps of the town and harbour. |"
    )
    found = [title for _, title in items(text)]
    assert "Apologies" in found
    assert not [title for title in found if title.startswith(("Venue", "Additional"))]


def test_the_line_that_tells_whose_paper_it_is_and_a_summons_are_no_items() -> None:
    text = (
        "SUMMONS TO ATTEND A MEETING OF\nHARBOUR COMMITTEE\nVENUE:\nMoot Hall\nAGENDA\n1 Apologies for Absence\n"
        "2 Declarations of Interest\nTo note any.\n3 Minutes\nTo sign them.\n"
    )
    assert [title for _, title in items(text)] == ["Apologies for Absence", "Declarations of Interest", "Minutes"]
    page = (
        "Agenda and minutes\n\nHarbour Committee - Wednesday 26 November 2031 4.30 pm\n\nApologies for Absence\n\n"
        "There were none.\n\nExclusion of the Public\n\nResolved: That the public go.\n\nConsideration of Complaint\n\n"
        "Report of the Monitoring Officer.\n\nThe Monitoring Officer spoke of it."
    )
    assert "Report of the Monitoring Officer" not in [title for _, title in items(page)]
