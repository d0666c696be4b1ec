"""Lists that give surnames first: "Councillors Moss, J. (Chairman), Hill, A. and Dale P", told by three in a row."""

import re
from collections.abc import Iterator

_TITLE = r"(?:(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Alderm[ae]n)\.?\s)?"
_SURNAME = (
    r"(?!(?:Appendix|Plot|Part|Annex|Option|Table|Group|Class|Site|Zone|Phase|Grade|Block|Unit|Schedule|Lot|Section|Ward)\b)"
    r"(?:[A-Z][a-z]{1,2}\s)?[A-Z][\w’'-]{2,20}"
)
_INITIALS = r"[A-Z]\.?(?:[ ]?[A-Z]\.?){0,2}(?![\w’'])"
_ONE = rf"{_TITLE}{_SURNAME},?[ ]{_INITIALS}(?:\s?\([^()\n]{{1,40}}\))?"
_BETWEEN = r"\s{0,3}(?:[,;]\s{0,3}(?:and\s|&\s)?|\n\s{0,3}|(?:and|&)\s)"
#: Three names or more in a row, for "Moss, A" may be two of a list of names that are cut short.
_RUN = re.compile(rf"(?<![\w.’'-])(?:{_ONE}{_BETWEEN}){{2,60}}{_ONE}(?=\s{{0,3}}(?:[.,;\n]|$|and\b))")
_NAME = re.compile(rf"{_TITLE}(?P<surname>{_SURNAME}),?[ ](?P<initials>{_INITIALS})")
#: How far down a text its lists of those present go.
_REACH = 8000


def turned_names(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each turned name's surname begins and where its initials end."""
    for run in _RUN.finditer(text, 0, _REACH):
        for name in _NAME.finditer(text, run.start(), run.end()):
            yield name.start("surname"), name.end("initials")
