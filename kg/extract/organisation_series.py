"""Organisations in a sentence's list, by the organisations before and after them: "BT, Dig-In Harwen and the NHS"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extract.mentions import Mention, Taken, key_of, plain
from kg.extract.name_heads import bare
from kg.extract.organisation_dealings import Names
from kg.lexicon import Lexicon
from kg.model import Span

_NAME = r"[A-Z1-9][\w’'&-]{0,24}(?:[ \t]{1,3}(?:(?:of|for|in)[ \t]{1,3})?[A-Z0-9][\w’'&-]{0,24}){0,5}"
_LINK = r"(?:[,;][ \t]{1,3}(?:and[ \t]{1,3}|or[ \t]{1,3})?|[ \t]{1,3}(?:and|or|&)[ \t]{1,3})(?:[tT]he[ \t]{1,3})?"
_SHORT = r"(?:[ \t]{0,3}\([A-Z][A-Za-z&]{1,8}\))?"
#: What stands between two organisations of one list, and each name of it.
_BETWEEN = re.compile(rf"{_SHORT}(?:{_LINK}{_NAME}{_SHORT}){{1,3}}{_LINK}")
_EACH = re.compile(rf"{_LINK}(?P<name>{_NAME}){_SHORT}(?={_LINK})")
#: What stands before the first of a list, and a name that no rule finds there: "requests by Dig-In, ".
_BY = r"\b(?:by|from|with|to|including|include|as|between)[ \t]{1,3}(?:the[ \t]{1,3})?"
_FIRST = re.compile(rf"{_BY}(?P<name>{_NAME}){_SHORT},[ \t]{{1,3}}$")
_NEXT = re.compile(rf"{_SHORT}{_LINK}")
_REACH = 160
#: One word alone may be any: a name has two, or a capital or stroke within it: "TouchPoint", "Dig-In".
_MARKED = re.compile(r"[A-Z]{3,6}|[A-Z]\w{0,20}[a-z][A-Z]\w{0,20}|[A-Z]\w{1,20}-[A-Z]\w{1,20}")


def between(text: str, named: Sequence[Mention], taken: Taken, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the names that stand in a list between two organisations found: "BT, Weld Sisters, and the Met Office"."""
    names, units = Names.of(lexicon), frozenset(lexicon.book("services").words["head"])
    for first, last in pairwise(sorted(named, key=lambda mention: mention.span)):
        for found in _within(text, first.span, last.span):
            name, span = bare(found["name"]), Span(*found.span("name"))
            fits = (" " in name or _MARKED.fullmatch(name)) and bare(name.split()[-1]) not in units
            if fits and span not in taken and names.is_named(name, "dealt-with"):
                whole = Span(span.start, span.start + len(name))
                yield Mention(plain(name), whole, key_of(name), "organisation-series")


def _within(text: str, first: Span, last: Span) -> Iterator[re.Match[str]]:
    """Yield the names of the list that goes from one organisation to another: between them, and before both."""
    if not first.end < last.start <= first.end + _REACH:
        return
    if _BETWEEN.fullmatch(text, first.end, last.start):
        yield from _EACH.finditer(text, first.end, last.start)
    elif not _NEXT.fullmatch(text, first.end, last.start):
        return
    opening = _FIRST.search(text, max(0, first.start - _REACH), first.start)
    if opening:
        yield opening
