"""What an element's tag and attributes say of its part in a page: hidden, a menu, about the page, its content."""

import re
from collections.abc import Mapping
from functools import lru_cache

#: Elements that hold no text for a reader of the page.
UNSEEN = frozenset("script style noscript template iframe object svg canvas input select textarea button".split())  # noqa: SIM905
#: Elements that are never taken for a menu by their names alone.
_NEVER_NAMED = frozenset(("html", "body", "main", "article", "a", "td"))
_ROLES = frozenset(
    ("navigation", "contentinfo", "banner", "search", "dialog", "alertdialog", "complementary", "menu", "menubar")
)
#: How ModernGov names what stands around a page's content.
_CLASSES = frozenset(
    ("mgLinks", "mgActionList", "mgHide", "mgPrintOptions", "mgNavigation", "mgBreadcrumb", "mgFileLinks")
)
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|ccc|breadcrumbs?|skip(?:-?link|-?nav)?|language-?(?:switch|select)\w*|social|share\w*"
    r"|site-?(?:header|footer|nav)|footer|navbar|navigation|nav|menu|side-?bar|pager|pagination|search|feedback|masthead"
    r"|widgets?|toc|(?:entry|post)-?meta|byline|posted-on|related-?(?:content|links?|pages?))"
    r"(?:$|[\s_-])",
    re.I,
)
_CONTENT_IDS = frozenset(
    ("modgov", "main-content", "maincontent", "mainContent", "content", "main", "page-content", "Content")
)
_CONTENT_CLASSES = frozenset(("mgContent", "main-content"))
#: What opens when its heading is pressed is content, though a page is saved with it closed.
_PANEL = re.compile(r"accordion|collaps|(?:^|[\s_-])(?:panel|tab-?(?:content|pane|panel))", re.I)
#: Words for those who hear the page, and the signs of what opens and closes.
_HEARD = re.compile(r"visually-?hidden|sr-only|screen-?reader|accordion\S{0,20}toggle", re.I)
_INLINE = frozenset(("span", "a", "small", "em", "strong", "b", "i", "label", "sup"))
_CLOSED = re.compile(r"display\s{0,3}:\s{0,3}none", re.I)

#: The parts: what no reader sees; what surrounds the content, unless it holds the page's title; what is named as that
#: would be, unless it is large; what holds the content.
HIDDEN, SURROUNDING, NAMED, CONTENT = 1, 2, 4, 8


_OF_TAGS = {
    "nav": SURROUNDING,
    "footer": SURROUNDING,
    "aside": NAMED,
    "main": CONTENT,
    "article": CONTENT,
    **dict.fromkeys(UNSEEN, HIDDEN),
}
#: Elements that may play a part without any attributes.
MARKED = frozenset((*_OF_TAGS, "header"))
#: Where a button's words are a heading that opens what stands below it.
_OPENING = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary"))


def of_tag(tag: str, parent: str = "") -> int:
    """Return the parts that an element's tag gives it; ``parent`` is the block that it stands in."""
    if tag == "header":
        return SURROUNDING if parent == "body" else 0
    if tag == "button" and parent in _OPENING:
        return 0
    return _OF_TAGS.get(tag, 0)


@lru_cache(4096)
def marks(tag: str, attributes: tuple[tuple[str, str | None], ...], parent: str = "") -> int:
    """Return the parts that an element's tag and attributes give it, 0 for none that matters. A page repeats a few."""
    told = dict(attributes)
    names, role = f"{told.get('class') or ''} {told.get('id') or ''}", told.get("role")
    found = of_tag(tag, parent) | _by_names(names, told.get("id") or "", role)
    if found & NAMED and tag in _NEVER_NAMED:
        found &= ~NAMED
    heard = tag in _INLINE and bool(_HEARD.search(names))
    return found | HIDDEN if heard or _is_hidden(told, names, role) else found


def _by_names(names: str, key: str, role: str | None) -> int:
    """Tell what classes, id and role say."""
    classes = frozenset(names.split())
    found = NAMED if _NAMED.search(names) else 0
    if role in _ROLES or not classes.isdisjoint(_CLASSES):
        found |= SURROUNDING
    if role == "main" or key in _CONTENT_IDS or not classes.isdisjoint(_CONTENT_CLASSES):
        found |= CONTENT
    return found


def _is_hidden(told: Mapping[str, str | None], names: str, role: str | None) -> bool:
    closed = "hidden" in told or bool(_CLOSED.search(told.get("style") or ""))
    if not closed and told.get("aria-hidden") != "true":
        return False
    return not (role == "tabpanel" or told.get("hidden") == "until-found" or _PANEL.search(names))
