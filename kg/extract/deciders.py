"""Who decided, and when: this meeting's body, or another that a text reports on."""

from collections.abc import Iterable

from kg.dates import find_dates
from kg.lexicon import PatternBook
from kg.model import Claims, Entity, EntityKind, Meeting, Ref, Section, Span

_FULL_DATE = 7
#: A record names its decision maker at its top.
_TOP = 3000


def meeting_of(section: Section, claims: Claims) -> Meeting | None:
    """Return the meeting that a section records; the document's only one where the section names none."""
    named = next((m for m in claims.meetings if m.ref == section.meeting), None)
    return named or (claims.meetings[0] if len(claims.meetings) == 1 else None)


def body_at(claims: Claims, words: Span) -> Ref | None:
    """Return the body, or else the council, that is named where the given words stand; the longest name counts."""
    for entities in (claims.of_kind("body"), claims.of_kind("council")):
        found = named_at(entities, words)
        if found:
            return found
    return None


def named_at(entities: Iterable[Entity], words: Span) -> Ref | None:
    """Return the entity with the longest mention that overlaps the given words."""
    overlapping = ((s.end - s.start, e.ref) for e in entities for s in e.spans if s.meets(words))
    return max(overlapping, default=(0, None), key=lambda pair: pair[0])[1]


def date_in(text: str, sentence: Span) -> str | None:
    """Return the first date of a sentence that is exact to the month at least: "On 8th October 2019 the …"."""
    return next((d.iso for d in find_dates(text, sentence.start, sentence.end) if len(d.iso) >= _FULL_DATE), None)


def decision_maker(text: str, book: PatternBook, claims: Claims) -> Ref | None:
    """Return the body, post or person that a record's "Decision to be taken by:" names, None where it names none."""
    for pattern in book.yielding("taker"):
        found = pattern.search(text, 0, _TOP)
        if found:
            words = Span(*found.span("who"))
            kinds: tuple[EntityKind, ...] = ("body", "post", "person")
            return next((ref for kind in kinds if (ref := named_at(claims.of_kind(kind), words))), None)
    return None
