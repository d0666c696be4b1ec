"""Which councils a document speaks of: by name, by form, by short form, or by a town that stands for its council."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from kg.extract.council_names import council_names
from kg.extract.mentions import Mention, Taken, entities_of, key_of, plain
from kg.extract.person_titles import TITLE
from kg.extract.register import Register, register_of
from kg.lexicon import Lexicon, PatternBook
from kg.model import Claims, Entity, Outline, Span

_DOMAIN = re.compile(r"@(?:[\w-]{1,60}\.){0,4}?([a-z][\w-]{2,60})\.gov\.(?:uk|wales|scot)\b")
#: A town or county is a place there, whatever verb follows: "people in Anyshire had received their first dose"; or it
#: ends a longer name: "NHS Anyshire had been invoiced".
_INSIDE = re.compile(
    r"\b(?:(?i:in|across|throughout|around|within|near|into|outside)\s+(?:[Tt]he\s+)?|(?:[A-Z]{3,6}|Healthwatch|Visit|Active|Citizens\sAdvice)\s)$"
)
#: A council named once, as one from whom something comes, need not be the one whose document it is.
_OUTSIDE = re.compile(
    r"(?:\b(?:from|with|by|at|to|like|than|including|and|or|a\s+member\s+of|on\s+behalf\s+of|representing)"
    r"\s+(?:the\s+)?|\b(?:chair(?:man|woman|person)?|leader)\s+of\s+|[-–—(]\s*)$",
    re.IGNORECASE,
)
# "Mr B Dye - Norfolk County Council", "Cllr Ash (Lowtown Council)": whom somebody comes from.
# "Representatives: A Fry (Lower Wick Parish Council)".
# "Jo Moss – Tenancy Manager, Lowtown Council": on a line of a list of those who came.
# "Councillor Ann Ash Lowtown Borough Council": the same in a list that lost its columns.
_OF_PERSON = re.compile(
    rf"(?:{TITLE}"
    r"(?:[^\n]{2,60}[-–—(]\s*|[^\n]{2,50}\s/\s[^\n,]{2,50},\s"
    r"|\s(?:[A-Z][\w’'.-]{0,20}\s{1,3}){1,4}(?:\([A-Z][^()\n]{2,24}\))?\s{0,24})"
    r"|(?<![\w’'])(?:[A-Z]\.?[ \t]){1,3}[A-Z][\w’'-]{1,20}[ \t]\("
    r"|^[ \t]*(?:[A-Z][\w’'-]{1,20}[ \t]){2,3}[-–—][ \t][^\n]{3,60},[ \t])$"
)
#: What somebody declares to be, of a council that need not be the one that meets.
_MEMBER = re.compile(
    r"(?:(?:\b(?:a|as)\s+(?:member|clerk|councillor|employee)|\s[-–—]\s+(?:Member|Clerk|Councillor|Employee))"
    r"\s+(?:of|on|for)|\bon\s+behalf\s+of|\brepresenting)\s+(?:the\s+)?$"
)
#: From how many councils the members of a body come that is no council's own.
_JOINT = 3
#: How far down a document its own council is named, if at its top.
_TOP = 400
#: What of the words before a mention tells that its sentence is one given before.
_NEAR = 60
#: Whose meeting it was, where a small council's heading leaves out its name: "Minutes of the Parish Council Meeting".
_LOCAL = re.compile(r"\b(?:Parish|Town|Community) (?:Council|Meeting)\b", re.IGNORECASE)
_LARGER = re.compile(r"\b(?:County|City|Borough|District|Metropolitan)\b")
_LOCAL_KINDS = frozenset({"parish", "town", "community"})
_BARE = re.compile(
    r"\b(?:[Tt]he\s+(?:above\s+)?|(?:[Aa]ll|[Tt]his|[Oo]ur)\s+(?=(?:Parish|Town|Community)\s))"
    r"((?:(Parish|Town|Community|County|Borough|District|City)\s+)?(?:Council|Authority)|P\.\s?C\.)"
    r"(?![\w-])(?!\s+(?:Tax|Chamber|House|Offices?|Network|Plan|Association|Scheme|Liaison|Handbook|Charter|of)\b)"
)


def find_councils(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Find the councils that a document means as organisations, under the names most used for them there.

    The home council, whose document it is, bears "the Council" as a further name. A code is given where one council of
    the register fits.
    """
    register, book = register_of(lexicon), lexicon.book("councils")
    named = council_names(outline, register, book)
    named += _meant(outline.text, named, register, book)
    named += _bare(outline, named, register)
    return Claims(entities=tuple(_coded(entity, register) for entity in entities_of("council", named)))


def home_council(outline: Outline, claims: Claims) -> Entity | None:
    """Return the council whose document it is: of its head, of its addresses, else the one named most, else None."""
    councils = {entity.ref: entity for entity in claims.of_kind("council")}
    spans = [(span, ref) for ref, entity in councils.items() for span in entity.spans]
    spelt = {ref for ref, entity in councils.items() if _spelt(entity.name, *entity.aliases)}
    ref = _home(outline, sorted(spans), spelt, {ref for ref in spelt if councils[ref].subtype})
    return councils[ref] if ref else None


