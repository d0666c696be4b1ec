"""The labels and headings of minutes and reports, as `ontology/patterns/layout.toml` lists them."""

import re
from collections.abc import Iterator
from functools import cache

from kg.lexicon import PatternBook, load_book
from kg.model import Paragraph, Span
from kg.resources import resource

_LEADS_ON = re.compile(r"\b(?:of|to|the|and|for|by|from|with|on|in|at|a|an|any|or|re)$", re.IGNORECASE)

#: A post that ends a title: no name follows it.
_POST = re.compile(r"(?:Parish|Town|Community|County|Borough|District|City|Ward|Local) Councillors?[’']?(?!\s+[A-Z])\b")

#: How far down a saved page its tabs may stand.
_TABS_REACH = 3000


@cache
def book() -> PatternBook:
    """Return the layout's phrases. They belong to parsing alone, which takes no lexicon."""
    return load_book(resource("ontology", "patterns", "layout.toml"))


@cache
def _yielding(yields: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((pattern.value, pattern.regex) for pattern in book().yielding(yields))


def label(words: str) -> str | None:
    """Return what a line labels ("Minutes:" is ``minutes``), None where it is no label."""
    if len(words) > 120:
        return None
    return next((value for value, regex in _yielding("label") if regex.search(words)), None)


def label_of(text: str, paragraph: Paragraph) -> str | None:
    """Return what a paragraph labels; a field's value labels nothing."""
    return None if paragraph.role == "field" else label(paragraph.span.of(text))


def opens_attendance(text: str, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph opens a list of those present, in attendance or sending apologies."""
    words = f"{paragraph.label}:" if paragraph.label else paragraph.span.of(text)
    bare = _unstyled(words)
    opens = any(regex.search(bare) for _, regex in _yielding("opens"))
    return opens and paragraph.span.start >= end_of_tabs(text)


def _unstyled(words: str) -> str:
    """Return words without Markdown's marks for bold: ``**Present**: Jo Moss`` is "Present: Jo Moss"."""
    return words.replace("**", "").replace("__", "")


def end_of_tabs(text: str) -> int:
    """Return where the tabs over a meeting's page end ("Meeting Details", "Attendance", "Visitors"); 0 for no tabs."""
    found = _tabs().search(text, 0, _TABS_REACH)
    return found.end() if found else 0


@cache
def _tabs() -> re.Pattern[str]:
    names = "|".join(sorted(book().words["tabs"], key=len, reverse=True))
    return re.compile(rf"^Meeting (?:Details|Summary|Information)[ \t]*(?:\n\s*(?:{names})[ \t]*$){{2,}}", re.MULTILINE)


def is_page_day(words: str) -> bool:
    """Tell whether a line gives a meeting's day and hours as its page shows them ("26 Jun 2024 - 10:30 to 15:30")."""
    return any(regex.search(words) for _, regex in _yielding("page"))


def is_boilerplate(words: str) -> bool:
    """Tell whether a paragraph only comes with the page."""
    return any(regex.search(words) for _, regex in _yielding("boilerplate"))


def is_stub(words: str) -> bool:
    """Tell whether a sentence says that the rest of the minutes is elsewhere."""
    return any(regex.search(words) for _, regex in _yielding("stub"))


def kinds(words: str) -> Iterator[str]:
    """Yield the kinds of document that a line speaks for."""
    for value, regex in _yielding("kind"):
        if regex.search(words):
            yield value


def tells_kind(words: str) -> bool:
    """Tell whether a line speaks for any kind of document: a heading of minutes, a form's field."""
    return any(True for _ in kinds(words))


def is_title_field(name: str) -> bool:
    """Tell whether a field's name says that its value is the paper's title."""
    return any(regex.search(name.strip()) for _, regex in _yielding("title"))


def without_tail(text: str, title: Span) -> Span:
    """Return an item's title without what the page hangs onto it ("pdf icon PDF 255 KB", "(Item 3)")."""
    words = title.of(text)
    for _, regex in _yielding("tail"):
        tail = regex.search(words)
        if tail and tail.start() > 0:
            words = words[: tail.start()]
    return Span(title.start, title.start + len(words.rstrip(" \t\n\xa0:;.|-–—")))


def is_purpose(words: str) -> bool:
    """Tell whether a line says what an agenda's item is for: "To note the report", "The Panel is asked to agree"."""
    return any(regex.search(words) for _, regex in _yielding("purpose"))


def has_tail(text: str, title: Span) -> bool:
    """Tell whether a title bears what a page hangs onto it: the link to its paper, its place on the agenda."""
    return any(regex.search(title.of(text)) for _, regex in _yielding("tail"))


@cache
def _standard() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = book().words
    titles = "|".join(sorted(words["standard"], key=len, reverse=True))
    opening = "|".join(sorted(words["opening"], key=len, reverse=True))
    return re.compile(rf"(?:{titles})", re.IGNORECASE), re.compile(rf"\s(?=(?:{opening})\b)")


def is_standard(words: str) -> bool:
    """Tell whether words begin as the headings of nearly every agenda do ("Apologies for absence")."""
    return bool(_standard()[0].match(words))


def text_after(words: str, start: int) -> int | None:
    """Return where, after a heading that runs into its text, the text begins; None where no word tells."""
    for found in _standard()[1].finditer(words, start):
        post = _POST.match(words, max(0, words.rfind(" ", 0, found.start()) + 1))  # "Report from Ward Councillor"
        if not _LEADS_ON.search(words, 0, found.start()) and not post:
            return found.end()
    return None


def end_of_whole(words: str) -> int | None:
    """Return where a title ends that is whole as it stands and text follows at once: "Matters arising Jo said"."""
    found = _whole().match(words)
    return found.end("title") if found else None


@cache
def _whole() -> re.Pattern[str]:
    titles = "|".join(sorted(book().words["whole"], key=len, reverse=True))
    sentence = r"[A-Z][\w’'-]{0,24},?\s(?=[^\n]{0,600}\b[a-z]{3,})[^\n]{8,900}\.$"
    name = r"(?:[A-Z][\w’'.-]{0,24}\s){0,3}[A-Z][\w’'-]{1,24}"
    names = rf"{name}(?:(?:,\s|\s(?:and|&)\s){name}){{1,40}}\.?$"
    group = r"(?:Councillors|Cllrs)\s?:"
    none = r"(?:Received|Given|Tendered|From|Not|Nil|None|And|Or|If|Any|To|For|On|At|By|In|Not|Held|Dated)\b"
    return re.compile(rf"(?P<title>{titles})\s(?!{none})(?:{group}|{sentence}|{names})")


@cache
def _sections() -> re.Pattern[str]:
    titles = "|".join(sorted(book().words["sections"], key=len, reverse=True))
    capitals = "|".join(_shouted(title) for title in sorted(book().words["sections"], key=len, reverse=True))
    return re.compile(rf"(?P<title>{titles}|{capitals})(?=[\s.:]|$)")


def _shouted(title: str) -> str:
    """Return a title's pattern for capitals: "PURPOSE OF THE REPORT"."""
    return re.sub(r"\[[A-Z][a-z]\]", lambda both: both.group()[1], title).upper()


def report_section(words: str) -> str | None:
    """Return the title of a report's section that words are, in small letters; None where they are none."""
    found = _sections().match(words)
    return found["title"].lower() if found and not words[found.end() :].strip(" .:") else None


def end_of_report_section(text: str, span: Span) -> int | None:
    """Return where the title of a report's section ends that a stretch begins with; None where it begins with none."""
    found = _sections().match(text, span.start, span.end)
    return found.end() if found else None
