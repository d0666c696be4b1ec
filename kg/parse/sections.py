"""Paragraphs to sections: the document's head, its attendance lists, each item's agenda text, decision and minutes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from kg.model import Paragraph, Section, Span
from kg.parse import layout
from kg.parse.places import Place, Plan, first_kind, item_kind, turned

#: What stands over the parts of a resolution: "RESOLVED", "The Panel recommended:", "It was agreed that:".
_DECIDES = re.compile(
    r"\W*(?:UNANIMOUSLY\s)?(?:RESOLVED|AGREED|RECOMMENDED|DECIDED)\W*$"
    r"|(?:.{0,160}\W)?(?:resolve[sd]|agree[sd]|recommend(?:s|ed)|decided|(?:asked|invited|requested|recommended)\sto)\b[^.;]{0,60}:\W*$",
    re.IGNORECASE | re.DOTALL,
)


#: What was decided, in words that no agenda has of its own items.
_DECIDED = re.compile(r"\b(?:RESOLVED|AGREED|NOTED)\b")


def sections(text: str, paragraphs: Sequence[Paragraph], plan: Plan) -> Iterator[Section]:
    """Yield a document's sections in order. A label ("Minutes:") opens a section and is no part of it.

    An item of minutes without that label, though others have it, is told of where it says what was decided.
    """
    placed = groupby(_placed(text, paragraphs, plan), key=lambda pair: pair[0])
    found = [_section(text, where, tuple(paragraph for _, paragraph in members)) for where, members in placed]
    told = {section.item for section in found if section.kind in ("minutes", "decision")}
    for section in found:
        lost = section.kind == "blurb" and plan.kind == "minutes" and section.item not in (None, *told)
        yield replace(section, kind="minutes") if lost and _DECIDED.search(section.span.of(text)) else section


def _placed(text: str, paragraphs: Sequence[Paragraph], plan: Plan) -> Iterator[tuple[Place, Paragraph]]:
    place = Place(first_kind(text, paragraphs, plan), meeting=next(iter(plan.meetings.values()), None))
    deciding = False  # below "Decision", "To note the report" is what was decided, not what the agenda asks
    for number, paragraph in enumerate(paragraphs):
        words = paragraph.span.of(text)
        if number and number in plan.meetings:
            place = Place("header", meeting=plan.meetings[number])
        if number in plan.items:
            place, deciding = Place(item_kind(words, plan), paragraph.span, plan.items[number], place.meeting), False
        else:
            name = layout.label_of(text, paragraph)
            within = name is None and paragraph.role != "heading"
            deciding = name == "decision" or (within and (deciding or _decides(text, paragraphs, number)))
            stays = deciding and name is None and place.kind == "minutes"
            opened = None if stays else turned(text, paragraph, place, plan, name)
            place = opened or place
            if opened and name and opened.kind not in ("recommendations", "report"):
                continue
        yield replace(place, kind="boilerplate") if layout.is_boilerplate(words) else place, paragraph


def _decides(text: str, paragraphs: Sequence[Paragraph], number: int) -> bool:
    """Tell whether the paragraph right above one stands over the parts of a resolution."""
    return number > 0 and _DECIDES.match(paragraphs[number - 1].span.of(text)) is not None


def _section(text: str, where: Place, members: tuple[Paragraph, ...]) -> Section:
    stub = any(layout.is_stub(p.span.of(text)) for p in members)
    kept = tuple(_whole(text, p) for p in members) if stub else members
    span = Span(members[0].span.start, members[-1].span.end)
    return Section(where.kind, span, kept, where.heading, where.item, where.meeting, stub)


def _whole(text: str, paragraph: Paragraph) -> Paragraph:
    """Leave out the sentence that is cut off where the full minutes are elsewhere."""
    return replace(paragraph, sentences=tuple(s for s in paragraph.sentences if not layout.is_stub(s.of(text))))
