"""Whether a verb with its subject reports speech, and of what kind: who may tell, think, thank or ask at a meeting."""

import re
from collections.abc import Callable

from kg.extract.noun_phrases import label_of
from kg.extract.reporting_words import kind_of
from kg.extract.verb_subjects import Spot, Subject
from kg.model import StatementKind

#: With no article, these only stand before a noun that looks like a verb: "Member comments", "Officer reports".
_NOUN = re.compile(
    r"(?:member|councillor|officer|staff|resident|public|committee|panel|scrutiny|chair|user)", re.IGNORECASE
)
#: Part of a resolution, which says what was done and not what was said: "Appointed the panels that it considered".
_DONE = re.compile(
    r"(?:Appointed|Approved|Adopted|Agreed|Authorised|Confirmed|Delegated|Determined|Endorsed|Instructed|Noted|Received|Ratified)\b"
)
#: A resolution's marker at the start of its sentence: "RESOLVED: Dates agreed".
_MARKED = re.compile(r"\W{0,6}(?:RESOLVED|AGREED|NOTED|APPROVED|DECIDED|Resolved|Agreed|Noted)\s?[:–—-]")
#: What is raised by a sale or a fair.
_MONEY = re.compile(r"\s+(?:over\s+|about\s+|almost\s+)?(?:£|&pound;|\d)")
#: Those of whom it is told that they said nothing.
_NOBODY = re.compile(r"(?:no|none|nobody|no-one|neither|nothing|apologies|an\s+apology)\b", re.IGNORECASE)
#: Initials and who seconded, which record a vote: "AM, 2nd CD, All".
_VOTED = re.compile(r"(?:.{0,40}\b(?:2nd|2nded|sec'?d|seconded)\b|prop\b.*\ball$)", re.IGNORECASE)
#: What is called mentioned or reported, and what those who know of it should do: "mentioned above", "with news of
#: thefts reported last week should ring".
_CALLED = re.compile(
    r"\s+(?:above|below|overleaf)\b"
    r"|\s(?:(?!that\b|whether\b|if\b|why\b|how\b|when\b|what\b|there\b|they\b|he\b|she\b|it\b)[\w'-]+\s){0,14}?(?:should|must|can|may)\s"
)
_KNOWING = re.compile(
    r"(?:anyone|anybody|those|residents|people|parishioners|persons|members\s+of\s+the\s+public)\s+with\b", re.I
)
#: After a verb without an auxiliary: that it is a passive in telegram style: "raised both by residents and".
_BY = re.compile(r"\s(?:both\s|jointly\s)?by\s")
_TO_SPEAK_OR_GO = re.compile(r"\s{1,3}to\s{1,3}(?:speak|address|leave|be\s{1,3}excused)\b")
#: What a body observes in silence, an office that someone proposed for it or named to it accepts, work undertaken.
_NO_SPEECH = {
    "observe": re.compile(r"\s+(?:an?\s+|one\s+|two\s+)?(?:\w+\s+){0,2}(?:minutes?\S{0,2}\s|silence)"),
    "propose": re.compile(r"\s+as\s"),
    "apologise": re.compile(
        r"\s+for\s+(?:his|her|their|being)\s+(?:inability|unable|absence|non-attendance|not\s+being)"
    ),
    "address": re.compile(r"\s+the\s+\w+[^.;:]{0,40}?\s(?:prayers?|scripture|blessing)\b"),
    "say": re.compile(r"\s+(?:(?:a|an|the)\s+)?(?:opening\s+|short\s+)?(?:prayers?|grace)\b"),
    "refer": re.compile(
        r"\s+(?:it|them|(?:the|this|these|an?|his|her|their)\s+(?:\w+\s+){0,3}?(?:petition|matter|item|application|motion|issue|case"
        r"|complaint|request|proposal|recommendation|decision|document|breach|deputation)s?)\s+(?:back\s+|on\s+)?to\b"
    ),
    "raise": re.compile(
        r"\s+(?:(?:an?|the|this|two|three)\s)?(?:(?:purchase|works?|repair)\s)?(?:orders?|invoices?|jobs?|tickets?|funds?|money|flags?|kerbs?)\b"
    ),
    "thank": re.compile(r"\s+(?:for|by)\b"),
    "answer": re.compile(
        r"\s+(?:(?:the|a|an|this|that|his|her|their)\s+)?(?:\w+\s+){0,2}?(?:need|call|phone|telephone|door|advert\w*)\b"
    ),
    "accept": re.compile(
        r"\s+(?:the|this|his|her|their)\s+(?:nomination|position|post|office|role|chair|appointment)\b"
    ),
    "undertake": re.compile(r"(?! to )"),
    "request": _TO_SPEAK_OR_GO,
    "ask": _TO_SPEAK_OR_GO,
}
#: What somebody had reported before the meeting, to no one at it: "had reported the broken light".
_A_FAULT = re.compile(
    r"\s+(?:the|an?|this|these|it|them)\b(?![^.;:]{0,120}?\b(?:that|the\s(?:meeting|[Pp]anel|[Cc]ommittee|[Bb]oard|[Mm]embers))\b)"
)
#: With what after it a verb tells of no words: a fault reported to its owner, those who came greeted.
_SAYING_NOTHING = {"report": "reports-a-fault", "welcome": "greets"}
#: What was considered, and at once decided: "considered and RESOLVED to adopt".
_AND_DECIDED = re.compile(
    r"\s+and\s+(?:\w+ly\s+)?(?:RESOLVED|AGREED|APPROVED|resolved|agreed|approved|decided|adopted|noted|NOTED)\b"
)
#: What follows a verb only in a clause about what somebody thought of: "any matters he considered might be material".
_RELATIVE = re.compile(r"\s(?:might|may|would|could|should|must|was|were|had)\s")
#: With what members agree who decide nothing by it: "agreed with these comments".
_WITH_A_VIEW = re.compile(
    r"\s+with\s+(?:this|these|that|those|the|his|her|their|(?:[\w.]+\s)?[\w-]+'s?)\s+(?:\w+\s+)?"
    r"(?:views?|comments?|suggestions?|points?|sentiments?|statements?|observations?|concerns?|remarks?|opinions?)\b"
)
#: A person's name without a title: "Ann Moss".
WHOLE_NAME = re.compile(r"[A-Z][a-z'-]+(?:\s[A-Z]\.?)?\s[A-Z][\w'-]+")
#: How soon after a proposal its seconder is named, which makes it a motion.
_SECONDED_WITHIN = 90
#: What is said with nothing after it: "The Provost concurred."
_ALONE = ("concur", "disagree")
#: What a body offers to another is said, not resolved.
_PROMISING = ("offer", "promise", "pledge")
_PERFECT = re.compile(r"\b(?:has|have|had)\b")
_ANYONE = ("person", "body", "pronoun", "name")
_JOINABLE = ("telling", "asking", "answering", "thanking", "holding")
#: What a body does by deeds as well, so that only a person's doing it is saying it.
_PERSONAL = ("encourage", "favour", "demand", "condemn", "protest", "predict", "reveal", "judge")
#: What a paper does that says something, where no clause follows: "The report set out the proposals".
_SETTING_OUT = (
    "set-out",
    "outline",
    "highlight",
    "summarise",
    "describe",
    "explain",
    "recognise",
    "acknowledge",
    "emphasise",
    "stress",
)
_PAPERS = ("note", "consider", "discuss", "accept", "review")


