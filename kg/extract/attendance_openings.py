"""Where names begin in a list of attendance: after what its heading goes on with, in a bracket after a post."""

from kg.extract.attendance_marks import COUNTED
from kg.extract.person_names import Name, Tokens, read_name, skip_brackets
from kg.extract.person_tokens import are_letters
from kg.extract.person_words import NameWords, fold
from kg.extract.posts import PostPhrase, read_posts

_FILLERS = frozenset({"apologies", "apology", "absence", "welcome", "were", "was", "had", "received", "accepted"})
_FILLERS |= {"recorded", "from", "for", "noted"}


def opening(items: Tokens, at: int) -> int:
    """Return where names may begin: after "Apologies were received from" and the like."""
    at = _after_label(items, _after_count(items, at))
    j = at
    while j < len(items) and j < at + 24:
        token = items[j]
        plain = fold(token.text)
        if plain in ("from", "by", "of", ":"):
            following = items[j + 1] if j + 1 < len(items) else None
            if (
                following
                and fold(following.text) not in (*_FILLERS, *COUNTED)
                and (following.kind != "lower" or plain == "from")
            ):
                return j + 1
        elif (token.kind not in ("lower", "break", "mark") and plain not in _FILLERS) or token.text == ".":
            return j
        j += 1
    return at


def held_by(items: Tokens, at: int, heading: int, words: NameWords) -> tuple[PostPhrase, ...]:
    """Return the post that a heading itself is: "CHAIRMAN: Cllr. L. Moss".

    The heading begins at the offset ``heading``, what it heads at the token ``at``.
    """
    first = next((j for j in range(max(0, at - 4), at) if items[j].start >= heading), at)
    first = _begun(items, first, words)
    posts, after = read_posts(items, first, words) if first < at else ((), at)
    return posts if posts and after == at and posts[-1].head != "trustee" else ()


def _begun(items: Tokens, i: int, words: NameWords) -> int:
    """Return where the post begins that a list's label ends: "Deputy Clerk - Jo Moss", "Town Clerk: Al Hill"."""
    while i and items[i - 1].kind == "word" and fold(items[i - 1].text) in words.openers:
        i -= 1
    return i


def past_chair(items: Tokens, i: int) -> int:
    """Return the index after "in the Chair" where it stands here: "the Mayor (Councillor Moss) in the Chair; …"."""
    return i + 3 if [fold(token.text) for token in items[i : i + 3]] == ["in", "the", "chair"] else i


def initialled(items: Tokens, i: int, words: NameWords) -> Name | None:
    """Read a name of initials between a post and a mark: "Head of Planning (J Kerr)", "Head of Law R Moss;".

    The number of the first item may end a list too: "Clerk – R Moss 1 Welcome".
    """
    dashed = i and items[i - 1].text in ("-", "–", "—") and items[i].kind == "initial"
    held = dashed or (i and (items[i - 1].text == "(" or (items[i - 1].kind == "word" and items[i].kind == "initial")))
    name = read_name(items, i, words, loose=True) if held else None
    closing = (")",) if items[i - 1].text == "(" else (";", ",")
    if not name or not name.given or name.after >= len(items):
        return None
    if items[name.after].text not in closing and not (dashed and items[name.after].kind == "number"):
        return None
    return name if all(are_letters(given) for given in name.given) else None


def _after_label(items: Tokens, at: int) -> int:
    """Pass over the label that a page sets between an item's title and its words: "Also Present", "Minutes:"."""
    words = [(j, fold(items[j].text)) for j in range(at, min(at + 6, len(items)))]
    said = [(j, word) for j, word in words if items[j].kind != "break"]
    return said[1][0] + 1 if [word for _, word in said[:2]] == ["minutes", ":"] else at


def _after_count(items: Tokens, at: int) -> int:
    """Pass over a bracket that belongs to the heading, "PRESENT (six Councillors): Pam Moss", or to a footnote."""
    close = skip_brackets(items, at)
    if close == at + 3 and items[at + 1].kind == "number":
        return _after_count(items, close)
    return close if close > at and items[min(close, len(items) - 1)].text in (":", "-", "–") else at
