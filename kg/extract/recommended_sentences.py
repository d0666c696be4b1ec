"""Sentences that recommend: who does it, whom it is for, and whether it is a report's own proposal."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.marks import said_in
from kg.extract.parts import inline_parts
from kg.extract.recommended_lists import Proposed, asked, is_open, match, named_in
from kg.lexicon import PatternBook
from kg.model import Claims, Outline, Section, Span

_MARKED = "recommendations:marker"
#: What a sentence says that a later one calls a recommendation.
_ASKS = re.compile(r"\b(?:should|must|need\w*|recommend\w*|suggest\w*|propos\w*|advis\w*|urg\w+|call\w*|that)\b", re.I)
_SUBJECT = re.compile(r"\W{0,3}(?:The\s+)?(?P<who>(?!We\b)(?:[A-Z][\w’'-]*\s+(?:(?:of|for|and|the)\s+)?){1,8})")
#: What stands between who recommends and the verb: "had therefore", "(the Panel) also", ", following debate,".
_BETWEEN = re.compile(
    r"(?:,\s(?:at|in|on|following|meeting|having)\s[^,;:.]{3,60},)?(?:\s{1,4}(?:also|therefore|further|then|had|has|have|would|unanimously|strongly|formally|subsequently|previously|again|"
    r"accordingly|consequently|now|thereafter|additionally|did|specifically|\([^()]{1,40}\))){0,5}\s{0,4}[,’']?\s{0,4}$"
)
#: A second verb of one sentence: "The Panel noted the update and recommended that".
_SECOND = re.compile(r"[\s,]{1,4}(?:and|but|before)(?:\s{1,4}(?:also|therefore|further|then|had)){0,3}\s{0,4}$")
_FIRST = re.compile(
    r"\s{1,4}(?:had\s{1,4}|has\s{1,4}|have\s{1,4}|then\s{1,4}|also\s{1,4})?(?:[a-z]{2,14}ed|heard|held|met|felt|read|gave|took|notes|believes?|considers?|feels?|welcomes?|supports?|recognises?|acknowledges?|commends|agrees?)\b(?!\s{1,4}by\b)"
)
_WHICH = re.compile(r"(?:,?\s{1,4}(?:which|that|who)|,)(?:\s{1,4}(?:also|had|has|have|further|therefore)){0,3}\s{0,4}$")
_OTHERS = re.compile(r"\b(?:that|which|who|whether|if|of|by|to)\s+(?:the\s+)?$", re.IGNORECASE)
_PAPERS = re.compile(r"\b(?P<paper>report|review|paper|letter)\b[^.;:]{0,120}$", re.IGNORECASE)
#: What somebody only asked or supposed: "asked whether the Panel recommended that".
_SUPPOSED = re.compile(r"\b(?:whether|if|unless|should)\b[^,;.]{0,80}$", re.IGNORECASE)
_REVIEWS = re.compile(r"\b(?:auditors?|inspectors?|commissioners?|ombudsman|coroner)\b", re.IGNORECASE)
#: Whoever advises a small council, which alone decides.
_CLERK = re.compile(
    r"^(?:the\s+)?(?:(?:parish|town)\s+)?(?:clerk|rfo|responsible\s+financial\s+officer)$", re.IGNORECASE
)
_MEMBER = re.compile(
    r"\b(?:chair\w*|leader|mayor|member|councillor|portfolio|convener|provost|spokes\w+)\b", re.IGNORECASE
)
_PUBLIC = re.compile(
    r"that\s+(?:all\s+|the\s+)?(?:residents|people|the\s+public|anyone|drivers|parents|everyone|visitors)\b", re.I
)


def said(outline: Outline, section: Section, text: str, book: PatternBook, parties: "Parties") -> Iterator[Proposed]:
    """Yield the sentences that recommend, and those that a following sentence calls a recommendation."""
    sentences = [s for p in section.paragraphs for s in said_in(p)]
    for index, sentence in enumerate(sentences):
        words = sentence.of(text)
        if index and (fate := match(words, book, "fate")) and _ASKS.search(sentences[index - 1].of(text)):
            before = sentences[index - 1]
            yield Proposed(before, "recommendations:fate", by=_subject(before, text), to=named_in(fate, "to", sentence))
        one = None if is_open(words) else _one(outline, section, sentence, text, book, parties)
        if one:
            yield from _parted(one, text)
        elif numbered := match(words, book, "numbered"):
            yield Proposed(sentence, "recommendations:numbered", numbered["number"])


def _parted(one: Proposed, text: str) -> list[Proposed]:
    """Return what follows a mark part by part where it has parts: "Recommended: (a) that …; and (b) that …"."""
    parts = inline_parts(text, one.span) if one.rule == _MARKED else []
    return [replace(one, span=part.span, number=part.number) for part in parts] or [one]


def _one(
    outline: Outline, section: Section, sentence: Span, text: str, book: PatternBook, parties: "Parties"
) -> Proposed | None:
    words = sentence.of(text)
    if outline.kind != "report" and (marker := match(words, book, "marker")):
        to = named_in(marker, "to", sentence) or named_in(match(words, book, "up"), "to", sentence)
        return Proposed(sentence, _MARKED, to=to)
    if found := match(words, book, "sentence"):
        by = named_in(found, "by", sentence) if "by" in found.groupdict() else _subject(sentence, text)
        return Proposed(sentence, "recommendations:sentence", by=by, to=named_in(found, "to", sentence))
    if told := _told(sentence, text, book, parties):
        return told
    if outline.kind != "report" and (told_of := match(words, book, "impersonal")):
        by, to = (named_in(told_of, name, sentence) for name in ("by", "to"))
        return Proposed(sentence, "recommendations:impersonal", by=by, to=to)
    if own := match(words, book, "own"):
        return Proposed(sentence, "recommendations:own", to=named_in(own, "to", sentence), own=True)
    if asked(words, book, outline.kind, section):
        return Proposed(sentence, "recommendations:asks", own=True)
    return None


class Parties:
    """The places of all who may recommend: bodies, councils, organisations and posts, by where their names end."""

    def __init__(self, claims: Claims) -> None:
        entities = [e for kind in ("body", "council", "organisation", "post") for e in claims.of_kind(kind)]
        self._spans = sorted({span for e in entities for span in e.spans}, key=lambda s: (s.end, s.start))
        self.officers = frozenset(span for post in claims.of_kind("post") for span in post.spans)
        self._ends = [span.end for span in self._spans]

    def ending(self, start: int, end: int) -> Span | None:
        """Return the longest name that ends where a stretch from ``start`` to ``end`` does."""
        at = bisect_left(self._ends, end)
        return (
            self._spans[at]
            if at < len(self._spans) and self._ends[at] == end and self._spans[at].start >= start
            else None
        )


def _told(sentence: Span, text: str, book: PatternBook, parties: Parties) -> Proposed | None:
    """Read "The Working Party recommended that": a verb of recommending whose subject is known to be one who can."""
    words = sentence.of(text)
    for pattern in book.yielding("verb"):
        for found in pattern.finditer(words):
            if _SUPPOSED.search(words, 0, found.start()) or _PUBLIC.match(words, found.end("verb") + 1):
                continue
            by = _recommender(words, found.start("verb"), sentence, book, parties)
            if by and (by not in parties.officers or _for_decision(words[found.end("verb") :], by.of(text), book)):
                return Proposed(sentence, "recommendations:sentence", by=by, to=named_in(found, "to", sentence))
    return None


def _for_decision(said: str, officer: str, book: PatternBook) -> bool:
    """Tell whether what an officer recommends is put to a body to decide; an auditor need not say so."""
    reviews = _REVIEWS.search(officer) is not None
    return (
        reviews
        or _CLERK.search(officer) is not None
        or (not _MEMBER.search(officer) and match(said, book, "for-decision") is not None)
    )


def _recommender(words: str, verb: int, sentence: Span, book: PatternBook, parties: Parties) -> Span | None:
    between = _BETWEEN.search(words, 0, verb)
    end = between.start() if between else verb
    if who := _who(words, end, sentence, book, parties):
        return who
    if second := _SECOND.search(words, 0, verb):
        return _first(words, second.start(), sentence, book, parties)
    if which := _WHICH.search(words, 0, verb):
        who = _who(words, which.start(), sentence, book, parties)
        paper = _PAPERS.search(words, 0, which.start())
        return who or (_at(sentence, paper.start("paper"), paper.end("paper")) if paper else None)
    return None


def _who(words: str, end: int, sentence: Span, book: PatternBook, parties: Parties) -> Span | None:
    """Return who is named right before an offset of a sentence, in full or by kind: "Parks Panel", "the report"."""
    named = parties.ending(sentence.start, sentence.start + end)
    if named:
        return named
    generic = next(iter(book.yielding("maker"))).search(words[max(0, end - 60) : end])
    return _at(sentence, max(0, end - 60) + generic.start("who"), end) if generic else None


def _first(words: str, end: int, sentence: Span, book: PatternBook, parties: Parties) -> Span | None:
    """Return the subject of a sentence's first verb, whose second one recommends."""
    for verb in _FIRST.finditer(words, 0, min(end, 160)):
        who = _who(words, verb.start(), sentence, book, parties)
        if who:
            turned = _OTHERS.search(words, 0, who.start - sentence.start)
            return None if turned else who
    return None


def _at(sentence: Span, start: int, end: int) -> Span:
    return Span(sentence.start + start, sentence.start + end)


def _subject(sentence: Span, text: str) -> Span | None:
    found = _SUBJECT.match(text, sentence.start, sentence.end)
    return Span(found.start("who"), found.start("who") + len(found["who"].rstrip())) if found else None
