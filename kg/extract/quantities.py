"""Quantities in a sentence: amounts of money, percentages, shares and counts, with their values as plain numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kg.dates import find_dates, find_times
from kg.extract.number_words import OPENING, SCALE, in_words
from kg.lexicon import PatternBook
from kg.model import Span

_ANY_NUMBER = re.compile(rf"\d|\b(?:{'|'.join(OPENING)})\b", re.IGNORECASE)
_SCALE = SCALE | {"k": 3, "m": 6, "bn": 9, "b": 9, "p": -2, "pence": -2}
_FRACTIONS = {"½": ".5", "¼": ".25", "¾": ".75"}
_LAST_WORD = re.compile(r"(?:^|[^\w.])([A-Za-z’']{1,40})\.?\s{0,24}[-:]?\s{0,24}$")
_LISTED = re.compile(r"(?:^|[^\w.])([A-Za-z’']{1,40})\s{1,24}\d{1,3}(?:,\s*\d{1,3}){0,6}\s*(?:and|&|to|or|,)\s*$")
_MONTH = re.compile(r"\s+(?:of\s+)?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*(?![a-z])")
_AGED = re.compile(
    r"[\s-]*(?:to\s+\d+[\s-]*)?(?:years?|months?)[\s-]+(?:olds?|of\s+age)\b|[\s-]*plus\b|\s+age[\s-]+(?:group|range)",
    re.IGNORECASE,
)
_GUESS = re.compile(r"\bone\s+or\s+$", re.IGNORECASE)
_NUMBER_BEFORE = re.compile(r"\d[ \xa0]+$")
_NUMBER_AFTER = re.compile(r"[ \xa0]+(?:[+-]?\d|\(\w{1,2}\))")
#: "2" and "4" say "to" and "for" within a name: "Support 4 Sight".
_IN_A_NAME = re.compile(r"(?<=[\w,] )[A-Z][a-z]+ $")
_CAPITAL = re.compile(r"\s+[A-Z]")
#: A line of an agenda opens with its number: "3 CCTV – Lowtown Village".
_NUMBERS_LINE = re.compile(r"(?:^|\n)[ \t]*$")
_TITLE = re.compile(r"\.?[ \t]+[A-Z]\w+")
_LONG_TITLE = re.compile(r"[ \t]{1,3}[A-Z][a-z]{1,20}[ \t]{1,3}(?:(?:and|of|to|for|&)[ \t]{1,3})?[A-Z]\w")
#: For how long somebody is appointed is no quantity of an area: "be appointed as a trustee for two or four years".
_APPOINTED = re.compile(
    r"\b(?:re-?)?(?:appoint(?:ed|ment)?|elected|nominated)\b[^.;]{0,40}\b(?:trustees?|governors?|representatives?|members?)\b[^.;]{0,90}$"
)
_YEARS = re.compile(r"(?:\s{1,3}or\s{1,3}\w{1,12})?[\s-]{1,3}years?\b")
#: A heading may follow a sentence, and the number of a page its foot: "3.2 Awards", "945 ES 01.11.2017".
_OF_HEADING = re.compile(r"\d{1,4}\.\d{1,2}")
#: A paragraph of other minutes is spoken of by its number: "noted that 32.6 should read".
_OF_PARAGRAPH = re.compile(r"\d{1,3}\.\d{1,2}")
_READS = re.compile(
    r"\s+(?:stated|states|reads?|referred|refers|should\s+(?:have\s+)?(?:read|say|stated?|refer|be\s+amended))\b"
)
#: An hour with no sign of one: "Clerk spoke to them at 1620 today"; where it counts, its noun follows.
_AT_AN_HOUR = re.compile(r"\b(?:at|until|till|from|before|after|by)\s+$")
_HOUR = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_NO_NOUN = re.compile(
    r"\s*(?:[.,;:)\n]|$)|\s+(?:today|yesterday|on|and|to|until|till|with|when|that|in|at|the|hrs|hours)\b"
)
#: The same amount again, spelt out: "£14,230 (fourteen thousand, two hundred and thirty pounds)".
_SPELT_AGAIN = re.compile(r"(?:£|&pound;)[\d,.]+\s?\([^()£\n]{0,90}$")
_IN_POUNDS = re.compile(r"[^()£\n]{0,90}\bpounds?\b")
_NUMBERS_PART = re.compile(r"(?:^|\n|[.:;)][ \t])[ \t]*[“\"‘']?$")
#: Numbers that the public rings: "a 999 call", "the 101 service".
_DIALLED = re.compile(r"999|112|111|105|101")
_DIALLING = re.compile(r"\s+(?:(?:non-)?emergency\s+)?(?:calls?|call-?outs?|system|number|line|service|operators?)\b")
_FOOT = re.compile(r"[ \t]+[A-Z]{1,5}[ \t]+\d{1,2}[./]\d{1,2}[./]\d{2,4}\b")
_YEAR = re.compile(r"(?:18|19|20)\d\d")
#: Thirds and quarters are no count, and an ordinal may stand apart from its ending: "two thirds", "the 4 th July".
_PART = re.compile(
    r"[\s-]+(?:thirds?(?=\s+majority)|thirds|quarters|fifths|tenths)\b|(?:[ \t]+|<sup>|\^)(?:st|nd|rd|th)\b"
    r"|[ \t]+\((?:Very\s+)?(?:Good|Excellent|Adequate|Weak)\)"
)
#: Before an hour that is written without its half of the day: "the meeting closed at 8.14".
_BY_THE_CLOCK = re.compile(
    r"\b(?:closed|ended|finished|opened|started|commenced|concluded|adjourned|began|arrived|left|joined)\s+at\s+$"
)
#: The upper end of a range of amounts, whose scale is that of both: "between £4.1 and £4.6 million", "£7-8k".
_UPTO = re.compile(
    r"(?:\s?[-–]\s?|\s(?:and|to|or)\s)(?P<pound>£\s?)?(?P<value>\d{1,3}(?:\.\d+)?)"
    r"\s?(?P<scale>(?i:million|billion|thousand)|bn|m|M|[kK])(?!\w)"
)
#: What opens a count: a dash before a number in words, a month and a colon: "24/07/FUL - Two houses", "May: 5 thefts".
_DASHED = re.compile(r"\s[-–]\s+$")
_MONTHLY = re.compile(r"\b[A-Z][a-z]{2,8}:\s*$")
#: The upper ends of the ranges of ages that services are for, the highest lower end, and what opens one.
_AGES, _GROWN = frozenset({"16", "17", "18", "19", "21", "24", "25", "26", "64", "65"}), 25
_OF_AGES = re.compile(r"\bage(?:s|d)?(?:\s+(?:of|between|from|range))?\s+$")
_NEXT_WORDS = re.compile(r"(?:[ \t]+[\w-]{1,20}){0,3}")
#: Four figures that are so many hours, no time of day: "1140 hours of childcare", "the offer grew to 1140 hours".
_HOURS = re.compile(r"\s?(?:hours|hrs)\b", re.IGNORECASE)
_SO_MANY_HOURS = re.compile(
    r"\s?(?:hours|hrs)\s+(?:of\s+(?!\d)|(?:a|per|each|every)\s+(?:year|annum|month)|per\s+(?:child|pupil)|annually|(?:free|funded)\b"
    r"|early\b|child-?care\b|ELC\b|entitlement|provision|expansion|programme|policy)",
    re.IGNORECASE,
)
_ENTITLED = re.compile(
    r"\b(?:entitle\w*|provision|expan\w+|commitment|offer\w*|deliver\w*|worked|provid\w+|total\w*|increas\w+|roll-?out|implement\w+)\b[^.;:\d]{0,24}$"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its plain value. ``unit`` is "£", "%", "FE" or None; a range gives two of one span.

    ``share`` marks a percentage, one in so many or a part of a split, which need no noun right after them; ``further``
    a "one" after other numbers, which counts only where these do.
    """

    span: Span
    value: str
    unit: str | None = None
    share: bool = False
    further: bool = False


