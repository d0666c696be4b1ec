"""What the tokens around a name in a list of attendance show: a name, a group's label or a sentence's subject."""

from dataclasses import replace

from kg.extract.attendance_small import small_after
from kg.extract.person_names import Name, Tokens, read_name, read_title, skip_brackets
from kg.extract.person_neighbours import is_slash
from kg.extract.person_sightings import Sighting
from kg.extract.person_tokens import are_letters, phrase_at
from kg.extract.person_words import NameWords, fold
from kg.extract.posts import read_posts
from kg.model import Span

COUNTED: tuple[str, ...] = ("members", "member", "residents", "resident", "public", "press", "parishioners", "people")
COUNTED += ("officers", "officer", "officials", "official", "staff", "observers", "representatives")
COUNTS = ("the", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "some", "no")
#: Posts that a list may give without a capital: "P Moss (PM) vice-chair, C Hill".
_SMALL_POSTS = frozenset(
    {"vice-chair", "vice-chairman", "chair", "chairman", "chairperson", "clerk", "secretary", "treasurer"}
)
#: Lower-case words that go on with a list after a name; any other makes the name a sentence's subject.
_GOES_ON = frozenset(
    {"and", "in", "from", "for", "of", "arrived", "as", "substitute", "plus", "with", "representing"}
    | {
        "vice",
        "a",
        "ac",
        "who",
        "due",
        "owing",
        "via",
        "until",
        "left",
        "joined",
        "remotely",
        "virtually",
        "online",
        "late",
    }
    | _SMALL_POSTS
)
_SITS_FOR = frozenset({"rep", "representative", "co-opted", "co-optee", "church", "diocesan", "teacher", "union"})
_VERBS = frozenset({"had", "has", "have", "gave", "sent", "advised", "reported", "will", "would", "informed"})
_DEEDS = frozenset(
    {"declared", "left", "joined", "arrived", "entered", "withdrew", "abstained", "voted", "spoke", "moved"}
)
_DASHES = ("-", "–", "—", ":")


def number_ends(items: Tokens, j: int, *, rows: bool) -> bool:
    """Tell whether a number ends a list: not in "3 members of the public", nor that of an item over those of its row.

    ``rows``: the list is a table's column, in which each item has a row.
    """
    following = items[j + 1] if j + 1 < len(items) else items[j]
    if rows and items[j - 1].kind == "break" and "break" in {t.kind for t in items[j + 1 : j + 3]}:
        return False
    return fold(following.text) not in COUNTED and counted_of(items, j) is None


def own_rank(items: Tokens, found: Sighting, words: NameWords) -> Sighting:
    """Take the list's title from an officer who closes it: "Councillors A Moss, B Hill and C Dale (Clerk)"."""
    found = small_after(items, found, words)
    if found.name.shared and _is_of_others(items, found.name.after):
        return replace(found, name=replace(found.name, ranks=(), shared=False))
    marked = found.name.after < len(items) and items[found.name.after].text in ("(", "-", "–", "—")
    if not (found.name.shared and marked and any(p.group == "officer-post" for p in found.posts)):
        return found
    ranks = tuple(r for r in found.name.ranks if r != "councillor")
    return replace(found, name=replace(found.name, ranks=ranks, shared=False))


def _is_of_others(items: Tokens, i: int) -> bool:
    """Tell whether a bracket says that one among the councillors sits for others: "(Church rep)", "(Co-opted)"."""
    inner = items[i + 1 : skip_brackets(items, i) - 1] if i < len(items) and items[i].text == "(" else ()
    return bool(_SITS_FOR & {fold(t.text) for t in inner})


def lettered(name: Name) -> bool:
    """Tell whether letters are all that is given of a name: "J Moss", "L.R. Hill"."""
    return bool(name.given) and all(are_letters(given) for given in name.given)


def runs_on(items: Tokens, name: Name, words: NameWords) -> bool:
    """Tell whether names follow each other with no mark between: "P J Bateson J Campbell Mrs E Forde"."""
    if not all(are_letters(given) for given in name.given) or name.after >= len(items):
        return False
    following = items[name.after]
    return following.kind == "initial" or bool(read_title(items, name.after, words))


