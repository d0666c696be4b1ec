"""The words that stand between a person and the post that they are, become or remain in: "was duly elected as"."""

from collections.abc import Iterable, Sequence
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

#: Those phrases, the longest first, and how many words the longest has.
_BEING: Final = tuple(
    phrase.split(" ")
    for phrase in sorted((_BECAME | _PUT | _AGREED | _TAKEN | _IS | _WHO | _CAME) - _LOOSE, key=lambda p: (-len(p), p))
)
_LONGEST: Final = max(map(len, _BEING))
#: Those between several people and as many posts: "were elected as".
_TOGETHER: Final = tuple(phrase.split(" ") for phrase in sorted(_WERE | {"as"}, key=lambda p: (-len(p), p)))


def after_being(items: Tokens, j: int) -> int:
    """Return the index after "is the new", "as", "was elected" where they stand at an index, or else that index."""
    after = _after(items, j, _BEING)
    return j if after is None else after if after > j else nominated_to(items, j)


def after_becoming(items: Tokens, j: int) -> int:
    """Return the index after "were elected as" or "as" where they stand at an index, or else that index."""
    return _after(items, j, _TOGETHER) or j


def _after(items: Tokens, j: int, phrases: Iterable[Sequence[str]]) -> int | None:
    """Return the index after a phrase, or the index where there is none; None where "be" is no resolution's."""
    plain = [fold(t.text) for t in items[j : j + _LONGEST]]
    if plain[:1] == ["be"] and not is_resolved([fold(t.text) for t in items[max(0, j - 25) : j]]):
        return None
    return j + next((len(words) for words in phrases if plain[: len(words)] == list(words)), 0)
