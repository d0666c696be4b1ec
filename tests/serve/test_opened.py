"""What a site keeps while a build is in force: made once, however many ask at once, and anew for another build."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kg.ask.session import Session
from kg.errors import QueryError
from kg.pipeline import build
from kg.serve.opened import Opened

MINUTES = (
    "Minutes of the Planning Committee of Oldtown Borough Council held on 4 May 2021\n\nCouncillor A {name} spoke.\n"
)


def test_what_many_ask_for_at_once_is_made_once(seed_store: Path) -> None:
    opened, made = Opened(seed_store), list[int]()

    def slow(session: Session, number: int) -> int:
        made.append(number)
        time.sleep(0.1)
        return number * 2

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: opened.kept(slow, 21), range(8)))
    assert found == [42] * 8 and made == [21]


def test_what_failed_is_tried_again(seed_store: Path) -> None:
    opened, tries = Opened(seed_store), list[int]()

    def unsure(session: Session) -> str:
        tries.append(1)
        if len(tries) == 1:
            raise QueryError("not yet")
        return "now"

    with pytest.raises(QueryError, match="not yet"):
        opened.kept(unsure)
    assert opened.kept(unsure) == "now"


def test_each_thread_has_a_session_of_its_own(seed_store: Path) -> None:
    opened, sessions = Opened(seed_store), list[Session]()
    threads = [threading.Thread(target=lambda: sessions.append(opened.session())) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({id(session) for session in sessions}) == 3 and opened.session() is opened.session()


def test_another_build_is_seen_at_once(tmp_path: Path) -> None:
    def files(session: Session) -> int:
        return int(session.index.execute("SELECT count(*) FROM document").fetchone()[0])

    (tmp_path / "in").mkdir()
    opened = Opened(tmp_path / "s")
    for number, name in enumerate(("Smith", "Jones"), 1):
        (tmp_path / "in" / f"{name}.txt").write_text(MINUTES.format(name=name))
        build([tmp_path / "in"], tmp_path / "s", workers=1)
        assert opened.kept(files) == number
