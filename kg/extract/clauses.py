"""The reporting clauses of a sentence: who asks, says or is told, and by which verb."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.noun_phrases import Speaker, speaker
from kg.extract.reporting_words import Hit, ReportingWords, Verb, kind_of
from kg.extract.sayings import WHOLE_NAME, kind_at, reports
from kg.extract.verb_subjects import Spot, Subject, agent, first_subject, openings
from kg.lexicon import Pattern
from kg.model import Span, StatementKind

#: How far before a verb its auxiliaries and adverbs can reach.
_REACH = 60
#: A passive in the present tells what holds, or what a report asks for: "Cabinet is asked to agree".
_NOW = re.compile(r"\s*(?:is|are)\b")
#: Before a participle that only describes what follows: "current and predicted need".
_DESCRIBES = re.compile(r"\b(?:current|existing|actual|future|potential|possible)\s+(?:and|or|&)\s+$")
#: Before a verb without a subject of its own: a passive that it goes on with, as in "were received and accepted".
_SUFFERED = re.compile(r"\b(?:was|were|been|be)\s+(?:\w+ly\s+)?\w+(?:ed|en)\s+and\s+(?:\w+ly\s+)?$")
#: What makes a proposal a motion, in its sentence or soon after it.
_MOVED = re.compile(
    r"(?i)\b(?:second\w*|moved|motion|carried|vot\w+|resolved|agreed|minutes|elect\w*|appoint\w*|co-opt\w*|proposed\s+by|proposer|favour|approved|accept\w*|unanimous\w*)\b"
)
_MOVED_WITHIN = 200
#: After "was invited": that who was invited did speak: "to speak where she raised".
_THEN_SPOKE = re.compile(
    r"\s+to\s+(?:speak|address|comment|present)\b[^.;]{0,60}?\s(?:where|and|during\s+which)\s+(?:(?:he|she|they)\s+)?\w+(?:ed|aid|oke)\b"
)
_POSSESSIVE = ("his", "her", "their")
_IMPERSONAL = ("it", "that", "this")
#: One of these stands in every clause that a pattern takes whole.
_WORTHWHILE = re.compile(
    r"\b(?:was|were|is|are|been|from|being|by|who\s+(?:had|has|have|said|advised|confirmed|explained|stated|told|informed|replied)|took\s+place|ensued|followed|requested|sought|raised|expressed|made|given|[Hh]eard|[Tt]hanks|According|Response|Reply|Answer|[Tt]he\s+following)\b|\"|,\s(?:said|reported|stated)\s|\s(?:felt|said|thought|believed|argued|explained|stated|noted|reported|warned|added|suggested|considered|advised),|'s?\s(?:\w+\s)?(?:question|query)\s"
)
#: Told to someone whose name is no known speaker's only by these.
_TOLD_BY_NAME = ("thanked", "advised", "informed", "asked", "told", "congratulated", "reminded", "commended")
#: What a meeting is invited to do with its papers, which nobody says: "was invited to note the plan".
_TO_TREAT = re.compile(r"\s+to\s+(?:consider|note|approve|review|receive|agree|endorse|adopt|scrutinise)\b")
#: Those who came are greeted, which tells of no matter: "The new members were welcomed to the Forum".
_TO_MEETING = re.compile(r"\s+(?:back\s|all\s)?to\s(?:the|this|his|her|their)\b")
#: What somebody is asked to do, which is no question: "were asked to bear in mind when the fair was".
_TO_DO = re.compile(
    r"\s+to\s+(?!clarify|explain|confirm|advise|comment|say|tell|outline|expand|elaborate|describe|state)[a-z]"
)
_BY = re.compile(r"\s+(?:\w+ly\s+)?by\b")
#: A fault reported to its owner, or what was reported in a paper: "potholes were reported to Highways".
_TO_WHOM = re.compile(r"[^.;]{0,60}?\s(?:to|on|in|via|through|as|by|for|against|at|under|within|online)\b")
#: What is raised by no words: "£200 was raised by Mrs Hill".
_FUNDS = re.compile(r"(?i)£|\b(?:money|funds?|sum|total|amount|orders?|invoices?|tickets?|flags?|pounds)\b")
#: What was not said: "the plans were not discussed".
_NOT = re.compile(r"\b(?:was|were)\s+(?:\w+\s+)?(?:not|never)\s")
#: What was done before the meeting: "had been asked", "has been informed".
_EARLIER = (
    "invited",
    "asked",
    "welcomed",
    "notified",
    "requested",
    "consulted",
    "directed",
    "contacted",
    "alerted",
    "debated",
)


class Clause(NamedTuple):
    """A reporting clause; ``rule`` says what took it.

    ``subject`` is where its speaker stands (None: it names none), ``told`` where those stand who are told.
    """

    start: int
    end: int
    kind: StatementKind
    verb: Verb
    rule: str
    subject: Span | None = None
    sort: Speaker | None = None
    told: Span | None = None
    joined: bool = False
    elided: bool = False


def clauses(text: str, span: Span, hits: list[Hit], known: ReportingWords) -> list[Clause]:
    """Find the reporting clauses of one sentence: the main one first, then those joined to it by another subject."""
    found: list[Clause] = []
    for clause in _candidates(text, span, hits, known):
        if not found or (clause.start > found[-1].end and _belongs(clause, found[0], text, known)):
            found.append(clause)
    return found


def _belongs(clause: Clause, first: Clause, text: str, known: ReportingWords) -> bool:
    """Tell whether a later clause counts: joined to the first, going on with it, or replying after a dash."""
    replies = first.kind == "question" and clause.verb.group in ("telling", "answering") and clause.sort == "person"
    dashed = replies and text[clause.start - 3 : clause.start] == " - "
    return clause.joined or dashed or _goes_on(clause, first, text, known)


def _goes_on(clause: Clause, first: Clause, text: str, known: ReportingWords) -> bool:
    """Tell whether a verb with no subject of its own goes on with the first: "referred to X and asked whether"."""
    if first.verb.group == "telling" and clause.verb.form == "phrase":
        return False
    own = clause.elided and clause.kind == "question" and first.subject is not None
    return own and not known.marks["contacting"].search(text, first.end, clause.start)


def _candidates(text: str, span: Span, hits: list[Hit], known: ReportingWords) -> Iterator[Clause]:
    whole = _whole(text, span, known) if _WORTHWHILE.search(text, span.start, span.end) else None
    yield from _read(text, span, [h for h in hits if whole is None or h.start < whole.start], known)
    if whole:
        yield whole
        yield from _read(text, span, [h for h in hits if h.start >= whole.end], known)


def _read(text: str, span: Span, hits: list[Hit], known: ReportingWords) -> Iterator[Clause]:
    for hit in hits:
        clause = _clause(text, span, hit, known)
        if clause:
            yield clause


def _whole(text: str, span: Span, known: ReportingWords) -> Clause | None:
    """Match the patterns that are clauses of their own, at each place where a main clause can start."""
    patterns = [p for p in known.clauses if p.may_stand(text, span.start, span.end)]
    for start in openings(text, span, known) if patterns else ():
        for pattern in patterns:
            found = pattern.regex.search(text[start : span.end])
            if found:
                return _taken(text, span, start, found, pattern, known)
    return None


def _taken(text: str, span: Span, start: int, found: re.Match[str], pattern: Pattern, known: ReportingWords) -> Clause:
    end = start + found.end()
    who = _named_in(text, span, start, found, known) or agent(text, end, span.end, known)
    kind: StatementKind = "question" if pattern.yields == "question" else "statement"
    verb, rule, joined = Verb(pattern.id, pattern.value, "phrase"), f"clause:{pattern.id}", _joint(text, start)
    return Clause(start, end, kind, verb, rule, who, _sort(text, who, known), joined=joined)


def _joint(text: str, start: int) -> bool:
    """Tell whether a clause that starts here is joined to another: "Mr Hill agreed and concern was expressed"."""
    return text[max(0, start - 5) : start].rstrip(" ,").endswith(("and", "but", ";"))


def _named_in(text: str, span: Span, start: int, found: re.Match[str], known: ReportingWords) -> Span | None:
    """Return who a pattern names; "his view" is that of the sentence's subject, where it has one."""
    if not found.groupdict().get("who"):
        return None
    if found["who"].lower() in _POSSESSIVE:
        return first_subject(text, span.start, start, known)
    return Span(start + found.start("who"), start + found.end("who"))