def _home(
    outline: Outline, spans: Sequence[tuple[Span, str]], spelt: Collection[str], known: Collection[str]
) -> str | None:
    """Return the key of the council named first in the document's head, in its addresses, or most often.

    One spelt out goes before one in letters; of others, one of the register counts for a little more. A body whose
    members come from several councils is none's.
    """
    first = outline.meetings[0].span if outline.meetings else Span(0, _TOP)
    head = Span(min(first.start, _TOP), max(first.end, _TOP))
    befores = [_before(outline.text, span) for span, _ in spans]
    senders = [one for one, said in zip(spans, befores, strict=True) if _OF_PERSON.search(said) or _MEMBER.search(said)]
    within = [key for span, key in spans if head.covers(span) and (span, key) not in senders]
    over = (
        key for (span, key), said in zip(spans, befores, strict=True) if span.end <= head.start and not said.strip()
    )
    if top := next(iter((*within, *over)), None):  # what stands over a heading may be but the page's
        return top
    if len({key for _, key in senders}) >= _JOINT:
        return None
    counts = Counter(key for _, key in spans)
    domains = [found[1].replace("-", "") for found in _DOMAIN.finditer(outline.text)]
    at_home = [key for key in counts for domain in domains if _folded(key).startswith(domain)]
    if at_home:
        return at_home[0]
    most = max(counts, key=lambda key: (key in spelt, counts[key] + 2 * (key in known)), default=None)
    mentions = [span for span, key in spans if key == most]
    came = [(span, most) in senders for span in mentions]
    if (
        most in known
        and any(came)
        and all(
            own or _OUTSIDE.search(outline.text, max(0, span.start - 20), span.start)
            for own, span in zip(came, mentions, strict=True)
        )
    ):
        return None  # members come from it, and it is but dealt with
    declared = all(_MEMBER.search(_before(outline.text, mention)) for mention in mentions)
    if most is None or (most not in spelt and most not in known and counts[most] < 2):
        return None  # letters given once may be anybody's
    if declared or _is_larger(outline, mentions, most in known):
        return None
    return None if _is_outside(outline.text, most, spans) else most


def _is_larger(outline: Outline, mentions: Sequence[Span], known: bool) -> bool:
    """Tell whether a county or city council is but spoken of in the minutes of a parish council without a name.

    All councils of the register (``known``) are larger: "D&G Council" in those of "the Community Council".
    """
    head = outline.meetings[0].span if outline.meetings else Span(0, 0)
    local = _LOCAL.search(outline.text, 0 if head.start < _TOP else head.start, head.end)
    return bool(local) and (known or any(_LARGER.search(mention.of(outline.text)) for mention in mentions))


def _before(text: str, span: Span) -> str:
    return text[max(text.rfind("\n", 0, span.start) + 1, span.start - 80) : span.start]


def _is_outside(text: str, key: str, spans: Sequence[tuple[Span, str]]) -> bool:
    """Tell whether a council stands once, or in one sentence given twice, as one with whom the document's has to do."""
    own = [span for span, other in spans if other == key]
    once = len({text[max(0, span.start - _NEAR) : span.end] for span in own}) == 1
    return once and all(_OUTSIDE.search(text, max(0, span.start - 20), span.start) for span in own)


def _folded(key: str) -> str:
    return key.removeprefix("council:").replace("-", "")


def _spelt(*names: str) -> bool:
    """Tell whether any of a council's names is more than letters, and than its kind: "the Borough Council"."""
    return any((" " in name or not name.isupper()) and not name.startswith("the ") for name in names)


def _meant(text: str, named: Sequence[Mention], register: Register, book: PatternBook) -> Iterator[Mention]:
    """A town or county that stands for its council: "Middlesbrough needed to recruit"."""
    taken, keys = Taken(()), {mention.key for mention in named}
    for mention in named:
        taken.hold(mention.span)
    after, before = book["council-by-what-follows"].regex, book["council-by-what-precedes"].regex
    for span, short in register.short_names.find(text):
        lead = text[max(0, span.start - 40) : span.start]
        acts = after.match(text, span.end) and not _INSIDE.search(lead)
        if span not in taken and (acts or before.search(lead)):
            fitting = register.by_short[short]
            said = next((key_of(council.name) for council in fitting if key_of(council.name) in keys), None)
            yield Mention(plain(span.of(text)), span, said or register.key(fitting, short), "council-by-place")


def _bare(outline: Outline, named: Sequence[Mention], register: Register) -> Iterator[Mention]:
    """The home council as "the Council", and others by their kind alone: "the Borough Council"."""
    spelt = {mention.key for mention in named if _spelt(mention.name)}
    known = {mention.key for mention in named if register.get(mention.key)}
    home = _home(outline, sorted((mention.span, mention.key) for mention in named), spelt, known)
    kinds = {mention.key: _kinds(mention.key, mention.name) for mention in named}
    for found in _BARE.finditer(outline.text):
        kind = (found[2] or "").lower()
        local = kind in _LOCAL_KINDS and home not in known and home in spelt
        own = home and (not kind or kind in kinds[home] or local)
        fitting = [home] if own else [key for key in kinds if kind in kinds[key]]
        if fitting[0:1] and (len(fitting) == 1 or not kind):
            yield Mention(f"the {plain(found[1])}", Span(*found.span(1)), fitting[0] or "", "council-bare")
        elif kind and not fitting and not _is_one_of_several(found[1], outline.text):
            yield Mention(plain(found[1]), Span(*found.span(1)), key_of(found[1]), "council-kind")


def _is_one_of_several(words: str, text: str) -> bool:
    """Tell whether a text speaks of several councils of a larger kind, so that the kind alone names none of them."""
    return bool(_LARGER.search(words)) and f"{' '.join(words.split())}s " in text


def _kinds(key: str, name: str) -> frozenset[str]:
    return frozenset(f"{key} {name.lower()}".replace("-", " ").split())


def _coded(entity: Entity, register: Register) -> Entity:
    known = register.get(entity.ref.removeprefix("council:"))
    return replace(entity, code=known.gss or None, subtype=known.tier) if known else entity
