"""Pin the floors of quality at today's figures: `python -m tests.quality.pin [--lower]`.

A floor that would fall is kept, unless ``--lower`` is given: then say why in the changelog.
"""

import sys
import tomllib

from tests.quality.scoring import Score
from tests.quality.test_quality import BESIDE, HERE, ROOT, figures

FILE = HERE / "floors.toml"


def pinned(old: dict[str, dict[str, float]], new: dict[str, Score], lower: bool) -> dict[str, dict[str, float]]:
    # Rounded down to the hundredth: a floor is a promise, not a record.
    now = {k: {"precision": int(s.precision * 100) / 100, "recall": int(s.recall * 100) / 100} for k, s in new.items()}
    if lower:
        return now
    return {k: {side: max(f, old.get(k, {}).get(side, 0.0)) for side, f in v.items()} for k, v in now.items()}


def main() -> None:
    lower = "--lower" in sys.argv
    old = tomllib.loads(FILE.read_text(encoding="utf-8")) if FILE.is_file() else {}
    sets = {"seeds": figures(HERE / "gold", ROOT / "seeds")}
    if (BESIDE / "corpus").is_dir():
        sets["beside"] = figures(BESIDE / "gold", BESIDE / "corpus")
    lines = ["# Precision and recall that must not fall; written by `python -m tests.quality.pin`.\n"]
    for name, scores in {**{k: {} for k in old}, **sets}.items():
        floors = pinned(old.get(name, {}), scores, lower) if scores else old[name]
        lines.append(f"\n[{name}]\n")
        lines += [f'"{k}" = {{ precision = {v["precision"]}, recall = {v["recall"]} }}\n' for k, v in floors.items()]
    FILE.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
