"""Places that stand in a list with one already known: "in Harwood, Lower Wick and Newtown"."""

import re
from collections.abc import Iterable, Iterator

from kg.extract.mentions import Mention, key_of, plain
from kg.extract.name_heads import bare
from kg.lexicon import PatternBook
from kg.model import Span

_NAME = r"[A-ZŴŶ][\w’'-]+(?:[ \t]+[A-ZŴŶ][\w’'-]+){0,2}"
_ONE = re.compile(_NAME)
_AFTER = re.compile(
    rf"(?P<list>(?:[,;][ \t]+{_NAME}){{0,8}}"
    rf"(?:[,;]?[ \t]+(?:and|or|&)[ \t]+{_NAME}(?![\w’'(-]|[ \t]+[A-Z(])|;?[ \t]+etc\b))"
)
_BEFORE = re.compile(
    rf"\b(?:in|near|at|around|across|between|including|from|serving)[ \t]+"
    rf"(?P<list>{_NAME}(?:,[ \t]+{_NAME}){{0,8}}),?[ \t]+(?:and|or|&)[ \t]+$"
)
_LEADING = re.compile(
    rf"\b(?:Venue:|in|at|(?:Chamber|Hall|House|Road|Street|Lane|Centre|Offices?),)[ \t]+(?P<list>{_NAME}),[ \t]+$"
)
#: A list that opens a sentence or a clause, of places that are all known: "Harwen and Lowtown had the most".
_OPENING = re.compile(
    rf"(?:(?:^|[.:;]|\n)[ \t]*|\b(?:that|which|both|whether|while|as)[ \t]+)"
    rf"(?P<list>{_NAME}(?:,[ \t]+{_NAME}){{0,6}}),?[ \t]+(?:and|&)[ \t]+$"
)
_REACH = 160
#: After the comma of an address these begin something else: "land at Harwen, The officer".
_OPENS_SENTENCE = frozenset({"The", "An", "This", "That", "It", "There", "These", "Its", "All", "Any", "Some", "We"})


def listed_places(
    text: str, known: Iterable[Mention], book: PatternBook, towns: frozenset[str] = frozenset()
) -> Iterator[Mention]:
    """Yield the names that a list joins to a known place, before it and after it.

    Where the list opens a sentence, only those of ``towns``, which are known places too.
    """
    unfit, compass = frozenset(book.words["not_name"]), frozenset(book.words["compass"])
    for mention in known:
        after = _AFTER.match(text, mention.span.end)
        before = _BEFORE.search(text, max(0, mention.span.start - _REACH), mention.span.start)
        leading = _LEADING.search(text, max(0, mention.span.start - _REACH), mention.span.start)
        for found in (after, before, leading):
            if found:
                yield from names_in(text, Span(*found.span("list")), unfit, compass)
        opening = _OPENING.search(text, max(0, mention.span.start - _REACH), mention.span.start)
        if opening:
            named = names_in(text, Span(*opening.span("list")), unfit, compass)
            yield from (one for one in named if one.name in towns)


def names_in(text: str, span: Span, unfit: frozenset[str], compass: frozenset[str]) -> Iterator[Mention]:
    """Yield each name of a list that may be a place's: none where any of its words says otherwise."""
    for found in _ONE.finditer(text, span.start, span.end):
        words = [bare(word) for word in found.group().split()]
        if not unfit.intersection(words) and not compass.issuperset(words) and not found.group().isupper():
            name = bare(found.group())
            yield Mention(plain(name), Span(found.start(), found.start() + len(name)), key_of(name), "place-listed")


def named_by_sense(text: str, book: PatternBook) -> Iterator[Mention]:
    """Yield the names that can be but places': what a road runs between, whose edge it is, where something is built."""
    unfit, compass = frozenset(book.words["not_name"]), frozenset(book.words["compass"])
    for kind in ("way-between", "traffic-through", "villages-around", "people-of", "planned-at"):
        for found in book[kind].finditer(text):
            for group in found.re.groupindex:
                names = names_in(text, Span(*found.span(group)), unfit, compass) if found[group] else ()
                yield from (name for name in names if name.name not in _OPENS_SENTENCE)


def local_areas(text: str, book: PatternBook) -> Iterator[Mention]:
    """Yield the names by "wards" or "villages": "in Abbey and Greenlands wards", "wards, including Abbey"."""
    unfit, compass = frozenset(book.words["not_name"]), frozenset(book.words["compass"])
    for kind in ("areas", "areas-including"):
        for found in book[kind].finditer(text):
            yield from names_in(text, Span(*found.span("list")), unfit, compass)
