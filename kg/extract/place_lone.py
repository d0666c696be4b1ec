"""Names that stand once where a place's does, of words that councils do not write small: "at Nant Harwen"."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kg.extract.mentions import Mention, key_of, plain
from kg.extract.name_heads import bare
from kg.extract.person_words import name_words
from kg.lexicon import Lexicon
from kg.model import Span

_LOOK = 20
#: A house before the road that it is in, at the beginning of a line or cell, or after "at".
_HOUSE = re.compile(
    r"(?:(?:^|[\n\t]|\|[ ]?|[-–:][ ])[ ]{0,8}|\bat[ ])"
    r"(?P<name>[A-ZŴŶ][\w’'-]{2,24}(?:[ ][A-ZŴŶ][\w’'-]{2,24})?),[ ](?:\d{1,3}[A-Za-z]?[ ])?$"
)
_ADDRESS = 70
#: What stands before a place and seldom before anything else that is named.
_IN = re.compile(
    r"(?<![A-Z]\s)\b(?:[Ii]n|[Ww]ithin|[Nn]ear|at|[Oo]utside|[Tt]hroughout|[Aa]round|towards|[Bb]eyond"
    r"|(?:roads?|paths?|footpaths?|lane|route|routes|bus|buses|train|trains|way|service)\s+(?:from|to|through|into|via))\s+$"
)
_NAMED = re.compile(r"[A-ZŴŶ][a-zâêîôûŵŷ]{3,}(?:-(?:[a-z]+-)*[A-Z][a-z]+)?")
#: One word of a name of several: "Dan-y-Coed", "Ty".
_PART = re.compile(r"[A-ZŴŶ][a-zâêîôûŵŷ]+(?:-(?:[A-Za-z]+-)*[A-Z][a-z]+)?")
_ENDS = re.compile(r"\s*(?:[.,;:)]|$)|\s+[a-z(–-]")
_ABSTRACT = re.compile(r"(?:tion|ment|ness|ity|ings?|ance|ence|ship|ism|ology|ics|tions|ments|ers|ors|ists?|ory|ary)$")
_MOST = 3
#: A word written small with its ending off is a small word still: "Licences", "Trainee’s".
_ENDING = re.compile(r"(?:[’']s?|s|es|ed|d|ly|er|ing)$")


def stands_alone(text: str, mention: Mention, lexicon: Lexicon) -> bool:
    """Tell whether a name that stands once where a place's does is one: "in Harwen", not "in Inspections"."""
    sited = _IN.search(text, max(0, mention.span.start - _LOOK), mention.span.start)
    if not sited or not _ENDS.match(text, mention.span.end):
        return False
    return is_village_name(text, mention.name, lexicon)


def is_village_name(text: str, name: str, lexicon: Lexicon) -> bool:
    """Tell whether a name can be a village's: its words are written small nowhere, and it is no forename."""
    words = name.removeprefix("St ").split()
    if len(words) == 1:
        return _is_lone(text, words[0], lexicon)
    return len(words) <= _MOST and _is_village(text, words, lexicon)


def said_of_places(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield what the text says is a farm or a village, and villages by their people: "Nether Harwen residents"."""
    book = lexicon.book("places")
    for kind in ("is-a-place", "its-people"):
        for found in book[kind].finditer(text):
            name, start = bare(found["name"]), found.start("name")
            told = kind == "is-a-place" and _is_told(text, name, lexicon)
            if told or is_village_name(text, name, lexicon):
                yield Mention(plain(name), Span(start, start + len(name)), key_of(name), "place-here")


def houses(text: str, ways: Iterable[int], lexicon: Lexicon) -> Iterator[Mention]:
    """Yield houses by name before the road that they are in: "Sunnyweld, Mill Lane", where an address may begin."""
    for start in ways:
        found = _HOUSE.search(text, max(0, start - _ADDRESS), start)
        if found and is_village_name(text, found["name"], lexicon):
            yield Mention(plain(found["name"]), Span(*found.span("name")), key_of(found["name"]), "place-address")


def _is_told(text: str, name: str, lexicon: Lexicon) -> bool:
    """Tell whether a name that the text calls a place may be one: of no person, and not written small there."""
    words = name.split()
    plainly = any(re.search(rf"\b{re.escape(word.lower())}\b", text) for word in words)
    return not plainly and not name_words(lexicon).is_forename(words[0]) and _unfit(lexicon).isdisjoint(words)


def _is_lone(text: str, word: str, lexicon: Lexicon) -> bool:
    named = (
        _NAMED.fullmatch(word) and not _ABSTRACT.search(word) and word not in lexicon.book("places").words["not_alone"]
    )
    return bool(named) and not _is_small(text, word, lexicon) and not name_words(lexicon).is_forename(word)


def _is_village(text: str, words: list[str], lexicon: Lexicon) -> bool:
    """Tell whether words name a village: "Nether Harwen", "Harwen Magna", "Nant Harwen", not "Capital Finance"."""
    book = lexicon.book("places").words
    core = words[1:] if words[0] in book["village_first"] else words
    if core[-1] == "St":
        return False  # a saint's name goes on after a point: "Moss St. Mary"
    core = core[:-1] if len(core) > 1 and core[-1] in book["village_last"] else core
    fits = all(_PART.fullmatch(word) and not _ABSTRACT.search(word) for word in core)
    if not fits or name_words(lexicon).is_forename(core[0]) or not _unfit(lexicon).isdisjoint(core):
        return False
    return not any(_is_small(text, word, lexicon) for word in core)


def _is_small(text: str, word: str, lexicon: Lexicon) -> bool:
    """Tell whether the text or councils at large write a word with a small letter."""
    said = {word.lower(), _ENDING.sub("", word.lower())}
    return not _small(lexicon).isdisjoint(said) or bool(re.search(rf"\b{re.escape(word.lower())}s?\b", text))


@lru_cache(maxsize=2)
def _small(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.book("smallwords").words["small"])


@lru_cache(maxsize=2)
def _unfit(lexicon: Lexicon) -> frozenset[str]:
    words = lexicon.book("places").words
    return frozenset(
        word for kind in ("not_alone", "not_place", "not_name", "kind", "stop", "people") for word in words[kind]
    )
