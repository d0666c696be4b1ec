"""Figures: the quantities that a document states about a council's services or area, with what each counts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.dates import find_dates
from kg.extract.figure_asked import asked_for, counted_of, of_those, out_of
from kg.extract.figure_runs import noun_of, placed_measure, shared_measure
from kg.extract.figure_sections import told
from kg.extract.figure_tables import prose_cells, table_figures
from kg.extract.measures import Measures
from kg.extract.quantities import Quantity, quantities
from kg.lexicon import Lexicon, PatternBook
from kg.model import Claims, Figure, Outline, Section, Span

#: How far back the words of a measure can reach, and how many numbers may share a noun.
_REACH, _LISTED = 200, 6
#: What an amount that opens a line is for.
_ENTRY = re.compile(r"[ \t]*[-–:][ \t]*(?P<of>[^\n£]{3,90})")
#: Between two numbers of one thing: "11 out of the 14 indicators".
_SHARING = frozenset({"and", "of", "or", "to", "&", ",", "-", "–", "out of", "out of the", "of the"})
#: Before a number of what was counted before: "62 new homes and a further 39 in Lowtown".
_FURTHER = re.compile(r"\b(?:[Aa]\s+further|another|and\s+(?:had\s+been|was|were))\s+$")
#: The same thing in another year: "1,203 referrals in 2022 and 987 in 2023".
_AND = re.compile(r"\b(?:and|against|but|with)\s+$")
_IN_A_YEAR = re.compile(
    r"\s+(?:in|for|during)\s+(?:(?:19|20)\d\d\b|Q[1-4]\b|the\s+(?:\d{1,2}\s+months\b|(?:whole\s+)?year\b"
    r"|(?:same|previous|preceding|last|first|second|third|fourth|following)\s+(?:\w+\s+)?(?:year|quarter|month|period|half)\b))"
)
#: "2021/22 were 310, 2022/23 was 409 and 2023/24 (to date) was 195"
_YEAR_WAS = re.compile(
    r"(?:,|;|\band)\s{1,3}(?:in\s{1,3}|for\s{1,3})?(?:19|20)\d\d(?:[/-]\d\d)?(?:\s{1,3}\([^()\d]{1,20}\))?\s{1,3}(?:was|were|of|had)\s{1,3}$"
)
#: The same thing at another time: "crime was up 20% but by May it was up 26%".
_IT_WAS = re.compile(r"\bit\s+(?:was|is|had\s+been|stood)\s+(?:(?:up|down|at)\s+)?$")
#: The same share of another area: "had risen by 8% in the county and 2% nationally".
_ELSEWHERE = re.compile(r"\s+(?P<where>nationally|regionally|locally)\b")
#: What was counted just before, and by how much it changed: "312 fires, down 6% on last year".
_CHANGED = re.compile(r"^\D{0,60}[,;(–-]\s*(?P<way>down|up)\s+(?:by\s+)?$")
_COMPARED = re.compile(
    r"\b(?:compared\s+(?:with|to)|as\s+opposed\s+to|rather\s+than|instead\s+of|(?:down|up)\s+from|in\s+(?:(?:19|20)\d\d(?:[/-]\d\d)?|[A-Z][a-z]{2,8})\s+from|%\s+from)\s+(?:the\s+)?$|\(\s?(?:in\s+)?(?:19|20)\d\d(?:[/-]\d\d)?\s?[:=–-]\s*$"
)
#: Before a number that was aimed at, of what the last of its unit is of: "34 days against a target of 25 days".
_TARGET = re.compile(
    r"\b(?:compared\s+(?:with|to)|against|target(?:ed)?)\b[^,;.]{0,30}\btarget\s+(?:of|was)\s+$|\(target:?\s+(?:of\s+)?$"
    r"|\bwith\s+(?:the|an?)\s+(?:aim|target|goal|ambition)\s+(?:for|of|to\s+\w+)\s+$",
    re.I,
)
#: Between two numbers of one thing that changed: "from 216 in April 2017 to 143 at present".
_FROM, _TO = (
    re.compile(r"\bfrom\s+(?:about\s+|around\s+|just\s+)?$"),
    re.compile(r"[^.;,]{0,60}\s+to\s+(?:just\s+|about\s+)?"),
)
_BETWEEN = re.compile(r"\bbetween\s+(?:about\s+|around\s+)?$")
#: A number before it was only a term: "Invoices paid within 30 days stood at 94%".
_OF_A_TERM = re.compile(
    r"\s(?:hours?|days?|weeks?|months?|years?)\s(?:(?:stood|was|were|is|are|remained|reached|had|been|now|at|to)\s){1,4}"
)
#: After a rise of so much a week: "by £4.20 per week to £98.50".
_RATE_TO = re.compile(r"\s(?:per|a|each)\s[a-z]{3,8}\sto\s")
#: Between two counts in brackets: "(310 offences to 342)".
_COUNTED_TO = re.compile(r"(?:\s[a-z-]{3,20}){1,3}\sto\s")
#: Before a number that another of the same thing came to: "the balance of £1.8m should be reduced to £1.3m".
_BECAME = re.compile(
    r"(?:^|(?<=\s))(?:in\s+(?:19|20)\d\d(?:[/-]\d\d)?\s+|(?:(?:should|would|could|will|had|has|have|was|were|be|been|now|then|and|before|from|by)\s+){1,5}"
    r"(?:reduc(?:ed|ing)|increas(?:ed|ing)|ris(?:en|ing)|fall(?:en|ing)|rose|fell|cut|chang(?:ed|ing)|revised|amended|grown|growing|raised|lowered|dropp(?:ed|ing))\s+)to\s+$"
)
#: What goes on below a line that ends with the number: "reported that 31\n> planters had …".
_CUT = re.compile(r"\s*\n[>\s]{0,4}(?=[a-z]{3})[^\n.;]{3,80}")
_WORD = re.compile(r"[A-Za-z]{3}")
#: After a number of another day than the one that the sentence names: "compared with 398 a year earlier".
_EARLIER = re.compile(
    r"[^,;.\d]{0,40}?\b(?:(?:a|one|the)\s+(?:year|month|quarter|week)\s+(?:earlier|before|previously)|last\s+(?:year|quarter|month)"
    r"|(?:in|for|at)\s+the\s+(?:same\s+\w+\s+(?:of\s+)?the\s+|same\s+\w+\s+)?(?:previous|preceding|prior|last)\s+\w+|previously)\b"
)
#: What says only that a number is compared with another, and in what year: "compared 2022/23".
_COMPARISON = re.compile(
    r"^(?:as )?(?:compared|opposed)\b(?= (?:19|20)\d\d| (?:[JFMASOND][a-z]{2,8})$)(?: [A-Z][a-z]+$)?"
)
#: Nor does what says only when: "and 100% by the end of 2025".
_WHEN = re.compile(
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter"
    r"|early|late|mid|end|of|the|by|in|year|next|last|this|(?:19|20)\d\d(?:[/-]\d\d)?)(?: |-|$)){1,8}"
)
#: The year of the one that a number is compared with is not its own.
_YEARED = re.compile(r" (?:in|for|during) (?:19|20)\d\d(?:[/-]\d\d)?$")


@dataclass(frozen=True, slots=True)
class _Before:
    """The sentence before one, and what it first counted."""

    sentence: Span | None = None
    measure: str | None = None


def find_figures(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Find each stated number, percentage and amount with what it counts: "702 children looked after"."""
    book = lexicon.book("figures")
    measures = Measures(book)
    addresses = frozenset(span.start for place in claims.of_kind("place") for span in place.spans)
    found = [
        figure
        for section in outline.sections
        for figure in told(outline, section, _section_figures(outline.text, section, book, measures, addresses))
    ]
    return Claims(figures=tuple(dict.fromkeys(found)))