def reports(spot: Spot, subject: Subject) -> bool:
    """Tell whether an active verb reports what its subject said, by the verb's group and the sort of subject."""
    if (
        subject.words.lower() in ("this", "that")
        or _NOBODY.match(subject.words)
        or _DONE.match(subject.words)
        or _VOTED.match(subject.words)
        or _only_called(spot, subject)
        or (subject.sort in (None, "name") and _MARKED.match(spot.text, spot.span.start))
        or not _form_fits(spot, subject)
        or not _verb_fits(spot, subject)
    ):
        return False
    if subject.how == "joined" and not _may_join(spot, subject):
        return False
    if subject.sort is None or subject.sort == "it":
        return _says_in_words(spot, subject)
    if subject.sort == "document":
        if spot.hit.verb.lemma in _SETTING_OUT:
            return spot.hit.verb.form in ("past", "phrase")
        words = spot.hit.verb.group in ("telling", "holding") or spot.hit.verb.lemma == "propose"
        asks = spot.hit.verb.lemma in ("ask", "request", "invite", "urge") and spot.followed_by("asks-someone-to")
        return asks or (words and spot.followed_by("says-that"))
    return _BY_GROUP.get(spot.hit.verb.group, _any)(spot, subject)


def kind_at(spot: Spot) -> StatementKind:
    """Tell what an active verb makes: to ask someone to do something is no question, to request details is one."""
    lemma = spot.hit.verb.lemma
    if lemma == "ask" and spot.followed_by("asks-for-information"):
        return "question"
    if lemma == "ask" and (spot.followed_by("asks-someone-to") or spot.rest.startswith(" that ")):
        return "statement"
    if lemma == "ask" and not spot.followed_by("asks-about") and spot.followed_by("asks-to"):
        return "statement"
    if lemma == "raise" and spot.rest.startswith((" whether ", " why ", " how ")):
        return "question"
    if lemma == "request" and spot.followed_by("wants-information"):
        return "question"
    return kind_of(spot.hit.verb)


