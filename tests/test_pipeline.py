"""The whole way: the same graph whatever the order, the workers or the hash seed, and every quote where it says."""

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, serialize

from kg.ask.session import Session, open_session
from kg.errors import StoreError, UnreadableError
from kg.graph.layers import named_quads
from kg.graph.store import manifest_of, open_store
from kg.pipeline import build
from tests.conftest import ROOT, SEEDS

CKG = "https://w3id.org/council-kg/ontology#"


def lines(store: Path) -> list[bytes]:
    """The canonical N-Quads of a store's graph."""
    return sorted((serialize(named_quads(open_store(store)), format=RdfFormat.N_QUADS) or b"").splitlines())


def test_two_workers_and_a_warm_cache_give_the_same_graph(seed_store: Path, tmp_path: Path) -> None:
    build([SEEDS], tmp_path / "two", workers=2)
    build([SEEDS], tmp_path / "two", workers=1)
    assert lines(tmp_path / "two") == lines(seed_store)


def test_shuffled_inputs_give_the_same_graph(seed_store: Path, tmp_path: Path) -> None:
    files = sorted(SEEDS.glob("*.txt"))
    random.Random(3).shuffle(files)
    build(files, tmp_path / "s", workers=1)
    assert lines(tmp_path / "s") == lines(seed_store)


def test_another_hash_seed_gives_the_same_graph(seed_store: Path, tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "kg", "build", str(SEEDS), "--store", str(tmp_path / "s"), "--json"],
        check=True,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "12345"},
    )
    assert manifest_of(tmp_path / "s")["sha256"] == manifest_of(seed_store)["sha256"]


def test_every_passage_is_its_quote(seed_store: Path) -> None:
    query = f"""PREFIX ckg: <{CKG}> SELECT ?file ?start ?end ?exact WHERE {{
        ?p a ckg:Passage ; ckg:inDocument/ckg:fileName ?file ; ckg:start ?start ; ckg:end ?end ; ckg:exact ?exact }}"""
    texts = {p.name: p.read_bytes().decode("utf-8-sig").replace("\r\n", "\n") for p in SEEDS.glob("*.txt")}
    rows = list(open_store(seed_store).query(query))
    assert len(rows) > 500
    for row in rows:
        slice_ = texts[row["file"].value][int(row["start"].value) : int(row["end"].value)]
        assert slice_ == row["exact"].value


def test_a_document_that_goes_takes_what_only_it_said(tmp_path: Path) -> None:
    kept = tmp_path / "in"
    shutil.copytree(SEEDS, kept)
    build([kept], tmp_path / "s", workers=1)
    gone = next(kept.glob("004*"))
    gone.unlink()
    build([kept], tmp_path / "s", workers=1)
    assert not [line for line in lines(tmp_path / "s") if gone.name.encode() in line]
    assert not [line for line in lines(tmp_path / "s") if b"Tina Russell" in line]


def test_a_build_that_fails_leaves_the_old_graph_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build([next(SEEDS.glob("001*"))], tmp_path / "s", workers=1)
    before = lines(tmp_path / "s")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kg.graph.index.write_parts_index", fail)
    with pytest.raises(StoreError, match="the graph before is as it was"):
        build([SEEDS], tmp_path / "s", workers=1)
    assert lines(tmp_path / "s") == before


def test_a_build_that_could_read_no_file_leaves_the_old_graph_as_it_was(tmp_path: Path) -> None:
    folder, store = tmp_path / "in", tmp_path / "s"
    folder.mkdir()
    paper = shutil.copy(next(SEEDS.glob("*.txt")), folder)
    build([folder], store, workers=1)
    before = lines(store)
    Path(paper).write_bytes(b"%PDF-1.7 cut off")
    with pytest.raises(UnreadableError, match="stands as it was"):
        build([folder], store, workers=1)
    assert before
    assert lines(store) == before


def test_a_new_store_tells_of_files_that_could_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "cut.pdf").write_bytes(b"%PDF-1.7 cut off")
    summary = build([tmp_path / "cut.pdf"], tmp_path / "s", workers=1)
    assert [file for file, _ in summary.unread] == ["cut.pdf"]
    assert lines(tmp_path / "s")


def test_a_triple_that_several_documents_state_counts_once(session: Session) -> None:
    """SPARQL's default graph is the merge of the graphs, not their sum."""
    each = session.select("SELECT ?s ?p ?o WHERE { ?s ?p ?o }")
    assert len(each) == len({tuple(sorted(row.items())) for row in each})


def test_what_is_inferred_is_left_out_at_one_switch(seed_store: Path) -> None:
    query = "SELECT ?i WHERE { ?i a ckg:Inference }"
    assert open_session(seed_store).select(query)
    assert not open_session(seed_store, asserted_only=True).select(query)
