import pytest

from kg.model import Span
from kg.parse.sentences import sentences


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Cllr. Anwen Rees thanked Mr. J. T. Harker and Dr. Ali.",
        "Councillor B.K. Moss, Cabinet Member for Homes, replied.",
        "Minute No. 5 and Nos. 12 to 14 were approved.",
        "A Member spoke of Minute No. HB.12.3 and asked for the figures.",
        "The Chair closed the meeting at 4.05 p.m. on Tuesday.",
        "Services, e.g. Youth Work, were praised.",
        "St. Oswald's Road was closed; Members asked why; nobody knew.",
        "A sum of £4.5 million was set aside.",
        "Members asked whether the lights would return ...",
        "12. The Clerk will write to the landowner.",
    ],
)
def test_a_title_an_initial_a_number_or_a_semicolon_ends_no_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The report was noted.  It was queried whether\nthe bins would be emptied. They would.",
            ["The report was noted.", "It was queried whether\nthe bins would be emptied.", "They would."],
        ),
        (
            "Cllr Moss asked why. - The Leader replied. Lamps – none were lit.",
            ["Cllr Moss asked why.", "The Leader replied.", "Lamps – none were lit."],
        ),
        (
            "(a) The road was shut. (b) Cllr Moss spoke of a plan. It was late. (see page 4)",
            ["(a) The road was shut.", "(b) Cllr Moss spoke of a plan.", "It was late. (see page 4)"],
        ),
        ("He said “It is done.” The Panel agreed.", ["He said “It is done.”", "The Panel agreed."]),
        (
            "Was it ready? It was (nearly). 40 homes were built.",
            ["Was it ready?", "It was (nearly).", "40 homes were built."],
        ),
        ("Members preferred option B. The Chair did not.", ["Members preferred option B.", "The Chair did not."]),
        ("The bus was late.The driver was not.", ["The bus was late.", "The driver was not."]),
        ("It rose to £3.3 million. £2 million was spent.", ["It rose to £3.3 million.", "£2 million was spent."]),
        ("The answer was no. The Clerk would write.", ["The answer was no.", "The Clerk would write."]),
        ("The case is open. 16-17 year olds attend.", ["The case is open.", "16-17 year olds attend."]),
    ],
)
def test_a_sentence_ends_at_its_mark(text: str, expected: list[str]) -> None:
    assert split(text) == expected
