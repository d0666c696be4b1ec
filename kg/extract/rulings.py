"""Paragraphs to rulings: where minutes mark that something was decided, and each part of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.headed_rulings import LONGEST_LINE, headed
from kg.extract.marks import Ruling, mark_of, said_in
from kg.extract.openings import COUNT, TERMS, opens
from kg.extract.outcomes import verb_of
from kg.extract.parts import Part, inline_parts, listed_parts, numbered_parts, plain_parts, run_on_parts, trimmed
from kg.extract.plain_lists import plain_list
from kg.extract.quoted_minutes import past_quoted
from kg.extract.taken import in_full, result_follows, voted, with_proposal, with_seconders
from kg.lexicon import PatternBook
from kg.model import Paragraph, Span

_NO_MORE = re.compile(
    r"[\s:;,.–—-]*(?:(?:unanimously|that|to(?:\s+recommend)?|as\s+follows|the\s+following)[\s:;,.–—-]*){0,2}",
    re.IGNORECASE,
)
_THAT = re.compile(r"[\s“\"'‘(]*(?:that|to)\b|[“\"]", re.IGNORECASE)
#: A heading is a title, unless it is a line of the minutes that only looks like one.
_SPEAKS = re.compile(
    r":\W*$|\b(?:was|were|carried|lost)\b|"
    r"^\W*(?:UNANIMOUSLY\s|IT WAS\s)?(?:RESOLVED|AGREED|NOTED|ORDERED|APPROVED|DECIDED|RECOMMENDED)\b|"
    r"^\W*(?:Agreed|Noted|Resolved|Approved)\b|[-–—:.]\s*(?:[Aa]greed|[Nn]oted|[Aa]pproved|[Rr]esolved|Object|OBJECT|Support(?:ed)?|SUPPORT(?:ED)?|[Nn]o\s[Oo]bjections?)\W*$|"
    r"^\W*[Mm]inutes\b[^\n]{0,60}\s(?:approved|accepted|agreed|adopted|confirmed)\b|"
    r"\b[Ss]econded\b|[a-z,]\s(?:RESOLVED|AGREED|NOTED|ORDERED|APPROVED|DECIDED|DEFERRED|REFUSED)\b|"
    r"^\W{0,4}(?:\d[\d.)]{0,5}\s)?To\s[^\n]{6,220}[a-z)]\s(?:Agreed|Noted|Approved|Resolved|Deferred|Adopted)\W*$|"
    r"^\W*(?:NO\s(?:OBJECTIONS?|OBSERVATIONS|COMMENTS?)|No\s(?:[Oo]bjections?|[Oo]bservations|[Cc]omments?))\W*$"
)
#: What opens a list of payments, which is one decision: "to accept the payments below:".
_PAYS = re.compile(r"\b(?:payments?|cheques?|accounts|invoices|bills|expenditure)\b[^:]{0,90}:?\W*$", re.IGNORECASE)
_LEADS = re.compile(r":\W*$|\bbelow\W*$")
#: A paper that a meeting had before it, named above what its author recommended: "Report of the Head of Planning."
_PAPER = re.compile(
    r"^\W*(?:(?:considered|submitted|received)\s*[:–—-]\s*)?(?:the\s+|a\s+)?(?:joint\s+|verbal\s+|written\s+|further\s+)?"
    r"(?:report|letter|submission|paper|briefing\s+note)s?\s+(?:of|by|from)\b"
    r"(?!.*\b(?:was|were|considered|submitted|received|presented|introduced|gave|noted)\b)",
    re.IGNORECASE | re.DOTALL,
)
#: A sentence that begins so near after a proposal that was taken is its result.
_RESULT_LENGTH = 4
#: Resolutions that lost their marker, which word a motion as well.
_LOST = ("that-be", "bare-that")
#: What is nothing without the list that it opens: "DECISION: 1. To adopt the strategy. 2. To thank officers."
_OF_A_LIST = "decision-in-numbers"
_SHORT = ("noted", "agreed", "approved", "refused", "rejected", "deferred", "adopted")
_MOTION = re.compile(r"\b(?:mov(?:ed|e)|motion|amendment|propos\w+|seconded|recommend\w*)\b", re.IGNORECASE)
#: What is told of in parts is decided as one: "would be reported in two parts: a) …".
_PARTED = re.compile(
    r"\b(?:two|three|four|five)\s+(?:\w+\s+)?(?:parts|ways|stages|phases|options|groups|strands)\W{0,4}\(?\w{0,3}[).]?\s*$"
)


def rulings(paragraphs: Sequence[Paragraph], text: str, book: PatternBook) -> Iterator[Ruling]:
    """Yield the rulings of one section's paragraphs, in order. ``text`` is the document's, its tags blanked out.

    Among the reasons for a decision and the options not taken, only a plain marker makes another.
    """
    index, aside, others = 0, False, False
    while index < len(paragraphs):
        words = paragraphs[index].span.of(text)
        aside = any(p.search(words) for p in book.yielding("reasons")) or (
            aside and paragraphs[index].role != "heading"
        )
        others = any(p.search(words) for p in book.yielding("elsewhere")) or (others and not paragraphs[index].marker)
        found, index = _at(paragraphs, index, text, book)
        yield from (r for r in found if (not aside or r.kind == "marker") and not (others and r.kind == "tail"))


def _at(paragraphs: Sequence[Paragraph], index: int, text: str, book: PatternBook) -> tuple[list[Ruling], int]:
    paragraph = paragraphs[index]
    quoted = past_quoted(paragraphs, index, text)
    under = ([], quoted) if quoted else headed(paragraphs, index, text, book)
    if under:
        return under
    if _is_title(paragraph, text):
        return [], index + 1
    found: list[Ruling] = []
    sentences, after = with_seconders(paragraphs, index, text)
    result = 0
    for sentence in sentences:
        ruling = _settled(paragraphs, index, sentence, text, book) if sentence.start >= result else None
        if ruling is None or (ruling.rule == "carried-alone" and paragraph.role == "row"):
            continue
        if _tells_result(ruling, text, paragraph):
            result = ruling.span.end + _RESULT_LENGTH
        at = after - 1 if sentence == sentences[-1] else index
        listed = _listed(paragraphs, at, sentence, text, ruling, book)
        if listed:
            return [*found, *listed[0]], listed[1]
        if ruling.rule == _OF_A_LIST:
            continue
        told = in_full(ruling, found[-1].span.end if found else 0, sentences, paragraphs, index, text)
        found.append(with_proposal(told or _alone(ruling, paragraph, text), sentences, text))
    return found, after


def _tells_result(ruling: Ruling, text: str, paragraph: Paragraph) -> bool:
    """Tell whether the next words only say that what a ruling's sentence proposes was taken: "This was approved."."""
    if ruling.kind == "record" and _MOTION.search(ruling.span.of(text)):
        return result_follows(ruling, text, paragraph.span.end)
    return ruling.rule in ("moved-and-seconded", "proposed-alone") and ruling.kind == "taken"


