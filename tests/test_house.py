"""The house stands as `docs/architecture.md` says: one-way imports, small files, no homeless modules."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "kg").rglob("*.py"))
HOMELESS = {"utils", "helpers", "common", "base", "misc"}


@pytest.mark.parametrize("module", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_a_file_is_a_room_that_one_can_see_across(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 300


def test_no_module_is_named_for_what_it_is_not() -> None:
    assert not [m for m in MODULES if m.stem in HOMELESS]


@pytest.mark.parametrize(
    "check", [["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"], ["importlinter"]]
)
def test_style_types_and_the_direction_of_imports_are_kept(check: list[str]) -> None:
    command = {"importlinter": [str(Path(sys.executable).parent / "lint-imports")]}.get(
        check[0], [sys.executable, "-m", *check]
    )
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-2000:]


def test_the_project_speaks_of_itself_alone() -> None:
    """No machine paths in what is shipped or documented."""
    texts = [p for folder in ("kg", "ontology", "docs", "tests") for p in (ROOT / folder).rglob("*") if p.is_file()]
    marks = ("/" + "work/", "/" + "tmp/kg", "/" + "root/")
    found = [
        p
        for p in texts
        if p.suffix in {".py", ".md", ".ttl", ".toml", ".rq"} and any(m in p.read_text() for m in marks)
    ]
    assert not found
