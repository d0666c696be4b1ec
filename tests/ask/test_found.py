"""What is found by words is told apart: a body by its council, a sentence by its speaker."""

from pathlib import Path

from kg.ask.find import find
from kg.ask.session import open_session
from kg.pipeline import build

MINUTES = """Minutes of the Cabinet of {council} held on 4 May 2021

Present: Councillor A Marlow (Chair)

1. PATHS

Councillor A Marlow stated that the cabinet would look at the paths.
"""


def test_bodies_of_one_name_are_found_each_with_its_council(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for council in ("Exeter City Council", "Norwich City Council"):
        (tmp_path / "in" / f"{council}.txt").write_text(MINUTES.format(council=council))
    build([tmp_path / "in"], tmp_path / "s", workers=1)
    found = find(open_session(tmp_path / "s"), "cabinet")
    assert {hit.who for hit in found if hit.kind == "body"} == {"Exeter City Council", "Norwich City Council"}
    said = [hit for hit in found if hit.kind == "statement"]
    assert said and all("Marlow" in (hit.who or "") for hit in said)
