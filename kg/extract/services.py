"""Which services, teams, hubs, programmes and establishments of councils and their partners a document names."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extract.councils import home_council
from kg.extract.mentions import Mention, NameIndex, Taken, entities_of, key_of, short_form
from kg.extract.register import register_of
from kg.extract.service_names import service_names
from kg.extract.service_variants import spelt_out, united
from kg.lexicon import Lexicon, PatternBook
from kg.model import Claims, Outline, Span

#: Names that are looked for where they are found alone: common words, and what is in small letters.
_NOT_AGAIN = ("service-word", "service-listed", "service-small-name")


def find_services(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Find the services that a document names; their short forms and misprints are further names."""
    taken = Taken(claims.entities)
    found = [m for m in service_names(outline, lexicon) if Span(m.span.end - 3, m.span.end) not in taken]
    named = united(spelt_out(outline.text, list(_mended(found, lexicon.book("services")))), register_of(lexicon))
    named += _again(outline.text, named, taken, lexicon.book("services"))
    council = home_council(outline, claims)
    return Claims(entities=entities_of("service", named, part_of=council.ref if council else None, spelt=True))


def _mended(named: Iterable[Mention], book: PatternBook) -> Iterator[Mention]:
    """Where a name holds a known misprint, put what was meant beside it."""
    slips = [slip.split("=") for slip in book.words["misprint"]]
    for mention in named:
        name = mention.name
        for wrong, right in slips:
            name = name.replace(wrong, right)
        if name != mention.name:
            yield replace(mention, name=name, key=key_of(name))
            mention = replace(mention, key=key_of(name))
        yield mention


def _again(text: str, named: Sequence[Mention], taken: Taken, book: PatternBook) -> Iterator[Mention]:
    """Every further mention of the names found, and of the short forms that the text defines for them."""
    held = Taken(())
    for mention in named:
        held.hold(mention.span)
    forms = {form[0]: mention.key for mention in named if (form := short_form(text, mention.span.end))}
    lettered = ((m, m.name.partition("(")[2].partition(")")[0]) for m in named if m.rule == "service-lettered")
    forms |= {letters: m.key for m, letters in lettered if letters not in book.words["field_letters"]}
    small = (mention for mention in named if mention.rule == "service-small-head")
    vague = {mention.name for mention in small if mention.name.isupper() or mention.name in book.words["field"]}
    firm = (mention for mention in named if mention.name not in vague)
    names = {mention.name: mention.key for mention in firm if mention.rule not in _NOT_AGAIN}
    index = NameIndex((name, f"{key}\t{name}") for name, key in (names | forms).items())
    for span, found in index.find(text):
        key, name = found.split("\t")
        if span not in taken and span not in held:
            yield Mention(name, span, key, "service-again")