def _section_figures(
    text: str, section: Section, book: PatternBook, measures: Measures, addresses: frozenset[int]
) -> Iterator[Figure]:
    yield from table_figures(text, section, book)
    before = _Before()
    for paragraph in section.paragraphs:
        for sentence in prose_cells(paragraph, text) if paragraph.role == "row" else paragraph.sentences:
            heading = paragraph.role == "heading"
            found = list(_sentence_figures(text, sentence, before, book, measures, addresses, heading))
            before = _Before(sentence, next((one.measure for one in found if one.unit is None), None))
            yield from found


def _sentence_figures(
    text: str,
    sentence: Span,
    told: _Before,
    book: PatternBook,
    measures: Measures,
    addresses: frozenset[int],
    heading: bool,
) -> Iterator[Figure]:
    """Yield a sentence's figures; of a heading's only its amounts of money."""
    found = [q for q in quantities(text, sentence, book) if not heading or q.unit == "£"]
    last: str | None = None
    of_unit: dict[str | None, str] = {}
    listed = sum(q.unit == "£" for q in found) > 2
    for place, quantity in enumerate(found):
        lead, rest = _lead(text, sentence, found, place), _rest(text, sentence, found, place)
        if _opens(text, quantity, sentence):
            entry = _ENTRY.match(text, quantity.span.end)
            lead = Span(quantity.span.start, quantity.span.start) if entry or rest.of(text).strip() else lead
            rest = Span(entry.start("of"), entry.end("of")) if entry else rest
        measure = measures.of(text, lead, quantity, rest, last is not None, listed)
        like = last and quantity.unit == found[place - 1].unit
        before = last if like else of_unit.get(quantity.unit)
        if before and ((like and _ranged(text, found, place)) or _goes_on(text, lead, quantity, measure)):
            measure = _YEARED.sub("", before)
        if quantity.unit in of_unit and _TARGET.search(text, lead.start, lead.end):
            measure = f"{of_unit[quantity.unit]} target"
        measure = shared_measure(text, lead, rest, last) or _changed(text, lead, quantity, rest, last) or measure
        if quantity.unit is None and not quantity.share:
            measure = placed_measure(text, lead, rest, last) or measure
            measure = _from_before(text, told, sentence, quantity, last, measures) or measure
            measure = measure if last or not quantity.further else None
        if measure and quantity.span.end + 1 not in addresses:
            last = of_unit[quantity.unit] = measure
            as_of = _as_of(text, sentence, quantity)
            yield Figure(sentence, quantity.value, measure, quantity.unit, as_of, None, "figure-sentence")


