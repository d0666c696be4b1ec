"""Small graphs from minutes written for a test."""

from pathlib import Path

from kg.ask.session import Session, open_session
from kg.pipeline import build


def session_of(folder: Path, *texts: str) -> Session:
    """Build the graph of some texts in a folder, and open it."""
    source = folder / "source"
    source.mkdir()
    for number, text in enumerate(texts):
        (source / f"minutes-{number}.txt").write_text(text, encoding="utf-8")
    build([source], folder / "store", workers=1)
    return open_session(folder / "store")
