"""Titles of posts as minutes write them: "Head of Inclusion, Assessment and Review", "Team Manager (Early Help)".

A title turns on one word (Director, Clerk, Cabinet Member); commas and "and" inside it belong to it, unless another
title or a person's name begins there.
"""

from dataclasses import dataclass
from itertools import pairwise

from kg.extract.person_mayors import holder_follows
from kg.extract.person_names import Tokens, read_name, skip_brackets
from kg.extract.person_runs import is_entry
from kg.extract.person_tokens import Token, phrase_at
from kg.extract.person_words import NameWords, fold
from kg.extract.post_organisations import acts_next, is_short, organisation_after
from kg.extract.post_runs import COUNCIL_LETTERS, after_twin, heads, heads_list, own_run, seat_of
from kg.model import Span

_ARTICLES = {"the", "our", "a", "an", "new", "interim", "acting", "their", "as", "newly", "recently", "appointed"}
#: Whom a service is for, who own no post: "Children's Services Manager" is the whole of a title.
_SERVED = frozenset(
    ("children", "childrens", "adult", "adults", "people", "peoples", "women", "men", "carers", "members", "tenants")
)
_LINKS = frozenset({"of", "for", "and", "the", "to", "in", "at", "on", "upon", "de", "y", "from", "s"})
_ACTS = frozenset(
    {"confirmation", "election", "re-election", "appointment", "re-appointment", "reappointment"}
    | {"role", "post", "office", "position"}
)
#: Words that a title may end in before the field that a dash adds: "Chief Officer – Finance", "Team Leader - Roads".
_FIELDED = frozenset({"officer", "manager", "leader", "director", "lead", "service", "services", "lawyer", "solicitor"})
#: Counts of people that follow a title where lines ran together: "Command Secretariat One Staff Member".
_COUNTS = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight"})
_DECIDED = frozenset({"decision", "decisions"})
#: What stands after a title and is none of it: "Governance Manager Tel: 020 …", "COUNTY COUNCILLOR REPORT".
_NO_TITLE = frozenset(
    {
        "also",
        "others",
        "presiding",
        "attending",
        "tel",
        "telephone",
        "email",
        "e-mail",
        "ext",
        "extension",
        "mobile",
        "direct",
    }
    | {"phone", "report", "reports", "update", "updates", "comment", "comments", "announcements", "remarks"}
    | _DECIDED
)
#: What a paper is called, of whatever somebody did: "Record of Officer Decision".
_PAPERS = frozenset({"record", "notice", "schedule", "summary"})
_MONTHS = frozenset(
    "january february march april may june july august september october november december".split()  # noqa: SIM905
)
_LIMIT, _NEAR = 44, 12


@dataclass(frozen=True, slots=True)
class PostPhrase:
    """One title where it stands, what it turns on (a notation), the organisation that follows it and its short form."""

    span: Span
    head: str
    group: str
    organisation: Span | None = None
    short: str | None = None


def read_posts(items: Tokens, i: int, words: NameWords) -> tuple[tuple[PostPhrase, ...], int]:
    """Read the posts that stand at a token, and the index after them; no posts, and the index itself, where none do."""
    start = _skip_article(items, i)
    if start >= len(items) or not items[start].capital or not _may_turn(items, start, words):
        return (), i
    if _name_starts(items, start, words) or _may_be_name(items, start, words) or _is_namesake(items, start, words):
        return (), i
    if fold(items[start].text) in _PAPERS:
        return (), i
    end, short = _extent(items, start, words)
    if not heads(items, start, end, words) or (end < len(items) and fold(items[end].text) in _DECIDED):
        return (), i
    start, end, short = own_run(items, start, end, words, short)
    cuts = [start, *_cuts(items, start, end, words), end]
    found = [p for a, b in pairwise(cuts) if (p := _phrase(items, a, b, words, short))]
    after = end if short is None else skip_brackets(items, end)
    return tuple(found), after


def _may_turn(items: Tokens, start: int, words: NameWords) -> bool:
    """Tell, before all else is read, whether a word that a title turns on is near."""
    near = items[start : start + _NEAR]
    return any(t.capital and fold(t.text).split("-")[0] in words.posts for t in near)


def _skip_article(items: Tokens, i: int) -> int:
    j = i
    while j < len(items) and items[j].text != "A" and fold(items[j].text) in _ARTICLES:
        if fold(items[j].text) in ("interim", "acting") and items[j].capital:
            break
        j += 1
    return j


