"""Questions and their answers: which reported words reply to a question just reported."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg.extract.clauses import Clause
from kg.extract.person_titles import TITLE
from kg.model import Span, StatementKind

_ANSWERING = frozenset(["respond", "reply", "answer"])
#: Verbs with which a later speaker goes on answering, in a paragraph of their own.
_GOING_ON = frozenset(["respond", "reply", "answer", "add", "clarify", "elaborate", "reassure"])
_FOLLOWING = frozenset(["telling", "answering", "handling", "undertaking"])
_FIRST = _FOLLOWING | {"holding", "minded", "passive"}
_ASKERS = re.compile(
    r"(?i)^(?:(?:a|an|the|another|one|some|several|other|all|both|many)\s+)*(?:\w+\s+)?(?:members?'?s?|councillors?|panel|committee|board|residents?"
    r"|questioner|public|staff|families|parents|practitioners|chair(?:man|person|woman)?|vice.chair(?:man)?|sub-committee|cabinet)(?:\s+(?:of|from|present|in\s+attendance)\b.*)?$"
)
_RESPONDING = re.compile(
    r"(?i)\b(?:in\s+(?:response|reply|answer)(?:ing)?\s+to|responding\s+to|replying\s+to|in\s+answering|answering|(?:following|further\s+to)\s+(?:(?:an?|further|another|several|some)\s+)?(?:\w+\s+)?(?:questions?|quer(?:y|ies)))\b(?P<to>.{0,80})|(?<=\w),\s+(?:in\s+(?:response|reply)|responding|replying)\s*,|\(in\s+(?:response|reply)\)|^\W*(?:in\s+(?:(?:his|her|their|its)\s+)?(?:response|reply|answer)\s*,?\s|by\s+way\s+of\s+(?:response|reply|answer)\b|(?:responding|replying)\s*,|to\s+a\s+(?:\w+\s+)?(?:question|query)\b|(?:with\s+(?:reference|regard)|in\s+relation)\s+to\s+(?:an?|the|another|[\w.]+\s[\w-]+['’]s)\s+(?:\w+\s+)?(?:question|query|enquiry)\b|(?:(?:when|on|upon|having)\s+(?:being\s+|been\s+)?)?(?:asked|questioned|pressed)\s+(?!that\b|to\b)|(?:when|on|upon)\s+(?:being\s+)?(?:asked|questioned|pressed),)"
)
_NOT_A_QUESTION = re.compile(
    r"(?i)^\s+(?:the\s+)?(?:(?!quer|quest|enquir|inquir)[\w-]+\s+)?(?:consultation|report|recommendations?|covid|coronavirus|pandemic|outbreak|crisis|emergency|legislation|guidance|proposals?|petition|motion|letter|comments?\s+made\s+by\s+the\s+chair)\b(?!\s+(?:quer|quest))"
)
#: Whom a reply is given to, by name: "In reply to Councillor Moss", "In response to a question from Mr B Hill".
_TO_SOMEBODY = re.compile(
    rf"\s+(?:an?\s+(?:\w+\s+)?(?:question|query)\s+(?:from|by)\s+)?{TITLE}\s"
    r"(?:[A-Z][\w.’'-]*\s)*?(?P<surname>[A-Z][\w’'-]+)(?![\w’'.-]|\s[A-Z])"
)
#: Who asks from outside the meeting, and may be answered by any of its members.
_PUBLIC = re.compile(r"(?i)\b(?:residents?|public|parishioners?|questioner|petitioners?|neighbours?|audience)\b")
_PRONOUN = re.compile(r"(?i)^(?:he|she|they)$")
#: Words that open a reply to a question, after which an opinion answers it too: "In reply to a query, Mr Hill felt".
_QUESTION = re.compile(r"(?i)^\W*[\w\s]{0,60}?\b(?:questions?|quer(?:y|ies)|enquir(?:y|ies)|asked)\b")
_MANY = re.compile(
    r"(?i)\b(?:members|councillors|cllrs|residents|officers|panel|committee|board|cabinet|forum|parishioners)\b"
)
_ELECTED = re.compile(r"(?i)^(?:the\s+)?(?:county\s+|borough\s+)?(?:councillors?|cllrs?|alderman|mr|mrs|ms|miss)\b")
_CHAIR = re.compile(r"(?i)^(?:the\s+)?(?:vice.|deputy.)?chair(?:man|person|woman)?$")
#: What the chair of a meeting answers with; other words of the chair open or close a matter.
_INFORMING = frozenset(["clarify", "confirm", "explain", "advise", "inform", "reassure", "assure", "state"])
_SAYING = _INFORMING | {"say"}
#: What a member thinks or puts forward, which goes on with a debate where another member has asked something.
_OPINING = frozenset(["comment", "remark", "suggest", "propose", "urge", "raise", "refer", "observe"])
#: Whoever wants something does not answer by it.
_WANTING = frozenset(["request", "ask", "call-for", "urge", "complain", "make-known", "raise"])
#: What is said of a matter by nobody named, and replies to nobody.
_ON_ITS_OWN = ("clause:discussion-held", "clause:remark-made")
_PERFECT = re.compile(r"(?i)^it\s+has\s+been\b")
#: A question that was put before the meeting, which nobody answers there.
_ASKED_BEFORE = re.compile(r"(?i)\b(?:has|have|had)\s+(?:\w+ly\s+|also\s+)?(?:asked|queried|enquired|requested)\b")
#: No more stands between a verb and what it replies to: "advised, in response to a question, that".
_RIGHT_AFTER = 3
#: A reply that is read or handed over: "The Chair read out a response".
_GIVES_REPLY = re.compile(
    r"(?i)\b(?:read(?:\s+out)?|gave|provided|delivered)\s+(?:(?:a|an|the|his|her|their|its|following)\s+){0,2}(?:\w+\s+)?(?:response|reply|answer)\b(?!\s+to\s+the\s+(?:consultation|petition))"
)
#: Thanks for a question, before what is told in answer to it: "thanked Mr Hill and confirmed that".
_THANKS_AND_TELLS = re.compile(
    r"\bthanked\b[^.;]{1,160}?\band\s+(?:\w+\s+){0,2}?(?:confirmed|explained|advised|replied|responded|answered|said|stated|clarified|informed|assured|reassured)\b"
)
#: Questions that were put and answered, of which the minutes tell no more.
_ANSWERED_TOO = re.compile(
    r"(?i)\band\s+(?:(?:the\s+)?(?:answers|replies|responses)\s+(?:were\s+)?(?:given|provided|received)|(?:were\s+)?(?:duly\s+)?answered)\b"
)
#: What is answered: "answered Members' questions", "responded to several queries".
_TO_QUESTIONS = re.compile(
    r"\s(?:to\s)?(?:(?:all|any|the|an?|of|various|several|some|further|number|these|those|two|three|many|other|follow-up|supplementary)\s){0,4}"
    r"(?:(?:[\w.]+\s){0,2}[\w-]+(?:['’]s|s['’])\s)?(?:questions?|quer(?:y|ies))\b"
)
_FURTHER = re.compile(r"(?i)it\s+was\s+(?:further|also)\b")
_NEW_MATTER = re.compile(r"(?i)\bwould\s+(?:welcome|like\s+to\s+thank)\b|\bthanked\b")


@dataclass(frozen=True, slots=True)
class Turn:
    """One entry of what was said: its clause, its words, and where it stands in the section."""

    span: Span
    kind: StatementKind
    clause: Clause
    label: str | None
    paragraph: int
    bullet: bool
    words: str
    governed: bool = False
    answers: Span | None = None

    @property
    def asker(self) -> bool:
        """Tell whether the speaker is one of those who ask at meetings: a member, the chair, a resident."""
        return bool(self.label and _ASKERS.match(self.label))


def exchanges(turns: Iterable[Turn]) -> Iterator[Turn]:
    """Yield the turns in order, those that answer a question marked as answers."""
    question: Turn | None = None
    last: Turn | None = None
    for turn in turns:
        if last and _apart(last, turn):
            question = last = None
        if turn.kind == "question":
            asking = turn.words[: max(0, turn.clause.end - turn.span.start)]
            closed = _ASKED_BEFORE.search(asking) or _ANSWERED_TOO.search(turn.words)
            question = last = None if closed else turn
            yield turn
            continue
        found = _answer(turn, question, last)
        yield found
        question, last = _after(found, question, last)


def _apart(last: Turn, turn: Turn) -> bool:
    """Tell whether another matter begins: a new bullet that says of nobody that they answer, or more than a paragraph
    between.
    """
    answers = turn.clause.verb.lemma in _ANSWERING and turn.clause.rule.startswith("active")
    if turn.paragraph == last.paragraph or (answers and turn.paragraph - last.paragraph == 1):
        return False
    return turn.bullet or turn.paragraph - last.paragraph > 2


def _answer(turn: Turn, question: Turn | None, last: Turn | None) -> Turn:
    about = turn.answers or (question.span if question and not _is_to_another(turn, question) else None)
    if turn.kind == "answer" or responds(turn):
        return replace(turn, kind="answer", answers=about)
    if last and question is None and last.kind == "answer" and _goes_on(turn, last):
        return replace(turn, kind="answer")
    if question is None or last is None or turn.governed:
        return turn
    if turn.label and turn.label == question.label and not _PRONOUN.match(turn.label):
        return turn
    if last.kind == "question" and turn.label and _hands_over(turn):
        return replace(turn, kind="answer", answers=about)
    if turn.clause.verb.group == "thanking" or _NEW_MATTER.search(turn.words):
        return turn
    return replace(turn, kind="answer", answers=about) if _replies(turn, last) else turn


def _is_to_another(turn: Turn, question: Turn) -> bool:
    """Tell whether a reply is said to be to somebody who did not ask the question before."""
    replied = _RESPONDING.search(turn.words[:200])
    somebody = _TO_SOMEBODY.match(replied["to"]) if replied and replied["to"] else None
    label = question.label or ""
    by_name = any(word[:1].isupper() for word in label.split()[1:])
    return somebody is not None and by_name and somebody["surname"] not in label


def _goes_on(turn: Turn, last: Turn) -> bool:
    """Tell whether somebody goes on with an answer in its paragraph: "She added", "It was further advised"."""
    same = _PRONOUN.match(turn.label or "") or (turn.label is None and _FURTHER.match(turn.words))
    return (
        bool(same)
        and turn.paragraph == last.paragraph
        and turn.clause.verb.group in ("telling", "answering", "holding")
    )


def _hands_over(turn: Turn) -> bool:
    """Tell whether a reply is given to the question before: read out, or told with thanks for it."""
    gives = turn.clause.verb.form != "participle" and _GIVES_REPLY.search(turn.words)
    return bool(gives or (turn.clause.verb.group == "thanking" and _THANKS_AND_TELLS.search(turn.words)))


def _replies(turn: Turn, last: Turn) -> bool:
    verb = turn.clause.verb
    if verb.lemma in _WANTING or turn.clause.rule in _ON_ITS_OWN:
        return False
    if last.kind == "question" and _PERFECT.match(turn.words):
        return False
    if last.kind == "question" and _PRONOUN.match(turn.label or "") and not _asked_by_others(last):
        return False
    if last.kind == "statement":
        return not turn.asker and not _ELECTED.match(turn.label or "") and verb.lemma in _SAYING
    if last.kind == "question" and _debates(turn, last):
        return False
    if last.kind == "question":
        if verb.group == "minded" and turn.paragraph != last.paragraph:
            return False
        informs = _chair_informs(turn) or (verb.lemma in _SAYING and _to_the_public(turn, last))
        return verb.group in _FIRST and (not turn.asker or verb.lemma in _ANSWERING or informs)
    if (turn.asker and not _chair_informs(turn)) or verb.group not in _FIRST or _joins_in(turn, last):
        return False
    officer = turn.clause.sort == "person" and not _ELECTED.match(turn.label or "") and verb.lemma in _INFORMING
    return turn.paragraph == last.paragraph or verb.lemma in _GOING_ON or officer


def _asked_by_others(asked: Turn) -> bool:
    """Tell whether "he" is none of those who asked: one who was asked himself, or "Members asked"."""
    return asked.clause.rule == "told:asked" or _MANY.search(asked.label or "") is not None


def _debates(turn: Turn, asked: Turn) -> bool:
    """Tell whether a member thinks something of the matter after another member's question, and does not answer it."""
    opines = turn.clause.verb.group == "holding" or turn.clause.verb.lemma in _OPINING
    member = _ELECTED.match(asked.label or "") or asked.asker
    return opines and bool(member and _ELECTED.match(turn.label or "")) and not _PUBLIC.search(asked.label or "")


