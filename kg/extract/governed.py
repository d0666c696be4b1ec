"""Lists and the sentence that opens them: whether the lead-in's speaker said each item, or the lead-in stands alone."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from kg.extract.asking_items import wants_a_deed
from kg.extract.clauses import Clause
from kg.extract.exchanges import replies
from kg.extract.person_titles import TITLE
from kg.lexicon import PatternBook
from kg.model import Paragraph, StatementKind

#: What a lead-in does: its speaker said each item; each item reports for itself; the lead-in is all there is; its list
#: names matters, of which only a sentence that names its own speaker tells more.
Rule = Literal["governs", "announces", "stands", "topics"]

_MARKERS = {
    "number": re.compile(r"\W{0,24}\d[\d.]{0,24}\W{0,24}$"),
    "roman": re.compile(r"\W{0,24}[ivx]{1,9}\W{0,24}$", re.I),
    "letter": re.compile(r"\W{0,24}[a-z]{1,2}\W{0,24}$", re.I),
}
_SEMICOLON = re.compile(r";(?:\s*(?:and|or))?\s*$")
#: A lead-in and two lines after it that end in semicolons.
_FEWEST = 3
#: An item that lost its bullet is shorter than the paragraphs of the minutes around it.
_LONGEST_ITEM = 260
_COLON = re.compile(r":\s*[-–—]?\s*$")
_QUERIES = re.compile(r"(?i)\b(?:quer|question|enquir)")
#: A lead-in whose list replies: "The Clerk responded as follows:", "The following answers were given:".
_REPLIES = re.compile(
    r"\b(?:responded|replied|answered)(?:\s+(?:as\s+follows|with\s+the\s+following(?:\s\w+)?))?\s*[:;–-]+\s*$"
    r"|(?i:^(?:the\s+)?following\s+(?:\w+\s+)?(?:responses|answers|replies)\s+(?:were|was)\s)"
)
#: An item that is the title of a matter: "Harbour Dues and Rates".
_HEADING = re.compile(r"[A-Z][\w'’-]{2,24}(?:\s(?:(?:and|&|of|for|the|in|to)\s){0,2}[A-Z][\w'’/-]{2,24}){1,6}")
#: An item that but names somebody: "Dalby – Councillor Ann Moss", "Mrs J Hill (Chair)".
_SOMEBODY = re.compile(
    rf"(?:[A-Z][\w’' &-]{{1,50}}\s?[-–—:]\s)?{TITLE}(?:\s[A-Z][\w.’'-]{{0,24}}){{1,4}}(?:\s\([^()]{{1,40}}\))?"
)
_RELATIVE = re.compile(r"\b(?:which|who|whom|whose|where|when|if|whether|what|how|why)\b")
_SEVERAL = re.compile(r"(?i)\b(?:members|councillors|cllrs|residents|officers)$")
_NAMED = re.compile(rf"{TITLE}\s[A-Z]")
_SINGLE = ("person", "document", "name", "pronoun", "it")
#: Where so many items report in their own words, the lead-in only announces them.
_OWN_WORDS = 0.8
_CLAUSES = 0.5
_TELLING = frozenset(["telling", "asking", "answering", "thanking", "passive", "received", "quoted"])


@dataclass(frozen=True, slots=True)
class Lead:
    """A lead-in: its clause, how it bears on the list, and the list's first and last paragraph (exclusive)."""

    clause: Clause
    kind: StatementKind
    rule: Rule
    first: int
    end: int

    @property
    def single(self) -> bool:
        """Tell whether one speaker is named, whose words the items are even where they tell of others' words."""
        return self.clause.sort in _SINGLE and self.clause.subject is not None


def listed(paragraphs: Sequence[Paragraph], lead: int) -> range:
    """Return the indexes of the list items that follow a paragraph and belong to it."""
    own = _class(paragraphs[lead]) if paragraphs[lead].role == "bullet" else None
    end = lead + 1
    while end < len(paragraphs) and paragraphs[end].role == "bullet" and _below(paragraphs, lead, end, own):
        end += 1
    return range(lead + 1, end)


def in_semicolons(paragraphs: Sequence[Paragraph], lead: int, text: str) -> range:
    """Return the indexes of a list whose bullets are lost: lines that end in semicolons, and the one after the last.

    Two such lines at least make a list.
    """
    end = lead + 1
    while end < len(paragraphs) and _goes_on(paragraphs[end], text):
        end += 1
    if end - lead < _FEWEST or end >= len(paragraphs) or not _plain(paragraphs[end]):
        return range(0)
    return range(lead + 1, end + 1)


def without_bullets(
    paragraphs: Sequence[Paragraph], lead: int, text: str, book: PatternBook, tells: Callable[[Paragraph], bool]
) -> range:
    """Return the indexes of a list whose bullets are lost: short paragraphs after a colon, three at least.

    The first that is long, that goes on with the minutes or that itself tells what was said is none of it; ``tells``
    knows the last.
    """
    if not _COLON.search(paragraphs[lead].span.of(text)):
        return range(0)
    end = lead + 1
    while end < len(paragraphs) and _short(paragraphs[end]):
        if book["no-item"].search(paragraphs[end].span.of(text)) or tells(paragraphs[end]):
            break
        end += 1
    return range(lead + 1, end) if end - lead > _FEWEST else range(0)


