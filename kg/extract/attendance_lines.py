"""What fills a line of a list of attendance beside the names: a ward, a party, an organisation, words left over."""

from kg.extract.person_homes import home_end
from kg.extract.person_names import Tokens, read_name, read_title, skip_brackets
from kg.extract.person_words import NameWords, fold
from kg.extract.posts import PostPhrase
from kg.model import Span

_LEADING = (",", ":", "-", "–", "—", "(", "…")
DITTO = ("“", "”", '"', "〃", "″")
_SEPARATORS = (*DITTO, ",", ";", "&", ".", ":", "-", "–", "—", "‒", "…", "•", "·", "*", "|", "+", "/", "o")
_JOINTS: tuple[str, ...] = ("a", "ac", "and", "also", "with", "together", "plus", "who")
_JOINTS += ("presided", "presiding", "chairing", "remotely", "virtually")
_SHOUTED_JOINTS = ("AC", "And", "AND", "Also", "ALSO", "With", "Together", "Plus")
#: What may stand between two of a list.
SEPARATING = frozenset({*_SEPARATORS, *_JOINTS, *_SHOUTED_JOINTS})
_COMES = frozenset(
    {"left", "arrived", "arriving", "leaving", "joined", "from", "until", "till", "for", "following"}
    | {"after", "to", "up", "except", "during", "item", "items", "minute", "minutes", "part"}
)
_STAYS = _COMES | {"at", "the", "and", "only", "of", "meeting", "am", "pm", "no", "nos", "agenda", "-", "–", "&"}
_STAYS |= {"discussion", "onwards", "inclusive"}
_APPOINTED = ("appointed", "nominated", "representing")
_NUMBERING = ("to", "and", "&", ",")
#: No note of somebody's coming or going has more words.
_TELLING = 12
#: How many words tell why somebody could not come, and the mark after them.
_REASON = 6
#: Words of a label over those who are no elected members.
_GUESTS = frozenset({"co-opted", "co-optees", "coopted", "representatives", "independent", "external", "observers"})
_GUESTS |= {"lay", "tenant", "tenants", "parent", "employer", "employee", "scheme"}
#: Those who have an interest in what is heard.
_PARTIES = frozenset(
    {"applicant", "applicants", "appellant", "appellants", "objector", "objectors", "licensee", "premises"}
)
_LINKS = ("of", "the", "and", "for", "nan", "upon", "le", "y", "yr")
_SIT = ("representatives", "reps", "co-optees")
#: No label of a part of a list has more words: "Non school members:", "School Governor Services Clerk:".
_LABEL = 5
#: So many blanks part two columns.
_COLUMN = 3
#: What such a label ends in where it has no colon: "School members".
_LABELS = ("members", "representatives", "officers", "observers", "governors", "headteachers")
_HEADS_ITEM = ("report", "reports", "minutes", "matters", "update", "updates", "issues", "business", "correspondence")
#: No name with its title is longer, and no name without one after a comma.
_NAME, _PERSON = 6, 3
#: No foot of a page has more words: its number, and the number of the minutes.
_FOOT = 10
#: No ward or organisation of a list has more words.
_LONGEST = 8


def line_end(items: Tokens, j: int, starts: set[int], words: NameWords, *, runs_on: bool) -> int | None:
    """Return the index after a ward, a party or an organisation that fills the rest of a line or up to the next mark.

    ``starts`` are the offsets of headings, none of which it passes. ``runs_on``: a name ended right before, so that a
    word left over ("R T Wm Moss" among initials with no marks) ends where the next initials begin. None where a
    sentence follows, or where it is too long for a line.
    """
    k = j
    while k < len(items) and (k == j or items[k].start not in starts) and _fills(items, j, k, words):
        k += 1
    if k < len(items) and (items[k].kind in ("lower", "number") or _heads_item(items, j, k)):
        return None
    if runs_on:
        over = (m for m in range(j + 1, k) if items[m].kind == "initial" and items[m - 1].kind == "word")
        k = next(over, k)
    return k if k - j <= _LONGEST else None


def leads(items: Tokens, k: int) -> bool:
    """Tell whether a token leads from a post to whoever holds it: a mark or "Solicitor .... Jo Moss"."""
    dotted = items[k].text == "." and any(0 <= n < len(items) and items[n].text == "." for n in (k - 1, k + 1))
    return dotted or items[k].text in _LEADING or (items[k - 1].text == ":" and items[k].kind == "break")


