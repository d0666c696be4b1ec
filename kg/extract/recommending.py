"""Who recommends to whom: the body, post or person that a stretch of text names, made where no step has found it."""

import re

from kg.extract.deciders import named_at
from kg.extract.inspection_unnamed import peers
from kg.iri import slug
from kg.lexicon import PatternBook
from kg.model import Claims, Entity, EntityKind, Meeting, Ref, Section, Span

_KINDS: tuple[EntityKind, ...] = ("body", "post", "person", "organisation", "council")
_POST = re.compile(
    r"\b(?:director|officer|head|chief|manager|member|leader|mayor|secretary|commissioner|auditor|inspector|convener|clerk|"
    r"treasurer|ombudsman|solicitor|coroner|chair\w*)\b",
    re.IGNORECASE,
)
_NOT_A_NAME = re.compile(r"\d|[:;,]")
_LONGEST = 60
#: How the report of a review begins, which recommends in the name of the body that made it.
_REVIEWS = re.compile(
    r"\b(?:final\s+report|scrutiny\s+(?:review|report|inquiry)|report\s+of\s+the\s+(?:task|review|working|scrutiny|inquiry))\b",
    re.I,
)
_REVIEWER = re.compile(r"\b(?:scrutiny|task|review|inquiry|working)\b", re.IGNORECASE)
_INSPECTED = re.compile(r"\binspect(?:ion|ors?)\b", re.IGNORECASE)
_INSPECTORS = re.compile(r"(?:the\s+)?(?:lead\s+)?inspectors", re.IGNORECASE)
_PEERS = re.compile(r"\bpeer\s+(?:review|challenge|team)", re.IGNORECASE)
HEAD = 1500
#: Whose a report is may be told as far into it as this, after its summary.
_FAR = 6000
#: No farther above its recommendations is an inspection spoken of.
_ABOVE = 1000
_ITEM = 4000
#: Whose report a meeting had before it: "a report by the Director of Roads which set out …".
_REPORT_BY = re.compile(
    r"\breports?\s+(?:by|of|from)\s+(?:the\s+)?(?P<by>[A-Z][^.;:,\n]{3,80}?)(?=\s+(?:which|that|on|setting|detailing|providing|"
    r"outlining|seeking|advising|informing|regarding|in\s+relation|concerning|with|dated|was|requesting|presenting|together)\b|[.,;:(\n])"
)

#: Who brought a report to the meeting, the verb after: "The Director of Roads presented a report".
_BRINGS = re.compile(
    r"(?:^|(?<=[.;\n]\s)|(?<=\n))\s{0,4}(?:The\s+)?(?P<by>[A-Z][^.;:,\n]{3,80}?)\s+(?:submitted|presented|introduced|circulated|tabled)\s+(?:an?|the|his|her|their)\s+"
    r"(?:\w+\s+){0,2}(?:report|paper)\b"
)
#: Whose a report is, right before it: "the internal auditor's report".
_WHOSE = re.compile(
    r"(?:\b[Tt]he\s+)?(?P<by>\b(?:(?i:internal|external)\s+(?i:auditor)|(?:[A-Z][\w-]*\s+(?:(?:of|for|and)\s+)?){0,5}[A-Z][\w-]*))[’']s?\s+(?:\w+\s+){0,2}$"
)
_NEAR = 90
_MEMBERS = re.compile(r"(?:all\s+)?members", re.IGNORECASE)
_COUNCILS = re.compile(r"(?:the\s+)?(?:(?:full|county|city|borough|district|town|parish)\s+)?council", re.IGNORECASE)


def kindred(claims: Claims, words: Span, text: str, meeting: Meeting | None, home: Ref | None = None) -> Ref | None:
    """Return whom a word for its kind means: "the Committee" of a committee's minutes, "Council", "the Working Party".

    A kind of which the document names several is nobody's.
    """
    said = " ".join(words.of(text).split()).removeprefix("the ").removeprefix("The ")
    names = {e.ref: e.name for e in claims.of_kind("body")}
    own = names.get(meeting.body or "", "") if meeting else ""
    if meeting and (_MEMBERS.fullmatch(said) or (own and slug(own).endswith(slug(said)))):
        return meeting.body
    if _COUNCILS.fullmatch(said):
        return next((ref for ref, name in names.items() if slug(name) in ("council", "full-council")), home)
    like = [ref for ref, name in names.items() if slug(name).endswith(slug(said))]
    return like[0] if len(like) == 1 else None


def item_author(
    claims: Claims, text: str, section: Section, before: int, book: PatternBook
) -> tuple[Ref | None, tuple[Entity, ...]]:
    """Return whose report an item has before it, by the last words of its section that tell: "presented a report"."""
    start = max(section.span.start, before - _ITEM)
    patterns = (_REPORT_BY, _BRINGS, book["report-by-line"], book["report-in-text"])
    found = [m for pattern in patterns for m in pattern.finditer(text, start, before)]
    last = max(found, key=lambda m: m.start("by"), default=None)
    return party(claims, Span(*last.span("by")), text) if last else (None, ())


