"""Scans: their text is recognised where a program for it is installed; they are said to be pictures where none is."""

import shutil
from pathlib import Path

import pypdfium2
import pytest
from fpdf import FPDF

from kg.read import limits
from tests.read.made import only

LINES = (
    "MINUTES of a meeting of the Harbour Panel held on 4 March 2024",
    "Present: Councillors Pell (Chair), Marsh and Ash.",
    "The Clerk reported that the harbour wall had been repaired for less than was planned.",
)
HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"


def scan(pages: int = 1) -> bytes:
    """Printed pages as pictures of themselves."""
    made, scanned = FPDF(), FPDF()
    made.add_page()
    made.set_font("Helvetica", "", 12)
    for line in LINES:
        made.multi_cell(0, 7, line, align="L", new_x="LMARGIN", new_y="NEXT")
        made.ln(5)
    picture = pypdfium2.PdfDocument(bytes(made.output()))[0].render(scale=200 / 72, grayscale=True).to_pil()
    for _ in range(pages):
        scanned.add_page()
        scanned.image(picture, 0, 0, 210)
    return bytes(scanned.output())


def tabled(line: str, number: int, sure: int) -> list[str]:
    words = enumerate(line.split(), 1)
    return [f"5\t1\t{number}\t1\t1\t{k}\t{k * 200}\t{number * 150}\t180\t40\t{sure}\t{word}" for k, word in words]


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    """Put a program of the name first on the path that takes any picture and gives one answer."""
    (folder / "answer.tsv").write_text(answer)
    program = folder / "tesseract"
    program.write_text(f"#!/bin/sh\ncat > /dev/null\nexec cat '{folder / 'answer.tsv'}'\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")


def answer(sure: int) -> str:
    return "\n".join([HEAD, *(row for n, line in enumerate(LINES, 1) for row in tabled(line, n, sure))])


def test_lines_that_a_program_recognises_are_read_as_printed_ones_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, answer(96))
    read = only(tmp_path, "scan.pdf", scan())
    assert read.status == "read"
    assert read.text.split("\n\n") == list(LINES)
    assert read.page_of(len(read.text) - 1) == 1


@pytest.mark.parametrize("told", [answer(50), HEAD, "", "5\t1\t1"])
def test_what_a_program_guesses_at_or_leaves_out_stays_pictures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: str
) -> None:
    install(tmp_path, monkeypatch, told)
    assert only(tmp_path, "scan.pdf", scan()).reason == "1 page, pictures only: no text"


def test_signs_that_were_lines_of_a_table_are_no_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, "\n".join([HEAD, *tabled("|Write to the owners | [Clerk] |", 1, 95)]))
    assert only(tmp_path, "scan.pdf", scan()).text.split() == ["Write", "to", "the", "owners", "Clerk"]


def test_a_scan_of_many_pages_is_not_recognised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, answer(96))
    monkeypatch.setattr(limits, "RECOGNISED_PAGES", 2)
    reason = "3 pages, pictures only: text is recognised in 2 pages at most"
    assert only(tmp_path, "scan.pdf", scan(3)).reason == reason


def test_without_a_program_a_scan_is_pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert only(tmp_path, "scan.pdf", scan(2)).reason == "2 pages, pictures only: no text"


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
def test_tesseract_reads_a_clean_scan(tmp_path: Path) -> None:
    assert only(tmp_path, "scan.pdf", scan()).text.split("\n\n") == list(LINES)
