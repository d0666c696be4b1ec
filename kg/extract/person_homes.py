"""The organisation that runs on after a name where a list lost its marks: "Claire Moss Vale City Council"."""

from kg.extract.person_tokens import Token, phrase_at
from kg.extract.person_words import NameWords, fold

_LINKS = frozenset({"of", "and", "the", "for", "&", "/"})
#: What the name of an authority or a partner of it ends in.
_ENDS = frozenset({"council", "councils", "authority", "authorities", "partnership", "lep", "ccg", "nhs", "police"})
_ENDS |= frozenset({"trust", "university", "constabulary", "healthwatch"})
_MORE = _ENDS | {"/", "and", "&"}
#: No name of an organisation is longer.
_LONGEST = 9


def home_end(items: tuple[Token, ...], i: int, words: NameWords) -> int | None:
    """Return the index after the name of two words or more of an organisation that begins at a token, or None.

    "Vale District and Elm Borough Councils", "West Vale Combined Authority": its first word is a capital's, and no
    title, post, mark or line end comes before its last.
    """
    j, last = i, None
    while j < min(len(items), i + _LONGEST):
        token = items[j]
        plain = fold(token.text)
        if not (token.kind == "word" or (plain in _LINKS and j > i)):
            break
        if token.kind == "word" and (phrase_at(items, j, words.ranks) or phrase_at(items, j, words.posts)):
            break
        if plain in _ENDS:
            last = j + 1 if j > i else last
            if j + 1 >= len(items) or fold(items[j + 1].text) not in _MORE:
                break
        j += 1
    return last
