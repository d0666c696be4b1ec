"""Which kind of section a paragraph opens or goes on with, as a reader walks through a document."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kg.model import DocumentKind, Paragraph, Ref, SectionKind, Span
from kg.parse import layout

_LISTS = re.compile(
    r"(?:(?:Those |Also |Members |Officers )?(?:Present|Attending|Attendance|In Attendance|Attendees)\W*$"
    r"|Sederunt|Roll Call|Calling of the Roll)",
    re.IGNORECASE,
)
# The agenda's own words under a title, where no label parts them from the minutes.
_AGENDA_WORDS = re.compile(
    r"To (?:receive|consider|note|approve|agree|confirm|discuss|determine|appoint|elect|sign|invite|declare|report)\b"
    r"|(?:The |A )?(?:Report|report) (?:of|by|from) [^.]{3,160}(?:attached|enclosed|herewith)"
    r"|.{0,160}\bwill (?:be in attendance|provide|present)\b"
)
_TOLD = re.compile(r"\b(?:was|were|had|agreed|resolved|approved|noted|proposed|none)\b|[.:]\s+\S", re.IGNORECASE)
# What was said or done before the first item, right under the lists of those present.
_SAYING = re.compile(
    r"\b(?:was|were|had|would|said|stated|asked|advised|reported|informed|explained|confirmed|announced|reminded|noted"
    r"|expressed|welcomed|thanked|congratulated|referred|invited|opened|read|paid)\b"
)
_DEALT = re.compile(
    r"\b(?:presented|submitted|considered|received|outlined|introduced|gave|agreed|resolved)\b", re.IGNORECASE
)
# "The Mayor informed those present of the exits": who speaks tells that the lists are over.
_SPEAKER = re.compile(
    r"(?:The (?:Lord |Deputy |Vice[- ])?(?:Mayor|Chair(?:man|woman|person)?|Convener|Provost|Clerk|Leader)"
    r"|(?:Cllr|Councillor|Mrs?|Ms) [^.]{2,40}?) "
    r"(?:informed|advised|reminded|welcomed|thanked|opened|announced|reported|said|stated|asked|explained)\b"
)
_ATTENDING = re.compile(r"\b(?:apolog|present\b|attend|absen|substitut|deputis)", re.IGNORECASE)
#: The kinds of section in which recommendations have their own heading; where no label parts them, the agenda's too.
_RECOMMENDING = ("report", "header", "minutes", "recommendations")
_FORMS = ("report", "decisions", "other")
#: What may stand after the mark that ends a sentence or opens a list: "the points made were: -", "asked ‘Why?’".
_CLOSING = " -–—’'”\")"
_PROSE, _TEXT = 120, 50
#: How soon a list of those present shows what stands over it to be a head.
_OPENING = 12


@dataclass(frozen=True, slots=True)
class Plan:
    """What is known of a document before its sections are: its kind and what opens its items and meetings.

    ``labelled``: a page sets "Minutes:" over what was said. ``headed``: a line tells which meeting it was.
    """

    kind: DocumentKind
    items: Mapping[int, Ref]
    meetings: Mapping[int, Ref]
    labelled: bool
    headed: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands: its section's kind, heading, item and meeting."""

    kind: SectionKind
    heading: Span | None = None
    item: Ref | None = None
    meeting: Ref | None = None


def first_kind(text: str, paragraphs: Sequence[Paragraph], plan: Plan) -> SectionKind:
    """Return the kind of section that a document begins with."""
    if plan.kind == "other":
        return "report"
    if plan.kind in _FORMS or plan.items or plan.kind == "agenda" or plan.headed:
        return "header"
    if any(layout.opens_attendance(text, p) for p in paragraphs[:_OPENING]):
        return "header"
    return "blurb" if "minutes" in [layout.label_of(text, p) for p in paragraphs[:30]] else "minutes"


def item_kind(words: str, plan: Plan) -> SectionKind:
    """Return the kind of section that an item's title opens."""
    if _LISTS.match(words):
        return "attendance"
    if plan.kind == "decisions":
        return "decision"
    return "blurb" if plan.labelled or plan.kind == "agenda" else "minutes"