def _extent(items: Tokens, start: int, words: NameWords) -> tuple[int, str | None]:
    """Return where the run of a title's words ends, and the short form in brackets after it ("(DCS)")."""
    j = start
    while j < min(len(items), start + _LIMIT):
        whole = phrase_at(items, j, words.posts) if items[j].capital and not _name_starts(items, j, words) else None
        if whole:
            j = whole[1]
            continue
        text = items[j].text
        if text == "(":
            close = skip_brackets(items, j)
            told = any(t.text == ":" for t in items[j:close])  # "Chair (Proposer: Cllr Moss)"
            if close == j or told or not items[j + 1].capital or not heads(items, start, j, words):
                break
            if is_short(items, j, close):
                return j, "".join(t.text for t in items[j + 1 : close - 1])
            named = items[j + 1].kind == "initial" or read_name(items, j + 1, words)  # "Head of Planning (J Kerr)"
            if named or phrase_at(items, j + 1, words.posts):
                break
            j = close
        elif not _goes_on(items, start, j, words) or _names_matter(items, start, j):
            break
        else:
            j += 1
    while j > start and (items[j - 1].text in (",", "&", "/", "-", "–") or fold(items[j - 1].text) in _LINKS):
        j -= 1
    if j - 3 >= start and items[j - 2].text == "and" and words.is_forename(items[j - 1].text):
        return j - 2, None  # "Jo Moss (JM) Chair and Susan", whose surname opens the next line
    return j, None


def _goes_on(items: Tokens, start: int, j: int, words: NameWords) -> bool:
    token = items[j]
    if j > start and (_is_beyond(items, j) or _name_starts(items, j, words) or holder_follows(items, j, words)):
        return False
    if j > start and heads_list(items, j, words):
        return False
    if token.kind in ("word", "initial"):
        return not (j > start and phrase_at(items, j, words.ranks) and not phrase_at(items, j, words.posts))
    following = items[j + 1] if j + 1 < len(items) else None
    if following is None or j == start:
        return False
    if token.kind == "number":
        return bool(items[j - 1].text.lower() in ("section", "grade", "level", "s", "phase", "tier"))
    if token.text in ("&", "/"):
        return following.capital
    if token.text in ("-", "–"):
        return fold(items[j - 1].text) in ("vice", "co") or _is_fielded(items, j, words)
    if token.text == ",":
        linked = following.text in ("and", "&") and j + 2 < len(items) and items[j + 2].capital
        named = _name_starts(items, j + 1, words) or is_entry(items, j + 1, words) or _is_paired(items, j + 1, words)
        return (following.capital and not named) or linked
    if token.kind == "lower" and fold(token.text) in _LINKS and fold(following.text) not in _MONTHS:
        named = fold(following.text) in ("the", "our") and items[min(j + 2, len(items) - 1)].capital
        fielded = any(fold(t.text) in ("of", "for") for t in items[start:j])  # "Head of Planning and Housing agreed"
        return (following.capital or named) and (fielded or token.text != "and" or not acts_next(items, j + 1))
    return False


def _is_paired(items: Tokens, j: int, words: NameWords) -> bool:
    """Tell whether a forename and a word have a post of their own: "Moss as Chair, Marian Dale as Clerk"."""
    three = [fold(token.text) for token in items[j : j + 3]]
    return three[2:] == ["as"] and words.is_forename(three[0])


def _names_matter(items: Tokens, start: int, j: int) -> bool:
    """Tell whether a report's matter begins here, after its author's title: "a report of the Solicitor on the Plan"."""
    before = [fold(token.text) for token in items[max(0, start - 3) : start]]
    reports = len(before) == 3 and before[0] in ("report", "reports") and before[1] in ("of", "by", "from")
    return reports and [fold(token.text) for token in items[j : j + 2]] == ["on", "the"]


def _is_beyond(items: Tokens, j: int) -> bool:
    """Tell whether a word is none of a title: "Tel", ", Members"; not "Direct" of "Head of Direct Services"."""
    following = fold(items[j + 1].text) if j + 1 < len(items) and items[j + 1].kind in ("word", "lower") else ""
    gathered = items[j].text == "," and following in ("members", "councillors", "officers", "residents")
    if gathered or (items[j].kind == "initial" and items[j].start > items[j - 1].end + 1):  # a column's code
        return True
    if fold(items[j].text) == "direct" and following not in ("", "line", "dial", "tel"):
        return False
    return fold(items[j].text) in (_NO_TITLE | _COUNTS)


def _is_fielded(items: Tokens, j: int, words: NameWords) -> bool:
    """Tell whether a dash joins a title to its field, up to its line's end or a mark: "Chief Officer – HR & OD"."""
    if fold(items[j - 1].text) not in _FIELDED or items[j - 1].end == items[j].start:
        return False
    end = next((k for k in range(j + 1, min(j + 10, len(items))) if _ends_field(items[k])), len(items))
    field = items[j + 1 : end]
    whole = all(t.capital or t.text == "&" or fold(t.text) in ("and", "of", "for") for t in field)
    named = any(_name_starts(items, k, words) or phrase_at(items, k, words.posts) for k in range(j + 1, end))
    return bool(field) and len(field) < 9 and whole and not named


def _ends_field(token: Token) -> bool:
    """Tell whether a field that a dash led to ends before a token: "Director – Roads, said", "(Director – Roads)"."""
    lower = token.kind == "lower" and fold(token.text) not in _LINKS
    return token.kind == "break" or lower or token.text in (",", ";", ")", ".")


