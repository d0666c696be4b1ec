"""Places by their names alone: the known ones, and the settlements of the gazetteer where only a place can stand."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.extract.mentions import Mention, NameIndex, key_of, plain
from kg.extract.person_titles import TITLE
from kg.lexicon import Concept, Lexicon, PatternBook
from kg.model import Span

_WHERE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]round|[Tt]hroughout|[Aa]cross|[Ww]ithin|towards?|to|[Ff]rom|of|for|between|and|or|into"
    r"|through|via|[Oo]utside|beyond"
    r"|(?:in|of|to|from|across|and)(?:[ -](?:north|south|east|west|mid|central|rural|urban|greater|inner|outer)){1,2}"
    r"|over|off|including|serving|covering|regarding|concerning|about|entering|leaving|visiting|joining|linking|visited|visit|making|make|keep|keeping)\s+$|,\s$"
)
_FIRMLY = re.compile(
    r"\b(?:[Ii]n|at|[Nn]ear|around|throughout|[Aa]cross|[Ww]ithin|towards?|to|from|of|for|between|outside|via|serving|including"
    r"|visited|visiting|visit)\s+$"
)
#: What is told of a whole land or county: "the England average".
_MEAN = re.compile(r"\s+(?:averages?|mean|median)\b")
#: A line of an address leads to a settlement: "Venue: Council Chamber, Harwen, Lowtown".
_ADDRESS = re.compile(
    r"(?:\bVenue:|\bheld\s+(?:in|at)|\b(?:Chamber|Offices?|Hall|House|Centre|Headquarters|Buildings?|Road|Street|Lane"
    r"|Avenue|Way|Drive|Close|School|Church|Park|Farm|Library)\b)[^.;\n|]{0,70},[ \t]+$"
)
_PERSON = re.compile(
    rf"(?:{TITLE}|\b[A-Z]\.?"
    r"|\b(?:Duke|Duchess|Earl|Countess|Prince|Princess|Bishop|Archbishop|Archdeacon|Dean|Marquess|Baron|Baroness|Lord|Lady)\s+of)\s+$"
)
_COUNCIL = re.compile(r"\s+(?:council|councillors?|borough|district)\b")
_POSTCODE = r"(?!(?-i:[A-Z]{1,2}\d))"
_GOES_ON = re.compile(
    rf"[ \t]+{_POSTCODE}[A-Z][\w’']+|[-/][A-Za-z]"
    r"|[ \t]+(?:&|and)[ \t]+(?:[A-Z][\w’']+[ \t]+){1,3}"
    r"(?:NHS|CCGs?|ICBs?|ICS|Hospitals?|University|Police|Fire|Health|Integrated)\b"
)
_PART = re.compile(
    r"([ \t]+(?:District|Borough|North|South|East|West|Central|Town)\b)"
    r"(?!\s+[A-Z]|[-/&’']"
    r"|(?:,\s+[A-Z][\w’' ]{1,60})?\s+(?:and|&)\s+[A-Z][\w’'\s]{1,60}(?:Council|Committee|Trust|Partnership))"
)
_SIDE = re.compile(r"\b((?:North|South|East|West|Central|Upper|Lower|Mid|Inner|Outer)[ \t])$")
_SHOUTED = re.compile(r"(?:,|[A-Z][ \t]+[-–]|\b(?:IN|AT|HALL|CHURCH|CHAPEL|SCHOOL|CENTRE|ROOMS?))\s+$")
_CLOSES = re.compile(r"\s*(?:[.,;()\n]|$|ON\b|AT\b|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY\b|[A-Z]{1,2}\d|\d)")
#: The list that follows an address in a text that lost its line ends: "TOWN HALL, LOWTOWN Councillors Present:".
_LIST = re.compile(
    r"[ \t]+(?:(?:Council|Other|Elected)[ \t])?(?:(?:Officials|Officers|Members|Councillors)[ \t])?"
    r"(?:Present|PRESENT|In [Aa]ttendance)\b"
)
#: The gazetteer writes "Ross on Wye", documents "Ross-on-Wye".
_ON = re.compile(r" (on|upon|le|in|by|under|the) ")
_HYPHENS = re.compile(r"-(on|upon|le|in|by|under|the)-")
_LOOK = 20


def known_places(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the places of the scheme, of the register and of the gazetteer where the words before them allow it."""
    shorts = tuple(c.short_name for c in lexicon.councils if "uthority" not in c.short_name)
    scheme, settlements = lexicon.scheme("places"), lexicon.book("gazetteer").words["settlement"]
    for index, where in ((_known(scheme, shorts), _WHERE), (_settlements(settlements), _FIRMLY)):
        for span, key in index.find(text):
            whole = _part_or_whole(text, span)
            before = max(0, whole.start - _LOOK)
            sited = where.search(text, before, whole.start) or _addressed(text, span) or _MEAN.match(text, span.end)
            if sited and not _PERSON.search(text, before, span.start):
                wider = whole
                if wider != span:
                    yield Mention(plain(wider.of(text)), wider, key_of(wider.of(text)), "place-known")
                elif not goes_on(text, span) and not _COUNCIL.match(text, span.end):
                    yield Mention(plain(span.of(text)), span, key, "place-known")
    for span, found in _shouted(scheme, settlements).find(text):
        key, name = found.split("\t")
        led = _SHOUTED.search(text, max(0, span.start - _LOOK), span.start)
        if led and (_CLOSES.match(text, span.end) or _LIST.match(text, span.end)):
            yield Mention(name, span, key, "place-shouted")


