"""Roles that speak without a name, told by date: "The Executive Director advised …" was the holder of the post then.

First the document, then the same meeting's other documents, then the council's holders around that date. A short label
is first made the one fuller title that it may stand for. What more than one person or post may be stays open.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from kg.iri import ONTOLOGY
from kg.model import Inference, Ref, Statement
from kg.resolve.context import Context
from kg.resolve.holders import (
    Holder,
    Seat,
    Sighting,
    around,
    by_document,
    held_by_one,
    in_documents,
    is_local_clerk,
    meeting_documents,
    presided,
    seat_of,
    sightings,
)
from kg.resolve.known import Known
from kg.resolve.lists import title_gist
from kg.resolve.names import telling, text_words
from kg.resolve.person_names import parse_name

Gist = tuple[str, ...]
#: The titles known in one council by their first word, each with its post's key.
Titles = Mapping[str, Mapping[Gist, str]]
Seen = Mapping[Seat, Sequence[Sighting]]

_PRONOUNS = frozenset({"he", "she", "they", "it"})
_NOT_OF = {"he": frozenset({"f"}), "she": frozenset({"m"})}
# A pronoun was followed back to a role first: one step more that may fail.
_BY_PRONOUN = 0.9


def infer_speakers(known: Known) -> Iterator[Inference]:
    """Yield who spoke, for each statement whose label is a role that one known person held."""
    seen = sightings(known)
    shown = by_document(seen)
    titles, genders = _titles(known), _genders(known)
    by_meeting: dict[str, list[Context]] = defaultdict(list)
    for context in known.contexts:
        for meeting in sorted(known.meetings(context)):
            by_meeting[meeting].append(context)
    for context in known.contexts:
        docs = meeting_documents(context, known, by_meeting)
        asked = _Asked(context, known, titles.get(context.scope, {}), docs, shown)
        for iri, statement in known.claims(context, "statement"):
            if isinstance(statement, Statement):
                fitting = [h for h in asked.speakers(statement, seen) if _fits(statement, genders.get(h.person))]
                premise = known.passage(context, statement.span)
                yield from (_spoke(iri, statement, holder, premise, known) for holder in fitting)


def _spoke(iri: str, statement: Statement, holder: Holder, premise: str, known: Known) -> Inference:
    sure = _BY_PRONOUN if (statement.label or "").lower() in _PRONOUNS else 1
    return Inference(
        iri,
        f"{ONTOLOGY}speaker",
        known.iri(holder.person),
        holder.rule,
        round(holder.confidence * sure, 2),
        (*holder.premises, premise),
    )


def _fits(statement: Statement, genders: Set[str] | None) -> bool:
    """Tell whether a pronoun may stand for one addressed so: "she" is no Mr Moss."""
    return not genders or _NOT_OF.get((statement.label or "").lower()) != genders


def _genders(known: Known) -> dict[str, set[str]]:
    """Return, by their keys, the genders that people's forms of address tell: "Mrs A Moss"."""
    found: dict[str, set[str]] = defaultdict(set)
    for context in known.contexts:
        for person in context.reading.claims.of_kind("person"):
            told = {parse_name(name, known.lists.names).gender for name in (person.name, *person.aliases)} - {""}
            found[known.keys[context.key, person.ref]] |= told
    return found


def _titles(known: Known) -> dict[str, dict[str, dict[Gist, str]]]:
    found: dict[str, dict[str, dict[Gist, str]]] = defaultdict(lambda: defaultdict(dict))
    for context in known.contexts:
        for entity in context.reading.claims.of_kind("post"):
            key = known.keys[context.key, entity.ref]
            scope = key.split("/")[1]
            title = title_gist(entity.name, known.lists)
            found[scope][title[0] if title else ""].setdefault(title, key)
    return found


