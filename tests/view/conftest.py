"""axe-core, from the npm registry, for one run; where it cannot be had the test is skipped."""

import shutil
import subprocess
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The source of axe-core."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not installed, so axe-core cannot be brought in")
    folder = tmp_path_factory.mktemp("axe")
    command = [npm, "install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "axe-core@4"]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=90, check=False)
    except subprocess.TimeoutExpired:
        pytest.skip("the npm registry does not answer")
    source = Path(folder, "node_modules", "axe-core", "axe.min.js")
    if done.returncode or not source.is_file():
        pytest.skip("axe-core cannot be brought in from the npm registry")
    return source.read_text(encoding="utf-8")
