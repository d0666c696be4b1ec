from pathlib import Path

import pypdfium2
import pytest
from fpdf import FPDF
from fpdf.encryption import EncryptionMethod

from kg.read.pdf.rows import strips
from kg.read.pdf.segments import Segment
from kg.read.pdf.structure import Place
from kg.read.pdf.tables import Table, cell_text, part_tables
from tests.read.made import Minutes, block_with, of, only, printed, words

LONG = (
    "The Chairman reported that the repairs to the harbour wall had begun in the first week of February and that the "
    "contractor expected to finish them before the summer season. Councillor Pell asked whether the footpath would "
    "stay open while the work went on. The Clerk confirmed that it would, except on the two "
    "days when the crane was needed."
)


def test_printed_lines_become_paragraphs_again(tmp_path: Path) -> None:
    minutes = printed()
    minutes.bold("24/31 Harbour wall")
    minutes.plain(LONG)
    read = only(tmp_path, "m.pdf", minutes.made())
    assert read.media_type == "application/pdf"
    assert LONG in read.text
    assert block_with(read, "24/31").kind == "heading" and block_with(read, "24/31").label == "24/31"


def test_headers_and_page_numbers_stay_out_of_a_sentence_that_runs_over_the_page(tmp_path: Path) -> None:
    minutes = printed()
    for _ in range(14):
        minutes.plain(LONG)
    read = only(tmp_path, "m.pdf", minutes.made())
    assert len(read.pages) >= 2
    assert read.text.count(LONG) == 14
    assert read.text.count("Mardle Parish Council") == 1 and words(read, "furniture")[0].startswith("Mardle")
    assert "- 2 -" not in read.text


def test_a_passage_names_the_page_that_shows_it(tmp_path: Path) -> None:
    minutes = printed()
    minutes.plain("The budget was agreed.")
    minutes.add_page()
    minutes.plain("The meeting closed at nine.")
    read = only(tmp_path, "m.pdf", minutes.made())
    assert read.page_of(read.text.index("The budget")) == 1
    assert read.page_of(read.text.index("The meeting")) == 2
    assert read.pages[0].start == 0 and read.pages[-1].end == len(read.text)
    shown = pypdfium2.PdfDocument(tmp_path / "m.pdf")[1].get_textpage().get_text_range()
    assert "The meeting closed at nine." in shown


def test_list_items_keep_their_markers_and_wrapped_numbers_open_none(tmp_path: Path) -> None:
    minutes = printed()
    minutes.plain("It was noted that:")
    minutes.item("(a)", LONG)
    minutes.item("(b)", "the clerk would write to the county council about the verges in Mill Lane.")
    minutes.plain(
        "The accounts for the year that ended on 31 March were before the council, and these showed a balance of\n"
        "2024. Nobody objected to them and they were approved by all who were there that evening in the hall."
    )
    read = only(tmp_path, "m.pdf", minutes.made())
    assert [b.label for b in read.blocks if b.kind == "list-item"] == ["(a)", "(b)"]


def test_columns_of_a_table_are_cells_of_its_rows(tmp_path: Path) -> None:
    minutes = printed()
    minutes.plain("The following payments were approved by the council at its meeting:")
    minutes.row("Payee", "Purpose", "Amount")
    minutes.row("A Pell", "Salary", "412.00")
    minutes.row("Mardle PCC", "Grant", "200.00")
    read = only(tmp_path, "m.pdf", minutes.made())
    rows = {
        b.row: [c.span.of(read.text) for c in read.blocks if c.table and c.row == b.row] for b in read.blocks if b.table
    }
    assert rows == {
        0: ["Payee", "Purpose", "Amount"],
        1: ["A Pell", "Salary", "412.00"],
        2: ["Mardle PCC", "Grant", "200.00"],
    }


def test_a_header_of_names_and_values_is_fields(tmp_path: Path) -> None:
    minutes = printed()
    minutes.row("Report of:", "Executive Member for Harbours")
    minutes.row("Submitted to:", "Executive")
    minutes.row("Date:", "4 March 2024")
    read = only(tmp_path, "m.pdf", minutes.made())
    fields = {b.label: b.span.of(read.text) for b in read.blocks if b.kind == "field"}
    assert fields["Submitted to"] == "Executive" and fields["Date"] == "4 March 2024"


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    page = Minutes()
    page.add_page()
    page.set_font("Helvetica", "", 9)
    left = [f"Left line {n} of the newsletter goes on and on" for n in range(20)]
    right = [f"right line {n} of the newsletter goes on and on" for n in range(20)]
    for column, lines in ((10, left), (110, right)):
        page.set_y(40)
        for line in lines:
            page.set_x(column)
            page.cell(90, 5, line, new_x="LEFT", new_y="NEXT")
    text = only(tmp_path, "m.pdf", page.made()).text
    assert text.index("Left line 19") < text.index("right line 0")


