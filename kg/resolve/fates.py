"""What became of recommendations: the decision, later or elsewhere, that takes one up in its own words."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from kg.iri import ONTOLOGY
from kg.model import Action, Decision, Inference, Recommendation
from kg.resolve.context import Context
from kg.resolve.known import ClaimKind, Known, Spanned
from kg.resolve.names import gist

_FEWEST = 6
_ALIKE = 82


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
    """Yield the decision or action that answers a recommendation: its words again, in the council, not before it.

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
                confidence = round(likeness / 125, 2)
                yield Inference(
                    asked.iri,
                    f"{ONTOLOGY}respondedToBy",
                    answer.iri,
                    "answered-in-its-own-words",
                    confidence,
                    (asked.iri, answer.iri),
                )


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
