"""How much of a document's gold a reading finds: counts of gold, found and right for each kind of fact.

A fact with an anchor is found where a claim's passage holds the anchor's start, or is a stretch of it. Each claim pairs
with one gold fact at most. Facts marked optional count neither way.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from kg.model import Claims, Entity, Reading, Ref, Span

Gold = dict[str, Any]
_PLAIN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})
_RANK = re.compile(r"^(councillors?|cllrs?|mr|mrs|ms|miss|dr|rev|sir|dame|alderman)\.?\s+")
_HONOUR = re.compile(r",?\s+(obe|mbe|cbe|jp|mp)\.?$")


@dataclass(frozen=True, slots=True)
class Score:
    """Counts for one kind of fact; they add up over documents."""

    gold: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.gold + other.gold, self.found + other.found, self.right + other.right)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0 if not self.gold else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 1.0


def fold(text: str | None) -> str:
    return " ".join(unicodedata.normalize("NFKC", text or "").translate(_PLAIN).lower().split())


def name(text: str | None) -> str:
    words = re.sub(r"^(the|an?)\s+", "", fold(text)).replace("&", "and").replace("'", "")
    return " ".join(re.sub(r"[^\w\s]", " ", words).split())


def person(text: str | None) -> str:
    words = fold(text)
    while shorter := next((rx.sub("", words) for rx in (_RANK, _HONOUR) if rx.search(words)), None):
        words = shorter
    return " ".join(re.sub(r"[^\w\s]", " ", words).split())


def holds(passage: str, anchor: str, least: int = 25) -> bool:
    passage, anchor = fold(passage), fold(anchor)
    if len(passage) < len(anchor):
        return len(passage) >= least and passage in anchor
    return anchor in passage or (anchor[:20] in passage and fuzz.partial_ratio(anchor, passage) >= 94)


def pair(gold: Sequence[Any], found: Sequence[Any], same: Callable[[Any, Any], bool]) -> Score:
    free = list(found)
    right = missed = 0
    for wanted in gold:
        hit = next((f for f in free if same(wanted, f)), None)
        if hit is not None:
            free.remove(hit)
        if isinstance(wanted, dict) and wanted.get("optional"):
            continue
        right += hit is not None
        missed += hit is None
    return Score(right + missed, right + len(free), right)


def score(gold: Gold, reading: Reading) -> dict[str, Score]:
    """Score one reading against its gold, kind by kind."""
    claims, text = reading.claims, reading.document.text
    by_ref = {e.ref: e for e in claims.entities}

    def words(span: Span) -> str:
        return span.of(text)

    def known(ref: Ref | None, key: Callable[[str], str] = name) -> set[str]:
        entity = by_ref.get(ref or "")
        return {key(n) for n in _names(entity)} if entity else set()

    def spoken(g: Gold, s: Any) -> bool:
        return holds(words(s.span), g["anchor"])

    def by_whom(g: Gold, s: Any) -> bool:
        if g["speaker"] and person(g["speaker"]) in known(s.speaker, person) | {person(s.label)}:
            return True
        return not s.label if not g["label"] else _near(g["label"], s.label)

    result = {
        kind: _entities(gold.get(kind, []), claims, kind)
        for kind in ("councils", "services", "organisations", "places")
    }
    result["bodies"] = _entities([b["name"] for b in gold["bodies"]], claims, "bodies")
    result["people"] = pair(
        gold["people"],
        claims.of_kind("person"),
        lambda g, e: person(g["name"]) in {person(n) for n in _names(e)} and (e.subtype or "other") == g["kind"],
    )
    result["attendance"] = pair(
        gold["attendance"],
        claims.attendances,
        lambda g, a: person(g["person"]) in known(a.person, person) and a.capacity == g["capacity"],
    )
    result["items"] = pair(gold["items"], claims.items, lambda g, i: fold(g["title"])[:60] == fold(i.title)[:60])
    result["statements"] = pair(gold["statements"], claims.statements, spoken)
    result["who said it"] = pair(gold["statements"], claims.statements, lambda g, s: spoken(g, s) and by_whom(g, s))
    result["decisions"] = pair(gold["decisions"], claims.decisions, lambda g, d: holds(words(d.span), g["anchor"], 5))
    result["recommendations"] = pair(gold["recommendations"], claims.recommendations, spoken)
    result["inspections"] = pair(gold["inspections"], claims.inspections, spoken)
    result["figures"] = pair(
        gold["figures"], claims.figures, lambda g, f: spoken(g, f) and abs(float(g["value"]) - float(f.value)) < 1e-6
    )
    return result


def total(scores: Iterable[dict[str, Score]]) -> dict[str, Score]:
    """Add up the scores of several documents, kind by kind."""
    summed: dict[str, Score] = {}
    for each in scores:
        for kind, value in each.items():
            summed[kind] = summed.get(kind, Score()) + value
    return summed


_KINDS = {
    "councils": "council",
    "bodies": "body",
    "services": "service",
    "organisations": "organisation",
    "places": "place",
}


def _entities(gold: Sequence[str], claims: Claims, kind: str) -> Score:
    found = [e for e in claims.entities if e.kind == _KINDS[kind]]
    return pair(gold, found, lambda g, e: name(g) in {name(n) for n in _names(e)})


def _names(entity: Entity) -> tuple[str, ...]:
    return (entity.name, *entity.aliases)


def _near(wanted: str, label: str | None) -> bool:
    return bool(label) and fuzz.token_set_ratio(name(wanted), name(label)) >= 90
