"""Services named by their fields alone: "the housing options team", "passed to trading standards"."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from kg.extract.mentions import Mention, key_of, plain
from kg.lexicon import Concept, PatternBook
from kg.model import Span

RULE = "service-small-name"
_JOINED = re.compile(r"\s{1,3}(?:and|&)\s{1,3}|,\s{1,3}")
#: Small words between those of a field.
_LINKS = frozenset({"and", "&", "in", "after"})
_PREPOSITIONS = frozenset({"of", "for", "the", "to", "on", "with"})
#: What a field's label ends with where it is a service's name without a further word.
_WHOLE = (" services", " social care", " health", " standards", " control", " help", " enforcement")
#: How far before a field words may say that it is asked.
_ASKED = 60
#: What may follow a field that stands for those who work in it: "support from adult social care to help".
_ENDS = re.compile(
    r"\s*[.,;:)]|\s+(?:and|to|for|that|which|who|in|on|at|about|had|has|have|was|were|would|will)\b|\s*$"
)


def small_names(text: str, book: PatternBook, scheme: tuple[Concept, ...], labels: dict[str, str]) -> Iterator[Mention]:
    """Yield units named by their field, and fields that act or are asked: "the legal team", "by social services"."""
    own = frozenset(book.words["small_field"])
    fields = _fields(scheme) | own
    for found in book["small-unit"].finditer(text):
        field = plain(found["field"]).replace("'", "’")
        if field in fields or _all_in(field, fields) or _is_made_of(field, own):
            name, key = plain(found["name"]), key_of(found["name"])
            yield Mention(name, Span(*found.span("name")), labels.get(key) or labels.get(key_of(field), key), RULE)
    for found in _whole(scheme).finditer(text):
        if _acts(text, Span(*found.span()), book):
            key = key_of(found.group())
            yield Mention(plain(found.group()), Span(*found.span()), labels.get(key, key), RULE)


def joined_fields(text: str, book: PatternBook, labels: dict[str, str]) -> Iterator[Mention]:
    """Yield fields joined as a department's name is, where it acts or is asked: "Economy and Place was forecasting".

    Two that are services each are two: "Early Help and Social Care staff".
    """
    fields = frozenset(book.words["field"])
    for found in book["fields-joined"].finditer(text):
        span = Span(*found.span("name"))
        parts = _JOINED.split(found["name"].replace(" the ", " "))
        own = all(key_of(part) in labels for part in parts)
        if not own and all(part in fields for part in parts) and _acts(text, span, book):
            yield Mention(plain(found["name"]), span, key_of(found["name"]), "service-of-fields")


def _acts(text: str, span: Span, book: PatternBook) -> bool:
    """Tell whether what stands at a span is said to act, or is asked and ends there."""
    asked = book["asks-a-field"].search(text, max(0, span.start - _ASKED), span.start)
    return bool(book["field-acts"].regex.match(text, span.end) or (asked and _ENDS.match(text, span.end)))


def _all_in(field: str, fields: Collection[str]) -> bool:
    """Tell whether joined fields are each one: "planning and building control"."""
    parts = _JOINED.split(field)
    return len(parts) > 1 and all(part in fields for part in parts)


def _is_made_of(field: str, fields: frozenset[str]) -> bool:
    """Tell whether two words or more are all words of fields: "looked after children and young people"."""
    words = [word.strip(",") for word in field.split()]
    ends = {words[0], words[-1]}
    return (
        sum(word not in _LINKS for word in words) > 1 and ends.isdisjoint(_LINKS) and _words(fields).issuperset(words)
    )


@lru_cache(maxsize=2)
def _words(fields: frozenset[str]) -> frozenset[str]:
    """Return the single words of the fields, and what may join them: "benefits of public service" is none."""
    return frozenset(word for field in fields for word in field.replace("/", " ").split()) - _PREPOSITIONS | _LINKS


@lru_cache(maxsize=2)
def _fields(scheme: tuple[Concept, ...]) -> frozenset[str]:
    """Return the labels of the scheme in small letters: "housing options"."""
    return frozenset(label.lower() for concept in scheme for label in concept.labels)


@lru_cache(maxsize=2)
def _whole(scheme: tuple[Concept, ...]) -> re.Pattern[str]:
    """Return the pattern of the fields that name a service alone, as they are written in small letters."""
    names = sorted((name for name in _fields(scheme) if name.endswith(_WHOLE)), key=lambda name: (-len(name), name))
    spelt = (re.escape(name).replace("’", "[’']").replace(r"\ ", r"\s{1,3}") for name in names)
    forms = (f"[{form[0]}{form[0].upper()}]{form[1:]}" for form in spelt)
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(forms)})(?![\w’'-])")
