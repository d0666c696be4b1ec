"""A phrase is searched for where a word stands that it cannot do without: so it finds what it found."""

import re

import pytest

from kg.lexicon import Pattern, load_lexicon
from kg.needed import holds, needed


@pytest.mark.parametrize(
    ("regex", "words"),
    [
        (r"\b(?:moved|seconded)\s+by\b", ("moved", "seconded")),
        (r"RESOLVED(?:\s+that)?", ("resolved",)),
        (r"(?i)\bthe (?P<body>board|cabinet) was\b", ("board", "cabinet")),
        (r"(?:(?:the motion )?was carried){1,2}", ("was carried",)),
        (r"not(?=ed)\w*|declined", ("not", "declined")),
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
            told = holds(pattern.needed, line["text"], found.start(), found.end())
            assert told or not pattern.needed, (pattern.id, pattern.needed)


def test_words_are_looked_for_between_the_offsets_and_in_any_case() -> None:
    pattern = Pattern("resolved", re.compile(r"resolved\s+that", re.I), "", (), ())
    text = "It was RESOLVED that the quay be shut. Nothing more was said."
    assert (found := pattern.search(text)) and found.start() == 7
    assert pattern.search(text, 30) is None
    assert pattern.search(text, 0, 12) is None
