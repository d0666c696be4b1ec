"""The reporting clause of a sentence: who asks, says or is told, and by which verb.

Works on a plain text (see `plain`); offsets are those of the text. A clause counts only where it is the main one: what
stands before it is nothing, a heading, an adverbial, or another main clause that it is joined to.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.noun_phrases import Speaker, nominal, speaker
from kg.extract.reporting_words import Hit, ReportingWords, Verb, kind_of
from kg.model import Span, StatementKind


class Clause(NamedTuple):
    """A reporting clause. ``subject`` is where its speaker stands, None where it names none; ``rule`` says what took it."""

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


class _Subject(NamedTuple):
    span: Span
    how: str


_MARKER = re.compile(r"[\s-]*(?:\(?\d[\d./]*[.)]?\s+|\(?[a-z]{1,3}\)\s+|[•·]\s*)?(?:-\s+)?(?:\"\s*)?")
_HEADING = re.compile(r"\s-+\s+|:-?\s+")
_COMMA = re.compile(r",\s+")
_JOINT = re.compile(r"[,;]\s+(?:and|but|however|yet)\s*,?\s+|\s(?:and|but)\s+|;\s+|\s-\s")
_INNER = re.compile(
    r"(?<=[\w').%])\s+(?=(?:[Tt]he|[Ii]t|[Aa]n?|[Mm]embers|[Cc]ouncillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|[Oo]fficers|[Ss]taff|he|she|they"
    r"|[Cc]larification|[Rr]eference|[Cc]oncerns?|Alderman)\b)"
)
_STARTER = re.compile(
    r"(?:the|an?|one|some|several|another|it|he|she|they|members?|councillors?|cllrs?|mr|mrs|ms|miss|dr|officers?|staff|residents?|both|all)\b",
    re.I,
)
_HANGING = re.compile(
    r"(?:\b(?:of|to|in|on|for|by|with|from|at|and|or|that|about|between|into|under|than|as|including|over|per|the|a|an|which|is|are|was|were|before|after|when|if|where|whereby|until|because|regarding|concerning|whilst|while|although|though|since|but|so)(?:\s+(?:all|some|both|most|many|several|other|the))?|,)$",
    re.I,
)
_SUBORDINATE = re.compile(r"\b(?:that|which|who|whom|where|whereby|because|so as|to ensure|if|whether|unless)\b")
_ELIDED = re.compile(r"(?:\b(?:and|but|then|also)|[,;])\s*$")
_BY = re.compile(
    r"\s+(?:\w+\s+){0,3}?by\s+(?P<who>(?:[^,.;:]|(?<=\b[A-Z])\.){2,80}?)(?=\s*(?:[,.;:]|$|\b(?:that|whether|if|how|as to|regarding|about|in relation|on|who|and)\b))"
)
_COMPLEMENT = re.compile(
    r"\s*(?:,[^,]{1,60},)?(?:\s+[\w'.&-]+){0,9}?(?:\s+(?:that|whether|if|how|why|what|which)\b|\s*:|\s*\"|\s*;\s*$)"
)
_WHETHER = re.compile(
    r"(?:\s+[\w'.&-]+){0,8}?\s+(?:whether|if|how|why|what|when|where|which|who|about|for\s+(?:clarification|confirmation|information|an?\s+update|details|assurance|further|more|police|the\s+(?:number|cost|reason)))\b",
    re.I,
)
_REQUEST = re.compile(r"\s+(?:(?:the|a|an|all)\s+)?(?:[\w'.&-]+\s+){0,5}?(?:to\s+\w+|that|for)\b", re.I)
_BARE_NOTING = re.compile(
    r"\s+(?:and\s+\w+\s+)?(?:the\s+)?(?:(?!that\b)[\w']+\s+){0,3}?(?:reports?|updates?|contents?|information|minutes|position|recommendations?|presentation|progress|decisions?|schedule|accounts?|correspondence|programme|documents?)\b(?!.{0,80}\bthat\b)",
    re.I,
)
_MANY = re.compile(r"(?i)\b(?:members|councillors|staff|residents|they|officers|we|i)\b[^,]*$")
_WITH = re.compile(r"\bwith\s+(?P<who>[^,.;:]{3,60}?)\s*$")
#: One of these stands in every clause that a pattern takes whole.
_WORTHWHILE = re.compile(r"\b(?:was|were|been|from|being|by)\b|\"")
_MOTION = re.compile(
    r"\bseconded\b|\b(?:proposed|moved)\s+(?:that\s+)?(?:a|an|the)\s+(?:\w+\s+)?(?:motion|amendment)\b"
)
_FUTURE = re.compile(r"\s+(?:will|would|to|shall|should|could|can|may|must)\b")
_BODY_MINDED = re.compile(
    r"(?i)\b(?:panel|committee|board|council|cabinet|meeting|forum|group|sub-committee|executive)$"
)


def clauses(text: str, span: Span, hits: list[Hit], known: ReportingWords) -> list[Clause]:
    """Find the reporting clauses of one sentence: the main one first, then those joined to it by another subject."""
    found: list[Clause] = []
    for clause in _candidates(text, span, hits, known):
        after = not found or clause.start > found[-1].end
        if after and (not found or clause.joined or _goes_on(clause, found[0], text)):
            found.append(clause)
    return found


def _goes_on(clause: Clause, first: Clause, text: str) -> bool:
    """Tell whether a verb without a subject of its own goes on with the first one: "referred to X and asked whether"."""
    if first.verb.group == "telling" and clause.verb.form == "phrase":
        return False
    own = clause.elided and clause.kind == "question" and first.subject is not None
    return own and not re.search(r"\b(?:had|have|has)\b", text[first.end : clause.start])


def _candidates(text: str, span: Span, hits: list[Hit], known: ReportingWords) -> Iterator[Clause]:
    whole = _whole(text, span, known)
    if whole:
        yield whole
    for hit in hits:
        if whole and hit.start < whole.end:
            continue
        clause = _clause(text, span, hit, known)
        if clause:
            yield clause


def _whole(text: str, span: Span, known: ReportingWords) -> Clause | None:
    """Match the patterns that are clauses of their own, at each place where a main clause can start."""
    if not _WORTHWHILE.search(text, span.start, span.end):
        return None
    for start in _openings(text, span.start, span.end, known):
        for pattern in known.clauses:
            found = pattern.regex.search(text[start : span.end])
            if found:
                who = found.groupdict().get("who")
                subject = Span(start + found.start("who"), start + found.end("who")) if who else None
                subject = subject or _by(text, start + found.end(), span.end)
                kind: StatementKind = "question" if pattern.yields == "question" else "statement"
                verb = Verb(pattern.id, pattern.value, "phrase")
                sort = speaker(text[subject.start : subject.end], known) if subject else None
                return Clause(start, start + found.end(), kind, verb, f"clause:{pattern.id}", subject, sort)
    return None


def _openings(text: str, start: int, end: int, known: ReportingWords) -> Iterator[int]:
    head = text[start:end]
    for base in _bases(head):
        yield start + base
        if _adverbial(head[base:], known):
            for place in (*_COMMA.finditer(head, base), *_INNER.finditer(head, base)):
                if not _HANGING.search(head[: place.start()]) or place.group().startswith(","):
                    yield start + place.end()
    for joint in _JOINT.finditer(head):
        if not _SUBORDINATE.search(head, 0, joint.start()):
            yield start + joint.end()


def _clause(text: str, span: Span, hit: Hit, known: ReportingWords) -> Clause | None:
    before = known.auxiliary.search(text[max(span.start, hit.start - 60) : hit.start])
    if before is None:
        return None
    edge = max(span.start, hit.start - 60) + before.start()
    if before["be"] and hit.verb.form in ("past", "phrase"):
        return _passive(text, span, hit, edge, known)
    if before["be"] or hit.verb.group == "light":
        return None
    return _active(text, span, hit, edge, bool(before["have"]), known)


def _passive(text: str, span: Span, hit: Hit, edge: int, known: ReportingWords) -> Clause | None:
    subject = _subject(text, span, edge, known)
    if subject is None:
        return None
    words, verb = text[subject.span.start : subject.span.end], text[hit.start : hit.end].lower()
    asks = kind_of(hit.verb) == "question" and (verb != "asked" or bool(_WHETHER.match(text, hit.end, span.end)))
    kind: StatementKind = "question" if asks else "statement"
    by = _by(text, hit.end, span.end)
    sort = speaker(text[by.start : by.end], known) if by else None
    joined = subject.how == "joined"
    if words.lower() in ("it", "that", "this"):
        speaks = hit.verb.group in ("asking", "telling", "holding", "undertaking", "handling", "answering")
        if not speaks or verb in known.lists["deciding"] or (words.lower() != "it" and hit.verb.group != "holding"):
            return None
        return Clause(
            subject.span.start, hit.end, kind, hit.verb, f"impersonal:{hit.verb.lemma}", by, sort, joined=joined
        )
    told = speaker(words, known)
    if subject.how == "elided" and told in ("person", "name", "pronoun"):
        return None
    if (
        verb in known.lists["told"]
        and told
        and told != "document"
        and (told != "name" or verb in ("thanked", "advised", "informed", "asked", "told"))
    ):
        return Clause(subject.span.start, hit.end, kind, hit.verb, f"told:{verb}", by, sort, subject.span, joined)
    if verb in known.lists["said_of"] and not joined and told in (None, "document"):
        return Clause(subject.span.start, hit.end, kind, hit.verb, f"said-of:{verb}", by, sort)
    return None


def _active(text: str, span: Span, hit: Hit, edge: int, perfect: bool, known: ReportingWords) -> Clause | None:
    subject = (
        _participial(text, span, hit, known) if hit.verb.form == "participle" else _subject(text, span, edge, known)
    )
    if subject is None:
        return None
    words = text[subject.span.start : subject.span.end]
    sort = speaker(words, known)
    if not _reports(text, span, hit, words, sort, subject.how, known):
        return None
    joined = subject.how == "joined"
    if hit.verb.lemma == "hear":
        return Clause(subject.span.start, hit.end, "statement", hit.verb, "told:hear", told=subject.span, joined=joined)
    kind = kind_of(hit.verb)
    if (
        hit.verb.lemma == "ask"
        and not _WHETHER.match(text, hit.end, span.end)
        and _REQUEST.match(text, hit.end, span.end)
    ):
        kind = "statement"
    elif hit.verb.lemma == "request" and re.match(
        r"\s+(?:further|more|additional|some|details|information|clarification)\b", text[hit.end : span.end]
    ):
        kind = "question"
    start = hit.start if subject.how == "elided" else subject.span.start
    return Clause(
        start,
        hit.end,
        kind,
        hit.verb,
        f"active:{hit.verb.lemma}",
        subject.span,
        sort,
        joined=joined,
        elided=subject.how == "elided",
    )


def _reports(
    text: str, span: Span, hit: Hit, words: str, sort: Speaker | None, how: str, known: ReportingWords
) -> bool:
    """Tell whether a verb with this subject reports speech: who may tell, think, thank, ask or undertake."""
    group, form = hit.verb.group, hit.verb.form
    told = bool(_COMPLEMENT.match(text, hit.end, span.end))
    if form == "past" and re.match(r"\s+by\b", text[hit.end : span.end]):
        return False
    if form == "base" and (how == "elided" or not _MANY.search(words)):
        return False
    if (
        how == "joined"
        and not (group == "handling" and sort == "person")
        and not (
            sort in ("person", "body", "pronoun", "name")
            and group in ("telling", "asking", "answering", "thanking", "holding")
        )
    ):
        return False
    if words.lower() in ("this", "that"):
        return False
    if hit.verb.lemma == "find" and not re.match(r"\s*(?:that\b|:)", text[hit.end : span.end]):
        return False
    if hit.verb.lemma == "support" and sort == "body" and not _BODY_MINDED.search(words):
        return False
    if hit.verb.lemma == "hear":
        return sort in ("person", "body") and bool(
            re.match(r"\s+(?:from\s+[^,]{2,60}\s+)?(?:that|how)\b", text[hit.end : span.end])
        )
    if sort is None or sort == "it":
        return (
            group in ("telling", "asking")
            and told
            and (sort == "it" or form == "past")
            or (sort == "it" and group == "holding" and form == "present")
        )
    if sort == "document":
        return told and group in ("telling", "holding")
    if group == "undertaking":
        return (
            sort in ("person", "pronoun", "name")
            and not _plural(words)
            and not _MOTION.search(text, span.start, span.end)
        )
    if (
        group in ("holding", "handling")
        and hit.verb.lemma in ("note", "consider", "welcome", "accept", "discuss", "review")
        and _BARE_NOTING.match(text, hit.end, span.end)
    ):
        return hit.verb.lemma == "welcome"
    if group == "minded":
        return sort in ("person", "pronoun") or (sort == "body" and bool(_BODY_MINDED.search(words)))
    if form == "present":
        return group in ("telling", "holding", "asking")
    return True


def _plural(words: str) -> bool:
    return bool(
        re.search(
            r"(?i)^(?:(?:all|the|both|other|most)\s+)*(?:members|councillors|they|cabinet members|we)$", words.strip()
        )
    )


def _participial(text: str, span: Span, hit: Hit, known: ReportingWords) -> _Subject | None:
    if text[hit.start : hit.end] not in known.lists["saying"]:
        return None
    beside = _WITH.search(text, max(span.start, hit.start - 70), hit.start)
    if beside and nominal(beside["who"], known) and speaker(beside["who"], known) == "person":
        return _Subject(Span(beside.start("who"), beside.end("who")), "elided")
    if not re.search(r",\s*$|\band\s*$", text[span.start : hit.start]) and not text.startswith(" that ", hit.end):
        return None
    first = _first_subject(text, span.start, hit.start, known)
    if (
        first is None
        or _FUTURE.match(text, first.end)
        or speaker(text[first.start : first.end], known) not in ("person", "pronoun", "name")
    ):
        return None
    return _Subject(first, "elided")


def _subject(text: str, span: Span, edge: int, known: ReportingWords) -> _Subject | None:
    """Find the noun phrase that ends where the verb's auxiliaries begin, at a place where a main clause can start."""
    head = text[span.start : edge].rstrip()
    for base in _bases(head):
        if nominal(head[base:], known):
            return _Subject(Span(span.start + base, span.start + len(head)), "main")
        if _adverbial(head[base:], known):
            place = _after_adverbial(head, base, known)
            if place is not None:
                return _Subject(Span(span.start + place, span.start + len(head)), "led")
    if _ELIDED.search(head):
        first = _first_subject(text, span.start, edge, known)
        return _Subject(first, "elided") if first else None
    for joint in reversed(list(_JOINT.finditer(head))):
        if nominal(head[joint.end() :], known) and not _SUBORDINATE.search(head, 0, joint.start()):
            return _Subject(Span(span.start + joint.end(), span.start + len(head)), "joined")
    return None


