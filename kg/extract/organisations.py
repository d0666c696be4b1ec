"""Which other organisations a document names: inspectorates, departments, schools, police, charities, companies."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from kg.extract.mentions import (
    LINKS,
    Mention,
    NameIndex,
    Run,
    Taken,
    Word,
    entities_of,
    key_of,
    plain,
    runs,
    short_form,
)
from kg.extract.name_heads import back, bare, mention_of
from kg.lexicon import Concept, Lexicon, PatternBook
from kg.model import Claims, Outline, Span

#: Those who look at a council from outside and are persons in a post, not organisations.
POSTS = frozenset({"commissioner", "auditor", "internal-auditor", "external-auditor"})
_GOES_ON = re.compile(r"[ \t]+[A-Z][\w’']+|[-/][A-Z]")
_COMPANY = re.compile(r"\b(?:Ltd|Limited|plc|PLC|LLP|CIC)\.?$")


def find_organisations(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Find the organisations that a document names and that are neither councils nor their bodies or services."""
    text, taken = outline.text, Taken(claims.entities)
    found = sorted(_named(outline, lexicon), key=lambda m: (m.span.start, -m.span.end))
    named: list[Mention] = []
    for mention in found:
        if mention.span not in taken:
            named.append(mention)
            taken.hold(mention.span)
    forms = {form[0]: mention.key for mention in named if (form := short_form(text, mention.span.end))}
    named = [replace(mention, key=forms.get(mention.name, mention.key)) for mention in named]
    named += _for_short(text, forms, taken)
    inspectors = {key_of(c.label): "inspectorate" for c in lexicon.scheme("inspectorates")}
    return Claims(entities=entities_of("organisation", named, inspectors, spelt=False))


@lru_cache(maxsize=2)
def _index(concepts: tuple[Concept, ...]) -> NameIndex:
    return NameIndex((label, key_of(c.label)) for c in concepts for label in c.labels if c.notation not in POSTS)


def _named(outline: Outline, lexicon: Lexicon) -> Iterator[Mention]:
    text, book = outline.text, lexicon.book("organisations")
    for span, key in _index((*lexicon.scheme("organisations"), *lexicon.scheme("inspectorates"))).find(text):
        name = plain(span.of(text))
        if name not in book.words["common"] or not (_GOES_ON.match(text, span.end) or _after_capital(text, span.start)):
            yield Mention(name, span, key, "organisation-known")
    in_post = lexicon.book("services")["in-a-post"].regex
    for words in (words for run in runs(outline) for words in _built(run, book)):
        if not in_post.search(text, max(0, words[0].start - 60), words[0].start):
            yield mention_of(text, words, "organisation-head")
    for kind in ("paid", "writes"):
        yield from _on_a_line(text, book, kind)


def _after_capital(text: str, start: int) -> bool:
    return bool(re.search(r"[A-Z][\w’']*[ \t]+$", text[max(0, start - 24) : start]))


def _built(run: Run, book: PatternBook) -> Iterator[Sequence[Word]]:
    """Names that end in a word such as School or Trust, and those that open with one: "Friends of …"."""
    heads, opening = frozenset(book.words["head"]), frozenset(book.words["opening"])
    stops, unfit = frozenset(book.words["stop"]), frozenset(book.words["not_organisation"])
    boards = frozenset(book.words["board"])
    floor = 0
    for place, word in enumerate(run.words):
        board = word.text == "Board" and place > 0 and run.words[place - 1].text in boards
        if (bare(word.text) in heads or board) and _ends_here(run, place, opening):
            words = run.words[back(run, place, floor, stops) : place + 1]
            said = {part.text for part in words[:-1]} - LINKS
            if said and not said <= unfit:
                yield words
            floor = place + 1
    yield from _opened(run, floor, opening, stops)


def _opened(run: Run, floor: int, opening: frozenset[str], stops: frozenset[str]) -> Iterator[Sequence[Word]]:
    """A name that opens with what it is: "University of the Highlands and Islands", "Friends of …"."""
    for place, word in enumerate(run.words[:-2]):
        if (
            place >= floor
            and word.text in opening
            and {"of", "for"} & {w.text for w in run.words[place + 1 : place + 4]}
        ):
            end = next((n for n in range(place, len(run.words)) if run.words[n].text in stops), len(run.words))
            words = run.words[place:end]
            if len(words) > 2 and words[-1].text not in LINKS:
                yield words
            return


def _ends_here(run: Run, place: int, opening: frozenset[str]) -> bool:
    """Tell whether a name ends at this head; not in "Housing Association", "School Lane", "Church of Scotland"."""
    following = run.words[place + 1].text if place + 1 < len(run.words) else "and"
    return following in LINKS and not (run.words[place].text in opening and following in ("of", "for"))


def _on_a_line(text: str, book: PatternBook, kind: str) -> Iterator[Mention]:
    """Who is paid or writes, in parish accounts and correspondence; a name of two words may be a person's."""
    unfit, stops = frozenset(book.words["not_payee"]), frozenset(book.words["stop"])
    for found in book[kind].regex.finditer(text):
        name = plain(found["name"])
        words = name.split()
        person = any(len(word.strip(".")) == 1 for word in words) or (kind == "paid" and len(words) < 3)
        if (
            not {bare(word) for word in words} & unfit
            and words[0] not in stops
            and (not person or _COMPANY.search(name))
        ):
            yield Mention(name, Span(*found.span("name")), key_of(name), f"organisation-{kind}")


def _for_short(text: str, forms: Mapping[str, str], taken: Taken) -> Iterator[Mention]:
    """The short forms that the text defines in brackets for the organisations found, wherever they stand."""
    for span, found in NameIndex((form, f"{key}\t{form}") for form, key in forms.items()).find(text):
        key, name = found.split("\t")
        if span not in taken:
            yield Mention(name, span, key, "organisation-short-form")