class _Asked:
    """One document's roles: each label is looked up once."""

    def __init__(
        self,
        context: Context,
        known: Known,
        titles: Titles,
        docs: Mapping[str, str],
        shown: Mapping[tuple[Seat, str], Sequence[Sighting]],
    ) -> None:
        self.context, self.known, self.titles, self.docs, self.shown = context, known, titles, docs, shown
        self._found: dict[tuple[str, Ref | None], Holder | None] = {}
        self._own = {
            title_gist(e.name, known.lists): known.keys[context.key, e.ref]
            for e in context.reading.claims.of_kind("post")
        }
        self._turned = _turned(self._own)
        self._text = ""

    def speakers(self, statement: Statement, seen: Seen) -> Iterator[Holder]:
        """Yield who each role is that a statement has for its speaker, where it names no person in that place."""
        for who in (statement.speaker, *statement.beside):
            entity = self.context.reading.claims.entity(who)
            label = entity.name if entity and entity.kind == "post" else None if who else statement.label
            holder = self._asked(label, statement, seen) if label and not self._names_nobody(label) else None
            if holder:
                yield holder

    def _asked(self, label: str, statement: Statement, seen: Seen) -> Holder | None:
        asked = (label, statement.meeting)
        if asked not in self._found:
            self._found[asked] = self._holder(label, statement, seen)
        return self._found[asked]

    def _names_nobody(self, label: str) -> bool:
        return self.known.lexicon.book("resolving")["names-nobody"].search(label.strip()) is not None

    def _holder(self, label: str, statement: Statement, seen: Seen) -> Holder | None:
        if self.known.lexicon.book("resolving")["in-the-chair"].search(label.strip()):
            return self._chair(statement, seen, whole=" of " in label)
        post = self._post(title_gist(label, self.known.lists))
        if not post:
            return None
        seat = seat_of(post, None, self.known)
        sighted = seen.get(seat, [])
        here = [s for doc in sorted(self.docs) for s in self.shown.get((seat, doc), ())]
        if here:
            return in_documents(self.docs, here)
        single = held_by_one(post.rsplit("/", 1)[-1].replace("-", " "), self.known)
        return around(self.context.when, sighted) if self.context.when and single else None

    def _post(self, label: Gist) -> str | None:
        """Return the post that a label means: named so, or the only one here whose title the label begins."""
        if is_local_clerk(label, self.context.scope, self.known):
            return f"post/{self.context.scope}/clerk"
        titles = self.titles.get(label[0], {}) if label else {}
        exact = self._own.get(label) or titles.get(label)
        if not (exact and self._held(exact)):
            turned = [post for post in self._turned.get(frozenset(label), ()) if self._held(post)]
            exact = turned[0] if len(turned) == 1 else exact
        longer = {key for title, key in self._own.items() if _begins(label, title)}
        longer |= {key for title, key in titles.items() if _begins(label, title) and self._stands(title)}
        if exact and not (longer and not held_by_one(" ".join(label), self.known)):
            return exact
        return longer.pop() if len(longer) == 1 else None

    def _stands(self, title: Gist) -> bool:
        """Tell whether a title known to the council stands in this document's text."""
        if not self._text:
            same = self.known.lists.same_words
            self._text = " ".join(
                same.get(word, word) for word in telling(text_words(self.context.reading.document.text))
            )
        return " ".join(title) in self._text

    def _held(self, post: str) -> bool:
        """Tell whether this document shows who holds a post."""
        return (seat_of(post, None, self.known), self.context.key) in self.shown

    def _chair(self, statement: Statement, seen: Seen, whole: bool) -> Holder | None:
        """Return who chaired: the one who took the chair, the chair whom the meeting's documents show, or the body's
        chair then, if present. ``whole`` says that the label names the chair of the whole council.
        """
        meetings = {m.ref: m for m in self.context.reading.claims.meetings}
        if statement.meeting in meetings:
            meeting = meetings[statement.meeting]
        elif len(meetings) == 1:
            meeting = next(iter(meetings.values()))
        else:
            return None
        body = self.known.key(self.context, meeting.body)
        if whole and not (body or "").endswith("/council"):
            return None
        if took := presided(self.context, self.known):
            return took
        if not body or "/d-" in body:
            return None
        seat: Seat = (f"post/{self.context.scope}/chair", body)
        if here := [s for s in self._chairs(seat) if s.person not in self._away()]:
            return in_documents(self.docs, here)
        holder = around(self.context.when, seen.get(seat, ())) if self.context.when else None
        return holder if holder and holder.person in self._present() else None

    def _chairs(self, seat: Seat) -> list[Sighting]:
        """Return the body's chairs whom the meeting's documents show; one shown without a body may be this body's.

        So two chairs leave it open; but "the Chairman, Cllr Hand and the Clerk" beside a body's chair makes no second.
        """
        own, loose = (
            [s for doc in sorted(self.docs) for s in self.shown.get((each, doc), ())]
            for each in (seat, (seat[0], None))
        )
        return own + [s for s in loose if not own or s.passes]

    def _present(self) -> frozenset[str]:
        return self._attending("present", "substitute")

    def _away(self) -> frozenset[str]:
        """Return those who sent apologies and did not come: an absent chair does not speak from the chair."""
        away = self._attending("apologies", "absent")
        return away - self._attending("present", "substitute", "in-attendance")

    def _attending(self, *capacities: str) -> frozenset[str]:
        return frozenset(
            key
            for doc in self.docs
            for attendance in self.known.by_key[doc].reading.claims.attendances
            if attendance.capacity in capacities and (key := self.known.key(self.known.by_key[doc], attendance.person))
        )


def _turned(titles: Mapping[Gist, str]) -> dict[frozenset[str], set[str]]:
    """Return posts by the words of their titles: "Early Help Team Manager" is the "Team Manager (Early Help)"."""
    found: dict[frozenset[str], set[str]] = defaultdict(set)
    for title, post in titles.items():
        found[frozenset(title)].add(post)
    return {words: posts for words, posts in found.items() if len(words) > 2}


def _begins(label: Gist, title: Gist) -> bool:
    return len(label) < len(title) and title[: len(label)] == label