def _bases(head: str) -> Iterator[int]:
    marker = _MARKER.match(head)
    base = marker.end() if marker else 0
    yield base
    for heading in _HEADING.finditer(head, base, base + 160):
        yield heading.end()


def _adverbial(words: str, known: ReportingWords) -> bool:
    first = re.match(r"[\w'-]+", words)
    if not first:
        return False
    word = first.group().lower()
    return word in known.lists["opener"] or (word.endswith(("ly", "ing")) and "," in words)


def _after_adverbial(head: str, base: int, known: ReportingWords) -> int | None:
    places = [m.end() for m in _COMMA.finditer(head, base)]
    good = [p for p in places if nominal(head[p:], known) and not _listed(head[p:])]
    begun = [p for p in good if _STARTER.match(head, p)]
    if begun:
        return begun[0]
    inner = [
        m.end()
        for m in _INNER.finditer(head, base)
        if not _HANGING.search(head[: m.start()]) and nominal(head[m.end() :], known)
    ]
    return inner[-1] if inner else good[-1] if good else None


def _listed(words: str) -> bool:
    """Tell whether a phrase is two that only a comma joins: "the forecast, the Panel"."""
    comma = re.search(r",\s+(?:the|an?|it|members)\b", words, re.I)
    return bool(comma) and not re.match(r"(?:Cllr|Councillor|Mr|Mrs|Ms|Dr|[A-Z][a-z]+\s+[A-Z])", words)


def _first_subject(text: str, start: int, end: int, known: ReportingWords) -> Span | None:
    """Find the sentence's first noun phrase before a finite verb, as the speaker of a verb that has none of its own."""
    head = text[start:end]
    finite = re.compile(r"[\w'-]+")
    for base in _bases(head):
        places = [base, *(m.end() for m in _COMMA.finditer(head, base))] if _adverbial(head[base:], known) else [base]
        for place in places:
            for word in finite.finditer(head, place):
                token = word.group().lower()
                if word.start() > place and (
                    token in known.lists["finite"] or (token.endswith("ed") and word.group()[0].islower())
                ):
                    words = head[place : word.start()].rstrip(" ,")
                    words = known.trailing.sub("", words + " ").rstrip(" ,")
                    if nominal(words, known) and speaker(words, known):
                        return Span(start + place, start + place + len(words))
                    break
    return None


def _by(text: str, start: int, end: int) -> Span | None:
    found = _BY.match(text, start, end)
    return Span(found.start("who"), found.end("who")) if found else None
