"""Whether a line goes on with the paragraph of the line before it, judged by how the whole document is wrapped."""

import re
from calendar import month_name
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.model import Span
from kg.parse import layout
from kg.parse.lines import Line, hangs

_ENDED = re.compile(r"(?:[.?!:;…]|\.\.\.)[\"”’')\]*_]{0,3}$")
# "4 members", "12 May", not "4 Declaration of Office": a number before a capital that begins no month heads an item
_GOES_ON = re.compile(rf"[a-zß-ÿ(£&]|\d+(?![\d./)])(?!\s?[A-Z]{{3}})(?!\s(?!{'|'.join(month_name[1:])})[A-Z][a-z])")
_LEAVES_OPEN = re.compile(
    r"(?:,|[-–—/&]|\b(?:and|or|the|of|to|a|an|in|on|for|with|by|at|from|that|which|as|was|were|is|are|be|been|had|has|held|"
    r"have|this|their|its|his|her|into|per|any|towards|between|about|regarding|concerning|within|under|all|no|not|than|would|could|should|will|Mr|Mrs|Ms|Dr|Cllr|Councillor)|[a-z][’']s)$"
)
# "… Bromsgrove District / Council explained that": a line broken within a council's name.
_HALF_NAME = re.compile(r"\b(?:District|County|Borough|City|Town|Parish|Community)$")
_OTHER_HALF = re.compile(r"(?:and |Borough |District )?(?:Council|Committee)\b")
# "… at the Old Council" over "Offices, Elm Road": a line broken within a building's name
_HALF_PLACE = re.compile(r"\b(?:Council|Town|Village|Parish|Community|Civic|City|County|Shire|Church|Memorial)$")
_ITS_HALL = re.compile(r"(?:Offices?|Chambers?|Hall|House|Centre|Headquarters|Buildings?)\b")
# "Minutes of the Finance" over "and General Purposes Committee": a heading broken within a body's name
_HEADS = re.compile(r"(?:Draft\s)?(?:Minutes?|Notes|Meeting|MINUTES?|NOTES|MEETING)\s(?:of|OF)\b")
_BODY_GOES_ON = re.compile(r"(?:and|&|AND)\s(?:[A-Z][\w’'&-]*,?\s){1,5}(?i:committee|panel|board|cabinet|council)\b")
# "… on Tuesday, 16 December" over "2014 at 2 pm", whatever stands between: a line broken within a day
_HALF_DAY = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s(?:{'|'.join(month_name[1:])}),?$", re.IGNORECASE)
_ITS_YEAR = re.compile(r"(?:19|20)\d\d(?:[.,]|\s+(?:at|in|on|commencing|by|via)\b)", re.IGNORECASE)
# "MINUTES OF THE HARBOUR AND SAFETY SCRUTINY" over "COMMITTEE HELD IN …": a line broken within a body's name
_NAME_OPENS = re.compile(r"(?:MINUTES?|NOTES?|MEETING|RECORD)\sOF\b|.{8,}\s(?:AND|&|OF)\s\S+$|.{3,}\sSCRUTINY$")
_NAME_CLOSED = re.compile(r"\b(?:COMMITTEE|PANEL|BOARD|CABINET|COUNCIL|AUTHORITY|MINUTES|AGENDA|HELD)\b")
_NAME_ENDS = re.compile(r"(?:SUB-?)?(?:COMMITTEE|PANEL|BOARD|COMMISSION)(?:$|\s(?:HELD|ON|AT|MEETING)\b)")
_CAPITALS_OPEN = re.compile(r"(?:[,–-]|\b(?:AND|OR|OF|TO|IN|ON|FOR|WITH|BY|AT|FROM|THE|AN?|OTHER))$")
# "164. THE GENERAL FUND, HOUSING ACCOUNT AND DECENT" over "NEIGHBOURHOODS PROGRAMME"
_NUMBERED_HEADING = re.compile(r"(?:[A-Z]{1,4}[ /.-]?)?\d{1,4}(?:[./-]\d{1,4}){0,2}[.)]?\s{1,12}[A-Z]{2}")
_RULED = re.compile(
    r"(?:RESOLVED|AGREED|NOTED|RECOMMEND|DECI|ORDERED|PRESENT|IN ATTENDANCE|APOLOG|ACTION|CARRIED|NONE\b|\d)"
)
# "…; and": the last but one of a list's items, not a line that goes on.
_ITEM_ENDS = re.compile(r"[;,] (?:and|or)$")
# A page's title with the link to its paper ends there.
_LINKED = re.compile(r"\bPDF,? [\d.]+ ?[KM]B$")
# "2. That" over "the plan be adopted": a resolution broken after its first word, blank line or none.
_FIRST_WORD = re.compile(r"(?:\W{0,4}(?:\w{1,3}[.)]\s{1,4})?|.{3,40}:\s?\(?[1aAi][.)]\s)(?:To|That|THAT)$")
_OPENS_PART = re.compile(r"(?:To|That)(?:\s|$)")
# "DECISION: 1." over its words, "… the plan be adopted. 2." over those of the next part
_NUMBER_ENDS = re.compile(r"[A-Za-z]\s?:\s?\(?[1aAi][.)]$|[.;]\s\d{1,2}[.)]$")
#: "He drew the attention of Members to –": a list follows, and each of its items is a paragraph.
_LEADS_ON = re.compile(r"\s[–—-]{1,2}\s{0,2}\Z|:[–—-]\s{0,2}\Z")
_NAMES_APART = re.compile(r"; (?:and )?[A-Z][a-z]+ [A-Z]")
# "…, Phil Gill, Judy": a forename whose surname is on the next line.
_HALF_PERSON = re.compile(r",\s(?:and\s)?[A-Z][\w’'-]+$")
# "… and PCSO Andy" over "Moss was present": one whose surname is on the next line.
_HALF_TITLED = re.compile(r"\b(?:PCSO|PC|Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Sgt|Rev)\.?\s[A-Z][\w’'-]{1,20}$")
_SOMEBODY = re.compile(r"(?<=Councillor)\s{1,9}(?:Cllr|Councillor)s?\b")
_OTHER_NAME = re.compile(r"[A-Z][\w’'-]{2,20}\s(?:was|were|is|has|had|will|who|and|gave|reported|said|asked)\b")
_LONG, _NARROW, _EARLY = 45, 160, 0.62
# "PRESENT: Councillors Ash and Moss" under a line that ends "LONDON ROAD,"
_LABEL = re.compile(r"(?:\w{4,8} )?(?:Present|In Attendance|Attending|Apologies|Absent|Sederunt):\s", re.IGNORECASE)