def party_at(claims: Claims, words: Span, kinds: tuple[EntityKind, ...] = _KINDS) -> Ref | None:
    """Return the entity named where the words stand: a body, else a post, a person, an organisation, a council."""
    return next((ref for kind in kinds if (ref := named_at(claims.of_kind(kind), words))), None)


def party(claims: Claims, words: Span, text: str) -> tuple[Ref | None, tuple[Entity, ...]]:
    """Return the entity that the words name, and the entity itself where it had to be made from them.

    A post that no step has found is made here: "the Auditor".
    """
    found = party_at(claims, words) or _by_name(claims, words.of(text))
    name = " ".join(words.of(text).split()).removeprefix("the ").removeprefix("The ").strip(" ,.:;")
    if found or len(name) > _LONGEST or not _POST.search(name) or _NOT_A_NAME.search(name):
        return found, ()
    made = Entity(f"post:{slug(name)}", "post", name, (words,), rule="recommendations:party")
    return made.ref, (made,)


def _by_name(claims: Claims, words: str) -> Ref | None:
    key = slug(words).removeprefix("the-")
    for kind in _KINDS:
        for entity in claims.of_kind(kind):
            if key in {slug(n).removeprefix("the-") for n in (entity.name, *entity.aliases)}:
                return entity.ref
    return None


def report_party(
    claims: Claims,
    text: str,
    book: PatternBook,
    yields: str,
    group: str,
    field: Span | None = None,
    until: int = _FAR,
) -> tuple[Ref | None, tuple[Entity, ...]]:
    """Return whose report it is (``author``, "Report of: Director of Place") or whom it is for (``reader``).

    ``field`` is where a head that was run into one line says so; ``until`` is how far into the text it may be said.
    """
    if field:
        return _jointly(field, text) or party(claims, field, text)
    for pattern in book.yielding(yields):
        found = pattern.search(text, 0, until)
        if found:
            return party(claims, Span(*found.span(group)), text)
    return None, ()


def _jointly(words: Span, text: str) -> tuple[Ref, tuple[Entity, ...]] | None:
    """Return the holders of two posts whose report it is together, as they are named: "Director A and Director B"."""
    name = " ".join(words.of(text).split())
    if " and " not in name or not all(_POST.search(part) for part in name.split(" and ")):
        return None
    made = Entity(f"post:{slug(name)}", "post", name, (words,), rule="recommendations:party")
    return made.ref, (made,)


def reviewer(claims: Claims, text: str, *, titled: bool = False) -> Ref | None:
    """Return the body whose review a report is, which its head names: a scrutiny committee, a task group.

    The one that stands in the title itself is meant before any other, and alone where ``titled``: "Leisure Review Group
    – Final Report", with the committee to which it goes above.
    """
    title = _REVIEWS.search(text, 0, HEAD)
    if not title:
        return None
    named = [
        (span, body.ref)
        for body in claims.of_kind("body")
        if _REVIEWER.search(body.name)
        for span in body.spans
        if span.start < HEAD
    ]
    line = Span(text.rfind("\n", 0, title.start()) + 1, (text + "\n").find("\n", title.end()))
    within = [ref for span, ref in sorted(named) if line.covers(span)]
    return next(iter(within), None if titled or not named else min(named)[1])


def paper_author(claims: Claims, text: str, paper: Span, before: int) -> tuple[Ref | None, tuple[Entity, ...]]:
    """Return whose the report is that a meeting had before it, of which the last words before an offset tell.

    An inspection's report, as ``paper`` or the words before it call it, is the one inspectorate's that the document
    names.
    """
    if _INSPECTED.search(paper.of(text)):
        return inspectorate(claims), ()
    if whose := _WHOSE.search(text, max(0, paper.start - _NEAR), paper.start):
        return party(claims, Span(*whose.span("by")), text)
    found = list(_REPORT_BY.finditer(text, max(0, before - HEAD), before))
    if found:
        return party(claims, Span(*found[-1].span("by")), text)
    spoken_of = _INSPECTED.search(text, max(0, before - _ABOVE), before)
    return (inspectorate(claims) if spoken_of else None), ()


def reviews(claims: Claims, body: Ref | None) -> bool:
    """Tell whether a body makes recommendations itself, by its name: a working party, a scrutiny panel."""
    return any(e.ref == body and _REVIEWER.search(e.name) for e in claims.of_kind("body"))


def reviewers(claims: Claims, words: str) -> Ref | None:
    """Return whose a peer team or inspectors are, where the document names one association or one inspectorate."""
    if _PEERS.search(words):
        association = peers(claims)
        return association.ref if association else None
    return inspectorate(claims) if _INSPECTORS.fullmatch(words.strip()) else None


def inspectorate(claims: Claims) -> Ref | None:
    """Return the one inspectorate that a document names; None where it names none or several."""
    inspectors = {e.ref for e in claims.of_kind("organisation") if e.subtype == "inspectorate"}
    return inspectors.pop() if len(inspectors) == 1 else None


def inspected_before(text: str, before: int) -> bool:
    """Tell whether the words above an offset speak of what inspectors recommended."""
    start = max(0, before - _ABOVE)
    return bool(_INSPECTED.search(text, start, before)) and "recommendation" in text[start:before].lower()
