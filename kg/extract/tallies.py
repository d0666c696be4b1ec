"""Counts of a vote: numbers by side in a sentence, and lists of names under "For (52)" and "Against (0)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.person_titles import TITLE
from kg.extract.voters import Side, side_at
from kg.lexicon import PatternBook
from kg.model import Span

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty")
_WORDS = _SMALL + _TEENS
SIDES = ("for", "against", "abstain")
# A sentence without any number counts no votes: most sentences are passed over by this.
_COUNTED = re.compile(rf"\d|\b(?:{'|'.join(_WORDS + _TENS)}|nil|none)\b", re.IGNORECASE)
_LINE = re.compile(r"[^\n]+")
_AND_OR_COMMA = re.compile(r",?\s(?:and|&)\s|,\s")
#: Where a side's list begins within a line that the other sides or the vote's name stand on.
_INLINE_SIDE = re.compile(
    r"(?<=[.;:)])\s{1,3}(?=(?:(?:Those|Members|Councillors|and)\s+)?(?:who\s+)?(?:[Vv]ot(?:ed|ing)\s+)?"
    r"(?:FOR|For|AGAINST|Against|against|[Ii]n\s+favou?r|ABSTAIN\w*|Abstain\w*|abstain\w*|ABSTENTIONS?|Abstentions?)\b[^.;:\n()]{0,40}"
    rf"(?:[:–-]|\(\d{{1,3}}\)\s?:?)\s{{0,2}}(?:(?:None|NONE|Nil)\b|{TITLE}))|"
    r"(?<=\.)\s{1,3}(?=(?:For|FOR|Against|AGAINST|Abstain\w*|ABSTAIN\w*|Abstentions?|ABSTENTIONS?)\s?[:–-]\s?\d{1,3}\b)"
)
#: After these come names without titles: "Voting for: Moss, Reed", "Against the motion: Hill", "For | J Moss | 1".
_BARE = re.compile(r"\bvoting\b|\b(?:motion|amendment|proposal|recommendation|abstained)\s?:|[|\t]", re.IGNORECASE)
_VERDICT = re.compile(
    r"\s*(?:the\s+)?(?:substantive\s+)?(?:motion|amendment|proposal)[^\n.]{0,40}\b(?:carried|lost|fell)\b\.?",
    re.IGNORECASE,
)


#: What became of a motion that had the fewer votes.
_LOST = re.compile(r"\b(?:lost|defeated|fell|rejected)\b", re.IGNORECASE)
#: No side of a vote is farther from the one before it.
_FARTHEST = 4000
#: No more stands between two sides told in a row: "… voted for the motion; Councillors …".
_BESIDE = 40
#: One side alone is a vote where more than these are counted and named: the page can end after it.
_FEW = 2


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
    """Return the number that digits or a word give: "two" is 2, "forty-one" 41, "no" and "nil" are 0; None for None."""
    if word is None:
        return None
    word = word.lower()
    if word.isdecimal():
        return int(word)
    if word in _WORDS:
        return _WORDS.index(word)
    tens, _, units = word.replace("-", " ").partition(" ")
    return 0 if word in ("nil", "none") else 10 * _TENS.index(tens) + 20 + (_WORDS.index(units) if units else 0)


def tally_of(text: str, sentence: Span, book: PatternBook) -> Tally | None:
    """Return the numbers of a vote in a sentence, or None where it gives none or they may count something else."""
    words = sentence.of(text)
    score = next((found for p in book.yielding("score") if (found := p.search(words))), None)
    if not score and not _COUNTED.search(words):
        return None
    sides = {side: _side(words, side, book) for side in SIDES}
    if score:
        numbers = score.groupdict()
        sides["for"] = number_of(numbers["for"] or numbers["for2"])
        sides["against"] = number_of(numbers["against"] or numbers["against2"])
        sides["abstain"] = number_of(numbers.get("abstain")) if numbers.get("abstain") else sides["abstain"]
        if _is_turned(words, score, sides):
            sides["for"], sides["against"] = sides["against"], sides["for"]
    if not score and not _is_vote(words, sides):
        return None
    for side, number in _named_on(words, book):
        sides[side] = number if sides[side] is None else sides[side]
    return Tally(sentence, sides["for"], sides["against"], sides["abstain"])


def _named_on(words: str, book: PatternBook) -> Iterator[tuple[str, int]]:
    """Yield the side on which a count of others names members, and how many: "with Cllrs Dale and Reed abstaining".

    One named alone counts where no other is.
    """
    named = [m for p in book.yielding("single") for m in p.finditer(words)]
    for found in named if len(named) == 1 else ():
        yield _side_of(found), 1
    for found in (m for p in book.yielding("several") for m in p.finditer(words)):
        yield _side_of(found), len(_AND_OR_COMMA.split(found["names"]))


def _side_of(found: re.Match[str]) -> str:
    return next(side for side in SIDES if found.groupdict().get(side))


def _is_turned(words: str, score: re.Match[str], sides: dict[str, int | None]) -> bool:
    """Tell whether a score gives the greater side first, though it is the other's: "LOST by eight votes to three"."""
    lost = _LOST.search(words, max(0, score.start() - _BESIDE), score.end())
    return bool(lost) and (sides["for"] or 0) > (sides["against"] or 0)


