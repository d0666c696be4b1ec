"""What the docs show runs: the notebook, cell by cell, and the commands of the twenty tasks."""

import ast
import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, Ran

TASKS = (ROOT / "docs" / "tasks.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^\$ kg (.+)$", TASKS, re.MULTILINE)


def test_the_notebook_runs_from_top_to_bottom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    notebook = json.loads((ROOT / "docs" / "tour.ipynb").read_text(encoding="utf-8"))
    names: dict[str, Any] = {"__name__": "notebook"}
    shown = [run("".join(c["source"]), names) for c in notebook["cells"] if c["cell_type"] == "code"]
    assert len(shown) >= 8 and shown[0][0] == 5
    assert shown[-1][0] == 0 < shown[-1][1]


def run(source: str, names: dict[str, Any]) -> Any:
    """Run a cell, and return what its last line shows."""
    tree = ast.parse(source)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "cell", "exec"), names)
    return eval(compile(ast.Expression(last.value), "cell", "eval"), names) if isinstance(last, ast.Expr) else None


@pytest.mark.parametrize("command", COMMANDS)
def test_each_task_is_done_by_its_command(kg: Callable[..., Ran], seed_store: Path, command: str) -> None:
    words = shlex.split(command)
    where = [] if words[0] in ("explain", "review") else ["--store", str(seed_store)]
    ran = kg(*(str(ROOT / word) if word.startswith("seeds/") else word for word in words), *where)
    assert ran.code == 0 and ran.out.strip() and "Traceback" not in ran.err


def test_there_are_twenty_tasks_none_of_more_than_three_steps() -> None:
    tasks = re.split(r"^## ", TASKS, flags=re.MULTILINE)[1:]
    assert len(tasks) >= 20
    assert all(len(re.findall(r"^\$ kg ", task, re.MULTILINE)) <= 3 for task in tasks)
    assert not [task for task in tasks if "SELECT" in task]