def label_end(items: Tokens, j: int, words: NameWords) -> int | None:
    """Return the index after a label that parts a list; None where none is.

    "School members:", "Lay Members: Dr Moss", "Secondary" over "Jo Moss (JM)".
    """
    k = j
    while k < min(len(items), j + _LABEL) and items[k].kind in ("word", "lower"):
        k += 1
    opens = bool(j) and (items[j - 1].kind == "break" or items[j - 1].text == ":")
    if k + 1 >= len(items) or not opens or not items[j].capital:
        return None
    if k - j > 1 and fold(items[k - 1].text) in _LABELS and (items[k].kind == "break" or items[k].text == ":"):
        return k + (items[k].text == ":")
    if items[k].kind == "break":
        return k if _over_people(items, k, words) and not _heads_item(items, j, k) else None
    if k - j < 2 or items[j - 1].kind != "break" or items[k].text != ":":
        return None
    return k + 1 if items[k + 1].kind == "break" and not _heads_item(items, j, k) else None


def _over_people(items: Tokens, k: int, words: NameWords) -> bool:
    """Tell whether the line after a break is of somebody with a bracket or a column of what he is: "Jo Moss (JM)   HT".

    A line over that which is itself made of names is a label of none.
    """
    following = next((m for m in range(k, min(k + 4, len(items))) if items[m].kind != "break"), None)
    name = read_name(items, following, words) if following is not None and items[following].capital else None
    if name is None or name.after >= len(items):
        return False
    after = skip_brackets(items, name.after)
    closed = after > name.after and after < len(items) and (items[after].capital or items[after].kind == "break")
    return closed or (items[name.after].capital and items[name.after].start - name.core.end >= _COLUMN)


def _heads_item(items: Tokens, j: int, k: int) -> bool:
    """Tell whether a line opens the text after the list: "Police Report:", "Matters Arising"."""
    alone = items[j - 1].kind == "break" and (items[k].kind == "break" or items[k].text == ":")
    return alone and (fold(items[k - 1].text) in _HEADS_ITEM or fold(items[j].text) in _HEADS_ITEM)


def of_guests(label: Tokens) -> bool:
    """Tell whether a label is over those who sit for others or by invitation: "Co-opted members", "Lay members"."""
    return bool(_GUESTS & {fold(token.text) for token in label})


def for_party(items: Tokens, j: int, _words: NameWords) -> int | None:
    """Return the index after for whom somebody came to a hearing: "for the applicant", "on behalf of the objectors"."""
    k = j
    while k < min(len(items), j + _TELLING) and items[k].kind in ("lower", "word"):
        k += 1
    said = [fold(token.text) for token in items[j:k]]
    party = said[:1] in (["for"], ["representing"], ["on"]) and bool(_PARTIES & set(said[1:]))
    closed = k >= len(items) or items[k].kind == "break" or items[k].text in (",", ";", ".", ")")
    return k if party and closed and said[-1] in _PARTIES else None


def sits_for(items: Tokens, j: int) -> tuple[PostPhrase, int] | None:
    """Return what those after a label sit as, and the index after it: "Church Representatives:"; None for any other."""
    k = j
    while k < min(len(items), j + _LABEL) and items[k].kind == "word" and fold(items[k].text) not in _SIT:
        k += 1
    if not j < k < len(items) - 1 or fold(items[k].text) not in _SIT or items[k + 1].text not in (":", ":-"):
        return None
    return PostPhrase(Span(items[j].start, items[k].end), "trustee", "office"), k + 2


def came_or_went(items: Tokens, j: int, words: NameWords) -> int | None:
    """Return the index after when somebody of a list came or went: "until item 5", "left at 7.40pm", "items 4 and 5".

    None where no time, item or part of the meeting is told, or where a sentence goes on.
    """
    if items[j].kind != "lower" or fold(items[j].text) not in _COMES:
        return None
    k, told = j, False
    while k < min(len(items), j + _TELLING) and (items[k].kind == "number" or fold(items[k].text) in _STAYS):
        told = told or items[k].kind == "number" or fold(items[k].text) in ("meeting", "part")
        k += 1
    closed = k >= len(items) or items[k].capital or items[k].kind == "break" or items[k].text in (",", ";", "(", ".")
    return k if told and closed else None