def _form_fits(spot: Spot, subject: Subject) -> bool:
    form, group = spot.hit.verb.form, spot.hit.verb.group
    labelled = spot.verb != spot.text[spot.hit.start : spot.hit.end] and spot.text[spot.hit.start - 2] == ":"
    if (spot.hit.verb.lemma == "understand" and form != "past") or (labelled and subject.sort != "person"):
        return False
    if form in ("base", "present") and subject.words.endswith(("'", "'s")):
        return False
    if form == "base":
        return subject.how != "elided" and spot.known.marks["many"].search(subject.words) is not None
    if form == "present":
        if _NOUN.fullmatch(subject.words):
            return False
        if subject.sort == "name":
            return spot.hit.verb.lemma in spot.known.lists["speaking"] and spot.followed_by("says-that-or-list")
        return group in ("telling", "holding", "asking", "thanking") and spot.followed_by("takes-an-object")
    return form != "past" or not _BY.match(spot.text, spot.hit.end)


def _verb_fits(spot: Spot, subject: Subject) -> bool:
    """Tell whether the few verbs that need more than a speaker have it."""
    lemma = spot.hit.verb.lemma
    if lemma == "raise" and _MONEY.match(spot.text, spot.hit.end):
        return False
    decided = lemma in _PAPERS and _AND_DECIDED.match(spot.text, spot.hit.end)
    if decided or _says_nothing(spot) or _RELATIVE.match(spot.text, spot.hit.end):
        return False
    if lemma in _PERSONAL:
        return subject.sort == "person" or subject.words.lower() in ("he", "she", "they")
    if lemma == "conclude" and subject.sort == "body":
        return spot.followed_by("says-that")
    if lemma in _NO_SPEECH and _NO_SPEECH[lemma].match(spot.text, spot.hit.end):
        return False
    if lemma in ("find", "notice"):
        return spot.followed_by("says-that-or-list")
    if lemma == "hear":
        return subject.sort in ("person", "body") and spot.followed_by("heard-that")
    if lemma == "support" and _PERFECT.search(spot.text, spot.edge, spot.hit.start):
        return False
    if lemma == "support" and subject.sort == "body":
        return _minded_body(spot, subject)
    return not _takes_a_paper(spot, subject)


def _only_called(spot: Spot, subject: Subject) -> bool:
    """Tell whether a participle only describes a matter: "the paths mentioned above", "news of thefts reported"."""
    if spot.hit.verb.form != "past":
        return False
    after = _CALLED.match(spot.text, spot.hit.end, spot.span.end)
    return after is not None and (_KNOWING.match(subject.words) is not None or not after.group().endswith(" "))