def _from_before(
    text: str, told: _Before, sentence: Span, quantity: Quantity, last: str | None, measures: Measures
) -> str | None:
    """Return what a bare number counts by what was asked, or by what was counted before it."""
    if last and out_of(text, sentence, quantity.span):
        return last
    said = of_those(text, sentence, quantity.span) if told.measure else None
    if said and told.measure:
        return f"{noun_of(told.measure)} {said}"
    if counted := counted_of(text, sentence, quantity.span):
        return counted
    asked = asked_for(text, told.sentence, sentence, quantity.span)
    return measures.asked(text, asked) if asked else None


def _changed(text: str, lead: Span, quantity: Quantity, rest: Span, last: str | None) -> str | None:
    """Return the measure of a share of what was counted just before: how it changed, or its like in another area."""
    if not last or not quantity.share:
        return None
    there, way = _ELSEWHERE.match(text, rest.start, rest.end), _CHANGED.search(lead.of(text))
    if there and _AND.search(text, lead.start, lead.end):
        return f"{last} {there['where']}"
    return f"{last} {way['way']}" if way else None


def _ranged(text: str, found: Sequence[Quantity], place: int) -> bool:
    """Tell whether a number is what the one before it came to: "from 12.3 days to 9.8 days", "5 to 7"."""
    before = found[place - 1].span
    between = text[before.end : found[place].span.start]
    opened = before.start > 0 and text[before.start - 1] == "("
    return (
        between.strip() in ("to", "-", "–", "from")
        or (between.strip() == "and" and _BETWEEN.search(text, max(0, before.start - 24), before.start) is not None)
        or _RATE_TO.fullmatch(between) is not None
        or (opened and (between.strip() in ("of", "out of") or _COUNTED_TO.fullmatch(between) is not None))
        or bool(_FROM.search(text, max(0, before.start - 16), before.start) and _TO.fullmatch(between))
    )


