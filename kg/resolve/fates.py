"""What became of recommendations: the decision that takes one up in its own words, or the sentence that tells its fate.

"None of the five recommendations had been agreed" is told of the recommendations before it in its document; of another
document's only where the sentence stands beside the recommender's name and one document alone fits.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from kg.iri import ONTOLOGY
from kg.model import Action, Decision, Inference, Recommendation, Span
from kg.resolve.answers import BY_OUTCOME, Fate, Told, meant, told_fates
from kg.resolve.context import Context
from kg.resolve.known import ClaimKind, Known, Spanned
from kg.resolve.names import gist

_FEWEST = 6
_ALIKE = 82
_BESIDE = 300
_REMEMBERED = 2 * 366
_VOCABULARY = "https://w3id.org/council-kg/vocab/fates/"


@dataclass(frozen=True, slots=True)
class _Told:
    """A claim with its IRI, its document and the gist of its words."""

    iri: str
    claim: Spanned
    context: Context
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join(self.words)


def infer_fates(known: Known) -> Iterator[Inference]:
    """Yield the claim that answers a recommendation, and what became of it where the answer tells."""
    yield from _by_own_words(known)
    yield from _by_sentences(known)


def _by_own_words(known: Known) -> Iterator[Inference]:
    """Yield the decision or action that holds a recommendation's words again, in the council, not before it.

    Pairs are met by the rarest of their words, so that each recommendation is compared with few decisions.
    """
    answers = [t for kind in (Decision, Action) for t in _told(known, kind)]
    index: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for answer in answers:
        for word in set(answer.words):
            index[answer.context.scope, word].append(answer)
    for asked in _told(known, Recommendation):
        found = [(_likeness(asked, answer), answer.iri, answer) for answer in _candidates(asked, index)]
        for likeness, _, answer in sorted(found, key=lambda f: (-f[0], f[1]))[:1]:
            if likeness >= _ALIKE:
                outcome = answer.claim.outcome if isinstance(answer.claim, Decision) else ""
                fate = BY_OUTCOME.get(outcome) if answer.context.key != asked.context.key else None
                confidence = round(likeness / 125, 2)
                yield from _answered(asked.iri, answer.iri, fate, "answered-in-its-own-words", confidence)


def _answered(asked: str, answer: str, fate: Fate | None, rule: str, confidence: float) -> Iterator[Inference]:
    facts = [(f"{ONTOLOGY}respondedToBy", answer)]
    if fate:
        facts.append((f"{ONTOLOGY}fate", f"{_VOCABULARY}{fate}"))
    for predicate, value in facts:
        yield Inference(asked, predicate, value, rule, confidence, (asked, answer))


@dataclass(frozen=True, slots=True)
class _Listed:
    """The recommendations of one document, each with its number and IRI, and who made them."""

    context: Context
    items: tuple[tuple[str | None, str, Recommendation], ...]
    makers: frozenset[tuple[str, ...]]


def _by_sentences(known: Known) -> Iterator[Inference]:
    book = known.lexicon.book("fates")
    listed = {c.key: found for c in known.contexts if (found := _listed(c, known)).items}
    by_scope: dict[str, list[_Listed]] = defaultdict(list)
    for found in listed.values():
        by_scope[found.context.scope].append(found)
    for context in known.contexts:
        text = context.reading.document.text
        for iri, claim in (*known.claims(context, "statement"), *known.claims(context, "decision")):
            for told in told_fates(claim.span.of(text), book):
                here = listed.get(context.key)
                rule, confidence = "fate-told-after-it", 0.85
                asked = _meant_here(told, here, claim.span) if here else []
                if not asked:
                    rule, confidence = "fate-told-elsewhere", 0.6
                    asked = _meant_elsewhere(told, context, claim.span, by_scope[context.scope])
                for recommendation in asked:
                    yield from _answered(recommendation, iri, told.fate, rule, confidence)


def _listed(context: Context, known: Known) -> _Listed:
    entities = known.entities(context)
    found = [(i, c) for i, c in known.claims(context, "recommendation") if isinstance(c, Recommendation)]
    makers = frozenset(gist(entities[c.made_by].name) for _, c in found if c.made_by and c.made_by in entities)
    return _Listed(context, tuple((c.number, iri, c) for iri, c in found), makers)


def _meant_here(told: Told, here: _Listed, at: Span) -> list[str]:
    """Return the recommendations that stand before a sentence in its document."""
    before = [(number, iri) for number, iri, claim in here.items if claim.span.end <= at.start]
    return list(meant(told, before))


def _meant_elsewhere(told: Told, context: Context, at: Span, others: Iterable[_Listed]) -> list[str]:
    """Return another document's recommendations: not later, within two years, their maker named by the sentence."""
    beside = set(gist(context.reading.document.text[max(0, at.start - _BESIDE) : at.end]))
    fitting = []
    for other in others:
        apart = _days_before(other.context, context)
        named = any(len(maker) > 1 and set(maker) <= beside for maker in other.makers)
        near = other.context.key != context.key and apart is not None and apart <= _REMEMBERED
        if named and near and (asked := list(meant(told, [(number, iri) for number, iri, _ in other.items]))):
            fitting.append(asked)
    return fitting[0] if len(fitting) == 1 else []


def _days_before(one: Context, other: Context) -> int | None:
    """Return the days from one document to a later one; None where it is no later or no day is known."""
    a, b = one.when, other.when
    return (b.latest - a.earliest).days if a and b and b.latest > a.earliest else None


def _told(known: Known, kind: type[Recommendation] | type[Decision] | type[Action]) -> Iterator[_Told]:
    for context in known.contexts:
        for iri, claim in known.claims(context, _LISTED[kind]):
            found = gist(claim.span.of(context.reading.document.text))
            if len(found) >= _FEWEST:
                yield _Told(iri, claim, context, found)


_LISTED: Mapping[type[Recommendation] | type[Decision] | type[Action], ClaimKind] = {
    Recommendation: "recommendation",
    Decision: "decision",
    Action: "action",
}


def _candidates(asked: _Told, index: dict[tuple[str, str], list[_Told]]) -> list[_Told]:
    """Return the answers that share one of the three rarest words, are not older, and are another claim."""
    lists = [index[asked.context.scope, word] for word in set(asked.words) if (asked.context.scope, word) in index]
    near = {answer.iri: answer for group in sorted(lists, key=len)[:3] if len(group) <= 50 for answer in group}
    return [answer for _, answer in sorted(near.items()) if _may_answer(asked, answer)]


def _may_answer(asked: _Told, answer: _Told) -> bool:
    if asked.context.key == answer.context.key and asked.claim.span.start >= answer.claim.span.start:
        return False
    a, b = asked.context.when, answer.context.when
    if not (a and b):
        return asked.context.key == answer.context.key
    return b.latest >= a.earliest


def _likeness(asked: _Told, answer: _Told) -> float:
    return max(fuzz.ratio(asked.text, answer.text), fuzz.partial_ratio(asked.text, answer.text) - 5)
