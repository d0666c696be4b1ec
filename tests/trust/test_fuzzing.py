"""A small helping of what the drivers in fuzz/ do by the hour; what they found stands here as a test of its own."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from fuzz.anything import CONTENTS, SUFFIXES, hold_to_the_laws
from fuzz.laws import broken_laws
from fuzz.mutated import copies
from kg.lexicon import load_lexicon
from kg.reading import readings_of
from tests.conftest import SEEDS

FEW = settings(max_examples=60, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))


@FEW
@given(CONTENTS, SUFFIXES)
def test_any_file_is_read_or_listed_and_every_passage_is_its_quote(tmp_path: Path, content: bytes, suffix: str) -> None:
    hold_to_the_laws(tmp_path, content, suffix)


@settings(FEW, max_examples=3)
@given(some.integers(0, 1000))
def test_damaged_copies_are_read_or_listed(tmp_path: Path, seed: int) -> None:
    for source in copies(SEEDS, 4, tmp_path, seed):
        assert not [law for reading in readings_of(source, load_lexicon()) for law in broken_laws(reading)]


@pytest.mark.parametrize(
    "text",
    [
        "PCSO’s Ann Lee and Bo Marsh attended the meeting.\n",  # A rank that two names share was an empty passage.
        "Present: Councillor ",  # A name was sought beyond the end.
    ],
)
def test_what_was_found_stays_mended(tmp_path: Path, text: str) -> None:
    hold_to_the_laws(tmp_path, text.encode(), ".txt")