def is_dashed(items: Tokens, name: Name, last: int) -> bool:
    """Tell whether a lone word is set off from the name that ends at ``last``: "Cllr Wendy Moss – Hill"."""
    before = items[name.first - 1].text if name.first else ""
    return before in ("-", "–", "—") and name.first - 1 == last


def is_alone(items: Tokens, name: Name, words: NameWords, *, opened: bool, starts: set[int]) -> bool:
    """Tell whether marks, line ends or a post stand on both sides of a name, or one of ``starts``, the next heading's.

    ``opened``: nothing need stand before.
    """
    before = items[name.first - 1] if name.first else None
    following = items[name.after] if name.after < len(items) else None
    opened = (
        opened
        or before is None
        or before.kind in ("break", "mark")
        or fold(before.text) in ("and", "from", "by", "were")
    )
    closed = following is None or following.kind in ("break", "mark") or fold(following.text) in ("and", "in")
    closed = closed or (following is not None and following.start in starts)
    closed = closed or bool(following and following.capital and read_posts(items, name.after, words)[0])
    return (
        opened and closed and not (following is not None and following.text == "/" and not is_slash(items, name.after))
    )


def untried(items: Tokens, j: int, words: NameWords) -> Name | None:
    """Read a name that no forename shows to be one, where it opens an entry and a mark and a post follow.

    "Annemargaret Moss, Chief Officer"; not "Property Services, Head of Legal".
    """
    opens = j > 0 and (items[j - 1].kind == "break" or items[j - 1].text in (";", ":"))
    if items[j].kind != "word" or not opens or phrase_at(items, j, words.posts):
        return None
    name = read_name(items, j, words, loose=True)
    marked = name is not None and name.after < len(items) and items[name.after].text in (",", "(", "-", "–", "—")
    if not name or not marked or len(name.given) != 1 or name.given[0].isupper():
        return None
    posts, _ = read_posts(items, name.after + 1, words)
    begins = bool(posts) and posts[0].span.start == items[name.after + 1].start
    return name if begins and fold(name.surname) not in words.place_surnames else None


def is_prose(items: Tokens, name: Name) -> bool:
    """Tell whether a name opens a sentence rather than stands in a list: "Mr Ames welcomed everyone".

    A list can end by saying what it lists: "Cllr Moss and Cllr Ames (Chair) were present".
    """
    j = skip_brackets(items, name.after)
    if [fold(token.text) for token in items[j : j + 2]] == ["were", "present"]:
        return False
    j += (
        j + 1 < len(items) and items[j].text == "," and items[j + 1].text.endswith("ed")
    )  # "The Chair, Cllr Moss, thanked"
    return j < len(items) and items[j].kind == "lower" and fold(items[j].text) not in _GOES_ON


def acted(items: Tokens, name: Name) -> bool:
    """Tell whether what follows says what somebody did at the meeting: "Councillors Moss and Hill declared"."""
    return name.after < len(items) and fold(items[name.after].text) in _DEEDS


def opens_entry(items: Tokens, name: Name, words: NameWords) -> bool:
    """Tell whether a name that could be a place's is an entry of its own: "Ann Dale, Treasurer", "Al Hill / Chair"."""
    following = items[name.after : name.after + 1]
    held = following and following[0].kind == "word" and phrase_at(items, name.after, words.posts)
    marked = following and (following[0].text in (",", ";", "(", "/") or held)
    return (
        bool(marked) and any(words.is_forename(given) for given in name.given) and fold(name.surname) not in words.posts
    )


def is_subject(items: Tokens, after: int) -> bool:
    """Tell whether what is said of somebody goes on with a verb: "Cllr Lofts, County Councillor had advised"."""
    return after < len(items) and fold(items[after].text) in _VERBS


def is_label(items: Tokens, name: Name, words: NameWords) -> bool:
    """Tell whether a word is only the place or group of those named after it: "Careston - Mr J Adamson".

    Letters before a word are an organisation's too: "RAY Elmshire".
    """
    first = name.given[0] if name.given else ""
    if len(first) > 2 and first.isupper() and "." not in first:
        return True
    if name.ranks or name.after + 1 >= len(items) or items[name.after].text not in _DASHES:
        return False
    return bool(read_title(items, name.after + 1, words)) and not any(words.is_forename(g) for g in name.given)