def quantities(text: str, span: Span, book: PatternBook) -> list[Quantity]:
    """Return the quantities of a stretch of text, in order; not its dates, times, ages, numbers of sections."""
    found = sorted(_all(text, span, book), key=lambda q: (q.span.start, -q.span.end))
    kept: list[Quantity] = []
    for quantity in found:
        if not kept or quantity.span.start >= kept[-1].span.end or quantity.span == kept[-1].span:
            kept.append(quantity)
    return kept


def _all(text: str, span: Span, book: PatternBook) -> Iterator[Quantity]:
    """Yield what the patterns find, overlaps too; a pattern is tried only where its sign stands."""
    words = span.of(text)
    if not _ANY_NUMBER.search(words):
        return
    if "£" in words or "&pound;" in words:
        for found in book["money"].finditer(text, span.start, span.end):
            yield from _amounts(text, found)
    yield from _spelt_out(text, span, book)
    if "%" in words or "cent" in words:
        for found in book["percent"].finditer(text, span.start, span.end):
            yield Quantity(Span(*found.span()), _plain(found["value"] or found["words"]), "%", share=True)
    for found in book["one-in"].finditer(text, span.start, span.end):
        yield Quantity(Span(*found.span()), _plain(found["value"].replace("every ", "")), share=True)
    for found in book["split"].finditer(text, span.start, span.end) if ":" in words else ():
        if int(found["value"]) + int(found["rest"]) == 100:
            yield from (Quantity(Span(*found.span()), found[part], "%", share=True) for part in ("value", "rest"))
    counts = list(_counts(text, span, book))
    yield from counts
    for found in book["and-one"].finditer(text, counts[0].span.end, span.end) if counts else ():
        yield Quantity(Span(*found.span("one")), "1", further=True)


