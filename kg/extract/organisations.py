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
    written,
)
from kg.extract.name_edges import Edges
from kg.extract.name_heads import bare
from kg.extract.organisation_accounts import on_lines
from kg.extract.organisation_dealings import RULE, appointed_to, dealings
from kg.extract.organisation_forms import SITED, built_organisations, with_small_head
from kg.extract.organisation_lists import applicants, granted, granted_in_sentences, partners, payees
from kg.extract.organisation_names import known_organisations, one_firm, one_force, place_words
from kg.extract.organisation_people import affiliations, attending, declared
from kg.extract.organisation_series import between, exemplified
from kg.extract.person_titles import TITLE
from kg.extract.person_words import name_words
from kg.lexicon import Lexicon, PatternBook
from kg.model import Claims, Outline, Span

_FIRE = re.compile(r"\bFire\b.*\bAuthority$")
#: A name that began before: "Leisure" of "Leisure Centre for Harwen".
_LONGER = re.compile(r"(?<![\w’'])[A-Z][\w’']{0,20}[ \t]{1,2}$")
_BY_PLACE = "council-by-place"
#: The title of a meeting's page: "Moss Advisory Group - Monday, 6th May 2024".
_MEETS = re.compile(r"\s[-–]\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
#: The words that may be a person's name, before letters that are the initials.
_PERSON = re.compile(r"((?:[A-Z][\w’'-]{1,20}[ \t]){2,6})\(?$")
#: Who is a member though no forename is known: "Cllr. Moelwyn Glas Dale".
_TITLED = re.compile(rf"{TITLE}\s$")
#: The end of an application's number: "SDNP/14/04123/CND".
_NUMBERED = re.compile(r"\d[ ]?/$")
#: Initials with a year are an Act's, with a number a report's: "LGA 1972 schedule 12", "HSCP.19.122".
_ACT = re.compile(r"\s(?:Act\b|(?:1[89]|20)\d\d\s?(?:,\s)?(?:[Ss]ch|[Ss]ection|[Ss]\.?\s?\d|[Pp]art|[Pp]ara))|\.\d")


def find_organisations(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Find the organisations that a document names and that are neither councils nor their bodies or services."""
    text, book = outline.text, lexicon.book("organisations")
    taken, places = Taken(e for e in claims.entities if e.rule != _BY_PLACE), _by_place(claims)
    found = sorted(_named(outline, lexicon), key=lambda m: (m.span.start, -m.span.end))
    found = [m for m in found if not (m.name.isupper() and _is_reference(text, m.span))]
    people = frozenset(m.name for m in found if _is_short_for_person(text, m, lexicon))
    found = [m for m in found if m.name not in people]
    named: list[Mention] = []
    known = {m.span.end: m.span.start for m in found if m.rule == "organisation-known" and " " in m.name}
    sited = place_words(lexicon) | {"County", "Greater"}
    found = [
        m
        for m in found
        if m.rule != "organisation-head"
        or m.span.end not in known
        or sited.issuperset(text[m.span.start : known[m.span.end]].split() or " ")
    ]
    named_too = {m.key for m in found if m.rule != SITED}
    found = [m for m in found if m.rule != SITED or m.key in named_too]
    firm = [m for m in found if m.rule != RULE]
    found = [m for m in found if m.rule != RULE or not any(_is_other(m, one) for one in firm)]
    found = [m for m in found if not _MEETS.match(text, m.span.end)]
    own = bool(book["own-authority"].search(text))
    for mention in found:
        if mention.span not in taken and mention.span not in places and not (own and _FIRE.search(mention.name)):
            named.append(mention)
            taken.hold(mention.span)
    shortened = ((short_form(text, mention.span.end), mention.key) for mention in named)
    forms = {form[0]: key for form, key in shortened if form and form[0] not in book.words["not_short"]}
    named = [replace(mention, key=forms.get(mention.name, mention.key)) for mention in named]
    named += between(text, named, taken, lexicon)
    named += _listed(text, named, taken, lexicon)
    named = one_firm(one_force(named, book))
    named += _for_short(text, forms | _for_once_more(named), taken)
    inspectors = {key_of(c.label): "inspectorate" for c in lexicon.scheme("inspectorates")}
    return Claims(entities=entities_of("organisation", named, inspectors, spelt=False))


def _is_reference(text: str, span: Span) -> bool:
    """Tell whether letters are an Act's, a report's or the end of an application's number."""
    return bool(_ACT.match(text, span.end) or _NUMBERED.search(text, max(0, span.start - 3), span.start))


def _is_other(dealt: Mention, firm: Mention) -> bool:
    """Tell whether what one deals with has another's name in it; a known firm's may go on: "Veolia Harwen"."""
    goes_on = firm.span.start == dealt.span.start and firm.rule == "organisation-known" and " and " not in dealt.name
    return dealt.span.covers(firm.span) and not (goes_on and dealt.name.count(" ") == firm.name.count(" ") + 1)


def _is_short_for_person(text: str, mention: Mention, lexicon: Lexicon) -> bool:
    """Tell whether letters are the initials of the person right before them, or a firm's name is a member's.

    "Gwen Mair Dale (GMD)", "Cllr Moelwyn Glas Dale GMD"; "Noel Dale (ND)".
    """
    if _is_member(text, mention, lexicon):
        return True
    found = (
        _PERSON.search(text, max(0, mention.span.start - 60), mention.span.start) if mention.name.isupper() else None
    )
    words = found[1].split() if found else []
    initials = "".join(word[0] for word in words[-len(mention.name) :])
    if not words or initials != mention.name or found is None:
        return False
    titled = len(initials) == len(words) > 2 and _TITLED.search(text, 0, found.start(1))
    return bool(titled) or name_words(lexicon).is_forename(words[-len(initials)])


def _is_member(text: str, mention: Mention, lexicon: Lexicon) -> bool:
    """Tell whether a known firm's name is a person's, with the initials in brackets that minutes use for people."""
    words = mention.name.split()
    short = short_form(text, mention.span.end) if mention.rule == "organisation-known" and len(words) == 2 else None
    initials = "".join(word[0] for word in words)
    return short is not None and short[0] == initials and name_words(lexicon).is_forename(words[0])


def _by_place(claims: Claims) -> frozenset[Span]:
    """Where a town stands for its council; a longer name that holds it is another's: "Kent Probation"."""
    return frozenset(span for e in claims.entities if e.rule == _BY_PLACE for span in e.spans)


def _named(outline: Outline, lexicon: Lexicon) -> Iterator[Mention]:
    text, book, found = outline.text, lexicon.book("organisations"), runs(outline)
    known = list(known_organisations(text, found, lexicon))
    yield from known
    ends = {m.span.start: m.span.end for m in known if " " in m.name}
    yield from built_organisations(text, found, book, lexicon.book("services")["in-a-post"], Edges.of(lexicon), ends)
    yield from with_small_head(text, found, book)
    yield from _written(text, book)
    for firm in book["firm"].finditer(text):
        key = key_of(firm["firm"] or firm["joint"])
        yield Mention(plain(firm["name"]), Span(*firm.span("name")), key, "organisation-firm")
    yield from (
        *granted(text, book),
        *granted_in_sentences(text, book),
        *applicants(text, book),
        *partners(outline, book),
        *payees(outline, lexicon),
    )
    general = frozenset(
        (*book.words["not_organisation"], *book.words["head"], "Board", "Community", "and", "of", "the")
    )
    for found_name in book["shouted"].finditer(text):
        name = written(found_name["name"])
        if general.issuperset(name.split()):
            continue  # "COMMUNITY HOUSING ASSOCIATION" is none that is named
        yield Mention(name, Span(*found_name.span("name")), key_of(name), "organisation-shouted")
    for step in (on_lines, dealings, exemplified, appointed_to, affiliations, declared, attending):
        yield from step(text, lexicon)


def _listed(text: str, named: Sequence[Mention], taken: Taken, lexicon: Lexicon) -> list[Mention]:
    """The last of a list of organisations: "the Care Trust, Cricket Club or Creative Moss Community"."""
    book, names = lexicon.book("organisations"), name_words(lexicon)
    unfit = frozenset((*book.words["stop"], *book.words["not_listed"], *lexicon.book("places").words["head"]))
    found = [book["listed"].regex.match(text, mention.span.end) for mention in named]
    listed = []
    for last in (one for one in found if one):
        words, span = last["name"].split(), Span(*last.span("name"))
        owned = any(bare(word) != word for word in words[:-1])
        free = span not in taken and not names.is_forename(words[0]) and not owned
        if free and unfit.isdisjoint(words) and not frozenset(words) <= frozenset(book.words["not_organisation"]):
            listed.append(Mention(plain(last["name"]), span, key_of(last["name"]), "organisation-listed"))
    return listed


def _written(text: str, book: PatternBook) -> Iterator[Mention]:
    """Names that the runs of capitals break off: "Ysgol y Bont", "Weld Escapes (Ireland) Limited", "Mind in Harwen"."""
    for kind in ("welsh-article", "company", "in-a-place", "for-a-cause"):
        for found in book[kind].finditer(text):
            name, span = found["name"], Span(*found.span("name"))
            if not _LONGER.search(text, max(0, span.start - 24), span.start):
                yield Mention(plain(name), span, key_of(name), f"organisation-{kind}")


def _for_once_more(named: Sequence[Mention]) -> dict[str, str]:
    """The names found only where something is said of them, wherever else they stand."""
    return {mention.name: mention.key for mention in named if mention.rule == RULE}


def _for_short(text: str, forms: Mapping[str, str], taken: Taken) -> Iterator[Mention]:
    """The short forms that the text defines in brackets for the organisations found, wherever they stand."""
    for span, found in NameIndex((form, f"{key}\t{form}") for form, key in forms.items()).find(text):
        key, name = found.split("\t")
        if span not in taken:
            yield Mention(name, span, key, "organisation-short-form")
