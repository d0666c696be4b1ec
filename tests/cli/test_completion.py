"""What the shell offers while a command is typed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("kg sai", "said"),
        ("kg said --by Dir", "Director of Children’s Care"),
        ("kg decisions --outcome appr", "approved"),
        ("kg attended --since 2021-1", "2021-11-22"),
        ("kg ask said-b", "said-by"),
        ("kg ask said-by --w", "--who"),
        ("kg ask inspections --inspector Ofs", "Ofsted"),
    ],
)
def test_commands_queries_parameters_and_names_are_offered(seed_store: Path, typed: str, offered: str) -> None:
    asked = {"_KG_COMPLETE": "complete_bash", "COMP_WORDS": typed, "COMP_CWORD": str(len(typed.split()) - 1)}
    environment = {**os.environ, **asked, "KG_STORE": str(seed_store)}
    done = subprocess.run(
        [Path(sys.executable).parent / "kg"], env=environment, capture_output=True, text=True, check=False
    )
    assert offered in done.stdout.splitlines()


def test_without_a_graph_nothing_is_offered_and_nothing_fails(tmp_path: Path) -> None:
    asked = {"_KG_COMPLETE": "complete_bash", "COMP_WORDS": "kg who Dir", "COMP_CWORD": "2"}
    environment = {**os.environ, **asked, "KG_STORE": str(tmp_path / "none")}
    done = subprocess.run(
        [Path(sys.executable).parent / "kg"], env=environment, capture_output=True, text=True, check=False
    )
    assert not done.stdout.strip() and "Traceback" not in done.stderr
