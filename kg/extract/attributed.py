"""From turns of speech to statements: who spoke each, whom the document settles it to have been, and to whom."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from kg.extract.clauses import Clause
from kg.extract.exchanges import Turn, exchanges, responds
from kg.extract.noun_phrases import label_of
from kg.extract.parties import Parties
from kg.extract.person_titles import TITLE
from kg.extract.recalled import agreeing, recall, replier
from kg.extract.sayings import WHOLE_NAME
from kg.extract.speakers import Speakers
from kg.model import Outline, Paragraph, Ref, Section, Span, Statement

#: Several who speak as one, whom no later "he" means.
_MANY = re.compile(
    r"(?i)(?:(?:the|all|some|several|other|many|both|a|number|of|most|two|three|local|committee|panel|board)\s){0,4}"
    r"(?:members|councillors|cllrs|residents|officers|parishioners)\b(?!\s(?-i:[A-Z]))"
)
#: In a recommendation these tell what is recommended.
_RECOMMENDING = frozenset(["support", "consider", "believe"])
#: Whom a later pronoun goes back to: "he" to someone, "it" to a body.
_REMEMBERED = {"person": "he", "name": "he", "pronoun": "he", "body": "it", "it": "it"}
_ASIDE = re.compile(rf"\((?P<who>{TITLE}\s[A-Z][^()]{{1,40}})\)$")
#: Somebody by a title or an office who is none of those known: no "he" after it goes back past them.
_ALONE = re.compile(
    rf"(?:{TITLE}|PCSO|PC|Sgt|Inspector)\s[A-Z]|(?i:(?:the|an?)\s(?:[\w'-]+\s){{0,4}}(?:owner|resident|engineer|farmer|applicant"
    r"|agent|objector|speaker|contractor|inspector|officer|manager|director|headteacher|member|solicitor|landlord|tenant"
    r"|developer|consultant|surveyor|auditor)\b)"
)
#: What an officer without a name does before "he" goes on to speak: "The Parks Officer introduced the report. He said".
_PRESENTED = re.compile(
    r"(?:\s{0,2}\([^()\n]{2,60}\))?\s{1,3}(?:then\s)?(?:introduced|presented|submitted|gave|provided|delivered|took)\s"
)
#: Whoever is told to have said "that he" is no woman, where nothing else tells it.
_OF_ONESELF = re.compile(r"\s(?:\w{1,20}\s){0,3}?that\s(?P<who>he|she)\s")


def attributed(
    outline: Outline,
    section: Section,
    turns: Iterable[Turn],
    named_before: Callable[[Sequence[Paragraph], int, Turn], Span | None],
    speakers: Speakers,
) -> Iterator[Statement]:
    """Yield the statements of a section's turns; ``named_before`` finds whom a pronoun goes back to."""
    last: dict[str, Ref | None] = {}
    parties = Parties(outline.text, section.span, speakers.who)
    heard = 0
    for turn in exchanges(turns):
        clause = turn.clause
        if section.kind != "minutes" and _argues(section, clause):
            continue
        at = clause.subject.start if clause.subject else turn.span.start
        named = named_before(section.paragraphs, turn.paragraph, turn) if clause.sort == "pronoun" else None
        if named and named.start >= heard:
            label = label_of(named.of(outline.text))
            before = _anyone(speakers.who(label, named.start))
            presented = _PRESENTED.match(outline.text, named.end) is not None
            alone = _ALONE.match(label) or WHOLE_NAME.fullmatch(label) or speakers.together(label, named.start)
            kept = None if alone else last.get("he")
            last["he"] = (before if presented else _person(before)) or kept
        elif clause.sort == "pronoun" and not named and turn.paragraph and not last.get("he"):
            above = named_before(section.paragraphs, turn.paragraph - 1, turn)
            last["he"] = _anyone(speakers.who(label_of(above.of(outline.text)), above.start)) if above else None
        asked = replier(turn, last)
        together = () if asked else speakers.together(turn.label, at)
        who = asked or agreeing(turn, last) or (None if together else _meant(turn, at, outline.text, speakers, last))
        who = who or parties.meant(turn.label, at)
        speakers.tells_of(who, _OF_ONESELF.match(outline.text, clause.end))
        recall(turn, who, outline.text, speakers, last)
        if turn.label and clause.sort in _REMEMBERED and not _MANY.match(turn.label):
            speakers.remember(last, _REMEMBERED[clause.sort], who)
            heard = max(clause.end, turn.span.start)
        yield Statement(
            span=turn.span,
            kind="answer"
            if asked
            else "statement"
            if turn.kind == "answer" and _asked_it(turn, who, last)
            else turn.kind,
            label=turn.label,
            speaker=who or next(iter(together), None),
            beside=together[1:],
            addressee=speakers.addressed(outline.text, clause.told),
            answers=turn.answers,
            meeting=section.meeting,
            item=section.item,
            rule=f"governed:{clause.rule}" if turn.governed else clause.rule,
        )


def _asked_it(turn: Turn, who: Ref | None, last: dict[str, Ref | None]) -> bool:
    """Tell whether somebody goes on who asked the question themselves: "The Chair asked why. He said it was late"."""
    return who is not None and who == last.get("asker") and not responds(turn) and turn.clause.verb.group != "answering"


def _meant(turn: Turn, at: int, text: str, speakers: Speakers, last: dict[str, Ref | None]) -> Ref | None:
    """Return who spoke; whom a bracket after an office names is meant above all: "The Chair (Councillor Moss)"."""
    aside = _ASIDE.search(turn.clause.subject.of(text)) if turn.clause.subject else None
    named = _person(speakers.who(aside["who"], at)) if aside else None
    return named or speakers.who(turn.label, at, last)


def _person(who: Ref | None) -> Ref | None:
    return who if who and who.startswith("person:") else None


def _anyone(who: Ref | None) -> Ref | None:
    return who if who and who.startswith(("person:", "post:")) else None


def _argues(section: Section, clause: Clause) -> bool:
    """Tell whether a report speaks for itself here: "It is recognised that", "The Panel supports"."""
    recommends = section.kind == "recommendations" and clause.verb.lemma in _RECOMMENDING
    return recommends or clause.rule.startswith("impersonal-present")
