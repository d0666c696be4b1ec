"""Whose a post is that stands between two names with little to part them: that of the first or of the second."""

from kg.extract.person_names import Name, Tokens, read_name, read_title
from kg.extract.person_tokens import phrase_at
from kg.extract.person_words import NameWords, fold
from kg.extract.post_runs import COUNCIL_LETTERS, seat_of
from kg.extract.posts import PostPhrase, read_posts
from kg.model import Span

#: What may stand between a name's comma and a post that is its own; and how far that is looked for.
_ARTICLES, _NEAR = frozenset({"the", "our", "a", "an", "new", "interim", "acting", "their", "as", "his", "her"}), 12
#: No more ends of lines part a name from a bracket below it.
_BLANK = 6
_FINITE = frozenset({"said", "told", "spoke", "was", "is", "has", "had", "will", "gave", "who", "says"})
#: What has posts of its own, as its members have none: "Elm Council's Area Manager".
_OWNERS = frozenset({"council", "authority", "trust", "board", "association", "university", "service", "committee"})
DASHES = ("-", "–", "—", "‐")


def is_slash(items: Tokens, i: int) -> bool:
    """Tell whether a stroke with room on both sides stands here: "Jo Moss / Head of Finance", not "Moss/Hill"."""
    inside = 0 < i < len(items) - 1 and items[i].text == "/"
    return inside and items[i - 1].end < items[i].start and items[i].end < items[i + 1].start


def opens_next(items: Tokens, after: int, name: Name, posts: tuple[PostPhrase, ...], words: NameWords) -> bool:
    """Tell whether a post with no mark before it is rather that of the next: "Cllr I Ames Depute Convener Jo Moss".

    After the letters that one is called by it is never so: "Jo Moss (JM) Chair Cllr Bo Hill (BH)".
    """
    leads = after < len(items) and items[after].text == ":"  # "Jo Moss (JM) Minutes Secretary: Bo Hill"
    if _has_letters(items, name, posts) and not leads and not _after_post(items, name, words):
        return False
    elected = any(words.rank_groups[r] == "elected" for r in name.ranks)
    direct = elected and all(p.group in ("member-post", "office") for p in posts)
    closed = after < len(items) and items[after].text in (",", ";") and name.given[:1] != ("A",)
    return names_next(items, after, words, direct=direct) or (_bare_initial(name) and not closed)


def _has_letters(items: Tokens, name: Name, posts: tuple[PostPhrase, ...]) -> bool:
    """Tell whether only the letters that stand for a name part it from a post: "Jo Moss (JM) Chair", "Bo Hill BH"."""
    if own_letters(items, name):
        return bool(posts) and items[name.after].start == posts[0].span.start
    inner = items[name.after : name.after + 4]
    if len(inner) < 4 or [inner[0].text, inner[2].text] != ["(", ")"] or not posts:
        return False
    own = inner[1].text[-1] == name.surname[:1].upper() and inner[1].text.isupper() and len(inner[1].text) > 1
    return own and inner[3].start == posts[0].span.start


def own_letters(items: Tokens, name: Name) -> str | None:
    """Return the letters that end a name and stand for it, in no brackets: "JM" of "Jo Moss JM Chair"."""
    letters = items[name.after - 1].text
    own = name.given and letters == (name.given[0][:1] + name.surname[:1]).upper()
    return letters if own and letters not in ("MP", "MS", "AM") else None


def _after_post(items: Tokens, name: Name, words: NameWords) -> bool:
    """Tell whether a post stands right before a name: in such a list each has its own before it.

    A post that letters stand before is that of whom they name: "Jo Moss (JM) Chair Cllr Bo Hill".
    """
    near = range(max(0, name.first - 3), name.first)
    begins = [k for k in near if (found := phrase_at(items, k, words.posts)) and found[1] == name.first]
    before = items[begins[0] - 1] if begins and begins[0] else None
    return bool(begins) and not (before and (before.text == ")" or (len(before.text) == 2 and before.text.isupper())))


def after_letters(items: Tokens, i: int, name: Name) -> int:
    """Return the index after the letters that one is called by, where a post follows: "(TP, Chair)"."""
    letters = items[i].text
    own = letters.isupper() and len(letters) > 1 and letters[-1] == name.surname[:1].upper()
    return i + 2 if own and i + 2 < len(items) and items[i + 1].text == "," else i


def seat(items: Tokens, name: Name, words: NameWords) -> tuple[PostPhrase, ...]:
    """Return the seat in a parliament whose letters end a name: the "MSP" of "Jo Moss MSP"."""
    last = items[name.after - 1]
    found = (
        phrase_at(items, name.after - 1, words.posts) if last.start >= name.core.end and last.text.isupper() else None
    )
    if not found or found[1] != name.after or words.post_groups[found[0]] != "outside-post":
        return ()
    return (PostPhrase(Span(last.start, last.end), found[0], words.post_groups[found[0]]),)


