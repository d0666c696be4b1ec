"""No document can stop a build, run code, read another file or reach the network (T9, T10, T20, T21)."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kg import guarded
from kg.errors import GoneError, UnreadableError
from kg.guarded import GivenUpError, Order, Worker, Workers, seconds_for
from kg.model import Told
from kg.parts import PartMade, write_part
from kg.pipeline import build
from kg.read import Source, limits, read, sources
from tests.trust.bombs import BOMBS, many_capitals, packed
from tests.trust.watching import cost_of

linux = pytest.mark.skipif(sys.platform != "linux", reason="limits of memory are those of Linux")
MINUTES = "Mardle Parish Council\nMinutes of the meeting of 4 March 2024\n\nThe Clerk said that the wall was safe.\n"


@linux
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_over_within_ten_seconds_and_512_megabytes(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(BOMBS[name]())
    cost = cost_of(path, seconds_for(0))
    # The worker's own start is counted too: a second of the processor, and sixty megabytes.
    assert cost.seconds < 11 and cost.megabytes < 512
    assert cost.reason or all(r.document.reason or len(r.document.text) < 100 for r in cost.readings)


@linux
def test_a_build_goes_on_around_the_files_that_it_gives_up(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("words.pdf", "twice.pdf", "nested.html", "laughs.docx"):
        (folder / name).write_bytes(BOMBS[name]())
    (folder / "a.txt").write_text(MINUTES)
    (folder / "z.txt").write_text(MINUTES.replace("wall", "roof"))
    summary = build([folder], tmp_path / "s", workers=1)
    reasons = dict(summary.unread)
    assert summary.documents == 2 and len(reasons) == 4
    assert "memory to read" in reasons["words.pdf"] and "memory to read" in reasons["twice.pdf"]


def test_a_file_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    (tmp_path / "slow.txt").write_bytes(many_capitals())
    worker = Worker()
    with pytest.raises(GivenUpError, match="more than 1 seconds to read"):
        worker.read(Order(str(tmp_path / "slow.txt"), Told(), None, 1))


def test_a_reader_that_does_not_come_back_is_given_up_by_the_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guarded, "_WAIT", 0.2)
    worker = Worker()
    os.kill(worker._process.pid, signal.SIGSTOP)
    with pytest.raises(GivenUpError, match=r"did not come back within .* by the clock"):
        worker.read(Order(str(tmp_path / "a.txt"), Told(), None, 1))


def test_a_reader_that_crashes_costs_its_file_alone(tmp_path: Path) -> None:
    worker = Worker()
    os.kill(worker._process.pid, signal.SIGSEGV)
    with pytest.raises(GivenUpError, match="crashes its reader"):
        worker.read(Order(str(tmp_path / "a.txt"), Told(), None, 5))


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "import os; os.fork()",
    ],
)
def test_a_worker_cannot_reach_the_network_or_start_a_program(attempt: str) -> None:
    program = f"import sys, kg.worker; sys.addaudithook(kg.worker._refuse)\n{attempt}"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 73


def test_parts_that_are_gone_or_cannot_be_written_are_said_by_the_worker_that_loads_them(tmp_path: Path) -> None:
    write_part(tmp_path / "parts", "a", [b'<http://a/1> <http://p/name> "One" .\n'], PartMade(1, "", 0, ()))
    (tmp_path / "file").touch()
    with Workers(1) as crew:
        crew.load(tmp_path / "parts", ("a",), tmp_path / "graph")
        with pytest.raises(GoneError, match=r"a part of the graph is gone from .*build once more"):
            crew.load(tmp_path / "parts", ("a", "b"), tmp_path / "other")
        with pytest.raises(OSError, match="file"):
            crew.load(tmp_path / "parts", ("a",), tmp_path / "file")


def test_a_worker_ends_with_its_parent() -> None:
    program = "from kg.guarded import Worker; import os; print(Worker()._process.pid, flush=True); os._exit(9)"
    child = int(subprocess.run([sys.executable, "-c", program], capture_output=True, check=False).stdout)
    for _ in range(100):
        if not Path(f"/proc/{child}").exists():
            return
        subprocess.run(["sleep", "0.1"], check=False)
    pytest.fail("the worker goes on without its parent")


def test_what_another_file_holds_does_not_come_with_a_word_file(tmp_path: Path) -> None:
    canary = tmp_path / "secret"
    canary.write_text("canary")
    path = tmp_path / "a.docx"
    path.write_bytes(BOMBS["entity.docx"]())
    assert [d.text for d in read(Source(path))] == ["Minutes of the Council."]


def test_links_pipes_and_devices_are_not_read(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.txt").write_text(MINUTES)
    (folder / "deep" / "loop").symlink_to(folder)
    (folder / "other").symlink_to("/etc/passwd")
    os.mkfifo(folder / "pipe")
    assert [s.path.name for s in sources([folder])] == ["a.txt"]
    with pytest.raises(UnreadableError, match="neither a file nor a folder"):
        list(sources([folder / "pipe"]))
    with pytest.raises(UnreadableError, match="neither a file nor a folder"):
        list(sources([Path("/dev/zero")]))


def test_a_huge_file_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as out:
        out.truncate(limits.FILE_BYTES * 1000)
    (document,) = read(Source(path))
    assert document.reason == "50000 MB; 50 MB are the most that is read"
    assert build([path], tmp_path / "s", workers=1).unread == (("huge.txt", document.reason),)


def test_a_file_that_goes_while_it_is_read_is_listed(tmp_path: Path) -> None:
    worker = Worker()
    (reading,) = worker.read(Order(str(tmp_path / "gone.txt"), Told(), None, 5))
    worker.close()
    assert "cannot be opened" in (reading.document.reason or "")


@pytest.mark.parametrize("name", ["manifest.csv", "urls.txt"])
@pytest.mark.parametrize("content", [b"file,url\na.txt,http://[\n", b'file,url\n"' + b"a" * 200_000 + b'"', b"\0\n"])
def test_a_broken_manifest_costs_no_document(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "a.txt").write_text(MINUTES)
    assert [s.path.name for s in sources([tmp_path])] == ["a.txt"]


def test_a_path_in_an_archive_is_no_path_on_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "in" / "a.zip"
    path.parent.mkdir()
    path.write_bytes(packed(("../../evil.txt", MINUTES), ("C:\\evil.txt", MINUTES + "x"), ("/tmp/evil.txt", MINUTES)))
    assert {d.file_name for d in read(Source(path))} == {"evil.txt"}
    assert [p.name for p in tmp_path.rglob("*") if p.is_file()] == ["a.zip"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "an empty file"),
        (b"   \n\n", "an empty file"),
        (bytes(range(256)) * 20, "a binary file"),
        (b"\x89PNG\r\n", "a picture"),
        (b"PK\x03\x04", "a broken or encrypted archive"),
        (b"%PDF-1.4 and no more", "a broken PDF"),
        (b"<html><title>Access denied</title><body>Access denied</body></html>", "a page that refuses"),
    ],
)
def test_what_is_no_document_is_listed_with_its_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "minutes.pdf"
    path.write_bytes(content)
    (document,) = read(Source(path))
    assert document.status == "unread" and (document.reason or "").startswith(reason)
