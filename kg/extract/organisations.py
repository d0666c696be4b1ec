"""Which other organisations a document names: inspectorates, departments, schools, police, charities, companies."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extract.mentions import (
    Mention,
    NameIndex,
    Taken,
    entities_of,
    key_of,
    plain,
    runs,
    short_form,
)
from kg.extract.name_edges import Edges
from kg.extract.name_heads import bare
from kg.extract.organisation_forms import built_organisations, with_small_head
from kg.extract.organisation_lists import granted, partners, payees
from kg.extract.organisation_names import known_organisations, one_force
from kg.extract.person_words import name_words
from kg.lexicon import Lexicon, PatternBook
from kg.model import Claims, Outline, Span

_FIRE = re.compile(r"\bFire\b.*\bAuthority$")
_COMPANY = re.compile(r"\b(?:Ltd|Limited|plc|PLC|LLP|CIC)\.?$")
#: A name that began before: "Leisure" of "Leisure Centre for Harwen".
_LONGER = re.compile(r"(?<![\w’'])[A-Z][\w’']{0,20}[ \t]{1,2}$")
_BY_PLACE = "council-by-place"
_DEALT = ("run-by", "dealt-with", "engaged", "headed-by", "heads-it", "apposed", "belongs-to")


def find_organisations(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Find the organisations that a document names and that are neither councils nor their bodies or services."""
    text, book = outline.text, lexicon.book("organisations")
    taken, places = Taken(e for e in claims.entities if e.rule != _BY_PLACE), _by_place(claims)
    found = sorted(_named(outline, lexicon), key=lambda m: (m.span.start, -m.span.end))
    named: list[Mention] = []
    known = {m.span.end for m in found if m.rule == "organisation-known" and " " in m.name}
    found = [m for m in found if m.rule != "organisation-head" or m.span.end not in known]
    own = bool(book["own-authority"].search(text))
    for mention in found:
        if mention.span not in taken and mention.span not in places and not (own and _FIRE.search(mention.name)):
            named.append(mention)
            taken.hold(mention.span)
    shortened = ((short_form(text, mention.span.end), mention.key) for mention in named)
    forms = {form[0]: key for form, key in shortened if form and form[0] not in book.words["not_short"]}
    named = [replace(mention, key=forms.get(mention.name, mention.key)) for mention in named]
    named = one_force(named, book)
    named += _for_short(text, forms | _for_once_more(named), taken)
    inspectors = {key_of(c.label): "inspectorate" for c in lexicon.scheme("inspectorates")}
    return Claims(entities=entities_of("organisation", named, inspectors, spelt=False))


def _by_place(claims: Claims) -> frozenset[Span]:
    """Where a town stands for its council; a longer name that holds it is another's: "Kent Probation"."""
    return frozenset(span for e in claims.entities if e.rule == _BY_PLACE for span in e.spans)


def _named(outline: Outline, lexicon: Lexicon) -> Iterator[Mention]:
    text, book, found = outline.text, lexicon.book("organisations"), runs(outline)
    yield from known_organisations(text, found, lexicon)
    yield from built_organisations(text, found, book, lexicon.book("services")["in-a-post"], Edges.of(lexicon))
    yield from with_small_head(text, found, book)
    yield from _written(text, book)
    yield from (*granted(text, book), *partners(outline, book), *payees(outline, lexicon))
    for kind in ("paid", "paid-to", "writes"):
        yield from _on_a_line(text, book, kind)
    yield from _dealt_with(text, lexicon)


def _written(text: str, book: PatternBook) -> Iterator[Mention]:
    """Names that the runs of capitals break off: "Ysgol y Bont", "Weld Escapes (Ireland) Limited", "Mind in Harwen"."""
    for kind in ("welsh-article", "company", "in-a-place", "for-a-cause"):
        for found in book[kind].regex.finditer(text):
            yield Mention(
                plain(found["name"]), Span(*found.span("name")), key_of(found["name"]), f"organisation-{kind}"
            )


def _on_a_line(text: str, book: PatternBook, kind: str) -> Iterator[Mention]:
    """Who is paid or writes, in parish accounts and correspondence; a name of two words may be a person's."""
    unfit, stops = frozenset(book.words["not_payee"]), frozenset(book.words["stop"])
    firms = frozenset((*book.words["trade"], *book.words["head"]))
    for found in book[kind].regex.finditer(text):
        name = plain(found["name"])
        words = name.split()
        person = any(len(word.strip(".")) == 1 for word in words) or (
            kind == "paid" and len(words) < 3 and words[-1] not in firms
        )
        if (
            not {bare(word) for word in words} & unfit
            and words[0] not in stops
            and (not person or _COMPANY.search(name))
        ):
            yield Mention(name, Span(*found.span("name")), key_of(name), f"organisation-{kind}")


def _dealt_with(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Who runs a service, is under contract or sends representatives; not a person, nor someone by their post."""
    book = lexicon.book("organisations")
    stops, field = frozenset(book.words["stop"]), frozenset(book.words["not_organisation"])
    no_name = frozenset(lexicon.book("places").words["not_name"]) - frozenset(book.words["closing"])
    heads = frozenset((*book.words["head"], *lexicon.book("services").words["common"]))
    for kind in _DEALT:
        for found in book[kind].regex.finditer(text):
            name, start = bare(found["name"]), found.start("name")
            words = [bare(word) for word in name.split()]
            alone = len(words) == 1 and words[0] in heads
            common = alone or field.issuperset(words) or not (stops | no_name).isdisjoint((words[0], words[-1]))
            person = kind not in ("engaged", "belongs-to") and name_words(lexicon).is_forename(words[0])
            council = words[-1] in ("PC", "TC", "CC", "DC", "BC")
            if not common and not person and not council and (kind == "heads-it" or not name.isupper()):
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
