"""What the words around a name tell of the person: a contact officer, a council's employee, a private household."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, Self

from kg.extract.mentions import key_of, plain
from kg.extract.person_sightings import Sighting
from kg.lexicon import PatternBook
from kg.model import Claims, EntityKind, Ref, Span

Hint = Literal["member", "officer", "outsider", ""]
_NEAR = 60
#: Whoever comes for a party to an application is no officer of the council: "Solicitor for the Applicant".
_OF_PARTY = re.compile(
    r"\b(?:for|of|to)\s+the\s+(?:applicants?|appellants?|objectors?|licen[cs]e[\s-]?holders?|developers?)\b",
    re.IGNORECASE,
)


#: For whom somebody speaks, after the post: "Solicitor in support of the application", "Agent, for the objectors".
_FOR_PARTY = re.compile(
    r",?\s+(?:in\s+support\s+of|(?:acting\s+)?(?:for|on\s+behalf\s+of)|representing)\s+"
    r"(?:the|an)\s+(?:appli(?:cation|cants?)|appellants?|objectors?|licen[cs]e[\s-]?holders?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A document's text, with the patterns and the names of employers and others that stand beside people's names."""

    text: str
    book: PatternBook
    employers: tuple[tuple[str, Ref], ...]
    organisations: tuple[tuple[str, Ref], ...] = ()
    outside: frozenset[str] = frozenset()

    @classmethod
    def of(cls, text: str, book: PatternBook, so_far: Claims) -> Self:
        """Take the councils and services found so far as employers."""
        organisations = _names(so_far, "organisation")
        outside = frozenset(key_of(name) for name, _ in organisations)
        return cls(text, book, _names(so_far, "council", "service"), organisations, outside)

    def hint(self, sighting: Sighting) -> Hint:
        """Tell whether the words around a name show an officer."""
        name = sighting.name
        if self.is_outsider(sighting):
            return "outsider"
        if self._before(name.span, "contact"):
            return "officer"
        after = self.text[name.span.end : name.span.end + 2 * _NEAR]
        left = self._before(name.span, "leaving") and self.book["from-council"].regex.match(after)
        joined = self._before(name.span, "joining") and self.book["onto-council"].regex.match(after)
        if not sighting.listed and self.book["paid-as-clerk"].regex.match(after):
            return "officer"
        if left or joined or self.book["made-councillor"].regex.match(after):
            return "member"
        return "officer" if not sighting.posts and self.employer(sighting) else ""

    def moved(self, sighting: Sighting) -> bool:
        """Tell whether one without an officer's post moved or seconded: "moved by Mr Moss, seconded by Mrs Hill"."""
        span = sighting.name.span
        if sighting.posts and sighting.posts[0].group in ("officer-post", "outside-post"):
            return False
        then = self.book["then-seconded"].regex.match(self.text[span.end : span.end + _NEAR])
        return self._before(span, "seconded-by") or (then is not None and self._before(span, "proposed-by"))

    def is_outsider(self, sighting: Sighting) -> bool:
        """Tell whether a post beside a name is that of a party's agent, or of an organisation that is no council."""
        return any(
            _OF_PARTY.search(self.text, post.span.start, post.span.end)
            or _FOR_PARTY.match(self.text, post.span.end)
            or (post.organisation and key_of(plain(post.organisation.of(self.text))) in self.outside)
            for post in sighting.posts
        )

    def employer(self, sighting: Sighting) -> Ref | None:
        """Return the council or service that stands after a name: "Jo Marsh, Ambleford Council"."""
        after = self.text[sighting.name.core.end : sighting.name.core.end + _NEAR]
        joint = self.book["of-employer"].regex.match(after)
        if any(r.endswith("councillor") for r in sighting.name.ranks) or not (joint or sighting.listed):
            return None
        rest = after[joint.end() :] if joint else after.lstrip(" ").removeprefix("the ")
        return _first(rest, self.employers)

    def affiliation(self, sighting: Sighting) -> Ref | None:
        """Return the organisation that somebody is named with: "Jo Marsh from Elm Housing". A pupil is of no school."""
        after = self.text[sighting.name.core.end : sighting.name.core.end + 2 * _NEAR]
        joint = self.book["of-organisation"].regex.match(after)
        if not joint or (joint["comma"] and not sighting.listed):
            return None
        rest = after[joint.end() :]
        return None if self.book["of-pupils"].regex.match(rest) else _first(rest, self.organisations)

    def hired(self, sighting: Sighting, hint: Hint) -> Hint:
        """Tell that one among officers who is named with a firm is of it: "Part of meeting: Jo Moss (Elm Ltd)"."""
        return "outsider" if hint == "officer" and self.affiliation(sighting) else hint

    def is_private(self, sighting: Sighting) -> bool:
        """Tell whether a name is that of a household, an applicant, a resident or a child, who is not recorded."""
        if sighting.posts or sighting.listed or any(r.endswith("councillor") for r in sighting.name.ranks):
            return False
        span = sighting.name.span
        return any(self._before(span, p.id) for p in self.book.yielding("private-before")) or any(
            p.regex.match(self.text[span.end : span.end + _NEAR]) for p in self.book.yielding("private-after")
        )

    def _before(self, span: Span, id: str) -> bool:
        before = self.text[max(0, span.start - _NEAR) : span.start]
        return bool(self.book[id].regex.search(before))


def _names(so_far: Claims, *kinds: EntityKind) -> tuple[tuple[str, Ref], ...]:
    """Return the names of some kinds, the longest first, with the entity of each."""
    named = [(name, e.ref) for e in so_far.entities if e.kind in kinds for name in (e.name, *e.aliases)]
    kept = [(name, ref) for name, ref in named if len(name) > 2 and name[:1].isupper()]
    return tuple(sorted(kept, key=lambda one: -len(one[0])))


def _first(words: str, named: Iterable[tuple[str, Ref]]) -> Ref | None:
    """Return the entity whose name words begin with."""
    return next((r for n, r in named if words.startswith(n) and not words[len(n) : len(n) + 1].isalnum()), None)


def _with_neighbours(seen: list[Sighting], around: Surroundings) -> list[Sighting]:
    """Return the private people, with those that a list joins to them: "graves of Ann Moss, Ian Moss and Joy Dale"."""
    private: list[Sighting] = []
    for sighting in sorted(seen, key=lambda s: s.name.span.start):
        last = private[-1].name.span.end if private else -9
        between = around.text[last : sighting.name.span.start] if 0 <= last <= sighting.name.span.start else "."
        joined = between.strip() in (",", "and", "&", ", and") and not sighting.posts and not sighting.name.ranks
        if joined or around.is_private(sighting):
            private.append(sighting)
    return private


def public(seen: Iterable[Sighting], around: Surroundings) -> list[Sighting]:
    """Leave out private people, wherever the document names them."""
    found = list(seen)
    private = {s.name.text for s in _with_neighbours(found, around)}
    shown = {s.name.text for s in found if s.posts or s.listed or s.name.ranks[:1] == ("councillor",)}
    return [s for s in found if s.name.text not in private - shown]
