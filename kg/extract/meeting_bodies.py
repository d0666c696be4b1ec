"""Which body met: the one that a meeting's head names, else the one its text calls "the Panel" throughout."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from kg.dates import find_dates
from kg.extract.councils import home_council
from kg.extract.meeting_evidence import as_body, authority_met, full_council, local_at_top, shown_to_meet
from kg.extract.meeting_heads import HEAD_LENGTH, Head, is_anothers, is_form, labelled, reported_to
from kg.lexicon import PatternBook
from kg.model import Claims, Entity, Outline, Paragraph, Ref, Span, ref_of

_BARE = re.compile(r"(?:the|The|THE)\s+$")
_COUNCIL_MEETING = re.compile(
    r"\bCouncil (?:AGM|Annual |Extraordinary )?(?:Meeting|held)\b|\bmeeting of (?:the )?\w+ (?:\w+ )?Council\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:[A-Z][\w’'&-]*,?\s(?:and\s|of\s|the\s|for\s)*){0,9}"
    r"(?:Cabinet|Executive|Committee|Council|Panel|Board|Forum|Commission)"
)
_ITSELF = re.compile(
    r"(?:The )?((?:Full |County |City |Borough |District |Shadow )?Council|(?:Y )?Cyngor Llawn)", re.IGNORECASE
)
_UNNAMED = re.compile(r"(?:Parish|Town|Community) Council")
_LOCAL = re.compile(r"\b(?:Parish|Town|Community) Council\b|\babove Council\b", re.IGNORECASE)
# "Annual Meeting, Harbour Fire Authority", "Standards Committee (Special)", "(Special), Standards Committee",
# "Harbour Board (Outside Body)", "Budget Setting Meeting, Council", "Moved from 4 May, Cabinet"
_ASIDE_IN_BRACKETS = re.compile(
    r"^\([^)]{3,40}\),?\s+"
    r"|^(?:Annual|Extraordinary|Special|Ordinary|Annual General|Remote|Virtual|Hybrid|Informal|Inaugural|Additional)"
    r"(?:\s[Mm]eeting)?,\s+"
    r"|^(?:[A-Z][\w’'&-]{1,20}\s){0,4}(?:[Mm]eeting|AGM|[Ss]ession|(?:Annual|Budget) Council)(?:\s\([^()]{3,40}\))?,\s+"
    r"|^(?i:moved|re-?scheduled|re-?arranged|postponed|adjourned|re-?convened|continued|deferred|transferred|cancelled)"
    r"\b[^,\n]{0,50},\s+(?:\d{4},\s+)?"
    r"|\s{1,24}\((?:[a-z][^)]{2,40}|Outside Body|Special|Extraordinary|Annual|Informal|Virtual)\)$"
)
_LONGEST = 300
# "At a meeting of Anytown Council held …", "Anytown Council Agenda - 30 April", "Anytown Council - Thursday, 21 May"
_MEETS_BEFORE = re.compile(
    r"\b(?:meeting|minutes?|proceedings)\s+(?:of\s+(?:(?:the|a)\s+)?|(?:no\.?\s?)?\d{1,4}\s+)$"
    r"|\bg?cyfarfod(?:\s(?:blynyddol|misol|arbennig|cyffredin))?\s+$|\bgyfarfod(?:\s(?:blynyddol|misol))?\s+$",
    re.IGNORECASE,
)
_MEETS_AFTER = re.compile(
    r"\s*(?:Agenda\b|(?:[Aa]nnual |[Ss]pecial |[Ee]xtraordinary )?[Mm]eeting\b|met\s(?:at|in|on)\b"
    r"|[-–—]\s*\w{3,6}day\b)"
)
# "ANYTOWN PARISH COUNCIL MEETING", "Anytown Town Council - Minutes": the council's name, and that it met
_ITS_MEETING = re.compile(
    r"\s{0,2}[-–:]?\s{0,2}\b(?:(?:annual|ordinary|monthly|full|extraordinary|draft|minutes)\s){0,3}"
    r"(?:meeting|minutes)$",
    re.IGNORECASE,
)
# between a body's name and its day: "BOARD MEETING", "Minutes", "Minutes of Meeting"
_MERE = re.compile(
    r"\s{0,3}(?:(?:draft|board|annual|ordinary|special|monthly|quarterly|public)\s){0,2}"
    r"(?:meeting|minutes?(?:\sof\s(?:the\s)?meeting)?|meeting\sminutes)\s{0,3}[:.]?|\s{0,3}\([^()\n]{3,90}\)\s{0,3}",
    re.IGNORECASE,
)
# "Minutes of the Anytown Town Council Planning Committee held …": the committee right after its council's name
_COMMITTEE_OF = re.compile(
    r"(?:[’']s?)?\s+(?P<body>(?:[A-Z][\w’'&-]{1,24},?\s(?:(?:and|of|for|the|&)\s){0,2}){1,7}?"
    r"(?:Sub-?[Cc]ommittee|Committee|Panel|Board|Forum|Commission|COMMITTEE|SUB-COMMITTEE|PANEL|BOARD))\b(?!\s(?i:of|and|chair|members?)\b)"
)
#: A name with such a word in it is that of a paper: "Parish Council Minutes Full Meeting".
_PAPER = re.compile(r"\b(?:minutes?|agenda|notice)\b", re.IGNORECASE)
#: What the page of a meeting is called, under the name of its site.
_PAGE = re.compile(r"\s{1,12}(?:Agenda(?:,\sdecisions)?(?:\sand\s(?:draft\s)?minutes)?|Minutes)\s{0,3}\n")
_ASIDE = re.compile(r"(?:Venue|Place|Contact|Media|Officer|Clerk|Telephone|Email|Membership|https?)\b", re.IGNORECASE)


def body_of(outline: Outline, head: Head, book: PatternBook, claims: Claims) -> Entity | None:
    """Return the body whose meeting it was, by its head alone where that names one; None where nothing settles it."""
    text = outline.text
    bodies = claims.of_kind("body")
    for paragraph in head.lines[: len(head.lines) if not is_form(outline) else 0]:
        named = head.heading.span.covers(paragraph.span)
        if named and (found := _in_heading(text, paragraph.span, book, claims)):
            acting = _under_site_name(outline, paragraph, found, book, claims)
            return acting or _narrower(text, found, head, bodies)
    if not is_form(outline) and (found := _on_a_line(text, head, book, bodies, "met-line")):
        return found
    for paragraph in labelled(text, head.lines, book, "body"):
        if found := _named_in(paragraph.span, bodies) or _called(text, paragraph.span, bodies):
            return found
    if is_form(outline):
        before = (found for line in reported_to(text, head) if (found := _named_in(line.span, bodies)))
        return _of_record(text, head, book, bodies) or next(before, None)
    for paragraph in head.lines[:HEAD_LENGTH]:
        words = paragraph.span.of(text)
        aside = is_anothers(text, paragraph, head) or _ASIDE.match(words) or len(words) > _LONGEST
        if not aside and (found := _named_in(paragraph.span, bodies)):
            # an item's title may name a body that did not meet: "Annual Report of the Overview and Scrutiny Committee"
            titled = outline.kind == "item" and not _is_dated(text, paragraph)
            shown = shown_to_meet(outline, book, bodies, claims.of_kind("council")) if titled else None
            return shown or _narrower(text, found, head, bodies)
    itself = _council_itself(outline, head, claims)
    if not itself and (spoken := _spoken_of(outline, bodies)):  # an item may speak of a board that did not meet
        itself = shown_to_meet(outline, book, bodies, claims.of_kind("council")) or spoken
    itself = itself or _nameless(outline, head, book, claims)
    itself = itself or _over_its_day(text, head, claims.of_kind("council"))
    itself = itself or _on_a_line(text, head, book, bodies, "over-day")
    itself = itself or shown_to_meet(outline, book, bodies, claims.of_kind("council"))
    named = outline.kind == "minutes" and not itself
    return local_at_top([p.span.of(text) for p in head.lines[:4]], claims.of_kind("council")) if named else itself


def _under_site_name(
    outline: Outline, line: Paragraph, found: Entity, book: PatternBook, claims: Claims
) -> Entity | None:
    """Return the body that acts on a page whose top line is but its site's: "Elm Council" over "Agenda and minutes"."""
    if found.subtype != "full-council" or not _PAGE.match(outline.text, line.span.end):
        return None
    shown = shown_to_meet(outline, book, claims.of_kind("body"), claims.of_kind("council"))
    return shown if shown and shown.subtype != "full-council" else None