#: Lines that break within a sentence: many of them show how a text is wrapped; a few where most lines of it do.
_MANY = 6
_FEW = 3


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a document's lines are broken: its column's ``width`` (0: not hard-wrapped), whether blank lines part its
    paragraphs, and whether a paragraph's first line breaks early (as word processors save it).
    """

    width: int = 0
    spaced: bool = True
    early: bool = False


def wrapping(text: str, found: Sequence[Line]) -> Wrapping:
    """Judge how a document's plain lines are wrapped."""
    plain = [line for line in found if line.block is None]
    close = [(a, b) for a, b in pairwise(plain) if not b.apart]
    broken = [a for a, b in close if _mid_sentence(text, a.span, b.span)]
    if len(broken) < _FEW or len(broken) < len(close) * (0.2 if len(broken) >= _MANY else 0.7):
        return Wrapping()
    widths = sorted(_length(line.span) for line in broken if _length(line.span) <= _NARROW)
    width = widths[int(len(widths) * 0.9)] + 2 if widths else 0
    spaced = sum(line.apart for line in plain) > len(plain) * 0.15
    return Wrapping(width, spaced, _breaks_early(text, close, width))


def goes_on(text: str, wrap: Wrapping, before: Line, line: Line) -> bool:
    """Tell whether a plain line without a marker continues the plain line before it."""
    last, this = before.span, line.span
    if layout.label(last.of(text)) or layout.label(this.of(text)) or _LINKED.search(text, last.start, last.end):
        return False
    ended = bool(_ENDED.search(text, max(last.start, last.end - 8), last.end))
    if _breaks_off(text, last, this) or (not line.apart and _hangs(text, last, this)):
        return True
    if line.apart:
        return not ended and (_across_a_gap(text, last, this) or _heading_across_a_gap(last.of(text), this.of(text)))
    if _capitals_go_on(last.of(text), this.of(text)):
        return True
    if _breaks_a_name(text, last, this):
        return True
    if not wrap.width:
        return not ended and (
            _open(text, last)
            or _lists_on(text, last, this)
            or (_length(last) >= _LONG and bool(_GOES_ON.match(text, this.start)))
        )
    if not ended:
        return not _stands_alone(text, last, this, wrap)
    if wrap.spaced:
        return _length(last) > wrap.width / 2
    if not _fits(text, last, this, wrap.width):
        return True
    return wrap.early and _length(this) >= wrap.width * _EARLY


def _breaks_off(text: str, last: Span, this: Span) -> bool:
    """Tell whether a resolution breaks off before its words: "DECISION: 1." over "To", "2. To" over "let the barn"."""
    if _NUMBER_ENDS.search(text, max(last.start, last.end - 8), last.end):
        return _OPENS_PART.match(text, this.start, this.end) is not None
    return text[this.start].islower() and _FIRST_WORD.fullmatch(text, last.start, last.end) is not None


def _hangs(text: str, last: Span, this: Span) -> bool:
    """Tell whether a list's line breaks within a name, the rest of which stands under the list's first name.

    "Present:     Jo Moss, Phil Gill, Judy" and, indented as far as "Jo", "McDowall, Gillian Brock".
    """
    if _length(last) < _LONG or not _HALF_PERSON.search(text, last.start, last.end):
        return False
    indent = this.start - text.rfind("\n", 0, this.start) - 1
    return hangs(text, text.rfind("\n", 0, last.start) + 1, last.end, indent)


