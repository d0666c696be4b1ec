"""Persons' names as minutes write them: "Councillors Ames, J Bone and Cole", "K.J May", "Mrs S Two-Names, OBE".

A name is read only where something shows that it is one: a title before it, a known forename, or a list of people.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.person_homes import home_end
from kg.extract.person_runs import (
    amid_list,
    hyphenated,
    is_middle,
    is_particle,
    least_alone,
    may_be_initials,
    may_be_surname,
    past_nickname,
    repeats,
    run_of,
    spells,
    turned_run,
)
from kg.extract.person_tokens import Token, phrase_at
from kg.extract.person_words import NameWords, fold
from kg.model import Span

Tokens = tuple[Token, ...]
#: No name has more tokens of titles before it: "The Right Worshipful the Lord Mayor County Councillor Dr".
_TITLES = 10
#: The titles that anybody may bear, office or none.
CIVIL = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "professor", "reverend", "sir", "dame"})


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name where it stands.

    ``span`` has the title in it, ``core`` has not; ``first`` and ``after`` are the tokens' indexes. ``ranks`` are the
    notations of the titles before it, ``title`` the title's words; ``shared`` marks one that it shares with a list.
    """

    span: Span
    core: Span
    given: tuple[str, ...]
    surname: str
    first: int
    after: int
    ranks: tuple[str, ...] = ()
    title: str = ""
    shared: bool = False
    initials: str = ""

    @property
    def text(self) -> str:
        """The name without its title: "R W Farnham"."""
        return " ".join((*self.given, self.surname))


@dataclass(frozen=True, slots=True)
class Title:
    """Titles before a name: "County Councillor", "Chairman Cllr Mrs" (ranks only)."""

    ranks: tuple[str, ...]
    plural: bool
    after: int


def read_title(items: Tokens, i: int, words: NameWords) -> Title | None:
    """Read the titles that stand at a token; None where there is none."""
    ranks: list[str] = []
    plural, j = False, i
    if i and fold(items[i - 1].text) == "cyngor":  # "Cyngor Sir Ynys Môn" is a county's council, and nobody's title
        return None
    while j < len(items) and j - i < _TITLES and items[j].capital and (found := phrase_at(items, j, words.ranks)):
        if (ranks and may_be_initials(items, j)) or may_be_surname(items, j, listed=not ranks):
            break
        last = items[found[1] - 1]
        many = fold(last.text + ("'s" if last.owns else "")) in words.plurals
        if many and ranks:  # "In the Chair: Councillor Moss, Chair Councillors Hill, Day …"
            break
        plural = plural or many
        ranks += [found[0]] if found[0] not in ranks else []
        abbreviated = len(last.text) <= 6 and not (last.text.isupper() and len(last.text) < 5)
        j = _skip(items, found[1], ".") if abbreviated else found[1]
        while j + 1 < len(items) and items[j].text == "-" and phrase_at(items, j + 1, words.ranks):
            j += 1
    return Title(tuple(ranks), plural, j) if ranks else None


def read_name(items: Tokens, i: int, words: NameWords, *, loose: bool = False) -> Name | None:
    """Read the name at a token, title included.

    ``loose`` reads as in a list of people, where no title or known forename is needed.
    """
    title = read_title(items, i, words)
    if not title:
        return _body(items, i, words, titled=False, loose=loose)
    start = title.after
    start += start + 1 < len(items) and items[start].kind == "break"
    name = _body(items, start, words, titled=True, loose=loose)
    if not name:
        return None
    until = items[title.after - 1].end
    return _entitled(name, title, items, i, until)


def _entitled(name: Name, title: Title, items: Tokens, i: int, until: int) -> Name:
    label = " ".join(t.text for t in items[i : title.after] if t.end <= until and t.text not in ".-")
    return replace(name, span=Span(items[i].start, name.core.end), first=i, ranks=title.ranks, title=label)


