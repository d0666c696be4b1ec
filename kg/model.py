"""The values that travel down the pipeline. All are frozen: a stage that knows more returns a new value.

`Document` (read) → `Outline` of `Section`s and `Paragraph`s (parse) → `Claims` (extract) → `Resolution` (resolve).
Every place in a text is a `Span` of character offsets into `Document.text`; the slice is the quote.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from itertools import chain
from typing import Literal, Self

from kg.iri import slug

#: An entity's key within its document, such as ``person:r-farnham``, ``body:executive``, ``item:3``, ``meeting:0``.
Ref = str

BlockKind = Literal["heading", "paragraph", "list-item", "cell", "field", "furniture"]
DocumentKind = Literal["minutes", "agenda", "item", "report", "decisions", "other"]
EntityKind = Literal["council", "body", "person", "post", "service", "organisation", "place"]
ParagraphRole = Literal["heading", "text", "bullet", "row", "field"]
SectionKind = Literal[
    "header", "attendance", "blurb", "minutes", "decision", "recommendations", "report", "boilerplate"
]
Capacity = Literal["present", "in-attendance", "apologies", "substitute", "absent"]
StatementKind = Literal["statement", "question", "answer"]
Outcome = Literal["agreed", "noted", "resolved", "approved", "refused", "deferred", "recommended", "other"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text: character offsets, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words between the offsets."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Tell whether the other span lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Block:
    """What the layout says of a stretch of text. Blocks come in document order and do not overlap.

    ``furniture`` is a running header, footer or page number: in the text, but no part of any sentence.
    ``level`` is the heading's or list's depth. Cells of one table share ``table``; ``label`` is the column's heading,
    the field's name (front matter, ``politicalparty`` of a web service) or a list item's marker.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    table: int | None = None
    row: int | None = None
    column: int | None = None
    label: str | None = None
    bold: bool = False
    element: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One text and where it came from. ``key`` is made from the text, so that one text is one document.

    An unread document has an empty text, status ``unread`` and the reason in one sentence; ``failed`` where the fault
    was the program's. ``pages`` are the spans of its pages in order, empty where there are none. ``blocks`` is empty
    where the source has no layout of its own.
    """

    key: str
    file_name: str
    text: str
    sha256: str
    media_type: str = "text/plain"
    title: str | None = None
    source: str | None = None
    blocks: tuple[Block, ...] = ()
    pages: tuple[Span, ...] = ()
    part_of: str | None = None
    status: Literal["read", "unread", "failed"] = "read"
    reason: str | None = None

    def page_of(self, offset: int) -> int | None:
        """Return the number of the page that holds the offset, from 1; None where the document has no pages."""
        return next((n for n, page in enumerate(self.pages, 1) if page.start <= offset < page.end), None)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, list item, table row or heading, with its sentences.

    The span leaves out the marker of a list item (``a)``, ``·``, ``1.``), which stands in ``marker``; ``depth`` is 0
    outside lists. ``cells`` are a row's cells. A hard-wrapped paragraph is one: line ends lie inside its span.
    """

    span: Span
    sentences: tuple[Span, ...]
    role: ParagraphRole = "text"
    marker: str | None = None
    depth: int = 0
    cells: tuple[Span, ...] = ()
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A run of paragraphs of one kind: an item's agenda blurb, its minutes, its decision block, an attendance list.

    ``item`` and ``meeting`` are the refs of the agenda item and meeting that it belongs to (None: none).
    ``stub`` marks minutes that are cut off ("view the full minutes text for item 21/25").
    """

    kind: SectionKind
    span: Span
    paragraphs: tuple[Paragraph, ...]
    heading: Span | None = None
    item: Ref | None = None
    meeting: Ref | None = None
    stub: bool = False


@dataclass(frozen=True, slots=True)
class ItemHeading:
    """An agenda item as its heading gives it: ``number`` is the words ("21/25"), ``title`` where its title stands."""

    ref: Ref
    title: Span
    number: str | None = None
    meeting: Ref | None = None


@dataclass(frozen=True, slots=True)
class MeetingHeading:
    """Where a document tells which meeting it records: the lines with council, body, date, time and venue."""

    ref: Ref
    span: Span


@dataclass(frozen=True, slots=True)
class Outline:
    """A document's structure: its kind, the meetings and items it records, and its sections in order."""

    document: Document
    kind: DocumentKind
    sections: tuple[Section, ...]
    title: Span | None = None
    meetings: tuple[MeetingHeading, ...] = ()
    items: tuple[ItemHeading, ...] = ()

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text


