"""What became of a proposal, told in the words after it: "All in favour.", "Seconded by Cllr Moss. Vote unanimous."."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.marks import Ruling, said_in
from kg.extract.person_titles import TITLE
from kg.model import Paragraph, Span

_SECONDS_IT = rf"{TITLE}\s[^.,;:\n]{{2,40}}\s[Ss]econded(?:\s+(?:it|this|the\s+\w+))?"
#: Who seconded, in a line or a sentence of its own.
SECONDER = (
    rf"\W*(?:and\s+)?(?:(?:[Tt]his|[Ii]t|[Tt]he\s+\w+)\s+was\s+)?(?:[Ss]econded\b[^.\n]{{3,70}}|{_SECONDS_IT})\W*?"
)
_RESULT = re.compile(
    rf"(?:{SECONDER}(?=[.\n]))?[\s.]*(?i:(?:(?:this|it|the\s+(?:motion|proposal|vote))\s+was\s+)?(?:all\s+(?:were\s+)?(?:in\s+favou?r|agreed)|"
    r"(?:unanimously\s+)?(?:agreed|carried|approved|resolved|passed)|unanimously\s+agree|unanimous|(?:the\s+)?vot(?:e|ing)\W{1,3}(?:was\s+)?(?:carried\s+)?unanimous|"
    r"(?:the\s+)?motion\s+(?:was\s+)?(?:carried|passed)|all\s+(?:(?:members|councillors|cllrs|present)\s+){1,2}(?:were\s+in\s+favou?r|agreed|voted)))\b(?!\s+to\s+be\b|\s*[:–—-]|\s+(?i:that)\b|\s+to\b(?!\s+(?:accept|approve)\b)|\s*\n\s*(?:\(?[1aAi][.)]|(?i:that)\b))"
)
#: The numbers by which a proposal fell or was carried.
_NUMBERS = re.compile(
    rf"(?:{SECONDER}(?=[.\n]))?[\s.]*(?i:vote\w*|the\s+vote\s+was)\W{{1,4}}(?P<for>\d+)\s+[^.\d]{{2,30}}?(?P<against>\d+)\s+(?i:against)\b"
)
#: Who moved and seconded, and not what.
_ONLY_MOVERS = re.compile(
    r"\W*(?:\S{3,24}\s)?(?:proposed|moved|prop|approved\s+by|accepted\s+by|adopted\s+by)\b(?:(?!\bthat\b|\bto\b).){3,120}",
    re.IGNORECASE | re.DOTALL,
)
#: A line that names the mover, and the one after it that names the seconder, right before the result.
_MOVERS_BEFORE = re.compile(
    rf"(?:^|(?<=[.;:\n]))[^.;:\n]{{0,160}}?\b(?:[Pp]ropos(?:ed|er|al)|[Mm]oved|[Pp]rop)\b[^.;\n]{{3,90}}(?:[.;]?\s*(?:\n\s*)?{SECONDER})?[\s.;,]*\Z"
)
_SECONDS = re.compile(r"\W*(?:and\s+)?(?:[Ss]econded|SECONDED|2nd)\b\s*(?:by|:|-|–|[A-Z])")
_LONGEST = 320
#: Who seconded, and on the next line the words of the motion.
_MOVED_THAT = re.compile(r"\b[Ss]econded\b[^.\n]{3,70}\n\s{0,40}(?:[-–•·*]\s{1,8})?(?=[“\"‘']?[Tt]hat\s)")
#: What may stand between a motion and the note that it was carried.
_VOTING = re.compile(r"\b(?:put|vot(?:e|es|ed|ing))\b", re.IGNORECASE)
#: Which of two motions a vote was about is not told by where it stands.
_AMENDED = re.compile(r"\b(?:as\s+an\s+amendment|counter-?motion)\b", re.IGNORECASE)
#: What was taken stands in the sentence before: "This was unanimously agreed."
_THIS_WAS = re.compile(
    r"\W{0,4}(?:this|that|it|which|the\s+(?:suggestion|request|idea|offer|proposal))\s+was\s+(?:\w+\s+){0,2}"
    r"(?:agreed|approved|accepted|adopted|supported|carried)"
    r"(?:\s+(?:unanimously|by\s+(?:all|everyone|those|members|the)[\w ]{0,24}))?\W*",
    re.IGNORECASE,
)
#: Who took it, and not what: "All Members agreed."
_ALL_AGREED = re.compile(
    r"\W{0,4}(?:all\s+)?(?:(?:the\s+)?(?:members|councillors|cllrs|council|committee|meeting)\s+)(?:(?:present|were|all|unanimously)\s+){0,3}(?:agreed|in\s+agreement)\W*",
    re.IGNORECASE,
)
#: What is not voted on: what somebody told, asked or heard, and a motion that names its mover.
_NOT_A_MATTER = re.compile(
    r"\b(?:reported|said|asked|told|advised|explained|discuss\w+|noted|stated|seconded|proposed|moved|thanked|informed)\b",
    re.I,
)
#: A sentence that tells only who seconded what was proposed before it, and that it was taken; or the latter alone.
_SECONDS_THIS = re.compile(
    r"\W{0,4}(?:(?:this|that|it|the\s+(?:proposal|motion|nomination))\s+(?:was|were)\s+(?:duly\s+)?seconded\b|"
    r"(?:(?:unanimously\s+)?agreed|carried|approved)(?:\s+(?:unanimously|by\s+all))?\W*$)",
    re.IGNORECASE,
)
_PROPOSES = re.compile(
    r"\b(?:propos(?:ed|es)|moved|nominated)\b(?!.*\b(?:agreed|carried|resolved|seconded)\b)", re.DOTALL
)
#: Only a stop and a space part the sentences of one line.
_BESIDE = 3
_FELL = ("lost", "fell", "defeated", "rejected")


def voted(ruling: Ruling, paragraphs: Sequence[Paragraph], index: int, text: str) -> Ruling:
    """Return a proposal that "All in favour" follows, in its paragraph or the two after it, as one that was taken."""
    if ruling.kind != "proposal" or _ONLY_MOVERS.fullmatch(ruling.span.of(text)):
        return ruling
    limit = paragraphs[min(index + 2, len(paragraphs) - 1)].span.end
    counted = _NUMBERS.match(text, ruling.span.end, limit)
    if counted:
        verb = "carried" if int(counted["for"]) > int(counted["against"]) else "lost"
        return replace(ruling, kind="taken", verb=verb, outcome=verb)
    after = _RESULT.match(text, ruling.span.end, limit)
    return replace(ruling, kind="taken", verb="agreed", outcome="agreed") if after else ruling


def result_follows(ruling: Ruling, text: str, limit: int) -> bool:
    """Tell whether the words right after a ruling say that what it proposes was taken: "Unanimously agreed."."""
    return _RESULT.match(text, ruling.span.end, limit) is not None


def with_movers(ruling: Ruling, text: str, start: int) -> Ruling:
    """Return the note of a vote with the lines before it that name who moved and seconded, from ``start`` on."""
    begin = max(start, ruling.span.start - _LONGEST)
    found = _MOVERS_BEFORE.search(text[begin : ruling.span.start])
    if not found:
        return ruling
    words = found.group()
    return replace(ruling, span=Span(begin + found.start() + len(words) - len(words.lstrip()), ruling.span.end))


def in_full(
    ruling: Ruling, after: int, sentences: Sequence[Span], paragraphs: Sequence[Paragraph], index: int, text: str
) -> Ruling | None:
    """Return the note of a vote with what it was on, which stands before it; None where a ruling is no such note.

    ``sentences`` are those of the paragraph at ``index``; what ends before ``after`` has been ruled on already.
    """
    words = ruling.span.of(text)
    if ruling.kind in ("taken", "fate") and (_THIS_WAS.fullmatch(words) or _ALL_AGREED.fullmatch(words)):
        return with_matter(ruling, sentences, after, text)
    if ruling.rule in ("vote-unanimous", "carried-alone"):
        moved = with_movers(ruling, text, paragraphs[max(0, index - 2)].span.start)
        return with_matter(moved, sentences, after, text)
    return with_motion(ruling, paragraphs, index, text) if ruling.kind == "fate" else None


def with_proposal(ruling: Ruling, sentences: Sequence[Span], text: str) -> Ruling:
    """Return a sentence that only seconds and settles with the one before it, which says what was proposed.

    "Ann Moss proposed Jo Reed as Chair. This was seconded by Bo Hay and agreed.", "It was proposed that … Agreed."
    """
    at = next((index for index, sentence in enumerate(sentences) if sentence == ruling.span), 0)
    put = sentences[at - 1] if at else None
    near = put is not None and ruling.span.start - put.end < _BESIDE
    if put is None or not near or not (_PROPOSES.search(put.of(text)) and _SECONDS_THIS.match(ruling.span.of(text))):
        return ruling
    return replace(ruling, span=Span(put.start, ruling.span.end))


def with_matter(ruling: Ruling, sentences: Sequence[Span], after: int, text: str) -> Ruling:
    """Return the note of a vote with the sentence of its paragraph right before it, which says what was voted on.

    "Approved Oakley Mowing at £900. All in favour." What ends before ``after`` has been ruled on already.
    """
    at = next((index for index, sentence in enumerate(sentences) if sentence == ruling.span), 0)
    matter = sentences[at - 1] if at else None
    if matter is None or matter.start < after or _NOT_A_MATTER.search(matter.of(text)):
        return ruling
    return replace(ruling, span=Span(matter.start, ruling.span.end))


def with_motion(ruling: Ruling, paragraphs: Sequence[Paragraph], index: int, text: str) -> Ruling:
    """Return the note of a vote that was carried with the motion above it: "Moved by A, seconded by B,", "That …".

    ``index`` is the paragraph that holds the note.
    """
    told = text[paragraphs[index].span.start : ruling.span.start]
    if index < 1 or (told and not _VOTING.search(told)) or ruling.verb.lower() in _FELL:
        return ruling
    begin = max(paragraphs[max(0, index - 3)].span.start, ruling.span.start - 4 * _LONGEST)
    found = _MOVED_THAT.search(text, begin, paragraphs[index - 1].span.end)
    near = (
        found is not None
        and not _AMENDED.search(text, begin, ruling.span.end)
        and ruling.span.start - found.end() < 3 * _LONGEST
    )
    return replace(ruling, span=Span(found.end(), ruling.span.end)) if found and near else ruling


def with_seconders(paragraphs: Sequence[Paragraph], index: int, text: str) -> tuple[list[Span], int]:
    """Return a paragraph's sentences, and the index of the next paragraph to read.

    A line that only names the seconder is joined to the one before it that names the mover, be it a paragraph of its
    own: "Proposed by Cllr Moss", "Seconded by Cllr Reed".
    """
    joined: list[Span] = []
    for sentence in said_in(paragraphs[index]):
        if joined and _completes(joined[-1], sentence, text):
            joined[-1] = Span(joined[-1].start, sentence.end)
        else:
            joined.append(sentence)
    below = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
    if below and len(below.sentences) == 1 and _completes(joined[-1], below.span, text):
        return [*joined[:-1], Span(joined[-1].start, below.span.end)], index + 2
    return joined, index + 1


def _completes(moved: Span, seconded: Span, text: str) -> bool:
    return _SECONDS.match(seconded.of(text)) is not None and _ONLY_MOVERS.fullmatch(moved.of(text)) is not None
