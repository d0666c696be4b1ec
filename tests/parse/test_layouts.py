"""One small document for each way in which minutes reach the program, and the structure that a reader sees in it."""

from dataclasses import dataclass

import pytest

from kg.model import Document, Outline
from kg.parse import parse
from tests.parse import older_pages, pages


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    kind: str
    items: tuple[tuple[str | None, str], ...] = ()
    sections: tuple[str, ...] = ()
    meetings: int = 1


CASES = (
    Case(
        "L1 a meeting's page",
        pages.PAGE,
        "minutes",
        (("24/31", "Apologies for Absence"), ("24/32", "Empty Homes in the Harbour Ward")),
        ("header", "boilerplate", "header", "blurb", "minutes", "blurb", "decision", "minutes"),
    ),
    Case(
        "L2 a page whose numbers are lost",
        pages.NUMBERLESS,
        "minutes",
        ((None, "Declarations of Interest"), (None, "Harbour Lights Renewal")),
        ("header", "blurb", "minutes", "blurb", "minutes"),
    ),
    Case(
        "L3 a page flattened to a table",
        pages.FLAT,
        "minutes",
        ((None, "Apologies"), (None, "Harbour Lights")),
        ("header", "blurb", "minutes", "blurb", "minutes"),
    ),
    Case(
        "L4 a single item",
        pages.ONE_ITEM,
        "item",
        ((None, "Harbour Lights Renewal"),),
        ("header", "blurb", "minutes", "boilerplate"),
    ),
    Case(
        "L5 an issue's history",
        pages.HISTORY,
        "item",
        (("25", "Harbour Lights"), ("52", "Harbour Lights Renewal")),
        ("header", "blurb", "minutes", "header", "blurb", "minutes"),
        meetings=2,
    ),
    Case("L6 an item's text alone, hard-wrapped", pages.WRAPPED, "item", (), ("blurb", "minutes")),
    Case(
        "L8 imported minutes",
        older_pages.IMPORTED,
        "minutes",
        (
            ("14/06", "APOLOGIES FOR ABSENCE AND TEMPORARY APPOINTMENTS"),
            ("15/06", "DECLARATIONS OF INTEREST"),
            ("16/06", "MINUTES"),
        ),
        ("boilerplate", "header", "attendance", "minutes", "minutes", "minutes"),
    ),
    Case(
        "L9 items and resolutions",
        older_pages.RESOLUTIONS,
        "minutes",
        (("1", "APOLOGIES FOR ABSENCE"), ("2", "MINUTES"), ("3", "BUDGET MONITORING")),
        ("header", "attendance", "minutes", "minutes", "minutes"),
    ),
    Case(
        "L10 number, title and text in one paragraph",
        older_pages.DASHES,
        "minutes",
        (("221 (28)", "SCRUTINY OVERVIEW"), ("222 (29)", "APOLOGIES"), ("223 (30)", "HARBOUR LIGHTS")),
        ("header", "attendance", "minutes", "minutes", "minutes"),
    ),
    Case(
        "L13 numbers without a stop",
        older_pages.CLAUSES,
        "minutes",
        (("101", "Late Items"), ("102", "Declaration of Interests"), ("103", "Harbour Lights")),
        ("header", "attendance", "minutes", "minutes", "minutes"),
    ),
    Case(
        "L13 headings without numbers",
        older_pages.UNNUMBERED,
        "minutes",
        ((None, "Apologies"), (None, "Minutes"), (None, "Revenue Estimates and District Rate")),
        ("header", "attendance", "minutes", "minutes", "minutes"),
    ),
    Case(
        "L17 a sheet of decisions",
        older_pages.SHEET,
        "decisions",
        (("1", "Harbour Lights"), ("2", "Empty Homes")),
        ("header", "decision", "decision"),
    ),
    Case(
        "L13 printed minutes",
        pages.PRINTED,
        "minutes",
        (("76", "Apologies"), ("77", "Quarterly Performance Report, Q2"), ("78", "Corporate Risk Register")),
        ("header", "attendance", "minutes", "minutes", "minutes"),
    ),
    Case(
        "L13 a Scottish minute",
        pages.SCOTTISH,
        "minutes",
        (("1", "APOLOGIES FOR ABSENCE"), ("2", "DECLARATIONS OF INTEREST"), ("3", "HARBOUR LIGHTS")),
        ("header", "attendance", "minutes", "minutes", "minutes"),
    ),
    Case(
        "L14 an agenda",
        pages.AGENDA,
        "agenda",
        (
            ("1", "Apologies"),
            ("2", "Declarations of Interest"),
            ("3", "Minutes of the Meeting held on 9th January 2025"),
            ("4", "Harbour Lights"),
        ),
        ("header", "blurb", "blurb", "blurb", "blurb"),
    ),
    Case("L15 a report", pages.REPORT, "report", (), ("header", "report", "report", "recommendations", "report")),
    Case(
        "L16 a record of decision",
        pages.DECISION,
        "decisions",
        (),
        ("header", "report", "report", "decision", "report"),
    ),
    Case(
        "L20 parish minutes",
        pages.PARISH,
        "minutes",
        (
            ("1", "Those Attending"),
            ("2", "Apologies"),
            ("3", "Matters Arising"),
            ("4", "Accounts for Approval"),
            (None, "Public Other Business"),
            (None, "Next Meeting"),
        ),
        ("header", "attendance", "minutes", "minutes", "minutes", "minutes", "minutes"),
    ),
    Case(
        "L20 parish minutes with years in their numbers",
        pages.STROKES,
        "minutes",
        (("17/14", "APOLOGIES"), ("17/15", "MINUTES"), ("17/16", "PLANNING"), ("17/17", "DATE OF NEXT MEETING")),
        ("header", "attendance", "minutes", "minutes", "minutes", "blurb", "minutes", "minutes"),
    ),
    Case(
        "L20 minutes saved as one paragraph",
        older_pages.RUNNING,
        "minutes",
        (
            ("1", "Apologies for Absence received from Cllr Ian Mack"),
            ("2", "Declarations of Interest"),
            ("3", "Minutes"),
            ("4", "Matters Arising"),
            ("5", "Planning"),
            ("6", "Correspondence"),
        ),
        ("header", "attendance", "minutes", "minutes", "minutes", "minutes", "minutes", "minutes"),
    ),
    Case(
        "L22 a stub",
        pages.STUB,
        "minutes",
        (("24/31", "Apologies for Absence"), ("24/32", "Empty Homes in the Harbour Ward")),
        ("header", "boilerplate", "header", "blurb", "minutes", "blurb", "decision", "minutes"),
    ),
)


