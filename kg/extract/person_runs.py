"""The words that a person's name may consist of, from a token on, up to what no name goes on with."""

import re

from kg.extract.person_tokens import Token, phrase_at
from kg.extract.person_words import NameWords, fold

#: Words that lost the space between them: "NoDescription"; not "McLeay", "MacPherson", "O’Dea", "DeSouza".
_GLUED = re.compile(r"(?<!\bh)(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLe)(?<!\bLa)(?<!\bVan)(?<!\bFitz)(?<=[a-z])[A-Z][a-z]")
#: Initials that stand for somebody in a list: "TD, DFo, TMcK"; not "McKay".
_LETTERS = re.compile(r"[A-Z]{2,3}[a-z]{1,2}|[A-Z](?:Mc|Mac)[A-Z]")
#: Letters that need be no name have no more capitals.
_SHORT = 3
#: Particles of surnames that are forenames where they stand first: "Al Moss", "Di Hill".
_FIRST_TOO = ("al", "di")
#: What the forename that somebody goes by stands between: "Robert (Bob) Moss".
_ASIDES = (("(", ")"), ("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"))
#: Titles that are surnames too.
RANKS_TOO = frozenset({"baillie", "bailie", "provost", "constable", "major", "lord", "baron", "sergeant"})
#: What a sentence after a name begins with: "Seconded: Cllr C. Thomas All in favour".
_NEVER = frozenset(
    {
        "all",
        "present",
        "apologies",
        "absent",
        "police",
        "carried",
        "motion",
        "agreed",
        "seconded",
        "seconder",
        "proposed",
        "proposer",
        "resolved",
        "noted",
    }
)
#: Middle names that are surnames too, and how many words such a name has.
_MIDDLES, _WITH_MIDDLE = frozenset({"singh", "kaur"}), 3
#: Titles between a surname that stands first and what is given: "MOSS, Sir Jo".
_STYLES = ("professor", "sir", "dame", "dr", "lord", "lady")
#: What leads to a father's name in Welsh; at the end of a name in a roll of members it is a code: "Cllr J Moss  Ap".
_NEVER_LAST = frozenset({"ap", "ab"})


def run_of(items: tuple[Token, ...], i: int, words: NameWords, titled: bool, loose: bool) -> list[Token]:
    """Return the tokens from here that a name may consist of, five at most."""
    if (loose and _is_lone(items, i, words)) or (titled and _is_sole(items, i, words)):
        return [items[i]]
    found: list[Token] = []
    listed = loose and i > 0 and items[i - 1].text in (",", "&", "and")  # "Councillors Moss, de Winter and Hill"
    for token in items[i : i + 5]:
        plain = fold(token.text)
        if token.kind == "lower" and not ((found or titled or listed) and plain in words.particles):
            break
        if token.kind not in ("word", "initial", "lower") or _GLUED.search(token.text):
            break
        if found and (token.turned or plain in words.postnominals or _shouts(token, found)):
            break
        initials = titled and not found and _are_initials(items, i)
        if token.kind == "word" and not initials and _stops(items, i + len(found), plain, words):
            trusted = (titled and plain not in _NEVER) or (loose and plain in words.surnames_too)
            trusted = trusted or (plain in RANKS_TOO and _tells(items, i + len(found) + 1))
            if trusted and _given(found, words) and _closes(items, i + len(found), words):
                found.append(token)
            break
        found.append(token)
        if token.owns:
            break
    while found and (found[-1].kind != "word" or fold(found[-1].text) in _NEVER_LAST):
        found.pop()
    return [] if len(found) == 1 and _LETTERS.fullmatch(found[0].text) else found


def _are_initials(items: tuple[Token, ...], i: int) -> bool:
    """Tell whether two letters that may be a title are initials after another: the "DR" of "Mr DR Moss"."""
    following = items[i + 1] if i + 1 < len(items) else None
    return items[i].text == "DR" and following is not None and following.kind == "word" and not following.text.isupper()


def _is_lone(items: tuple[Token, ...], i: int, words: NameWords) -> bool:
    """Tell whether a word that is seldom a surname is one here, alone between the marks of a list: "Ames, Ward and"."""
    if i >= len(items) or fold(items[i].text) not in words.lone_surnames:
        return False
    following = items[i + 1] if i + 1 < len(items) else None
    before = items[i - 1] if i else None
    opened = before is not None and (before.text in (",", "&") or fold(before.text) in ("and", "councillors", "cllrs"))
    last = opened and before is not None and before.text != "," and (following is None or following.kind == "break")
    return last or (opened and following is not None and following.text in (",", "and", "&", ".", "("))


def _is_sole(items: tuple[Token, ...], i: int, words: NameWords) -> bool:
    """Tell whether a word that is seldom a surname is all of one after a title: "Councillor Page substituted"."""
    known = words.lone_surnames | RANKS_TOO
    if not 0 < i < len(items) - 1 or fold(items[i].text) not in known or items[i - 1].kind == "break":
        return False
    following = items[i + 1]
    return (following.kind == "lower" and fold(following.text) not in ("of", "for", "to")) or following.text in (
        ",",
        ".",
        ";",
    )


