"""Strings to RDF literals: dates as exact as they are stated, numbers, and prose without contact details."""

import re
from decimal import Decimal, InvalidOperation

from pyoxigraph import Literal

from kg.graph.contacts import without_contacts
from kg.graph.reused import XSD

_DATES = (
    (re.compile(r"\d{4}\Z"), XSD.gYear),
    (re.compile(r"\d{4}-\d{2}\Z"), XSD.gYearMonth),
    (re.compile(r"\d{4}-\d{2}-\d{2}\Z"), XSD.date),
)


# What XML cannot hold, as in a file's name of another encoding; in a document's text there is none of it left.
_UNHELD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def plain(value: str | None) -> Literal | None:
    """Return a code, name or number as it is; None for nothing."""
    return Literal(_UNHELD.sub("\ufffd", value)) if value else None


def prose(value: str | None) -> Literal | None:
    """Return a document's words, cut where they give a telephone number or an e-mail address."""
    return plain(without_contacts(value)) if value else None


def date(value: str | None) -> Literal | None:
    """Return a date, typed as exactly as it is stated; other words ("before the next meeting") stay words.

    >>> print(date("2021-11"))
    "2021-11"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>
    """
    if not value:
        return None
    datatype = next((datatype for form, datatype in _DATES if form.match(value)), None)
    return Literal(value, datatype=datatype) if datatype else prose(value)


def count(value: int | None) -> Literal | None:
    """Return a whole number."""
    return None if value is None else Literal(str(value), datatype=XSD.integer)


def amount(value: str) -> Literal | None:
    """Return a number in full as a decimal, in the one form that a store keeps too; None where the words are no number.

    >>> print(amount("3300000"))
    "3300000"^^<http://www.w3.org/2001/XMLSchema#decimal>
    """
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    if not number.is_finite():
        return None
    whole, _, rest = f"{number:f}".partition(".")
    kept = rest.rstrip("0")
    return Literal(f"{whole}.{kept}" if kept else whole, datatype=XSD.decimal)


def truth(value: bool) -> Literal:
    """Return true or false."""
    return Literal("true" if value else "false", datatype=XSD.boolean)
