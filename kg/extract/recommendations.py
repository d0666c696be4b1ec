"""Recommendations: what a body, a report or a reviewer recommends another to do."""

import re
from collections.abc import Iterable, Iterator

from kg.extract.deciders import meeting_of
from kg.extract.marks import said_in, unmarked
from kg.extract.recommended_lists import Proposed, is_open, listed, match
from kg.extract.recommended_sections import field_of
from kg.extract.recommending import paper_author, party, party_at, report_party, reviewer
from kg.iri import slug
from kg.lexicon import Lexicon, PatternBook
from kg.model import Claims, Entity, Outline, Recommendation, Ref, Section, Span

_READ = ("minutes", "decision", "recommendations", "report", "header")
#: A paper that recommends does so in its author's name, not in that of the body that has it before it.
_PAPER = re.compile(r"\b(?:report|review|paper)\b", re.IGNORECASE)
#: What a sentence says that a later one calls a recommendation.
_ASKS = re.compile(r"\b(?:should|must|need\w*|recommend\w*|suggest\w*|propos\w*|advis\w*|urg\w+|call\w*|that)\b", re.I)
#: Shorter words are said of one matter after another: "Agreed to recommend approval".
_LONG = 50
_SUBJECT = re.compile(r"\W{0,3}(?:The\s+)?(?P<who>(?:[A-Z][\w’'-]*\s+(?:(?:of|for|and|the)\s+)?){1,8})")


def find_recommendations(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Find what is recommended, one for each lettered or numbered entry; its sub-points belong to it.

    A report's summary that says the same as its list counts once: the list. What is printed twice counts once.
    """
    book = lexicon.book("recommendations")
    text = unmarked(outline.text)
    sections = [s for s in outline.sections if s.kind in _READ]
    lists = [(s, one) for s in sections for one in listed(s, outline.kind, text, book)]
    sections += [s for s in outline.sections if s.kind == "blurb" and outline.kind == "item"]
    own = any(one.own for _, one in lists)
    said = [
        (s, one)
        for s in sections
        for one in _said(outline, s, text, book)
        if not (one.own and own) and not any(entry.span.covers(one.span) for _, entry in lists)
    ]
    decided = [
        (s, one)
        for s, one in _decided(outline, claims, text, book)
        if not any(one.span.meets(other.span) for _, other in (*lists, *said))
    ]
    found = list(_once(sorted([*lists, *said, *decided], key=lambda pair: pair[1].span), text))
    author, made_author = report_party(claims, text, book, "author", "by", field_of(outline, "author"))
    reader, made_reader = report_party(claims, text, book, "reader", "to", field_of(outline, "reader"))
    author = author or (None if made_author else reviewer(claims, text))
    entities: list[Entity] = [*made_author, *made_reader] if any(one.own for _, one in found) else []
    every: list[Recommendation] = []
    for section, one in found:
        recommendation, made = _recommendation(one, section, claims, text, (author, reader))
        every.append(recommendation)
        entities += made
    return Claims(entities=tuple(entities), recommendations=tuple(every))


def _once(found: Iterable[tuple[Section, Proposed]], text: str) -> Iterator[tuple[Section, Proposed]]:
    seen: set[str] = set()
    for section, one in found:
        words = slug(one.span.of(text))
        if words not in seen or len(words) < _LONG:
            seen.add(words)
            yield section, one


def _said(outline: Outline, section: Section, text: str, book: PatternBook) -> Iterator[Proposed]:
    """Yield the sentences that recommend, and those that a following sentence calls a recommendation."""
    sentences = [s for p in section.paragraphs for s in said_in(p)]
    for index, sentence in enumerate(sentences):
        words = sentence.of(text)
        if index and (fate := match(words, book, "fate")) and _ASKS.search(sentences[index - 1].of(text)):
            to = Span(sentence.start + fate.start("to"), sentence.start + fate.end("to")) if fate["to"] else None
            yield Proposed(sentences[index - 1], "recommendations:fate", by=_subject(sentences[index - 1], text), to=to)
        marker = match(words, book, "marker")
        found = match(words, book, "sentence")
        if marker and not is_open(words) and outline.kind != "report":
            to = Span(sentence.start + marker.start("to"), sentence.start + marker.end("to")) if marker["to"] else None
            yield Proposed(sentence, "recommendations:marker", to=to)
        elif found and not is_open(words):
            yield Proposed(sentence, "recommendations:sentence", by=_by(found, sentence, text), to=_to(found, sentence))
        elif (own := match(words, book, "own")) and not is_open(words):
            to = Span(sentence.start + own.start("to"), sentence.start + own.end("to"))
            yield Proposed(sentence, "recommendations:own", to=to, own=True)
        elif outline.kind == "report" and match(words, book, "asks") and not is_open(words):
            yield Proposed(sentence, "recommendations:asks", own=True)
        elif numbered := match(words, book, "numbered"):
            yield Proposed(sentence, "recommendations:numbered", numbered["number"])


def _decided(outline: Outline, claims: Claims, text: str, book: PatternBook) -> Iterator[tuple[Section, Proposed]]:
    """Yield what a meeting decided to recommend: "RESOLVED TO RECOMMEND that the policy be adopted"."""
    for decision in claims.decisions:
        section = next((s for s in outline.sections if s.span.covers(decision.span)), None)
        if section and decision.outcome == "recommended" and not decision.procedural:
            to = match(decision.span.of(text), book, "up")
            reader = Span(decision.span.start + to.start("to"), decision.span.start + to.end("to")) if to else None
            yield section, Proposed(decision.span, "recommendations:decided", decision.number, to=reader)


def _by(found: re.Match[str], sentence: Span, text: str) -> Span | None:
    if found.groupdict().get("by"):
        return Span(sentence.start + found.start("by"), sentence.start + found.end("by"))
    return _subject(sentence, text)


def _to(found: re.Match[str], sentence: Span) -> Span | None:
    if found.groupdict().get("to"):
        return Span(sentence.start + found.start("to"), sentence.start + found.end("to"))
    return None


def _subject(sentence: Span, text: str) -> Span | None:
    found = _SUBJECT.match(text, sentence.start, sentence.end)
    return Span(found.start("who"), found.start("who") + len(found["who"].rstrip())) if found else None


def _recommendation(
    one: Proposed, section: Section, claims: Claims, text: str, report: tuple[Ref | None, Ref | None]
) -> tuple[Recommendation, tuple[Entity, ...]]:
    meeting = meeting_of(section, claims)
    author, reader = report
    by: Ref | None = None
    made: tuple[Entity, ...] = ()
    if one.by and one.rule == "recommendations:list":
        by = party_at(claims, one.by)
    elif one.by:
        by, made = party(claims, one.by, text)
    paper = one.by if one.by and _PAPER.search(one.by.of(text)) else None
    if by is None and not made and paper:
        by, made = paper_author(claims, text, paper, one.span.start)
    if by is None and not made and not paper:
        by = meeting.body if meeting and not one.own else author
    recommendation = Recommendation(
        one.span,
        one.number,
        made_by=by,
        addressed_to=(party_at(claims, one.to) if one.to else None) or (reader if one.own else None),
        meeting=meeting.ref if meeting and not one.own else None,
        item=section.item,
        rule=one.rule,
    )
    return recommendation, made
