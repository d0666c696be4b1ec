"""The words that stand between a person and the post that they are, become or remain in: "was duly elected as"."""

from itertools import product
from typing import Final

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
_LOOSE = {"was voted in", "is voted in", "was confirmed", "is confirmed"}

#: Those phrases, the longest first, and how many words the longest has.
BEING: Final = tuple(sorted((_BECAME | _PUT | _AGREED | _TAKEN | _IS) - _LOOSE, key=lambda p: (-len(p), p)))
LONGEST: Final = max(len(phrase.split()) for phrase in BEING)
