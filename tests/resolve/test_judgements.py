"""What people decide overrides every rule, and what they do not decide is asked."""

from datetime import date
from pathlib import Path

import pytest

from kg.errors import JudgementError
from kg.resolve.judgements import Judgement, Judgements, Verdict, as_toml, load_judgements
from kg.resolve.review import questions
from tests.resolve.made import LEXICON, Paper, keys

HEAD = "person/tameford-parish-council"


def judged(a: str, b: str, verdict: Verdict) -> Judgements:
    return Judgements((Judgement(a, b, verdict, "J Clerk", date(2024, 5, 1)),))


def two_who_may_be_one() -> tuple[Paper, Paper]:
    early = Paper("a", date="2021-02-01").person("S Hartley", "Head of Parks")
    return early, Paper("b", date="2022-07-12").person("Sue Hartley", "Director of Housing")


def test_the_same_are_joined_whatever_the_rules_say() -> None:
    found = keys(*two_who_may_be_one(), judgements=judged(f"{HEAD}/s-hartley", f"{HEAD}/sue-hartley", "same"))
    assert found["a#person:s-hartley"] == found["b#person:sue-hartley"] == f"{HEAD}/sue-hartley"


@pytest.mark.parametrize("verdict", ["different", "unsure"])
def test_the_different_and_the_unsure_are_kept_apart_whatever_the_rules_say(verdict: Verdict) -> None:
    early = Paper("a", date="2021-02-01").person("S Hartley", "Head of Parks")
    late = Paper("b", date="2022-07-12").person("Sue Hartley", "Head of Parks")
    assert len(set(keys(early, late).values()) & {f"{HEAD}/s-hartley", f"{HEAD}/sue-hartley"}) == 1
    found = keys(early, late, judgements=judged(f"{HEAD}/s-hartley", f"{HEAD}/sue-hartley", verdict))
    assert found["a#person:s-hartley"] != found["b#person:sue-hartley"]


def test_two_of_one_name_are_told_apart_by_their_mentions() -> None:
    early = Paper("a", date="2021-02-01").person("Sue Hartley")
    late = Paper("b", date="2022-07-12").person("Sue Hartley")
    found = keys(early, late, judgements=judged("a.txt#person:sue-hartley", "b#person:sue-hartley", "different"))
    assert found["a#person:sue-hartley"] != found["b#person:sue-hartley"]


def test_an_open_pair_is_asked_until_it_is_judged() -> None:
    readings = [paper.reading() for paper in two_who_may_be_one()]
    question = questions(readings, LEXICON)[0]
    assert {question.one.name, question.other.name} == {f"{HEAD}/s-hartley", f"{HEAD}/sue-hartley"}
    assert "Hartley" in question.one.words and question.reason
    unsure = judged(question.one.name, question.other.name, "unsure")
    assert question not in questions(readings, LEXICON, unsure)


def test_the_latest_judgement_of_a_pair_counts() -> None:
    first = Judgement("x", "y", "same", "J Clerk", date(2024, 5, 1))
    second = Judgement("y", "x", "different", "J Clerk", date(2024, 6, 1))
    assert Judgements((second, first)).standing == (second,)


def test_a_judgement_is_written_as_it_is_read(tmp_path: Path) -> None:
    judgement = Judgement("a#person:x", 'b "quoted"', "same", "J Clerk", date(2024, 5, 1), "one\nline")
    file = tmp_path / "judgements.toml"
    file.write_text(as_toml(judgement) + "\n" + as_toml(judgement))
    assert load_judgements(file).all[0].b == 'b "quoted"'
    assert load_judgements(tmp_path / "none.toml") == Judgements()


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ('a = "x"\nb = "y"\nverdict = "maybe"\nby = "J"\nwhen = 2024-05-01', "same, different or unsure"),
        ('a = "x"\nb = "x"\nverdict = "same"\nby = "J"\nwhen = 2024-05-01', "with itself"),
        ('a = "x"\nverdict = "same"\nby = "J"\nwhen = 2024-05-01', "'b' is missing"),
        ('a = "x"\nb = "y"\nverdict = "same"\nby = "J"\nwhen = "May"', "no day"),
        ('a = "x"\nb = "y"\nverdict = "same"\nby = "J"\nwhen = 2024-05-01\nwho = "J"', "'who'"),
        ("a = ", "not well-formed"),
    ],
)
def test_a_faulty_judgement_is_refused_at_the_door(tmp_path: Path, entry: str, fault: str) -> None:
    file = tmp_path / "judgements.toml"
    file.write_text(f"[[judgement]]\n{entry}\n")
    with pytest.raises(JudgementError, match=fault):
        load_judgements(file)