def turned(text: str, paragraph: Paragraph, place: Place, plan: Plan, name: str | None) -> Place | None:
    """Return the place that a paragraph opens, None where it goes on with the section before it.

    ``name`` is what the paragraph labels.
    """
    if name == "minutes":
        return replace(place, kind="minutes")
    if name == "decision":
        return replace(place, kind="decision") if place.kind != "minutes" else None
    if name == "documents":
        return replace(place, kind="boilerplate")
    kinds = _RECOMMENDING if plan.labelled else (*_RECOMMENDING, "blurb")
    if name == "recommendations" and place.kind in kinds:
        return replace(place, kind="recommendations", heading=paragraph.span)
    if place.kind in ("header", "attendance") and plan.kind != "report" and layout.opens_attendance(text, paragraph):
        return replace(place, kind="attendance", heading=None)
    if plan.kind in _FORMS and place.item is None:
        return _in_form(paragraph.span.of(text), paragraph, place, plan)
    return _in_minutes(paragraph.span.of(text), paragraph, place, plan)


def _in_form(words: str, paragraph: Paragraph, place: Place, plan: Plan) -> Place | None:
    if place.kind == "decision" and _DECIDER.fullmatch(words):
        return None
    if place.kind != "header":
        return replace(place, kind="report", heading=paragraph.span) if paragraph.role == "heading" else None
    if plan.items or layout.tells_kind(words) or paragraph.role in ("field", "row"):
        return None
    if paragraph.role == "heading":
        return replace(place, kind="report", heading=paragraph.span)
    return replace(place, kind="report", heading=None) if words.endswith(".") else None


#: Who decided, over the list of what: "The Harbour Joint Committee:".
_DECIDER = re.compile(
    r"(?:That\s)?(?:[Tt]he\s)?[A-Z][^.:\n]{2,60}?(?:Committee|Cabinet|Board|Council|Panel|Executive|Member|Leader):?"
)


def _unlabelled(words: str, place: Place) -> Place | None:
    """Part the agenda's words from the minutes under an item's title, where no label does."""
    if _AGENDA_WORDS.match(words) and not _TOLD.search(words.rstrip(". ")):
        return replace(place, kind="blurb") if place.kind == "minutes" else None
    said = words.rstrip(_CLOSING).endswith((".", ":", "?")) and len(words) > _TEXT
    opens = place.kind == "blurb" or (place.kind == "boilerplate" and said)
    opens = opens or (place.kind == "recommendations" and _DEALT.search(words) is not None)
    return replace(place, kind="minutes") if opens else None


def _in_minutes(words: str, paragraph: Paragraph, place: Place, plan: Plan) -> Place | None:
    if place.item and not plan.labelled and plan.kind != "agenda":
        return _unlabelled(words, place)
    told = place.kind == "header" and paragraph.role == "text" and not layout.tells_kind(words)
    prose = words.endswith(".") and len(words) > _PROSE
    if place.kind == "boilerplate" and not plan.labelled and plan.kind in ("minutes", "item"):
        return replace(place, kind="minutes") if _records(words, paragraph) else None
    if prose and not plan.items and place.item is None and (told or place.kind == "attendance"):
        return replace(place, kind="minutes")
    if place.kind == "attendance" and place.item is None and _is_said(words, paragraph):
        return replace(place, kind="minutes")
    if place.kind == "recommendations" and paragraph.role == "heading":
        return replace(place, kind="minutes")
    return None


def _records(words: str, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph after a list of papers is the minutes, whose own label is lost."""
    return len(words) > _TEXT and paragraph.role == "text" and bool(_DEALT.search(words) or _SAYING.search(words))


def _is_said(words: str, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph under a list of those present tells of the meeting, not of who was there."""
    tells = words.endswith(".") and len(words) > _TEXT and paragraph.role == "text"
    return tells and (bool(_SPEAKER.match(words)) or bool(_SAYING.search(words) and not _ATTENDING.search(words)))
