"""Bring the SPARQL editor of the site from npm, where there is npm, when the package is built or installed to edit.

The editor is YASGUI (MIT licence), pinned by version and hash, and is never committed. Without npm, or where npm does
not answer, the site has a plain editor of its own, and nothing is said to have failed.
"""

import base64
import hashlib
import io
import json
import os
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE, VERSION = "@zazuko/yasgui", "4.6.2"
SHA512 = "Zw45KdPoAE1KRaAoxIHdQqeJxvaVG1oQdntw0hy0ktX35Zu8ZccuOLrXCLwR+GU+0xMzLw8Mjw6BkSZV2vUuQw=="
FOLDER = Path("kg", "serve", "static", "yasgui")
#: The files that are kept, by their names in the package.
FILES = {
    "package/build/yasgui.min.js": "yasgui.min.js",
    "package/build/yasgui.min.css": "yasgui.min.css",
    "package/package.json": "package.json",
}
#: Seconds that npm may take: an installation does not wait for a network that is not there.
PATIENCE = 12
LICENCE = """{name} {version}, {people}. Licensed under the MIT licence:

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions: The above copyright notice and
this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


class EditorHook(BuildHookInterface):  # type: ignore[misc,type-arg] — hatchling comes with the build alone
    """Puts the editor among the site's files before the package is put together."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Bring the editor where it is not there yet, and have it packed."""
        folder = Path(self.root) / FOLDER
        if not is_there(folder) and "KG_NO_NPM" not in os.environ:
            content = fetched()
            if content is not None:
                unpack(content, folder)
        if is_there(folder):
            build_data["artifacts"].append(f"/{FOLDER.as_posix()}/*")


def is_there(folder: Path) -> bool:
    """Tell whether the pinned editor is in a folder."""
    try:
        found = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return found.get("version") == VERSION and all((folder / name).is_file() for name in FILES.values())


def fetched() -> bytes | None:
    """Return the package from npm; None where npm is not there, does not answer in time, or gives another."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        command = [npm, "pack", f"{PACKAGE}@{VERSION}", "--silent", "--ignore-scripts", "--fetch-retries=0"]
        try:
            subprocess.run(command, cwd=folder, timeout=PATIENCE, check=True, capture_output=True)
            content = next(Path(folder).glob("*.tgz")).read_bytes()
        except (OSError, subprocess.SubprocessError, StopIteration):
            return None
    return content if base64.b64encode(hashlib.sha512(content).digest()).decode() == SHA512 else None


def unpack(content: bytes, folder: Path) -> None:
    """Write the files that are kept, and the licence, into a folder; the package's own manifest comes last."""
    folder.mkdir(parents=True, exist_ok=True)
    with tarfile.open(fileobj=io.BytesIO(content)) as package:
        found = {kept: package.extractfile(name) for name, kept in FILES.items()}
        read = {kept: stream.read() for kept, stream in found.items() if stream is not None}
    manifest = json.loads(read["package.json"])
    people = ", ".join(str(one.get("name", one) if isinstance(one, dict) else one) for one in _people(manifest))
    licence = LICENCE.format(name=PACKAGE, version=VERSION, people=f"copyright {people}")
    (folder / "LICENCE.txt").write_text(licence, encoding="utf-8")
    for name in (*(n for n in read if n != "package.json"), "package.json"):
        (folder / name).write_bytes(read[name])


def _people(manifest: dict[str, Any]) -> list[Any]:
    return [manifest.get("author", "the authors"), *manifest.get("contributors", ())]
