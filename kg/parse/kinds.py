"""What kind of document a text is, and its title."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from kg.model import Document, DocumentKind, Paragraph, Span
from kg.parse import layout
from kg.parse.lines import trimmed
from kg.parse.meetingheads import is_headed, over_day, page_start, tells_of_meeting
from kg.parse.pageheads import linked_item
from kg.parse.reporttitles import WHOSE, title_of_report
from kg.parse.runsections import has_sections_of_report, is_run_on_report

_HEAD, _FORM, _OPENING = 14, 30, 40
_SHEET = re.compile(
    r"\b(?:summary|list|schedule|notice|sheet) of (?:the )?decisions\b|\bdecisions (?:taken|made)\b|^Decisions$",
    re.IGNORECASE,
)
#: What the minutes of an item say, and an agenda's words for it do not.
_DONE = re.compile(r"\b(?:was|were|agreed|noted|resolved|approved|advised|addressed|reported|thanked)\b[^\n]*\.$")
#: The line between an agenda and the minutes on one page, and how many lines the agenda has at the least.
_BELOW = re.compile(r"(?i)(?:draft\s+minutes|minutes\s+\(?draft\)?|minutes\s+of\s+the\s+meeting):?")
_REACH = 3
_TOLD = re.compile(r"\b(?:said|made\s+the\s+point|felt|noted|asked|advised|stated|reminded|explained|reported)\b")
_LONGEST_TITLE = 90
#: How often a text without a head must tell what came of its matters to be minutes.
_OFTEN = 3
#: What a body does and hears as it meets, in the words of minutes whose head is lost.
_ACTED = re.compile(
    r"\b(?:[Tt]he\s+(?:Committee|Sub-Committee|Panel|Board|Cabinet|Council|Executive|Commission|Forum)|Cabinet|Members)"
    r"\s+(?:(?:also|then)\s+)?"
    r"(?:considered|received|noted|NOTED|agreed|resolved|RESOLVED|was\s+(?:advised|informed|asked)|were\s+(?:advised|informed)|discussed|had\s+before\s+it)\b"
    r"|\bwere\s+(?:submitted\s+and\s+)?(?:approved|agreed|confirmed|signed)\s+(?:and\s+signed\s+)?(?:by\s+the\s+\w+\s+)?as\s+a\s+(?:true|correct|accurate)\b"
    r"|\bApologies\s+(?:for\s+absence\s+)?(?:were|was|had\s+been)\s+received\s+from\b"
)
#: What the minutes of a smaller council say of their clerk and of what came of each matter, in the middle of them.
_MINUTED = re.compile(
    r"\bIt\s+was\s+(?:\w+\s+(?:and|that)\s+)?(?:(?:unanimously|also|then|finally)\s+){0,2}(?:agreed|resolved|decided)\b"
    r"|\bThe\s+[Cc]lerk\s+(?:(?:also|then)\s+)?(?:reported|advised|informed|was\s+(?:asked|tasked|instructed)|to\b|is\s+to\b|had\s+(?:written|contacted|received))"
    r"|\b(?:Councillor|Cllr\.?)\s+(?:[A-Z][\w.’'-]*\s+){1,3}(?:reported|proposed|asked|advised|raised|said|agreed)\b"
)
#: What stands at the head of a meeting's page and of no item's: where it met, and when, on lines of their own.
_MEETS = re.compile(
    r"(?:Venue|Contact)\s?:|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s\d{1,2}(?:st|nd|rd|th)?\s\w{3,9},?\s\d{4}\b[\w\s.,:–-]{0,24}$"
)
_RECORDED = re.compile(r"\b(?:Minutes|minutes|MINUTES|[Mm]eeting|MEETING)\b")


def labels(text: str, paragraphs: Sequence[Paragraph]) -> dict[str, int]:
    """Count a document's label lines by what they label."""
    counts: dict[str, int] = {}
    for paragraph in paragraphs:
        name = layout.label_of(text, paragraph)
        if name:
            counts[name] = counts.get(name, 0) + 1
    return counts


