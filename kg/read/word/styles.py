"""What a paragraph's style says: whether it is a heading, bold, or an item of a list."""

import re
from dataclasses import dataclass
from typing import Any

from kg.read.word.names import is_on, value, w

_HEADING = re.compile(r"heading ([1-9])", re.I)


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it inherits. ``heading`` is 0 for text; ``list_id`` is None where it is no list's."""

    heading: int = 0
    bold: bool = False
    list_id: str | None = None
    list_level: int = 0


class Styles:
    """The paragraph styles of ``styles.xml`` by their ids, looked up as they are asked for."""

    def __init__(self, root: Any) -> None:
        found = root.iterfind(w("style")) if root is not None else ()
        self._elements = {element.get(w("styleId"), ""): element for element in found}
        self._known: dict[str, Style] = {}

    def get(self, name: str) -> Style:
        """Return a style with what it inherits; that of plain text where the name is not known."""
        if name not in self._known:
            self._known[name] = _style(name, self._elements, 0)
        return self._known[name]


def _style(name: str, elements: dict[str, Any], depth: int) -> Style:
    element = elements.get(name)
    if element is None or depth > 10:
        return Style()
    base = _style(value(element, "basedOn"), elements, depth + 1)
    layout = element.find(w("pPr"))
    numbers = layout.find(w("numPr")) if layout is not None else None
    return Style(
        _heading(value(element, "name"), layout) or base.heading,
        is_on(element.find(w("rPr")), "b") or base.bold,
        value(numbers, "numId") or base.list_id,
        int(value(numbers, "ilvl", str(base.list_level)) or 0),
    )


def _heading(name: str, layout: Any) -> int:
    found = _HEADING.fullmatch(name)
    if found:
        return int(found[1])
    if name.casefold() == "title":
        return 1
    outline = value(layout, "outlineLvl")
    return int(outline) + 1 if outline.isdigit() and int(outline) < 9 else 0
