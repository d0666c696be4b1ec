"""A document's structure: sections, paragraphs and sentences, items and meetings."""

from dataclasses import dataclass
from typing import Literal

from kg.model.text import Document, Span

#: An entity's key within its document, such as ``person:r-farnham``, ``body:executive``, ``item:3``, ``meeting:0``.
Ref = str

DocumentKind = Literal["minutes", "agenda", "item", "report", "decisions", "other"]
ParagraphRole = Literal["heading", "text", "bullet", "row", "field"]
SectionKind = Literal[
    "header", "attendance", "blurb", "minutes", "decision", "recommendations", "report", "boilerplate"
]


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
