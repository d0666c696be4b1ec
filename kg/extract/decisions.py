"""Decisions: what a meeting or a post-holder resolved, agreed, noted, approved, refused or put off."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from kg.extract.appointments import appointments
from kg.extract.deciders import body_at, date_in, decision_maker, meeting_of
from kg.extract.decision_blocks import decision_block, minuted
from kg.extract.marks import ACCEPTED, Ruling, mark_of, said_in, unmarked
from kg.extract.outcomes import outcome_of, outcome_of_substance
from kg.extract.parts import unjoined
from kg.extract.published import closing, is_read_below, published, with_head
from kg.extract.quoted_minutes import quoted_body
from kg.extract.recorded import holds_minutes, is_notice, records_a_meeting
from kg.extract.rulings import rulings
from kg.extract.settling import once, settled
from kg.lexicon import Lexicon, PatternBook
from kg.model import Claims, Decision, Meeting, Outcome, Outline, Ref, Section, Span

_MINUTED = ("minutes", "header", "attendance")
#: Words as long as these are not repeated by chance, as "That the report be noted" is.
_LONG = 60
#: A line of an item's page that lost its marker stands there twice, as the decision and as the end of the minutes.
_UNMARKED = ("decisions:that-be", "decisions:closing-that")
#: Under a title of absences a word alone says that they were excused: "Cllr Moss. Accepted."
_ABSENCES = re.compile(r"\bapolog|\babsen", re.IGNORECASE)
_EXCUSED = (*ACCEPTED, "approved-and-signed")
_CHOSEN = ("elected", "re-elected", "appointed", "co-opted")


def find_decisions(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Find what was decided: one decision for each numbered part of a resolution, one where it has none.

    What an agenda only proposes is none. Where a decision block repeats what the minutes of its item say, the minutes
    count. A decision of another body or an earlier day, reported with its date, belongs to no meeting here.
    """
    book = lexicon.book("decisions")
    text = unmarked(outline.text)
    titles: dict[Ref | None, str] = {i.ref: i.title.of(text)[:120] for i in outline.items}
    taker = decision_maker(text, book, claims) if outline.kind == "decisions" else None
    found = [(s, list(_section(outline, s, text, book))) for s in outline.sections]
    decisions = [
        _decision(ruling, section, titles.get(section.item, ""), text, book, claims, taker)
        for section, rulings_of in once(found)
        for ruling in settled(rulings_of, text, book)
    ]
    decisions += _reported(outline, text, book, claims)
    return Claims(decisions=_apart(decisions, text))


def _section(outline: Outline, section: Section, text: str, book: PatternBook) -> Iterator[Ruling]:
    if section.kind == "decision":
        yield from decision_block(section.paragraphs, text, book)
    elif outline.kind == "decisions" and (section.kind == "report" or _has_block(outline)):
        yield from _on_page(outline, section, text, book)
    elif section.kind in ("boilerplate", "blurb") and outline.kind in ("minutes", "item"):
        yield from _framed(section, text, book)
    elif outline.kind == "other" and is_notice(outline.text):
        yield from published(section.paragraphs, text, book)
    elif (
        _sends_up(outline, section, text, book)
        or holds_minutes(outline, section)
        or (section.kind in _MINUTED and _records(outline, section))
    ):
        yield from _told(outline, section, text, book)


def _sends_up(outline: Outline, section: Section, text: str, book: PatternBook) -> bool:
    """Tell whether minutes give a section to what the meeting recommends a council: "RECOMMENDATION TO COUNCIL:"."""
    told = section.kind == "recommendations" and section.heading and outline.kind in ("minutes", "item")
    return bool(told and section.heading and book["to-council"].search(section.heading.of(text)))


def _on_page(outline: Outline, section: Section, text: str, book: PatternBook) -> Iterator[Ruling]:
    """Yield what a page of decisions says; beside its decision block, only the record of earlier minutes."""
    if _has_block(outline):
        yield from (r for r in rulings(section.paragraphs, text, book) if r.kind == "record")
    else:
        yield from published(with_head(outline, section), text, book)


