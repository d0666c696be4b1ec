"""Rolls of members with a code or a tick after each name: "Cllr J Moss | P", "Cllr A Hill    Ap", a column of ticks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from kg.extract.person_titles import TITLE
from kg.model import Capacity, Span

_NAME = (
    rf"(?P<name>{TITLE}\s[A-Z][^\n|\t]{{1,50}}?"
    r"|[A-Z][\w’'-]{1,24},\s(?:[A-Z]\.?[ ]?){1,3}(?:\([^()\n]{2,30}\))?"
    r"|(?:[A-Z][\w’'.-]{0,20}[ ]){1,3}[A-Z][\w’'-]{1,24}(?:[ ]\([^()\n]{3,30}\))?)"
)
#: What may stand between a name and its code: "Jo Moss (JM) – Manager, Harwen Homes      P".
_POST = r"(?:(?:[ ]\([A-Z]{2,4}\))?[ ][–-][ ][^\n|\t]{3,90}?(?=[ ]{2}))?"
_CODED = re.compile(
    rf"^[ \t|]{{0,4}}{_NAME}{_POST}(?:[ ]{{0,3}}[|\t:–-][ |\t]{{0,40}}|[ ]{{2,60}}|[ ]\("
    r"|[ ](?=(?:Present|Apologies|Absent)[ ]{0,6}$))"
    r"(?P<code>P|Pres|PRESENT|Present|A|Ap|AP|Apol|Apols|Apology|Apologies|AB|Ab|Abs|Absent|DNA|D/R|R|[✓√✔Y])"
    r"\)?[ \t|.]{0,6}$",
    re.MULTILINE,
)
_TICKED = re.compile(
    rf"^[ \t|]{{0,4}}{_NAME}[ ]{{0,3}}(?P<columns>(?:[|\t][ ]{{0,8}}){{1,4}})[✓√✔xX][ \t|]{{0,9}}$", re.MULTILINE
)
_HEADER = re.compile(
    r"^[^\n|\t]{0,30}[|\t][ ]{0,8}(?P<first>Present|Attended)[ ]{0,8}[|\t][ ]{0,8}(?P<second>Apologies|Absent)\b"
    r"(?:[ ]{0,8}[|\t][ ]{0,8}(?P<third>Apologies|Absent)\b)?",
    re.MULTILINE | re.IGNORECASE,
)
# what a lone A stands for, where the minutes say: "A = Apologies", "A – absent"
_LEGEND = re.compile(r"\bA\s?[=:–-]\s?(?P<meaning>apolog|absent)", re.IGNORECASE)
# a table whose cells stand under each other: "Name", "Position", "Attendance", then "Jo Moss", "Chair", "Present"
_OF_NAMES = re.compile(r"(?:Name|Member|Councillor|Board Member|Committee Member)s?", re.IGNORECASE)
_OF_STATES = re.compile(r"Attendance|Attended|Present|Status|(?:Present|Attendance)\s?/\s?\w+", re.IGNORECASE)
_BETWEEN = re.compile(
    r"(?:Position|Role|Title|Post|Designation|Organisation|Representing|Ward|Party|Capacity)s?", re.IGNORECASE
)
_STATE = re.compile(
    r"P|Pres|Present|Attended|A|Ap|Apols?|Apolog(?:y|ies)(?: (?:sent|received|given))?|Abs|Absent|[✓√✔Y]", re.IGNORECASE
)
_LINE = re.compile(r"\S[^\n]*")
#: How many cells a row has at most.
_WIDEST = 5
#: So many lines make a roll, and it stands so near the top.
_LEAST, _REACH = 3, 6000


@dataclass(frozen=True, slots=True)
class Coded:
    """A name on a line of a roll, and the capacity that its code states; None where its meaning is open."""

    name: Span
    capacity: Capacity | None


def coded(text: str) -> Iterator[Coded]:
    """Yield the names of a text's rolls with what their codes say."""
    header = _HEADER.search(text, 0, _REACH)
    if header:
        columns = [_meaning(header[n].lower(), "") for n in ("first", "second", "third") if header[n]]
        for line in _TICKED.finditer(text, header.end(), _REACH):
            column = sum(mark in "|\t" for mark in line["columns"])
            said = columns[column - 1] if column <= len(columns) else None
            if said:
                yield Coded(Span(*line.span("name")), said)
        return
    in_cells = tuple(_in_cells(text))
    if in_cells:
        yield from in_cells
        return
    lines = list(_CODED.finditer(text, 0, _REACH))
    codes = {line["code"].lower() for line in lines}
    if len(lines) < _LEAST or not any(_meaning(code, "") == "present" for code in codes):
        return
    legend = _LEGEND.search(text, 0, _REACH)
    alone = legend["meaning"].lower() if legend else "absent" if codes & {"ap", "apol", "apols", "apologies"} else ""
    alone = alone or ("apologies" if "dna" in codes else "")  # whoever did not attend at all has a code of their own
    for line in lines:
        yield Coded(Span(*line.span("name")), _meaning(line["code"].lower(), alone))


def _in_cells(text: str) -> tuple[Coded, ...]:
    """Return the names of a table whose cells stand under each other, row after row or column after column."""
    lines = _LINE.finditer(text, 0, _REACH)
    cells = [Span(line.start(), line.start() + len(line.group().rstrip())) for line in lines]
    words = [cell.of(text) for cell in cells]
    first = next((n for n, said in enumerate(words) if _OF_NAMES.fullmatch(said)), None)
    last = next((n for n, said in enumerate(words) if _OF_STATES.fullmatch(said)), None)
    if first is None or last is None or last <= first:
        return ()
    width = last - first + 1
    by_rows = width <= _WIDEST and all(_BETWEEN.fullmatch(said) for said in words[first + 1 : last])
    states = range(last + width, len(cells), width) if by_rows else range(last + 1, len(cells))
    told = list(takewhile(lambda n: _STATE.fullmatch(words[n]), states))
    names = [n - width + 1 for n in told] if by_rows else list(range(first + 1, first + 1 + len(told)))
    headed = by_rows or (bool(told) and first + 1 + len(told) <= last and _is_header(words[first + 1 + len(told)]))
    if len(told) < _LEAST or not headed:
        return ()
    alone = "absent" if any(words[m].lower().startswith("ap") for m in told) else ""
    return tuple(Coded(cells[n], _meaning(words[m].lower(), alone)) for n, m in zip(names, told, strict=True))


def _is_header(words: str) -> bool:
    return bool(_BETWEEN.fullmatch(words) or _OF_STATES.fullmatch(words))


def _meaning(code: str, alone: str) -> Capacity | None:
    """Return the capacity of a code in small letters; ``alone`` is what "a" stands for, if that is known."""
    code = alone if code == "a" else code
    if code.startswith("ap"):
        return "apologies"
    if code.startswith("ab") or code == "dna":  # "did not attend"
        return "absent"
    return "present" if code[:1] in ("p", "✓", "√", "✔", "y") or code == "attended" else None
