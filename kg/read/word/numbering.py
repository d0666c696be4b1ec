"""The numbers that Word prints before list items, which are not in its text: counted as Word counts them."""

import re
from dataclasses import dataclass
from typing import Any

from kg.read.numerals import numeral
from kg.read.word.names import value, w

_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    style: str
    text: str


class Numbering:
    """A file's lists, each with how far it has counted."""

    def __init__(self, root: Any) -> None:
        self._levels: dict[tuple[str, int], _Level] = {}
        self._list_of: dict[str, str] = {}
        self._counts: dict[tuple[str, int], int] = {}
        if root is not None:
            self._learn(root)

    def marker(self, list_id: str, level: int) -> str | None:
        """Count one item on, and return its marker as printed ("2.1", "(a)", "•"); None for an unknown list."""
        name = self._list_of.get(list_id)
        found = self._levels.get((name, level)) if name else None
        if name is None or found is None:
            return None
        self._count(name, level, found)
        if found.style == "bullet":
            return "•"
        return _PLACE.sub(lambda m: self._number(name, int(m[1]) - 1), found.text).strip() or None

    def _count(self, name: str, level: int, found: _Level) -> None:
        self._counts[name, level] = self._counts.get((name, level), found.start - 1) + 1
        for deeper in range(level + 1, 9):
            self._counts.pop((name, deeper), None)

    def _number(self, name: str, level: int) -> str:
        found = self._levels.get((name, level))
        if found is None:
            return ""
        count = self._counts.setdefault((name, level), found.start)
        return numeral(count, found.style)

    def _learn(self, root: Any) -> None:
        for abstract in root.iterfind(w("abstractNum")):
            name = abstract.get(w("abstractNumId"), "")
            for level in abstract.iterfind(w("lvl")):
                self._level(name, level)
        for number in root.iterfind(w("num")):
            list_id, name = number.get(w("numId"), ""), value(number, "abstractNumId")
            self._list_of[list_id] = name
            for override in number.iterfind(w("lvlOverride")):
                self._override(list_id, name, override)

    def _level(self, name: str, level: Any) -> None:
        depth = _whole(level.get(w("ilvl"), "0"), 0)
        style, text = value(level, "numFmt", "decimal"), value(level, "lvlText")
        self._levels[name, depth] = _Level(_whole(value(level, "start", "1"), 1), style, text)

    def _override(self, list_id: str, name: str, override: Any) -> None:
        """A list that starts anew counts apart from the others of its pattern."""
        own = f"{name}/{list_id}"
        depth = _whole(override.get(w("ilvl"), "0"), 0)
        for (other, level), found in list(self._levels.items()):
            if other == name:
                self._levels.setdefault((own, level), found)
        base = self._levels.get((own, depth))
        if base:
            start = _whole(value(override, "startOverride", str(base.start)), base.start)
            self._levels[own, depth] = _Level(start, base.style, base.text)
        self._list_of[list_id] = own


def _whole(number: str, default: int) -> int:
    return int(number) if number.isascii() and number.isdigit() and len(number) < 6 else default
