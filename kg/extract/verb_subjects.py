"""Whose verb it is: the noun phrase before a reporting verb, where a main clause can start.

Works on a plain text (see `plain`). What may stand before the phrase is nothing, a number or heading, an adverbial, or
another main clause that it is joined to.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from kg.extract.noun_phrases import Speaker, nominal, speaker
from kg.extract.reporting_words import Hit, ReportingWords
from kg.extract.run_in_titles import after_title
from kg.model import Span

#: Where the subject stands: first, after an adverbial, after another clause, or only before another verb.
How = Literal["main", "led", "joined", "elided"]

_MARKER = re.compile(
    r"[\s-]*(?:It\s+(?:is|was)\s+with\s+(?:\w+\s+){1,5}?that\s+)?(?:Minute\s+(?=\d)|Page\s+\d{1,3}\s+)?(?:\(?\d[\d./]*[ivx]{0,4}[.)]?(?:\s?-)?\s+|\(?[a-z]{1,3}\)\s+|[a-h]\s+(?=The\s[A-Z])|[•·\ue000-\uf8ff]\s*|[QA]\s?\d{0,3}[.:)]\s+)?(?:\([A-Z]\)\s+)?(?:-\s+)?(?:[\"']\s*)?(?:[(\[](?=[A-Z]))?"
    r"(?:(?:[A-Z]{2}[A-Z'&,-]*\s+|[A-Z&]\s+){1,9}(?=(?:The|Councillor|Cllr|Mr|Mrs|Ms|Members)\s[A-Za-z]?[a-z]))?"
)
_COMMA = re.compile(r",\s+")
#: A question reported in its own clause, and how those begin who reply to it after that.
_ASKED = re.compile(
    r"\b(?:asked|queried|enquired|questioned|wondered)\b[^;]{0,60}?\b(?:if|whether|why|how|what|when|where|who)\b(?!.*\bthat\b)"
)
_REPLIER = re.compile(r"(?:the\s+[A-Z]|[A-Z]|(?:he|she|they|it|officers)\b)")
_THEY = re.compile(r"(?:he|she|they)(?:\s(?:also|then))?")
#: A name right before the post that its holder is said to have: "John Reed, the Monitoring Officer,".
_NAME = re.compile(r"[A-Z][\w'-]+(?:\s[A-Z][\w.'-]*){1,2},\s+")
_WORD = re.compile(r"[\w'-]+")
_ELIDED = re.compile(
    r"(?:\b(?:and|but|then|also)(?:,?\s+(?:in\s+(?:so\s+doing|doing\s+so|response|reply|particular)|in\s+turn|subsequently|thereafter),?)?|[,;])\s*$"
)
#: A sentence that begins right after its title: "Street Name Plates It was felt that".
_IT_AFTER_TITLE = re.compile(r"(?<=[a-z)])\sIt$")
#: What ends a meeting: "There being no further business the Chair thanked all".
_NOTHING_MORE = re.compile(r"There\sbeing\s(?:no|nothing)\b")
_SO = re.compile(r"[,;]\s+(?:and\s+)?(?:so|therefore)\s+")
_AFTER_COMMA = re.compile(r",\s*$|\band\s*$")
#: What is done to a subject, which does not then speak: "Comparison was made, noting that".
_PASSIVE = re.compile(r"\s+(?:was|were|is|are|has\s+been|have\s+been)\s+(?:\w+ly\s+)?(?:made|\w+ed|given|held|taken)\b")
#: How far a heading on the line can reach.
_HEADING_LENGTH = 160


class Subject(NamedTuple):
    """The words before a verb that say whose it is. ``sort`` is None where the words alone do not make a speaker."""

    span: Span
    how: How
    words: str
    sort: Speaker | None


class Spot(NamedTuple):
    """A reporting verb in its sentence; ``edge`` is where its auxiliaries and adverbs begin."""

    text: str
    span: Span
    hit: Hit
    edge: int
    known: ReportingWords

    def followed_by(self, mark: str) -> bool:
        """Tell whether the words after the verb are those of a pattern."""
        return self.known.marks[mark].match(self.text, self.hit.end, self.span.end) is not None

    @property
    def verb(self) -> str:
        """The verb's form as it stands."""
        return self.text[self.hit.start : self.hit.end].lower()

    @property
    def rest(self) -> str:
        """What follows the verb in its sentence."""
        return self.text[self.hit.end : self.span.end]

    def subject(self) -> Subject | None:
        """Find whose verb it is; a participle's subject is the sentence's."""
        found = _participial(self) if self.hit.verb.form == "participle" else _before(self)
        if found is None:
            return None
        start = found[0].start + after_title(found[0].of(self.text), self.known)
        words = self.text[start : found[0].end]
        return Subject(Span(start, found[0].end), found[1], words, speaker(words, self.known))