def _amounts(text: str, found: re.Match[str]) -> Iterator[Quantity]:
    """Yield an amount of money, and the upper end of its range where that has no sign of its own: "£7-8k"."""
    upto = _UPTO.match(text, found.end()) if not found["scale"] and "," not in found["value"] else None
    upto = upto if upto and _decimal(found["value"]) < _decimal(upto["value"]) else None
    yield Quantity(Span(*found.span()), _scaled(found["value"], upto["scale"] if upto else found["scale"]), "£")
    if upto and not upto["pound"]:
        yield Quantity(Span(upto.start("value"), upto.end()), _scaled(upto["value"], upto["scale"]), "£")


def _spelt_out(text: str, span: Span, book: PatternBook) -> Iterator[Quantity]:
    """Yield the amounts of money that have no sign: "half a million pounds", "20p a mile"."""
    for found in book["pounds"].finditer(text, span.start, span.end) if "ounds" in span.of(text) else ():
        if _is_spelt_again(text, span, found):
            continue
        value = _scaled(found["value"], found["scale"]) if found["value"] else _plain(found["words"])
        yield Quantity(Span(*found.span()), value, "£")
    for found in book["pence"].finditer(text, span.start, span.end):
        yield Quantity(Span(*found.span()), _scaled(found["value"], found["scale"]), "£")


def _counts(text: str, span: Span, book: PatternBook) -> Iterator[Quantity]:
    numbers = list(book["number"].finditer(text, span.start, span.end))
    naming, held = frozenset(book.words["naming"]), _calendar(text, span) if numbers else ()
    for found in numbers:
        after = found.end()
        if _MONTH.match(text, after) or _AGED.match(text, after) or (_PART.match(text, after) and not found["scale"]):
            continue
        if _names(text, span, found, naming) or _is_an_hour(text, span, found) or _is_spelt_again(text, span, found):
            continue
        whole = Span(*found.span())
        if found["upto"] and _is_an_age_or_year(text, found, book):
            continue
        appointed = _YEARS.match(text, after) and _APPOINTED.search(text, span.start, found.start())
        if appointed or _is_loose(text, found):
            continue
        counts = _is_year(found) and book["year-that-counts"].search(
            text, max(span.start, found.start() - 24), min(span.end, after + 40)
        )
        told = bool(counts) or _of_an_entitlement(text, found)
        if not told and (any(date.meets(whole) for date in held) or _is_year(found)):
            continue
        for value in (found["value"] or found["words"], found["upto"] or found["uptowords"]):
            if value:
                scaled = _scaled(value, found["scale"] or found["kilo"]) if value[0].isdigit() else _plain(value)
                yield Quantity(whole, scaled, found["unit"])


def _is_spelt_again(text: str, span: Span, found: re.Match[str]) -> bool:
    """Tell whether a number in words stands in the brackets after the amount that it spells out."""
    before = _SPELT_AGAIN.search(text, max(span.start, found.start() - 120), found.start())
    return bool(before and found["words"] and _IN_POUNDS.match(text, found.start()))


def _is_an_hour(text: str, span: Span, found: re.Match[str]) -> bool:
    """Tell whether a number is an hour: "closed at 8.14", "spoke to them at 1620 today"."""
    start = max(span.start, found.start() - 14)
    if _BY_THE_CLOCK.search(text, start, found.start()):
        return True
    led = _AT_AN_HOUR.search(text, start, found.start()) and _HOUR.fullmatch(found["value"] or "")
    return bool(led and _NO_NOUN.match(text, found.end()))


