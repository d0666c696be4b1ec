"""Numbers as lists print them, where a file holds only the count."""

from collections.abc import Callable

_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def roman(number: int) -> str:
    """Return a number in small Roman numerals.

    >>> roman(14)
    'xiv'
    """
    found = ""
    for amount, letters in _ROMAN:
        found, number = found + letters * (number // amount), number % amount
    return found


def letter(number: int) -> str:
    """Return a number as a small letter, doubled after z.

    >>> letter(28)
    'bb'
    """
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else ""


#: How web pages (``<ol type>``) and Word name the ways to print a number.
FORMATS: dict[str, Callable[[int], str]] = {
    "1": str,
    "a": letter,
    "A": lambda n: letter(n).upper(),
    "i": roman,
    "I": lambda n: roman(n).upper(),
    "decimal": str,
    "decimalZero": lambda n: f"{n:02d}",
    "lowerLetter": letter,
    "upperLetter": lambda n: letter(n).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda n: roman(n).upper(),
}


def numeral(number: int, style: str) -> str:
    """Return a number in a style; a style that is not known prints figures, and so does a number past 4,999."""
    return FORMATS.get(style, str)(number) if 0 < number < 5000 else str(number)