def _says_nothing(spot: Spot) -> bool:
    """Tell whether a verb of thinking or reporting has nothing after it, or a verb of saying no words of a matter."""
    lemma, verb = spot.hit.verb.lemma, spot.hit.verb
    if lemma in _SAYING_NOTHING and spot.followed_by(_SAYING_NOTHING[lemma]):
        return True
    if lemma == "report" and _PERFECT.search(spot.text, spot.edge, spot.hit.start) and _A_FAULT.match(spot.rest):
        return True
    thinks = verb.group in ("holding", "handling") and verb.form != "phrase" and lemma not in _ALONE
    return (lemma == "report" or thinks) and not spot.rest.strip(" .;,)\"'")


def _takes_a_paper(spot: Spot, subject: Subject) -> bool:
    """Tell whether a paper was noted or considered and nothing told of it, which is a decision if anything."""
    lemma = spot.hit.verb.lemma
    alone = subject.sort == "person" and not spot.known.marks["all-together"].search(subject.words)
    if lemma == "discuss" or (lemma == "note" and alone):
        return not spot.followed_by("says-that-or-list") and spot.followed_by("noting-a-paper-alone")
    return lemma in _PAPERS and spot.followed_by("noting-a-paper")


def _may_join(spot: Spot, subject: Subject) -> bool:
    group = spot.hit.verb.group
    return (group == "handling" and subject.sort == "person") or (subject.sort in _ANYONE and group in _JOINABLE)


def _says_in_words(spot: Spot, subject: Subject) -> bool:
    """Tell whether a subject that is no known speaker says something in so many words."""
    verb = spot.hit.verb
    if subject.sort == "it" and verb.group == "holding" and verb.form == "present":
        return True
    if subject.sort == "it":
        return verb.group in ("telling", "asking") and spot.followed_by("says-that")
    speaking = verb.lemma in spot.known.lists["speaking"] and verb.form == "past"
    return speaking and spot.followed_by("says-at-once")


def _any(spot: Spot, subject: Subject) -> bool:
    return True


def _undertakes(spot: Spot, subject: Subject) -> bool:
    if subject.sort == "body" and spot.hit.verb.lemma in _PROMISING:
        return not _PERFECT.search(spot.text, spot.edge, spot.hit.start)
    if spot.hit.verb.lemma in ("agree", "accept") and _PERFECT.search(spot.text, spot.edge, spot.hit.start):
        return False
    if spot.hit.verb.lemma == "agree" and _WITH_A_VIEW.match(spot.rest):
        return subject.sort in _ANYONE
    together = spot.known.marks["all-together"].search(subject.words)
    reach = spot.span.end + (_SECONDED_WITHIN if spot.hit.verb.lemma == "propose" else 0)
    motion = spot.known.marks["motion"].search(spot.text, spot.span.start, reach)
    carried = reach > spot.span.end and spot.known.marks["carried"].match(spot.text[spot.span.end : reach])
    return subject.sort in ("person", "pronoun", "name") and not (together or motion or carried)


def _minded(spot: Spot, subject: Subject) -> bool:
    motion = spot.known.marks["motion"].search(spot.text, spot.span.start, spot.span.end)
    voted = motion or spot.known.marks["all-together"].search(subject.words)
    if "in favour" in spot.verb and voted:
        return False
    named = subject.sort == "name" and WHOLE_NAME.fullmatch(label_of(subject.words)) is not None
    return named or subject.sort in ("person", "pronoun") or (subject.sort == "body" and _minded_body(spot, subject))


def _minded_body(spot: Spot, subject: Subject) -> bool:
    return spot.known.marks["body-minded"].search(subject.words) is not None


_BY_GROUP: dict[str, Callable[[Spot, Subject], bool]] = {"undertaking": _undertakes, "minded": _minded}
