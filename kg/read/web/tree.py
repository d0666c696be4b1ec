"""A page's markup to a tree, without what no reader sees, and the part of it that is the page's own content."""

import re
from functools import lru_cache
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from kg.errors import UnreadableError
from kg.read import limits

_UNSEEN = (
    "script, style, noscript, template, iframe, object, svg, canvas, head > *:not(title), "
    "input, select, textarea, button, [hidden], [aria-hidden='true'], [style*='display:none'], [style*='display: none']"
)
_SURROUNDINGS = (
    "nav, footer, [role='navigation'], [role='contentinfo'], [role='banner'], [role='search'], [role='dialog'], "
    "[role='alertdialog'], [role='complementary'], body > header, "
    ".mgLinks, .mgActionList, .mgHide, .mgPrintOptions, .mgNavigation, .mgBreadcrumb, .mgFileLinks"
)
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|ccc|breadcrumbs?|skip(?:-?link|-?nav)?|language-?(?:switch|select)\w*|social|share\w*"
    r"|site-?(?:header|footer|nav)|footer|navbar|navigation|nav|menu|side-?bar|pager|pagination|search|feedback|masthead)"
    r"(?:$|[\s_-])",
    re.I,
)
_CONTENT = (
    "#modgov, .mgContent, main, [role='main'], #main-content, #maincontent, #mainContent, #content, #main, "
    "#page-content, .main-content, article"
)
#: The page's content holds at least this share of its words.
_SHARE = 0.2
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


def clear(tree: LexborHTMLParser) -> None:
    """Take out what is no content: scripts, forms' fields, navigation, cookie banners, header and footer."""
    for node in tree.css(_UNSEEN):
        node.decompose()
    for node in tree.css(_SURROUNDINGS):
        if not node.css_first("main, [role='main'], h1"):
            node.decompose()
    whole = _length(tree.body)
    for node in tree.css("[class], [id]"):
        if node.tag not in ("html", "body", "main", "article", "a", "td") and _is_named(node):
            own = _length(node)
            if own < 0.3 * whole and not node.css_first("h1, main"):
                node.decompose()


def content(tree: LexborHTMLParser) -> Any:
    """Return the element that holds the page's own content; its body where no element says so."""
    body = tree.body
    whole = _length(body)
    for node in tree.css(_CONTENT):
        if _length(node) > max(_SHARE * whole, 80):
            return node
    return body


def _is_named(node: Any) -> bool:
    attributes = node.attributes
    return _is_surrounding(f"{attributes.get('class') or ''} {attributes.get('id') or ''}")


@lru_cache(4096)
def _is_surrounding(names: str) -> bool:
    """Tell whether an element's classes and id are those of a menu, a banner or the like: a page repeats a few."""
    return bool(_NAMED.search(names))


def _length(node: Any) -> int:
    return len(node.text(deep=True, separator="", strip=True)) if node is not None else 0


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
