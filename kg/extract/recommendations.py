"""Recommendations: what a body, a report or a reviewer recommends another to do."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.extract.councils import home_council
from kg.extract.deciders import meeting_of
from kg.extract.marks import unmarked
from kg.extract.parts import unjoined
from kg.extract.quoted_minutes import quoted_body
from kg.extract.recommended_lists import Proposed, is_open, listed, match, named_in
from kg.extract.recommended_sections import above_reasons, field_of
from kg.extract.recommended_sentences import Parties, said
from kg.extract.recommending import (
    HEAD,
    inspected_before,
    inspectorate,
    item_author,
    kindred,
    paper_author,
    party,
    party_at,
    report_party,
    reviewer,
    reviewers,
    reviews,
)
from kg.iri import slug
from kg.lexicon import Lexicon, PatternBook
from kg.model import Claims, Decision, Entity, Meeting, Outline, Recommendation, Ref, Section, Span

_READ = ("minutes", "decision", "recommendations", "report", "header", "attendance")
#: The kinds of document whose items print what a report proposes above what was decided.
_PROPOSING = ("item", "agenda", "decisions")
#: A paper that recommends does so in its author's name, not in that of the body that has it before it.
_PAPER = re.compile(r"\b(?:report|review|paper|inspection|audit)s?\b", re.IGNORECASE)
#: Shorter words are said of one matter after another: "Agreed to recommend approval".
_LONG = 50
_A_BODY = re.compile(
    r"(?:the\s+)?(?:[A-Z][\w’'-]+\s+)*(?:panel|committee|board|commission|forum|(?:working|task|scrutiny|review)\s+(?:group|party))\s*",
    re.IGNORECASE,
)
_MINUTES = re.compile(r"\bminutes?\b", re.IGNORECASE)
_LIST = "recommendations:list"
_NUMBERED = "recommendations:numbered"
#: How far above a part of a resolution the line over its list can stand.
_ABOVE = 1500


def find_recommendations(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Find what is recommended, one for each lettered or numbered entry; its sub-points belong to it.

    A report's summary that says the same as its list counts once: the list. What is printed twice counts once.
    """
    book = lexicon.book("recommendations")
    text = unmarked(outline.text)
    sections = [s for s in outline.sections if s.kind in _READ]
    blurbs = [s for s in outline.sections if s.kind == "blurb" and outline.kind in _PROPOSING]
    lists = [(s, one) for s in (*sections, *blurbs) for one in listed(s, outline.kind, text, book)]
    lists += [
        (s, Proposed(part.span, _LIST, part.number, own=True))
        for s, part in above_reasons(sections, text, book)
        if not any(part.span.meets(one.span) for _, one in lists)
    ]
    sections += [s for s in blurbs if outline.kind in ("item", "agenda")]
    parties = Parties(claims)
    own = {s.item for s, one in lists if one.own}
    alone = [
        (s, one)
        for s in sections
        for one in said(outline, s, text, book, parties)
        if not (one.own and s.item in own) and not any(entry.span.covers(one.span) for _, entry in lists)
    ]
    decided = [
        (s, one)
        for s, one in _decided(outline, claims, text, book)
        if not any(one.span.meets(other.span) for _, other in (*lists, *alone))
    ]
    found = list(_once(sorted([*lists, *alone, *decided], key=lambda pair: pair[1].span), text))
    field = field_of(outline, "author")
    # A group's report says at its foot who wrote it down for the group; at the head stands whose it is.
    author, made_author = report_party(claims, text, book, "author", "by", field, HEAD)
    reviewed = None if author or made_author else reviewer(claims, text, titled=True)
    if not (author or made_author or reviewed):
        author, made_author = report_party(claims, text, book, "author", "by", field)
    reader, made_reader = report_party(claims, text, book, "reader", "to", field_of(outline, "reader"))
    author = author or reviewed or (None if made_author else reviewer(claims, text))
    whole = outline.kind not in ("minutes", "agenda")
    home = home_council(outline, claims)
    around = _Around(
        claims,
        text,
        book,
        home.ref if home else None,
        author if whole else None,
        reader,
        outline.kind == "report",
        reviewed is not None,
    )
    entities: list[Entity] = [*made_author, *made_reader] if any(one.own for _, one in found) else []
    every: list[Recommendation] = []
    for section, one in found:
        recommendation, made = _recommendation(one, section, around)
        if recommendation:
            every.append(recommendation)
            entities += made
    return Claims(entities=tuple(entities), recommendations=tuple(every))


