"""Scans: their text is recognised where a library for it is installed; they are said to be pictures where none is."""

import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from unittest.mock import Mock

import pypdfium2
import pytest
from fpdf import FPDF

from kg.incremental import sketches_version
from kg.lexicon import load_lexicon
from kg.read import Source
from kg.read.pdf.recognition import _engine
from kg.reading import kept_name, readings_of
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


def mixed() -> bytes:
    """Minutes: a page of text, a blank one, two that are pictures with a stamp, and one of text."""
    made = FPDF()
    made.set_font("Helvetica", "", 12)
    picture = pypdfium2.PdfDocument(scan())[0].render(scale=1, grayscale=True).to_pil()
    for number in range(1, 6):
        made.add_page()
        if number in (1, 5):
            made.multi_cell(
                0, 7, "The path is shut." if number > 1 else "The Clerk met them.", new_x="LMARGIN", new_y="NEXT"
            )
        if number in (3, 4):
            made.image(picture, 0, 0, 210)
            made.text(180, 10, f"Page {number}")
    return bytes(made.output())


def tabled(line: str, number: int, sure: int) -> list[str]:
    words = enumerate(line.split(), 1)
    return [f"5\t1\t{number}\t1\t1\t{k}\t{k * 200}\t{number * 150}\t180\t40\t{sure}\t{word}" for k, word in words]


class Engine:
    """A library of the name that sees one and the same on any picture of a page."""

    seen = ""

    def __init__(self, lang: str) -> None:
        assert lang == "eng"

    def __enter__(self) -> "Engine":
        return self

    def __exit__(self, *_: object) -> None: ...

    def SetImageBytes(self, held: bytes, width: int, height: int, depth: int, line: int) -> None:  # noqa: N802
        assert len(held) == line * height
        assert line >= width * depth

    def SetSourceResolution(self, dots: int) -> None:  # noqa: N802
        self.dots = dots

    def GetTSVText(self, _: int) -> str:  # noqa: N802
        return self.seen if self.dots else ""


def install(monkeypatch: pytest.MonkeyPatch, seen: str) -> None:
    monkeypatch.setattr(Engine, "seen", seen)
    library = ModuleType("tesserocr")
    monkeypatch.setattr(library, "PyTessBaseAPI", Engine, raising=False)
    monkeypatch.setitem(sys.modules, "tesserocr", library)


def answer(sure: int) -> str:
    return "\n".join([HEAD, *(row for n, line in enumerate(LINES, 1) for row in tabled(line, n, sure))])


def test_lines_that_a_library_recognises_are_read_as_printed_ones_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(monkeypatch, answer(96))
    read = only(tmp_path, "scan.pdf", scan())
    assert read.status == "read"
    assert read.text.split("\n\n") == list(LINES)
    assert read.page_of(len(read.text) - 1) == 1


@pytest.mark.parametrize("told", [answer(50), HEAD, "", "5\t1\t1"])
def test_what_a_library_guesses_at_or_leaves_out_stays_pictures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: str
) -> None:
    install(monkeypatch, told)
    assert only(tmp_path, "scan.pdf", scan()).reason == "1 page, pictures only: no text"


def test_signs_that_were_lines_of_a_table_are_no_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, "\n".join([HEAD, *tabled("|Write to the owners | [Clerk] |", 1, 95)]))
    assert only(tmp_path, "scan.pdf", scan()).text.split() == ["Write", "to", "the", "owners", "Clerk"]


def test_a_scan_of_many_pages_is_not_recognised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, answer(96))
    reason = "9 pages, pictures only: to recognise their text would take too long"
    assert only(tmp_path, "scan.pdf", scan(9)).reason == reason


@pytest.mark.parametrize("missing", [None, SimpleNamespace(PyTessBaseAPI=Mock(side_effect=RuntimeError("no data")))])
def test_without_the_library_or_its_data_a_scan_is_pictures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, missing: object
) -> None:
    monkeypatch.setitem(sys.modules, "tesserocr", missing)
    assert only(tmp_path, "scan.pdf", scan(2)).reason == "2 pages, pictures only: no text"


def test_pages_that_are_pictures_are_told_of_and_blank_ones_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tesserocr", None)
    read = only(tmp_path, "mixed.pdf", mixed())
    assert (read.status, read.reason) == ("read", "pages 3, 4 of 5, pictures only: no text")
    assert read.text == "The Clerk met them.\n\nThe path is shut."
    assert [read.page_of(read.text.index(word)) for word in ("Clerk", "path")] == [1, 5]


def test_pages_that_are_pictures_are_recognised_and_marked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, answer(96))
    read = only(tmp_path, "mixed.pdf", mixed())
    assert (read.reason, read.recognised) == (None, (3, 4))
    assert read.text.count(LINES[2]) == 2
    assert read.page_of(read.text.index(LINES[2])) == 3


def test_a_scan_is_read_again_once_there_is_what_reads_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tesserocr", None)
    (tmp_path / "scan.pdf").write_bytes(scan())
    (tmp_path / "text.txt").write_text(LINES[2])

    def told() -> tuple[tuple[int, ...], list[str | None], str]:
        lexicon, files = load_lexicon(), [Source(tmp_path / name) for name in ("scan.pdf", "text.txt")]
        (found,) = readings_of(files[0], lexicon, tmp_path / "cache")
        return found.document.recognised, [kept_name(file, lexicon) for file in files], sketches_version(lexicon)

    pages, names, version = told()
    assert pages == ()
    install(monkeypatch, answer(96))
    found, others, now = told()
    assert found == (1,)
    assert (names[0] != others[0], names[1] == others[1], version != now) == (True, True, True)


@pytest.mark.skipif(_engine() is None, reason="tesserocr or its English data is not installed")
def test_tesseract_reads_a_clean_scan(tmp_path: Path) -> None:
    assert only(tmp_path, "scan.pdf", scan()).text.split("\n\n") == list(LINES)
