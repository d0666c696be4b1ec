"""Resolutions whose parts bear no marks, stand below headings, or run past a lone letter."""

import pytest

from kg.extract import extract
from kg.lexicon import load_lexicon
from kg.model import Document
from kg.parse import parse
from tests.extract.test_decisions import decided

LEXICON = load_lexicon()
HEAD = "Minutes of the Parks Committee held on 14 May 2024\n\n4. Gates\n\n"


def read(text: str) -> list[str]:
    claims = extract(parse(Document("key", "minutes.txt", HEAD + text, "")), LEXICON).claims
    return [" ".join(one.span.of(HEAD + text).split()) for one in claims.decisions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was agreed that officers:\nPrepare a plan for May\nWrite to the owner\nMembers thanked the officers.",
            ["Prepare a plan for May", "Write to the owner"],
        ),
        (
            "It was agreed to:\nbuy two gates\nremove the old ones.\nThe Chair spoke of the path.",
            ["buy two gates", "remove the old ones."],
        ),
        (
            "The decision was made to take the following action:\nCllr Moss would seek prices\nLamps to be lit in May.",
            ["Cllr Moss would seek prices", "Lamps to be lit in May."],
        ),
        (
            "It was agreed as follows:\nThe gate is to be green. It had been red.\nWrite nothing on it.",
            ["The gate is to be green. It had been red."],
        ),
    ],
)
def test_lines_without_marks_that_say_what_is_to_be_done_are_parts(text: str, expected: list[str]) -> None:
    assert [words for words, _ in decided(text)] == expected


def test_parts_go_on_below_the_headings_between_them() -> None:
    text = (
        "RESOLVED that:\n\nRevenue\n\n(a) the fees be kept;\n\nCapital\n\n(b) a gate be bought;\n\nIn addition:\n\n"
        "(c) the warden be thanked.\n"
    )
    assert read(text) == ["the fees be kept", "a gate be bought", "the warden be thanked."]


def test_the_letter_o_in_brackets_is_no_bullet() -> None:
    letters = "abcdefghijklmnopq"
    parts = "".join(f"({letter}) the gate numbered {n} be shut.\n\n" for n, letter in enumerate(letters))
    assert len(read(f"RESOLVED that:\n\n{parts}")) == len(letters)


def test_all_members_agreed_to_what_was_suggested_right_before() -> None:
    text = "The Chair suggested that a card be sent to the warden. All Members agreed. The bench was looked at."
    assert [words for words, _ in decided(text)] == [
        "The Chair suggested that a card be sent to the warden. All Members agreed."
    ]


def test_what_was_only_proposed_is_not_beside_the_decision_of_its_item() -> None:
    text = (
        "Agenda item\n\nMinutes\n\nDecision:\n\nThat the minutes of 3 May be approved as a correct record.\n\n"
        "Minutes:\n\nPage 4 was read out. She proposed that a line be added and this was duly seconded.\n"
    )
    claims = extract(parse(Document("key", "item.txt", text, "")), LEXICON).claims
    assert [one.outcome for one in claims.decisions] == ["approved"]


def test_payments_listed_below_are_agreed_as_one() -> None:
    text = "It was agreed to accept the payments as per the sheet below:\nStaff costs £90\nHall hire £12"
    assert [words for words, _ in decided(text)] == ["It was agreed to accept the payments as per the sheet below:"]


def test_an_earlier_resolution_quoted_in_an_amendment_is_not_passed_again() -> None:
    text = (
        "The minutes of 3 May were approved as a true record, subject to amendment of the resolution, as follows:-\n\n"
        "“RESOLVED: That the Committee:-\n\n(a) notes the plan; and\n\n(b) thanks the warden.”\n\nThe path was wet.\n"
    )
    assert len(read(text)) == 1