def counted(items: Tokens, j: int) -> int | None:
    """Return the index after a count of people: "3 members of the public", "One member of the public"."""
    k = j
    while k < len(items) and (
        items[k].kind in ("number", "lower")
        or fold(items[k].text) in COUNTED
        or (k == j and fold(items[k].text) in COUNTS)
    ):
        if fold(items[k].text) in ("and",) and k > j:
            return k
        k += 1
    found = {fold(t.text) for t in items[j:k]}
    if k > j and found & set(COUNTED) and fold(items[k - 1].text) in ("from", "of"):
        k = next((n for n in range(k, len(items)) if not items[n].capital), len(items))
    return k if found & set(COUNTED) else counted_of(items, j)


def counted_of(items: Tokens, j: int) -> int | None:
    """Return the index after a count of an organisation's people: "3 Board Officials", "One PSNI Staff Member"."""
    one = fold(items[j].text) in ("1", "one")
    for k in range(j + 1, min(j + 4, len(items))):
        plain = fold(items[k].text)
        if plain in COUNTED and (one or plain.endswith("s") or plain in ("staff", "people", "public", "press")):
            return k + 1 + (one and plain == "staff" and fold(items[min(k + 1, len(items) - 1)].text) == "member")
        if items[k].kind != "word":
            return None
    return None


def replaced(items: Tokens, j: int, words: NameWords) -> int | None:
    """Return the index after what names the member whom one stands in for: "E Moss – substitute for J A Hill"."""
    if [fold(t.text) for t in items[j : j + 2]] == ["for", "whom"]:
        return _stood_in(items, j + 2, words)
    if fold(items[j].text) not in ("substitute", "substituting", "sub", "deputising") or j + 2 >= len(items):
        return None
    name = read_name(items, j + 2, words, loose=True) if fold(items[j + 1].text) == "for" else None
    return name.after if name else None


def _stood_in(items: Tokens, j: int, words: NameWords) -> int | None:
    """Return the index after who came in somebody's place: "for whom Councillor Moss was substitute"."""
    name = read_name(items, j, words, loose=True) if j < len(items) else None
    k = name.after if name else j
    while name and k < len(items) and items[k].kind == "lower":
        k += 1
    return k if k > j else None


def described(items: Tokens, j: int, words: NameWords) -> int | None:
    """Return where a line ends that only says whom the one above it stands for: "Nominated by the Health Board".

    A line that begins with a title is of people: "Councillors: Ann Moss, Al Hill" over "Councillor Jo Dale".
    """
    end = next((k for k in range(j, min(j + 16, len(items))) if items[k].kind == "break"), None)
    if items[j - 1].kind != "break" or end is None or items[end - 1].text in (".", ":") or read_title(items, j, words):
        return None
    k = next((k for k in range(end, min(end + 4, len(items))) if items[k].kind != "break"), None)
    name = read_name(items, k, words) if k is not None and items[k].capital else None
    after = min(skip_brackets(items, name.after), len(items) - 1) if name else 0
    return end if name and items[after].kind == "break" else None


def of_couple(items: Tokens, j: int, words: NameWords) -> Name | None:
    """Read the first of two who share a surname: "Jo" of "Jo and Ann Moss" is Jo Moss."""
    if j + 3 >= len(items) or items[j + 1].text not in ("and", "&") or not words.is_forename(items[j].text):
        return None
    other = read_name(items, j + 2, words)
    if other is None or len(other.given) != 1 or other.ranks or not words.is_forename(other.given[0]):
        return None
    span = Span(items[j].start, items[j].end)
    return replace(other, span=span, core=span, given=(items[j].text,), first=j, after=j + 1)


def from_whom(items: Tokens, j: int, words: NameWords) -> int | None:
    """Return the index after where those named before came from: "from Harwen Police", "representing the Trust"."""
    k = j + 1 + (j + 1 < len(items) and items[j + 1].text == "the")
    if items[j].text not in ("from", "representing") or k >= len(items) or not items[k].capital:
        return None
    if read_posts(items, k, words)[0]:  # "and from the Police Commissioner Jo Moss"
        return None
    while k < len(items) and (items[k].capital or items[k].text in ("of", "for", "&")):
        k += 1
    return k if k == len(items) or items[k].kind in ("mark", "break") or items[k].text == "and" else None
