"""A build that does only what is new comes to what a build of everything comes to, byte for byte."""

import os
import random
import shutil
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from benchmarks.synthetic import corpus
from fuzz.faults import killed
from kg.graph.build import quads
from kg.graph.canonical import lines_of, tally
from kg.graph.health import examine
from kg.graph.layers import named_quads
from kg.graph.store import current, manifest_of, open_store
from kg.guarded import Order, Worker, Workers
from kg.ledger import Ledger, has_news
from kg.lexicon import load_lexicon
from kg.model import Reading
from kg.pipeline import build
from kg.privacy import only_public
from kg.read import Source, sources
from kg.reading import readings_of
from kg.resolve import resolve
from kg.resolve.sketch import Settled, Sketch, Sketcher
from kg.sketching import Read, read_file
from tests.conftest import SEEDS


def lines(store: Path) -> list[bytes]:
    """The canonical lines of a store's graph."""
    return lines_of(named_quads(open_store(store)))


def all_at_once(folder: Path) -> list[bytes]:
    """The canonical lines of a folder's graph, with every reading in memory and resolved together."""
    lexicon = load_lexicon()
    readings = [reading for file in sources([folder]) for reading in readings_of(file, lexicon)]
    public, known, _ = only_public(readings, resolve(readings, lexicon))
    return lines_of(quads(public, known, lexicon))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str]]:
    """Documents of three councils, with their names."""
    return [(truth.file, text) for truth, text in corpus(300, seed=5)][:18]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let builds read in this process, with one lexicon: what is asked here is not how they start."""
    lexicon = load_lexicon()

    def here(_: Workers, files: Iterable[Source], sketcher: Sketcher, cache: Path) -> Iterator[Read]:
        return (read_file(file, sketcher, cache) for file in files)

    monkeypatch.setattr(Workers, "sketch_all", here)
    monkeypatch.setattr("kg.pipeline.load_lexicon", lambda: lexicon)


def prepared(store: Path, cache: Path | None = None) -> Path:
    """An empty store, with what was read before for another."""
    (store / "builds").mkdir(parents=True)
    shutil.copytree(cache, store / "cache") if cache else (store / "cache").mkdir()
    return store


def test_a_graph_made_part_by_part_is_the_graph_made_of_all_at_once(seed_store: Path) -> None:
    assert lines(seed_store) == all_at_once(SEEDS)
    assert manifest_of(seed_store)["sha256"] == tally(lines(seed_store))


def changes(documents: list[tuple[str, str]], folder: Path, seed: int) -> Iterator[str]:
    """Add, change and remove documents in a folder, one at a time, and say what was done."""
    chance = random.Random(seed)
    spare = dict(documents)
    for _ in range(4):
        there = sorted(path.name for path in folder.glob("*.txt"))
        what = chance.choice(["change", "remove", *(["add"] if len(there) < len(spare) else [])])
        name = chance.choice(sorted(spare.keys() - set(there)) if what == "add" else there)
        if what == "remove":
            (folder / name).unlink()
        else:
            said = "" if what == "add" else "\nCouncillor Ann Marlow thanked the Head of Highways.\n"
            (folder / name).write_text(spare[name] + said, encoding="utf-8")
        yield f"{what} {name}"


@pytest.mark.parametrize("seed", [1, 2])
def test_a_document_added_changed_or_removed_gives_what_a_full_build_gives(
    made: list[tuple[str, str]], tmp_path: Path, quick: None, seed: int
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in made[::seed]:
        (folder / name).write_text(text, encoding="utf-8")
    build([folder], prepared(tmp_path / "s"), workers=1)
    for number, done in enumerate(changes(made, folder, seed)):
        build([folder], tmp_path / "s", workers=1)
        build([folder], prepared(tmp_path / f"full{number}", tmp_path / "s" / "cache"), workers=1)
        assert lines(tmp_path / "s") == lines(tmp_path / f"full{number}"), done
        assert not examine(tmp_path / "s"), done
        ours, theirs = (index_of(tmp_path / name) for name in ("s", f"full{number}"))
        assert ours == theirs, done


def test_one_document_more_is_read_alone_and_changes_its_own_part(
    made: list[tuple[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in made[:-1]:
        (folder / name).write_text(text, encoding="utf-8")
    build([folder], tmp_path / "s", workers=1)
    before = manifest_of(tmp_path / "s")
    (folder / made[-1][0]).write_text(made[-1][1], encoding="utf-8")
    read: list[str] = []
    real = Worker.sketch

    def noted(self: Worker, order: Order) -> Read:
        read.append(Path(order.path).name)
        return real(self, order)

    monkeypatch.setattr(Worker, "sketch", noted)
    monkeypatch.setattr("kg.inforce._write", None)
    build([folder], tmp_path / "s", workers=1)
    after = manifest_of(tmp_path / "s")
    assert read == [made[-1][0]]
    assert len(set(after["parts"]) - set(before["parts"])) == 1
    assert before["files"].items() & after["files"].items(), "tables that did not change are linked"


def test_what_is_told_beside_a_file_changes_what_a_full_build_changes(
    made: list[tuple[str, str]], tmp_path: Path, quick: None
) -> None:
    folder = tmp_path / "in"
    (folder / "plain").mkdir(parents=True)
    for name, text in made[:4]:
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "plain" / "notes.txt").write_text("PLANNING COMMITTEE\n\nThe Committee met.\n")
    build([folder], prepared(tmp_path / "s"), workers=1)
    seen = [lines(tmp_path / "s")]
    for done, change in {
        "a manifest": lambda: (folder / "manifest.csv").write_text("file,council\nnotes.txt,Kent County Council\n"),
        "another": lambda: (folder / "manifest.csv").write_text("file,council\nnotes.txt,Tameford Parish Council\n"),
        "none": lambda: (folder / "manifest.csv").unlink(),
        "a folder": lambda: (folder / "plain").rename(folder / "kent-county-council"),
    }.items():
        change()
        build([folder], tmp_path / "s", workers=1)
        build([folder], prepared(tmp_path / done, tmp_path / "s" / "cache"), workers=1)
        seen.append(lines(tmp_path / "s"))
        assert seen[-1] == lines(tmp_path / done) == all_at_once(folder), done
        assert not examine(tmp_path / "s"), done
    assert seen[0] == seen[3] and len({tuple(state) for state in seen}) == 4


def test_another_version_of_resolution_sketches_anew_what_was_read(
    made: list[tuple[str, str]], tmp_path: Path, quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / made[0][0]).write_text(made[0][1], encoding="utf-8")
    store = prepared(tmp_path / "s")
    build([tmp_path / made[0][0]], store, workers=1)
    sketches: list[str] = []
    real = Sketcher.sketch

    def noted(self: Sketcher, reading: Reading, settled: Settled | None = None) -> Sketch:
        sketches.append(reading.document.file_name)
        return real(self, reading, settled)

    monkeypatch.setattr(Sketcher, "sketch", noted)
    build([tmp_path / made[0][0]], store, workers=1)
    assert not sketches
    monkeypatch.setattr("kg.incremental.sketches_version", lambda _: "another")
    build([tmp_path / made[0][0]], store, workers=1)
    assert sketches == [made[0][0]]


def test_a_part_that_is_lost_is_made_again(tmp_path: Path) -> None:
    build([SEEDS], tmp_path / "s", workers=1)
    before = lines(tmp_path / "s")
    shutil.rmtree(tmp_path / "s" / "parts")
    build([next(SEEDS.glob("001*"))], tmp_path / "s", workers=1)
    (tmp_path / "s" / "ledger.sqlite").write_bytes(b"no ledger")
    build([SEEDS], tmp_path / "s", workers=2)
    assert lines(tmp_path / "s") == before and not examine(tmp_path / "s")


@pytest.mark.parametrize(("change", "news"), [("none", False), ("newer", True), ("no store", True)])
def test_a_reader_is_made_ready_at_once_where_a_file_is_newer_than_the_store(
    tmp_path: Path, change: str, news: bool
) -> None:
    file, store = Source(tmp_path / "minutes.txt"), tmp_path / "s"
    file.path.touch()
    if change != "no store":
        store.mkdir()
        Ledger(store, store / "cache").commit()
    if change == "newer":
        os.utime(file.path, ns=(time.time_ns() + 10**10,) * 2)
    assert has_news([file], store) is news


def index_of(store: Path) -> dict[str, list[tuple[object, ...]]]:
    """The rows of a store's index, and what its words find."""
    import sqlite3

    index = sqlite3.connect(current(store) / "search.sqlite")
    tables = ("label", "thing", "document", "meeting", "claim", "link", "step")
    found = {table: sorted(index.execute(f"SELECT * FROM {table}"), key=repr) for table in tables}
    for table, words in (("claim_text", "waiting OR thanked"), ("label_text", "council OR ann")):
        column = "claim.iri" if table == "claim_text" else "label.iri"
        join = "claim ON claim.id" if table == "claim_text" else "label ON label.rowid"
        query = f"SELECT {column} FROM {table} JOIN {join} = {table}.rowid WHERE {table} MATCH ?"
        found[words] = sorted(index.execute(query, (words,)))
        assert found[words]
        index.execute(f"INSERT INTO {table}({table}) VALUES ('integrity-check')")
    index.close()
    return found


def test_a_changed_copy_that_is_cut_off_leaves_the_old_graph_or_the_new(
    made: list[tuple[str, str]], tmp_path: Path
) -> None:
    more = tmp_path / made[0][0]
    more.write_text(made[0][1], encoding="utf-8")
    ended = killed(tmp_path / "s", SEEDS, [SEEDS, more], times=4, seed=2)
    assert set(ended) <= {"old", "new"}
