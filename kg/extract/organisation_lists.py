"""Organisations in lists: who gets a grant ("Harwen Advice – £80,000"), and the partners that a lead-in speaks of."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.mentions import Mention, key_of, plain
from kg.extract.name_heads import bare
from kg.extract.person_titles import is_title
from kg.extract.person_words import NameWords, name_words
from kg.lexicon import Lexicon, PatternBook
from kg.model import Outline, Paragraph, Span

#: How many entries make a list, how far one may stand from the next, and how far back the words that lead in may be.
_LEAST, _APART, _LEAD = 3, 120, 500
#: How far the items of those who apply for a grant may follow their heading.
_APPLIED = 2000
_NAME = re.compile(
    r"(?:The[ \t]{1,3})?[A-Z][\w’'&.-]{0,24}"
    r"(?:[ \t]{1,3}(?:(?:of|for|and|&|in)[ \t]{1,3}(?:the[ \t]{1,3})?)?[A-Z][\w’'&.-]{0,24}){1,6}"
)
#: One of the grants of a sentence: who gets it, and how much.
_ENTRY = re.compile(rf"(?P<name>{_NAME.pattern})[ \t]*(?:[-–:(][ \t]*)?£[\d,.]*\d\)?(?:[,;.]?[ \t]*(?:and[ \t]+)?)")
_CHEQUE = re.compile(r"\s*(?:\d{3,6}|BACS|DD|SO)\s*", re.IGNORECASE)
_AMOUNT = re.compile(r"\s*£?\s*[\d,]+\.\d\d\s*")
_PAYEE = re.compile(r"[A-Z][\w’'&.-]*(?:[ \t]+(?:of[ \t]+|&[ \t]+|and[ \t]+)?[A-Z][\w’'&.()-]*){0,5}")


def granted(text: str, book: PatternBook) -> Iterator[Mention]:
    """Yield who gets a grant in the lists of a text; a list of payments, or of what was bought, is none."""
    for entries in _lists(text, book):
        first = entries[0].start
        lead = max(0, first - _LEAD)
        if book["grants"].search(text, lead, first) and not book["accounts"].search(text, lead, entries[-1].end):
            yield from (_mention(text, span, "granted") for span in entries if _is_name(span.of(text), book))


def granted_in_sentences(text: str, book: PatternBook) -> Iterator[Mention]:
    """Yield who gets a grant in a sentence's list of two and more: "Grants to: Harwen Scouts £50, Moss Singers £80"."""
    for lead in book["granted-in-a-sentence"].finditer(text):
        entries, place = list[Span](), lead.end()
        while entry := _ENTRY.match(text, place):
            entries, place = [*entries, Span(*entry.span("name"))], entry.end()
        if len(entries) > 1:
            yield from (_mention(text, span, "granted") for span in entries if _is_name(span.of(text), book))


def applicants(text: str, book: PatternBook) -> Iterator[Mention]:
    """Yield who applies for a grant in the items of a list: "(d) Harwen & District Museum. Request for £2,000"."""
    for lead in book["applicants"].finditer(text):
        found = list(book["applicant"].finditer(text, lead.end(), lead.end() + _APPLIED))
        named = [Span(*item.span("name")) for item in found if _is_name(item["name"], book) or item["name"].isupper()]
        yield from (_mention(text, span, "applicant") for span in named if len(named) > 1)


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


def payees(outline: Outline, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield who is paid or gets a grant in a table: by its heading, or after a cheque's number and amount."""
    book, names = lexicon.book("organisations"), name_words(lexicon)
    for section in outline.sections:
        column: int | None = None
        for paragraph in section.paragraphs:
            cells = paragraph.cells if paragraph.role == "row" else ()
            headed = [n for n, cell in enumerate(cells) if book["payee-column"].search(cell.of(outline.text))]
            if not cells or headed:
                column = headed[0] if headed else None
                continue
            place = column if column is not None else _after_cheque(outline.text, cells)
            if place is not None and place < len(cells):
                yield from _payee(outline.text, cells[place], book, names)


def _after_cheque(text: str, cells: Sequence[Span]) -> int | None:
    numbered = len(cells) > 3 and _CHEQUE.fullmatch(cells[0].of(text)) and _AMOUNT.fullmatch(cells[1].of(text))
    return 2 if numbered else None


def _payee(text: str, cell: Span, book: PatternBook, names: NameWords) -> Iterator[Mention]:
    """Yield the payee of a cell, unless it is a person: "P. Moss", "Ann Moss"."""
    words = [bare(word) for word in cell.of(text).split()]
    person = len(words) < 4 and (names.is_forename(words[0]) or len(words[0].strip(".")) == 1) if words else True
    titled = bool(words) and is_title(words[0])
    short = _PAYEE.fullmatch(cell.of(text))
    if short and not person and not titled and set(words).isdisjoint(book.words["not_payee"]):
        yield _mention(text, cell, "payee")


def _leads_in(text: str, paragraph: Paragraph, book: PatternBook) -> bool:
    return bool(paragraph.sentences) and bool(book["partners"].search(paragraph.sentences[-1].of(text)))


def _whole_name(text: str, span: Span, book: PatternBook) -> bool:
    words = {bare(word) for word in span.of(text).split()}
    return bool(_NAME.fullmatch(span.of(text))) and words.isdisjoint(book.words["stop"])


def _lists(text: str, book: PatternBook) -> Iterator[list[Span]]:
    entries: list[Span] = []
    end = 0
    for found in book["granted"].finditer(text):
        if entries and found.start() - end > _APART:
            if len(entries) >= _LEAST:
                yield entries
            entries = []
        entries, end = [*entries, Span(*found.span("name"))], found.end()
    if len(entries) >= _LEAST:
        yield entries


def _is_name(name: str, book: PatternBook) -> bool:
    words = [bare(word) for word in name.split()]
    fits = any(map(str.islower, name)) and not set(words) & {*book.words["not_payee"], *book.words["post"]}
    return fits and (words[0] == "The" or words[0] not in book.words["stop"])


def _mention(text: str, span: Span, rule: str) -> Mention:
    return Mention(plain(span.of(text)), span, key_of(span.of(text)), f"organisation-{rule}")
