"""Quality only rises: precision and recall of each kind of fact stay at or above their pinned floors.

`python -m tests.quality.pin` writes the floors anew where the figures have risen. Lowering one takes ``--lower`` and a
line in the changelog.
"""

import json
import tomllib
from pathlib import Path

import pytest

from kg.extract import extract
from kg.lexicon import load_lexicon
from kg.parse import parse
from kg.read import Source, read
from tests.quality.scoring import Score, score, total

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
BESIDE = ROOT.parent / "shared"


def figures(gold: Path, documents: Path) -> dict[str, Score]:
    """Score every document under a folder that has a gold file."""
    files = {path.name: path for path in documents.rglob("*") if path.is_file()}
    scores = []
    for path in sorted(gold.glob("*.json")):
        facts = json.loads(path.read_text(encoding="utf-8"))
        if facts.get("file") in files:
            (document, *_) = read(Source(files[facts["file"]]))
            scores.append(score(facts, extract(parse(document), load_lexicon())))
    return total(scores)


@pytest.fixture(scope="module")
def of_seeds() -> dict[str, Score]:
    return figures(HERE / "gold", ROOT / "seeds")


@pytest.mark.parametrize("kind", FLOORS["seeds"])
def test_the_seeds_are_read_as_well_as_ever(kind: str, of_seeds: dict[str, Score]) -> None:
    floor = FLOORS["seeds"][kind]
    assert of_seeds[kind].precision >= floor["precision"], "precision"
    assert of_seeds[kind].recall >= floor["recall"], "recall"


@pytest.mark.skipif(not (BESIDE / "corpus").is_dir(), reason="the wider gold does not lie beside the project")
def test_documents_of_other_councils_are_read_as_well_as_ever() -> None:
    found = figures(BESIDE / "gold", BESIDE / "corpus")
    low = {
        kind: (value.precision, value.recall)
        for kind, value in found.items()
        if (floor := FLOORS["beside"].get(kind))
        and (value.precision < floor["precision"] or value.recall < floor["recall"])
    }
    assert not low
