"""Readings made by hand, of councils that do not exist, for the tests of resolution."""

from collections.abc import Iterable
from dataclasses import replace

from kg.iri import slug
from kg.lexicon import KnownCouncil, load_lexicon
from kg.model import (
    AgendaItem,
    Attendance,
    Claims,
    Document,
    Entity,
    EntityKind,
    Figure,
    Meeting,
    Membership,
    Reading,
    Span,
    Statement,
    ref_of,
)
from kg.resolve import resolve
from kg.resolve.judgements import Judgement, Judgements
from kg.resolve.resolution import resolve_all

LEXICON = load_lexicon()
PANEL = "Housing and Community Safety Scrutiny Panel"


class Paper:
    """One invented document: what is added to it becomes its claims, each on its own line of the text."""

    def __init__(
        self,
        name: str,
        council: str | None = "Tameford Parish Council",
        date: str | None = None,
        body: str | None = PANEL,
    ):
        self.name, self.lines, self.claims = name, [f"Minutes {name}."], Claims()
        self.council = None
        # A document without a meeting is the council's that it names often.
        for _ in range(3 if council else 0):
            self.council = self.entity("council", council or "")
        self.body = self.entity("body", body, part_of=self.council) if date and body else None
        self.meeting = "meeting:0" if date else None
        if date:
            self._add(meetings=(Meeting("meeting:0", self._line(f"{body} - {date}"), self.body, self.council, date),))

    def _line(self, text: str) -> Span:
        start = sum(len(line) + 1 for line in self.lines)
        self.lines.append(text)
        return Span(start, start + len(text))

    def _add(self, **claims: tuple[object, ...]) -> None:
        self.claims = self.claims.merge(Claims(**claims))  # type: ignore[arg-type]

    def entity(
        self, kind: EntityKind, name: str, *aliases: str, subtype: str | None = None, part_of: str | None = None
    ) -> str:
        ref = ref_of(kind, name)
        self._add(entities=(Entity(ref, kind, name, (self._line(name),), aliases, subtype, part_of),))
        return ref

    def person(
        self, name: str, post: str | None = None, subtype: str = "officer", organisation: str | None = None
    ) -> "Paper":
        ref = self.entity("person", name, subtype=subtype)
        held = self.entity("post", post, part_of=organisation) if post else None
        if held or organisation:
            self._add(memberships=(Membership(ref, self._line(f"{name}, {post}"), held, organisation),))
        return self

    def named(self, kind: EntityKind, name: str, line: str, subtype: str | None = None) -> "Paper":
        """Add a thing that a line of text names."""
        at = self._line(line).start + line.index(name)
        self._add(entities=(Entity(ref_of(kind, name), kind, name, (Span(at, at + len(name)),), (), subtype),))
        return self

    def present(self, name: str, capacity: str = "present") -> "Paper":
        ref = ref_of("person", name)
        self._add(attendances=(Attendance(ref, capacity, self._line(f"Present: {name}"), self.meeting),))  # type: ignore[arg-type]
        return self

    def at(self, kind: EntityKind, name: str, start: int) -> "Paper":
        """Add a thing that the text names at an offset."""
        self._add(entities=(Entity(ref_of(kind, name), kind, name, (Span(start, start + len(name)),)),))
        return self

    def meets_at(self, venue: str, time: str | None = None) -> "Paper":
        """Give the paper's meeting a place, and an hour."""
        met = (replace(m, venue=venue, time=time) for m in self.claims.meetings)
        self.claims = replace(self.claims, meetings=tuple(met))
        return self

    def said(self, label: str, words: str = "advised that work went on.") -> "Paper":
        self._add(statements=(Statement(self._line(f"{label} {words}"), "statement", label, meeting=self.meeting),))
        return self

    def counted(self, value: str, measure: str, as_of: str | None) -> "Paper":
        self._add(figures=(Figure(self._line(f"There were {value} {measure}."), value, measure, as_of=as_of),))
        return self

    def item(self, number: str | None, title: str, text: str = "") -> "Paper":
        ref = f"item:{len(self.claims.items)}"
        self._add(items=(AgendaItem(ref, self._line(title), title, number, self.meeting),))
        if text:
            self._line(text)
        return self

    def text(self, text: str) -> "Paper":
        self._line(text)
        return self

    def reading(self, kind: str = "minutes") -> Reading:
        text = "\n".join(self.lines)
        return Reading(Document(slug(self.name), f"{self.name}.txt", text, "0"), kind, None, self.claims)  # type: ignore[arg-type]


def key(
    papers: Iterable[Paper], paper: Paper, kind: EntityKind, name: str, judgements: Judgements | None = None
) -> str:
    """Return the identity's key of a name in one of some papers."""
    found = resolve([p.reading() for p in papers], LEXICON, judgements)
    return found.members[slug(paper.name), ref_of(kind, name)]


def keys(*papers: Paper, judgements: Judgements | None = None) -> dict[str, str]:
    """Return the identity's key of each ``paper#ref``."""
    found = resolve([p.reading() for p in papers], LEXICON, judgements)
    return {f"{doc}#{ref}": identity for (doc, ref), identity in found.members.items()}


def inferred(*papers: Paper, predicate: str) -> list[tuple[str, str, str]]:
    """Return subject, object and rule of what is inferred with a predicate's local name."""
    found = resolve([p.reading() for p in papers], LEXICON).inferences
    return [(i.subject, i.object, i.rule) for i in found if i.predicate.endswith(predicate)]


__all__ = [
    "LEXICON",
    "PANEL",
    "Judgement",
    "Judgements",
    "KnownCouncil",
    "Paper",
    "inferred",
    "key",
    "keys",
    "resolve_all",
]