def _listed(
    paragraphs: Sequence[Paragraph], index: int, sentence: Span, text: str, ruling: Ruling, book: PatternBook
) -> tuple[list[Ruling], int] | None:
    """Gather the parts of a ruling, in its sentence or below it, and the index after them; None where it has none."""
    paragraph = paragraphs[index]
    if sentence.end == paragraph.span.end and TERMS.search(sentence.of(text)):
        return [ruling], max(index + 1, listed_parts(paragraphs, text, index + 1)[1])
    if _is_papers(paragraphs, index, text, ruling):
        return [], max(index + 1, _below(paragraphs, index + 1, text, ruling, book)[1])
    if ruling.kind == "fate" and sentence.end == paragraph.span.end:
        return _carried_list(paragraphs, index, text, ruling, book)
    inside = _inside(text, ruling, paragraph)
    parts, after = ([], index) if inside else _begun(paragraphs, index, text, ruling)
    begun = [_part(ruling, part) for part in parts]
    if inside or begun:
        made = inside or begun
        if ruling.rule == _OF_A_LIST:
            made = [replace(one, verb=verb_of(one.span.of(text), book)) for one in made]
        return made, index + 1 if inside else after
    if sentence.end != said_in(paragraph)[-1].end or not (
        opens(text, ruling) or _hangs(paragraphs, index, text, ruling)
    ):
        return None
    parts, after = _below(paragraphs, index + 1, text, ruling, book)
    return ([_part(ruling, part) for part in parts], after) if parts else None


