"""Markers of list items and numbers of paragraphs, as they stand at the start of a printed line."""

import re

#: What stands for a bullet in print; symbol fonts put theirs in the private use area.
BULLETS = "•·●▪■◦○‣–—*§➢❖✓oØ\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d"
_MARKER = re.compile(
    rf"""(?:
      [{re.escape(BULLETS)}-]                                  # a bullet
    | \(?(?:\d{{1,4}}|[ivxl]{{1,6}}|[a-zA-Z]{{1,2}})[.)]        # 1.  a)  (iv)
    | \d{{1,3}}(?:\.\d{{1,3}}){{1,4}}[.)]?                      # 2.1  4.3.2.
    | \d{{1,5}}[.:]?                                          # a bare number in a column of its own
    | [A-Z]{{0,4}}[/]?\d{{1,5}}/\d{{1,4}}(?:[-/]\d{{1,4}})?[.:]?   # 18/15
    )""",
    re.VERBOSE,
)
_OPENING = re.compile(
    rf"""(?P<marker>
      [{re.escape(BULLETS)}-](?=\s)
    | \(?(?:[ivxl]{{1,6}}|[a-z])[.)](?=\s|[A-Z])
    | \(?[A-Z]\)(?=\s)                                      # an initial has no bracket
    | \(?\d{{1,3}}[.)](?=\s|[A-Z])
    | \d{{4,5}}\.(?=\s|[A-Z])
    | \d{{1,3}}(?:\.\d{{1,3}}){{1,4}}[.)]?(?=\s)
    | [A-Z]{{0,4}}/?\d{{1,5}}/\d{{1,4}}(?:-\d{{1,4}})?[.:]?(?=\s+[A-Z])
    )\s*(?=\S)""",
    re.VERBOSE,
)
_COUNT = re.compile(r"(?:.{0,8}\D)?(\d{1,5})\D?")
_LETTER = re.compile(r"\(?([a-zA-Z])[.)]")


def is_marker(text: str) -> bool:
    """Tell whether text that stands apart at the start of a row is the number or bullet of what follows."""
    return len(text) <= 12 and bool(_MARKER.fullmatch(text))


def opening_marker(line: str) -> str | None:
    """Return the marker that opens a line ("(a)", "•", "2.1", "18/15"), or None."""
    if line[1:2].islower() and line[0].isupper():  # A sentence, as most lines are: no marker begins so.
        return None
    found = _OPENING.match(line)
    return found["marker"] if found else None


_NUMBER = re.compile(r"[A-Z]{0,4}/?\d{1,5}/\d{1,4}[.:]?|\d{1,3}(?:\.\d{1,3}){0,3}\.?[a-z]?\.|\d{1,3}(?:\.\d{1,3}){1,3}")


def is_item_number(text: str) -> bool:
    """Tell whether text that stands alone is an agenda item's number, whose title follows: "21/23", "5."."""
    return len(text) <= 12 and bool(_NUMBER.fullmatch(text))


def follows(marker: str, last: str) -> bool:
    """Tell whether a marker is the next one of a list: "(c)" after "(b)", "2443." after "2442.", a bullet after one."""
    if marker in BULLETS or last in BULLETS:
        return marker == last
    letter, before = _LETTER.fullmatch(marker), _LETTER.fullmatch(last)
    if letter and before:
        return ord(letter[1]) == ord(before[1]) + 1
    count, counted = _COUNT.fullmatch(marker), _COUNT.fullmatch(last)
    return bool(count and counted and int(count[1]) == int(counted[1]) + 1)


_ENDED = re.compile(r"""[.:;!?]["'”’)\]]{0,4}$""")
_OPEN = re.compile(
    r"(?:[-–—/&]|\b(?:and|or|of|the|a|an|to|in|for|by|with|on|at|from|that|Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor))$"
)


def is_ended(line: str) -> bool:
    """Tell whether a line ends as a sentence, a lead-in or a list item does."""
    return bool(_ENDED.search(line[-6:]))


def is_open(line: str) -> bool:
    """Tell whether a line's last word asks for another: "and", "of the"."""
    return bool(_OPEN.search(line[-12:]))
