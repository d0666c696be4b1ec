"""A document to its outline: paragraphs, then meetings, then each meeting's items, then sections."""

from collections.abc import Sequence
from itertools import pairwise

from kg.model import Document, ItemHeading, MeetingHeading, Outline, Paragraph
from kg.parse.agendarows import with_rows_of_titles_apart
from kg.parse.barenumbers import with_bare_numbers
from kg.parse.itemheads import Head, item_heads
from kg.parse.kinds import is_sheet, kind_of, labels, title_of
from kg.parse.letters import with_letters
from kg.parse.lonenumbers import with_lone_numbers
from kg.parse.meetingheads import meeting_starts
from kg.parse.overnumbers import with_titles_over_numbers
from kg.parse.pageheads import AT_MEETING, page_head
from kg.parse.paragraphs import paragraphs
from kg.parse.places import Plan
from kg.parse.running import with_numbers_apart
from kg.parse.runon import with_runs_apart
from kg.parse.runsections import with_sections_apart
from kg.parse.sections import sections
from kg.parse.semicolons import with_unmarked_lists
from kg.parse.splitting import with_heads_apart, with_labels_apart
from kg.parse.unmarked import with_titles_apart

#: How far down the page of one item the meeting may be told.
_TOP = 12
_OF_MEETINGS = ("minutes", "agenda", "item", "decisions", "report")


def parse(document: Document) -> Outline:
    """Find a document's structure. An unread document has an outline with no sections."""
    text = document.text
    found = _paragraphs(document)
    if not found:
        return Outline(document, "other", ())
    kind, counts = kind_of(document, found), labels(text, found)
    labelled = counts.get("minutes", 0) > (kind != "item") or ("items" in counts and len(counts) > 1)
    starts = meeting_starts(text, found, kind)
    heads = _heads(text, found, starts, kind, labelled)
    parted, placed = with_heads_apart(text, found, heads)
    meetings = _meetings(text, parted, found, starts, kind)
    refs = {place: f"item:{n}" for n, place in enumerate(placed)}
    items = tuple(_item(ref, placed[place], place, meetings) for place, ref in refs.items())
    by_place = {place: meeting.ref for place, meeting in meetings.items()}
    return Outline(
        document,
        kind,
        tuple(sections(text, parted, Plan(kind, refs, by_place, "minutes" in counts and labelled, bool(starts)))),
        title_of(document, found[: heads[0].place] if heads else found, kind, heads[0].title if heads else None),
        tuple(meetings.values()),
        items,
    )


def _paragraphs(document: Document) -> tuple[Paragraph, ...]:
    """Return the paragraphs, with what runs together parted and every number and letter before an item its marker."""
    found = tuple(paragraphs(document))
    passes = (
        with_sections_apart,
        with_labels_apart,
        with_titles_over_numbers,
        with_numbers_apart,
        with_rows_of_titles_apart,
        with_runs_apart,
        with_titles_apart,
        with_bare_numbers,
        with_lone_numbers,
        with_letters,
        with_unmarked_lists,
    )
    for pass_over in passes:
        found = pass_over(document.text, found)
    return found


def _heads(text: str, found: Sequence[Paragraph], starts: Sequence[int], kind: str, labelled: bool) -> tuple[Head, ...]:
    """Find the items meeting by meeting, since each numbers its own."""
    if kind == "item":
        return page_head(text, found, starts)
    if kind not in ("minutes", "agenda") and not (kind == "decisions" and is_sheet(text, found)):
        return ()
    edges = [0, *(s for s in starts[1:]), len(found)]
    heads: list[Head] = []
    for start, end in pairwise(edges):
        for head in item_heads(text, found[start:end], labelled):
            if head.number is None and start + head.place in starts and not heads:
                continue  # the title of the minutes is no item's
            heads.append(Head(start + head.place, head.title, head.number, head.rest))
    return tuple(heads)


def _meetings(
    text: str, parted: Sequence[Paragraph], found: Sequence[Paragraph], starts: Sequence[int], kind: str
) -> dict[int, MeetingHeading]:
    """Return the meetings by the paragraph that opens each; a document of one meeting belongs to it from its start."""
    if not starts:
        told = (p.span for p in parted[:_TOP] if kind == "item" and AT_MEETING.match(p.span.of(text)))
        return {0: MeetingHeading("meeting:0", next(told, parted[0].span))} if kind in _OF_MEETINGS else {}
    at = {p.span.start: n for n, p in reversed(list(enumerate(parted)))}
    spans = [found[start].span for start in starts]
    places = [0, *(at[span.start] for span in spans[1:])]
    return {
        place: MeetingHeading(f"meeting:{n}", span) for n, (place, span) in enumerate(zip(places, spans, strict=True))
    }


def _item(ref: str, head: Head, place: int, meetings: dict[int, MeetingHeading]) -> ItemHeading:
    before = [meeting.ref for start, meeting in meetings.items() if start <= place]
    return ItemHeading(ref, head.title, head.number, before[-1] if before else None)
