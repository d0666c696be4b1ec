"""Lead-ins that no verb of their own makes reporting sentences: what their list holds, and in whose name."""

from collections.abc import Sequence

from kg.extract.clauses import Clause
from kg.extract.noun_phrases import speaker
from kg.extract.reporting_words import ReportingWords, Verb
from kg.lexicon import Pattern, PatternBook
from kg.model import Span, StatementKind

_MADE = Verb("points-raised", "telling", "phrase")
#: Points under a mere heading are speech only where they are clauses: a list of topics is none.
_LISTED = Verb("points-listed", "telling", "phrase")
_PUT = Verb("question-put", "passive", "phrase")


def answered(text: str, sentence: Span, words: ReportingWords, book: PatternBook) -> Clause | None:
    """Return the clause of questions that a lead-in only says were answered, with those who put them."""
    found = book["questions-answered"].search(text, sentence.start, sentence.end)
    if found is None:
        return None
    who = Span(*found.span("who")) if found["who"] else None
    sort = speaker(who.of(text), words) if who else None
    return Clause(sentence.start, sentence.end, "question", _PUT, "clause:questions-answered", who, sort)


def points(text: str, sentence: Span, words: ReportingWords, book: PatternBook) -> list[Clause]:
    """Return the clause of a lead-in that is only what was said: "Key points raised by Mr Hill were:", "Comments:"."""
    for name in ("points-raised-by", "points-own", "points-of"):
        found = _named(text, sentence, sentence, words, book[name], _MADE)
        if found and (name == "points-raised-by" or found.sort in ("person", "body", "name")):
            return [found]
    bare = book["points-alone"].search(sentence.of(text))
    if bare is None:
        return []
    kind: StatementKind = "question" if bare["asked"] else "statement"
    return [Clause(sentence.start, sentence.end, kind, _LISTED, "clause:points-alone")]


def announced(text: str, before: Span, last: Span, words: ReportingWords, book: PatternBook) -> list[Clause]:
    """Return the clause of a lead-in that names nobody, after the sentence of one who made an announcement, or who
    presented the paper whose points it lists.
    """
    found = _named(text, before, last, words, book["speaks-before"], _MADE)
    if found is None and book["points-made"].search(last.of(text)):
        found = _named(text, before, last, words, book["presents-before"], _MADE)
        found = found if found and found.sort in ("person", "name", "pronoun") else None
    return [found] if found else []


def gone_on(before: Sequence[Clause], last: Span, words: str, book: PatternBook) -> list[Clause]:
    """Return the clause of a lead-in that goes on with the one before: "He gave an update. This included:-"."""
    if not before or before[0].kind != "statement" or not book["goes-on-listing"].search(words):
        return []
    first = before[0]
    return [Clause(last.start, last.end, "statement", _LISTED, "clause:goes-on-listing", first.subject, first.sort)]


def _named(text: str, named_in: Span, lead: Span, words: ReportingWords, pattern: Pattern, verb: Verb) -> Clause | None:
    found = pattern.search(named_in.of(text))
    if found is None:
        return None
    who = Span(named_in.start + found.start("who"), named_in.start + found.end("who"))
    sort = speaker(who.of(text), words)
    return Clause(lead.start, lead.end, "statement", verb, f"clause:{pattern.id}", who, sort)
