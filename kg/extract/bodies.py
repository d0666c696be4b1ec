"""Which bodies a document names: panels, committees, cabinets, the full council; and what they are for short."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from kg.extract.body_fields import field_bodies
from kg.extract.body_names import BodyNames
from kg.extract.councils import home_council
from kg.extract.mentions import Mention, entities_of, key_of, plain, runs
from kg.lexicon import Lexicon, PatternBook
from kg.model import Claims, Entity, Outline, Span, unite

#: Bodies that a document may call by the bare word alone ("Panel"), and how often it must where no full name is given.
_BARE = {
    "panel": 2,
    "committee": 3,
    "sub-committee": 3,
    "board": 4,
    "forum": 3,
    "working-group": 3,
    "joint-committee": 2,
}
#: A licensing sub-committee is often "the Panel" in its minutes.
_ONE_WORD_FOR_ANOTHER = frozenset({"panel", "committee", "sub-committee", "joint-committee"})
_ALONE = frozenset({"cabinet", "executive"})
#: The rule of a body that is called by the bare word alone, and acts.
ACTING = "body-acting"
_OWN_MEETING = re.compile(r"\b(?:minutes|meeting|agm)\b", re.IGNORECASE)
_ITS_OWN = re.compile(
    r"\b(?:Authority|Policing Board|(?:Police|Fire),? and Crime Panel|(?:Integration|Valuation) Joint Board)$",
    re.IGNORECASE,
)
# "the recommendations from the Harbour Committee", "be referred, first of all, to the Harbour Committee"
_FROM = re.compile(
    r"\b(?:from|(?:referred|remitted)(?:,[^,;.\n]{3,30},|\sback)?\s(?:to|by)|(?:recommendations?|referrals?|requests?)\sof)"
    r"\s+(?:the\s+)?$"
)
#: What a meeting resolves to do with a body that is not its own: "to ask the Harbour Committee to look at it".
_ASKED = re.compile(r"\b(?:[Tt]o|TO)\s+(?:ask|request|invite|recommend\s+to)\s+(?:that\s+)?(?:the\s+)?$")
_LOCAL = re.compile(r"\b(?:parish|town|community)-council\b|-cc\b")


def find_bodies(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Find the bodies that a document names; "the Panel" is a further name of the panel it stands for there."""
    found = list(BodyNames(lexicon).find(outline.text, runs(outline)))
    found += _lower(outline.text, lexicon.book("bodies"), [m.span for m, _ in found])
    found += field_bodies(outline)
    kinds = {mention.key: kind for mention, kind in found}
    named = _united([m for m, kind in found if kind in _ALONE or m.key not in _BARE], kinds)
    bare = [(m, kind) for m, kind in found if kind not in _ALONE and m.key in _BARE]
    council = home_council(outline, claims)
    local = tuple(_local_council(outline, council))
    councils = list(_councils(outline.text, lexicon.book("bodies")))
    if local:  # "Full Council" is a further name of the parish council that met
        councils = [replace(mention, key=local[0].ref.removeprefix("body:")) for mention in councils]
    acting = frozenset(_acting(outline.text, lexicon.book("bodies")))
    first = min((mention.span.start for mention, _ in bare if mention.span.start in acting), default=len(outline.text))
    asked = {mention.key for mention in named if _follows(_ASKED, outline.text, mention)}
    fit = [
        mention
        for mention in named
        if mention.key not in asked and not (first < mention.span.start and _follows(_FROM, outline.text, mention))
    ]
    mentions = [*named, *_for_short(bare, fit, kinds, _home(outline, fit), acting), *councils]
    kinds |= {m.key: "full-council" for m in mentions if m.rule == "body-council"}
    bodies = entities_of("body", mentions, kinds, council.ref if council else None)
    bodies = tuple(replace(body, part_of=None) if is_its_own(body.name) else _fullest(body) for body in bodies)
    return Claims(entities=unite((*local, *bodies)))


def _fullest(body: Entity) -> Entity:
    """Name a body by the name that has more before the one most used: "Harbour Scrutiny Committee" before its end."""
    longer = [
        name for name in body.aliases if name.casefold().endswith(f" {body.name.casefold()}") and name[0].isupper()
    ]
    full = max(longer, key=len, default=body.name)
    aliases = (body.name, *(name for name in body.aliases if name != full)) if full != body.name else body.aliases
    return replace(body, name=full, aliases=aliases)


def is_its_own(name: str) -> bool:
    """Tell whether a body is an authority of its own, no council's: a "National Park Authority", a "Policing Board"."""
    return bool(_ITS_OWN.search(name))


def home_body(outline: Outline, claims: Claims) -> Entity | None:
    """Return the body whose document it is: the first one that the document's head names, else None."""
    head = _head(outline)
    within = [(span, body) for body in claims.of_kind("body") for span in body.spans if head.covers(span)]
    return min(within, key=lambda found: found[0])[1] if within else None


def _head(outline: Outline) -> Span:
    first = outline.meetings[0].span if outline.meetings else Span(0, 300)
    return Span(min(first.start, 300), max(first.end, 300))


