"""Titles run together where a list lost its marks: "Chief Executive Director of Roads Head of Parks"."""

import re

from kg.extract.person_names import Tokens, read_title
from kg.extract.person_tokens import phrase_at
from kg.extract.person_words import NameWords, fold

#: Words that end a title, so that another begins right after one: "Planning Officer Member Services Officer".
_CLOSING = frozenset({"officer", "manager"})
#: Words that open a title as often as they end a field: the "Services" of "Director of Environmental Services".
_FIELDS = frozenset({"services", "service"})
_AFTER_IN = frozenset({"attendance", "chair"})
#: A council's letters before a title: the "SBC" of "SBC Trainee Solicitor".
COUNCIL_LETTERS = re.compile(r"[A-Z]{1,4}(?:BC|CC|DC)")
_MARKS = (",", "(", "-", "–", "—")


def heads(items: Tokens, start: int, end: int, words: NameWords) -> list[tuple[int, str]]:
    """Return where the words stand that a run's titles turn on, and their notations."""
    found, j = [], start
    while j < end:
        phrase = phrase_at(items, j, words.posts) if items[j].capital else None
        if phrase and phrase[1] <= end and not items[phrase[1] - 1].owns:
            found.append((j, phrase[0]))
            j = phrase[1]
        else:
            j += 1
    return found


def own_run(items: Tokens, start: int, end: int, words: NameWords, short: str | None) -> tuple[int, int, str | None]:
    """Return where the one title of a run begins and ends that belongs to whoever is named beside it, and its letters.

    The first belongs to the name before it, "Mr Moss, Planning Officer Head of Parks"; else the last to the name after.
    """
    borders = [j for j in range(start + 1, end - 1) if _begins(items, start, j, end, words)]
    if not borders:
        return start, end, short
    named = start > 1 and items[start - 1].text in _MARKS and items[start - 2].capital
    return (start, borders[0], None) if named else (borders[-1], end, short)


def heads_list(items: Tokens, j: int, words: NameWords) -> bool:
    """Tell whether a word is of the next heading, and of no title: "Officer In Attendance", "Mayor in the Chair".

    So does the second line of such a heading: "Director of Roads Attendance Mr Moss".
    """
    if fold(items[j].text) == "in":
        return bool(_AFTER_IN & {fold(t.text) for t in items[j + 1 : j + 3]})
    following = items[j + 1] if j + 1 < len(items) else None
    ends = following is None or following.text == ":" or read_title(items, j + 1, words) is not None
    return fold(items[j].text) == "attendance" and ends


def _begins(items: Tokens, start: int, j: int, end: int, words: NameWords) -> bool:
    """Tell whether a further title begins at ``j`` in a run from ``start`` to ``end``."""
    return _turns(items, start, j, end, words) or _follows_whole(items, start, j, end, words)


def _turns(items: Tokens, start: int, j: int, end: int, words: NameWords) -> bool:
    """Tell whether a title of a field begins in the word it turns on: the "Head of Parks" of "Clerk Head of Parks"."""
    found = phrase_at(items, j, words.posts) if items[j].capital else None
    before, inside = items[j - 1], phrase_at(items, j - 1, words.posts)
    if not found or found[1] >= end or (inside and inside[1] > j):
        return False
    if fold(items[found[1]].text) not in ("of", "for") or before.kind != "word":
        return False
    fielded = fold(before.text) in _FIELDS and any(fold(token.text) == "of" for token in items[start:j])
    return (fielded or fold(before.text) not in words.openers) and bool(heads(items, start, j, words))


def _follows_whole(items: Tokens, start: int, j: int, end: int, words: NameWords) -> bool:
    """Tell whether a whole title ends right before ``j``, with no mark, and another ends the run."""
    if fold(items[j - 1].text) not in _CLOSING or not items[j - 1].capital or items[j].kind != "word":
        return False
    first, later = heads(items, start, j, words), heads(items, j, end, words)
    if not first or not later or later[-1][0] == j:
        return False
    return not any(items[k].text in (",", "/", "(") or fold(items[k].text) == "and" for k in range(j, later[-1][0]))


def after_twin(items: Tokens, turns: list[tuple[int, str]]) -> int | None:
    """Return where a title begins whose word another language says before a stroke: "Clerc/Clerk".

    Nor does the title of whoever takes the chair begin before it: "handed the Chair to the Vice-Chairman".
    """
    (first, one), (second, other) = (turns[0], turns[min(1, len(turns) - 1)])
    twin = one == other and items[second - 1].text == "/"
    given = one == "chair" and [fold(t.text) for t in items[first + 1 : second]] == ["to", "the"]
    return second if second > first and (twin or given) else None


def seat_of(items: Tokens, start: int, head: str) -> str:
    """Return what a title turns on, an elected member's seat where it is for a place: "the member for Elm North"."""
    words = [fold(token.text) for token in items[start : start + 2]]
    return "ward-member" if words == ["member", "for"] else head