def openings(text: str, span: Span, known: ReportingWords) -> Iterator[int]:
    """Yield the places of a sentence where a main clause can start."""
    head = span.of(text)
    for base in _bases(head, known):
        yield span.start + base
        if _adverbial(head[base:], known):
            yield from (span.start + place for place in _ends_of_adverbial(head, base, known))
    for joint in known.marks["joint"].finditer(head):
        if not known.marks["subordinate"].search(head, 0, joint.start()):
            yield span.start + joint.end()
            if _adverbial(head[joint.end() :], known):
                within = _ends_of_adverbial(head, joint.end(), known)
                yield from (span.start + place for place in within if head.startswith("the following", place))


def agent(text: str, start: int, end: int, known: ReportingWords) -> Span | None:
    """Return where the speaker stands that "by" names after a passive verb."""
    found = known.marks["by-whom"].match(text, start, end)
    return Span(found.start("who"), found.end("who")) if found else None


def _before(spot: Spot) -> tuple[Span, How] | None:
    head, start, known = spot.text[spot.span.start : spot.edge].rstrip(), spot.span.start, spot.known
    if _IT_AFTER_TITLE.search(head):
        return Span(start + len(head) - 2, start + len(head)), "main"
    for base in _bases(head, known):
        if nominal(head[base:], known):
            return Span(start + base, start + len(head)), "main"
        place = _after_adverbial(head, base, known) if _adverbial(head[base:], known) else None
        if place is not None:
            return Span(start + place, start + len(head)), "led"
    if _ELIDED.search(head):
        first = _nearest(head, start, known) or first_subject(spot.text, start, spot.edge, known)
        return (first, "elided") if first else None
    return _joined(spot, head, start)


def _nearest(head: str, start: int, known: ReportingWords) -> Span | None:
    """Find the subject of the clause that a verb goes on with: "Cllr Ash had left, so the Clerk stood in and asked"."""
    for joint in reversed(list(_SO.finditer(head))):
        words = _up_to_verb(head, joint.end(), known)
        if words and nominal(words, known) and speaker(words, known) in ("person", "name", "body"):
            return Span(start + joint.end(), start + joint.end() + len(words))
    return None


def _joined(spot: Spot, head: str, start: int) -> tuple[Span, How] | None:
    known = spot.known
    joints = list(known.marks["joint"].finditer(head))
    for joint in reversed(joints):
        within = known.marks["subordinate"].search(head, 0, joint.start())
        goes_on = not within or _replies(spot, head, joint) or _asks_too(spot, head, joint)
        if nominal(head[joint.end() :], known) and goes_on:
            ends = [earlier.end() for earlier in joints if earlier.start() < joint.start()]
            place = next((end for end in ends if _within_post(head, end, joint.end(), known)), joint.end())
            return Span(start + place, start + len(head)), "joined"
    return None


def _within_post(head: str, place: int, after: int, known: ReportingWords) -> bool:
    """Tell whether an "and" is one within the post that speaks: "the Director of Parks and Social Care"."""
    whole, rest = head[place:], head[after:]
    post = whole.startswith("the ") and nominal(whole, known) and speaker(whole, known) == "person"
    return post and rest[:1].isupper() and speaker(rest, known) != "person"


def _replies(spot: Spot, head: str, joint: re.Match[str]) -> bool:
    """Tell whether a clause replies to the question before it: "asked whether it was late, and the Clerk said"."""
    tells = spot.hit.verb.group in ("telling", "answering") and spot.hit.verb.form == "past"
    simple = spot.edge == spot.hit.start or spot.text.startswith("was ", spot.edge)
    return tells and simple and bool(_ASKED.search(head, 0, joint.start()) and _REPLIER.match(head, joint.end()))


def _asks_too(spot: Spot, head: str, joint: re.Match[str]) -> bool:
    """Tell whether a question follows its asker's words after a comma alone: "said it was late, they asked why"."""
    splices = joint.group().startswith(",") and _THEY.fullmatch(head, joint.end()) is not None
    return splices and spot.verb == "asked" and spot.followed_by("asks-about")


