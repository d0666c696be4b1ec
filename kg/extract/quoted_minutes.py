"""Minutes that a meeting has before it, another body's or its own earlier ones: "B – Cabinet 4 May 2020"."""

import re
from collections.abc import Sequence

from kg.extract.deciders import named_at
from kg.model import Claims, Paragraph, Ref, Span

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
#: What stands over an earlier resolution, put in other words: "the amendment of the resolution, as follows:-".
_AMENDS = re.compile(
    r"\b(?:amend(?:ed|ment|ing)?|reword(?:ed|ing)|replac(?:ed|ing)|correct(?:ed|ion)|should\s+read|to\s+read)\b[^\n]{0,200}:-?\s*$",
    re.IGNORECASE,
)
_OPENS = ("“", '"')
_CLOSES = ("”", '"')
#: No resolution that is quoted has more lines.
_LINES = 12
#: No farther above what it recommends is a body named.
_ABOVE = 8000


def quoted_body(text: str, at: int, claims: Claims) -> Ref | None:
    """Return the body whose minute stands at an offset of a text; None where the meeting's own minutes do."""
    start = max(0, at - _ABOVE)
    minute = max((found.start() for found in _MINUTE.finditer(text, start, at)), default=start)
    heads = list(_HEAD.finditer(text, start, minute))
    return named_at(claims.of_kind("body"), Span(*heads[-1].span("body"))) if heads else None


def past_quoted(paragraphs: Sequence[Paragraph], index: int, text: str) -> int | None:
    """Return the index after an earlier resolution that is quoted as it should read; None where none begins here."""
    words = paragraphs[index].span.of(text).lstrip()
    if not index or not words.startswith(_OPENS) or not _AMENDS.search(paragraphs[index - 1].span.of(text)):
        return None
    for after in range(index, min(len(paragraphs), index + _LINES)):
        said = paragraphs[after].span.of(text).rstrip(" .;")
        if said.endswith(_CLOSES) and (after > index or len(said) > 1):
            return after + 1
    return None
