"""Which councils a document speaks of: by name, by form, by short form, or by a town that stands for its council."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extract.mentions import CAPITAL, GAP, Mention, Run, Taken, Word, entities_of, key_of, plain, runs, short_form
from kg.extract.register import Register, initials, register_of
from kg.lexicon import Lexicon, PatternBook
from kg.model import Claims, Entity, Outline, Span

_COUNCIL = re.compile(r"(?:council|cyngor)(?:[’']s?)?$", re.IGNORECASE)
_ENDED = re.compile(r"[’']s?$")
_JOINS = frozenset({"and", "&", "with", "upon", "cum", "de"})
_LETTERED = re.compile(
    rf"\b({CAPITAL}(?:{GAP}(?:and|&){GAP}{CAPITAL}|{GAP}{CAPITAL}){{0,2}}?){GAP}(CC|DC|BC|MBC|P\.\s?C\.)(?![\w&])"
)
_LETTERS = {
    "CC": ("county council", "city council"),
    "DC": ("district council",),
    "MBC": ("metropolitan borough council",),
}
_BARE = re.compile(
    r"\b[Tt]he\s+(?:above\s+)?((?:(Parish|Town|Community|County|Borough|District|City)\s+)?(?:Council|Authority)|P\.\s?C\.)"
    r"(?![\w-])(?!\s+(?:Tax|Chamber|House|Offices?|Network|Plan|Association|of)\b)"
)


def find_councils(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Find the councils that a document means as organisations, under the names most used for them there.

    The home council, whose document it is, bears "the Council" as a further name. A code is given where one council of
    the register fits.
    """
    register, book = register_of(lexicon), lexicon.book("councils")
    named = [*_known_forms(outline, register), *_by_form(outline, register, book)]
    named += _lettered(outline.text, named, register, book)
    named += _short_forms(outline.text, named, register, book)
    named += _meant(outline.text, named, register, book)
    named += _bare(outline, named, register)
    return Claims(entities=tuple(_coded(entity, register) for entity in entities_of("council", named)))


def home_council(outline: Outline, claims: Claims) -> Entity | None:
    """Return the council whose document it is: the one of its heading, else the one named most, else None."""
    councils = {entity.ref: entity for entity in claims.of_kind("council")}
    spans = [(span, ref) for ref, entity in councils.items() for span in entity.spans]
    ref = _home(outline, sorted(spans), {ref for ref, e in councils.items() if _spelt(e.name, *e.aliases)})
    return councils[ref] if ref else None


def _home(outline: Outline, spans: Sequence[tuple[Span, str]], spelt: Collection[str]) -> str | None:
    """Return the key of the council named first in the document's head, else of the spelt-out one named most often."""
    first = outline.meetings[0].span if outline.meetings else Span(0, 400)
    head = Span(min(first.start, 400), max(first.end, 400))
    within = [key for span, key in spans if head.covers(span)]
    counts = Counter(key for _, key in spans)
    return within[0] if within else max(counts, key=lambda key: (key in spelt, counts[key])) if counts else None


def _spelt(*names: str) -> bool:
    """Tell whether any of a council's names is more than letters."""
    return any(" " in name or not name.isupper() for name in names)


def _known_forms(outline: Outline, register: Register) -> Iterator[Mention]:
    """Councils whose official names do not end in "Council": "London Borough of …", "Comhairle nan Eilean Siar"."""
    for span, key in register.other_names.find(outline.text):
        name = plain(span.of(outline.text))
        yield Mention(
            name,
            span,
            register.key(register.by_name.get(key) or register.by_short.get(key) or (), name),
            "council-register",
        )


def _by_form(outline: Outline, register: Register, book: PatternBook) -> Iterator[Mention]:
    for run in runs(outline):
        for place, word in enumerate(run.words):
            if _COUNCIL.match(word.text):
                words = _in_register(run, place, register) or _of_a_kind(run, place, book)
                if words:
                    yield _mention(words, register)


def _in_register(run: Run, place: int, register: Register) -> Sequence[Word]:
    for first in range(max(0, place - 7), place):
        words = run.words[first : place + 1]
        if key_of(_name(words)) in register.by_name:
            return words
    return ()


def _of_a_kind(run: Run, place: int, book: PatternBook) -> Sequence[Word]:
    """A name that is not in the register but has the form: "Lower Wick Parish Council", "Cyngor Tref Aberwen"."""
    if run.words[place].text.lower().startswith("cyngor"):
        words = run.words[place : place + 4]
        return words if len(words) > 2 and words[1].text in ("Cymuned", "Tref", "Sir", "Dinas", "Bwrdeistref") else ()
    kinds, openers = {kind.lower() for kind in book.words["kind"]}, {word.lower() for word in book.words["opener"]}
    if place < 2 or run.words[place - 1].text.lower() not in kinds:
        return ()
    first = place - 1
    while first > 0 and place - first < 6 and _belongs(run.words[first - 1].text.lower(), openers | kinds):
        first -= 1
    while first < place - 1 and run.words[first].text.lower() in _JOINS:
        first += 1
    return run.words[first : place + 1] if first < place - 1 else ()


