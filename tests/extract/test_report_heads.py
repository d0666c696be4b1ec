"""Which body has a report before it, when, and what the report is called, in the heads that councils give reports."""

import pytest

from kg.extract import extract
from kg.lexicon import load_lexicon
from kg.model import Document, Reading
from kg.parse import parse

SECTIONS = (
    "1. PURPOSE OF REPORT\n\n1.1 To tell members of the plan.\n\n"
    "2. RECOMMENDATIONS\n\n2.1 It is recommended that members note the plan.\n"
)


def reading(head: str, sections: str = SECTIONS) -> Reading:
    return extract(parse(Document("k", "f.txt", f"{head}\n\n{sections}", "0")), load_lexicon())


def told(head: str, sections: str = SECTIONS) -> tuple[str, str | None, list[tuple[str | None, str | None]]]:
    """The kind of a report, its title, and its meetings: body and day."""
    found = reading(head, sections)
    names = {entity.ref: entity.name for entity in found.claims.entities}
    return found.kind, found.title, [(names.get(m.body or ""), m.date) for m in found.claims.meetings]


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ("PLANNING COMMITTEE\n\n3 OCTOBER 2022\n\nWinter Plan\n\nReport by the Director of Place", 0, "2022-10-03"),
        (
            "Elm Council\n\nCabinet\n\n14 March 2023\n\nWinter Plan\n\nReport of the Head of Roads",
            "Cabinet",
            "2023-03-14",
        ),
        ("Winter Plan\n\nReport by Director of Roads\n\nEXECUTIVE COMMITTEE\n\n12 March 2024", 0, "2024-03-12"),
        ("Elm Joint Board\n14 March 2023\nAgenda Item 7\nWinter Plan\nReport by: Jo Moss, Clerk", 0, "2023-03-14"),
        ("Homes Committee\n\n10:00am, Tuesday, 12 March 2024\n\nWinter Plan\n\nWards All", 0, "2024-03-12"),
        ("CABINET: 14 MARCH 2024\n\nWinter Plan\n\nReport of the Head of Roads", 0, "2024-03-14"),
        ("Report to Cabinet\n\n12 July 2023\n\nTitle: Winter Plan", "Cabinet", "2023-07-12"),
        (
            "COMMITTEE\tFinance and Homes\nDATE\t17 June 2024\nREPORT TITLE\tWinter Plan\nREPORT NUMBER\tR/24",
            "Finance and Homes Committee",
            "2024-06-17",
        ),
        (
            "COMMITTEE: POLICY AND HOMES\n\nDATE: 14 MARCH 2023\n\nSUBJECT: Winter Plan\n\nREPORT OF: HEAD OF ROADS",
            "Policy and Homes Committee",
            "2023-03-14",
        ),
    ],
)
def test_a_reports_head_tells_its_body_its_day_and_its_title(head: str, body: str | int, day: str) -> None:
    kind, title, meetings = told(head)
    assert (kind, title) == ("report", "Winter Plan")
    ((name, date),) = meetings
    assert date == day
    assert name == body if body else name and name in head


@pytest.mark.parametrize(
    "head",
    [
        "Winter Plan\n\nReport of the Head of Roads\n\n14 March 2023",  # the day of the report
        "Winter Plan\n\nReport of the Head of Roads\n\nThe Cabinet met on 14 March 2023.",
        "Winter Plan\n\nReport of the Head of Roads\n\nCabinet\n\nOn time\n\nElm\n\nHall\n\n4 May 2023",
    ],
)
def test_a_day_that_stands_beside_no_body_is_no_meetings(head: str) -> None:
    assert told(head)[2] == []


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Elm Council\n\nAgenda Item 4\n\nRepairs to the Harbour Wall\n\nReport of the Head of Roads", True),
        ("Report of the Head of Roads\n\nPart 1\n\nRepairs to the Harbour Wall", True),
        ("Cabinet\n\n4 May 2023\n\nPublic Report\n\nRepairs to the Harbour Wall\n\nReport by Head of Roads", True),
        ("Cabinet\n\n4 May 2023\n\nPublic Report\n\nReport by Head of Roads", False),
    ],
)
def test_a_reports_title_is_the_line_that_is_nothing_else(head: str, title: bool) -> None:
    named = told(head)[1]
    assert named == "Repairs to the Harbour Wall" if title else named != "Public Report"


@pytest.mark.parametrize(
    ("sections", "kind"),
    [
        ("1 PURPOSE AND SUMMARY\n\n1.1 The plan.\n\n2 BACKGROUND\n\n2.1 It is old.\n", "report"),
        ("Reason for this Report\n\n1. The plan.\n\nBackground\n\n2. It is old.\n", "report"),
    ],
)
def test_a_text_is_a_report_by_its_sections(sections: str, kind: str) -> None:
    assert told("Winter Plan", sections)[0] == kind


def test_the_body_of_a_field_is_the_committee_that_the_text_speaks_of() -> None:
    text = "COMMITTEE: Finance and Homes\n\nSUBJECT: Winter Plan\n\nREPORT OF: Head of Roads"
    bodies = [
        e.name for e in reading(text, f"{SECTIONS}\n3. The Committee asked for it.").claims.entities if e.kind == "body"
    ]
    assert bodies == ["Finance and Homes Committee"]


@pytest.mark.parametrize(
    "words", ["DEPUTY CHIEF EXECUTIVE", "Executive/routine", "Committee: Ann Moss was thanked", "Board: Timber, Oak"]
)
def test_what_only_looks_like_a_body_is_none(words: str) -> None:
    assert not [e for e in reading(f"Winter Plan\n\n{words}").claims.entities if e.kind == "body"]
