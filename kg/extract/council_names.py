"""The names of councils in a text: in the register, by their form, with their kind in letters, or as a short form."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from kg.extract.council_heads import annual, authorities, bracketed, grouped, over_lines
from kg.extract.mentions import CAPITAL, GAP, Mention, Word, key_of, plain, runs, short_form
from kg.extract.name_heads import parted
from kg.extract.person_titles import TITLE
from kg.extract.register import Register, initials
from kg.lexicon import PatternBook
from kg.model import Outline, Span

_COUNCIL = re.compile(r"(?:council|cyngor)(?:[’']s?)?$", re.IGNORECASE)
#: What stands in any word that a stroke may part into one: "CYNGOR/COUNCIL".
_SPEAKS = re.compile(r"council|cyngor", re.IGNORECASE)
_ENDED = re.compile(r"[’']s?$")
_JOINS = frozenset({"and", "&", "with", "upon", "cum", "de"})
# "Elm with Harwen Parish Council", "Elm cum Harwen Parish Council"
_WITH = re.compile(
    r"(?:^|\n|\b[Oo][Ff]\s(?:[Tt][Hh][Ee]\s)?)(?P<part>(?!(?i:the|a|an|joint|meeting|liaison|minutes|agenda)\b)"
    r"(?:[A-Z][\w’'-]{2,24}\s){1,3}(?:(?:and|&)\s[A-Z][\w’'-]{2,24}\s)?(?i:with|cum|juxta)\s)$"
)
# "MEETING of ELM, MOSS & DALE COMMUNITY COUNCIL": a council of several parishes, whose names commas part
_LISTED = re.compile(
    r"(?:^|\n\s{0,40}|\b(?i:minutes?|meeting|parish|owned|behalf)\s(?i:of|by)\s(?:(?i:the)\s)?|\band\s)"
    r"(?P<part>(?:[A-Z][\w’'-]{2,20}(?:\s[A-Z][\w’'-]{2,20})?,\s){1,3})$"
)
_SOLID = re.compile(r"\S+")
_DAYS = frozenset(f"{day}day{owned}" for day in ("mon", "tues", "wednes", "thurs", "fri") for owned in ("’s", "'s"))
_OWN_REGISTER = frozenset({"county", "borough", "district", "city"})
_ENDING = re.compile(
    r"(?<=\s)(?:CC|DC|BC|MBC|P\.\s?C\.|PC(?=\s(?:[Cc]lerk|[Cc]ouncillors?|[Mm]eetings?|[Mm]inutes|[Ww]ebsite)\b))(?![\w&])"
)
_LETTERED = re.compile(
    rf"\b({CAPITAL}(?:{GAP}(?:and|&){GAP}{CAPITAL}|{GAP}{CAPITAL}){{0,3}}?){GAP}(CC|DC|BC|MBC|P\.?\s?C\.?)$"
)
#: No title and initials before a name are longer.
_TITLED = 16
# "Mr Hunt CC", "R. Hunt CC": a member of the county council by the letters after the name.
_OF_A_MEMBER = re.compile(rf"(?:{TITLE}|\b[A-Z]\.?)\s(?:{CAPITAL}{GAP}){{0,2}}$")
# "Present: Liz Cowie CC members: Ian Ash": no council of that name, but the members of one.
_MEMBERS = re.compile(r"\s+(?:members?|reps?)\b", re.IGNORECASE)
# "Cyngor Tref Aberwen" is Aberwen Town Council.
# "Community Council Liaison Officer", "Community Council Overview": councils of a kind in general.
_NOT_ONE = frozenset({"liaison", "handbook", "overview", "forum", "elections", "scheme", "charter"})
#: What speaks for the charities of an area: "Harwen Council for Voluntary Service".
_VOLUNTARY = re.compile(r"\s(?:for|of)\s(?:Voluntary|Community|Catholic|Social|Churches|Faiths)\b")
_WELSH = re.compile(r"Cyngor (?P<kind>Cymuned|Tref) (?P<name>[A-Z][\w’' -]+)$")
_ENGLISH = {"Cymuned": "Community", "Tref": "Town"}
#: What a region's name goes on with where its councils are one authority: "Moss Valley City Region Combined Authority".
_COMBINED = re.compile(r"\s(?i:(?:mayoral\s)?combined\s(?:county\s)?authority)\b")
#: The kind of a council in small letters, not of what is a council's: "Harwenshire council tax".
_SMALL_KIND = re.compile(
    r"\s(?:(county|borough|district|city)\s)?council\b"
    r"(?!\s(?:tax|hous\w+|homes?|tenants?|estates?|meetings?|workers?|land|flats?|owned)\b|-)"
)
#: Two letters for the halves of a name: "D&G Council", "D and G council"; and such a name, folded.
_TWO = re.compile(r"\b(?P<one>[A-Z])\s?(?:&|and)\s?(?P<other>[A-Z])\s[Cc]ouncil\b")
_PAIRED = re.compile(r"[a-z]+-and-[a-z]+$")
#: A longer name's end: "Great Harwen council".
_LONGER = re.compile(r"(?<![\w’'.])(?!(?:The|At|In|And|For|From|To|By|But|That|While|With|As)\b)[A-Z][\w’'-]+\s$")
#: A short form that is no known council's has fewer letters than these.
_LETTERED_AT_MOST = 5
_WELSH_KINDS = ("Cymuned", "Tref", "Sir", "Dinas", "Bwrdeistref")
_LETTERS = {
    "CC": ("county council", "city council"),
    "DC": ("district council",),
    "MBC": ("metropolitan borough council", "borough council"),
    "BC": ("borough council",),
    "P.C.": ("parish council",),
}


def council_names(outline: Outline, register: Register, book: PatternBook) -> list[Mention]:
    """Return the mentions of councils by a name or a short form of their own; the register's have its key."""
    named = [*grouped(outline.text), *bracketed(outline.text), *_known_forms(outline, register)]
    named += [m for m in _by_form(outline, register, book) if not any(n.span.covers(m.span) for n in named)]
    named += [*over_lines(outline.text, named), *annual(outline.text), *authorities(outline.text)]
    named += _in_small(outline.text, register)
    named += _of_two(outline.text, register)
    named += [m for m in _of_places(outline.text, register, book) if not any(m.span.covers(n.span) for n in named)]
    named += _lettered(outline.text, named, register, book)
    named += _short_forms(outline.text, named, register, book)
    return named


