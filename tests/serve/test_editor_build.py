"""How the editor is brought in when the package is built: pinned, with its licence, and never in the way."""

import importlib.util
import io
import json
import sys
import tarfile
import types
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def hook(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The build hook; what it builds upon is there only while a package is built."""
    name = "hatchling.builders.hooks.plugin.interface"
    for n in range(1, name.count(".") + 2):
        part = ".".join(name.split(".")[:n])
        monkeypatch.setitem(sys.modules, part, types.ModuleType(part))
    sys.modules[name].BuildHookInterface = object  # type: ignore[attr-defined]
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def package(hook: Any) -> bytes:
    manifest = {
        "name": hook.PACKAGE,
        "version": hook.VERSION,
        "author": "A Smith",
        "contributors": [{"name": "B Jones"}],
    }
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as made:
        for name in hook.FILES:
            content = json.dumps(manifest).encode() if name.endswith("package.json") else b"/* the editor */"
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            made.addfile(entry, io.BytesIO(content))
    return out.getvalue()


def test_without_npm_nothing_is_brought_and_nothing_fails(hook: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert hook.fetched() is None


def test_a_package_of_another_content_is_refused(hook: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def packed(command: list[str], cwd: str, **_: Any) -> None:
        Path(cwd, "yasgui.tgz").write_bytes(package(hook))

    monkeypatch.setattr(hook.shutil, "which", lambda name: name)
    monkeypatch.setattr(hook.subprocess, "run", packed)
    assert hook.fetched() is None


def test_the_files_and_the_licence_are_kept_and_packed(hook: Any, tmp_path: Path) -> None:
    folder, data = tmp_path / hook.FOLDER, dict[str, Any](artifacts=[])
    assert not hook.is_there(folder)
    hook.unpack(package(hook), folder)
    assert hook.is_there(folder)
    licence = (folder / "LICENCE.txt").read_text()
    assert "A Smith, B Jones" in licence and "Permission is hereby granted" in licence
    made = hook.EditorHook()
    made.root = str(tmp_path)
    made.initialize("standard", data)
    assert data["artifacts"] == ["/kg/serve/static/yasgui/*"]
