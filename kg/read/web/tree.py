"""A page's markup to a tree of elements, unless it is built to exhaust its reader."""

import re

from selectolax.lexbor import LexborHTMLParser

from kg.errors import UnreadableError
from kg.read import limits

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]{0,200}?(/?)>")
_VOID = frozenset(("br", "hr", "img", "input", "meta", "link", "area", "base", "col", "source", "wbr", "param"))
_LONGEST_TAG = 100_000
_INLINE_FILE = re.compile(r"data:[\w/+.;=-]{1,80},[A-Za-z0-9+/=%]+")


def page_tree(text: str) -> LexborHTMLParser:
    """Parse a page. Raises UnreadableError for markup that is built to exhaust its reader."""
    if ";base64," in text:
        text = _INLINE_FILE.sub("", text)
    count = text.count("<")
    if count > limits.TAGS:
        raise UnreadableError(f"a web page of more than {limits.TAGS} tags")
    if _has_long_tag(text) or (count > 20_000 and _depth(text) > limits.TAG_DEPTH):
        raise UnreadableError("a web page whose tags are too many or lie too deep in one another")
    return LexborHTMLParser(text)


def _has_long_tag(text: str) -> bool:
    parts = text.split("<") if len(text) > _LONGEST_TAG else ()
    return any(p[0].isalpha() and p.find(">", 0, _LONGEST_TAG) < 0 for p in parts if len(p) > _LONGEST_TAG)


def _depth(text: str) -> int:
    depth = deepest = 0
    for tag in _TAG.finditer(text):
        if tag[2].lower() not in _VOID and not tag[3]:
            depth = max(depth - 1, 0) if tag[1] else depth + 1
            deepest = max(deepest, depth)
    return deepest
