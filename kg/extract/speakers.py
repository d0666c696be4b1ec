"""From the words that name a speaker to who it is, where the document settles it."""

import re
from dataclasses import dataclass, field
from typing import Self

from kg.extract.cast import Cast
from kg.model import Claims, Entity, Ref, Span

_PRONOUN = re.compile(r"(?i)^(?:he|she)$")
_ARTICLE = re.compile(r"(?i)^(?:the|a|an)\s+")
_KINDS = ("body", "council", "service", "organisation")


@dataclass(slots=True)
class Speakers:
    """Who a document's labels mean. It remembers the last person named, whom "he" and "she" go back to."""

    cast: Cast
    named: dict[str, Ref | None]
    _known: dict[tuple[str, int], Ref | None] = field(default_factory=dict)

    @classmethod
    def of(cls, claims: Claims) -> Self:
        """Make the look-up from all that was found so far."""
        return cls(Cast.of(claims), _names(claims))

    def who(self, label: str | None, at: int, last: Ref | None = None) -> Ref | None:
        """Return the person, body, post or organisation that a label means; ``last`` is the last person that spoke."""
        if label is None:
            return None
        if _PRONOUN.match(label):
            return last
        return self.cast.person_of(label, at) or self.named.get(_key(label)) or self.cast.post_of(label)

    def addressed(self, text: str, span: Span | None) -> Ref | None:
        """Return who the words of a span name, for those who are told something."""
        return self.who(" ".join(span.of(text).split()), span.start) if span else None


def _names(claims: Claims) -> dict[str, Ref | None]:
    """Index bodies, councils, services and organisations by their names; a name of two of them means neither."""
    index: dict[str, Ref | None] = {}
    for kind in _KINDS:
        for entity in claims.of_kind(kind):  # type: ignore[arg-type]
            for key in _keys(entity):
                index[key] = entity.ref if index.get(key, entity.ref) == entity.ref else None
    return index


def _keys(entity: Entity) -> set[str]:
    return {_key(name) for name in (entity.name, *entity.aliases)}


def _key(name: str) -> str:
    words = " ".join(name.replace("’", "'").split()).lower()
    return _ARTICLE.sub("", words)