def _joins_in(turn: Turn, last: Turn) -> bool:
    """Tell whether another member or resident speaks after an answer, and does not give information: "Mr Hill said"."""
    lemma = turn.clause.verb.lemma
    named = bool(_ELECTED.match(turn.label or "")) and turn.label != last.label
    return named and lemma not in _GOING_ON and lemma not in _INFORMING


def _to_the_public(turn: Turn, asked: Turn) -> bool:
    """Tell whether members inform somebody who asked from the public seats."""
    return bool(_PUBLIC.search(asked.label or "")) and not _PUBLIC.search(turn.label or "")


def _chair_informs(turn: Turn) -> bool:
    return bool(turn.label and _CHAIR.match(turn.label)) and turn.clause.verb.lemma in _INFORMING


def _after(turn: Turn, question: Turn | None, last: Turn | None) -> tuple[Turn | None, Turn | None]:
    """Return the question still open and the last turn of its exchange, after a turn that is no question."""
    if turn.kind == "answer":
        return question, turn
    if last and turn.paragraph == last.paragraph and turn.clause.verb.group == "answering":
        return question, last
    if last and last.kind == "question" and turn.paragraph == last.paragraph and _PRONOUN.match(turn.label or ""):
        return question, turn  # whoever asked says more of it before the answer
    return None, None


