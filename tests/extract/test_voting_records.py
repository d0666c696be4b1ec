"""Votes that are laid out by side or member by member."""

import pytest

from tests.extract.test_votes import votes


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (
            "ForA. J. Moss, B Hill, C.D Cole and E. Lane4\nAgainstF. Reed, G. Dale2\nConflict Of InterestsNone0",
            (4, 2, None),
        ),
        (
            "| For | R H Moss, N Hill and Mrs C Cole | 3 |\n| Against | H E Reed | 1 |\n| Abstain | None | 0 |",
            (3, 1, 0),
        ),
        ("For\nJ Moss, A Hill and B Cole\n3\nAgainst\nNone\n0", (3, 0, None)),
        ("YES\n\nMoss, Hill, Cole, Lane\n\n- 4\n\nNO\n\nReed, Dale\n\n- 2\n\nABSTAIN\n\nMarsh - 1", (4, 2, 1)),
        ("YES\nMoss, Hill, Cole - 3\nNO - 0", (3, 0, None)),
        ("Cllr Moss – For\nCllr Hill – For\nCllr Cole – Against\nCllr Lane – Abstain", (2, 1, 1)),
        ("Ann Moss | For\nBen Hill | For\nCleo Cole | For", (3, 0, None)),
    ],
)
def test_a_record_laid_out_is_one_vote(text: str, numbers: tuple[int | None, ...]) -> None:
    (vote,) = votes(text)
    assert (vote.votes_for, vote.votes_against, vote.abstentions) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "For\nthe park\n3",
        "ForA. Moss, B. Hill and C. Cole7\nAgainstD. Lane4",
        "YES\nThe play area is open all year round\n3\nNO\nThe pool is closed\n1",
        "Cllr Moss – For\nCllr Hill – Against",
        "Absent\nMoss, Hill\n2\nFor\nMembers to note that\n1",
    ],
)
def test_what_does_not_add_up_or_is_no_list_of_names_is_no_record(text: str) -> None:
    assert votes(text) == ()


def test_a_record_after_its_motion_belongs_to_those_who_moved_it() -> None:
    text = (
        "It was moved by Cllr Dunn, seconded by Cllr Hay, that the buses be kept running on all days of the week.\n"
        "The motion was carried. On the request of Cllr Lane the voting was recorded as follows:\n"
        "YES\nDunn, Hay, Lane - 3\nNO\nCole - 1"
    )
    (vote,) = votes(text, "Cllr Dunn", "Cllr Hay")
    assert (vote.proposer, vote.seconder) == ("person:cllr-dunn", "person:cllr-hay")
    assert (vote.votes_for, vote.votes_against) == (3, 1)


def test_two_records_below_each_other_are_two_votes() -> None:
    text = "For\nMoss, Hill\n2\nAgainst\nCole, Lane, Dale\n3\nFor\nCole, Lane, Dale\n3\nAgainst\nMoss, Hill\n2"
    assert [(v.votes_for, v.votes_against) for v in votes(text)] == [(2, 3), (3, 2)]
