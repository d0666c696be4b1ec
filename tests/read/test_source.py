from pathlib import Path

import pytest

from kg.errors import UnreadableError
from kg.model import Told
from kg.read import Source, read, sources
from tests.read.made import of, only, zipped


def test_a_folder_gives_its_files_in_order_without_those_about_them(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "README.md", "manifest.tsv", ".hidden", "deep/c.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("file\turl\n")
    assert [s.path.relative_to(tmp_path).as_posix() for s in sources([tmp_path])] == ["a.txt", "b.txt", "deep/c.txt"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("manifest.tsv", "file\tcouncil\turl\nminutes/a.txt\tMardle\thttps://mardle.example/a\n"),
        ("manifest.csv", "source_url,file_name\nhttps://mardle.example/a,minutes/a.txt\n"),
        ("urls.txt", "minutes/a.txt\thttps://mardle.example/a\n"),
        ("urls.txt", "https://other.example/b.txt\nhttps://mardle.example/a.txt?ID=7\n"),
    ],
)
def test_a_manifest_or_list_gives_a_file_its_address(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / "minutes").mkdir()
    (tmp_path / "minutes" / "a.txt").write_text("Minutes.")
    (tmp_path / name).write_text(text)
    (source,) = sources([tmp_path])
    assert source.url is not None and source.url.startswith("https://mardle.example/a")


@pytest.mark.parametrize(
    ("name", "text", "council"),
    [
        ("manifest.tsv", "file\tcouncil\nminutes/a.txt\tMardle\n", "Mardle"),
        ("manifest.csv", "Local Authority,path,url\nMardle,a.txt,https://mardle.example/a\n", "Mardle"),
        ("manifest.csv", "file,council\na.txt,Mardle\na.txt,Tame\n", None),
        ("manifest.csv", "file,council\nb.txt,Mardle\n", None),
        ("urls.txt", "a.txt,Mardle\n", None),
    ],
    ids=["in full", "another heading", "two councils are none", "another file", "no manifest"],
)
def test_a_manifest_gives_a_file_its_council(tmp_path: Path, name: str, text: str, council: str | None) -> None:
    (tmp_path / "minutes").mkdir()
    (tmp_path / "minutes" / "a.txt").write_text("Minutes.")
    (tmp_path / name).write_text(text)
    (source,) = sources([tmp_path])
    assert source.told.council == council
    assert [document.council for document in read(source)] == [council]


def test_the_nearest_manifest_comes_first(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.txt").write_text("Minutes.")
    (tmp_path / "manifest.csv").write_text("file,council,url\ndeep/a.txt,Tame,https://tame.example/a\n")
    (tmp_path / "deep" / "manifest.csv").write_text("file,council\na.txt,Mardle\n")
    (source,) = sources([tmp_path])
    assert source.told == Told("https://tame.example/a", "Mardle")


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        ("mardle-council/2024/a.txt", "mardle-council"),
        ("mardle-council/tame-council/a.txt", "tame-council"),
        ("councillors/a.txt", None),
        ("mardle-council.txt", None),
    ],
)
def test_the_nearest_folder_that_may_be_named_for_a_council_is_told(
    tmp_path: Path, path: str, folder: str | None
) -> None:
    (tmp_path / "in" / path).parent.mkdir(parents=True)
    (tmp_path / "in" / path).write_text("Minutes.")
    assert [source.told.folder for source in sources([tmp_path / "in"])] == [folder]
    if folder == "mardle-council":
        for named in (tmp_path / "in" / folder, tmp_path / "in" / folder / "2024"):
            found = [source.told.folder for source in sources([named])]
            assert found == [folder if named.name == folder else None], "what is above the named folder tells nothing"


def test_each_file_comes_once_and_links_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Minutes.")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert list(sources([tmp_path, tmp_path / "a.txt"])) == [Source(tmp_path / "a.txt")]


def test_a_path_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"absent\.txt does not exist"):
        list(sources([tmp_path / "absent.txt"]))


def test_an_archive_gives_the_documents_in_it_with_their_addresses_and_councils(tmp_path: Path) -> None:
    content = zipped(
        **{
            "march/minutes.txt": "The minutes of March.",
            "march/tame-council/page.txt": "The minutes of Tame.",
            "march/page.html": "<html><body><h1>Minutes</h1><p>The wall is safe.</p></body></html>",
            "manifest.csv": "file,url,council\nmarch/minutes.txt,https://mardle.example/m,Mardle\n",
            "__MACOSX/x.txt": "noise",
            "README.md": "About.",
            "empty.txt": "",
        }
    )
    found = of(tmp_path, "pack.zip", content)
    assert [(d.file_name, d.status, d.source, d.council, d.folder) for d in found] == [
        ("empty.txt", "unread", None, None, None),
        ("minutes.txt", "read", "https://mardle.example/m", "Mardle", None),
        ("page.html", "read", None, None, None),
        ("page.txt", "read", None, None, "tame-council"),
    ]
    assert {d.part_of for d in found} == {"pack.zip"}


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    content = zipped(**{"a.txt": b"0" * 30_000_000})
    assert (
        only(tmp_path, "a.zip", content).reason
        == f"an archive of {len(content) // 1000} kB that unpacks to 30 MB: refused"
    )


def test_archives_in_archives_end_somewhere(tmp_path: Path) -> None:
    content = zipped(**{"a.txt": "The minutes of March."})
    for _ in range(4):
        content = zipped(**{"inner.zip": content})
    assert only(tmp_path, "a.zip", content).reason == "an archive within archives; unpack it first"


@pytest.mark.parametrize(
    ("member", "reason"),
    [
        ("xl/workbook.xml", "a spreadsheet (.xlsx); save its sheets as PDF"),
        ("ppt/presentation.xml", "a presentation (.pptx); save it as PDF"),
    ],
)
def test_other_office_files_say_what_they_are(tmp_path: Path, member: str, reason: str) -> None:
    assert only(tmp_path, "a.bin", zipped(**{member: "<x/>"})).reason == reason


def test_a_file_that_cannot_be_opened_is_one_unread_document(tmp_path: Path) -> None:
    (document,) = read(Source(tmp_path / "gone.txt"))
    assert document.status == "unread" and document.reason and document.reason.startswith("it cannot be opened")