def _in_heading(text: str, span: Span, book: PatternBook, claims: Claims) -> Entity | None:
    """Return the body that a meeting's own heading names, be it a body known from elsewhere or the council itself."""
    found = _committee_of(text, span, claims) or _named_in(span, claims.of_kind("body"))
    found = found or _council_met(text, span, claims.of_kind("council")) or _spelt(text, span, book)
    found = found and authority_met(found, claims.of_kind("council"))
    longer = (body for body in claims.of_kind("body") if found and body.name.startswith(f"{found.name} "))
    return next(longer, found)  # "Overview and Scrutiny - Thursday …" heads the Overview and Scrutiny Committee's page


def _committee_of(text: str, span: Span, claims: Claims) -> Entity | None:
    """Return the committee that a heading names right after its council: "Minutes of Anytown Council Harbour Panel"."""
    for council in claims.of_kind("council"):
        for mention in council.spans:
            before = text[max(span.start, mention.start - 40) : mention.start]
            found = _COMMITTEE_OF.match(text, mention.end, span.end) if _MEETS_BEFORE.search(before) else None
            if found and span.covers(mention):
                place = Span(*found.span("body"))
                name = " ".join(found["body"].split())
                name = name.title() if name.isupper() else name
                own = Entity(ref_of("body", name), "body", name, (place,), part_of=council.ref, rule="body-of-council")
                return _called(text, place, claims.of_kind("body")) or own
    return None


