"""Who is in a document, and which of them a speaker's label means: a question that speech, decisions and actions ask.

A label is resolved only where the document settles it; otherwise the answer is None, never a guess.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from kg.extract.person_titles import TIER, TITLE
from kg.model import Claims, Entity, Membership, Ref

_ARTICLE = re.compile(r"(?i)^(?:the|a|an|our|your|new|acting|interim)\s+")
_TITLE = re.compile(
    rf"(?i)^(?:{TIER}\s+)?(?:{TITLE}|council|(?-i:AM|GM|SM|WM|ACO|CFO|ACFO|DCFO|ACC|DCC|DCI|DI|CI|PS)"
    r"|pc|pcso|sergeant|sgt|inspector|chief inspector|superintendent"
    r"|(?:chair(?:man|woman|person)?|mayor|provost|convener)(?=\s+(?-i:[A-Z])))\b\.?\s+"
)
_CHAIR = re.compile(r"(?i)^(?:the\s+)?(?:chair(?:man|woman|person)?|convener|convenor|presiding member)$")
_VICE = re.compile(r"(?i)^(?:the\s+)?(?:vice|deputy|depute)[- ]*(?:chair(?:man|woman|person)?|convener|convenor)$")
#: What the chair of a whole council is called by, beside the office.
_OF_COUNCIL = re.compile(r"(?i)\sof\s(?:the\s)?(?:(?:county|district|borough|city|town|parish)\s)?council$")
_FULL_COUNCIL = frozenset({"full council", "council"})
_CLERK = re.compile(r"(?i)(?:the\s+)?(?:(?:parish|town|council|community)\s+)?clerk")
_IS_CLERK = re.compile(
    r"(?i)(?:the\s+)?(?:(?:parish|town|council|community|acting|interim|locum)\s+){0,3}clerk\b(?!.*\bassistant)"
)
_MAYOR = re.compile(r"(?i)(?:the\s+)?(?:(?:town|city|lord)\s+)?(?:mayor|provost)")
_IS_MAYOR = re.compile(
    r"(?i)(?:the\s+)?(?:(?:town|city|lord|right|worshipful|honourable)\s+){0,4}(?:mayor|provost)\b(?!['’])"
)
#: Words with which a post can begin, though alone they mean a body: "the Committee" is no Committee Officer.
_BODIES = frozenset(
    {"committee", "panel", "board", "council", "cabinet", "executive", "scrutiny", "member", "members", "forum"}
)
#: What a paper calls whichever head there is: "the Head of Service".
_ANY_HEAD = "head of service"
_A_DIRECTOR = re.compile(r"(?:corporate|executive|strategic|service|group|interim|acting) director\b")
#: Offices that minutes call by their last word alone: "The Commissioner", "The Treasurer".
_LAST_WORDS = frozenset({"commissioner", "treasurer", "solicitor", "surveyor", "accountant", "engineer", "auditor"})
#: Those who stand in for an office or assist it do not hold it.
_UNDER = re.compile(r"(?:deputy|depute|vice|assistant|former|principal|senior)\b")
#: Whoever leads some of the members is not the Leader.
_OF_SOME = re.compile(
    r"\bleader of (?:the )?(?:[\w'’-]+ ){0,4}?(?:opposition|groups?|party|alliance|labour|conservatives?|democrats?)\b"
)
#: A second office in one title: "Clerk and RFO", "Deputy Leader and Cabinet Member for Roads".
_SECOND = re.compile(
    r"(?i)\s(?:and|&)\s(?:the\s)?(?=(?:rfo|responsible|monitoring\sofficer|deputy|cabinet\smember|executive\smember"
    r"|portfolio|section|s151|clerk|leader|treasurer|proper\sofficer|director\sof|head\sof)\b)"
)
#: What a bracket at its end adds to a title: "Parks Officer (North)".
_BRACKET = re.compile(r"\s\([^()]*\)$")
#: A style before an office: "The Right Worshipful the Mayor".
_STYLE = re.compile(r"(?i)^(?:the\s+)?(?:right\s+)?(?:worshipful|honourable)\s+(?:the\s+)?")
_INITIALS = re.compile(rf"(?:{TITLE}\s+)?([A-Z]\.?\s?[A-Z](?:\.?\s?[A-Z])?)\.?")
#: Letters that stand for a council or an office before they stand for a person.
_NOT_PEOPLE = frozenset(
    {"pc", "cc", "dc", "bc", "tc", "co", "mp", "pm", "am", "it", "hr", "eu", "uk", "ni", "nhs", "agm"}
)
#: An office in capitals, that the minutes need not have spelt out: "The CFO".
_OFFICE_LETTERS = re.compile(r"[Tt]he\s[A-Z]{3,5}")
#: Letters that stand for a person where nobody is called so by rank: "MP thanked everyone".
_LETTERS_TOO = frozenset({"MP", "AM", "PM"})
#: Offices in small letters before a whole name: "Council leader Glen Moss".
_OFFICES = frozenset({"leader", "chairman", "chairwoman", "chair", "chairperson", "executive", "mayor", "provost"})
_OFFICES |= {"director", "manager", "officer", "commissioner", "spokesman", "spokeswoman", "member", "convener"}
#: No farther back was somebody named who is meant by what others are called too.
_JUST = 350
_NOT_WORD = re.compile(r"[^\w&]+")
#: The officer of section 151 of the Act, as the minutes write it for short.
_S151 = re.compile(r"\bs\.?\s?151\b")
#: So many who are listed as present make a list of all who sat at the table.
_LISTED = 3


@dataclass(frozen=True, slots=True)
class Cast:
    """The people and posts of one document's claims."""

    claims: Claims

    @classmethod
    def of(cls, claims: Claims) -> Self:
        """Make the cast of the claims found so far."""
        return cls(claims)

    def person_of(self, label: str, at: int) -> Ref | None:
        """Return the person that a label means, where the document settles it.

        ``label`` is a speaker in the words of the minutes ("Councillor Smith", "The Director of Children's Care",
        "Mr Hill", "FS", "the Chair"); ``at`` is the offset at which it stands. None where nobody or several fit.
        """
        label = _STYLE.sub("", " ".join(label.split()))
        named = _only(self._mentioned(label, at)) or _only(self._named(label)) or _only(self._by_initials(label))
        return named or self._holder(label, at) or _only(self._at_end(label)) or _only(self._just_named(label, at))

    def post_of(self, label: str) -> Ref | None:
        """Return the post that a label names ("the Head of Prevention"), whoever holds it; None where none does.

        A label leaves out the bracket of a title: "The Parks Officer" is the "Parks Officer (North)", if no other is.
        """
        key, posts = _post_key(label), self.claims.of_kind("post")
        whole = {e.ref for e in posts if key in _post_keys(e)}
        return _only(whole or (e.ref for e in posts if key == _post_key(_BRACKET.sub("", e.name))))

    def _mentioned(self, label: str, at: int) -> Iterable[Ref]:
        until = at + len(label) + 4
        for person in self.claims.of_kind("person"):
            forms = {_key(n) for n in (person.name, *person.aliases)}
            if _key(label) in forms and any(at <= s.start < until or s.start <= at < s.end for s in person.spans):
                yield person.ref

    def _named(self, label: str) -> Iterable[Ref]:
        key = _key(label)
        people = self.claims.of_kind("person")
        exact = [p.ref for p in people if key in {_key(n) for n in (p.name, *p.aliases)}]
        if exact or len(key.split()) != 1:
            return exact or [
                p.ref for p in people if _is_short_for(key, _key(p.name)) or _is_surname(key, _key(p.name))
            ]
        by_surname = [p.ref for p in people if _key(p.name).split()[-1:] == [key]]
        if by_surname or _TITLE.match(label):
            return by_surname
        return [p.ref for p in people if len(names := _key(p.name).split()) > 1 and names[0] == key]

    def _just_named(self, label: str, at: int) -> Iterable[Ref]:
        """Yield which of several that share a label was named right before: "Gary Hill rang; Mr Hill said"."""
        rivals = set(self._named(label))
        for person in self.claims.of_kind("person"):
            if person.ref in rivals and any(0 < at - s.start < _JUST for s in person.spans):
                yield person.ref

    def _at_end(self, label: str) -> Iterable[Ref]:
        """Yield those whose whole name ends a label after the words of an office: "Metro Mayor Joan Vale"."""
        key = _key(label)
        for person in self.claims.of_kind("person"):
            name = _key(person.name)
            office = label[: -len(name)].split() if " " in name and key.endswith(f" {name}") else []
            office = office[:-1] if office and _TITLE.fullmatch(f"{office[-1]} ") else office
            small = {word for word in office if not word[0].isupper()}
            whole = small <= {"and", "of", "for", "the"} and not small & set(office[-1:])  # not "Friends of Anne Moss"
            if office and (whole or office[-1].lower() in _OFFICES):
                yield person.ref

    def _by_initials(self, label: str) -> Iterable[Ref]:
        """Yield those whom bare initials fit, where they stand for nothing else in the document: "PR", "Cllr HD"."""
        found = _INITIALS.fullmatch(label)
        letters = _NOT_WORD.sub("", found[1]).lower() if found else ""
        others = (n for e in self.claims.entities if e.kind != "person" for n in (e.name, *e.aliases))
        other = letters in _NOT_PEOPLE and label not in _LETTERS_TOO
        if not letters or other or any(_NOT_WORD.sub("", n).lower() == letters for n in others):
            return
        for person in self.claims.of_kind("person"):
            capitals = "".join(c for c in person.name if c.isupper()).lower()  # "Scott MacVale" signs "SMV"
            if letters in (capitals, "".join(word[0] for word in _key(person.name).split() if word)):
                yield person.ref

    def _holder(self, label: str, at: int) -> Ref | None:
        for short, title in ((_CLERK, _IS_CLERK), (_MAYOR, _IS_MAYOR)):
            if short.fullmatch(label):
                return _only(m.person for m in self._current(at) if any(map(title.match, _offices(self._title(m)))))
        for chair in (_CHAIR, _VICE):
            if chair.match(label):
                current = self._current(at)
                seats = [m for m in current if chair.match(self._title(m))] or self._of_council(chair, current)
                return _only(m.person for m in seats if not self._is_a_stranger(m.person))
        key = _post_key(label)
        titled = [m for m in self.claims.memberships if m.post]
        exact = {m.person for m in titled if key in self._keys(m)}
        if exact or not key or key in _BODIES:
            return _only(exact)
        if _OFFICE_LETTERS.fullmatch(label):
            return _only(m.person for m in titled if _initials(self._title(m)) == key)
        begins = "head of " if key == _ANY_HEAD else f"{key} "
        posts = self.claims.of_kind("post")
        rivals = [p for p in posts if any(_goes_on(k, begins) for k in _post_keys(p))]
        if key == "director" and not rivals:
            rivals = [p for p in posts if any(_A_DIRECTOR.match(k) for k in _post_keys(p))]
        if key in _LAST_WORDS and not rivals:
            rivals = [p for p in posts if any(k.endswith(f" {key}") and not _UNDER.match(k) for k in _post_keys(p))]
        holders = {m.person for m in titled if m.post in {p.ref for p in rivals}}
        held = {m.post for m in titled}
        return _only(holders) if all(p.ref in held for p in rivals) else None

    def _of_council(self, chair: re.Pattern[str], current: list[Membership]) -> list[Membership]:
        """Return who is "Chairman of the Council" among those there, where it is the council that met."""
        bodies = [self.claims.entity(m.body) for m in self.claims.meetings]
        if not bodies or not all(b is not None and b.name.lower() in _FULL_COUNCIL for b in bodies):
            return []
        return [m for m in current if chair.match(_OF_COUNCIL.sub("", self._title(m)))]

    def _current(self, at: int) -> list[Membership]:
        """Return the memberships that the meeting under way at an offset shows, of those who were not away."""
        starts = sorted(m.span.start for m in self.claims.meetings)
        begin = max((s for s in starts if s <= at), default=0) if len(starts) > 1 else 0
        end = min((s for s in starts if s > at), default=1 << 60) if len(starts) > 1 else 1 << 60
        away = self._away(begin, end)
        return [m for m in self.claims.memberships if begin <= m.span.start < end and m.person not in away]

    def _away(self, begin: int, end: int) -> set[Ref]:
        """Return those who sent apologies for a meeting and did not come: an absent chair does not speak."""
        here = [a for a in self.claims.attendances if begin <= a.span.start < end]
        came = {a.person for a in here if a.capacity not in ("apologies", "absent")}
        return {a.person for a in here if a.person not in came}

    def _is_a_stranger(self, ref: Ref) -> bool:
        """Tell whether a person is neither of the council nor on the list of those who came: one who wrote."""
        came = {a.person for a in self.claims.attendances if a.capacity == "present"}
        person = self.claims.entity(ref)
        return len(came) >= _LISTED and ref not in came and person is not None and person.subtype == "other"

    def _title(self, membership: Membership) -> str:
        post = self.claims.entity(membership.post)
        return post.name if post else ""

    def _keys(self, membership: Membership) -> set[str]:
        post = self.claims.entity(membership.post)
        return _post_keys(post) if post else set()