@dataclass(frozen=True, slots=True)
class Entity:
    """Something named in a document. ``spans`` are its mentions in order; ``name`` is its fullest name there.

    ``subtype`` is a person's kind (councillor, officer, other), a body's type (panel, committee, …), an organisation's
    (inspectorate) or a place's. ``part_of`` is a body's or service's council, a post's organisation. ``aliases`` hold
    what this document alone calls it too ("the Panel").
    """

    ref: Ref
    kind: EntityKind
    name: str
    spans: tuple[Span, ...]
    aliases: tuple[str, ...] = ()
    subtype: str | None = None
    part_of: Ref | None = None
    code: str | None = None
    rule: str = ""


def ref_of(kind: EntityKind, name: str) -> Ref:
    """Return the key that a name of a kind has within its document.

    >>> ref_of("person", "R Farnham")
    'person:r-farnham'
    """
    return f"{kind}:{slug(name)}"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting as one document records it. Date ``YYYY-MM-DD``, time ``HH:MM``; what is not said is None."""

    ref: Ref
    span: Span
    body: Ref | None = None
    council: Ref | None = None
    date: str | None = None
    time: str | None = None
    venue: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item of a meeting's agenda."""

    ref: Ref
    span: Span
    title: str
    number: str | None = None
    meeting: Ref | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Membership:
    """That a document shows a person in a post, or in a body. Start and end only where the document states them."""

    person: Ref
    span: Span
    post: Ref | None = None
    organisation: Ref | None = None
    start: str | None = None
    end: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Attendance:
    """That a named person was present, in attendance, absent, sent apologies or stood in for another."""

    person: Ref
    capacity: Capacity
    span: Span
    meeting: Ref | None = None
    substitutes_for: Ref | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """Reported speech: one reporting sentence or governed list item.

    ``label`` is the speaker in the sentence's words (None: it names none); ``speaker`` the person, body, post or
    organisation where this document settles who that was. ``answers`` is the span of the question it replies to.
    """

    span: Span
    kind: StatementKind
    label: str | None = None
    speaker: Ref | None = None
    addressee: Ref | None = None
    answers: Span | None = None
    meeting: Ref | None = None
    item: Ref | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """A resolution or one numbered part of it. ``decided_by`` and ``date`` differ from the meeting's where the text
    reports a decision of another body or day (then ``meeting`` is None). Procedural: approving minutes, excluding the
    press, electing a chair.
    """

    span: Span
    outcome: Outcome
    decided_by: Ref | None = None
    number: str | None = None
    procedural: bool = False
    date: str | None = None
    meeting: Ref | None = None
    item: Ref | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Vote:
    """Numbers, movers or names of a vote; ``decision`` is the span of the decision it was on."""

    span: Span
    decision: Span | None = None
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    proposer: Ref | None = None
    seconder: Ref | None = None
    voters_for: tuple[Ref, ...] = ()
    voters_against: tuple[Ref, ...] = ()
    abstainers: tuple[Ref, ...] = ()
    meeting: Ref | None = None
    item: Ref | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What a body or author recommends another to do. ``number`` is its letter or number as printed, bare ("a")."""

    span: Span
    number: str | None = None
    made_by: Ref | None = None
    addressed_to: Ref | None = None
    meeting: Ref | None = None
    item: Ref | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """Something that somebody is to do: "ACTION: Clerk to write to the highways team"."""

    span: Span
    responsible: Ref | None = None
    deadline: str | None = None
    meeting: Ref | None = None
    item: Ref | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Inspection:
    """An inspection, visit or review by an outside body. ``date`` is as exact as stated: YYYY, YYYY-MM, YYYY-MM-DD."""

    span: Span
    kind: Literal["inspection", "monitoring visit", "focused visit", "review", "other"]
    inspector: Ref | None = None
    inspected: Ref | None = None
    date: str | None = None
    judgement: str | None = None
    findings: tuple[Span, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with what it counts. ``value`` is a plain decimal ("3300000"), ``unit`` "%", "£" or None."""

    span: Span
    value: str
    measure: str
    unit: str | None = None
    as_of: str | None = None
    concerns: Ref | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """That the claim or item on a span is about a topic: ``concept`` is the topic's notation in the subject scheme."""

    span: Span
    concept: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Claims:
    """Everything taken from one document, or from one step of it. Claims add up: see `merge`."""

    entities: tuple[Entity, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    memberships: tuple[Membership, ...] = ()
    attendances: tuple[Attendance, ...] = ()
    statements: tuple[Statement, ...] = ()
    decisions: tuple[Decision, ...] = ()
    votes: tuple[Vote, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    actions: tuple[Action, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    figures: tuple[Figure, ...] = ()
    subjects: tuple[Subject, ...] = ()

    def merge(self, other: Self) -> Self:
        """Return both together; entities of one ref become one, with both names and all mentions."""
        merged = {f.name: getattr(self, f.name) + getattr(other, f.name) for f in fields(self)}
        merged["entities"] = unite(merged["entities"])
        return type(self)(**merged)

    def entity(self, ref: Ref | None) -> Entity | None:
        """Return the entity of a ref, or None."""
        return next((e for e in self.entities if e.ref == ref), None)

    def of_kind(self, kind: EntityKind) -> tuple[Entity, ...]:
        """Return the entities of one kind, in order of their first mention."""
        return tuple(e for e in self.entities if e.kind == kind)


def unite(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Make one entity of those that share a ref: the first one's name, the others' names as aliases, all mentions."""
    together: dict[Ref, list[Entity]] = {}
    for entity in entities:
        together.setdefault(entity.ref, []).append(entity)
    return tuple(_united(group) for group in together.values())


def _united(group: list[Entity]) -> Entity:
    first = group[0]
    if len(group) == 1:
        return first
    names = dict.fromkeys(chain.from_iterable((e.name, *e.aliases) for e in group))
    return Entity(
        ref=first.ref,
        kind=first.kind,
        name=first.name,
        spans=tuple(sorted(set(chain.from_iterable(e.spans for e in group)))),
        aliases=tuple(name for name in names if name != first.name),
        subtype=next((e.subtype for e in group if e.subtype), None),
        part_of=next((e.part_of for e in group if e.part_of), None),
        code=next((e.code for e in group if e.code), None),
        rule=first.rule,
    )


@dataclass(frozen=True, slots=True)
class Reading:
    """One document with its outline's kind and title and all its claims: what extraction gives and resolution takes."""

    document: Document
    kind: DocumentKind
    title: str | None
    claims: Claims


@dataclass(frozen=True, slots=True)
class Identity:
    """One thing in the world: ``key`` names it for ever (``person/E06000002/r-farnham``).

    ``registered`` is true where it comes from the register of councils. ``part_of`` is another identity's key.
    """

    key: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    subtype: str | None = None
    code: str | None = None
    part_of: str | None = None
    start: str | None = None
    end: str | None = None
    successor: str | None = None
    registered: bool = False


@dataclass(frozen=True, slots=True)
class Inference:
    """A fact that follows from several: a triple of IRIs or a literal, its rule, its confidence, what it rests on.

    ``predicate`` is a full IRI; ``object`` is an IRI, or a literal's text where ``datatype`` is given.
    """

    subject: str
    predicate: str
    object: str
    rule: str
    confidence: float
    premises: tuple[str, ...]
    datatype: str | None = None


@dataclass(frozen=True, slots=True)
class Thread:
    """A matter followed through time: its label and the IRIs of its steps with their dates, oldest first."""

    key: str
    label: str
    steps: tuple[tuple[str, str | None], ...]
    premises: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is who: for each document key and ref the identity's key, the identities, and what is inferred."""

    members: Mapping[tuple[str, Ref], str] = field(default_factory=dict)
    identities: tuple[Identity, ...] = ()
    inferences: tuple[Inference, ...] = ()
    threads: tuple[Thread, ...] = ()
