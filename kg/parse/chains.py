"""The chain of numbers that runs through a meeting's items: 76, 77, 78 or 21/23, 21/24, whatever else is numbered."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_FORMS = (
    ("slash", re.compile(r"(?P<a>[A-Z]{0,4}\d{1,4})/(?P<b>\d{2,4})$")),
    ("month", re.compile(r"(?P<a>[A-Z]{0,4}\d{1,4})/(?P<b>[A-Z][a-z]{2}/\d{4})$")),
    ("dotted", re.compile(r"(?P<a>\d{1,3}(?:\.\d{1,3}){0,2})\.(?P<b>\d{1,3})$")),
    ("plain", re.compile(r"(?P<a>)(?P<b>\d{1,5})$")),
)
# "C 10/034", "Cou/285/07-08", "2020-06_4", "23-24/FRA/1", "67/19/F&R", "A5": any number in it may count up.
_REFERENCE = re.compile(r"(?:[A-Za-z&]{1,6}[ ./-]?)?\d{1,4}(?:[/._-](?:\d{1,4}|[A-Z&]{1,5})){0,4}[A-Z]{0,2}$")
_NUMBER = re.compile(r"\d+")
# "AM119" is the first minute of 2019: a page may leave out the stroke before the year.
_GLUED = re.compile(r"(?P<stem>[A-Z]{1,4})(?P<count>\d{1,3})(?P<year>[012]\d)$")
# "221 (28)": the council's own number comes first, the committee's in brackets.
# "48 (1)", "48 (2)": the second matter of meeting 48.
_SECOND = re.compile(r"(?<=\d)\s\((?P<count>\d{1,3})\)$")
# "II MINUTE OF PREVIOUS MEETING": capitals alone, for small letters count the points of a list.
_ROMAN = re.compile(r"(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")
_ROMAN_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50}
# "1.0 Apologies", "2.0 Minutes": over 1.1 and 2.1.
_WHOLE = re.compile(r"(?P<count>\d{1,3})\.0$")
# "Agenda Items 2 and 3 Minutes and matters arising": one heading of two items
_TOGETHER = re.compile(r"\d{1,3}\s?(?:&|and)\s?(?P<count>\d{1,3})$")
_OF_A_MONTH = re.compile(r"(?P<count>\d{1,3})(?P<month>\.(?:0?[1-9]|1[0-2])\.[0-3]\d)$")
_WIDEST_GAP, _LEAST_WHOLE, _OF_A_YEAR = 3, 3, 2


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered paragraph: its place, its number's series and value, how much it looks like an item's heading."""

    place: int
    series: str
    value: int
    weight: float


def readings(place: int, marker: str, weight: float) -> Iterator[Numbered]:
    """Yield the ways to read a marker as a number in a series: ``21/25`` counts up on either side of its stroke."""
    own = _SECOND.sub("", marker)
    bare, bracket = own.strip("(). "), ")" if ")" in own else ""
    yield from _alone(place, marker, own, bracket, weight)
    for form, regex in _FORMS:
        found = regex.match(bare)
        if not found:
            continue
        first, second = found["a"], found["b"]
        yield from _of_form(place, form, first, second, bare, bracket, weight)
        return
    if glued := _GLUED.match(bare):
        yield Numbered(place, f"glued:{glued['stem']}#{glued['year']}{bracket}", int(glued["count"]), weight)
    if _REFERENCE.match(bare):
        for number in _NUMBER.finditer(bare):
            rest = f"{bare[: number.start()]}#{bare[number.end() :]}"
            yield Numbered(place, f"reference:{rest}{bracket}", int(number.group()), weight)


def _of_form(
    place: int, form: str, first: str, second: str, bare: str, bracket: str, weight: float
) -> Iterator[Numbered]:
    """Yield the readings of a number in two parts, of which either may count up."""
    if form in ("slash", "month"):
        yield Numbered(place, f"*/{second}{bracket}", int(re.sub(r"\D", "", first)), weight)
    elif form == "dotted" and (monthly := _OF_A_MONTH.match(bare)):  # "1.7.20", "2.7.20": minutes of July 2020
        yield Numbered(place, f"*{monthly['month']}{bracket}", int(monthly["count"]), weight)
    elif form == "dotted" and len(second) == _OF_A_YEAR and first.isdigit():  # "31.24", "32.24": minutes of 2024
        yield Numbered(place, f"*.{second}{bracket}", int(first), weight)
    if form != "month":
        yield Numbered(place, f"{form}:{first}{bracket}", int(second), weight)
    if form == "slash":  # "19/10" goes on from "19/9", which only a reference looks like
        yield Numbered(place, f"reference:{first}/#{bracket}", int(second), weight)


