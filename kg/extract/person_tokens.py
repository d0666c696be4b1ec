"""A text to the tokens that names and posts are read from: words, initials, numbers, marks and line ends."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from kg.extract.person_turned import codes, runs_of, turned_names
from kg.extract.person_words import Phrases, fold
from kg.model import Outline, Span
from kg.parse.lines import hangs

Kind = Literal["word", "initial", "lower", "number", "mark", "break"]

_TOKEN = re.compile(
    r"(?P<break>\n|<\s*/?\s*(?:br|p|div|li|td|tr|th|hr|ul|h\d)\b[^<>\n]{0,60}>|\t)"
    r"|(?P<tag><[^<>\n]{1,60}>|\bac?\s?/\s?(?=and\b)|\*{1,6}|\\|_{1,3}(?=\W|\*|[A-Z])|\ufffd|(?<=\bSt)\.(?=\s[A-Z][a-z])"
    r"|(?:(?<=\bPC\s)|(?<=\bPCSO\s)|(?<=\bSgt\s))\d{2,5}(?=\s[A-Z][\w’'-]+(?!\s[A-Z][\w’'-]+\s[A-Z])\b))"
    r"|(?P<initial>[A-Z]\.?-[A-Z]\b\.?(?=\s(?:Mc|Mac|O[’'])?[A-Z][a-z])|(?:[A-Z]|(?:Ll|Rh|Dd|Ff)(?=\.))(?:\.(?:[A-Z](?![a-z])|(?:Ll|Rh|Dd|Ff)(?=\.)))*(?:\.(?=[A-Z][a-z])|(?:\.(?=[^\w\n]))?(?![\w’'‟&/])))"
    r"|(?P<word>(?:Councillors?|Cllrs?)(?=[A-Z][a-zA-Z’'])|(?:Mrs?|Ms|Dr)(?=[A-Z][a-z])|(?:(?<=Ó\s)h)?[A-ZÀ-ÞŴŶ](?:(?!(?<=[a-z])(?:(?:PROPOSED|SECONDED|MOVED)\b|(?:Councillor|Cllr|Alderman|Mrs?|Miss|Ms|Dr)s?(?![^\W_])|(?<=Attendance)[A-Z][a-z])"
    r"|(?:(?<=PRESENT)|(?<=ATTENDANCE)|(?<=APOLOGIES)|(?<=SEDERUNT))[A-Z][a-z])[^\W_]|[’'‘‟](?=\w)|-(?=\w)(?!(?:Chair(?:man|woman|person)?|Clerk|Mayor|Secretary|Treasurer)\b)"
    r"|(?:(?<=\bVice)|(?<=\bCo)|(?<=\bDeputy))-(?=\w))*)"
    r"|(?P<lower>(?:and|from|by)(?=[A-Z](?:[a-z’']|[.\s]))|[^\W\d_A-ZÀ-ÞŴŶ](?:\w|[’'-](?=\w))*)"
    r"|(?P<number>\d(?:[\w.,:/]*\w)?)"
    r"|(?P<mark>\S)"
)
_INDENT = re.compile(r"[ \t]{6,}(?=\S)")
_POSSESSIVE = re.compile(r"[’'‘]s?$")
_APOSTROPHES = frozenset("’'‘")
#: A word alone before the next mark of a list, on the very next line.
_SURNAME = re.compile(r"\n[A-Z][a-z][\w’'-]{1,20}(?:,|;|\.|\s\(|\sand\s)")
#: Words of titles that a full stop cuts short: "Dist. Cllr. Moss", "Asst. Clerk".
_CUT_SHORT = frozenset({"dist", "dst", "cty", "co", "boro", "dep", "asst", "comm", "det", "insp", "sgt", "ch"})
#: A line this long was cut by its width, so that what follows goes on with it.
_WRAPPED = 38


class Token(NamedTuple):
    """One token and where it stands. A word's possessive ending is left out (`end` is before it, `owns` is true).

    ``turned``: a name begins here with its surname, and has so many tokens ("Moss, J." has three).
    """

    kind: Kind
    text: str
    start: int
    end: int
    owns: bool = False
    turned: int = 0

    @property
    def capital(self) -> bool:
        """Tell whether it is a word or an initial with a capital letter."""
        return self.kind in ("word", "initial")


def tokens_of(outline: Outline) -> tuple[Token, ...]:
    """Return a document's tokens. Running headers and page numbers are left out; paragraphs do not run together."""
    spans = [p.span for section in outline.sections for p in section.paragraphs]
    furniture = tuple(b.span for b in outline.document.blocks if b.kind == "furniture")
    cells = {s.end for section in outline.sections for p in section.paragraphs for s in p.cells}
    ends = frozenset({s.end for s in spans} | cells | {s.heading.end for s in outline.sections if s.heading})
    return tokens(outline.text, ends, furniture)


