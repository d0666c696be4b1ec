"""PDFs with a damaged page: it costs itself, is told of, and nothing is read across it."""

import re
import sys
from pathlib import Path

import pytest
from fpdf import FPDF

from kg.read.pdf import reader
from kg.read.pdf.segments import Segment, segments
from tests.read.made import of, only, printed
from tests.read.test_recognition import mixed

OPENS = "The Chairman reported that the repairs to the harbour wall had begun and that the Clerk would write to the"
GOES_ON = "owners of the boats that lay there before the work on the slipway was put out to tender in the summer."
CLOSES = "The meeting closed at nine."


def damaged(content: bytes, *numbers: int, by: bytes = b"null") -> bytes:
    """Put something that is no page in the place of a PDF's pages, counted from one; it stays as long as it was."""
    found = [place.span() for place in re.finditer(rb"(?<=obj\n)<<\n[^>]*/Type /Page\n>>", content)]
    for start, stop in (found[number - 1] for number in numbers):
        content = content[:start] + by.ljust(stop - start)[: stop - start] + content[stop:]
    return content


def three_pages() -> bytes:
    minutes = printed()
    minutes.plain(OPENS)
    for text in (GOES_ON, CLOSES):
        minutes.add_page()
        minutes.plain(text)
    return minutes.made()


@pytest.mark.parametrize("by", [b"null", b"[4 5]", b"<</Type /Font>>", b"\xff\x00" * 30])
def test_a_damaged_page_costs_itself_alone_and_is_told_of(tmp_path: Path, by: bytes) -> None:
    read = only(tmp_path, "m.pdf", damaged(three_pages(), 2, by=by))
    assert (read.status, read.reason) == ("read", "page 2 of 3 could not be read")
    assert read.text.endswith(f"{OPENS}\n\n{CLOSES}")
    assert [read.page_of(read.text.index(words)) for words in (OPENS, CLOSES)] == [1, 3]


def test_a_page_on_which_letters_stand_where_none_can_costs_itself_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(page: object) -> list[Segment]:
        if segments(page)[1].text.startswith("owners"):
            raise IndexError("no letter there")
        return segments(page)

    monkeypatch.setattr(reader, "segments", lost)
    assert only(tmp_path, "m.pdf", three_pages()).reason == "page 2 of 3 could not be read"


def test_a_sentence_runs_on_over_the_end_of_a_page_and_not_over_one_that_is_lost(tmp_path: Path) -> None:
    minutes = printed()
    minutes.plain(OPENS)
    for text in ("What stands here is lost.", GOES_ON):
        minutes.add_page()
        minutes.plain(text)
    whole = only(tmp_path, "whole.pdf", three_pages())
    lost = only(tmp_path, "lost.pdf", damaged(minutes.made(), 2))
    assert f"{OPENS} {GOES_ON}" in whole.text and whole.reason is None
    assert f"{OPENS}\n\n{GOES_ON}" in lost.text


def test_pages_that_are_damaged_and_pages_that_are_pictures_are_both_told_of(tmp_path: Path, no_engine: None) -> None:
    read = only(tmp_path, "m.pdf", damaged(mixed(), 1))
    assert (read.status, read.text) == ("read", "The path is shut.")
    assert read.reason == "pages 3, 4 of 5, pictures only: no text; page 1 of 5 could not be read"
    none = only(tmp_path, "m.pdf", damaged(mixed(), 1, 5))
    assert (none.status, none.text) == ("unread", "")
    assert none.reason == "pages 2–4 of 5, pictures only: no text; pages 1, 5 of 5 could not be read"


def test_a_file_whose_pages_are_all_damaged_is_a_broken_one(tmp_path: Path) -> None:
    read = only(tmp_path, "m.pdf", damaged(three_pages(), 1, 2, 3))
    assert (read.status, read.reason) == ("unread", "a broken PDF; no page of it can be opened")


def test_a_damaged_page_of_a_pack_is_told_of_with_the_document_it_lies_in(tmp_path: Path) -> None:
    pack = FPDF()
    pack.set_font("Helvetica", "", 11)
    for number, text in enumerate((OPENS, CLOSES, GOES_ON, CLOSES)):
        pack.add_page()
        if number == 2:
            pack.text(160, 8, "Agenda Item 5")
        pack.set_xy(10, 40)
        pack.multi_cell(0, 6, text, align="L")
    first, paper = of(tmp_path, "pack.pdf", damaged(bytes(pack.output()), 4))
    assert (first.reason, paper.reason) == (None, "page 4 of 4 could not be read")
    assert (paper.file_name, paper.page_of(5)) == ("pack.pdf#page=3", 3)


@pytest.fixture
def no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether or not a library that recognises text is installed, none is."""
    monkeypatch.setitem(sys.modules, "tesserocr", None)