def nearest(items: Tokens, after: int, posts: tuple[PostPhrase, ...]) -> tuple[PostPhrase, ...]:
    """Return the posts of whom a bracket names: the last of titles that commas part, "Solicitor, Clerk (Mr A Moss)"."""
    first = next((k for k in range(after - 1, 0, -1) if items[k].start == posts[-1].span.start), 0)
    apart = first and after < len(items) and items[after].text == "(" and items[first - 1].text == ","
    return posts[-1:] if apart else posts


def is_field(items: Tokens, i: int, posts: tuple[PostPhrase, ...], words: NameWords) -> bool:
    """Tell whether what stands before a colon names a form's field, and no post: "Contact Officer: Jo Moss, Clerk"."""
    label = [fold(t.text) for t in items[max(0, i - 3) : i] if t.start >= posts[0].span.start]
    return items[i].text == ":" and " ".join(label) in words.field_labels


def leads_to(items: Tokens, start: int, post: PostPhrase) -> bool:
    """Tell whether names stand before a post that only seems to follow one: "Hill, Dale and the Chair of the Board"."""
    between = [token for token in items[start : start + _NEAR] if token.start < post.span.start]
    if len(between) == 1 and COUNCIL_LETTERS.fullmatch(between[0].text):
        return False  # "Jo Moss, SBC Trainee Solicitor"
    if between and between[-1].owns and fold(between[-1].text) in _OWNERS:
        return False  # "Jo Moss, Elm and Ash Council's Area Manager"
    return any(token.kind == "word" and fold(token.text) not in _ARTICLES for token in between)


def parts_bracket(items: Tokens, i: int, words: NameWords) -> int:
    """Return how many tokens part a name from the bracket with its post: a comma, or the ends of a line.

    "J A Moss, (Chief Executive)"; "Ann Moss" and "(Chair), Jo Dale" on the line below.
    """
    ends = next((n for n in range(_BLANK) if i + n < len(items) and items[i + n].kind != "break"), 0)
    size = ends or int(i < len(items) and items[i].text == ",")
    if not size or i + size + 1 >= len(items) or items[i + size].text != "(":
        return 0
    posts, after = read_posts(items, i + size + 1, words)
    whole = bool(posts) and (not ends or (after < len(items) and items[after].text == ")"))
    return size if whole else 0


def after_term(items: Tokens, i: int) -> int:
    """Pass over the term of an office: "Election of Vice-Chairman for 2022/23: Cllr Ames"."""
    if i < len(items) and fold(items[i].text) == "for":
        colon = next((j for j in range(i, min(i + 8, len(items))) if items[j].text in (":", ".")), i)
        return colon if items[colon].text == ":" else i
    return i


def small_post(items: Tokens, open_: int, close: int, words: NameWords) -> tuple[PostPhrase, ...]:
    """Return the post in small letters that fills a bracket: "Mrs J Marsh (parish clerk)", "(clerc / clerk)"."""
    open_ += 2 if close > open_ + 4 and items[open_ + 2].text == "/" and items[open_ + 1].kind == "lower" else 0
    known = phrase_at(items, open_ + 1, words.posts) if items[open_ + 1].kind == "lower" else None
    if not known or known[1] != close - 1:
        return ()
    return (PostPhrase(Span(items[open_ + 1].start, items[close - 2].end), known[0], words.post_groups[known[0]]),)


def small_apposed(items: Tokens, i: int, words: NameWords) -> tuple[tuple[PostPhrase, ...], int]:
    """Read a post in small letters between a name's comma and the next mark: ", cabinet member for parks, said".

    None where its words go on with a verb, or where a leader leads no council.
    """
    start = i + (i < len(items) and items[i].text == "the")
    owner = start < len(items) and items[start].owns and fold(items[start].text) == "council"
    near = range(start + 1, min(start + 4, len(items) - 1)) if owner else range(start, start + 1)
    lower = (k for k in near if k < len(items) and items[k].kind == "lower")
    start = start + 1 if owner else start
    known = next((found for k in lower if (found := phrase_at(items, k, words.posts))), None)
    if not known or words.post_groups[known[0]] not in ("member-post", "officer-post", "office"):
        return (), i
    fielded = known[1] < len(items) and items[known[1]].text in ("of", "for")
    end = known[1]
    while fielded and end < min(len(items), start + _NEAR) and items[end].kind in ("word", "lower", "initial"):
        end += 1
    said = [items[k] for k in range(start, end)]
    acts = any(t.kind == "lower" and (t.text.endswith("ed") or t.text in _FINITE) for t in said)
    closed = end < len(items) and items[end].text in (",", ".")
    leads = known[0] != "leader" or any(t.capital or t.text == "council" for t in said)
    leads = leads and (len(said) > 1 or words.post_groups[known[0]] != "officer-post")  # "the architect" is no officer
    if not closed or acts or not leads:
        return (), i
    head = seat_of(items, start, known[0])
    return (PostPhrase(Span(said[0].start, said[-1].end), head, words.post_groups[head]),), end


