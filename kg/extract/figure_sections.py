"""Which figures of a section are told as facts there: minutes tell them under any heading, an agenda does not."""

import re
from collections.abc import Iterable, Iterator

from kg.model import Figure, Outline, Section

#: Elsewhere, as in an agenda, only an amount of money or a percentage is one.
_STATED = frozenset({"£", "%"})
#: What tells of those who came, in a section of attendance.
_PRESENT = re.compile(
    r"\b(?:present|in\s+attendance|attended|apologies|members?\s+of\s+(?:the\s+)?(?:public|press))\b", re.IGNORECASE
)
_TELLS = re.compile(r"\b(?:was|were|had|could|would)\b")
_PAST = re.compile(r"\b(?:was|were|had|could|would|[a-z]{3,}ed|chose|took|gave|rose|fell|spoke)\b")
_PROSE = 40
_TOLD = frozenset({"minutes", "report", "decision", "recommendations"})


def told(outline: Outline, section: Section, figures: Iterable[Figure]) -> Iterator[Figure]:
    """Yield the figures of a section that are told as facts there."""
    prose = _end_of_prose(outline.text, section) if section.kind == "attendance" else None
    yield from (figure for figure in figures if figure.unit in _STATED or _tells(outline, section, figure, prose))


def _tells(outline: Outline, section: Section, figure: Figure, prose: int | None) -> bool:
    """Tell whether a section's numbers are told as facts: minutes do so under any heading, an agenda does not.

    A list of who came can run on into prose, whose first sentence ends at ``prose``; a blurb that no minutes follow can
    be the minutes.
    """
    if section.kind in _TOLD or outline.kind != "minutes":
        return section.kind in _TOLD
    words = figure.span.of(outline.text)
    if section.kind == "attendance":
        return _is_prose(words) or (prose is not None and prose <= figure.span.start)
    minuted = any(s.kind == "minutes" and s.item == section.item for s in outline.sections if s is not section)
    return section.kind == "blurb" and not minuted and bool(_PAST.search(words))


def _is_prose(words: str) -> bool:
    """Tell whether words in a list of who came tell of something else: "Thefts were down to 4 from 9 last year"."""
    return len(words) > _PROSE and bool(_TELLS.search(words)) and "   " not in words and not _PRESENT.search(words)


def _end_of_prose(text: str, section: Section) -> int | None:
    """Return where the first sentence of a list of who came ends that tells of something else; None where none does."""
    said = (sentence for paragraph in section.paragraphs for sentence in paragraph.sentences)
    return next((sentence.end for sentence in said if _is_prose(sentence.of(text))), None)