def _of_places(text: str, register: Register, book: PatternBook) -> Iterator[Mention]:
    """Councils whose name begins with the word: "the County Council of the City and County of Cardiff"."""
    for pattern in book.yielding("of-place"):
        for found in pattern.finditer(text):
            fitting = register.by_short.get(key_of(found["place"]), ())
            name = plain(found["name"])
            yield Mention(name, Span(*found.span("name")), register.key(fitting, name), "council-form")


def _known_forms(outline: Outline, register: Register) -> Iterator[Mention]:
    """Councils whose official names have no "Council" at their end, or a comma: "London Borough of …"."""
    for short, key in register.other_names.find(outline.text):
        combined = _COMBINED.match(outline.text, short.end)
        start = short.start + 4 * outline.text.startswith(("the ", "The "), short.start)
        span = Span(start, combined.end() if combined else short.end)
        name = plain(span.of(outline.text))
        yield Mention(
            name,
            span,
            register.key(register.by_name.get(key) or register.by_short.get(key) or (), name),
            "council-register",
        )


def _in_small(text: str, register: Register) -> Iterator[Mention]:
    """Yield the register's councils whose kind is in small letters: "Harwenshire county council"."""
    for span, short in register.short_names.find(text):
        kind = _SMALL_KIND.match(text, span.end)
        if kind and not _LONGER.search(text, max(0, span.start - 24), span.start):
            fitting = register.by_short[short]
            exact = [council for council in fitting if kind[1] and f" {kind[1]}" in council.name.lower()]
            name = plain(text[span.start : kind.end()])
            yield Mention(name, Span(span.start, kind.end()), register.key(exact or fitting, name), "council-name")


def _of_two(text: str, register: Register) -> Iterator[Mention]:
    """Yield the register's councils that two letters stand for: "D&G Council" is Dumfries and Galloway's, no other."""
    for found in _TWO.finditer(text):
        letters = (found["one"].lower(), found["other"].lower())
        fitting = {
            key for key in register.by_short if _PAIRED.match(key) and (key[0], key.split("-and-")[1][0]) == letters
        }
        if len(fitting) == 1:
            name = plain(found.group())
            yield Mention(
                name, Span(*found.span()), register.key(register.by_short[fitting.pop()], name), "council-letters"
            )


