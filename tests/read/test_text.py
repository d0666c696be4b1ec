from codecs import BOM_UTF8
from pathlib import Path

import pytest

from kg.read.language import other_language
from tests.read.made import only, words

#: An old office file's first bytes, then the name of what lies in it, two bytes a letter as its folder holds them.
CONTAINER = "\ucfd0\ue011\u0000{}\u0000"
WELSH = (
    "Cynhaliwyd cyfarfod o'r Cyngor nos Fercher yn Neuadd y Pentref ac roedd y Cadeirydd yn y gadair. Derbyniwyd "
    "ymddiheuriadau oddi wrth ddau aelod. Penderfynwyd derbyn cofnodion y cyfarfod diwethaf fel rhai cywir. Adroddodd "
    "y Clerc bod y llwybr ger yr afon wedi ei drwsio a bod y gwaith ar y wal yn mynd yn ei flaen.\n"
)
ENGLISH = (
    "The Chairman reported that the path beside the river had been repaired and that the work on the wall was going "
    "on. The minutes of the last meeting were approved as a correct record.\n"
)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Cllr Siân Pell – £5".encode(), "Cllr Siân Pell – £5"),
        (BOM_UTF8 + "Siân".encode(), "Siân"),
        ("Siân – “so”".encode("cp1252"), "Siân – “so”"),
        ("Siân".encode("utf-16"), "Siân"),
        ("Minutes: Cllr Siân Pell – £5 for the wall".encode("utf-16-le"), "Minutes: Cllr Siân Pell – £5 for the wall"),
        ("Minutes: Cllr Siân Pell – £5 for the wall".encode("utf-16-be"), "Minutes: Cllr Siân Pell – £5 for the wall"),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("soft\u00adhyphen \ufb01ne\u00a0print".encode(), "soft\u00adhyphen \ufb01ne\u00a0print"),
        (b"form\x0cfeed and <br /> &pound;5", "form\ufffdfeed and <br /> &pound;5"),
    ],
)
def test_a_text_is_its_file_decoded_and_nothing_else(tmp_path: Path, content: bytes, text: str) -> None:
    read = only(tmp_path, "m.txt", content)
    assert read.text == text and read.blocks == ()


def test_front_matter_is_fields_and_the_rest_of_a_markdown_file_stays_as_it_is(tmp_path: Path) -> None:
    front = '---\ntitle: "Mardle minutes"\ndate: 2024-03-04\ncategories:\n  - "mardle"\n---\n'
    text = f"{front}\n# Minutes\n\n2\\. Apologies\n"
    read = only(tmp_path, "m.md", text)
    assert (read.text, read.title, read.media_type) == (text, "Mardle minutes", "text/markdown")
    fields = [(b.label, b.span.of(text)) for b in read.blocks if b.kind == "field"]
    assert fields == [("title", "Mardle minutes"), ("date", "2024-03-04"), ("categories", "mardle")]
    assert words(read, "heading") == ["Minutes"]


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("url: https://mardle.example/minutes/4", "https://mardle.example/minutes/4"),
        ('source: "https://mardle.example/m"', "https://mardle.example/m"),
        ("source: the parish magazine", None),
        ("url: javascript:alert(1)", None),
        ("image: https://mardle.example/wall.jpg", None),
    ],
)
def test_front_matter_tells_where_a_text_was_published(tmp_path: Path, line: str, source: str | None) -> None:
    assert only(tmp_path, "m.md", f"---\ntitle: Minutes\n{line}\n---\n\nThe wall is safe.\n").source == source


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "an empty file"),
        ("a.txt", b" \n\t ", "an empty file"),
        ("a.txt", bytes(range(64)), "a binary file named .txt: no text"),
        ("a.txt", b"minutes\x00\x01\x02", "a binary file named .txt: no text"),
        ("a.txt", b"--- * ---", "nothing to read: it has no text"),
        ("a.pdf", b"\x89PNG\r\n\x1a\n....", "a picture (PNG): no text"),
        ("a.doc", b"\xd0\xcf\x11\xe0....", "a Word file of the old kind (.doc); save it as .docx or PDF"),
        (
            "a.docx",
            CONTAINER.format("EncryptedPackage").encode("utf-16-le"),
            "an encrypted office file; it opens with a password only",
        ),
        (
            "a.xls",
            CONTAINER.format("Workbook").encode("utf-16-le"),
            "a spreadsheet of the old kind (.xls); save its sheets as PDF",
        ),
        ("a.txt", (WELSH * 4).encode(), "written in Welsh; no Welsh lexicon"),
        ("a.txt", (WELSH * 4 + ENGLISH).encode(), "written in Welsh; no Welsh lexicon"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    read = only(tmp_path, name, content)
    assert (read.status, read.text, read.reason) == ("unread", "", reason)


def test_minutes_in_two_languages_that_are_mostly_english_are_read() -> None:
    assert other_language(ENGLISH * 6 + WELSH) is None
    assert other_language(WELSH * 6) == "Welsh"


def test_names_alone_are_in_no_language() -> None:
    assert other_language("Cllr Siân Llwyd\nCllr Rhys ap Gwilym\nCllr Angharad Puw\n" * 30) is None


def test_texts_that_are_alike_have_one_key(tmp_path: Path) -> None:
    first, second = only(tmp_path, "a.txt", "One text."), only(tmp_path, "b.txt", BOM_UTF8 + b"One text.")
    assert first.key == second.key and first.sha256 != second.sha256
