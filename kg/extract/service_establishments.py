"""Establishments of councils: children's homes, day centres, and what the text says is a home, a hub or the like."""

import re
from collections.abc import Iterator

from kg.extract.mentions import Mention, key_of, plain
from kg.lexicon import PatternBook
from kg.model import Span

_JOIN = re.compile(r",[ \t]{1,9}|[ \t]{1,9}(?:and|&)[ \t]{1,9}")
_SOCIAL_CARE = re.compile(r"\b[Ss]ocial\s+[Cc]are\b")


def establishments(text: str, book: PatternBook) -> Iterator[Mention]:
    """Yield homes, centres and the like by what the text says they are, and a chief executive's own service."""
    for own in book["chief-executives"].finditer(text):
        yield Mention(plain(own["name"]), Span(*own.span("name")), key_of(own["name"]), "service-chief-executive")
    stops, fields = frozenset(book.words["stop"]), frozenset(book.words["field"])
    for found in book["lettered"].finditer(text):
        field = key_of(found["name"].partition(" (")[0])
        yield Mention(plain(found["name"]), Span(*found.span("name")), field, "service-lettered")
    for found in book["of-council"].finditer(text):
        if all(field in fields for field in _JOIN.split(found["name"])):
            yield Mention(plain(found["name"]), Span(*found.span("name")), key_of(found["name"]), "service-of-council")
    social = _SOCIAL_CARE.search(text) is not None
    homes = (found for found in book["home-or-centre"].finditer(text) if social or not found["care"])
    for found in (*book["establishment"].finditer(text), *homes):
        name = plain(found["name"])
        if " " in name and name.split()[0] not in stops:
            yield Mention(name, Span(*found.span("name")), key_of(name), "service-establishment")
