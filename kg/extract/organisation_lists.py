"""Organisations in lists: who gets a grant ("Harwen Advice – £80,000"), and the partners that a lead-in speaks of."""

import re
from collections.abc import Iterator

from kg.extract.mentions import Mention, key_of, plain
from kg.extract.name_heads import bare
from kg.lexicon import PatternBook
from kg.model import Outline, Paragraph, Span

#: How many entries make a list, how far one may stand from the next, and how far back the words that lead in may be.
_LEAST, _APART, _LEAD = 3, 120, 500
_NAME = re.compile(
    r"(?:The[ \t]+)?[A-Z][\w’'&.-]*(?:[ \t]+(?:(?:of|for|and|&|in)[ \t]+(?:the[ \t]+)?)?[A-Z][\w’'&.-]*){1,6}"
)


def granted(text: str, book: PatternBook) -> Iterator[Mention]:
    """Yield who gets a grant in the lists of a text; a list of payments, or of what was bought, is none."""
    for entries in _lists(text, book):
        first = entries[0].start
        lead = max(0, first - _LEAD)
        if book["grants"].search(text, lead, first) and not book["accounts"].search(text, lead, entries[-1].end):
            yield from (_mention(text, span, "granted") for span in entries if _is_name(span.of(text), book))


def partners(outline: Outline, book: PatternBook) -> Iterator[Mention]:
    """Yield the items of a list of partners that are a name and no more: "representatives of partners attended:"."""
    for section in outline.sections:
        led = False
        for paragraph in section.paragraphs:
            if _leads_in(outline.text, paragraph, book):
                led = True
            elif paragraph.role != "bullet":
                led = False
            elif led and _whole_name(outline.text, paragraph.span, book):
                yield _mention(outline.text, paragraph.span, "partner")


def _leads_in(text: str, paragraph: Paragraph, book: PatternBook) -> bool:
    return bool(paragraph.sentences) and bool(book["partners"].search(paragraph.sentences[-1].of(text)))


def _whole_name(text: str, span: Span, book: PatternBook) -> bool:
    words = {bare(word) for word in span.of(text).split()}
    return bool(_NAME.fullmatch(span.of(text))) and words.isdisjoint(book.words["stop"])


def _lists(text: str, book: PatternBook) -> Iterator[list[Span]]:
    entries: list[Span] = []
    end = 0
    for found in book["granted"].regex.finditer(text):
        if entries and found.start() - end > _APART:
            if len(entries) >= _LEAST:
                yield entries
            entries = []
        entries, end = [*entries, Span(*found.span("name"))], found.end()
    if len(entries) >= _LEAST:
        yield entries


def _is_name(name: str, book: PatternBook) -> bool:
    words = [bare(word) for word in name.split()]
    fits = any(map(str.islower, name)) and not set(words) & set(book.words["not_payee"])
    return fits and (words[0] == "The" or words[0] not in book.words["stop"])


def _mention(text: str, span: Span, rule: str) -> Mention:
    return Mention(plain(span.of(text)), span, key_of(span.of(text)), f"organisation-{rule}")