def shouted_places(text: str, book: PatternBook) -> Iterator[Mention]:
    """Yield buildings and roads in capitals where a meeting is held: "COUNCIL CHAMBER, MOSS HOUSE, LOWTOWN"."""
    for found in (*book["shouted"].finditer(text), *book["shouted-hall"].finditer(text)):
        name = plain(found["name"]).title().replace("’S", "’s").replace("'S", "'s")
        yield Mention(name, Span(*found.span("name")), key_of(name), "place-shouted")


def _addressed(text: str, span: Span) -> bool:
    led = text[max(0, span.start - 2) : span.start] == ", " and _CLOSES.match(text, span.end)
    return bool(led and _ADDRESS.search(text, max(0, span.start - 110), span.start))


def _part_or_whole(text: str, span: Span) -> Span:
    """Return a place's span with what says which part or whole of it: "Lowtown North", "Central Harwen"."""
    found, side = _PART.match(text, span.end), _SIDE.search(text, max(0, span.start - 10), span.start)
    start = side.start(1) if side and not goes_on(text, span) else span.start
    return Span(start, found.end(1)) if found else Span(start, span.end)


def goes_on(text: str, span: Span) -> bool:
    """Tell whether a name goes on after a stretch: "Lowtown" of "Lowtown Green"; a postcode does not."""
    return bool(_GOES_ON.match(text, span.end)) or text[span.start - 1 : span.start] in ("-", "/", "@", ".")


@lru_cache(maxsize=2)
def _known(concepts: tuple[Concept, ...], shorts: tuple[str, ...]) -> NameIndex:
    names = {label: key_of(c.label) for c in concepts for label in c.labels}
    names = {short: key_of(short) for short in shorts} | names
    names |= {_HYPHENS.sub(r" \1 ", name): key for name, key in names.items() if _HYPHENS.search(name)}
    forms = (
        (form, key) for name, key in names.items() for form in {name, name.replace(" and ", " & "), _unmarked(name)}
    )
    return NameIndex(forms)


def _unmarked(name: str) -> str:
    """Return a name without the mark of its owner: "Kings Lynn"."""
    return name.replace("’s ", "s ").replace("'s ", "s ")


@lru_cache(maxsize=2)
def _settlements(names: tuple[str, ...]) -> NameIndex:
    forms = ((form, key_of(name)) for name in names for form in {name, _ON.sub(r"-\1-", name), _unmarked(name)})
    return NameIndex(forms)


@lru_cache(maxsize=2)
def _shouted(concepts: tuple[Concept, ...], settlements: tuple[str, ...]) -> NameIndex:
    names = {label: key_of(c.label) for c in concepts for label in c.labels} | {n: key_of(n) for n in settlements}
    names |= {_ON.sub(r"-\1-", name): key for name, key in names.items()}
    return NameIndex((name.upper(), f"{key}\t{name}") for name, key in names.items() if len(name) > 3)
