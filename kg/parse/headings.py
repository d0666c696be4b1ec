"""Whether a paragraph is a heading, where the source has no layout that says so."""

import re

from kg.model import Span

_ENDED = re.compile(r"[.;,?!]$|\d[ap]m$")
_DECIDED = re.compile(
    r"(?:UNANIMOUSLY )?(?:AGREED|RESOLVED|NOTED|APPROVED|ORDERED|DECIDED|RECOMMENDED|REFUSED|DEFERRED|ACTION)\b|"
    r"RECOMMENDS? (?:TO|THAT)\b|THAT\b[^:]*:$|"
    r"(?:PROPOSED|SECONDED|MOVED)(?: BY\b| ?[:–-]| (?:Cllr|Councillor|Mr|Mrs|Ms)\b)|(?:VOTE|VOTING) UNANIMOUS",
    re.I,
)
_PERSON = re.compile(
    r"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Alderman|Aldermen|Bailie|Provost|Apologies|Present|In attendance)\b",
    re.I,
)
#: What stands over the names on one side of a vote: "For the recommendation:", "Abstentions:".
_SIDE = re.compile(
    r"(?:(?:Those|Members|Councillors)\s+)?(?:(?:who\s+)?vot(?:ed|ing)\s+)?(?:for|against|in\s+favou?r(?:\s+of)?|abst(?:ain(?:ed|ing)?|entions?))"
    r"(?:\s+(?:the\s+)?(?:\w+\s+){0,2}(?:motion|amendment|proposal|recommendations?|application|resolution))?\s?:",
    re.I,
)
_SAYS = re.compile(r"\b(?:is|are|was|were|has|had|have|asked|agreed|noted|resolved|reported|advised|following)\b")
#: What opens a list, and heads nothing: "Estyn made three recommendations:", "The Panel recommends to Cabinet:".
_OPENS = re.compile(r"\b(?:made|makes?|issued|recommend(?:s|ed)|request(?:s|ed)|invite[sd])\b[^:]*:$")
_PROSE = re.compile(r"[.:;?]\Z")
_LONGEST = 110


def is_heading(text: str, span: Span, following: Span | None) -> bool:
    """Tell whether the words on a span head the text that follows: short, unended, and neither decision nor name."""
    words = span.of(text)
    if following is None or len(words) > _LONGEST or "\n" in words or _ENDED.search(words):
        return False
    if _SAYS.search(words) or _OPENS.search(words) or (words.endswith(":") and len(words.split()) > 8):
        return False
    if not words[0].isupper() or any(shape.match(words) for shape in (_DECIDED, _PERSON, _SIDE)):
        return False
    letters = [c for c in words if c.isalpha()]
    if len(letters) > 3 and all(c.isupper() for c in letters):
        return True
    prose = following.end - following.start > 140 or bool(_PROSE.search(text, following.start, following.end))
    return prose and "£" not in words and ":" not in words.rstrip(":")
