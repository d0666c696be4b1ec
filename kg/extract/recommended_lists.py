"""Lists of recommendations: under their heading, after the sentence that makes them, after "Cabinet is asked to:"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from kg.extract.marks import said_in
from kg.extract.parts import Part, listed_parts
from kg.extract.recommended_plain import plain_below
from kg.extract.recommended_sections import section_parts
from kg.lexicon import PatternBook
from kg.model import DocumentKind, Paragraph, Section, Span

_TO = re.compile(r"\b(?:to|TO|by|of|for\s+approval\s+by)\s+(?:(?:the|THE)\s+)?(?=[A-Z])")
#: Who is to do what the list says, right before it: "that Cabinet", "that the Audit Committee –", "that Board agrees:".
_THAT_BODY = (
    r"\b[Tt]hat\s+(?:the\s+)?(?:[A-Z][\w’'-]{1,20},?\s+(?:(?:of|and|for)\s+){0,2}){0,5}"
    r"(?:Cabinet|Executive|Council|(?:Sub-)?Committee|Board|Panel|Commission|Members?|Assembly|Authority|Forum)"
    r"(?:\s+(?:agrees?|approves?|endorses?|notes?|resolves?))?"
)
#: To whom, where no mark ends the line over a list: "the Panel recommend to Cabinet".
_TO_BODY = r"\brecommends?\s+to\s+(?:the\s+)?(?:full\s+)?(?:Council|Cabinet|Executive)"
_OPEN = re.compile(rf"(?:[:–-]|{_TO_BODY}|\b(?:that|to|as follows)|{_THAT_BODY})[\s:–-]{{0,24}}$", re.IGNORECASE)
_WHO = re.compile(rf"(?P<who>{_THAT_BODY})[\s:–-]{{0,6}}$", re.IGNORECASE)
_SAYS_WHO = re.compile(rf"\W{{0,4}}{_THAT_BODY}[\s:–-]{{0,6}}", re.IGNORECASE)
#: The heads of a table's columns.
_COLUMNS = re.compile(r"\W{0,4}(?:(?:no|ref|number|item|rec)\w{0,9}\W{1,9})?recommendations?\b", re.IGNORECASE)
#: The heading over one recommendation: "Recommendation 4".
_HEADED = re.compile(r"\W{0,4}(?:Recommendation|RECOMMENDATION|R(?=\d))\s*(?:No\.?\s*)?(?P<number>\d{1,2}|[A-Z])\W*")
#: How one is worded.
_WORDED = re.compile(
    r"^[\s“\"(]{0,4}(?:That|To)\s|\b(?:should|must|needs?\s+to|recommend\w*|(?:is|are)\s+(?:asked|urged|invited)\s+to)\b"
)
#: The heading over what a meeting recommends to another body.
_HEADED_TO = re.compile(
    r"\bRECOMMENDATIONS?\s+TO\s+(?:THE\s+)?(?P<to>(?:FULL\s+)?(?:[\w’'&,-]+\s+){0,6}?(?:COUNCIL|CABINET|EXECUTIVE|BOARD|COMMITTEE))\W*$",
    re.IGNORECASE,
)
#: The kinds of document in which such a heading stands over what a meeting recommends.
_OF_MEETINGS = ("minutes", "item")
#: The second number of a list, and the first.
_SECONDS = {"b": "a", "2": "1", "ii": "i"}
_ALONE = re.compile(r"\W*(?:RECOMMENDED|Recommended)\W*")
_PAPER = re.compile(r"\W{0,4}(?:the\s+)?(?:joint\s+)?report\s+(?:of|by|from)\b", re.IGNORECASE)
_SHOULD = re.compile(r"(?:[Tt]he\s+)?(?P<to>[^.;:\n]{3,100}?)\s+(?:should|must|(?:is|are)\s+asked\s+to)\s{0,2}:")
_SENT_TO = re.compile(r"\b(?:referred|remitted|sent|submitted|forwarded)\s+(?:back\s+)?to\b", re.IGNORECASE)
#: A part that only heads the next ones: whose recommendations they are and of what day.
_HEADS = re.compile(r"[^.;:]{3,60}\s[–-]\s+\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\s+\d{4}\W{0,4}")
#: What stands before who recommends: "Following consideration of the report, Members recommended:".
_LEADING = re.compile(r"(?:Following|Having|After|In|On|Upon|During|Arising)\b[^,:;]{3,140},\s+")
#: Where nobody is said to recommend: "It is recommended:".
_IMPERSONAL = re.compile(r"\W{0,4}it\s+(?:is|was)\s", re.IGNORECASE)
#: Recommendations that were made before: "an update on the following recommendations to Cabinet".
_TOLD_OF = re.compile(
    r"\b(?:update|progress|feedback|information)\s+(?:on|about|regarding)\s+(?:the\s+)?(?:following\s+)?$",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:mak|recommend|agreed|put|propos)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Proposed:
    """A recommendation before its parties are known: ``by`` and ``to`` are where the text names them.

    ``own`` tells that it is the report's own proposal, made by its author to its reader.
    """

    span: Span
    rule: str
    number: str | None = None
    by: Span | None = None
    to: Span | None = None
    own: bool = False


def is_open(words: str) -> bool:
    """Tell whether a sentence only opens a list: it ends in a colon, a dash, "that" or "as follows", or is a marker."""
    return bool(_OPEN.search(words) or _ALONE.fullmatch(words))


def match(words: str, book: PatternBook, yields: str) -> re.Match[str] | None:
    """Return the first match of the book's patterns that yield a term."""
    return next((found for p in book.yielding(yields) if (found := p.search(words))), None)


