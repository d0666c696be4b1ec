"""The index of a graph: what it says of a passage is so in the file that it names."""

import sqlite3
from pathlib import Path

import pytest

from kg.pipeline import build
from kg.read import Source, read
from tests.read.test_packs import AGENDA, LETTER, MINUTES, MORE_MINUTES, REPORT, printed

PACKS = {"april.pdf": (LETTER, AGENDA, MINUTES, MORE_MINUTES), "may.pdf": (REPORT, MINUTES, MORE_MINUTES)}


@pytest.mark.parametrize("names", [("april.pdf",), ("may.pdf",), ("april.pdf", "may.pdf")])
def test_a_passage_that_packs_reprint_has_the_page_of_the_file_it_is_shown_under(
    tmp_path: Path, names: tuple[str, ...]
) -> None:
    for name in names:
        (tmp_path / name).write_bytes(printed(*PACKS[name]))
    build([tmp_path / name for name in names], tmp_path / "store", workers=1)
    (index,) = (tmp_path / "store").glob("**/search.sqlite")
    words = "SELECT file, page FROM claim WHERE text LIKE 'The Clerk confirmed%'"
    ((file, page),) = sqlite3.connect(index).execute(words).fetchall()
    pack, _, start = file.partition("#page=")
    (minutes,) = [d for d in read(Source(tmp_path / pack)) if d.text.startswith("MINUTES")]
    assert int(start) == minutes.page_of(0)
    assert page == minutes.page_of(minutes.text.index("The Clerk confirmed"))