def _only(refs: Iterable[Ref]) -> Ref | None:
    found = set(refs)
    return found.pop() if len(found) == 1 else None


def _is_short_for(key: str, name: str) -> bool:
    """Tell whether a key is a name with its forename cut to the initial: "j moss" for "jo moss"."""
    given, full = key.split(), name.split()
    return len(given) == len(full) == 2 and given[1] == full[1] and given[0] == full[0][:1]


def _is_surname(key: str, name: str) -> bool:
    """Tell whether a key of two words or more is all that follows the initials of a name: "st john" in "r st john"."""
    before = name[: -len(key)].split() if name.endswith(f" {key}") else []
    return bool(before) and all(len(word) == 1 for word in before)


@lru_cache(maxsize=20_000)
def _key(label: str) -> str:
    """Fold a person's name or label: no titles, no stops, lower case ("Cllr. K.J. May" → "k j may")."""
    words = _ARTICLE.sub("", label.strip())
    while (bare := _TITLE.sub("", words)) != words:
        words = bare
    return _NOT_WORD.sub(" ", words).strip().lower()


@lru_cache(maxsize=20_000)
def _post_key(title: str) -> str:
    words = _ARTICLE.sub("", " ".join(title.split()))
    words = words.replace("’", "").replace("'", "").replace("&", "and").lower()
    words = _S151.sub("section 151", words)
    return _NOT_WORD.sub(" ", words).strip().replace("portfolio holder", "cabinet member")


def _initials(title: str) -> str:
    return "".join(word[0] for word in re.findall(r"[A-Z]\w*", title)).lower()


def _goes_on(post: str, begins: str) -> bool:
    """Tell whether a post's title is longer than a shorter one, and not that with another's after an "and"."""
    longer = post.startswith(begins) and not post.startswith(f"{begins}and ")
    return longer and post != _ANY_HEAD and not _OF_SOME.search(post)


def _post_keys(post: Entity) -> set[str]:
    return {_post_key(part) for n in (post.name, *post.aliases) for part in (n, *_parts(n))}


def _offices(title: str) -> list[str]:
    """Return a title and the offices that a stroke or an "and" joins in it: "Principal Solicitor/Clerk"."""
    return [title, *(part.strip() for part in re.split(r"/|\s(?:and|&)\s", title)[1:])]


def _parts(title: str) -> list[str]:
    """Return the offices of a title that names two; none where it names one."""
    parts = _SECOND.split(title)
    return parts if len(parts) > 1 else []
