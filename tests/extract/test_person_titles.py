"""The titles that an expression looks for: whole words, with their stops, and nothing that goes on as another word."""

import re

import pytest

from kg.extract.person_titles import TITLE, is_title


@pytest.mark.parametrize("words", ["Cllr Moss", "Councillors Moss", "Ald. Moss", "Mrs Moss", "Revd Moss", "Dr. A Moss"])
def test_a_title_is_found_before_a_name(words: str) -> None:
    assert re.match(rf"{TITLE}\s+[A-Z]", words)


@pytest.mark.parametrize("words", ["Mrsa Moss", "Drs Lane", "Councillorship", "Aldeburgh", "XMr Moss"])
def test_a_word_that_only_begins_or_ends_so_is_no_title(words: str) -> None:
    assert not re.search(TITLE, words)


def test_a_title_alone_has_no_name_with_it() -> None:
    assert is_title("Cllr.") and is_title("Miss") and not is_title("Mrs Moss") and not is_title("Moss")
