"""Organisations in a sentence's list, by the organisations before and after them: "BT, Dig-In Harwen and the NHS"."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
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
_LINKED = re.compile(_LINK)
_REACH = 160
#: One word alone may be any: a name has two, or a capital or stroke within it: "TouchPoint", "Dig-In".
_MARKED = re.compile(r"[A-Z]{3,6}|[A-Z]\w{0,20}[a-z][A-Z]\w{0,20}|[A-Z]\w{1,20}-[A-Z]\w{1,20}")
#: The names of a list, each with its link, after the words that say what they are.
_ONE = re.compile(rf"(?P<name>{_NAME}){_SHORT}\.?")
_MOST = 10
#: What makes a name another's unit: "the Moss Portfolio team".
_UNIT = re.compile(r"[ \t]+(?:team|service|services|unit|officers?|members?|programme|scheme|project|area|ward)\b")
#: Dates are no names, nor is what a number or a heading follows: "1 April 2025", "Moss Level 14", "Moss Trust WARD".
_DATED = re.compile(r"\d|.*\s\d{1,4}$|.*[a-z]\s[A-Z]{4}")


def exemplified(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield organisations listed as such: "charities such as Weldhope and Mossaid", "representatives from Moss Inc.".

    One word alone is a name where the words before say that organisations follow, and no common word.
    """
    book, names, said = lexicon.book("organisations"), Names.of(lexicon), frozenset[str]()
    for kind in ("such-as", "quoting", "represents"):
        for lead in book[kind].finditer(text):
            said = said or frozenset(re.findall(r"\w+", text))
            for name, start in _listed(text, lead.end()):
                if not names.posts.isdisjoint(name.split()):
                    break  # "from Ann Moss, Head of Roads and Quarries": one person and her post
                alone = kind in ("such-as", "quoting") and not _is_said(name, text, said)
                whole = " " in name or alone or (_MARKED.fullmatch(name) and not name.isupper())
                fits = whole and not _DATED.match(name) and not _UNIT.match(text, start + len(name))
                if fits and not _is_general(name, lexicon) and names.is_named(name, "dealt-with"):
                    yield Mention(plain(name), Span(start, start + len(name)), key_of(name), "organisation-series")


def _is_general(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a name is a unit's, of many, or a field of work: "Harwen Team", "Further Education Sectors"."""
    words = [bare(word) for word in name.split()]
    units = (*lexicon.book("services").words["head"], *lexicon.book("organisations").words["several"])
    return words[-1] in units or (_fields(lexicon).issuperset(words) and name not in _known(lexicon))


@lru_cache(maxsize=2)
def _fields(lexicon: Lexicon) -> frozenset[str]:
    """Return the words of fields of work, which name no organisation alone: "partners such as Education"."""
    labels = (label for scheme in ("subjects", "service-words") for c in lexicon.scheme(scheme) for label in c.labels)
    words = (word for label in labels for word in label.split())
    return frozenset(
        (*(word[:1].upper() + word[1:] for word in words), *lexicon.book("organisations").words["not_affiliated"])
    )


@lru_cache(maxsize=2)
def _known(lexicon: Lexicon) -> frozenset[str]:
    """Return the names of known organisations, though they be common words: "Shelter"."""
    labels = (label for concept in lexicon.scheme("organisations") for label in concept.labels)
    return frozenset((*labels, *lexicon.book("organisations").words["common"]))


def _is_said(name: str, text: str, said: Collection[str]) -> bool:
    """Tell whether the text, whose words are ``said``, has a word in small letters too: it is a common one."""
    small = name.lower()
    if small.isalnum():
        return small in said or f"{small}s" in said
    return bool(re.search(rf"\b{re.escape(small)}s?\b", text))


def _listed(text: str, start: int) -> list[tuple[str, int]]:
    """Return the names of the list that begins here, each with where it stands."""
    listed: list[tuple[str, int]] = []
    found = _ONE.match(text, start)
    while found and len(listed) < _MOST:
        listed.append((bare(found["name"]), found.start("name")))
        link = _LINKED.match(text, found.end())
        found = _ONE.match(text, link.end()) if link else None
    return listed


def between(text: str, named: Sequence[Mention], taken: Taken, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the names that stand in a list between two organisations found: "BT, Weld Sisters, and the Met Office"."""
    names = Names.of(lexicon)
    for first, last in pairwise(sorted(named, key=lambda mention: mention.span)):
        for found in _within(text, first.span, last.span):
            name, span = bare(found["name"]), Span(*found.span("name"))
            fits = (" " in name or _MARKED.fullmatch(name)) and not _is_general(name, lexicon)
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
