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
#: Surnames set off by capitals need nothing between one name and the next: "MOSS, Jo HILL, Al DALE, P B REED, Sir Bo".
_SHOUTED = r"(?<![\w’'-])(?P<surname>(?:Mc|Mac|O[’'])?[A-Z][A-Z’'-]{2,24})"
_GIVEN = (
    r"(?:(?:Professor|Sir|Dame|Dr|Lord|Lady)\s){0,2}"
    r"(?P<given>[A-Z][a-z][\w’'-]{0,20}(?:\s[A-Z]\.?(?![\w’'-]|\s[A-Z]\b))?|[A-Z]\.?(?:\s?[A-Z]\.?)?(?![\w’'-]))"
)
_SHOUTED_NAME = re.compile(rf"{_SHOUTED}\s?,\s{{1,3}}{_GIVEN}")
_PLAIN = _SHOUTED_NAME.pattern.replace("?P<surname>", "?:").replace("?P<given>", "?:")
_SHOUTED_RUN = re.compile(rf"(?:{_PLAIN}[\s;,]{{1,6}}){{4,80}}{_PLAIN}")
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
    for shouted in _SHOUTED_RUN.finditer(text, 0, _REACH):
        for name in _SHOUTED_NAME.finditer(text, shouted.start(), shouted.end()):
            yield name.start("surname"), name.end("given")
    for name in _LONE.finditer(text, 0, _REACH) if runs else ():
        if not any(run.start <= name.start() < run.end for run in runs):
            yield name.start("surname"), name.end("initials")


def codes(text: str, runs: Sequence[Span]) -> Iterator[Span]:
    """Yield where codes of a roll stand, which are no part of a name: the P of "Moss, J.   P"."""
    for run in runs:
        for found in _CODED.finditer(text, run.start, run.end + 1):
            yield Span(*found.span("code"))