def _sort(text: str, who: Span | None, known: ReportingWords) -> Speaker | None:
    return speaker(who.of(text), known) if who else None


def _clause(text: str, span: Span, hit: Hit, known: ReportingWords) -> Clause | None:
    near = max(span.start, hit.start - _REACH)
    before = known.auxiliary.search(text[near : hit.start])
    if before is None or _aside(text, span, hit) or _DESCRIBES.search(text, near, hit.start):
        return None
    spot = Spot(text, span, hit, near + before.start(), known)
    if before["be"] and hit.verb.form in ("past", "phrase"):
        return _passive(spot)
    return None if before["be"] or hit.verb.group == "light" else _active(spot)


def _aside(text: str, span: Span, hit: Hit) -> bool:
    """Tell whether a verb stands in a bracket that opened within its sentence, or notes what came of it after a dash:
    "Cllr Moss (to the point mentioned)", "Cllr D Ames - accepted.".
    """
    head = text[span.start : hit.start]
    if not text[hit.end : span.end].strip(" .") and head.rstrip().endswith(("-", "–", "—")):
        return True
    opened = head.rfind("(")
    return opened > max(head.rfind(")"), 3) and any(mark.isalpha() for mark in head[:opened])


def _passive(spot: Spot) -> Clause | None:
    subject = spot.subject()
    rule = _passive_rule(spot, subject) if subject else None
    if subject is None or rule is None:
        return None
    informs = (
        spot.verb != "asked"
        or spot.followed_by("asks-for-information")
        or (spot.followed_by("asks-about") and not _TO_DO.match(spot.rest))
    )
    asks = kind_of(spot.hit.verb) == "question" and informs
    by = agent(spot.text, spot.hit.end, spot.span.end, spot.known)
    if by is None and spot.verb == "invited" and subject.sort == "person" and _THEN_SPOKE.match(spot.rest):
        by = subject.span
    return Clause(
        subject.span.start,
        spot.hit.end,
        "question" if asks else "statement",
        spot.hit.verb,
        rule,
        by,
        _sort(spot.text, by, spot.known),
        told=subject.span if rule.startswith("told") else None,
        joined=subject.how == "joined",
    )


