"""Recommendations: what a body, a report or a reviewer recommends another to do."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.extract.deciders import meeting_of
from kg.extract.marks import said_in, unmarked
from kg.extract.parts import Part, listed_parts
from kg.extract.recommending import party, party_at, report_party
from kg.lexicon import Lexicon, PatternBook
from kg.model import Claims, Entity, Outline, Paragraph, Recommendation, Ref, Section, Span

_TO = re.compile(r"\b(?:to|by|of|for\s+approval\s+by)\s+(?:the\s+)?(?=[A-Z])")
_OPEN = re.compile(r"(?:[:–-]|\b(?:that|to|as follows))[\s:–-]*$", re.IGNORECASE)
_READ = ("minutes", "decision", "recommendations", "report", "header")


@dataclass(frozen=True, slots=True)
class _Found:
    """A recommendation before its parties are known: ``by`` and ``to`` are where the text names them."""

    span: Span
    rule: str
    number: str | None = None
    by: Span | None = None
    to: Span | None = None
    own: bool = field(default=False)


def find_recommendations(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Find what is recommended, one for each lettered or numbered entry; its sub-points belong to it.

    A report's summary that says the same as its list counts once: the list.
    """
    book = lexicon.book("recommendations")
    text = unmarked(outline.text)
    listed = [(s, f) for s in outline.sections if s.kind in _READ for f in _listed(outline, s, text, book)]
    said = [(s, f) for s in outline.sections if s.kind in _READ for f in _said(outline, s, text, book)]
    held = [f.span for _, f in listed]
    found = listed + [(s, f) for s, f in said if not (f.own and listed) and not any(h.covers(f.span) for h in held)]
    author, made_author = report_party(claims, text, book, "author", "by")
    reader, made_reader = report_party(claims, text, book, "reader", "to")
    every: list[Recommendation] = []
    entities: list[Entity] = [*made_author, *made_reader] if any(f.own for _, f in found) else []
    for section, one in sorted(found, key=lambda pair: pair[1].span):
        recommendation, made = _recommendation(one, section, claims, text)
        if one.own:
            recommendation = replace(
                recommendation,
                made_by=recommendation.made_by or author,
                addressed_to=recommendation.addressed_to or reader,
            )
        every.append(recommendation)
        entities += made
    return Claims(entities=tuple(entities), recommendations=tuple(every))


def _listed(outline: Outline, section: Section, text: str, book: PatternBook) -> Iterator[_Found]:
    """Yield the entries of each list of recommendations in a section."""
    paragraphs = section.paragraphs
    heading = section.heading.of(text) if section.heading else ""
    under = section.kind == "recommendations" or any(p.search(heading) for p in book.yielding("heading"))
    own = any(p.search(heading) for p in book.yielding("proposals"))
    index = 0
    while index < len(paragraphs):
        words = paragraphs[index].span.of(text)
        if any(p.search(words) for p in book.yielding("proposals")):
            under, own = True, True
        elif any(p.search(words) for p in book.yielding("heading")):
            under, own = True, False
        elif paragraphs[index].role == "heading":
            under = own = False
        else:
            entries, after, lead = _list_at(outline, paragraphs, index, text, book, under or own)
            yield from (_entry(entry, lead, own, text) for entry in entries)
            index = max(after, index + 1)
            continue
        index += 1


def _list_at(
    outline: Outline, paragraphs: Sequence[Paragraph], index: int, text: str, book: PatternBook, under: bool
) -> tuple[list[Part], int, Span | None]:
    words = paragraphs[index].span.of(text)
    last = said_in(paragraphs[index])[-1]
    leads = any(p.search(last.of(text)) for p in book.yielding("lead"))
    asks = any(p.search(last.of(text)) for p in book.yielding("asks")) and (under or outline.kind == "report")
    marked = any(p.search(words) for p in book.yielding("marker"))
    if (leads or asks or marked) and _OPEN.search(words):
        parts, after = listed_parts(paragraphs, text, index + 1)
        return parts, after, last
    if under and not leads:
        parts, after = listed_parts(paragraphs, text, index)
        return parts, after, None
    return [], index + 1, None


def _entry(part: Part, lead: Span | None, own: bool, text: str) -> _Found:
    by, to = _parties(lead, text) if lead else (None, None)
    return _Found(part.span, "recommendations:list", part.number, by, to, own or lead is None)


def _parties(lead: Span, text: str) -> tuple[Span | None, Span | None]:
    words = lead.of(text)
    verb = re.search(r"\b(?:mak|recommend|agreed|put|propos)", words, re.IGNORECASE)
    by = Span(lead.start, lead.start + verb.start()) if verb and verb.start() else None
    start = verb.end() if verb else 0
    to = next((m.end() for m in _TO.finditer(words, start)), None)
    return by, Span(lead.start + to, lead.end) if to is not None else None


def _said(outline: Outline, section: Section, text: str, book: PatternBook) -> Iterator[_Found]:
    """Yield the sentences that recommend, and those that a following sentence calls a recommendation."""
    sentences = [s for p in section.paragraphs for s in said_in(p)]
    for index, sentence in enumerate(sentences):
        words = sentence.of(text)
        if index and (fate := _match(words, book, "fate")):
            to = Span(sentence.start + fate.start("to"), sentence.start + fate.end("to")) if fate["to"] else None
            yield _Found(sentences[index - 1], "recommendations:fate", by=_subject(sentences[index - 1], text), to=to)
        marker = _match(words, book, "marker")
        found = _match(words, book, "sentence")
        if marker and not _OPEN.search(words) and outline.kind != "report":
            to = Span(sentence.start + marker.start("to"), sentence.start + marker.end("to")) if marker["to"] else None
            yield _Found(sentence, "recommendations:marker", to=to)
        elif found and not _OPEN.search(words):
            yield _Found(sentence, "recommendations:sentence", by=_by(found, sentence, text), to=_to(found, sentence))
        elif outline.kind == "report" and _match(words, book, "asks") and not _OPEN.search(words):
            yield _Found(sentence, "recommendations:asks", own=True)


def _match(words: str, book: PatternBook, yields: str) -> re.Match[str] | None:
    return next((found for p in book.yielding(yields) if (found := p.search(words))), None)


def _by(found: re.Match[str], sentence: Span, text: str) -> Span | None:
    if found.groupdict().get("by"):
        return Span(sentence.start + found.start("by"), sentence.start + found.end("by"))
    return _subject(sentence, text)


def _to(found: re.Match[str], sentence: Span) -> Span | None:
    if found.groupdict().get("to"):
        return Span(sentence.start + found.start("to"), sentence.start + found.end("to"))
    return None


_SUBJECT = re.compile(r"\W{0,3}(?:The\s+)?(?P<who>(?:[A-Z][\w’'-]*\s+(?:(?:of|for|and|the)\s+)?){1,8})")


def _subject(sentence: Span, text: str) -> Span | None:
    found = _SUBJECT.match(text, sentence.start, sentence.end)
    return Span(found.start("who"), found.start("who") + len(found["who"].rstrip())) if found else None


def _recommendation(
    one: _Found, section: Section, claims: Claims, text: str
) -> tuple[Recommendation, tuple[Entity, ...]]:
    meeting = meeting_of(section, claims)
    by: Ref | None = None
    made: tuple[Entity, ...] = ()
    if one.by:
        by, made = party(claims, one.by, text)
    elif not one.own:
        by = meeting.body if meeting else None
    to = party_at(claims, one.to) if one.to else None
    return (
        Recommendation(
            one.span, one.number, by, to, meeting.ref if meeting and not one.own else None, section.item, rule=one.rule
        ),
        made,
    )
