"""Counts of a vote: numbers by side in a sentence, and lists of names under "For (52)" and "Against (0)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.lexicon import PatternBook
from kg.model import Span

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")
_WORDS = _SMALL + _TEENS
_SIDES = ("for", "against", "abstain")
# A sentence without any number counts no votes: most sentences are passed over by this.
_COUNTED = re.compile(rf"\d|\b(?:{'|'.join(_WORDS)}|nil|none)\b", re.IGNORECASE)
_LINE = re.compile(r"[^\n]+")
_NAME = re.compile(
    r"\s*(?:and\s+)?(?P<name>(?:(?:Cllrs?|Councillor|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Alderman|Rev)\b\.?\s+)"
    r"(?:[A-ZÀ-Þ][\w’'-]*\.?\s+){0,3}?[A-ZÀ-Þ][\w’'-]+)(?:,?\s*(?:OBE|MBE|CBE|JP|DL|QPM|BEM|CC)\b)*\s*(?:[,;.]|(?=\s|$))"
)
_VERDICT = re.compile(
    r"\s*(?:the\s+)?(?:substantive\s+)?(?:motion|amendment|proposal)[^\n.]{0,40}\b(?:carried|lost|fell)\b\.?",
    re.IGNORECASE,
)


#: No side of a vote is farther from the one before it; no page number or stray name in a list is longer.
_FARTHEST = 4000
_INTERRUPTION = 60


@dataclass(frozen=True, slots=True)
class Tally:
    """What a passage says of a vote's numbers; a side that it does not give is None. Names are spans of the text."""

    span: Span
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    names_for: tuple[Span, ...] = ()
    names_against: tuple[Span, ...] = ()
    names_abstaining: tuple[Span, ...] = ()


def number_of(word: str | None) -> int | None:
    """Return the number that digits or a word give: "two" is 2, "no" and "nil" are 0; None for None."""
    if word is None:
        return None
    word = word.lower()
    if word.isdecimal():
        return int(word)
    return 0 if word in ("nil", "none") else _WORDS.index(word)


def tally_of(text: str, sentence: Span, book: PatternBook) -> Tally | None:
    """Return the numbers of a vote in a sentence, or None where it gives none or they may count something else."""
    words = sentence.of(text)
    score = next((found for p in book.yielding("score") if (found := p.search(words))), None)
    if not score and not _COUNTED.search(words):
        return None
    sides = {side: _side(words, side, book) for side in _SIDES}
    if score:
        numbers = score.groupdict()
        sides["for"] = number_of(numbers["for"] or numbers["for2"])
        sides["against"] = number_of(numbers["against"] or numbers["against2"])
    if not score and not _is_vote(words, sides):
        return None
    return Tally(sentence, sides["for"], sides["against"], sides["abstain"])


def _side(words: str, side: str, book: PatternBook) -> int | None:
    """Return the number of a side; one that follows another side's word, as in "For: 26 Against: 32", is that one's."""
    taken = {place for other in _SIDES if other != side for place, _ in _numbers(words, other, "after", book)}
    after = next((word for _, word in _numbers(words, side, "after", book)), None)
    first = next((word for place, word in _numbers(words, side, "number", book) if place not in taken), None)
    return number_of(after or first)


def _numbers(words: str, side: str, group: str, book: PatternBook) -> list[tuple[int, str]]:
    found = (m for pattern in book.yielding(side) for m in pattern.regex.finditer(words))
    return [(m.start(group), m[group]) for m in found if m.groupdict().get(group)]


def _is_vote(words: str, sides: dict[str, int | None]) -> bool:
    given = [side for side, number in sides.items() if number is not None]
    if len(given) > 1:
        return True
    if given == ["abstain"]:
        return True
    if given == ["against"]:
        return (
            bool(re.search(r"\bdissent|\bvot|\bcarried|\blost|\bfor\b", words, re.IGNORECASE))
            and "objection" not in words
        )
    return given == ["for"] and bool(re.search(r"\bvotes?\b|\bvoted\b|in favou?r", words, re.IGNORECASE))


def listed_votes(text: str, section: Span, book: PatternBook) -> Iterator[Tally]:
    """Yield the votes recorded by name in a section: side by side under its count, with the verdict that follows."""
    opened = list(_sides(text, section, book))
    under_way: Tally | None = None
    for index, (side, line, found) in enumerate(opened):
        until = opened[index + 1][1] if index + 1 < len(opened) else section.end
        names, end = _names(text, line + found.end(), until)
        if under_way is None or side == "for" or line - under_way.span.end > _FARTHEST:
            yield from _whole(text, under_way)
            under_way = Tally(Span(line + len(found.group()) - len(found.group().lstrip()), end))
        under_way = _with_side(under_way, side, number_of(found["count"]), names, end)
    yield from _whole(text, under_way)


def _sides(text: str, section: Span, book: PatternBook) -> Iterator[tuple[str, int, re.Match[str]]]:
    for line in _LINE.finditer(text, section.start, section.end):
        found = next((found for p in book.yielding("side") if (found := p.search(line.group()))), None)
        if found:
            yield next(side for side in _SIDES if found[side]), line.start(), found


def _whole(text: str, tally: Tally | None) -> Iterator[Tally]:
    if tally and (tally.votes_against is not None or (tally.names_for and tally.names_against)):
        verdict = _VERDICT.match(text, tally.span.end)
        yield replace(tally, span=Span(tally.span.start, verdict.end() if verdict else tally.span.end))


def _names(text: str, start: int, limit: int) -> tuple[tuple[Span, ...], int]:
    """Return the names that follow a side's count; what stands between two sides close together is names alone."""
    found: list[Span] = []
    position = start
    while position < limit and (name := _NAME.match(text, position, limit) or _interrupted(text, position, limit)):
        found.append(Span(*name.span("name")))
        position = name.end()
    return tuple(found), position


def _interrupted(text: str, position: int, limit: int) -> re.Match[str] | None:
    """Go on after a page number, or after a name that lacks its title, where the list was not closed."""
    later = _NAME.search(text, position, min(limit, position + _INTERRUPTION))
    between = text[position : later.start()] if later else ""
    return later if later and not re.search(r"[.:]|\b[a-z]{3,}", between) else None


def with_names(counted: Tally, listed: Tally) -> Tally:
    """Return a count with the names that a list gives to its sides."""
    return replace(
        counted,
        names_for=listed.names_for,
        names_against=listed.names_against,
        names_abstaining=listed.names_abstaining,
    )


def _with_side(tally: Tally, side: str, count: int | None, names: tuple[Span, ...], end: int) -> Tally:
    span = Span(tally.span.start, end)
    if side == "for":
        return replace(tally, span=span, votes_for=count, names_for=names)
    if side == "against":
        return replace(tally, span=span, votes_against=count, names_against=names)
    return replace(tally, span=span, abstentions=count, names_abstaining=names)