def _carried_list(
    paragraphs: Sequence[Paragraph], index: int, text: str, ruling: Ruling, book: PatternBook
) -> tuple[list[Ruling], int] | None:
    """Gather the numbered resolutions below "… put to the vote and carried." that lost the word over them."""
    parts, after = listed_parts(paragraphs, text, index + 1)
    told = [part for part in parts if part.number and _THAT.match(part.span.of(text))]
    if not told or len(told) != len(parts) or ruling.verb.lower() not in ("carried", "agreed", "approved", "passed"):
        return None
    verbs = [verb_of(part.span.of(text), book, "resolved") for part in parts]
    return [_part(replace(ruling, verb=verb), part) for part, verb in zip(parts, verbs, strict=True)], after


def _is_papers(paragraphs: Sequence[Paragraph], index: int, text: str, ruling: Ruling) -> bool:
    """Tell whether what is recommended is what a paper asked for, which is named right above, and not a decision."""
    asks = ruling.verb in ("Recommended", "RECOMMENDED") and index > 0
    return asks and _PAPER.match(paragraphs[index - 1].span.of(text)) is not None


def _hangs(paragraphs: Sequence[Paragraph], index: int, text: str, ruling: Ruling) -> bool:
    """Tell whether a sentence breaks off at its verb and the next line goes on: "and resolved", "that it be noted"."""
    rest = text[ruling.at + len(ruling.verb) : ruling.span.end].strip(" \n\t:;,-–—")
    after = paragraphs[index + 1].span.of(text) if index + 1 < len(paragraphs) else ""
    return ruling.kind == "taken" and not rest and after[:5].lower() == "that "


def _settled(
    paragraphs: Sequence[Paragraph], index: int, sentence: Span, text: str, book: PatternBook
) -> Ruling | None:
    """Return the ruling that a sentence marks; not one that only words a motion, or that one member proposed alone."""
    ruling = mark_of(text, sentence, book)
    if ruling is None or (ruling.rule in _LOST and _is_moved(paragraphs, index, text) and not _fell(ruling)):
        return None
    ruling = voted(ruling, paragraphs, index, text)
    return None if ruling.kind == "proposal" and ruling.rule == "proposed-alone" else ruling


def _fell(ruling: Ruling) -> bool:
    return ruling.verb.lower() in ("carried", "lost", "defeated")


def _is_title(paragraph: Paragraph, text: str) -> bool:
    words = paragraph.span.of(text)
    return paragraph.role == "heading" and not (_SPEAKS.search(words) or _THAT.match(words))


def _is_moved(paragraphs: Sequence[Paragraph], index: int, text: str) -> bool:
    """Tell whether a paragraph only words what the one before it moved."""
    return index > 0 and bool(_MOTION.search(paragraphs[index - 1].span.of(text)[-200:]))


def _inside(text: str, ruling: Ruling, paragraph: Paragraph) -> list[Ruling]:
    if ruling.kind not in ("marker", "taken"):
        return []
    parts = inline_parts(text, Span(ruling.at + len(ruling.verb), paragraph.span.end))
    if not parts or _PARTED.search(text, ruling.at, parts[0].span.start):
        return []
    lead = text[ruling.at + len(ruling.verb) : parts[0].span.start]
    return [_part(ruling, part) for part in parts] if len(lead) < (160 if ruling.kind == "marker" else 60) else []


def _begun(paragraphs: Sequence[Paragraph], index: int, text: str, ruling: Ruling) -> tuple[list[Part], int]:
    """Gather a list whose first part stands on the resolution's own line: "RESOLVED: (a) that it be noted; and"."""
    marked = ruling.kind in ("marker", "taken")
    start = ruling.at + len(ruling.verb)
    if ruling.rule == _OF_A_LIST:
        start = max(start, text.find(":", ruling.at, ruling.span.end) + 1)
    return run_on_parts(paragraphs, index, text, start) if marked else ([], index)


