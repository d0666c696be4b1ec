"""Posts that an item's title names and its minutes fill: "Election of Chair: Councillor Moss was elected"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.person_names import Tokens
from kg.extract.person_sightings import Sighting
from kg.extract.person_words import NameWords
from kg.extract.posts import PostPhrase, read_posts
from kg.model import Outline, Span

_TITLE = re.compile(
    r"\b(?:Re-?)?(?:Election|Appointment|ELECTION|APPOINTMENT|Elect|Appoint)\s(?:of|OF)?\s?(?:an?\s|the\s|A\s|THE\s)?",
    re.IGNORECASE,
)
_ELECTED = re.compile(
    r"(?:,?\s(?:having been|was|is|be|were)|\s(?:was|is|be)\s(?:then|duly|unanimously|therefore|again))\s"
    r"(?:(?:then|duly|unanimously|therefore|again)\s)?(?:re-?)?(?:elected|appointed)\b(?!\s(?:as|to|the|an?|[A-Z]))"
)
_REACH = 60


def elected(
    outline: Outline, items: Tokens, words: NameWords, people: Sequence[Sighting]
) -> Iterator[tuple[Sighting, Sighting]]:
    """Yield those who are said to be elected under a title that names one post, each with that post added.

    Nobody where the sentence names the post itself, or where the title is of several posts.
    """
    posts = list(_titled(outline, items, words))
    for one in people:
        end = one.name.span.end
        if one.posts or not posts or not _ELECTED.match(outline.text, end, end + _REACH):
            continue
        held = next((post for section, post in posts if section.covers(one.name.span)), None)
        if held:
            yield one, replace(one, posts=(held,))


def _titled(outline: Outline, items: Tokens, words: NameWords) -> Iterator[tuple[Span, PostPhrase]]:
    """Yield the sections whose titles name one post to be filled, with that post."""
    for section in outline.sections:
        found = _TITLE.match(outline.text, section.heading.start, section.heading.end) if section.heading else None
        first = next((j for j, t in enumerate(items) if found and t.start >= found.end()), len(items))
        posts, _ = read_posts(items, first, words) if found else ((), 0)
        if len(posts) == 1 and section.heading and posts[0].span.end <= section.heading.end:
            yield section.span, posts[0]
