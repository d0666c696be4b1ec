"""Every threat has a defence that can be taken away and a test that stands for it; `fuzz.without` does so."""

from typing import Any

import pytest

from fuzz.without import defences, patched
from tests.conftest import ROOT

#: T26 speaks of language models, of which there is none.
THREATS = {f"T{number}" for number in range(1, 29)} - {"T26"}


def test_every_threat_has_a_defence_that_is_tried() -> None:
    assert {defence["threat"] for defence in defences()} == THREATS


@pytest.mark.parametrize("defence", defences(), ids=lambda defence: f"{defence['threat']}: {defence['what']}")
def test_a_defence_stands_where_it_is_said_to_stand(defence: dict[str, Any]) -> None:
    assert patched(ROOT, defence)
    for test in (word for word in defence["tests"] if word.startswith("tests/")):
        file, _, name = test.partition("::")
        assert f"def {name}" in (ROOT / file).read_text(encoding="utf-8")
