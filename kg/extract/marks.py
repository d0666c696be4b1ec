"""A sentence to the mark in it that something was decided."""

import re
from dataclasses import dataclass

from kg.lexicon import Pattern, PatternBook
from kg.model import Paragraph, Span

#: What a meeting had heard before it decided.
_OPENER = re.compile(
    r"\W{0,6}(?:having|on\s+being|after|following|being)\b[^.;:]{3,200},\s+(?:the\s+)?(?:\w+\s+){0,2}$", re.IGNORECASE
)
#: A new clause right before "it was agreed", after what somebody had said.
_TURN = re.compile(r"(?:;|\s[–—-]|[\s,](?:however|therefore|but|so|consequently|accordingly)\b,?)\s*$", re.IGNORECASE)
#: What nobody in particular was said to have voiced, before it was agreed to act: "Concern was raised that … and".
_VOICED = re.compile(
    r"\b(?:concerns?|disappointment|regret)\s+(?:was|were)\s+(?:\w+\s+)?(?:expressed|raised|voiced)\b[^.;]{3,300}?,?\s+and\s+$",
    re.IGNORECASE,
)
#: A motion in whose words a matter is only to be put off.
_MOVED = re.compile(
    r"\b(?:moved|proposed|MOVED|PROPOSED)(?:,?\s+(?:and\s+)?(?:duly\s+)?seconded(?:\s+by\s[^.;:]{3,60}?)?)?(?:,?\s+as\s+an\s+amendment)?,?\s+that\b(?!.*\b(?:agreed|resolved|carried)\b)",
    re.DOTALL,
)
_THAT = re.compile(r"\s+that\b", re.IGNORECASE)
#: How a body says what it does, and also what it thinks.
_OF_ONE_MIND = ("body-decided", "it-was-agreed")
#: How absences are told of, which are not decided: "Apologies were received from Cllr Moss and accepted."
ACCEPTED = ("was-approved", "done-alone", "outcome-at-the-end")
_TAG = re.compile(r"<[^<>\n]{1,30}>")


@dataclass(frozen=True, slots=True)
class Ruling:
    """One decision as marked: its passage, the marking word (or the outcome it has by its pattern), and how found."""

    span: Span
    verb: str
    kind: str
    rule: str
    number: str | None = None
    outcome: str = ""
    at: int = 0
    who: Span | None = None


def said_in(paragraph: Paragraph) -> tuple[Span, ...]:
    """Return a paragraph's sentences; a row's are its cells, and what has none is one."""
    return paragraph.sentences or paragraph.cells or (paragraph.span,)


def unmarked(text: str) -> str:
    """Return the text with its tags blanked out, character for character, so that phrases run on across them."""
    return _TAG.sub(lambda tag: " " * len(tag.group()), text) if "<" in text else text


def mark_of(text: str, sentence: Span, book: PatternBook) -> Ruling | None:
    """Return the ruling that a sentence marks, or None; markers go before prose, and the book's order decides."""
    words = sentence.of(text)
    for pattern in (
        p for kind in ("marker", "record", "fate", "taken", "tail", "proposal") for p in book.yielding(kind)
    ):
        found = pattern.search(words)
        if found and not vetoed(words, found, pattern, book):
            return ruling_of(sentence, found, pattern)
    return None


def ruling_of(sentence: Span, found: re.Match[str], pattern: Pattern) -> Ruling:
    """Make the ruling that a phrase found in a sentence stands for."""
    groups = found.groupdict()
    verb = groups.get("verb") or pattern.value
    who = Span(sentence.start + found.start("who"), sentence.start + found.end("who")) if groups.get("who") else None
    at = sentence.start + (found.start("verb") if groups.get("verb") else found.start())
    return Ruling(sentence, verb, pattern.yields, pattern.id, outcome=pattern.value, at=at, who=who)


def vetoed(words: str, found: re.Match[str], pattern: Pattern, book: PatternBook) -> bool:
    """Tell whether a phrase found in a sentence is no decision now: an earlier one, a wish, or what somebody said."""
    if pattern.id in ACCEPTED and any(veto.search(words) for veto in book.yielding("veto-apologies")):
        return True
    if pattern.yields not in ("taken", "fate", "record"):
        return False
    begins = pattern.id == "it-was-agreed" and words[found.start()].isupper()
    worded = pattern.id in _OF_ONE_MIND and _THAT.match(words, found.end())  # what follows is what was agreed
    around = found.start() if begins else max(0, found.start() - 40), found.end() + (0 if worded else 40)
    if pattern.yields == "record" and any(veto.search(words, *around) for veto in book.yielding("veto-record")):
        return True
    if pattern.yields == "taken" and any(veto.search(words, *around) for veto in book.yielding("veto")):
        return True
    if pattern.id in ("put-off", "continued-matter") and _MOVED.search(words, 0, found.end()):
        return True
    if pattern.id in _OF_ONE_MIND and any(veto.search(words, found.start()) for veto in book.yielding("veto-view")):
        return True
    verb = found.start("verb") if found.groupdict().get("verb") else found.start()
    thought = (veto.search(words, verb) for veto in book.yielding("veto-view"))
    if pattern.id == "was-approved" and any(view and view.start() == verb for view in thought):
        return True
    told = book["told-of"] if pattern.id == "was-approved" else book["told-that"]
    start = _after_opener(words, found, pattern)
    return told.search(words, start, max(start, verb - 1)) is not None


def _after_opener(words: str, found: re.Match[str], pattern: Pattern) -> int:
    """Return where the main clause begins: after "Having been advised that the Clerk was ill," where a body decides."""
    opener = _OPENER.match(words, 0, found.start()) if pattern.id == "body-decided" else None
    turned = (
        _TURN.search(words, 0, found.start()) or _VOICED.search(words, 0, found.start())
        if pattern.id == "it-was-agreed"
        else None
    )
    return max(opener.end() if opener else 0, turned.end() if turned else 0)
