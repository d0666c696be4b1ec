"""Records of who voted how that are laid out, not told: a side over its names and their number, a member a line."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg.extract.tallies import SIDES, Tally, with_side
from kg.lexicon import PatternBook
from kg.model import Span

#: What parts one name from the next: "A. Moss, B. Hill and C. Dale", or two columns of names.
_PARTS = re.compile(r"[,;|\t\n]|\s{3,}|\s(?:and|&)\s")
_NAME = re.compile(r"\W*[A-ZÀ-Þ][\w.’'-]*(?:\s+(?:[A-ZÀ-Þ(][\w.’'()-]*|de|van|der|ap|ab|le)){0,5}\W*")
#: No more stands between two sides of a record, or two members of a roll-call.
_BESIDE = 160
#: A roll-call has at least so many members.
_FEWEST = 3
#: One in so many of a printed number may be missing from the names, or be parted into two.
_MISPRINTS = 10


@dataclass(frozen=True, slots=True)
class _Vote:
    """How so many voted, where it is told; ``side`` is "" of those who took no part."""

    side: str
    span: Span
    count: int
    names: tuple[Span, ...]


def voting_records(text: str, section: Span, book: PatternBook) -> Iterator[Tally]:
    """Yield the votes that a section lays out by side, or member by member.

    "ForA. Moss, B. Hill2 / AgainstC. Dale1", "YES / Moss, Hill, Dale / - 3", "Cllr Moss – For / Cllr Hill – Against".
    """
    sides = (side for side in map(_side, _found(text, section, book, "record")) if side)
    yield from _tallies(sides, 2)
    roll = _found(text, section, book, "roll-call")
    members = (_Vote(_name_of(m), Span(*m.span()), 1, (Span(*m.span("name")),)) for m in roll)
    # every member is told of: nobody else voted against
    yield from (replace(tally, votes_against=tally.votes_against or 0) for tally in _tallies(members, _FEWEST))


def _found(text: str, section: Span, book: PatternBook, yields: str) -> list[re.Match[str]]:
    found = (m for p in book.yielding(yields) for m in p.finditer(text, section.start, section.end))
    return sorted(found, key=lambda m: m.start())


def _name_of(found: re.Match[str]) -> str:
    return next((side for side in SIDES if found.groupdict().get(side)), "")


def _side(found: re.Match[str]) -> _Vote | None:
    """Return a side whose names are as many as its number says; None where they are other than names, or too few."""
    count, printed = int(found["count"]), found["names"] or ""
    names = tuple(_names(printed, found.start("names")))
    nobody = printed.strip(" |\t\n").lower() in ("", "none", "nil") and count == 0
    if not nobody and (not names or abs(len(names) - count) > count // _MISPRINTS):
        return None
    return _Vote(_name_of(found), Span(*found.span()), count, () if nobody else names)


def _names(printed: str, offset: int) -> Iterator[Span]:
    """Yield the names in a list; nothing at all where something else than a name is in it."""
    start, found = 0, []
    for part in (*_PARTS.finditer(printed), None):
        piece = printed[start : part.start() if part else len(printed)]
        if piece.strip(" .\n"):
            if not _NAME.fullmatch(piece):
                return
            left = start + len(piece) - len(piece.lstrip())
            found.append(Span(offset + left, offset + left + len(piece.strip())))
        start = part.end() if part else start
    yield from found


def _tallies(votes: Iterable[_Vote], fewest: int) -> Iterator[Tally]:
    """Yield the votes under way, each of two sides or members at least, which stand right below each other."""
    run: list[_Vote] = []
    for vote in votes:
        again = vote.count > 1 and any(vote.side == one.side for one in run)
        if run and (again or not 0 <= vote.span.start - run[-1].span.end <= _BESIDE):
            yield from _tally(run, fewest)
            run = []
        run.append(vote)
    yield from _tally(run, fewest)


def _tally(run: list[_Vote], fewest: int) -> Iterator[Tally]:
    if len(run) < fewest:
        return
    tally = Tally(Span(run[0].span.start, run[-1].span.end))
    for side in SIDES:
        told = [vote for vote in run if vote.side == side]
        if told:
            names = tuple(name for vote in told for name in vote.names)
            tally = with_side(tally, side, sum(vote.count for vote in told), names, tally.span.end)
    if tally.votes_for is not None:
        yield tally