def _council_met(text: str, span: Span, councils: Sequence[Entity]) -> Entity | None:
    """Return the council whose meeting a heading says it was."""
    for council in councils:
        for mention in council.spans:
            before = text[max(span.start, mention.start - 40) : mention.start]
            met = _MEETS_BEFORE.search(before) or _MEETS_AFTER.match(text, mention.end, span.end) or mention == span
            if span.covers(mention) and met:
                return as_body(council)
    return None


def _council_itself(outline: Outline, head: Head, claims: Claims) -> Entity | None:
    """Return the council as the body that met: a line "COUNTY COUNCIL", or the meeting of "the Parish Council"."""
    text, council = outline.text, home_council(outline, claims)
    for paragraph in head.lines[:HEAD_LENGTH]:
        words = " ".join(paragraph.span.of(text).split())
        if itself := _ITSELF.fullmatch(words):
            return full_council(itself[1], (paragraph.span,), "body-line")
    if council is None or not _LOCAL.search(council.name) or not _LOCAL.search(head.heading.span.of(text)):
        return None
    if not any(line.span.covers(mention) for line in head.lines for mention in council.spans):
        return None
    return as_body(council)


def _on_a_line(text: str, head: Head, book: PatternBook, bodies: Sequence[Entity], yields: str) -> Entity | None:
    """Return the body whose name alone is on a line of the head ("Meeting of Harbour Board") right above its day."""
    for line, below in pairwise(_telling(text, head)):
        if not _is_dated(text, below):
            continue
        for pattern in book.yielding(yields):
            if found := pattern.search(line.span.of(text)):
                place = Span(line.span.start + found.start("body"), line.span.start + found.end("body"))
                name = _ASIDE_IN_BRACKETS.sub("", " ".join(found["body"].split()))
                known = (
                    body for body in bodies if name.casefold() in {n.casefold() for n in (body.name, *body.aliases)}
                )
                name = name.title() if name.isupper() else name
                return next(known, Entity(ref_of("body", name), "body", name, (place,), rule="body-over-day"))
    return None


def _of_record(text: str, head: Head, book: PatternBook, bodies: Sequence[Entity]) -> Entity | None:
    """Return the body that a form's heading says to have decided: "RECORD OF DECISION OF THE CABINET"."""
    for line in head.lines[:HEAD_LENGTH]:
        for pattern in book.yielding("form-names"):
            if found := pattern.search(line.span.of(text).strip()):
                place = Span(line.span.start + found.start("body"), line.span.start + found.end("body"))
                return _named_in(place, bodies) or _called(text, place, bodies)
    return None


def _is_dated(text: str, line: Paragraph) -> bool:
    """Tell whether a line, no passage of text, gives a day."""
    short = line.span.end - line.span.start < _LONGEST
    return short and any(len(found.iso) == 10 for found in find_dates(text, line.span.start, line.span.end))


def _over_its_day(text: str, head: Head, councils: Sequence[Entity]) -> Entity | None:
    """Return the council whose name is a line of the head, right above the day of the meeting."""
    for line, below in pairwise(_telling(text, head)):
        words = _ITS_MEETING.sub("", " ".join(line.span.of(text).split()).removeprefix("The ")).casefold()
        if _is_dated(text, below):
            names = ((council, (council.name, *council.aliases)) for council in councils)
            for council, known in names:
                # "CYNGOR SIR HARWEN / HARWEN COUNTY COUNCIL"
                if {words, *words.split(" / ")} & {name.removeprefix("The ").casefold() for name in known}:
                    return as_body(council)
    return None