def _capitals_go_on(words: str, following: str) -> bool:
    """Tell whether a heading in capitals is too long for its line: it breaks off at a small word or in brackets."""
    open_ended = _CAPITALS_OPEN.search(words) or words.count("(") > words.count(")") or _fills(words, following)
    open_ended = open_ended or _names_on(words, following)
    return bool(open_ended) and words.isupper() and following.isupper()


def _breaks_a_name(text: str, last: Span, this: Span) -> bool:
    """Tell whether a line breaks within the name of somebody with a title, of a building, or of a heading's body."""
    parts = ((_HALF_TITLED, _OTHER_NAME), (_HALF_PLACE, _ITS_HALL), (_HEADS, _BODY_GOES_ON))
    return any(a.search(text, last.start, last.end) and b.match(text, this.start, this.end) for a, b in parts)


def _names_on(words: str, following: str) -> bool:
    """Tell whether a line in capitals breaks off within a body's name, whose last word opens the next line."""
    named = _NAME_ENDS.match(following) and _NAME_OPENS.match(words)
    last = words.rpartition(" OF ")[2] if named else words  # "MINUTES OF A MEETING OF THE HARBOUR SCRUTINY"
    return bool(named) and not _NAME_CLOSED.search(last)


def _heading_across_a_gap(words: str, following: str) -> bool:
    """Tell whether a heading in capitals breaks off at a small word over a blank line: "… AND OTHER", "INTERESTS"."""
    goes_on = following.isupper() or (following[:1].isdigit() and not any(map(str.isalpha, following)))
    small = _CAPITALS_OPEN.search(words) and words[-1].isalpha()
    return bool(small) and words.isupper() and goes_on and len(words) > _LONG / 2 and len(following) < _LONG


def _fills(words: str, following: str) -> bool:
    """Tell whether a numbered heading fills its line, so that the capitals below it go on with it."""
    fills = len(words) >= _LONG and _NUMBERED_HEADING.match(words) and not words.endswith((".", ":"))
    return bool(fills) and not _RULED.match(following)


def _across_a_gap(text: str, last: Span, this: Span) -> bool:
    if _HALF_NAME.search(text, last.start, last.end) and _OTHER_HALF.match(text, this.start):
        return True
    if _HALF_DAY.search(text, max(last.start, last.end - 24), last.end) and _ITS_YEAR.match(text, this.start):
        return True
    if _length(last) < _LONG or _LEADS_ON.search(text, max(last.start, last.end - 4), last.end):
        return False
    heads = this.of(text).isupper() and not last.of(text).isupper()  # under a list that ends with a comma
    begins = heads or _LABEL.match(text, this.start, this.end) or _ITEM_ENDS.search(text, last.start, last.end)
    return text[this.start].islower() or (_open(text, last) and not begins)


def _open(text: str, span: Span) -> bool:
    """Tell whether a line breaks off at a small word; "Report of the Ward Councillor" over "Cllr Moss …" does not."""
    ends = _LEAVES_OPEN.search(text, max(span.start, span.end - 14), span.end)
    return bool(ends) and not _SOMEBODY.match(text, span.end)


def _lists_on(text: str, last: Span, this: Span) -> bool:
    """Tell whether a line breaks off within a list that semicolons part: "…; Jo Moss, Communications", "Officer; …"."""
    words = text[last.start : this.end]
    people = _NAMES_APART.search(words) and not any(mark.isdigit() for mark in words)
    return bool(people) and _length(last) >= _LONG and not this.of(text).isupper()


def _mid_sentence(text: str, last: Span, this: Span) -> bool:
    ended = _ENDED.search(text, max(last.start, last.end - 8), last.end)
    return not ended and text[this.start].islower() and _length(last) > 30


def _stands_alone(text: str, last: Span, this: Span, wrap: Wrapping) -> bool:
    """Tell whether an unended line is a heading or label: short, with a capital after it that would have fitted."""
    words = last.of(text)
    if " " not in words:
        return len(words) > 1 and words.isupper()
    if text[this.start].islower() or _open(text, last):
        return False
    return words.isupper() or (
        not wrap.early and _length(last) < wrap.width * 0.6 and _fits(text, last, this, wrap.width)
    )


def _fits(text: str, last: Span, this: Span, width: int) -> bool:
    first = this.of(text).split(maxsplit=1)[0]
    return _length(last) + 1 + len(first) <= width


def _breaks_early(text: str, close: Sequence[tuple[Line, Line]], width: int) -> bool:
    starts = [
        b.span
        for a, b in close
        if _ENDED.search(text, max(a.span.start, a.span.end - 8), a.span.end) and _fits(text, a.span, b.span, width)
    ]
    early = [s for s in starts if _length(s) < width * _EARLY and not _ENDED.search(text, s.start, s.end)]
    return len(starts) > 4 and len(early) > len(starts) * 0.4


def _length(span: Span) -> int:
    return span.end - span.start