def _goes_on(text: str, lead: Span, quantity: Quantity, measure: str | None) -> bool:
    """Tell whether a number is of what the one before it counts: "compared with 97%", "£4m, to be cut to £3m"."""
    if _BECAME.search(text, lead.start, quantity.span.start):
        return True
    compared = _COMPARED.search(text, lead.start, quantity.span.start)
    if measure and _WHEN.fullmatch(measure) and _AND.search(text, lead.start, quantity.span.start):
        return True
    if not measure:
        yearly = _IN_A_YEAR.match(text, quantity.span.end) and _AND.search(text, lead.start, quantity.span.start)
        yearly = yearly or _YEAR_WAS.search(text, lead.start, quantity.span.start)
        return bool(compared or yearly or _FURTHER.search(text, lead.start, quantity.span.start))
    if quantity.share and _IT_WAS.search(text, lead.start, quantity.span.start):
        return True
    fell = compared is not None and compared.group().startswith(("down", "up"))
    return not _WORD.search(_COMPARISON.sub("", measure)) or fell or bool(compared and quantity.share)


def _opens(text: str, quantity: Quantity, sentence: Span) -> bool:
    """Tell whether an amount of money opens a line, as in a list of payments: "£180 – Weld Gardening – grass"."""
    start = quantity.span.start
    return quantity.unit == "£" and (
        start == sentence.start or text[max(0, start - 6) : start].rstrip(" \t-•*").endswith("\n")
    )


def _lead(text: str, sentence: Span, found: Sequence[Quantity], place: int) -> Span:
    """Return the words before a quantity, from the one before it; all of them where too few stand between."""
    start = found[place].span.start
    before = next((n for n in range(place - 1, -1, -1) if found[n].span.end <= start), None)
    first = sentence.start if before is None else found[before].span.end
    says = len(text[first:start].split()) > 1 and not _OF_A_TERM.fullmatch(text, first, start)
    return Span(first if says else max(sentence.start, start - _REACH), start)


def _rest(text: str, sentence: Span, found: Sequence[Quantity], place: int) -> Span:
    """Return the words after a quantity up to the next; after it where both count one thing: "29 and 28 children"."""
    start = found[place].span.end
    for number in range(place + 1, min(len(found), place + _LISTED)):
        other = found[number].span
        if other.start >= start:
            between = text[start : other.start].strip()
            alike = between in _SHARING and found[place].unit in (None, found[number].unit)
            if not alike and not (between == "(" and text[other.end : other.end + 1] == ")"):
                return Span(start, other.start)
            start = other.end
    cut = _CUT.match(text, start) if sentence.end == start and not found[place].unit else None
    return Span(start, cut.end() if cut else sentence.end)


def _as_of(text: str, sentence: Span, quantity: Quantity) -> str | None:
    """Return the date of the sentence that stands nearest to the quantity; None where it is of an earlier time."""
    if _EARLIER.match(text, quantity.span.end, sentence.end):
        return None
    dates = list(find_dates(text, sentence.start, sentence.end))
    nearest = min(dates, key=lambda d: abs(d.span.start - quantity.span.start), default=None)
    return nearest.iso if nearest else None
