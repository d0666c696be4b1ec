"""Sentences that say who was there: "A Brown and H Watt were in attendance", "Apologies came from Mrs Ames"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.person_names import Name, Tokens, read_name
from kg.extract.person_words import NameWords, fold
from kg.lexicon import Pattern, PatternBook
from kg.model import Capacity, Entity, Outline, Ref, Span

_FOLLOWS = re.compile(r"^[^A-Z]{0,40}(?:as follows|the following|:)[^A-Za-z]{0,6}$|^\s*:?-?\s*$|^ by\s*$")
_ENDS_NAME = ("and", "was", "were", "substituting", "substituted", "substitute", "attended", "attending", "as", "in")
#: What parts a member from who sat in: "Cllr Ames – Cllr Moss attended as substitute".
_DASH = re.compile(r"\s[-–—]\s")
_BRACKETED = re.compile(r"\([^()]*\)")
_ENDS_LIST = re.compile(r"\b(?:was|were|had|has|who|substitut\w*|attend\w*|late|lateness|leaving|welcomed)\b")
#: Why somebody was away, within a list that goes on: "from Cllr Ames who was on holiday and Cllr Moss".
_REASON = re.compile(r"^,?\s{1,3}who\s[^,.;]{3,40}?(?=,|\s(?:and|&)\s+\S{0,14}\s{0,2}\S{0,5}\s{0,2}$)")
#: Who stood in for somebody, told within a list that goes on: "Cllr Ames, for whom Cllr Moss was substitute;".
_STOOD_IN = re.compile(
    r",?\s{1,3}(?:for\s+whom|in\s+whose\s+(?:place|absence))\s[^;.\n]{3,60}?"
    r"\b(?:(?:was|were|acted|attended)(?:\s+as)?(?:\s+(?:a|the|named))?\s+substitut(?:es?|ing)|substituted|deputised|attended|stood\s+in)\b"
)
_FOR_WHOM = re.compile(r"\b(?:for\s+whom|in\s+whose\s+(?:place|absence))\s[^;.\n]{0,90}$")
#: Those who stood in, as many and in the same order as those before them.
_RESPECTIVELY = re.compile(
    r"\b(?P<whom>for\s+whom|substituted\s+by|replaced\s+by)\s(?P<those>[^;\n]{6,160}?)\brespectively\b"
)
#: Where a sentence ends before the one that says who stood in.
_SENTENCE = re.compile(r"(?<=[a-z)])\.\s")
#: What parts those who sat in, each with whom for, from the next: marks, numbers, the bullets of a list.
_BETWEEN_PAIRS = re.compile(r"(?:[^\w\n]|[\d\n]|\band\b|(?<=[(\s])(?:[a-z]|[ivx]{2,4})(?=\))){0,48}")
#: "had" is all that stands between those who sat in and what says so.
_NEAR_VERB = 6
#: How far a name and what says so are apart; how far where a post follows the name.
_NEAR, _POST = 60, 110
_NOT_SO = re.compile(r"(?i)\b(?:no|not|nor|will|would|to|be|if|next|previous|last)\s*$")


#: What is put right in the minutes of a meeting before: "amended to show that Cllr Moss was in attendance".
_AMENDED = re.compile(
    r"(?i)\b(?:amend(?:ed|ment|ing)?|correct(?:ed|ion|ing))\b[^.;\n]{0,60}"
    r"\b(?:show|record|include|read|reflect|state|note|say|add)\w{0,3}\b(?:[^.;\n]|(?<=\b[a-z])\.|(?<=\bcllr)\.){0,120}$"
)
_AMENDED_REACH = 220


#: Who takes another's post stands in for nobody: "Cllr Ames had been appointed to the Board, replacing Cllr Moss".
_TOOK_UP = re.compile(r"\b(?:appointed|elected|nominated|joined|joining|became|become)\b")

#: … but for the meeting itself somebody may be: "Cllr Ames was appointed substitute for Cllr Moss."
_APPOINTED = re.compile(r"\b(?:was|were|had\sbeen|has\sbeen)\s(?:duly\s)?appointed\s(?:to\sact\s)?$")
#: What a member became for good in another's stead: "replaced Councillor Moss as a Member of the Authority".
_AS_MEMBER = re.compile(r"\s{1,3}as\s(?:an?\s|the\s|our\s)?(?!(?:named\s|nominated\s)?substitut)\w+")
_FOR_LONGER = re.compile(r"\s{1,3}(?:on|to|at|of|until)\s")

#: A heading under which whoever is replaced is so for the meeting: "Apologies for absence and substitutions".
_SUBSTITUTIONS = re.compile(r"(?i)\bsubstitut(?:e|ion)s?\b")


@dataclass(frozen=True, slots=True)
class Said:
    """A person whom a sentence records, and the member for whom a substitute stood in."""

    person: Ref
    capacity: Capacity
    span: Span
    substitutes_for: Ref | None
    rule: str


def said(outline: Outline, people: Sequence[Entity], book: PatternBook) -> Iterator[Said]:
    """Yield the attendance that a document's sentences record."""
    mentions = sorted((span, person.ref) for person in people for span in person.spans)
    starts = [span.start for span, _ in mentions]
    yield from _substitutes(outline, mentions, book)
    for sentence, verb, pattern in _verbs(outline, book):
        near = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        named = [(s, r) for s, r in near if s.end <= sentence.end]
        for span, ref in _subjects(outline.text, named, sentence, verb, pattern):
            yield Said(ref, pattern.value, span, None, f"attendance.{pattern.id}")  # type: ignore[arg-type]


