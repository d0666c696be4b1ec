"""Minutes of another body that a meeting has before it: "B – Cabinet 4 May 2020", "Minute No 98 – Harbour Dues"."""

import re

from kg.extract.deciders import named_at
from kg.model import Claims, Ref, Span

_BODY = r"[A-Z][\w’'&, -]{3,80}?(?:Committee|Cabinet|Board|Panel|Executive|Commission)"
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
#: A line that names a body and the day on which it met.
_HEAD = re.compile(
    rf"^[ \t]*(?:[A-Z0-9]{{1,3}}\s?[-–.)]\s+)?(?P<body>{_BODY})\s*[-–,:(]{{0,2}}\s*(?:(?:held\s+)?on\s+)?"
    rf"(?:\w+day,?\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTH})\s+\d{{4}}\)?[ \t]*$",
    re.MULTILINE,
)
#: The number of one of its minutes, on a line of its own.
_MINUTE = re.compile(r"^[ \t]*Minute\s+(?:No\.?\s*)?\d+\b", re.MULTILINE)
#: No farther above what it recommends is a body named.
_ABOVE = 8000


def quoted_body(text: str, at: int, claims: Claims) -> Ref | None:
    """Return the body whose minute stands at an offset of a text; None where the meeting's own minutes do."""
    start = max(0, at - _ABOVE)
    minute = max((found.start() for found in _MINUTE.finditer(text, start, at)), default=start)
    heads = list(_HEAD.finditer(text, start, minute))
    return named_at(claims.of_kind("body"), Span(*heads[-1].span("body"))) if heads else None