def _shouts(token: Token, found: list[Token]) -> bool:
    """Tell whether a word is an abbreviation after a whole name: "P Casey ICT Officer", not "Ian HALL"."""
    named = [t for t in found if t.kind == "word"]
    whole = len(named) > 1 or (bool(named) and found[0].kind == "initial")
    short = token.kind == "word" and token.text.isupper() and len(token.text) <= 4
    return whole and short and not named[-1].text.isupper()


def _given(found: list[Token], words: NameWords) -> bool:
    """Tell whether tokens are forenames and initials and nothing else."""
    return bool(found) and all(token.kind == "initial" or words.is_forename(token.text) for token in found)


def _closes(items: tuple[Token, ...], i: int, words: NameWords) -> bool:
    """Tell whether a word that is no usual surname is one here: "Councillor Liz Green" and nothing more."""
    following = items[i + 1] if i + 1 < len(items) else None
    if phrase_at(items, i, words.ranks):  # "Scott Baillie , Matt Hill": the title is a surname
        ended = following is None or following.kind == "break" or following.text in (",", ";", ".", "(")
        return fold(items[i].text) in RANKS_TOO and (ended or _tells(items, i + 1))
    if following is not None and fold(following.text) in ("and", "&"):  # "T Green and C Moss": a list's last two
        return i + 2 < len(items) and (items[i + 2].kind == "initial" or words.is_forename(items[i + 2].text))
    return following is None or not (following.capital or fold(following.text) in ("of", "for", "to"))


def _tells(items: tuple[Token, ...], i: int) -> bool:
    """Tell whether a verb follows that only somebody's name has before it: "John Constable explained"."""
    word = fold(items[i].text) if i < len(items) and items[i].kind == "lower" else ""
    return word in ("said", "spoke", "told") or (word.endswith("ed") and len(word) > _SHORT)


def _stops(items: tuple[Token, ...], i: int, plain: str, words: NameWords) -> bool:
    if plain in words.not_surnames or plain in words.things:
        return True
    if phrase_at(items, i, words.ranks):
        return True
    return bool(phrase_at(items, i, words.posts)) or (plain in words.openers and plain not in ("town", "young"))


def repeats(items: tuple[Token, ...], i: int, run: list[Token]) -> bool:
    """Tell whether the next word only repeats a name's initials: "Diane Moss DM", "Emlyn Hill EMH"."""
    if i >= len(items) or len(run) < 2 or items[i].kind != "word":
        return False
    letters = items[i].text
    own = letters[0] == run[0].text[0] and letters[-1] == run[-1].text[0]
    return letters.isupper() and 1 < len(letters) <= len(run) + 1 and own


def hyphenated(items: tuple[Token, ...], i: int, words: NameWords) -> tuple[int, str]:
    """Join a surname that a line end has cut at its hyphen, or a dash holds: "Crow-", "Brown"; "Crow–Brown".

    What "Vale- Chair" holds is none.
    """
    last = items[i - 1]
    if i + 1 >= len(items) or items[i].text not in ("-", "–") or items[i].start != last.end:
        return last.end, ""
    following = fold(items[i + 1].text)
    if phrase_at(items, i + 1, words.posts) or following in words.not_surnames or following in words.things:
        return last.end, ""
    if items[i].text == "-" and items[i + 1].kind == "word":
        return items[i + 1].end, f"-{items[i + 1].text}"
    if items[i].text == "–" and items[i].end == items[i + 1].start and items[i + 1].kind == "word":
        another = words.is_forename(items[i + 1].text) and i + 2 < len(items) and items[i + 2].kind == "word"
        return (last.end, "") if another else (items[i + 1].end, f"–{items[i + 1].text}")
    return last.end, ""


def may_be_initials(items: tuple[Token, ...], i: int) -> bool:
    """Tell whether letters after a title are initials: "Mr DR Ames", not "Cllr Dr Ames"."""
    shouted = items[i].text.isupper() and len(items[i].text) == 2 and not items[i - 1].text.isupper()
    return shouted and i + 1 < len(items) and items[i + 1].kind == "word" and not items[i + 1].text.isupper()


def may_be_surname(items: tuple[Token, ...], i: int, *, listed: bool) -> bool:
    """Tell whether a title, or one of a list, is a surname here: "Councillors Bailie, Brown and Carr"."""
    following = items[i + 1].text if i + 1 < len(items) else "."
    ended = following in (",", ";", ".", "and", "&", "(") or (not listed and following.islower())
    return ended and fold(items[i].text) in RANKS_TOO and (not listed or items[i - 1].text in (",", "and", "&"))


