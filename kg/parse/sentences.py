"""A paragraph to its sentences: where one ends is decided by what stands before and after the mark."""

import re
from collections.abc import Iterator

from kg.model import Span

# A mark that may end a sentence, what closes with it, the space, and what may open the next one.
_END = re.compile(
    r"(?P<mark>[.?!]|…)(?P<close>[\"”’')\]*_]{0,3})"
    r"(?:(?P<space>(?:\s|<br ?/?>){1,40}(?:[-–]\s(?=(?:The|Cllrs?|Councillors?|Mrs?|Ms)\s))?)"
    r"(?=[\"“‘'(\[*_]{0,2}(?:[A-ZÀ-Þ£\d]|[a-z]-|(?<=\()[a-z]{1,2}\)\s[A-Z]))"
    r"|(?<=[a-z]{3}[.?!])(?=[A-Z][a-z]{1,12}[ ,]))"
)
_TITLES = (
    r"Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Revd|Fr|Hon|Rt|Cllrs?|Clr|Coun|Cyng|Ald|Sir|Sgt|Insp|Supt|Capt|Col|Lt|Maj|Messrs|Mmes"
)
_SHORT = r"e\.g|eg|i\.e|ie|viz|cf|vs?|approx|incl?|dept|paras?|min|ref|fig|sec|vol|tel|ext|ed|Ste?|Mt|Nr|Chq?|Inv"
_MONTHS = r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun"
_NEVER = re.compile(rf"(?<![\w’'])(?:{_TITLES}|{_SHORT})$", re.IGNORECASE)
_BEFORE_NUMBER = re.compile(rf"(?<!\w)(?:Nos?|no|pp?|c|[Pp]ara[s]?|[Aa]rt|[Ii]tem|{_MONTHS})$")
#: A number of its own may follow "No.": "Minute No. HB.12.3".
_NUMBERED = re.compile(r"[A-Z]{1,5}[./]?\d")
_INITIAL = re.compile(r"(?:^|[\s.(“\"‘'])[A-Z]$")
# A capital after one of these words is a name of its own ("option A"), not somebody's initial.
_LETTERED = re.compile(r"(?i:option|plan|appendix|part|section|group|grade|band|class|amendment|zone)\s[A-Z]$")
_HALF_DAY = re.compile(r"\d\s?[ap]\.\s?m$", re.IGNORECASE)
_LONE_NUMBER = re.compile(r"^[\"“(]?(?:\d{1,4}(?:\.\d{1,3}){0,3}|[a-z]|[ivxlIVXL]{1,5})$")
_OPENS_LATER = re.compile(r"(?:[\"“‘'(\[*_]{0,2})(?P<next>[\w£-]+)")


def sentences(text: str, span: Span) -> Iterator[Span]:
    """Yield the sentences between the span's offsets, without the space between them.

    Titles ("Cllr. Mann"), initials ("K.J. May"), "No. 5", "e.g." and "at 4.05 p.m. on" end none; a semicolon ends none.
    """
    start = span.start
    for end in _END.finditer(text, span.start, span.end):
        stop = end.end("close")
        if stop > start and stop < span.end and _ends(text, start, end):
            yield Span(start, stop)
            start = end.end()
    if start < span.end:
        yield Span(start, span.end)


def _ends(text: str, start: int, end: re.Match[str]) -> bool:
    if end["mark"] != ".":
        return end["mark"] != "…" or bool(end["space"])
    before = text[max(start, end.start() - 24) : end.start()]
    following = _OPENS_LATER.match(text, end.end())
    following_word = following["next"] if following else ""
    if end["close"]:
        return True
    if _NEVER.search(before) or _LONE_NUMBER.match(text[start : end.start()].strip()):
        return False
    if (following_word[:1].isdigit() or _NUMBERED.match(text, end.end())) and _BEFORE_NUMBER.search(before):
        return False
    if _INITIAL.search(before) and not _LETTERED.search(before):
        return False
    return not (_HALF_DAY.search(before) and following_word[:1].isdigit())