def _by_form(outline: Outline, register: Register, book: PatternBook) -> Iterator[Mention]:
    kinds = frozenset(kind.lower() for kind in book.words["kind"])
    of_places = frozenset(word.lower() for word in book.words["of_place"])
    stops = frozenset(word.lower() for word in book.words["opener"]) | kinds | {"of", "the", "for", "/"}
    others = frozenset(word.lower() for word in book.words["other_council"])
    other_names = frozenset((*book.words["other_name"], *book.words["before_council"]))
    for run in runs(outline):
        words = parted(run) if any(_SPEAKS.search(word.text) for word in run.words) else ()
        for place, word in enumerate(words):
            if _COUNCIL.match(word.text):
                named = _in_register(words, place, register) or _of_a_kind(
                    words, place, kinds, stops, others, other_names
                )
                following = words[place + 1].text.lower() if place + 1 < len(words) else ""
                if named and following not in _NOT_ONE and not _VOLUNTARY.match(outline.text, word.end):
                    yield _mention((*_first_part(outline.text, named), *_whole(words, named, of_places)), register)


def _in_register(words: Sequence[Word], place: int, register: Register) -> Sequence[Word]:
    welsh = words[place : place + 2]
    if words[place].text == "Cyngor" and key_of(_name(welsh)) in register.by_name:
        return welsh
    for first in range(max(0, place - 7), place):
        if (
            words[first].text[0].isalpha()
            and words[first].text.lower() != "the"
            and key_of(_name(words[first : place + 1])) in register.by_name
        ):
            return words[first : place + 1]
    return ()


def _of_a_kind(
    words: Sequence[Word],
    place: int,
    kinds: Collection[str],
    stops: Collection[str],
    others: Collection[str],
    other_names: Collection[str],
) -> Sequence[Word]:
    """A name that is not in the register but has the form: "Lower Wick Parish Council", "Cyngor Tref Aberwen"."""
    if words[place].text.lower().startswith("cyngor"):
        named = tuple(takewhile(lambda word: word.text.lower() not in kinds, words[place : place + 4]))
        return named if len(named) > 2 and named[1].text in _WELSH_KINDS else ()
    kind = words[place - 1].text.lower() if place else ""
    if kind not in kinds:
        return ()
    if place > 1 and words[place - 2].text.lower() in _JOINS:
        return ()  # "HDC and Parish Council": two councils, the second without a name
    beside = _district(words, place)
    first = place - 1 - beside
    while first > 0 and place - first < 6 and not _ends_before(words, first - 1, place, stops):
        first -= 1
    first = max((n + 1 for n in range(first, place - 1) if words[n].text in other_names), default=first)
    while first < place - 1 and words[first].text.lower() in _JOINS:
        first += 1
    length = place - 1 - first if first < place - 1 - beside or beside != 1 else 0
    known_kind = kind in _OWN_REGISTER and length > 1
    return words[first : place + 1] if length and not known_kind and words[place - 2].text.lower() not in others else ()


def _district(words: Sequence[Word], place: int) -> int:
    """Return how many words stand between a name and its kind.

    Two for "Elm and District Community Council", one for "Elm District Community Council", else none.
    """
    before = [word.text.lower() for word in words[max(0, place - 3) : place - 1]]
    if len(before) == 2 and before[0] in ("and", "&") and before[1] in ("district", "vicinity"):
        return 2
    return int(before[-1:] == ["district"] and words[place - 1].text.lower() == "community")


def _whole(words: Sequence[Word], named: Sequence[Word], of_places: Collection[str]) -> Sequence[Word]:
    """Put back the "Boat of" of "Boat of Garten Community Council"."""
    first = words.index(named[0])
    before = words[max(0, first - 2) : first]
    if len(before) == 2 and before[1].text.lower() == "of" and before[0].text.lower() in of_places:
        return (*before, *named)
    return named


def _first_part(text: str, named: Sequence[Word]) -> Sequence[Word]:
    """Return the "Elm with" of "Elm with Harwen Parish Council", where that begins a line or follows "of"."""
    start, local = named[0].start, bool(named[-2:-1]) and _is_local(named[-2].text)
    found = _WITH.search(text, max(0, start - 60), start) if local else None
    joined = any(word.text.lower() in ("and", "&") for word in named[1:-2])
    found = found or (_LISTED.search(text, max(0, start - 100), start) if local and joined else None)
    if not found:
        return ()
    return tuple(Word(w.group(), w.start(), w.end()) for w in _SOLID.finditer(text, found.start("part"), start))