def asked(words: str, book: PatternBook, kind: DocumentKind, section: Section) -> re.Match[str] | None:
    """Return where words ask their reader to decide something: "The Board is asked to approve the plan".

    On the page of an item, to hear or read something is not enough.
    """
    told = kind == "item" or section.kind == "blurb"
    asks = kind == "report" or (told and not match(words, book, "hearing"))
    return match(words, book, "asks") if asks else None


def listed(section: Section, kind: DocumentKind, text: str, book: PatternBook) -> Iterator[Proposed]:
    """Yield the entries of each list of recommendations in a section.

    A list counts where a sentence that makes recommendations opens it, or where it follows their heading at once.
    """
    paragraphs = section.paragraphs
    heading = section.heading.of(text) if section.heading else ""
    under = section.kind == "recommendations" or bool(
        match(heading, book, "heading") or match(heading, book, "proposals")
    )
    to = _addressed(section.heading, text) if section.heading and kind in _OF_MEETINGS else None
    index = 0
    while index < len(paragraphs):
        words = paragraphs[index].span.of(text)
        if match(words, book, "proposals") or match(words, book, "heading"):
            to = _addressed(paragraphs[index].span, text) if kind in _OF_MEETINGS else None
            under, index = True, index + 1
            continue
        lead = said_in(paragraphs[index])[-1].of(text)
        asks = match(lead, book, "own") or asked(lead, book, "report" if under else kind, section)
        found, after = _headed(paragraphs, index, text) or _list_at(paragraphs, index, text, book, asks, under)
        yield from (replace(one, to=to, own=False) if to and one.own and not one.to else one for one in found)
        under = under and not found and (is_open(words) or _is_columns(paragraphs[index], words))
        index = max(after, index + 1)


def _is_columns(paragraph: Paragraph, words: str) -> bool:
    """Tell whether a row only heads the columns of a table of recommendations: "No. | Recommendation | Lead"."""
    return paragraph.role == "row" and _COLUMNS.match(words) is not None


def _addressed(heading: Span, text: str) -> Span | None:
    """Return the body to which a heading says that a meeting recommends what is below: "Recommendation to Cabinet"."""
    found = _HEADED_TO.search(text, heading.start, heading.end)
    return Span(*found.span("to")) if found else None


def _headed(paragraphs: Sequence[Paragraph], index: int, text: str) -> tuple[list[Proposed], int] | None:
    """Read the one recommendation that stands under its number: "Recommendation 4", "That Cabinet reviews the fee"."""
    head = _HEADED.fullmatch(paragraphs[index].span.of(text))
    below = paragraphs[index + 1] if head and index + 1 < len(paragraphs) else None
    if head is None or below is None or not _WORDED.search(below.span.of(text)):
        return None
    return [_entry(Part(below.span, head["number"]), None, None, own=True)], index + 2