def _name_starts(items: Tokens, j: int, words: NameWords) -> bool:
    """Tell whether a person's name begins here: titled, with a known forename, or initials and a surname."""
    name = read_name(items, j, words)
    if name and (name.ranks or not phrase_at(items, j, words.posts)):
        return not (not name.ranks and fold(name.surname) in words.place_surnames)
    return (
        items[j].kind == "initial"
        and items[j].text not in ("I",)
        and read_name(items, j, words, loose=True) is not None
    )


def _may_be_name(items: Tokens, j: int, words: NameWords) -> bool:
    """Tell whether two words that open an entry stand before a whole title and are no part of it: "Bo Hill, Clerk"."""
    opens = j == 0 or items[j - 1].kind in ("break", "mark")
    two = items[j : j + 2]
    if not opens or j + 3 >= len(items) or items[j + 2].text != "," or any(t.kind != "word" for t in two):
        return False
    return not heads(items, j, j + 2, words) and _title_starts(items, j + 3, len(items), words)


def _is_namesake(items: Tokens, j: int, words: NameWords) -> bool:
    """Tell whether a forename stands before a post that is a surname too, and no more: "Mary Champion, Jo Dale"."""
    end = items[j + 2] if j + 2 < len(items) else None
    whole = end is None or end.kind in ("break", "mark") or fold(end.text) == "and"
    pair = j + 1 < len(items) and items[j + 1].kind == "word" and fold(items[j + 1].text) in words.surnames_too
    return whole and pair and words.is_forename(items[j].text)


def _cuts(items: Tokens, start: int, end: int, words: NameWords) -> list[int]:
    """Return where further titles begin: after "and" or a comma, a title's opening words and the word it turns on."""
    cuts, last = [], start
    for j in range(start + 1, end - 1):
        if (items[j].text in (",", "&") or fold(items[j].text) == "and") and heads(items, last, j, words):
            begin = _skip_article(items, j + 1)
            if begin < end and (_title_starts(items, begin, end, words) or _is_whole(items, j, end, words)):
                cuts.append(begin)
                last = begin
    return cuts


def _is_whole(items: Tokens, j: int, end: int, words: NameWords) -> bool:
    """Tell whether a comma parts two whole titles, as the second ends in what it turns on: "Solicitor, Team Leader"."""
    last = next((k for k in range(j + 1, end) if items[k].text == ","), end)
    turns = heads(items, j + 1, last, words)
    plain = items[j].text == "," and not any(t.text in ("and", "&", "of", "for") for t in items[j:last])
    found = phrase_at(items, turns[-1][0], words.posts) if turns and plain else None
    return found is not None and found[1] == last


def _title_starts(items: Tokens, i: int, end: int, words: NameWords) -> bool:
    for j in range(i, min(i + 4, end)):
        found = phrase_at(items, j, words.posts)
        if found and not items[found[1] - 1].owns:
            return True
        if fold(items[j].text) not in words.openers:
            return False
    return False


def _phrase(items: Tokens, start: int, end: int, words: NameWords, short: str | None) -> PostPhrase | None:
    turns = heads(items, start, end, words)
    if not turns:
        return None
    first, start = start, after_twin(items, turns) or _beginning(items, start, turns[0][0])
    while fold(items[end - 1].text) in ("and", "&", ",", "the"):
        end -= 1
    stop, organisation = organisation_after(items, start, end, turns[0][0])
    if start == first + 1 and organisation is None and COUNCIL_LETTERS.fullmatch(items[first].text):
        organisation = Span(items[first].start, items[first].end)
    while stop > start + 1 and (items[stop - 1].text in (",", "&", "/") or fold(items[stop - 1].text) in _LINKS):
        stop -= 1
    head = seat_of(items, start, _turns_on(items, start, stop, words) or turns[0][1])
    span = Span(items[start].start, items[stop - 1].end)
    return PostPhrase(span, head, words.post_groups[head], organisation, short)


def _beginning(items: Tokens, start: int, head: int) -> int:
    """Leave out what stands before a title's own words: "Update from the Executive Member", "CGM and the Clerk"."""
    for j in range(head - 1, start - 1, -1):
        plain = fold(items[j].text)
        owner = items[j].owns and j + 1 < head and plain not in _SERVED
        if plain in ("the", "from", "to", "by", "with", "at", "on", "none", "nil") or owner:
            return j + 1
        if plain == "of" and fold(items[j - 1].text) in _ACTS:
            return j + 1
    whole = head > start + 1 or (head == start + 1 and items[head + 1 : head + 2] and items[head + 1].kind == "word")
    return start + bool(whole and COUNCIL_LETTERS.fullmatch(items[start].text))


def _turns_on(items: Tokens, start: int, stop: int, words: NameWords) -> str | None:
    """Return the word that the title turns on: the last one before "of", "for", a comma or a bracket."""
    border = next((j for j in range(start, stop) if items[j].text in ("of", "for", "to", ",", "(", "at")), stop)
    found = heads(items, start, border, words) or heads(items, start, stop, words)
    return found[-1][1] if found else None
