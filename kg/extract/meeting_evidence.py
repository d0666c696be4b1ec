"""Which body a text shows to have met, where no heading tells: by the minutes it approved and by what it decided."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extract.bodies import ACTING
from kg.lexicon import PatternBook
from kg.model import Entity, Outline, Ref, Span, ref_of

#: Its own minutes weigh as much as two acts: a committee's minutes may be noted elsewhere, but only it corrects them.
_ACT, _OWN_MINUTES, _ENOUGH = 1, 2, 2
_REACH = 60
_AUTHORITY = "body-authority"
_AUTHORITY_FOR_SHORT = re.compile(r"(?:the\s)?(?:combined\s)?(fire|police)\sauthority", re.IGNORECASE)
_OF_MEETINGS = ("minutes", "agenda", "item")
_FULL_COUNCIL = ref_of("body", "full Council")
_LOCAL = re.compile(r"body:(?:parish|town|community)-council")
_LOCAL_NAME = re.compile(r"\w\s(?:Parish|Town|Community) Council$", re.IGNORECASE)
_TITLE_ENDS = re.compile(r"\s{0,2}[-–:]?\s(?:(?i:draft|ordinary|monthly|meeting)\s){0,3}(?i:minutes|meeting)$")
_BARE = re.compile(
    r"(?:(?:parish|town|community|county|borough|district|city)\s+)?(?:council|authority)|P\.\s?C\.", re.IGNORECASE
)


def shown_to_meet(
    outline: Outline, book: PatternBook, bodies: Sequence[Entity], councils: Sequence[Entity]
) -> Entity | None:
    """Return the body that approves its own minutes or acts throughout: "The Executive Board considered a report".

    Of councils only what their minutes show counts, for a council does much that its members do not decide.
    """
    text = outline.text
    known = {entity.ref: entity for entity in (*bodies, *councils)}
    found = (*_nameless(text, book, bodies), *_authority(text, book))
    nameless = {body.ref: body for body in found if body.ref not in known or body.ref == _FULL_COUNCIL}
    scores = Counter(dict(_scores(text, book, bodies, councils)))
    elsewhere = Counter(_elsewhere(text, book))
    for body in found:
        if body.ref in nameless or _LOCAL.fullmatch(body.ref) or body.subtype in ("cabinet", "executive"):
            itself = scores.pop(body.ref.replace("body:", "council:"), 0)  # the council is the body that it meets as
            scores[body.ref] = max(scores[body.ref], itself, _nameless_weight(text, body, book))
            scores[body.ref] -= elsewhere[body.name]
    (best, most), (_, second) = [*scores.most_common(2), ("", 0), ("", 0)][:2]
    alone = _is_alone(outline, bodies, nameless) or (not second and best in known and known[best].rule == ACTING)
    if most < (_ACT if alone else _ENOUGH) or most < 2 * second:
        return None
    one = (known | nameless)[best]
    return as_body(one) if one.kind == "council" else one


def _scores(
    text: str, book: PatternBook, bodies: Sequence[Entity], councils: Sequence[Entity]
) -> Iterator[tuple[Ref, int]]:
    """Yield how much the text shows of each body that it names, and of each council, as the one that met."""
    kinds = Counter(body.subtype for body in bodies)
    for entity in (*bodies, *councils):
        certain = kinds[entity.subtype] < 2  # of several committees any may be "the Committee"
        spans = [span for span in entity.spans if certain or " " in span.of(text)]
        if entity.kind == "council" and not _BARE.fullmatch(entity.name):
            # "the above Council" is whichever council's minutes they are
            spans = [span for span in spans if not _BARE.fullmatch(span.of(text))]
        shown = sum(_weight(text, span, book, entity.kind == "body") for span in spans)
        yield entity.ref, shown + _ACT * (entity.rule == ACTING)


def _is_alone(outline: Outline, bodies: Sequence[Entity], nameless: Mapping[Ref, Entity]) -> bool:
    """Tell whether a text speaks of one body, or of none but a parish council without a name or a joint authority."""
    own = [ref for ref, body in nameless.items() if _LOCAL.fullmatch(ref) or body.rule == _AUTHORITY]
    return outline.kind in _OF_MEETINGS and (len(bodies) == 1 or (not bodies and len(own) == len(nameless) == 1))


def local_at_top(lines: Sequence[str], councils: Sequence[Entity]) -> Entity | None:
    """Return the parish, town or community council whose name alone tops its minutes: "ELM VALE PARISH COUNCIL"."""
    whole = [_TITLE_ENDS.sub("", " ".join(line.split())).removeprefix("The ").casefold() for line in lines]
    local = (council for council in councils if _LOCAL_NAME.search(council.name))
    return next((as_body(c) for c in local if {n.casefold() for n in (c.name, *c.aliases)} & set(whole)), None)


def authority_met(body: Entity, councils: Sequence[Entity]) -> Entity:
    """Return the authority whose full name the head gives for "the Fire Authority" that met; else the body itself."""
    said = _AUTHORITY_FOR_SHORT.fullmatch(body.name)
    full = (c for c in councils if said and c.name.lower().endswith("authority") and said[1].lower() in c.name.lower())
    return next((as_body(one) for one in full), body)


def as_body(council: Entity) -> Entity:
    """Return a council as the body that meets: its full council."""
    ref = ref_of("body", council.name)
    return replace(council, ref=ref, kind="body", subtype="full-council", part_of=council.ref, rule="body-council")


def full_council(words: str, spans: tuple[Span, ...], rule: str = "body-nameless") -> Entity:
    """Return the full council of a council that its document does not name: "the Council", "Parish Council"."""
    name = " ".join(words.split())
    name = name.title() if name.isupper() or name.islower() else name
    return Entity(ref_of("body", name), "body", name, spans, subtype="full-council", rule=rule)


def _weight(text: str, mention: Span, book: PatternBook, acts: bool) -> int:
    before, after = text[max(0, mention.start - _REACH) : mention.start], text[mention.end : mention.end + _REACH]
    if any(p.search(before) for p in book.yielding("minutes-of")) and _any(book, "held", after):
        return _OWN_MINUTES if _is_approval(text, mention, book) else 0
    if any(p.search(before) for p in book.yielding("listed-minutes")) and _any(book, "held", after):
        return _OWN_MINUTES if _any(book, "approval", text[max(0, mention.start - 4 * _REACH) : mention.start]) else 0
    if _any(book, "welcomed", text[max(0, mention.start - 2 * _REACH) : mention.start]):
        return _OWN_MINUTES
    return _ACT if acts and _any(book, "acted", after) and _any(book, "actor", before) else 0


def _any(book: PatternBook, yields: str, words: str) -> bool:
    return any(pattern.search(words) for pattern in book.yielding(yields))


def _is_approval(text: str, mention: Span, book: PatternBook) -> bool:
    """Tell whether the line in which minutes are named is about their being a correct record."""
    start, end = text.rfind("\n", 0, mention.start) + 1, text.find("\n", mention.end)
    start = max(start, mention.start - 4 * _REACH)
    end = min(end if end >= 0 else len(text), mention.end + 4 * _REACH)
    line, _, below = text[start : end + 4 * _REACH].partition("\n")
    following = below.strip().partition("\n")[0]
    return _any(book, "approval", line) or ("inutes" in following and _any(book, "approval", following))


def _nameless(text: str, book: PatternBook, bodies: Sequence[Entity]) -> Iterator[Entity]:
    """Yield the councils and cabinets that act without a name of their own: "The Council approved".

    Where "full Council" is spoken of too, it is that one.
    """
    full = next((body for body in bodies if body.ref == _FULL_COUNCIL), None)
    acts: dict[str, list[Span]] = {}
    for pattern in book.yielding("acts"):
        for act in pattern.finditer(text):
            acts.setdefault(" ".join(act["body"].split()), []).append(Span(*act.span("body")))
    for name, spans in acts.items():
        body = full_council(name, tuple(sorted(set(spans))))
        if full and name.lower() == "council":
            body = replace(full, spans=body.spans, aliases=(*full.aliases, name))
        yield body if name.lower().endswith("council") else replace(body, subtype=name.lower())


def _authority(text: str, book: PatternBook) -> Iterator[Entity]:
    """Yield the joint authority that a text names and then calls "the Authority" where it acts."""
    names = Counter(" ".join(m["body"].split()) for p in book.yielding("authority") for m in p.finditer(text))
    acts = [Span(*m.span("body")) for p in book.yielding("authority-acts") for m in p.finditer(text)]
    if names:
        name = names.most_common(1)[0][0]
        named = [Span(m.start("body"), m.end("body")) for p in book.yielding("authority") for m in p.finditer(text)]
        own = [span for span in named if _weight(text, span, book, acts=True)]
        ref = ref_of("body", name)
        yield Entity(ref, "body", name, tuple(sorted((*own, *acts))), ("the Authority",), rule=_AUTHORITY)


def _elsewhere(text: str, book: PatternBook) -> Iterator[str]:
    """Yield a cabinet's name wherever it is shown to be another than who met: "That Cabinet be asked to review it"."""
    yield from (m["body"] or m["asked"] for p in book.yielding("elsewhere") for m in p.finditer(text))


def _nameless_weight(text: str, body: Entity, book: PatternBook) -> int:
    return sum(_OWN_MINUTES if _is_approval(text, span, book) else _ACT for span in body.spans)