def _is_local(word: str) -> bool:
    return word.lower() in ("parish", "town", "community")


def _ends_before(words: Sequence[Word], n: int, place: int, stops: Collection[str]) -> bool:
    """Tell whether a name cannot begin as far back as a word: "Elm’s Parish Council", not "Abbot’s Elm"."""
    word = words[n].text.lower()
    owner = word.endswith(("’s", "'s")) and not (words[max(0, n - 1)].text.rstrip(".") == "St" or 0 == n < place - 2)
    if word == "city" and n and words[n + 1].text.lower() in _JOINS and words[n - 1].text.lower() not in stops:
        return False  # "Harwen City and Elm Community Council"
    return word not in _JOINS and (word in stops or owner or word in _DAYS)


def _name(words: Sequence[Word]) -> str:
    return _ENDED.sub("", " ".join(word.text for word in words))


def _mention(words: Sequence[Word], register: Register) -> Mention:
    name = _name(words)
    ended = _ENDED.search(words[-1].text)
    span = Span(words[0].start, words[-1].end - (len(ended.group()) if ended else 0))
    english = _WELSH.sub(lambda found: f"{found['name']} {_ENGLISH[found['kind']]} Council", name)
    return Mention(name, span, register.key(register.by_name.get(key_of(name), ()), english), "council-name")


def _lettered(text: str, named: Sequence[Mention], register: Register, book: PatternBook) -> Iterator[Mention]:
    """A name with the kind in letters: "Wye Valley CC", "Sheet P.C."."""
    openers, keys = {word.lower() for word in book.words["opener"]}, {mention.key for mention in named}
    for found in filter(
        None, (_LETTERED.search(text, max(0, m.start() - 60), m.end()) for m in _ENDING.finditer(text))
    ):
        words = [word for word in found[1].split() if word.lower() not in openers and not word.isupper()]
        words = words[words[0] in _JOINS :] if words else words
        start = found.start() + found[1].find(words[0]) if words else 0
        stem, letters = " ".join(words), found[2]
        kind = "P.C." if letters.startswith("P") else letters
        full = [f"{stem} {name}" for name in _LETTERS[kind]]
        known = next((k for k in map(key_of, full) if k in register.by_name or k in keys), None)
        sure = kind in ("CC", "P.C.") and not _MEMBERS.match(text, found.end())
        if words and (known or (sure and not _OF_A_MEMBER.search(text, max(0, start - _TITLED), found.start(2)))):
            fitting = register.by_name.get(known, ()) if known else ()
            key = register.key(fitting, known or (full[0] if kind == "P.C." else f"{stem} {letters}"))
            yield Mention(f"{stem} {letters}", Span(start, found.end()), key, "council-letters")


def _short_forms(text: str, named: Sequence[Mention], register: Register, book: PatternBook) -> Iterator[Mention]:
    """Short forms, defined in brackets ("Kent County Council (KCC)") or known by their last letters ("EHDC")."""
    forms = ((short_form(text, mention.span.end), mention) for mention in named)
    keys = {form[0]: m.key for form, m in forms if form and _is_form(form[0], m)}
    by_initials = {initials(mention.name): mention.key for mention in named}
    for found in book["short-form"].finditer(text):
        said = found.group()
        letters = said.replace(".", "")
        known = letters in by_initials or letters in register.by_initials
        if (
            said not in keys
            and letters not in book.words["not_short_form"]
            and (known or len(letters) < _LETTERED_AT_MOST)
        ):
            keys[said] = by_initials.get(letters) or register.key(register.by_initials.get(letters, ()), letters)
    if keys:
        for found in re.finditer(
            rf"\b(?:{'|'.join(map(re.escape, keys))})(?![\w&-]|\s(?:Ltd|Limited|LTD|PLC|plc|LLP)\b)", text
        ):
            yield Mention(found.group(), Span(*found.span()), keys[found.group()], "council-short-form")


def _is_form(form: str, mention: Mention) -> bool:
    """Tell whether letters in brackets are a council's; two others are a member's: "Cllr Ann Moss Elm Council (AM)"."""
    capitals = sum(letter.isupper() for letter in form)
    return capitals > 1 and (len(form) > 2 or form == initials(mention.name))
