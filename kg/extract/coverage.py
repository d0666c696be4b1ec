"""What extraction read and what it made of it: the measure, and the sentences that it may have missed."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from kg.extract.reporting_words import Hit, plain, reporting_words
from kg.lexicon import Lexicon
from kg.model import Claims, Outline, Span

_SILENT = frozenset(["header", "attendance", "blurb", "boilerplate"])
#: A sentence that ends in one of these and opens a governed list is read with it.
_OPENING = ":;-"
_READ = frozenset(["text", "bullet", "row"])


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many sentences were read, how many a claim rests on, and which have a reporting verb and no claim."""

    sentences: int
    claimed: int
    unclaimed: tuple[Span, ...]


def coverage(outline: Outline, lexicon: Lexicon, claims: Claims) -> Coverage:
    """Compare a document's sentences with the claims taken from it; headings and boilerplate are left out.

    A sentence is claimed where the passage of a statement, decision, vote or the like overlaps it.
    """
    read = tuple(_sentences(outline))
    spans = _spans(claims)
    governed = sorted(s.span for s in claims.statements if s.rule.startswith("governed"))
    bare = []
    for sentence, after in zip(read, (*read[1:], None), strict=False):
        opens = after is not None and _overlaps(after, governed) and sentence.of(outline.text)[-1] in _OPENING
        if not opens and not _overlaps(sentence, spans):
            bare.append(sentence)
    words, text = reporting_words(lexicon), plain(outline.text)
    missed = tuple(s for s in bare if any(_reporting(hit) for hit in words.hits(text, s.start, s.end)))
    return Coverage(len(read), len(read) - len(bare), missed)


def _reporting(hit: Hit) -> bool:
    return hit.verb.group != "light" and hit.verb.form in ("past", "present", "phrase")


def _sentences(outline: Outline) -> Iterator[Span]:
    for section in outline.sections:
        if section.kind not in _SILENT:
            for paragraph in section.paragraphs:
                yield from paragraph.sentences if paragraph.role in _READ else ()


def _spans(claims: Claims) -> list[Span]:
    """Return the passages of all claims, joined where they overlap, in order."""
    made = (
        (claim.span for claim in claims.statements),
        (claim.span for claim in claims.decisions),
        (claim.span for claim in claims.votes),
        (claim.span for claim in claims.recommendations),
        (claim.span for claim in claims.actions),
        (claim.span for claim in claims.inspections),
    )
    joined: list[Span] = []
    for span in sorted(chain.from_iterable(made)):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _overlaps(sentence: Span, spans: list[Span]) -> bool:
    """Tell whether any of the ordered spans shares a character with a sentence."""
    index = bisect_right(spans, Span(sentence.end - 1, sentence.end - 1)) - 1
    return index >= 0 and spans[index].end > sentence.start
