"""Counts of a vote: numbers by side in a sentence, and lists of names under "For (52)" and "Against (0)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.lexicon import PatternBook
from kg.model import Span

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")
_WORDS = _SMALL + _TEENS
_LINE = re.compile(r"[^\n]+")
_NAME = re.compile(
    r"\s*(?:and\s+)?(?P<name>(?:(?:Cllrs?|Councillor|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Alderman|Rev)\b\.?\s+)"
    r"(?:[A-ZÀ-Þ][\w’'-]*\.?\s+){0,3}?[A-ZÀ-Þ][\w’'-]+)(?:,?\s*(?:OBE|MBE|CBE|JP|DL|QPM|BEM|CC)\b)*\s*(?:[,;.]|(?=\s))"
)
_UNTITLED = re.compile(
    r"\s*(?:and\s+)?(?P<name>[A-ZÀ-Þ][\w’'-]*\.?(?:[ \t]+[A-ZÀ-Þ][\w’'-]+){0,3})[ \t]*(?:[,;.]|(?=\n))"
)
_VERDICT = re.compile(
    r"\s*(?:the\s+)?(?:substantive\s+)?(?:motion|amendment|proposal)[^\n.]{0,40}\b(?:carried|lost|fell)\b\.?",
    re.IGNORECASE,
)


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
    sides = {side: _side(words, side, book) for side in ("for", "against", "abstain")}
    if score:
        numbers = score.groupdict()
        sides["for"] = number_of(numbers["for"] or numbers["for2"])
        sides["against"] = number_of(numbers["against"] or numbers["against2"])
    if not score and not _is_vote(words, sides):
        return None
    return Tally(sentence, sides["for"], sides["against"], sides["abstain"])


def _side(words: str, side: str, book: PatternBook) -> int | None:
    for pattern in book.yielding(side):
        found = pattern.search(words)
        if found:
            return number_of(found["number"] or found["after"])
    return None


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
    under_way: Tally | None = None
    for line in _LINE.finditer(text, section.start, section.end):
        opened = next((found for p in book.yielding("side") if (found := p.search(line.group()))), None)
        if opened is None:
            continue
        start = line.start() + opened.end()
        names, end = _names(text, start, section.end)
        side = next(s for s in ("for", "against", "abstain") if opened[s])
        if side == "for" or under_way is None or line.start() - under_way.span.end > 400:
            if under_way and under_way.votes_against is not None:
                yield _with_verdict(text, under_way)
            under_way = Tally(Span(line.start() + len(line.group()) - len(line.group().lstrip()), end))
        under_way = _with_side(under_way, side, int(opened["count"]), names, end)
    if under_way and under_way.votes_against is not None:
        yield _with_verdict(text, under_way)


def _names(text: str, start: int, limit: int) -> tuple[tuple[Span, ...], int]:
    found: list[Span] = []
    position = start
    while name := _NAME.match(text, position, limit) or _untitled(text, position, limit, found):
        found.append(Span(*name.span("name")))
        position = name.end()
    return tuple(found), position


def _untitled(text: str, position: int, limit: int, found: list[Span]) -> re.Match[str] | None:
    """Go on with a name that lacks its title only within a list of titled names on one line."""
    return (
        _UNTITLED.match(text, position, limit)
        if found and "\n" not in text[position : position + 2] and text[position - 1] == ","
        else None
    )


def _with_side(tally: Tally, side: str, count: int, names: tuple[Span, ...], end: int) -> Tally:
    span = Span(tally.span.start, end)
    if side == "for":
        return replace(tally, span=span, votes_for=count, names_for=names)
    if side == "against":
        return replace(tally, span=span, votes_against=count, names_against=names)
    return replace(tally, span=span, abstentions=count, names_abstaining=names)


def _with_verdict(text: str, tally: Tally) -> Tally:
    verdict = _VERDICT.match(text, tally.span.end)
    end = verdict.end() if verdict else tally.span.end
    return replace(tally, span=Span(tally.span.start, end))