def _passive_rule(spot: Spot, subject: Subject) -> str | None:
    """Name what a passive reports: something said of nobody, told to someone, or said of a thing."""
    verb, known, sort = spot.verb, spot.known, subject.sort
    now = _NOW.match(spot.text, spot.edge) is not None
    if now and spot.text[subject.span.start - 2 : subject.span.start] == ", " and subject.how == "joined":
        return None
    if subject.words.lower() in _IMPERSONAL:
        rule = "impersonal-present" if now else "impersonal"
        return f"{rule}:{spot.hit.verb.lemma}" if _impersonal(spot, subject) else None
    if now:
        return None
    if subject.how == "elided" and sort in ("person", "name", "pronoun"):
        return None
    before = spot.text[spot.edge : spot.hit.start]
    treats = verb == "invited" and sort == "body" and _TO_TREAT.match(spot.rest)
    if treats or (verb == "welcomed" and _TO_MEETING.match(spot.rest)):
        return None
    if "been" in before.split() and (verb in _EARLIER or _told_before(spot, before)):
        return None
    if (
        verb in known.lists["told"]
        and subject.how != "elided"
        and sort not in (None, "document")
        and (sort != "name" or verb in _TOLD_BY_NAME)
    ):
        return f"told:{verb}"
    told = verb in known.lists["told_by"] and not (verb == "raised" and _FUNDS.search(subject.words))
    if told and subject.how != "joined" and _by_a_person(spot):
        return f"said-of:{verb}"
    if _NOT.search(spot.text, spot.edge - 12, spot.hit.start):
        return None
    said_of = verb in known.lists["said_of"] and subject.how != "joined" and sort in (None, "document")
    return f"said-of:{verb}" if said_of and not _elsewhere(spot, subject, before) else None


def _elsewhere(spot: Spot, subject: Subject, before: str) -> bool:
    """Tell whether something was reported to its owner or in a paper, and not to the meeting."""
    earlier = "been" in before.split() or subject.how != "main"
    return spot.verb == "reported" and (earlier or _TO_WHOM.match(spot.rest) is not None)


def _by_a_person(spot: Spot) -> bool:
    """Tell whether someone is named who told of a thing: "The progress made was reported by Mr Hill"."""
    by = agent(spot.text, spot.hit.end, spot.span.end, spot.known)
    sort = _sort(spot.text, by, spot.known)
    named = by is not None and sort == "name" and WHOLE_NAME.fullmatch(by.of(spot.text)) is not None
    return named or sort == "person"


def _told_before(spot: Spot, before: str) -> bool:
    """Tell whether someone has been told something before the meeting: "Highways have been informed."."""
    has = any(word in ("has", "have") for word in before.split())
    return has and spot.verb in ("informed", "told") and not spot.followed_by("says-that") and not _BY.match(spot.rest)


def _impersonal(spot: Spot, subject: Subject) -> bool:
    group = spot.hit.verb.group
    if subject.words.lower() == "this" and group == "telling":
        return _by_a_person(spot) or spot.verb == "confirmed"
    decides = spot.verb in spot.known.lists["deciding"] and not _only_suggested(spot)
    if group in ("light", "thanking") or decides:
        return False
    said = bool(spot.rest.strip(" .;,)\"'")) and subject.how != "joined"
    return subject.words.lower() == "it" or (group == "holding" and said and spot.hit.verb.lemma != "understand")


def _only_suggested(spot: Spot) -> bool:
    """Tell whether what was proposed was not moved: "It was proposed that the group should meet in May."."""
    after = spot.text[spot.hit.end : spot.span.end + _MOVED_WITHIN]
    return spot.verb == "proposed" and after.startswith(" that ") and not _MOVED.search(after)


def _active(spot: Spot) -> Clause | None:
    subject = spot.subject()
    if subject is None or not reports(spot, subject):
        return None
    if subject.how == "elided" and _SUFFERED.search(spot.text, spot.span.start, spot.hit.start):
        return None
    verb, end, joined = spot.hit.verb, spot.hit.end, subject.how == "joined"
    if verb.lemma == "hear":
        return Clause(subject.span.start, end, "statement", verb, "told:hear", told=subject.span, joined=joined)
    elided = subject.how == "elided"
    start = spot.hit.start if elided else subject.span.start
    rule = f"active:{verb.lemma}"
    return Clause(start, end, kind_at(spot), verb, rule, subject.span, subject.sort, joined=joined, elided=elided)