def spells(items: tuple[Token, ...], i: int, run: list[Token]) -> bool:
    """Tell whether the bracket at a token holds the initials of a whole run: "Julie Ames Jones (JAJ)"."""
    inner = items[i + 1].text if i + 2 < len(items) and items[i + 2].text == ")" else ""
    return inner == "".join(token.text[0] for token in run)


def is_middle(run: list[Token], least: int, words: NameWords) -> bool:
    """Tell whether the word before is a middle name: "Mary Ann Jones", not "Ann James" + "Ian Hall", "B Lee".

    A surname follows "Singh" and "Kaur", whatever it is.
    """
    before = fold(run[least - 1].text)
    if least == 2 and len(run) == _WITH_MIDDLE and before in _MIDDLES:
        return True
    if least != 2 or not words.is_forename(before) or (run[0].kind == run[least].kind == "initial"):
        return False
    return not (least + 1 < len(run) and words.is_forename(run[least].text))


def is_entry(items: tuple[Token, ...], j: int, words: NameWords) -> bool:
    """Tell whether a forename and a word are the next of a list: "Ann Hill Clerk, Hazel Park Treasurer, Al Park,"."""
    two = items[j : j + 2]
    if j + 2 >= len(items) or not words.is_forename(items[j].text) or any(t.kind != "word" or t.owns for t in two):
        return False
    return items[j + 2].text == "," or (items[j + 2].capital and phrase_at(items, j + 2, words.posts) is not None)


def past_nickname(items: tuple[Token, ...], i: int, words: NameWords) -> int | None:
    """Return the index of the surname after a forename and the shorter one that goes by: "Robert (Bob) Moss"."""
    near = items[i : i + 5]
    if len(near) < 5 or (near[1].text, near[3].text) not in _ASIDES or near[0].kind != "word" or near[4].kind != "word":
        return None
    known = all(words.is_forename(near[n].text) for n in (0, 2)) and not near[4].owns
    return i + 4 if known and not _stops(items, i + 4, fold(near[4].text), words) else None


def amid_list(items: tuple[Token, ...], i: int, end: int) -> bool:
    """Tell whether commas set off what stands between two tokens: "Jo Moss, Bo Hill Marsh, Al Dale"."""
    k = next((k for k in range(i - 1, 0, -1) if items[k].kind != "break"), 0)
    return k > 0 and items[k].text == "," and end < len(items) and items[end].text == ","


def paired(items: tuple[Token, ...], i: int, words: NameWords) -> bool:
    """Tell whether two words are a name in a roll that no mark parts: "… Ann Moss Nic Reedling Roger Hill …".

    The first is a forename, or one follows them; neither is part of a post or a title.
    """
    pair, following = items[i : i + 2], items[i + 2 : i + 3]
    plain = all(t.kind == "word" and not t.owns and not t.text.isupper() for t in pair) and len(pair) == 2
    if not plain or any(phrase_at(items, k, known) for k in (i, i + 1) for known in (words.posts, words.ranks)):
        return False
    if fold(pair[1].text) in (words.things | words.not_surnames | words.openers) - words.place_surnames:
        return False
    goes_on = bool(following) and following[0].kind == "word" and words.is_forename(following[0].text)
    return goes_on and not words.is_forename(pair[1].text)


def is_particle(run: list[Token], n: int, words: NameWords) -> bool:
    """Tell whether a word belongs to the surname after it: the "de" of "Jo de Winter", not "Di" of "Di Moss"."""
    plain = fold(run[n].text)
    return plain in words.particles and not (n == 0 and plain in _FIRST_TOO)


def least_alone(items: tuple[Token, ...], i: int) -> int:
    """Return how many capitals make a surname alone: among others in capitals three, "BOWYER, GRAY, PECK"."""
    beside = (items[k] for k in (i - 2, i + 2) if 0 <= k < len(items))
    parted = 0 < i < len(items) - 1 and items[i - 1].text == "," and items[i + 1].text in (",", "and", "&")
    return 3 if parted and any(t.text.isupper() and len(t.text) > _SHORT for t in beside) else 5


def turned_run(items: tuple[Token, ...], i: int) -> tuple[tuple[str, ...], str, int, int]:
    """Return the initials and the surname of "Moss, J.", which stands first, where it ends and the index after it.

    Where a whole forename follows the comma, "MOSS, Jo", it is what is given.
    """
    end = i + items[i].turned
    letters = tuple(token.text for token in items[i:end] if token.kind == "initial")
    surname = " ".join(token.text for token in items[i:end] if token.kind == "word")
    comma = next((k for k in range(i, end) if items[k].text == ","), end)
    if any(token.kind == "word" for token in items[comma:end]):
        letters = tuple(t.text for t in items[comma:end] if t.capital and fold(t.text) not in _STYLES)
        surname = " ".join(token.text for token in items[i:comma] if token.kind == "word")
    stopped = end < len(items) and items[end].text == "." and not letters[-1].endswith(".")
    return letters, surname, items[end - 1].end, end + stopped
