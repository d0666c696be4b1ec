"""Questions and answers that minutes print word for word under their labels: "Question from Mr Hill:", "A1."."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kg.extract.bare_questions import bare_questions
from kg.extract.dialogues import Put
from kg.extract.exchanges import Turn
from kg.extract.person_titles import TITLE
from kg.extract.printed_labels import Label, Unit, units
from kg.lexicon import PatternBook
from kg.model import Paragraph, Span, StatementKind

#: How many paragraphs after a question its answer can begin.
_REACH = 25
#: How many paragraphs after a label its words can begin, lines of who asks whom between them.
_WAIT = 4
#: A numbered mark, which after another such mark needs no question mark: "Q3: The lights are too bright."
_NUMBERED = re.compile(r"\W{0,4}Q\s?\d{1,3}\s?[.:)-]")
_ASKING = re.compile(r"\?|\bquestions?\s*:")
#: What people say when their own words are printed, and minutes that report them do not.
_LIVELY = re.compile(r"\?|\b(?:I|I'm|we|my|our|[Tt]hank\s+you)\b")
#: A turn that is a note of what to do, or only calls on somebody: "Clerk: to write", "Lord Mayor: Councillor Hill.".
_NO_WORDS = re.compile(rf"\W*(?:to\s+[a-z]|{TITLE}(?:\s+[A-Z][\w'-]*\.?){{1,3}}\W*$)")


#: The lines over printed words that say whose they are.
_SAYS_WHOSE = ("notice-line", "replied-line")
#: What ends a sentence, which a title above somebody's words is not.
_SENTENCE = re.compile(r'[.?!]["\s]*$')
#: Who speaks in printed words: oneself, and whoever is spoken to.
_SELF = re.compile(r"(?i)^(?:i|we|you)$")


@dataclass(frozen=True, slots=True)
class Printed:
    """What is printed word for word, by the place where its paragraph begins, and all paragraphs of such words.

    ``lines`` are the paragraphs that only say whose the words below are: "Councillor Hill replied:".
    """

    puts: Mapping[int, tuple[Put, ...]]
    words: frozenset[int]
    lines: frozenset[int] = frozenset()

    def at(self, paragraph: Paragraph) -> tuple[Put, ...]:
        """Return what a paragraph's words put; empty where it is none of printed words."""
        return self.puts.get(paragraph.span.start, ())

    def verbatim(self, paragraph: Paragraph, text: str) -> bool:
        """Tell whether a paragraph holds somebody's own words: under a label, or in quotation marks."""
        start = paragraph.span.start
        return start in self.words or text[start : start + 2].lstrip()[:1] == '"'

    def heads(self, paragraphs: Sequence[Paragraph], text: str, book: PatternBook) -> bool:
        """Tell whether the first of two paragraphs ends by announcing what the second prints."""
        first, *below = paragraphs
        last = first.sentences[-1].of(text) if first.sentences else ""
        if not any(map(self.at, below)):
            return False
        announced = last.endswith(":") and book["questions-and-answers"].search(last)
        return bool(announced) or first.span.start in self.lines


def printed_words(
    paragraphs: Sequence[Paragraph], text: str, book: PatternBook, names: Collection[Span] = ()
) -> Printed:
    """Gather what the paragraphs of a document print word for word; ``text`` is its plain form.

    ``names`` are where people are named in it.
    """
    puts: dict[int, tuple[Put, ...]] = {}
    words: set[int] = set()
    for put in list(printed_questions(paragraphs, text, book, names)) or bare_questions(paragraphs, text):
        start = paragraphs[put.paragraph].span.start
        puts[start] = (*puts.get(start, ()), put)
    for index, paragraph in enumerate(paragraphs):
        if paragraph.span.start in puts:
            words |= {p.span.start for p in paragraphs[index : index + _REACH]}
    over = (above.span for above, below in pairwise(paragraphs) if below.span.start in puts)
    lines = (span.start for span in over if any(book[line].search(span.of(text)) for line in _SAYS_WHOSE))
    return Printed(puts, frozenset(words), frozenset(lines))


def in_own_words(turn: Turn) -> bool:
    """Tell whether a clause among printed words is one of theirs: "I welcome the question", "Some residents say"."""
    return bool(_SELF.match(turn.label or "")) or turn.clause.verb.form in ("base", "present")


@dataclass(slots=True)
class _Floor:
    """Who has the floor as the units go by: who is named to ask, what label waits for its words, what was asked."""

    text: str
    book: PatternBook
    named: Span | None = None
    line: Unit | None = None
    waiting: tuple[Label, int] | None = None
    asked: Put | None = None
    bodies: list[Unit] = field(default_factory=list)

    def under_a_name(self) -> bool:
        """Tell whether what waits for its answer asks something right below a line that is its asker's name alone."""
        line, first = self.line, self.bodies[0] if self.bodies else None
        if line is None or first is None or line.label is None or not line.label.weak:
            return False
        return first.paragraph == line.paragraph + 1 and "?" in first.whole.of(self.text)

    def marked(self, words: Unit | Put | None) -> bool:
        """Tell whether a number marks words as a question: "Q3:"."""
        return words is not None and _NUMBERED.match(self.text, words.span.start) is not None

    def reaches(self, unit: Unit) -> bool:
        """Tell whether a question is open that words here can answer."""
        return self.asked is not None and unit.paragraph - self.asked.paragraph <= _REACH