def _list_at(
    paragraphs: Sequence[Paragraph],
    index: int,
    text: str,
    book: PatternBook,
    asks: re.Match[str] | None,
    under: bool,
) -> tuple[list[Proposed], int]:
    lead = said_in(paragraphs[index])[-1]
    words = lead.of(text)
    makes = match(words, book, "lead") or match(words, book, "marker")
    if (asks or makes) and is_open(words):
        start = index + 1
        start += start < len(paragraphs) and _SAYS_WHO.fullmatch(paragraphs[start].span.of(text)) is not None
        parts, after = _parts(paragraphs, text, start, book, numbered=bool(asks))
        by, to = _asked(asks, lead, text) if asks else _parties(lead, text, makes, book)
        own = bool(asks) or _is_papers(paragraphs, index, text)
        return list(_entries(parts, text, by, to, own)), after
    if under:
        below = index + bool(re.search(_THAT_BODY + r"\W{0,6}$", words))
        parts, after = _parts(paragraphs, text, below, book, numbered=True)
        return [_entry(p, None, None, own=True) for p in parts if not _HEADS.fullmatch(p.span.of(text))], after
    return [], index + 1


def _is_papers(paragraphs: Sequence[Paragraph], index: int, text: str) -> bool:
    """Tell whether "Recommended:" stands alone right below a sentence on a report, so that the report recommends."""
    alone = _ALONE.fullmatch(paragraphs[index].span.of(text)) is not None
    return alone and index > 0 and _PAPER.match(paragraphs[index - 1].span.of(text)) is not None


def _parts(
    paragraphs: Sequence[Paragraph], text: str, start: int, book: PatternBook, *, numbered: bool
) -> tuple[list[Part], int]:
    """Gather the parts of a list; ``numbered``: they may be a report's numbered paragraphs instead.

    A list whose first part stands elsewhere begins with its second: "RECOMMENDED:", "(b) That …".
    """
    parts, after = section_parts(paragraphs, start) if numbered else ([], start)
    parts, after = (parts, after) if parts else listed_parts(paragraphs, text, start)
    if not parts and start < len(paragraphs):
        first = _SECONDS.get((paragraphs[start].marker or "").strip("().").lower())
        parts, after = listed_parts(paragraphs, text, start, first) if first else (parts, after)
    return (parts, after) if parts else plain_below(paragraphs, text, start, book)


def _entries(parts: Sequence[Part], text: str, by: Span | None, to: Span | None, own: bool) -> Iterator[Proposed]:
    """Yield the entries of a list, without those that only say whom the next are for: "The Head of Roads should:"."""
    for part, following in zip_longest(parts, parts[1:]):
        asked = _SHOULD.fullmatch(part.span.of(text)) if following else None
        if asked:
            to = Span(part.span.start + asked.start("to"), part.span.start + asked.end("to"))
        else:
            yield _entry(part, by, to, own)


def _entry(part: Part, by: Span | None, to: Span | None, own: bool) -> Proposed:
    return Proposed(part.span, "recommendations:list", part.number, by, to, own)


def _asked(found: re.Match[str], lead: Span, text: str) -> tuple[None, Span | None]:
    named = None if found["to"] else _WHO.search(lead.of(text))
    start, end = named.span("who") if named else found.span("to")
    return None, Span(lead.start + start, lead.start + end) if start >= 0 else None


def _parties(lead: Span, text: str, makes: re.Match[str] | None, book: PatternBook) -> tuple[Span | None, Span | None]:
    words = lead.of(text)
    up = named_in(match(words, book, "up"), "to", lead)
    if resolved := match(words, book, "resolved"):
        return None, named_in(resolved, "to", lead) or up
    if maker := named_in(makes, "by", lead):
        return maker, named_in(makes, "to", lead)
    verb = _VERB.search(words)
    sent = _SENT_TO.search(words, 0, verb.start()) if verb else None
    opening = _LEADING.match(words, 0, verb.start()) if verb else None
    begin = opening.end() if opening else 0
    told = verb is not None and _TOLD_OF.search(words, begin, verb.start())
    begin = len(words) if told or _IMPERSONAL.match(words, begin) else begin
    by = Span(lead.start + begin, lead.start + verb.start()) if verb and verb.start() > begin and not sent else None
    to = next((m.end() for m in _TO.finditer(words, verb.end() if verb else 0)), None)
    if to is None and (named := _WHO.search(words, verb.end() if verb else 0)):
        return by, Span(lead.start + named.start("who"), lead.start + named.end("who"))
    return by, up or (Span(lead.start + to, lead.end) if to is not None else None)


def named_in(found: re.Match[str] | None, name: str, within: Span) -> Span | None:
    """Return where the words of a match within a span say who recommends (``by``) or to whom (``to``)."""
    if found is None or not found.groupdict().get(name):
        return None
    return Span(within.start + found.start(name), within.start + found.end(name))
