"""Decisions: what a meeting or a post-holder resolved, agreed, noted, approved, refused or put off."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.appointments import appointments
from kg.extract.deciders import body_at, date_in, meeting_of
from kg.extract.marks import Ruling, mark_of, said_in, unmarked
from kg.extract.outcomes import outcome_of, outcome_of_substance
from kg.extract.parts import listed_parts
from kg.extract.rulings import rulings
from kg.lexicon import Lexicon, PatternBook
from kg.model import Claims, Decision, Meeting, Outcome, Outline, Paragraph, Ref, Section, Span

_MINUTED = ("minutes", "header", "attendance")
#: No more than a line end stands between a resolution and its status.
_STATUS = 6
_STARTED = ("that ", "to ")


def find_decisions(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Find what was decided: one decision for each numbered part of a resolution, one where it has none.

    What an agenda only proposes is none. Where a decision block repeats what the minutes of its item say, the minutes
    count. A decision of another body or an earlier day, reported with its date, belongs to no meeting here.
    """
    book = lexicon.book("decisions")
    text = unmarked(outline.text)
    titles: dict[Ref | None, str] = {i.ref: i.title.of(text)[:120] for i in outline.items}
    found = [(s, list(_section(outline, s, text, book))) for s in outline.sections]
    decisions = [
        _decision(ruling, section, titles.get(section.item, ""), text, book, claims)
        for section, rulings_of in _once(found)
        for ruling in _settled(rulings_of, text, book)
    ]
    decisions += _reported(outline, text, book, claims)
    return Claims(decisions=_apart(decisions))


def _section(outline: Outline, section: Section, text: str, book: PatternBook) -> Iterator[Ruling]:
    if section.kind == "decision":
        yield from _block(section.paragraphs, text, book)
    elif outline.kind == "decisions" and _has_block(outline):
        yield from (r for r in rulings(section.paragraphs, text, book) if r.kind == "record")
    elif section.kind in _MINUTED and _records(outline, section):
        title = next((i for i in outline.items if i.ref == section.item), None)
        listed = list(
            appointments(section, title.title.of(text) if title else "", title.title if title else None, text)
        )
        yield from listed
        yield from _minutes(section.paragraphs, text, book)


def _records(outline: Outline, section: Section) -> bool:
    """Tell whether a section says what a meeting did: not in a report, an agenda, or beside a form's decision."""
    if outline.kind in ("report", "agenda"):
        return False
    return not (outline.kind == "decisions" and _has_block(outline))


def _has_block(outline: Outline) -> bool:
    return any(s.kind == "decision" for s in outline.sections)


def _minutes(paragraphs: Sequence[Paragraph], text: str, book: PatternBook) -> Iterator[Ruling]:
    """Rule on paragraphs in order; below a heading "Decision" stands a block."""
    start = 0
    for index, paragraph in enumerate(paragraphs):
        if any(p.search(paragraph.span.of(text)) for p in book.yielding("heading")):
            yield from rulings(paragraphs[start:index], text, book)
            start = _block_end(paragraphs, index + 1)
            yield from _block(paragraphs[index + 1 : start], text, book)
    yield from rulings(paragraphs[start:], text, book)


def _block_end(paragraphs: Sequence[Paragraph], start: int) -> int:
    listed = start < len(paragraphs) and bool(paragraphs[start].marker)
    for index in range(start, len(paragraphs)):
        if paragraphs[index].role == "heading" or (index > start and listed != bool(paragraphs[index].marker)):
            return index
    return len(paragraphs)


def _block(paragraphs: Sequence[Paragraph], text: str, book: PatternBook) -> Iterator[Ruling]:
    """Rule on a block that a heading says is the decision: its marks, or else its list, or its first sentence."""
    marked = list(rulings(paragraphs, text, book))
    if marked or not paragraphs:
        yield from marked
        return
    parts, _ = listed_parts(paragraphs, text, 0)
    if parts:
        yield from (Ruling(p.span, _verb(p.span.of(text), book), "block", "decision-block", p.number) for p in parts)
        return
    first = said_in(paragraphs[0])[0]
    words = first.of(text)
    verb = _verb(words, book)
    if words.lower().startswith(_STARTED) or outcome_of(words.split()[0], book) != "other":
        yield Ruling(first, verb, "block", "decision-block")


def _verb(words: str, book: PatternBook) -> str:
    first = words.split()[0] if words.split() else ""
    return first if outcome_of(first, book) != "other" else "agreed"


