"""What fills a line of a list of attendance beside the names: a ward, a party, an organisation, words left over."""

from kg.extract.person_names import Tokens, read_title
from kg.extract.person_words import NameWords, fold

_LINKS = ("of", "the", "and", "for")
#: No ward or organisation of a list has more words.
_LONGEST = 8


def line_end(items: Tokens, j: int, starts: set[int], words: NameWords, *, runs_on: bool) -> int | None:
    """Return the index after a ward, a party or an organisation that fills the rest of a line or up to the next mark.

    ``starts`` are the offsets of headings, none of which it passes. ``runs_on``: a name ended right before, so that a
    word left over ("R T Wm Moss" among initials with no marks) ends where the next initials begin. None where a
    sentence follows, or where it is too long for a line.
    """
    k = j
    while k < len(items) and (k == j or items[k].start not in starts) and _fills(items, j, k, words):
        k += 1
    if k < len(items) and items[k].kind in ("lower", "number"):
        return None
    if runs_on:
        over = (m for m in range(j + 1, k) if items[m].kind == "initial" and items[m - 1].kind == "word")
        k = next(over, k)
    return k if k - j <= _LONGEST else None


def _fills(items: Tokens, j: int, k: int, words: NameWords) -> bool:
    """Tell whether a token may go on with a line that began before it."""
    if items[k].capital:
        return not (k > j and read_title(items, k, words))
    return fold(items[k].text) in _LINKS
