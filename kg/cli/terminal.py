"""Text for people's terminals: safe to print, wrapped, in tables."""

import json
import re
import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

# Control and bidirectional characters of a document could rewrite what a terminal shows; tabs and line ends may stay.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def safe(text: str) -> str:
    """Return the text with each control or bidirectional character replaced by U+FFFD."""
    return _UNSAFE.sub("\ufffd", text)


def say(text: str) -> None:
    """Print talk: to stderr, so that stdout stays data."""
    print(safe(text), file=sys.stderr)


def show_json(value: Any) -> None:
    """Print a value as JSON."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    print(safe(text) if sys.stdout.isatty() else text)


def put(content: bytes) -> None:
    """Write data to stdout: as they are for a file or a program, made safe as all words are for a terminal."""
    if sys.stdout.isatty():
        content = safe(content.decode().replace("\r\n", "\n")).encode()
    sys.stdout.buffer.write(content)


def width() -> int:
    """Return the columns to fill: the terminal's, or 110 where there is none."""
    return shutil.get_terminal_size((110, 24)).columns if sys.stdout.isatty() else 110


def paragraph(text: str, indent: str = "  ") -> str:
    """Wrap a text to the terminal, indented."""
    return textwrap.fill(safe(text), width(), initial_indent=indent, subsequent_indent=indent)


#: Characters from which a cell is prose: its column gets the room that is left.
_PROSE = 60


def show_table(names: Sequence[str], rows: Iterable[Sequence[str | None]]) -> None:
    """Print rows as a table that fits the terminal: long cells wrapped, columns of prose the widest."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    cells = [[safe(" ".join((cell or "").split())) for cell in row] for row in rows]
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for name, column in zip(names, zip(*cells, strict=True) if cells else [()] * len(names), strict=True):
        prose = max(map(len, column), default=0) > _PROSE
        table.add_column(
            Text(safe(name)), overflow="fold", min_width=40 if prose else None, max_width=None if prose else 24
        )
    for row in cells:
        table.add_row(*map(Text, row))
    Console(width=width(), highlight=False).print(table)
