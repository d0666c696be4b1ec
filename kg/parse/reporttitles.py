"""The title of a report that has no field for it: the line over "Report of the Director", or the first of its own."""

import re
from collections.abc import Sequence

from kg.model import Paragraph, Span
from kg.parse import layout

#: How long a report's title is.
_SHORTEST, _LONGEST = 6, 160
#: The line under a report's title that says whose it is.
WHOSE = re.compile(r"(?:Joint\s)?Report\s(?:of|by|from)\b", re.IGNORECASE)
#: What stands about the title and is none: a body, a day, the item's number, to whom it goes, how public it is.
_NONE = re.compile(
    r"[^\n]{0,100}\b(?:council|committee|panel|board|cabinet|executive|forum|commission|authority)(?:\s(?:meeting|agenda))?"
    r"|[^\n]{0,12}\b\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?[a-z]{3,9},?\s\d{4}"
    r"|(?:agenda\s)?item(?:\s(?:no\.?|number))?\s{0,2}:?\s{0,2}[\w.()-]{0,8}|report\s(?:to|for)\b[^\n]{0,100}|report(?:\sno\.?[^\n]{0,20})?"
    r"|(?:public|open|private|exempt|confidential|part\s\w{1,3})(?:\sreport)?|not\sfor\spublication|(?:non-?)?key\sdecision|appendi(?:x|ces)\b[^\n]{0,40}"
    r"|[\W\d]{1,20}",
    re.IGNORECASE,
)


def title_of_report(text: str, head: Sequence[Paragraph]) -> Span | None:
    """Return where a report's title stands among the lines before its first section; None where no section is seen.

    It is the last line that may be one before whose report it is, or the first after that or in all.
    """
    end = next((n for n, p in enumerate(head) if layout.report_section(p.span.of(text))), 0)
    whose = next((n for n, p in enumerate(head[:end]) if WHOSE.match(p.span.of(text))), 0)
    above = (p.span for p in reversed(head[:whose]) if _may_be_title(text, p))
    below = (p.span for p in head[whose:end] if _may_be_title(text, p) and not WHOSE.match(p.span.of(text)))
    return next(above, None) or next(below, None)


def _may_be_title(text: str, paragraph: Paragraph) -> bool:
    words = paragraph.span.of(text)
    if paragraph.marker or paragraph.role not in ("text", "heading") or not _SHORTEST <= len(words) <= _LONGEST:
        return False
    return not (words.endswith((".", ":", ",")) or ":" in words[:30] or "\n" in words or _NONE.fullmatch(words))
