"""The words that stand between a person and the post that they are, become or remain in: "was duly elected as"."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import Final

from kg.extract.person_names import Tokens
from kg.extract.person_nominations import nominated_to
from kg.extract.person_signs import is_resolved
from kg.extract.person_words import fold

_HOW: Final = ("", "duly ", "unanimously ", "then ", "therefore ", "again ", "also ")
_MADE: Final = (
    "elected",
    "re-elected",
    "appointed",
    "re-appointed",
    "reappointed",
    "declared",
    "voted in",
    "confirmed",
)
_TO: Final = ("", " as", " to the position of", " to the office of", " to the role of", " to the post of")
_BECAME = {f"{be} {how}{made}{to}" for be, how, made, to in product(("was", "is"), _HOW, _MADE, _TO)}
_PUT = {f"be {made}{to}" for made, to in product(("elected", "re-elected", "appointed", "re-appointed"), _TO)}
_AGREED = {
    f"{agreed} to {stay} as" for agreed, stay in product(("agreed", "agrees"), ("continue", "remain", "act", "stay on"))
}
_TAKEN = {
    f"{took} the {post} of"
    for took in ("accepted", "took", "assumed")
    for post in ("position", "office", "role", "post")
}
_IS = {"is the new", "is new", "is the", "who is the", "who is", "as", "will continue as", "took over as"}
_WHO = {
    f"who {be} {how}{made}{to}"
    for be, how, made, to in product(
        ("was", "had been", "has been"), ("", "recently ", "newly ", "now "), ("elected", "appointed"), _TO
    )
}
_CAME = {
    f"who {had}{how}joined the {place} as{the}"
    for had, how, place, the in product(
        ("", "had ", "has "), ("", "recently ", "just "), ("council", "authority", "team", "service"), ("", " the")
    )
}
_LOOSE = {"was voted in", "is voted in", "was confirmed", "is confirmed"}
_WERE = {f"{be} {how}{made}{to}" for be, how, made, to in product(("were", "be"), _HOW, _MADE, _TO)}

Phrases = Mapping[str, Sequence[Sequence[str]]]


def _by_first(phrases: Iterable[str]) -> Phrases:
    """Return the words of phrases by the first of them, the longest first."""
    found: dict[str, list[Sequence[str]]] = {}
    for phrase in sorted(phrases, key=lambda p: (-len(p), p)):
        words = phrase.split(" ")
        found.setdefault(words[0], []).append(words)
    return found


_BEING: Final = _by_first((_BECAME | _PUT | _AGREED | _TAKEN | _IS | _WHO | _CAME) - _LOOSE)
#: Those between several people and as many posts: "were elected as".
_TOGETHER: Final = _by_first(_WERE | {"as"})
_LONGEST: Final = max(len(words) for phrases in (*_BEING.values(), *_TOGETHER.values()) for words in phrases)


def after_being(items: Tokens, j: int) -> int:
    """Return the index after "is the new", "as", "was elected" where they stand at an index, or else that index."""
    after = _after(items, j, _BEING)
    return j if after is None else after if after > j else nominated_to(items, j)


def after_becoming(items: Tokens, j: int) -> int:
    """Return the index after "were elected as" or "as" where they stand at an index, or else that index."""
    return _after(items, j, _TOGETHER) or j


def _after(items: Tokens, j: int, phrases: Phrases) -> int | None:
    """Return the index after a phrase, or the index where there is none; None where "be" is no resolution's."""
    first = fold(items[j].text) if j < len(items) else ""
    if first == "be" and not is_resolved([fold(t.text) for t in items[max(0, j - 25) : j]]):
        return None
    if first not in phrases:
        return j
    plain = [fold(t.text) for t in items[j : j + _LONGEST]]
    return j + next((len(words) for words in phrases[first] if plain[: len(words)] == words), 0)
