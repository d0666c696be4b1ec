"""Questions and answers printed word for word, in the layouts in which question time is published."""

import pytest

from kg.extract.speech import find_statements
from kg.lexicon import load_lexicon
from kg.model import Claims, Entity, Span
from tests.extract.minuted import outline

Q, A, S = "question", "answer", "statement"


def told(text: str) -> list[tuple[str, str | None, str]]:
    found = find_statements(outline(text), load_lexicon(), Claims()).statements
    return [(s.kind, s.label, s.span.of(text)[:14]) for s in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Q1  Councillor Wade to the Executive Member (Housing):-\nPlease can the Member update Council on homes.\n"
            "The Leader of Council replied.",
            [(Q, "Councillor Wade", "Please can the"), (A, "The Leader of Council", "The Leader of ")],
        ),
        (
            "Councillor Wade had given notice of the following question to Councillor Ash-Moor\n"
            "‘How many homes were let?’\nCouncillor Ash-Moor replied:\n‘The number was forty.’",
            [(Q, "Councillor Wade", "‘How many home"), (A, "Councillor Ash-Moor", "‘The number wa")],
        ),
        (
            "Mr K Lime to ask the Leader of the Council:\n“What is done about litter?”\n"
            "Reply by the Leader of the Council:\n“We have new bins.”",
            [(Q, "Mr K Lime", "“What is done "), (A, "the Leader of the Council", "“We have new b")],
        ),
        (
            "From: Jane Brook\nTo: Councillor Ash, Cabinet Member for Housing\nQuestion: How many homes are empty?\n"
            "Response: There are 45.",
            [(Q, "Jane Brook", "Question: How "), (A, None, "Response: Ther")],
        ),
        (
            "Q. Councillor Moss asked the following question:-\n“You spoke of buses. When will they run?”\n"
            "A. Councillor Hill, the Leader, gave the following response:-\n“I welcome the question.”",
            [(Q, "Councillor Moss", "Q. Councillor "), (A, "Councillor Hill", "A. Councillor ")],
        ),
        (
            "1. Councillor Neale\nTennis\nIt is good to see the courts. Will they be free?\n"
            "Reply from Councillor Robb, Chair of Culture, Heritage, Sport, Tourism, Leisure and Economic Growth\n"
            "Some residents report that they are.",
            [(Q, "Councillor Neale", "It is good to "), (A, "Councillor Robb", "Some residents")],
        ),
        (
            "Q: Will the toilets be open? A: Yes, from May.",
            [(Q, None, "Q: Will the to"), (A, None, "A: Yes, from M")],
        ),
    ],
    ids=["number", "notice", "to ask", "lines", "letters", "names", "one line"],
)
def test_a_question_and_its_answer_are_those_of_whom_their_labels_name(
    text: str, expected: list[tuple[str, str | None, str]]
) -> None:
    assert told(text) == expected


def test_in_a_talk_printed_turn_by_turn_each_turn_is_its_speakers() -> None:
    text = (
        "Question 1 – Mr. Stone: My Lord Mayor. What is expected of a councillor?\n"
        "Lord Mayor: Councillor Clay.\n"
        "Councillor Clay: I thank Mr. Stone. We expect all to attend.\n"
        "Mr. Stone: I would like to thank Councillor Clay. I ask the Council to look into it.\n"
        "Councillor Clay: I am not aware of that."
    )
    assert [(kind, label) for kind, label, _ in told(text)] == [
        (Q, "Mr. Stone"),
        (A, "Councillor Clay"),
        (S, "Mr. Stone"),
        (A, "Councillor Clay"),
    ]


@pytest.mark.parametrize(
    "text",
    ["Clerk: Jo Bell.\nChair: Councillor Hill.", "Cllr Moss: Dog bins.\nClerk: to order two.", "Response: None."],
)
def test_labels_of_lists_and_notes_open_no_talk(text: str) -> None:
    assert told(text) == []


def test_an_answer_reported_under_a_questions_heading_stays_an_answer() -> None:
    text = (
        "Question from Councillor Swale to the Leader of the Council\n"
        "In response to a question about pumps, the Leader reported that they were ordered."
    )
    assert told(text) == [(A, "the Leader", "In response to")]


def test_a_numbered_mark_after_another_needs_no_question_mark() -> None:
    text = (
        "Q1: When will the ferry run?\nA1: The chair said it would run in May.\n"
        "Q2: The lamps on the quay are too bright.\nA2: An answer would be sent."
    )
    assert [kind for kind, _, _ in told(text)] == [Q, A, Q, A]
    assert told("Q2: The lamps on the quay are too bright.") == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The only question raised:\nWhen will the ferry run?\nThe Clerk stated that it would run in May.", [Q, A]),
        (
            "Public Questions\nHow much was spent?\nNothing was spent.\nWill the quay be lit?\nNo, it is too dear.",
            [Q, A, Q, A],
        ),
        ("Public Questions\nMr Hill asked: when will it run?\nIt will run in May.", [Q]),
        ("The ferry was late.\nWhen will the ferry run?\nIt will run in May.", []),
        ("Public Questions\nThe ferry was late.\nIt was wet.\nIt was cold.\nWhen will the ferry run?", []),
    ],
)
def test_questions_under_a_line_that_announces_them_need_no_label(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _, _ in told(text)] == kinds


def test_a_line_that_is_a_persons_name_alone_says_who_asks_below_it() -> None:
    text = "Nerys Moss\nWhat is done about the bins?\nResponse: They are emptied on Fridays."
    known = Claims(entities=(Entity("person:n-moss", "person", "Nerys Moss", (Span(0, 10),)),))
    found = find_statements(outline(text), load_lexicon(), known).statements
    assert [(s.kind, s.label, s.speaker) for s in found] == [
        ("question", "Nerys Moss", "person:n-moss"),
        ("answer", None, None),
    ]


def test_a_line_of_who_asks_whom_says_who_asks_below_it() -> None:
    text = "From Councillor Moss to the Leader\nAre rents high?\nAnswer by Councillor Hill\nYes, they are."
    assert [(kind, label) for kind, label, _ in told(text)] == [(Q, "Councillor Moss"), (A, "Councillor Hill")]
