from pathlib import Path

import pypdfium2
import pytest
from fpdf.encryption import EncryptionMethod

from tests.read.made import Minutes, block_with, only, printed, words

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
    scan = Minutes.__mro__[1]()
    for _ in range(3):
        scan.add_page()
        scan.rect(10, 10, 100, 100)
    assert only(tmp_path, "scan.pdf", bytes(scan.output())).reason == "3 pages, pictures only: no text"


def test_an_encrypted_pdf_is_said_to_be_encrypted(tmp_path: Path) -> None:
    minutes = printed()
    minutes.plain(LONG)
    minutes.set_encryption(owner_password="a", user_password="b", encryption_method=EncryptionMethod.RC4)
    assert only(tmp_path, "m.pdf", minutes.made()).reason == "an encrypted PDF; it opens with a password only"
