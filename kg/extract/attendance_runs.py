"""Lists of those present that were run together, no mark between one name and the next."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.attendance_marks import lettered, own_rank
from kg.extract.person_homes import home_end
from kg.extract.person_names import CIVIL, Name, Tokens, read_name, read_title
from kg.extract.person_runs import paired
from kg.extract.person_sightings import Sighting, sighting_of
from kg.extract.person_tokens import are_letters, phrase_at
from kg.extract.person_words import NameWords, fold
from kg.extract.posts import PostPhrase, read_posts
from kg.model import Span

_OF_OTHERS = ("officer-post", "outside-post")
_CIVIL = CIVIL | {"lady"}
#: No row of names in columns has more words.
_ROW = 12


def of_group(items: Tokens, shared: Sequence[Name], words: NameWords) -> tuple[Sighting, ...]:
    """Return those who share a title, "Councillors A MOSS, Convener, and B HILL", each with the posts beside them."""
    found = [own_rank(items, sighting_of(items, name, words, bare=True), words) for name in shared]
    found = [*(replace(s, after=n.after) for s, n in zip(found[:-1], shared[:-1], strict=True)), found[-1]]
    return tuple(without_group(one) for one in (*found[:-1], own_post(items, found[-1], words)))


def in_roll(items: Tokens, j: int, words: NameWords) -> Name | None:
    """Read a name within a roll of names that no mark parts: "… Ann Moss Nic Reedling Roger Hill …"."""
    if not paired(items, j, words):
        return None
    return _pair(items, j)


def in_columns(items: Tokens, j: int, words: NameWords, group: str | None, *, below: bool) -> tuple[Sighting, ...]:
    """Read those whose names fill a line in columns no mark parts: "Ann Moss Vasiliki Hill Roger Dale".

    Every other word is a forename, the first and most of them known; ``below`` such a line one of them is enough.
    All have the title of the ``group``.
    """
    end = next((k for k in range(j, min(j + _ROW, len(items))) if items[k].kind != "word"), j)
    opens = bool(j) and (items[j - 1].kind == "break" or items[j - 1].text == ":")
    if not opens or end - j < 4 or (end - j) % 2 or items[end].kind != "break":
        return ()
    known = [words.is_forename(items[k].text) for k in range(j, end)]
    stops = (words.things | words.not_surnames | words.openers) - words.place_surnames
    plain = not any(t.owns or t.text.isupper() or fold(t.text) in stops for t in items[j:end])
    held = any(phrase_at(items, k, phrases) for k in range(j, end) for phrases in (words.posts, words.ranks))
    shifted = any(second and not first for first, second in zip(known[::2], known[1::2], strict=True))
    sure = any(known) if below else known[0] and 2 * sum(known[::2]) > len(known[::2])
    if not plain or held or shifted or not sure:
        return ()
    ranks = (group,) if group else ()
    names = (replace(_pair(items, k), ranks=ranks, shared=bool(ranks)) for k in range(j, end, 2))
    return tuple(Sighting(name, after=name.after) for name in names)


def _pair(items: Tokens, k: int) -> Name:
    core = Span(items[k].start, items[k + 1].end)
    return Name(core, core, (items[k].text,), items[k + 1].text, k, k + 2)


def shouts_surname(name: Name) -> bool:
    """Tell whether capitals set a surname off from what is given: "Dell HENRICKSON", "Gordon McEWAN"."""
    letters = name.surname.removeprefix("Mc").removeprefix("Mac")
    given = [g for g in name.given if len(g.replace(".", "")) > 1]
    return len(letters) > 2 and letters.isupper() and bool(given) and not any(g.isupper() for g in given)


def has_post(items: Tokens, name: Name, words: NameWords) -> bool:
    """Tell whether a mark and then a post follow a name: "Jo Moss, Clerk"."""
    follows = name.after < len(items) and items[name.after].text in (",", "(", "-", "–", "—")
    return follows and bool(sighting_of(items, name, words).posts)


def holds_own(items: Tokens, posts: Sequence[PostPhrase], name: Name, words: NameWords) -> bool:
    """Tell whether one with a title or initials and a job comes next: "Head of Law Mr Moss, Planning Officer".

    The job before the name is then no part of theirs, but that of one without a name or of the one before.
    """
    marked = (name.ranks or lettered(name)) and name.after < len(items) and items[name.after].text == ","
    own, _ = read_posts(items, name.after + 1, words) if marked else ((), 0)
    begins = bool(own) and own[0].span.start == items[name.after + 1].start
    return begins and all(p.group == "officer-post" for p in (*posts, own[0]))


def own_post(items: Tokens, found: Sighting, words: NameWords) -> Sighting:
    """Give a name the post after its comma where the next name follows that at once, as no comma parts names here.

    "Jackie DUNBAR Lesley MOSS, Convener of Finance Stephen HILL" makes Lesley Moss the convener.
    """
    name = found.name
    if found.posts or name.after >= len(items):
        return found
    if items[name.after].text != ",":
        return _unmarked_post(items, found, words)
    posts, after = read_posts(items, name.after + 1, words)
    follows = name.first and items[name.first - 1].capital and items[name.first - 1].end + 2 >= items[name.first].start
    opens = items[name.first - 1].kind == "break" and _unparted(items, after, words)
    ends = (follows or opens) and bool(posts) and posts[0].span.start == items[name.after + 1].start
    return replace(found, posts=posts, after=after) if ends else found


def _unmarked_post(items: Tokens, found: Sighting, words: NameWords) -> Sighting:
    """Give a titled name the job right after it where the next has another: "Mr Moss Head of Law Mr Hill, Clerk"."""
    posts, after = read_posts(items, found.name.after, words) if found.name.ranks else ((), 0)
    begins = bool(posts) and posts[0].span.start == items[found.name.after].start
    name = read_name(items, after, words) if begins and after < len(items) else None
    return replace(found, posts=posts, after=after) if name and holds_own(items, posts, name, words) else found


def _unparted(items: Tokens, i: int, words: NameWords) -> bool:
    """Tell whether two titled names follow each other with no mark between them: "Ms J Hill Mr A Dale"."""
    name = read_name(items, i, words) if i < len(items) else None
    return bool(name and name.ranks and name.after < len(items) and read_title(items, name.after, words))


def before_post(items: Tokens, name: Name, words: NameWords) -> Name:
    """Leave out of initials and two words the second where it opens the next post: "P Moss Media and Web Officer – A".

    A dash follows the post, as one led to the name.
    """
    last = name.after - 1
    if " " not in name.surname or name.ranks or not all(are_letters(g) for g in name.given):
        return name
    posts, after = read_posts(items, last, words)
    begins = bool(posts) and posts[0].span.start == items[last].start and after > last + 1
    if not begins or after >= len(items) or items[after].text not in ("-", "–", "—"):
        return name
    core = Span(name.core.start, items[last - 1].end)
    return replace(name, span=core, core=core, surname=name.surname.rpartition(" ")[0], after=last)


def at_home(items: Tokens, found: Sighting, words: NameWords) -> Sighting:
    """Give a name the post after its organisation: "C King, Vale Council (Chairman)", "C King, Vale Council, Chair".

    What a comma parts is an office of the meeting that ends its line.
    """
    j = found.name.after
    end = home_end(items, j + (j < len(items) and items[j].text in (",", "-", "–")), words) if not found.posts else None
    if end is None or end >= len(items) or items[end].text not in ("(", ","):
        return found
    posts, after = read_posts(items, end + 1, words)
    if items[end].text == ",":
        ended = after >= len(items) or items[after].kind == "break"
        office = bool(posts) and ended and posts[0].head in ("chair", "vice-chair")
        return replace(found, posts=posts, after=after) if office else found
    whole = bool(posts) and after < len(items) and items[after].text == ")"
    return replace(found, posts=posts, after=after + 1) if whole else found


def without_group(found: Sighting) -> Sighting:
    """Take the title of the members before from one with a title and post of another kind.

    "Councillors A MOSS and B HILL; Mrs Ann REED, Religious Representative": Mrs Reed is no councillor.
    """
    name = found.name
    others = any(p.group in _OF_OTHERS or p.head == "trustee" for p in found.posts)
    if not (name.shared and others and set(name.ranks) & _CIVIL):
        return found
    return replace(found, name=replace(name, ranks=tuple(r for r in name.ranks if r in _CIVIL), shared=False))
