"""Posts in small letters beside the names of a list: "the clerk, Derek Moss", "Mr R Moss vice chairman"."""

from dataclasses import replace

from kg.extract.person_names import Tokens, next_in_list, read_name
from kg.extract.person_sightings import Sighting
from kg.extract.person_tokens import Token, phrase_at
from kg.extract.person_words import NameWords, fold
from kg.extract.posts import PostPhrase
from kg.model import Span

#: What may close an entry so in small letters.
_HEADS = frozenset({"chair", "vice-chair", "clerk", "treasurer"})
#: Words before such a post of whoever assists its holder: "the assistant to the clerk"; no more of them are read.
_ASSISTS, _UNDER = frozenset({"assistant", "deputy", "to", "the"}), 5
#: Posts of which several may be named at once, and how many words their title has at most.
_MANY, _WORDS = frozenset({"officer", "manager", "warden", "director"}), 5
#: What ends in small letters whom somebody sits for, what leads to it, and how many words it may have.
_FOR_OTHERS = frozenset({"trustee"})
_MARKS, _FIELD = (",", "-", "–", "—"), 4


def small_after(items: Tokens, found: Sighting, words: NameWords) -> Sighting:
    """Give a name the post in small letters that closes its entry: "Mr R Moss vice chairman, Mr J Hill".

    A mark may lead to whom it is for: "Mr A Moss – Employer representative".
    """
    j = found.after
    start, k = j, j
    if j < len(items) and items[j].text in _MARKS and not found.posts:
        start = k = j + 1
        while k < min(len(items), start + _FIELD) and items[k].kind == "word":
            k += 1
        k = k if k > start else j
    known = phrase_at(items, k, words.posts) if k < len(items) and items[k].kind == "lower" else None
    if not known or known[0] not in (_HEADS if k == j else _FOR_OTHERS):
        return found
    after = known[1]
    if after < len(items) and items[after].kind == "lower" and items[after].text not in ("and", "in"):
        return found
    post = PostPhrase(Span(items[start].start, items[after - 1].end), known[0], words.post_groups[known[0]])
    return replace(found, posts=found.posts or (post,), after=after)


def lower_post(items: Tokens, j: int, words: NameWords) -> tuple[tuple[Sighting, ...], int] | None:
    """Read one named after a post without capitals: "and the clerk, Derek Moss"."""
    if fold(items[j].text) != "the" or j + 1 >= len(items) or items[j + 1].kind != "lower":
        return None
    under = next((k for k in range(j + 1, min(j + _UNDER, len(items))) if fold(items[k].text) not in _ASSISTS), j + 1)
    found = phrase_at(items, under, words.posts) if items[under].kind == "lower" else None
    if not found:
        return None
    k = found[1] + 1 if found[1] < len(items) and items[found[1]].text in (",", "-", "–", "(") else found[1]
    name = read_name(items, k, words, loose=True) if k < len(items) and items[k].capital else None
    if not name or not (name.given or name.ranks):
        return None
    span = Span(items[j + 1].start, items[found[1] - 1].end)
    post = PostPhrase(span, found[0], words.post_groups[found[0]])
    return (Sighting(name, (post,), after=name.after),), name.after


def shared_post(items: Tokens, j: int, words: NameWords) -> tuple[tuple[Sighting, ...], int] | None:
    """Read those who have one post between them: "Footpath Officers Jo Moss and Al Dale"; None where but one does."""
    near = range(j, min(j + _WORDS, len(items) - 1))
    k = next((k for k in near if items[k].kind != "word" or _is_many(items[k], words)), j)
    if not _is_many(items[k], words):
        return None
    head = words.posts[fold(items[k].text)[:-1]][0][1]
    post = PostPhrase(Span(items[j].start, items[k].end), head, words.post_groups[head])
    found: list[Sighting] = []
    at: int | None = k + 1 if k + 1 < len(items) else None
    while at is not None and (name := read_name(items, at, words)) and not name.ranks and name.given:
        found.append(Sighting(name, (post,), after=name.after))
        at = next_in_list(items, name.after)
    return (tuple(found), found[-1].after) if len(found) > 1 else None


def _is_many(token: Token, words: NameWords) -> bool:
    plain = fold(token.text)
    return token.kind == "word" and plain.endswith("s") and plain[:-1] in _MANY and plain[:-1] in words.posts
