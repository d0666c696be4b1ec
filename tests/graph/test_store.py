"""The store: swapped whole, locked, and never made by mistake."""

from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.graph.store import current, draft, lock, open_store, opening, publish


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
        with draft(store) as folder:
            first = publish(store, folder, {"documents": 1})
        with draft(store) as left:
            (left / "half").write_text("half")
        assert not left.exists()
    assert current(store) == first


def test_what_a_cut_off_build_left_is_swept_by_the_next(tmp_path: Path) -> None:
    store = tmp_path / "s"
    (store / "builds" / "draft-1").mkdir(parents=True)
    with lock(store), draft(store):
        assert not (store / "builds" / "draft-1").exists()


def test_the_build_before_stays_for_its_readers_and_older_ones_go(tmp_path: Path) -> None:
    store = tmp_path / "s"
    made = []
    with lock(store):
        for _ in range(3):
            with draft(store) as folder:
                made.append(publish(store, folder, {}))
    assert [build.exists() for build in made] == [False, True, True]
    assert current(store) == made[-1]


def test_a_build_that_goes_while_it_is_opened_is_no_error(tmp_path: Path) -> None:
    """Two builds can end between a reader's look at the pointer and its opening of the build."""
    store = tmp_path / "s"
    with lock(store), draft(store) as folder:
        publish(store, folder, {"number": 1})

    def opened(build: Path) -> str:
        if build.name == "1":
            with lock(store), draft(store) as folder:
                publish(store, folder, {"number": 2})
            raise StoreError("it is gone")
        return build.name

    assert opening(store, opened) == "2"
