"""The headings that open lists of who was there."""

from typing import NamedTuple

from kg.lexicon import PatternBook


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
    kept: list[Heading] = []
    for heading in sorted(found):
        if not kept or heading.start >= kept[-1].end:
            kept.append(heading)
    return tuple(kept)
