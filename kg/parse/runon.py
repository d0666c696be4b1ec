"""The head of minutes whose line ends were lost is parted again: title, lists of those there, where the meeting began.

"Elm District Council Minutes of the Meeting held on 4 March Present Councillors A Moss, B Hill In Attendance Mr Day".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.model import Paragraph, Span
from kg.parse.lines import trimmed
from kg.parse.sentences import sentences

#: How far down a document its head goes, how long a line is that may hold several, and how far into it a head reaches.
_HEAD, _LONG, _REACH = 8, 140, 6000
#: Whose title or post shows that a list has begun.
_SOMEBODY = (
    r"(?:Councillors?|COUNCILLORS?|Cllrs?|CLLRS?|Alderm[ae]n|ALDERM[AE]N|Bailies?|BAILIES?"
    r"|(?:Lord |Depute |Deputy ){0,2}Provost"
    r"|(?:The )?(?:Lord |Deputy |Right ){0,2}(?:Mayor|Worshipful)|Convener|Mrs?|MRS?|Ms|MS|Miss|Dr|DR|Sir|Dame|Rev"
    r"|(?:The )?(?:Acting |Deputy |Assistant )?"
    r"(?:Chair(?:man|person)?|Chief|Director|Head|Corporate|Executive|Strategic|Clerk)"
    r"|In the Chair|IN THE CHAIR|CC|PC|Members|Voting)\b"
)
# "… 7.00 pm Members Present In the Chair: …", "… and Hill Officers in Attendance Mr A Moss", "… Sederunt Lord Provost"
_LIST = re.compile(
    r"(?<=[\w.,;)\]’'] )(?=(?:(?:Elected )?Members |Councillors |Those |Also |Officers |Officials |Others |Staff "
    r"|MEMBERS |COUNCILLORS |OFFICERS |OFFICIALS |ALSO |OTHERS )?"
    r"(?:Present|PRESENT|[Ii]n [Aa]ttendance|IN ATTENDANCE|Sederunt|SEDERUNT|Apologies(?: for [Aa]bsence)?"
    rf"|APOLOGIES(?: FOR ABSENCE)?|Absent|ABSENT"
    rf"|In the Chair(?=:)|IN THE CHAIR(?=:))\s?[:–-]{{0,2}}\s{{1,3}}{_SOMEBODY})"
)
# "Elm Council Minutes of Meeting of …": no title stands within a sentence.
_MINUTES = re.compile(
    r"(?<=[\w)] )(?=(?:DRAFT |Draft )?(?:Minutes?|MINUTES?) (?:of|OF) (?!(?:the )?(?:previous|last)\b)[^.\n]{3,200}"
    r"(?:\b[Hh]eld|HELD|[Mm]eeting|MEETING)\b)"
)
_MINUTES_OF = re.compile(r"(?:DRAFT |Draft )?(?:Minutes?|MINUTES?) (?:of|OF)\b")
_BEGAN = re.compile(r"(?<=[\w.)] )(?=The [Mm]eeting (?:commenced|started|opened|began|was opened)\b)")
#: A title ends with a word of its own: no "RESOLVED: That the" before "Minutes of a meeting … be approved" is one.
_TITLE_WORDS = re.compile(
    r"(?:(?:[A-Z(&–-][\w’'&,()/:–-]*|\d[\d./]*|&|of|and|the|for|to|in|at|on)\s+){0,15}"
    r"(?!That\s)(?:[A-Z(&–-][\w’'&,()/:–-]*|\d[\d./]*)\s+"
)
#: Where a head ends with its hour or its year and what it goes on with opens a list, whatever comes next.
_HELD = re.compile(
    r"\b(?:[Hh]eld|HELD)\b[^\n]{6,160}?(?:\d\s?[ap]\.?m\.?|\d{4}|\d[.:]\d\d(?:\s?h(?:ou)?rs)?)\s+"
    r"(?=(?:PRESENT|Present|ATTENDANCE|IN ATTENDANCE|SEDERUNT|Members [Pp]resent|MEMBERS PRESENT)\b)"
)
#: What goes before a list's heading and belongs to it: its first words, or the number of its item.
_OF_A_LIST = re.compile(
    r"(?:\b(?:Also|Those|Members|Officers|Councillors|Others|Staff|MEMBERS|OFFICERS|ALSO|[Pp]resent:?|PRESENT:?|[Ii]n|IN|[Ww]ere)"
    r"|\d/\d{1,4}|\s\d{1,3}\.) $"
)
#: A list's own heading, whatever stands before it.
_OPENED = re.compile(
    r"(?:In the Chair|IN THE CHAIR|Present|PRESENT|Attendance|attendance|ATTENDANCE|SEDERUNT|Sederunt)\b"
)


def with_runs_apart(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Part the first paragraphs where a title, a list of those present or the meeting's beginning runs on in one."""
    parted: list[Paragraph] = []
    for place, paragraph in enumerate(paragraphs):
        may = place < _HEAD and paragraph.role in ("text", "heading") and not paragraph.marker and not paragraph.cells
        parted.extend(_parts(text, paragraph) if may and _size(paragraph.span) > _LONG else (paragraph,))
    return tuple(parted)


def _parts(text: str, paragraph: Paragraph) -> Iterator[Paragraph]:
    cuts = sorted({cut for cut in _cuts(text, paragraph.span) if cut > paragraph.span.start})
    if not cuts:
        yield paragraph
        return
    edges = [paragraph.span.start, *cuts, paragraph.span.end]
    for number, (start, end) in enumerate(pairwise(edges)):
        part = _part(text, Span(start, end))
        yield part if number else replace(part, marker=paragraph.marker)


def _cuts(text: str, span: Span) -> Iterator[int]:
    """Yield where a new part begins; no list before the first of those present, for "Apologies" may be an item's."""
    end = min(span.end, span.start + _REACH)
    title = next((m.start() for m in _MINUTES.finditer(text, span.start, end)), None)
    if title and _TITLE_WORDS.fullmatch(text, span.start, title):
        yield title
    held = _HELD.search(text, title or span.start, end)
    if held and _MINUTES_OF.match(text, title or span.start):
        yield held.end()
    lists = [
        m.start()
        for m in _LIST.finditer(text, span.start, end)
        if not _OF_A_LIST.search(text, max(0, m.start() - 12), m.start())
    ]
    first = next((n for n, at in enumerate(lists) if _OPENED.search(text, at, at + 30)), len(lists))
    yield from lists[first:]
    if lists[first:]:
        yield from (m.start() for m in _BEGAN.finditer(text, lists[first], end))


def _part(text: str, span: Span) -> Paragraph:
    bare = trimmed(text, span)
    return Paragraph(bare, tuple(sentences(text, bare)))


def _size(span: Span) -> int:
    return span.end - span.start
