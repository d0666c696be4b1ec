"""Packs without stamps: their documents are known by how they begin; a paper that is reprinted is one document."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from fpdf import FPDF

from tests.read.made import of, only

Page = Sequence[str]

LETTER = (
    "To all members of the Harbour Panel",
    "Dear Councillor, I enclose the papers for the meeting of the Panel on 8 April 2024.",
    "Yours sincerely",
    "A Marsh, Clerk to the Panel",
)
AGENDA = (
    "AGENDA",
    "Harbour Panel, Monday 8 April 2024, Town Hall, 6.00 pm",
    "1. Apologies for absence",
    "2. Minutes of the last meeting",
    "3. Harbour wall: report of the Director of Place",
)
MINUTES = (
    "MINUTES of a meeting of the Harbour Panel held in the Town Hall on Monday 4 March 2024",
    "Present: Councillors Pell (Chair), Marsh and Ash.",
    "The Chairman reported that the repairs to the wall had begun. Members asked how long the work would take.",
)
MORE_MINUTES = (
    "The Clerk confirmed that the work would be finished before the summer season and would cost less than planned.",
    "The Panel noted the report.",
)
REPORT = (
    "Report of the Director of Place",
    "1. Purpose of the report",
    "This report asks the Panel to agree the works to the harbour wall, which was last repaired in 1998.",
)
FORM = (
    "From: Director of Place",
    "To: Cabinet, 9 April 2024",
    "Subject: Harbour lights",
    "The lights were put up in 1974 and cannot be repaired any more.",
)
DECISION = (
    "ANYSHIRE COUNTY COUNCIL - RECORD OF DECISION",
    "DECISION TO BE TAKEN BY: Cabinet",
    "Subject: replacing the lights of the harbour",
    "The Cabinet agreed to replace the lights.",
)


def printed(*pages: Page, numbers: Sequence[int] = ()) -> bytes:
    made = FPDF()
    made.set_auto_page_break(False)
    for number, lines in enumerate(pages):
        made.add_page()
        for place, line in enumerate(lines):
            made.set_font("Helvetica", "B" if not place else "", 11)
            made.multi_cell(0, 6, line, align="L", new_x="LMARGIN", new_y="NEXT")
            made.ln(4)
        if numbers:
            made.set_y(-15)
            made.set_font("Helvetica", "", 9)
            made.cell(0, 10, f"Page {numbers[number]}", align="C")
    return bytes(made.output())


PACKS = {
    "a letter, an agenda and minutes": ((LETTER, AGENDA, MINUTES, MORE_MINUTES), (1, 2, 3)),
    "minutes and reports": ((MINUTES, MORE_MINUTES, REPORT, FORM, DECISION), (1, 3, 4, 5)),
    "minutes alone": ((MINUTES, MORE_MINUTES), (1,)),
    "an agenda with a front page": ((("Summons", "The Harbour Panel will meet on 8 April 2024."), AGENDA), (1,)),
    "a page that begins with an item": ((MINUTES, ("Minutes of the last meeting", *MORE_MINUTES)), (1,)),
    "a heading alone": ((AGENDA, ("Report of the Director of Place", "The report was received.")), (1,)),
}


@pytest.mark.parametrize(("pages", "starts"), PACKS.values(), ids=PACKS.keys())
def test_a_pack_is_parted_where_its_documents_begin(
    tmp_path: Path, pages: Sequence[Page], starts: Sequence[int]
) -> None:
    found = of(tmp_path, "pack.pdf", printed(*pages))
    named = [f"pack.pdf#page={page}" for page in starts] if len(starts) > 1 else ["pack.pdf"]
    assert [document.file_name for document in found] == named
    for document, start in zip(found, starts, strict=True):
        assert document.text.startswith(pages[start - 1][0])
        assert document.page_of(0) == start


TITLED = ("Harbour wall survey", "The survey was made in February and found two cracks in the wall.")
UNTITLED = ("", "and a third was found below the water line, which the divers marked.")


@pytest.mark.parametrize(
    ("second", "numbers", "count"),
    [
        (TITLED, (7, 8, 1, 2), 2),
        (UNTITLED, (7, 8, 1, 2), 1),
        (TITLED, (7, 8, 9, 10), 1),
        (TITLED, (7, 8, 1, 9), 1),
    ],
)
def test_a_title_over_page_one_opens_a_document(
    tmp_path: Path, second: Page, numbers: Sequence[int], count: int
) -> None:
    pages = (MINUTES, MORE_MINUTES, second, ("", "The cracks will be watched until the works are done."))
    assert len(of(tmp_path, "pack.pdf", printed(*pages, numbers=numbers))) == count


def test_minutes_that_three_packs_reprint_are_one_document_wherever_they_stand(tmp_path: Path) -> None:
    alone = only(tmp_path, "minutes.pdf", printed(MINUTES, MORE_MINUTES, numbers=(1, 2)))
    packs = {
        "april.pdf": (printed(LETTER, AGENDA, MINUTES, MORE_MINUTES, numbers=(1, 2, 3, 4)), 3),
        "may.pdf": (printed(AGENDA, MINUTES, MORE_MINUTES, REPORT, numbers=(5, 6, 7, 8)), 2),
        "june.pdf": (printed(REPORT, MINUTES, MORE_MINUTES, DECISION), 2),
    }
    for name, (content, page) in packs.items():
        (minutes,) = [d for d in of(tmp_path, name, content) if d.text.startswith("MINUTES")]
        assert (minutes.key, minutes.part_of, minutes.page_of(0)) == (alone.key, name, page)
