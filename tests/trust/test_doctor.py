"""`kg doctor` finds a damaged store, whatever was damaged, and says what to do (T18)."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.graph.health import examine
from kg.graph.store import current, lock
from kg.pipeline import build
from tests.conftest import SEEDS, Ran


@pytest.fixture
def store(seed_store: Path, tmp_path: Path) -> Path:
    shutil.copytree(seed_store, tmp_path / "s")
    return tmp_path / "s"


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)


def largest(store: Path) -> Path:
    return max((current(store) / "graph").glob("*.sst"), key=lambda path: path.stat().st_size)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "a flipped bit in the graph": lambda store: flip(largest(store)),
    "a table cut short": lambda store: largest(store).write_bytes(largest(store).read_bytes()[:1000]),
    "a table that is gone": lambda store: largest(store).unlink(),
    "a graph without its list": lambda store: next((current(store) / "graph").glob("CURRENT")).unlink(),
    "a flipped bit in the index": lambda store: flip(current(store) / "search.sqlite"),
    "an index that is gone": lambda store: (current(store) / "search.sqlite").unlink(),
    "a manifest cut short": lambda store: (current(store) / "manifest.json").write_text('{"quads": 1'),
    "a manifest that is gone": lambda store: (current(store) / "manifest.json").unlink(),
    "a pointer that is gone": lambda store: (store / "current").unlink(),
    "a pointer to nowhere": lambda store: (store / "current").write_text("77"),
    "a pointer out of the store": lambda store: (store / "current").write_text("../.."),
    "a file that no build wrote": lambda store: (current(store) / "graph" / "000999.sst").touch(),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_found_and_the_way_out_is_told(store: Path, kg: Callable[..., Ran], damage: str) -> None:
    assert not examine(store)
    DAMAGES[damage](store)
    ran = kg("doctor", "--store", store, "--json")
    assert ran.code == 5
    assert any(problem["damage"] and "kg build" in problem["remedy"] for problem in json.loads(ran.out))


def test_a_damaged_build_is_mended_by_the_next(store: Path) -> None:
    flip(largest(store))
    build([SEEDS], store, workers=1)
    assert not examine(store)


def test_the_build_before_is_offered_where_it_is_whole(store: Path) -> None:
    build([SEEDS], store, workers=1)
    before = next(path.name for path in (store / "builds").iterdir() if path != current(store))
    (current(store) / "manifest.json").unlink()
    (problem,) = examine(store)
    assert f"go back to build {before}" in problem.remedy
    (store / "current").write_text(before)
    assert not examine(store)


def test_a_whole_store_is_whole_and_what_a_cut_off_build_left_is_no_damage(store: Path, kg: Callable[..., Ran]) -> None:
    (store / "builds" / "draft-1").mkdir()
    ran = kg("doctor", "--store", store)
    assert ran.code == 0 and "is whole" in ran.err and "the next kg build removes it" in " ".join(ran.out.split())


def test_a_build_under_way_is_told(store: Path, kg: Callable[..., Ran]) -> None:
    with lock(store):
        assert "is being built by process" in kg("doctor", "--store", store).err


def test_a_mistyped_path_is_no_new_store(tmp_path: Path, kg: Callable[..., Ran]) -> None:
    for words in (("doctor",), ("privacy",), ("export",), ("query", "ASK {}")):
        ran = kg(*words, "--store", tmp_path / "mistyped")
        assert ran.code in (5, 6) and "kg build" in ran.err
    assert not (tmp_path / "mistyped").exists()