def _told(outline: Outline, section: Section, text: str, book: PatternBook) -> Iterator[Ruling]:
    """Yield what the minutes of a section say was decided, and who was appointed there."""
    if is_read_below(outline, section):
        return
    title = next((i for i in outline.items if i.ref == section.item), None)
    listed = list(appointments(section, title.title.of(text) if title else "", title.title if title else None, text))
    found = list(minuted(section.paragraphs, text, book))
    if outline.kind == "item" and section.kind == "minutes":
        found += closing(section.paragraphs, text, found, book)
    found = [ruling for ruling in found if not _opens_appointments(ruling, listed, text)]
    if title and _ABSENCES.search(title.title.of(text)):
        found = [ruling for ruling in found if ruling.rule not in _EXCUSED]
    yield from (r for r in listed if r.rule != "elected-by-name" or not any(f.verb in _CHOSEN for f in found))
    yield from found


def _opens_appointments(ruling: Ruling, listed: Sequence[Ruling], text: str) -> bool:
    """Tell whether a resolution only opens a list of appointments, which are decisions each."""
    opens = text[: ruling.span.end].endswith(":")
    return opens and any(0 <= one.span.start - ruling.span.end < _LONG for one in listed)


def _framed(section: Section, text: str, book: PatternBook) -> Iterator[Ruling]:
    """Yield the plain resolutions of what looks like a page's frame or an item's title, which can swallow text."""
    rules = ("capital-marker", "recommendations-agreed")
    paragraphs = section.paragraphs
    if section.kind == "blurb":
        rules = ("capital-marker", "title-marker")
        paragraphs = tuple(paragraph for paragraph in paragraphs if paragraph.role == "heading")
    yield from (ruling for ruling in rulings(paragraphs, text, book) if ruling.rule in rules)


def _records(outline: Outline, section: Section) -> bool:
    """Tell whether a section says what a meeting did: not in a report, an agenda, or beside a form's decision."""
    if outline.kind == "report" or (outline.kind == "agenda" and not records_a_meeting(outline)):
        return False
    return not (outline.kind == "decisions" and _has_block(outline))


def _has_block(outline: Outline) -> bool:
    return any(s.kind == "decision" for s in outline.sections)


def _decision(
    ruling: Ruling,
    section: Section,
    title: str,
    text: str,
    book: PatternBook,
    claims: Claims,
    taker: Ref | None,
) -> Decision:
    meeting = meeting_of(section, claims)
    other = _other(claims, ruling, meeting)
    words = ruling.span.of(text)
    outcome = _outcome(ruling, words, _lead(ruling, text), book)
    other = other or (quoted_body(text, ruling.at, claims) if outcome == "recommended" else None)
    return Decision(
        span=unjoined(text, ruling.span),
        outcome=outcome,
        decided_by=other or (meeting.body if meeting else None) or taker,
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


def _lead(ruling: Ruling, text: str) -> str:
    """Return the lines over the list that a part of a resolution stands in; empty for a resolution without parts.

    "RESOLVED:" has a second one, "That the Committee recommends to Cabinet:", below it.
    """
    first, *below = text[ruling.at : max(ruling.at, ruling.span.start)].split("\n")
    told = takewhile(lambda line: line.endswith(":"), (line.strip() for line in below if line.strip()))
    return " ".join((first, *told))


def _outcome(ruling: Ruling, words: str, lead: str, book: PatternBook) -> Outcome:
    marked = outcome_of(ruling.outcome if ruling.kind == "record" else ruling.verb, book)
    if marked == "other" and ruling.rule in ("that-be", "bare-be"):
        marked = "resolved"
    if marked == "other" and ruling.outcome:
        marked = outcome_of(ruling.outcome, book)
    return outcome_of_substance(words, marked, lead)


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


def _apart(decisions: Sequence[Decision], text: str) -> tuple[Decision, ...]:
    """Return the decisions in order, each passage once; of those that overlap, the one that was found first.

    What an item says twice in the same words, first as its decision and then in its minutes, is one decision; the one
    that is marked counts.
    """
    kept: list[Decision] = []
    said: set[tuple[Ref | None, str]] = set()
    marked = {_words(decision, text) for decision in decisions if decision.rule not in _UNMARKED}
    for decision in decisions:
        key = _words(decision, text)
        unmarked = decision.item is not None and decision.rule in _UNMARKED
        again = (len(key[1]) > _LONG or unmarked) and key[1].startswith("That ") and key in said
        again = again or (unmarked and key in marked)
        if not again and not any(d.span.meets(decision.span) for d in kept):
            kept.append(decision)
            said.add(key)
    return tuple(sorted(kept, key=lambda d: d.span))


def _words(decision: Decision, text: str) -> tuple[Ref | None, str]:
    return decision.item, " ".join(decision.span.of(text).split())
