"""Who moved and who seconded: "Proposed by Cllr Reed, seconded by Cllr Moss", "Prop. AB Sec. CD"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.lexicon import Pattern, PatternBook
from kg.model import Paragraph, Span

_SETTLES = re.compile(
    r"\b(?:agreed|carried(?!\s+(?:out|forward|over))|approved|resolved|adopted|lost|in\s+favou?r|unanimous(?:ly)?|elected|co-opted|accepted|as\s+(?:an?\s+)?(?:true|correct|accurate))\b",
    re.IGNORECASE,
)
#: "Approved by Jo Moss", over "Seconded by Ann Reed".
_APPROVED_BY = re.compile(r"\W*(?:Approved|Accepted|Adopted)\s+by\s")


@dataclass(frozen=True, slots=True)
class Movers:
    """The names, as printed, of those who moved and seconded in one passage."""

    span: Span
    proposer: Span | None = None
    seconder: Span | None = None
    settled: bool = False


def movers_of(text: str, sentence: Span, book: PatternBook) -> Movers | None:
    """Return who moved and seconded in a sentence; None where nobody is named in either part.

    ``settled`` tells that the sentence itself says what became of the motion.
    """
    words = sentence.of(text)
    settled = bool(_SETTLES.search(words, _opening(words)))
    proposer = _first(sentence, words, book.yielding("proposer"), "proposer")
    seconder = _first(sentence, words, book.yielding("seconder"), "seconder")
    if proposer is None and seconder is None:
        return None
    return Movers(sentence, proposer, seconder, settled)


def _opening(words: str) -> int:
    """Return where a sentence goes on after "Approved by", which is how some say who moved."""
    found = _APPROVED_BY.match(words)
    return found.end() if found else 0


def initialled(text: str, paragraph: Paragraph, book: PatternBook) -> Iterator[Movers]:
    """Yield the movers that a paragraph gives as "Prop. AB Sec. CD", whose full stops end no sentence."""
    for pattern in book.yielding("initials"):
        for found in pattern.finditer(text, paragraph.span.start, paragraph.span.end):
            said = [s for s in paragraph.sentences if s.start < found.end() and found.start() < s.end]
            span = Span(min(s.start for s in said), max(s.end for s in said)) if said else Span(*found.span())
            yield Movers(span, Span(*found.span("proposer")), Span(*found.span("seconder")), True)


def _first(sentence: Span, words: str, patterns: tuple[Pattern, ...], group: str) -> Span | None:
    found = (pattern.search(words) for pattern in patterns)
    return next((_group(sentence, match, group) for match in found if match), None)


def _group(sentence: Span, found: re.Match[str], group: str) -> Span:
    return Span(sentence.start + found.start(group), sentence.start + found.end(group))
