"""Where a text names people, each with the posts that stand beside the name."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.extract.person_becoming import after_becoming, after_being
from kg.extract.person_mayors import named_mayor
from kg.extract.person_names import CIVIL, Name, Tokens, read_name, read_shared, read_title, skip_brackets
from kg.extract.person_neighbours import (
    DASHES,
    after_letters,
    after_term,
    before_bracket,
    before_comma,
    has_its_own,
    is_field,
    is_slash,
    leads_to,
    names_next,
    nearest,
    opens_group,
    opens_next,
    own_letters,
    parts_bracket,
    seat,
    small_apposed,
    small_post,
    visitor,
)
from kg.extract.person_signs import acts, continues, is_numbering, names_in_brackets, read_contact, read_coopted
from kg.extract.person_tokens import phrase_at
from kg.extract.person_words import NameWords, fold
from kg.extract.posts import PostPhrase, read_posts

_WAYS = frozenset({"drive", "road", "street", "avenue", "crescent", "terrace", "gardens", "close", "way"})
_MOVED = ("proposed", "nominated", "seconded", "moved")
_CHAIRING = ("chair", "chairman", "chairperson")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A person named in the text, with posts beside the name. ``chairs`` marks "in the chair"."""

    name: Name
    posts: tuple[PostPhrase, ...] = ()
    chairs: bool = False
    alias: str | None = None
    listed: bool = False
    after: int = 0


@lru_cache(maxsize=2)
def sightings(items: Tokens, words: NameWords) -> tuple[tuple[Sighting, ...], tuple[PostPhrase, ...]]:
    """Return the people that a text names, and the posts that it names without anybody in them."""
    people: list[Sighting] = []
    posts: list[PostPhrase] = []
    i = done = 0
    while i < len(items):
        if not items[i].capital:
            i += 1
            continue
        found = tuple(_people_at(items, i, words))
        if found:
            people.extend(found)
            i = done = max(found[-1].after, i + 1)
            continue
        titles, after = read_posts(items, i, words) if i == done or not continues(items, i) else ((), i)
        holder = _holder(items, after, words, titles) if titles else None
        if holder:
            people.append(holder)
            i = done = holder.after
        elif titles:
            posts.extend(titles)
            i = after
        else:
            i += 1
    return tuple(people), tuple(posts)


def sighting_of(items: Tokens, name: Name, words: NameWords, *, bare: bool = False) -> Sighting:
    """Add to a name what stands after it: posts, "(in the Chair)", initials.

    ``bare``: posts may follow with no mark between.
    """
    found = Sighting(name, seat(items, name, words), after=name.after, alias=own_letters(items, name) if bare else None)
    j = name.after + parts_bracket(items, name.after, words)
    while j < len(items) and items[j].text in "([" and (close := skip_brackets(items, j)) > j:
        found = _bracketed(items, j, close, found, words)
        j = close
    if found.posts and found.posts[-1].span.end > items[j - 1].start:
        return found
    found = replace(found, after=max(found.after, j if found.posts or found.chairs or found.alias else name.after))
    k = j + (j < len(items) and items[j].text == ",")
    if [fold(t.text) for t in items[k : k + 3]] == ["in", "the", "chair"]:
        return replace(found, chairs=True, after=k + 3)
    told = _apposed(items, j, found, words, bare) if not found.posts else found
    if told.posts and [fold(t.text) for t in items[told.after : told.after + 3]] == ["in", "the", "chair"]:
        return replace(told, chairs=True, after=told.after + 3)
    close = skip_brackets(items, told.after) if told.posts else told.after
    return _bracketed(items, told.after, close, told, words) if close > told.after else told


def _bracketed(items: Tokens, open_: int, close: int, found: Sighting, words: NameWords) -> Sighting:
    inner = items[open_ + 1 : close - 1]
    plain = [fold(t.text) for t in inner]
    letters = "".join(t.text for t in inner).replace(".", "")
    if plain[:2] == ["in", "the"] and plain[2:3] and plain[2] in _CHAIRING:
        return replace(found, chairs=True, after=close)
    whole = len(letters) == 2 or (len(letters) in (3, 4) and letters[0] == found.name.text[:1])  # no Tom Coe is (KCC)
    if letters.isupper() and whole and letters[-1] == found.name.surname[:1].upper():
        return replace(found, alias=letters, after=close)
    title = read_title(items, open_ + 1, words)
    if title and title.after >= close - 1 and CIVIL.issuperset(title.ranks):  # "E Black (Mrs.)"
        return replace(found, after=close)
    start = after_letters(items, open_ + 1, found.name)
    posts, after = read_posts(items, start, words)
    if posts and after - open_ < 40 and items[min(after, len(items) - 1)].kind != "break":
        alias = items[open_ + 1].text if start > open_ + 1 else found.alias
        return replace(found, posts=found.posts + _shared_organisation(posts), alias=alias, after=close)
    small = small_post(items, open_, close, words)
    return replace(found, posts=found.posts + small, after=close) if small else found


