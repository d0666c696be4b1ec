"""The store: swapped whole, locked, and never made by mistake."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph

from kg.errors import StoreError
from kg.graph import layers
from kg.graph.reused import RDF
from kg.graph.store import current, draft, is_whole, lock, open_store, opening, publish, read_manifest
from kg.graph.vocabulary import CKG


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


def flipped(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def written_since(path: Path) -> None:
    path.write_bytes(path.read_bytes())
    os.utime(path, ns=(1, 1))


@pytest.mark.parametrize(
    ("change", "file", "whole"),
    [
        (flipped, "graph/1.sst", False),
        (flipped, "search.sqlite", False),
        (Path.unlink, "graph/1.sst", False),
        (written_since, "graph/1.sst", True),  # As in a store that was copied to another disk.
        (written_since, "search.sqlite", True),
    ],
)
def test_a_build_is_whole_where_each_file_is_as_it_was_written(
    tmp_path: Path, change: Callable[[Path], None], file: str, whole: bool
) -> None:
    store = tmp_path / "s"
    with lock(store), draft(store) as folder:
        (folder / "graph").mkdir()
        for name in ("graph/1.sst", "graph/2.sst", "search.sqlite"):
            (folder / name).write_bytes(name.encode() * 9)
        build = publish(store, folder, {})
    assert is_whole(build, read_manifest(build))
    change(build / file)
    assert is_whole(build, read_manifest(build)) is whole


@pytest.mark.parametrize("at_once", [1, 2, 5, 1_000])
def test_how_many_lines_are_loaded_at_once_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    """Which graphs are inferred is told behind what is inferred, where lines are in order."""
    monkeypatch.setattr(layers, "_AT_ONCE", at_once)
    lines = [
        b'<http://a/1> <http://p/name> "One" <http://g/inferred> .\n',
        b'<http://a/1> <http://p/name> "One" <http://g/said> .\n',
        b'<http://a/2> <http://p/name> "Two" <http://g/inferred> .\n',
        f"<http://g/inferred> <{RDF.type.value}> <{CKG.InferredGraph.value}> <http://g/said> .\n".encode(),
    ]
    graph = layers.load_parts(tmp_path / "g", [lines, [b'<http://a/3> <http://p/name> "Three" <http://g/said> .\n']])
    merged = sorted(str(q.subject) for q in graph.quads_for_pattern(None, None, None, DefaultGraph()))
    assert merged == ["<http://a/1>", "<http://a/3>", "<http://g/inferred>"]
    assert len(list(layers.named_quads(graph))) == 5
