"""Actions: what somebody is to do after a meeting, who, and by when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.dates import find_dates
from kg.extract.cast import Cast
from kg.extract.deciders import meeting_of, named_at
from kg.extract.marks import said_in, unmarked
from kg.lexicon import Lexicon, PatternBook
from kg.model import Action, Claims, Outline, Paragraph, Ref, Section, Span

_PLACEHOLDER = re.compile(r"\b(?:please\s+)?see\b|\bn/?a\b|\bnone\b", re.IGNORECASE)
_OWNER = re.compile(r"\b(?:owner|responsib\w+|by\s+whom|who|lead|officer|assigned)\b", re.IGNORECASE)
#: Not the day that the action was given: "Meeting date", "Date raised".
_WHEN = re.compile(
    r"\b(?:deadline|when|due|timescale|target)\b|\A(?!.*\b(?:meeting|raised|agreed|set|minutes?)\b).*\bdate\b",
    re.IGNORECASE,
)
#: "Jo Bell to provide figures": an action where the words are a person's name.
_NAMED = re.compile(
    r"[^\w]{0,4}(?P<who>(?!The\b)[A-Z][a-zà-ÿ’'-]+\s[A-Z][a-zà-ÿ’'-]+)\s+to\s+(?!be\b|have\b)[a-z]{3,}\b(?![^.]*\b(?:was|were)\b)"
)
_BY_NAME = "actions:by-name"
_MINUTED = ("minutes", "decision")
_DEED = re.compile(r"\bactions?\b|\btask\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Task:
    """An action as printed: its passage, where its doer and its deadline stand, and how it was found."""

    span: Span
    rule: str
    who: Span | None = None
    when: Span | None = None


def find_actions(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Find what is to be done: marked actions, tables of them, "the Clerk to write", "was asked to".

    Who is None where the text names nobody or the document does not settle whom it means.
    """
    printed = outline.kind in ("agenda", "report")
    tables = printed or outline.kind == "other"  # such as an action log
    sections = [s for s in outline.sections if s.kind in _MINUTED or (tables and s.kind != "boilerplate")]
    book, text, cast = lexicon.book("actions"), unmarked(outline.text), Cast.of(claims)
    people, found = {e.ref for e in claims.of_kind("person")}, []
    for section in sections:
        for task in _tasks(section, text, book, section.kind in _MINUTED and not printed):
            action = _action(task, section, text, claims, cast, book)
            if task.rule != _BY_NAME or action.responsible in people:
                found.append(action)
    return Claims(actions=tuple(found))


def _tasks(section: Section, text: str, book: PatternBook, minuted: bool) -> Iterator[_Task]:
    yield from _tabled(section.paragraphs, text, book)
    if not minuted:
        return
    for paragraph in section.paragraphs:
        if paragraph.role == "row":
            continue
        if paragraph.label and any(p.search(paragraph.label) for p in book.yielding("margin")):
            yield _Task(said_in(paragraph)[-1], "actions:margin", None)
            continue
        for sentence in said_in(paragraph):
            task = _task(sentence, text, book)
            if task:
                yield task


def _task(sentence: Span, text: str, book: PatternBook) -> _Task | None:
    words = sentence.of(text)
    for pattern in book.yielding("marked"):
        if found := pattern.search(words):
            start = sentence.start + found.start("what")
            doer = next((d for p in book.yielding("doer") if (d := p.search(found["what"]))), None)
            who = Span(start + doer.start("who"), start + doer.end("who")) if doer else None
            return _Task(sentence, f"actions:{pattern.id}", who, _deadline(sentence, text, book))
    named = _NAMED.match(words)
    if named:
        who = Span(sentence.start + named.start("who"), sentence.start + named.end("who"))
        return _Task(sentence, _BY_NAME, who, _deadline(sentence, text, book))
    for yields in ("telegram", "asked"):
        for pattern in book.yielding(yields):
            if found := pattern.search(words):
                who = Span(sentence.start + found.start("who"), sentence.start + found.end("who"))
                return _Task(sentence, f"actions:{pattern.id}", who, _deadline(sentence, text, book))
    return None


def _deadline(sentence: Span, text: str, book: PatternBook) -> Span | None:
    for pattern in book.yielding("deadline"):
        if found := pattern.search(text, sentence.start, sentence.end):
            return Span(*found.span("by"))
    return None


def _tabled(paragraphs: Sequence[Paragraph], text: str, book: PatternBook) -> Iterator[_Task]:
    """Yield the rows below a head row such as "Action | Owner | Deadline"; a row that only refers elsewhere is none."""
    heads: tuple[str, ...] = ()
    for paragraph in paragraphs:
        if paragraph.role != "row" or len(paragraph.cells) < 2:
            heads = ()
        elif any(p.search(paragraph.span.of(text)) for p in book.yielding("table")):
            heads = tuple(cell.of(text) for cell in paragraph.cells)
        elif len(heads) == len(paragraph.cells):
            deed, who, when = (_column(heads, paragraph, kind) for kind in (_DEED, _OWNER, _WHEN))
            if deed and deed.of(text).strip() and not _PLACEHOLDER.search(deed.of(text)[:40]):
                yield _Task(paragraph.span, "actions:table", who, when)


def _column(heads: Sequence[str], row: Paragraph, kind: re.Pattern[str]) -> Span | None:
    return next((cell for head, cell in zip(heads, row.cells, strict=True) if kind.search(head)), None)


def _action(task: _Task, section: Section, text: str, claims: Claims, cast: Cast, book: PatternBook) -> Action:
    meeting = meeting_of(section, claims)
    return Action(
        span=task.span,
        responsible=_responsible(task.who, text, claims, cast),
        deadline=_date(task.when, text),
        meeting=meeting.ref if meeting else None,
        item=section.item,
        rule=task.rule,
    )


def _responsible(who: Span | None, text: str, claims: Claims, cast: Cast) -> Ref | None:
    """Return the person that a name or a post means here, else the post, else the body of that name."""
    if who is None:
        return None
    label = " ".join(who.of(text).split())
    person = cast.person_of(label, who.start) or cast.post_of(label)
    return (
        person
        or named_at(claims.of_kind("person"), who)
        or named_at((*claims.of_kind("post"), *claims.of_kind("body")), who)
    )


def _date(when: Span | None, text: str) -> str | None:
    """Return a deadline as a date where it is one, else its words ("November meeting")."""
    if when is None:
        return None
    stated = next((d.iso for d in find_dates(text, when.start, when.end)), None)
    return stated or " ".join(when.of(text).split()) or None
