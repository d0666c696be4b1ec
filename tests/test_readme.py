"""The README shows what the program prints: each `console` block is run over the seeds and compared, line for line.

`python -m tests.test_readme` runs them and writes their output into the README.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.conftest import ROOT

README = ROOT / "README.md"
_BLOCK = re.compile(r"```console\n\$ (?P<command>.+)\n(?P<output>(?:.*\n)*?)```")


def run(command: str, folder: Path) -> str:
    """Run a command line as the README's reader would, and return what it prints, talk included."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        command, shell=True, cwd=folder, capture_output=True, text=True, check=False, env={**os.environ, "PATH": path}
    )
    lines = (done.stdout + done.stderr).rstrip().splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)


def shown(folder: Path) -> list[tuple[str, str, str]]:
    """Return each command with the output that the README shows and the one that it has."""
    found = _BLOCK.finditer(README.read_text(encoding="utf-8"))
    return [(m["command"], m["output"], run(m["command"], folder)) for m in found]


def test_the_readme_shows_what_the_program_prints(tmp_path: Path) -> None:
    blocks = shown(tmp_path)
    assert len(blocks) >= 7
    for command, promised, printed in blocks:
        assert printed == promised, command


def main() -> None:
    """Write what the commands print into the README."""
    with tempfile.TemporaryDirectory() as folder:
        text = README.read_text(encoding="utf-8")
        text = _BLOCK.sub(lambda m: f"```console\n$ {m['command']}\n{run(m['command'], Path(folder))}```", text)
        README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
