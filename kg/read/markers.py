"""Markers of list items and numbers of paragraphs, as they stand at the start of a printed line."""

import re

BULLETS = "\uf0b7\uf0a7\uf0d8\uf0fc\uf076•·●▪■◦○‣–—*§➢❖✓oØ"
_MARKER = re.compile(
    rf"""(?:
      [{re.escape(BULLETS)}-]                                  # a bullet
    | \(?(?:\d{{1,4}}|[ivxl]{{1,6}}|[a-zA-Z]{{1,2}})[.)]        # 1.  a)  (iv)
    | \d{{1,3}}(?:\.\d{{1,3}}){{1,4}}[.)]?                      # 2.1  4.3.2.
    | \d{{1,5}}[.:]?                                          # a bare number in a column of its own
    | [A-Z]{{0,4}}[/]?\d{{1,5}}/\d{{1,4}}(?:[-/]\d{{1,4}})?[.:]?   # 18/15
    )""",
    re.VERBOSE,
)
_OPENING = re.compile(
    rf"""(?P<marker>
      [{re.escape(BULLETS)}-](?=\s)
    | \(?(?:\d{{1,3}}|[ivxl]{{1,6}}|[a-zA-Z])[.)](?=\s|[A-Z])
    | \d{{1,3}}(?:\.\d{{1,3}}){{1,4}}[.)]?(?=\s)
    | [A-Z]{{0,4}}/?\d{{1,5}}/\d{{1,4}}(?:-\d{{1,4}})?[.:]?(?=\s+[A-Z])
    )\s*(?=\S)""",
    re.VERBOSE,
)


def is_marker(text: str) -> bool:
    """Tell whether text that stands apart at the start of a row is the number or bullet of what follows."""
    return len(text) <= 12 and bool(_MARKER.fullmatch(text))


def opening_marker(line: str) -> str | None:
    """Return the marker that opens a line ("(a)", "•", "2.1", "18/15"), or None."""
    found = _OPENING.match(line)
    return found["marker"] if found else None
