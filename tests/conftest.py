"""What several tests share: the graph of the five seeds, built once."""

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from kg.ask.session import Session, open_session
from kg.cli import main
from kg.pipeline import build

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
#: The names under which systems install it.
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def seed_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the graph of the seeds."""
    store = tmp_path_factory.mktemp("seeds") / "store"
    build([SEEDS], store, workers=1)
    return store


@pytest.fixture
def session(seed_store: Path) -> Session:
    """The graph of the seeds, open for questions."""
    return open_session(seed_store)


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


@pytest.fixture
def kg(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Ran]:
    """Run the command line in this process, as a person would: ``kg("said", "--about", "caseloads")``."""

    def run(*words: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["kg", *map(str, words)])
        try:
            main()
            code = 0
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        return Ran(code, out.decode(), err.decode())

    return run


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A headless Chromium; where it or playwright is absent the test is skipped, and says so."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    program = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    if program is None:
        pytest.skip("no Chromium on this machine")
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()
