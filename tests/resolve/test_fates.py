"""What became of recommendations."""

import pytest

from kg.model import Decision, Recommendation
from kg.resolve.answers import Told, meant, told_fates
from tests.resolve.made import LEXICON, PANEL, Paper, inferred

BOOK = LEXICON.book("fates")
FIVE = [(str(n), f"r{n}") for n in range(1, 6)]


@pytest.mark.parametrize(
    ("sentence", "fate", "of"),
    [
        ("None of the five recommendations had been agreed.", "rejected", ["r1", "r2", "r3", "r4", "r5"]),
        ("The recommendation was rejected by Cabinet.", "rejected", []),
        ("Members heard that all five recommendations had been accepted.", "accepted", ["r1", "r2", "r3", "r4", "r5"]),
        ("Recommendations 1, 3 and 5 were agreed.", "accepted", ["r1", "r3", "r5"]),
        ("Recommendations 2-4 were not accepted.", "rejected", ["r2", "r3", "r4"]),
        ("Recommendation 9 was agreed.", "accepted", []),
        ("Recommendation 2 was partially accepted.", "amended", ["r2"]),
        ("All six recommendations were noted.", "noted", []),
        ("The Executive rejected the recommendations of the Panel.", "rejected", ["r1", "r2", "r3", "r4", "r5"]),
    ],
)
def test_a_sentence_tells_a_fate_and_of_which_recommendations(sentence: str, fate: str, of: list[str]) -> None:
    (told,) = told_fates(sentence, BOOK)
    assert told.fate == fate
    assert list(meant(told, FIVE)) == of


def test_one_recommendation_is_meant_where_there_is_one() -> None:
    assert list(meant(Told("rejected", single=True), [("1", "r1")])) == ["r1"]


@pytest.mark.parametrize(
    "sentence", ["The report was noted.", "The Panel made five recommendations.", "The offer was rejected by Cabinet."]
)
def test_what_tells_of_no_recommendation_is_left_alone(sentence: str) -> None:
    assert not list(told_fates(sentence, BOOK))


def recommended(paper: Paper, *words: str) -> Paper:
    for number, line in enumerate(words, 1):
        span = paper._line(line)
        paper._add(recommendations=(Recommendation(span, str(number), paper.body, meeting=paper.meeting),))
    return paper


ASKED = ("That the Council let its empty homes to families.", "That a register of empty homes be published each year.")


def fates(*papers: Paper) -> list[tuple[str, str]]:
    found = inferred(*papers, predicate="#fate")
    return sorted((fate.rsplit("/", 1)[1], rule) for _, fate, rule in found)


def test_a_sentence_after_recommendations_tells_their_fate() -> None:
    paper = recommended(Paper("a", date="2021-02-01"), *ASKED)
    paper.said("The Chair", "reported that neither of the recommendations was accepted.")
    assert fates(paper) == [("rejected", "fate-told-after-it")] * 2


def test_a_sentence_in_later_minutes_tells_the_fate_where_it_names_who_recommended() -> None:
    early = recommended(Paper("a", date="2021-02-01"), *ASKED)
    late = Paper("b", date="2021-09-01", body="Cabinet")
    assert not fates(early, late.said("The Leader", "said that both recommendations had been accepted."))
    late = Paper("b", date="2021-09-01", body="Cabinet")
    late.said("The Leader", f"said that both recommendations of the {PANEL} had been accepted.")
    assert fates(early, late) == [("accepted", "fate-told-elsewhere")] * 2
    before = Paper("c", date="2020-09-01", body="Cabinet")
    before.said("The Leader", f"said that both recommendations of the {PANEL} had been accepted.")
    assert not fates(early, before)


def test_a_decision_in_a_recommendations_own_words_answers_it() -> None:
    early = recommended(Paper("a", date="2021-02-01"), *ASKED)
    late = Paper("b", date="2021-05-01", body="Cabinet")
    late._add(decisions=(Decision(late._line(ASKED[1]), "refused", late.body, meeting=late.meeting),))
    assert fates(early, late) == [("rejected", "answered-in-its-own-words")]
    assert len(inferred(early, late, predicate="#respondedToBy")) == 1