def _apposed(items: Tokens, j: int, found: Sighting, words: NameWords, bare: bool) -> Sighting:
    if j >= len(items):
        return found
    marked = items[j].text == "," or items[j].text in DASHES or is_slash(items, j)
    start = j + 1 if marked else j
    start = after_being(items, start) if marked and start < len(items) and items[start].text == "who" else start
    if not marked:
        start = after_being(items, j)
        if start == j and (items[j].text == "The" or not (bare or items[j].kind == "word")):
            return found
    posts, after = read_posts(items, start, words)
    if not posts and items[j].text == ",":
        small, after = small_apposed(items, start, words)
        return replace(found, posts=small, after=after) if small else found
    unmarked = not marked and start == j
    if unmarked and items[j - 1].text == "]":
        return found  # "Jo Moss [email protected] Treasurer Al Hill": an address is over, and the next entry begins
    if posts and leads_to(items, start, posts[0]):
        return found
    if not posts or (unmarked and (opens_next(items, after, found.name, posts, words) or not found.name.given)):
        return found
    if (
        items[j].text == ","
        and names_next(items, after, words, direct=True)
        and not visitor(items, posts, after, words)
        and not opens_group(items, after, words)
    ):
        return found
    return replace(found, posts=_shared_organisation(posts), after=after)


def _shared_organisation(posts: tuple[PostPhrase, ...]) -> tuple[PostPhrase, ...]:
    """Give each post the organisation that ends the run of posts it stands in."""
    shared: list[PostPhrase] = []
    for post in reversed(posts):
        ending = shared[-1].organisation if shared else None
        shared.append(replace(post, organisation=post.organisation or ending))
    return tuple(reversed(shared))


def _people_at(items: Tokens, i: int, words: NameWords) -> Iterator[Sighting]:
    shared = tuple(read_shared(items, i, words))
    if shared:
        if dealt := _dealt(items, shared, words):
            yield from dealt
            return
        for one in shared:
            found = sighting_of(items, one, words)
            if one is not shared[-1]:
                yield from (Sighting(other, after=other.after) for other in names_in_brackets(items, one.after, words))
            yield found if one is shared[-1] else replace(found, after=one.after)
        return
    name = read_name(items, i, words)
    if name and name.ranks and _is_named_after(items, name, words):
        return
    if name and (name.ranks or _stands_alone(items, name, words)):
        yield sighting_of(items, name, words)
        return
    shown = read_contact(items, i, words) or read_coopted(items, i, words)
    if shown:
        yield sighting_of(items, shown, words)
        return
    name = name or _initialled(items, i, words) or before_bracket(items, i, words) or before_comma(items, i, words)
    if name:
        found = sighting_of(items, name, words)
        if found.posts or found.alias or found.chairs:
            yield found


def _dealt(items: Tokens, shared: tuple[Name, ...], words: NameWords) -> tuple[Sighting, ...]:
    """Give names in a row the posts after them, one each: "Cllrs Moss and Hill were elected Chair and Vice-Chair"."""
    last = shared[-1].after
    start = after_becoming(items, last)
    posts, after = read_posts(items, start, words) if start > last else ((), last)
    if len(shared) < 2 or len(posts) != len(shared):
        return ()
    dealt = zip(shared, _shared_organisation(posts), strict=True)
    ends = [*(name.after for name in shared[:-1]), after]
    return tuple(Sighting(name, posts=(post,), after=end) for (name, post), end in zip(dealt, ends, strict=True))


def _is_named_after(items: Tokens, name: Name, words: NameWords) -> bool:
    """Tell whether a title and name are those of a school or an inn: "Sir John Moore School"."""
    following = items[name.after] if name.after < len(items) else None
    if fold(name.surname) in _WAYS and name.given and "councillor" not in name.ranks:
        return True  # "Provost Watt Drive"
    civil = not any(words.rank_groups[r] == "elected" for r in name.ranks)
    return civil and following is not None and following.kind == "word" and fold(following.text) in words.things