def test_words_divided_at_a_line_end_are_joined_where_the_document_says_them_whole(tmp_path: Path) -> None:
    minutes = printed()
    minutes.plain("The services that were commissioned last year.")
    minutes.plain("The council noted the services that it had commis-\nsioned and its part in decision-\nmaking.")
    text = only(tmp_path, "m.pdf", minutes.made()).text
    assert "it had commissioned and its part in decision-making." in text


def test_a_name_in_the_right_hand_margin_stands_after_its_paragraph(tmp_path: Path) -> None:
    minutes = printed()
    minutes.set_right_margin(45)
    minutes.plain(LONG)
    minutes.plain(LONG)
    minutes.set_font("Helvetica", "", 11)
    minutes.set_xy(172, minutes.get_y() - 16)
    minutes.cell(20, 6, "Clerk")
    read = only(tmp_path, "m.pdf", minutes.made())
    assert read.text.count(LONG) == 2
    assert [b.span.of(read.text) for b in read.blocks if b.label == "margin"] == ["Clerk"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"%PDF-1.7\nnot a document at all", "a broken PDF; no page of it can be opened"),
        (b"", "an empty file"),
    ],
)
def test_a_broken_file_is_said_to_be_broken(tmp_path: Path, content: bytes, reason: str) -> None:
    read = only(tmp_path, "m.pdf", content)
    assert (read.status, read.text, read.reason) == ("unread", "", reason)


def test_pictures_of_pages_are_said_to_hold_no_text(tmp_path: Path) -> None:
    scan = FPDF()
    for _ in range(3):
        scan.add_page()
        scan.rect(10, 10, 100, 100)
    assert only(tmp_path, "scan.pdf", bytes(scan.output())).reason == "3 pages, pictures only: no text"


def test_an_encrypted_pdf_is_said_to_be_encrypted(tmp_path: Path) -> None:
    minutes = printed()
    minutes.plain(LONG)
    minutes.set_encryption(owner_password="a", user_password="b", encryption_method=EncryptionMethod.RC4)
    assert only(tmp_path, "m.pdf", minutes.made()).reason == "an encrypted PDF; it opens with a password only"


def stamped(minutes: Minutes, *stamps: str) -> None:
    minutes.set_font("Helvetica", "", 9)
    minutes.set_xy(160, 4)
    for stamp in stamps:
        minutes.cell(40, 4, stamp, align="R")
    minutes.set_xy(10, 20)


def test_a_pack_is_the_documents_in_it_and_a_paper_that_is_reprinted_is_one_document(tmp_path: Path) -> None:
    pack, alone = FPDF(), FPDF()
    pack.add_page()
    pack.set_font("Helvetica", "", 11)
    pack.multi_cell(0, 6, "I enclose the papers for the meeting.\nYours sincerely", align="L")
    for made, stamp in ((pack, True), (alone, False)):
        made.add_page()
        if stamp:
            stamped(made, "Agenda Item 5")
        made.set_xy(10, 20)
        made.set_font("Helvetica", "", 11)
        made.multi_cell(0, 6, LONG, align="L")
    letter, paper = of(tmp_path, "pack.pdf", bytes(pack.output()))
    assert (letter.file_name, paper.file_name) == ("pack.pdf#page=1", "pack.pdf#page=2")
    assert letter.part_of == paper.part_of == "pack.pdf"
    assert paper.page_of(5) == 2
    assert paper.key == only(tmp_path, "alone.pdf", bytes(alone.output())).key


def test_tables_of_a_tagged_file_are_read_as_its_tags_say(tmp_path: Path) -> None:
    places = {1: Place(0, 0, 0), 2: Place(0, 0, 1), 3: Place(0, 1, 0), 4: Place(0, 1, 1)}
    words = [(1, "Owner", 100), (2, "Action", 100), (3, "Clerk", 70), (4, "Write to the", 80), (4, "owners", 66)]
    found = [
        Segment(text, left, left + 100, y, y + 12.0, False, order, places[content])
        for order, (content, text, y) in enumerate(words)
        for left in (50.0 + 200 * places[content].column,)
    ]
    (strip,) = strips(found, 0)
    (table,) = part_tables(strip)
    assert isinstance(table, Table)
    assert [[cell_text(cell) for cell in row] for row in table.rows] == [
        ["Owner", "Action"],
        ["Clerk", "Write to the owners"],
    ]


def test_a_letter_in_brackets_that_a_sentence_gives_opens_no_item(tmp_path: Path) -> None:
    minutes = printed()
    told = (
        "15. The Panel heard what was said of the new rota by one of the wardens who had been on it since last May "
        "(a) and by four of those who live nearby (b and c), in these words:"
    )
    minutes.plain(told)
    minutes.plain("The Panel agreed:\n(a) that the rota be kept; and\n(b) that the wardens be thanked.")
    read = only(tmp_path, "m.pdf", minutes.made())
    assert told in read.text
    assert words(read, "list-item")[1:] == ["(a) that the rota be kept; and", "(b) that the wardens be thanked."]