def kind_of(document: Document, paragraphs: Sequence[Paragraph]) -> DocumentKind:
    """Tell what kind of document the paragraphs are: the head's own words first, then its labels, then its lists."""
    text, counts = document.text, labels(document.text, paragraphs)
    head = [
        p.span.of(text) for p in _head(text, paragraphs) if not p.marker and (p.role != "field" or p.label == "title")
    ]
    attended = any(layout.opens_attendance(text, p) for p in paragraphs[:_OPENING] if not p.marker)
    said = [kind for words in head for kind in layout.kinds(words[:400]) if kind != "decisions" or not _is_told(words)]
    if {"agenda-item", "issue"} & labels(text, paragraphs[:_HEAD]).keys():
        return "item"
    if _is_of_decisions(text, paragraphs, said):
        return "decisions"
    if (start := page_start(text, paragraphs)) is not None:
        told = counts.get("minutes", 0) > 1 and _tells_what_was_done(text, paragraphs)
        titled = told or any(words.lower().startswith(("minutes of", "agenda and")) for words in head)
        return "agenda" if _is_bare(text, paragraphs[start:]) and not titled else "minutes"
    met = _has_met(text, paragraphs) or _minutes_below(text, paragraphs)
    if "agenda" in said and not (attended or met):
        return "agenda"
    if "minutes" in said or met:
        return "minutes"
    if _is_report(text, paragraphs, said, attended):
        return "report"
    if counts.get("minutes", 0):
        of_meeting = counts.get("items") or any(_MEETS.match(p.span.of(text)) for p in paragraphs[:_HEAD])
        return "minutes" if counts["minutes"] > (1 if of_meeting else 2) else "item"
    if counts.get("items"):  # a meeting's page that lost its labels: minutes where sentences tell what was done
        return "agenda" if _is_bare(text, paragraphs) and not attended else "minutes"
    if linked_item(text, paragraphs) is not None and not attended:
        return "item"
    return "minutes" if attended else _by_lists(document, paragraphs)


def _is_report(text: str, paragraphs: Sequence[Paragraph], said: Sequence[str], attended: bool) -> bool:
    """Tell whether a document's head has a report's fields, or its text a report's sections."""
    if _fields(text, paragraphs, "report") + said.count("report") > 1 or is_run_on_report(text, paragraphs):
        return True
    return "report" in said and not attended and has_sections_of_report(text, paragraphs)


def _is_told(words: str) -> bool:
    """Tell whether words are a sentence of the minutes, that no title is: "Members said that minutes record …"."""
    return len(words) > _LONGEST_TITLE and _TOLD.search(words) is not None


