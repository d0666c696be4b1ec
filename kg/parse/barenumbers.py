"""Numbers before headings that have no full stop ("101   Late Items", "A5Audit", "C 10/034 Minutes").

They are markers where they count on.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.model import Paragraph, Span
from kg.parse import layout
from kg.parse.chains import Numbered, best_chain, readings
from kg.parse.lonenumbers import NAMED
from kg.parse.sentences import sentences
from kg.parse.titles import title_in

# "101   Late Items", "3   **Late Items**", "1MINUTES", "A1Declarations of interest", "7 Chairman's Report",
# "2750: Apologies for Absence", "IV RENTS"
_GAP = r"[ \t\xa0]+(?:[-–][ \t\xa0]+)?(?=[A-Z“\"‘'(])"
_NUMBER = re.compile(
    r"[*_]{0,3}(?P<spaced>\d{1,5}(?:\s\(\d{1,3}\))?)[ \t\xa0]+(?!(?i:for,|against,|abst\w+,))(?=[*_]{0,3}[A-Z“\"‘'(])"
    r"|(?P<lettered>[A-Z]\d{1,3})[.:]?[ \t\xa0]+(?:[-–—][ \t\xa0]+)?(?=[*_]{0,3}[A-Z“\"‘'(])"
    r"|(?P<glued>[A-Z]?\d{1,3})(?=[A-Z][A-Za-z])"
    r"|(?P<parted>\d{1,4})[ \t\xa0]+[:–—-][ \t\xa0]+(?=[A-Z])"
    r"|(?P<coloned>\d{1,4}):[ \t\xa0]+(?=[A-Z])"
    r"|(?P<roman>[IVXL]{1,6})[ \t\xa0]+(?=[A-Z]{3})"
)
# "C 10/034", "Cou/285/07-08", "2020-06_4.", "PL/23/04:", "M/14/2006:-" over its title, "Minute 12", "Item 4 -",
# "SC222", "AC1", "2307.01", "F&R 19/67", "67/19/F&R", "19/067P", "Agenda Item 4:", "Agenda Items 2 and 3",
# "Min No 2020/11" over its title
_REFERENCE = re.compile(
    r"(?P<number>[A-Za-z&]{1,6}[ ./-]?\d{1,4}(?:[/._-]\d{1,4}){1,3}|[A-Z]{1,4}[./]\d{1,4}|[A-Z]{2,4}\d{1,4}"
    r"|[A-Z]{1,3} \d{3,4}(?=[ \t]{2})"
    r"|\d{1,4}(?:[/_-]\d{1,4}){1,3}(?:/[A-Z&]{1,5}|[A-Z]{1,2})?|\d{4}\.\d{2})[.:)]?"
    rf"(?:{_GAP}|[-–]?[ \t]?\n[ \t]*(?=[A-Z]))"
    r"|(?:Min(?:ute)?|MINUTE|(?:Agenda )?Items?|(?:AGENDA )?ITEMS?)\.?(?: [Nn](?:o|umber)\.?)? "
    rf"(?P<named>\d{{1,4}}(?:[/.-]\d{{1,4}}|\s?&\s?\d{{1,3}}|\sand\s\d{{1,3}})?)"
    rf"(?:[.:)]?{_GAP}|:(?=[A-Z])|[.:)]?[ \t]?[-–]?[ \t]?\n[ \t]*(?=[A-Z]))"
)
#: What a reviewer numbers, and the words above it: "Estyn made two recommendations:", "R1 Raise standards".
_CODED = re.compile(r"[RP]\d{1,2}\b")
_RECOMMENDS = re.compile(r"\b(?:recommendations?|recommend(?:s|ed)|proposals? for improvement)\b", re.IGNORECASE)
_DATE = re.compile(r"\d{1,2}([/._-])\d{1,2}\1(?:\d\d){1,2}$|\d{4}-\d\d-\d\d$")
_LEAST, _LEAST_REFERENCES = 3, 2


@dataclass(frozen=True, slots=True)
class _Found:
    """A number before a heading, where its words begin, the heading's title, and the ways to read the number."""

    number: str
    end: int
    title: str
    readings: tuple[Numbered, ...]
    named: bool = False


