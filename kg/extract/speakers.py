"""From the words that name a speaker to who it is, where the document settles it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from kg.extract.cast import Cast
from kg.extract.person_titles import TITLE
from kg.model import Claims, Entity, Ref, Span

_PRONOUNS = {"he": "he", "she": "he", "it": "it"}
#: Initials of an office before a surname: "BC Sampson", the borough councillor.
_OFFICE = re.compile(r"^(?:BC|CC|DC|TC|PC)\s+(?=[A-Z][a-z])")
#: Whom a speaker comes from: "Jane Oake from Harbour Life".
_WHENCE = re.compile(r"(?<=\w)\s+(?:from|representing|on\s+behalf\s+of)\s.*$", re.DOTALL)
#: A whole name, and whom its bearer comes from: "Jane Oake of Harbour Life".
_OF_WHOM = re.compile(rf"(?:{TITLE}\s)?(?P<name>[A-Z][\w'’-]+\s[A-Z][\w'’-]+)\sof\s(?:the\s)?[A-Z].*", re.DOTALL)
#: What a dash parts from a name: "Mr Paul Hill – Harbour Audit".
_FIELD = re.compile(r"\s[–—-]\s.*$", re.DOTALL)
#: A heading that ran into the speaker's name on the next line: "Chairman's Business Councillor Moss".
_HEADED = re.compile(
    rf"(?!County|District|Borough|Ward|Parish|Town|City|Cllr|Councillor|Mr|Ald)[A-Z][\w'’-]{{0,24}}\s{{1,24}}(?={TITLE}\s[A-Z])"
)
_TITLED = re.compile(TITLE)
_OFFICERS = r"(?:PCSO|PC|Sgt|Sergeant|Inspector)\b\.?"
#: Several who speak together: "The Chairman, Councillors Oak and Moss", "Mrs Hill and PC Oak".
_MANY = re.compile(
    r"\b(?P<one>Councill?or|Cllr|Clr|Alderm(?=en))(?:s|en)\b\.?(?P<names>.{0,200}?(?:,|&|\band\b).{0,200})"
)
_SEVERAL = re.compile(
    rf"{_MANY.pattern}|(?<=\w)(?:,\s|\s)(?:and|&)\s(?:{TITLE}|{_OFFICERS})\s[A-Z]"
    rf"|^{TITLE}\s.{{0,120}}?\w(?:,\s|\s)and\sthe\s[A-Z]"
)
_AND = re.compile(r"(?<=\w)(?:,\s|\s)(?:and|&)\s(?=(?:the\s)?[A-Z])")
#: Letters after a member's name: "Mr Hill CC", "Alderman W Moss MBE".
_HONOURS = re.compile(r"(?:,?\s(?:CC|MBE|OBE|CBE|BEM|JP|DL|QPM|MP|MSP|MLA|MS|KC|QC|RD|TD))+$")
_THEN_NAMED = re.compile(rf",\s(?={TITLE}\s)")
_COMMA = re.compile(r",\s|\sand\s")
_WHOLE = re.compile(rf"\s?(?:{TITLE}|[Tt]he\b)")
#: A member or an officer who has just spoken, met again.
_AGAIN = re.compile(r"(?i)the\s+(?:(member|councillor|alderman)|officer)")
_ARTICLE = re.compile(r"(?i)^(?:the|a|an)\s+")
_WOMEN, _MEN = re.compile(r"\b(?:Mrs|Ms|Miss|Dame|Lady)\b"), re.compile(r"\b(?:Mr|Sir|Lord(?=\s[A-Z]))\b(?!\sMayor)")
_LINKS = frozenset(["the", "of", "for", "and", "in", "a"])
_KINDS = ("body", "council", "service", "organisation")


@dataclass(slots=True)
class Speakers:
    """Who a document's labels mean. It remembers the last person named, whom "he" and "she" go back to."""

    cast: Cast
    named: dict[str, Ref | None]
    posts: dict[frozenset[str], str]
    women: set[Ref] = field(default_factory=set)
    men: set[Ref] = field(default_factory=set)
    _heard: dict[str, Ref] = field(default_factory=dict)

    @classmethod
    def of(cls, claims: Claims) -> Self:
        """Make the look-up from all that was found so far."""
        women, men = (_titled(claims, titles) for titles in (_WOMEN, _MEN))
        return cls(Cast.of(claims), _names(claims), _posts(claims), women - men, men - women)

    def remember(self, last: dict[str, Ref | None], pronoun: str, who: Ref | None) -> None:
        """Note whom a later pronoun goes back to; "He" does not go back to Mrs Moss, nor "She" to Mr Hill."""
        last[pronoun] = who
        if who not in self.women:
            last[f"{pronoun}, no woman"] = who
        if who not in self.men:
            last[f"{pronoun}, no man"] = who

    def who(self, label: str | None, at: int, last: Mapping[str, Ref | None] | None = None) -> Ref | None:
        """Return the person, body, post or organisation that a label means; ``last`` is whom pronouns mean."""
        if label is None:
            return None
        pronoun = _PRONOUNS.get(label.lower())
        if pronoun:
            return self._meant(label.lower(), pronoun, last or {})
        again = _AGAIN.fullmatch(label)
        if again and last and (met := last.get("member" if again[1] else "officer")):
            return met
        person = self._person(label, at)
        if person:
            self._heard[_key(label)] = person
        return person or self.named.get(_key(label)) or self.cast.post_of(label)

    def _meant(self, said: str, pronoun: str, last: Mapping[str, Ref | None]) -> Ref | None:
        """Return whom a pronoun means. Whom it once called "he" no later "she" means."""
        own, other = (self.men, self.women) if said == "he" else (self.women, self.men)
        meant = last.get(pronoun)
        if said != "it" and meant in other:
            meant = last.get(f"{pronoun}, no {'woman' if said == 'he' else 'man'}")
            meant = None if meant in other else meant
        if said != "it" and meant:
            own.add(meant)
        return meant

    def together(self, label: str | None, at: int) -> tuple[Ref, ...]:
        """Return those whom a label of several means, of whom the document settles two at least; none for one."""
        several = label is not None and _SEVERAL.search(label) is not None
        parts = _each(label) if label and (several or " and " in label or " & " in label) else []
        found = [self._person(part, at) or (self.cast.post_of(part) if several else None) for part in parts]
        whole = several or (len(parts) > 1 and all(found) and all(" " in part or part.isupper() for part in parts))
        people = tuple(dict.fromkeys(ref for ref in found if ref))
        return people if whole and len(people) > 1 else ()

    def tells_of(self, who: Ref | None, said: re.Match[str] | None) -> None:
        """Note that somebody says something of "himself" or "herself": "The Clerk replied that she would ask"."""
        if who and said and who not in self.women | self.men:
            (self.men if said["who"] == "he" else self.women).add(who)

    def _person(self, label: str, at: int) -> Ref | None:
        """Return the person of a label: as it stands, by the bare name, or by a post's words; None for several."""
        if _SEVERAL.search(label):
            return None
        first, _, rest = label.partition(", ")
        headed = _HEADED.search(label)
        alone = headed and len(_TITLED.findall(label)) == 1 and " and " not in label[headed.end() :]
        after = (label[headed.end() :],) if headed and alone else ()
        others = (
            _HONOURS.sub("", first),
            _OFFICE.sub("", first),
            rest or _WHENCE.sub("", label),
            _FIELD.sub("", label),
            *after,
        )
        found = self.cast.person_of(label, at) or next(
            (ref for name in others if name != label and (ref := self.cast.person_of(name, at))), None
        )
        post = self.posts.get(_words(label))
        found = found or self._of_whom(label, at)
        return found or (self.cast.person_of(post, at) if post else None) or self._short(label)

    def _of_whom(self, label: str, at: int) -> Ref | None:
        """Return the one person whose whole name a label begins with, before whom they come from."""
        whole = _OF_WHOM.fullmatch(label)
        ref = self.cast.person_of(whole["name"], at) if whole else None
        person = self.cast.claims.entity(ref) if ref else None
        return (
            ref
            if whole and person and _key(whole["name"]) in {_key(n) for n in (person.name, *person.aliases)}
            else None
        )

    def _short(self, label: str) -> Ref | None:
        """Return the one speaker heard before whose post begins with a shorter one: "The Director"."""
        key = _key(label)
        people = {ref for heard, ref in self._heard.items() if heard.startswith((f"{key} of ", f"{key} for "))}
        return people.pop() if len(people) == 1 else None

    def addressed(self, text: str, span: Span | None) -> Ref | None:
        """Return who the words of a span name, for those who are told something."""
        return self.who(" ".join(span.of(text).split()), span.start) if span else None


