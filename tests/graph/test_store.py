"""The store: swapped whole, locked, and never made by mistake."""

from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.graph.store import current, draft, lock, open_store, publish


def test_a_mistyped_store_is_no_new_empty_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="kg build"):
        open_store(tmp_path / "mistyped")
    assert not (tmp_path / "mistyped").exists()


def test_a_folder_of_other_files_is_not_built_over(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").touch()
    with pytest.raises(StoreError, match="holds other files"), lock(tmp_path):
        pass


def test_a_file_is_not_a_store(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="is a file"), lock(tmp_path / "file"):
        pass


def test_two_builds_at_once_are_refused_with_who_holds_the_store(tmp_path: Path) -> None:
    with lock(tmp_path / "s"), pytest.raises(StoreError, match="being built by process"), lock(tmp_path / "s"):
        pass


def test_a_draft_that_is_never_published_leaves_the_build_in_force(tmp_path: Path) -> None:
    store = tmp_path / "s"
    with lock(store):
        first = publish(store, draft(store), {"documents": 1})
        left = draft(store)
        (left / "half").write_text("half")
    assert current(store) == first
    with lock(store):
        draft(store)
    assert not (left / "half").exists()


def test_the_build_before_stays_for_its_readers_and_older_ones_go(tmp_path: Path) -> None:
    store = tmp_path / "s"
    with lock(store):
        builds = [publish(store, draft(store), {}) for _ in range(3)]
    assert [b.exists() for b in builds] == [False, True, True]
    assert current(store) == builds[-1]
