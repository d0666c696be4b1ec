"""The values that travel down the pipeline. All are frozen: a stage that knows more returns a new value.

`Document` (read) → `Outline` of `Section`s and `Paragraph`s (parse) → `Claims` (extract) → `Resolution` (resolve).
Every place in a text is a `Span` of character offsets into `Document.text`; the slice is the quote.
"""

from kg.model.claims import Claims, Reading
from kg.model.entities import Entity, EntityKind, ref_of, unite
from kg.model.events import (
    Action,
    AgendaItem,
    Attendance,
    Capacity,
    Decision,
    Figure,
    Inspection,
    Meeting,
    Membership,
    Outcome,
    Recommendation,
    Statement,
    StatementKind,
    Subject,
    Vote,
)
from kg.model.outline import (
    DocumentKind,
    ItemHeading,
    MeetingHeading,
    Outline,
    Paragraph,
    ParagraphRole,
    Ref,
    Section,
    SectionKind,
)
from kg.model.resolution import Identity, Inference, Resolution, Thread
from kg.model.text import Block, BlockKind, Document, Span, Told

__all__ = [
    "Action",
    "AgendaItem",
    "Attendance",
    "Block",
    "BlockKind",
    "Capacity",
    "Claims",
    "Decision",
    "Document",
    "DocumentKind",
    "Entity",
    "EntityKind",
    "Figure",
    "Identity",
    "Inference",
    "Inspection",
    "ItemHeading",
    "Meeting",
    "MeetingHeading",
    "Membership",
    "Outcome",
    "Outline",
    "Paragraph",
    "ParagraphRole",
    "Reading",
    "Recommendation",
    "Ref",
    "Resolution",
    "Section",
    "SectionKind",
    "Span",
    "Statement",
    "StatementKind",
    "Subject",
    "Thread",
    "Told",
    "Vote",
    "ref_of",
    "unite",
]
