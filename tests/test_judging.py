"""A judgement by name is kept, counts at the next build, and is not asked for again."""

from pathlib import Path

import pytest

from kg.ask.session import open_session
from kg.errors import JudgementError, UnknownNameError
from kg.judging import judge, open_questions
from kg.pipeline import build

MINUTES = """Minutes of a meeting of the Scrutiny Panel of Oldtown Borough Council held on 4 May 2021

PRESENT: Councillors J Brown (Chair), Alan Smith and Anna Smith

1. BRIDGES

Councillor Alan Smith asked why the bridge was closed.
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    folder.mkdir()
    (folder / "minutes.txt").write_text(MINUTES)
    build([folder], tmp_path / "store", workers=1)
    return folder


def people(store: Path) -> set[str]:
    rows = open_session(store).index.execute("SELECT name FROM thing WHERE kind = 'person'")
    return {name for (name,) in rows}


def test_two_that_are_judged_the_same_are_one_from_the_next_build(source: Path, tmp_path: Path) -> None:
    store, file = tmp_path / "store", tmp_path / "judgements.toml"
    assert {"Alan Smith", "Anna Smith"} <= people(store)
    made = judge(store, file, "Alan Smith", "Anna Smith", "same", "J Clerk", 'a slip of "the pen"')
    assert made.a.startswith("person/") and made.b.startswith("person/")
    build([source], store, workers=1, judgements=file)
    assert len(people(store)) == 2


def test_an_unknown_name_is_no_judgement(source: Path, tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError):
        judge(tmp_path / "store", tmp_path / "j.toml", "Nobody Atall", "Alan Smith", "same")
    with pytest.raises(JudgementError, match="two"):
        judge(tmp_path / "store", tmp_path / "j.toml", "Alan Smith", "Alan Smith", "same")
    assert not (tmp_path / "j.toml").exists()


def test_what_was_judged_is_not_asked_again(tmp_path: Path) -> None:
    file = tmp_path / "j.toml"
    before = open_questions([], tmp_path / "store", file)
    for question in before[:1]:
        judge(tmp_path / "store", file, question.one.name, question.other.name, "unsure", "J Clerk")
        after = open_questions([], tmp_path / "store", file)
        assert len(after) == len(before) - 1
