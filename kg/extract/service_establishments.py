"""Establishments of councils: children's homes, day centres, and what the text says is a home, a hub or the like."""

import re
from collections.abc import Collection, Iterator

from kg.extract.mentions import Mention, key_of, plain
from kg.lexicon import PatternBook
from kg.model import Span

_WORD = re.compile(r"\S+")
_JOIN = re.compile(r",[ \t]{1,9}|[ \t]{1,9}(?:and|&)[ \t]{1,9}(?:the[ \t]{1,9})?")
#: The names of a list, parted by commas and "and".
_NAMES = re.compile(r"(?!and\s)[A-Z](?:(?!,|\s+and\s)[\s\S])*")
#: How far before its name words may say that an establishment is run, or that something is held there.
_SAID_BEFORE = 48
_HELD_BEFORE = 110
#: Patterns whose name is a service's whole, and the rule that each is.
_TOLD = {
    "chief-executives": "service-chief-executive",
    "called": "service-called",
    "numbered": "service-numbered",
    "directorate-of": "service-directorate-of",
    "small-named": "service-small-name",
}
_OWNED = re.compile(r",\s+(?:our|the\s+Council[’']s)\s")
#: What two of a kind that "and" joins end in: "Harwen Library and Lowtown Library".
_ENDS = re.compile(r"(?:[Ll]ibrary|[Cc]entre|[Pp]ool|[Bb]aths|[Hh]ostel|[Cc]omplex)[ \t]+(?:and|&)[ \t]+(?=[A-Z])")
#: The capitalised words that a name begins with.
_NAMED = re.compile(r"[A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{1,30}){0,3}(?= [a-z]|$)")
_SOCIAL_CARE = re.compile(r"\b[Ss]ocial\s+[Cc]are\b")


def establishments(text: str, book: PatternBook) -> Iterator[Mention]:
    """Yield homes, centres and the like by what the text says they are, a chief executive's service, and auditors."""
    stops, fields = frozenset(book.words["stop"]), frozenset(book.words["field"])
    yield from _told(text, book, fields)
    for audits in book["audits"].finditer(text):
        span = Span(*audits.span("name" if audits["name"] else "asked"))
        yield Mention(plain(span.of(text)), span, key_of(span.of(text)), "service-auditing")
    for found in book["lettered"].finditer(text):
        field = key_of(found["name"].partition(" (")[0])
        yield Mention(plain(found["name"]), Span(*found.span("name")), field, "service-lettered")
    for found in book["of-council"].finditer(text):
        if all(field in fields for field in _JOIN.split(found["name"])):
            yield Mention(plain(found["name"]), Span(*found.span("name")), key_of(found["name"]), "service-of-council")
    social = _SOCIAL_CARE.search(text) is not None
    homes = (found for found in book["home-or-centre"].finditer(text) if social or not found["care"])
    for found in (*book["establishment"].finditer(text), *homes):
        name = plain(found["name"])
        owned = _OWNED.match(text, found.end("name")) is not None  # one word will do: "Oakfield, the Council’s …"
        if (" " in name or owned) and name.split()[0] not in stops:
            yield from _called_short(text, Span(*found.span("name")))
    for span in _homes(text, book):
        yield Mention(plain(span.of(text)), span, key_of(span.of(text)), "service-establishment")
    yield from _run(text, book)


def _called_short(text: str, span: Span) -> Iterator[Mention]:
    """Yield an establishment, and by its name alone where small letters say what it is: "Elm Lodge children's home"."""
    name = plain(span.of(text))
    short = _NAMED.match(name)
    if not short or short.end() == len(name) or " " not in short.group():
        yield Mention(name, span, key_of(name), "service-establishment")
        return
    part = Span(span.start, span.start + len(short.group()))
    yield Mention(short.group(), part, key_of(short.group()), "service-small-head")
    yield Mention(name, span, key_of(short.group()), "service-small-head")


def _told(text: str, book: PatternBook, fields: Collection[str]) -> Iterator[Mention]:
    """Yield the names that a pattern tells whole; a directorate is of fields: "the Directorate of Housing"."""
    for kind, rule in _TOLD.items():
        for told in book[kind].finditer(text):
            of = _JOIN.split(told["of"]) if kind == "directorate-of" else ()
            if all(part in fields for part in of):
                yield Mention(plain(told["name"]), Span(*told.span("name")), key_of(told["name"]), rule)


def _homes(text: str, book: PatternBook) -> Iterator[Span]:
    """Yield homes told by what they are or by who inspected them: "two children's homes; Elm Drive and The Larches"."""
    for found in book["homes-listed"].finditer(text):
        start = found.start("names")
        for name in _NAMES.finditer(found["names"]):
            yield Span(start + name.start(), start + name.end())
    for found in book["home-inspected"].finditer(text):
        yield from (Span(*found.span(group)) for group in ("name", "other") if found[group])


def _run(text: str, book: PatternBook) -> Iterator[Mention]:
    """Yield leisure centres, pools, libraries, recycling centres and the like, wherever their names stand.

    "the bus to Weldham Leisure Centre", "the closure of Weldham Library"; where something is only held, it is none.
    """
    found = (_own(found, book) for found in book["leisure-or-library"].finditer(text))
    named = [part for span in found for part in _each(text, span)]
    run = {key_of(span.of(text)) for span in named if _is_run(text, span, book) or not _is_venue(text, span, book)}
    for span in named:
        name = plain(span.of(text))
        if key_of(name) in run:
            yield Mention(name, span, key_of(name), "service-establishment")


def _each(text: str, span: Span) -> tuple[Span, ...]:
    """Return both of two of a kind that "and" joins: "Harwen Library and Lowtown Library"."""
    joined = _ENDS.search(text, span.start, span.end)
    if not joined:
        return (span,)
    first = text[span.start : joined.end()].rstrip().rpartition(" ")[0].rstrip()
    return (Span(span.start, span.start + len(first)), Span(joined.end(), span.end))


def _own(found: re.Match[str], book: PatternBook) -> Span:
    """Return where a name stands without the words before it that are none of it: "Approve Weldham Library"."""
    start, words = found.start("name"), list(_WORD.finditer(found["name"]))
    stops = [word.end() for word in words[:-2] if word.group() in book.words["stop"]]
    return Span(start + len(found["name"][: stops[-1]]) + 1 if stops else start, found.end("name"))


def _is_run(text: str, span: Span, book: PatternBook) -> bool:
    before = book["is-run"].search(text, max(0, span.start - _SAID_BEFORE), span.start)
    return before is not None or book["run-by-council"].regex.match(text, span.end) is not None


def _is_venue(text: str, span: Span, book: PatternBook) -> bool:
    return book["is-venue"].search(text, max(0, span.start - _HELD_BEFORE), span.start) is not None