def loosely_named(outline: Outline, items: Tokens, words: NameWords, book: PatternBook) -> Iterator[Name]:
    """Yield names that only a sentence of attendance shows to be ones: "A Brown and H Watt were in attendance"."""
    starts = [token.start for token in items]
    for sentence, verb, pattern in _verbs(outline, book):
        if pattern.value == "present":
            continue
        for i in range(bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)):
            token = items[i]
            of_list = pattern.id == "apologies-from" and token.capital
            first = of_list and items[i - 1].end <= verb.end <= token.start
            later = of_list and token.start > verb.end and words.is_forename(token.text) and _is_next(items, i)
            if first or later or (token.kind == "initial" and (token.text != "A" or token.start < verb.start)):
                name = read_name(items, i, words, loose=True)
                if name and _delimited(items, name) and (name.given or not (first or later)):
                    yield name


def _is_next(items: Tokens, i: int) -> bool:
    """Tell whether a comma or "and" stands between a capital and the token: "from Ann Moss, Bo Hill and Jo Dale"."""
    return i > 1 and (items[i - 1].text == "," or fold(items[i - 1].text) == "and") and items[i - 2].capital


def stand_ins(outline: Outline, items: Tokens, words: NameWords, book: PatternBook) -> Iterator[Name]:
    """Yield names that only standing in for another shows to be ones: "Al Kings (Nita Patel substituting)"."""
    starts = [token.start for token in items]
    for pattern in (*book.yielding("substitute"), *book.yielding("substituted")):
        for match in pattern.finditer(outline.text):
            at = bisect_left(starts, match.end())
            name = read_name(items, at, words, loose=True) if at < len(items) and items[at].capital else None
            if name and name.given and _delimited(items, name):
                yield name


def apologies(outline: Outline, book: PatternBook) -> tuple[Span, ...]:
    """Return where the sentences go on that say from whom apologies came."""
    found = (v for v in _verbs(outline, book) if v[2].id == "apologies-from")
    return tuple(Span(verb.end, sentence.end) for sentence, verb, _ in found)


def _delimited(items: Tokens, name: Name) -> bool:
    following = items[name.after] if name.after < len(items) else None
    ends = following is None or following.kind in ("break", "mark") or fold(following.text) in _ENDS_NAME
    before = items[name.first - 1] if name.first else None
    return ends and (before is None or before.kind in ("break", "mark") or fold(before.text) in ("and", "from", "by"))


def _verbs(outline: Outline, book: PatternBook) -> Iterator[tuple[Span, Span, Pattern]]:
    text = outline.text
    sentences = sorted({s for section in outline.sections for p in section.paragraphs for s in p.sentences})
    starts = [sentence.start for sentence in sentences]
    for pattern in book.yielding("sentence"):
        for match in pattern.finditer(text):
            at = bisect_right(starts, match.start()) - 1
            sentence = sentences[at] if at >= 0 and match.start() < sentences[at].end else None
            if _AMENDED.search(text, max(0, match.start() - _AMENDED_REACH), match.start()):
                continue
            if sentence and not _NOT_SO.search(text, max(sentence.start, match.start() - 12), match.start()):
                cut = match.end() + 1 >= sentence.end and at + 1 < len(sentences)  # its names are taken for the next
                end = sentences[at + 1].end if cut and sentences[at + 1].start <= match.end() + 3 else sentence.end
                yield Span(sentence.start, max(end, match.end())), Span(*match.span()), pattern


def _subjects(
    text: str, named: list[tuple[Span, Ref]], sentence: Span, verb: Span, pattern: Pattern
) -> Iterator[tuple[Span, Ref]]:
    before = [(s, r) for s, r in named if s.end <= verb.start]
    after = [(s, r) for s, r in named if s.start >= verb.end]
    if pattern.id in ("apologies-from", "absence-of"):
        yield from _run(text, after)
    elif pattern.value == "substitute":
        yield from _stood_in_so(text, sentence.start, before, verb)
    elif pattern.id in ("came-or-went", "in-anothers-absence"):
        yield from before[-1:] if before and verb.start - before[-1][0].end < 30 else ()
    elif before:
        yield from before
    elif after and _FOLLOWS.match(text[verb.end : after[0][0].start]):
        yield from after


