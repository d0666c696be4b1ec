"""A cache or store from elsewhere can be wrong, but it cannot run (T27)."""

import re
from hashlib import blake2b
from pathlib import Path

import pytest

from kg.cache import keep, kept
from kg.lexicon import load_lexicon
from kg.read import Source
from kg.reading import readings_of
from tests.conftest import ROOT, SEEDS

RUNS = re.compile(r"\b(?:pickle|marshal|shelve|dill|joblib)\b|(?<![\w.])(?:eval|exec)\(|yaml\.load\(")


def test_nothing_that_is_loaded_can_run() -> None:
    assert not [path for path in (ROOT / "kg").rglob("*.py") if RUNS.search(path.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("damage", [b"", b"\x80\x04\x95", b"\x91\xc0", b"\xff" * 100])
def test_a_damaged_cache_is_read_anew(tmp_path: Path, damage: bytes) -> None:
    file, lexicon = Source(next(SEEDS.glob("001*"))), load_lexicon()
    whole = readings_of(file, lexicon, tmp_path)
    (entry,) = (path for path in tmp_path.rglob("*") if path.is_file())
    assert kept(tmp_path, entry.name) == whole
    # As a failing disk leaves it, and as a program that knows the form would write it.
    for written in (damage, blake2b(damage, digest_size=16).digest() + damage):
        entry.write_bytes(written)
        assert kept(tmp_path, entry.name) is None
    assert readings_of(file, lexicon, tmp_path) == whole


def test_a_kept_reading_with_one_bit_changed_is_not_believed(tmp_path: Path) -> None:
    file, lexicon = Source(next(SEEDS.glob("001*"))), load_lexicon()
    whole = readings_of(file, lexicon, tmp_path)
    (entry,) = (path for path in tmp_path.rglob("*") if path.is_file())
    content = entry.read_bytes()
    # A letter within a name is as well-formed as the right one: only the digest tells.
    for at in (0, 15, content.index(b"Middlesbrough"), len(content) - 1):
        entry.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        assert kept(tmp_path, entry.name) is None
    assert readings_of(file, lexicon, tmp_path) == whole
    assert entry.read_bytes() == content


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    keep(tmp_path / "file", "name", ())
