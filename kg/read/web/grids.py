"""A table of a page, or a list of terms, as a grid of short cells, where it is one rather than the page's layout."""

from collections.abc import Iterator
from typing import Any

from kg.read.text import printable
from kg.read.web.marks import HIDDEN, NAMED, SURROUNDING, marks
from kg.read.web.pieces import Grid

#: A cell with more characters than this, or with headings in it, makes its table one of layout.
_LONG_CELL = 300
_LAYOUT = "h1, h2, main, [role='main'], #content, #modgov, #main, .mgAiTitleTxt, .mgWordPara"
_INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q s small span strong sub sup
    u""".split()  # noqa: SIM905
)


def grid(table: Any, element: str | None) -> Grid | None:
    """Return a table of short cells as a grid; None where it serves to lay out text."""
    if "mgItemTable" in (table.attributes.get("class") or "") or table.css_first(_LAYOUT):
        return None
    if len(table.css("table")) > 1:  # Itself, and one within it.
        return None
    rows = [[cell for cell in row.iter() if cell.tag in ("td", "th")] for row in table.css("tr")]
    words = [[_words(cell) for cell in row] for row in rows]
    cells = [cell for row in words for cell in row if cell]
    if max(map(len, words), default=0) < 2 or not cells or max(map(len, cells)) > _LONG_CELL:
        return None
    heads = tuple(words[0]) if all(cell.tag == "th" for cell in rows[0]) and len(rows) > 1 else ()
    links = sum(len(link.text(deep=True, strip=True)) for link in table.css("a"))
    return Grid(tuple(tuple(row) for row in words if any(row)), heads, element, links)


def caption(table: Any) -> str:
    """Return the words that stand over a table as its title; none where it has no caption."""
    found = table.css_first("caption")
    return _words(found) if found is not None else ""


def pairs(listed: Any, element: str | None) -> Grid | None:
    """Return a list of terms with a short description each as a grid of two columns; None for any other list."""
    if listed.css_first("table, ul, ol, dl dl, dd p + p, h1, h2"):
        return None
    found = listed.css("dt, dd")
    terms, told = found[::2], found[1::2]
    if len(terms) != len(told) or not terms or {n.tag for n in terms} != {"dt"} or {n.tag for n in told} != {"dd"}:
        return None
    rows = tuple((_words(term), _words(value)) for term, value in zip(terms, told, strict=True))
    if max(len(words) for row in rows for words in row) > _LONG_CELL:
        return None
    links = sum(len(link.text(deep=True, strip=True)) for link in listed.css("a"))
    return Grid(tuple(row for row in rows if any(row)), (), element, links)


def _words(cell: Any) -> str:
    """Return a cell's words on one line."""
    return printable(" ".join("".join(_parts(cell)).replace("\u00ad", "").split()))


def _parts(node: Any) -> Iterator[str]:
    for child in node.iter(include_text=True):
        tag = child.tag
        if tag == "-text":
            yield child.text_content or ""
        elif tag[0] not in "-_" and not _is_left_out(child, tag):
            between = "" if tag in _INLINE else " "
            yield between
            yield from _parts(child)
            yield between


def _is_left_out(node: Any, tag: str) -> bool:
    return bool(marks(tag, tuple(node.attributes.items())) & (HIDDEN | SURROUNDING | NAMED))
