"""Questions for people: the pairs that rules leave open, best questions first, each with what the documents say."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from kg.lexicon import Lexicon
from kg.model import EntityKind, Reading
from kg.resolve.identities import Identified
from kg.resolve.judgements import Judgements
from kg.resolve.mentions import Mention, Node
from kg.resolve.names import gist
from kg.resolve.people import Doubt
from kg.resolve.resolution import Resolved, resolve_all

_ALIKE = 88
_AROUND = 70
_KINDS: tuple[EntityKind, ...] = ("body", "service", "post")


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two things asked about: what a judgement calls it, its name, and the words around a mention."""

    name: str
    shown: str
    file_name: str
    words: str


@dataclass(frozen=True, slots=True)
class Question:
    """Whether two things are one, why it is open, how likely they are, and how many mentions hang on the answer."""

    one: Side
    other: Side
    reason: str
    likelihood: float
    mentions: int


def questions(
    readings: Iterable[Reading], lexicon: Lexicon, judgements: Judgements | None = None
) -> tuple[Question, ...]:
    """Return what people may settle, best first: the likelier, and the more mentions hang on it, the sooner.

    What was judged already, "unsure" included, is not asked again.
    """
    resolved = resolve_all(readings, lexicon, judgements)
    identified = resolved.identified
    judged = {judgement.pair for judgement in (judgements or Judgements()).standing}
    size = Counter(identified.keys[node] for node in identified.mentions)
    asked: dict[tuple[str, str], Question] = {}
    for doubt in (*identified.doubts, *near_names(identified)):
        question = _question(doubt, resolved, size)
        pair = (min(question.one.name, question.other.name), max(question.one.name, question.other.name))
        if pair not in judged:
            asked.setdefault(pair, question)
    return tuple(sorted(asked.values(), key=lambda q: (-q.likelihood * q.mentions**0.5, q.one.name, q.other.name)))


def near_names(identified: Identified) -> Iterator[Doubt]:
    """Yield bodies, services and posts of one council whose names are much alike and yet not one."""
    groups: dict[tuple[str, str, str], dict[str, Mention]] = defaultdict(dict)
    for node, mention in sorted(identified.mentions.items()):
        if mention.kind in _KINDS and mention.proper:
            for word in sorted(set(gist(mention.entity.name))):
                groups[mention.kind, mention.scopes[0], word].setdefault(identified.keys[node], mention)
    seen: set[tuple[Node, Node]] = set()
    for group in groups.values():
        members = sorted(group.values(), key=lambda m: m.node)
        for n, one in enumerate(members if len(members) <= 40 else ()):
            for other in members[n + 1 :]:
                if (one.node, other.node) not in seen and (likeness := _likeness(one, other)) >= _ALIKE:
                    seen.add((one.node, other.node))
                    yield Doubt(round(likeness / 250, 2), one.node, other.node, "the names are much alike")


def _likeness(one: Mention, other: Mention) -> float:
    """Return how much alike two names are; one name of two things is kept apart on purpose, and no question."""
    if gist(one.entity.name) == gist(other.entity.name):
        return 0
    return fuzz.token_sort_ratio(" ".join(gist(one.entity.name)), " ".join(gist(other.entity.name)))


def _question(doubt: Doubt, resolved: Resolved, size: Counter[str]) -> Question:
    identified = resolved.identified
    one, other = (identified.mentions[node] for node in sorted((doubt.one, doubt.other)))
    hanging = min(size[identified.keys[one.node]], size[identified.keys[other.node]])
    same_own = one.own == other.own
    return Question(
        _side(one, resolved, same_own), _side(other, resolved, same_own), doubt.reason, doubt.likelihood, hanging
    )


def _side(mention: Mention, resolved: Resolved, by_mention: bool) -> Side:
    reading = resolved.known.by_key[mention.doc].reading
    text, spans = reading.document.text, mention.entity.spans
    start, end = (max(0, spans[0].start - _AROUND), spans[0].end + _AROUND) if spans else (0, 0)
    name = f"{mention.doc}#{mention.entity.ref}" if by_mention else mention.own
    return Side(name, mention.entity.name, reading.document.file_name, " ".join(text[start:end].split()))
