"""Inspections, monitoring visits, reviews and commissioners' reports: who looked at what, when, and what was found."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, cast

from kg.extract.councils import home_council
from kg.extract.inspection_dates import date_near
from kg.extract.inspection_events import Event, Inspector, events_in, inspectors_in, joined
from kg.extract.inspection_rows import and_again, below, by_day, by_home
from kg.extract.inspection_unnamed import earlier_events, peer_event, peers, unnamed_events, usual
from kg.extract.mentions import plain
from kg.lexicon import Lexicon, PatternBook
from kg.model import Claims, Entity, Inspection, Outline, Paragraph, Ref, Section, Span, ref_of

_Kind = Literal["inspection", "monitoring visit", "focused visit", "review", "other"]


#: A heading seldom ends in a full stop and is seldom as long.
_LONG = 90
_SAID = re.compile(r"\S")
#: Nor is a title in the head of a page, with its date before it.
_TITLE = 160
#: A judgement stands no farther from the inspection that it is of.
_NEAR = 800
#: A heading tells of an inspection with no date where it says what was inspected.
_OF_WHAT = re.compile(r"\b(?:inspection|assessment)\s+of\b", re.IGNORECASE)
#: So near above a sentence is the inspectorate named that it speaks of without naming it.
_SPOKEN_OF = 250
#: What was not found: "no team was judged inadequate".
_NONE_JUDGED = re.compile(r"\b(?:no|none|never|not)\b[^.;]{0,50}$", re.IGNORECASE)
_KIND_OF_COUNCIL = re.compile(
    r"(?:(?:the|a|county|district|borough|city|town|parish|unitary|local)\s+)*(?:council|authority)s?", re.I
)
_SCHOOL = re.compile(
    r"^Ysgol\b|\b(?:School|Academy|Nursery|College|Primary|Junior|Infants?|[Rr]esidential [Hh]ome|House|Lodge|Court|"
    r"Care Homes?|(?:Day|Home) (?:Services?|Centres?|Care)|Centre|Children[’']s Home)$"
)


@dataclass(frozen=True, slots=True)
class _Told:
    """An event with what the document says of it further on."""

    event: Event
    judgement: str | None = None
    findings: tuple[Span, ...] = ()


def find_inspections(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Find the inspections that a document tells of as events, planned ones too, each once at its first mention."""
    inspectors = inspectors_in(outline, lexicon, claims)
    book = lexicon.book("inspections")
    told = _tell(outline, book, inspectors, claims)
    used = {one.event.inspector for one in told if one.event.inspector.startswith("post:")}
    posts = tuple(_post(outline.text, ref, inspectors) for ref in sorted(used))
    home = home_council(outline, claims)
    home = None if home and _KIND_OF_COUNCIL.fullmatch(home.name) else home
    of_children = {ref_of("organisation", name) for name in book.words["of_children"]}
    return Claims(entities=posts, inspections=tuple(_inspection(one, claims, home, of_children) for one in told))


def _tell(outline: Outline, book: PatternBook, inspectors: Sequence[Inspector], claims: Claims) -> list[_Told]:
    """Tell the events of the sentences; where those tell of none, those of the headings."""
    looked_at = (*claims.of_kind("organisation"), *claims.of_kind("service"))
    schools = {span: e.ref for e in looked_at if _SCHOOL.search(e.name) for span in e.spans}
    main, association = usual(claims), peers(claims)
    unnamed = (main.ref if main else None, association.ref if association else None)
    told = _told(outline, book, inspectors, unnamed, schools, headings=False)
    return told or _told(outline, book, [i for i in inspectors if i.firm], (None, None), schools, headings=True)


