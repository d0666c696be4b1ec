"""What stands before a list item or a numbered minute, and how deep in its list that puts the item."""

import re
from dataclasses import dataclass

_SYMBOL = r"[·•▪◦●○■□❖➢►‣⁃∙§Ø]"
_MARKER = re.compile(
    rf"(?:[*_]{{2,3}}(?=\(?\w{{1,9}}\\?[.)/]))?(?:(?P<symbol>{_SYMBOL}|\\?[*+]|o)(?=\s|$)|(?P<close_symbol>[·•▪◦●■➢])"
    r"|(?P<dash>\\?[-–—])(?=\s|$))?\s*"
    r"(?:(?P<minute>(?:[A-Z]{0,4}\d{1,4}|\d{1,4}[a-z])/(?:\d{2,4}|[A-Z][a-z]{2}/\d{4})|\d{1,3}\\?\.\d{1,3}(?:\.\d{1,3}){0,3}\\?\.?|\d{1,3}\([a-z]\))(?=\s|$)(?!\s?[ap]\.?\s?m\b)"
    r"|(?P<number>\(?\d{1,4}\)|\d{1,4}\\?\.(?=\s|$|[A-Z*]))"
    r"|(?P<letter>\((?:[a-zA-Z]|[ivxl]{2,6}|[IVXL]{2,6}|([a-z])\4)\)"
    r"|(?:[a-zA-Z]|[ivxl]{2,6}|[IVXL]{2,6}|([a-z])\5)\)|(?:[a-z]|[ivxl]{2,6}|[IVX]{1,5})\\?\.(?=\s|$)))?"
)
_STYLES = ("minute", "number", "letter", "symbol", "close_symbol", "dash")
_ROMAN = re.compile(r"[ivxl]+|[IVXL]+")
# bold type that ends after a number, or the edge of its cell: "**3.** Finance", "3. | Finance |"
_EMPHASIS_ENDS = re.compile(r"(?:[*_]{2,3}(?=\s|$))?\s*(?:\|\s*)?")
# "C048/23      1.         APOLOGIES": the agenda's number after the minute's own.
_SECOND = re.compile(r"\d{1,2}\.\s{1,24}(?=[A-Z])")
_FINANCIAL_YEAR = re.compile(r"20\d\d/\d\d")
_NOT_A_NUMBER = re.compile(r"(?:19|20)\d\d\.")


@dataclass(frozen=True, slots=True)
class Marker:
    """A list item's marker: its words (``a)``, ``·``, ``21/25``), its style and how much of the line it takes."""

    words: str
    style: str
    length: int


def marker_at(line: str) -> Marker | None:
    """Return the marker that a line begins with, if any.

    >>> marker_at("- a) Early Help").words
    'a)'
    """
    found = _MARKER.match(line)
    kind = found.lastgroup if found else None
    if not found or not found.group().strip():
        return None
    style = next((name for name in _STYLES if found[name]), None)
    if style is None:
        return None
    words = found[style]
    if style == "number" and _NOT_A_NUMBER.match(words) and kind:
        return None
    if style == "minute" and found["dash"] and _FINANCIAL_YEAR.fullmatch(words):  # "- 2023/24 Budget"
        return Marker(found["dash"].replace("\\", ""), "dash", found.start("minute"))
    after = _EMPHASIS_ENDS.match(line, found.end())
    length = after.end() if after else found.end()
    second = _SECOND.match(line, length) if style == "minute" and "/" in words else None
    length = second.end() if second else length
    return Marker(words.replace("\\", ""), _style(words, style), length)


def is_numbered(marker: Marker) -> bool:
    """Tell whether the marker is a minute's own number (``21/25``, ``20.1.1``), which makes no list item."""
    return marker.style == "minute"


def depths(styles: list[str], style: str, words: str) -> list[str]:
    """Return the open styles of a list after an item of a style: back to that style where it is open, else deeper.

    ``i)`` goes on from ``h)``, and is Roman elsewhere.
    """
    if style == "roman" and styles and styles[-1].startswith("letter") and words.strip("().") in "ivxl":
        last = styles[-1].partition(":")[2]
        if last and ord(words.strip("().")[0]) - ord(last) == 1:
            style = "letter"
    opened = [s.partition(":")[0] for s in styles]
    kept = styles[: opened.index(style)] if style in opened else styles
    mark = words.strip("().").lower()
    return [*kept, f"{style}:{mark[0]}" if style == "letter" and mark else style]


def _style(words: str, kind: str) -> str:
    bare = words.strip("().\\")
    if kind == "letter":
        return "roman" if _ROMAN.fullmatch(bare) else "letter"
    if kind == "number":
        return "bracketed" if words.startswith("(") else "number"
    if kind in ("symbol", "close_symbol"):
        return {"o": "circle", "◦": "circle", "○": "circle", "▪": "square", "§": "square", "■": "square"}.get(
            bare, "bullet"
        )
    return kind