@lru_cache(maxsize=4)
def tokens(text: str, ends: frozenset[int] = frozenset(), hidden: tuple[Span, ...] = ()) -> tuple[Token, ...]:
    """Split a text into tokens. Line ends within a hard-wrapped paragraph are left out; tags are line ends or nothing.

    ``ends`` are the offsets at which a paragraph or a cell ends; ``hidden`` is what belongs to no sentence.
    """
    found: list[Token] = []
    line, last, border = 0, 0, iter(sorted(ends))
    end = next(border, None)
    runs = runs_of(text)
    covered = iter(sorted((*hidden, *codes(text, runs))))
    cover = next(covered, None)
    names = dict(turned_names(text, runs))
    over = frozenset(names.values())  # where a line ends with initials, but no name goes on below
    for match in _TOKEN.finditer(text):
        kind = str(match.lastgroup)
        while cover and cover.end <= match.start():
            cover = next(covered, None)
        if cover and cover.start <= match.start():
            continue
        if end is not None and end <= match.start():
            while end is not None and end <= match.start():
                last, end = end, next(border, None)
            cut = bool(found) and not _is_code(found) and (_cuts(text, found[-1]) or _halves(text, found))
            if found and found[-1].kind != "break" and (found[-1].end in over or not cut):
                found.append(Token("break", "", last, last))
        if kind == "break":
            if (found and found[-1].end in over) or not _joins(text, line, match, found):
                found.append(Token("break", match.group(), match.start(), match.end()))
            line = match.end()
        elif kind != "tag":
            found.append(_token(kind, match))
    return tuple(_turned(found, names))


def _turned(found: list[Token], names: dict[int, int]) -> list[Token]:
    """Mark the tokens at which names begin whose surnames stand first."""
    places = {token.start: n for n, token in enumerate(found)} if names else {}
    for start, end in names.items():
        first = places.get(start)
        near = range(first, min(first + 8, len(found))) if first is not None else ()
        last = next((n for n in near if found[n].end >= end), None)
        if first is not None and last is not None:
            found[first] = found[first]._replace(turned=last - first + 1)
    return found


def _cuts(text: str, last: Token) -> bool:
    """Tell whether a line ends within a name or a bracket: "Mrs V" and then "Moss", "(Chief" and then "Planner)"."""
    if text.startswith("  ", last.start - 2) or text.startswith("/", last.start - 1):
        return False  # a code in a column: "Jo Moss – Manager      P"
    rest = text[last.end : last.end + 80]
    gap = rest[: len(rest) - len(rest.lstrip())]
    following = rest.lstrip()
    if last.kind == "initial" and last.text.endswith(".") and gap == " ":
        return True  # "Councillors K." and "Moss" were taken for two sentences
    if gap.count("\n") != 1 or not following[:1].isalpha():
        return False
    opened = text.rfind("(", max(0, last.end - 60), last.end) > text.rfind(")", max(0, last.end - 60), last.end)
    closes = 0 <= following.find(")") < (following + "(").find("(")
    return last.kind == "initial" or (opened and closes and last.capital)