def _belongs(word: str, openers: Iterable[str]) -> bool:
    return word in _JOINS or (
        word not in openers and not word.endswith(("’s", "'s")) and word not in ("of", "the", "for")
    )


def _name(words: Sequence[Word]) -> str:
    return _ENDED.sub("", " ".join(word.text for word in words))


def _mention(words: Sequence[Word], register: Register) -> Mention:
    name = _name(words)
    ended = _ENDED.search(words[-1].text)
    span = Span(words[0].start, words[-1].end - (len(ended.group()) if ended else 0))
    return Mention(name, span, register.key(register.by_name.get(key_of(name), ()), name), "council-name")


def _lettered(text: str, named: Sequence[Mention], register: Register, book: PatternBook) -> Iterator[Mention]:
    """A name with the kind in letters: "Wye Valley CC", "Sheet P.C."."""
    openers, keys = {word.lower() for word in book.words["opener"]}, {mention.key for mention in named}
    for found in _LETTERED.finditer(text):
        words = [word for word in found[1].split() if word.lower() not in openers and not word.isupper()]
        words = words[words[0] in _JOINS :] if words else words
        start = found.start() + found[1].find(words[0]) if words else 0
        stem, letters = " ".join(words), found[2]
        full = [f"{stem} {kind}" for kind in _LETTERS.get(letters, ("parish council", "borough council"))]
        known = next((k for k in map(key_of, full) if k in register.by_name or k in keys), None)
        if words and (known or letters in ("CC", "P.C.")):
            key = (
                register.key(register.by_name.get(known, ()), known)
                if known
                else key_of(full[0] if "." in letters else f"{stem} {letters}")
            )
            yield Mention(f"{stem} {letters}", Span(start, found.end()), key, "council-letters")


def _short_forms(text: str, named: Sequence[Mention], register: Register, book: PatternBook) -> Iterator[Mention]:
    """Short forms, defined in brackets ("Kent County Council (KCC)") or known by their last letters ("EHDC")."""
    keys = {form[0]: mention.key for mention in named if (form := short_form(text, mention.span.end))}
    by_initials = {initials(mention.name): mention.key for mention in named}
    for found in book["short-form"].regex.finditer(text):
        letters = found.group()
        if letters not in keys and letters not in book.words["not_short_form"]:
            keys[letters] = by_initials.get(letters) or register.key(register.by_initials.get(letters, ()), letters)
    if keys:
        for found in re.finditer(rf"\b(?:{'|'.join(map(re.escape, keys))})\b(?![-&])", text):
            yield Mention(found.group(), Span(*found.span()), keys[found.group()], "council-short-form")


def _meant(text: str, named: Sequence[Mention], register: Register, book: PatternBook) -> Iterator[Mention]:
    """A town or county that stands for its council: "Middlesbrough needed to recruit"."""
    taken, keys = Taken(()), {mention.key for mention in named}
    for mention in named:
        taken.hold(mention.span)
    after, before = book["council-by-what-follows"].regex, book["council-by-what-precedes"].regex
    for span, short in register.short_names.find(text):
        if span not in taken and (
            after.match(text, span.end) or before.search(text, max(0, span.start - 40), span.start)
        ):
            fitting = register.by_short[short]
            said = next((key_of(council.name) for council in fitting if key_of(council.name) in keys), None)
            yield Mention(plain(span.of(text)), span, said or register.key(fitting, short), "council-by-place")


def _bare(outline: Outline, named: Sequence[Mention], register: Register) -> Iterator[Mention]:
    """The home council as "the Council", and others by their kind alone: "the Borough Council"."""
    spelt = {mention.key for mention in named if _spelt(mention.name)}
    home = _home(outline, sorted((mention.span, mention.key) for mention in named), spelt)
    kinds = {mention.key: _kinds(mention.key, mention.name) for mention in named}
    for found in _BARE.finditer(outline.text):
        kind = (found[2] or "").lower()
        fitting = [home] if home and (not kind or kind in kinds[home]) else [key for key in kinds if kind in kinds[key]]
        if fitting[0:1] and (len(fitting) == 1 or not kind):
            yield Mention(f"the {plain(found[1])}", Span(*found.span(1)), fitting[0] or "", "council-bare")
        elif kind in ("county", "borough", "district", "city") and not fitting:
            yield Mention(plain(found[1]), Span(*found.span(1)), key_of(found[1]), "council-kind")


def _kinds(key: str, name: str) -> frozenset[str]:
    return frozenset(f"{key} {name.lower()}".replace("-", " ").split())


def _coded(entity: Entity, register: Register) -> Entity:
    known = register.get(entity.ref.removeprefix("council:"))
    return replace(entity, code=known.gss or None, subtype=known.tier) if known else entity