def _alone(place: int, marker: str, own: str, bracket: str, weight: float) -> Iterator[Numbered]:
    """Yield the readings of a number in brackets after another, of a Roman one and of one that ends in ".0"."""
    bare = own.strip("(). ")
    if second := _SECOND.search(marker):
        yield Numbered(place, f"second:{own}", int(second["count"]), weight)
    if _ROMAN.match(bare):
        yield Numbered(place, f"roman:{bracket}", roman_value(bare), weight)
    if both := _TOGETHER.match(bare):
        yield Numbered(place, f"plain:{bracket}", int(both["count"]), weight)
    if whole := _WHOLE.match(bare):
        yield Numbered(place, f"whole:{bracket}", int(whole["count"]), weight)


def is_roman(words: str) -> bool:
    """Tell whether words are a Roman number in capitals, up to eighty-nine: "XIV"."""
    return bool(_ROMAN.match(words))


def roman_value(words: str) -> int:
    """Return what a Roman number counts.

    >>> roman_value("XIV")
    14
    """
    worth = [_ROMAN_WORTH[letter] for letter in words]
    return sum(-one if one < max(worth[n:]) else one for n, one in enumerate(worth))


def best_chain(numbered: Sequence[Numbered]) -> tuple[Numbered, ...]:
    """Return the series of numbers that heads the items: in order, without wide gaps, of the greatest weight."""
    series: dict[str, list[Numbered]] = {}
    for one in numbered:
        series.setdefault(one.series, []).append(one)
    chains = [_longest(members) for members in series.values()]
    chains = [chain for chain in chains if _holds(chain)]
    best = max(chains, key=_weight, default=())
    return next((chain for chain in chains if best and _holds_within(chain, best)), best)


def _holds_within(chain: Sequence[Numbered], inner: Sequence[Numbered]) -> bool:
    """Tell whether one number of a chain has a whole other chain under it: "5." and its "5.1.1" to "5.1.6"."""
    form, _, stem = inner[0].series.partition(":")
    counted = len(chain) >= _LEAST_WHOLE or chain[0].value == 1
    if form != "dotted" or not chain[0].series.startswith("plain:") or not counted:
        return False
    before = [one for one in chain if one.place < inner[0].place]
    follows = all(one.place > inner[-1].place for one in chain[len(before) :])
    return bool(before) and follows and str(before[-1].value) == stem.partition(".")[0]


def _holds(chain: Sequence[Numbered]) -> bool:
    plain = chain[0].series.startswith("plain:")
    whole = plain and chain[0].value == 1 and len(chain) == chain[-1].value >= _LEAST_WHOLE
    least = 0.3 if "/" in chain[0].series or whole else 0.5
    return len(chain) > 1 and _weight(chain) / len(chain) >= least and _weight(chain) >= 1.2


def _weight(chain: Sequence[Numbered]) -> float:
    return sum(one.weight for one in chain)


def _longest(members: Sequence[Numbered]) -> tuple[Numbered, ...]:
    best: list[tuple[float, int | None]] = []
    for n, one in enumerate(members):
        before = [
            (best[m][0] - 0.2 * (one.value - members[m].value - 1), m)
            for m in range(max(0, n - 120), n)
            if 1 <= one.value - members[m].value <= _WIDEST_GAP
        ]
        score, previous = max(before, default=(0.0, None), key=lambda pair: pair[0])
        best.append((score + one.weight, previous if score > 0 else None))
    at: int | None = max(range(len(members)), key=lambda n: best[n][0])
    chain: list[Numbered] = []
    while at is not None:
        chain.append(members[at])
        at = best[at][1]
    return tuple(reversed(chain))