def for_item(items: Tokens, j: int, words: NameWords) -> int | None:
    """Return the index after what says for which item those after it came: "Item 7.2:", "Items 3.1 to 3.2:"."""
    if fold(items[j].text) not in ("item", "items"):
        return None
    k = j + 1
    while k < min(len(items), j + _TELLING) and (items[k].kind == "number" or items[k].text in _NUMBERING):
        k += 1
    closed = k > j + 1 and k < len(items) and items[k].text in (":", "-", "–")
    return k + 1 if closed and k + 1 < len(items) and items[k + 1].capital else None


def numbers_row(items: Tokens, j: int, _words: NameWords) -> int | None:
    """Return the index after an item's number that fills its line over those who came for it: "6.", then "Jo Moss"."""
    k = j + 1 + (j + 1 < len(items) and items[j + 1].text == ".")
    alone = items[j].kind == "number" and j > 0 and items[j - 1].kind == "break"
    following = next((m for m in range(k, len(items)) if items[m].kind != "break"), k)
    return following if alone and following > k and items[following].capital else None


def excused(items: Tokens, j: int, _words: NameWords) -> int | None:
    """Return the index after why somebody could not come: the "illness" of "Cllr Moss - illness, Cllr Hill"."""
    if items[j].kind != "lower" or not j or items[j - 1].text not in ("-", "–", "—"):
        return None
    k = next((k for k in range(j, min(len(items), j + _REASON)) if items[k].kind != "lower"), j)
    return k if k > j and (items[k].kind == "break" or items[k].text in (",", ";", ".")) else None


def appointed_by(items: Tokens, j: int, words: NameWords) -> int | None:
    """Return the index after who appointed those after it: "Members appointed by Elm Council"; else None."""
    told = False
    for k in range(j, min(len(items), j + _TELLING)):
        if told and (items[k].kind == "break" or items[k].text == ":" or (k > j + 1 and read_title(items, k, words))):
            return k + (items[k].text == ":")
        told = told or fold(items[k].text) in _APPOINTED
        if not (items[k].capital or fold(items[k].text) in _APPOINTED or fold(items[k].text) in (*_LINKS, "by")):
            return None
    return None


def of_a_body(items: Tokens, j: int, last: int, words: NameWords) -> bool:
    """Tell whether a body goes on after somebody of it: "Cllr Jo Moss, Argyll and Bute Council".

    ``last`` is the index after that person.
    """
    parted = items[j - 1].text == "," and j - 1 == last and not words.is_forename(items[j].text)
    return ((j == last or parted) and home_end(items, j, words) is not None) or _affiliated(items, j, last, words)


def _affiliated(items: Tokens, j: int, last: int, words: NameWords) -> bool:
    """Tell whether the rest of a line says whose a titled person alone on it is: "Ms P Moss, Elm Parent Forum (Third
    Sector)". A forename and one word more may be another person's name.
    """
    start = next((k for k in range(j - 1, -1, -1) if items[k].kind == "break"), -1) + 1
    title = read_title(items, start, words) if items[j - 1].text == "," and j - 1 == last else None
    if title is None or title.plural or j - 1 - start > _NAME or items[j].kind != "word":
        return False
    k = j
    while k < len(items) and (items[k].capital or fold(items[k].text) in _LINKS):
        k += 1
    closed = k < len(items) and (items[k].kind == "break" or items[k].text == "(")
    return closed and k - j > (_PERSON if words.is_forename(items[j].text) else 1) and not read_title(items, j, words)


def over_page(items: Tokens, j: int, words: NameWords) -> int:
    """Return the index after the foot of a page that parts a list: "Mrs Hill, Director; 2 FC/01/17", then "Mrs P Moss".

    The same index where no mark left the list open, or where no titled name goes on with it.
    """
    if not 0 < j < len(items) or items[j].kind != "number" or items[j - 1].text not in (";", ","):
        return j
    k = next((k for k in range(j, min(j + _FOOT, len(items))) if items[k].kind == "break"), j)
    while k > j and k < len(items) and items[k].kind == "break":
        k += 1
    return k if k > j and k < len(items) and read_title(items, k, words) else j


def _fills(items: Tokens, j: int, k: int, words: NameWords) -> bool:
    """Tell whether a token may go on with a line that began before it."""
    if items[k].capital:
        return not (k > j and read_title(items, k, words))
    return fold(items[k].text) in _LINKS
