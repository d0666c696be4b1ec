"""What is named like a service and is none: a firm that is paid, a rule, worship, a ministry, a nursery of plants."""

import re
from collections.abc import Sequence

from kg.extract.mentions import Mention
from kg.lexicon import PatternBook
from kg.model import Span

#: Funds and schemes are not paid by the amount before them: "the £10,000 Town Fund".
_OFFERED = (" Fund", " Scheme", " Programme", " Project", " Initiative")
#: What is won by a service, who is in charge of it, or a rule: "Finance Team of the Year", "Scheme of Delegation".
_AWARDED = re.compile(
    r"\s+(?:of\s+(?:the\s+Year|Establishment|Delegation|Administration|Allowances)|[Aa]wards?)\b"
    r"|\s+(?:and|&)\s+(?:[A-Z][\w’'-]+\s+){1,3}"
    r"(?:Manager|Officer|Lead|Director|Co-?ordinator|Advis[eo]r|Team\s+Leader)\b"
)
#: A charity's, "Moss Fund for Children", and a church's: "Service of Thanksgiving".
_CHARITY = re.compile(r"\s+for\s+(?:Children|Animals|Nature|Wildlife|Women|Research)\b")
#: A department of the government: "Ann Moss Department for Education".
_MINISTRY = re.compile(
    r"\s{1,3}(?:for|of)\s{1,3}(?:the\s{1,3})?(?:Work|Education|Health|Transport|Environment|Communities|Infrastructure|Business)\b"
)
_WORSHIP = re.compile(r"\s+of\s+[A-Z]")
#: A service in church: "Family Service well attended".
_HELD = re.compile(r"\s+(?:(?:was|is)\s+)?(?:well\s+attended|taken\s+by|at\s+\d|on\s+Sunday|followed\s+by)\b")
#: A nursery of plants, where something else is: "south of Elm Nursery".
_BESIDE = re.compile(
    r"\b(?:(?:north|south|east|west|side|rear|front)\s+of|opposite|near|beside|behind|adjoining|adjacent\s+to"
    r"|(?:lane|road|path|footpath)\s+(?:between|from|to|by|at))\s+(?:the\s+)?$"
)
_PAID = re.compile(r"\s*(?:[-–:]\s*(?:£|&pound;)|(?:Ltd|Limited|plc|LLP)\b)")
_AMOUNT = re.compile(r"(?:£|&pound;)[\d,.]+[ \t]+(?:[-–][ \t]+)?$")


def is_none(text: str, mention: Mention, book: PatternBook, agencies: Sequence[str]) -> bool:
    """Tell whether a name is no service's, by its own words and those around it; ``agencies`` are the government's."""
    name, end = mention.name, mention.span.end
    before = text[max(0, mention.span.start - 30) : mention.span.start]
    return bool(
        _AWARDED.match(text, end)
        or name in book.words["not_named"]
        or (name.endswith(_OFFERED) and name.lower() in text)
        or name.endswith(tuple(agencies))
        or name.startswith(("Local Authority ", "Accident and "))
        or (name.endswith(" Department") and _MINISTRY.match(text, end))
        or (name.endswith(" Service") and _WORSHIP.match(text, end))
        or (name in ("Family Service", "Morning Service") and _HELD.match(text, end))
        or (name.endswith(" Nursery") and _BESIDE.search(before))
        or (name.endswith(" Fund") and _CHARITY.match(text, end))
    )


def is_paid(text: str, span: Span) -> bool:
    """Tell whether a firm is paid: "£35 Firestop Services", not "put into Children’s Services – £3m"."""
    before = _AMOUNT.search(text, max(0, span.start - 16), span.start)
    said, after = text[max(0, span.start - 20) : span.start].split()[-1:], _PAID.match(text, span.end)
    firm = after and not ("£" in after.group() and any(word.isalpha() and word.islower() for word in said))
    return bool(firm or (before and not span.of(text).endswith(_OFFERED)))
