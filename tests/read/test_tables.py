"""Tables and columns of printed pages whose file has no tags: seen by lines, places and the order of drawing."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from fpdf import FPDF

from kg.model import Document
from tests.read.made import only

INTRODUCTION = "The Panel reviewed the actions that its last meeting had asked for, which are set out below."
ACTIONS = (
    ("No", "Action", "Owner", "Deadline"),
    ("1", "Write to the owners of the boats in the inner harbour and ask them to move before April", "Clerk", "1 May"),
    ("2", "Ask for a survey of the wall", "Director of Place", "15 June"),
    ("3", "Report back to the Panel on the costs of the works and the grants that may be had", "A Marsh", "8 July"),
)
ATTENDANCE = (
    ("Member", "4 Mar", "8 Apr", "13 May"),
    ("Cllr Pell", "P", "P", "A"),
    ("Cllr Ash (Vice Chairman since the annual meeting)", "A", "P", "P"),
    ("Cllr Reed", "P", "", "P"),
)
RESOURCES = (
    ("Post", "Grade", "2023/24", "2024/25"),
    ("Harbour Master", "SM2", "41,200", "43,050"),
    ("Deputy", "S12", "33,100", "34,900"),
)


def table_of(rows: Sequence[Sequence[str]], widths: Sequence[int], ruled: bool, place: str = "T") -> bytes:
    made = FPDF()
    made.add_page()
    made.set_font("Helvetica", "", 10)
    made.multi_cell(0, 5, INTRODUCTION, new_x="LMARGIN", new_y="NEXT")
    made.ln(3)
    borders = "ALL" if ruled else "NONE"
    with made.table(
        col_widths=tuple(widths), borders_layout=borders, line_height=6, text_align="LEFT", v_align=place
    ) as t:
        for cells in rows:
            row = t.row()
            for cell in cells:
                row.cell(cell)
    made.ln(3)
    made.multi_cell(0, 5, "The Panel agreed to return to these matters at its next meeting in the spring.")
    return bytes(made.output())


def cells(document: Document) -> list[tuple[str, ...]]:
    found: dict[tuple[int, int], dict[int, str]] = {}
    for b in document.blocks:
        if b.kind == "cell" and b.table and b.row is not None and b.column is not None:
            found.setdefault((b.table, b.row), {})[b.column] = b.span.of(document.text)
    width = max(max(row) for row in found.values()) + 1
    return [tuple(row.get(column, "") for column in range(width)) for row in found.values()]


@pytest.mark.parametrize("ruled", [True, False])
@pytest.mark.parametrize(
    ("rows", "widths"), [(ACTIONS, (10, 100, 40, 40)), (ATTENDANCE, (60, 30, 30, 30)), (RESOURCES, (60, 30, 30, 30))]
)
def test_a_table_gives_rows_and_cells_with_or_without_lines(
    tmp_path: Path, rows: Sequence[tuple[str, ...]], widths: Sequence[int], ruled: bool
) -> None:
    read = only(tmp_path, "m.pdf", table_of(rows, widths, ruled))
    assert cells(read) == list(rows)
    labels = [b.label for b in read.blocks if b.kind == "cell" and b.row == 1]
    assert labels == list(rows[0])


def test_the_last_column_of_a_table_of_minutes_is_not_lost_beside_long_text(tmp_path: Path) -> None:
    said = "The Chairman opened the meeting and thanked members for coming out in such weather. " * 3
    rows = [
        ("Item", "Discussion", "Action by"),
        ("1", said + "Members agreed to write.", "Clerk"),
        ("2", said * 2, "A Marsh"),
    ]
    read = only(tmp_path, "m.pdf", table_of(rows, (20, 125, 35), True))
    assert {"Action by", "Clerk", "A Marsh"} <= {cell for row in cells(read) for cell in row}
    assert read.text.count("such weather.") == 9


LEFT = "The Panel met at the town hall and heard a report on the harbour wall, which the storms had damaged. "
RIGHT = (
    "The Director said that the works would cost two million pounds and would be finished by the end of the autumn. "
)


@pytest.mark.parametrize("line_by_line", [True, False])
def test_columns_of_a_newsletter_are_read_one_after_the_other_however_they_are_drawn(
    tmp_path: Path, line_by_line: bool
) -> None:
    made = FPDF()
    made.add_page()
    made.set_font("Helvetica", "", 10)
    columns = [made.multi_cell(85, 5, side * 5, dry_run=True, output="LINES", align="L") for side in (LEFT, RIGHT)]
    lines = [(10 + 100 * n, 30 + 5 * k, line) for n, column in enumerate(columns) for k, line in enumerate(column)]
    for x, y, line in sorted(lines, key=lambda place: (place[1], place[0])) if line_by_line else lines:
        made.set_xy(x, y)
        made.cell(85, 5, line)
    text = only(tmp_path, "m.pdf", bytes(made.output())).text
    assert text.replace("\n", " ").count(LEFT.strip()) == text.replace("\n", " ").count(RIGHT.strip()) == 5
    assert text.rindex("The Panel met") < text.index("The Director said")


def test_two_columns_of_cells_stay_rows(tmp_path: Path) -> None:
    rows = [
        (f"Councillor {name} Pell", f"{role} of the board")
        for name, role in zip("ABCDEFGHIJ", ["Chair", *["Member"] * 9], strict=True)
    ]
    read = only(tmp_path, "m.pdf", table_of(rows, (90, 90), False))
    assert cells(read) == rows


HEADER = (
    ("Report of", "Lead Member for the Harbour and Executive Director of Place and Growth, with the Director of Law"),
    ("Submitted to", "Harbour Panel"),
    ("Subject", "The first annual report on the state of the harbour walls and of the paths that lead to them"),
)
TIGHT = (
    ("Site", "Proposal", "View of the Panel on it"),
    ("Land behind the Old Forge", "A house of two storeys with room for two cars", "That the road is narrow"),
    ("The Quay", "A sign that is lit until eleven at night in summer", "None"),
)


@pytest.mark.parametrize(("rows", "widths"), [(HEADER, (40, 80)), (TIGHT, (30, 46, 28))])
@pytest.mark.parametrize("place", ["T", "M"])
def test_lines_around_cells_tell_them_apart_wherever_their_words_stand(
    tmp_path: Path, rows: Sequence[tuple[str, ...]], widths: Sequence[int], place: str
) -> None:
    assert cells(only(tmp_path, "m.pdf", table_of(rows, widths, True, place))) == list(rows)


def test_cells_that_no_line_parts_are_one(tmp_path: Path) -> None:
    made = FPDF()
    made.add_page()
    made.set_font("Helvetica", "", 10)
    with made.table(col_widths=(30, 60, 60), line_height=6, text_align="LEFT", v_align="M") as table:
        for cells_ in (("Item", "Said", "Action"), ("1", "The wall was safe", "Clerk")):
            table.row(list(cells_))
        row = table.row()
        row.cell("2", rowspan=2)
        row.cell("The path would be shut while the wall is mended, from the first of May until the autumn", colspan=2)
        table.row(["The gate would be painted", "A Marsh"])
    found = cells(only(tmp_path, "m.pdf", bytes(made.output())))
    assert found[1] == ("1", "The wall was safe", "Clerk")
    assert found[2][1].startswith("The path would be shut") and found[2][1].endswith("until the autumn")
    assert found[3][1:] == ("The gate would be painted", "A Marsh")


def test_a_drawing_of_many_lines_and_a_box_around_words_are_no_tables(tmp_path: Path) -> None:
    made = FPDF()
    made.add_page()
    made.set_font("Helvetica", "", 10)
    for n in range(320):
        made.line(10, 100 + n / 4, 200, 100 + n / 4)
        made.line(10 + n / 2, 100, 10 + n / 2, 180)
    made.rect(10, 8, 190, 20)
    made.text(15, 15, "Present:")
    made.text(60, 15, "Councillors Pell and Marsh, and the Clerk of the Council")
    made.text(15, 22, "Apologies:")
    made.text(60, 22, "Councillor Ash")
    read = only(tmp_path, "m.pdf", bytes(made.output()))
    assert "Councillors Pell and Marsh, and the Clerk of the Council" in read.text
