"""Who recommends to whom: the body, post or person that a stretch of text names, made where no step has found it."""

import re

from kg.extract.deciders import named_at
from kg.iri import slug
from kg.lexicon import PatternBook
from kg.model import Claims, Entity, EntityKind, Ref, Span

_KINDS: tuple[EntityKind, ...] = ("body", "post", "person", "organisation", "council")
_POST = re.compile(
    r"\b(?:director|officer|head|chief|manager|member|leader|mayor|secretary|commissioner|auditor|inspector|convener|clerk|"
    r"treasurer|ombudsman|solicitor|coroner|chair\w*)\b",
    re.IGNORECASE,
)
_NOT_A_NAME = re.compile(r"\d|[:;,]")
_LONGEST = 60


def party_at(claims: Claims, words: Span, kinds: tuple[EntityKind, ...] = _KINDS) -> Ref | None:
    """Return the entity named where the words stand: a body, else a post, a person, an organisation, a council."""
    return next((ref for kind in kinds if (ref := named_at(claims.of_kind(kind), words))), None)


def party(claims: Claims, words: Span, text: str) -> tuple[Ref | None, tuple[Entity, ...]]:
    """Return the entity that the words name, and the entity itself where it had to be made from them.

    A post that no step has found is made here: "the Auditor".
    """
    found = party_at(claims, words) or _by_name(claims, words.of(text))
    name = " ".join(words.of(text).split()).removeprefix("the ").removeprefix("The ").strip(" ,.:;")
    if found or len(name) > _LONGEST or not _POST.search(name) or _NOT_A_NAME.search(name):
        return found, ()
    made = Entity(f"post:{slug(name)}", "post", name, (words,), rule="recommendations:party")
    return made.ref, (made,)


def _by_name(claims: Claims, words: str) -> Ref | None:
    key = slug(words).removeprefix("the-")
    for kind in _KINDS:
        for entity in claims.of_kind(kind):
            if key in {slug(n).removeprefix("the-") for n in (entity.name, *entity.aliases)}:
                return entity.ref
    return None


def report_party(
    claims: Claims, text: str, book: PatternBook, yields: str, group: str, field: Span | None = None
) -> tuple[Ref | None, tuple[Entity, ...]]:
    """Return whose report it is (``author``, "Report of: Director of Place") or whom it is for (``reader``).

    ``field`` is where a head that was run into one line says so.
    """
    if field:
        return _jointly(field, text) or party(claims, field, text)
    for pattern in book.yielding(yields):
        found = pattern.search(text, 0, 6000)
        if found:
            return party(claims, Span(*found.span(group)), text)
    return None, ()


def _jointly(words: Span, text: str) -> tuple[Ref, tuple[Entity, ...]] | None:
    """Return the holders of two posts whose report it is together, as they are named: "Director A and Director B"."""
    name = " ".join(words.of(text).split())
    if " and " not in name or not all(_POST.search(part) for part in name.split(" and ")):
        return None
    made = Entity(f"post:{slug(name)}", "post", name, (words,), rule="recommendations:party")
    return made.ref, (made,)
