"""What items, statements, decisions and recommendations are about: terms of the subject scheme in their words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from kg.lexicon import Concept, Lexicon
from kg.model import Claims, Outline, Subject

_WORD = re.compile(r"[A-Za-z0-9][\w’'-]*")
_LONGEST = 5
#: The most subjects that one passage is given: those whose terms say most.
_MOST = 3


def find_subjects(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Tell what each item, statement, decision and recommendation is about; an item by its title alone."""
    terms = _terms(lexicon.scheme("subjects"))
    told = [claim.span for claim in claims.statements]
    told += [claim.span for claim in claims.decisions]
    told += [claim.span for claim in claims.recommendations]
    passages = [(item.span, item.title) for item in claims.items] + [(span, span.of(outline.text)) for span in told]
    found = (Subject(span, concept, "subject-term") for span, text in passages for concept in subjects_of(text, terms))
    return Claims(subjects=tuple(dict.fromkeys(found)))


def subjects_of(text: str, terms: Mapping[tuple[str, ...], str]) -> Sequence[str]:
    """Return the notations of the subjects that a text names, those of the longest terms first."""
    lengths: dict[str, int] = {}
    for length, concept in _found(text, terms):
        lengths[concept] = max(length, lengths.get(concept, 0))
    return sorted(lengths, key=lambda concept: -lengths[concept])[:_MOST]


def _found(text: str, terms: Mapping[tuple[str, ...], str]) -> Iterator[tuple[int, str]]:
    words = [_stem(word) for word in _WORD.findall(text)]
    place = 0
    while place < len(words):
        length = next((n for n in range(_LONGEST, 0, -1) if tuple(words[place : place + n]) in terms), 0)
        if length:
            yield length, terms[tuple(words[place : place + length])]
        place += length or 1


@lru_cache(maxsize=2)
def _terms(concepts: tuple[Concept, ...]) -> Mapping[tuple[str, ...], str]:
    """Each label of the scheme as stems, to its subject; broad fields count by their narrower subjects' terms alone."""
    fields = {concept.broader for concept in concepts}
    narrow = [concept for concept in concepts if concept.notation not in fields]
    return {tuple(map(_stem, _WORD.findall(label))): c.notation for c in narrow for label in c.labels}


def _stem(word: str) -> str:
    """Fold a word: lower case, no apostrophe, no plural ending.

    >>> _stem("Caseloads"), _stem("Children’s"), _stem("libraries")
    ('caseload', 'children', 'library')
    """
    plain = word.lower().replace("’", "").replace("'", "")
    if plain.endswith("ies") and len(plain) > 4:
        return f"{plain[:-3]}y"
    return plain[:-1] if plain.endswith("s") and not plain.endswith("ss") and len(plain) > 3 else plain
