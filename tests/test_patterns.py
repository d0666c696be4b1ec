"""Every pattern matches the lines it names and ignores its near misses."""

import pytest

from kg.lexicon import Pattern, load_lexicon

PATTERNS = [(book.name, pattern) for book in load_lexicon().books.values() for pattern in book]
IDS = [f"{book}:{pattern.id}" for book, pattern in PATTERNS]


@pytest.mark.parametrize(("book", "pattern"), PATTERNS, ids=IDS)
def test_a_pattern_matches_its_examples_and_ignores_its_near_misses(book: str, pattern: Pattern) -> None:
    assert pattern.matches and pattern.ignores, f"{book}: {pattern.id} has no example or no near miss"
    for line in pattern.matches:
        found = pattern.search(line["text"])
        assert found, line["text"]
        for group, words in line.get("group", {}).items():
            assert found[group] == words, line["text"]
    for line in pattern.ignores:
        assert not pattern.search(line), line