def _once(found: Sequence[tuple[Section, list[Ruling]]]) -> Iterator[tuple[Section, list[Ruling]]]:
    """Leave out the decision block of an item whose minutes hold as many decisions; the block where they hold fewer."""
    for section, rulings_of in found:
        others = [
            r
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
        yield section, rulings_of


def _settled(found: Sequence[Ruling], text: str, book: PatternBook) -> Iterator[Ruling]:
    """Leave out a motion that the resolution after it puts into words, and movers beside the outcome they belong to."""
    for index, ruling in enumerate(found):
        later = found[index + 1] if index + 1 < len(found) else None
        before = found[index - 1] if index else None
        if later and outcome_of(later.verb, book) == "resolved" and _only_put(ruling, text):
            continue
        if before and outcome_of(before.verb, book) == "resolved" and _is_status(before, ruling, text):
            continue
        if ruling.kind == "proposal" and (_beside(before, ruling) or later or _is_motion(ruling, text)):
            continue
        yield ruling


def _is_status(before: Ruling, ruling: Ruling, text: str) -> bool:
    """Tell whether a lone "Agreed" only gives the status of the resolution just above it, as in a status column."""
    alone = ruling.kind == "marker" and not ruling.span.of(text).replace(ruling.verb, "").strip(" .:")
    return alone and ruling.span.start - before.span.end < _STATUS


def _only_put(ruling: Ruling, text: str) -> bool:
    put = ruling.kind == "fate" or (ruling.kind == "taken" and "motion" in ruling.span.of(text))
    return put and ruling.verb.lower() in ("carried", "agreed", "approved")


def _beside(before: Ruling | None, ruling: Ruling) -> bool:
    return before is not None and ruling.span.start - before.span.end < 60


def _is_motion(ruling: Ruling, text: str) -> bool:
    words = ruling.span.of(text).lower()
    return "motion" in words or "amendment" in words or words.lstrip().startswith(("proposed", "prop"))


def _decision(ruling: Ruling, section: Section, title: str, text: str, book: PatternBook, claims: Claims) -> Decision:
    meeting = meeting_of(section, claims)
    other = _other(claims, ruling, meeting)
    words = ruling.span.of(text)
    return Decision(
        span=ruling.span,
        outcome=_outcome(ruling, words, book),
        decided_by=other or (meeting.body if meeting else None),
        number=ruling.number,
        procedural=ruling.kind == "record" or any(p.search(f"{title}: {words}") for p in book.yielding("procedural")),
        meeting=meeting.ref if meeting and not other else None,
        item=section.item,
        rule=f"decisions:{ruling.rule}",
    )


def _other(claims: Claims, ruling: Ruling, meeting: Meeting | None) -> Ref | None:
    """Return who a sentence says has decided, where it is not the body that met: "the Borough Council have agreed"."""
    named = body_at(claims, ruling.who) if ruling.who else None
    return named if meeting is None or named not in (meeting.body, meeting.council) else None


def _outcome(ruling: Ruling, words: str, book: PatternBook) -> Outcome:
    marked = outcome_of(ruling.outcome if ruling.kind == "record" else ruling.verb, book)
    if marked == "other" and ruling.outcome:
        marked = outcome_of(ruling.outcome, book)
    return outcome_of_substance(words, marked)


def _reported(outline: Outline, text: str, book: PatternBook, claims: Claims) -> Iterator[Decision]:
    """Yield the decisions that the text reports of another body or an earlier day, with their date."""
    for section in outline.sections:
        if section.kind in ("boilerplate", "attendance"):
            continue
        meeting = meeting_of(section, claims)
        for sentence in (s for p in section.paragraphs for s in said_in(p)):
            decision = _report(text, sentence, book, claims)
            if decision is None or (meeting and decision.date == meeting.date and outline.kind != "report"):
                continue
            if mark_of(text, sentence, book) is None or not _records(outline, section):
                yield replace(decision, item=section.item)


def _report(text: str, sentence: Span, book: PatternBook, claims: Claims) -> Decision | None:
    words = sentence.of(text)
    date = date_in(text, sentence)
    for pattern in book.yielding("reported") if date else ():
        found = pattern.search(words)
        who = found and body_at(claims, Span(sentence.start + found.start("who"), sentence.start + found.end("who")))
        if found and who:
            outcome = outcome_of(found["verb"], book)
            return Decision(sentence, outcome, who, date=date, rule=f"decisions:{pattern.id}")
    return None


def _apart(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return the decisions in order, each passage once; of those that overlap, the one that was found first."""
    kept: list[Decision] = []
    for decision in decisions:
        if not any(d.span.start < decision.span.end and decision.span.start < d.span.end for d in kept):
            kept.append(decision)
    return tuple(sorted(kept, key=lambda d: d.span))
