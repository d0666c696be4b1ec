"""Lists that name their speakers once: in a lead-in ("During discussion Members:") or each item's in its label."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.dialogues import Put
from kg.extract.exchanges import replies
from kg.extract.governed import is_clause, listed
from kg.extract.reporting_words import Hit, ReportingWords
from kg.extract.sayings import kind_at
from kg.extract.verb_subjects import Spot
from kg.lexicon import PatternBook
from kg.model import Paragraph, Span

#: How far into an item its verb is looked for.
_REACH = 120
#: A label stands before so many lines at least that are read by it.
_FEWEST = 2
_SPEAKING = frozenset(["asking", "telling", "answering", "thanking", "holding", "handling"])
#: What a body does with a matter as well as says of it: a list that begins with these can be its decision.
_DECIDING = frozenset(["note", "agree", "accept", "support", "consider", "recommend", "propose", "request", "welcome"])


def spoken_lists(paragraphs: Sequence[Paragraph], text: str, words: ReportingWords, book: PatternBook) -> Iterator[Put]:
    """Yield the items that each begin with what the speaker of their lead-in asked, said or raised.

    A list of which no item does more than a body does in deciding is none of speech.
    """
    yield from _labelled(paragraphs, text, words, book)
    for index, paragraph in enumerate(paragraphs):
        quoted = book["quoted-after-name"].search(paragraph.span.of(text)) if paragraph.sentences else None
        if quoted:
            start = paragraph.span.start
            yield Put(index, Span(start, paragraph.sentences[0].end), "statement", None, _at(quoted, start))
            continue
        last = paragraph.sentences[-1] if paragraph.sentences else None
        found = book["speaker-of-list"].search(last.of(text)) if last else None
        if last is None or found is None:
            continue
        who, answers = _at(found, last.start), replies(last.of(text))
        verbs = [(item, hit) for item in listed(paragraphs, index) if (hit := _first(paragraphs[item], text, words))]
        if any(hit.verb.lemma not in _DECIDING for _, hit in verbs):
            for item, hit in verbs:
                first = paragraphs[item].sentences[0]
                kind = kind_at(Spot(text, first, hit, hit.start, words))
                yield Put(item, first, "answer" if answers and kind == "statement" else kind, None, who)


def _labelled(paragraphs: Sequence[Paragraph], text: str, words: ReportingWords, book: PatternBook) -> Iterator[Put]:
    """Yield what lines say that each begin with a member's name, one of which at least tells that he asked or said it:
    "2) Councillor Moss: Asked why it was shut. Suggested a lamp".
    """
    label = book["labelled-line"]
    found = {i: m for i, p in enumerate(paragraphs) if p.sentences and (m := label.search(p.span.of(text)))}
    verbs = {i: _opens(text, paragraphs[i].span.start + m.end(), words) for i, m in found.items()}
    if len(found) < _FEWEST or not any(verbs.values()):
        return
    for index, match in found.items():
        first, *later = paragraphs[index].sentences
        who, said = (
            _at(match, paragraphs[index].span.start),
            Span(paragraphs[index].span.start + match.end(), first.end),
        )
        if verbs[index] or is_clause(said.of(text), book):
            asks = first.of(text).rstrip().endswith("?") or any(
                hit.verb.group == "asking" and hit.verb.form == "past" for hit in words.hits(text, said.start, said.end)
            )
            yield Put(index, first, "question" if asks else "statement", None, who)
        for sentence in later:
            hit = _opens(text, sentence.start, words)
            if hit:
                yield Put(index, sentence, kind_at(Spot(text, sentence, hit, hit.start, words)), None, who)


def _opens(text: str, start: int, words: ReportingWords) -> Hit | None:
    """Return the reporting verb in the past that some words begin with, as if it had a small letter: "Asked why"."""
    if not text[start : start + 1].isupper():
        return None
    hits = words.hits(text[start : start + 1].lower() + text[start + 1 : start + _REACH], 0, _REACH)
    told = hits[0] if hits and not hits[0].start and hits[0].verb.group in _SPEAKING else None
    return Hit(start, start + told.end, told.verb) if told and told.verb.form == "past" else None


def _at(found: re.Match[str], start: int) -> Span:
    """Return where the speaker of a match stands, whose text begins at an offset."""
    return Span(start + found.start("who"), start + found.end("who"))


def _first(paragraph: Paragraph, text: str, words: ReportingWords) -> Hit | None:
    """Return the reporting verb that an item begins with, None where it begins otherwise."""
    if not paragraph.sentences:
        return None
    start = paragraph.sentences[0].start
    hits = words.hits(text[start : start + 1].lower() + text[start + 1 : start + _REACH], 0, _REACH)
    hit = hits[0] if hits else None
    if hit is None or hit.verb.group not in _SPEAKING or hit.verb.form not in ("past", "phrase"):
        return None
    before = text[start : start + hit.start].strip()
    return Hit(start + hit.start, start + hit.end, hit.verb) if not before or before.lower() == "also" else None
