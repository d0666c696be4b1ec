"""What a look-up loads: a command starts, answers and ends, so what it does not need must not be loaded."""

import subprocess
import sys
from pathlib import Path

#: What builds, pages and tables need, and a look-up that prints claims does not.
LEFT = {
    *("hashlib", "logging", "concurrent.futures", "asyncio", "http", "ssl", "email", "pydantic", "rich", "jinja2"),
    *("pyoxigraph", "rdflib", "networkx", "lxml", "msgspec", "rapidfuzz", "filelock", "httpx"),
    *("kg.read", "kg.parse", "kg.extract", "kg.resolve", "kg.lexicon", "kg.pipeline", "kg.view", "kg.serve"),
}
RUN = """
import sys
from kg.__main__ import main
sys.argv = ["kg", "said", "--by", "R Farnham", "--store", {store!r}]
try:
    main()
except SystemExit as end:
    assert not end.code
print(*sys.modules, file=sys.stderr)
"""


def test_a_look_up_loads_nothing_that_it_does_not_need(seed_store: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RUN.format(store=str(seed_store))], capture_output=True, text=True, check=True
    )
    loaded = set(done.stderr.split())
    assert "R Farnham" in done.stdout and "sqlite3" in loaded
    assert not loaded & LEFT