def _short(paragraph: Paragraph) -> bool:
    length = paragraph.span.end - paragraph.span.start
    return _plain(paragraph) and length <= _LONGEST_ITEM and len(paragraph.sentences) <= _FEWEST


def _plain(paragraph: Paragraph) -> bool:
    return paragraph.role == "text" and paragraph.marker is None and bool(paragraph.sentences)


def _goes_on(paragraph: Paragraph, text: str) -> bool:
    return _plain(paragraph) and _SEMICOLON.search(paragraph.span.of(text)) is not None


def _below(paragraphs: Sequence[Paragraph], lead: int, item: int, own: str | None) -> bool:
    if own is None:
        first = paragraphs[lead + 1]
        return _class(paragraphs[item]) == _class(first) or paragraphs[item].depth >= first.depth
    if paragraphs[item].depth != paragraphs[lead].depth:
        return paragraphs[item].depth > paragraphs[lead].depth
    return own != "bullet" and _class(paragraphs[item]) != own


def _class(paragraph: Paragraph) -> str:
    marker = paragraph.marker or ""
    return next((name for name, shape in _MARKERS.items() if shape.fullmatch(marker)), "bullet")


def opens_list(sentence: str, book: PatternBook) -> bool:
    """Tell whether a sentence ends as one that a list follows: in a colon, "the following", "that"."""
    return bool(book["opens"].search(sentence))


def kind_of_lead(sentence: str, clause: Clause, items: Sequence[str]) -> StatementKind:
    """Tell whether the items are questions, or answers to the queries that the lead-in speaks of.

    What somebody was asked to do is no question: "asked the Clerk:", "to write to the owner".
    """
    if clause.kind == "question" and all(wants_a_deed(item) for item in items):
        return "statement"
    lists_them = clause.verb.lemma in ("address", "respond", "reply", "answer") and _QUERIES.search(sentence)
    told = clause.kind == "statement" and _QUERIES.search(sentence) and replies(sentence)
    return "answer" if lists_them or told or _REPLIES.search(sentence) else clause.kind


def rule_of(sentence: str, clause: Clause, items: Sequence[str], own: Sequence[bool], book: PatternBook) -> Rule:
    """Decide how a lead-in bears on its list.

    ``items`` are the items' words and ``own`` tells which of them report in their own words.
    """
    if book["decides"].search(sentence) or all(_SOMEBODY.fullmatch(item.strip(" .;")) for item in items):
        return "stands"
    tells = own if clause.subject else [False] * len(items)
    verbs = sum(is_clause(item, book) or told for item, told in zip(items, tells, strict=True)) / len(items)
    matters = book["matters-raised"].search(sentence)
    told = clause.verb.lemma in ("note", "highlight", "report", "acknowledge")
    if matters and not told and sum(own) / len(own) >= _OWN_WORDS:
        return "announces"
    if book["examples-follow"].search(sentence) and verbs < _CLAUSES:
        return "topics"
    if clause.kind == "statement" and all(_HEADING.fullmatch(item.strip(" .;")) for item in items):
        return "topics"
    topical = clause.verb.lemma in book.words["topical"] or book["of-matters"].search(sentence)
    return "topics" if topical and clause.kind == "statement" and verbs < _CLAUSES else "governs"


def own_words(found: Sequence[Clause], lead: Lead) -> bool:
    """Tell whether a later sentence of an item reports for itself, and does not only go on with what was said."""
    if not found or not lead.single:
        return bool(found)
    clause = found[0]
    return clause.sort == "person" or clause.verb.group in _TELLING or clause.rule.startswith("impersonal")


def overrides(found: Sequence[Clause], lead: Lead, text: str) -> bool:
    """Tell whether an item's first sentence names its own speaker over the lead-in's.

    Of comments that several made, each is that of the one whom its item names.
    """
    several = lead.clause.subject and _SEVERAL.search(lead.clause.subject.of(text))
    named = bool(found and found[0].subject and _NAMED.match(found[0].subject.of(text)))
    if named and (several or (lead.single and _raises_another(found[0], lead, text))):
        return True
    if not found or found[0].verb.group == "minded":
        return False
    clause = found[0]
    papers = clause.sort in ("document", None) and clause.rule.startswith("active")
    if not lead.single:
        return not (papers and lead.clause.subject)
    return clause.sort == "person" and clause.verb.group in _TELLING and clause.rule.startswith("active")


def _raises_another(clause: Clause, lead: Lead, text: str) -> bool:
    """Tell whether an item begins with another titled person who raised something: "Cllr Moss raised the lamps"."""
    own = lead.clause.subject.of(text) if lead.clause.subject else ""
    raises = (
        clause.verb.lemma == "raise" and clause.verb.form in ("past", "phrase") and clause.rule.startswith("active")
    )
    return raises and clause.subject is not None and clause.subject.of(text) != own


def is_clause(item: str, book: PatternBook) -> bool:
    """Tell whether a list item has a verb of its own, not only one that tells more of it: "the fair that was held"."""
    verbs = sum(1 for _ in _clausal(book).finditer(item))
    return verbs > sum(1 for _ in _RELATIVE.finditer(item))


@cache
def _alternatives(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{'|'.join(words)})\b|\w{{3,}}(?:n't)\b")


def _clausal(book: PatternBook) -> re.Pattern[str]:
    return _alternatives(book.words["clausal"])
