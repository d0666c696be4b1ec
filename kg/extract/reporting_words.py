"""The words that report speech, as the lexicon has them: verbs with their group and form, phrases, kinds of speaker."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from kg.lexicon import Concept, Lexicon, Pattern, PatternBook
from kg.model import StatementKind

Form = Literal["base", "past", "present", "participle", "phrase"]
#: The phrases that stand where a verb stands; the other patterns of the book are clauses of their own.
_CLAUSES = ("passive", "received", "quoted")
_GROUPS = ("asking", "answering", "telling", "holding", "thanking", "handling", "undertaking")
#: Letters, and letters of one length with their plain forms: the offsets of a text stay those of its plain form.
_PLAIN = str.maketrans(
    {"\n": " ", "\r": " ", "\t": " ", "\xa0": " ", "’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"}
)


#: What a page's markup leaves in a text: the marks of quoted lines and of bold or italic words.
MARKUP = re.compile(
    r"^[ \t]*>[ \t>]*|\*\*|(?<![\w*])\*(?=[A-Za-z])|(?<=[\w.])\*(?![\w*])|(?<![A-Za-z0-9])_{1,2}|_{1,2}(?![A-Za-z0-9])",
    re.MULTILINE,
)


class Verb(NamedTuple):
    """A form of a reporting verb, or a phrase that behaves like one; ``group`` says how it reports."""

    lemma: str
    group: str
    form: Form


class Hit(NamedTuple):
    """A reporting verb where it stands in a plain text."""

    start: int
    end: int
    verb: Verb


@dataclass(frozen=True, slots=True)
class ReportingWords:
    """All that finding reported speech takes from the lexicon."""

    scan: re.Pattern[str]
    verbs: Mapping[str, Verb]
    phrases: Mapping[str, Verb]
    clauses: tuple[Pattern, ...]
    auxiliary: re.Pattern[str]
    trailing: re.Pattern[str]
    marks: Mapping[str, re.Pattern[str]]
    lists: Mapping[str, frozenset[str]]

    def hits(self, text: str, start: int, end: int) -> list[Hit]:
        """Find the reporting verbs and phrases between two offsets of a plain text."""
        return [self._hit(m) for m in self.scan.finditer(text, start, end)]

    def _hit(self, found: re.Match[str]) -> Hit:
        name = found.lastgroup
        verb = self.phrases[name] if name else self.verbs.get(found.group().lower()) or _LIGHT
        return Hit(found.start(), found.end(), verb)


#: What stands before a verb: a passive or perfect auxiliary and adverbs.
_AUXILIARY = (
    r"(?:\b(?P<be>(?:(?:has|have|had)\s+(?:{adverb}*)been|was|were|is|are|being)(?:\s+being)?)\s+"
    r"|\b(?P<have>has|have|had)\s+)?{adverb}*$"
)
_LIGHT = Verb("", "light", "past")
#: Verbs of these groups, and one by itself, some minutes have with a capital: "The Chair Welcomed Councillor Hill".
_RAISED = frozenset(["asking", "telling", "thanking", "welcome"])
_AFTER_RAISED = (
    r"(?=\s(?:that|whether|if|how|about|when|why|where|what|who"
    r"|(?:the\s)?[Mm]embers|[Cc]ouncillors?|[Cc]llrs?|everyone|those|all)\b)"
)
_known: dict[str, ReportingWords] = {}


def plain(text: str) -> str:
    r"""Return the text with straight quotes, plain spaces and no marks of markup, character for character.

    >>> plain("The Panel’s\n> **view**")
    "The Panel's     view  "
    """
    return MARKUP.sub(lambda mark: " " * len(mark.group()), text).translate(_PLAIN)


def reporting_words(lexicon: Lexicon) -> ReportingWords:
    """Gather the words from a lexicon; they are kept for the next document."""
    if lexicon.version not in _known:
        _known[lexicon.version] = _gather(lexicon)
    return _known[lexicon.version]


def kind_of(verb: Verb) -> StatementKind:
    """Return the kind of statement that a verb makes by itself; whether it answers, only the exchange can tell."""
    return "question" if verb.group == "asking" else "statement"


def _gather(lexicon: Lexicon) -> ReportingWords:
    speech, speakers = lexicon.book("speech"), lexicon.book("speakers")
    phrases = [p for p in speech if p.value not in _CLAUSES]
    verbs = dict(_forms(lexicon.scheme("reporting-verbs")))
    named = {f"p{n}": Verb(p.id, p.value, "phrase") for n, p in enumerate(phrases)}
    alternatives = [f"(?P<p{n}>{p.regex.pattern})" for n, p in enumerate(phrases)]
    words = {*verbs, *speech.words["light"], *speech.words["told"], *speech.words["said_of"]}
    raised = _trie(f.capitalize() for f, v in verbs.items() if v.form == "past" and _RAISED & {v.group, v.lemma})
    small = f"(?=[a-z])(?:{'|'.join([*alternatives, _trie(words)])})"
    scan = (
        rf"(?<![\w'-])(?:{small}|(?<=[\w.):] ){raised}{_AFTER_RAISED}|(?<=: ){raised}(?=\s(?:for\b|[A-Z])))(?![\w'-])"
    )
    adverb = _adverb(speech)
    return ReportingWords(
        scan=re.compile(scan),
        verbs=verbs,
        phrases=named,
        clauses=tuple(p for p in speech if p.value in _CLAUSES),
        auxiliary=re.compile(_AUXILIARY.format(adverb=adverb)),
        trailing=re.compile(rf"\s{adverb}+$"),
        marks={p.id: p.regex for p in lexicon.book("reporting")},
        lists=_lists(speech, speakers),
    )


def _adverb(speech: PatternBook) -> str:
    """Return the expression of an adverb: a listed one, or any word in -ly that is not listed as none."""
    nouns = "|".join(speech.words["not_adverb"])
    return rf"(?:\b(?:{'|'.join(speech.words['adverb'])}|(?!(?:{nouns})\b)\w+ly)\s+)"


def _lists(*books: PatternBook) -> dict[str, frozenset[str]]:
    return {name: frozenset(entries) for book in books for name, entries in book.words.items()}


def _forms(concepts: Iterable[Concept]) -> Iterable[tuple[str, Verb]]:
    for concept in concepts:
        if concept.broader in _GROUPS:
            for form in concept.labels:
                yield form, Verb(concept.label, concept.broader, _form(form, concept))


def _form(word: str, concept: Concept) -> Form:
    if word == concept.label:
        return "base"
    if word in concept.hidden:
        return "past"
    return "participle" if word.endswith("ing") else "present" if word.endswith("s") else "past"


def _trie(words: Iterable[str]) -> str:
    """Join words to one expression that branches letter by letter, so that a scan looks at each letter once."""
    tails: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        if word:
            tails.setdefault(word[0], []).append(word[1:])
    branches = [re.escape(letter) + _tail(rest) for letter, rest in tails.items()]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _tail(rest: list[str]) -> str:
    if rest == [""]:
        return ""
    return f"(?:{_trie(rest)})?" if "" in rest else _trie(rest)