@dataclass(frozen=True, slots=True)
class _Around:
    """What a document's recommendations have in common: its claims, its council, its report's author and reader.

    A ``paper`` is a report: what it recommends and gives to nobody else is its author's, a body's own where it is one
    ``reviewed`` by it.
    """

    claims: Claims
    text: str
    book: PatternBook
    home: Ref | None
    author: Ref | None
    reader: Ref | None
    paper: bool
    reviewed: bool = False

    def to(self, words: Span | None, meeting: Meeting | None) -> Ref | None:
        """Return to whom something is recommended, where the words name it in full or by its kind."""
        if words is None:
            return None
        return party_at(self.claims, words) or kindred(self.claims, words, self.text, meeting, self.home)

    def is_paper(self, one: Proposed) -> bool:
        """Tell whether a paper is said to recommend, which no meeting wrote that had it before it."""
        return one.by is not None and _PAPER.search(one.by.of(self.text)) is not None

    def is_others(self, one: Proposed) -> bool:
        """Tell whether words for a kind of body say who recommends, and it is not known which: "The Panel"."""
        return one.by is not None and _A_BODY.fullmatch(one.by.of(self.text)) is not None

    def quoted(self, one: Proposed, meeting: Meeting | None) -> Ref | None:
        """Return the other body whose minute, printed in these, recommends something."""
        body = quoted_body(self.text, one.span.start, self.claims) if one.by is None and not one.own else None
        return body if meeting is None or body != meeting.body else None

    def by(self, one: Proposed, meeting: Meeting | None, quoted: Ref | None) -> tuple[Ref | None, tuple[Entity, ...]]:
        """Return who makes a recommendation that says so, and the entity where it had to be made."""
        if one.by is None:
            numbered = one.rule == _NUMBERED and not self.reviewed and inspected_before(self.text, one.span.start)
            inspects = inspectorate(self.claims) if numbered else None
            return inspects or quoted, ()
        found, made = (
            (party_at(self.claims, one.by), ()) if one.rule == _LIST else party(self.claims, one.by, self.text)
        )
        if found or made:
            return found, made
        if whose := reviewers(self.claims, one.by.of(self.text)):
            return whose, ()
        if self.is_paper(one):
            return paper_author(self.claims, self.text, one.by, min(one.span.start, one.by.end))
        return kindred(self.claims, one.by, self.text, meeting), ()


def _once(found: Iterable[tuple[Section, Proposed]], text: str) -> Iterator[tuple[Section, Proposed]]:
    seen: set[str] = set()
    for section, one in found:
        words = slug(one.span.of(text))
        if words not in seen or len(words) < _LONG:
            seen.add(words)
            yield section, one


def _decided(outline: Outline, claims: Claims, text: str, book: PatternBook) -> Iterator[tuple[Section, Proposed]]:
    """Yield what a meeting decided to recommend: "RESOLVED TO RECOMMEND that the policy be adopted".

    What it decided to ask another body is recommended too: "That the Fire Authority be requested to approve it".
    """
    for decision in claims.decisions:
        section = next((s for s in outline.sections if s.span.covers(decision.span)), None)
        words = decision.span.of(text)
        asks = match(words, book, "resolved")
        told = section and (decision.outcome == "recommended" or asks) and not is_open(words)
        if section and told and not (decision.procedural and _MINUTES.search(words)):
            to = named_in(asks, "to", decision.span) or _sent_to(decision, section, claims.decisions, text, book)
            yield section, Proposed(decision.span, "recommendations:decided", decision.number, to=to)


def _sent_to(
    decision: Decision, section: Section, decisions: Sequence[Decision], text: str, book: PatternBook
) -> Span | None:
    """Return to whom a resolution recommends, as its own words or those over the list it is a part of say."""
    found = named_in(match(decision.span.of(text), book, "up"), "to", decision.span)
    if found or decision.number is None:
        return found
    start = max([section.span.start, decision.span.start - _ABOVE])
    start = max([start, *(d.span.end for d in decisions if d.span.end <= decision.span.start and d.number is None)])
    over = [
        (m.start("to"), m.end("to")) for p in book.yielding("up") for m in p.finditer(text, start, decision.span.start)
    ]
    return Span(*max(over)) if over else None


def _recommendation(
    one: Proposed, section: Section, around: _Around
) -> tuple[Recommendation | None, tuple[Entity, ...]]:
    meeting = meeting_of(section, around.claims)
    doer = match(one.span.of(around.text), around.book, "doer")
    to = around.to(one.to or named_in(doer, "to", one.span), meeting)
    quoted = around.quoted(one, meeting)
    own = one.own or (not (one.by or quoted) and (around.paper or _is_of(meeting, to)))
    by, made = around.by(one, meeting, quoted)
    if by is None and not made and (one.by is None or (one.rule == _LIST and not around.is_paper(one))):
        if own:
            by, made = item_author(around.claims, around.text, section, one.span.start, around.book)
            by = by or (None if made else around.author)
            if by is None and not made and meeting and section.kind != "blurb" and reviews(around.claims, meeting.body):
                by, own = meeting.body, False
        elif not around.is_others(one):
            by = meeting.body if meeting else around.author
    if one.rule == "recommendations:impersonal" and to is None and _is_council(by, meeting):
        return None, ()
    recommendation = Recommendation(
        unjoined(around.text, one.span),
        one.number,
        made_by=by,
        addressed_to=to or ((around.reader or (meeting.body if meeting else None)) if own or quoted else None),
        meeting=meeting.ref if meeting and not (own or quoted) else None,
        item=section.item,
        rule=one.rule,
    )
    return recommendation, made


def _is_of(meeting: Meeting | None, to: Ref | None) -> bool:
    """Tell whether something is recommended to the body that meets, which is then not who recommends it."""
    return to is not None and meeting is not None and to == meeting.body


def _is_council(by: Ref | None, meeting: Meeting | None) -> bool:
    """Tell whether a council's own meeting would recommend to nobody: it decides."""
    council = meeting.council if meeting else None
    return by is None or by == council or by.startswith("council:") or by in ("body:council", "body:full-council")