def _stood_in_so(text: str, start: int, before: list[tuple[Span, Ref]], verb: Span) -> Iterator[tuple[Span, Ref]]:
    """Yield who "attended as substitutes": all named from ``start`` on, or the last alone after a dash or apologies."""
    if "(" in text[start : verb.start] or not before or verb.start - before[-1][0].end > _NEAR_VERB:
        return
    parted = len(before) > 1 and _DASH.search(text, before[-2][0].end, before[-1][0].start)
    yield from before[-1:] if parted or "apolog" in text[start : verb.start].lower() else before


def _run(text: str, named: list[tuple[Span, Ref]]) -> Iterator[tuple[Span, Ref]]:
    """Yield names as long as they follow each other in one list, with no clause between; those in brackets are none."""
    last: Span | None = None
    for span, ref in named:
        between = _BRACKETED.sub("", text[last.end : span.start]) if last else ""
        between = _STOOD_IN.sub("", between)
        if "(" in between or _FOR_WHOM.search(between):
            continue
        if _ENDS_LIST.search(_REASON.sub("", between)):
            return
        last = span
        yield span, ref


def _listed_substitutes(text: str, mentions: list[tuple[Span, Ref]], book: PatternBook) -> Iterator[Said]:
    """Yield who stands in for whom in a list: "The following substitutions: Cllr Ames for Cllr Moss Cllr Hill …"."""
    for lead in book["substitutes-told"].finditer(text):
        near = [(s, r) for s, r in mentions if s.start >= lead.end()]
        last = lead.end()
        for (one, stands), (other, absent) in pairwise(near):
            if one.start >= last and not _BETWEEN_PAIRS.fullmatch(text, last, one.start):
                break
            if text[one.end : other.start].strip() == "for":
                yield Said(stands, "substitute", one, absent, "attendance.substitutes-told")
                last = other.end


def _in_order(text: str, mentions: list[tuple[Span, Ref]]) -> Iterator[Said]:
    """Yield who stood in for whom by their order: "Cllrs A and B, for whom Cllrs C and D … respectively"."""
    for told in _RESPECTIVELY.finditer(text):
        those = Span(*told.span("those"))
        stood = [mention for mention in mentions if those.covers(mention[0])]
        before = [m for m in mentions if told.start() - 200 < m[0].start and m[0].end <= told.start()]
        away = before[-len(stood) :] if 1 < len(stood) <= len(before) else []
        for (span, ref), (_, absent) in zip(stood, away, strict=False):
            yield Said(ref, "substitute", span, absent, "attendance.in-order")


def _substitutes(outline: Outline, mentions: list[tuple[Span, Ref]], book: PatternBook) -> Iterator[Said]:
    text = outline.text
    yield from _listed_substitutes(text, mentions, book)
    yield from _in_order(text, mentions)
    ordered = [found.start("whom") for found in _RESPECTIVELY.finditer(text)]
    for pattern in (*book.yielding("substitute"), *book.yielding("substituted")):
        for match in pattern.finditer(text):
            if not any(match.start() <= at < match.end() for at in ordered):
                yield from _stands_in(text, mentions, Span(*match.span()), pattern)
    replaced = book["replaced-by"]
    for section in outline.sections:
        if section.heading and _SUBSTITUTIONS.search(section.heading.of(text)):
            for match in replaced.finditer(text, section.span.start, section.span.end):
                yield from _stands_in(text, mentions, Span(*match.span()), replaced)


def _stands_in(text: str, mentions: list[tuple[Span, Ref]], verb: Span, pattern: Pattern) -> Iterator[Said]:
    """Yield who stands in for whom, the one named right before what says so and the other right after it."""
    first, last = (bisect_left(mentions, at, key=_start) for at in (verb.start - 120, verb.end + 30))
    near = mentions[first:last]
    before = [(s, r) for s, r in near if s.end <= verb.start and _is_near(text, s.end, verb.start)]
    before = [] if before and _SENTENCE.search(text, before[-1][0].end, verb.start) else before
    after = [(s, r) for s, r in near if s.start >= verb.end]
    after = [] if after and _SENTENCE.search(text, verb.end, after[0][0].start) else after
    if before and after and "\n\n" not in text[before[-1][0].end : after[0][0].start]:
        one, other = before[-1], after[0]
        if _took_up(text, Span(one[0].end, verb.start), other[0].end):
            return
        stands, absent = (one, other) if pattern.yields == "substitute" else (other, one)
        yield Said(stands[1], "substitute", stands[0], absent[1], f"attendance.{pattern.id}")


def _start(mention: tuple[Span, Ref]) -> int:
    return mention[0].start


def _is_near(text: str, named: int, match: int) -> bool:
    """Tell whether no more than a post stands between who sat in and what says so: "Jo Dale, Head of Care, was"."""
    reach = _POST if text.startswith(",", named) else _NEAR
    return match - named < reach


def _took_up(text: str, between: Span, end: int) -> bool:
    """Tell whether somebody took another's post for good, whose name ends at ``end``, and did not sit in for a day."""
    if _AS_MEMBER.match(text, end):
        return True
    if not _TOOK_UP.search(text, between.start, between.end):
        return False
    return not _APPOINTED.search(text, between.start, between.end) or bool(_FOR_LONGER.match(text, end))