def _below(
    paragraphs: Sequence[Paragraph], start: int, text: str, ruling: Ruling, book: PatternBook
) -> tuple[list[Part], int]:
    parts, after = numbered_parts(paragraphs, text, start, goes_on=ruling.kind == "marker")
    if parts:
        return parts, after
    if start >= len(paragraphs) or paragraphs[start].role == "row":
        return [], start
    bare = _NO_MORE.fullmatch(COUNT.sub("", text[ruling.at + len(ruling.verb) : ruling.span.end]))
    if _is_title(paragraphs[start], text):
        parts, after = listed_parts(paragraphs, text, start + 1) if bare else ([], start)
        return (parts, after) if parts and parts[0].number else ([], start)
    first = paragraphs[start].span
    parts, after = run_on_parts(paragraphs, start, text, first.start)
    if parts and not paragraphs[start].marker:
        return parts, after
    parts, after = _after_preamble(paragraphs, start, text) if bare else ([], start)
    if parts:
        return parts, after
    opened = _LEADS.search(ruling.span.of(text)) is not None
    leads = opened and ruling.kind == "taken"
    told = _unmarked(paragraphs, start, text, ruling, book) if opened else None
    if told:
        return told
    if not (bare or leads) or (ruling.verb.lower() in _SHORT and not _worded(ruling, first, text)):
        return [], start
    end = start + 1
    while end < len(paragraphs) and _goes_on(paragraphs[end], text):
        end += 1
    return [Part(p.span) for p in paragraphs[start:end]], end


def _unmarked(
    paragraphs: Sequence[Paragraph], start: int, text: str, ruling: Ruling, book: PatternBook
) -> tuple[list[Part], int] | None:
    """Gather the lines below a lead that bear no marks; none of a list of payments, which are agreed as one."""
    told = plain_list(paragraphs, start, text, ruling.span.of(text), book)
    if told or ruling.kind != "taken":
        return told
    if _PAYS.search(text, ruling.at, ruling.span.end):
        return [], start
    return None if _goes_on(paragraphs[start], text) else plain_parts(paragraphs, start, text)


def _worded(ruling: Ruling, first: Span, text: str) -> bool:
    """Tell whether a line words what was agreed above it; below "Noted." the next item's purpose can stand: "To …"."""
    ended = text[ruling.at + len(ruling.verb) : ruling.span.end].strip() == "."
    return bool(_THAT.match(first.of(text))) and not (ended and first.of(text).startswith("To "))


def _after_preamble(paragraphs: Sequence[Paragraph], start: int, text: str) -> tuple[list[Part], int]:
    """Gather a numbered list that begins after the resolution's first words, or after those and a heading."""
    if paragraphs[start].span.of(text)[-1:] in ".;" or TERMS.search(paragraphs[start].span.of(text)):
        return [], start
    for begin in (start + 1, start + 2):
        parts, after = listed_parts(paragraphs, text, begin)
        if parts and parts[0].number:
            return parts, after
    return [], start


def _goes_on(paragraph: Paragraph, text: str) -> bool:
    return not _is_title(paragraph, text) and bool(_THAT.match(paragraph.span.of(text)))


def _part(ruling: Ruling, part: Part) -> Ruling:
    return replace(ruling, span=part.span, number=part.number)


def _alone(ruling: Ruling, paragraph: Paragraph, text: str) -> Ruling:
    """A tail such as "… – agreed" is about the whole line; sentences that go on with "That" belong to a resolution."""
    if ruling.kind == "tail" and len(paragraph.sentences) < 4 and len(paragraph.span.of(text)) < LONGEST_LINE:
        return replace(ruling, span=paragraph.span)
    if (
        ruling.kind == "marker"
        and ruling.rule != "capital-inside"
        and not text[ruling.at + len(ruling.verb) : ruling.span.end].strip(" .:")
    ):
        return replace(ruling, span=_with_line(ruling, paragraph, text))
    return ruling


def _with_line(ruling: Ruling, paragraph: Paragraph, text: str) -> Span:
    one_line = (
        paragraph.span.end - paragraph.span.start < LONGEST_LINE
        and "\n" not in text[paragraph.span.start : ruling.at].strip()
    )
    if one_line and said_in(paragraph)[0] != ruling.span and text[ruling.at - 1] != "\n":
        return paragraph.span
    return trimmed(text, ruling.span.start, ruling.span.end)