def responds(turn: Turn) -> bool:
    """Tell whether the words themselves say that they reply: "In response to a query, it was confirmed that"."""
    if turn.clause.rule == "clause:questions-answered-by":
        return True
    if turn.clause.verb.group == "answering" and _TO_QUESTIONS.match(turn.words, turn.clause.end - turn.span.start):
        return True
    found = _RESPONDING.search(turn.words[:200])
    if found is None or not replies(turn.words):
        return False
    if turn.clause.verb.group == "passive":
        return found.start() > 0
    # What is told after "advised that" can speak of a response to something else.
    before_it_tells = found.start() <= max(turn.clause.end - turn.span.start, 0) + _RIGHT_AFTER
    impersonal = turn.clause.rule.startswith("impersonal")
    opens = found.start() == 0 and (impersonal or turn.clause.sort in ("person", "name"))
    holds = opens and _QUESTION.search(turn.words[:200])
    return (
        turn.clause.verb.group in _FOLLOWING or bool(holds and turn.clause.verb.group in _FIRST)
    ) and before_it_tells


def replies(words: str) -> bool:
    """Tell whether a sentence begins with what it replies to: "In response to a query,", "Asked whether"."""
    found = _RESPONDING.search(words[:200])
    return found is not None and not (found["to"] and _NOT_A_QUESTION.match(found["to"]))
