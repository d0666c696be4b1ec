"""Pages that publish decisions without the words that mark them: "(1) that the minutes be submitted anew"."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.decision_blocks import minuted
from kg.extract.marks import Ruling, said_in
from kg.extract.openings import TERMS
from kg.extract.outcomes import verb_of
from kg.extract.parts import Part, listed_parts
from kg.lexicon import PatternBook
from kg.model import Outline, Paragraph, Section, Span

#: What opens the list of a record of decision: "That the Cabinet Member:", "The Leader of the Council –".
_DECIDER = re.compile(
    r"(?:That\s+)?(?:the\s+)?(?:[A-Z][\w,&’'-]*\s+(?:(?:and|of|the|for)\s+){0,2}){0,9}(?:Cabinet|Executive|Committee|Council|Board|Panel|Forum|Commission|Authority|Leader|Mayor|Director|"
    r"Officer|(?:Cabinet|Executive|Lead)\s+(?:Member|Councillor)|Holder)(?:\s+for\s+[^:\n]{3,80})?(?:\s+(?:agrees|agreed|approves|resolves|decides)(?:\s+(?:to|that))?)?\s*(?:[:–—-]|:-)",
)
#: How one of the decisions of a list begins: "to note", "that the fee be paid", "in relation to item 4, to note".
_DECIDES = re.compile(
    r"(?:that|to)\b|(?:agreed|noted|approved|endorsed|instructed|requested)\s+(?:that|to|the)\b|(?:the\s+)?(?:cabinet|council|committee|executive|board|panel|members?)\s+(?:also\s+|then\s+)?(?:agree|approve|note|resolve|recommend|endorse)(?:s|d|ed)?\b|(?:in\s+(?:relation\s+to|respect\s+of)|with\s+regard\s+to|subject\s+to)\b[^.;]{3,240}?\s(?:that|to)\s",
    re.IGNORECASE,
)
#: The field of a record that holds its decision: "Decision: To award the contract to the firm named".
_FIELD = re.compile(
    r"\W{0,3}(?:Decisions?(?:\s+(?:taken|made))?|Details?\s+of\s+(?:the\s+)?decision)\s{0,3}:\s{0,3}(?=(?:To|That)\s+[a-z])",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{4}\s[-–]\s")
#: What a resolution asks for, and no observation tells.
_WOULD = re.compile(
    r"(?<!\bto )\bbe\b|^That\s+(?:the\s+)?\w+\s+(?:agrees?|approves?|notes?|endorses?)\b", re.IGNORECASE
)
#: No list at a page's end is longer, with the lines between its parts.
_LONGEST_LIST = 40
#: A line below the last decision of a page.
_ENDS = re.compile(
    r"\W*(?:the\s+)?meeting\s+(?:ended|closed|concluded|finished|rose|terminated|adjourned)\b", re.IGNORECASE
)
#: What is to be, in the words of a resolution: "the plan be adopted", "to thank the officers", "that the fee is paid".
_BE = re.compile(
    r"(?<!\bto\s)(?<!\bwould\s)(?<!\bshould\s)(?<!\bcould\s)(?<!\bwill\s)(?<!\bcan\s)(?<!\bmay\s)(?<!\bmight\s)(?<!\bmust\s)(?<!\bnot\s)\bbe\s(?:\w+\s)?\w+(?:ed|en|ade|eld|pt|set|put)\b"
    r"|^(?:That|To)\s",
    re.IGNORECASE,
)
#: A page's last words, where it is a resolution that lost the word before it.
_RESOLVES = re.compile(
    r"That\s(?!is\b|was\b|said\b)[^?\n]{8,700}?\b(?:be|is|are)\s+(?:\w+\s+)?(?:\w+(?:ed|en|ade|eld|pt|set|put))\b|That\s(?:no\s|the\s)[^?\n]{8,500}\.",
    re.DOTALL,
)
_MOVED = re.compile(r"\b(?:mov(?:ed|e)|motion|amendment|propos\w+|seconded|recommend\w*|asked)\b", re.IGNORECASE)


def published(paragraphs: Sequence[Paragraph], text: str, book: PatternBook) -> Iterator[Ruling]:
    """Rule on a page of decisions: its marks, and the list or the line that lost the word over it."""
    found = list(minuted(paragraphs, text, book))
    fields = list(_in_field(paragraphs, text, book))
    if fields and all(
        ruling.kind != "marker" or any(ruling.span.meets(one.span) for one in fields) for ruling in found
    ):
        yield from fields
        return
    listed = list(decided_list(paragraphs, text, book))
    beside = [
        ruling
        for ruling in found
        if ruling.kind != "fate" and not any(ruling.span.meets(other.span) for other in listed)
    ]
    yield from listed if listed and not beside else found


def _in_field(paragraphs: Sequence[Paragraph], text: str, book: PatternBook) -> Iterator[Ruling]:
    """Rule on the field of a record that words its decision: "Decision: To award the contract"."""
    for paragraph in paragraphs:
        first = said_in(paragraph)[0]
        if found := _FIELD.match(text, first.start, first.end):
            words = Span(found.end(), first.end)
            yield Ruling(words, verb_of(words.of(text), book), "block", "decision-field")


def with_head(outline: Outline, section: Section) -> Sequence[Paragraph]:
    """Return a section's paragraphs after those of the page's head right above it, which can hold the list's start."""
    above = _beside(outline, section, -1)
    return (*above.paragraphs, *section.paragraphs) if above and above.kind == "header" else section.paragraphs


def is_read_below(outline: Outline, section: Section) -> bool:
    """Tell whether a page's head is read with the body below it."""
    if outline.kind != "decisions" or section.kind != "header":
        return False
    below = _beside(outline, section, 1)
    return below is not None and below.kind == "report"


