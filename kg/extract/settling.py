"""Which rulings stand: each decision once, where a block, a motion and a resolution say the same."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.marks import Ruling
from kg.extract.outcomes import outcome_of
from kg.extract.person_titles import TITLE
from kg.extract.taken import SECONDER
from kg.lexicon import PatternBook
from kg.model import Section

#: No more than a line end stands between a resolution and its status.
_STATUS = 6
_SUBJECT_TO = re.compile(r"\bsubject\s+to\s+(?:\w+\s+){1,3}amendments?\b")
#: What comes after a motion that is not carried yet.
_DIVIDED = re.compile(r"\b(?:amendment|division|put\s+to\s+the\s+vote)\b", re.IGNORECASE)
_NEAR = 240
#: Who moved and seconded, alone between a proposal and how the vote on it went.
_SECONDER = re.compile(rf"(?:\W*[Pp]roposed\b[^.\n]{{3,70}})?{SECONDER}\W*")
_ALL = re.compile(r"\b(?:unanimously|by\s+all|all)\b", re.IGNORECASE)
_ALL_AGREED = re.compile(
    r"\W*(?:all|unanimously)\s+(?:(?:were|in|present|members|councillors)\s+){0,3}(?:agreed|favou?r)\W*", re.IGNORECASE
)
_TO_APPROVE = re.compile(r"\bpropos\w+\s+that\b.*\b(?:should\s+)?be\b", re.IGNORECASE | re.DOTALL)
_ONLY_READ = re.compile(r"\b(?:taken|held)\s+as\s+read\W*$", re.IGNORECASE)
#: What an agenda says that the chair is going to put: "The Chair shall propose that the minutes be signed".
_IS_TO = re.compile(r"\b(?:shall|will)\s+(?:propose|recommend)\s+that\b", re.IGNORECASE)
#: The names on one side of a vote, below "It was agreed that the vote be recorded:".
_SIDE = re.compile(
    r"\W*(?:(?:those|members)\s+)?(?:voting\s+)?(?:in\s+favou?r|for|against|abstain(?:ed|ing)?|abstentions?)\s?(?:\(\d{1,3}\)\s?)?[:–-]\s?"
    rf"(?:{TITLE}|Aldermen|None|Nil)",
    re.IGNORECASE,
)
_PUT = re.compile(r"\b(?:propos|second)\w*", re.IGNORECASE)
_PUT_BY = ("was-approved", "it-was-agreed", "agreed-in-passing")
_UNENDED = re.compile(r"\b(?:and|and\s+it\s+was|it\s+was)\W*$", re.IGNORECASE)
#: What was moved, on the line below who moved it: nothing tells yet that it was carried.
_MOTION_BELOW = re.compile(r"[\s,:-]*\n[\s“\"]*(?:[-–•·*]\s{1,8})?[Tt]hat\s")
#: A sentence that only names who moved the decision before it.
_MOVERS = re.compile(rf"\W*(?:Propos\w+|Prop\b|Moved\s+by|{TITLE}[^,;]{{3,40}},?\s+(?:and\s+)?[Ss]econded)")


def once(found: Sequence[tuple[Section, list[Ruling]]]) -> Iterator[tuple[Section, list[Ruling]]]:
    """Leave out the decision block of an item whose minutes hold as many decisions; the block where they hold fewer."""
    for section, rulings_of in found:
        others = [
            _not_put(r)
            for s, r in found
            if s is not section and section.item and s.item == section.item and s.kind != section.kind
        ]
        most = max(map(len, others), default=0)
        if section.kind == "decision" and most and most >= len(rulings_of):
            continue
        if section.kind != "decision" and any(
            s.kind == "decision" and s.item == section.item and section.item and len(r) > len(rulings_of)
            for s, r in found
        ):
            continue
        decided = any(s.kind == "decision" and s.item == section.item and section.item and r for s, r in found)
        put = decided and section.kind != "decision"  # what was only proposed is not beside what was decided
        yield section, _not_put(rulings_of) if put else rulings_of


def _not_put(found: Sequence[Ruling]) -> list[Ruling]:
    """Leave out what was only proposed."""
    return [one for one in found if one.kind != "proposal"]


def settled(found: Sequence[Ruling], text: str, book: PatternBook) -> Iterator[Ruling]:
    """Leave out a motion that the resolution after it puts into words, and movers beside the outcome they belong to."""
    found = [r for r in found if not (_IS_TO.search(r.span.of(text)) or _SIDE.match(r.span.of(text)))]
    for index, ruling in enumerate(found):
        later = found[index + 1] if index + 1 < len(found) else None
        before = found[index - 1] if index else None
        resolved = later is not None and outcome_of(later.verb, book) == "resolved"
        if later and resolved and (_only_put(ruling, text) or _opens_resolution(ruling, later, text)):
            continue
        if later and outcome_of(later.verb, book) == "resolved" and _is_proposed_record(ruling, text):
            continue
        if before and (_is_status(before, ruling, text, book) or _is_signing(before, ruling)):
            continue
        if (
            before
            and ruling.rule == "agreed-in-passing"
            and _beside(before, ruling)
            and _MOVERS.match(ruling.span.of(text))
        ):
            continue
        if before and ruling.kind == "proposal" and _only_moves(before, ruling, text, book):
            continue
        if later and ruling.kind == "proposal" and _is_status(ruling, later, text, book):
            yield replace(ruling, kind="taken", verb=later.verb, outcome=later.outcome)
            continue
        if ruling.kind == "proposal" and (_beside(before, ruling) or later or _is_motion(ruling, text, len(found))):
            continue
        if ruling.kind == "proposal" and (_is_unended(ruling, text) or _MOTION_BELOW.match(text, ruling.span.end)):
            continue
        yield ruling


def _is_unended(ruling: Ruling, text: str) -> bool:
    """Tell whether a sentence breaks off before what was decided: "Moved by A, seconded by B, and it was"."""
    return _UNENDED.search(ruling.span.of(text)) is not None


def _only_moves(before: Ruling, ruling: Ruling, text: str, book: PatternBook) -> bool:
    """Tell whether a sentence right after a resolution only names who moved it: "Proposed by A, seconded by B"."""
    resolved = before.kind == "marker" and outcome_of(before.verb, book) in ("resolved", "agreed")
    near = ruling.span.start - before.span.end < _STATUS
    return resolved and near and _MOVERS.match(ruling.span.of(text)) is not None


def _is_proposed_record(ruling: Ruling, text: str) -> bool:
    """Tell whether minutes are only read or proposed before a resolution: "that the minutes should be approved"."""
    words = ruling.span.of(text)
    return ruling.kind == "record" and bool(_TO_APPROVE.search(words) or _ONLY_READ.search(words))


def _is_signing(before: Ruling, ruling: Ruling) -> bool:
    """Tell whether minutes are only said to be signed, just after they were approved."""
    return ruling.kind == "record" and ruling.verb.lower() == "signed" and _beside(before, ruling)


def _is_status(before: Ruling, ruling: Ruling, text: str, book: PatternBook) -> bool:
    """Tell whether a lone "Agreed" only gives the status of what stands just above it: a resolution or a proposal."""
    if before.rule == "carried-alone":
        return ruling.kind == "fate" and ruling.span.start - before.span.end < _STATUS
    alone = (
        ruling.rule in ("carried-alone", "vote-unanimous") or _ALL_AGREED.fullmatch(ruling.span.of(text)) is not None
    )
    alone = alone or (
        ruling.kind == "marker" and not _ALL.sub("", ruling.span.of(text).replace(ruling.verb, "")).strip(" .:")
    )
    put = (
        outcome_of(before.verb, book) == "resolved"
        or _bare(before, text)
        or _PUT.search(before.span.of(text)) is not None
    )
    near = ruling.span.start - before.span.end < _STATUS
    put = put or (before.kind == "marker" and near and ruling.rule == "vote-unanimous")
    return alone and put and (near or _SECONDER.fullmatch(text, before.span.end, ruling.span.start) is not None)


def _bare(ruling: Ruling, text: str) -> bool:
    """Tell whether a ruling is its word alone, of which the next words can only say how the vote went: "Approved."."""
    return not ruling.span.of(text).replace(ruling.verb, "").strip(" .:-–")


def _only_put(ruling: Ruling, text: str) -> bool:
    put = ruling.kind == "fate" or (ruling.kind == "taken" and "motion" in ruling.span.of(text))
    return put and ruling.verb.lower() in ("carried", "agreed", "approved")


def _opens_resolution(ruling: Ruling, later: Ruling, text: str) -> bool:
    """Tell whether a sentence tells who put what the resolution below it words: "B seconded it and it was agreed."."""
    put = ruling.kind == "taken" and ruling.rule in _PUT_BY and _PUT.search(ruling.span.of(text)) is not None
    return put and later.kind == "marker" and _beside(ruling, later)


def _beside(before: Ruling | None, ruling: Ruling) -> bool:
    return before is not None and ruling.span.start - before.span.end < 60


def _is_motion(ruling: Ruling, text: str, among: int) -> bool:
    """Tell whether a proposal is put only; "Proposed by A, seconded by B" alone in its item is how it was passed."""
    words = _SUBJECT_TO.sub("", ruling.span.of(text).lower())
    divided = _DIVIDED.search(text, ruling.span.end, ruling.span.end + _NEAR) is not None
    bare = words.lstrip().startswith(("proposed", "prop")) and among > 1
    return "motion" in words or "amendment" in words or bare or divided
