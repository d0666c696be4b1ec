"""Old or new, never between: builds that are killed, fail to write, or are read meanwhile (T15 to T18)."""

import contextlib
import errno
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from fuzz.faults import disk_full, failing_writes, interposer, killed
from fuzz.readers import read_during_rebuilds
from kg.errors import StoreError
from kg.graph import store as shelf
from kg.graph.health import examine
from kg.graph.store import current, manifest_of
from kg.graph.suppress import add_name
from kg.pipeline import build
from tests.conftest import ROOT, SEEDS

needs_a_compiler = pytest.mark.skipif(interposer() is None, reason="needs Linux and a C compiler")
FIRST, SECOND = next(SEEDS.glob("001*")), next(SEEDS.glob("002*"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of one document, which every test has a copy of."""
    store = tmp_path_factory.mktemp("built") / "s"
    build([FIRST], store, workers=1)
    return store


@pytest.fixture
def store(built: Path, tmp_path: Path) -> Path:
    shutil.copytree(built, tmp_path / "s", symlinks=True)
    return tmp_path / "s"


def test_a_build_that_is_killed_leaves_the_old_graph_or_the_new(store: Path) -> None:
    ended = killed(store, FIRST, [SECOND], times=4, seed=1)
    assert set(ended) <= {"old", "new"}


@needs_a_compiler
def test_a_write_that_fails_leaves_the_old_graph_or_the_new(store: Path) -> None:
    ended = failing_writes(store, FIRST, [SECOND], every=300)
    assert set(ended) <= {"old", "new"} and "old" in ended


@needs_a_compiler
def test_a_full_disk_is_said_in_one_sentence_and_leaves_the_old_graph(store: Path) -> None:
    before = manifest_of(store)["sha256"]
    done = subprocess.run(
        [sys.executable, "-m", "kg", "build", str(SEEDS), "--store", str(store)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=disk_full(store),
    )
    assert done.returncode == 5 and done.stderr.startswith("kg: ") and done.stderr.count("\n") == 1
    assert "could not be written" in done.stderr and "the graph before is as it was" in done.stderr
    assert manifest_of(store)["sha256"] == before and not examine(store)
    assert [path.name for path in (store / "builds").iterdir()] == [current(store).name]


def test_where_the_last_rename_is_not_confirmed_the_new_graph_is_said_to_be_in_force(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, written = current(store), shelf._to_disk

    def fails_at_the_end(path: Path) -> None:
        if path == store:
            raise OSError(errno.EIO, "Input/output error")
        written(path)

    monkeypatch.setattr(shelf, "_to_disk", fails_at_the_end)
    with pytest.raises(StoreError, match=r"the new graph in .* is in force .*Input/output error.*build once more"):
        build([SECOND], store, workers=1)
    assert current(store) != old and old.is_dir() and not examine(store)


def test_readers_see_no_error_and_no_mixture_while_it_is_built_again(store: Path) -> None:
    seen = read_during_rebuilds(store, [FIRST], [SECOND], readers=2, rebuilds=3)
    assert seen.answers > 2 and not seen.errors and not seen.mixtures


def test_two_builds_at_once_end_with_one_sentence_and_exit_5(store: Path) -> None:
    command = [sys.executable, "-m", "kg", "build", str(SEEDS), "--store", str(store)]
    builds = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=ROOT) for _ in range(2)]
    said = [running.communicate()[1] for running in builds]
    codes = sorted(running.returncode for running in builds)
    assert codes in ([0, 5], [0, 0])
    if codes == [0, 5]:
        assert any("is being built by process" in words for words in said)


@pytest.mark.parametrize("damage", [b"no database at all" * 500, b"", "middle", "rows"])
def test_a_damaged_ledger_is_begun_anew(store: Path, damage: bytes | str) -> None:
    """What is remembered of files saves work only: without it the next build comes to the same."""
    whole, ledger = manifest_of(store)["sha256"], store / "ledger.sqlite"
    content = bytearray(ledger.read_bytes())
    if damage == "middle":
        content[len(content) // 2] ^= 0xFF
    ledger.write_bytes(damage if isinstance(damage, bytes) else content)
    if damage == "rows":
        with contextlib.closing(sqlite3.connect(ledger)) as file, file:
            file.execute("UPDATE doc SET sketch = x'C1', counts = x'C1'")
    build([FIRST], store, workers=1)
    assert manifest_of(store)["sha256"] == whole and not examine(store)


@pytest.mark.parametrize("lost", ["cache", "parts"])
def test_what_saves_work_may_be_lost_or_damaged(store: Path, lost: str) -> None:
    add_name(store, "Sue Butcher")
    for path in (path for path in (store / lost).rglob("*") if path.is_file()):
        path.write_bytes(path.read_bytes()[:-9])
    build([FIRST, SECOND], store, workers=1)
    shutil.rmtree(store / lost)
    build([SECOND], store, workers=1)
    assert not examine(store)