def with_bare_numbers(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Make markers of the bare numbers before headings, if enough of them follow on from each other.

    Three are enough, or two that are references ("C 10/034") or stand before headings beyond doubt, or one that counts
    "1" or stands before what agendas usually do, in capitals.
    """
    marked: dict[int, _Found] = {}
    for regex, least in ((_REFERENCE, _LEAST_REFERENCES), (_NUMBER, _LEAST)):
        found = _no_days(dict(_numbered(text, paragraphs, regex)))
        stopped = _stopped(paragraphs) if regex is _NUMBER else ()
        counted = (*stopped, *(one for each in found.values() for one in each.readings))
        chain = best_chain(sorted(counted, key=lambda one: one.place))
        if len(chain) >= least or (len(chain) > 1 and _are_headings(text, paragraphs, chain, found)):
            marked = {one.place: found[one.place] for one in chain if one.place in found}
            numbers = {one.number for one in marked.values()}
            twins = {n: one for n, one in found.items() if one.number in numbers and _may_be_twin(one)}
            marked |= twins  # a minute book may give a number twice
            break
        marked = marked or _alone(found)
    return tuple(_marked(text, p, marked[n]) if n in marked else p for n, p in enumerate(paragraphs))


def _numbered(text: str, paragraphs: Sequence[Paragraph], regex: re.Pattern[str]) -> Iterator[tuple[int, _Found]]:
    for place, paragraph in enumerate(paragraphs):
        found = regex.match(text, paragraph.span.start, paragraph.span.end)
        if not found or paragraph.marker or paragraph.role not in ("text", "heading"):
            continue
        number = next(words for words in found.groups() if words)
        if _CODED.fullmatch(number) and _is_recommended(text, paragraphs[:place]):
            continue
        rest = replace(paragraph, span=Span(found.end(), paragraph.span.end))
        title = title_in(text, rest, numbered=regex is _REFERENCE)
        if title:
            counts = tuple(readings(place, number, title.weight))
            named = found.re is _REFERENCE and found["named"] is not None
            yield place, _Found(number, found.end(), title.span.of(text), counts, named)


def _is_recommended(text: str, above: Sequence[Paragraph]) -> bool:
    """Tell whether the paragraphs before "R2 Train members" are others so numbered, below words on recommendations."""
    opening = next((p.span.of(text) for p in reversed(above) if not _CODED.match(p.span.of(text))), "")
    return _RECOMMENDS.search(opening) is not None


def _no_days(found: dict[int, _Found]) -> dict[int, _Found]:
    """Leave out what looks like a day, but for the numbers of one month's minutes: "06/15/01", "06/15/02".

    Where the first number counts, "01/08/18" and "02/08/18" head what agendas usually do.
    """
    stems = Counter(one.number.rpartition("/")[0] for one in found.values())
    usual = Counter(one.number.partition("/")[2] for one in found.values() if layout.is_standard(one.title))
    return {
        place: one
        for place, one in found.items()
        if not _DATE.match(one.number)
        or stems[one.number.rpartition("/")[0] or one.number] > 1
        or usual[one.number.partition("/")[2]] > 1
    }


def _stopped(paragraphs: Sequence[Paragraph]) -> tuple[Numbered, ...]:
    """Return the numbers with a full stop: "3 Chairman's Report" may stand between "2." and "4."."""
    marked = ((n, p.marker) for n, p in enumerate(paragraphs) if p.marker and p.marker.endswith(".") and p.depth < 2)
    return tuple(one for place, marker in marked for one in readings(place, marker, 0.5))


def _are_headings(
    text: str, paragraphs: Sequence[Paragraph], chain: Sequence[Numbered], found: dict[int, _Found]
) -> bool:
    """Tell whether two numbers stand before headings beyond doubt: in capitals, usual, or "1 Welcome" first."""
    titles = [
        text[found[one.place].end : paragraphs[one.place].span.end] if one.place in found else "" for one in chain
    ]
    usual = layout.is_standard(titles[0]) and not any(title.endswith((".", ";", ",")) for title in titles)
    both = all(layout.is_standard(title) for title in titles)
    return all(title.isupper() for title in titles) or (all(titles) and usual and (both or chain[0].value == 1))


def _alone(found: dict[int, _Found]) -> dict[int, _Found]:
    """Return the one number of an excerpt that breaks off in its first item: "1 PRAYER", "723 MINUTES"."""
    first = {
        place: one
        for place, one in found.items()
        if one.title.isupper() and (one.number in ("1", "I") or "/" in one.number or layout.is_standard(one.title))
    }
    return first if len(first) == 1 else {}


def _may_be_twin(one: _Found) -> bool:
    """Tell whether a number may stand again: a minute book's before capitals, or "Item 1" of a further meeting."""
    return one.named or ("/" in one.number and one.title.isupper())


def _marked(text: str, paragraph: Paragraph, found: _Found) -> Paragraph:
    span = Span(found.end, paragraph.span.end)
    label = NAMED if found.named else paragraph.label
    return replace(paragraph, span=span, sentences=tuple(sentences(text, span)), marker=found.number, label=label)
