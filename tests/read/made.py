"""Files that the tests read: PDFs printed here, Word files, archives."""

import io
import zipfile
from pathlib import Path

import docx
from fpdf import FPDF

from kg.model import Block, Document
from kg.read import Source, read


def of(folder: Path, name: str, content: bytes | str) -> tuple[Document, ...]:
    """Write a file and read it."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read(Source(path))


def only(folder: Path, name: str, content: bytes | str) -> Document:
    (document,) = of(folder, name, content)
    return document


def words(document: Document, kind: str) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks if block.kind == kind]


def block_with(document: Document, start: str) -> Block:
    return next(b for b in document.blocks if b.span.of(document.text).startswith(start))


class Minutes(FPDF):
    """A printed page with a running header and a page number."""

    def header(self) -> None:
        self.set_font("Helvetica", "B", 9)
        self.cell(0, 8, "Mardle Parish Council - Minutes of 4 March 2024", align="C", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("Helvetica", "", 9)
        self.cell(0, 10, f"- {self.page_no()} -", align="C")

    def bold(self, text: str) -> None:
        self.set_font("Helvetica", "B", 11)
        self.multi_cell(0, 6, text, new_x="LMARGIN", new_y="NEXT")
        self.ln(4)

    def plain(self, text: str) -> None:
        self.set_font("Helvetica", "", 11)
        self.multi_cell(0, 6, text, align="L", new_x="LMARGIN", new_y="NEXT")
        self.ln(4)

    def item(self, marker: str, text: str) -> None:
        self.set_font("Helvetica", "", 11)
        self.cell(12, 6, marker)
        self.set_left_margin(22)
        self.multi_cell(0, 6, text, align="L", new_x="LMARGIN", new_y="NEXT")
        self.set_left_margin(10)
        self.set_x(10)
        self.ln(4)

    def row(self, *cells: str) -> None:
        self.set_font("Helvetica", "", 11)
        for cell in cells:
            self.cell(60, 7, cell)
        self.ln(7)

    def made(self) -> bytes:
        return bytes(self.output())


def printed() -> Minutes:
    minutes = Minutes()
    minutes.add_page()
    return minutes


def word(document: "docx.document.Document") -> bytes:
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def zipped(**members: bytes | str) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return kept.getvalue()