def read_shared(items: Tokens, i: int, words: NameWords) -> Iterator[Name]:
    """Yield the names that share the plural title at a token: "Councillors Ames (Chair), Bone & Cole"."""
    title = read_title(items, i, words)
    name = read_name(items, i, words, loose=True) if title and title.plural else None
    if name and not name.given and next_in_list(items, name.after) is None:
        return
    parted: set[str] = set()
    stops = False
    while name and title:
        yield name
        j = next_in_list(items, name.after)
        between = {t.text for t in items[name.after : j]} if j is not None else set()
        others = ";" in between and _of_others(items, name, j, words)
        closing = "and" in parted and (others or not stops)
        if ";" in between and (closing or (others and parted and not stops)):
            return  # "Councillors Ames, Bone and Cole; and Mr Jo Dale"
        parted, stops = parted | (between - {";"}), stops or ";" in between
        following = read_title(items, j, words) if j is not None else None
        if j is None or (following and (following.plural or set(following.ranks) & {"councillor", title.ranks[0]})):
            return
        listed = read_name(items, j, words, loose=True)
        if not listed or _is_thing(items, listed.after, words):
            return
        ranks = (title.ranks[0], *(r for r in listed.ranks if r not in title.ranks))
        name = replace(listed, ranks=ranks, shared=True)


def _of_others(items: Tokens, name: Name, j: int | None, words: NameWords) -> bool:
    """Tell whether a civil title follows a name that has none: "Councillors Ames, Bone (Chair); Mr Jo Dale"."""
    title = read_title(items, j, words) if j is not None else None
    return title is not None and not set(title.ranks) - CIVIL and not set(name.ranks) & CIVIL


def next_in_list(items: Tokens, i: int) -> int | None:
    """Return where the next member of a list may stand: after brackets, a comma, a semicolon, "and" or "&"."""
    j = skip_brackets(items, i)
    began = j
    while j < len(items) and (
        items[j].text in (",", ";", "&", "and", "a", "ac") or (j > began and items[j].kind == "break")
    ):
        j += 1
    if j == began and j < len(items) and not items[j].capital:
        return None
    return j if j < len(items) and (j > began or j > i or items[j - 1].end < items[j].start) else None


def skip_brackets(items: Tokens, i: int) -> int:
    """Return the index after the bracket that opens at a token, or the index itself where none does."""
    if i >= len(items) or items[i].text not in ("(", "["):
        return i
    depth, closed = 0, i
    for j in range(i, min(i + 40, len(items))):
        depth += (items[j].text in "([") - (items[j].text in ")]")
        if depth == 0:
            return j + 1
        closed = j + 1 if items[j].text in ")]" else closed
        if items[j].text == ";" and closed > i:  # "(Physical Environment (Place);" was never closed
            return closed
    return i


def _body(items: Tokens, i: int, words: NameWords, *, titled: bool, loose: bool) -> Name | None:
    if i < len(items) and items[i].turned and (titled or loose):
        letters, surname, end, after = turned_run(items, i)
        core = Span(items[i].start, end)
        return Name(core, core, letters, surname, i, after)
    if last := past_nickname(items, i, words):
        core = Span(items[i].start, items[last].end)
        return Name(core, core, (items[i].text,), items[last].text, i, last + 1)
    run = run_of(items, i, words, titled, loose)
    count = len(run)
    if not count:
        return None
    lead = 0
    while lead < count and _is_initial(run[lead], titled or loose, lead + 1 < count):
        lead += 1
    if lead == count:
        return None
    shouted = len(run[0].text) > 2 and run[0].text.isupper() and count > 1 and not run[1].text.isupper()
    known = lead == 0 and words.is_forename(run[0].text) and not (shouted and run[1].kind == "word")
    if not (titled or loose or (known and count > 1)):
        return None
    size = _size(items, i, run, lead, words, titled or loose)
    if size == 0 or (size - lead == 1 and not (titled or loose)):
        return None
    return _made(items, i, run[:size], lead, words)


