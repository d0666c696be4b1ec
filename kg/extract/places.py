"""Which places a document names: known ones, roads and buildings by form, villages by what stands before them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from kg.extract.mentions import Mention, NameIndex, Run, Taken, entities_of, key_of, plain, runs
from kg.extract.name_heads import bare, mention_of
from kg.extract.person_titles import TITLE
from kg.extract.person_words import name_words
from kg.extract.place_addresses import application_places, venue_places
from kg.extract.place_forms import built_places, opened_places, way_key, with_small_head
from kg.extract.place_lists import listed_places, local_areas, named_by_sense
from kg.extract.place_lone import houses, said_of_places, stands_alone
from kg.extract.place_names import goes_on, known_places, shouted_places
from kg.extract.place_ways import apart
from kg.lexicon import Lexicon, PatternBook
from kg.model import Claims, Outline, Span

_LOCAL_COUNCIL = re.compile(r"^(.*) (?:parish|town|community) council$|^(.*) (?:P\.\s?C\.|CC|TC)$", re.IGNORECASE)
_THEN = re.compile(
    r",[ \t]+((?:St\.?[ \t])?[A-Z][a-z’'-]+(?:[ \t](?:St\.?[ \t])?[A-Z][a-z’'-]+)?)"
    r"(?=[.,;:)\n]|$|[ \t]+(?:[-–—(]"
    rf"|{TITLE}|(?:on|at|from|by|was|is|are|be|were|will|had|has|in|near|off|and|to|who|which|for|with|where|PDF|pdf|[A-Z]{{1,2}}\d\w*)\b))"
)
_SAID = re.compile(r"(?<![\w’'])(?!(?:the|by|with|for)\s)[a-z]{2,10}\s$")
_JOINED = re.compile(r"\s+(?:[A-Z]|(?:&|and)\s+[A-Z]|P\.)|[-/@]")
#: Nothing follows on the line: "Ark Childcare, Lowtown".
_ALONE = re.compile(r"[ \t]*(?:\n|$)")
_SITED = re.compile(
    r"\b(?:in|at|on|near|to|from|of|the|off|around|along|opposite|re|regarding|for|\d+[a-z]?,?)\s+$", re.IGNORECASE
)
#: An address goes on with a road: "Alexandra Park, Beach Road".
_THEN_A_WAY = re.compile(r",[ \t]+(?:[A-Z][\w’'-]+[ \t]+){1,2}(?:Road|Street|Lane|Avenue|Drive|Terrace|Crescent)\b")
#: Where Ward is a surname: "Kirsty Ward (Weldley Housing)".
_WARD = re.compile(r"\s[\s>]{0,6}Ward(?:[,)]| [(a-z])")
_CLERGY = frozenset({"Pastor", "Father", "Canon", "Reverend", "Rev", "Revd", "Sister", "Brother", "Deacon"})
_COMMITTEE = re.compile(r"[ \t]+(?:sub-)?(?:committees?|trustees?|working\s+group|working\s+party)\b")
#: A strategy's name opens with what it is doing: "Securing Lowtown’s Future".
_PLANNED = re.compile(r"[A-Z]\w+ing[ \t]")
#: How often a name must stand where a place's does before it is taken for one.
_OFTEN = 2
_BEFORE = frozenset({"at", "for", "of", "from", "through", "via", "into", "beyond", "outside"})
#: What else may be a place's name wherever it stands, once the document has used it as one.
_BY_NAME = frozenset({"place-here", "place-known", "place-listed"})


def find_places(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Find the places that a document names: not a town that stands for its council, nor a person’s name."""
    text, book = outline.text, lexicon.book("places")
    people = Taken(claims.of_kind("person"))
    taken = Taken(e for e in claims.entities if e.kind not in ("person", "post"))
    kept: list[Mention] = []
    _keep(_named(outline, lexicon, claims), kept, taken, people)
    listing = [m for m in kept if m.rule in _BY_NAME]
    _keep(listed_places(text, listing, book, _known(lexicon)), kept, taken, people)
    known = NameIndex((m.name, f"{m.key}\t{m.name}") for m in kept if m.rule in _BY_NAME)
    for span, found in known.find(text):
        key, name = found.split("\t")
        free = span not in taken and span not in people and not goes_on(text, span)
        if free and name.split()[0] not in book.words["not_name"]:
            kept.append(Mention(name, span, key, "place-again"))
    return Claims(entities=entities_of("place", kept))