def _initialled(items: Tokens, i: int, words: NameWords) -> Name | None:
    """Read "R Farnham" or "N. Ames", which need a post beside them to be a person."""
    if items[i].kind != "initial" or is_numbering(items, i):
        return None
    return read_name(items, i, words, loose=True)


def _stands_alone(items: Tokens, name: Name, words: NameWords) -> bool:
    """Tell whether a forename and surname are a person's, not the opening or the end of another name."""
    doubtful = fold(name.surname) in words.place_surnames and not acts(items, name.after)
    if doubtful or _joined_before(items, name.first, words):
        return False
    if name.after >= len(items):
        return True
    following = items[name.after]
    if is_slash(items, name.after):
        return bool(read_posts(items, name.after + 1, words)[0])
    owner = any(t.owns for t in items[name.first : name.after])
    if following.kind == "lower" or (following.kind != "word" and following.text not in ("&", "/")):
        return not (following.text == "&" and items[min(name.after + 1, len(items) - 1)].capital and not name.ranks)
    if following.text in ("&", "/"):
        return False
    plain = fold(following.text)
    if owner or phrase_at(items, name.after, words.ranks) or phrase_at(items, name.after, words.posts):
        return True
    return words.is_forename(following.text) or plain in words.openers or plain in words.not_surnames


def _joined_before(items: Tokens, i: int, words: NameWords) -> bool:
    before = items[i - 1] if i else None
    if before and before.kind == "initial":
        return True
    if before and before.owns and before.kind == "word" and before.end + 3 >= items[i].start:
        return True
    if before is None or before.kind != "word":
        return before is not None and before.text in ("&", "/") and i > 1 and items[i - 2].kind == "word"
    plain = fold(before.text)
    return not (before.end + 1 < items[i].start or plain in words.not_surnames or _is_title(items, i - 1, words))


def _is_title(items: Tokens, i: int, words: NameWords) -> bool:
    return any(
        (found := phrase_at(items, j, phrases)) and found[1] == i + 1
        for j in range(max(0, i - 3), i + 1)
        for phrases in (words.posts, words.ranks)
    )


def _complete(items: Tokens, end: int, post: PostPhrase, words: NameWords) -> bool:
    """Tell whether a title ends in the word that it turns on, or names its field: not "Handyman Job List"."""
    inside = [j for j in range(max(0, end - 30), end) if post.span.start <= items[j].start < post.span.end]
    if any(fold(items[j].text) in ("of", "for", "to", ",", "and", "(") for j in inside) or not inside:
        return True
    return _is_title(items, inside[-1], words)


def _holder(items: Tokens, i: int, words: NameWords, posts: tuple[PostPhrase, ...]) -> Sighting | None:
    """Read the name that follows a post: "the Director of Care, A Bates", "Clerk: Mrs J Marsh", "Mayor (Cllr Ames)"."""
    i = after_term(items, i)
    if i >= len(items):
        return None
    marked = items[i].text in (",", ":", "(") or items[i].text in DASHES
    start = i + 1 if marked else i
    while start < len(items) and ((items[start].kind == "break" and items[i].text == ":") or items[start].text == ":"):
        start += 1
    if start >= len(items):
        return None
    name = read_name(items, start, words)
    letters = _initialled(items, start, words) if not name else None  # "the Head of Law R Moss said"
    name = letters if letters and (marked or acts(items, letters.after)) else name
    mayor = None if marked else named_mayor(items, start, words)
    name = name or mayor
    if not name or not (name.ranks or marked or name.given or mayor):
        return None
    if not name.ranks and fold(name.surname) in words.place_surnames and items[i].text != ":":
        return None
    if not marked and not _complete(items, i, posts[-1], words):
        return None
    if name.after < len(items) and (fold(items[name.after].text) in _MOVED or has_its_own(items, name.after, words)):
        return None
    found = sighting_of(items, name, words)
    if found.posts and is_field(items, i, posts, words):
        return found
    own = found.posts if not (marked or name.ranks) else ()
    held = _shared_organisation(nearest(items, i, posts)) + own
    return replace(found, posts=held, after=found.after if own else name.after)
