"""Which other organisations a document names: inspectorates, departments, schools, police, charities, companies."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

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
from kg.extract.organisation_names import known_organisations, one_force
from kg.extract.person_words import name_words
from kg.lexicon import Lexicon, PatternBook
from kg.model import Claims, Outline, Span

_COMPANY = re.compile(r"\b(?:Ltd|Limited|plc|PLC|LLP|CIC)\.?$")
_FOR = re.compile(r"\b(?:for|at|from|with|by|to)\s+(?:the\s+)?$")
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Rev|Sgt|PC|PCSO)\.?\s+$")
_DEALT = ("run-by", "dealt-with", "engaged")


def find_organisations(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Find the organisations that a document names and that are neither councils nor their bodies or services."""
    text, taken, book = outline.text, Taken(claims.entities), lexicon.book("organisations")
    found = sorted(_named(outline, lexicon), key=lambda m: (m.span.start, -m.span.end))
    named: list[Mention] = []
    for mention in found:
        if mention.span not in taken:
            named.append(mention)
            taken.hold(mention.span)
    forms = {form[0]: mention.key for mention in named if (form := short_form(text, mention.span.end))}
    named = [replace(mention, key=forms.get(mention.name, mention.key)) for mention in named]
    named = one_force(named, book)
    named += _for_short(text, forms | _for_once_more(named), taken)
    inspectors = {key_of(c.label): "inspectorate" for c in lexicon.scheme("inspectorates")}
    return Claims(entities=entities_of("organisation", named, inspectors, spelt=False))


def _named(outline: Outline, lexicon: Lexicon) -> Iterator[Mention]:
    text, book, found = outline.text, lexicon.book("organisations"), runs(outline)
    yield from known_organisations(text, found, lexicon)
    in_post, soft = lexicon.book("services")["in-a-post"].regex, frozenset(book.words["soft_head"])
    for words in (words for run in found for words in _built(run, book)):
        start = words[0].start
        if bare(words[-1].text) in soft and in_post.search(text, max(0, start - 60), start):
            words = _after_for(text, words)
        words = _after_person(text, words)
        if words:
            yield mention_of(text, words, "organisation-head")
    yield from _with_small_head(text, found, book)
    for kind in ("paid", "paid-to", "writes"):
        yield from _on_a_line(text, book, kind)
    yield from _dealt_with(text, lexicon)


def _after_person(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """Return the name without the person before it: "Dr Weld of Lowtown Primary Care Trust"."""
    links = [place for place, word in enumerate(words) if word.text in ("of", "for")]
    titled = links and _TITLED.search(text, max(0, words[0].start - 12), words[0].start)
    return words[links[0] + 1 :] if titled else words


def _after_for(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """Return the name that a post is said to be held for, if any: "Director of Assets for Harwen Housing Group"."""
    links = [place for place, word in enumerate(words) if word.text == "for"]
    if links:
        return words[links[-1] + 1 :]
    return words if _FOR.search(text, max(0, words[0].start - 12), words[0].start) else ()


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
    """A name that opens with what it is: "University of the Highlands and Islands", "Friends of …", "Ysgol …"."""
    for place, word in enumerate(run.words[:-1]):
        links = {"of", "for"} & {w.text for w in run.words[place + 1 : place + 4]}
        if place >= floor and word.text in opening and (links or word.text in ("Ysgol", "Coleg")):
            end = next((n for n in range(place, len(run.words)) if run.words[n].text in stops), len(run.words))
            words = run.words[place:end]
            if len(words) > (2 if links else 1) and words[-1].text not in LINKS:
                yield words
            return


def _ends_here(run: Run, place: int, opening: frozenset[str]) -> bool:
    """Tell whether a name ends at this head; not in "Housing Association", "School Lane", "Church of Scotland"."""
    following = run.words[place + 1].text if place + 1 < len(run.words) else "and"
    return following in LINKS and not (run.words[place].text in opening and following in ("of", "for"))


def _with_small_head(text: str, found: Sequence[Run], book: PatternBook) -> Iterator[Mention]:
    """Names that go on with what they name in small letters: "Harwen primary school"."""
    small = re.compile(rf"[ \t]+(?:{'|'.join(book.words['small_head'])})\b(?!\s+(?:places?|governors?|improvement)\b)")
    stops, unfit = frozenset(book.words["stop"]), frozenset(book.words["not_organisation"])
    heads = frozenset(book.words["head"])
    for run in found:
        tail = small.match(text, run.end)
        words = _last(run.words[back(run, len(run.words) - 1, 0, stops) :], heads) if tail else ()
        if tail and words[-1].text not in stops and not {w.text for w in words} - LINKS <= unfit:
            span = Span(words[0].start, tail.end())
            yield Mention(plain(span.of(text)), span, key_of(span.of(text)), "organisation-small-head")


def _last(words: Sequence[Word], heads: frozenset[str]) -> Sequence[Word]:
    """Return the last of two names that a link joins: "Harwen High School and Lowtown"."""
    links = [n for n, word in enumerate(words) if word.text in LINKS and n and words[n - 1].text in heads]
    return words[links[-1] + 1 :] if links else words


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


def _dealt_with(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Who runs a service, is under contract or sends representatives; not a person, nor someone by their post."""
    book, people = lexicon.book("organisations"), name_words(lexicon)
    unfit = frozenset((*book.words["stop"], *book.words["not_organisation"], *lexicon.book("places").words["not_name"]))
    heads = frozenset((*book.words["head"], *lexicon.book("services").words["common"]))
    for kind, found in ((how, match) for how in _DEALT for match in book[how].regex.finditer(text)):
        words = [bare(word) for word in found["name"].split()]
        alone = len(words) == 1 and words[0] in heads
        known = (
            alone or unfit.intersection((words[0], words[-1])) or (kind != "engaged" and people.is_forename(words[0]))
        )
        if not known and not found["name"].isupper():
            name = bare(found["name"])
            start = found.start("name")
            yield Mention(plain(name), Span(start, start + len(name)), key_of(name), "organisation-dealt-with")


def _for_once_more(named: Sequence[Mention]) -> dict[str, str]:
    """The names found only where something is said of them, wherever else they stand."""
    return {mention.name: mention.key for mention in named if mention.rule == "organisation-dealt-with"}


def _for_short(text: str, forms: Mapping[str, str], taken: Taken) -> Iterator[Mention]:
    """The short forms that the text defines in brackets for the organisations found, wherever they stand."""
    for span, found in NameIndex((form, f"{key}\t{form}") for form, key in forms.items()).find(text):
        key, name = found.split("\t")
        if span not in taken:
            yield Mention(name, span, key, "organisation-short-form")