def _keep(found: Iterable[Mention], kept: list[Mention], taken: Taken, people: Taken) -> None:
    """Keep what overlaps nothing kept before; of a road named after a person only its last word must be free."""
    for mention in sorted(found, key=lambda m: (m.span.start, -m.span.end)):
        last = Span(mention.span.end - 2, mention.span.end) if mention.rule == "place-head" else mention.span
        first = Span(mention.span.start, mention.span.start + 3)
        if (first if mention.rule == "place-venue" else mention.span) not in taken and last not in people:
            kept.append(mention)
            taken.hold(mention.span)


def _named(outline: Outline, lexicon: Lexicon, claims: Claims) -> Iterator[Mention]:
    text, book, found = outline.text, lexicon.book("places"), runs(outline)
    yield from _ways(text, book)
    built = [
        mention_of(text, words, "place-head") for words in (*built_places(found, book), *opened_places(found, book))
    ]
    built = [_without_person(text, _without_reference(text, mention), lexicon) for mention in built]
    built = [m for m in built if not _may_be_person(text, m, lexicon) and not _is_body(text, m)]
    yield from apart(text, built, book)
    yield from with_small_head(text, found, book, frozenset(lexicon.book("smallwords").words["small"]))
    yield from known_places(text, lexicon)
    for span, key in NameIndex((name, key_of(name)) for name in book.words["whole"]).find(text):
        mention = Mention(plain(span.of(text)), span, key, "place-whole")
        if not goes_on(text, span) and not _is_body(text, mention):
            yield mention
    ways = tuple(f" {way}" for way in book.words["way"])
    yield from houses(text, (mention.span.start for mention in built if mention.name.endswith(ways)), lexicon)
    known = _known(lexicon)
    for town in _in_address(text, (mention.span.end for mention in built), book):
        yield town
        yield from (one for one in _in_address(text, [town.span.end], book) if one.name in known)
    held = (span.end for organisation in claims.of_kind("organisation") for span in organisation.spans)
    for town in _in_address(text, held, book):
        if town.name in known or (_ALONE.match(text, town.span.end) and not _is_first_name(town.name, lexicon)):
            yield town
    yield from local_areas(text, book)
    yield from (*named_by_sense(text, book), *said_of_places(text, lexicon))
    yield from _by_preposition(text, lexicon, _parishes(claims) | _villages(found, book))
    yield from _of_parishes(text, claims)
    yield from shouted_places(text, book)
    yield from venue_places(text, claims, lexicon)
    yield from application_places(text, lexicon)


def _ways(text: str, book: PatternBook) -> Iterator[Mention]:
    """Yield roads by their numbers, alone or two that a stroke joins, streets written short, rivers, churches."""
    kinds = {
        "numbered-way": (0,),
        "numbered-pair": ("name", "other"),
        "short-way": (0,),
        "water": (0,),
        "sited": ("name",),
        "region": ("name",),
        "island": ("name",),
        "of-a-country": ("name",),
        "inn": ("name",),
        "inn-sign": ("name",),
        "welsh-place": ("name",),
        "the-close": ("name",),
        "pub": ("name",),
    }
    for kind, groups in kinds.items():
        for way in book[kind].finditer(text):
            for group in groups:
                name = plain(way[group])
                yield Mention(name, Span(*way.span(group)), way_key(name), "place-number")


def _without_person(text: str, mention: Mention, lexicon: Lexicon) -> Mention:
    """Return the place without the person whose address it is: "Clerk: Ann Weld Moss Green Bungalow"."""
    words = mention.name.split()
    led = re.search(r"[:|\n][ \t]*$", text[max(0, mention.span.start - 4) : mention.span.start])
    if not led or len(words) < 4 or not name_words(lexicon).is_forename(words[0]):
        return mention
    start = mention.span.start + text[mention.span.start : mention.span.end].index(words[2])
    span = Span(start, mention.span.end)
    return Mention(plain(span.of(text)), span, way_key(plain(span.of(text))), mention.rule)


def _is_body(text: str, mention: Mention) -> bool:
    """Tell whether a body is named after a place: "the Playing Field committee"; that of a hall runs the hall."""
    return not mention.name.endswith("Hall") and bool(_COMMITTEE.match(text, mention.span.end))


def _without_reference(text: str, mention: Mention) -> Mention:
    """Return the place without the end of an application's number: "ADV" of "17/00704/ADV Harwen Hotel"."""
    first, _, rest = mention.name.partition(" ")
    if not rest or not first.isupper() or text[mention.span.start - 1 : mention.span.start] != "/":
        return mention
    start = mention.span.start + len(first) + 1
    return Mention(rest, Span(start, mention.span.end), key_of(rest), mention.rule)


