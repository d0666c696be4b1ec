"""Paragraphs to sections: the document's head, its attendance lists, each item's agenda text, decision and minutes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from kg.model import DocumentKind, Paragraph, Ref, Section, SectionKind, Span
from kg.parse import layout

_LISTS = (
    "Those Attending",
    "Those Present",
    "Present",
    "Attendance",
    "In Attendance",
    "Also Present",
    "Attendees",
    "Sederunt",
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands: its section's kind, heading, item and meeting."""

    kind: SectionKind
    heading: Span | None = None
    item: Ref | None = None
    meeting: Ref | None = None


def sections(
    text: str,
    paragraphs: Sequence[Paragraph],
    kind: DocumentKind,
    items: Mapping[int, Ref],
    meetings: Mapping[int, Ref],
    labelled: bool,
    headed: bool,
) -> Iterator[Section]:
    """Yield a document's sections in order. ``items`` and ``meetings`` are refs by the paragraph that opens them.

    ``headed``: a line tells which meeting it was, so that what comes first is the head.
    """
    place = Place(_first_kind(text, paragraphs, kind, items, headed), meeting=next(iter(meetings.values()), None))
    placed: list[tuple[Place, Paragraph]] = []
    for number, paragraph in enumerate(paragraphs):
        words = paragraph.span.of(text)
        if number in meetings and number:
            place = Place("header", meeting=meetings[number])
        if number in items:
            place = Place(_item_kind(words, kind, labelled), paragraph.span, items[number], place.meeting)
        else:
            name = layout.label_of(text, paragraph)
            turned = _turned(text, paragraph, place, kind, bool(items), name)
            if turned is not None:
                place = turned
                if name and turned.kind not in ("recommendations", "report"):
                    continue
        here = replace(place, kind="boilerplate") if layout.is_boilerplate(words) else place
        placed.append((here, paragraph))
    for where, members in groupby(placed, key=lambda pair: pair[0]):
        yield _section(text, where, tuple(paragraph for _, paragraph in members))


def _section(text: str, where: Place, members: tuple[Paragraph, ...]) -> Section:
    stub = any(layout.is_stub(p.span.of(text)) for p in members)
    kept = tuple(_whole(text, p) for p in members) if stub else members
    span = Span(members[0].span.start, members[-1].span.end)
    return Section(where.kind, span, kept, where.heading, where.item, where.meeting, stub)


def _whole(text: str, paragraph: Paragraph) -> Paragraph:
    """Leave out the sentence that is cut off where the full minutes are elsewhere."""
    return replace(paragraph, sentences=tuple(s for s in paragraph.sentences if not layout.is_stub(s.of(text))))


def _first_kind(
    text: str, paragraphs: Sequence[Paragraph], kind: DocumentKind, items: Mapping[int, Ref], headed: bool
) -> SectionKind:
    if kind in ("report", "other", "decisions"):
        return "header" if kind != "other" else "report"
    if items or kind == "agenda" or headed:
        return "header"
    named = [layout.label_of(text, p) for p in paragraphs[:30]]
    return "blurb" if "minutes" in named else "minutes"


def _item_kind(words: str, kind: DocumentKind, labelled: bool) -> SectionKind:
    if words.rstrip(": ").title() in _LISTS:
        return "attendance"
    if kind == "decisions":
        return "decision"
    return "blurb" if labelled or kind == "agenda" else "minutes"


def _turned(
    text: str, paragraph: Paragraph, place: Place, kind: DocumentKind, has_items: bool, name: str | None
) -> Place | None:
    """Return the place that a paragraph opens, None where it goes on with the section before it."""
    words = paragraph.span.of(text)
    if name == "minutes":
        return replace(place, kind="minutes")
    if name == "decision":
        return replace(place, kind="decision") if place.kind != "minutes" else None
    if name == "documents":
        return replace(place, kind="boilerplate")
    if name == "recommendations" and place.kind in ("report", "header", "minutes", "recommendations"):
        return replace(place, kind="recommendations", heading=paragraph.span)
    if place.kind in ("header", "attendance") and layout.opens_attendance(text, paragraph) and kind != "report":
        return replace(place, kind="attendance", heading=None)
    return _headed(words, paragraph, place, kind, has_items)


def _is_prose(words: str) -> bool:
    return words.endswith(".") and len(words) > 120


def _headed(words: str, paragraph: Paragraph, place: Place, kind: DocumentKind, has_items: bool) -> Place | None:
    if kind in ("report", "decisions", "other") and place.item is None:
        if place.kind == "header" and (has_items or next(layout.kinds(words), None)):
            return None
        if paragraph.role == "heading" and place.kind != "header":
            return replace(place, kind="report", heading=paragraph.span)
        if (
            place.kind == "header"
            and paragraph.role not in ("field", "row")
            and (paragraph.role == "heading" or words.endswith("."))
        ):
            return replace(place, kind="report", heading=paragraph.span if paragraph.role == "heading" else None)
        return None
    told = place.kind == "header" and paragraph.role == "text" and not next(layout.kinds(words), None)
    if (told or place.kind == "attendance") and place.item is None and not has_items and _is_prose(words):
        return replace(place, kind="minutes")
    if place.kind == "recommendations" and paragraph.role == "heading":
        return replace(place, kind="minutes")
    return None
