"""Items of the second level that only those around them show to be items: "4.3" between "4.2" and "4.4"."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from kg.model import Paragraph
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
