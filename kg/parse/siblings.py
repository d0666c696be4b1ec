"""Items of the second level that only what is around them shows to be items: "4.3" between "4.2" and "4.4"."""

import re
from collections.abc import Collection, Container, Iterator, Mapping, Sequence

from kg.model import Paragraph
from kg.parse import layout
from kg.parse.titles import Title

_POINT = re.compile(r"(?P<parent>\d{1,4})\.(?P<count>\d{1,3})")
_LONGEST = 130


def between(
    paragraphs: Sequence[Paragraph], titles: Mapping[int, Title], numbers: Collection[str | None]
) -> Iterator[int]:
    """Yield the places of headings, each alone on its line, whose numbers stand right between two items' own.

    "4.3 Water, the cemetery's gates, the bridge and paths" is one where 4.2 and 4.4 are; no sentence is.
    """
    for place, title in titles.items():
        number = (paragraphs[place].marker or "").strip("(). ")
        found = _POINT.fullmatch(number)
        alone = title.rest is None and title.span == paragraphs[place].span
        short = alone and title.span.end - title.span.start < _LONGEST
        if found and short and number not in numbers:
            around = {f"{found['parent']}.{int(found['count']) + step}" for step in (-1, 1)}
            if around <= set(numbers):
                yield place


def is_within_minutes(text: str, paragraphs: Sequence[Paragraph], heads: Container[int], place: int) -> bool:
    """Tell whether a heading parts the minutes of the item above it, on a page that sets "Minutes:" over each item's.

    Right above it, among headings and labels, stands that label, and none of its own follows before the next heading.
    """

    def nearest(places: range) -> bool:
        found = (n for n in places if n in heads or layout.label_of(text, paragraphs[n]) == "minutes")
        return (first := next(found, None)) is not None and first not in heads

    return nearest(range(place - 1, -1, -1)) and not nearest(range(place + 1, len(paragraphs)))