def _calendar(text: str, span: Span) -> tuple[Span, ...]:
    """The dates and times of a stretch, whose numbers are no quantities."""
    dates = (date.span for date in find_dates(text, span.start, span.end))
    return (*dates, *(time.span for time in find_times(text, span.start, span.end)))


def _names(text: str, span: Span, found: re.Match[str], naming: frozenset[str]) -> bool:
    """Tell whether the number is part of a name or a guess: "Section 106", "Thirteen Homes", "one or two"."""
    before = _LAST_WORD.search(text, max(0, span.start - 1, found.start() - 16), found.start())
    start = max(span.start, found.start() - 14)
    apart = _MONTHLY.search(text, start, found.start()) or (
        found["words"] and _DASHED.search(text, start, found.start())
    )
    if before and not apart and (before[1] in naming or (len(before[1]) > 1 and before[1].isupper())):
        return True
    listed = _LISTED.search(text, max(0, span.start - 1, found.start() - 40), found.start())
    if listed and listed[1] in naming:
        return True
    if _IN_A_NAME.search(text, max(span.start, found.start() - 24), found.start()) and _CAPITAL.match(
        text, found.end()
    ):
        return found["value"] in ("2", "4")
    if _GUESS.search(text, max(span.start, found.start() - 8), found.start()):
        return True
    named = found["words"] and found["words"][0].isupper() and _CAPITAL.match(text, found.end())
    return bool(named) and found.start() > span.start


def _is_loose(text: str, found: re.Match[str]) -> bool:
    """Tell whether a number stands among others as in a flattened table, or is a telephone or cheque number."""
    start, end = found.span()
    digits = found["value"] or ""
    if _DIALLED.fullmatch(digits) and _DIALLING.match(text, end):
        return True
    among = bool(_NUMBER_BEFORE.search(text, max(0, start - 3), start) or _NUMBER_AFTER.match(text, end))
    title = _TITLE if len(digits) < 3 else _LONG_TITLE
    lined = len(digits) < 4 and _NUMBERS_LINE.search(text, max(0, start - 9), start) and title.match(text, end)
    headed = _OF_HEADING.fullmatch(digits) and _NUMBERS_PART.search(text, max(0, start - 9), start)
    numbers = lined or (headed and _TITLE.match(text, end)) or _FOOT.match(text, end)
    numbers = numbers or (_OF_PARAGRAPH.fullmatch(digits) and _READS.match(text, end))
    return bool(digits) and not found["unit"] and (among or bool(numbers) or (digits.isdigit() and len(digits) > 5))


def _is_an_age_or_year(text: str, found: re.Match[str], book: PatternBook) -> bool:
    """Tell whether a range is of ages or one financial year: "the 18-25 service", "the 25-26 budget"."""
    low, high = found["value"], found["upto"]
    if not (low.isdigit() and high.isdigit()) or found["scale"]:
        return False
    following = _NEXT_WORDS.match(text, found.end())
    words = following[0].lower().split() if following else []
    if int(high) == int(low) + 1 and len(low) == len(high) == len("25"):
        return bool(words) and words[0] in book.words["of_a_year"]
    aged = _OF_AGES.search(text, max(0, found.start() - 24), found.start()) is not None
    return int(low) <= _GROWN and high in _AGES and (aged or not {*book.words["of_ages"]}.isdisjoint(words))


def _of_an_entitlement(text: str, found: re.Match[str]) -> bool:
    """Tell whether four figures before "hours" are so many hours, not a time of day: "1140 hours a year"."""
    return bool(_SO_MANY_HOURS.match(text, found.end())) or bool(
        _HOURS.match(text, found.end()) and _ENTITLED.search(text, max(0, found.start() - 40), found.start())
    )


def _is_year(found: re.Match[str]) -> bool:
    return bool(found["value"] and _YEAR.fullmatch(found["value"]) and not found["unit"])


def _plain(number: str) -> str:
    """Return the plain value of a number in figures or words.

    >>> _plain("8,501"), _plain("thirty five"), _plain("44.90")
    ('8501', '35', '44.9')
    """
    if number[0].isdigit():
        return _scaled(number, None)
    return _shown(in_words(number))


def _scaled(number: str, scale: str | None) -> str:
    return _shown(_decimal(number).scaleb(_SCALE.get((scale or "").lower(), 0)))


def _decimal(number: str) -> Decimal:
    number = number.replace(",", "")
    return Decimal(number[:-1] + _FRACTIONS[number[-1]] if number[-1] in _FRACTIONS else number)


def _shown(value: Decimal) -> str:
    plain = f"{value:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
