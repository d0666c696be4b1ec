"""Reported speech: who said, asked, answered or was told what, sentence by sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from kg.extract.asking_items import asks
from kg.extract.attributed import attributed
from kg.extract.clauses import Clause, clauses
from kg.extract.dialogues import Put, dialogue, opens_dialogue
from kg.extract.exchanges import Turn, responds
from kg.extract.governed import (
    Lead,
    in_semicolons,
    is_clause,
    kind_of_lead,
    listed,
    opens_list,
    overrides,
    own_words,
    rule_of,
    without_bullets,
)
from kg.extract.heard import sections_heard
from kg.extract.inline_bullets import opened
from kg.extract.lead_clauses import announced, answered, gone_on, points
from kg.extract.named_before import heads, named_before
from kg.extract.noun_phrases import label_of, speaker
from kg.extract.printed_questions import Printed, in_own_words, printed_words
from kg.extract.reporting_words import ReportingWords, Verb, plain, reporting_words
from kg.extract.speakers import Speakers
from kg.extract.speech_entries import entries
from kg.extract.spoken_lists import spoken_lists
from kg.lexicon import Lexicon, PatternBook
from kg.model import Claims, Outline, Paragraph, Span, Statement, StatementKind

_ROLES = frozenset(["text", "bullet", "row"])
#: How far into a sentence its main clause is looked for: a table run together can be a sentence of thousands of words.
_REACH = 900
#: What begins a note in telegram style, which has no verb of saying: "Confirmation from the Clerk that", "Query from".
_NOTE = re.compile(
    r"(?:[^.;?]{0,60}?[-:]\s+)?(?:Many\s|Further\s)?(?:Heard|(?:Response|Reply|Answer)\s?:|Confirmation|Notification|Notice|Thanks|thanks|confirmation|According\sto"
    r"|(?:Quer(?:y|ies)|Questions?|Enquir(?:y|ies)|Concerns?|Complaints?|Comments?|Suggestions?)\s(?:from|by))\s"
)
#: A title is shorter than a sentence of the minutes that was taken for one.
_LONG_HEADING = 40
#: "Members of the Committee asked the following:"
_FOLLOWING = re.compile(r"(?i)\b(?:the\s+following(?:\s+\w+){0,4}|as\s+follows)\s*:\s*[-–]?\s*$")
_WITH_NEXT = 2
_PUT = Verb("dialogue", "quoted", "phrase")
_ENDING = re.compile(r"\s*(?:that|the\s+following)?\s*[:;-]+\s*-?\s*$")
_THAT = re.compile(r"\s{1,24}that,?\s+")


def find_statements(outline: Outline, lexicon: Lexicon, claims: Claims) -> Claims:
    """Find what a document reports to have been said, with its speakers as far as the document settles them."""
    text, words = plain(outline.text), reporting_words(lexicon)
    speakers = Speakers.of(claims)
    sections = [replace(s, paragraphs=opened(s.paragraphs, text)) for s in sections_heard(outline)]
    names = frozenset(span for person in claims.of_kind("person") for span in person.spans)
    printed = printed_words([p for s in sections for p in s.paragraphs], text, lexicon.book("printed"), names)
    reader = _Reader(outline.text, text, words, lexicon.book("leadins"), printed)
    found = chain.from_iterable(
        attributed(outline, s, reader.turns(s.paragraphs), reader.named_before, speakers) for s in sections
    )
    return Claims(statements=_whole(tuple(found)))


def _whole(found: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Leave out a sentence without its stop that is told again with it, as a title and as the words below it."""
    ends: dict[int, int] = {}
    for s in found:
        ends[s.span.start] = max(s.span.end, ends.get(s.span.start, 0))
    return tuple(s for s in found if s.span.end + 1 != ends[s.span.start])


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads paragraphs for turns of speech; ``text`` is the plain form of the document's own."""

    own: str
    text: str
    words: ReportingWords
    book: PatternBook
    printed: Printed
    known: dict[Span, list[Clause]] = field(default_factory=dict)

    def turns(self, paragraphs: Sequence[Paragraph]) -> Iterator[Turn]:
        """Yield what each paragraph reports, in order; lists under a lead-in are read with it."""
        spoken: dict[int, list[Put]] = {}
        for put in spoken_lists(paragraphs, self.text, self.words, self.book):
            spoken.setdefault(put.paragraph, []).append(put)
        index, announced = 0, dict[int, Lead]()
        while index < len(paragraphs):
            puts = self.printed.at(paragraphs[index]) or spoken.get(index)
            if puts:
                yield from self._put(paragraphs, index, puts)
                index += 1
                continue
            talk = opens_dialogue(paragraphs, index, self.text, self.book)
            if talk:
                yield from self._dialogue(paragraphs, index, talk)
                index = talk.stop
                continue
            lead = self._lead(paragraphs, index)
            over = announced.get(index)
            if over and not lead and self._goes_with(paragraphs[index]):
                yield from self._item(paragraphs, index, over)
            else:
                yield from self._paragraph(paragraphs, index, lead)
            if lead and lead.rule == "announces":
                announced |= dict.fromkeys(self._announced(paragraphs, index, lead), lead)
            if lead and lead.rule != "announces":
                for item in range(lead.first, lead.end):
                    yield from self._item(paragraphs, item, lead)
                index = lead.end
            else:
                index += 1

    def _goes_with(self, item: Paragraph) -> bool:
        """Tell whether an announced item is the lead-in's: none of it tells who spoke, or it begins with a question."""
        told = [bool(self._clauses(s)) for s in item.sentences]
        return not any(told) or (not told[0] and asks(item.sentences[0].of(self.text)))

    def _announced(self, paragraphs: Sequence[Paragraph], index: int, lead: Lead) -> Iterator[int]:
        """Yield the items of an announced list that its speaker said, or that were remarks of nobody named."""
        remarks = self.book["remarks-follow"].search(paragraphs[index].span.of(self.text))
        for item in range(lead.first, lead.end):
            if lead.clause.subject or (remarks and is_clause(paragraphs[item].span.of(self.text), self.book)):
                yield item

    def _dialogue(self, paragraphs: Sequence[Paragraph], lead: int, items: range) -> Iterator[Turn]:
        """Yield the turns of a list of questions and answers, and of the paragraph that opens it."""
        last = paragraphs[lead].sentences[-1]
        yield from (t for t in self._paragraph(paragraphs, lead, None) if t.span != last)
        asker = next((c.subject for c in self._opening(last) if c.kind == "question" and c.subject), None)
        puts = list(dialogue(paragraphs, items, self.text))
        for index in items:
            here = [p if p.kind == "answer" else replace(p, who=asker) for p in puts if p.paragraph == index]
            if here:
                yield from self._put(paragraphs, index, here)
            elif paragraphs[index].role == "text":
                yield from self._paragraph(paragraphs, index, None)

    def _put(self, paragraphs: Sequence[Paragraph], index: int, puts: Sequence[Put]) -> Iterator[Turn]:
        """Yield what a paragraph's words put, by its own clauses where these report who put it."""
        own = list(self._paragraph(paragraphs, index, None))
        reported = {turn.span for turn in own}
        made = [self._made(put, index, paragraphs[index]) for put in puts if put.span not in reported]
        kinds = {put.span: put for put in puts}
        for turn in sorted([*made, *own], key=lambda turn: turn.span):
            put = kinds.get(turn.span)
            yield replace(turn, kind=put.kind, answers=put.answers) if put and not responds(turn) else turn

    def _made(self, put: Put, index: int, paragraph: Paragraph) -> Turn:
        sort = speaker(put.who.of(self.text), self.words) if put.who else None
        clause = Clause(put.span.start, put.span.end, put.kind, _PUT, f"dialogue:{put.kind}", put.who, sort)
        return self._turn(put.span, put.kind, clause, index, paragraph, governed=True)

    def named_before(self, paragraphs: Sequence[Paragraph], index: int, turn: Turn) -> Span | None:
        """Find whom a pronoun goes back to in a paragraph, or in the heading over it."""
        found = named_before(self.text, paragraphs[index], turn, self.words)
        return found or (heads(self.text, paragraphs[index - 1], self.words) if index else None)

    def _clauses(self, span: Span) -> list[Clause]:
        span = Span(span.start, min(span.end, span.start + _REACH))
        if span not in self.known:
            hits = self.words.hits(self.text, span.start, span.end)
            read = hits or _NOTE.match(self.text, span.start, span.end)
            self.known[span] = clauses(self.text, span, hits, self.words) if read else []
        return self.known[span]

    def _tells(self, paragraph: Paragraph) -> bool:
        return any(self._clauses(s) for s in paragraph.sentences)

    def _opening(self, sentence: Span) -> list[Clause]:
        """Find a lead-in's clauses; the verb that stands right before the list counts even inside another's clause."""
        if sentence.end - sentence.start > _REACH:
            return self._clauses(sentence)
        hits = self.words.hits(self.text, sentence.start, sentence.end)
        found = clauses(self.text, sentence, hits, self.words) if hits else []
        if not found or found[-1].end >= hits[-1].start or not _ENDING.match(self.text, hits[-1].end, sentence.end):
            return found
        inner = _THAT.search(self.text, found[-1].end, hits[-1].start)
        rest = Span(inner.end(), sentence.end) if inner else None
        return (clauses(self.text, rest, hits[-1:], self.words) if rest else []) or found

    def _opens(self, paragraphs: Sequence[Paragraph], index: int, last: Span) -> list[Clause]:
        """Return the clauses of a lead-in: its own, those of a list's name, or those of the sentence before it."""
        own, before = self._opening(last), self._before(paragraphs, index)
        if before and not (own and own[-1].subject):
            told = announced(self.text, before, last, self.words, self.book)
            own = told or own or gone_on(self._clauses(before), last, last.of(self.text), self.book)
        return own or points(self.text, last, self.words, self.book)

    @staticmethod
    def _before(paragraphs: Sequence[Paragraph], index: int) -> Span | None:
        """Return the sentence before a paragraph's last, where need be that of the paragraph before."""
        own = paragraphs[index].sentences[:-1]
        other = paragraphs[index - 1] if index and paragraphs[index - 1].role == "text" else None
        return own[-1] if own else other.sentences[-1] if other and other.sentences else None

    def _lead(self, paragraphs: Sequence[Paragraph], index: int) -> Lead | None:
        """Tell whether a paragraph's last sentence opens the list that follows, and how it bears on it."""
        paragraph = paragraphs[index]
        items = listed(paragraphs, index) or in_semicolons(paragraphs, index, self.text)
        items = items or without_bullets(paragraphs, index, self.text, self.book, self._tells)
        if not items or not paragraph.sentences:
            return None
        last = paragraph.sentences[-1]
        if paragraph.role not in _ROLES and not (paragraph.role == "heading" and last.of(self.text).endswith(":")):
            return None
        found = self._opens(paragraphs, index, last) if opens_list(last.of(self.text), self.book) else []
        if not found:
            return None
        top = [i for i in items if paragraphs[i].depth <= paragraphs[items[0]].depth]
        own = [any(self._clauses(s) for s in paragraphs[i].sentences[:1]) for i in top]
        words = [paragraphs[i].span.of(self.text) for i in top]
        rule = rule_of(last.of(self.text), found[-1], words, own, self.book)
        clause = answered(self.text, last, self.words, self.book) or found[-1]
        return Lead(clause, kind_of_lead(last.of(self.text), clause, words), rule, items[0], items[-1] + 1)

    def _paragraph(self, paragraphs: Sequence[Paragraph], index: int, lead: Lead | None) -> Iterator[Turn]:
        paragraph = paragraphs[index]
        if paragraph.role not in _ROLES and not self._only_looks_a_heading(paragraph):
            return
        governs = bool(lead and lead.rule not in ("stands", "topics"))
        opens = governs or self.printed.heads(paragraphs[index : index + 2], self.text, self.book)
        opens = opens or (lead is None and self._announces(paragraphs[index : index + 2]))
        verbatim = self.printed.verbatim(paragraph, self.text)
        for sentence in paragraph.sentences:
            if opens and sentence == paragraph.sentences[-1]:
                return
            turns = self._sentence(sentence, index, paragraph)
            yield from (t for t in turns if not (verbatim and in_own_words(t)))

    def _announces(self, paragraphs: Sequence[Paragraph]) -> bool:
        """Tell whether "Members asked the following:" only stands over a paragraph that says itself who asked what."""
        if len(paragraphs) < _WITH_NEXT or not all(p.sentences for p in paragraphs):
            return False
        over, following = paragraphs[0].sentences[-1], paragraphs[1].sentences[0]
        told = self._clauses(following) if _FOLLOWING.search(self.text, over.start, over.end) else []
        return bool(told) and told[0].start == following.start and told[0].sort in ("person", "name", "body")

    def _only_looks_a_heading(self, paragraph: Paragraph) -> bool:
        """Tell whether a heading is a sentence of the minutes: it begins with who told what, where need be after what
        of ("Flood forum: Ann Moss explained that").
        """
        found = self._clauses(paragraph.span) if paragraph.role == "heading" else []
        start = paragraph.span.start
        long = paragraph.span.end - start > _LONG_HEADING
        return (
            bool(found)
            and long
            and (found[0].start <= start + 8 or self.text[: found[0].start].endswith(": "))
            and found[0].sort in ("person", "name", "body", "pronoun", None)
        )

    def _sentence(self, sentence: Span, index: int, paragraph: Paragraph) -> Iterator[Turn]:
        for clause, kind in entries(self._clauses(sentence)):
            yield self._turn(sentence, kind, clause, index, paragraph)

    def _turn(
        self, span: Span, kind: StatementKind, clause: Clause, index: int, paragraph: Paragraph, governed: bool = False
    ) -> Turn:
        label = label_of(clause.subject.of(self.own)) if clause.subject else None
        return Turn(span, kind, clause, label, index, paragraph.role == "bullet", span.of(self.text), governed)

    def _item(self, paragraphs: Sequence[Paragraph], index: int, lead: Lead) -> Iterator[Turn]:
        """Yield an item's turns: what the lead-in's speaker said, and what its other sentences report themselves."""
        paragraph = paragraphs[index]
        if lead.rule == "stands" or paragraph.depth > paragraphs[lead.first].depth or not paragraph.sentences:
            return
        told = [self._clauses(s) for s in paragraph.sentences]
        quoted = lead.kind == "question" and not overrides(told[0], lead, self.text)
        reported = [[c for c in found if not (quoted and c.sort == "pronoun")] for found in told]
        if lead.rule == "topics":
            spoken = (s for s, c in zip(paragraph.sentences, reported, strict=True) if c and c[0].sort == "person")
            for sentence in spoken:
                yield from self._sentence(sentence, index, paragraph)
            return
        own = [s for s, c in zip(paragraph.sentences[1:], reported[1:], strict=True) if own_words(c, lead)]
        first = Span(paragraph.sentences[0].start, paragraph.sentences[0].end)
        if overrides(reported[0], lead, self.text):
            yield from self._sentence(first, index, paragraph)
        else:
            about = self.text[max(0, lead.clause.start - 40) : lead.clause.end + 60]
            asked = lead.kind == "statement" and asks(first.of(self.text), about)
            yield self._turn(first, "question" if asked else lead.kind, lead.clause, index, paragraph, governed=True)
        for sentence in own:
            yield from self._sentence(sentence, index, paragraph)
