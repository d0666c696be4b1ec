"""A phrase is searched for where a word stands that it cannot do without: so it finds what it found."""

import re

import pytest

from kg.lexicon import Pattern, load_lexicon
from kg.needed import holds, needed, reach_of, windows
from tests.conftest import SEEDS


@pytest.mark.parametrize(
    ("regex", "words"),
    [
        (r"\b(?:moved|seconded)\s+by\b", ("moved", "seconded")),
        (r"RESOLVED(?:\s+that)?", ("resolved",)),
        (r"(?i)\bthe (?P<body>board|cabinet) was\b", ("board", "cabinet")),
        (r"(?:(?:the motion )?was carried){1,2}", ("was carried",)),
        (r"not(?=ed)\w*|declined", ("not", "declined")),
        (r"\((?=[A-Z][^()]{3,40} substituting)|\bas (?:deputy|sub) for\b", (" substituting", "deputy", "sub")),
        (r"(?<=moved )swiftly\b", ("swiftly",)),  # what stands before a find may stand before where it is looked for
        (r"(?:was|were) (?:deferred|put off)", ("deferred", "put off")),
        (r"(?:[A-Z]\w+|resolved)", ()),  # a name alone would do
        (r"(?:resolved)?\s*[A-Z]", ()),
        (r"(?:to|by) \w+", ()),  # these stand everywhere
        (r"[Rr]esolved", ("esolved",)),
        (r"(?<!un)seconded(?!\s+by)", ("seconded",)),
        (r"(?>lost|put)\b(?!carried)", ("lost", "put")),
        (r"caf\u00e9s", ("caf",)),
    ],
)
def test_the_words_of_an_expression_are_those_that_no_match_is_without(regex: str, words: tuple[str, ...]) -> None:
    assert set(needed(re.compile(regex))) == set(words)


def test_each_example_of_each_phrase_holds_a_word_that_it_needs() -> None:
    patterns = [pattern for book in load_lexicon().books.values() for pattern in book]
    assert sum(bool(pattern.needed) for pattern in patterns) > len(patterns) / 2
    for pattern in patterns:
        for line in pattern.matches:
            found = pattern.regex.search(line["text"])
            assert found, pattern.id
            told = holds(pattern.needed, line["text"], found.start(), len(line["text"]))
            assert told or not pattern.needed, (pattern.id, pattern.needed)


def test_words_are_looked_for_between_the_offsets_and_in_any_case() -> None:
    pattern = Pattern("resolved", re.compile(r"resolved\s+that", re.I), "", (), ())
    text = "It was RESOLVED that the quay be shut. Nothing more was said."
    assert (found := pattern.search(text)) and found.start() == 7
    assert pattern.search(text, 30) is None
    assert pattern.search(text, 0, 12) is None


@pytest.mark.parametrize(
    ("regex", "farthest"),
    [
        (r"carried(?= by \d{1,3} votes)", (7, 13)),
        (r"(?:moved|put) by [A-Z]{2,5}", (14, 0)),
        (r"(?<!not )lost", (4, 4)),
        (r"lost\w*", None),  # a word may be of any length
        (r"lost(?!.*won)", None),
    ],
)
def test_how_far_a_find_reaches_is_told_where_it_has_a_bound(regex: str, farthest: tuple[int, int] | None) -> None:
    assert reach_of(re.compile(regex)) == farthest


def test_a_find_begins_no_farther_from_its_word_than_it_reaches() -> None:
    text = "." * 40 + "LOST" + "." * 40 + "lost, lost" + "." * 40
    assert windows(("lost",), 6, text, 0, len(text)) == [(34, 40), (78, 90)]
    assert windows(("lost",), 60, text, 0, len(text)) is None  # no shorter than all of it
    assert windows(("lost",), 2, "İ" + text, 0, len(text) + 1) is None  # which is two letters in small ones


def test_every_phrase_finds_beside_its_words_all_that_it_finds_anywhere() -> None:
    patterns = [pattern for book in load_lexicon().books.values() for pattern in book]
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    for pattern in patterns:
        for text in (*texts, *(line["text"] for line in pattern.matches)):
            found = [match.span() for match in pattern.finditer(text)]
            assert found == [match.span() for match in pattern.regex.finditer(text)], pattern.id


def test_finds_are_told_between_the_offsets_as_an_expression_tells_them() -> None:
    pattern = Pattern("lost", re.compile(r"(?<!\w)lost\b$|lost,"), "", (), ())
    text = "lost, lost" + "." * 200 + "lost\n" + "." * 200 + "lost"
    for start, end in ((0, None), (0, 10), (3, 214), (0, 215), (205, 419), (6, 4000)):
        expected = [m.span() for m in pattern.regex.finditer(text, start, len(text) if end is None else end)]
        assert [m.span() for m in pattern.finditer(text, start, end)] == expected
