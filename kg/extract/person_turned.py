"""Lists that give surnames first: "Councillors Moss, J. (Chairman), Hill, A. and Dale P", told by three in a row."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.person_titles import TITLE
from kg.model import Span

_TITLE = rf"(?:{TITLE}\s)?"
_SURNAME = (
    r"(?!(?:Appendix|Plot|Part|Annex|Option|Table|Group|Class|Site|Zone|Phase|Grade|Block|Unit|Schedule|Lot|Section|Ward)\b)"
    r"(?:[A-Z][a-z]{1,2}[ ])?[A-Z][\w’'-]{2,20}"
)
_INITIALS = r"[A-Z]\.?(?:[ ]?[A-Z]\.?){0,2}(?![\w’'])"
#: After a name a list may have a bracket, and in a roll a code: "Moss, J. (Chairman)   P".
_CODE = r"[ \t]{1,40}(?P<code>P|A|Ap|AP|Apols?|Apologies|Present|Absent|[✓✔√])(?=[ \t]{0,9}(?:\n|$))"
_BRACKET = r"(?:\s?\([^()\n]{1,40}\))?"
_TAIL = rf"{_BRACKET}(?:{_CODE.replace('?P<code>', '?:')})?"
_ONE = rf"{_TITLE}{_SURNAME},?[ ]{_INITIALS}{_TAIL}"
_BETWEEN = r"\s{0,3}(?:[,;]\s{0,3}(?:and\s|&\s)?|[ \t]{0,9}\n\s{0,3}|(?:and|&)\s|[ \t]{2,60})"
#: Three names or more in a row, for "Moss, A" may be two of a list of names that are cut short.
_RUN = re.compile(rf"(?<![\w.’'-])(?:{_ONE}{_BETWEEN}){{2,60}}{_ONE}(?=\s{{0,3}}(?:[.,;\n]|$|and\b))")
#: Beside such a run one alone is turned too, with title and comma: "Apologies: Councillor Moss, K".
_LONE = re.compile(
    rf"(?:Cllr|Councillor)\.?\s(?P<surname>{_SURNAME}),[ ](?P<initials>{_INITIALS})(?=\s{{0,3}}(?:[.;\n(]|$))"
)
_NAME = re.compile(rf"{_TITLE}(?P<surname>{_SURNAME}),?[ ](?P<initials>{_INITIALS})")
_CODED = re.compile(rf"{_INITIALS}{_BRACKET}{_CODE}")
#: How far down a text its lists of those present go.
_REACH = 8000


def runs_of(text: str) -> list[Span]:
    """Return where a text's lists stand that give surnames first."""
    return [Span(*run.span()) for run in _RUN.finditer(text, 0, _REACH)]


def turned_names(text: str, runs: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Yield where each turned name's surname begins and where its initials end."""
    for run in runs:
        for name in _NAME.finditer(text, run.start, run.end):
            yield name.start("surname"), name.end("initials")
    for name in _LONE.finditer(text, 0, _REACH) if runs else ():
        if not any(run.start <= name.start() < run.end for run in runs):
            yield name.start("surname"), name.end("initials")


def codes(text: str, runs: Sequence[Span]) -> Iterator[Span]:
    """Yield where codes of a roll stand, which are no part of a name: the P of "Moss, J.   P"."""
    for run in runs:
        for found in _CODED.finditer(text, run.start, run.end + 1):
            yield Span(*found.span("code"))