def _telling(text: str, head: Head) -> list[Paragraph]:
    """Return the lines of a head in order, without those that say but that it is of a meeting: "BOARD MEETING"."""
    lines = sorted(head.lines[:HEAD_LENGTH], key=lambda line: line.span)
    return [line for line in lines if not _MERE.fullmatch(text, line.span.start, line.span.end)]


def _named_in(span: Span, bodies: Sequence[Entity]) -> Entity | None:
    """Return the body that a line names; of several the first, and the longer where both begin together."""
    found = [(mention.start, -mention.end, body) for body in bodies for mention in body.spans if span.covers(mention)]
    return min(found, key=lambda one: one[:2])[2] if found else None


def _narrower(text: str, body: Entity, head: Head, bodies: Sequence[Entity]) -> Entity:
    """Prefer the committee of a line like "ANYTOWN PARISH COUNCIL - PLANNING COMMITTEE" to the council it is of."""
    if body.subtype != "full-council" or _COUNCIL_MEETING.search(head.heading.span.of(text)):
        return body
    committees = [other for other in bodies if other.subtype != "full-council"]
    lines = (p.span for p in head.lines[:HEAD_LENGTH] if p.span.end - p.span.start < 120)
    return next((found for line in lines if (found := _named_in(line, committees))), body)


def _called(text: str, span: Span, bodies: Sequence[Entity]) -> Entity | None:
    """Return the body whose name a field's value is, no more and no less, be it named elsewhere or not."""
    words = " ".join(span.of(text).split()).strip(" .")
    wanted = words.casefold()
    known = (body for body in bodies if wanted in {name.casefold() for name in (body.name, *body.aliases)})
    if _BODY.fullmatch(words):
        return next(known, Entity(ref_of("body", words), "body", words, (span,), rule="body-of-field"))
    return next(known, None)


def _spelt(text: str, span: Span, book: PatternBook) -> Entity | None:
    """Take a body's name from the form of the heading, where no known body stands in it."""
    for pattern in book.yielding("names"):
        found = pattern.search(span.of(text))
        if found and not _PAPER.search(found["body"]):
            place = Span(span.start + found.start("body"), span.start + found.end("body"))
            name = _ASIDE_IN_BRACKETS.sub("", " ".join(found["body"].split()).removeprefix("The "))
            if _ITSELF.fullmatch(name) or _UNNAMED.fullmatch(name):
                return full_council(name, (place,), "body-of-heading")
            name = name.title() if name.isupper() else name
            return Entity(ref_of("body", name), "body", name, (place,), rule="body-of-heading")
    return None


def _spoken_of(outline: Outline, bodies: Sequence[Entity]) -> Entity | None:
    """Return the body that the text calls "the Panel" throughout: twice at least, and twice as often as any other."""
    if outline.kind not in ("item", "minutes"):
        return None
    text, counts = outline.text, Counter[Ref]()
    for body in bodies:
        if body.subtype not in ("cabinet", "executive"):  # every one of these is but "the Cabinet"
            counts[body.ref] += _bare_mentions(text, body)
    ranked = (+counts).most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return next(body for body in bodies if body.ref == ranked[0][0])


def _bare_mentions(text: str, body: Entity) -> int:
    """Count how often a body is only "the Panel"."""
    bare = (mention for mention in body.spans if " " not in mention.of(text))
    return sum(bool(_BARE.search(text, max(0, mention.start - 5), mention.start)) for mention in bare)


def _nameless(outline: Outline, head: Head, book: PatternBook, claims: Claims) -> Entity | None:
    """Return the council whose name its minutes leave out: "the Parish Council Meeting", "the Council approved".

    Where the lines of the head name one council and no other, "a Meeting of Council" is that one's.
    """
    if outline.kind != "minutes":
        return None
    lines = head.lines[:HEAD_LENGTH]
    named = [c for c in claims.of_kind("council") if any(p.span.covers(m) for p in lines for m in c.spans)]
    for paragraph in lines:
        for pattern in book.yielding("nameless"):
            if found := pattern.search(paragraph.span.of(outline.text)):
                # "the Parish Council Meeting" is not that of the city council which it speaks of
                local = _LOCAL.search(found["body"]) is not None
                if len(named) == 1 and (not local or _LOCAL.search(named[0].name)):
                    return as_body(named[0])
                start = paragraph.span.start
                return full_council(found["body"], (Span(start + found.start("body"), start + found.end("body")),))
    return None
