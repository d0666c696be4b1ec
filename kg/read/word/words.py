"""The words of a Word paragraph, with tracked changes taken as made: what was inserted stays, what was deleted goes."""

from collections.abc import Iterator
from typing import Any

from kg.read.word.names import is_on, w

_GONE = frozenset(
    w(name)
    for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "footnoteReference", "commentReference")
)
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT, _RUN, _LAYOUT, _PARAGRAPH = w("t"), w("r"), w("rPr"), w("p")
_SIGNS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-", w("sym"): "•"}


def words(paragraph: Any) -> tuple[str, bool]:
    """Return a paragraph's text, and whether all of it is bold."""
    parts = list(_parts(paragraph, False))
    text = "".join(part for part, _ in parts)
    seen = [bold for part, bold in parts if part.strip()]
    return text, bool(seen) and all(seen)


def _parts(element: Any, bold: bool) -> Iterator[tuple[str, bool]]:
    for child in element:
        tag = child.tag
        if tag == _TEXT:
            yield child.text or "", bold
        elif tag in _SIGNS:
            yield _SIGNS[tag], bold
        elif tag == _RUN:
            layout = child.find(_LAYOUT)
            if layout is None:
                yield from _parts(child, False)
            elif not is_on(layout, "vanish"):
                yield from _parts(child, is_on(layout, "b"))
        elif tag not in _GONE and tag != FALLBACK and tag != _PARAGRAPH:
            yield from _parts(child, bold)