def _bare_initial(name: Name) -> bool:
    """Tell whether a name is a single letter and a word, which may be no name: "A Court"."""
    return not name.ranks and len(name.given) == 1 and len(name.given[0]) == 1


def visitor(items: Tokens, posts: tuple[PostPhrase, ...], after: int, words: NameWords) -> bool:
    """Tell whether a post closes one entry of a run-together list: "E Clark, County Councillor Jo Moss, Clerk"."""
    name = read_name(items, after, words)
    if name and name.ranks and posts and posts[-1].organisation:
        return True
    if not posts or not name or name.after >= len(items) or items[name.after].text not in (",", "("):
        return False
    return bool(read_posts(items, name.after + 1, words)[0])


def opens_group(items: Tokens, after: int, words: NameWords) -> bool:
    """Tell whether a title that several share follows a post: "Councillor Moss, Chair Councillors Hill and Reed"."""
    title = read_title(items, after, words) if after < len(items) else None
    return bool(title and title.plural)


def before_bracket(items: Tokens, i: int, words: NameWords) -> Name | None:
    """Read two words that are a name because a bracket with a post follows: "from Minesh Vale (Head of Finance)"."""
    if items[i].kind != "word" or (i and items[i - 1].capital and items[i - 1].end + 1 >= items[i].start):
        return None
    name = read_name(items, i, words, loose=True)
    opened = name and len(name.given) == 1 and name.after + 1 < len(items) and items[name.after].text == "("
    if not name or not opened or name.span.start != items[i].start or name.surname.isupper():
        return None
    posts, after = read_posts(items, name.after + 1, words)
    whole = bool(posts) and after < len(items) and items[after].text == ")" and posts[0].group != "member-post"
    return name if whole and posts[0].span.start == items[name.after + 1].start else None


def before_comma(items: Tokens, i: int, words: NameWords) -> Name | None:
    """Read two words that open an entry or a sentence and a post follows: "Minesh Vale, Head of Finance"."""
    two = items[i : i + 2]
    opens = i == 0 or items[i - 1].kind == "break" or items[i - 1].text in (".", ";")
    if not opens or i + 3 >= len(items) or items[i + 2].text != "," or any(t.kind != "word" for t in two):
        return None
    name, known = read_name(items, i, words, loose=True), words.is_forename(items[i].text)
    if known and fold(items[i + 1].text) in words.lone_surnames:
        core = Span(items[i].start, items[i + 1].end)
        name = Name(core, core, (items[i].text,), items[i + 1].text, i, i + 2)
    if not name or name.after != i + 2 or name.surname.isupper() or len(name.given) != 1:
        return None
    posts, _ = read_posts(items, i + 3, words)
    whole = bool(posts) and posts[0].span.start == items[i + 3].start and posts[0].group == "officer-post"
    return name if whole and (known or fold(name.surname) not in words.place_surnames) else None


def _names_below(items: Tokens, i: int, words: NameWords) -> bool:
    """Tell whether a colon leads to a name, or to nothing on its line: not "Corporate Director: Communities"."""
    if i >= len(items) or items[i].kind != "word":
        return True
    return bool(read_name(items, i, words)) or read_title(items, i, words) is not None


def names_next(items: Tokens, i: int, words: NameWords, *, direct: bool = False) -> bool:
    """Tell whether a titled name follows with nothing between, or a colon: "Parish Clerk Mrs J Marsh"."""
    if i < len(items) and items[i].text == ":":
        return _names_below(items, i + 1, words)
    if i + 1 < len(items) and items[i].text in DASHES:
        return bool(read_name(items, i + 1, words))
    if i >= len(items) or not items[i].capital:
        return False
    name = read_name(items, i, words)
    return bool(name and name.ranks) if not direct else bool(name)


def has_its_own(items: Tokens, i: int, words: NameWords) -> bool:
    """Tell whether "as" leads from a name to a post: that of "Moss as Chair, Hill as Clerk" before Hill is Moss's."""
    return fold(items[i].text) == "as" and i + 1 < len(items) and bool(read_posts(items, i + 1, words)[0])
