from pathlib import Path

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.read.made import block_with, only, word, words, zipped


def test_headings_lists_and_tables_of_a_word_file(tmp_path: Path) -> None:
    made = docx.Document()
    made.core_properties.title = "Minutes of the Harbour Panel"
    made.add_heading("Minutes", level=1)
    made.add_paragraph("The Director said that the wall was safe.")
    made.add_paragraph("the report be noted;", style="List Number")
    made.add_paragraph("the costs be met from reserves.", style="List Number")
    made.add_paragraph("the quay would open in May", style="List Bullet")
    table = made.add_table(rows=2, cols=2)
    for row, cells in zip(table.rows, [("Member", "Attendance"), ("Cllr A Pell", "Present")], strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    read = only(tmp_path, "m.docx", word(made))
    assert read.text == (
        "Minutes\n\nThe Director said that the wall was safe.\n\n1. the report be noted;\n\n"
        "2. the costs be met from reserves.\n\n• the quay would open in May\n\nMember\tAttendance\nCllr A Pell\tPresent"
    )
    assert read.title == "Minutes of the Harbour Panel"
    assert (block_with(read, "Minutes").kind, block_with(read, "Minutes").level) == ("heading", 1)
    assert [b.label for b in read.blocks if b.kind == "list-item"] == ["1.", "2.", "•"]
    assert block_with(read, "The Director").element == "(//w:p)[2]"
    assert words(read, "cell") == ["Member", "Attendance", "Cllr A Pell", "Present"]


def test_tracked_changes_are_taken_as_made(tmp_path: Path) -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("The grant of ")
    for tag, text, kind in (("w:del", "£200", "w:delText"), ("w:ins", "£300", "w:t")):
        change = OxmlElement(tag)
        change.append(parse_xml(f"<w:r {nsdecls('w')}><{kind}>{text}</{kind}></w:r>"))
        paragraph._p.append(change)
    paragraph.add_run(" was approved.")
    assert only(tmp_path, "m.docx", word(made)).text == "The grant of £300 was approved."


def test_numbers_of_a_list_count_on_through_its_levels(tmp_path: Path) -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for n, (style, text) in enumerate([("decimal", "%1."), ("decimal", "%1.%2"), ("lowerRoman", "(%3)")])
    )
    made = docx.Document()
    root = made.part.numbering_part.element
    root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/></w:num>'))
    for level, text in [(0, "Harbour"), (1, "Wall"), (1, "Quay"), (2, "Lights"), (0, "Roads"), (1, "Verges")]:
        layout = made.add_paragraph(text)._p.get_or_add_pPr()
        layout.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="91"/></w:numPr>'))
    read = only(tmp_path, "m.docx", word(made))
    assert read.text.split("\n\n") == ["1. Harbour", "1.1 Wall", "1.2 Quay", "(i) Lights", "2. Roads", "2.1 Verges"]
    assert [b.level for b in read.blocks] == [1, 2, 2, 3, 1, 2]


def test_hidden_text_is_not_read_and_text_boxes_are(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("Shown. ").add_run("Hidden.").font.hidden = True
    box = made.add_paragraph()
    inner = f"<w:txbxContent {nsdecls('w')}><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent>"
    run = OxmlElement("w:r")
    run.append(parse_xml(inner))
    box._p.append(run)
    assert qn("w:txbxContent")
    assert only(tmp_path, "m.docx", word(made)).text == "Shown.\n\nIn a box."


def test_a_word_file_with_a_macro_is_not_opened(tmp_path: Path) -> None:
    content = zipped(**{"word/document.xml": "<x/>", "word/vbaProject.bin": b"\0"})
    assert only(tmp_path, "m.docm", content).reason == "a Word file with a macro; save it without (.docx)"


def test_entities_of_a_word_file_are_not_expanded(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("canary")
    xml = (
        f'<!DOCTYPE d [<!ENTITY e SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
        f"<w:document {nsdecls('w')}><w:body><w:p><w:r><w:t>Safe. &e;</w:t></w:r></w:p></w:body></w:document>"
    )
    read = only(tmp_path, "m.docx", zipped(**{"word/document.xml": xml}))
    assert "canary" not in read.text
