"""Patterns cannot blow up: on text made to make them, the work grows with the text and not with its square (T11)."""

import re
import time

import pytest

from kg.lexicon import Pattern, load_lexicon
from tests.trust.expressions import searched

PATTERNS = [(book.name, pattern) for book in load_lexicon().books.values() for pattern in book]
SHORT, LONG = 1_000, 4_000
#: Four times the text may cost so many times the work; its square would cost sixteen, and backtracking more.
GROWTH = 9.0
#: Below this many seconds a measure says nothing; above the most, a pattern is too slow whatever its growth.
NOISE, MOST = 0.01, 0.5
PIECES = (
    *("a", "A", " ", ",", "1", "-", ".", "\t", "A ", "a, ", "Aa ", "A. ", "(a) ", "1.", "that ", "resolved ", '"'),
    *("(", "\n", ":", "'", "|", "a-", "and ", "\xa0"),
)


def adversaries(pattern: Pattern) -> list[str]:
    """Pieces to repeat: letters, blanks, commas, digits, capitals, the pattern's own examples, whole and in part."""
    examples = [line["text"] for line in pattern.matches[:2]]
    words = [" ".join(example.split()[:3]) + " " for example in examples]
    return [*PIECES, *examples, *words]


def seconds(pattern: Pattern, text: str) -> float:
    begun = time.thread_time()
    for found in pattern.regex.finditer(text):
        if time.thread_time() - begun > MOST * 3:
            return float("inf")
        del found
    return time.thread_time() - begun


def is_steep(pattern: Pattern, piece: str) -> bool:
    least, once, more = ((piece * (size // len(piece) + 1))[:size] + "\n!" for size in (SHORT // 5, SHORT, LONG))
    # The short ones first: a pattern that blows up would take hours over the long one.
    if seconds(pattern, least) > MOST / 10 or seconds(pattern, once) > MOST / 2:
        return True
    slow = seconds(pattern, more)
    if slow < NOISE:
        return False
    fast = min(seconds(pattern, once) for _ in range(3))
    slow = min(slow, seconds(pattern, more), seconds(pattern, more))
    return slow > MOST or slow > GROWTH * max(fast, NOISE / 4)


@pytest.mark.parametrize(("book", "pattern"), PATTERNS, ids=[f"{book}:{pattern.id}" for book, pattern in PATTERNS])
def test_a_pattern_takes_time_in_line_with_the_text(book: str, pattern: Pattern) -> None:
    assert not [piece for piece in adversaries(pattern) if is_steep(pattern, piece)]


@pytest.mark.parametrize(("place", "regex"), searched(), ids=lambda given: given if isinstance(given, str) else "")
def test_an_expression_in_the_code_takes_time_in_line_with_the_text(place: str, regex: re.Pattern[str]) -> None:
    made = Pattern(place, regex, "", (), ())
    assert not [piece for piece in PIECES if is_steep(made, piece)]


@pytest.mark.parametrize(
    ("regex", "piece", "end", "lengths"),
    [
        (r"resolved(?:\s*[-:]?\s*)*that!", " ", "x", (4, 8)),
        (r"(?:[A-Z]\w*(?:,?\s+)?)+!", "Aa", "", (5, 9)),
        (r"\s+!", " ", "x", (200, 3200)),
    ],
)
def test_a_pattern_that_does_blow_up_is_found(regex: str, piece: str, end: str, lengths: tuple[int, int]) -> None:
    few, many = (_best(re.compile(regex), "resolved" + piece * length + end) for length in lengths)
    assert many / few > GROWTH * lengths[1] / lengths[0] / 4


def _best(regex: re.Pattern[str], text: str) -> float:
    pattern = Pattern("made", regex, "", (), ())
    return min(seconds(pattern, text) for _ in range(5))