def _participial(spot: Spot) -> tuple[Span, How] | None:
    """Find who says what a participle reports: "with one Councillor expressing", "The parent was pleased, stating"."""
    text, hit, known = spot.text, spot.hit, spot.known
    if spot.verb not in known.lists["saying"]:
        return None
    beside = known.marks["with-whom"].search(text, max(spot.span.start, hit.start - 70), hit.start)
    if beside and nominal(beside["who"], known) and speaker(beside["who"], known) == "person":
        return Span(beside.start("who"), beside.end("who")), "elided"
    if not _AFTER_COMMA.search(text[spot.span.start : hit.start]) and not text.startswith(" that ", hit.end):
        return None
    first = first_subject(text, spot.span.start, hit.start, known)
    if first is None or known.marks["future"].match(text, first.end) or _PASSIVE.match(text, first.end):
        return None
    return (first, "elided") if speaker(first.of(text), known) in ("person", "pronoun", "name") else None


def _bases(head: str, known: ReportingWords) -> Iterator[int]:
    marker = _MARKER.match(head)
    base = marker.end() if marker else 0
    yield base
    for heading in known.marks["heading"].finditer(head, base, base + _HEADING_LENGTH):
        yield heading.end()


def _adverbial(words: str, known: ReportingWords) -> bool:
    first = _WORD.match(words)
    if not first:
        return False
    word = first.group().lower()
    if _NOTHING_MORE.match(words):
        return True
    return word in known.lists["opener"] or (word.endswith(("ly", "ing")) and "," in words)


def _ends_of_adverbial(head: str, base: int, known: ReportingWords) -> Iterator[int]:
    yield from (m.end() for m in _COMMA.finditer(head, base))
    yield from _inner(head, base, known)


def _inner(head: str, base: int, known: ReportingWords) -> Iterator[int]:
    for place in known.marks["inner"].finditer(head, base):
        if not known.marks["hanging"].search(head, max(base, place.start() - 30), place.start()):
            yield place.end()


def _after_adverbial(head: str, base: int, known: ReportingWords) -> int | None:
    """Return where the subject begins after an adverbial: best a word such as "the" after a comma."""
    after = [m.end() for m in _COMMA.finditer(head, base)]
    good = [p for p in after if nominal(head[p:], known) and not known.marks["listed"].search(head[p:])]
    begun = [p for p in good if known.marks["starter"].match(head, p)]
    if begun:
        named = [p for p in good if p < begun[0] and head.endswith(",") and _NAME.fullmatch(head, p, begun[0])]
        return named[0] if named and speaker(head[begun[0] :], known) == "person" else begun[0]
    inner = [p for p in _inner(head, base, known) if nominal(head[p:], known) and not _of_matter(head[p:], good, known)]
    if inner or not good:
        return inner[-1] if inner else None
    named = [p for p in good[:-1] if head.endswith(",") and _NAME.fullmatch(head, p, good[-1])]
    return named[-1] if named and speaker(head[good[-1] :], known) == "person" else good[-1]


def _of_matter(words: str, good: list[int], known: ReportingWords) -> bool:
    """Tell whether a comma parts a matter from the speaker: "In presenting the report, Jo Bell"."""
    matter, comma, _ = words.partition(",")
    return bool(comma and good) and speaker(matter, known) not in ("person", "body")


def first_subject(text: str, start: int, end: int, known: ReportingWords) -> Span | None:
    """Find a sentence's first noun phrase before a finite verb: the speaker of a verb that has none of its own."""
    head = text[start:end]
    for base in _bases(head, known):
        after = (m.end() for m in _COMMA.finditer(head, base)) if _adverbial(head[base:], known) else ()
        for place in (base, *after):
            words = _up_to_verb(head, place, known)
            if words and nominal(words, known) and speaker(words, known):
                return Span(start + place, start + place + len(words))
    return None


def _up_to_verb(head: str, place: int, known: ReportingWords) -> str | None:
    for word in _WORD.finditer(head, place):
        token = word.group()
        past = token.endswith("ed") and token[0].islower()
        if word.start() > place and (past or token.lower() in known.lists["finite"]):
            return known.trailing.sub("", head[place : word.start()].rstrip(" ,") + " ").rstrip(" ,")
    return None
