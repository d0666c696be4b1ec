"""Where speech is reported: in which sections of a document somebody was heard at a meeting."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from kg.extract.person_titles import TITLE
from kg.extract.recorded import holds_minutes
from kg.model import Outline, Section

#: Sections of these kinds hold no reported speech.
_SILENT: Final = frozenset(["blurb", "boilerplate", "decision"])
#: What minutes tell of a meeting as it was held, and the agenda of one to come does not.
_TOLD: Final = re.compile(
    r"\b[Tt]he\s+(?:Lord\s+|Deputy\s+|Vice[- ])?(?:Mayor|Chair(?:man|person|woman)?|Convener|Provost)\s+"
    r"(?:(?:then|also)\s+)?(?:advised|informed|welcomed|thanked|reported|announced|referred|stated|explained|congratulated|reminded)\b"
    r"|\b[Aa]pologies\s+(?:for\s+absence\s+)?were\s+(?:received|recorded|submitted|intimated|tendered)\b"
    r"|\b(?:[Nn]o\s+declarations\s+of\s+interests?\s+were|[Tt]here\s+were\s+no\s+(?:declarations|apologies))\b"
)
#: Who told or asked something, in the past of minutes: no agenda has it twice under one title, or begins with it.
_SPOKE: Final = re.compile(
    r"\b(?:[Tt]he\s+(?:[A-Z][\w’'&]*\s+(?:(?:of|for|and|the)\s+)?){0,5}?(?:Mayor|Chair(?:man|person|woman)?|Convener|Provost|Clerk"
    r"|Leader|Officer|Director|Manager|Solicitor|Engineer|Executive|Auditor|Accountant|HMI|Inspector|Head|Lead|Holder"
    r"|Representative|Treasurer|Secretary|Surveyor|Planner|Advis[eo]r|Consultant|Commissioner|Constable)"
    r"(?:\s+(?:of|for)\s+[A-Z][\w’'&,]*(?:\s+(?:and\s+|of\s+|the\s+)?[A-Z][\w’'&,]*){0,5})?"
    rf"|{TITLE}(?:\s+[A-Z][\w.’'-]*){{1,3}}(?:,[^.,;]{{2,60}},)?|Members|Officers)\s+"
    r"(?:(?:then|also|further)\s+)?(?:advised|informed|welcomed|thanked|reported|announced|stated|explained|congratulated|reminded"
    r"|asked|enquired|queried|replied|responded|commented|indicated|noted\s+that|referred\s+to|stressed|said|confirmed|described"
    r"|outlined|highlighted|summarised|emphasised|expressed|suggested|pointed\s+out)\b"
)
#: Minutes tell such a thing so often at least: in so many characters one, and two in all.
_EVERY: Final = 4000
_LEAST: Final = 2


def sections_heard(outline: Outline) -> Sequence[Section]:
    """Return the sections that may report speech, in the order of the text.

    A decision block counts only where no minutes repeat it. What looks like an agenda is heard as well where it tells
    what was done or said: minutes whose heading is lost, or those bound in a booklet.
    """
    minuted = any(s.kind == "minutes" for s in outline.sections)
    spoken = (s for s in outline.sections if s.kind not in _SILENT or (s.kind == "decision" and not minuted))
    loose = (s for s in outline.sections if holds_minutes(outline, s) or (not minuted and _told_in(outline, s)))
    covered = {s.item for s in outline.sections if s.kind in ("minutes", "decision")}
    bare = (s for s in outline.sections if s.item not in covered and _unlabelled(outline, s))
    return sorted({*spoken, *loose, *bare}, key=lambda s: s.span)


def _told_in(outline: Outline, section: Section) -> bool:
    return outline.kind == "agenda" and section.kind == "blurb" and _tells(outline.text)


def _unlabelled(outline: Outline, section: Section) -> bool:
    """Tell whether what stands under an item's title is its minutes, though no label or other words say so."""
    if section.kind not in ("blurb", "boilerplate") or outline.kind not in ("minutes", "item", "decisions"):
        return False
    first = next((p.span for p in section.paragraphs if p.role != "heading"), section.span)
    if _SPOKE.match(outline.text, first.start, first.end):
        return True
    found = _SPOKE.finditer(section.span.of(outline.text))
    return sum(1 for _, _ in zip(range(_LEAST), found, strict=False)) == _LEAST


@lru_cache(maxsize=4)
def _tells(text: str) -> bool:
    wanted = max(_LEAST, len(text) // _EVERY)
    return sum(1 for _, _ in zip(range(wanted), _TOLD.finditer(text), strict=False)) == wanted