def _told(
    outline: Outline,
    book: PatternBook,
    inspectors: Sequence[Inspector],
    unnamed: tuple[Ref | None, Ref | None],
    schools: Mapping[Span, Ref],
    headings: bool,
) -> list[_Told]:
    text, told = outline.text, list[_Told]()
    starts = [inspector.span.start for inspector in inspectors]
    together = list(joined(text, inspectors))
    firm = frozenset(inspector.ref for inspector in inspectors if inspector.firm)
    for section in outline.sections:
        for place, paragraph in enumerate(section.paragraphs):
            inside = inspectors[bisect_left(starts, paragraph.span.start) : bisect_left(starts, paragraph.span.end)]
            for sentence in paragraph.sentences if _is_heading(text, section, paragraph) == headings else ():
                within = inspectors[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
                events = list(events_in(text, sentence, book, within))
                rows = list(below(text, sentence, section.paragraphs, place, events[0])) if len(events) == 1 else []
                told += [_Told(event) for event in rows]
                near = (_spoken_of(together, sentence) or unnamed[0], unnamed[1])
                events = events or list(_alone(text, sentence, book, within, near, firm))
                for event in () if rows else _told_in(text, sentence, book, events, schools):
                    if event.date or not headings or _OF_WHAT.search(text, sentence.start, sentence.end):
                        _add(told, event)
                _note(text, sentence, book, told)
            _gather(text, section.paragraphs, place, book, told, inside)
    return told


def _told_in(
    text: str, sentence: Span, book: PatternBook, events: Sequence[Event], schools: Mapping[Span, Ref]
) -> Iterator[Event]:
    """Yield the events of a sentence: each home's, each day's, or as they are told, with those before or after them."""
    row = [*by_home(text, sentence, events[0], schools)] if len(events) == 1 else []
    if row:
        yield from row
        return
    school = next((ref for span, ref in schools.items() if sentence.covers(span)), None)
    alone = (
        [*by_day(text, sentence, events[0])] or [*and_again(text, sentence, events[0], book)]
        if len(events) == 1
        else []
    )
    told = alone or list(events)
    before = earlier_events(text, sentence, book, told) if len(alone) == 1 else ()
    yield from (replace(event, school=school) for event in (*told, *before))


def _spoken_of(inspectors: Sequence[Inspector], sentence: Span) -> Ref | None:
    """Return the inspectorate named last before a sentence, where that is near: whose "the previous inspection" is."""
    place = bisect_left(inspectors, sentence.start, key=lambda one: one.span.start)
    before = inspectors[place - 1] if place else None
    near = before is not None and sentence.start - before.span.end < _SPOKEN_OF
    return before.ref if before and near and before.ref.startswith("organisation:") and before.firm else None


def _alone(
    text: str,
    sentence: Span,
    book: PatternBook,
    within: Sequence[Inspector],
    unnamed: tuple[Ref | None, Ref | None],
    firm: Collection[Ref],
) -> Iterator[Event]:
    """Yield the event that a sentence tells of by itself: its inspectorate's, else the one by councils' peers.

    ``firm`` are all the inspectorates that the document names.
    """
    main, association = unnamed
    named = {inspector.ref for inspector in within if inspector.firm}
    whose = named.pop() if len(named) == 1 else main
    events = list(unnamed_events(text, sentence, book, whose, firm)) if whose else []
    yield from events
    others = main not in (None, association)  # whose the visit is, unless peers are spoken of
    event = peer_event(text, sentence, book, association, others) if association and not events else None
    if event:
        yield event


def _is_heading(text: str, section: Section, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is a heading or title, and no sentence printed as one, such as the blurb of an item."""
    start, end = paragraph.span.start, paragraph.span.end
    stopped = "." in text[end - 1 : end + 1]
    if paragraph.role == "text" and (section.kind == "header" or not _SAID.search(text, 0, start)):
        return not stopped and end - start < _TITLE
    return paragraph.role == "heading" and not (stopped and end - start > _LONG)


def _add(told: list[_Told], event: Event) -> None:
    """Add an event, unless it tells of a known one again; then the known one may get its date."""
    for place, known in enumerate(told):
        if known.event.inspector == event.inspector and _same(known.event, event):
            told[place] = replace(known, event=replace(known.event, date=_closer(known.event.date, event.date)))
            return
    if not event.vague or event.date:
        told.append(_Told(event))


def _closer(known: str | None, told: str | None) -> str | None:
    """Return the date of an event that is told again: the first, unless the second is the same told more closely."""
    return told if known and told and told.startswith(known) else known or told


def _same(known: Event, event: Event) -> bool:
    """Tell whether two mentions may be of one event: of one kind and with no other date, or too vague to tell."""
    unlike = (event.by_year and known.recent) or event.earlier
    if (unlike and not known.date) or (event.school and event.school != known.school):
        return False
    if event.published and known.kind == event.kind:
        return True
    if known.date and event.date:
        return known.kind == event.kind and (known.date.startswith(event.date) or event.date.startswith(known.date))
    return known.kind == event.kind or (event.vague and not event.date)


def _note(text: str, sentence: Span, book: PatternBook, told: list[_Told]) -> None:
    """Note the judgement that a sentence states, or the date of the review spoken of."""
    if not told:
        return
    judged = book["judged"].search(text, sentence.start, sentence.end)
    if judged and not _NONE_JUDGED.search(text, sentence.start, judged.end()):
        _judge(told, sentence, plain(judged["judgement"]).lower(), _visited(text, sentence))
    dated = book["review-dated"].search(text, sentence.start, sentence.end)
    for place, one in enumerate(told if dated else ()):
        if dated and one.event.kind == "review" and not one.event.date:
            date = date_near(text, sentence, Span(dated.end(), dated.end()), yearless=False)
            told[place] = replace(one, event=replace(one.event, date=date))


def _visited(text: str, sentence: Span) -> bool:
    """Tell whether a sentence may be about a visit: it does not speak of an inspection and of no visit."""
    words = sentence.of(text).lower()
    return "inspection" not in words or "visit" in words


def _judge(told: list[_Told], sentence: Span, judgement: str, visited: bool) -> None:
    """Give a sentence's judgement to the last event that it may be of, where that is near and has none."""
    meant = (
        n
        for n, one in enumerate(told)
        if one.event.span == sentence or (_grades(one.event) and (visited or not one.event.kind.endswith("visit")))
    )
    place = max(meant, default=None)
    if place is None or told[place].judgement or sentence.start - told[place].event.span.start >= _NEAR:
        return
    told[place] = replace(told[place], judgement=judgement)


def _grades(event: Event) -> bool:
    """Tell whether a later sentence may judge by an event: no earlier inspection and no review by peers does."""
    return not event.earlier and event.kind != "review"


def _gather(
    text: str,
    paragraphs: Sequence[Paragraph],
    place: int,
    book: PatternBook,
    told: list[_Told],
    inspectors: Sequence[Inspector],
) -> None:
    """Take the list below "the Commissioner found that:-" as findings of that inspector's event."""
    lead = paragraphs[place].span
    masked = lead.of(text)
    for inspector in reversed(inspectors):
        if lead.covers(inspector.span):
            masked = f"{text[lead.start : inspector.span.start]}@{text[inspector.span.end : lead.end]}"
            break
    if not told or not book["found"].search(masked):
        return
    ref = inspectors[-1].ref if inspectors else told[0].event.inspector
    owner = next((n for n, one in enumerate(told) if one.event.inspector == ref), None)
    if owner is not None:
        found = tuple(_bullets(paragraphs[place + 1 :]))
        told[owner] = replace(told[owner], findings=(*told[owner].findings, *found))


def _bullets(paragraphs: Sequence[Paragraph]) -> Iterator[Span]:
    for paragraph in paragraphs:
        if paragraph.role != "bullet":
            return
        yield paragraph.sentences[0] if paragraph.sentences else paragraph.span


def _post(text: str, ref: Ref, inspectors: Sequence[Inspector]) -> Entity:
    """A commissioner or auditor, who is no organisation: the post that a document names."""
    spans = tuple(inspector.span for inspector in inspectors if inspector.ref == ref)
    names = list(dict.fromkeys(plain(span.of(text)) for span in spans))
    return Entity(ref, "post", names[0], spans, tuple(names[1:]), rule="inspection-post")


def _inspection(one: _Told, claims: Claims, home: Entity | None, of_children: Collection[Ref]) -> Inspection:
    event = one.event
    return Inspection(
        span=event.span,
        kind=cast(_Kind, event.kind),
        inspector=event.inspector,
        inspected=_inspected(event, claims, home, of_children),
        date=event.date,
        judgement=one.judgement,
        findings=one.findings,
        rule="inspection-event",
    )


def _inspected(event: Event, claims: Claims, home: Entity | None, of_children: Collection[Ref]) -> Ref | None:
    """The school or service that the sentence names, else the document's children's services, else the council.

    What is named in small letters is what inspectors looked at within a service: "the family front door".
    """
    if event.school:
        return event.school
    services = claims.of_kind("service")
    named = (s for s in services if s.rule != "service-small-name")
    within = [(span, s.ref) for s in named for span in s.spans if event.span.covers(span)]
    if within:
        return min(within)[1]
    if event.inspector.startswith("post:") or event.inspector in of_children:
        usual_one = next((s.ref for s in services if s.ref.endswith("childrens-services")), None)
        return usual_one or (home.ref if home else None)
    return home.ref if home else None
