"""One meeting as text, as a saved web page and as a printed page: the same claims."""

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby
from pathlib import Path

import pytest
from fpdf import FPDF

from kg.extract import extract
from kg.lexicon import load_lexicon
from kg.model import Claims, Span
from kg.parse import parse
from kg.resources import resource
from tests.read.made import only

PLAIN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "…": "...", "•": "-", "\u00a0": " "})
KINDS = ("statements", "decisions", "votes", "recommendations", "inspections", "figures", "attendances", "subjects")


def seed(number: str = "001") -> str:
    (path,) = resource("seeds").glob(f"{number}_*.txt")
    plain = path.read_text(encoding="utf-8-sig").translate(PLAIN)
    return plain.encode("latin-1", "ignore").decode("latin-1")  # What a printed page's own fonts can show.


def unwrapped(folder: Path, text: str) -> str:
    """Return a text whose lines were broken by hand with each of its paragraphs on a line, its number before it."""
    document = only(folder, "wrapped.txt", text)
    found = [p for section in parse(document).sections for p in section.paragraphs]
    lines = [(p.marker or "", " ".join(p.span.of(text).split())) for p in found]
    return "\n\n".join(words if words.startswith(marker) else f"{marker} {words}" for marker, words in lines)


def paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def published(text: str) -> str:
    """Return a text as a council would publish it, without the marks of Markdown: "- a) *“It works.”*" loses them."""
    return re.sub(r"^- (?=[a-zI]{1,3}[.)] )|\*", "", text, flags=re.MULTILINE)


def parts(text: str) -> Iterator[tuple[bool, list[str]]]:
    """Yield the paragraphs of a text, and apart from them the rows of each table, which hold tabs."""
    for is_table, lines in groupby(paragraphs(text), key=lambda line: "\t" in line):
        yield is_table, list(lines)


def page(text: str) -> str:
    body = "".join(grid(lines) if is_table else paragraphed(lines) for is_table, lines in parts(text))
    head = "<!doctype html><html><head><title>Meeting</title></head>"
    return f"{head}<body><nav>Home</nav><main>{body}</main></body></html>"


def paragraphed(lines: list[str]) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in lines)


def grid(rows: list[str]) -> str:
    cells = ("".join(f"<td>{escape(cell)}</td>" for cell in row.split("\t")) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def printed(text: str) -> bytes:
    made = FPDF()
    made.add_page()
    made.set_font("Helvetica", "", 11)
    for is_table, lines in parts(text):
        if is_table:
            print_table(made, lines)
        for line in lines if not is_table else ():
            made.multi_cell(0, 5.5, line, align="L", new_x="LMARGIN", new_y="NEXT")
            made.ln(4)
    return bytes(made.output())


def print_table(made: FPDF, rows: list[str]) -> None:
    style = {"borders_layout": "NONE", "first_row_as_headings": False, "text_align": "LEFT", "v_align": "T"}
    for _, alike in groupby(rows, key=lambda row: row.count("\t")):
        with made.table(line_height=5.5, **style) as table:  # type: ignore[arg-type]
            for row in alike:
                table.row(row.split("\t"))
    made.ln(4)


def told(folder: Path, name: str, content: bytes | str) -> set[tuple[str, ...]]:
    document = only(folder, name, content)
    claims = extract(parse(document), load_lexicon()).claims

    def words(span: Span) -> str:
        return re.sub(r"\s+", " ", span.of(document.text))

    found = {(kind, words(claim.span)) for kind in KINDS for claim in getattr(claims, kind)}
    found |= {("meeting", str(m.body), str(m.date), str(m.time)) for m in claims.meetings}
    found |= {("item", str(i.number), i.title) for i in claims.items}
    return found | entities(claims)


def entities(claims: Claims) -> set[tuple[str, ...]]:
    return {(entity.kind, entity.name) for entity in claims.entities}


def test_a_meeting_is_the_same_as_text_as_web_page_and_in_print(tmp_path: Path) -> None:
    text = told(tmp_path, "m.txt", seed())
    assert len(text) > 40
    assert told(tmp_path, "m.html", page(seed())) == text
    assert told(tmp_path, "m.pdf", printed(seed())) == text


@pytest.mark.parametrize("number", ["000", "004"])
def test_minutes_whose_lines_were_broken_are_the_same_in_each_format(tmp_path: Path, number: str) -> None:
    text = unwrapped(tmp_path, seed(number))
    found = told(tmp_path, "m.txt", text)
    assert len(found) > 100
    assert told(tmp_path, "m.html", page(text)) == found
    assert told(tmp_path, "m.pdf", printed(text)) == found


def test_a_report_with_tables_and_quotations_is_the_same_in_each_format(tmp_path: Path) -> None:
    text = published(seed("003"))
    found = told(tmp_path, "r.txt", text)
    assert {("figures", "Social Worker 2 3"), ("post", "Responsible Officer")} < found
    assert told(tmp_path, "r.html", page(text)) == found
    assert told(tmp_path, "r.pdf", printed(text)) == found
