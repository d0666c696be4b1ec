"""Which places a document names: known ones, roads and buildings by form, villages by what stands before them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from kg.extract.mentions import Mention, NameIndex, Run, Taken, entities_of, key_of, plain, runs
from kg.extract.name_heads import bare, mention_of
from kg.extract.person_spans import named_people
from kg.extract.place_forms import built_places
from kg.lexicon import Concept, Lexicon, PatternBook
from kg.model import Claims, Outline, Span

_LOCAL_COUNCIL = re.compile(r"^(.*) (?:parish|town|community) council$|^(.*) (?:P\.\s?C\.|CC|TC)$", re.IGNORECASE)
_WHERE = re.compile(r"\b(?:in|at|near|around|throughout|across|within|towards|to|from|of|for|between|and|or)\s+$|,\s$")
_PERSON = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Cllrs?|Councillors?|Sir|[A-Z])\.?)\s+$")
_GOES_ON = re.compile(r"[ \t]+[A-Z][\w’']+|[-/][A-Za-z]")
_THEN = re.compile(
    r",[ \t]+([A-Z][a-z’'-]+(?:[ \t][A-Z][a-z’'-]+)?)"
    r"(?=[.,;)\n]|[ \t]+(?:on|at|from|by|was|is|had|and|[A-Z]{1,2}\d)\b|$)"
)
#: How often a name must stand where a place's does before it is taken for one.
_OFTEN = 2
_BEFORE = frozenset({"at", "for", "of", "from"})


def find_places(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Find the places that a document names: a town that stands for its council is not one there."""
    text, taken, book = outline.text, Taken(claims.entities), lexicon.book("places")
    for span in named_people(outline, lexicon):
        taken.hold(span)
    kept: list[Mention] = []
    for mention in sorted(_named(outline, lexicon, claims), key=lambda m: (m.span.start, -m.span.end)):
        if mention.span not in taken:
            kept.append(mention)
            taken.hold(mention.span)
    known = NameIndex((m.name, f"{m.key}\t{m.name}") for m in kept if m.rule in ("place-here", "place-known"))
    for span, found in known.find(text):
        key, name = found.split("\t")
        if span not in taken and not _goes_on(text, span) and name.split()[0] not in book.words["not_name"]:
            kept.append(Mention(name, span, key, "place-again"))
    return Claims(entities=entities_of("place", kept))


def _named(outline: Outline, lexicon: Lexicon, claims: Claims) -> Iterator[Mention]:
    text, book = outline.text, lexicon.book("places")
    for found in book["numbered-way"].regex.finditer(text):
        yield Mention(plain(found.group()), Span(*found.span()), key_of(found.group()), "place-number")
    built = [mention_of(text, words, "place-head") for words in built_places(runs(outline), book)]
    yield from built
    for span, key in _index(lexicon).find(text):
        where = _WHERE.search(text, max(0, span.start - 14), span.start)
        if where and not _goes_on(text, span) and not _PERSON.search(text, max(0, span.start - 14), span.start):
            yield Mention(plain(span.of(text)), span, key, "place-known")
    for span, key in _wholes(book.words["whole"]).find(text):
        if not _goes_on(text, span):
            yield Mention(plain(span.of(text)), span, key, "place-whole")
    yield from _in_address(text, (mention.span.end for mention in built), book)
    yield from _by_preposition(text, book, _parishes(claims) | _villages(runs(outline), book))


@lru_cache(maxsize=2)
def _places(concepts: tuple[Concept, ...], shorts: tuple[str, ...]) -> NameIndex:
    names = {label: key_of(c.label) for c in concepts for label in c.labels}
    return NameIndex((name, key) for name, key in ({short: key_of(short) for short in shorts} | names).items())


@lru_cache(maxsize=2)
def _wholes(names: tuple[str, ...]) -> NameIndex:
    return NameIndex((name, key_of(name)) for name in names)


def _index(lexicon: Lexicon) -> NameIndex:
    shorts = tuple(c.short_name for c in lexicon.councils if "uthority" not in c.short_name)
    return _places(lexicon.scheme("places"), shorts)


def _goes_on(text: str, span: Span) -> bool:
    return bool(_GOES_ON.match(text, span.end)) or text[span.start - 1 : span.start] in ("-", "/", "@", ".")


def _parishes(claims: Claims) -> frozenset[str]:
    """The keys of the places that parish, town and community councils are named after."""
    names = (name for council in claims.of_kind("council") for name in (council.name, *council.aliases))
    return frozenset(key_of(found[1] or found[2]) for name in names if (found := _LOCAL_COUNCIL.match(name)))


def _in_address(text: str, ends: Iterable[int], book: PatternBook) -> Iterator[Mention]:
    """The town or village that follows a road or a building: "Monks Walk, Lowtown"."""
    unfit = frozenset(book.words["not_name"])
    for end in ends:
        found = _THEN.match(text, end)
        if found and not {bare(word) for word in found[1].split()} & unfit and not found[1].isupper():
            yield Mention(plain(found[1]), Span(*found.span(1)), key_of(found[1]), "place-here")


def _villages(found: Sequence[Run], book: PatternBook) -> frozenset[str]:
    """The keys of the places that a village hall, ward or school is named after: "Aberwen Village Hall"."""
    tails = tuple(f" {local}" for local in book.words["local"])
    names = (" ".join(word.text for word in run.words) for run in found if len(run.words) < 6)
    stems = (name.removesuffix(tail) for name in names for tail in tails if name.endswith(tail))
    return frozenset(key_of(stem) for stem in stems if " " not in stem)


def _by_preposition(text: str, book: PatternBook, parishes: frozenset[str]) -> Iterator[Mention]:
    """Names that stand where a place's does, often enough or known from the name of a parish."""
    unfit, found = frozenset(book.words["not_name"]), []
    for match in book["by-preposition"].regex.finditer(text):
        firm = match.group().split()[0] not in _BEFORE
        for group in ("name", "other"):
            if (
                match[group]
                and not match[group].isupper()
                and not {bare(word) for word in match[group].split()} & unfit
            ):
                found.append(
                    (Mention(plain(match[group]), Span(*match.span(group)), key_of(match[group]), "place-here"), firm)
                )
    counts = Counter(mention.key for mention, firm in found if firm and not _goes_on(text, mention.span))
    for mention, _ in found:
        if counts[mention.key] >= _OFTEN or mention.key in parishes:
            yield mention
