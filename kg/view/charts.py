"""Counts that say more than lines: figures over time, decisions by outcome and year, who asks and who answers."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from kg.ask.session import Row, Session
from kg.view.held import seen
from kg.view.page import rendered

#: Figures of one measure are a line from this many dated values on; so many measures are drawn at most.
_VALUES, _MEASURES, _SPEAKERS = 2, 12, 20
_WIDE, _HIGH, _LEFT, _FOOT = 640.0, 180.0, 60.0, 28.0
_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")

_FIGURES = """
SELECT DISTINCT ?measure ?value ?unit ?date ?text ?file ?page ?council WHERE {
  ?f a ckg:Figure ; ckg:measure ?measure ; ckg:value ?value ; ckg:evidence ?p .
  ?p ckg:exact ?text ; ckg:inDocument ?document . ?document ckg:fileName ?file .
  OPTIONAL { ?p ckg:page ?page } OPTIONAL { ?f ckg:unit ?unit } OPTIONAL { ?f ckg:asOf ?asOf }
  OPTIONAL { ?document dcterms:date ?published }
  OPTIONAL { ?document ckg:records/ckg:ofCouncil/skos:prefLabel ?council }
  BIND(COALESCE(?asOf, ?published) AS ?date)
}
ORDER BY ?measure ?date ?value ?file
"""
_DECISIONS = """
SELECT DISTINCT ?d ?outcome ?date WHERE {
  ?d a ckg:Decision ; ckg:outcome/skos:prefLabel ?outcome
  OPTIONAL { ?d dcterms:date ?own } OPTIONAL { ?d ckg:decidedAt/dcterms:date ?met } BIND(COALESCE(?own, ?met) AS ?date)
}
"""
_ASKED = """
SELECT DISTINCT ?s ?class ?name ?label WHERE {
  VALUES ?class { ckg:Question ckg:Answer } ?s a ?class .
  OPTIONAL { ?s ckg:speaker/skos:prefLabel ?name } OPTIONAL { ?s ckg:speakerLabel ?label }
}
ORDER BY ?s ?name
"""


@dataclass(frozen=True, slots=True)
class Dot:
    """A value in a chart: where it stands, what it says, and the sentence and document it is from."""

    x: float
    y: float
    value: str
    date: str
    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Line:
    """A measure over time."""

    measure: str
    dots: tuple[Dot, ...]
    highest: str
    council: str = ""

    @property
    def joined(self) -> bool:
        """Tell whether the dots are one course of values: not where a date has several."""
        return len({dot.date for dot in self.dots}) == len({(dot.date, dot.value) for dot in self.dots})


@dataclass(frozen=True, slots=True)
class Bars:
    """Rows of a bar chart: a name, and each part's count and width in hundredths of the longest row."""

    parts: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[int, float], ...]], ...]


def charts(session: Session) -> str:
    """Return the page of charts, each with the numbers and sentences behind it in a table."""
    return rendered(
        "charts.html.j2",
        first=None,
        sheet="charts.css",
        scripts=[],
        lines=_lines(session.select(_FIGURES)),
        outcomes=_bars(_outcomes(session.select(_DECISIONS))),
        talk=_bars(_talk(session.select(_ASKED)), most=_SPEAKERS),
        wide=_WIDE,
        high=_HIGH,
    )


def _lines(rows: list[Row]) -> list[Line]:
    """Return the measures that have values of several dates, those with most first."""
    measures: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        if "date" in row and _DATE.match(row["date"]):
            measures.setdefault((row["measure"].casefold(), row.get("unit", ""), row.get("council", "")), []).append(
                row
            )
    timed = [group for group in measures.values() if len({row["date"] for row in group}) >= _VALUES]
    return [_line(group) for group in sorted(timed, key=lambda g: (-len(g), g[0]["measure"]))[:_MEASURES]]


def _line(rows: list[Row]) -> Line:
    days = [_day(row["date"]) for row in rows]
    values = [float(row["value"]) for row in rows]
    first, span, top = min(days), (max(days) - min(days)) or 1.0, max(values) or 1.0
    dots = tuple(
        Dot(
            round(_LEFT + (day - first) / span * (_WIDE - _LEFT - 40), 1),
            round(20 + (1 - value / top) * (_HIGH - _FOOT - 20), 1),
            f"{value:,.10g}" + (f" {row['unit']}" if "unit" in row else ""),
            row["date"],
            seen(" ".join(row["text"].split())),
            seen(row["file"] + (f", page {row['page']}" if "page" in row else "")),
        )
        for row, day, value in sorted(zip(rows, days, values, strict=True), key=lambda r: (r[1], r[2]))
    )
    return Line(seen(rows[0]["measure"]), dots, f"{top:,.10g}", seen(rows[0].get("council", "")))


def _day(date: str) -> float:
    found = _DATE.match(date)
    year, month, day = (int(part or 1) for part in found.groups()) if found else (0, 1, 1)
    return year * 372 + month * 31 + day


def _outcomes(rows: list[Row]) -> dict[str, Counter[str]]:
    """Count decisions by year, and in each by outcome."""
    counts: dict[str, Counter[str]] = {}
    for row in rows:
        counts.setdefault(row.get("date", "")[:4] or "no date", Counter())[row["outcome"]] += 1
    return dict(sorted(counts.items()))


def _talk(rows: list[Row]) -> dict[str, Counter[str]]:
    """Count questions and answers by who spoke: the person where known, else the words the document has."""
    spoken = {row["s"] + row["class"]: row for row in reversed(rows)}
    counts: dict[str, Counter[str]] = {}
    for row in spoken.values():
        who = row.get("name") or row.get("label") or "(nobody named)"
        counts.setdefault(who, Counter())["asked" if row["class"].endswith("Question") else "answered"] += 1
    return dict(sorted(counts.items(), key=lambda item: (-sum(item[1].values()), item[0])))


def _bars(counts: dict[str, Counter[str]], most: int = 60) -> Bars:
    total = sum(counts.values(), Counter[str]())
    parts = tuple(part for part, _ in sorted(total.items(), key=lambda item: (-item[1], item[0])))
    longest = max((sum(row.values()) for row in counts.values()), default=1)
    rows = tuple(
        (seen(name), tuple((row[part], round(100 * row[part] / longest, 2)) for part in parts))
        for name, row in list(counts.items())[:most]
    )
    return Bars(tuple(seen(part) for part in parts), rows)
