"""The post for which somebody is proposed and seconded: "proposed Jo Moss for the position of Secretary"."""

from kg.extract.person_tokens import Token
from kg.extract.person_words import fold

_PLACES = frozenset({"position", "post", "role", "office"})
_NAMED = frozenset({"proposed", "nominated", "elected", "appointed", "co-opted", "seconded"})
#: What says that a proposal was taken.
_TAKEN = frozenset({"passed", "carried", "agreed", "elected", "unanimous", "unanimously", "favour"})
_BEFORE, _AFTER = 7, 30


def nominated_to(items: tuple[Token, ...], j: int) -> int:
    """Return the index of the post for which the name before a token is proposed; the index itself where it is none.

    Read are "for the position of", where someone proposes, "was proposed as", where someone seconds, and "to be elected
    as", where it was taken.
    """
    plain = [fold(t.text) for t in items[j : j + 5]]
    placed = plain[:1] in (["for"], ["to"]) and plain[1:2] == ["the"] and plain[2:4] in [[p, "of"] for p in _PLACES]
    if placed and _NAMED & {fold(t.text) for t in items[max(0, j - _BEFORE) : j]}:
        return j + 4
    later = {fold(t.text) for t in items[j + 3 : j + _AFTER]}
    chosen = plain[:2] == ["to", "be"] and plain[2:3] in (["elected"], ["appointed"]) and bool(_TAKEN & later)
    if chosen and "seconded" in later and _NAMED & {fold(t.text) for t in items[max(0, j - _BEFORE) : j]}:
        return j + (4 if plain[3:4] == ["as"] else 3)
    passive = plain[:1] == ["was"] and plain[1:2] in (["proposed"], ["nominated"]) and plain[2:3] in (["as"], ["for"])
    if not (passive and "seconded" in later):
        return j
    of_place = plain[3:4] == ["the"] and [fold(t.text) for t in items[j + 4 : j + 6]] in [[p, "of"] for p in _PLACES]
    return j + 6 if of_place else j + 3
