"""Where a document names people, for the steps that must not take a person's name for a place's."""

from collections.abc import Iterator

from kg.extract.attendance_lists import listed
from kg.extract.person_sightings import sightings
from kg.extract.person_tokens import tokens_of
from kg.extract.person_words import name_words
from kg.lexicon import Lexicon
from kg.model import Outline, Span


def named_people(outline: Outline, lexicon: Lexicon) -> Iterator[Span]:
    """Yield where people are named with a forename or initial: "Stephen Marsh was co-opted", "Present: Will Hill"."""
    words, items = name_words(lexicon), tokens_of(outline)
    lists = listed(outline.text, items, words, lexicon.book("attendance"))
    for sighting in (*sightings(items, words)[0], *(entry.sighting for entry in lists)):
        if sighting.name.given:
            yield sighting.name.core