def _has_met(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether a page of a meeting's details says that it occurred, and its agenda holds what was done."""
    head = [p.span.of(text).strip() for p in paragraphs[:_HEAD]]
    held = "Meeting Details" in head and "Occurred" in head
    return held and _tells_what_was_done(text, paragraphs)


def _minutes_below(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether a line below an agenda says that its minutes follow, and they do: "Minutes draft"."""
    line = next((n for n, p in enumerate(paragraphs) if n > _REACH and _BELOW.fullmatch(p.span.of(text))), None)
    return line is not None and _tells_what_was_done(text, paragraphs[line:])


def _tells_what_was_done(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether more than one paragraph ends as a sentence of the minutes does."""
    return sum(1 for p in paragraphs if _DONE.search(p.span.of(text).strip())) > 1


def _is_of_decisions(text: str, paragraphs: Sequence[Paragraph], said: Sequence[str]) -> bool:
    fields = _fields(text, paragraphs, "decision-page") > 1
    return fields or "decisions" in said[:2] or ("decisions" in said and "minutes" not in said)


def _head(text: str, paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the first paragraphs, as far as a page's list of items: an item may be "Record of Decisions"."""
    opens = (n for n, p in enumerate(paragraphs[:_HEAD]) if layout.label_of(text, p) == "items")
    return paragraphs[: next(opens, _HEAD)]


def is_sheet(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether a document of decisions lists those of a whole meeting, rather than recording one."""
    return any(_SHEET.search(p.span.of(text)) for p in paragraphs[:_HEAD])


def _by_lists(document: Document, paragraphs: Sequence[Paragraph]) -> DocumentKind:
    if is_headed(document.text, paragraphs) or tells_of_meeting(document.text, paragraphs):
        bare = _is_bare(document.text, paragraphs) and not _is_reported(document.text, paragraphs)
        return "agenda" if bare else "minutes"
    if over_day(document.text, paragraphs) is not None and _is_reported(document.text, paragraphs):
        return "minutes"
    standard = [p for p in paragraphs if layout.is_standard(p.span.of(document.text)[:60])]
    if len(standard) > 2 and len(standard) * 8 > len(paragraphs):
        return "agenda" if _is_bare(document.text, paragraphs) else "minutes"
    purposes = sum(layout.is_purpose(p.span.of(document.text)) for p in paragraphs)
    if purposes > 2 and purposes * 5 > len(paragraphs):  # what each item is for, and nothing of what came of it
        return "agenda"
    fields = [p.span.of(document.text) for p in paragraphs[:_HEAD] if p.role == "field" and p.label == "title"]
    recorded = any(_RECORDED.search(words) for words in fields) and len(standard) > 2
    return "minutes" if recorded or _is_told_of(document.text, paragraphs) else "other"


def _is_told_of(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether a text without a head tells what a body did and heard at a meeting."""
    told = sum(1 for p in paragraphs for _ in _ACTED.finditer(text, p.span.start, p.span.end))
    minuted = sum(1 for p in paragraphs for _ in _MINUTED.finditer(text, p.span.start, p.span.end))
    return minuted >= _OFTEN or (told > 1 and not _is_bare(text, paragraphs))


def _is_reported(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether some paragraphs among mere titles report what was said and done, as no agenda does."""
    done = [p.span.of(text) for p in paragraphs if _DONE.search(p.span.of(text))]
    return len(done) > 1 and any(_TOLD.search(words) for words in done)


def _is_bare(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether most of a text's paragraphs are no sentences: an agenda's titles alone."""
    ended = sum(p.span.of(text).endswith(".") for p in paragraphs)
    return ended * 3 < len(paragraphs)


def _fields(text: str, paragraphs: Sequence[Paragraph], kind: str) -> int:
    """Count the fields whose names speak for a kind: "Report of", "Decision status"."""
    found = 0
    for paragraph in paragraphs[:_FORM]:
        name, colon, _ = paragraph.span.of(text)[:60].partition(":")
        name = paragraph.label or (paragraph.cells[0].of(text) if paragraph.cells else name if colon else "")
        found += kind in layout.kinds(name.strip())
    return found


def _title_fields(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Span]:
    """Yield the values of fields that give a title, whether the name stands before them or on the line above."""
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        name, _, rest = paragraph.span.of(text).partition(":")
        if paragraph.label and layout.is_title_field(paragraph.label):
            yield paragraph.span
        elif len(paragraph.cells) == 2 and layout.is_title_field(paragraph.cells[0].of(text)):
            yield paragraph.cells[1]
        elif layout.is_title_field(name) and rest.strip():
            yield trimmed(text, Span(paragraph.span.start + len(name) + 1, paragraph.span.end))
        elif layout.is_title_field(name) and following is not None:
            yield following.span


def title_of(document: Document, paragraphs: Sequence[Paragraph], kind: DocumentKind, item: Span | None) -> Span | None:
    """Return where a document's title stands: a field, an item's heading or the first line that says its kind."""
    text = document.text
    field = next(_title_fields(text, paragraphs[:_FORM]), None)
    if field:
        return field
    if kind == "item":
        return item
    own = title_of_report(text, paragraphs[:_HEAD]) if kind == "report" else None
    for place, paragraph in enumerate(paragraphs[:_HEAD]):
        words = paragraph.span.of(text)
        if kind in layout.kinds(words[:400]):
            whose = kind == "report" and WHOSE.match(words)
            if own and (whose or layout.report_section(words)):
                return own
            if whose:
                return next((p.span for p in paragraphs[place - 1 : 0 : -1] if p.role == "heading"), None)
            return paragraph.sentences[0] if paragraph.sentences else paragraph.span
    return own
