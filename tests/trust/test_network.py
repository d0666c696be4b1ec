"""The program fetches nothing: only what a user asks to be sent or asked elsewhere leaves the machine (T28)."""

import re

import pytest

from tests.conftest import ROOT

#: The modules that may reach the network: an endpoint that the user names, and the site on the loopback.
MAY = {"kg/graph/push.py", "kg/ask/remote.py", "kg/serve/__init__.py"}
REACHES = re.compile(
    r"^\s*(?:import|from)\s+(?:httpx|requests|aiohttp|socket|ssl|urllib3|urllib\.request|http\.client|http\.server"
    r"|ftplib|smtplib|telnetlib|asyncio|uvicorn|websockets)\b",
    re.MULTILINE,
)


def test_no_module_reaches_the_network_that_need_not() -> None:
    reaching = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "kg").rglob("*.py")
        if REACHES.search(path.read_text(encoding="utf-8"))
    }
    assert reaching <= MAY


@pytest.mark.parametrize("line", ["import httpx", "    from urllib.request import urlopen", "import http.client"])
def test_a_module_that_would_is_found(line: str) -> None:
    assert REACHES.search(f"import os\n{line}\n") and not REACHES.search("from urllib.parse import urlsplit\n")