def _may_be_person(text: str, mention: Mention, lexicon: Lexicon) -> bool:
    """Tell whether a forename and surname stand where no place need: "Hazel Park, Alex Park", not "in Albert Park"."""
    first, _, last = mention.name.partition(" ")
    names = name_words(lexicon)
    if first in _CLERGY and names.is_forename(last) and _WARD.match(text, mention.span.end):
        return True
    sited = _SITED.search(text, max(0, mention.span.start - 12), mention.span.start)
    if not last and names.is_forename(first) and _WARD.match(text, mention.span.end):
        return not sited
    person = names.is_forename(first) and last.lower() in names.place_surnames
    return person and not sited and not _THEN_A_WAY.match(text, mention.span.end)


def _parishes(claims: Claims) -> frozenset[str]:
    """The keys of the places that parish, town and community councils are named after."""
    names = (name for council in claims.of_kind("council") for name in (council.name, *council.aliases))
    places = [found[1] or found[2] for name in names if (found := _LOCAL_COUNCIL.match(name))]
    return frozenset(key_of(part) for place in places for part in (place, *re.split(r"\s+(?:&|and|with)\s+", place)))


def _of_parishes(text: str, claims: Claims) -> Iterator[Mention]:
    """The village that a parish council is named after, within a sentence: "as Harwen is on a cycle route"."""
    names = (name for council in claims.of_kind("council") for name in (council.name, *council.aliases))
    parishes = {plain(found[1]) for name in names if (found := _LOCAL_COUNCIL.match(name)) and found[1]}
    for span, key in NameIndex((name, key_of(name)) for name in sorted(parishes) if not name.isupper()).find(text):
        if _SAID.search(text, max(0, span.start - 12), span.start) and not _JOINED.match(text, span.end):
            yield Mention(plain(span.of(text)), span, key, "place-here")


def _in_address(text: str, ends: Iterable[int], book: PatternBook) -> Iterator[Mention]:
    """The town or village that follows a road or a building: "Monks Walk, Lowtown"."""
    unfit = frozenset(book.words["not_name"])
    for end in ends:
        found = _THEN.match(text, end)
        if found and not {bare(word) for word in found[1].split()} & unfit and not found[1].isupper():
            yield Mention(plain(found[1]), Span(*found.span(1)), key_of(found[1]), "place-here")


def _is_first_name(name: str, lexicon: Lexicon) -> bool:
    return " " in name or name_words(lexicon).is_forename(name)


def _known(lexicon: Lexicon) -> frozenset[str]:
    """The names of all known places: what may follow an organisation's name as where it is."""
    labels = (label for place in lexicon.scheme("places") for label in place.labels)
    return frozenset((*labels, *lexicon.book("gazetteer").words["settlement"]))


def _villages(found: Sequence[Run], book: PatternBook) -> frozenset[str]:
    """The keys of the places that a village hall, ward or school is named after: "Aberwen Village Hall"."""
    tails = tuple(f" {local}" for local in book.words["local"])
    names = (" ".join(word.text for word in run.words) for run in found if len(run.words) < 6)
    stems = (name.removesuffix(tail) for name in names for tail in tails if name.endswith(tail))
    return frozenset(key_of(stem) for stem in stems if " " not in stem)


def _by_preposition(text: str, lexicon: Lexicon, parishes: frozenset[str]) -> Iterator[Mention]:
    """Names that stand where a place's does: often enough, or known from a parish, or that can be nothing else."""
    book = lexicon.book("places")
    unfit, compass, found = frozenset(book.words["not_name"]), frozenset(book.words["compass"]), []
    for match in book["by-preposition"].finditer(text):
        firm = match.group().split()[0] not in _BEFORE
        for group in ("name", "other"):
            words = match[group] and {bare(word) for word in match[group].split()}
            fits = words and not words & unfit and not compass.issuperset(words)
            if fits and not match[group].isupper() and not _PLANNED.match(match[group]):
                span = Span(*match.span(group))
                found.append((Mention(plain(match[group]), span, key_of(match[group]), "place-here"), firm))
    counts = Counter(mention.key for mention, firm in found if firm and not goes_on(text, mention.span))
    for mention, _ in found:
        if counts[mention.key] >= _OFTEN or mention.key in parishes or stands_alone(text, mention, lexicon):
            yield mention