def _beside(outline: Outline, section: Section, step: int) -> Section | None:
    """Return the section right above one (-1) or right below it (1); None at either end."""
    at = next((n for n, other in enumerate(outline.sections) if other is section), 0) + step
    return outline.sections[at] if 0 <= at < len(outline.sections) else None


def decided_list(paragraphs: Sequence[Paragraph], text: str, book: PatternBook) -> Iterator[Ruling]:
    """Rule on the list of a page of decisions, or on the line below its date, that lost the word over it."""
    for start in range(len(paragraphs)):
        parts, _ = listed_parts(paragraphs, text, start)
        if parts and all(p.number and _DECIDES.match(p.span.of(text)) for p in parts):
            yield from (
                Ruling(p.span, verb_of(p.span.of(text), book, "resolved"), "block", "decision-list", p.number)
                for p in parts
            )
            return
        above = paragraphs[start - 1].span.of(text).strip() if start else ""
        dated = bool(_DAY.match(above)) and all(_is_told(part, text) for part in parts)
        if parts and (dated or _DECIDER.fullmatch(above)):
            otherwise = "resolved" if dated else "agreed"
            yield from (
                Ruling(p.span, verb_of(p.span.of(text), book, otherwise), "block", "decision-list", p.number)
                for p in parts
            )
            return
        words = paragraphs[start].span.of(text)
        if _DAY.match(above) and words[:5].lower().startswith(("that ", "to ")):
            first = said_in(paragraphs[start])[0]
            yield Ruling(first, verb_of(first.of(text), book, "resolved"), "block", "decision-list")
            return


def _is_told(part: Part, text: str) -> bool:
    """Tell whether a part below a decision's day and title says what is to be: "(1) the contract be awarded"."""
    return (
        part.number is not None
        and (_WOULD.search(part.span.of(text)) or _DECIDES.match(part.span.of(text))) is not None
    )


def closing(paragraphs: Sequence[Paragraph], text: str, found: Sequence[Ruling], book: PatternBook) -> Iterator[Ruling]:
    """Rule on the last paragraphs of an item's page that no mark holds: those that begin with "That", or a list.

    A numbered list counts where it goes from a motion that was carried to the page's end, or words a resolution.
    """
    end = len(paragraphs)
    while end and _ENDS.match(paragraphs[end - 1].span.of(text)):
        end -= 1
    last = max((ruling.span.end for ruling in found), default=0)
    listed = _lost_list(paragraphs, text, end, found)
    if listed:
        yield from (_lost(part, text, book) for part in listed)
        return
    for index in range(end - 1, 0, -1):
        span, above = paragraphs[index].span, paragraphs[index - 1].span
        if last > span.start or _observes(paragraphs[index], text):
            return
        over = _is_over(above, found)
        if not over and _is_listed(paragraphs, index, text):
            return
        if _RESOLVES.match(span.of(text)) and (over or not _MOVED.search(above.of(text)[-200:])):
            yield Ruling(span, "resolved", "block", "closing-that")
        elif not paragraphs[index].marker:
            return


def _is_listed(paragraphs: Sequence[Paragraph], index: int, text: str) -> bool:
    """Tell whether a point stands in a list that its lead-in gives to somebody: "the following points were raised:"."""
    lead = next((p for p in reversed(paragraphs[:index]) if not p.marker), None) if paragraphs[index].marker else None
    words = lead.span.of(text).strip() if lead else ""
    return words.endswith((":", ":-", " –", " -")) and _DECIDER.fullmatch(words) is None


def _is_over(above: Span, found: Sequence[Ruling]) -> bool:
    """Tell whether a paragraph ends with a motion that was carried or a matter that was agreed."""
    return any(above.start < r.span.end <= above.end for r in found if r.kind in ("fate", "taken"))


def _lost_list(paragraphs: Sequence[Paragraph], text: str, end: int, found: Sequence[Ruling]) -> Sequence[Part]:
    """Return the parts of the numbered list that goes to a page's end below no mark, where it is a resolution."""
    last = max((ruling.span.end for ruling in found), default=0)
    for index in range(end - 1, max(0, end - _LONGEST_LIST), -1):
        above = paragraphs[index - 1].span
        if last > paragraphs[index].span.start:
            return ()
        parts, after = listed_parts(paragraphs, text, index) if paragraphs[index].marker else ([], 0)
        if after == end and parts and all(part.number for part in parts):
            over = _is_over(above, found) and not TERMS.search(above.of(text))
            if over or _is_lost(above, parts, text):
                return parts
    return ()


def _is_lost(over: Span, parts: Sequence[Part], text: str) -> bool:
    """Tell whether a list at a page's end is a resolution whose marker is lost.

    Either the line over it names who decided ("That the Harbour Panel:"), or each of its parts says what is to be:
    "(a) the plan be approved;".
    """
    above = over.of(text).strip()
    if above.startswith("That") and (_DECIDER.fullmatch(above) or _DECIDER.fullmatch(f"{above}:")):
        return True
    told = above.endswith((":", "-", "–")) or _MOVED.search(above[-200:])
    return len(parts) > 1 and not told and all(_BE.search(part.span.of(text)) for part in parts)


def _lost(part: Part, text: str, book: PatternBook) -> Ruling:
    return Ruling(part.span, verb_of(part.span.of(text), book, "resolved"), "block", "closing-list", part.number)


def _observes(paragraph: Paragraph, text: str) -> bool:
    """Tell whether a point of a list only says what somebody thought: "That the paper was late", with no "be" in it."""
    bulleted = bool(paragraph.marker) and not any(c.isalnum() for c in paragraph.marker or "")
    return bulleted and not _WOULD.search(paragraph.span.of(text))