def _side(words: str, side: str, book: PatternBook) -> int | None:
    """Return the number of a side; one that follows another side's word, as in "For: 26 Against: 32", is that one's."""
    taken = {place for other in SIDES if other != side for place, _ in _numbers(words, other, "after", book)}
    after = next((word for _, word in _numbers(words, side, "after", book)), None)
    first = next((word for place, word in _numbers(words, side, "number", book) if place not in taken), None)
    return number_of(after or first)


def _numbers(words: str, side: str, group: str, book: PatternBook) -> list[tuple[int, str]]:
    found = (m for pattern in book.yielding(side) for m in pattern.finditer(words))
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
        named = side_at(text, line + found.end(), until, untitled=_BARE.search(found.group()) is not None)
        names, end = named.names, max(named.end, line + found.end())
        if under_way is None or side == "for" or line - under_way.span.end > _FARTHEST:
            yield from _whole(text, under_way)
            under_way = Tally(Span(line + len(found.group()) - len(found.group().lstrip()), end))
        under_way = with_side(under_way, side, _count(found["count"], named), names, end)
    yield from _whole(text, under_way)


def named_votes(text: str, section: Span, book: PatternBook) -> Iterator[Tally]:
    """Yield the votes told by who voted how: "Councillors Moss and Reed voted for (2); Councillor Hill abstained".

    The first side of each has two names at least, for one member's vote is often told beside another's count.
    """
    under_way: Tally | None = None
    for found in (m for p in book.yielding("named-side") for m in p.finditer(text, section.start, section.end)):
        side = next(side for side in SIDES if found[side])
        named = side_at(text, found.start("names"), found.end("names"))
        told = len(named.names) if named.end == found.end("names") else None
        count = number_of(found["count"]) if found["count"] else told
        if under_way and found.start() - under_way.span.end > _BESIDE:
            yield under_way
            under_way = None
        if under_way or (side != "abstain" and len(named.names) > 1):
            tally = under_way or Tally(Span(found.start(), found.end()))
            under_way = with_side(tally, side, count, named.names, found.end())
    if under_way:
        yield under_way


def _count(printed: str | None, named: Side) -> int | None:
    return number_of(printed) if printed else named.count


def _sides(text: str, section: Span, book: PatternBook) -> Iterator[tuple[str, int, re.Match[str]]]:
    for line in _LINE.finditer(text, section.start, section.end):
        for start, end in _stretches(text, line.start(), line.end()):
            found = next((found for p in book.yielding("side") if (found := p.search(text[start:end]))), None)
            if found:
                yield next(side for side in SIDES if found[side]), start, found


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a line's stretches, parted where a side is named in it: "For: Cllrs Moss and Reed (2). Against: None."."""
    starts = [start, *(m.end() for m in _INLINE_SIDE.finditer(text, start, end))]
    yield from zip(starts, [*starts[1:], end], strict=True)


def _whole(text: str, tally: Tally | None) -> Iterator[Tally]:
    named = bool(tally and (tally.names_for or tally.names_against))
    told = bool(tally and tally.votes_for is not None and len(tally.names_for) == tally.votes_for > _FEW)
    other = bool(tally and (tally.votes_against is not None or tally.names_against))
    if tally and (named or tally.votes_for is not None) and (other or told):
        verdict = _VERDICT.match(text, tally.span.end)
        yield replace(tally, span=Span(tally.span.start, verdict.end() if verdict else tally.span.end))


def with_names(counted: Tally, listed: Tally) -> Tally:
    """Return a count with the names that a list gives to its sides, and the number of a side that it did not give."""
    return replace(
        counted,
        votes_for=listed.votes_for if counted.votes_for is None else counted.votes_for,
        names_for=listed.names_for,
        names_against=listed.names_against,
        names_abstaining=listed.names_abstaining,
    )


def with_side(tally: Tally, side: str, count: int | None, names: tuple[Span, ...], end: int) -> Tally:
    """Return a tally with one side's number and names, which end where the vote now does."""
    span = Span(tally.span.start, end)
    if side == "for":
        return replace(tally, span=span, votes_for=count, names_for=names)
    if side == "against":
        return replace(tally, span=span, votes_against=count, names_against=names)
    return replace(tally, span=span, abstentions=count, names_abstaining=names)
