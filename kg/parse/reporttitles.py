"""The title of a report that has no field for it: the line over "Report of the Director", or the first of its own."""

import re
from collections.abc import Sequence

from kg.model import Paragraph, Span
from kg.parse import layout

#: How many lines a report's head has, and how long its title is.
_HEAD, _SHORTEST, _LONGEST = 14, 6, 160
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


def title_of_report(text: str, paragraphs: Sequence[Paragraph]) -> Span | None:
    """Return where a report's title stands among the lines before its first section; None where no section is seen."""
    head = list(paragraphs[:_HEAD])
    ends = (n for n, p in enumerate(head) if layout.report_section(p.span.of(text)))
    end = next(ends, None)
    if end is None:
        return None
    whose = next((n for n, p in enumerate(head[:end]) if WHOSE.match(p.span.of(text))), None)
    titles = [p.span for p in head[: end if whose is None else whose] if _may_be_title(text, p)]
    if not titles and whose is not None:
        titles = [p.span for p in head[whose + 1 : end] if _may_be_title(text, p)][:1]
    return (titles[-1] if whose is not None else titles[0]) if titles else None


def _may_be_title(text: str, paragraph: Paragraph) -> bool:
    words = paragraph.span.of(text)
    if paragraph.marker or paragraph.role not in ("text", "heading") or not _SHORTEST <= len(words) <= _LONGEST:
        return False
    return not (words.endswith((".", ":", ",")) or ":" in words[:30] or "\n" in words or _NONE.fullmatch(words))
