"""Lists of who voted on each side, with and without printed counts."""

import pytest

from kg.extract.tallies import listed_votes
from kg.extract.voters import side_at
from kg.lexicon import load_lexicon
from kg.model import Span

BOOK = load_lexicon().book("votes")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (
            "In favour of the proposal:  Councillors Ann Moss, Bo Hill and Cy Dale. (3)\n\n"
            "Against the proposal:  Councillor Di Reed, Ed Lane and Flo Marsh. (3)\n\n"
            "Abstentions: Councillor Gus Bone. (1)\n",
            (3, 3, 1),
        ),
        (
            "For the recommendation:\n\nCouncillors M G Moss, B Hill and C Dale.\n\n"
            "Against the recommendation:\n\nCouncillors E Reed and Miss F Lane.\n\nAbstention:\n\nCouncillor K Bone.\n",
            (3, 2, 1),
        ),
        ("FOR: Councillors Moss, Hill\nAGAINST: Councillors Reed and Lane\nABSTAIN: None\n", (2, 2, 0)),
        ("For (2)\nCllr A Moss\nCllr B Hill\nAgainst (1)\nCllr D Reed\nAbstained (0)\n", (2, 1, 0)),
        (
            "Voting for the motion:\nAnn Moss\nBo Hill\nVoting against the motion:\nDi Reed\nAbstentions:\nNone\n",
            (2, 1, 0),
        ),
        (
            "For (3) - Lord Provost; Depute Provost; and Councillors Moss.\n"
            "Against (2) - Councillors van Hay and Reed.\n",
            (3, 2, None),
        ),
        ("For the motion\nCouncillors Moss and Hill\n\nFor the amendment\nCouncillor Reed\n", (2, 1, None)),
        ("For the motion: Moss, Hill, Dale\nAgainst the motion: Reed, Lane\nAbstained: Cole\n", (3, 2, 1)),
        ("Voting For: Moss, Hill, Dale (3)\nVoting Against: Reed (1)\n", (3, 1, None)),
        ("Those voting in favour: Councillors Moss, Hill.\nThose voting against: Councillor Reed.\n", (2, 1, None)),
        (
            "Vote\tCouncillors\tCount\nFor\tJ B Moss, A Hill and C Dale\t3\nAgainst\tNone\t0\nAbstain\tD Reed\t1\n",
            (3, 0, 1),
        ),
        (
            "There voted for the motion:\nCouncillors Moss, Hill ......................... 2\n"
            "There voted against the motion:\nCouncillors Reed, Lane and A S Cole ............ 3\n",
            (2, 3, None),
        ),
    ],
)
def test_a_side_is_counted_by_its_number_or_by_its_closed_list(text: str, numbers: tuple[int | None, ...]) -> None:
    (found,) = listed_votes(text, Span(0, len(text)), BOOK)
    assert (found.votes_for, found.votes_against, found.abstentions) == numbers


def test_a_list_that_breaks_off_counts_nobody() -> None:
    assert side_at("Mr A Moss Mr B Hill and then", 0, 28).count is None


def test_titles_part_names_that_no_mark_parts() -> None:
    text = "Mr Moss Mr Hill, Mrs Dale"
    assert [name.of(text) for name in side_at(text, 0, len(text)).names] == ["Mr Moss", "Mr Hill", "Mrs Dale"]


def test_what_heads_no_list_is_no_vote() -> None:
    text = "For: the annual meeting\nNo: 4\nAgainst the wall\n"
    assert list(listed_votes(text, Span(0, len(text)), BOOK)) == []