def _each(label: str) -> list[str]:
    """Part a label into the speakers that it names: "The Chair, Councillors Oak and Moss" makes three."""
    many = _MANY.search(label)
    if many is None:
        return [each for part in _AND.split(label) for each in _THEN_NAMED.split(part)]
    names = [n for part in _AND.split(many["names"]) for n in part.split(",") if n.strip()]
    one = "Alderman" if many["one"] == "Alderm" else many["one"]
    bare = [n.strip() if _WHOLE.match(n) else f"{one} {n.strip()}" for n in names]
    return [*(p for p in _COMMA.split(label[: many.start()]) if p.strip()), *bare]


def _titled(claims: Claims, titles: re.Pattern[str]) -> set[Ref]:
    """Return the people whom a title before a name shows to be women, or men."""
    people = claims.of_kind("person")
    return {p.ref for p in people if any(titles.search(name) for name in (p.name, *p.aliases))}


def _names(claims: Claims) -> dict[str, Ref | None]:
    """Index bodies, councils, services and organisations by their names; a name of two of them means neither."""
    index: dict[str, Ref | None] = {}
    for kind in _KINDS:
        for entity in claims.of_kind(kind):  # type: ignore[arg-type]
            for key in _keys(entity):
                index[key] = entity.ref if index.get(key, entity.ref) == entity.ref else None
    return index


def _posts(claims: Claims) -> dict[frozenset[str], str]:
    """Index posts by the set of their words: "Team Manager (Early Help)" is "the Early Help Team Manager".

    Of several with the same words the one that somebody holds is meant.
    """
    index: dict[frozenset[str], dict[str, bool]] = {}
    held = {m.post for m in claims.memberships}
    for post in claims.of_kind("post"):
        index.setdefault(_words(post.name), {})[post.name] = post.ref in held
    found: dict[frozenset[str], str] = {}
    for words, names in index.items():
        best = [name for name, taken in names.items() if taken] or list(names)
        if len(best) == 1 and len(words) > 1:
            found[words] = best[0]
    return found


def _words(title: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", _key(title).replace("'", ""))) - _LINKS


def _keys(entity: Entity) -> set[str]:
    return {_key(name) for name in (entity.name, *entity.aliases)}


def _key(name: str) -> str:
    words = " ".join(name.replace("’", "'").split()).lower()
    return _ARTICLE.sub("", words)
