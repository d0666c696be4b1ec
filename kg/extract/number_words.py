"""Numbers in words: "thirty five", "two and a half million", "a quarter of a million"."""

from decimal import Decimal

_TO_NINE = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUE = (
    {word: Decimal(number) for number, word in enumerate((*_TO_NINE, *_TEENS), 1)}
    | {word: Decimal(10 * number) for number, word in enumerate(_TENS, 2)}
    | {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
)
#: By how many places each of these moves what stands before it.
SCALE = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9}
_HUNDRED = 2
_DOZEN = 12
#: Every word that can open a number.
OPENING = (*_VALUE, *SCALE, "dozen")


def in_words(number: str) -> Decimal:
    """Return the value of a number in words.

    >>> [f"{in_words(n):f}" for n in ("thirty five", "a hundred and six", "two and a half million", "two dozen")]
    ['35', '106', '2500000.0', '24']
    """
    total = part = Decimal(0)
    for word in number.lower().replace("-", " ").split():
        part += _VALUE.get(word, Decimal(0))
        if word == "dozen":
            part = (part or Decimal(1)) * _DOZEN
        if scale := SCALE.get(word):
            part = (part or Decimal(1)).scaleb(scale)
            if scale > _HUNDRED:
                total, part = total + part, Decimal(0)
    return total + part
