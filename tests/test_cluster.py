"""On a cluster of real processes, one of them killed in the middle, the graph is that of one machine."""

import gzip
import json
import os
import signal
import threading
import time
from pathlib import Path

import pytest

from benchmarks.synthetic import corpus
from kg.errors import StoreError, UnreadableError
from kg.graph.canonical import lines_of, tally
from kg.graph.layers import named_quads
from kg.graph.store import open_store
from kg.incremental import Wanted
from kg.pipeline import build

distributed = pytest.importorskip("distributed", reason="needs Dask: pip install 'council-kg[cluster]'")
pytest.importorskip("fsspec")


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for truth, text in list(corpus(300, seed=7))[:12]:
        (folder / truth.file).write_text(text, encoding="utf-8")
    (folder / "kent-county-council").mkdir()
    (folder / "kent-county-council" / "notes.txt").write_text("PLANNING COMMITTEE\n\nThe Committee met.\n")
    (folder / "note.txt").write_text("PLANNING COMMITTEE\n\nThe Committee met twice.\n")
    (folder / "manifest.csv").write_text("file,url,council\nnote.txt,https://tame.example/n,Tameford Parish Council\n")
    return folder


def kill_one(address: str, into: Path) -> None:
    """Kill one of two workers as soon as something was read, with what it holds and is about to do."""
    with distributed.Client(address) as client:
        workers = client.run(os.getpid)
        while not any((into / "readings").glob("*")):
            time.sleep(0.05)
        os.kill(sorted(workers.values())[0], signal.SIGKILL)


def test_two_workers_one_of_them_killed_give_the_graph_of_one_machine(documents: Path, tmp_path: Path) -> None:
    from kg.cluster import build_on

    into = tmp_path / "out"
    with distributed.LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        dashboard_address=None,
        silence_logs=50,
    ) as cluster:
        killer = threading.Thread(target=kill_one, args=(cluster.scheduler_address, into))
        killer.start()
        summary = build_on(cluster.scheduler_address, str(documents), into.as_uri(), Wanted(), batch=2)
        killer.join(60)
    manifest = json.loads((into / "manifest.json").read_text())
    shards = [gzip.decompress((into / shard).read_bytes()).splitlines(keepends=True) for shard in manifest["parts"]]
    graph = sorted(line for lines in shards for line in lines)
    build([documents], tmp_path / "s", workers=1)
    assert sum(line.split()[1].endswith(b"filedUnder>") for line in graph) == 2
    assert graph == lines_of(named_quads(open_store(tmp_path / "s")))
    assert manifest["quads"] == summary.quads == len(graph) and manifest["sha256"] == tally(graph)
    assert [path.name for path in into.rglob("*.partial")] == []


def test_a_cluster_that_is_not_there_is_said_in_one_sentence(
    documents: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kg.cluster import build_on

    monkeypatch.setattr("kg.cluster._SECONDS_TO_ANSWER", 2)
    with pytest.raises(UnreadableError, match="no documents"):
        build_on("tcp://127.0.0.1:9", str(tmp_path / "none"), tmp_path.as_uri(), Wanted())
    with pytest.raises(StoreError, match="no cluster answers"):
        build_on("tcp://127.0.0.1:9", str(documents), tmp_path.as_uri(), Wanted())