def printed_questions(
    paragraphs: Sequence[Paragraph], text: str, book: PatternBook, names: Collection[Span] = ()
) -> Iterator[Put]:
    """Yield the questions and answers printed under labels, and turns of a talk that gives each its speaker.

    ``text`` is the plain form of the document's own, ``names`` are where people are named. A weak label ("Q1",
    "Mr Hill:") opens a question only where there is a question mark; an answer needs a question.
    """
    all_units = list(units(paragraphs, text, book, names))
    talk = _talk(all_units, text)
    floor = _Floor(text, book)
    for number, unit in enumerate(all_units):
        label = unit.label
        if label and label.kind == "turn" and number not in talk:
            label = None
        yield from _labelled(floor, unit, label) if label else _unlabelled(floor, unit)


def _talk(found: Sequence[Unit], text: str) -> frozenset[int]:
    """Return the numbers of the units that are turns of a talk: two near one another in the speakers' own words."""
    turns = [n for n, unit in enumerate(found) if unit.label and unit.label.kind in ("turn", "question")]
    lively = {n for n in turns if _LIVELY.search(text, found[n].label.words, found[n].end)}  # type: ignore[union-attr]
    near = [(a, b) for a, b in pairwise(turns) if found[b].paragraph - found[a].paragraph <= _WAIT]
    return frozenset(n for a, b in near if {a, b} & lively for n in (a, b))


def _labelled(floor: _Floor, unit: Unit, label: Label) -> Iterator[Put]:
    if label.kind == "name" and label.weak and floor.waiting:
        floor.named = label.who  # the label before it waits for its words still: "Question from", "Ann Moss"
    elif label.kind == "name":
        floor.named, floor.line, floor.waiting, floor.bodies = label.who, unit, None, []
    elif label.kind == "turn":
        yield from _turn(floor, unit, label)
    elif unit.body(floor.text):
        yield from _put(floor, unit, label, label.who)
    else:
        if label.kind == "question" and label.who:
            floor.named = label.who
        floor.waiting = (label, unit.paragraph)


def _unlabelled(floor: _Floor, unit: Unit) -> Iterator[Put]:
    if floor.line and not unit.heading and _SENTENCE.search(floor.text, unit.span.start, unit.span.end):
        floor.bodies.append(unit)
    if floor.waiting is None:
        return
    label, since = floor.waiting
    line = unit.whole.of(floor.text)
    if unit.paragraph == since or floor.book["to-line"].search(line):
        return
    between = floor.book["asker-line"].search(line)
    if between and unit.paragraph - since < _WAIT:
        floor.named = Span(unit.span.start + between.start("who"), unit.span.start + between.end("who"))
    elif unit.heading or unit.paragraph - since > _WAIT:
        floor.waiting = None
    else:
        yield from _put(floor, unit, label, label.who or floor.named)


def _put(floor: _Floor, unit: Unit, label: Label, who: Span | None) -> Iterator[Put]:
    floor.waiting = None
    if label.kind == "question":
        again = floor.reaches(unit) and floor.marked(unit) and floor.marked(floor.asked)
        if not label.weak or label.who or again or _ASKING.search(floor.text, unit.span.start, unit.end):
            floor.asked = Put(unit.paragraph, unit.span, "question", None, who or floor.named)
            floor.named = floor.line = None
            yield floor.asked
        return
    if floor.line and floor.bodies and not label.weak and (who or floor.under_a_name()):
        yield from _asked_by_name(floor)
    if floor.asked and floor.reaches(unit):
        floor.named = None
        yield Put(unit.paragraph, unit.span, "answer", floor.asked.span, who)


def _asked_by_name(floor: _Floor) -> Iterator[Put]:
    """Yield the question that stands between its asker's bare name and its answer's label."""
    first = floor.bodies[0]
    floor.asked = Put(first.paragraph, first.span, "question", None, floor.named)
    floor.line, floor.bodies = None, []
    yield floor.asked


def _turn(floor: _Floor, unit: Unit, label: Label) -> Iterator[Put]:
    """Yield what somebody says in a talk: a question where they ask, an answer where another did, else a statement."""
    floor.waiting = None
    if _NO_WORDS.match(floor.text, label.words, unit.end) or not unit.body(floor.text):
        return
    asks = "?" in floor.text[label.words : unit.end]
    mine = label.who.of(floor.text) if label.who else ""
    theirs = floor.asked.who.of(floor.text) if floor.asked and floor.asked.who else ""
    answers = floor.asked.span if floor.reaches(unit) and floor.asked and mine != theirs else None
    kind: StatementKind = "question" if asks else "answer" if answers else "statement"
    put = Put(unit.paragraph, unit.span, kind, None if asks else answers, label.who)
    floor.asked = put if asks else floor.asked
    yield put