def _home(outline: Outline, named: Sequence[Mention]) -> str | None:
    """Return the key of the body that the head names, or else that a line above it names."""
    head = _head(outline)
    within = [m for m in sorted(named, key=lambda m: m.span) if m.span.end <= head.end]
    told = next((m for m in within if head.covers(m.span)), None) or next(iter(within), None)
    return told.key if told else None


def _united(named: Sequence[Mention], kinds: Mapping[str, str]) -> list[Mention]:
    """Give one key to the names of one body: near misses of long names, then endings ("Scrutiny Panel")."""
    counts = Counter(mention.key for mention in named)
    keys = sorted(counts, key=lambda key: (-counts[key], -key.count("-"), key))
    same: dict[str, str] = {}
    for place, key in enumerate(keys):
        alike = next((other for other in keys[:place] if other not in same and _alike(key, other)), None)
        if alike:
            same[key] = alike
    for key in keys:
        endings = {_final(other, same) for other in keys if other.endswith(f"-{key}")} - {key}
        if kinds[key] not in _ALONE and len(endings) == 1:
            same.setdefault(key, endings.pop())
    return [replace(mention, key=_final(mention.key, same)) for mention in named]


def _alike(key: str, other: str) -> bool:
    """Tell whether a long name is a slip for another: Committee for Panel, a word said twice; not North for South."""
    words, others = key.split("-"), other.split("-")
    if min(len(words), len(others)) < 6 or fuzz.token_sort_ratio(" ".join(words), " ".join(others)) < 84:
        return False
    odd = [word for word in words if word not in others and word not in _BARE]
    return all(any(fuzz.ratio(word, known) >= 85 for known in others) for word in odd)


def _final(key: str, same: Mapping[str, str]) -> str:
    seen = {key}
    while key in same and same[key] not in seen:
        key = same[key]
        seen.add(key)
    return key


def _acting(text: str, book: PatternBook) -> Iterator[int]:
    """Yield where a bare word begins that names a body as it acts, or hears what was said, as the one that met."""
    for pattern in book.yielding("bare-acts"):
        yield from (found.start("name") for found in pattern.finditer(text))


def _follows(before: re.Pattern[str], text: str, named: Mention) -> bool:
    """Tell whether a body's name stands after words that show it to be another than the one that met."""
    return bool(before.search(text, max(0, named.span.start - 60), named.span.start))


def _for_short(
    bare: Sequence[tuple[Mention, str]],
    named: Sequence[Mention],
    kinds: Mapping[str, str],
    home: str | None,
    acting: Collection[int],
) -> Iterator[Mention]:
    """Read a bare "Panel" as the home body, else as the panel named last before it; with none, as a body so named.

    A panel that acts is a body so named, once; any other word must come more often.
    """
    counts = Counter(kind for _, kind in bare)
    acts = {kind for mention, kind in bare if mention.span.start in acting}
    in_order = sorted(named, key=lambda mention: mention.span)
    for mention, kind in bare:
        fitting = [other for other in in_order if kinds[other.key] == kind]
        before = [other for other in fitting if other.span < mention.span]
        if home and (kinds[home] == kind or (not fitting and {kind, kinds[home]} <= _ONE_WORD_FOR_ANOTHER)):
            yield replace(mention, name=f"the {mention.name}", key=home, rule="body-for-short")
        elif fitting:
            yield replace(
                mention,
                name=f"the {mention.name}",
                key=(before or fitting)[-1 if before else 0].key,
                rule="body-for-short",
            )
        elif kind in acts or counts[kind] >= _BARE[kind]:
            yield replace(mention, rule=ACTING if kind in acts else "body-bare")


def _lower(text: str, book: PatternBook, known: Sequence[Span]) -> Iterator[tuple[Mention, str]]:
    """Yield the bodies that a text names without capitals: "the audit and governance committee", "the ECYP panel"."""
    starts = {span.start for span in known}
    for found in book["lower-case"].finditer(text):
        name = found["name"] or found["alone"]
        span = Span(*found.span("name" if found["name"] else "alone"))
        if span.start not in starts:
            kind = name.rpartition(" ")[2].replace("subc", "sub-c")
            yield Mention(plain(name), span, key_of(name), "body-lower-case"), kind


def _councils(text: str, book: PatternBook) -> Iterator[Mention]:
    """Full council, where it is meant as the body that meets and decides."""
    full = list(book["full-council"].finditer(text))
    for found in full:
        yield Mention(plain(found["name"]), Span(*found.span("name")), "full-council", "body-council")
    for found in book["council-as-body"].finditer(text):
        group = "name" if found["name"] else "meeting"
        yield Mention(
            plain(found[group]), Span(*found.span(group)), "full-council" if full else "council", "body-council"
        )


def _local_council(outline: Outline, council: Entity | None) -> Iterator[Entity]:
    """A parish, town or community council meets as itself: its minutes are those of a body of its name."""
    head = outline.text[: _head(outline).end + 300]
    if council and council.code is None and _LOCAL.search(council.ref + "-") and _OWN_MEETING.search(head):
        ref = f"body:{key_of(council.name)}"
        yield replace(
            council, ref=ref, kind="body", subtype="full-council", part_of=council.ref, rule="body-local-council"
        )