def _size(items: Tokens, i: int, run: list[Token], lead: int, words: NameWords, trusted: bool) -> int:
    """Return how many of the run's tokens are the name: a third word only where nothing capitalised follows it."""
    least = lead + 1
    if lead == 0 and len(run) > 1:
        least = 2
    if (len(run) > 1 if trusted else len(run) > 2) and home_end(items, i + least, words):
        return least
    known = [words.is_forename(token.text) for token in run]
    if trusted and lead == 0 and known == [False, True, False] and items[min(i + 3, len(items) - 1)].text == "(":
        return 1  # "Mrs Marsh Richard Moss (County Councillor)": two of a list that lost its mark
    while least < len(run) and (run[least - 1].kind == "initial" or is_middle(run, least, words)):
        least += 1
    while least < len(run) and fold(run[least - 1].text) in words.particles:
        least += 1
    cut = i + least < len(items) and items[i + least].capital and not repeats(items, i + least, run[:least])
    end = i + len(run)
    whole = len(run) > least and not (end < len(items) and items[end].capital and not _opens(items, end, words))
    closed = end < len(items) and items[end].text == "("
    if len(run) - least == 1 and closed and lead == 0 and spells(items, end, run):
        return len(run)
    if whole and lead == 0 and least == 2 and len(run) == 3 and amid_list(items, i, end):
        return len(run)
    if whole and trusted and len(run) - least == 1 and (closed or not words.is_forename(run[least].text)):
        return len(run)
    if lead == 0 and least == 2 and trusted and cut and not words.is_forename(run[0].text):
        return 2 if _opens(items, i + 2, words) else 1
    return least


def _opens(items: Tokens, i: int, words: NameWords) -> bool:
    if i >= len(items):
        return False
    if fold(items[i].text) in words.postnominals:
        return True
    if phrase_at(items, i, words.ranks) or phrase_at(items, i, words.posts):
        return True
    return words.is_forename(items[i].text) and i + 1 < len(items) and items[i + 1].capital


def _is_initial(token: Token, trusted: bool, more: bool) -> bool:
    if token.kind == "initial":
        return True
    return trusted and more and token.kind == "word" and token.text.isupper() and len(token.text) <= 2


def _is_thing(items: Tokens, i: int, words: NameWords) -> bool:
    return i < len(items) and items[i].kind == "word" and fold(items[i].text) in words.things


def _made(items: Tokens, i: int, run: list[Token], lead: int, words: NameWords) -> Name | None:
    size = len(run)
    cut = max(lead, size - 1) if not (lead and size - lead == 2 and _double(run, words)) else lead
    while cut > lead and is_particle(run, cut - 1, words):
        cut -= 1
    surname = " ".join(t.text for t in run[cut:])
    if len(surname) < 2 or (surname.isupper() and len(surname) < (least_alone(items, i) if cut == 0 else 3)):
        return None
    end, rest = hyphenated(items, i + size, words)
    surname += rest
    core = Span(run[0].start, end)
    after = _skip_postnominals(items, i + size + (2 if rest else 0), words)
    after += repeats(items, after, run)
    return Name(core, core, tuple(t.text for t in run[:cut]), surname, i, after)


def _double(run: list[Token], words: NameWords) -> bool:
    """Tell whether initials are followed by a surname of two words: "N. Rook Blackstone"."""
    return run[0].kind == "initial" and not words.is_forename(run[-2].text)


def _skip(items: Tokens, i: int, mark: str) -> int:
    return i + 1 if i < len(items) and items[i].text == mark else i


def _skip_postnominals(items: Tokens, i: int, words: NameWords) -> int:
    j = i
    while True:
        k = _skip(items, j, ",")
        if k > j and _opens_next(items, k, words):
            return j
        if k == j > i and k < len(items) and items[k].text == "Ed" and fold(items[k - 1].text) == "cert":
            j = k + 1  # "Pg Cert Ed" and then the next name
        elif k < len(items) and items[k].kind in ("word", "initial") and fold(items[k].text) in words.postnominals:
            j = k + 1
        elif k == j and k < len(items) and items[k].text in ("cc", "jp", "MS") and _ends(items, k + 1):
            j = k + 1  # "M F Moss cc," among others of a county's councillors
        else:
            return j


def _ends(items: Tokens, i: int) -> bool:
    return i >= len(items) or items[i].kind in ("mark", "break") or items[i].text == "and"


def _opens_next(items: Tokens, k: int, words: NameWords) -> bool:
    """Tell whether letters are those of the next name: "Ann Moss, MSP Bo Hill"."""
    return k + 1 < len(items) and items[k + 1].kind == "word" and bool(phrase_at(items, k, words.ranks))