def _halves(text: str, found: list[Token]) -> bool:
    """Tell whether a line of names ends with a forename alone, whose surname opens the next: "Ann Moss, Sarah".

    The entry before has two words or more, so that the last is no surname.
    """
    last, commas = found[-1], [n for n in range(max(0, len(found) - 7), len(found)) if found[n].text == ","]
    joined = len(found) > 1 and found[-2].text == "and" and any(token.text == "," for token in found[-14:])
    if last.kind == "word" and joined and last.end - text.rfind("\n", 0, last.start) > _WRAPPED:
        return _SURNAME.match(text, last.end) is not None
    if last.kind != "word" or len(commas) < 2 or commas[-1] != len(found) - 2:
        return False
    entry = found[commas[-2] + 1 : commas[-1]]
    line = text.rfind("\n", 0, last.start) + 1
    named = len(entry) > 1 and all(token.kind in ("word", "initial") for token in entry)
    return named and last.end - line >= _WRAPPED and _SURNAME.match(text, last.end) is not None


def _is_code(found: list[Token]) -> bool:
    """Tell whether a letter that ends a line is a member's code in a roll: "Jo Moss - P"."""
    return len(found) > 1 and found[-1].text in ("P", "A") and found[-2].text in ("-", "–", "—")


def _token(kind: str, match: re.Match[str]) -> Token:
    words = match.group()
    marked = kind in ("word", "lower") and not _APOSTROPHES.isdisjoint(words[-2:])
    bare = _POSSESSIVE.sub("", words) if marked else words
    owns = bare != words and len(bare) > 1
    words = bare if owns else words
    return Token(kind, words, match.start(), match.start() + len(words), owns)  # type: ignore[arg-type]


def _joins(text: str, line: int, match: re.Match[str], found: list[Token]) -> bool:
    """Tell whether a line end is only the width of the paper: a long line, and text on the very next one."""
    if match.group() != "\n" or not found or found[-1].kind == "break" or _is_code(found):
        return False
    following = text[match.end() : match.end() + 1]
    if following in (" ", "\t") and _hangs(text, line, match) and found[-2:-1] and found[-2].text in (",", "and", "&"):
        return found[-1].kind == "word"  # "…, Phil Gill, Judy" and, below the first name of the list, "McDowall"
    if not following or following in " \t\n-•·*":
        return False
    if following.islower() or found[-1].owns or found[-1].kind in ("initial", "lower") or _cuts(text, found[-1]):
        return True
    return match.start() - line >= _WRAPPED and found[-1].text not in ".;:"


def _hangs(text: str, line: int, match: re.Match[str]) -> bool:
    """Tell whether the next line begins under the first word after a line's label: a list's hanging indent."""
    indent = _INDENT.match(text, match.end())
    return indent is not None and hangs(text, line, match.start(), len(indent.group()))


def are_letters(given: str) -> bool:
    """Tell whether what is given of a name is its letters alone: "J", "J.", "L.R."."""
    letters = given.replace(".", "")
    return len(letters) == 1 or ("." in given and letters.isupper() and len(letters) < 5)


def phrase_at(items: tuple[Token, ...], i: int, phrases: Phrases) -> tuple[str, int] | None:
    """Read the longest known phrase at a token: what it stands for and the index after it (a full stop included)."""
    token = items[i]
    for form in (fold(f"{token.text}'s"), fold(token.text)) if token.owns else (fold(token.text),):
        head, _, tail = form.partition("-")
        known = phrases.get(head)
        if not known:
            continue
        said = _said_after(items, i, tail, longest=len(known[0][0]))
        for rest, notation in known:
            if rest in said:
                return notation, said[rest]
    return None


def _said_after(items: tuple[Token, ...], i: int, tail: str, longest: int) -> dict[tuple[str, ...], int]:
    """Return the words that follow a token's first part, of each length up to the longest, and the index after each."""
    words, j = tail.split("-") if tail else [], i + 1
    said = {tuple(words): j}
    j += longest > len(words) and j < len(items) and items[j].text == "." and fold(items[i].text) in _CUT_SHORT
    while len(words) < longest and j < len(items) and items[j].kind in ("word", "initial", "lower", "number"):
        words.extend(fold(items[j].text).split("-"))
        j += 1
        said[tuple(words)] = j
    return said
