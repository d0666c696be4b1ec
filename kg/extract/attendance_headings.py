"""The headings that open lists of who was there."""

from typing import NamedTuple

from kg.lexicon import PatternBook

#: No label of a list of attendance is farther from another heading.
_NEAR = 700


class Heading(NamedTuple):
    """A heading that opens a list: where it stands and the capacity of those under it."""

    start: int
    end: int
    capacity: str
    presides: bool = False


def headings(text: str, book: PatternBook) -> tuple[Heading, ...]:
    """Return the headings of lists of attendance in a text, in order."""
    found = [
        Heading(m.start("heading"), m.end("heading"), pattern.value, pattern.id == "presiding-list")
        for pattern in book.yielding("list")
        for m in pattern.regex.finditer(text)
    ]
    found += [label for label in _labels(text, book) if any(abs(h.start - label.start) < _NEAR for h in found)]
    kept: list[Heading] = []
    for heading in sorted(found):
        if not kept or heading.start >= kept[-1].end:
            presided = bool(kept) and kept[-1].presides and heading.capacity == "in-attendance"
            others = text[heading.start : heading.end].lower().startswith("other members")
            kept.append(heading._replace(capacity="present") if presided and others else heading)
    return tuple(kept)


def _labels(text: str, book: PatternBook) -> list[Heading]:
    """Return the labels that open a list only near another heading: "Clerk: Jo Moss" may stand under a letter too."""
    return [
        Heading(m.start("heading"), m.end("heading"), pattern.value)
        for pattern in book.yielding("beside")
        for m in pattern.regex.finditer(text)
    ]
