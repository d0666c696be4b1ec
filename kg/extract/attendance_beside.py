"""What the layout of a list of attendance sets beside a name: a title in the next column, a post on the line below."""

from collections.abc import Collection
from dataclasses import replace

from kg.extract.person_names import Tokens, read_title, skip_brackets
from kg.extract.person_sightings import Sighting
from kg.extract.person_words import NameWords
from kg.extract.posts import read_posts

_PRESIDES = ("chair", "vice-chair")
#: No more ends of lines part a name from what stands below it.
_BLANK = 9


def beside(
    items: Tokens, found: Sighting, words: NameWords, *, titles_first: bool, starts: Collection[int]
) -> Sighting:
    """Add what the layout sets beside a name: the column after it, or the line below it where no title stands above.

    Nothing is beside it that reaches past one of ``starts``, where the next heading is.
    """
    column = _in_column(items, found, words)
    whole = column if titles_first else _below(items, column, words)
    return found if any(items[k].start in starts for k in range(found.after, whole.after)) else whole


def _in_column(items: Tokens, found: Sighting, words: NameWords) -> Sighting:
    """Take the title from the column beside a name: "Jo Moss (JM)    Councillor", "Bo Hill    Councillor/Chair"."""
    j = skip_brackets(items, found.name.after)
    title = read_title(items, j, words) if j < len(items) and items[j].kind != "break" else None
    if not title or "councillor" not in title.ranks or title.after >= len(items):
        return found
    closing = items[title.after]
    posts, after = read_posts(items, title.after + 1, words) if closing.text == "/" else ((), title.after)
    if not posts and closing.kind != "break":
        return found
    name = replace(found.name, ranks=(*title.ranks, *found.name.ranks))
    return replace(found, name=name, posts=posts, after=after)


def _below(items: Tokens, found: Sighting, words: NameWords) -> Sighting:
    """Take the post on the line below a name that stands alone on its own: "Jo Moss", then "Chief Officer".

    Between them a bracket may say that the one so named takes the chair.
    """
    j, name = found.after, found.name
    alone = name.first and items[name.first - 1].kind == "break" and j < len(items) and items[j].kind == "break"
    if not alone or any(post.head not in _PRESIDES for post in found.posts):
        return found
    start = next((k for k in range(j, min(j + _BLANK, len(items))) if items[k].kind != "break"), j)
    posts, after = read_posts(items, start, words) if start > j else ((), j)
    ends = after + (after < len(items) and items[after].text == ".")
    whole = bool(posts) and (ends >= len(items) or items[ends].kind == "break")
    return replace(found, posts=(*found.posts, *posts), after=after) if whole else found