def outline(text: str) -> Outline:
    return parse(Document("k", "f.txt", text, "0"))


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_layout_is_seen_as_a_reader_sees_it(case: Case) -> None:
    found = outline(case.text)
    items = tuple((item.number, " ".join(item.title.of(case.text).split())) for item in found.items)
    assert (found.kind, items) == (case.kind, case.items)
    assert len(found.meetings) == case.meetings
    assert tuple(section.kind for section in found.sections) == case.sections


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_sections_and_sentences_lie_in_order_and_within_the_text(case: Case) -> None:
    last = 0
    for section in outline(case.text).sections:
        assert section.span.start >= last
        last = section.span.end
        for paragraph in section.paragraphs:
            assert section.span.covers(paragraph.span)
            assert all(paragraph.span.covers(sentence) for sentence in paragraph.sentences)
            assert all(sentence.of(case.text).strip() == sentence.of(case.text) for sentence in paragraph.sentences)


def test_a_stub_is_marked_and_its_cut_sentence_left_out() -> None:
    found = outline(pages.STUB)
    stubs = [section for section in found.sections if section.stub]
    said = [s.of(pages.STUB) for section in stubs for p in section.paragraphs for s in p.sentences]
    assert said == ["The Director of Homes explained that 12 homes were empty.", "RESOLVED that the report be noted."]


def test_sections_know_their_item_and_meeting() -> None:
    found = outline(pages.HISTORY)
    assert [(s.kind, s.item, s.meeting) for s in found.sections if s.kind == "minutes"] == [
        ("minutes", "item:0", "meeting:0"),
        ("minutes", "item:1", "meeting:1"),
    ]


def test_an_earlier_meeting_that_is_only_spoken_of_is_none_of_the_document() -> None:
    assert len(outline(pages.STROKES).meetings) == 1


def test_two_meetings_of_one_evening_are_two() -> None:
    head = "Minutes of a meeting of the above Council held on 23rd May 2022 at {} in the Hall.\n\nPresent: Cllr Moss.\n"
    titles = ("Police Report", "Apologies", "Finance", "Planning")
    text = "\n".join(
        head.format(hour) + "".join(f"\n{number + n}. {title}: None.\n" for n, title in enumerate(titles))
        for hour, number in (("6.30pm", 805), ("7.00pm", 3291))
    )
    found = [(item.number, item.meeting) for item in outline(text).items]
    assert found[3:5] == [("808", "meeting:0"), ("3291", "meeting:1")]


def test_an_unread_document_has_no_sections() -> None:
    assert outline("").sections == ()
