"""A folder followed for real: a document that comes is in the graph, and Ctrl-C ends it in peace."""

import functools
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.graph.health import examine
from kg.graph.store import leftovers, manifest_of
from tests.conftest import ROOT, SEEDS

pytest.importorskip("watchfiles")


def until(found: Callable[[], bool], seconds: int = 90) -> None:
    """Wait until something is so."""
    end = time.monotonic() + seconds
    while not found():
        assert time.monotonic() < end, "nothing came of it"
        time.sleep(0.2)


def documents(store: Path) -> int:
    try:
        return int(manifest_of(store)["documents"])
    except Exception:
        return 0


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is another thing there")
def test_a_watched_folder_is_built_again_until_ctrl_c(tmp_path: Path) -> None:
    folder, store = tmp_path / "in", tmp_path / "in" / "graph"
    folder.mkdir()
    (first := folder / "one.txt").write_bytes(next(SEEDS.glob("001*")).read_bytes())
    command = [sys.executable, "-m", "kg", "build", str(folder), "--store", str(store), "--watch"]
    # Whoever runs the tests in the background has Ctrl-C ignored, which a child would inherit.
    heeded = functools.partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    watching = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, preexec_fn=heeded)
    try:
        until(lambda: documents(store) == 1)
        (folder / "two.txt").write_bytes(next(SEEDS.glob("002*")).read_bytes())
        until(lambda: documents(store) == 2)
        time.sleep(0.5)
        first.unlink()
        until(lambda: documents(store) == 1)
        time.sleep(0.5)
    finally:
        watching.send_signal(signal.SIGINT)
        said = watching.communicate(timeout=60)[1]
    assert watching.returncode == 0, said
    assert said.splitlines()[-1] == "ended; the last graph stands" and "Traceback" not in said
    assert said.count("documents,") == 3, "the store in the folder is no change of the folder"
    assert not examine(store) and not leftovers(store)
